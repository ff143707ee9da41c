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
	w := &writer{f: f, detailed: slices.Contains(chosen, "indicators"), scored: slices.Contains(chosen, "scorecard")}
	for _, name := range chosen {
		sections[name](w)
	}
	return briefing.Report{
		Title:        title(f),
		Subject:      subject(f),
		Organisation: f.Brief.Council,
		Language:     "en-GB",
		RunningHead:  title(f),
		Footer:       footer(f),
		Produced:     produced(f),
		Blocks:       w.blocks,
	}, nil
}

func title(f briefing.Findings) string {
	if f.Brief.Title != "" {
		return f.Brief.Title
	}
	if len(f.Themes) == 0 && len(f.Plan.Actions) > 0 {
		return "Improvement plan briefing"
	}
	return "Performance and improvement briefing"
}

func subject(f briefing.Findings) string {
	if f.Period.IsZero() {
		return "Position as at " + f.AsAt.String()
	}
	return "Performance for " + f.Period.InWords()
}

func footer(f briefing.Findings) string {
	var parts []string
	for _, p := range []string{f.Brief.Council, f.Brief.Panel} {
		if p != "" {
			parts = append(parts, p)
		}
	}
	return strings.Join(parts, ", ")
}

// produced is the date in the metadata: the meeting's, else the as-at date.
func produced(f briefing.Findings) briefing.Date {
	if !f.Brief.Meeting.Date.IsZero() {
		return f.Brief.Meeting.Date
	}
	return f.AsAt
}

// writer collects the blocks of the paper in reading order.
type writer struct {
	f        briefing.Findings
	detailed bool // the paper has a section for each indicator to link to
	scored   bool // the paper has a scorecard to link to
	blocks   []briefing.Block
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

func (w *writer) bullets(items ...[]briefing.Phrase) {
	if len(items) > 0 {
		w.add(briefing.List{Items: items})
	}
}

// join puts sentences side by side, leaving out the empty ones.
func join(sentences ...string) string {
	var kept []string
	for _, s := range sentences {
		if s = strings.TrimSpace(s); s != "" {
			kept = append(kept, s)
		}
	}
	return strings.Join(kept, " ")
}
