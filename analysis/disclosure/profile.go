package disclosure

import (
	"strings"

	"scrutiny/analysis/disclosure/attack"
	"scrutiny/briefing"
)

// Profile is a set of rules for what is too small to publish.
type Profile struct {
	Name      string // "dfe-cin", "nearest5" or "none"
	Threshold int    // counts from 1 to this are small; 0: nothing is
	// Base is the largest denominator on which a percentage, rate or average
	// is not published. A percentage or rate on a small numerator is not
	// published either.
	Base int
	// Zero counts as a small number too; otherwise it stays zero.
	Zero bool
	// Complement: all but a few of the denominator counts as a small number.
	Complement bool
	// Candidates is how many values must stay possible for a suppressed
	// figure, given all that is published; fewer count as disclosed. Never
	// more than the marker itself leaves.
	Candidates int
	RoundTo    int // published counts are rounded to the nearest so many; 0: not
	// RoundNational: counts for a whole nation are rounded to the nearest so many.
	RoundNational int
	NotPeople     []string // references or names of indicators that count no people
}

// DfE is "dfe-cin", the rules of the Department for Education's children in
// need statistics: counts from 1 to 5 are suppressed and zero is shown,
// percentages and rates on them are suppressed, further figures are suppressed
// where a small one could be worked out, and national figures are rounded to
// the nearest 10.
func DfE() Profile {
	return Profile{Name: "dfe-cin", Threshold: 5, Base: 5, Candidates: 3, RoundNational: 10}
}

// Nearest5 is "nearest5": counts below 5 are shown as fewer than 5, zero stays
// zero, and every other count is rounded to the nearest 5; percentages and
// rates are worked out again from the rounded counts where those are given.
func Nearest5() Profile {
	return Profile{Name: "nearest5", Threshold: 4, Base: 4, Candidates: 3, RoundTo: 5}
}

// Open is "none": everything is published, for exempt papers only. What the
// source withheld stays withheld.
func Open() Profile { return Profile{Name: "none"} }

// mostThreshold is the largest threshold that makes sense as a small number,
// and leastThreshold the smallest at which the marker alone does not give the
// count away.
const leastThreshold, mostThreshold = 3, 100

// ProfileOf is the profile that a brief asks for. A paper that is not wholly
// exempt cannot go without disclosure control; asked to, it gets an error and
// the default profile.
func ProfileOf(brief briefing.Brief) (Profile, briefing.Diagnostics) {
	var problems briefing.Diagnostics
	d := brief.Disclosure
	p := DfE()
	switch strings.ToLower(strings.TrimSpace(d.Profile)) {
	case "", "dfe-cin":
	case "nearest5":
		p = Nearest5()
	case "none":
		if exempt(brief.Classification) {
			return Open(), nil
		}
		problems.Add(briefing.Error, d.Pos, "set classification: Exempt with its paragraph, or profile: dfe-cin",
			"disclosure control can be off only in an exempt paper, and this one is %s", orOpen(brief.Classification))
	default:
		problems.Add(briefing.Error, d.Pos, "", "want the disclosure profile dfe-cin, nearest5 or none, got %q", d.Profile)
	}
	p.set(d, &problems)
	return p, problems
}

// set applies the brief's own settings to a profile.
func (p *Profile) set(d briefing.Disclosure, problems *briefing.Diagnostics) {
	switch {
	case d.Threshold == 0:
	case d.Threshold < leastThreshold || d.Threshold > mostThreshold:
		problems.Add(briefing.Error, d.Pos, "the Department for Education uses 5",
			"want a disclosure threshold from %d to %d, got %d: the marker alone would give smaller ones away",
			leastThreshold, mostThreshold, d.Threshold)
	default:
		p.Threshold, p.Base = d.Threshold, d.Threshold
	}
	if d.Base > 0 {
		p.Base = d.Base
	}
	p.Zero, p.Complement, p.NotPeople = d.SuppressZero, d.Complement, d.NotPeople
}

// exempt reports whether the whole paper is exempt. Part exempt is not.
func exempt(classification string) bool {
	return strings.HasPrefix(strings.ToLower(strings.TrimSpace(classification)), "exempt")
}

func orOpen(classification string) string {
	if classification == "" {
		return "open"
	}
	return classification
}

// on reports whether there is anything to control.
func (p Profile) on() bool { return p.Threshold > 0 }

// least is the smallest count that the marker can stand for.
func (p Profile) least() float64 {
	if p.Zero {
		return 0
	}
	return 1
}

// small reports whether a count is too small to publish.
func (p Profile) small(n float64) bool { return n >= p.least() && n <= float64(p.Threshold) }

// smallBase reports whether a denominator is too small to publish on.
func (p Profile) smallBase(n float64) bool { return n >= p.least() && n <= float64(p.Base) }

// candidates is how many values within a range must stay possible.
func (p Profile) candidates(within attack.Range) int {
	if span := within.High - within.Low + 1; span < float64(p.Candidates) {
		return int(span)
	}
	return p.Candidates
}

// aboutPeople reports whether the indicator's counts are of people, as far as
// the author has not said otherwise.
func (p Profile) aboutPeople(ind *briefing.Indicator) bool {
	if ind.People == briefing.No {
		return false
	}
	for _, name := range p.NotPeople {
		if strings.EqualFold(name, ind.Name) || ind.Ref != "" && strings.EqualFold(name, ind.Ref) {
			return false
		}
	}
	return true
}
