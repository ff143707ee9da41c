package briefing

// UnitKind says how a figure behaves: what its change is called and whether
// figures of two quarters may be added.
type UnitKind uint8

// The kinds of unit. Unitless is a number of which nothing more is known.
const (
	Unitless UnitKind = iota
	Count
	Percent
	Rate
	Money
	Duration
	Score
)

// Unit is what an indicator is counted in.
type Unit struct {
	Kind UnitKind
	Per  int    // for a rate: per how many, usually 10000
	Noun string // for a count or duration: "children", "days"; may be empty
}

// String names the unit: "%", "per 10,000", "£", "children".
func (u Unit) String() string {
	switch u.Kind {
	case Percent:
		return "%"
	case Rate:
		if u.Per == 0 {
			return "rate"
		}
		return "per " + FormatNumber(float64(u.Per), 0)
	case Money:
		return "£"
	case Count:
		if u.Noun == "" {
			return "number"
		}
	}
	return u.Noun
}

// Additive reports whether the figures of two periods may be added up: counts
// and money may, percentages and rates may not.
func (u Unit) Additive() bool { return u.Kind == Count || u.Kind == Money }

// Format prints a value for a table cell or chart label: "87.5%", "1,234",
// "£1,200", "61.2", with its marks after it: "87% [p]". A value without a
// number prints its marks alone, "[x]" when no reason is known.
func (u Unit) Format(v Value) string {
	if !v.Known {
		if v.Marks == 0 {
			return NotAvailable.Codes()
		}
		return v.Marks.Codes()
	}
	s := u.affix(FormatNumber(v.Number, int(v.Decimals)))
	if v.Marks != 0 {
		s += " " + v.Marks.Codes()
	}
	return s
}

// affix puts the sign of the unit before or after a printed number.
func (u Unit) affix(number string) string {
	switch u.Kind {
	case Percent:
		return number + "%"
	case Money:
		if rest, negative := cutMinus(number); negative {
			return "−£" + rest
		}
		return "£" + number
	default:
		return number
	}
}

func cutMinus(s string) (string, bool) {
	const minus = "−"
	if len(s) > len(minus) && s[:len(minus)] == minus {
		return s[len(minus):], true
	}
	return s, false
}

// FormatChange prints a signed difference in the unit's own terms:
// "+3.2 percentage points", "−14", "+£300". Zero prints without a sign.
func (u Unit) FormatChange(difference float64, decimals int) string {
	s := FormatNumber(difference, decimals)
	if RoundHalfAway(difference, decimals) > 0 {
		s = "+" + s
	}
	switch u.Kind {
	case Percent:
		if n := RoundHalfAway(difference, decimals); n == 1 || n == -1 {
			return s + " percentage point"
		}
		return s + " percentage points"
	case Money:
		if s[0] == '+' {
			return "+£" + s[1:]
		}
		return u.affix(s)
	default:
		return s
	}
}
