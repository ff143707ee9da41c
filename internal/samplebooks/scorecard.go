package samplebooks

import (
	"fmt"
	"strings"
)

// Where things stand on the scorecard. The 24 quarters follow the target.
const (
	groupRow      = 6 // years over their quarters
	headerRow     = 7
	firstDataRow  = 8
	quarterColumn = 12
	quarterWidth  = 7.7 // characters: "104.4%" and "3,263" fit
)

// Columns before the quarters, and their widths in characters.
var scorecardLead = []struct {
	header string
	width  float64
}{
	{"Ref", 6}, {"Theme", 18}, {"Indicator", 36}, {"Definition", 42}, {"Type", 10}, {"Unit", 15},
	{"Good is", 12}, {"Basis", 12}, {"Status", 26}, {"Tolerance", 14}, {"Target", 11},
}

// Columns after the quarters.
var scorecardTail = []struct {
	header string
	width  float64
}{
	{"RAG", 8}, {"Statistical neighbours", 12}, {"England", 9}, {"Comparator year", 12},
	{"Commentary", 64}, {"Reason for missing data", 26}, {"Data owner", 24},
}

var (
	titleLook  = look{bold: true, size: 16, colour: deepBlue}
	textLook   = look{wrap: true, border: true}
	plainLook  = look{}
	noticeLook = look{bold: true, colour: "C00000"}
	headLook   = look{fill: deepBlue, colour: "FFFFFF", bold: true, wrap: true, centre: true, border: true}
	groupLook  = look{fill: paleBlue, bold: true, centre: true, border: true}
	subLook    = look{wrap: true, border: true, indent: 1, colour: "404040"}
)

// scorecard is what a performance workbook is made of.
type scorecard struct {
	title, subtitle, asAt, notice string
	firstYear, firstQuarter       int // of the first column of figures
	quarters                      int
	indicators                    []indicator
}

// write lays the scorecard out on a sheet as councils do: titles above, years
// merged over their quarters, breakdowns and phased targets under their indicator.
func (c scorecard) write(s sheet) {
	s.put(1, 1, c.title, titleLook)
	s.height(1, 24)
	s.put(1, 2, c.subtitle, look{bold: true, size: 12})
	s.put(1, 3, c.asAt, plainLook)
	s.put(1, 4, c.notice, noticeLook)
	c.writeHeaders(s)
	at := firstDataRow
	for _, in := range c.indicators {
		at = c.writeIndicator(s, in, at)
	}
	s.freeze(4, firstDataRow)
	s.printOn(printing{paper: a3, pagesWide: 2, firstHeader: groupRow, lastHeader: headerRow, lastColumn: "C"})
}

func (c scorecard) writeHeaders(s sheet) {
	column := 1
	for _, lead := range scorecardLead {
		s.put(column, groupRow, "", groupLook)
		s.put(column, headerRow, lead.header, headLook)
		s.width(column, lead.width)
		column++
	}
	year, quarter := c.firstYear, c.firstQuarter
	for last := column + c.quarters - 1; column <= last; {
		span := min(5-quarter, last-column+1)
		s.across(column, column+span-1, groupRow, fmt.Sprintf("%d/%02d", year, (year+1)%100), groupLook)
		for range span {
			s.put(column, headerRow, fmt.Sprintf("Q%d", quarter), headLook)
			s.width(column, quarterWidth)
			column, quarter = column+1, quarter+1
		}
		year, quarter = year+1, 1
	}
	for _, tail := range scorecardTail {
		s.put(column, groupRow, "", groupLook)
		s.put(column, headerRow, tail.header, headLook)
		s.width(column, tail.width)
		column++
	}
	s.height(headerRow, 28)
}

// writeIndicator writes an indicator and the rows under it from row at on and
// returns the row after them.
func (c scorecard) writeIndicator(s sheet, in indicator, at int) int {
	lead := []string{in.ref, in.theme, in.name, in.definition, in.level, in.unit, in.good, in.basis, in.status, in.tolerance}
	for i, text := range lead {
		s.put(i+1, at, text, textLook)
	}
	s.put(quarterColumn-1, at, in.targetFigure(), look{format: targetFormat(in.unit), border: true, wrap: true})
	c.writeSeries(s, in.unit, in.values, at, look{border: true, bold: true})
	c.writeTail(s, in, at)
	s.height(at, in.height())
	at++
	if in.targets != "" {
		at = c.writeUnder(s, in, row{"Target", in.targets}, at)
	}
	for _, part := range in.parts {
		at = c.writeUnder(s, in, row{"of which: " + part.name, part.values}, at)
	}
	for _, benchmark := range in.benchmarks {
		at = c.writeUnder(s, in, benchmark, at)
	}
	return at
}

// height is the row's height in points: that of its longest wrapped text.
func (in indicator) height() float64 {
	return max(
		textHeight(in.name, scorecardLead[2].width),
		textHeight(in.definition, scorecardLead[3].width),
		textHeight(in.status, scorecardLead[8].width),
		textHeight(in.comment, scorecardTail[4].width),
		textHeight(in.reason, scorecardTail[5].width),
	)
}

// writeUnder writes one of the rows under an indicator.
func (c scorecard) writeUnder(s sheet, in indicator, r row, at int) int {
	for column := 1; column < quarterColumn; column++ {
		s.put(column, at, "", textLook)
	}
	s.put(3, at, r.name, subLook)
	c.writeSeries(s, in.unit, r.values, at, look{border: true, colour: "404040"})
	if strings.Contains(r.values, "nya") {
		s.height(at, textHeight(markers["nya"], quarterWidth))
	}
	return at + 1
}

func (c scorecard) writeSeries(s sheet, unit, values string, at int, l look) {
	words := strings.Fields(values)
	if len(words) != c.quarters {
		s.check(fmt.Errorf("row %d of %s has %d figures, not %d: %s", at, s.name, len(words), c.quarters, values))
		return
	}
	for i, word := range words {
		cell := l
		cell.format = numberFormat(unit)
		value := figure(word, unit)
		if text, isText := value.(string); isText {
			cell.wrap, cell.centre, cell.fill, cell.size = true, true, paleGrey, 8
			if text == "" {
				cell.fill = "" // a blank is a blank
			}
		}
		s.put(quarterColumn+i, at, value, cell)
	}
}

func (c scorecard) writeTail(s sheet, in indicator, at int) {
	column := quarterColumn + c.quarters
	comparator := look{format: numberFormat(in.unit), border: true}
	s.put(column, at, in.rag, ragLook(in.rag))
	for i, text := range []string{in.neighbours, in.england} {
		if text == "" {
			text = "-"
		}
		s.put(column+1+i, at, figure(text, in.unit), comparator)
	}
	s.put(column+3, at, in.comparatorYear, look{centre: true, border: true})
	for i, text := range []string{in.comment, in.reason, in.owner} {
		s.put(column+4+i, at, text, textLook)
	}
}

// ragLook colours a rating's cell as services do.
func ragLook(rag string) look {
	fills := map[string]string{"Green": paleGreen, "Amber": paleAmber, "Red": paleRed, "Blue": midBlue}
	return look{fill: fills[rag], bold: fills[rag] != "", centre: true, border: true}
}

// targetFormat shows targets with no more decimal places than people set them with.
func targetFormat(unit string) string {
	if unit == "%" {
		return "0%"
	}
	return numberFormat(unit)
}
