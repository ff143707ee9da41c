package pdf

import (
	"sync"

	"scrutiny/internal/face"
	"scrutiny/internal/house"
)

// setting is a house style as the pages need it: its colours, its typeface, and
// rulers for both cuts.
type setting struct {
	*house.House
	rulers [2]ruler
}

func newSetting(h *house.House) *setting {
	s := &setting{House: h}
	for i := range s.rulers {
		s.rulers[i].weight = h.Family.Of(i == 1)
		for r := range s.rulers[i].common {
			s.rulers[i].common[r] = s.rulers[i].weight.Width(string(rune(r)), 1)
		}
	}
	return s
}

// plainSetting is that of the paper's own style.
var plainSetting = sync.OnceValue(func() *setting { return newSetting(house.Plain) })

// ruler measures characters in shares of the size. It keeps the widths of the
// letters that nearly all words are made of.
type ruler struct {
	weight *face.Weight
	common [0x180]float64
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

// printed is the character that is printed for one: itself, or a question mark,
// which is as wide as the ruler says, where the face lacks it.
func (r *ruler) printed(c rune) rune {
	if c < 0x7F || (c <= 0xFFFF && r.weight.Has(c)) {
		return c
	}
	return '?'
}
