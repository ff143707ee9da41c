package main

import (
	"fmt"
	"strings"

	"scrutiny/briefing"
	"scrutiny/internal/reading"
)

// printReading tells the author how hard the position on a page is to read and,
// when notes are asked for, which of its sentences are long. The reading age is
// for English: a paper in Welsh is measured by its sentences alone.
func (j *job) printReading(r briefing.Report) {
	parts := r.LanguageParts()
	for _, part := range parts {
		what := "the position on a page"
		if len(parts) > 1 {
			what += " in " + map[string]string{"cy": "Welsh", "en-GB": "English"}[part.Language]
		}
		j.printReadingOf(what, part)
	}
}

func (j *job) printReadingOf(what string, r briefing.Report) {
	m := reading.Of(reading.Section(r, "position")...)
	if m.Sentences == 0 {
		return
	}
	age := ""
	if strings.HasPrefix(r.Language, "en") {
		age = fmt.Sprintf("reading age %.0f (Flesch-Kincaid grade %.1f), ", m.Age(), m.Grade())
	}
	long := fmt.Sprintf("%s over %d words", count(len(m.Long), "sentence"), reading.LongSentence)
	fmt.Fprintf(j.stderr, "%s: %s%.0f words a sentence, %s\n", what, age, m.WordsPerSentence(), long)
	if !j.verbose {
		return
	}
	for _, s := range m.Long {
		printProblem(j.stderr, briefing.Note.String(), fmt.Sprintf("the position has a sentence of %d words", s.Words), s.Text)
	}
}
