package reading

import (
	"math"
	"slices"
	"testing"

	"scrutiny/briefing"
)

func TestSyllables(t *testing.T) {
	for word, want := range map[string]int{
		"a": 1, "the": 1, "quarter": 2, "target": 2, "performance": 3, "indicator": 4, "improvement": 3, "plan": 1,
		"children": 2, "assessment": 3, "recommendation": 5, "overdue": 3, "services": 3, "rates": 1, "cases": 2,
		"measures": 2, "missed": 1, "rated": 2, "received": 2, "period": 3, "social": 2, "initial": 3, "trial": 2,
		"annual": 3, "language": 2, "equal": 2, "tolerance": 3, "table": 2, "timely": 2, "statement": 2, "placements": 2,
		"going": 2, "carrying": 3, "quiet": 2, "society": 4, "mechanism": 4, "referrals": 3, "area": 3, "people": 2,
		"twelve": 1, "worse": 1, "better": 2, "figure": 2, "figures": 2, "changes": 2, "agreed": 2, "looked-after": 3,
		"87.5%": 1, "2026/27": 1, "Q2": 1, "CLA": 3, "SGOs": 3, "MASH": 1, "Children’s": 2, "usual": 3, "variation": 4,
		"stood": 1, "closed": 1, "audited": 3, "experience": 4, "earlier": 3, "friend": 1, "patient": 2,
	} {
		if got := Syllables(word); got != want {
			t.Errorf("%q: got %d, want %d", word, got, want)
		}
	}
}

func TestSentences(t *testing.T) {
	got := sentences("It rose to 87.5%. Why? See part 4 of the plan, i.e. the last.  No figure")
	want := []string{"It rose to 87.5%.", "Why?", "See part 4 of the plan, i.e. the last.", "No figure"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// Six one-syllable words in one sentence: 0.39 × 6 + 11.8 × 1 − 15.59 = −1.45.
// Two sentences of three words with four syllables each: 0.39 × 3 + 11.8 × 4/3
// − 15.59 = 1.31.
func TestGrade(t *testing.T) {
	for _, c := range []struct {
		text string
		want float64
	}{
		{"The cat sat on the mat.", -1.45},
		{"Children need help. Targets were missed.", 0.39*3 + 11.8*8/6.0 - 15.59},
		{"", 0},
	} {
		if got := Of(c.text).Grade(); math.Abs(got-c.want) > 0.005 {
			t.Errorf("%q: grade %.2f, want %.2f", c.text, got, c.want)
		}
	}
	if got := Of("The cat sat on the mat.").Age(); math.Abs(got-3.55) > 0.005 {
		t.Errorf("reading age %.2f, want 3.55", got)
	}
}

// A sentence of 26 words is long, one of 25 is not; each text ends a sentence.
func TestLongSentences(t *testing.T) {
	words := func(n int) string {
		s := "One"
		for range n - 1 {
			s += " word"
		}
		return s + "."
	}
	m := Of(words(25), words(26), "and", "another")
	if m.Sentences != 4 || m.Words != 53 || !slices.Equal(m.Long, []Sentence{{words(26), 26}}) {
		t.Errorf("got %+v", m)
	}
	if got := m.WordsPerSentence(); got != 13.25 {
		t.Errorf("%v words a sentence, want 13.25", got)
	}
}

// A section's words are those of its own paragraphs and lists, without
// headings and tables.
func TestSection(t *testing.T) {
	text := func(s string) briefing.Paragraph { return briefing.Paragraph{Phrases: briefing.Plain(s)} }
	r := briefing.Report{Blocks: []briefing.Block{
		briefing.Heading{Level: 1, Text: "Before"}, text("No."),
		briefing.Heading{Level: 1, Text: "Position", ID: "position"}, text("One."),
		briefing.Heading{Level: 2, Text: "Better"},
		briefing.List{Items: [][]briefing.Phrase{{{Text: "Visits", Bold: true}, {Text: ": two."}}}},
		briefing.Table{Caption: "No."},
		briefing.Paragraph{Phrases: []briefing.Phrase{{Text: "No.", Heads: true}, {Text: "Three."}}},
		briefing.PageBreak{}, text("No."),
	}}
	if got, want := Section(r, "position"), []string{"One.", "Visits: two.", "Three."}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func FuzzOf(f *testing.F) {
	f.Add("It rose. 7 – of them; [x] ŵy!")
	f.Fuzz(func(t *testing.T, text string) {
		m := Of(text)
		if m.Words < m.Sentences || m.Syllables < m.Words || math.IsNaN(m.Grade()) {
			t.Errorf("%q: %+v", text, m)
		}
	})
}
