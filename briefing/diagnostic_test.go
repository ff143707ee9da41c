package briefing

import (
	"slices"
	"testing"
)

func TestDiagnosticString(t *testing.T) {
	for _, c := range []struct {
		d    Diagnostic
		want string
	}{
		{
			Diagnostic{Pos: Pos{"performance.xlsx", "Indicators", "F14"}, Summary: `want a number or a marker, got "see note"`, Hint: "clear the cell"},
			`performance.xlsx, Indicators!F14: want a number or a marker, got "see note" (hint: clear the cell)`,
		},
		{Diagnostic{Pos: Pos{File: "a.xlsx", Sheet: "Plan"}, Summary: "no header row"}, "a.xlsx, Plan: no header row"},
		{Diagnostic{Pos: Pos{File: "briefing.yaml", Cell: "line 3, column 5"}, Summary: "unknown key"}, "briefing.yaml:line 3, column 5: unknown key"},
		{Diagnostic{Pos: Pos{File: "a.xlsx"}, Summary: "not a workbook"}, "a.xlsx: not a workbook"},
		{Diagnostic{Summary: "nothing to read"}, "nothing to read"},
	} {
		if got := c.d.String(); got != c.want {
			t.Errorf("got  %s\nwant %s", got, c.want)
		}
	}
}

// Problems are worked through down the sheet, row by row: F9 before B14, B14
// before AA14, whatever the alphabet says.
func TestDiagnosticsSorted(t *testing.T) {
	at := func(file, cell string) Diagnostic { return Diagnostic{Pos: Pos{File: file, Cell: cell}} }
	want := Diagnostics{at("a", ""), at("a", "F9"), at("a", "B14"), at("a", "AA14"), at("a", "B14:C20"), at("b", "A1"),
		at("c", "line 3, column 5"), at("c", "line 12, column 1")}
	want[4], want[3] = want[3], want[4] // a range stands with its first cell
	got := slices.Clone(want)
	slices.Reverse(got)
	got = append(got, at("a", "F9")).Sorted()
	if !slices.Equal(got, want) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
}

func TestRowNumbers(t *testing.T) {
	every := func(step, n int) (rows []int) {
		for i := range n {
			rows = append(rows, 1+i*step)
		}
		return rows
	}
	for _, c := range []struct {
		rows []int
		want string
	}{
		{nil, ""},
		{[]int{4}, "4"},
		{[]int{4, 7, 8, 9}, "4, 7 to 9"},
		{[]int{4, 5, 7}, "4 to 5, 7"},
		{every(1, 100), "1 to 100"},
		{every(2, 20), "1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31, 33, 35, 37, 39"},
		{every(2, 21), "1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31, 33, 35, 37, 39 and more"},
	} {
		if got := RowNumbers(c.rows); got != c.want {
			t.Errorf("%v: got %q, want %q", c.rows, got, c.want)
		}
	}
}
