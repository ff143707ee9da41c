package main

import (
	"fmt"

	"scrutiny/briefing"
)

// shownChanges is how many changes are listed; the others are counted.
const shownChanges = 12

// changes says in a line each what is another in the paper than it was:
//
//	P1 Visits in time, Q2 2026/27: 87% is now 91%
//	action 1.6: amber is now green
func changes(before, now briefing.Findings) []string {
	lines := append(figureChanges(before, now), actionChanges(before, now)...)
	switch rest := len(lines) - shownChanges; {
	case len(lines) == 0:
		return []string{"no figure and no action changed"}
	case rest > 0:
		return append(lines[:shownChanges:shownChanges], "and "+count(rest, "more change"))
	}
	return lines
}

// figureChanges compares the figures of the indicators as they are printed.
func figureChanges(before, now briefing.Findings) []string {
	old := map[string]*briefing.IndicatorFinding{}
	each(before, func(i *briefing.IndicatorFinding) { old[i.Ref+" "+i.Name] = i })
	var lines []string
	each(now, func(i *briefing.IndicatorFinding) {
		was, known := old[i.Ref+" "+i.Name]
		delete(old, i.Ref+" "+i.Name)
		if !known {
			lines = append(lines, called(i)+": new")
			return
		}
		values := map[briefing.Period]string{}
		for _, p := range was.Points {
			values[p.Period] = was.Unit.Format(p.Value)
		}
		for _, p := range i.Points {
			text := i.Unit.Format(p.Value)
			if earlier, had := values[p.Period]; !had {
				lines = append(lines, fmt.Sprintf("%s, %s: %s is new", called(i), p.Period, text))
			} else if earlier != text {
				lines = append(lines, fmt.Sprintf("%s, %s: %s is now %s", called(i), p.Period, earlier, text))
			}
		}
	})
	each(before, func(i *briefing.IndicatorFinding) {
		if old[i.Ref+" "+i.Name] != nil {
			lines = append(lines, called(i)+": no longer there")
		}
	})
	return lines
}

func called(i *briefing.IndicatorFinding) string {
	if i.Ref == "" {
		return i.Name
	}
	return i.Ref + " " + i.Name
}

func each(f briefing.Findings, do func(*briefing.IndicatorFinding)) {
	for t := range f.Themes {
		for i := range f.Themes[t].Indicators {
			do(&f.Themes[t].Indicators[i])
		}
	}
}

// actionChanges compares the ratings and due dates of the plan's actions.
func actionChanges(before, now briefing.Findings) []string {
	old := map[string]*briefing.ActionFinding{}
	for i := range before.Plan.Actions {
		a := &before.Plan.Actions[i]
		old[a.Ref+" "+a.Text] = a
	}
	var lines []string
	for i := range now.Plan.Actions {
		a := &now.Plan.Actions[i]
		key := a.Ref + " " + a.Text
		was, known := old[key]
		delete(old, key)
		switch {
		case !known:
			lines = append(lines, fmt.Sprintf("action %s: new", a.Ref))
		case was.Rating != a.Rating:
			lines = append(lines, fmt.Sprintf("action %s: %s is now %s", a.Ref, was.Rating, a.Rating))
		case was.Current.String() != a.Current.String():
			lines = append(lines, fmt.Sprintf("action %s: due %s is now %s", a.Ref, was.Current, a.Current))
		}
	}
	for i := range before.Plan.Actions {
		a := &before.Plan.Actions[i]
		if old[a.Ref+" "+a.Text] != nil {
			lines = append(lines, fmt.Sprintf("action %s: no longer there", a.Ref))
		}
	}
	return lines
}
