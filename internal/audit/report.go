package audit

import (
	"strings"

	"scrutiny/analysis/disclosure"
	"scrutiny/briefing"
)

// walk reads the paper block by block, knowing from its headings which
// indicator a block speaks of.
func (a *auditor) walk(r briefing.Report) {
	a.passage(Passage{"the document information", r.Title + " ; " + r.Subject + " ; " + r.RunningHead + " ; " + r.Footer})
	var about *subject
	section := ""
	for _, b := range r.Blocks {
		switch k := b.(type) {
		case briefing.Heading:
			section, about = k.Text, nil
			if s, ok := a.subjectOf(k.Text); ok {
				about = &s
			} else {
				a.passage(Passage{"a heading and bookmark", k.Text})
			}
		case briefing.Paragraph:
			a.sentences(about, section, plain(k.Phrases))
		case briefing.List:
			for _, item := range k.Items {
				a.sentences(about, section, plain(item))
			}
		case briefing.Definitions:
			for _, item := range k.Items {
				for _, text := range item.Text {
					a.sentences(about, section, item.Term+": "+plain(text))
				}
			}
		case briefing.Table:
			a.table(about, section, k)
		case briefing.Figure:
			a.sentences(about, "the chart’s words in "+section, k.Title+" ; "+k.Subtitle+" ; "+k.Alt)
			a.chart(about, section, k)
		}
	}
}

func plain(phrases []briefing.Phrase) string {
	var b strings.Builder
	for _, p := range phrases {
		b.WriteString(p.Text)
	}
	return b.String()
}

// sentences reads words that the program made, of one indicator or of those
// they name. Officers' comments have been read where they come from.
func (a *auditor) sentences(about *subject, section, text string) {
	if about != nil {
		if c := strings.TrimSpace(about.finding.Comment); c != "" && strings.Contains(text, c) {
			return
		}
		a.generated(*about, section, text, true)
	}
	a.passage(Passage{section, text})
}

// passage reads words for every indicator that they name, from its name to the
// next one's.
func (a *auditor) passage(p Passage) {
	for _, s := range a.subjects {
		rest := p.Text
		for {
			at := strings.Index(rest, s.finding.Name)
			if at < 0 {
				break
			}
			rest = rest[at+len(s.finding.Name):]
			a.generated(s, p.Where, a.upToNext(rest), false)
		}
	}
}

// upToNext cuts a text where the next indicator with anything suppressed is named.
func (a *auditor) upToNext(text string) string {
	const most = 600
	text = strings.ToValidUTF8(text[:min(len(text), most)], "")
	end := len(text)
	for _, s := range a.subjects {
		if at := strings.Index(text, s.finding.Name); at >= 0 {
			end = min(end, at)
		}
	}
	return text[:end]
}

// near is within how many bytes a number and a period belong together.
const near = 30

// generated reads words of one indicator for its suppressed figures: a number
// that no published figure of the indicator explains, beside the period's name;
// or, in the indicator's own section, counted or opening the text.
func (a *auditor) generated(s subject, where, text string, own bool) {
	nouns := nounsOf(s.finding)
	for _, n := range numbersIn(text) {
		if n.word || s.printed[n.text] {
			continue // the program prints figures in digits
		}
		for _, h := range s.suppressed {
			if n.is(h) && (s.beside(n, text, h) || own && s.spokenOf(n, h, nouns)) {
				a.problems.Add(briefing.Error, h.Pos, "", "%s is suppressed, but is stated in %s", h.Cell, where)
				return
			}
		}
	}
}

// beside reports whether a suppressed figure's period is named beside a number.
func (s subject) beside(n stated, text string, h disclosure.Suppression) bool {
	return namesPeriod(text[max(0, n.start-near):min(len(text), n.end+near)], h.Cell.Period)
}

// spokenOf reports whether a number in an indicator's own section, of a period
// that needs no naming there, opens the text or is counted.
func (s subject) spokenOf(n stated, h disclosure.Suppression, nouns map[string]bool) bool {
	return s.recent(h.Cell.Period) && (n.start == 0 || n.counts(nouns))
}

// chart compares what a chart draws with what was suppressed: coordinates are
// data too.
func (a *auditor) chart(about *subject, section string, figure briefing.Figure) {
	if about == nil {
		return
	}
	switch k := figure.Chart.(type) {
	case briefing.LineChart:
		a.lines(about, section, k)
	case briefing.PlacesChart:
		a.lines(about, section, k.Over)
		a.ranks(about, section, k.Rank)
	case briefing.RankChart:
		a.ranks(about, section, k)
	case briefing.SlopeChart:
		a.slopes(about, section, k)
	case briefing.BarChart:
		p := k.Period
		if p.IsZero() {
			p = about.periodOf(figure)
		}
		for _, bar := range k.Bars {
			if bar.Value.Known {
				a.bar(about, section, bar.Name, p)
			}
			if bar.Earlier.Known {
				a.bar(about, section, bar.Name, p.YearBefore())
			}
		}
	case briefing.MultiplesChart:
		a.panels(about, section, k)
	case briefing.ContributionChart:
		a.contributions(about, section, k)
	}
}

// periodOf is the period that a chart of bars shows: the one its subtitle
// names, by the longest name ("Q4 2020/21" holds "2020/21"), or else the one
// reported.
func (s subject) periodOf(f briefing.Figure) briefing.Period {
	now, _ := s.finding.Now()
	period, longest := now.Period, 0
	for i := range s.finding.Points {
		p := s.finding.Points[i].Period
		if name := p.String(); len(name) > longest && strings.Contains(f.Subtitle, name) {
			period, longest = p, len(name)
		}
	}
	return period
}

// seriesName is the benchmark that a line shows; empty for the council's own.
func seriesName(s briefing.ChartSeries) string {
	if s.Focus {
		return ""
	}
	return s.Name
}

// drawn reports a point drawn for a suppressed figure.
func (a *auditor) drawn(about *subject, section, series string, tick briefing.Tick) {
	for _, h := range about.suppressed {
		if h.Cell.Part == "" && h.Cell.Benchmark == series && isTick(tick, h.Cell.Period) {
			a.problems.Add(briefing.Error, h.Pos, "", "%s is suppressed, but is drawn in a chart of %s", h.Cell, section)
		}
	}
}

// isTick reports whether a tick stands for a period: by what it says it is, in
// any language, or else by its English labels.
func isTick(t briefing.Tick, p briefing.Period) bool {
	if !t.Period.IsZero() {
		return t.Period == p
	}
	if t.Group == "" {
		return t.Label == p.String()
	}
	return t.Label == p.PartLabel() && t.Group == p.YearLabel()
}

// bar reports a bar drawn for a suppressed part or benchmark.
func (a *auditor) bar(about *subject, section, name string, p briefing.Period) {
	for _, h := range about.suppressed {
		named := h.Cell.Part != "" && strings.EqualFold(h.Cell.Part, name) || h.Cell.Benchmark != "" && h.Cell.Benchmark == name
		if named && h.Cell.Period == p && sharesName(about, h.Cell) == 1 {
			a.problems.Add(briefing.Error, h.Pos, "", "%s is suppressed, but is drawn in a chart of %s", h.Cell, section)
		}
	}
}

// sharesName counts the parts of an indicator with a cell's part name: two
// breakdowns may both have an "other".
func sharesName(about *subject, c disclosure.Cell) int {
	if c.Part == "" {
		return 1
	}
	n := 0
	for i := range about.finding.Parts {
		if strings.EqualFold(about.finding.Parts[i].Name, c.Part) {
			n++
		}
	}
	return n
}
