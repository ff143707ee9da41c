package disclosure

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"scrutiny/briefing"
)

// Two editions of random tables, of which the second revises one part: somebody
// who has both, and knows which figures are the same in both, tries every table
// that fits them. No small number of either is pinned down to fewer than three
// values. The attacker here is no part of the program: he counts.
func TestTwoEditionsAgainstCounting(t *testing.T) {
	const tables = 400
	r := rand.New(rand.NewPCG(29, 2020))
	small, protected, given := 0, 0, 0
	for n := range tables {
		var then, now [3]int
		for i := range then {
			then[i] = []int{r.IntN(6), 6 + r.IntN(12)}[r.IntN(2)]
		}
		now = then
		now[r.IntN(3)] = []int{1 + r.IntN(5), 6 + r.IntN(12)}[r.IntN(2)]
		last, kept := Protect(threeParts(then), DfE())
		paper, account := Protect(threeParts(now), DfE(), EarlierPaper(last, kept))
		if account.Diagnostics.Count(briefing.Error)+account.Diagnostics.Count(briefing.Warning) > 0 {
			given++ // reported to the author: it cannot be protected
			continue
		}
		shownThen, shownNow := shownOf(last), shownOf(paper)
		possible := worlds(then, now, shownThen, shownNow)
		for i := range then {
			for k, cell := range []struct {
				value int
				shown bool
			}{{then[i], shownThen[i+1]}, {now[i], shownNow[i+1]}} {
				if cell.shown || cell.value < 1 || cell.value > 5 {
					continue
				}
				small++
				if len(possible[k][i]) < 3 {
					t.Errorf("table %d, part %d of edition %d is one of %v: then %v shown %v, now %v shown %v", n, i, k, possible[k][i], then, shownThen, now, shownNow)
				}
			}
		}
		protected += len(account.Suppressed)
	}
	if small < tables/4 {
		t.Errorf("only %d small numbers were attacked", small)
	}
	t.Logf("%d pairs of tables, %d small numbers attacked, %d figures suppressed in the second, %d pairs reported as beyond help", tables, small, protected, given)
}

func threeParts(parts [3]int) briefing.Dataset {
	sum := 0
	var list []string
	for _, n := range parts {
		sum += n
		list = append(list, fmt.Sprint("a:", n))
	}
	return dataset(indicator("Referrals", fmt.Sprint(sum), list...))
}

// shownOf says which figures are published: the total, then the parts.
func shownOf(ds briefing.Dataset) [4]bool {
	ind := ds.Indicators[0]
	shown := [4]bool{ind.Points[0].Value.Known}
	for i := range ind.Parts {
		shown[i+1] = ind.Parts[i].Points[0].Value.Known
	}
	return shown
}

// worlds are the values that each part can have in each edition, over all pairs
// of tables that fit what is shown. A suppressed part is not zero.
func worlds(then, now [3]int, shownThen, shownNow [4]bool) [2][3]map[int]bool {
	const most = 24
	var possible [2][3]map[int]bool
	for k := range possible {
		for i := range possible[k] {
			possible[k][i] = map[int]bool{}
		}
	}
	fits := func(parts, truth [3]int, shown [4]bool) bool {
		for i := range parts {
			if shown[i+1] && parts[i] != truth[i] || !shown[i+1] && parts[i] == 0 {
				return false
			}
		}
		return !shown[0] || parts[0]+parts[1]+parts[2] == truth[0]+truth[1]+truth[2]
	}
	each := func(truth [3]int, shown [4]bool, do func([3]int)) {
		for a := range most {
			for b := range most {
				for c := range most {
					if p := [3]int{a, b, c}; fits(p, truth, shown) {
						do(p)
					}
				}
			}
		}
	}
	changed := func(i int) bool { return then[i] != now[i] }
	var later [][3]int
	each(now, shownNow, func(p [3]int) { later = append(later, p) })
	each(then, shownThen, func(p [3]int) {
		for _, q := range later {
			if (changed(0) || p[0] == q[0]) && (changed(1) || p[1] == q[1]) && (changed(2) || p[2] == q[2]) {
				for i := range p {
					possible[0][i][p[i]], possible[1][i][q[i]] = true, true
				}
			}
		}
	})
	return possible
}
