package ingest

import (
	"strings"

	"scrutiny/briefing"
	"scrutiny/ingest/internal/wording"
)

// themesBySheet gives indicators and actions that have no theme the name of
// their sheet, in workbooks with one sheet a service or theme.
func (r *fileReader) themesBySheet(readings []*sheetReader) {
	themes := map[string]string{}
	kinds := map[briefing.SheetKind]int{}
	for _, s := range readings {
		if s.source.Rows > 0 {
			kinds[s.source.Kind]++
			themes[s.Sheet] = themeOfSheet(s.Sheet)
		}
	}
	theme := func(kind briefing.SheetKind, current string, at briefing.Pos) string {
		if current == "" && at.File == r.Name && kinds[kind] > 1 {
			return themes[at.Sheet]
		}
		return current
	}
	for i := range r.data.Indicators {
		d := &r.data.Indicators[i]
		d.Theme = theme(briefing.IndicatorSheet, d.Theme, d.Pos)
	}
	for i := range r.data.Actions {
		a := &r.data.Actions[i]
		a.Theme = theme(briefing.PlanSheet, a.Theme, a.Pos)
	}
}

// themeOfSheet is what a sheet's name says besides a period; nothing for names
// that say only what every sheet is.
func themeOfSheet(name string) string {
	if s, rest := wording.ReadStamp(name); !s.IsZero() {
		name = rest
	}
	key := wording.Key(name)
	for _, plain := range []string{"sheet", "data", "table", "kpi", "kpis", "indicators", "scorecard", "performance", "dashboard", "plan", "annual", "quarterly", "monthly"} {
		if strings.HasPrefix(key, plain) {
			return ""
		}
	}
	return strings.TrimSpace(name)
}
