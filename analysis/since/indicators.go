package since

import "scrutiny/briefing"

// indicators compares the indicators and all that belongs to them.
func (c *comparison) indicators() {
	pairs := c.pairIndicators()
	for i := range c.now.Indicators {
		now := &c.now.Indicators[i]
		if pairs.then[i] < 0 {
			c.found.Indicators = append(c.found.Indicators, briefing.IndicatorChange{
				Indicator: nameOf(now), Presence: briefing.Added, Source: now.Pos,
			})
			continue
		}
		then := &c.then.Indicators[pairs.then[i]]
		if plain(now.Name) != plain(then.Name) {
			c.found.Indicators = append(c.found.Indicators, briefing.IndicatorChange{
				Indicator: nameOf(now), Presence: briefing.Renamed, Was: nameOf(then), Source: now.Pos,
			})
		}
		c.definition(now, then)
		c.targets(now, then)
		c.figures(now, then)
	}
	for _, j := range pairs.dropped() {
		then := &c.then.Indicators[j]
		c.found.Indicators = append(c.found.Indicators, briefing.IndicatorChange{
			Indicator: nameOf(then), Presence: briefing.Dropped, MissedTarget: missedTarget(then), Source: then.Pos,
		})
	}
}

func nameOf(ind *briefing.Indicator) briefing.IndicatorName {
	return briefing.IndicatorName{Ref: ind.Ref, Name: ind.Name, Theme: ind.Theme}
}

// pairIndicators finds each indicator in the last report: by reference and
// name, by theme and name, by name, or, with neither, by its place among those
// that have neither; then by reference, unless the figures and
// the words both say that the reference was given to another measure; then
// what is left by its figures and by likeness of its name.
func (c *comparison) pairIndicators() *pairing {
	now, then := c.now.Indicators, c.then.Indicators
	p := newPairing(len(now), len(then))
	keys := []func(*briefing.Indicator) string{
		func(ind *briefing.Indicator) string { return joined(ind.Ref, ind.Name) },
		func(ind *briefing.Indicator) string { return joined(ind.Theme, ind.Name) },
		func(ind *briefing.Indicator) string { return plain(ind.Name) },
		func(ind *briefing.Indicator) string { return nameless(ind.Ref, ind.Name) },
	}
	for _, key := range keys {
		p.byKey(func(i int) string { return key(&now[i]) }, func(j int) string { return key(&then[j]) }, always)
	}
	evidence := newLikenesses(now, then)
	p.byKey(func(i int) string { return plain(now[i].Ref) }, func(j int) string { return plain(then[j].Ref) },
		func(i, j int) bool { return !evidence.replaced(i, j) })
	p.byLikeness(evidence.renamed)
	return p
}

// likenesses weighs the words and the figures of indicators against each other.
type likenesses struct {
	now, then           []briefing.Indicator
	nowStems, thenStems [][]string
}

func newLikenesses(now, then []briefing.Indicator) *likenesses {
	l := &likenesses{now: now, then: then, nowStems: make([][]string, len(now)), thenStems: make([][]string, len(then))}
	for i := range now {
		l.nowStems[i] = stems(now[i].Name)
	}
	for j := range then {
		l.thenStems[j] = stems(then[j].Name)
	}
	return l
}

// replaced reports that two indicators of one reference are not the same
// measure: fewer than half of their words agree, and either their units differ
// or, of three figures at least that both have, none is the same.
func (l *likenesses) replaced(i, j int) bool {
	if alike(l.nowStems[i], l.thenStems[j]) >= 0.5 {
		return false
	}
	common, same, _ := figuresInCommon(&l.now[i], &l.then[j])
	return l.now[i].Unit.String() != l.then[j].Unit.String() || common >= 3 && same == 0
}

// renamed is how likely it is that an indicator goes by another name and
// reference now; 0 when it does not. Its unit must be the same. Then three
// quarters of four or more figures in common being the same, and not all one
// number, are enough; half of them with three fifths of the words; and, where
// no figure is in common, four fifths of the words with the same numbers.
func (l *likenesses) renamed(i, j int) float64 {
	if l.now[i].Unit.String() != l.then[j].Unit.String() {
		return 0
	}
	words := alike(l.nowStems[i], l.thenStems[j])
	common, same, varied := figuresInCommon(&l.now[i], &l.then[j])
	switch {
	case common >= 4 && 4*same >= 3*common && varied:
		return 1 + words
	case common > 0 && 2*same >= common && words >= 0.6,
		common == 0 && words >= 0.8 && sameNumbers(l.nowStems[i], l.thenStems[j]):
		return words
	default:
		return 0
	}
}

// figuresInCommon counts the periods for which both indicators have a figure
// of their own, and those for which it is the same; varied reports whether the
// same figures are not all one number.
func figuresInCommon(a, b *briefing.Indicator) (common, same int, varied bool) {
	var first briefing.Value
	then := byPeriod(b.Points)
	for _, pt := range a.Points {
		other := then[pt.Period]
		if other == nil || !pt.Value.Known || !other.Value.Known {
			continue
		}
		common++
		if differ(other.Value.Value, pt.Value.Value) {
			continue
		}
		if same == 0 {
			first = pt.Value.Value
		}
		varied = varied || pt.Value.Number != first.Number
		same++
	}
	return common, same, varied
}

// missedTarget reports whether the last figure of an indicator missed its
// target; where there is none, or no direction, it did not.
func missedTarget(ind *briefing.Indicator) bool {
	var last *briefing.Point
	for i := range ind.Points {
		if pt := &ind.Points[i]; pt.Value.Known && !forecast(*pt) && (last == nil || pt.Period.Compare(last.Period) > 0) {
			last = pt
		}
	}
	if last == nil {
		return false
	}
	target := targetFor(ind, last)
	switch {
	case !target.Known:
		return false
	case ind.Polarity == briefing.HigherIsBetter:
		return last.Value.Number < target.Number
	case ind.Polarity == briefing.LowerIsBetter:
		return last.Value.Number > target.Number
	default:
		return false
	}
}
