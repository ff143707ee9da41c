package templates

import (
	"math"
	"strings"

	"scrutiny/briefing"
)

// earlier names the period a change is measured from, as a reader would:
// "last quarter", "the year before", "a year ago".
func earlier(now briefing.Period, c briefing.Change) string {
	if c.Against == now.YearBefore() && now.Span != briefing.Year && now.Span != briefing.Pooled {
		return "a year ago"
	}
	switch now.Span {
	case briefing.Quarter:
		return "last quarter"
	case briefing.Month:
		return "last month"
	case briefing.Year:
		return "the year before"
	default:
		return "the period before"
	}
}

// movementWord is how a change reads in one word: better or worse where the
// polarity says so, up or down where it does not.
func movementWord(c briefing.Change) string {
	switch {
	case !c.Known:
		return ""
	case c.Direction == briefing.Unchanged || c.Judgement == briefing.Same:
		return "unchanged"
	case c.Judgement == briefing.Better:
		return "better"
	case c.Judgement == briefing.Worse:
		return "worse"
	case c.Direction == briefing.Up:
		return "up"
	default:
		return "down"
	}
}

// comparative joins a movement word to what it is compared with: "better than
// last quarter", "up on a year ago".
func comparative(word, with string) string {
	switch word {
	case "better", "worse":
		return word + " than " + with
	case "":
		return ""
	case "unchanged":
		return "unchanged from " + with
	default:
		return word + " on " + with
	}
}

// movement puts both comparisons into one phrase: "better than last quarter
// but worse than a year ago". It never gives one in the other's place.
func movement(p briefing.PointFinding) string {
	onPrevious, onYear := movementWord(p.OnPrevious), movementWord(p.OnYear)
	previous, year := earlier(p.Period, p.OnPrevious), earlier(p.Period, p.OnYear)
	switch {
	case onPrevious == "":
		return comparative(onYear, year)
	case onYear == "" || p.OnYear.Against == p.OnPrevious.Against:
		return comparative(onPrevious, previous)
	case onPrevious == onYear:
		return comparative(onPrevious, previous+" and "+year)
	default:
		return comparative(onPrevious, previous) + " but " + comparative(onYear, year)
	}
}

// changeSentence says by how much a figure moved and from what: "That is 2.1
// percentage points lower than last quarter (89.4% in Q1 2026/27)."
func changeSentence(u briefing.Unit, p briefing.PointFinding) string {
	var parts []string
	for _, c := range []briefing.Change{p.OnPrevious, p.OnYear} {
		if !c.Known || (len(parts) > 0 && c.Against == p.OnPrevious.Against) {
			continue
		}
		parts = append(parts, changePhrase(u, p.Period, c))
	}
	if len(parts) == 0 {
		return ""
	}
	return "That is " + list(parts...) + "."
}

func changePhrase(u briefing.Unit, now briefing.Period, c briefing.Change) string {
	from := " (" + figure(u, c.From) + " in " + c.Against.String() + ")"
	if c.Direction == briefing.Unchanged {
		return "the same as " + earlier(now, c) + from
	}
	way := "lower"
	if c.Direction == briefing.Up {
		way = "higher"
	}
	amount := strings.TrimLeft(u.FormatChange(math.Abs(c.Difference), int(c.Decimals)), "+")
	return amount + " " + way + " than " + earlier(now, c) + from
}

// changeCell is a change as a table shows it: a sign with its word, and the
// amount under it.
func changeCell(u briefing.Unit, c briefing.Change) briefing.Cell {
	if !c.Known {
		return briefing.TextCell("–")
	}
	word := briefing.Phrase{Text: capital(movementWord(c)), Badge: changeBadge(c)}
	lines := [][]briefing.Phrase{{word}}
	if c.Direction != briefing.Unchanged {
		lines = append(lines, briefing.Plain(points(u, c)))
	}
	return briefing.Cell{Lines: lines}
}

// points is the amount of a change for a narrow column: percentage points are
// called points there, and the notes say so.
func points(u briefing.Unit, c briefing.Change) string {
	s := u.FormatChange(c.Difference, int(c.Decimals))
	return strings.Replace(s, "percentage point", "point", 1)
}

func changeBadge(c briefing.Change) briefing.Badge {
	switch movementWord(c) {
	case "better":
		return briefing.BadgeBetter
	case "worse":
		return briefing.BadgeWorse
	case "up":
		return briefing.BadgeUp
	case "down":
		return briefing.BadgeDown
	case "unchanged":
		return briefing.BadgeSame
	default:
		return briefing.NoBadge
	}
}

func ratingBadge(r briefing.Rating) briefing.Badge {
	switch r {
	case briefing.OnTarget:
		return briefing.BadgeGreen
	case briefing.WithinTolerance:
		return briefing.BadgeAmber
	case briefing.OffTarget:
		return briefing.BadgeRed
	case briefing.RatedSuspended:
		return briefing.BadgePaused
	default:
		return briefing.NoBadge
	}
}

func bragBadge(b briefing.BRAG) briefing.Badge {
	return [...]briefing.Badge{
		briefing.NoBRAG: briefing.NoBadge,
		briefing.Blue:   briefing.BadgeBlue,
		briefing.Green:  briefing.BadgeGreen,
		briefing.Amber:  briefing.BadgeAmber,
		briefing.Red:    briefing.BadgeRed,
		briefing.Grey:   briefing.BadgeGrey,
	}[b]
}

// bragWords says what a BRAG colour means for an action.
func bragWords(b briefing.BRAG) string {
	return [...]string{
		briefing.NoBRAG: "Not rated",
		briefing.Blue:   "Complete",
		briefing.Green:  "On track",
		briefing.Amber:  "At risk",
		briefing.Red:    "Overdue or off track",
		briefing.Grey:   "Not started",
	}[b]
}
