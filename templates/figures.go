package templates

import (
	"math"

	"scrutiny/briefing"
)

// figure prints a value as a sentence needs it: "61.2 per 10,000", "87.5%",
// "a small number" for one that is suppressed.
func (l *language) figure(u briefing.Unit, v briefing.Value) string {
	switch {
	case !v.Known && v.Marks.Has(briefing.Confidential):
		return l.say("value.small")
	case !v.Known:
		return l.say("value.none")
	case u.Kind == briefing.Rate && u.Per > 0:
		return u.Format(v) + " " + l.unit(u)
	default:
		return u.Format(v)
	}
}

// unit names in what figures are counted: "per cent", "per 10,000", "number".
func (l *language) unit(u briefing.Unit) string {
	switch u.Kind {
	case briefing.Percent:
		return l.say("unit.percent")
	case briefing.Rate:
		if u.Per == 0 {
			return l.say("unit.rate")
		}
		return l.say("unit.per", "Per", briefing.FormatNumber(float64(u.Per), 0))
	case briefing.Money:
		return "£"
	case briefing.Count:
		return l.say("unit.count")
	}
	if u.Noun != "" {
		return u.Noun
	}
	return l.say("unit.value")
}

// amount prints the size of a change, without its sign, in the unit's own
// terms: "3.2 percentage points", "14", "£300".
func (l *language) amount(u briefing.Unit, difference float64, decimals int8) string {
	size := briefing.Number(math.Abs(difference), int(decimals))
	if u.Kind != briefing.Percent {
		return u.Format(size)
	}
	if size.Rounded() == 1 {
		return l.say("unit.point.one", "N", briefing.FormatNumber(size.Number, int(decimals)))
	}
	return l.say("unit.point.many", "N", briefing.FormatNumber(size.Number, int(decimals)))
}

// signed prints a bare signed number for a table whose caption says the unit.
func signed(difference float64, decimals int8) string {
	s := briefing.FormatNumber(difference, int(decimals))
	if briefing.RoundHalfAway(difference, int(decimals)) > 0 {
		s = "+" + s
	}
	return s
}

// points prints a signed change for a narrow cell: "−2.1 points", "+14".
func (l *language) points(u briefing.Unit, c briefing.Change) string {
	s := signed(c.Difference, c.Decimals)
	if u.Kind != briefing.Percent {
		return s
	}
	if size := math.Abs(briefing.RoundHalfAway(c.Difference, int(c.Decimals))); size == 1 {
		return l.say("unit.short-point.one", "N", s)
	}
	return l.say("unit.short-point.many", "N", s)
}

// explain lists the meaning of each mark once: "[x] not available; [p] provisional."
func (l *language) explain(marks briefing.Marks) string {
	if marks.Has(briefing.NotAvailable) {
		marks &^= briefing.NotYetDue | briefing.Faulty // the same sign: one meaning serves
	}
	parts, seen := "", map[string]bool{}
	for _, m := range marks.Each() {
		text := m.Codes() + " " + l.say("mark."+markKey(m))
		if seen[text] {
			continue
		}
		seen[text] = true
		if parts != "" {
			parts += "; "
		}
		parts += text
	}
	return sentence(parts)
}

// markKey is the catalogue's key for a mark.
func markKey(m briefing.Marks) string {
	return map[briefing.Marks]string{
		briefing.Confidential: "confidential", briefing.NotAvailable: "not-available",
		briefing.NotApplicable: "not-applicable", briefing.NotYetDue: "not-yet-due",
		briefing.Faulty: "faulty", briefing.Low: "low", briefing.Unreliable: "unreliable",
		briefing.SeriesBreak: "break", briefing.Provisional: "provisional",
		briefing.Revised: "revised", briefing.Estimated: "estimated", briefing.ForecastMark: "forecast",
	}[m]
}
