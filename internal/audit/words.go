package audit

import (
	"slices"
	"strings"

	"scrutiny/analysis/disclosure"
	"scrutiny/briefing"
)

// commentary reads the officers' words of each indicator in the workbook, for
// its own figures and for those of others.
func (a *auditor) commentary() {
	for i := range a.paper.Dataset.Indicators {
		ind := &a.paper.Dataset.Indicators[i]
		s, ok := a.subjectOf(ind.Name)
		for _, t := range wordsOn(ind) {
			if ok {
				a.officers(s, t)
			}
			a.elsewhere(t.Text, t.Pos, ind.Name)
		}
	}
	for i := range a.paper.Dataset.Actions {
		a.action(&a.paper.Dataset.Actions[i])
	}
	for i := range a.paper.Dataset.Recommendations {
		r := &a.paper.Dataset.Recommendations[i]
		a.aside(strings.Join([]string{r.Text, r.Reason, r.Action, r.Evidence}, " ; "), r.Pos, nil)
	}
	for _, b := range [...]*briefing.Brief{&a.paper.Findings.Brief, a.paper.Findings.Brief.Welsh, a.paper.Findings.Brief.English} {
		if b != nil {
			a.brief(b)
		}
	}
}

// wordsOn are all words of the workbook on an indicator.
func wordsOn(ind *briefing.Indicator) []briefing.Text {
	all := []briefing.Text{
		ind.Comment, ind.Reason,
		{Text: ind.Standing.Reason, Pos: ind.Standing.Pos}, {Text: ind.Definition, Pos: ind.Pos},
	}
	for j := range ind.Points {
		all = append(all, ind.Points[j].Comment)
	}
	return all
}

// brief reads what briefing.yaml says, in one of its languages.
func (a *auditor) brief(b *briefing.Brief) {
	words := append([]string{b.Purpose, b.Notice}, b.Recommendations...)
	for _, s := range b.Statements {
		words = append(append(words, s.Text), s.Items...)
	}
	a.aside(strings.Join(words, " ; "), briefing.Pos{}, nil)
}

func (a *auditor) subjectOf(name string) (subject, bool) {
	i := slices.IndexFunc(a.subjects, func(s subject) bool { return s.finding.Name == name })
	if i < 0 {
		return subject{}, false
	}
	return a.subjects[i], true
}

// action reads the words of an action, for the indicators it names by
// reference or in words.
func (a *auditor) action(act *briefing.Action) {
	words := []string{act.Text, act.SuccessMeasure, act.Evidence}
	for _, p := range act.Progress {
		words = append(words, p.Text)
	}
	a.aside(strings.Join(words, " ; "), act.Pos, act.Indicators)
}

// aside reads words that stand elsewhere, and only for indicators that they
// name; there, only a number of something counted is taken for a figure.
func (a *auditor) aside(text string, at briefing.Pos, refs []string) {
	before := len(a.problems)
	defer func() {
		if len(a.problems) == before {
			a.elsewhere(text, at, "")
		}
	}()
	lower := strings.ToLower(text)
	for _, s := range a.subjects {
		if !strings.Contains(lower, strings.ToLower(s.finding.Name)) && (s.finding.Ref == "" || !slices.Contains(refs, s.finding.Ref)) {
			continue
		}
		nouns := nounsOf(s.finding)
		for _, n := range numbersIn(text) {
			if hidden, ok := s.states(n, true); ok && n.counts(nouns) && !n.difference() && !n.dated() {
				a.tell(briefing.Error, at, hidden, "states a number that is suppressed")
				break
			}
		}
	}
}

// officers reads a comment on the indicator itself. A number equal to a
// suppressed one is an error where it is spoken of as a figure, and a doubt
// otherwise.
func (a *auditor) officers(s subject, t briefing.Text) {
	nouns := nounsOf(s.finding)
	told := map[disclosure.Cell]bool{}
	for _, n := range numbersIn(t.Text) {
		hidden, ok := s.states(n, true)
		if !ok {
			if hidden, ok = s.states(n, false); !ok || !namesPeriod(t.Text, hidden.Cell.Period) {
				continue
			}
		}
		if told[hidden.Cell] {
			continue
		}
		if n.share || n.strong(nouns) {
			told[hidden.Cell] = true
			a.tell(briefing.Error, t.Pos, hidden, "states a number that is suppressed")
		} else {
			a.tell(briefing.Warning, t.Pos, hidden, "holds a number that may be a suppressed one")
		}
	}
}

func (a *auditor) tell(severity briefing.Severity, at briefing.Pos, hidden disclosure.Suppression, does string) {
	a.problems.Add(severity, at, "reword it without the number, for example “a small number”", "the text %s: %s", does, hidden.Cell)
}

// states finds the suppressed figure that a number states: of the period
// reported, the one before or the year before, or, when recent is not asked
// for, of any.
func (s subject) states(n stated, recent bool) (disclosure.Suppression, bool) {
	for _, all := range [...][]disclosure.Suppression{s.suppressed, s.between} {
		for i := len(all) - 1; i >= 0; i-- {
			if (!recent || s.recent(all[i].Cell.Period)) && n.is(all[i]) {
				return all[i], true
			}
		}
	}
	return disclosure.Suppression{}, false
}

// is reports whether a number is a suppressed figure, or the small count that a
// suppressed percentage or rate stands on.
func (n stated) is(h disclosure.Suppression) bool {
	if n.share == (h.Unit.Kind == briefing.Percent) && asPrinted(n, h.Value) {
		return true
	}
	return !n.share && h.Reason != disclosure.Protecting && (asPrinted(n, h.Numerator) || asPrinted(n, h.Denominator))
}

// asPrinted reports whether a number is a value as it might be written: as it
// would be printed, or rounded to fewer places.
func asPrinted(n stated, v briefing.Value) bool {
	if !v.Known {
		return false
	}
	places := 0
	if _, fraction, ok := strings.Cut(n.text, "."); ok {
		places = len(fraction)
	}
	return n.number == briefing.RoundHalfAway(v.Number, min(places, int(v.Decimals))) && (places > 0 || v.Number >= 0.5)
}

// recent reports whether a period is one that comments speak of without naming it.
func (s subject) recent(p briefing.Period) bool {
	now, ok := s.finding.Now()
	if !ok {
		return true
	}
	return p == now.Period || p == now.Period.Previous() || p == now.Period.YearBefore() || p.End() == now.Period.End()
}

// namesPeriod reports whether a text names a period.
func namesPeriod(text string, p briefing.Period) bool {
	return strings.Contains(text, p.String()) || strings.Contains(text, p.InWords())
}
