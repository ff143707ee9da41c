package face

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Substitute stands in print for a run of characters the face does not have.
const Substitute = "[?]"

// Clean makes any string printable: valid UTF-8 in composed form (w + ^ becomes
// ŵ), without soft hyphens, control and zero-width characters, line ends as
// "\n", and each run of characters that the face lacks (emoji, Arabic) as
// Substitute. It returns the characters replaced, in order, so that the caller
// can say so to the person whose workbook it is.
func Clean(s string) (clean string, replaced []rune) { return Liberation.Clean(s) }

// Clean is the function Clean for this family.
func (f *Family) Clean(s string) (clean string, replaced []rune) {
	if plainASCII(s) {
		return s, nil
	}
	s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
	s = norm.NFC.String(strings.Map(printing, strings.ToValidUTF8(s, "\uFFFD")))
	var b strings.Builder
	inRun := false
	for _, r := range s {
		if r == '\n' || (f.Regular.Has(r) && f.Bold.Has(r)) {
			b.WriteRune(r)
			inRun = false
			continue
		}
		replaced = append(replaced, r)
		if !inRun {
			b.WriteString(Substitute)
		}
		inRun = true
	}
	return b.String(), replaced
}

// printing maps each kind of space to one and drops what carries no ink. It
// goes before composing, so that nothing unseen stands between a letter and its
// accent.
func printing(r rune) rune {
	switch {
	case r == '\n':
		return r
	case r == '\t' || r == '\u2028' || r == '\u2029':
		return ' '
	case invisible(r):
		return -1
	default:
		return r
	}
}

func plainASCII(s string) bool {
	for i := range len(s) {
		if c := s[i]; c >= 0x7F || (c < 0x20 && c != '\n') {
			return false
		}
	}
	return true
}

// invisible are the characters that carry no ink and no meaning in print:
// controls, soft hyphens, joiners, direction marks and variation selectors.
func invisible(r rune) bool {
	return unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Variation_Selector, r)
}
