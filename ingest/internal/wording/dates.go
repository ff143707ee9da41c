package wording

import (
	"regexp"
	"strings"
	"time"

	"scrutiny/briefing"
)

// ReadDate reads a day written as words: "31/03/2021", "31/3/21",
// "2021-03-31", "31 March 2021", "Thursday, 1 April 2021". A month alone
// ("March 2021", "Mar-21") is its last day, as "end of March" means.
func ReadDate(text string, known Reckoning) (briefing.Date, bool) {
	s, rest := ReadStamp(trimDue(text))
	if rest != "" || s.IsZero() {
		return briefing.Date{}, false
	}
	if !s.Day.IsZero() {
		return s.Day, true
	}
	if s.Year.single() && s.Part == NoPart && !s.BasisStated {
		return briefing.Date{}, false // a year alone names no day
	}
	settled := Settle([]Stamp{s}, known)[0]
	if settled.Doubt != "" || settled.Period.IsZero() {
		return briefing.Date{}, false
	}
	return settled.Period.End(), true
}

// lead-ins that say "the last day of what follows".
var dueWords = regexp.MustCompile(`(?i)^(?:by|due|before|from|revised(?: to)?|now|original(?:ly)?|was|until|end of|end|by end of|by the end of|completed?(?: on)?)\s*:?\s+`)

func trimDue(text string) string {
	for range 3 {
		cut := dueWords.ReplaceAllString(strings.TrimSpace(text), "")
		if cut == text {
			break
		}
		text = cut
	}
	return strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(text), "."))
}

// IsNoDate reports whether a serial date is what spreadsheets show for "no
// date": the first days of their calendars.
func IsNoDate(d briefing.Date) bool {
	return d.Year <= 1900 || d.Year == 1904 && d.Month == time.January && d.Day <= 2
}

// dueSeparators part several dates in one cell.
var dueSeparators = regexp.MustCompile(`\s*(?:\n|;|→|->|=>|,\s*(?:then|now|revised))\s*`)

// ReadDues reads the dates of one cell in the order given: "30/06/2025;
// revised 30/09/2025". Words that name no day ("ongoing", "TBC") are kept as
// words. An empty cell gives none.
func ReadDues(text string, known Reckoning) []briefing.Due {
	var dues []briefing.Due
	for _, piece := range dueSeparators.Split(strings.TrimSpace(text), -1) {
		if piece == "" || markersOnly(piece) {
			continue
		}
		d, _ := ReadDate(piece, known)
		if !d.IsZero() && IsNoDate(d) {
			continue
		}
		dues = append(dues, briefing.Due{Date: d, Text: piece})
	}
	return dues
}

// markersOnly reports whether a piece says no more than that there is no date.
func markersOnly(piece string) bool {
	reason, known := ReadMarker(piece)
	return known && reason != briefing.NotYetDue
}

// entryDate is a date at the start of a progress entry, with what follows it.
var entryDate = regexp.MustCompile(`^\s*[\[(]?((?:\d{1,2}[/.]\d{1,2}[/.]\d{2,4})|(?:\d{4}-\d{2}-\d{2})|(?:(?:\d{1,2}(?:st|nd|rd|th)?\s+)?[A-Z][a-z]{2,8}\s+(?:\d{4}|'?\d{2}))|(?:[A-Z][a-z]{2}-\d{2})|(?:Q[1-4]\s+\d{4}/\d{2}))[\])]?\s*(?:[:–—-]|\s)\s*`)

// ReadProgress parts the notes of one cell, each with its date where it has
// one: "12/05/2025: agreed.\n03/02/2025: drafted." The order is the newest
// first, and as written where dates are missing.
func ReadProgress(text string) []briefing.ProgressEntry {
	var entries []briefing.ProgressEntry
	for _, line := range strings.Split(text, "\n") {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		if m := entryDate.FindStringSubmatchIndex(line); m != nil {
			if d, ok := ReadDate(line[m[2]:m[3]], Reckoning{}); ok && m[1] < len(line) {
				entries = append(entries, briefing.ProgressEntry{Date: d, Text: strings.TrimSpace(line[m[1]:])})
				continue
			}
		}
		if n := len(entries); n > 0 && !entries[n-1].Date.IsZero() {
			entries[n-1].Text += "\n" + line
			continue
		}
		entries = append(entries, briefing.ProgressEntry{Text: line})
	}
	return newestFirst(entries)
}

// newestFirst turns a list that runs from old to new; other orders stay as written.
func newestFirst(entries []briefing.ProgressEntry) []briefing.ProgressEntry {
	for i, e := range entries {
		if e.Date.IsZero() || (i > 0 && e.Date.Before(entries[i-1].Date)) {
			return entries
		}
	}
	for i, j := 0, len(entries)-1; i < j; i, j = i+1, j-1 {
		entries[i], entries[j] = entries[j], entries[i]
	}
	return entries
}

// whenWords are how plans say when without naming a day.
var whenWords = []string{"ongoing", "on going", "on-going", "tbc", "tba", "tbd", "continuous", "continual", "immediate", "complete", "closed", "done", "monthly", "quarterly", "weekly", "annual", "rolling", "not set", "to be", "as required", "when ", "after ", "following ", "end ", "n/a", "business as usual", "bau", "throughout", "every ", "once ", "long term", "short term", "medium term", "spring", "summer", "autumn", "winter", "q1", "q2", "q3", "q4", "asap", "in progress", "paused", "suspended", "awaiting", "no date", "none", "unknown", "dependent", "subject to", "reviewed", "within ", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"}

// SaysWhen reports whether words that name no day still say when, or why not:
// "ongoing", "TBC", "end Q2".
func SaysWhen(text string) bool {
	lower := strings.ToLower(strings.TrimSpace(text))
	for _, w := range whenWords {
		if strings.HasPrefix(lower, w) {
			return true
		}
	}
	return false
}

// DateWithin finds the day in a text that says more: "Panel, 4 March 2025".
func DateWithin(text string) (d briefing.Date, rest string, ok bool) {
	s, rest := ReadStamp(text)
	return s.Day, rest, !s.Day.IsZero()
}
