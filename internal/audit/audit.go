// Package audit looks at a finished paper as an attacker would: it takes
// everything the paper tells (figures, changes, ratings, tables, charts,
// sentences, commentary, exported data, the finished file) and asks of each
// figure that disclosure control suppressed whether it is there, or follows.
//
// It knows what was suppressed, and is the only stage after disclosure control
// that does. Its messages name places, never the figures themselves, for a
// build log may be read by others.
package audit

import (
	"scrutiny/analysis/disclosure"
	"scrutiny/briefing"
)

// Paper is everything that leaves the house.
type Paper struct {
	Dataset  briefing.Dataset // as protected: for the officers' words and where they stand
	Findings briefing.Findings
	Report   briefing.Report
	CSV      []byte    // the exported findings; nil when there are none
	Texts    []Passage // further words: of attachments, of the finished file
}

// Passage is a stretch of words with where it stands.
type Passage struct {
	Where string // "page 12", "bookmarks", "document information"
	Text  string
}

// Audit reports each way in which the paper gives a suppressed figure away, as
// an Error: it must not be published. Words that may or may not state one are a
// Warning. Nothing suppressed, nothing reported.
func Audit(p disclosure.Protection, paper Paper) briefing.Diagnostics {
	if len(p.Suppressed) == 0 {
		return nil
	}
	a := newAuditor(p, paper)
	facts := append(a.facts(), a.sinceFacts()...)
	facts = append(facts, a.dataFacts(paper.CSV)...)
	a.report(p.Attack(facts))
	a.ratings()
	a.commentary()
	a.walk(paper.Report)
	for _, t := range paper.Texts {
		a.passage(t)
	}
	return a.problems.Sorted()
}

// auditor is one audit under way.
type auditor struct {
	paper      Paper
	suppressed map[disclosure.Cell]disclosure.Suppression
	concerned  map[string]bool // names of indicators with anything suppressed
	subjects   []subject       // in the paper's order
	problems   briefing.Diagnostics
}

// subject is an indicator of the paper with what was suppressed of it.
type subject struct {
	finding    *briefing.IndicatorFinding
	suppressed []disclosure.Suppression
	between    []disclosure.Suppression // figures of one period alone in a series for the year to date
	printed    map[string]bool          // figures of it that are published, as printed
}

func newAuditor(p disclosure.Protection, paper Paper) *auditor {
	a := &auditor{paper: paper, suppressed: map[disclosure.Cell]disclosure.Suppression{}, concerned: map[string]bool{}}
	for _, s := range p.Suppressed {
		a.suppressed[s.Cell] = s
		a.concerned[s.Cell.Indicator] = true
	}
	hidden, between := byIndicator(p.Suppressed), byIndicator(p.Between)
	for i := range paper.Findings.Themes {
		theme := &paper.Findings.Themes[i]
		for j := range theme.Indicators {
			f := &theme.Indicators[j]
			if len(hidden[f.Name])+len(between[f.Name]) > 0 {
				a.subjects = append(a.subjects, subject{f, hidden[f.Name], between[f.Name], printedFigures(f)})
			}
		}
	}
	return a
}

func byIndicator(all []disclosure.Suppression) map[string][]disclosure.Suppression {
	found := map[string][]disclosure.Suppression{}
	for _, s := range all {
		found[s.Cell.Indicator] = append(found[s.Cell.Indicator], s)
	}
	return found
}

// printedFigures are the figures of an indicator that may stand in its
// sentences: its values, targets and changes, as printed.
func printedFigures(f *briefing.IndicatorFinding) map[string]bool {
	printed := map[string]bool{}
	value := func(v briefing.Value) {
		if v.Known {
			printed[briefing.FormatNumber(v.Number, int(v.Decimals))] = true
		}
	}
	change := func(c briefing.Change) {
		if c.Known {
			value(c.From)
			value(c.To)
			printed[briefing.FormatNumber(max(c.Difference, -c.Difference), int(c.Decimals))] = true
		}
	}
	points := func(points []briefing.PointFinding) {
		for i := range points {
			value(points[i].Value)
			value(points[i].Target)
			value(points[i].InPeriod)
			change(points[i].OnPrevious)
			change(points[i].OnYear)
		}
	}
	points(f.Points)
	value(f.Band.Low.Value)
	value(f.Band.High.Value)
	for i := range f.Parts {
		points(f.Parts[i].Points)
	}
	for i := range f.Benchmarks {
		points(f.Benchmarks[i].Points)
		change(f.Benchmarks[i].Gap)
	}
	for i := range f.Compositions {
		contributions(&f.Compositions[i], printed)
	}
	return printed
}

// report turns what the attack found into problems.
func (a *auditor) report(breaches []disclosure.Breach) {
	for _, b := range breaches {
		switch {
		case b.Printed:
			a.problems.Add(briefing.Error, b.Pos, "report this as a fault of the program: a suppressed figure must not get so far",
				"%s is suppressed, but is given in %s", b.Cell, b.Where)
		case b.Low == b.High:
			a.problems.Add(briefing.Error, b.Pos, hintFollows, "%s is suppressed, but can be worked out exactly from what is published", what(b))
		default:
			a.problems.Add(briefing.Error, b.Pos, hintFollows, "%s is suppressed, but what is published leaves it too few values", what(b))
		}
	}
}

const hintFollows = "leave out a figure from which it follows, or say in disclosure what else is to be suppressed"

// what names a breached figure.
func what(b disclosure.Breach) string {
	if b.Derived {
		return b.Cell.String() + " less the figure before, which"
	}
	return b.Cell.String()
}
