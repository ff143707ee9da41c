package ingest

import (
	"slices"
	"strconv"

	"scrutiny/briefing"
	"scrutiny/ingest/internal/grid"
)

// skippedRow is a row of a table from which nothing was taken, by its number on
// the sheet; of a turned table, a column.
type skippedRow struct {
	number int
	why    briefing.SkipReason
}

// skipReason says which rows the paper counts as left out, by what the receipt
// says of them. Headings, and rows that go on with the one above, are none.
var skipReason = map[string]briefing.SkipReason{
	"struck through":                      briefing.StruckOut,
	"figures without an indicator":        briefing.NamesNothing,
	"names no indicator":                  briefing.NamesNothing,
	"no action":                           briefing.NamesNothing,
	"no recommendation":                   briefing.NamesNothing,
	"names no period":                     briefing.NamesNoPeriod,
	"a note":                              briefing.OnlyANote,
	"a text alone, with no rows under it": briefing.OnlyANote,
}

// skipHidden notes the rows and columns that the sheet hides.
func (s *sheetReader) skipHidden() {
	rows := slices.Clone(s.HiddenRows)
	columns := slices.Clone(s.HiddenColumns)
	s.note(briefing.HiddenRows, rows, strconv.Itoa)
	s.note(briefing.HiddenColumns, columns, grid.ColumnName)
}

// skipRows notes the rows of a table from which nothing was taken.
func (s *sheetReader) skipRows(skipped []skippedRow) {
	name := strconv.Itoa
	if s.Turned {
		name = grid.ColumnName
	}
	for _, why := range briefing.SkipReasons() {
		var numbers []int
		for _, row := range skipped {
			if row.why == why {
				numbers = append(numbers, row.number)
			}
		}
		s.note(why, numbers, name)
	}
}

// note adds rows or columns to those that were left out for a reason.
func (s *sheetReader) note(why briefing.SkipReason, numbers []int, name func(int) string) {
	if len(numbers) == 0 {
		return
	}
	slices.Sort(numbers)
	numbers = slices.Compact(numbers)
	entry := briefing.Skipped{Why: why, Count: len(numbers), Stretches: stretches(numbers, name)}
	i := slices.IndexFunc(s.source.Skipped, func(k briefing.Skipped) bool { return k.Why == why })
	if i < 0 {
		s.source.Skipped = append(s.source.Skipped, entry)
		return
	}
	s.source.Skipped[i].Count += entry.Count
	s.source.Skipped[i].Stretches = append(s.source.Skipped[i].Stretches, entry.Stretches...)
}

// stretches joins numbers that follow on each other.
func stretches(numbers []int, name func(int) string) []briefing.Stretch {
	var found []briefing.Stretch
	for i := 0; i < len(numbers); {
		j := i
		for j+1 < len(numbers) && numbers[j+1] == numbers[j]+1 {
			j++
		}
		found = append(found, briefing.Stretch{From: name(numbers[i]), To: name(numbers[j])})
		i = j + 1
	}
	return found
}
