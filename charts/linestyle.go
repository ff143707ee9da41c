package charts

import (
	"scrutiny/briefing"
	"scrutiny/internal/drawing"
)

// lineStyle is how one series looks: weight, dash and colour, any one of which
// would do to tell it from the others.
type lineStyle struct {
	stroke drawing.Stroke
	words  drawing.Colour // the stroke's colour, dark enough to read
}

// The context lines are thin, one for each mark, with a dash of its own; round
// caps lengthen a dash by the width of its line.
var (
	focusStroke    = drawing.Stroke{Width: 2.2} // in the colour of the hand
	contextStrokes = [mostSeries - 1]drawing.Stroke{
		{Width: 1.1, Colour: drawing.Orange, Dash: []float64{6, 3.4}},
		{Width: 1.5, Colour: drawing.Teal, Dash: []float64{0.1, 3}},
		{Width: 1.1, Colour: drawing.Plum, Dash: []float64{8, 3, 0.1, 3}},
	}
	targetStroke = drawing.Stroke{Width: 1, Colour: drawing.Dark, Dash: []float64{2.4, 2.4}}
	floorStroke  = drawing.Stroke{Width: 1.2, Colour: drawing.Dark, Dash: []float64{9, 2.6}}
	meanStroke   = drawing.Stroke{Width: 0.7, Colour: drawing.Dark}
	limitStroke  = drawing.Stroke{Width: 0.9, Colour: drawing.Colour{R: 0x6B, G: 0x6B, B: 0x6B}, Dash: []float64{0.1, 2.2}}
)

const dotEdge = 1.1

// controlWidth is that of the council's own line among control limits, where the
// dots of points that more than chance has moved have to be seen on it.
const controlWidth = 1.4

// style is the look of a series: the focus heavy, each of the others as its mark.
func (f *lineFigure) style(series int) lineStyle {
	s := focusStroke
	s.Colour = f.own
	if f.chart.Limits != nil {
		s.Width = controlWidth
	}
	if m := f.marks[series]; m != briefing.MarkByOrder {
		s = contextStrokes[m-briefing.MarkDiamond]
	}
	return lineStyle{s, legible(s.Colour)}
}

// radius is the size of a point's dot: 0 for a point that is only a bend of its
// line.
func (s lineStyle) radius(alone bool, v briefing.ChartValue, latest bool) float64 {
	switch {
	case latest:
		return 3.4
	case v.Provisional || alone:
		return 2.4
	case v.Label != "":
		return 1.9
	default:
		return 0
	}
}
