package templates

import (
	"slices"

	"scrutiny/briefing"
)

// How many changes of each kind are listed; the author gets all of them as
// messages. With them the section stays within a page and a half.
const (
	mostDates   = 8
	mostTargets = 4
	mostFigures = 4
	mostGone    = 5
	mostWords   = 8
)

// since writes what is not as the last report said: in three sentences, then
// dates, targets and figures with what they were, then what is no longer
// listed, how the plan moved, and what is new or reads otherwise. A figure that
// one of the reports withholds and the other gives is not mentioned: both can be
// read by anybody.
func since(w *writer) {
	s := w.f.Since
	if !s.Known {
		return
	}
	figures, withheld := tellable(s.Figures)
	s.Figures = figures
	w.heading(1, w.say("since.heading"), "since")
	period := orText(w.period(s.Period), w.date(s.AsAt))
	if s.Empty() && withheld == 0 {
		w.para(w.say("since.nothing", "Period", period))
		return
	}
	moved := w.movedDates(s)
	w.styled(briefing.Lead,
		w.say("since.lead", "Period", period, "Parts", orText(w.movedInNumbers(s, len(moved), withheld), w.say("since.others"))),
		w.movedInDetail(s), w.goneInNumbers(s))
	w.movedTable(s, moved, withheld)
	w.changes("since.gone", mostGone, plainItems(w.gone(s)))
	w.changes("since.progress", mostWords, w.movedOn(s))
	w.changes("since.words", mostWords, plainItems(w.reworded(s)))
}

// tellable are the figures that the paper may speak of, and how many there are
// of which it must not say what they were. A figure that only one of the two
// reports gives, because the other withholds it, belongs to neither.
func tellable(figures []briefing.FigureChange) (open []briefing.FigureChange, withheld int) {
	for _, c := range figures {
		hidden := c.From.Marks.Has(briefing.Confidential)
		switch {
		case c.Kind == briefing.FigureSuppressed, c.Kind == briefing.FigureSupplied && hidden:
		case hidden:
			withheld++
		default:
			open = append(open, c)
		}
	}
	return open, withheld
}

// movedInNumbers counts what the table lists: "seven dates have moved and one
// target has changed".
func (w *writer) movedInNumbers(s briefing.SinceFinding, dates, withheld int) string {
	return w.list(w.some("since.count.dates", dates), w.some("since.count.targets", len(s.Targets)),
		w.some("since.count.figures", len(s.Figures)+withheld))
}

// movedInDetail says what a panel would want to know of those first.
func (w *writer) movedInDetail(s briefing.SinceFinding) string {
	rebased := len(actionsThat(s, briefing.ActionRebased))
	easier := len(filter(s.Targets, func(c briefing.TargetChange) bool { return c.Easier }))
	silent := len(filter(s.Figures, func(c briefing.FigureChange) bool { return c.Silent() && !c.Benchmark }))
	return sentence(w.capital(w.list(
		w.some("since.count.rebased", rebased), w.some("since.count.easier", easier), w.some("since.count.silent", silent))))
}

// goneInNumbers counts what is no longer listed.
func (w *writer) goneInNumbers(s briefing.SinceFinding) string {
	indicators := len(indicatorsThat(s, briefing.Dropped))
	actions := len(actionsThat(s, briefing.ActionDropped))
	asked := len(askedThat(s, briefing.RecommendationVanished))
	all := indicators + actions + asked
	if all == 0 {
		return ""
	}
	number := func(n int, noun string) string {
		if n == 0 {
			return ""
		}
		return w.count(n, noun)
	}
	return w.say("since.count.gone", "N", all, "Parts", w.list(
		number(indicators, "indicator"), number(actions, "action"), number(asked, "recommendation")))
}

// changes lists changes under a heading; the longest lists are cut, and say so.
func (w *writer) changes(heading string, most int, said [][]briefing.Phrase) {
	if len(said) == 0 {
		return
	}
	w.minor(w.say(heading))
	w.bullets(said[:min(len(said), most)])
	w.more(len(said) - most)
}

// more says how many changes are not listed.
func (w *writer) more(n int) {
	if n > 0 {
		w.para(w.say("since.more", "N", n))
	}
}

// each does the same to all of a list.
func each[T, R any](all []T, do func(T) R) []R {
	var done []R
	for _, x := range all {
		done = append(done, do(x))
	}
	return done
}

// indicatorsThat are the indicators that came, went or got another name, in
// their order.
func indicatorsThat(s briefing.SinceFinding, p briefing.Presence) []briefing.IndicatorChange {
	return filter(s.Indicators, func(c briefing.IndicatorChange) bool { return c.Presence == p })
}

// actionsThat are the actions with a change of a kind, in their order.
func actionsThat(s briefing.SinceFinding, kinds ...briefing.ActionChangeKind) []briefing.ActionChange {
	return filter(s.Actions, func(c briefing.ActionChange) bool { return slices.Contains(kinds, c.Kind) })
}

// askedThat are the recommendations with a change of a kind, in their order.
func askedThat(s briefing.SinceFinding, kind briefing.RecommendationChangeKind) []briefing.RecommendationChange {
	return filter(s.Recommendations, func(c briefing.RecommendationChange) bool { return c.Kind == kind })
}
