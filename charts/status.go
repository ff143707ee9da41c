package charts

import (
	"fmt"

	"scrutiny/briefing"
	"scrutiny/internal/drawing"
)

// leastStatusRow is the height a stacked bar needs to hold its counts.
const leastStatusRow = 16.0

// statusFigure is a status chart with its measures taken.
type statusFigure struct {
	rows   []briefing.StatusRow
	names  [][]string
	key    []keyEntry
	canvas canvas
	crowd  *crowd
}

// keyEntry names one filling, over the bars.
type keyEntry struct {
	badge briefing.Badge
	name  label
	line  int // of the key, from 0
}

func drawStatuses(c briefing.StatusChart, width, height float64) (drawing.Drawing, error) {
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
		return nothing(width, height)
	}
	f, err := measureStatuses(c, width, height, max(most, 1))
	if err != nil {
		return drawing.Drawing{}, err
	}
	return f.canvas.paint(f.paintKey, f.paintRows)
}

func measureStatuses(c briefing.StatusChart, width, height float64, most int) (*statusFigure, error) {
	f := &statusFigure{rows: c.Rows, crowd: &crowd{frame: box{0, 0, width, height}}}
	var names []string
	for _, r := range c.Rows {
		names = append(names, oneLine(r.Name))
	}
	_, margin := nameColumn(names, 0.36*width, 0)
	top := f.layKey(margin, width)
	if top > keyLine+keyFoot {
		top = f.layKey(0, width)
	}
	row := (height - top) / float64(len(c.Rows))
	if row < leastStatusRow {
		return nil, fmt.Errorf("%d rows and their key need a height of %g points, not %g",
			len(c.Rows), top+leastStatusRow*float64(len(c.Rows)), height)
	}
	f.names, margin = nameColumn(names, 0.36*width, row)
	f.canvas = canvas{
		width: width, height: height, plot: box{margin, top, width - 1, height},
		x: &extent{max: float64(most)}, y: rows(len(c.Rows)),
	}
	return f, nil
}

// hairline is the least width of a segment that is seen in print.
const hairline = 0.8

const (
	swatch     = 11.0 // width of a sample in the key
	keyLine    = 13.0
	keySpacing = 14.0
	keyFoot    = 2.0
)

// layKey lists each status once, in the order of its first appearance, in lines
// from the left edge given, and gives the height they take.
func (f *statusFigure) layKey(left, width float64) float64 {
	type status struct {
		badge briefing.Badge
		name  string
	}
	seen := map[status]bool{}
	f.key = nil
	x, line := left, 0
	for _, r := range f.rows {
		for _, s := range r.Segments {
			name := oneLine(s.Name)
			if seen[status{s.Badge, name}] {
				continue
			}
			seen[status{s.Badge, name}] = true
			l := label{words: cut(name, width-left-swatch-5, false), colour: drawing.Black}
			if x > left && x+swatch+4+l.width() > width {
				x, line = left, line+1
			}
			l.x = x + swatch + 4
			l = l.centred(l.x+l.width()/2, keyLine*(float64(line)+0.5))
			f.key = append(f.key, keyEntry{s.Badge, l, line})
			x = l.x + l.width() + keySpacing
		}
	}
	if len(f.key) == 0 {
		return 0
	}
	return keyLine*float64(line+1) + keyFoot
}

func (f *statusFigure) paintKey(p pen, _ plane) {
	for _, e := range f.key {
		middle := keyLine * (float64(e.line) + 0.5)
		x := e.name.x - swatch - 4
		hatchOf(e.badge).paint(p, box{x, middle - 4.5, x + swatch, middle + 4.5})
		f.crowd.write(p, e.name)
	}
}

// paintRows draws the bars on one scale. Counts stand on white inside their
// segments, or over the bar where the segment is too narrow for its count.
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
		for _, l := range nameLabels(f.names[i], widestName(f.names), middle) {
			f.crowd.write(p, l)
		}
	}
	for i, r := range f.rows {
		y := at.y(float64(-i)) + down
		f.paintRow(p, at, r, box{at.x(0), y - half, at.x(0), y + half})
	}
}

// narrow reports whether some segment has no room for its count.
func (f *statusFigure) narrow(at plane) bool {
	for _, r := range f.rows {
		for _, s := range r.Segments {
			if s.Count > 0 && at.x(float64(s.Count))-at.x(0) < plate(countWords(s.Count)) {
				return true
			}
		}
	}
	return false
}

func countWords(n int) string { return briefing.FormatNumber(float64(n), 0) }

// plate is the width of a segment that holds a count.
func plate(words string) float64 { return widthOf(words, true) + 7 }

// paintRow draws one stacked bar from the left edge of the box given.
func (f *statusFigure) paintRow(p pen, at plane, r briefing.StatusRow, bar box) {
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
		f.paintCount(p, countWords(s.Count), bar)
	}
	if before == 0 {
		f.crowd.write(p, label{words: "0", bold: true, colour: drawing.Black}.centred(bar.x0+4, (bar.y0+bar.y1)/2))
	}
}

func (f *statusFigure) paintCount(p pen, words string, bar box) {
	x, y := (bar.x0+bar.x1)/2, (bar.y0+bar.y1)/2
	l := label{words: words, bold: true, colour: drawing.Black}.centred(x, y)
	if bar.width()+1.2 >= plate(words) {
		b := l.box()
		p.area(box{b.x0 - 2, y - rise/2 - 1.5, b.x1 + 2, y + rise/2 + 1.5}, drawing.White, drawing.Stroke{})
		f.crowd.write(p, l)
		return
	}
	over := bar.y0 - 2 - rise/2
	if l, ok := f.crowd.best([]label{l.centred(x, over), l.centred(x-3, over), l.centred(x+3, over)}); ok {
		f.crowd.write(p, l)
	}
}
