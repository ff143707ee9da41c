package ingest

import (
	"fmt"
	"slices"
	"strings"

	"scrutiny/briefing"
	"scrutiny/ingest/internal/wording"
)

// Suggestion is what a catalogue of national indicators says of an indicator
// whose workbook states no polarity or unit. It is shown, never applied.
type Suggestion struct {
	Indicator string       `json:"indicator"`
	Pos       briefing.Pos `json:"position"`
	Polarity  string       `json:"polarity,omitempty"`
	Unit      string       `json:"unit,omitempty"`
	Source    string       `json:"source"`
}

// standard is one national indicator. A name is taken for it when it has all
// the words of one of the wordings and none of the words against.
type standard struct {
	wordings []string
	against  string
	polarity briefing.Polarity
	unit     briefing.Unit
	source   string
}

// The sources of polarities: the tool states "High" or "Low" for each measure,
// or none.
const (
	lait     = "Department for Education, Local Authority Interactive Tool (LAIT)"
	laitNone = lait + ", which states no polarity"
)

var (
	percentage = briefing.Unit{Kind: briefing.Percent}
	per10000   = briefing.Unit{Kind: briefing.Rate, Per: 10000}
	number     = briefing.Unit{Kind: briefing.Count}
	scored     = briefing.Unit{Kind: briefing.Score}
)

// standards are the national indicators of children's social care, with the
// polarity and unit that their source gives them.
var standards = []standard{
	{[]string{"re referrals", "repeat referrals", "rereferrals"}, "number rate", briefing.LowerIsBetter, percentage, lait},
	{[]string{"assessments 45 days", "assessments 45 working days", "assessments completed timescale"}, "number", briefing.HigherIsBetter, percentage, lait},
	{[]string{"conferences 15 days", "conferences 15 working days", "icpc 15 days", "icpc timescale"}, "number", briefing.HigherIsBetter, percentage, lait},
	{[]string{"second subsequent plan", "second later plan", "second subsequent time", "repeat child protection plans"}, "number", briefing.LowerIsBetter, percentage, lait},
	{[]string{"child protection plans 2 years more", "child protection plan two years more", "child protection plans lasting 2 years"}, "number", briefing.LowerIsBetter, percentage, lait},
	{[]string{"20 miles home", "20 miles away"}, "number", briefing.LowerIsBetter, percentage, lait},
	{[]string{"looked after offending", "looked after convicted", "looked after youth caution"}, "number", briefing.LowerIsBetter, percentage, lait},
	{[]string{"looked after substance misuse", "cla substance misuse"}, "number", briefing.LowerIsBetter, percentage, lait},
	{[]string{"emotional health looked after", "average sdq score", "strengths difficulties questionnaire"}, "completed", briefing.LowerIsBetter, scored, lait},
	{[]string{"care leavers neet", "care leavers not education employment training"}, "number", briefing.LowerIsBetter, percentage, lait},
	{[]string{"care leavers not touch"}, "number", briefing.LowerIsBetter, percentage, lait},
	{[]string{"care leavers staying put", "staying former foster carers"}, "number", briefing.HigherIsBetter, percentage, lait},
	{[]string{"dental check", "dental checks"}, "number", briefing.HigherIsBetter, percentage, lait},
	{[]string{"mid year school move", "school stability looked after"}, "number", briefing.LowerIsBetter, percentage, lait},
	{[]string{"looked after foster care", "cla foster care"}, "number cost former", briefing.HigherIsBetter, percentage, lait},
	{[]string{"looked after rate per 10 000", "cla rate per 10 000", "looked after per 10 000"}, "starting ceasing", briefing.PolarityUnstated, per10000, laitNone},
	{[]string{"children need rate per 10 000", "children need per 10 000"}, "", briefing.PolarityUnstated, per10000, laitNone},
	{[]string{"section 47 rate", "section 47 per 10 000", "s 47 rate"}, "", briefing.PolarityUnstated, per10000, laitNone},
	{[]string{"child protection plan rate", "child protection plans per 10 000"}, "starting", briefing.PolarityUnstated, per10000, laitNone},
	{[]string{"referrals rate per 10 000", "referrals per 10 000"}, "", briefing.PolarityUnstated, per10000, laitNone},
	{[]string{"unaccompanied asylum seeking children", "uasc"}, "rate per", briefing.PolarityUnstated, number, laitNone},
}

// standardFor finds the national indicator that a name means.
func standardFor(name string) (standard, bool) {
	words := strings.Fields(wording.Key(name))
	has := func(w string) bool { return slices.Contains(words, w) }
	for _, s := range standards {
		if slices.ContainsFunc(strings.Fields(s.against), has) {
			continue
		}
		for _, w := range s.wordings {
			all := true
			for _, word := range strings.Fields(w) {
				all = all && has(word)
			}
			if all {
				return s, true
			}
		}
	}
	return standard{}, false
}

// suggest looks an indicator without polarity or unit up in the catalogue, and
// says what it finds.
func (r *tableReader) suggest(i briefing.Indicator) {
	if i.Polarity != briefing.PolarityUnstated && i.Unit.Kind != briefing.Unitless {
		return
	}
	s, known := standardFor(i.Name)
	if !known {
		return
	}
	found := Suggestion{Indicator: i.Name, Pos: i.Pos, Source: s.source}
	if i.Polarity == briefing.PolarityUnstated && s.polarity != briefing.PolarityUnstated {
		found.Polarity = s.polarity.String()
	}
	if i.Unit.Kind == briefing.Unitless {
		found.Unit = s.unit.String()
	}
	if found.Polarity == "" && found.Unit == "" {
		return
	}
	r.receipt.Suggestions = append(r.receipt.Suggestions, found)
	r.say(briefing.Note, i.Pos, "state it in a column of the workbook to have the indicator judged so", "%s", found.words())
}

// words says a suggestion in a sentence.
func (s Suggestion) words() string {
	var parts []string
	if s.Polarity != "" {
		parts = append(parts, "polarity \""+s.Polarity+"\"")
	}
	if s.Unit != "" {
		parts = append(parts, "unit \""+s.Unit+"\"")
	}
	return fmt.Sprintf("%q may be a national indicator with %s (%s); nothing was assumed", s.Indicator, strings.Join(parts, " and "), s.Source)
}
