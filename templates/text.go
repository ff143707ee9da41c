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
