package ingest

import (
	"strings"

	"scrutiny/briefing"
	"scrutiny/ingest/internal/grid"
	"scrutiny/ingest/internal/wording"
)

// cutOfWhich reads "of which: police", "- of which police", "of which were
// police" as the part "police".
func cutOfWhich(name string) (string, bool) {
	t := strings.TrimLeft(name, " -–•·>.\t")
	lower := strings.ToLower(t)
	for _, lead := range []string{"of which were", "of which are", "of which", "of whom", "of these", "including"} {
		if rest, found := strings.CutPrefix(lower, lead); found {
			cut := strings.TrimLeft(t[len(t)-len(rest):], " :–-,")
			return cut, cut != ""
		}
	}
	return "", false
}

// dimensionInName reads "Contacts received, by source" as a breakdown by source.
func dimensionInName(name string) string {
	i := strings.LastIndex(name, ", by ")
	if i < 0 || len(name)-i > 45 {
		return ""
	}
	return name[i+len(", by "):]
}

// isWhole reports whether a breakdown's cell names no part but the whole.
func isWhole(part string) bool {
	if part == "" {
		return true
	}
	switch wording.Key(part) {
	case "", "total", "all", "overall", "headline", "all children", "whole", "n a", "none", "council", "county", "authority", "all sources":
		return true
	}
	return false
}

// rowHolds says what a row under an indicator holds for each period, where it
// is not the indicator's own figures: its targets, ratings, numerators …
func (a *acrossReader) rowHolds(i int, name, part string) field {
	for _, text := range [...]string{a.word(i, rowKindField), name, part} {
		key := wording.Key(text)
		if f, known := rowKinds[key]; known {
			return f
		}
		switch {
		case strings.HasPrefix(key, "numerator "):
			return numField
		case strings.HasPrefix(key, "denominator "):
			return denField
		}
	}
	return noField
}

// rowKinds are the words that head such rows.
var rowKinds = func() vocabulary {
	v := vocabulary{}
	v.words(targetField, "target,targets,plan,planned,trajectory,quarterly target,target for the quarter,profile,profiled target,target for quarter")
	v.words(ragField, "rag,brag,rag rating,rag status,rating")
	v.words(numField, "numerator,num")
	v.words(denField, "denominator,den,denom,cohort")
	v.words(commentField, "comment,comments,commentary,narrative")
	v.words(valueField, "actual,actuals,outturn,result,performance,value")
	return v
}()

// underRow gives the cells of a row to the points of the current indicator.
func (a *acrossReader) underRow(i int, f field) {
	for _, c := range a.all(valueField) {
		if a.At(i, c.col).Kind == grid.Empty {
			continue
		}
		cell := column{col: c.col, field: f, period: c.period}
		for j := range a.current.Points {
			if p := &a.current.Points[j]; p.Period == c.period {
				a.fillPoint(a.current, p, &cell, i)
			}
		}
	}
}

// underIndicator takes a row that says more about the current indicator, and
// reports whether it was one.
func (a *acrossReader) underIndicator(i int, name, part, ref string) bool {
	f := a.rowHolds(i, name, part)
	stranger := ref != "" && ref != a.current.Ref
	named := a.word(i, rowKindField) != "" && name != "" && name != a.current.Name
	if f == noField || stranger || named || (f == valueField && len(a.current.Points) > 0 && a.hasFigures()) {
		return false
	}
	if len(a.current.Points) == 0 {
		a.current.Points = a.points(a.current, i)
		for j := range a.current.Points {
			a.current.Points[j] = briefing.Point{Period: a.current.Points[j].Period}
		}
	}
	a.underRow(i, f)
	return true
}

// hasFigures reports whether the current indicator has its own figures already.
func (a *acrossReader) hasFigures() bool {
	for _, p := range a.current.Points {
		if p.Value.Raw != "" {
			return true
		}
	}
	return false
}
