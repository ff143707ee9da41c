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
		ds = withoutExempt(ds, brief, &told)
	}
	return ds, told
}

// withoutExempt leaves out what is named, here and in the last report.
func withoutExempt(ds briefing.Dataset, brief briefing.Brief, told *briefing.Diagnostics) briefing.Dataset {
	items := brief.Exempt
	e := exemption{items, map[string]bool{}}
	open := e.openPart(ds)
	e.tellNamed(ds, open, brief, told)
	if ds.Last != nil {
		last := *ds.Last
		counterparts, doubtful := withoutCounterparts(last.Dataset, ds, e)
		last.Dataset = e.openPart(counterparts)
		if doubtful > 0 {
			told.Add(briefing.Warning, items.Pos, "if they are what is exempt, under earlier names, add those names; else take the last report out of this paper",
				"%d items of the last report may be what is exempt now under another name, so the open edition does not say that they are gone", doubtful)
		}
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
// another name or number then: it would be told of as no longer listed. Where
// something exempt was not found again, everything that is gone may be it:
// doubtful says how many items were left out for that reason.
func withoutCounterparts(then, now briefing.Dataset, e exemption) (open briefing.Dataset, doubtful int) {
	was := lastreport.Pair(now, then)
	open = then
	var n [3]int
	open.Indicators, n[0] = keptOf(now.Indicators, then.Indicators, was.Indicators, e.indicator)
	open.Actions, n[1] = keptOf(now.Actions, then.Actions, was.Actions, e.action)
	open.Recommendations, n[2] = keptOf(now.Recommendations, then.Recommendations, was.Recommendations, e.recommendation)
	open.Sources = openSources(then, open)
	return open, n[0] + n[1] + n[2]
}

// keptOf are the items then that are none of the exempt ones now, and how many
// were left out because they may be: as long as more exempt items are new than
// the last report has gone ones that are named as exempt themselves.
func keptOf[T any](now, then []T, was []int, exempt func(T) bool) (some []T, doubtful int) {
	again, hidden := map[int]bool{}, map[int]bool{}
	lost := 0
	for i, j := range was {
		again[j] = true
		switch {
		case !exempt(now[i]):
		case j < 0:
			lost++
		default:
			hidden[j] = true
		}
	}
	for j := range then {
		if !again[j] && exempt(then[j]) {
			hidden[j] = true
			lost--
		}
	}
	some = kept(then, func(j int, _ T) bool {
		if lost > 0 && !again[j] && !hidden[j] {
			doubtful++
			return false
		}
		return !hidden[j]
	})
	return some, doubtful
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
