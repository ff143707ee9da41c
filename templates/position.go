package templates

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"scrutiny/briefing"
)

// How many each list of the position names: what one page, and one tired
// reader, can hold.
const (
	mostConcerns = 3
	mostMoved    = 2
	mostUnknown  = 3
)

// position writes the position on a page: what a member should know who reads
// nothing else, in sentences that need no chart.
func position(w *writer) {
	w.heading(1, w.say("position.heading"), "position")
	if all := allIndicators(w.f); len(all) > 0 {
		rated, compared := w.tallySentence(w.f.Tally, w.f.Period), ""
		if w.f.Tally.Rated() == 0 {
			compared = w.compared(all)
		}
		if compared != "" {
			w.styled(briefing.Lead, compared)
			w.para(rated, w.reconciliation(w.f.Tally))
		} else {
			w.styled(briefing.Lead, rated)
			w.para(w.reconciliation(w.f.Tally), w.some("tally.disputed", disputed(all)))
		}
		w.attentionList("position.attention", w.f.Attention.Concerns, w.f.Attention.MoreConcerns)
		w.named("position.better", mostMoved, moved(all, briefing.Better), w.movedTail)
		w.named("position.worse", mostMoved, moved(all, briefing.Worse), w.movedTail)
		w.unknown(all)
	}
	if len(w.f.Plan.Actions) > 0 {
		w.headed(w.say("position.plan"), w.planInShort(w.f.Plan)...)
	}
	if len(w.f.Recommendations) > 0 {
		t := w.f.RecommendTally
		w.headed(w.say("position.asked"), w.say("position.asked-count", "N", t.Total, "Open", t.Open), w.some("position.asked-overdue", t.Overdue))
	}
}

// headed writes a paragraph that begins with its heading.
func (w *writer) headed(heading string, sentences ...string) {
	w.add(briefing.Paragraph{Phrases: []briefing.Phrase{{Text: sentence(heading) + " ", Bold: true, Heads: true}, {Text: join(sentences...)}}})
}

// planInShort is the plan in two sentences: what is complete and what is late. Its
// own section tells the rest.
func (w *writer) planInShort(p briefing.PlanFinding) []string {
	t := p.Tally
	done := w.say("position.plan-count", "N", t.Total, "Done", t.Of(briefing.Blue))
	if !w.dated() {
		return []string{done, w.say("plan.overdue-unknown")}
	}
	late := w.say("plan.none-overdue")
	if t.Overdue > 0 {
		late = sentence(w.capital(w.overdue(p)))
	}
	return []string{done, late}
}

func allIndicators(f briefing.Findings) []briefing.IndicatorFinding {
	var all []briefing.IndicatorFinding
	for _, t := range f.Themes {
		all = append(all, t.Indicators...)
	}
	return all
}

// tallySentence says how the rated indicators stand.
func (l *language) tallySentence(t briefing.Tally, p briefing.Period) string {
	key := "tally.rated"
	if t.Rated() == 0 {
		key = "tally.none-rated"
	}
	return l.say(key, "Rated", t.Rated(), "Total", t.Total, "Period", l.period(p),
		"On", t.Of(briefing.OnTarget), "Within", t.Of(briefing.WithinTolerance), "Off", t.Of(briefing.OffTarget))
}

// reconciliation accounts for every indicator that has no colour, so that the
// numbers add up to the total before the reader's eyes.
func (l *language) reconciliation(t briefing.Tally) string {
	rest := t.Total - t.Rated()
	if rest == 0 {
		return ""
	}
	var parts []string
	for _, r := range [...]briefing.Rating{
		briefing.Unrated, briefing.ForInformation, briefing.RatedSuspended, briefing.NotDue, briefing.NoData,
	} {
		n := t.Of(r)
		if n == 0 {
			continue
		}
		part := l.say("tally."+ratingKeys[r], "N", n)
		if rest == 1 {
			return l.say("tally.rest-one", "Part", part)
		}
		parts = append(parts, l.number(n)+" "+part)
	}
	if t.Rated() == 0 {
		return l.say("tally.all-rest", "Parts", l.list(parts...))
	}
	return l.say("tally.rest", "Rest", rest, "Parts", l.list(parts...))
}

// disputed counts the ratings that are the workbook's own against the arithmetic.
func disputed(all []briefing.IndicatorFinding) int {
	return len(filter(all, func(f briefing.IndicatorFinding) bool { return f.Contradicted }))
}

// named lists the first few indicators under a heading, and names the others
// after them.
func (w *writer) named(heading string, most int, found []briefing.IndicatorFinding, tail func(briefing.IndicatorFinding) string) {
	shown := found[:min(len(found), most)]
	w.minor(w.say(heading))
	if len(found) == 0 {
		w.para(w.say("position.none"))
		return
	}
	var items [][]briefing.Phrase
	for _, f := range shown {
		items = append(items, []briefing.Phrase{w.shortLink(f, true), {Text: ": " + tail(f)}})
	}
	w.bullets(items)
	names := each(found[len(shown):], func(f briefing.IndicatorFinding) briefing.Phrase { return w.shortLink(f, false) })
	w.also(alsoLetters, names, w.inScorecard(), 0)
}

// moved picks the indicators that moved a way on the period before, the
// largest movement, as a share of the earlier figure, first.
func moved(all []briefing.IndicatorFinding, way briefing.Judgement) []briefing.IndicatorFinding {
	found := filter(all, func(f briefing.IndicatorFinding) bool {
		now, ok := f.Now()
		return ok && now.Value.Known && now.OnPrevious.Known && now.OnPrevious.Judgement == way
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

// movedTail says from what to what an indicator moved, and warns where the
// same quarter last year tells another story.
func (w *writer) movedTail(f briefing.IndicatorFinding) string {
	now, _ := f.Now()
	key := "moved.item"
	if now.OnPrevious.InPeriod {
		key = "moved.alone"
	}
	text := w.say(key, "From", w.figure(f.Unit, now.OnPrevious.From), "To", w.figure(f.Unit, now.OnPrevious.To), "Span", w.bareSpan(now.Period))
	if onlyOne(now) {
		return sentence(text + w.still(f))
	}
	key = "moved.and"
	if now.OnYear.Judgement != now.OnPrevious.Judgement {
		key = "moved.but"
	}
	return sentence(text + w.say(key, "Year", w.than(move(now.OnYear), w.earlier(now.Period, now.OnYear))) + w.still(f))
}

// still warns that an indicator which got better misses its target all the same.
func (w *writer) still(f briefing.IndicatorFinding) string {
	now, _ := f.Now()
	if f.Computed == briefing.OffTarget && now.OnPrevious.Judgement == briefing.Better {
		return w.say("moved.still-off")
	}
	return ""
}

// unknown lists the indicators that should have a figure and have none.
func (w *writer) unknown(all []briefing.IndicatorFinding) {
	missing := filter(all, func(f briefing.IndicatorFinding) bool { return f.Rating == briefing.NoData })
	if len(missing) == 0 {
		w.minor(w.say("position.unknown"))
		w.para(w.say("position.all-known"))
		return
	}
	w.named("position.unknown", mostUnknown, missing, func(f briefing.IndicatorFinding) string {
		now, _ := f.Now()
		return sentence(w.noFigureAfter(f, now))
	})
}

// shortLink is nameLink without the words that say how an indicator is broken
// down: "Contacts received" for "Contacts received, by source".
func (w *writer) shortLink(f briefing.IndicatorFinding, bold bool) briefing.Phrase {
	p := w.nameLink(f, bold)
	name, _, cut := strings.Cut(p.Text, ", by ")
	if cut && strings.HasPrefix(name, sourceMark) {
		name += endMark
	}
	p.Text = name
	return p
}

// nameLink is an indicator's name, linked to its section where there is one.
func (w *writer) nameLink(f briefing.IndicatorFinding, bold bool) briefing.Phrase {
	p := briefing.Phrase{Text: f.Name, Bold: bold}
	if w.detailed(f) {
		p.Link, p.LinkTitle = "#"+indicatorID(f), w.say("goto", "Name", f.Name)
	}
	return p
}

// indicatorID is the place of an indicator's section: its cell is its own.
func indicatorID(f briefing.IndicatorFinding) string {
	return "indicator:" + f.Source.String() + ":" + f.Ref + ":" + f.Name
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
