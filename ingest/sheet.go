package ingest

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"scrutiny/briefing"
	"scrutiny/ingest/internal/grid"
	"scrutiny/ingest/internal/wording"
)

// sheetReader reads one sheet into the dataset of its file.
type sheetReader struct {
	*grid.Grid
	file     *fileReader
	spec     briefing.SheetSpec
	known    wording.Reckoning
	problems *briefing.Diagnostics
	source   briefing.SourceSheet
	receipt  SheetReceipt
	said     int  // problems found in the cells of its tables
	sole     bool // it holds one table alone
}

func (s *sheetReader) at() briefing.Pos { return briefing.Pos{File: s.File, Sheet: s.Sheet} }

func (s *sheetReader) read() {
	switch {
	case s.spec.Skip:
		s.ignore(briefing.LeftOutSheet)
		return
	case len(s.Rows) == 0:
		s.ignore(briefing.EmptySheet)
		s.problems.Add(briefing.Note, s.at(), "", "the sheet is empty")
		return
	}
	s.sayHidden()
	s.skipHidden()
	if n := s.spec.HeaderRow; n > 0 && (s.Index(n) >= len(s.Rows) || s.Rows[s.Index(n)].Number != n) {
		s.ignore(briefing.HeaderlessRow)
		s.problems.Add(briefing.Error, s.file.specPos(s.spec), fmt.Sprintf("the sheet's filled rows run from %d to %d", s.Rows[0].Number, s.Rows[len(s.Rows)-1].Number),
			"row %d of sheet %q is empty, so it cannot be the header row", n, s.Sheet)
		return
	}
	tables := s.tables()
	if len(tables) == 0 && s.labelled() {
		upright := s.Grid
		s.Grid = s.Turn()
		if tables = s.tables(); len(tables) == 0 {
			s.Grid = upright
		}
	}
	if len(tables) == 0 {
		s.unrecognised()
		return
	}
	s.sayReplaced()
	s.sole = len(tables) == 1
	for i := range tables {
		s.table(&tables[i])
	}
	if more := s.said - maxSaid; more > 0 {
		s.problems.Add(briefing.Warning, s.at(), "mend the ones that are named, then read the workbook again", "%d more problems of this sheet are not named one by one", more)
	}
}

// labelled reports whether a column of the sheet holds headings one under the
// other, as a form with labels and values does.
func (s *sheetReader) labelled() bool {
	labels := map[int]int{}
	for i := range min(len(s.Rows), 200) {
		for _, c := range s.Rows[i].Cells {
			if c.Kind == grid.Text && c.Spread == grid.Own && len(c.Text) <= 60 && headingWord(c.Text) {
				if labels[c.Col]++; labels[c.Col] >= 3 {
					return true
				}
			}
		}
	}
	return false
}

func (s *sheetReader) ignore(why string) {
	s.source.Ignored, s.receipt.Ignored = why, why
}

// maxFigures is how many figures one table may hold: 10 years of 60 indicators
// for every council in England fit twice.
const maxFigures = 200_000

// table reads the rows of one table.
func (s *sheetReader) table(t *table) {
	s.checkColumns(t)
	if n := (t.end - t.bottom - 1) * max(len(t.all(valueField)), 1); n > maxFigures {
		s.problems.Add(briefing.Error, s.at(), "save a copy that holds only the areas and periods that are reported", "the table has room for %d figures, more than the %d that are read; nothing of it was taken", n, maxFigures)
		return
	}
	if s.source.Kind == briefing.UnknownSheet {
		s.source.Kind = t.layout.kind()
	}
	r := tableReader{sheetReader: s, table: t}
	r.receipt = TableReceipt{Kind: t.layout.kind(), KindName: t.layout.kind().String(), Layout: t.layout.String(), Sureness: t.sureness(), Turned: s.Turned}
	for i := t.top; i <= t.bottom; i++ {
		r.receipt.HeaderRows = append(r.receipt.HeaderRows, s.Place(i))
	}
	r.sayCut()
	r.dropSuperseded()
	r.sayUnreadColours()
	r.checkPeriods()
	switch t.layout {
	case periodsAcross:
		r.readAcross()
	case rowAFigure:
		r.readLong()
	case planLayout:
		r.readPlan()
	case recommendLayout:
		r.readRecommendations()
	}
	s.source.Rows += r.receipt.Rows
	s.skipRows(r.skipped)
	r.finishReceipt()
	s.receipt.Tables = append(s.receipt.Tables, r.receipt)
}

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

// sureness says in a word how surely a table was recognised.
func (t *table) sureness() string {
	switch unknown := len(t.columns) - t.understood; {
	case t.score >= 2*enough && unknown*5 <= len(t.columns):
		return "sure"
	case t.score >= 1.3*enough:
		return "likely"
	}
	return "doubtful"
}

// sayHidden notes what the sheet hides: it was left out.
func (s *sheetReader) sayHidden() {
	s.receipt.HiddenRows = s.HiddenRows
	for _, c := range s.HiddenColumns {
		s.receipt.HiddenColumns = append(s.receipt.HiddenColumns, grid.ColumnName(c))
	}
	if n := len(s.HiddenRows); n > 0 {
		s.problems.Add(briefing.Note, s.at(), "unhide them if they hold figures to report", "%s not read: %s", hiddenWords(n, "row", "is", "are"), listNumbers(s.HiddenRows))
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

// listNumbers prints "4, 7 to 9".
func listNumbers(list []int) string {
	var parts []string
	for i := 0; i < len(list); {
		j := i
		for j+1 < len(list) && list[j+1] == list[j]+1 {
			j++
		}
		part := fmt.Sprint(list[i])
		if j > i {
			part += fmt.Sprintf(" to %d", list[j])
		}
		parts = append(parts, part)
		i = j + 1
		if len(parts) == 12 && i < len(list) {
			return strings.Join(parts, ", ") + " and more"
		}
	}
	return strings.Join(parts, ", ")
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

// reckoningOf gathers what the sheets say of how their years are counted.
func reckoningOf(sheets []*grid.Grid) wording.Reckoning {
	var known wording.Reckoning
	for _, g := range sheets {
		for i := range min(len(g.Rows), 200) {
			for _, c := range g.Rows[i].Cells {
				if c.Kind == grid.Text && len(c.Text) < 200 {
					reckon(&known, c.Text)
				}
			}
		}
	}
	return known
}

func reckon(known *wording.Reckoning, text string) {
	lower := strings.ToLower(text)
	if strings.Contains(lower, "year ending 31 march") || strings.Contains(lower, "years ending 31 march") || strings.Contains(lower, "year ended 31 march") {
		known.YearEnd = time.March
	}
	if known.Stated {
		return
	}
	switch {
	case strings.Contains(lower, "calendar year") || strings.Contains(lower, "calendar quarter"):
		known.Basis, known.Stated = briefing.Calendar, true
	case strings.Contains(lower, "financial year") || strings.Contains(lower, "financial quarter"):
		known.Basis, known.Stated = briefing.Financial, true
	}
}
