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
// (paragraph 2 of Schedule 12A)", "Part exempt", or in Welsh "Agored",
// "Eithriedig", "Rhannol eithriedig". It reports false for words that are none
// of these; such a paper counts as open, so that nothing is
// shown in it that an open one must not show.
func ClassOf(classification string) (Class, bool) {
	words := strings.ToLower(strings.Join(strings.Fields(strings.ReplaceAll(classification, "-", " ")), " "))
	switch {
	case words == "" || startsWith(words, "open", "public", "agored", "cyhoeddus"):
		return OpenPaper, true
	case startsWith(words, "part exempt", "partly exempt", "rhannol eithriedig", "yn rhannol eithriedig"):
		return PartExempt, true
	case startsWith(words, "exempt", "eithriedig"):
		return ExemptPaper, true
	default:
		return OpenPaper, false
	}
}

func startsWith(words string, beginnings ...string) bool {
	for _, b := range beginnings {
		if strings.HasPrefix(words, b) {
			return true
		}
	}
	return false
}

// WholeExempt is the classification of the exempt edition of a part exempt
// paper, in its language: "Exempt (paragraph 2)" for "Part exempt (paragraph 2)".
func WholeExempt(classification string) string {
	for _, word := range [...]string{"Exempt", "Eithriedig"} {
		for at := range len(classification) - len(word) + 1 {
			if end := at + len(word); strings.EqualFold(classification[at:end], word) {
				return word + classification[end:]
			}
		}
	}
	return "Exempt"
}

// ExemptName is the file of the exempt edition beside that of the open one:
// briefing.pdf becomes briefing-exempt.pdf.
func ExemptName(open string) string {
	end := strings.LastIndexAny(open, `./\`)
	if end < 0 || open[end] != '.' {
		end = len(open)
	}
	return open[:end] + "-exempt" + open[end:]
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
