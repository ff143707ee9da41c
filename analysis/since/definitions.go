package since

import (
	"fmt"

	"scrutiny/briefing"
)

// definition compares what an indicator is, as far as the last report says so.
func (c *comparison) definition(now, then *briefing.Indicator) {
	tell := func(aspect briefing.Aspect, changed bool, from, to string) {
		if changed {
			c.found.Definitions = append(c.found.Definitions, briefing.DefinitionChange{
				Indicator: nameOf(now), Aspect: aspect, From: from, To: to, Source: now.Pos,
			})
		}
	}
	tell(briefing.AspectReference, now.Ref != "" && then.Ref != "" && plain(now.Ref) != plain(then.Ref), then.Ref, now.Ref)
	tell(briefing.AspectDefinition, then.Definition != "" && plain(now.Definition) != plain(then.Definition), then.Definition, now.Definition)
	// What was published may owe its direction to the control chart's settings.
	implied := c.before.Published && now.Polarity == briefing.PolarityUnstated
	tell(briefing.AspectPolarity, now.Polarity != then.Polarity && !implied, then.Polarity.String(), now.Polarity.String())
	tell(briefing.AspectUnit, now.Unit.String() != then.Unit.String(), then.Unit.String(), now.Unit.String())
	if !c.before.FiguresOnly {
		tell(briefing.AspectCumulative, toDate(now) != toDate(then), basisWords(then), basisWords(now))
	}
	tell(briefing.AspectTolerance, then.Tolerance.Stated && now.Tolerance != then.Tolerance,
		toleranceWords(then.Tolerance, then.Unit), toleranceWords(now.Tolerance, now.Unit))
	tell(briefing.AspectRange, then.Band.Known() && bandWords(now.Band, now.Unit) != bandWords(then.Band, then.Unit),
		bandWords(then.Band, then.Unit), bandWords(now.Band, now.Unit))
}

// breakdown tells of rows of a breakdown that came or went, where the last
// report had one.
func (c *comparison) breakdown(now, then *briefing.Indicator, parts *pairing) {
	if len(then.Parts) == 0 {
		return
	}
	row := briefing.DefinitionChange{Indicator: nameOf(now), Aspect: briefing.AspectBreakdown}
	for i, j := range parts.then {
		if j < 0 {
			added := row
			added.To, added.Source = now.Parts[i].Name, now.Parts[i].Pos
			c.found.Definitions = append(c.found.Definitions, added)
		}
	}
	for _, j := range parts.dropped() {
		gone := row
		gone.From, gone.Source = then.Parts[j].Name, then.Parts[j].Pos
		c.found.Definitions = append(c.found.Definitions, gone)
	}
}

// toDate reports whether an indicator's figures are for the year to date.
func toDate(ind *briefing.Indicator) bool {
	if ind.Cumulative {
		return true
	}
	for i := range ind.Points {
		if ind.Points[i].Period.Span == briefing.YearToDate {
			return true
		}
	}
	return false
}

func basisWords(ind *briefing.Indicator) string {
	if toDate(ind) {
		return "year to date"
	}
	return "each period alone"
}

// toleranceWords says a tolerance as briefing.yaml would.
func toleranceWords(t briefing.Tolerance, u briefing.Unit) string {
	amount := fmt.Sprintf("%v", t.Amount)
	switch {
	case !t.Stated:
		return "not stated"
	case t.Amount == 0:
		return "none"
	case t.Relative:
		return amount + "% of the target"
	case u.Kind == briefing.Percent && t.Amount == 1:
		return "1 percentage point"
	case u.Kind == briefing.Percent:
		return amount + " percentage points"
	default:
		return amount
	}
}

func bandWords(b briefing.Band, u briefing.Unit) string {
	if !b.Known() {
		return ""
	}
	return u.Format(b.Low.Value) + " to " + u.Format(b.High.Value)
}
