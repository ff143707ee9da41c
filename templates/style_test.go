package templates

import (
	"regexp"
	"strings"
	"testing"
)

// counted finds the facts by which a wording counts: they are whole numbers.
var counted = regexp.MustCompile(`(?:number|howMany|count|noun|one|ordinal) \.([A-Z][A-Za-z]*)|eq \.([A-Z][A-Za-z]*) [0-9]|\.([A-Z][A-Za-z]*) \| (?:number|howMany|ordinal)`)

// factsOf gives a wording every fact it asks for: n where it counts, and
// otherwise the same word for each.
func factsOf(wording string, n int) []any {
	whole := map[string]bool{}
	for _, m := range counted.FindAllStringSubmatch(wording, -1) {
		whole[m[1]+m[2]+m[3]] = true
	}
	var given []any
	for _, m := range factName.FindAllStringSubmatch(wording, -1) {
		var fact any = "Xyz"
		if whole[m[1]] {
			fact = n
		}
		given = append(given, m[1], fact)
	}
	return given
}

// slips are what no sentence of ours may have, whatever is counted.
var slips = regexp.MustCompile(`  | [,.;:](?: |$)|<no value>|\{\{|\}\}|,,|\.\.|\(\)|%!`)

// disagreements are numbers that do not go with their noun or verb.
var disagreements = regexp.MustCompile(`(?i)` +
	`\b(?:one|1) (?:indicators|actions|recommendations|quarters|months|years|weeks|days|rows|places|periods|points|figures)\b|` +
	`\b(?:two|0|2) (?:indicator|action|recommendation|quarter|month|year|week|day|row|place|period|figure)\b|` +
	`\b(?:one|1)(?: more)? (?:are|have|were)\b|\b(?:no|two|0|2) (?:more )?[a-z]+s (?:is|has|was)\b|` +
	`\bno (?:is|are|has|have|of|on|off|within|closed|still|late)\b`)

// Whatever is counted, numbers go with nouns and verbs, and no space or stop is
// too many.
func TestWordingsOfFewThings(t *testing.T) {
	for _, l := range []*language{english(t), cymraeg(t)} {
		for key, p := range l.phrases {
			if key == "action.times" { // said from three on
				continue
			}
			for n := 1; n < 4; n++ {
				text := l.say(key, factsOf(p.text, n)...)
				if found := slips.FindString(text); found != "" {
					t.Errorf("%s, %s of %d: %q in %q", l.tag, key, n, found, text)
				}
				if found := disagreements.FindString(text); found != "" && l.tag == "en-GB" {
					t.Errorf("%s of %d: %q in %q", key, n, found, text)
				}
			}
		}
	}
}

// The sentences that can be said of none say "none", not "no".
func TestWordingsOfNone(t *testing.T) {
	l := english(t)
	for _, c := range []struct{ got, want string }{
		{l.say("tally.rated", "Rated", 5, "Total", 9, "Period", "Q2", "On", 5, "Within", 0, "Off", 0),
			"For Q2, 5 of the 9 indicators can be rated against a target. Of these, 5 are on target, none within tolerance and none off target."},
		{l.say("plan.title", "Done", 0, "N", 4, "Overdue", 0), "None of the 4 actions are complete; none are overdue"},
		{l.say("asked.count", "N", 2, "Closed", 0, "Open", 2), "Of 2 recommendations, none are closed and 2 are still open."},
	} {
		if c.got != c.want {
			t.Errorf("got  %q\nwant %q", c.got, c.want)
		}
		if found := disagreements.FindString(c.got); found != "" {
			t.Errorf("%q in %q", found, c.got)
		}
	}
}

// "Off target" is a rating, and "missed its target" any figure short of it: a
// question that counts ratings never says that the target was missed so often.
func TestOffTargetIsTheRatingAlone(t *testing.T) {
	l := english(t)
	for nth, want := range []string{"It is off target this quarter (80% against 90%).", "It has been off target for 2 quarters running (80% against 90%)."} {
		for _, key := range []string{"ask.off-target", "ask.off-target.2"} {
			got := l.say(key, "N", nth+1, "Span", [...]string{"quarter", "quarters"}[nth], "Figure", "80%", "Target", "90%")
			if !strings.HasPrefix(got, want) {
				t.Errorf("%s: got %q, want %q", key, got, want)
			}
		}
	}
	if got := l.say("assurance.fail", "Of", 8, "Spans", "quarters"); !strings.HasPrefix(got, "It missed its target in each of the last 8 quarters") {
		t.Errorf("got %q", got)
	}
}
