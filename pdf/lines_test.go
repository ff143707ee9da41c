package pdf

import (
	"math"
	"strings"
	"testing"

	"scrutiny/briefing"
)

// setAs breaks words set in body text after so many letters "m" have room.
func setAs(words string, letters int) []string {
	var lines []string
	for _, l := range breakLines(plainPhrase(words, bodyStyle, nil), bodyStyle.width(strings.Repeat("m", letters))) {
		lines = append(lines, text(l))
	}
	return lines
}

func text(l line) string {
	var b strings.Builder
	for _, pc := range l.pieces {
		b.WriteString(pc.text)
	}
	return b.String()
}

func TestBreakLines(t *testing.T) {
	for _, c := range []struct {
		name, words string
		letters     int
		want        string // lines, with | between them
	}{
		{"fits", "mmm mmm", 8, "mmm mmm"},
		{"breaks at a space, which stays for the listener", "mmm mmm mmm", 8, "mmm mmm |mmm"},
		{"a run of spaces is one chance", "mmm    mmm", 4, "mmm |mmm"},
		{"exactly the width", "mmmm mm", 4, "mmmm |mm"},
		{"a long word is broken", "mmmmmmmmmm", 4, "mmmm|mmmm|mm"},
		{"a long word starts on its own line", "mm mmmmmm", 4, "mm |mmmm|mm"},
		{"after a hyphen between letters", "mmm-mmm", 5, "mmm-|mmm"},
		{"after a stroke between letters", "mmm/mmm", 5, "mmm/|mmm"},
		{"a year keeps together", "mm 2020/21", 5, "mm |2020/21"},
		{"a minus keeps its number", "mmmm -37", 5, "mmmm |-37"},
		{"a newline", "mm\nmm", 9, "mm |mm"},
		{"no width at all", "mm", 0, "m|m"},
		{"nothing", "", 5, ""},
	} {
		if got := strings.Join(setAs(c.words, c.letters), "|"); got != c.want {
			t.Errorf("%s: %q in %d letters is %q, want %q", c.name, c.words, c.letters, got, c.want)
		}
	}
}

func TestBreakLinesAcrossPhrases(t *testing.T) {
	phrases := []phrase{
		{text: "mm m", style: bodyStyle},
		{text: "mm", style: bodyStyle.asBold(), badge: briefing.BadgeRed},
		{text: ", mmm mm", style: bodyStyle},
	}
	ls := breakLines(phrases, bodyStyle.width("mmmmmm"))
	var got []string
	for _, l := range ls {
		got = append(got, text(l))
	}
	if want := "mm |mmm, |mmm mm"; strings.Join(got, "|") != want {
		t.Fatalf("lines %q, want %q: a word that two phrases share is not broken between them", strings.Join(got, "|"), want)
	}
	second := ls[1].pieces
	if len(second) != 3 || second[0].signed || !second[1].signed {
		t.Fatalf("the sign stands before its phrase: %+v", second)
	}
	if want := second[0].width + bodyStyle.signAdvance(); math.Abs(second[1].x-want) > 1e-9 {
		t.Errorf("the words after the sign stand at %.2f, want %.2f", second[1].x, want)
	}
	if want := ls[1].width; math.Abs(second[2].x+second[2].width-want) > 1e-9 {
		t.Errorf("the line is %.2f wide, its last piece ends at %.2f", want, second[2].x+second[2].width)
	}
}

// Whatever the words and the width: nothing is lost, and no line is too wide
// unless it holds a single character.
func FuzzBreakLines(f *testing.F) {
	f.Add("The rise follows the closure – of the hub\nin April", "looked-after  children", 90.0)
	f.Add("Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", " ", 30.0)
	f.Fuzz(func(t *testing.T, a, b string, width float64) {
		if math.IsNaN(width) || math.IsInf(width, 0) {
			return
		}
		phrases := append(plainPhrase(a, bodyStyle, nil), plainPhrase(b, bodyStyle.asBold(), nil)...)
		var all strings.Builder
		for _, l := range breakLines(phrases, width) {
			all.WriteString(text(l))
			if letters := []rune(strings.TrimRight(text(l), " ")); l.width > width+0.02 && len(letters) > 1 {
				t.Errorf("%q is %.2f wide, more than %.2f", text(l), l.width, width)
			}
		}
		if got, want := solid(all.String()), solid(phrases[0].text+phrases[1].text); got != want {
			t.Errorf("%q came out as %q", want, got)
		}
	})
}

// solid drops what a line break may swallow.
func solid(s string) string { return strings.NewReplacer(" ", "", "\n", "").Replace(s) }

func TestBalanceLines(t *testing.T) {
	title := plainPhrase("Children’s services performance, quarter 2 of 2025/26", displayStyle, nil)
	ls := balanceLines(title, briefing.TextWidth)
	if len(ls) != 2 || text(ls[1]) != "quarter 2 of 2025/26" {
		t.Errorf("%d lines, the last %q", len(ls), text(ls[len(ls)-1]))
	}
}

func TestShorten(t *testing.T) {
	if got := shorten("mmmm", bodyStyle, bodyStyle.width("mmmm")); got != "mmmm" {
		t.Errorf("what fits stays as it is, got %q", got)
	}
	if got := shorten("mmmmmm", bodyStyle, bodyStyle.width("mmm…")); got != "mmm…" {
		t.Errorf("got %q, want mmm…", got)
	}
}
