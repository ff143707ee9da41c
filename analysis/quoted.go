package analysis

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"sync"

	"scrutiny/briefing"
)

// quotedNumber finds numbers in a commentary with what stands about them:
// "£1,200", "87.5%", "12 of 30", "Q3", "2020/21", "30 June".
var quotedNumber = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)([£/\-–]|\bq|\bh)?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(%|\s?per\s?cent|\s?pp|\s?percentage points?|st\b|nd\b|rd\b|th\b|[/\-–]\d+|:\d+|` +
		`\s?(?:january|february|march|april|may|june|july|august|september|october|november|december|days?|weeks?|months?|years?|hours?|` +
		`quarters?|social|workers?|staff|practitioners|posts?|teams?|x|fte))?`)
})

// quoted is a figure that a commentary states.
type quoted struct {
	text     string
	number   float64
	decimals int
}

// quotedFigures lists the figures in a commentary that should be found in the
// data: percentages, and whole numbers from 10 up that are not years, dates,
// durations or staff.
func quotedFigures(comment string) []quoted {
	var all []quoted
	for _, m := range quotedNumber().FindAllStringSubmatch(comment, -1) {
		before, digits, after := strings.ToLower(m[1]), strings.ReplaceAll(m[2], ",", ""), strings.ToLower(strings.TrimSpace(m[3]))
		x, err := strconv.ParseFloat(digits, 64)
		share := strings.HasPrefix(after, "%") || strings.HasPrefix(after, "per") || after == "pp"
		switch {
		case err != nil, before == "q" || before == "h" || before == "/":
			continue
		case !share && (after != "" || x < 10 || x >= 1900 && x < 2100 && !strings.Contains(m[2], ",")):
			continue
		}
		_, fraction, _ := strings.Cut(digits, ".")
		all = append(all, quoted{strings.TrimSpace(m[2] + m[3]), x, len(fraction)})
	}
	return all
}

// yearsIn lists the years named in a text.
func yearsIn(text string) []int {
	var years []int
	for _, m := range quotedNumber().FindAllStringSubmatch(text, -1) {
		if y, err := strconv.Atoi(m[2]); err == nil && y >= 1900 && y < 2100 {
			years = append(years, y)
		}
	}
	return years
}

// checkNumbers reports each figure in the commentary that is nowhere in the
// indicator's rows, nor a change or a share that its figures give.
func checkNumbers(ind *briefing.Indicator, f *briefing.IndicatorFinding, s *series, comment string, at briefing.Pos, log *problems) {
	var known []float64
	for _, quote := range quotedFigures(comment) {
		if known == nil {
			known = figuresOf(ind, f, s)
		}
		found := false
		for _, x := range known {
			found = found || round(math.Abs(x), quote.decimals) == quote.number
		}
		if !found {
			log.tell(briefing.Warning, at, "check the figure, or say where it comes from",
				"%s: the commentary gives %s, which is nowhere in the indicator's figures", f.Name, quote.text)
		}
	}
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
