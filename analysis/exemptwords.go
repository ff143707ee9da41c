package analysis

import (
	"slices"
	"strings"

	"scrutiny/briefing"
)

// tellNamed warns of words in the open edition that name what is exempt: an
// officer's comment, an action, the brief. Nobody but the author can say whether
// they may stand.
func (e exemption) tellNamed(whole, open briefing.Dataset, brief briefing.Brief, told *briefing.Diagnostics) {
	names := e.names(whole)
	tell := func(at briefing.Pos, words ...string) {
		text := strings.ToLower(strings.Join(words, "\n"))
		for _, name := range names {
			if strings.Contains(text, strings.ToLower(name)) {
				told.Add(briefing.Warning, at, "reword it, or name this under exempt too", "the open edition names %q here, which is exempt", name)
			}
		}
	}
	for i := range open.Indicators {
		ind := &open.Indicators[i]
		tell(ind.Pos, ind.Name, ind.Definition, ind.Theme, ind.Standing.Reason)
		tell(ind.Comment.Pos, ind.Comment.Text)
		tell(ind.Reason.Pos, ind.Reason.Text)
		for j := range ind.Points {
			tell(ind.Points[j].Comment.Pos, ind.Points[j].Comment.Text)
		}
	}
	for i := range open.Actions {
		a := &open.Actions[i]
		words := []string{a.Text, a.Theme, a.SuccessMeasure, a.Evidence}
		for _, p := range a.Progress {
			words = append(words, p.Text)
		}
		tell(a.Pos, words...)
	}
	for _, r := range open.Recommendations {
		tell(r.Pos, r.Text, r.Reason, r.Action, r.Evidence)
	}
	words := append([]string{brief.Title, brief.Purpose, brief.Notice}, brief.Recommendations...)
	for _, s := range brief.Statements {
		words = append(append(words, s.Text), s.Items...)
	}
	tell(brief.Exempt.Pos, words...)
}

// names are the names of the exempt indicators that are not those of open ones,
// and the words of exempt actions and recommendations.
func (e exemption) names(whole briefing.Dataset) []string {
	var exempt, open []string
	for _, ind := range whole.Indicators {
		if e.indicator(ind) {
			exempt = append(exempt, ind.Name)
		} else {
			open = append(open, ind.Name)
		}
	}
	for _, a := range whole.Actions {
		if e.action(a) {
			exempt = append(exempt, a.Text)
		}
	}
	for _, r := range whole.Recommendations {
		if e.recommendation(r) {
			exempt = append(exempt, r.Text)
		}
	}
	const least = 6 // letters: shorter names are words of every day
	return slices.DeleteFunc(exempt, func(name string) bool { return len(name) < least || slices.Contains(open, name) })
}
