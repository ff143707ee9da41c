package briefing

import "strings"

// Class says who may read a paper.
type Class uint8

// The classes. A part exempt paper is built twice: an open one without its
// exempt items, and an exempt one with all.
const (
	OpenPaper Class = iota
	PartExempt
	ExemptPaper
)

// ClassOf reads a classification by its first words: "Open", "Exempt
// (paragraph 2 of Schedule 12A)", "Part exempt". It reports false for words
// that are none of these; such a paper counts as open, so that nothing is
// shown in it that an open one must not show.
func ClassOf(classification string) (Class, bool) {
	words := strings.ToLower(strings.Join(strings.Fields(strings.ReplaceAll(classification, "-", " ")), " "))
	switch {
	case words == "" || strings.HasPrefix(words, "open") || strings.HasPrefix(words, "public"):
		return OpenPaper, true
	case strings.HasPrefix(words, "part exempt") || strings.HasPrefix(words, "partly exempt"):
		return PartExempt, true
	case strings.HasPrefix(words, "exempt"):
		return ExemptPaper, true
	default:
		return OpenPaper, false
	}
}

// ExemptItems names what the open edition of a part exempt paper leaves out:
// indicators by reference or name, whole themes, actions and recommendations
// by reference.
type ExemptItems struct {
	Indicators, Themes, Actions, Recommendations []string
	Pos                                          Pos // where briefing.yaml says so
}

// IsZero reports whether nothing is named.
func (e ExemptItems) IsZero() bool {
	return len(e.Indicators)+len(e.Themes)+len(e.Actions)+len(e.Recommendations) == 0
}
