package analysis

import (
	"slices"
	"strings"

	lastreport "scrutiny/analysis/since"
	"scrutiny/briefing"
)

// OpenEdition is the dataset without what the brief of a part exempt paper
// calls exempt. Of other papers it is the dataset as it stands. Names that
// nothing bears, and a classification that contradicts them, are reported:
// what is meant to be kept back must not slip through by a typing error.
func OpenEdition(ds briefing.Dataset, brief briefing.Brief) (briefing.Dataset, briefing.Diagnostics) {
	var told briefing.Diagnostics
	class, known := briefing.ClassOf(brief.Classification)
	if !known {
		told.Add(briefing.Warning, brief.Exempt.Pos, "write Open, Part exempt or Exempt, with the paragraph",
			"the classification %q is not known, so the paper is built as an open one", brief.Classification)
	}
	if class != briefing.OpenPaper && !strings.Contains(strings.ToLower(brief.Classification), "paragra") {
		told.Add(briefing.Warning, brief.Exempt.Pos, "add it: Exempt (paragraph 2 of Part 1 of Schedule 12A)",
			"the classification does not say by which paragraph the paper is exempt")
	}
	switch {
	case class == briefing.PartExempt && brief.Exempt.IsZero():
		told.Add(briefing.Error, brief.Exempt.Pos, "name it under exempt: indicators, themes, actions or recommendations",
			"the paper is part exempt, and nothing is named that is exempt")
	case class != briefing.PartExempt && !brief.Exempt.IsZero():
		told.Add(briefing.Error, brief.Exempt.Pos, "set classification: Part exempt, or take out what is under exempt",
			"something is named as exempt, and the paper is not part exempt")
	case class == briefing.PartExempt:
		ds = withoutExempt(ds, brief.Exempt, &told)
	}
	return ds, told
}

// withoutExempt leaves out what is named, here and in the last report.
func withoutExempt(ds briefing.Dataset, items briefing.ExemptItems, told *briefing.Diagnostics) briefing.Dataset {
	e := exemption{items, map[string]bool{}}
	open := e.openPart(ds)
	if ds.Last != nil {
		last := *ds.Last
		last.Dataset = e.openPart(withoutCounterparts(last.Dataset, ds, e))
		open.Last = &last
	}
	for _, name := range slices.Concat(items.Indicators, items.Themes, items.Actions, items.Recommendations) {
		if !e.found[name] {
			told.Add(briefing.Error, items.Pos, "check its spelling against the workbook", "%q is named as exempt, and nothing is called so", name)
		}
	}
	return open
}

// exemption is what is named as exempt, and which of the names were met.
type exemption struct {
	items briefing.ExemptItems
	found map[string]bool
}

func (e exemption) named(list []string, names ...string) bool {
	for _, want := range list {
		for _, name := range names {
			if name != "" && strings.EqualFold(want, name) {
				e.found[want] = true
				return true
			}
		}
	}
	return false
}

func (e exemption) indicator(ind briefing.Indicator) bool {
	byTheme := e.named(e.items.Themes, ind.Theme)
	return e.named(e.items.Indicators, ind.Ref, ind.Name) || byTheme
}

func (e exemption) action(a briefing.Action) bool { return e.named(e.items.Actions, a.Ref) }

func (e exemption) recommendation(r briefing.Recommendation) bool {
	return e.named(e.items.Recommendations, r.Ref)
}

// openPart is a dataset without what is exempt.
func (e exemption) openPart(whole briefing.Dataset) briefing.Dataset {
	open := whole
	open.Indicators = kept(whole.Indicators, func(_ int, ind briefing.Indicator) bool { return !e.indicator(ind) })
	open.Actions = kept(whole.Actions, func(_ int, a briefing.Action) bool { return !e.action(a) })
	open.Recommendations = kept(whole.Recommendations, func(_ int, r briefing.Recommendation) bool { return !e.recommendation(r) })
	open.Sources = openSources(whole, open)
	return open
}

// withoutCounterparts leaves out of the last report what is exempt now and had
// another name or number then: it would be told of as no longer listed.
func withoutCounterparts(then, now briefing.Dataset, e exemption) briefing.Dataset {
	was := lastreport.Pair(now, then)
	open := then
	open.Indicators = keptOf(then.Indicators, was.Indicators, func(i int) bool { return e.indicator(now.Indicators[i]) })
	open.Actions = keptOf(then.Actions, was.Actions, func(i int) bool { return e.action(now.Actions[i]) })
	open.Recommendations = keptOf(then.Recommendations, was.Recommendations, func(i int) bool { return e.recommendation(now.Recommendations[i]) })
	open.Sources = openSources(then, open)
	return open
}

// keptOf are the items then that are none of the exempt ones now.
func keptOf[T any](then []T, was []int, exempt func(now int) bool) []T {
	gone := map[int]bool{}
	for now, j := range was {
		if exempt(now) {
			gone[j] = true
		}
	}
	return kept(then, func(j int, _ T) bool { return !gone[j] })
}

// kept are the items to keep, in their order.
func kept[T any](all []T, keep func(int, T) bool) []T {
	var some []T
	for i, x := range all {
		if keep(i, x) {
			some = append(some, x)
		}
	}
	return some
}
