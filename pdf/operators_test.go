package pdf

import (
	"fmt"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"
)

// mark is a marked-content sequence as a page has it.
type mark struct {
	tag      string // "P", "TD", "Artifact"
	mcid     int    // -1 for an artifact
	text     string
	painted  int // operators that paint something
	top, low float64
}

// readMarks reads a page description operator by operator, with no part of the
// code that wrote it. Everything that is painted must be inside a mark.
func readMarks(t testing.TB, page string) []mark {
	t.Helper()
	r := operators{rest: page}
	var marks []mark
	open, x, y, size := -1, 0.0, 0.0, 0.0
	reach := func(top, low float64) {
		if open < 0 {
			t.Errorf("something is painted outside all marks, at %.1f", low)
			return
		}
		m := &marks[open]
		m.painted++
		m.top, m.low = max(m.top, top), min(m.low, low)
	}
	var pathTop, pathLow float64
	origin, outer := 0.0, 0.0 // heights of the origin, within q and Q and outside
	for op := r.next(); op != ""; op = r.next() {
		switch op {
		case "BDC":
			if open >= 0 {
				t.Errorf("a mark inside a mark: %v", r.operands)
			}
			m := mark{tag: strings.TrimPrefix(r.operands[0], "/"), mcid: -1, low: sheetHeight}
			if i := indexOf(r.operands, "/MCID"); i >= 0 {
				m.mcid = int(number64(t, r.operands[i+1]))
			}
			marks = append(marks, m)
			open = len(marks) - 1
		case "EMC":
			open = -1
		case "q":
			outer = origin
		case "Q":
			origin = outer
		case "cm":
			origin += number64(t, r.operands[len(r.operands)-1])
		case "BT":
			x, y = 0, origin
		case "Tf":
			size = number64(t, r.operands[1])
		case "Td":
			x, y = x+number64(t, r.operands[0]), y+number64(t, r.operands[1])
		case "Tj":
			reach(y+size, y-size/4)
			if open >= 0 {
				marks[open].text += decode(r.operands[0])
			}
		case "re":
			low := origin + number64(t, r.operands[1])
			pathTop, pathLow = low+number64(t, r.operands[3]), low
		case "m", "l", "c":
			at := origin + number64(t, r.operands[len(r.operands)-1])
			if op == "m" {
				pathTop, pathLow = at, at
			}
			pathTop, pathLow = max(pathTop, at), min(pathLow, at)
		case "f", "S", "B":
			reach(pathTop, pathLow)
		}
	}
	return marks
}

func indexOf(words []string, word string) int {
	for i, w := range words {
		if w == word {
			return i
		}
	}
	return -1
}

func number64(t testing.TB, s string) float64 {
	t.Helper()
	v, err := strconv.ParseFloat(s, 64)
	if err != nil {
		t.Fatalf("want a number, got %q", s)
	}
	return v
}

// operators splits a page description into operators with their operands.
// Strings are operands that begin with "(", their escapes undone.
type operators struct {
	rest     string
	operands []string
}

func (r *operators) next() string {
	r.operands = nil
	for {
		r.rest = strings.TrimLeft(r.rest, " \n\r\t")
		switch {
		case r.rest == "":
			return ""
		case r.rest[0] == '(':
			r.operands = append(r.operands, r.string())
		case strings.ContainsRune("[]<>", rune(r.rest[0])):
			r.rest = r.rest[1:]
		default:
			n := strings.IndexAny(r.rest, " \n\r\t[]<>(")
			if n < 0 {
				n = len(r.rest)
			}
			word := r.rest[:n]
			r.rest = r.rest[n:]
			if word[0] != '/' && !strings.ContainsAny(word[:1], "0123456789-.") {
				return word
			}
			r.operands = append(r.operands, word)
		}
	}
}

func (r *operators) string() string {
	var b strings.Builder
	b.WriteByte('(')
	i := 1
	for ; r.rest[i] != ')'; i++ {
		c := r.rest[i]
		if c == '\\' {
			i++
			if c = r.rest[i]; c == 'r' {
				c = '\r'
			}
		}
		b.WriteByte(c)
	}
	r.rest = r.rest[i+1:]
	return b.String()
}

// decode reads the codes of the paper's fonts, which are UTF-16.
func decode(operand string) string {
	var units []uint16
	for i := 1; i+1 < len(operand); i += 2 {
		units = append(units, uint16(operand[i])<<8|uint16(operand[i+1]))
	}
	return string(utf16.Decode(units))
}

// wellPainted checks what holds for any page: marks numbered in order, nothing
// outside them, and nothing in the bands that stamps need.
func wellPainted(t testing.TB, p *painter) {
	t.Helper()
	for n, page := range p.contents {
		next := 0
		for _, m := range readMarks(t, string(page)) {
			if m.mcid >= 0 {
				if m.mcid != next {
					t.Errorf("page %d: mark %d stands where %d is due", n+1, m.mcid, next)
				}
				next++
			}
			if m.painted == 0 {
				t.Errorf("page %d: mark %s %d is empty", n+1, m.tag, m.mcid)
			}
			if m.painted > 0 && (m.top > sheetHeight-stampBand || m.low < stampBand) {
				t.Errorf("page %d: %s %q reaches from %.1f to %.1f, into a stamp's band", n+1, m.tag, m.text, m.low, m.top)
			}
		}
	}
}

func TestEveryPieceIsMarked(t *testing.T) {
	r, drawings := sample()
	f := layWith(&r, drawings)
	p := paint(f, paginate(f.strips, frontTop), furnish(&r, plainSetting()), "")
	wellPainted(t, p)
	front := readMarks(t, string(p.contents[0]))
	for _, m := range front {
		if m.tag == "Artifact" && m.text == r.RunningHead {
			t.Error("the front sheet has a running head")
		}
	}
	last := readMarks(t, string(p.contents[len(p.contents)-1]))
	if got, want := last[0].text, r.RunningHead; last[0].tag != "Artifact" || got != want {
		t.Errorf("the last page begins with %s %q", last[0].tag, got)
	}
	if got, want := last[len(last)-1].text, fmt.Sprintf("Marchshire County CouncilPage %d of %[1]d", len(p.contents)); got != want {
		t.Errorf("the foot of the last page is %q, want %q", got, want)
	}
}
