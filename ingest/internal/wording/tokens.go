package wording

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// token is a run of letters, a run of digits, or one other character.
type token struct {
	text   string // lower case
	kind   tokenKind
	at     int // where it starts in the label, in bytes
	end    int
	spaced bool // white space stands before it
}

type tokenKind uint8

const (
	punctuation tokenKind = iota
	letters
	digits
)

func kindOf(r rune) tokenKind {
	switch {
	case r >= '0' && r <= '9':
		return digits
	case unicode.IsLetter(r):
		return letters
	default:
		return punctuation
	}
}

// tokens splits a label into its words, numbers and signs.
func tokens(label string) []token {
	list := make([]token, 0, 8)
	spaced := false
	for at, r := range label {
		if unicode.IsSpace(r) {
			spaced = true
			continue
		}
		kind := kindOf(r)
		_, width := utf8.DecodeRuneInString(label[at:])
		n := len(list)
		if n > 0 && !spaced && kind != punctuation && list[n-1].kind == kind && list[n-1].end == at {
			list[n-1].end = at + width
			continue
		}
		list = append(list, token{kind: kind, at: at, end: at + width, spaced: spaced})
		spaced = false
	}
	for i := range list {
		t := &list[i]
		t.text = label[t.at:t.end]
		switch t.kind {
		case letters:
			t.text = strings.ToLower(t.text)
		case punctuation:
			t.text = dash(t.text)
		}
	}
	return list
}

// dash makes every kind of dash a hyphen, so that rules name one.
func dash(s string) string {
	switch s {
	case "–", "—", "−", "‑", "‒":
		return "-"
	case "’", "‘", "`":
		return "'"
	}
	return s
}

// Key is a text in the form in which words are looked up: lower case, the
// punctuation dropped, single spaces.
func Key(s string) string {
	var b strings.Builder
	for _, t := range tokens(s) {
		if t.kind == punctuation && t.text != "%" && t.text != "£" && t.text != "#" {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(t.text)
	}
	return b.String()
}
