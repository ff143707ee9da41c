package ingest

import (
	"fmt"

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
