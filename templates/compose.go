package templates

import (
	"slices"
	"strings"

	"scrutiny/briefing"
)

// Compose writes the paper: the sections of the named built-in template
// (empty: "briefing") over the findings. The error names the templates there
// are when there is none of that name.
func Compose(f briefing.Findings, template string) (briefing.Report, error) {
	chosen, err := load(template)
	if err != nil {
		return briefing.Report{}, err
	}
	l, err := speak("en-GB")
	if err != nil {
		return briefing.Report{}, err
	}
	w := &writer{f: f, language: l, detailed: slices.Contains(chosen, "indicators")}
	for _, name := range chosen {
		sections[name](w)
	}
	r := briefing.Report{
		Title:        w.title(),
		Subject:      w.subject(),
		Organisation: f.Brief.Council,
		Language:     l.tag,
		RunningHead:  w.title(),
		Footer:       footer(f.Brief),
		Produced:     produced(f),
		Blocks:       w.blocks,
	}
	return r, l.err
}

// writer collects the blocks of the paper in reading order.
type writer struct {
	*language
	f        briefing.Findings
	detailed bool // the paper has a section for each indicator to link to
	blocks   []briefing.Block
}

func (w *writer) title() string {
	switch {
	case w.f.Brief.Title != "":
		return w.f.Brief.Title
	case len(w.f.Themes) == 0 && len(w.f.Plan.Actions) > 0:
		return w.say("title.plan")
	default:
		return w.say("title.default")
	}
}

func (w *writer) subject() string {
	if w.f.Period.IsZero() {
		return w.say("subject.as-at", "Date", w.date(w.f.AsAt))
	}
	return w.say("subject.period", "Months", w.months(w.f.Period))
}

func footer(b briefing.Brief) string {
	return strings.Trim(b.Council+", "+b.Panel, ", ")
}

// produced is the date in the metadata: the meeting's, else the as-at date.
func produced(f briefing.Findings) briefing.Date {
	if !f.Brief.Meeting.Date.IsZero() {
		return f.Brief.Meeting.Date
	}
	return f.AsAt
}

func (w *writer) add(b ...briefing.Block) { w.blocks = append(w.blocks, b...) }

func (w *writer) heading(level int, text, id string) {
	w.add(briefing.Heading{Level: level, Text: text, ID: id})
}

// unlisted writes a heading that stays out of the contents.
func (w *writer) unlisted(level int, text string) {
	w.add(briefing.Heading{Level: level, Text: text, Unlisted: true})
}

// para writes a paragraph of the sentences given; empty ones are left out.
func (w *writer) para(sentences ...string) { w.styled(briefing.Body, sentences...) }

func (w *writer) styled(style briefing.ParagraphStyle, sentences ...string) {
	if text := join(sentences...); text != "" {
		w.add(briefing.Paragraph{Phrases: briefing.Plain(text), Style: style})
	}
}

func (w *writer) bullets(items [][]briefing.Phrase) {
	if len(items) > 0 {
		w.add(briefing.List{Items: items})
	}
}
