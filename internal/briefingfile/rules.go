package briefingfile

import (
	"strconv"

	"github.com/goccy/go-yaml/ast"

	"scrutiny/briefing"
)

// disclosure returns what takes the settings of disclosure control.
func (r *reader) disclosure(into *briefing.Disclosure) func(ast.Node) {
	return func(n ast.Node) {
		into.Pos = r.pos(n)
		r.mapping(n, "disclosure", []field{
			{"profile", r.oneOf(&into.Profile, "dfe-cin", "nearest5", "none")},
			{"threshold", r.count(&into.Threshold, 3, 100)},
			{"base", r.count(&into.Base, 1, 1000)},
			{"suppress_zero", r.yesNo(&into.SuppressZero)},
			{"complement", r.yesNo(&into.Complement)},
			{"not_people", r.lines(&into.NotPeople)},
		})
	}
}

// exempt returns what takes the items that the open edition of a part exempt
// paper leaves out.
func (r *reader) exempt(into *briefing.ExemptItems) func(ast.Node) {
	return func(n ast.Node) {
		into.Pos = r.pos(n)
		r.mapping(n, "exempt", []field{
			{"indicators", r.lines(&into.Indicators)},
			{"themes", r.lines(&into.Themes)},
			{"actions", r.lines(&into.Actions)},
			{"recommendations", r.lines(&into.Recommendations)},
		})
	}
}

// style returns what takes the house style.
func (r *reader) style(into *briefing.StyleSpec) func(ast.Node) {
	return func(n ast.Node) {
		into.Pos = r.pos(n)
		r.mapping(n, "style", []field{
			{"accent", r.line(&into.Accent)},
			{"logo", r.line(&into.Logo)},
			{"logo_shows", r.line(&into.LogoAlt)},
			{"regular", r.line(&into.Regular)},
			{"bold", r.line(&into.Bold)},
		})
	}
}

// pages returns what takes how the pages are numbered in the agenda pack.
func (r *reader) pages(into *briefing.Sheets) func(ast.Node) {
	return func(n ast.Node) {
		r.mapping(n, "pages", []field{
			{"first", r.count(&into.First, 1, 9999)},
			{"double_sided", r.yesNo(&into.DoubleSided)},
		})
	}
}

// spc returns what takes the settings of control charts.
func (r *reader) spc(into *briefing.SPC) func(ast.Node) {
	return func(n ast.Node) {
		rules := ""
		r.mapping(n, "spc", []field{
			{"rules", r.oneOf(&rules, briefing.MakingDataCount.String(), briefing.RPackage.String())},
			{"in_a_row", r.count(&into.InARow, 6, 7)},
			{"indicators", r.list("indicators", func(n ast.Node) {
				into.Indicators = append(into.Indicators, r.control(n))
			})},
		})
		if rules == briefing.RPackage.String() {
			into.Rules = briefing.RPackage
		}
	}
}

// control reads the control settings of one indicator.
func (r *reader) control(n ast.Node) briefing.IndicatorControl {
	c := briefing.IndicatorControl{Pos: r.pos(n)}
	improvement, screen := "", false
	r.mapping(n, "indicators", []field{
		{"indicator", r.line(&c.Indicator)},
		{"improvement_direction", r.oneOf(&improvement, "increase", "decrease", "neutral")},
		{"rebase_from", r.rebase(&c.Settings.RebaseFrom)},
		{"limits_from_first", r.count(&c.Settings.LimitsFirst, 1, 1000)},
		{"screen_outliers", func(n ast.Node) {
			r.yesNo(&screen)(n)
			c.Settings.Screen = map[bool]briefing.Choice{true: briefing.Yes, false: briefing.No}[screen]
		}},
	})
	for _, i := range []briefing.Improvement{briefing.Increase, briefing.Decrease, briefing.Neutral} {
		if improvement == i.String() {
			c.Settings.Improvement = i
		}
	}
	if c.Indicator == "" {
		r.fault(n, "write it as  - indicator: CP4, by its reference or its name", "control settings name no indicator")
	}
	return c
}

// rebase returns what takes the days or periods from which new limits are
// worked out; a period counts by its first day.
func (r *reader) rebase(into *[]briefing.Date) func(ast.Node) {
	one := func(n ast.Node) {
		s, _ := r.words(n)
		if d, ok := parseDate(s); ok {
			*into = append(*into, d)
		} else if p, ok := parsePeriod(s); ok {
			*into = append(*into, p.Start())
		} else {
			r.fault(n, "", "want a date as 2026-04-01 or a period as Q1 2026/27, got %s", r.got(n))
		}
	}
	return func(n ast.Node) {
		if _, ok := r.scalar(n); ok {
			one(n)
			return
		}
		r.list("rebase_from", one)(n)
	}
}

// attention returns what takes the weights of the rules of attention.
func (r *reader) attention(into *briefing.AttentionSettings) func(ast.Node) {
	var weights []field
	for _, rule := range briefing.AttentionRules() {
		weights = append(weights, field{rule.String(), func(n ast.Node) {
			weight := briefing.RuleWeight{Rule: rule}
			r.count(&weight.Weight, 0, 1000)(n)
			into.Weights = append(into.Weights, weight)
		}})
	}
	return func(n ast.Node) {
		r.mapping(n, "attention", []field{
			{"weights", r.group("weights", weights)},
			{"run", r.count(&into.Run, 2, 12)},
			{"most", r.count(&into.Limit, 1, briefing.AttentionLimit)},
		})
	}
}

// oneOf returns what takes one of a few words.
func (r *reader) oneOf(into *string, choices ...string) func(ast.Node) {
	return func(n ast.Node) {
		s, _ := r.words(n)
		for _, c := range choices {
			if s == c {
				*into = c
				return
			}
		}
		r.fault(n, didYouMean(nearest(s, choices)), "want %s, got %s", orList(choices), r.got(n))
	}
}

// orList joins choices as "a, b or c".
func orList(choices []string) string {
	text := choices[0]
	for i, c := range choices[1:] {
		if i == len(choices)-2 {
			text += " or " + c
		} else {
			text += ", " + c
		}
	}
	return text
}

// count returns what takes a whole number within a range.
func (r *reader) count(into *int, least, most int) func(ast.Node) {
	return func(n ast.Node) {
		s, _ := r.words(n)
		i, err := strconv.Atoi(s)
		if err != nil || i < least || i > most {
			r.fault(n, "", "want a whole number from %d to %d, got %s", least, most, r.got(n))
			return
		}
		*into = i
	}
}
