package finish

import (
	"math"
	"strconv"
	"unicode/utf16"
)

// text is PDF syntax being written. Its methods append and return the text
// itself, so that an object reads from left to right as it will stand.
type text []byte

// put appends syntax as it is.
func (t *text) put(s string) *text {
	*t = append(*t, s...)
	return t
}

// int appends a whole number.
func (t *text) int(n int) *text {
	*t = strconv.AppendInt(*t, int64(n), 10)
	return t
}

// ref appends a reference to object n.
func (t *text) ref(n int) *text {
	return t.int(n).put(" 0 R")
}

// num appends a length in points, to a hundredth. Lengths are checked before:
// none is beyond a million.
func (t *text) num(x float64) *text {
	hundredths := int(math.Round(x * 100))
	if hundredths < 0 {
		t.put("-")
		hundredths = -hundredths
	}
	t.int(hundredths / 100)
	if rest := hundredths % 100; rest > 0 {
		*t = append(*t, '.', byte('0'+rest/10))
		if rest%10 > 0 {
			*t = append(*t, byte('0'+rest%10))
		}
	}
	return t
}

// rect appends the four numbers of a rectangle in brackets.
func (t *text) rect(r Rect) *text {
	return t.put("[").num(r.X0).put(" ").num(r.Y0).put(" ").num(r.X1).put(" ").num(r.Y1).put("]")
}

// name appends a name. Its characters are regular ones: structure types and
// attribute values, which are checked before.
func (t *text) name(s string) *text {
	return t.put("/").put(s)
}

// bytes appends a byte string: identifiers, web addresses, language tags.
func (t *text) bytes(s string) *text {
	*t = append(*t, '(')
	for i := range len(s) {
		t.escaped(s[i])
	}
	*t = append(*t, ')')
	return t
}

// words appends a text string (ISO 32000-1, 7.9.2.2): as ASCII where that is
// enough, otherwise as UTF-16BE with its byte order mark.
func (t *text) words(s string) *text {
	if isPlain(s) {
		return t.bytes(s)
	}
	*t = append(*t, "(\xFE\xFF"...)
	var units [2]uint16
	for _, r := range s {
		for _, u := range utf16.AppendRune(units[:0], r) {
			t.escaped(byte(u >> 8))
			t.escaped(byte(u))
		}
	}
	*t = append(*t, ')')
	return t
}

// escaped appends one byte of a string in parentheses. A carriage return is
// escaped too: unescaped it would be read as a line feed.
func (t *text) escaped(c byte) {
	switch c {
	case '(', ')', '\\':
		*t = append(*t, '\\', c)
	case '\r':
		*t = append(*t, '\\', 'r')
	default:
		*t = append(*t, c)
	}
}

// isPlain reports whether a string means the same in PDFDocEncoding and in
// ASCII.
func isPlain(s string) bool {
	for i := range len(s) {
		if c := s[i]; c >= 0x7F || (c < ' ' && c != '\n' && c != '\r' && c != '\t') {
			return false
		}
	}
	return true
}
