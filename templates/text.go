package templates

import "scrutiny/briefing"

// eachText visits every stretch of words in the blocks, in reading order.
func eachText(blocks []briefing.Block, visit func(string)) {
	for _, b := range blocks {
		blockTexts(b, visit)
	}
}

func blockTexts(b briefing.Block, visit func(string)) {
	switch b := b.(type) {
	case briefing.Heading:
		visit(b.Text)
	case briefing.Paragraph:
		phraseTexts(b.Phrases, visit)
	case briefing.List:
		for _, item := range b.Items {
			phraseTexts(item, visit)
		}
	case briefing.Definitions:
		for _, item := range b.Items {
			visit(item.Term)
			for _, text := range item.Text {
				phraseTexts(text, visit)
			}
		}
	case briefing.Table:
		tableTexts(b, visit)
	case briefing.Figure:
		visit(b.Title)
		visit(b.Subtitle)
	}
}

func tableTexts(t briefing.Table, visit func(string)) {
	visit(t.Caption)
	visit(t.Note)
	for _, c := range t.Columns {
		visit(c.Header)
	}
	for _, r := range t.Rows {
		for _, c := range r.Cells {
			for _, line := range c.Lines {
				phraseTexts(line, visit)
			}
		}
	}
}

func phraseTexts(phrases []briefing.Phrase, visit func(string)) {
	for _, p := range phrases {
		visit(p.Text)
	}
}

// eachPhrases is a block with other phrases in the place of its own; the block
// given stays as it is.
func eachPhrases(b briefing.Block, change func([]briefing.Phrase) []briefing.Phrase) briefing.Block {
	items := func(items [][]briefing.Phrase) [][]briefing.Phrase { return each(items, change) }
	switch b := b.(type) {
	case briefing.Paragraph:
		b.Phrases = change(b.Phrases)
		return b
	case briefing.List:
		b.Items = items(b.Items)
		return b
	case briefing.Definitions:
		b.Items = each(b.Items, func(d briefing.Definition) briefing.Definition {
			d.Text = items(d.Text)
			if d.List != nil {
				d.List = &briefing.List{Numbering: d.List.Numbering, Items: items(d.List.Items)}
			}
			return d
		})
		return b
	case briefing.Table:
		b.Rows = each(b.Rows, func(r briefing.Row) briefing.Row {
			r.Cells = each(r.Cells, func(c briefing.Cell) briefing.Cell {
				c.Lines = items(c.Lines)
				return c
			})
			return r
		})
		return b
	}
	return b
}
