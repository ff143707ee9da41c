// Package charts draws a briefing's charts as display lists: vectors and real
// words, in points, ready to be painted by any page.
//
// The drawing is done with go-chart, whose canvas, ranges and series are used
// through a renderer that records (recorder.go). Its axes are hidden: council
// figures need gaps, stepped targets, a year under its quarters and labels at
// the lines' ends, which are series of our own here. Nothing outside this
// package knows of go-chart.
//
// Charts are made for a mono printer: lines differ in weight and dash, statuses
// in lightness and hatching, never in colour alone. Words are never smaller
// than 9 points, never turned, and never overlap; names that are too long are
// wrapped to two lines or cut with an ellipsis.
package charts

import (
	"fmt"
	"math"

	"scrutiny/briefing"
	"scrutiny/internal/drawing"
	"scrutiny/internal/house"
)

// largest is the greatest magnitude that is drawn: beyond it a figure is a
// mistake, and the distance between two of them no longer has a meaning.
const largest = 1e15

// Draw returns the picture of a chart in a frame of the given width and height
// in points. Every chart needs a width of 160; a LineChart needs a height of 75
// beside its key, and reads well from 100; a BarChart needs 13 a bar, a
// StatusChart 16 a row beside its key, a TimelineChart and a ContributionChart 13
// a row beside key and axis, a RankChart 10.9 a place and a SlopeChart 11 a line
// beside 22. A PlacesChart needs a width of 400. The charts' own Height says what
// reads well. A Sparkline takes any frame from 20 × 6.
//
// Figures that are not numbers (NaN, infinite) count as unknown. It is an error
// when the frame is too small, when series or steps have not one value a tick,
// when there are more than four series, when a status has a negative count, or
// when a figure is beyond 10^15.
func Draw(c briefing.Chart, width, height float64) (drawing.Drawing, error) {
	return DrawIn(house.Plain, c, width, height)
}

// DrawIn is Draw in a house style.
func DrawIn(style *house.House, c briefing.Chart, width, height float64) (drawing.Drawing, error) {
	least := box{0, 0, 160, 13}
	if _, ok := c.(briefing.Sparkline); ok {
		least = box{0, 0, 20, 6}
	}
	if !(width >= least.x1) || !(height >= least.y1) || width > 5000 || height > 5000 {
		return drawing.Drawing{}, fmt.Errorf("a chart of %g × %g points cannot be drawn", width, height)
	}
	h := newHand(style)
	switch c := c.(type) {
	case briefing.LineChart:
		return drawLines(h, c, width, height)
	case briefing.BarChart:
		return drawBars(h, c, width, height)
	case briefing.StatusChart:
		return drawStatuses(h, c, width, height)
	case briefing.PlacesChart:
		return drawPlaces(h, c, width, height)
	case briefing.RankChart:
		return drawRanks(h, c, width, height)
	case briefing.SlopeChart:
		return drawSlopes(h, c, width, height)
	case briefing.TimelineChart:
		return drawTimeline(h, c, width, height)
	case briefing.ContributionChart:
		return drawContributions(h, c, width, height)
	case briefing.MultiplesChart:
		return drawMultiples(h, c, width, height)
	case briefing.Sparkline:
		return drawSparkline(h, c, width, height)
	default:
		return drawing.Drawing{}, fmt.Errorf("there is no drawing for a chart of kind %T", c)
	}
}

// number is the figure of a value when it can be drawn.
func number(v briefing.ChartValue) (float64, bool) {
	if !v.Known || math.IsNaN(v.Number) || math.IsInf(v.Number, 0) {
		return 0, false
	}
	return v.Number, true
}

// known lists the figures among values that can be drawn.
func known(values []briefing.ChartValue) []float64 {
	var numbers []float64
	for _, v := range values {
		if n, ok := number(v); ok {
			numbers = append(numbers, n)
		}
	}
	return numbers
}

// withinReach is the error for a figure too large to be drawn.
func withinReach(numbers []float64) error {
	for _, n := range numbers {
		if math.Abs(n) > largest {
			return fmt.Errorf("a chart cannot show the figure %g: it is beyond %g", n, largest)
		}
	}
	return nil
}
