package analysis

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"scrutiny/briefing"
)

// namedPeriod finds quarters named in a commentary, with the three words before
// and the year after: "more than in Q2", "quarter 3 of 2020/21".
var namedPeriod = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)((?:[\w,]+\s+){0,3})\b(?:q|quarter )([1-4])\b(?:\s*(?:of |in |,)?\s*(20\d\d)(?:[/\-–](?:20)?\d\d)?)?`)
})

// comparing are words before a period with which the present one is compared.
var comparing = map[string]bool{
	"since": true, "than": true, "from": true, "with": true, "against": true, "on": true, "to": true, "versus": true, "after": true,
	"last": true, "until": true, "previous": true, "like": true, "as": true, "and": true,
}

// compared reports whether the words before a period only compare with it.
func compared(before string) bool {
	return slices.ContainsFunc(wordsOf(before), func(w string) bool { return comparing[w] })
}

// checkStale reports a commentary that is word for word the one on the period
// before, or that speaks of an older quarter and not of the one reported.
func checkStale(f *briefing.IndicatorFinding, s *series, pt *briefing.PointFinding, comment string, at briefing.Pos, log *problems) {
	if j := s.at(s.previous(pt.Period), f.Latest); j >= 0 && s.rows[j] != nil {
		if earlier := s.rows[j].Comment.Text; earlier != "" && strings.Join(wordsOf(earlier), " ") == strings.Join(wordsOf(comment), " ") {
			log.tell(briefing.Warning, at, "write about "+pt.Period.String(),
				"%s: the commentary on %s is the same as that on %s", f.Name, pt.Period, s.points[j].Period)
			return
		}
	}
	if pt.Period.Span != briefing.Quarter && pt.Period.Span != briefing.YearToDate || !mentionsQuarter(comment) {
		return
	}
	older := ""
	for _, m := range namedPeriod().FindAllStringSubmatch(comment, -1) {
		quarter, _ := strconv.Atoi(m[2])
		year := pt.Period.ReportingYear()
		if m[3] != "" {
			year, _ = strconv.Atoi(m[3])
		}
		named := briefing.NewQuarter(pt.Period.Basis, year, quarter)
		switch {
		case !named.End().Before(pt.Period.End()):
			return
		case !compared(m[1]) && older == "":
			older = named.String()
		}
	}
	if older != "" {
		log.tell(briefing.Warning, at, "write about "+pt.Period.String(),
			"%s: the commentary speaks of %s and not of %s", f.Name, older, pt.Period)
	}
}

// mentionsQuarter reports whether a number follows a Q or the word quarter: a
// quick look before the thorough one.
func mentionsQuarter(text string) bool {
	found := false
	eachNumber(text, func(before, _, _ string) {
		before = strings.ToLower(before[max(0, len(before)-8):])
		found = found || strings.HasSuffix(before, "q") || strings.HasSuffix(before, "quarter ")
	})
	return found
}
