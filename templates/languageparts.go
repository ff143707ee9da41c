package templates

import (
	"slices"
	"strings"

	"scrutiny/briefing"
)

// joined puts papers in single languages one after the other in one report. Each
// says at its head where the others are.
func joined(papers []briefing.Report) (briefing.Report, error) {
	all := papers[0]
	all.Blocks = nil
	var titles []string
	for i, p := range papers {
		if !slices.Contains(titles, p.Title) {
			titles = append(titles, p.Title)
		}
		part, err := partOf(p)
		if err != nil {
			return briefing.Report{}, err
		}
		all.Blocks = append(all.Blocks, part)
		if i > 0 {
			p.Blocks = inRoom(p.Blocks, p.Language+":")
		}
		others, err := elsewhere(papers, i)
		if err != nil {
			return briefing.Report{}, err
		}
		// After the title, which is the first heading of a paper with a front sheet.
		at := min(1, len(p.Blocks))
		all.Blocks = append(append(append(all.Blocks, p.Blocks[:at]...), others), p.Blocks[at:]...)
	}
	all.Title = strings.Join(titles, " / ")
	return all, nil
}

func partOf(p briefing.Report) (briefing.LanguagePart, error) {
	l, err := speak(p.Language)
	if err != nil {
		return briefing.LanguagePart{}, err
	}
	return briefing.LanguagePart{
		ID: partID(p.Language), Language: p.Language, Title: l.say("part.title"),
		RunningHead: p.RunningHead, Footer: p.Footer, Marking: p.Sheets.Marking, Words: p.Words,
	}, l.err
}

func partID(language string) string { return "part:" + language }

// elsewhere says, in each other language, that the paper stands in it too, and
// leads there.
func elsewhere(papers []briefing.Report, here int) (briefing.Paragraph, error) {
	var p briefing.Paragraph
	for i, other := range papers {
		if i == here {
			continue
		}
		l, err := speak(other.Language)
		if err != nil {
			return p, err
		}
		if len(p.Phrases) > 0 {
			p.Phrases = append(p.Phrases, briefing.Phrase{Text: " "})
		}
		p.Phrases = append(p.Phrases, briefing.Phrase{Text: l.say("part.elsewhere"), Lang: other.Language,
			Link: "#" + partID(other.Language), LinkTitle: l.say("part.elsewhere")})
		if l.err != nil {
			return p, l.err
		}
	}
	return p, nil
}

// inRoom gives the places of blocks names of their own, so that a second part of
// a paper leads to itself.
func inRoom(blocks []briefing.Block, prefix string) []briefing.Block {
	named := func(id string) string {
		if id == "" {
			return ""
		}
		return prefix + id
	}
	return each(blocks, func(b briefing.Block) briefing.Block {
		switch k := b.(type) {
		case briefing.Heading:
			k.ID = named(k.ID)
			b = k
		case briefing.Table:
			k.ID = named(k.ID)
			b = k
		case briefing.Figure:
			k.ID = named(k.ID)
			b = k
		}
		return eachPhrases(b, func(phrases []briefing.Phrase) []briefing.Phrase {
			return each(phrases, func(p briefing.Phrase) briefing.Phrase {
				if id, within := strings.CutPrefix(p.Link, "#"); within {
					p.Link = "#" + prefix + id
				}
				return p
			})
		})
	})
}

// quotedBrief marks what the brief does not say in the language of its part.
func quotedBrief(b briefing.Brief, foreign map[string]bool) briefing.Brief {
	if len(foreign) == 0 {
		return b
	}
	quoteText := func(text string) string {
		return strings.Join(each(strings.Split(text, "\n\n"), func(p string) string { return quote(marginMark, p) }), "\n\n")
	}
	for _, t := range b.Texts() {
		if foreign[t.Key] {
			*t.Text = quoteText(*t.Text)
		}
	}
	if foreign["recommendations"] {
		b.Recommendations = each(b.Recommendations, quoteText)
	}
	b.Statements = each(b.Statements, func(s briefing.Statement) briefing.Statement {
		if foreign[s.Field.String()] {
			s.Text, s.Items = quoteText(s.Text), each(s.Items, quoteText)
		}
		return s
	})
	return b
}
