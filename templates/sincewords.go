package templates

import (
	"slices"
	"strings"
	"unicode/utf8"

	"scrutiny/briefing"
)

// gone says what is no longer listed, and how it stood.
func (w *writer) gone(s briefing.SinceFinding) []string {
	var said []string
	for _, c := range indicatorsThat(s, briefing.Dropped) {
		key := "since.gone.indicator"
		if c.MissedTarget {
			key += ".missed"
		}
		said = append(said, w.say(key, "Name", c.Indicator.Name))
	}
	for _, c := range actionsThat(s, briefing.ActionDropped) {
		standing := w.list(
			w.sayIf(c.FromBRAG != briefing.NoBRAG, "since.gone.rated", "Status", w.brag(c.FromBRAG)),
			w.sayIf(!c.From.Date.IsZero(), "since.gone.due", "Due", w.due(c.From)))
		reused := slices.ContainsFunc(w.f.Plan.Actions, func(a briefing.ActionFinding) bool { return c.Ref != "" && a.Ref == c.Ref })
		said = append(said, join(
			sentence(w.say("since.gone.action", "Name", w.quotedText(c.Ref, c.Text), "State", standing)),
			w.sayIf(reused, "since.gone.reused")))
	}
	for _, c := range askedThat(s, briefing.RecommendationVanished) {
		reused := slices.ContainsFunc(w.f.Recommendations, func(r briefing.RecommendationFinding) bool { return c.Ref != "" && r.Ref == c.Ref })
		said = append(said, join(
			w.say("since.gone.asked", "Name", w.quotedText(c.Ref, c.Text), "State", w.state(c.FromState)),
			w.sayIf(reused, "since.gone.reused")))
	}
	return said
}

// sayIf says a wording where there is something to say.
func (w *writer) sayIf(something bool, key string, facts ...any) string {
	if !something {
		return ""
	}
	return w.say(key, facts...)
}

// quotedText is an action or a recommendation with its reference, within a sentence.
func (w *writer) quotedText(ref, text string) string {
	return strings.TrimSpace(ref + " " + w.say("since.quoted", "Text", withoutStop(text)))
}

// movedOn says how the plan and the recommendations moved on: first what is
// doubtful, then what is late, then what is done. The plan itself tells more.
func (w *writer) movedOn(s briefing.SinceFinding) [][]briefing.Phrase {
	var said [][]briefing.Phrase
	tell := func(key string, names []briefing.Phrase) {
		if len(names) > 0 {
			said = append(said, w.sayLinked(key, names))
		}
	}
	for _, kind := range []struct {
		key  string
		kind briefing.ActionChangeKind
	}{
		{"since.unevidenced", briefing.ActionUnevidenced}, {"since.reopened", briefing.ActionReopened},
		{"since.lowered", briefing.ActionLowered}, {"since.overdue", briefing.ActionOverdue}, {"since.completed", briefing.ActionCompleted},
	} {
		tell(kind.key, each(actionsThat(s, kind.kind), func(c briefing.ActionChange) briefing.Phrase { return w.actionReference(c.Ref, c.Text) }))
	}
	for _, kind := range []struct {
		key  string
		kind briefing.RecommendationChangeKind
	}{
		{"since.asked.unevidenced", briefing.RecommendationUnevidenced}, {"since.asked.reopened", briefing.RecommendationReopened},
		{"since.asked.closed", briefing.RecommendationClosed},
	} {
		tell(kind.key, each(askedThat(s, kind.kind), func(c briefing.RecommendationChange) briefing.Phrase { return w.askedReference(c.Ref, c.Text) }))
	}
	return said
}

// namesHere stands in a wording where the names come, which keep their links.
const namesHere = "\x00"

// sayLinked says a wording around names that are links.
func (w *writer) sayLinked(key string, names []briefing.Phrase) []briefing.Phrase {
	before, after, _ := strings.Cut(w.say(key, "Names", namesHere), namesHere)
	phrases := append([]briefing.Phrase{{Text: before}}, w.linkedList(names)...)
	return append(phrases, briefing.Phrase{Text: after})
}

// referenceLetters is how much of an action's or a recommendation's words goes
// with its reference, cut at a word.
const referenceLetters = 26

// reference is an action's or a recommendation's number with a short name: a
// number alone tells a reader nothing.
func (w *writer) reference(ref, text string) string {
	return w.quotedText(ref, shortened(text, referenceLetters))
}

// withNames puts the name of an indicator after each of the workbook's references
// that a text gives ("CL1"), which the paper prints nowhere else.
func (w *writer) withNames(text string) string {
	for _, f := range allIndicators(w.f) {
		if !strings.ContainsAny(f.Ref, "0123456789") || strings.Trim(f.Ref, "0123456789.") == "" {
			continue // a bare number is as likely a count
		}
		at := strings.Index(text, f.Ref)
		if at < 0 || strings.Contains(text, plainSource(f.Name)) {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		after, _ := utf8.DecodeRuneInString(text[at+len(f.Ref):])
		if !wordRune(before) && !wordRune(after) {
			end := at + len(f.Ref)
			text = text[:end] + " (" + plainSource(f.Name) + ")" + text[end:]
		}
	}
	return text
}

// actionReference leads to the part of the plan where the action stands.
func (w *writer) actionReference(ref, text string) briefing.Phrase {
	p := briefing.Phrase{Text: w.reference(ref, text)}
	at := slices.IndexFunc(w.f.Plan.Actions, func(a briefing.ActionFinding) bool {
		return a.Ref == ref && plainSource(a.Text) == plainSource(text)
	})
	if at >= 0 && w.has("plan") {
		priority := w.f.Plan.Actions[at].Priority
		p.Link, p.LinkTitle = "#plan-"+priorityKeys[priority], w.say("goto", "Name", w.priority(priority))
	}
	return p
}

// askedReference leads to the recommendations.
func (w *writer) askedReference(ref, text string) briefing.Phrase {
	p := briefing.Phrase{Text: w.reference(ref, text)}
	if w.has("recommendations") {
		p.Link, p.LinkTitle = "#recommendations", w.say("goto", "Name", w.say("asked.heading"))
	}
	return p
}

// reworded says what is new, has another name, or reads otherwise: first what
// the panel itself resolved, then what figures mean, then the rest.
func (w *writer) reworded(s briefing.SinceFinding) []string {
	var said []string
	for _, c := range askedThat(s, briefing.RecommendationReworded) {
		said = append(said, w.wordedSo("since.asked.reworded", c.Ref, c.WasText, c.Text))
	}
	for _, c := range s.Definitions {
		said = append(said, w.redefined(c))
	}
	for _, c := range actionsThat(s, briefing.ActionReworded) {
		said = append(said, w.wordedSo("since.action.reworded", c.Ref, c.WasText, c.Text))
	}
	for _, c := range indicatorsThat(s, briefing.Renamed) {
		said = append(said, w.say("since.renamed", "Name", c.Indicator.Name, "Was", c.Was.Name))
	}
	for _, c := range indicatorsThat(s, briefing.Added) {
		said = append(said, w.say("since.new.indicator", "Name", c.Indicator.Name))
	}
	for _, c := range actionsThat(s, briefing.ActionAdded) {
		said = append(said, w.say("since.new.action", "Name", w.quotedText(c.Ref, c.Text)))
	}
	for _, c := range askedThat(s, briefing.RecommendationAdded) {
		said = append(said, w.say("since.new.asked", "Name", w.quotedText(c.Ref, c.Text)))
	}
	return said
}

// wordedSo sets how something reads against how it read.
func (w *writer) wordedSo(key, ref, was, is string) string {
	was, is = differing(was, is)
	return w.say(key, "Ref", ref, "Was", was, "Text", is)
}

var aspectKeys = [...]string{
	briefing.AspectReference: "reference", briefing.AspectDefinition: "definition", briefing.AspectPolarity: "polarity",
	briefing.AspectUnit: "unit", briefing.AspectCumulative: "cumulative", briefing.AspectTolerance: "tolerance",
	briefing.AspectRange: "range", briefing.AspectBreakdown: "breakdown",
}

func (w *writer) redefined(c briefing.DefinitionChange) string {
	key := "since.definition"
	switch {
	case c.From == "":
		key = "since.definition.added"
	case c.To == "":
		key = "since.definition.taken"
	}
	from, to := differing(c.From, c.To)
	return w.say(key, "Name", c.Indicator.Name, "Aspect", w.say("aspect."+aspectKeys[c.Aspect]), "From", from, "To", to)
}

// context is how many words that two texts share are kept on each side of those
// that differ; longer runs are left out.
const context = 3

// differing cuts two texts down to what differs between them, with a few words
// on either side, so that a reader need not compare two paragraphs. They stay
// marked as they were.
func differing(was, is string) (string, string) {
	a, b := strings.Fields(withoutStop(plainSource(was))), strings.Fields(withoutStop(plainSource(is)))
	start := 0
	for start < min(len(a), len(b)) && a[start] == b[start] {
		start++
	}
	end := 0
	for end < min(len(a), len(b))-start && a[len(a)-1-end] == b[len(b)-1-end] {
		end++
	}
	cut := func(original string, words []string) string {
		words = slices.Clone(words)
		if end > context+1 {
			words = append(words[:len(words)-end+context], "…")
		}
		if start > context+1 {
			words = append([]string{"…"}, words[start-context:]...)
		}
		text := strings.Join(words, " ")
		if text != "" && strings.HasPrefix(original, sourceMark) {
			return quote(sourceMark, text)
		}
		return text
	}
	return cut(was, a), cut(is, b)
}
