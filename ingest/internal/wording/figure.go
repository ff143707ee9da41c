package wording

import (
	"regexp"
	"strconv"
	"strings"

	"scrutiny/briefing"
)

// Figure is what the text of a figure's cell means.
type Figure struct {
	Value   briefing.Value
	Percent bool // written with "%"
	Money   bool // written with "£"
	// Footnote: a footnote's sign was glued to the number and left out.
	Footnote bool
}

// ReadFigure reads the text of a cell that should hold a figure: "1,234",
// "(28)", "87%", "£1.2m", "87 [p]", or a marker in its place. ok is false for
// text that is neither; such a cell is no figure, whatever it says.
func ReadFigure(text string) (f Figure, ok bool) {
	t := strings.TrimSpace(strings.ReplaceAll(text, "\u00A0", " "))
	if t == "" {
		return Figure{}, true
	}
	if mark, known := ReadMarker(t); known {
		return Figure{Value: briefing.Absent(mark)}, true
	}
	if zeroWords[strings.ToLower(t)] {
		return Figure{Value: briefing.Number(0, 0)}, true
	}
	t, marks := cutMarks(t)
	t, noted := cutFootnote(t)
	f, ok = readNumber(t)
	f.Value.Marks, f.Footnote = marks, noted && ok
	if !ok {
		return Figure{}, false
	}
	return f, true
}

// zeroWords are the words for a true zero.
var zeroWords = map[string]bool{"nil": true, "zero": true}

// number is a printed number: sign or bracket, pound sign, digits with or
// without thousands commas, decimals, a scale, a percent sign.
var number = regexp.MustCompile(`^(\()?([-−–+])?\s*(£)?\s*([-−–])?(\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d{1,15})?(\.\d{1,20})?\s*(k|m|bn|million|thousand|billion)?\s*(%|pp|per cent|percent)?(\))?$`)

var scales = map[string]struct {
	factor float64
	digits int
}{
	"k": {1e3, 3}, "thousand": {1e3, 3}, "m": {1e6, 6}, "million": {1e6, 6}, "bn": {1e9, 9}, "billion": {1e9, 9},
}

// scientific is how programs write very small and large numbers.
var scientific = regexp.MustCompile(`^[-+]?\d(?:\.\d{1,20})?[eE][-+]?\d{1,2}$`)

func readNumber(t string) (Figure, bool) {
	if scientific.MatchString(t) {
		n, err := strconv.ParseFloat(t, 64)
		return Figure{Value: briefing.Number(n, min(ShownDecimals(n), 6))}, err == nil
	}
	m := number.FindStringSubmatch(strings.ToLower(t))
	if m == nil || m[5]+m[6] == "" || (m[1] == "") != (m[9] == "") {
		return Figure{}, false
	}
	digits := strings.NewReplacer(",", "", " ", "").Replace(m[5]) + m[6]
	n, err := strconv.ParseFloat(digits, 64)
	if err != nil {
		return Figure{}, false
	}
	decimals := max(len(m[6])-1, 0)
	if decimals > 6 {
		decimals = ShownDecimals(n)
	}
	if s, scaled := scales[m[7]]; scaled {
		n, _ = strconv.ParseFloat(digits+"e"+strconv.Itoa(s.digits), 64)
		decimals = max(decimals-s.digits, 0)
	}
	if m[1] != "" || m[4] != "" || (m[2] != "" && m[2] != "+") {
		n = -n
	}
	return Figure{Value: briefing.Number(n, min(decimals, 6)), Percent: m[8] != "", Money: m[3] != ""}, true
}

// ShownDecimals are the decimal places that a number without a format shows. A
// long tail is the mark of a computed number, of which two places are kept.
func ShownDecimals(n float64) int {
	_, fraction, _ := strings.Cut(strconv.FormatFloat(n, 'f', -1, 64), ".")
	if len(fraction) > 4 {
		return 2
	}
	return len(fraction)
}

// trailing are the marks that follow a number: "[p]", "(r)", "p", "(prov)", "*".
var trailing = regexp.MustCompile(`(?i)^(.*[\d%\])])\s*(?:\[(\w+)\]|\((\w+)\)|([preufb])|(provisional|revised|estimated?|forecast|prov|rev|est))$`)

// footnote is a sign after a number that points to a note: "87*", "87¹",
// "87 (2)", "87[3]".
var footnote = regexp.MustCompile(`^(.*\d%?)\s*(?:[*†‡#]+|[¹²³⁴⁵⁶⁷⁸⁹⁰]+|\(\d\)|\[\d{1,2}\])$`)

func cutFootnote(t string) (string, bool) {
	if m := footnote.FindStringSubmatch(t); m != nil {
		return strings.TrimSpace(m[1]), true
	}
	return t, false
}

var figureMarks = map[string]briefing.Marks{
	"p": briefing.Provisional, "prov": briefing.Provisional, "provisional": briefing.Provisional,
	"r": briefing.Revised, "rev": briefing.Revised, "revised": briefing.Revised,
	"e": briefing.Estimated, "est": briefing.Estimated, "estimate": briefing.Estimated, "estimated": briefing.Estimated,
	"f": briefing.ForecastMark, "forecast": briefing.ForecastMark,
	"u": briefing.Unreliable, "b": briefing.SeriesBreak,
}

// cutMarks takes the qualifying marks off the end of a number.
func cutMarks(t string) (string, briefing.Marks) {
	var marks briefing.Marks
	for {
		m := trailing.FindStringSubmatch(t)
		if m == nil {
			return t, marks
		}
		k, known := figureMarks[strings.ToLower(m[2]+m[3]+m[4]+m[5])]
		if !known {
			return t, marks
		}
		marks |= k
		t = strings.TrimSpace(m[1])
	}
}

// Qualifier reads a mark that qualifies a number, standing alone in a column
// of markers: "p", "(r)", "u", "provisional".
func Qualifier(text string) (briefing.Marks, bool) {
	k, known := figureMarks[strings.ToLower(strings.Trim(strings.TrimSpace(text), "[]()"))]
	return k, known
}
