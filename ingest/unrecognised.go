package ingest

import (
	"fmt"
	"slices"
	"strings"

	"scrutiny/briefing"
	"scrutiny/ingest/internal/grid"
	"scrutiny/ingest/internal/wording"
)

// unrecognised says that no header was found, which rows came closest, and how
// to map the sheet by hand.
func (s *sheetReader) unrecognised() {
	s.ignore(briefing.NoHeaderFound)
	severity := briefing.Note
	if s.spec.Kind != briefing.UnknownSheet || s.spec.HeaderRow > 0 {
		severity = briefing.Error
	}
	near := s.nearRows()
	if (len(near) == 0 || len(near[0].words) < 2) && severity == briefing.Note {
		s.ignore(briefing.NoTableInSheet)
		s.problems.Add(severity, s.at(), "", "the sheet holds no table of indicators, actions or recommendations; nothing of it was taken")
		return
	}
	row, closest := s.Rows[0].Number, ""
	var said []string
	for _, n := range near[:min(len(near), 3)] {
		said = append(said, fmt.Sprintf("row %d (%s)", n.row, quoteAll(n.words[:min(len(n.words), 4)])))
	}
	if len(near) > 0 {
		row, closest = near[0].row, "; the closest: "+strings.Join(said, ", ")
	}
	s.problems.Add(severity, s.at(), s.mappingHint(row), "no header row found%s", closest)
	s.propose(row)
}

// mappingHint shows what to write in briefing.yaml to read the sheet by hand.
func (s *sheetReader) mappingHint(row int) string {
	name := s.Sheet
	if name == "" { // a text file: its only sheet may be called anything
		name = "data"
	}
	return fmt.Sprintf("to map it by hand, write under the workbook in briefing.yaml: sheets: [{name: %q, kind: indicators, header_row: %d, columns: {indicator: B, Q1 2025/26: F}}]; or skip: true to leave it out", name, row)
}

// nearRow is a row that shares words with a header.
type nearRow struct {
	row   int
	words []string
}

// nearRows are the rows that share words with a header, most words first.
func (s *sheetReader) nearRows() []nearRow {
	var rows []nearRow
	for i := range min(len(s.Rows), 60) {
		n := nearRow{row: s.Rows[i].Number}
		for _, c := range s.Rows[i].Cells {
			if c.Kind == grid.Text && c.Spread == grid.Own && headingWord(c.Text) {
				n.words = append(n.words, c.Text)
			}
		}
		if len(n.words) > 0 {
			rows = append(rows, n)
		}
	}
	slices.SortStableFunc(rows, func(a, b nearRow) int { return len(b.words) - len(a.words) })
	return rows
}

// headingWord reports whether a text is the very words of a heading, or a period.
func headingWord(text string) bool {
	s, rest := wording.ReadStamp(text)
	return namesField(text) || !s.IsZero() && rest == ""
}

// namesField reports whether a text is the very words that head a column.
func namesField(text string) bool {
	if len(text) > 60 {
		return false
	}
	for _, v := range []vocabulary{indicatorWords, planWords, recommendationWords} {
		if _, known := v.exactly(text); known {
			return true
		}
	}
	return false
}
