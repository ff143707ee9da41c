package wording

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"scrutiny/briefing"
)

// labelReader walks over the tokens of a label and gathers what they say of a
// period; tokens that say nothing of it are kept as the rest.
type labelReader struct {
	label string
	toks  []token
	i     int
	stamp Stamp
	rest  []token
}

// ReadStamp reads what a label says of a period. The rest is the words that
// are not about it: "Actual" in "Q1 2020/21 Actual". A label that names no
// period gives the zero Stamp and itself.
func ReadStamp(label string) (s Stamp, rest string) {
	r := labelReader{label: label, toks: tokens(label)}
	if len(r.toks) > 40 {
		return Stamp{}, label
	}
	for r.i < len(r.toks) {
		if !r.next() {
			r.rest = append(r.rest, r.toks[r.i])
			r.i++
		}
	}
	r.dropNumber()
	if r.stamp.IsZero() || (r.stamp.Year.Cut && !r.stamp.hasPart() && r.words() != "") {
		return Stamp{}, label
	}
	return r.stamp, r.words()
}

// next reads one statement at the current token, and reports whether there is one.
func (r *labelReader) next() bool {
	for _, read := range [...]func() bool{
		r.weekday, r.phrase, r.part, r.compactDay, r.numericDay, r.months, r.year, r.mark,
	} {
		if read() {
			return true
		}
	}
	return false
}

// at is the token i places on, or the zero token beyond the end.
func (r *labelReader) at(i int) token {
	if r.i+i < 0 || r.i+i >= len(r.toks) {
		return token{}
	}
	return r.toks[r.i+i]
}

// phrase is a run of words that says what kind of period a label names.
type phrase struct {
	words string
	set   func(*Stamp)
	split []string
}

// phrasesByFirst finds the phrases that start with a word.
var phrasesByFirst = func() map[string][]phrase {
	list := map[string][]phrase{}
	for _, p := range phrases {
		p.split = strings.Fields(p.words)
		list[p.split[0]] = append(list[p.split[0]], p)
	}
	return list
}()

// phrases are the words about the kind of period, longest first.
var phrases = []phrase{
	{words: "rolling 12 months to", set: func(s *Stamp) { s.Rolling = true }},
	{words: "rolling 12 months", set: func(s *Stamp) { s.Rolling = true }},
	{words: "rolling 12 month", set: func(s *Stamp) { s.Rolling = true }},
	{words: "rolling twelve months", set: func(s *Stamp) { s.Rolling = true }},
	{words: "12 months to", set: func(s *Stamp) { s.Rolling = true }},
	{words: "12 months ending", set: func(s *Stamp) { s.Rolling = true }},
	{words: "rolling year", set: func(s *Stamp) { s.Rolling = true }},
	{words: "financial year to date", set: func(s *Stamp) { s.ToDate = true; s.state(briefing.Financial) }},
	{words: "year to date", set: func(s *Stamp) { s.ToDate = true }},
	{words: "ytd", set: func(s *Stamp) { s.ToDate = true }},
	{words: "to date", set: func(s *Stamp) { s.ToDate = true }},
	{words: "financial year ending", set: func(s *Stamp) { s.Ending = true; s.state(briefing.Financial) }},
	{words: "financial year", set: func(s *Stamp) { s.state(briefing.Financial) }},
	{words: "fiscal year", set: func(s *Stamp) { s.state(briefing.Financial) }},
	{words: "municipal year", set: func(s *Stamp) { s.state(briefing.Financial) }},
	{words: "academic year", set: func(s *Stamp) { s.state(briefing.Academic) }},
	{words: "school year", set: func(s *Stamp) { s.state(briefing.Academic) }},
	{words: "calendar year", set: func(s *Stamp) { s.state(briefing.Calendar) }},
	{words: "fy", set: func(s *Stamp) { s.state(briefing.Financial) }},
	{words: "ay", set: func(s *Stamp) { s.state(briefing.Academic) }},
	{words: "years ending", set: func(s *Stamp) { s.Ending = true }},
	{words: "year ending", set: func(s *Stamp) { s.Ending = true }},
	{words: "year ended", set: func(s *Stamp) { s.Ending = true }},
	{words: "year to", set: func(s *Stamp) { s.Ending = true }},
	{words: "quarter ending", set: func(s *Stamp) { s.AsAt = true }},
	{words: "quarter ended", set: func(s *Stamp) { s.AsAt = true }},
	{words: "quarter to", set: func(s *Stamp) { s.AsAt = true }},
	{words: "as at", set: func(s *Stamp) { s.AsAt = true }},
	{words: "at end of", set: func(s *Stamp) { s.AsAt = true }},
	{words: "at", set: func(s *Stamp) { s.AsAt = true }},
}

func (s *Stamp) state(b briefing.Basis) { s.Basis, s.BasisStated = b, true }

func (r *labelReader) phrase() bool {
	if r.at(0).kind == punctuation {
		return false
	}
	for _, p := range phrasesByFirst[r.at(0).text] {
		words := p.split
		if !slices.EqualFunc(words, r.toks[r.i:min(r.i+len(words), len(r.toks))], func(w string, t token) bool { return w == t.text }) {
			continue
		}
		if len(words) == 1 && len(p.words) == 2 && !r.numberFollows(p.words) {
			continue
		}
		p.set(&r.stamp)
		r.i += len(words)
		return true
	}
	return false
}

// numberFollows says whether a word of two letters really speaks of a period:
// "FY24", "at 31 March", not "at home".
func (r *labelReader) numberFollows(word string) bool {
	return r.at(1).kind == digits || (word == "fy" && r.at(1).text == "") || (word == "fy" && r.at(1).text == "q")
}

func (r *labelReader) weekday() bool {
	t := r.at(0)
	if t.kind != letters || len(t.text) < 3 {
		return false
	}
	for d := time.Sunday; d <= time.Saturday; d++ {
		name := strings.ToLower(d.String())
		if t.text == name || t.text == name[:3] && r.at(1).kind == digits {
			return r.dayAfterWeekday()
		}
	}
	return false
}

// dayAfterWeekday reads the rest of "Thursday, 1 April 2021"; a weekday alone
// is no period.
func (r *labelReader) dayAfterWeekday() bool {
	start := r.i
	r.i++
	if r.at(0).text == "," {
		r.i++
	}
	if r.months() {
		return true
	}
	r.i = start
	return false
}

var ordinals = map[string]int{"first": 1, "second": 2, "third": 3, "fourth": 4}

// part reads "Q4", "Quarter 4", "FQ1", "Qtr 2", "4th quarter", "H1", "second half".
func (r *labelReader) part() bool {
	if r.stamp.Part == PartQuarter || r.stamp.Part == PartHalf {
		return false
	}
	var part PartOfYear
	number, taken := 0, 2
	switch word := r.at(0).text; word {
	case "q", "quarter", "qtr", "fq", "qrt":
		part, number = PartQuarter, whole(r.at(1))
	case "h", "half":
		part, number = PartHalf, whole(r.at(1))
	default:
		part, number, taken = r.ordinalPart()
	}
	if part == NoPart || number < 1 || number > 4 || (part == PartHalf && number > 2) {
		return false
	}
	if r.at(0).text == "fq" {
		r.stamp.state(briefing.Financial)
	}
	r.stamp.Part, r.stamp.Number = part, number
	r.i += taken
	return true
}

func (r *labelReader) ordinalPart() (part PartOfYear, number, taken int) {
	number, taken = ordinals[r.at(0).text], 1
	if number == 0 && r.at(0).kind == digits {
		number = whole(r.at(0))
		if ordinalEnding(r.at(1).text) {
			taken = 2
		}
	}
	switch r.at(taken).text {
	case "quarter", "qtr":
		return PartQuarter, number, taken + 1
	case "q":
		if r.at(taken+1).kind != digits {
			return PartQuarter, number, taken + 1
		}
	case "half":
		return PartHalf, number, taken + 1
	}
	return NoPart, 0, 0
}

func ordinalEnding(s string) bool { return s == "st" || s == "nd" || s == "rd" || s == "th" }

// whole is a token's number, or -1 when it is none or too long to be one.
func whole(t token) int {
	if t.kind != digits || len(t.text) > 8 {
		return -1
	}
	n, err := strconv.Atoi(t.text)
	if err != nil {
		return -1
	}
	return n
}

// marks are the words that qualify a period's figures.
var periodMarks = map[string]briefing.Marks{
	"rev": briefing.Revised, "revised": briefing.Revised, "r": briefing.Revised,
	"prov": briefing.Provisional, "provisional": briefing.Provisional, "p": briefing.Provisional,
	"est": briefing.Estimated, "estimate": briefing.Estimated, "estimated": briefing.Estimated,
	"forecast": briefing.ForecastMark, "projected": briefing.ForecastMark, "projection": briefing.ForecastMark,
}

// mark reads "(Rev)", "(prov)", "(OT)" and a letter glued to a year, "2012r".
func (r *labelReader) mark() bool {
	t := r.at(0)
	m, known := periodMarks[t.text]
	outturn := t.text == "ot" || t.text == "outturn"
	if !known && !outturn {
		return false
	}
	glued := !t.spaced && r.i > 0 && r.at(-1).kind == digits
	bracketed := r.at(-1).text == "(" && r.at(1).text == ")" || r.at(-1).text == "[" && r.at(1).text == "]"
	if len(t.text) == 1 && !glued && !bracketed {
		return false
	}
	if m == briefing.ForecastMark {
		r.rest = append(r.rest, t)
	}
	r.stamp.Marks |= m
	r.i++
	return true
}

// connectors are the words that only join the statements of a label.
var connectors = map[string]bool{
	"to": true, "of": true, "in": true, "for": true, "the": true, "and": true, "-": true, "/": true,
	"(": true, ")": true, "[": true, "]": true, ":": true, ",": true, ".": true, ";": true, "&": true, "'": true, "|": true,
	"year": true, "month": true, "quarter": true, "period": true, "end": true, "ending": true, "full": true,
}

// words are the rest of the label as it was written, without what only joined it.
func (r *labelReader) words() string {
	rest := r.rest
	for len(rest) > 0 && connectors[rest[0].text] {
		rest = rest[1:]
	}
	for len(rest) > 0 && (connectors[rest[len(rest)-1].text]) {
		rest = rest[:len(rest)-1]
	}
	var b strings.Builder
	for i, t := range rest {
		if i > 0 && (t.spaced || rest[i-1].end != t.at) {
			b.WriteByte(' ')
		}
		b.WriteString(r.label[t.at:t.end])
	}
	return b.String()
}

// dropNumber takes a month's day number or a footnote out of the rest when it
// stands alone there: the "2" of "2013 (2)".
func (r *labelReader) dropNumber() {
	inner := slices.DeleteFunc(slices.Clone(r.rest), func(t token) bool { return t.text == "(" || t.text == ")" || t.text == "[" || t.text == "]" })
	bracketed := len(r.rest) == 3 && len(inner) == 1
	if bracketed && inner[0].kind == digits && len(inner[0].text) == 1 && !r.stamp.IsZero() {
		r.rest = nil
	}
}
