package analysis

import (
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"

	"scrutiny/briefing"
)

// limited finds what a plan says of resources for a limited time: "13
// practitioners funded to March 2022", "secondment ends 31 March 2022", "fixed
// term until 30/09/2022".
var limited = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)\b(?:funded|funding|grant|secondments?|seconded|fixed[- ]term|temporary|time[- ]limited|contracts?|posts?)\b` +
		`[^.;\n]{0,60}?\b(?:to|until|till|ends?|ending|expires?|runs? out)\b(?: (?:on|in|at the end of|the end of|end of))? ` +
		`(?:(?:(\d{1,2})(?:st|nd|rd|th)? )?(January|February|March|April|May|June|July|August|September|October|November|December) (20\d\d)` +
		`|(\d{1,2})/(\d{1,2})/(20\d\d))`)
})

// endingsOf lists the time-limited resources that an action's words and its
// latest progress name. A month without a day ends on its last.
func endingsOf(index int, a briefing.Action, asAt briefing.Date) []briefing.ResourceEnd {
	texts := []string{a.Text}
	if len(a.Progress) > 0 {
		texts = append(texts, a.Progress[0].Text)
	}
	var endings []briefing.ResourceEnd
	for _, text := range texts {
		for _, m := range limited().FindAllStringSubmatchIndex(text, -1) {
			group := func(n int) string {
				if m[2*n] < 0 {
					return ""
				}
				return text[m[2*n]:m[2*n+1]]
			}
			ends := endDate(group)
			e := briefing.ResourceEnd{Action: index, Ends: ends, Words: clauseAround(text, m[0], m[1])}
			if !asAt.IsZero() {
				e.Past = ends.Before(asAt)
				e.WithinSixMonths = !e.Past && !ends.After(sixMonthsOn(asAt))
			}
			endings = append(endings, e)
		}
	}
	return endings
}

// sixMonthsOn is the last day of the sixth month after a day: months are counted
// by their ends, so that 31 March is six months from 30 September.
func sixMonthsOn(d briefing.Date) briefing.Date {
	return briefing.NewDate(d.Year, d.Month+7, 1).AddDays(-1)
}

func endDate(group func(int) string) briefing.Date {
	number := func(n int) int { x, _ := strconv.Atoi(group(n)); return x }
	if group(6) != "" {
		return briefing.NewDate(number(6), time.Month(number(5)), number(4))
	}
	month := time.January
	for !strings.EqualFold(month.String(), group(2)) {
		month++
	}
	if day := number(1); day > 0 {
		return briefing.NewDate(number(3), month, day)
	}
	return briefing.NewDate(number(3), month+1, 1).AddDays(-1)
}

// clauseAround is the part of the sentence that a match stands in, up to the
// match's end.
func clauseAround(text string, from, to int) string {
	start := strings.LastIndexAny(text[:from], ".;\n") + 1
	return strings.TrimSpace(text[start:to])
}
