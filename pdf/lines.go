package pdf

import (
	"unicode"
	"unicode/utf8"

	"scrutiny/briefing"
)

// phrase is a stretch of words ready to be set one way. Its words belong to the
// element sink; a link's also lead somewhere.
type phrase struct {
	text  string
	style style
	badge briefing.Badge
	sink  *node
	link  *link
}

// signAdvance is the room that the phrase's sign takes before its words.
func (p *phrase) signAdvance() float64 {
	if p.badge == briefing.NoBadge {
		return 0
	}
	return p.style.signAdvance()
}

// line is one line of a paragraph; pieces of several phrases may stand in it.
type line struct {
	pieces []piece
	width  float64
}

// piece is the part of a phrase in a line. Its text ends with the space at which
// the line was broken, so that the words do not run together when they are read
// out; its width does not count that space.
type piece struct {
	phrase *phrase
	text   string
	x      float64 // of the words, from the start of the line
	width  float64
	signed bool // the phrase's sign stands before the words
}

// breakLines sets phrases in lines no wider than width: as many words on each as
// fit, words too long for any line broken between letters. A line ends at a
// newline in the text. No words give no lines.
func breakLines(phrases []phrase, width float64) []line {
	b := breaker{phrases: phrases, width: width}
	for p := range phrases {
		ph := &phrases[p]
		ruler, size := ph.style.ruler(), ph.style.size
		for i, r := range ph.text {
			advance := ruler.rune(r) * size
			if i == 0 {
				advance += ph.signAdvance()
			}
			b.take(place{p, i}, r, advance)
		}
	}
	if b.seen {
		b.finish()
	}
	return b.lines
}

// place is a byte of a phrase's text.
type place struct{ phrase, at int }

// breaker walks through the characters. Widths are running totals from the first
// character on, so that the width of any stretch is a difference.
type breaker struct {
	phrases    []phrase
	width      float64
	lines      []line
	start      place // of the line
	startTotal float64
	total      float64
	chance     chance
	before     [2]rune // the last two characters, the latest second
	seen       bool
}

// chance is the last place where the line may be broken: it would end before
// end, and the next line start at next.
type chance struct {
	known               bool
	end, next           place
	endTotal, nextTotal float64
}

// finish ends the last line.
func (b *breaker) finish() {
	last := len(b.phrases) - 1
	if end := (place{last, len(b.phrases[last].text)}); b.start != end {
		b.end(end, false)
	}
}

// end ends a line before a place, and before the spaces that stand there.
func (b *breaker) end(at place, forced bool) {
	if b.chance.known && b.before[1] == ' ' {
		b.emit(b.chance.end, b.chance.endTotal, false)
	} else {
		b.emit(at, b.total, forced)
	}
}

func (b *breaker) take(at place, r rune, advance float64) {
	b.seen = true
	switch {
	case r == '\n':
		b.end(at, true)
		b.begin(place{at.phrase, at.at + 1}, b.total)
	case r == ' ':
		b.space(at, advance)
	default:
		if breaksAfter(b.before, r) && at != b.start {
			b.chance = chance{true, at, at, b.total, b.total}
		}
		b.makeRoom(at, advance)
		b.total += advance
	}
	b.before = [2]rune{b.before[1], r}
}

// space lets the line be broken here; a run of spaces is one chance.
func (b *breaker) space(at place, advance float64) {
	next := place{at.phrase, at.at + 1}
	if b.chance.known && b.before[1] == ' ' {
		b.chance.next, b.chance.nextTotal = next, b.total+advance
	} else if b.total > b.startTotal {
		b.chance = chance{true, at, next, b.total, b.total + advance}
	}
	b.total += advance
}

// makeRoom ends lines until the character at a place fits.
func (b *breaker) makeRoom(at place, advance float64) {
	const tolerance = 0.01
	for b.total+advance-b.startTotal > b.width+tolerance && at != b.start {
		if c := b.chance; c.known {
			b.emit(c.end, c.endTotal, false)
			b.begin(c.next, c.nextTotal)
		} else {
			b.emit(at, b.total, false)
			b.begin(at, b.total)
		}
	}
}

func (b *breaker) begin(at place, total float64) {
	b.start, b.startTotal, b.chance = at, total, chance{}
}

// emit ends the line before a place. forced says that a newline ended it.
func (b *breaker) emit(end place, endTotal float64, forced bool) {
	l := line{pieces: make([]piece, 0, end.phrase-b.start.phrase+1)}
	for p := b.start.phrase; p <= end.phrase; p++ {
		ph := &b.phrases[p]
		from, to := 0, len(ph.text)
		if p == b.start.phrase {
			from = b.start.at
		}
		shown := to
		if p == end.phrase {
			to, shown = end.at, end.at
			if to < len(ph.text) && ph.text[to] == ' ' {
				shown++
			}
		}
		if from >= shown {
			continue
		}
		l.add(ph, from, to, shown)
	}
	if len(l.pieces) == 1 {
		last := &l.pieces[0]
		last.width = endTotal - b.startTotal - last.x
		l.width = endTotal - b.startTotal
	}
	if n := len(l.pieces); forced && n > 0 {
		l.pieces[n-1].text += " "
	}
	b.lines = append(b.lines, l)
}

func (l *line) add(ph *phrase, from, to, shown int) {
	pc := piece{phrase: ph, text: ph.text[from:shown], x: l.width}
	if from == 0 && ph.badge != briefing.NoBadge {
		pc.signed = true
		pc.x += ph.signAdvance()
	}
	pc.width = ph.style.width(ph.text[from:to])
	l.width = pc.x + pc.width
	l.pieces = append(l.pieces, pc)
}

// breaksAfter reports whether a line may end after a hyphen, dash or stroke that
// joins two words ("looked-after", "and/or"), but not within "2020/21" or "−3".
func breaksAfter(before [2]rune, next rune) bool {
	switch before[1] {
	case '-', '–', '—', '/', '‐':
		return unicode.IsLetter(before[0]) && unicode.IsLetter(next)
	}
	return false
}

// balanceLines sets a title: in as few lines as breakLines does, but of about the
// same length, so that no single word is left over.
func balanceLines(phrases []phrase, width float64) []line {
	ls := breakLines(phrases, width)
	if len(ls) < 2 || len(ls) > 4 {
		return ls
	}
	narrow := 0.0
	for range 8 {
		middle := (narrow + width) / 2
		if even := breakLines(phrases, middle); len(even) > len(ls) || longestWord(phrases) > middle {
			narrow = middle
		} else {
			ls, width = even, middle
		}
	}
	return ls
}

// longestWord is the width of the widest stretch that a line cannot be broken in.
func longestWord(phrases []phrase) float64 {
	longest, word := 0.0, 0.0
	var before [2]rune
	for p := range phrases {
		ph := &phrases[p]
		ruler := ph.style.ruler()
		word += ph.signAdvance()
		for _, r := range ph.text {
			if r == ' ' || r == '\n' || breaksAfter(before, r) {
				longest, word = max(longest, word), 0
			}
			if r != ' ' && r != '\n' {
				word += ruler.rune(r) * ph.style.size
			}
			before = [2]rune{before[1], r}
		}
	}
	return max(longest, word)
}

// fullWidth is the width of the phrases on one line.
func fullWidth(phrases []phrase) float64 {
	w := 0.0
	for p := range phrases {
		w += phrases[p].signAdvance() + phrases[p].style.width(phrases[p].text)
	}
	return w
}

// shorten cuts words to a width, with "…" where something was left out.
func shorten(words string, s style, width float64) string {
	if s.width(words) <= width {
		return words
	}
	for words != "" && s.width(words+"…") > width {
		_, n := utf8.DecodeLastRuneInString(words)
		words = words[:len(words)-n]
	}
	return words + "…"
}
