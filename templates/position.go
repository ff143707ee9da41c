package templates

import (
	"cmp"
	"math"
	"slices"
	"strconv"

	"scrutiny/briefing"
)

// mostNamed is how many indicators a list of the position names: what one
// page, and one tired reader, can hold.
const mostNamed = 4

// position writes the position on a page: what a member should know who reads
// nothing else, in sentences that need no chart.
func position(w *writer) {
	w.add(briefing.PageBreak{})
	w.heading(1, "The position on a page", "position")
	all := allIndicators(w.f)
	if len(all) > 0 {
		w.styled(briefing.Lead, tallySentence(w.f.Tally, w.f.Period), reconciliation(w.f.Tally))
		w.named("What needs attention", attention(all), attentionTail)
		w.named("What got better", moved(all, briefing.Better), movedTail)
		w.named("What got worse", moved(all, briefing.Worse), movedTail)
		w.unknown(all)
	}
	if len(w.f.Plan.Actions) > 0 {
		w.unlisted(2, "The improvement plan")
		w.para(planSentences(w.f.Plan)...)
	}
	if len(w.f.Recommendations) > 0 {
		w.unlisted(2, "What became of what you asked")
		w.para(recommendationSentences(w.f)...)
	}
}

func allIndicators(f briefing.Findings) []briefing.IndicatorFinding {
	var all []briefing.IndicatorFinding
	for _, t := range f.Themes {
		all = append(all, t.Indicators...)
	}
	return all
}

// tallySentence says how the rated indicators stand.
func tallySentence(t briefing.Tally, p briefing.Period) string {
	if t.Rated() == 0 {
		return "None of the " + count(t.Total, "indicator") + " can be rated against a target for " + p.String() + "."
	}
	return capital(number(t.Rated())) + " of the " + count(t.Total, "indicator") + " can be rated against a target for " + p.String() + ": " +
		list(
			number(t.Of(briefing.OnTarget))+" "+isAre(t.Of(briefing.OnTarget))+" on target",
			number(t.Of(briefing.WithinTolerance))+" within tolerance",
			number(t.Of(briefing.OffTarget))+" off target",
		) + "."
}

// reconciliation accounts for every indicator that has no colour, so that the
// numbers add up to the total before the reader's eyes.
func reconciliation(t briefing.Tally) string {
	rest := t.Total - t.Rated()
	if rest == 0 {
		return ""
	}
	var parts []string
	for _, part := range []struct {
		rating briefing.Rating
		words  string
	}{
		{briefing.Unrated, "no target"},
		{briefing.ForInformation, "for information only"},
		{briefing.RatedSuspended, "suspended"},
		{briefing.NotDue, "not due this quarter"},
		{briefing.NoData, "without a figure"},
	} {
		n := t.Of(part.rating)
		switch {
		case n == 0:
		case rest == 1 && part.rating == briefing.Unrated:
			return "The other one has " + part.words + "."
		case rest == 1:
			return "The other one is " + part.words + "."
		case part.rating == briefing.Unrated:
			parts = append(parts, number(n)+" "+hasHave(n)+" "+part.words)
		default:
			parts = append(parts, number(n)+" "+isAre(n)+" "+part.words)
		}
	}
	return "Of the other " + number(rest) + ", " + list(parts...) + "."
}

// named lists the first few indicators under a heading, and says how many
// more there are and where they stand.
func (w *writer) named(heading string, found []briefing.IndicatorFinding, tail func(briefing.IndicatorFinding) string) {
	w.unlisted(2, heading)
	if len(found) == 0 {
		w.para("No indicator.")
		return
	}
	shown := found[:min(len(found), mostNamed)]
	var items [][]briefing.Phrase
	for _, f := range shown {
		items = append(items, []briefing.Phrase{w.nameLink(f, true), {Text: tail(f)}})
	}
	w.bullets(items...)
	if more := len(found) - len(shown); more > 0 {
		scorecard := briefing.Phrase{Text: "scorecard"}
		if w.scored {
			scorecard.Link, scorecard.LinkTitle = "#scorecard", "Go to the scorecard"
		}
		w.add(briefing.Paragraph{Phrases: []briefing.Phrase{
			{Text: capital(number(more)) + " more " + isAre(more) + " in the "}, scorecard, {Text: "."},
		}})
	}
}

// attention picks the indicators off target, the furthest from it first.
func attention(all []briefing.IndicatorFinding) []briefing.IndicatorFinding {
	found := filter(all, func(f briefing.IndicatorFinding) bool { return f.Rating == briefing.OffTarget })
	slices.SortStableFunc(found, func(a, b briefing.IndicatorFinding) int {
		return cmp.Compare(shortfall(b), shortfall(a))
	})
	return found
}

// shortfall is how far a figure is from its target, as a share of the target.
func shortfall(f briefing.IndicatorFinding) float64 {
	now, _ := f.Now()
	if !now.Target.Known || now.Target.Number == 0 {
		return 0
	}
	return math.Abs(now.Value.Number-now.Target.Number) / math.Abs(now.Target.Number)
}

// moved picks the indicators that moved a way on the period before, the
// largest movement, as a share of the earlier figure, first.
func moved(all []briefing.IndicatorFinding, way briefing.Judgement) []briefing.IndicatorFinding {
	found := filter(all, func(f briefing.IndicatorFinding) bool {
		now, ok := f.Now()
		return ok && now.OnPrevious.Known && now.OnPrevious.Judgement == way
	})
	slices.SortStableFunc(found, func(a, b briefing.IndicatorFinding) int {
		return cmp.Compare(relativeMove(b), relativeMove(a))
	})
	return found
}

func relativeMove(f briefing.IndicatorFinding) float64 {
	now, _ := f.Now()
	c := now.OnPrevious
	if c.From.Number == 0 {
		return 0
	}
	return math.Abs(c.Difference / c.From.Number)
}

// attentionTail says by which rule an indicator is off target, and how it moved.
func attentionTail(f briefing.IndicatorFinding) string {
	text := ": " + sentence(f.RatingWhy)
	if now, ok := f.Now(); ok {
		if m := movement(now); m != "" {
			text += " " + capital(m) + "."
		}
	}
	return text
}

// movedTail says from what to what an indicator moved.
func movedTail(f briefing.IndicatorFinding) string {
	now, _ := f.Now()
	return ": from " + figure(f.Unit, now.OnPrevious.From) + " to " + figure(f.Unit, now.Value) + yearTail(now) + "."
}

// yearTail warns where the same quarter last year tells another story.
func yearTail(p briefing.PointFinding) string {
	word := movementWord(p.OnYear)
	if word == "" || p.OnYear.Against == p.OnPrevious.Against {
		return ""
	}
	joint := ", and "
	if p.OnYear.Judgement != p.OnPrevious.Judgement {
		joint = ", but "
	}
	return joint + comparative(word, "a year ago")
}

// unknown lists the indicators that should have a figure and have none.
func (w *writer) unknown(all []briefing.IndicatorFinding) {
	missing := filter(all, func(f briefing.IndicatorFinding) bool { return f.Rating == briefing.NoData })
	w.unlisted(2, "What we do not know")
	if len(missing) == 0 {
		w.para("Every figure that was due has been received.")
		return
	}
	var items [][]briefing.Phrase
	for _, f := range missing {
		now, _ := f.Now()
		items = append(items, []briefing.Phrase{w.nameLink(f, true), {Text: ": " + sentence(noFigure(f, now))}})
	}
	w.bullets(items...)
}

// nameLink is an indicator's name, linked to its section where there is one.
func (w *writer) nameLink(f briefing.IndicatorFinding, bold bool) briefing.Phrase {
	p := briefing.Phrase{Text: f.Name, Bold: bold}
	if w.detailed {
		p.Link, p.LinkTitle = "#"+indicatorID(f), "Go to "+f.Name
	}
	return p
}

func indicatorID(f briefing.IndicatorFinding) string {
	return "indicator-" + f.Ref + "-" + strconv.Itoa(int(checksum(f.Theme+f.Name)))
}

// checksum tells apart indicators that share a reference.
func checksum(s string) uint16 {
	var sum uint16
	for _, b := range []byte(s) {
		sum = sum<<5 - sum + uint16(b)
	}
	return sum
}

func filter[T any](all []T, keep func(T) bool) []T {
	var kept []T
	for _, x := range all {
		if keep(x) {
			kept = append(kept, x)
		}
	}
	return kept
}
