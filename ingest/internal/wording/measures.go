package wording

import (
	"regexp"
	"strconv"
	"strings"

	"scrutiny/briefing"
)

var polarities = map[string]briefing.Polarity{
	"high": briefing.HigherIsBetter, "higher": briefing.HigherIsBetter, "h": briefing.HigherIsBetter, "up": briefing.HigherIsBetter, "increase": briefing.HigherIsBetter,
	"higher is better": briefing.HigherIsBetter, "high is good": briefing.HigherIsBetter, "high is better": briefing.HigherIsBetter, "higher is good": briefing.HigherIsBetter,
	"bigger is better": briefing.HigherIsBetter, "larger is better": briefing.HigherIsBetter, "maximise": briefing.HigherIsBetter, "high good": briefing.HigherIsBetter, "increasing": briefing.HigherIsBetter, "aim to maximise": briefing.HigherIsBetter, "positive": briefing.HigherIsBetter, "greater is better": briefing.HigherIsBetter,
	"low": briefing.LowerIsBetter, "lower": briefing.LowerIsBetter, "l": briefing.LowerIsBetter, "down": briefing.LowerIsBetter, "decrease": briefing.LowerIsBetter,
	"lower is better": briefing.LowerIsBetter, "low is good": briefing.LowerIsBetter, "low is better": briefing.LowerIsBetter, "lower is good": briefing.LowerIsBetter,
	"smaller is better": briefing.LowerIsBetter, "minimise": briefing.LowerIsBetter, "low good": briefing.LowerIsBetter, "decreasing": briefing.LowerIsBetter, "aim to minimise": briefing.LowerIsBetter, "negative": briefing.LowerIsBetter, "less is better": briefing.LowerIsBetter,
	"in range": briefing.InRange, "range": briefing.InRange, "within range": briefing.InRange, "within a range": briefing.InRange, "band": briefing.InRange, "within band": briefing.InRange, "goldilocks": briefing.InRange, "plan is best": briefing.InRange,
	"information only": briefing.InformationOnly, "information": briefing.InformationOnly, "info only": briefing.InformationOnly, "info": briefing.InformationOnly, "for information": briefing.InformationOnly,
	"neutral": briefing.InformationOnly, "activity": briefing.InformationOnly, "monitor": briefing.InformationOnly, "context": briefing.InformationOnly, "contextual": briefing.InformationOnly, "no polarity": briefing.InformationOnly, "monitoring only": briefing.InformationOnly, "activity only": briefing.InformationOnly, "for monitoring": briefing.InformationOnly, "none": briefing.InformationOnly, "neither": briefing.InformationOnly,
	"↑": briefing.HigherIsBetter, "↓": briefing.LowerIsBetter, "▲": briefing.HigherIsBetter, "▼": briefing.LowerIsBetter,
	"^": briefing.HigherIsBetter, "+": briefing.HigherIsBetter,
}

// ReadPolarity reads which way an indicator should go: "Higher is better",
// "Low", "H", "smaller is better", "information only". An empty cell is known
// and unstated.
func ReadPolarity(text string) (p briefing.Polarity, known bool) {
	key := Key(text)
	if key == "" {
		if sign, ok := polarities[strings.TrimSpace(text)]; ok {
			return sign, true
		}
		_, marker := ReadMarker(text)
		return briefing.PolarityUnstated, marker || strings.TrimSpace(text) == ""
	}
	if p, known = polarities[key]; known {
		return p, true
	}
	return briefing.PolarityUnstated, notStated(text)
}

var (
	perMany  = regexp.MustCompile(`(?i)\b(?:per|rate per|/)\s*((?:\d{1,3}(?:,\d{3})+)|\d+(?:k)?)\b|\bper (thousand|hundred thousand|million)\b`)
	percent  = regexp.MustCompile(`(?i)%|\bper ?cent(?:age)?\b|\bpercentage\b|\bproportion\b`)
	money    = regexp.MustCompile(`(?i)£|\bpounds?\b|\bgbp\b|\bspend\b|\bunit costs?\b|^cost\b`)
	duration = regexp.MustCompile(`(?i)\b(working days|calendar days|days|weeks|months|hours|minutes|years)\b`)
	count    = regexp.MustCompile(`(?i)^(?:number|no\.?|count|#|volume|total|numeric|integer|num)\b`)
	score    = regexp.MustCompile(`(?i)\bscore\b|^(?:index|index numbers?|index points?|points|points? on a scale|scale)$`)
	// tally begins what counts, whatever it counts: "number with a high score".
	tally = regexp.MustCompile(`(?i)^(?:number|no\.?|#|volume)(?:\s|$)`)
)

// ReadUnit reads what a unit column says: "%", "per 10,000", "Number", "£",
// "days", "children". An empty text is unitless.
func ReadUnit(text string) briefing.Unit {
	t := strings.TrimSpace(text)
	if _, marker := ReadMarker(t); marker && t != "#" {
		return briefing.Unit{}
	}
	switch {
	case t == "":
		return briefing.Unit{}
	case rate(t) != 0:
		return briefing.Unit{Kind: briefing.Rate, Per: rate(t)}
	case percent.MatchString(t):
		return briefing.Unit{Kind: briefing.Percent}
	case strings.EqualFold(t, "rate") || strings.EqualFold(t, "ratio"):
		return briefing.Unit{Kind: briefing.Rate}
	case money.MatchString(t):
		return briefing.Unit{Kind: briefing.Money}
	case score.MatchString(t) && !tally.MatchString(t):
		return briefing.Unit{Kind: briefing.Score}
	case count.MatchString(t) || t == "#":
		return briefing.Unit{Kind: briefing.Count, Noun: nounOf(t)}
	case duration.MatchString(t):
		return briefing.Unit{Kind: briefing.Duration, Noun: strings.ToLower(duration.FindString(t))}
	}
	return briefing.Unit{Kind: briefing.Count, Noun: lowerFirst(t)}
}

// rate is per how many a text counts, 0 when it does not say.
func rate(t string) int {
	m := perMany.FindStringSubmatch(t)
	if m == nil {
		return 0
	}
	switch strings.ToLower(m[2]) {
	case "thousand":
		return 1000
	case "hundred thousand":
		return 100000
	case "million":
		return 1000000
	}
	digits := strings.ReplaceAll(strings.ToLower(m[1]), ",", "")
	factor := 1
	if rest, thousands := strings.CutSuffix(digits, "k"); thousands {
		digits, factor = rest, 1000
	}
	n, err := strconv.Atoi(digits)
	if err != nil || n*factor < 100 || n > 10000000 {
		return 0
	}
	return n * factor
}

// nounOf is what is counted: "children" in "Number of children".
func nounOf(t string) string {
	_, noun, found := strings.Cut(strings.ToLower(t), " of ")
	if !found || len(noun) > 30 {
		return ""
	}
	return noun
}

func lowerFirst(t string) string {
	if len(t) > 1 && t[1] >= 'A' && t[1] <= 'Z' {
		return t
	}
	return strings.ToLower(t[:1]) + t[1:]
}

// UnitInName reads the unit that an indicator's own name gives away: "% of
// assessments …", "Children in need per 10,000", "Number of …". ok is false
// when the name says nothing.
func UnitInName(name string) (u briefing.Unit, ok bool) {
	switch {
	case rate(name) != 0:
		return briefing.Unit{Kind: briefing.Rate, Per: rate(name)}, true
	case percent.MatchString(name):
		return briefing.Unit{Kind: briefing.Percent}, true
	case count.MatchString(name) && strings.Contains(strings.ToLower(name), " of "):
		return briefing.Unit{Kind: briefing.Count}, true
	case strings.Contains(name, "£"):
		return briefing.Unit{Kind: briefing.Money}, true
	}
	return briefing.Unit{}, false
}

var tolerance = regexp.MustCompile(`(?i)^(?:within\s+)?[±+\-/ ]*\s*(\d+(?:\.\d+)?)\s*(%|pp|ppts?|percentage points?|points?|per ?cent)?\s*(of (?:the )?target|relative)?$`)

// ReadTolerance reads how far a figure may miss its target: "5pp", "±5%",
// "10% of target", "2". For an indicator in per cent, "5%" without more means
// percentage points; elsewhere it is per cent of the target. An empty cell is
// known and states none.
func ReadTolerance(text string, unit briefing.Unit) (t briefing.Tolerance, known bool) {
	text = strings.TrimSpace(text)
	if text == "" || notStated(text) {
		return t, true
	}
	m := tolerance.FindStringSubmatch(text)
	if m == nil {
		return t, false
	}
	amount, err := strconv.ParseFloat(m[1], 64)
	if err != nil {
		return t, false
	}
	sign := strings.ToLower(m[2])
	relative := m[3] != "" || (unit.Kind != briefing.Percent && (sign == "%" || strings.HasPrefix(sign, "per")) && !strings.HasPrefix(sign, "percentage"))
	return briefing.Tolerance{Amount: amount, Relative: relative, Stated: true}, true
}

var responses = []struct {
	word     string
	response briefing.Response
}{
	{"partially accept", briefing.PartlyAccepted}, {"partly accept", briefing.PartlyAccepted}, {"accepted in part", briefing.PartlyAccepted}, {"part accept", briefing.PartlyAccepted}, {"partial", briefing.PartlyAccepted}, {"agreed in part", briefing.PartlyAccepted}, {"partly agree", briefing.PartlyAccepted},
	{"not accept", briefing.Rejected}, {"reject", briefing.Rejected}, {"not agree", briefing.Rejected}, {"declined", briefing.Rejected}, {"no,", briefing.Rejected},
	{"accept", briefing.Accepted}, {"agree", briefing.Accepted}, {"yes", briefing.Accepted}, {"approved", briefing.Accepted},
}

// ReadResponse reads the answer to a recommendation, "Accepted", "Rejected:
// outside our powers", and the reason after it. known is false for words that
// are no answer; an empty cell is known and gives no response.
func ReadResponse(text string) (r briefing.Response, reason string, known bool) {
	t := strings.ToLower(strings.TrimSpace(text))
	if _, marker := ReadMarker(t); t == "" || marker || strings.HasPrefix(t, "await") || strings.HasPrefix(t, "no response") {
		return briefing.NoResponse, "", true
	}
	for _, w := range responses {
		if i := strings.Index(t, w.word); i >= 0 && i <= 20 {
			return w.response, reasonAfter(text), true
		}
	}
	return briefing.NoResponse, "", false
}

// reasonAfter is what stands behind the first dash, colon or full stop.
func reasonAfter(text string) string {
	i := strings.IndexAny(text, ":–—;.,(")
	if j := strings.Index(text, " - "); j >= 0 && (i < 0 || j < i) {
		i = j + 1
	}
	if i < 0 {
		return ""
	}
	return strings.TrimRight(strings.TrimLeft(strings.TrimSpace(text[i:]), ":–—-;.,( "), " )")
}

var standingWords = []struct {
	word string
	kind briefing.StandingKind
}{
	{"suspended", briefing.Suspended}, {"paused", briefing.Suspended}, {"on hold", briefing.Suspended},
	{"resumed", briefing.Resumed}, {"reinstated", briefing.Resumed},
	{"annual", briefing.AnnualOnly}, {"reported annually", briefing.AnnualOnly}, {"yearly", briefing.AnnualOnly},
	{"new", briefing.NewIndicator},
	{"retired", briefing.Retired}, {"deleted", briefing.Retired}, {"discontinued", briefing.Retired}, {"closed", briefing.Retired}, {"removed", briefing.Retired}, {"withdrawn", briefing.Retired},
	{"active", briefing.Active}, {"live", briefing.Active}, {"current", briefing.Active}, {"in force", briefing.Active}, {"reported", briefing.Active}, {"open", briefing.Active}, {"quarterly", briefing.Active}, {"monthly", briefing.Active}, {"ongoing", briefing.Active},
}

// ReadStanding reads whether an indicator is in force: "Suspended Q2 2024/25
// to Q4 2024/25: reason", "Resumed Q1 2025/26", "Resumed from Q1 2026/27
// (suspended Q1 2025/26 to Q4 2025/26: reason)", "Annual – reported in Q4". Of
// one that was resumed, From and Until are the suspension where it is given,
// and From alone is when it came back. An empty cell is known and active.
func ReadStanding(text string, known Reckoning) (s briefing.Standing, ok bool) {
	t := strings.TrimSpace(text)
	if t == "" || notStated(t) && !strings.HasPrefix(strings.ToLower(t), "annual") {
		return s, true
	}
	lower := strings.ToLower(t)
	for _, w := range standingWords {
		if !strings.HasPrefix(lower, w.word) {
			continue
		}
		s.Kind = w.kind
		if i := strings.Index(lower, "suspended "); s.Kind == briefing.Resumed && i > 0 {
			return suspension(s, t[i+len("suspended "):], known), true
		}
		head, reason := splitReason(t[len(w.word):])
		s.Reason = reason
		if s.Kind != briefing.AnnualOnly {
			s.From, s.Until = fromUntil(head, known)
		}
		return s, true
	}
	return s, false
}

// suspension reads the stretch that a resumed indicator was suspended for.
func suspension(s briefing.Standing, words string, known Reckoning) briefing.Standing {
	words, _, _ = strings.Cut(words, ")")
	head, reason := splitReason(words)
	s.From, s.Until = fromUntil(head, known)
	s.Reason = reason
	return s
}

// splitReason parts "Q2 2024/25 to Q4 2024/25: reason" at the colon or dash.
func splitReason(t string) (head, reason string) {
	cut := len(t)
	for _, sep := range []string{": ", " – ", " — ", " - ", "; ", ". "} {
		if i := strings.Index(t, sep); i >= 0 && i < cut {
			cut, reason = i, t[i+len(sep):]
		}
	}
	return strings.TrimSpace(t[:cut]), strings.TrimSpace(reason)
}

var untilWord = regexp.MustCompile(`(?i)\s+(?:to|until|till|–|-)\s+`)

func fromUntil(head string, known Reckoning) (from, until briefing.Period) {
	pieces := untilWord.Split(" "+head, 2)
	from = periodIn(pieces[0], known)
	if len(pieces) == 2 {
		until = periodIn(pieces[1], known)
	}
	return from, until
}

func periodIn(words string, known Reckoning) briefing.Period {
	words = strings.TrimSpace(words)
	for _, word := range []string{"from ", "since ", "in ", "("} {
		words = strings.TrimPrefix(words, word)
	}
	s, _ := ReadStamp(words)
	if s.IsZero() {
		return briefing.Period{}
	}
	return Settle([]Stamp{s}, known)[0].Period
}
