package ingest

import (
	"scrutiny/briefing"
	"scrutiny/ingest/internal/wording"
)

// target reads the general target and the band.
func (r *tableReader) target(d *draft, i int) {
	if c := r.find(targetField); c != nil {
		r.targetCell(d, i, c.col, &d.Target)
	}
	if c := r.find(floorField); c != nil {
		r.targetCell(d, i, c.col, &d.Floor)
	}
	d.Band.Low = r.bandColumn(d, i, lowField, d.Band.Low)
	d.Band.High = r.bandColumn(d, i, highField, d.Band.High)
}

// bandColumn reads one end of the band from a column of its own, where it has one.
func (r *tableReader) bandColumn(d *draft, i int, f field, otherwise briefing.Reading) briefing.Reading {
	c := r.find(f)
	if c == nil || said(r.At(i, c.col)) == "" {
		return otherwise
	}
	v, fl := r.figure(i, c.col)
	return d.note(v, fl)
}

// targetCell reads a target: a figure, "≥90%", or a band "85% to 95%".
func (r *tableReader) targetCell(d *draft, i, col int, into *briefing.Reading) {
	c := r.At(i, col)
	text := said(c)
	if text == "" {
		return
	}
	bare := wording.Comparator(text)
	low, high, isBand := wording.Range(bare)
	switch {
	case isBand && d.Band.Known(): // stated once already, for all periods
	case isBand:
		d.Band.Low, d.Band.High = r.bandEnd(d, low, i, col), r.bandEnd(d, high, i, col)
	case bare != text:
		v, f := r.textFigure(bare, r.Pos(i, col))
		v.Raw = text
		*into = d.note(v, f)
	case wording.NoTarget(text):
		*into = briefing.Reading{Value: briefing.Absent(briefing.NotApplicable), Raw: text, Pos: r.Pos(i, col)}
	default:
		v, f := r.figure(i, col)
		*into = d.note(v, f)
	}
}

func (r *tableReader) bandEnd(d *draft, text string, i, col int) briefing.Reading {
	v, f := r.textFigure(text, r.Pos(i, col))
	return d.note(v, f)
}
