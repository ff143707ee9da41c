package charts

import (
	"fmt"

	"scrutiny/briefing"
	"scrutiny/internal/drawing"
	"scrutiny/internal/signs"
)

// How the dates of an action look: a hollow square where it was planned, a thin
// line on to the date that holds, and a thick bar for the time overdue.
var (
	moveStroke = drawing.Stroke{Width: 1.1, Colour: drawing.Dark}
	asAtStroke = drawing.Stroke{Width: 1.1, Colour: drawing.Black}
)

const (
	firstReach   = 2.7 // of the hollow square, from its middle
	overdueReach = 2.1 // of the bar, from its middle line
	arrowLength  = 4.5
	signReach    = signSize/2 + 1
)

// timelineFigure is a timeline with its measures taken.
type timelineFigure struct {
	*hand
	chart  briefing.TimelineChart
	slots  []slot
	refs   float64 // the width of the column of references
	key    key
	canvas canvas
	crowd  *crowd
}

// slot is a line of the chart: a row, or the name of a group of rows.
type slot struct {
	group string
	row   *briefing.TimelineRow
}

func drawTimeline(h *hand, c briefing.TimelineChart, width, height float64) (drawing.Drawing, error) {
	if len(c.Rows) == 0 {
		return nothing(h, c.Words, width, height)
	}
	f, err := measureTimeline(h, c, width, height)
	if err != nil {
		return drawing.Drawing{}, err
	}
	return f.canvas.paint(f.paintKey, f.paintCalendar, f.paintAsAt, f.paintRows, f.paintLabels)
}

func measureTimeline(h *hand, c briefing.TimelineChart, width, height float64) (*timelineFigure, error) {
	f := &timelineFigure{hand: h, chart: c, slots: slots(c.Rows), key: timelineKey(c), crowd: &crowd{frame: box{0, 0, width, height}}}
	top := f.key.lay(h, 0, width) + 2
	if f.hasAsAt() {
		top += lineHeight
	}
	foot := calendarHeight(c.Ticks)
	if room := (height - top - foot) / float64(len(f.slots)); room < leastRow {
		return nil, fmt.Errorf("%d lines of a timeline with their key and calendar need a height of %g points, not %g",
			len(f.slots), top+foot+leastRow*float64(len(f.slots)), height)
	}
	left := f.nameMargin(width)
	x := f.extent()
	plot := box{left, top, min(width-signReach-1, f.rightEdge(left, width, x)), height - foot}
	f.canvas = canvas{width, height, plot, x, rows(len(f.slots))}
	return f, nil
}

// slots sets the name of each group over its rows.
func slots(rows []briefing.TimelineRow) []slot {
	var all []slot
	group := ""
	for i := range rows {
		if g := oneLine(rows[i].Group); g != "" && g != group {
			all = append(all, slot{group: g})
		}
		group = oneLine(rows[i].Group)
		all = append(all, slot{row: &rows[i]})
	}
	return all
}

func (f *timelineFigure) hasAsAt() bool { return !f.chart.AsAt.IsZero() }

// day counts days, so that months have their own lengths on the axis.
func day(d briefing.Date) float64 { return float64(d.Time().Unix() / (24 * 60 * 60)) }

// extent takes in every date, the as-at date and the calendar's marks.
func (f *timelineFigure) extent() *extent {
	e := &extent{}
	seen := false
	take := func(d briefing.Date) {
		switch n := day(d); {
		case d.IsZero():
		case !seen:
			e.min, e.max, seen = n, n, true
		default:
			e.min, e.max = min(e.min, n), max(e.max, n)
		}
	}
	take(f.chart.AsAt)
	for _, t := range f.chart.Ticks {
		take(t.Date)
	}
	for _, r := range f.chart.Rows {
		for _, d := range r.Dates {
			take(d)
		}
	}
	if e.max-e.min < 28 {
		e.min, e.max = e.min-14, e.max+14
	}
	return e
}

// nameMargin is where the plot begins: after the references and the names.
func (f *timelineFigure) nameMargin(width float64) float64 {
	limit, names := 0.36*width, 0.0
	for _, r := range f.chart.Rows {
		if ref := oneLine(r.Ref); ref != "" {
			f.refs = max(f.refs, min(f.widthOf(ref, true), limit/3)+5)
		}
		names = max(names, f.widthOf(oneLine(r.Name), false))
	}
	if margin := min(f.refs+names, limit); margin > 0 {
		return margin + signReach + 4
	}
	return signReach + 1
}

// rightEdge is where the plot ends so that the labels of what is overdue have
// room behind the as-at line.
func (f *timelineFigure) rightEdge(left, width float64, x *extent) float64 {
	most := 0.0
	for _, r := range f.chart.Rows {
		if r.Overdue {
			most = max(most, f.widthOf(f.rowLabel(r), true))
		}
	}
	share := (day(f.chart.AsAt) - x.min) / (x.max - x.min)
	if most == 0 || !f.hasAsAt() || share <= 0 {
		return width
	}
	return left + max((width-left-most-labelGap-2)/share, 0.3*(width-left))
}

func (f *timelineFigure) rowLabel(r briefing.TimelineRow) string {
	return f.cut(oneLine(r.Label), 0.24*f.crowd.frame.width(), true)
}

// timelineKey explains the marks that are used.
func timelineKey(c briefing.TimelineChart) key {
	var k key
	if oneLine(c.FirstName) != "" {
		k = append(k, keyEntry{words: c.FirstName, sample: func(p pen, g box) { paintFirst(p, g.middle()) }})
	}
	if oneLine(c.BetweenName) != "" {
		k = append(k, keyEntry{words: c.BetweenName, sample: func(p pen, g box) {
			m := g.middle()
			p.line(moveStroke, drawing.Point{X: g.x0, Y: m.Y}, drawing.Point{X: g.x1, Y: m.Y})
			paintBetween(p, m)
		}})
	}
	for _, e := range c.Key {
		k = append(k, keyEntry{words: e.Words, sample: func(p pen, g box) { paintStanding(p, e.Badge, g.middle()) }})
	}
	if oneLine(c.OverdueName) != "" {
		k = append(k, keyEntry{words: c.OverdueName, sample: func(p pen, g box) { paintOverdue(p, g.x0, g.x1, g.middle().Y) }})
	}
	return k
}

// paintFirst is the hollow square of the date first planned.
func paintFirst(p pen, at drawing.Point) {
	p.area(box{at.X, at.Y, at.X, at.Y}.grown(firstReach), drawing.White, moveStroke)
}

// paintStanding is the sign of how an action stands, or a dot where it has none.
func paintStanding(p pen, b briefing.Badge, at drawing.Point) {
	if b == briefing.NoBadge {
		p.dot(at, 2.6, drawing.Dark, drawing.Stroke{})
		return
	}
	paintSign(p, b, at)
}

// paintBetween is the upright at a date that held for a time.
func paintBetween(p pen, at drawing.Point) {
	p.line(moveStroke, drawing.Point{X: at.X, Y: at.Y - 2.8}, drawing.Point{X: at.X, Y: at.Y + 2.8})
}

// paintOverdue is the bar of the time since an action was due.
func paintOverdue(p pen, from, to, y float64) {
	p.area(box{from, y - overdueReach, to, y + overdueReach}, signs.Colour(briefing.BadgeRed), drawing.Stroke{})
}

func (f *timelineFigure) paintKey(p pen, _ plane) { f.key.paint(p, f.crowd) }

// paintRows draws each action's name and its dates, on a faint line that leads
// the eye from the one to the others.
func (f *timelineFigure) paintRows(p pen, at plane) {
	for i, s := range f.slots {
		y := at.y(float64(-i))
		if s.row == nil {
			l := f.boldLabel(f.cut(s.group, at.left()+0.3*(at.right()-at.left()), true), drawing.Black).centred(0, y)
			l.x = 0
			f.crowd.write(p, l)
			continue
		}
		p.line(gridStroke, drawing.Point{X: at.left() - signReach, Y: y}, drawing.Point{X: at.right(), Y: y})
		f.paintName(p, *s.row, at.left()-signReach-4, y)
		f.paintDates(p, at, *s.row, y)
	}
}

// paintName sets the reference and as many whole words of the name as fit.
func (f *timelineFigure) paintName(p pen, r briefing.TimelineRow, right, y float64) {
	ref := f.boldLabel(f.cut(oneLine(r.Ref), max(f.refs-5, 0), true), drawing.Black).centred(0, y)
	if ref.x = 0; oneLine(r.Ref) != "" {
		f.crowd.write(p, ref)
	}
	name := f.label(f.cutAtWord(oneLine(r.Name), right+0.2-f.refs), drawing.Black).centred(0, y)
	name.x = f.refs
	f.crowd.write(p, name)
}

// paintDates draws the way from the first date to the one that holds, with an
// upright at each date between, and the sign of how the action stands.
func (f *timelineFigure) paintDates(p pen, at plane, r briefing.TimelineRow, y float64) {
	if len(r.Dates) == 0 {
		return
	}
	place := func(i int) drawing.Point { return drawing.Point{X: at.x(day(r.Dates[i])), Y: y} }
	first, last := place(0), place(len(r.Dates)-1)
	if r.Overdue && f.hasAsAt() {
		end := at.x(day(f.chart.AsAt))
		paintOverdue(p, min(last.X, end), end, y)
		f.crowd.stroke(last, drawing.Point{X: end, Y: y})
	}
	if first != last {
		p.line(moveStroke, first, last)
		f.crowd.stroke(first, last)
		for i := 1; i < len(r.Dates)-1; i++ {
			paintBetween(p, place(i))
		}
		paintArrow(p, first, last)
		paintFirst(p, first)
	}
	paintStanding(p, r.Sign, last)
	f.crowd.stroke(drawing.Point{X: last.X - signReach, Y: y}, drawing.Point{X: last.X + signReach, Y: y})
}

// paintArrow is the head of the way to the last date, where there is room for it.
func paintArrow(p pen, from, to drawing.Point) {
	way := 1.0
	if to.X < from.X {
		way = -1
	}
	if (to.X-from.X)*way < signReach+arrowLength+firstReach {
		return
	}
	tip := to.X - way*signReach
	p.polygon(moveStroke.Colour, []drawing.Point{
		{X: tip, Y: to.Y}, {X: tip - way*arrowLength, Y: to.Y - 2.6}, {X: tip - way*arrowLength, Y: to.Y + 2.6},
	})
}
