package grid

import (
	"strconv"
	"strings"
)

// area is a merged range.
type area struct{ left, top, right, bottom int }

// columnOf is the column of a reference, "AB12".
func columnOf(ref []byte) int {
	n := 0
	for n < len(ref) && n < 4 && (ref[n] >= 'A' && ref[n] <= 'Z' || ref[n] >= 'a' && ref[n] <= 'z') {
		n++
	}
	return ColumnNumber(string(ref[:n]))
}

// parseArea reads "B2:D5".
func parseArea(ref string) (area, bool) {
	from, to, found := strings.Cut(strings.ReplaceAll(ref, "$", ""), ":")
	if !found {
		return area{}, false
	}
	left, top := parseCell(from)
	right, bottom := parseCell(to)
	ok := left > 0 && top > 0 && right >= left && bottom >= top
	return area{left, top, right, bottom}, ok
}

func parseCell(ref string) (col, row int) {
	col = columnOf([]byte(ref))
	row, err := strconv.Atoi(strings.TrimLeft(ref, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"))
	if err != nil {
		return 0, 0
	}
	return col, row
}
