package ingest

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"scrutiny/briefing"
	"scrutiny/ingest/internal/grid"
	"scrutiny/ingest/internal/wording"
)

// flags are what a figure's cell itself says of its unit.
type flags struct {
	percent bool // formatted as a percentage or written with its sign
	money   bool
	bare    bool // a number with neither
}

const figureHint = "write a number, or a marker such as c, x, z, n/a or TBC, and put words into the commentary"

// figure reads the cell of a figure. What is no figure becomes Absent(Faulty),
// with a warning; a blank cell is a figure that is not there, without a reason.
func (r *tableReader) figure(i, col int) (briefing.Reading, flags) {
	c := r.At(i, col)
	at := r.Pos(i, col)
	reading := briefing.Reading{Raw: said(c), Pos: at}
	var f flags
	switch c.Kind {
	case grid.Number:
		reading.Value, f = numberValue(c)
	case grid.Text:
		return r.textFigure(c.Text, at)
	case grid.Fault:
		reading.Value = briefing.Absent(briefing.Faulty)
		r.warn(at, "mend the formula, or write the marker that applies", "the formula gives the error %s; no figure was taken", c.Text)
	case grid.NoValue:
		reading.Value = briefing.Absent(briefing.Faulty)
		r.warn(at, "open the workbook in Excel or LibreOffice, let it calculate, and save it", "the formula has no stored result; no figure was taken")
	case grid.Date:
		reading.Value = briefing.Absent(briefing.Faulty)
		r.warn(at, "a figure such as 3/4 may have been turned into a date; type it again as a number", "want a number or a marker, got the date %s", said(c))
	case grid.Bool:
		reading.Value = briefing.Absent(briefing.Faulty)
		r.warn(at, figureHint, "want a number or a marker, got %q", said(c))
	}
	r.refuseHuge(&reading)
	if !reading.Known {
		r.count(reading.Raw, reading.Marks)
	}
	return reading, f
}

// textFigure reads a figure written as text.
func (r *tableReader) textFigure(text string, at briefing.Pos) (briefing.Reading, flags) {
	reading := briefing.Reading{Raw: text, Pos: at}
	f, ok := wording.ReadFigure(text)
	switch {
	case wording.IsError(text):
		reading.Value = briefing.Absent(briefing.Faulty)
		r.warn(at, "mend the formula, or write the marker that applies", "the cell holds the error %s; no figure was taken", text)
	case !ok:
		reading.Value = briefing.Absent(briefing.Faulty)
		r.warn(at, figureHint, "want a number or a marker, got %q", shorten(text))
	default:
		reading.Value = f.Value
	}
	r.refuseHuge(&reading)
	if f.Footnote && reading.Known {
		r.say(briefing.Note, at, "put what the footnote says into the commentary", "%q was read as %s with the sign of a footnote", text, briefing.FormatNumber(f.Value.Number, int(f.Value.Decimals)))
	}
	if !reading.Known {
		r.count(text, reading.Marks)
	}
	return reading, flags{percent: f.Percent, money: f.Money, bare: reading.Known && !f.Percent && !f.Money}
}

// largest is the figure that can be no report's: a spreadsheet holds no more
// digits of it than it has.
const largest = 1e15

// refuseHuge makes a figure out of all proportion one that was not taken.
func (r *tableReader) refuseHuge(v *briefing.Reading) {
	if v.Known && math.Abs(v.Number) >= largest {
		v.Value = briefing.Absent(briefing.Faulty)
		r.warn(v.Pos, "compare the figure with its source", "%s is too large to be a figure of the report; it was not taken", shorten(v.Raw))
	}
}

// shorten cuts a long text for a message.
func shorten(text string) string {
	runes := []rune(strings.ReplaceAll(text, "\n", " "))
	if len(runes) <= 60 {
		return string(runes)
	}
	return string(runes[:57]) + "…"
}

// numberValue is the figure that a number's cell shows: 0.87 formatted as 0%
// is 87.
func numberValue(c grid.Cell) (briefing.Value, flags) {
	f := flags{percent: c.Format.Percent, money: c.Format.Money, bare: !c.Format.Percent && !c.Format.Money}
	n := c.Number
	decimals := c.Format.Decimals
	if f.percent {
		n = timesHundred(n)
	}
	if decimals < 0 {
		decimals = wording.ShownDecimals(n)
	}
	return briefing.Number(n, decimals), f
}

// timesHundred multiplies without the dust that binary fractions leave:
// 0.57 becomes 57, not 56.99999999999999.
func timesHundred(n float64) float64 {
	shifted, err := strconv.ParseFloat(strconv.FormatFloat(n, 'e', -1, 64), 64)
	if err != nil {
		return n * 100
	}
	text := strconv.FormatFloat(shifted, 'f', -1, 64) + "e2"
	hundred, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return n * 100
	}
	return hundred
}

// settlePercent brings the figures of an indicator in per cent to one scale.
// Cells that say per cent themselves are sure. A bare number of at most 1 in a
// run of figures that are far larger is a share, 0.87 for 87; where nothing
// tells, it stays as written and the doubt is said.
func (r *tableReader) settlePercent(d *draft) {
	var shares []*briefing.Reading
	open, sure := 0, 0
	for _, run := range d.runs() {
		typical, known := d.typical(run)
		for _, v := range run {
			switch {
			case !v.Known || v.Number == 0:
			case !d.maybeShare(v):
				sure++
			case known && typical.likes(v):
				shares = append(shares, v)
			case !known && v.Number != math.Trunc(v.Number):
				open++
			}
		}
	}
	for _, v := range shares {
		v.Number = timesHundred(v.Number)
		v.Decimals = int8(wording.ShownDecimals(v.Number))
	}
	switch {
	case len(shares) > 0:
		r.warn(shares[0].Pos, "format the cells as percentages", "%s", sharesTaken(d.Name, shares))
	case open > 0 && sure == 0:
		r.warn(d.Pos, "format the cells as percentages, or write 87 for 87%", "%q is counted in per cent and its figures lie between 0 and 1; they were taken as they stand, as less than 1%%", d.Name)
	}
}

// maybeShare reports whether a figure may be a share of 1 instead of a
// percentage: its cell does not say, and it is no larger than 1.
func (d *draft) maybeShare(v *briefing.Reading) bool {
	return d.flags[v.Pos.Cell].bare && math.Abs(v.Number) <= 1
}

// usual is what the figures of a run that cannot be shares look like.
type usual struct {
	middle   float64
	decimals int8 // the most that any of them shows
}

// typical describes those figures of a run that cannot be shares.
func (d *draft) typical(run []*briefing.Reading) (u usual, known bool) {
	var sure []float64
	for _, v := range run {
		if v.Known && !d.maybeShare(v) {
			sure = append(sure, v.Number)
			u.decimals = max(u.decimals, v.Decimals)
		}
	}
	if len(sure) == 0 {
		return u, false
	}
	slices.Sort(sure)
	u.middle = sure[len(sure)/2]
	return u, true
}

// likes reports whether a figure fits its run as a share and not as it stands.
// A share has more decimal places than the percentages beside it: 0.1 among
// 20.3 and 18.7 is a small percentage.
func (u usual) likes(v *briefing.Reading) bool {
	nearer := math.Abs(timesHundred(v.Number)-u.middle) < math.Abs(v.Number-u.middle)
	return nearer && v.Decimals > u.decimals
}

func sharesTaken(name string, bare []*briefing.Reading) string {
	first := bare[0]
	if len(bare) == 1 {
		return fmt.Sprintf("%q is counted in per cent: %s was taken as %s%%", name, first.Raw, briefing.FormatNumber(first.Number, int(first.Decimals)))
	}
	return fmt.Sprintf("%q is counted in per cent: %d figures between 0 and 1 were taken as shares, %s as %s%%", name, len(bare), first.Raw, briefing.FormatNumber(first.Number, int(first.Decimals)))
}

// settleTooLarge takes 87 in a cell formatted as a percentage (which shows
// 8700%) for the 87% that was meant, where its neighbours say so.
func (r *tableReader) settleTooLarge(d *draft) {
	for _, v := range d.readings() {
		f := d.flags[v.Pos.Cell]
		if v.Known && f.percent && math.Abs(v.Number) >= 1000 && math.Abs(v.Number) <= 10000 && strings.HasSuffix(v.Raw, "%") {
			r.warn(v.Pos, "type the figure again", "the cell shows %s; it was taken as %s%%", v.Raw, briefing.FormatNumber(v.Number/100, int(v.Decimals)))
			v.Number /= 100
		}
	}
}
