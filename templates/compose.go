package templates

import (
	"slices"
	"strings"

	"scrutiny/briefing"
)

// Compose writes the paper in the language of the brief: the sections of the
// template over the findings. A paper in two languages stands whole in the first,
// and then whole in the second. The error is a wording of the template that asks
// for a fact it does not get.
func Compose(f briefing.Findings, t Template) (briefing.Report, error) {
	languages := f.Brief.Tongues()
	parts := make([]briefing.Report, len(languages))
	for i, tag := range languages {
		var err error
		if parts[i], err = composeIn(f, t, tag); err != nil {
			return briefing.Report{}, err
		}
	}
	if len(parts) == 1 {
		return parts[0], nil
	}
	return joined(parts)
}

// composeIn writes the paper in one language.
func composeIn(f briefing.Findings, t Template, tag string) (briefing.Report, error) {
	l, err := speak(tag)
	if err != nil {
		return briefing.Report{}, err
	}
	l.override(t.words[l.tag])
	in := tongues{paper: tag, source: f.Brief.SourceTongue(), margin: f.Brief.MarginTongue()}
	brief, foreign := f.Brief.In(tag)
	f.Brief = quotedBrief(brief, foreign)
	if in.mixed() {
		f = quoted(f)
	}
	front, err := t.frontSheet(brief)
	if err != nil {
		return briefing.Report{}, err
	}
	w := &writer{f: f, language: l, chosen: t.sections, front: front}
	for _, name := range t.sections {
		w.section(name)
	}
	w.finish(in, in.mixed() || len(foreign) > 0)
	r := briefing.Report{
		Title:        plainSource(w.title()),
		Subject:      w.subject(),
		Organisation: brief.Council,
		Language:     l.tag,
		RunningHead:  plainSource(w.title()),
		Footer:       footer(brief),
		Produced:     produced(f),
		Words:        w.pageWords(),
		Sheets:       w.sheets(),
		Attachments:  w.attachments(),
		Blocks:       w.blocks,
	}
	return r, l.err
}

// finish sets the blocks free of the marks at words in another language, expands
// short forms, and gives the charts their words.
func (w *writer) finish(in tongues, marked bool) {
	words := w.chartWords()
	short, err := newExpander(w.tag)
	if err != nil {
		w.fail(err)
		return
	}
	for i, b := range w.blocks {
		if marked {
			b = in.block(b)
		}
		w.blocks[i] = withChartWords(short.block(b), words)
	}
}

// attachments are the files that the paper is to carry. Their data are the
// published figures, which are exported when the paper is written.
func (w *writer) attachments() []briefing.Attachment {
	if !w.f.Brief.AttachFigures {
		return nil
	}
	return []briefing.Attachment{{
		Name: "figures.csv", MIME: "text/csv",
		Description: w.say("attachment.figures"), Relationship: briefing.ChartData,
	}}
}

// sheets numbers the pages as the brief says, and marks those of an exempt paper.
func (w *writer) sheets() briefing.Sheets {
	s := w.f.Brief.Sheets
	if class, _ := briefing.ClassOf(w.f.Brief.Classification); class == briefing.ExemptPaper {
		s.Marking = w.say("page.exempt")
	}
	return s
}

// pageWords are what the pages themselves say.
func (l *language) pageWords() briefing.PageWords {
	return briefing.PageWords{PageOf: l.say("page.of"), Page: l.say("page.alone"), Continued: l.say("page.continued")}
}

// chartWords are what charts themselves say.
func (l *language) chartWords() briefing.ChartWords {
	return briefing.ChartWords{
		NoFigures: l.say("chart.no-figures"), AxisStarts: l.say("chart.axis-starts"),
		Suppressed: briefing.Confidential.Codes(),
	}
}

// withChartWords gives the chart of a figure its words.
func withChartWords(b briefing.Block, words briefing.ChartWords) briefing.Block {
	f, ok := b.(briefing.Figure)
	if !ok {
		return b
	}
	switch c := f.Chart.(type) {
	case briefing.LineChart:
		c.Words = words
		f.Chart = c
	case briefing.BarChart:
		c.Words = words
		f.Chart = c
	case briefing.StatusChart:
		c.Words = words
		f.Chart = c
	case briefing.RankChart:
		c.Words = words
		f.Chart = c
	case briefing.PlacesChart:
		c.Over.Words, c.Rank.Words = words, words
		f.Chart = c
	case briefing.SlopeChart:
		c.Words = words
		f.Chart = c
	}
	return f
}

// writer collects the blocks of the paper in reading order.
type writer struct {
	*language
	f      briefing.Findings
	chosen []string // the sections of the paper
	front  FrontSheet
	blocks []briefing.Block
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

// minor writes a heading of a page that has to be brief: small, and not in the
// contents.
func (w *writer) minor(text string) {
	w.add(briefing.Heading{Level: 2, Text: text, Unlisted: true, Minor: true})
}

// has reports whether the paper has the section.
func (w *writer) has(section string) bool { return slices.Contains(w.chosen, section) }

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
