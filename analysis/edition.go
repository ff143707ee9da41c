package analysis

import (
	"slices"
	"strings"

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

// withoutExempt leaves out what is named.
func withoutExempt(ds briefing.Dataset, exempt briefing.ExemptItems, told *briefing.Diagnostics) briefing.Dataset {
	found := map[string]bool{}
	named := func(list []string, names ...string) bool {
		for _, want := range list {
			for _, name := range names {
				if name != "" && strings.EqualFold(want, name) {
					found[want] = true
					return true
				}
			}
		}
		return false
	}
	keep := func(ind briefing.Indicator) bool {
		byTheme := named(exempt.Themes, ind.Theme)
		return !named(exempt.Indicators, ind.Ref, ind.Name) && !byTheme
	}
	whole := ds
	ds.Indicators = kept(ds.Indicators, keep)
	ds.Actions = kept(ds.Actions, func(a briefing.Action) bool { return !named(exempt.Actions, a.Ref) })
	ds.Recommendations = kept(ds.Recommendations, func(r briefing.Recommendation) bool { return !named(exempt.Recommendations, r.Ref) })
	ds.Sources = openSources(whole, ds)
	if ds.Last != nil {
		last := *ds.Last
		last.Dataset = withoutExempt(last.Dataset, exempt, &briefing.Diagnostics{})
		ds.Last = &last
	}
	for _, name := range slices.Concat(exempt.Indicators, exempt.Themes, exempt.Actions, exempt.Recommendations) {
		if !found[name] {
			told.Add(briefing.Error, exempt.Pos, "check its spelling against the workbook", "%q is named as exempt, and nothing is called so", name)
		}
	}
	return ds
}

// kept are the items to keep, in their order.
func kept[T any](all []T, keep func(T) bool) []T {
	var some []T
	for _, x := range all {
		if keep(x) {
			some = append(some, x)
		}
	}
	return some
}
