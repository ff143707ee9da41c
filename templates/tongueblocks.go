package templates

import (
	"slices"

	"scrutiny/briefing"
)

// block sets the words of a block free of their marks.
func (t tongues) block(b briefing.Block) briefing.Block {
	switch b := b.(type) {
	case briefing.Heading:
		b.Text, b.Lang = t.whole(b.Text)
		b.ID = plainSource(b.ID)
		return b
	case briefing.Paragraph:
		b.Phrases = t.phrases(b.Phrases)
		return b
	case briefing.List:
		b.Items = t.items(b.Items)
		return b
	case briefing.Definitions:
		return t.definitions(b)
	case briefing.Table:
		return t.table(b)
	case briefing.Figure:
		b.ID, b.Title, b.Subtitle = plainSource(b.ID), plainSource(b.Title), plainSource(b.Subtitle)
		b.Alt, b.Source = plainSource(b.Alt), plainSource(b.Source)
		b.Chart = plainChart(b.Chart)
		return b
	default:
		return b
	}
}

func (t tongues) definitions(d briefing.Definitions) briefing.Definitions {
	items := make([]briefing.Definition, len(d.Items))
	for i, item := range d.Items {
		item.Term, item.Text = plainSource(item.Term), t.items(item.Text)
		if item.List != nil {
			item.List = &briefing.List{Numbering: item.List.Numbering, Items: t.items(item.List.Items)}
		}
		items[i] = item
	}
	d.Items = items
	return d
}

func (t tongues) table(b briefing.Table) briefing.Table {
	b.Caption, b.CaptionLang = t.whole(b.Caption)
	b.ID, b.Summary, b.Note = plainSource(b.ID), plainSource(b.Summary), plainSource(b.Note)
	columns := make([]briefing.Column, len(b.Columns))
	for i, c := range b.Columns {
		c.Header, c.Lang = t.whole(c.Header)
		c.Group = plainSource(c.Group)
		columns[i] = c
	}
	rows := make([]briefing.Row, len(b.Rows))
	for i, r := range b.Rows {
		cells := make([]briefing.Cell, len(r.Cells))
		for k, c := range r.Cells {
			cells[k] = t.cell(c)
		}
		r.Cells = cells
		rows[i] = r
	}
	b.Columns, b.Rows = columns, rows
	return b
}

func (t tongues) cell(c briefing.Cell) briefing.Cell {
	c.Lines = t.items(c.Lines)
	if c.Chart != nil {
		chart := *c.Chart
		chart.Alt, chart.Chart = plainSource(chart.Alt), plainChart(chart.Chart)
		c.Chart = &chart
	}
	return c
}

// plainChart takes the marks out of the names in a chart. The words in a picture
// are not read out: its alternative text is.
func plainChart(c briefing.Chart) briefing.Chart {
	switch c := c.(type) {
	case briefing.LineChart:
		c.Unit.Noun = plainSource(c.Unit.Noun)
		c.Series = plainNames(c.Series, func(s *briefing.ChartSeries) *string { return &s.Name })
		return c
	case briefing.BarChart:
		c.Unit.Noun = plainSource(c.Unit.Noun)
		c.Bars = plainNames(c.Bars, func(b *briefing.Bar) *string { return &b.Name })
		return c
	case briefing.StatusChart:
		c.Rows = plainNames(c.Rows, func(r *briefing.StatusRow) *string { return &r.Name })
		return c
	case briefing.RankChart:
		c.Unit.Noun = plainSource(c.Unit.Noun)
		c.Rows = plainNames(c.Rows, func(r *briefing.RankRow) *string { return &r.Name })
		return c
	case briefing.PlacesChart:
		c.Over = plainChart(c.Over).(briefing.LineChart)
		c.Rank = plainChart(c.Rank).(briefing.RankChart)
		return c
	case briefing.SlopeChart:
		c.Unit.Noun = plainSource(c.Unit.Noun)
		c.Lines = plainNames(c.Lines, func(l *briefing.SlopeLine) *string { return &l.Name })
		return c
	case briefing.TimelineChart:
		c.Rows = plainNames(c.Rows, func(r *briefing.TimelineRow) *string { return &r.Name })
		return c
	case briefing.ContributionChart:
		c.Unit.Noun = plainSource(c.Unit.Noun)
		c.Parts = plainNames(c.Parts, func(p *briefing.Contribution) *string { return &p.Name })
		return c
	case briefing.MultiplesChart:
		c.Unit.Noun = plainSource(c.Unit.Noun)
		c.Panels = plainNames(c.Panels, func(p *briefing.Panel) *string { return &p.Name })
		return c
	default:
		return c
	}
}

// plainNames is a copy of what a chart shows, with the names free of marks.
func plainNames[T any](shown []T, name func(*T) *string) []T {
	shown = slices.Clone(shown)
	for i := range shown {
		n := name(&shown[i])
		*n = plainSource(*n)
	}
	return shown
}
