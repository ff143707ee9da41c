package analysis

import (
	"slices"
	"strings"
	"unicode"

	"scrutiny/briefing"
)

// vagueOpenings are the first words of actions that say no result. A committee
// asked for "smarter actions/timescales": specific, measurable, with a date.
var vagueOpenings = []string{
	"consider", "explore", "continue", "ensure", "look at", "look into", "monitor", "ongoing", "promote", "raise awareness",
	"review", "seek to", "support", "work with", "work towards", "improve", "develop", "discuss", "encourage",
}

// checkAction lists the ways in which an action cannot be held to account. What
// is complete is asked for its evidence alone; what is cancelled, for nothing.
func checkAction(a briefing.Action, current briefing.Due) []briefing.ActionCheck {
	var checks []briefing.ActionCheck
	find := func(c briefing.ActionCheck, found bool) {
		if found {
			checks = append(checks, c)
		}
	}
	switch {
	case a.Status == briefing.Cancelled:
	case a.IsComplete():
		find(briefing.NoEvidence, strings.TrimSpace(a.Evidence) == "")
	default:
		measure := strings.TrimSpace(a.SuccessMeasure)
		find(briefing.NoLead, len(a.Leads) == 0)
		find(briefing.NoDueDate, current.Date.IsZero() && strings.TrimSpace(current.Text) == "")
		find(briefing.VagueDueDate, current.Date.IsZero() && strings.TrimSpace(current.Text) != "")
		find(briefing.NoSuccessMeasure, measure == "" && len(a.Indicators) == 0)
		find(briefing.MeasureWithoutCount, measure != "" && len(a.Indicators) == 0 && !strings.ContainsFunc(measure, unicode.IsDigit))
		find(briefing.VagueWording, vague(a.Text) && !strings.ContainsFunc(a.Text, unicode.IsDigit))
	}
	return checks
}

// tellChecks notes for the author how an action cannot be held to account.
func tellChecks(f briefing.ActionFinding, log *problems) {
	if len(f.Checks) == 0 {
		return
	}
	hint := "say what will be done, by whom, by which day, and how it will be seen that it is done"
	if f.IsComplete() {
		hint = "give the evidence, or say where it is kept"
	}
	names := make([]string, len(f.Checks))
	for i, c := range f.Checks {
		names[i] = c.String()
	}
	log.tell(briefing.Note, f.Pos, hint, "action %s: %s", f.Ref, strings.Join(names, "; "))
}

// vague reports whether an action opens with words that say no result.
func vague(text string) bool {
	words := " " + strings.Join(wordsOf(text), " ") + " "
	return slices.ContainsFunc(vagueOpenings, func(v string) bool { return strings.HasPrefix(words, " "+v+" ") })
}

// wordsOf are the words of a text in lower case, without punctuation.
func wordsOf(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '’'
	})
}

// bodyWords are the words by which a plan names other bodies.
var bodyWords = []struct {
	body  briefing.PartnerBody
	words []string
}{
	{briefing.Courts, []string{"court", "courts", "cafcass", "judiciary", "judge", "tribunal"}},
	{briefing.Police, []string{"police", "constabulary"}},
	{briefing.Health, []string{"health", "nhs", "icb", "ccg", "hospital", "camhs", "gp", "gps", "midwifery"}},
	{briefing.Schools, []string{"school", "schools", "academy", "academies", "college", "colleges", "headteachers"}},
	{briefing.ThirdSector, []string{"voluntary", "charity", "charities", "vcs", "vcse", "third sector", "community sector"}},
	{briefing.Housing, []string{"housing", "landlord", "landlords"}},
}

// dependsOn lists the other bodies that an action names in its words or as its
// partners; a partner that is none of the known kinds counts as a partner.
func dependsOn(a briefing.Action) []briefing.PartnerBody {
	partners := strings.Join(a.Partners, " ; ")
	text := " " + strings.Join(wordsOf(a.Text+" ; "+partners), " ") + " "
	var bodies []briefing.PartnerBody
	for _, b := range bodyWords {
		if slices.ContainsFunc(b.words, func(w string) bool { return strings.Contains(text, " "+w+" ") }) {
			bodies = append(bodies, b.body)
		}
	}
	if len(bodies) == 0 && strings.TrimSpace(partners) != "" && len(a.Partners) > 0 {
		bodies = append(bodies, briefing.OtherPartner)
	}
	return bodies
}
