package ingest

import (
	"strings"

	"scrutiny/briefing"
	"scrutiny/ingest/internal/grid"
	"scrutiny/ingest/internal/wording"
)

func (l *longReader) categories() {
	c := l.find(themeField)
	if c == nil || l.find(partField) != nil {
		return
	}
	for i := l.bottom + 1; i < l.end; i++ {
		if key := wording.Key(said(l.At(i, c.col))); key == "total" {
			c.field = partField
			return
		}
	}
}

func (l *longReader) parts() {
	c := l.find(themeField)
	if c == nil || l.find(partField) != nil || l.find(nameField) != nil || l.find(refField) != nil {
		return
	}
	periods, both := map[wording.Stamp]bool{}, map[[2]string]map[wording.Stamp]bool{}
	rows, apart := 0, 0
	for i := l.bottom + 1; i < l.end; i++ {
		if s := l.stamp(i); !s.IsZero() {
			rows++
			periods[s] = true
			key := [2]string{said(l.At(i, c.col)), l.areaOf(i)}
			if both[key] == nil {
				both[key] = map[wording.Stamp]bool{}
			}
			if !both[key][s] {
				both[key][s] = true
				apart++
			}
		}
	}
	if len(periods) < rows && apart == rows {
		c.field, c.implied, l.dimension = partField, true, c.heading
	}
}

func (t *tableReader) valueColumns() []*column {
	if c := t.find(valueField); c != nil {
		return []*column{c}
	}
	var list []*column
	for k := range t.columns {
		c := &t.columns[k]
		switch {
		case c.field == benchField && len(list) > 0:
			list = append(list, c)
		case c.field == noField && c.why == "" && figuresBelow(t.Grid, t.table, c.col):
			c.field, c.implied = valueField, true
			list = append(list, c)
		}
	}
	return list
}

func figuresBelow(g *grid.Grid, t *table, col int) bool {
	filled, figures := 0, 0
	for i := t.bottom + 1; i < len(g.Rows) && i <= t.bottom+40; i++ {
		cell := g.At(i, col)
		switch cell.Kind {
		case grid.Empty:
			continue
		case grid.Number, grid.Fault, grid.NoValue:
			figures++
		case grid.Text:
			if _, ok := wording.ReadFigure(cell.Text); ok {
				figures++
			}
		}
		filled++
	}
	return filled > 0 && figures*3 > filled*2
}

func (l *longReader) named(value *column) (string, briefing.Pos) {
	if value.bench != "" {
		value = l.values[0]
	}
	if value.group != "" {
		return value.group, l.Pos(l.bottom, value.col)
	}
	name := strings.ReplaceAll(value.heading, "_", " ")
	_, generic := indicatorWords[wording.Key(name)]
	if generic || matchArea(l.file.opts.Council, []string{name}) != "" || matchArea(l.file.Spec.Area, []string{name}) != "" {
		if title := l.title(); title != "" {
			name = title
		}
	}
	return name, l.Pos(l.bottom, value.col)
}

func (l *longReader) title() string {
	for i := l.top - 1; i >= 0; i-- {
		for _, c := range l.Rows[i].Cells {
			if c.Kind == grid.Text {
				return c.Text
			}
		}
	}
	return ""
}

func (l *longReader) beside(f field, of *column) *column {
	for i := range l.columns {
		if c := &l.columns[i]; c.field == f && c.period.IsZero() && c.bench == "" && c.group == of.group {
			return c
		}
	}
	return nil
}
