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

// contraries are the ways in which a commentary can say the opposite of the
// figures.
var contraries = [...]struct {
	said sense
	fact string
}{
	{saysBetter, "the figure is worse than in the period before and than a year before"},
	{saysWorse, "the figure is better than in the period before and than a year before"},
	{saysUp, "the figure is lower than in the period before and than a year before"},
	{saysDown, "the figure is higher than in the period before and than a year before"},
}

// contraryTo are the senses that contradict both changes of a point.
func contraryTo(pt *briefing.PointFinding) sense {
	judged := agreed(int(pt.OnPrevious.Judgement), pt.OnPrevious.Known, int(pt.OnYear.Judgement), pt.OnYear.Known)
	moved := agreed(int(pt.OnPrevious.Direction), pt.OnPrevious.Known, int(pt.OnYear.Direction), pt.OnYear.Known)
	var wrong sense
	switch judged {
	case int(briefing.Worse):
		wrong |= saysBetter
	case int(briefing.Better):
		wrong |= saysWorse
	}
	switch moved {
	case int(briefing.Down):
		wrong |= saysUp
	case int(briefing.Up):
		wrong |= saysDown
	}
	return wrong
}

// checkDirection reports a commentary that says the opposite of both changes,
// on the period before and on the year. A sentence with a word that turns it
// round ("not", "will", "despite") is left alone, as are the words of the
// measure's own name ("graded good or better").
func checkDirection(f *briefing.IndicatorFinding, pt *briefing.PointFinding, comment string, at briefing.Pos, log *problems) {
	wrong := contraryTo(pt)
	if wrong == 0 {
		return
	}
	var own []string
	for _, sentence := range sentences(comment) {
		words := wordsOf(sentence)
		if wordWith(words, wrong) < 0 {
			continue
		}
		if own == nil {
			own = wordsOf(f.Name + " " + f.Definition)
		}
		words = slices.DeleteFunc(words, func(w string) bool { return slices.Contains(own, w) && senseOf(w)&hedges == 0 })
		if wordWith(words, hedges) >= 0 {
			continue
		}
		for _, contrary := range contraries {
			if said := wordWith(words, wrong&contrary.said); said >= 0 {
				log.tell(briefing.Warning, at, "correct the commentary, or say of what it speaks",
					"%s: the commentary says %q, but %s", f.Name, words[said], knownOnly(contrary.fact, pt))
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

// checkExplained lists what the commentary on a measure off target does not
// give: a reason, an action, an owner, a date.
func checkExplained(ind *briefing.Indicator, comment string, at briefing.Pos, log *problems) {
	words := wordsOf(comment)
	var given sense
	for _, w := range words {
		given |= senseOf(w)
	}
	var missing []string
	if given&givesReason == 0 {
		missing = append(missing, "reason")
	}
	if given&givesAction == 0 {
		missing = append(missing, "action")
	}
	if strings.TrimSpace(ind.Owner) == "" {
		missing = append(missing, "owner")
	}
	if given&givesDate == 0 && !namesYear(comment) && !(slices.Contains(words, "may") && slices.Contains(words, "by")) {
		missing = append(missing, "date")
	}
	if len(missing) > 0 {
		log.tell(briefing.Note, at, "say why, what is being done, by whom and by when",
			"%s is off target, and its commentary shows no %s", ind.Name, strings.Join(missing, ", no "))
	}
}
