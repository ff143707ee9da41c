package pdf

import (
	"scrutiny/briefing"
	"scrutiny/internal/drawing"
)

// figure sets a chart with its words; all of it stays together.
func (f *flow) figure(fig briefing.Figure) {
	var d drawing.Drawing
	if len(f.drawings) > 0 {
		d, f.drawings = f.drawings[0], f.drawings[1:]
	}
	f.open(fig.ID, 12)
	first := free
	for _, words := range []struct {
		text  string
		part  part
		style style
	}{{fig.Title, titlePart, figureTitle}, {fig.Subtitle, notePart, smallPrint}} {
		if text := oneLine(words.text); text != "" {
			f.held(words.part, balanceLines(plainPhrase(text, words.style, f.root.add("P")), briefing.TextWidth), words.style, first)
			first, f.after = tight, 2
		}
	}
	f.drawing(fig, d, first)
	if source := oneLine(fig.Source); source != "" {
		f.after = 4
		f.held(sourcePart, breakLines(plainPhrase(source, smallPrint, f.root.add("P")), briefing.TextWidth), smallPrint, tight)
	}
	f.after = 14
}

// drawing sets the chart itself, made smaller where it would not fit the sheet.
func (f *flow) drawing(fig briefing.Figure, d drawing.Drawing, stays hold) {
	if d.Width <= 0 || d.Height <= 0 {
		return
	}
	const wordsAround = 90
	scale := min(1, briefing.TextWidth/d.Width, (bodyHeight-wordsAround)/d.Height)
	sink := f.root.add("Figure")
	sink.Alt = alternative(fig)
	f.after = 6
	f.append(strip{part: drawingPart, number: 1, height: d.Height * scale, hold: stays,
		pictures: []picture{{sink: sink, scale: scale, Drawing: d}}})
}

func alternative(fig briefing.Figure) string {
	for _, words := range []string{fig.Alt, fig.Title, fig.Subtitle} {
		if words := oneLine(words); words != "" {
			return words
		}
	}
	return "Figure"
}
