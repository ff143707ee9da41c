package pdf

import (
	"math"

	"scrutiny/briefing"
)

// figure sets a chart with its words; all of it stays together.
func (f *flow) figure(fig briefing.Figure) {
	f.open(fig.ID, 10)
	stays := f.figureWords(fig)
	f.drawing(f.next(), stays)
	if source := oneLine(fig.Source); source != "" {
		f.after = 4
		f.held(sourcePart, breakLines(plainPhrase(source, f.own(smallPrint), f.root.add("P")), briefing.TextWidth), f.own(smallPrint), tight)
	}
	f.after = 10
}

// figureWords sets the words over a chart, and says how the chart holds to them.
func (f *flow) figureWords(fig briefing.Figure) hold {
	first := f.shownWithLead()
	for _, words := range []struct {
		text  string
		part  part
		style style
	}{{fig.Title, titlePart, f.own(figureTitle)}, {fig.Subtitle, notePart, f.own(smallPrint)}} {
		if text := oneLine(words.text); text != "" {
			f.held(words.part, balanceLines(plainPhrase(text, words.style, f.root.add("P")), briefing.TextWidth), words.style, first)
			first, f.after = tight, 2
		}
	}
	return first
}

// next is the next of the report's figures, with the size it has on the sheet:
// what would not fit is made smaller. Without a size it is not drawn.
func (f *flow) next() *briefing.Figure {
	const wordsAround = 90
	fig := &f.figures[f.drawn]
	f.drawn++
	if !(fig.Width > 0) || !(fig.Height > 0) || math.IsInf(fig.Width+fig.Height, 1) {
		fig.Width, fig.Height = 0, 0
	}
	if scale := min(1, briefing.TextWidth/fig.Width, (bodyHeight-wordsAround)/fig.Height); scale < 1 {
		fig.Width, fig.Height, fig.MinHeight = fig.Width*scale, fig.Height*scale, 0
	}
	return fig
}

// drawing leaves room for the chart itself.
func (f *flow) drawing(fig *briefing.Figure, stays hold) {
	if fig.Width == 0 {
		return
	}
	sink := f.root.add("Figure")
	sink.Alt = alternative(fig)
	f.after = 6
	s := strip{part: drawingPart, number: 1, height: fig.Height, hold: stays, pictures: []picture{{sink: sink, scale: 1, figure: f.drawn}}}
	if fig.MinHeight > 0 {
		s.give = max(0, fig.Height-fig.MinHeight)
	}
	f.append(s)
}

func alternative(fig *briefing.Figure) string {
	for _, words := range []string{fig.Alt, fig.Title, fig.Subtitle} {
		if words := oneLine(words); words != "" {
			return words
		}
	}
	return "Figure"
}
