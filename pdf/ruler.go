package pdf

import (
	"sync"

	"scrutiny/internal/face"
)

// ruler measures characters in shares of the size. It keeps the widths of the
// letters that nearly all words are made of.
type ruler struct {
	weight *face.Weight
	common [0x180]float64
}

var rulers = sync.OnceValue(func() *[2]ruler {
	pair := &[2]ruler{{weight: face.Regular}, {weight: face.Bold}}
	for i := range pair {
		for r := range pair[i].common {
			pair[i].common[r] = pair[i].weight.Width(string(rune(r)), 1)
		}
	}
	return pair
})

func rulerOf(bold bool) *ruler {
	if bold {
		return &rulers()[1]
	}
	return &rulers()[0]
}

func (r *ruler) rune(c rune) float64 {
	if int(c) < len(r.common) {
		return r.common[c]
	}
	return r.weight.Width(string(c), 1)
}

func (r *ruler) width(words string) float64 {
	w := 0.0
	for _, c := range words {
		w += r.rune(c)
	}
	return w
}
