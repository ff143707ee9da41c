package main

import (
	"io"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"scrutiny/briefing"
	"scrutiny/internal/reading"
	"scrutiny/templates"
)

// mostWords is the length beyond which a sentence of ours is too long.
const mostWords = 30

// slips are what no words of ours may have.
var slips = regexp.MustCompile(`  | [,;:]|\s\.(?:\s|$)|<no value>|%!|,,|\.\.(?:[^.]|$)|\(\)|` +
	`(?:^|[^.0-9])(?:1|one) (?:indicators|actions|recommendations|quarters|months|years|weeks|days|rows|places|points|figures)\b|` +
	`\b[Nn]o (?:indicators|actions|recommendations) is\b|\b[Nn]o (?:is|are|has|have)\b|\b(?:the the|of of|to to|in in|is is)\b`)

// The words of the program itself keep to its style in every sample and
// template: sentences of some 30 words at most, no stray spaces, numbers that go
// with their nouns, headings in sentence case. What the workbooks and the
// briefing say is not the program's to mend: in the English papers it is told
// apart by taking the workbooks for Welsh, so that their words are marked.
func TestStyleOfSamples(t *testing.T) {
	for _, path := range sampleBriefings(t) {
		for _, name := range templates.Names() {
			t.Run(filepath.Base(filepath.Dir(path))+"/"+filepath.Base(path)+"/"+name, func(t *testing.T) {
				report := composed(t, path, name)
				for _, b := range report.Blocks {
					checkStyle(t, b)
				}
			})
		}
	}
}

func sampleBriefings(t *testing.T) []string {
	t.Helper()
	paths, err := filepath.Glob("../../samples/*/*.yaml")
	if err != nil || len(paths) < 3 {
		t.Fatalf("samples: got %q, %v", paths, err)
	}
	return paths
}

// composed is a sample's paper by a template, with the workbooks' words marked
// as being in another language than the paper's, nothing in the briefing's own
// words but its title, and without the messages of the analysis.
func composed(t *testing.T, path, template string) briefing.Report {
	t.Helper()
	j := newJob(inputOptions{inputs: []string{path}}, io.Discard)
	f, err := j.findings()
	if err != nil {
		t.Fatal(err)
	}
	b := &f.Brief
	b.Purpose, b.Recommendations, b.Statements, b.Notice, b.Attribution = "", nil, nil, "", ""
	b.FrontSheet, f.Doubts = "", nil
	if b.Tongue() == "en-GB" {
		b.SourceLanguage = "cy"
	}
	chosen, err := templates.Builtin(template)
	if err != nil {
		t.Fatal(err)
	}
	report, err := templates.Compose(f, chosen)
	if err != nil {
		t.Fatal(err)
	}
	return report
}

// checkStyle checks the words of a block.
func checkStyle(t *testing.T, b briefing.Block) {
	t.Helper()
	switch b := b.(type) {
	case briefing.Heading:
		if b.Lang == "" && !b.Display {
			checkWords(t, b.Text)
			checkCase(t, b.Text)
		}
	case briefing.Paragraph:
		checkSentences(t, b.Phrases)
	case briefing.List:
		for _, item := range b.Items {
			checkSentences(t, item)
		}
	case briefing.Definitions:
		for _, d := range b.Items {
			checkCase(t, d.Term)
			for _, text := range d.Text {
				checkSentences(t, text)
			}
		}
	case briefing.Table:
		checkTable(t, b)
	case briefing.Figure:
		for _, text := range []string{b.Title, b.Subtitle, b.Source} {
			checkWords(t, text)
		}
	}
}

func checkTable(t *testing.T, b briefing.Table) {
	t.Helper()
	if b.CaptionLang == "" {
		checkWords(t, b.Caption)
	}
	checkWords(t, b.Note)
	for _, c := range b.Columns {
		if c.Lang == "" {
			checkCase(t, c.Header)
		}
	}
	for _, r := range b.Rows {
		for _, c := range r.Cells {
			for _, line := range c.Lines {
				checkWords(t, ours(line))
			}
		}
	}
}

// ours is the words of the phrases with a letter in the place of each stretch
// that the workbooks say.
func ours(phrases []briefing.Phrase) string {
	var b strings.Builder
	for _, p := range phrases {
		if p.Lang == "" {
			b.WriteString(p.Text)
		} else if strings.TrimSpace(p.Text) != "" {
			b.WriteString("X")
		}
	}
	return b.String()
}

func checkSentences(t *testing.T, phrases []briefing.Phrase) {
	t.Helper()
	text := ours(phrases)
	checkWords(t, text)
	for _, s := range reading.Of(text).Long {
		if s.Words > mostWords {
			t.Errorf("a sentence of %d words: %s", s.Words, s.Text)
		}
	}
}

func checkWords(t *testing.T, text string) {
	t.Helper()
	if found := slips.FindString(text); found != "" {
		t.Errorf("%q in %q", found, text)
	}
}

// checkCase finds words inside a heading that begin with a capital and are
// neither short forms nor names of periods.
func checkCase(t *testing.T, heading string) {
	t.Helper()
	for i, word := range strings.Fields(heading) {
		letters := []rune(strings.Trim(word, "(),:;.“”"))
		if i == 0 || len(letters) < 2 {
			continue
		}
		if unicode.IsUpper(letters[0]) && unicode.IsLower(letters[1]) && !strings.ContainsAny(word, "0123456789") {
			t.Errorf("%q has a capital in %q", heading, word)
		}
	}
}
