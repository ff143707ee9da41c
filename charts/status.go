package charts

import (
	"fmt"
	"slices"

	"scrutiny/briefing"
	"scrutiny/internal/drawing"
	"scrutiny/internal/signs"
)

// leastStatusRow is the height a stacked bar needs to hold its counts.
const leastStatusRow = 16.0

// statusFigure is a status chart with its measures taken.
type statusFigure struct {
	*hand
	rows   []briefing.StatusRow
	names  [][]string
	totals []string
	key    key
	canvas canvas
	crowd  *crowd
}

func drawStatuses(h *hand, c briefing.StatusChart, width, height float64) (drawing.Drawing, error) {
	most := 0
	for _, r := range c.Rows {
		total := 0
		for _, s := range r.Segments {
			if s.Count < 0 || s.Count > largest {
				return drawing.Drawing{}, fmt.Errorf("%q has %d with the status %q", r.Name, s.Count, s.Name)
			}
			total += s.Count
		}
		most = max(most, total)
	}
	if len(c.Rows) == 0 {
		return nothing(h, c.Words, width, height)
	}
	f, err := measureStatuses(h, c, width, height, max(most, 1))
	if err != nil {
		return drawing.Drawing{}, err
	}
	return f.canvas.paint(f.paintKey, f.paintRows)
}

func measureStatuses(h *hand, c briefing.StatusChart, width, height float64, most int) (*statusFigure, error) {
	f := &statusFigure{hand: h, rows: c.Rows, crowd: &crowd{frame: box{0, 0, width, height}}}
	var names []string
	for _, r := range c.Rows {
		names = append(names, oneLine(r.Name))
	}
	_, margin := h.nameColumn(names, 0.36*width, 0)
	for _, r := range c.Rows {
		f.totals = append(f.totals, h.cut(oneLine(r.Total), 0.2*width, false))
	}
	right := 1.0
	if most := h.widest(f.totals, false); most > 0 {
		right = most + labelGap + 1
	}
	f.key = statusKey(c.Rows)
	top := f.key.lay(h, margin, width)
	row := (height - top) / float64(len(c.Rows))
	if row < leastStatusRow {
		return nil, fmt.Errorf("%d rows and their key need a height of %g points, not %g",
			len(c.Rows), top+leastStatusRow*float64(len(c.Rows)), height)
	}
	f.names, margin = h.nameColumn(names, 0.36*width, row)
	f.canvas = canvas{
		width: width, height: height, plot: box{margin, top, width - right, height},
		x: &extent{max: float64(most)}, y: rows(len(c.Rows)),
	}
	return f, nil
}

// hairline is the least width of a segment that is seen in print.
const hairline = 0.8

// statusKey lists each status once, in the order of its first appearance.
func statusKey(rows []briefing.StatusRow) key {
	type status struct {
		badge briefing.Badge
		name  string
	}
	var k key
	seen := map[status]bool{}
	for _, r := range rows {
		for _, s := range r.Segments {
			if one := (status{s.Badge, oneLine(s.Name)}); !seen[one] {
				seen[one] = true
				k = append(k, keyEntry{words: s.Name, width: swatch + signRoom, sample: func(p pen, g box) {
					hatchOf(s.Badge).paint(p, box{g.x0, g.y0, g.x0 + swatch, g.y1})
					paintSignIn(p, s.Badge, drawing.Point{X: g.x1 - countSign/2, Y: g.middle().Y})
				}})
			}
		}
	}
	return k
}

func (f *statusFigure) paintKey(p pen, _ plane) { f.key.paint(p, f.crowd) }

// paintRows draws the bars on one scale, and the total behind each. Counts stand
// on white inside their segments, with the sign of the status where there is room
// for it, or over the bar where the segment is too narrow for its count.
func (f *statusFigure) paintRows(p pen, at plane) {
	row := at.y(-1) - at.y(0)
	half, down := min(0.4*row, 9), 0.0
	if f.narrow(at) && row >= 2*5.5+lineHeight+1 {
		half = min((row-lineHeight-1)/2, 9)
		down = min(lineHeight/2, row/2-half)
	}
	for i := range f.rows {
		middle := at.y(float64(-i))
		if len(f.names[i]) < 2 {
			middle += down
		}
		for _, l := range f.nameLabels(f.names[i], f.widestName(f.names), middle) {
			f.crowd.write(p, l)
		}
	}
	for i, r := range f.rows {
		y := at.y(float64(-i)) + down
		end := f.paintRow(p, at, r, box{at.x(0), y - half, at.x(0), y + half})
		if f.totals[i] != "" && end > at.x(0) {
			f.crowd.write(p, f.label(f.totals[i], drawing.Black).beside(end, y))
		}
	}
}

// narrow reports whether some segment has no room for its count.
func (f *statusFigure) narrow(at plane) bool {
	for _, r := range f.rows {
		for _, s := range r.Segments {
			if s.Count > 0 && at.x(float64(s.Count))-at.x(0) < f.plate(countWords(s.Count)) {
				return true
			}
		}
	}
	return false
}

func countWords(n int) string { return briefing.FormatNumber(float64(n), 0) }

// plate is the width of a segment that holds a count.
func (h *hand) plate(words string) float64 { return h.widthOf(words, true) + 7 }

// countSign is the size of a sign beside a count, and signRoom the room it takes.
const (
	countSign = 7.0
	signRoom  = countSign + 2
)

// paintSignIn draws a small sign about a point.
func paintSignIn(p pen, b briefing.Badge, centre drawing.Point) {
	for _, m := range signs.Draw(b, centre.X-countSign/2, centre.Y-countSign/2, countSign) {
		if path, ok := m.(drawing.Path); ok {
			p.trace(path)
		}
	}
}

// paintRow draws one stacked bar from the left edge of the box given, and says
// where it ends.
func (f *statusFigure) paintRow(p pen, at plane, r briefing.StatusRow, bar box) float64 {
	before := 0
	for _, s := range r.Segments {
		if s.Count == 0 {
			continue
		}
		bar.x0, bar.x1 = at.x(float64(before)), at.x(float64(before+s.Count))
		before += s.Count
		bar.x1 = max(bar.x1, bar.x0+hairline)
		if before > s.Count && bar.width() > 3 {
			bar.x0 += 1.2
		}
		hatchOf(s.Badge).paint(p, bar)
		f.paintCount(p, s.Badge, countWords(s.Count), bar)
	}
	if before == 0 {
		zero := f.boldLabel("0", drawing.Black).centred(bar.x0+4, (bar.y0+bar.y1)/2)
		f.crowd.write(p, zero)
		return zero.x + zero.width()
	}
	return bar.x1
}

func (f *statusFigure) paintCount(p pen, badge briefing.Badge, words string, bar box) {
	x, y := (bar.x0+bar.x1)/2, (bar.y0+bar.y1)/2
	l := f.boldLabel(words, drawing.Black).centred(x, y)
	if bar.width()+1.2 >= f.plate(words) {
		b := l.box()
		ground := box{b.x0 - 2, y - f.rise/2 - 1.5, b.x1 + 2, y + f.rise/2 + 1.5}
		if badge != briefing.NoBadge && bar.width() >= f.plate(words)+signRoom+4 {
			l.x += signRoom / 2
			ground.x0, ground.x1 = ground.x0-signRoom/2, ground.x1+signRoom/2
			p.area(ground, drawing.White, drawing.Stroke{})
			paintSignIn(p, badge, drawing.Point{X: ground.x0 + 2 + countSign/2, Y: y})
		} else {
			p.area(ground, drawing.White, drawing.Stroke{})
		}
		f.crowd.write(p, l)
		return
	}
	over := bar.y0 - 2 - f.rise/2
	if l, ok := f.crowd.best(slices.Values([]label{l.centred(x, over), l.centred(x-3, over), l.centred(x+3, over)})); ok {
		f.crowd.write(p, l)
	}
}
