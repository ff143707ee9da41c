package ingest

import (
	"fmt"
	"slices"
	"strings"

	"scrutiny/briefing"
	"scrutiny/ingest/internal/grid"
)

// sayCut warns of columns beyond those that are looked at.
func (r *tableReader) sayCut() {
	first, last := 0, 0
	for i := r.top; i <= r.bottom; i++ {
		if cells := r.Rows[i].Cells; len(cells) > 0 {
			if first == 0 || cells[0].Col < first {
				first = cells[0].Col
			}
			last = max(last, cells[len(cells)-1].Col)
		}
	}
	if last-first > maxWidth {
		r.say(briefing.Warning, r.Pos(r.bottom, first+maxWidth+1), "save a copy that holds only the periods that are reported, or one row a figure", "the table is %d columns wide; those from this one on were not read", last-first+1)
	}
}

// sayHidden notes what the sheet hides: it was left out.
func (s *sheetReader) sayHidden() {
	s.receipt.HiddenRows = s.HiddenRows
	for _, c := range s.HiddenColumns {
		s.receipt.HiddenColumns = append(s.receipt.HiddenColumns, grid.ColumnName(c))
	}
	if n := len(s.HiddenRows); n > 0 {
		s.problems.Add(briefing.Note, s.at(), "unhide them if they hold figures to report", "%s not read: %s", hiddenWords(n, "row", "is", "are"), briefing.RowNumbers(s.HiddenRows))
	}
	if n := len(s.HiddenColumns); n > 0 {
		s.problems.Add(briefing.Note, s.at(), "unhide them if they hold figures to report", "%s not read: %s", hiddenWords(n, "column", "is", "are"), strings.Join(s.receipt.HiddenColumns, ", "))
	}
}

func hiddenWords(n int, noun, one, many string) string {
	if n == 1 {
		return "a hidden " + noun + " " + one
	}
	return fmt.Sprintf("%d hidden %ss %s", n, noun, many)
}

// maxReplacedSaid is how many cells with replaced characters are named one by one.
const maxReplacedSaid = 20

// sayReplaced warns of characters that cannot be printed.
func (s *sheetReader) sayReplaced() {
	for i, r := range s.Replaced {
		at := s.at()
		at.Cell = grid.Name(r.Col, r.Row)
		if i == maxReplacedSaid {
			s.problems.Add(briefing.Warning, at, "", "%d more cells of this sheet hold characters that the paper's typeface does not have", len(s.Replaced)-i)
			return
		}
		s.problems.Add(briefing.Warning, at, "write it in letters that can be printed",
			"the paper's typeface does not have %s; [?] is printed instead", showRunes(r.Runes))
	}
}

func showRunes(runes []rune) string {
	runes = slices.Compact(slices.Clone(runes))
	var shown []string
	for _, r := range runes[:min(len(runes), 5)] {
		shown = append(shown, fmt.Sprintf("%U", r))
	}
	if len(runes) > 5 {
		shown = append(shown, "and others")
	}
	return strings.Join(shown, ", ")
}
