package analysis

import (
	"slices"
	"strings"

	"scrutiny/briefing"
)

// checkCommentary reads an indicator's commentary against its figures and
// tells the author, with the cell, where the two do not agree. Nothing of this
// reaches the paper, and no commentary is changed. The lack of commentary is
// reported where the workbook comments on other measures.
func checkCommentary(ind *briefing.Indicator, f *briefing.IndicatorFinding, s *series, commented bool, log *problems) {
	pt, ok := f.Now()
	comment, at := commentOn(ind, s, f.Latest)
	if strings.TrimSpace(comment) == "" {
		if ok && commented && f.Rating == briefing.OffTarget {
			log.tell(briefing.Warning, ind.Pos, "say why, what is being done, by whom and by when",
				"%s is off target and has no commentary", ind.Name)
		}
		return
	}
	if !ok {
		return
	}
	checkDirection(f, &pt, comment, at, log)
	checkNumbers(ind, f, s, comment, at, log)
	checkStale(f, s, &pt, comment, at, log)
	if f.Rating == briefing.OffTarget {
		checkExplained(ind, comment, at, log)
	}
}

// hasCommentary reports whether an indicator has any.
func hasCommentary(ind briefing.Indicator) bool {
	return ind.Comment.Text != "" || slices.ContainsFunc(ind.Points, func(pt briefing.Point) bool { return pt.Comment.Text != "" })
}

// commentOn is the commentary on the period reported: the point's own, or the
// indicator's.
func commentOn(ind *briefing.Indicator, s *series, latest int) (string, briefing.Pos) {
	if latest >= 0 && s.rows[latest] != nil && strings.TrimSpace(s.rows[latest].Comment.Text) != "" {
		return s.rows[latest].Comment.Text, s.rows[latest].Comment.Pos
	}
	return ind.Comment.Text, ind.Comment.Pos
}

// The words by which a commentary says how a figure moved, and those that turn
// them round or put them off.
var (
	betterWords = []string{"improved", "improvement", "improving", "improves", "better"}
	worseWords  = []string{"worsened", "worse", "worsening", "deteriorated", "deterioration", "deteriorating"}
	upWords     = []string{"increased", "increase", "rose", "risen", "rise", "grew", "grown"}
	downWords   = []string{"decreased", "decrease", "fell", "fallen", "fall", "dropped", "reduced", "reduction", "declined"}
	hedges      = []string{
		"not", "no", "never", "without", "will", "should", "expect", "expected", "aim", "aims", "plan", "plans", "planned", "target",
		"to", "if", "need", "needs", "until", "could", "may", "hope", "hoped", "despite", "although", "but", "however", "national", "nationally",
	}
)

// checkDirection reports a commentary that says the opposite of both changes,
// on the period before and on the year. A sentence with a word that turns it
// round ("not", "will", "despite") is left alone, as are the words of the
// measure's own name ("graded good or better").
func checkDirection(f *briefing.IndicatorFinding, pt *briefing.PointFinding, comment string, at briefing.Pos, log *problems) {
	judged := agreed(int(pt.OnPrevious.Judgement), pt.OnPrevious.Known, int(pt.OnYear.Judgement), pt.OnYear.Known)
	moved := agreed(int(pt.OnPrevious.Direction), pt.OnPrevious.Known, int(pt.OnYear.Direction), pt.OnYear.Known)
	if judged == nothingAgreed && moved == nothingAgreed {
		return
	}
	own := wordsOf(f.Name + " " + f.Definition)
	for _, sentence := range sentences(comment) {
		words := slices.DeleteFunc(wordsOf(sentence), func(w string) bool { return slices.Contains(own, w) && !slices.Contains(hedges, w) })
		if slices.ContainsFunc(words, func(w string) bool { return slices.Contains(hedges, w) }) {
			continue
		}
		for _, rule := range []struct {
			applies bool
			words   []string
			fact    string
		}{
			{judged == int(briefing.Worse), betterWords, "the figure is worse than in the period before and than a year before"},
			{judged == int(briefing.Better), worseWords, "the figure is better than in the period before and than a year before"},
			{moved == int(briefing.Down), upWords, "the figure is lower than in the period before and than a year before"},
			{moved == int(briefing.Up), downWords, "the figure is higher than in the period before and than a year before"},
		} {
			said := slices.IndexFunc(words, func(w string) bool { return slices.Contains(rule.words, w) })
			if rule.applies && said >= 0 {
				log.tell(briefing.Warning, at, "correct the commentary, or say of what it speaks",
					"%s: the commentary says %q, but %s", f.Name, words[said], knownOnly(rule.fact, pt))
				return
			}
		}
	}
}

// knownOnly leaves out of a fact the comparison that is not known.
func knownOnly(fact string, pt *briefing.PointFinding) string {
	switch {
	case !pt.OnYear.Known || pt.OnYear.Against == pt.OnPrevious.Against:
		return strings.Replace(fact, " and than a year before", "", 1)
	case !pt.OnPrevious.Known:
		return strings.Replace(fact, "in the period before and than ", "", 1)
	default:
		return fact
	}
}

// nothingAgreed is no direction and no judgement.
const nothingAgreed = 99

// agreed is what two changes both say, or the one that is known says.
func agreed(a int, aKnown bool, b int, bKnown bool) int {
	switch {
	case aKnown && bKnown && a == b, aKnown && !bKnown:
		return a
	case bKnown && !aKnown:
		return b
	default:
		return nothingAgreed
	}
}

// sentences splits a text at full stops, semicolons and line ends.
func sentences(text string) []string {
	var all []string
	start := 0
	for i, r := range text {
		stop := r == ';' || r == '\n' || r == '!' || r == '?' ||
			r == '.' && (i+1 == len(text) || text[i+1] == ' ' || text[i+1] == '\n')
		if stop {
			all = append(all, text[start:i])
			start = i + 1
		}
	}
	return append(all, text[start:])
}

// Words that show an explanation, an action and a date.
var (
	reasonWords = []string{
		"because", "due", "owing", "result", "reason", "caused", "cause", "reflects", "reflecting", "driven", "since", "following", "after",
		"vacancies", "sickness", "demand", "delay", "delays", "shortage", "backlog", "impact", "pressure", "pressures",
	}
	actionWords = []string{
		"will", "action", "actions", "plan", "recruit", "recruited", "recruiting", "recruitment", "training", "trained", "introduced", "review", "reviewing",
		"working", "audit", "appointed", "agreed", "started", "set", "being", "monitored", "weekly", "meeting", "panel", "improvement",
	}
	dateWords = []string{
		"january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december",
		"q1", "q2", "q3", "q4", "quarter", "month", "months", "week", "weeks", "autumn", "spring", "summer", "winter",
	}
)

// checkExplained lists what the commentary on a measure off target does not
// give: a reason, an action, an owner, a date.
func checkExplained(ind *briefing.Indicator, comment string, at briefing.Pos, log *problems) {
	words := wordsOf(comment)
	has := func(some []string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return slices.Contains(some, w) })
	}
	var missing []string
	if !has(reasonWords) {
		missing = append(missing, "reason")
	}
	if !has(actionWords) {
		missing = append(missing, "action")
	}
	if strings.TrimSpace(ind.Owner) == "" {
		missing = append(missing, "owner")
	}
	if !has(dateWords) && !namesYear(comment) && !(slices.Contains(words, "may") && slices.Contains(words, "by")) {
		missing = append(missing, "date")
	}
	if len(missing) > 0 {
		log.tell(briefing.Note, at, "say why, what is being done, by whom and by when",
			"%s is off target, and its commentary shows no %s", ind.Name, strings.Join(missing, ", no "))
	}
}
