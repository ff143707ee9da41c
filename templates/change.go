package templates

import "scrutiny/briefing"

// earlier names the period a change is measured from, as a reader would:
// "last quarter", "the year before", "a year ago".
func (l *language) earlier(now briefing.Period, c briefing.Change) string {
	if c.Against == now.YearBefore() && spanNoun(now) != "year" {
		return l.say("earlier.year-ago")
	}
	return l.say("earlier." + spanNoun(now))
}

// move is how a change reads in one word, a key of the catalogue: better or
// worse where the polarity says so, up or down where it does not; empty when
// the change is not known.
func move(c briefing.Change) string {
	switch {
	case !c.Known:
		return ""
	case c.Direction == briefing.Unchanged:
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

// than joins a move to what it is compared with: "better than last quarter".
func (l *language) than(move, with string) string {
	if move == "" {
		return ""
	}
	return l.say("move."+move+".than", "With", with)
}

// onlyOne reports whether a point has no comparison with a year ago apart from
// that with the period before.
func onlyOne(p briefing.PointFinding) bool {
	return !p.OnYear.Known || (p.OnPrevious.Known && p.OnYear.Against == p.OnPrevious.Against)
}

// movement puts both comparisons into one phrase: "better than last quarter
// but worse than a year ago". It never gives one in the other's place.
func (l *language) movement(p briefing.PointFinding) string {
	onPrevious, onYear := move(p.OnPrevious), move(p.OnYear)
	previous, year := l.earlier(p.Period, p.OnPrevious), l.earlier(p.Period, p.OnYear)
	switch {
	case onPrevious == "":
		return l.than(onYear, year)
	case onlyOne(p):
		return l.than(onPrevious, previous)
	case onPrevious == onYear:
		return l.than(onPrevious, l.say("move.same-both", "Previous", previous, "YearAgo", year))
	default:
		return l.say("move.but", "First", l.than(onPrevious, previous), "Second", l.than(onYear, year))
	}
}

// changeSentence says by how much a figure moved and from what: "That is 2.1
// percentage points lower than last quarter (89.4% in Q1 2026/27)."
func (l *language) changeSentence(f briefing.IndicatorFinding, p briefing.PointFinding) string {
	if p.OnPrevious.InPeriod {
		return l.cumulativeSentence(f.Unit, p)
	}
	var parts []string
	if p.OnPrevious.Known {
		parts = append(parts, l.changePhrase(f.Unit, p.Period, p.OnPrevious))
	}
	if !onlyOne(p) {
		parts = append(parts, l.changePhrase(f.Unit, p.Period, p.OnYear))
	}
	var doubted string
	if p.OnPrevious.InDoubt && !p.Doubtful {
		doubted = l.say("finding.in-doubt", "Period", l.period(p.OnPrevious.Against))
	}
	if len(parts) == 0 {
		return doubted
	}
	return join(l.say("finding.change", "Changes", l.list(parts...)), doubted)
}

// cumulativeSentence tells the period alone apart from the year so far: the
// change on the period before is that of the period alone.
func (l *language) cumulativeSentence(u briefing.Unit, p briefing.PointFinding) string {
	alone, soFar := "", ""
	if p.OnPrevious.Known {
		alone = l.say("finding.alone", "Span", l.bareSpan(p.Period), "Figure", l.figure(u, p.OnPrevious.To),
			"Change", l.changePhrase(u, p.Period, p.OnPrevious))
	}
	if !onlyOne(p) {
		soFar = l.say("finding.so-far", "Change", l.changePhrase(u, p.Period, p.OnYear))
	}
	return join(alone, soFar)
}

func (l *language) changePhrase(u briefing.Unit, now briefing.Period, c briefing.Change) string {
	key := map[briefing.Direction]string{
		briefing.Up: "finding.higher", briefing.Down: "finding.lower", briefing.Unchanged: "finding.same",
	}[c.Direction]
	if c.Unrounded {
		key += ".unrounded"
	}
	return l.say(key,
		"Amount", l.amount(u, c.Difference, c.Decimals),
		"Earlier", l.earlier(now, c),
		"From", l.figure(u, c.From),
		"Period", l.period(c.Against))
}

// changeCell is a change as a table shows it: a sign with its word, and the
// amount under it.
func (l *language) changeCell(u briefing.Unit, now briefing.Period, c briefing.Change) briefing.Cell {
	if !c.Known {
		return briefing.TextCell(l.say("scorecard.dash"))
	}
	word := briefing.Phrase{Text: capital(l.say("move." + move(c))), Badge: moveBadge(c)}
	lines := [][]briefing.Phrase{{word}}
	if c.Direction != briefing.Unchanged {
		lines = append(lines, briefing.Plain(l.points(u, c)))
	}
	if c.InPeriod {
		lines = append(lines, briefing.Plain(l.say("scorecard.alone", "Span", l.bareSpan(now))))
	}
	return briefing.Cell{Lines: lines}
}

func moveBadge(c briefing.Change) briefing.Badge {
	return map[string]briefing.Badge{
		"better": briefing.BadgeBetter, "worse": briefing.BadgeWorse, "unchanged": briefing.BadgeSame,
		"up": briefing.BadgeUp, "down": briefing.BadgeDown,
	}[move(c)]
}
