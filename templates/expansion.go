package templates

import "scrutiny/briefing"

// expander says of short forms what they stand for, where they first stand
// under each heading, so that assistive technology can say it.
type expander struct {
	paper    string
	meanings map[string]map[string]meaning // by language
	said     map[string]bool               // under the heading at hand
}

func newExpander(paper string) (*expander, error) {
	e := &expander{paper: paper, meanings: map[string]map[string]meaning{}, said: map[string]bool{}}
	for _, tag := range Languages() {
		forms, err := shortForms(tag)
		if err != nil {
			return nil, err
		}
		e.meanings[tag] = forms
	}
	return e, nil
}

// block expands the short forms of a block.
func (e *expander) block(b briefing.Block) briefing.Block {
	if _, ok := b.(briefing.Heading); ok {
		e.said = map[string]bool{}
	}
	return eachPhrases(b, e.phrases)
}

// phrases sets each short form that has not been said apart from the words
// around it. A link goes on over all of its words.
func (e *expander) phrases(phrases []briefing.Phrase) []briefing.Phrase {
	set := make([]briefing.Phrase, 0, len(phrases))
	for _, p := range phrases {
		set = e.phrase(set, p)
	}
	return set
}

// phrase appends a phrase to those set, in parts where it has short forms.
func (e *expander) phrase(set []briefing.Phrase, p briefing.Phrase) []briefing.Phrase {
	lang, done := orText(p.Lang, e.paper), 0
	meanings := e.meanings[lang]
	for at, word := range words(p.Text) {
		form, plural, known := formOf(meanings, word)
		if !known || e.said[form] || p.Expansion != "" {
			continue
		}
		e.said[form] = true
		part := p
		if part.Text = p.Text[done:at]; part.Text != "" {
			set, p.Badge = append(set, part), briefing.NoBadge
		}
		part = p
		part.Text, part.Expansion = word, meanings[form].expansion(lang, plural)
		set, p.Badge, done = append(set, part), briefing.NoBadge, at+len(word)
	}
	if rest := p.Text[done:]; rest != "" || done == 0 {
		p.Text = rest
		set = append(set, p)
	}
	return set
}

// expansion is what a short form stands for, in the plural for "SGOs". Welsh
// plurals have no ending of their own here: the singular is said.
func (m meaning) expansion(lang string, plural bool) string {
	if plural && lang == "en-GB" {
		return m.standsFor + "s"
	}
	return m.standsFor
}
