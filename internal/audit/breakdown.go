package audit

import (
	"cmp"
	"slices"
	"strings"

	"scrutiny/briefing"
)

// contributions are what the largest parts of a change make up, one, two, three …
// of them together: the titles of charts state these sums.
func contributions(c *briefing.Composition, printed map[string]bool) {
	shares := slices.Clone(c.Shares)
	slices.SortStableFunc(shares, func(a, b briefing.PartShare) int { return cmp.Compare(b.OfChange, a.OfChange) })
	sum := 0.0
	for _, s := range shares {
		if !s.Contributes {
			return
		}
		sum += s.Contribution
		printed[briefing.FormatNumber(max(sum, -sum), int(c.Total.Decimals))] = true
	}
}

// panels reports each point of a part that is drawn for a suppressed figure. The
// ticks are the periods up to the one reported, whatever they are called.
func (a *auditor) panels(about *subject, section string, c briefing.MultiplesChart) {
	f := about.finding
	for i := range c.Ticks {
		at := f.Latest - (len(c.Ticks) - 1) + i
		if at < 0 || at >= len(f.Points) {
			continue
		}
		for _, panel := range c.Panels {
			if i < len(panel.Values) && (panel.Values[i].Known || panel.Values[i].Label != "") {
				a.bar(about, section, panel.Name, f.Points[at].Period)
			}
		}
	}
}

// contributions reports a change that is drawn where the figure of one of its two
// periods is suppressed: with the other it gives that figure away.
func (a *auditor) contributions(about *subject, section string, c briefing.ContributionChart) {
	for _, of := range about.finding.Compositions {
		for _, p := range [...]briefing.Period{of.Period, of.Total.Against} {
			for _, part := range c.Parts {
				if part.Change.Known || strings.ContainsAny(part.Label, "0123456789") {
					a.bar(about, section, part.Name, p)
				}
			}
		}
	}
}
