package templates

import (
	"strconv"

	"scrutiny/briefing"
)

// date prints a day in full, "4 March 2021"; empty for no date.
func (l *language) date(d briefing.Date) string {
	if d.IsZero() {
		return ""
	}
	return strconv.Itoa(d.Day) + " " + l.month(int(d.Month)) + " " + strconv.Itoa(d.Year)
}

// shortDate prints a day for a narrow column, "4 Mar 2021".
func (l *language) shortDate(d briefing.Date) string {
	if d.IsZero() {
		return ""
	}
	return strconv.Itoa(d.Day) + " " + l.shortMonth(int(d.Month)) + " " + strconv.Itoa(d.Year)
}

func (l *language) month(m int) string      { return l.say("month." + strconv.Itoa(m)) }
func (l *language) shortMonth(m int) string { return l.say("month." + strconv.Itoa(m) + ".short") }

// period is a period's label: "Q4 2020/21", "March 2021", "2020/21".
func (l *language) period(p briefing.Period) string {
	switch p.Span {
	case briefing.NoSpan:
		return ""
	case briefing.Month:
		return l.month(int(p.Start().Month)) + " " + strconv.Itoa(p.Start().Year)
	case briefing.Quarter, briefing.HalfYear:
		return l.part(p) + " " + p.YearLabel()
	case briefing.YearToDate:
		return p.YearLabel() + ", " + l.part(p)
	case briefing.Rolling:
		return l.say("period.rolling", "Month", l.month(int(p.End().Month)), "Year", p.End().Year)
	case briefing.Pooled:
		last := briefing.NewYear(p.Basis, p.ReportingYear()+p.Months()/12-1)
		return l.say("period.range", "From", p.YearLabel(), "To", last.YearLabel())
	default:
		return p.YearLabel()
	}
}

// part labels the part of the year: "Q4", "H1", "Mar", "Q2 to date"; empty for
// a year.
func (l *language) part(p briefing.Period) string {
	switch p.Span {
	case briefing.Month:
		return l.shortMonth(int(p.Start().Month))
	case briefing.Quarter:
		return l.say("period.quarter", "N", p.Part())
	case briefing.HalfYear:
		return l.say("period.half", "N", p.Part())
	case briefing.YearToDate:
		return l.say("period.to-date", "N", p.Part())
	default:
		return ""
	}
}

// months spells a period out: "January to March 2021".
func (l *language) months(p briefing.Period) string {
	if p.IsZero() {
		return ""
	}
	from, to := p.Start(), p.End()
	last := l.month(int(to.Month)) + " " + strconv.Itoa(to.Year)
	if p.Months() == 1 {
		return last
	}
	first := l.month(int(from.Month))
	if from.Year != to.Year {
		first += " " + strconv.Itoa(from.Year)
	}
	return l.say("period.range", "From", first, "To", last)
}

// span names the kind of stretch after a number: "quarters".
func (l *language) span(p briefing.Period, n int) string { return l.noun(n, spanNoun(p)) }

// bareSpan names the kind of stretch alone: "quarter".
func (l *language) bareSpan(p briefing.Period) string { return l.bare(spanNoun(p)) }

// spanNoun is the catalogue's noun for the kind of stretch.
func spanNoun(p briefing.Period) string {
	switch p.Span {
	case briefing.Month, briefing.Quarter, briefing.Year:
		return p.Span.String()
	default:
		return "period"
	}
}
