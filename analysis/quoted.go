package analysis

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"scrutiny/briefing"
)

// quoted is a figure that a commentary states.
type quoted struct {
	text     string // as written, with its sign of per cent
	number   float64
	decimals int
	share    bool
}

// uncounted are the words after a number which say that it is no figure of the
// measure: dates, durations and staff.
var uncounted = map[string]bool{
	"january": true, "february": true, "march": true, "april": true, "may": true, "june": true, "july": true,
	"august": true, "september": true, "october": true, "november": true, "december": true,
	"day": true, "days": true, "week": true, "weeks": true, "month": true, "months": true, "year": true, "years": true,
	"hour": true, "hours": true, "minutes": true, "working": true, "quarter": true, "quarters": true,
	"social": true, "worker": true, "workers": true, "staff": true, "practitioner": true, "practitioners": true,
	"post": true, "posts": true, "team": true, "teams": true, "fte": true, "new": true, "additional": true, "am": true, "pm": true,
}

// quotedFigures lists the figures in a commentary that should be found in the
// data: percentages, and numbers from 10 up that are not years, dates,
// durations or staff.
func quotedFigures(comment string) []quoted {
	var all []quoted
	eachNumber(comment, func(before, digits, after string) {
		x, err := strconv.ParseFloat(strings.ReplaceAll(digits, ",", ""), 64)
		sign, share := shareSign(after)
		year := x >= 1900 && x < 2100 && len(digits) == 4
		if err != nil || partOfLabel(before, after) || anAge(before) || !share && (x < 10 || year || uncounted[wordAfter(after)]) {
			return
		}
		_, fraction, _ := strings.Cut(digits, ".")
		all = append(all, quoted{digits + sign, x, len(fraction), share})
	})
	return all
}

// eachNumber visits every number of a text ("1,200", "87.5") with the text
// before it and after it.
func eachNumber(text string, visit func(before, digits, after string)) {
	at := func(i int) bool { return i < len(text) && digit(text[i]) }
	for i := 0; i < len(text); i++ {
		if !at(i) {
			continue
		}
		end := i + 1
		for at(end) ||
			end < len(text) && text[end] == ',' && at(end+1) && at(end+2) && at(end+3) && !at(end+4) ||
			end < len(text) && text[end] == '.' && at(end+1) && !strings.Contains(text[i:end], ".") {
			end++
		}
		visit(text[:i], text[i:end], text[end:])
		i = end
	}
}

// partOfLabel reports whether a number is part of a date, a range, a time or a
// name: "Q3", "2020/21", "30/06", "10:30", "3rd".
func partOfLabel(before, after string) bool {
	if n := len(before); n > 0 {
		last := before[n-1]
		if last == '/' || last == ':' || letter(last) || last == '-' && n > 1 && digit(before[n-2]) {
			return true
		}
	}
	after = strings.TrimPrefix(after, "–")
	joined := len(after) > 1 && strings.IndexByte("/-:.", after[0]) >= 0 && digit(after[1])
	word := after != "" && letter(after[0]) && !strings.HasPrefix(after, "pp") && !strings.HasPrefix(after, "per")
	return joined || word || after != "" && digit(after[0])
}

func digit(c byte) bool { return c >= '0' && c <= '9' }

func letter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// anAge reports whether a number is an age: one of the last three words before
// it is "aged".
func anAge(before string) bool {
	words := strings.Fields(before[max(0, len(before)-24):])
	return slices.Contains(words[max(0, len(words)-3):], "aged")
}

// shareSign is the sign of per cent after a number, as written.
func shareSign(after string) (string, bool) {
	for _, sign := range [...]string{"%", " %", " per cent", " percent", "pp", " pp", " percentage point"} {
		if strings.HasPrefix(after, sign) {
			return sign, true
		}
	}
	return "", false
}

// wordAfter is the next word, in lower case.
func wordAfter(after string) string {
	word := strings.TrimLeft(after, " ")
	if end := strings.IndexFunc(word, func(r rune) bool { return !unicode.IsLetter(r) }); end >= 0 {
		word = word[:end]
	}
	return strings.ToLower(word)
}

// namesYear reports whether a text names a year.
func namesYear(text string) bool {
	found := false
	eachNumber(text, func(_, digits, _ string) {
		y, err := strconv.Atoi(digits)
		found = found || err == nil && y >= 1900 && y < 2100
	})
	return found
}

// checkNumbers reports each figure in the commentary that is nowhere in the
// indicator's rows, nor a change or a share that its figures give, nor a number
// of its name and definition (ages, limits of time). A whole number beside a
// measure that is no count may well speak of something else: that is a note.
func checkNumbers(ind *briefing.Indicator, f *briefing.IndicatorFinding, s *series, comment string, at briefing.Pos, log *problems) {
	var known []float64
	for _, quote := range quotedFigures(comment) {
		if known == nil {
			known = append(figuresOf(ind, f, s), numbersIn(ind.Name+" "+ind.Definition)...)
		}
		if slices.ContainsFunc(known, func(x float64) bool { return round(math.Abs(x), quote.decimals) == quote.number }) {
			continue
		}
		severity := briefing.Warning
		if !quote.share && !ind.Unit.Additive() {
			severity = briefing.Note
		}
		log.tell(severity, at, "check the figure, or say where it comes from",
			"%s: the commentary gives %s, which is nowhere in the indicator's figures", f.Name, quote.text)
	}
}

// numbersIn lists the numbers of a text.
func numbersIn(text string) []float64 {
	var all []float64
	eachNumber(text, func(_, digits, _ string) {
		if x, err := strconv.ParseFloat(strings.ReplaceAll(digits, ",", ""), 64); err == nil {
			all = append(all, x)
		}
	})
	return all
}

// figuresOf are all figures of an indicator, its parts and its benchmarks,
// with their targets, changes, shares and what they were worked out from.
func figuresOf(ind *briefing.Indicator, f *briefing.IndicatorFinding, s *series) []float64 {
	known := []float64{f.Band.Low.Number, f.Band.High.Number, f.Floor.Number, f.Tolerance.Amount, ind.Target.Number}
	add := func(points []briefing.PointFinding) {
		for i := range points {
			pt := &points[i]
			known = append(known, pt.Value.Number, pt.Target.Number, pt.InPeriod.Number)
			for _, c := range [...]briefing.Change{pt.OnPrevious, pt.OnYear} {
				known = append(known, c.Difference, c.Percent)
			}
		}
	}
	add(f.Points)
	add(f.Quarters)
	for _, row := range s.rows {
		if row != nil && row.Denominator.Known {
			known = append(known, row.Numerator.Number, row.Denominator.Number, row.Denominator.Number-row.Numerator.Number)
			if row.Denominator.Number > 0 {
				known = append(known, 100*row.Numerator.Number/row.Denominator.Number)
			}
		}
	}
	for i := range f.Parts {
		add(f.Parts[i].Points)
	}
	for i := range f.Benchmarks {
		add(f.Benchmarks[i].Points)
		known = append(known, f.Benchmarks[i].Gap.Difference)
	}
	for _, c := range f.Compositions {
		for _, share := range c.Shares {
			known = append(known, share.Share, share.Before, share.Contribution, share.OfChange)
		}
	}
	return append(known, f.Comparison.Neighbours.Mean.Number, f.Comparison.Neighbours.Median.Number)
}
