package ingest

import (
	"regexp"
	"strings"

	"scrutiny/briefing"
	"scrutiny/ingest/internal/grid"
	"scrutiny/ingest/internal/wording"
)

// legendEntry is how legends say what the number of a rating means: "1 = Red",
// "5: Complete", "(3) amber".
var legendEntry = regexp.MustCompile(`(?i)(?:^|[\s(,;|])\(?([1-9])\)?\s*[=:.\-–—]?\s*(blue|red|amber|yellow|green|grey|gray)\b`)

// numberWords finds what ratings that are written as numbers mean: the legend
// in the rating's own heading, or anywhere on the sheet outside the table.
// Without one they are not known: councils count from either end.
func (r *tableReader) numberWords() map[string]briefing.BRAG {
	words := map[string]briefing.BRAG{}
	for _, f := range [...]field{bragField, ragField} {
		for _, c := range r.all(f) {
			addLegend(words, c.heading)
		}
	}
	for i := range r.Rows {
		if len(words) > 0 && i > r.bottom {
			break
		}
		if i >= r.top && i < r.end {
			if _, alone := r.alone(i); !alone {
				continue
			}
		}
		r.legendRow(words, i)
	}
	return words
}

// legendRow reads a legend written in one cell, or as a number and the word
// beside it.
func (r *tableReader) legendRow(words map[string]briefing.BRAG, i int) {
	cells := r.Rows[i].Cells
	for j, c := range cells {
		if c.Kind == grid.Text && len(c.Text) < 200 {
			addLegend(words, c.Text)
		}
		if c.Kind == grid.Number && j+1 < len(cells) && cells[j+1].Kind == grid.Text && len(c.Digits()) == 1 {
			addLegend(words, c.Digits()+" = "+cells[j+1].Text)
		}
	}
}

func addLegend(words map[string]briefing.BRAG, text string) {
	for _, m := range legendEntry.FindAllStringSubmatch(text, -1) {
		if rating, known := wording.ReadBRAG(strings.ToLower(m[2])); known {
			words[m[1]] = rating
		}
	}
}

// numberRating is the rating that a number stands for by the sheet's legend.
func (r *tableReader) numberRating(text string) (briefing.BRAG, bool) {
	if len(text) != 1 || text[0] < '1' || text[0] > '9' {
		return briefing.NoBRAG, false
	}
	if r.legend == nil {
		r.legend = r.numberWords()
	}
	rating, known := r.legend[text]
	return rating, known
}

// ratingWord is a rating in words where it is a number that the legend explains.
func (r *tableReader) ratingWord(text string) string {
	if rating, found := r.numberRating(text); found {
		return rating.String()
	}
	return text
}

// sayUnreadColours warns where ratings seem to be shown by the colours of
// conditional formats that are not worked out, and by nothing else.
func (r *tableReader) sayUnreadColours() {
	for _, f := range [...]field{bragField, ragField} {
		for _, c := range r.all(f) {
			for i := r.bottom + 1; i < r.end; i++ {
				cell := r.At(i, c.col)
				_, legend := r.numberRating(said(cell))
				if _, word := wording.ReadBRAG(said(cell)); (!word || cell.Kind == grid.Empty) && !legend && cell.Format.Fill == "" && r.ColouredUnread(i, c.col) {
					r.warn(r.Pos(i, c.col), "write the rating into the cells as a word", "the colours of %q follow a rule that is not worked out; no rating was taken from them", c.heading)
					break
				}
			}
		}
	}
}
