package charts

import "scrutiny/briefing"

// run is a stretch of neighbouring ticks, both ends included.
type run struct{ first, last int }

// joined lists the stretches of figures that a line may go through: known, and
// not in doubt.
func joined(values []briefing.ChartValue) []run {
	return stretches(len(values), func(i int) bool {
		_, ok := number(values[i])
		return ok && !values[i].Doubtful
	})
}

// runs lists the stretches of known figures.
func runs(values []briefing.ChartValue) []run {
	return stretches(len(values), func(i int) bool {
		_, ok := number(values[i])
		return ok
	})
}

// stretches lists the runs of indexes below n that are in.
func stretches(n int, in func(int) bool) []run {
	var found []run
	open := false
	for i := range n {
		switch {
		case !in(i):
			open = false
		case open:
			found[len(found)-1].last = i
		default:
			found = append(found, run{i, i})
			open = true
		}
	}
	return found
}
