package heard

import (
	"math"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"
)

// Mark is a marked-content sequence as a page has it.
type Mark struct {
	Tag      string  // "P", "TD", "Artifact"
	MCID     int     // −1 for an artifact
	Text     string  // the words, in the order in which they are painted
	Painted  int     // operators that paint something
	Top, Low float64 // between which heights, in points from the foot of the page
}

// Marks reads a page description operator by operator, with no part of the
// code that wrote it. Everything that is painted must be inside a mark.
func Marks(t testing.TB, page string) []Mark {
	t.Helper()
	r := Operators{Rest: page}
	var marks []Mark
	open, x, y, size := -1, 0.0, 0.0, 0.0
	reach := func(top, low float64) {
		if open < 0 {
			t.Errorf("something is painted outside all marks, at %.1f", low)
			return
		}
		m := &marks[open]
		m.Painted++
		m.Top, m.Low = max(m.Top, top), min(m.Low, low)
	}
	var pathTop, pathLow float64
	origin, outer := 0.0, 0.0 // heights of the origin, within q and Q and outside
	for op := r.Next(); op != ""; op = r.Next() {
		switch op {
		case "BDC":
			if open >= 0 {
				t.Errorf("a mark inside a mark: %v", r.Operands)
			}
			m := Mark{Tag: strings.TrimPrefix(r.Operands[0], "/"), MCID: -1, Low: math.MaxFloat64}
			if i := indexOf(r.Operands, "/MCID"); i >= 0 {
				m.MCID = int(Number(t, r.Operands[i+1]))
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
			origin += Number(t, r.Operands[len(r.Operands)-1])
		case "BT":
			x, y = 0, origin
		case "Tf":
			size = Number(t, r.Operands[1])
		case "Td":
			x, y = x+Number(t, r.Operands[0]), y+Number(t, r.Operands[1])
		case "Tj":
			reach(y+size, y-size/4)
			if open >= 0 {
				marks[open].Text += Decode(r.Operands[0])
			}
		case "re":
			low := origin + Number(t, r.Operands[1])
			pathTop, pathLow = low+Number(t, r.Operands[3]), low
		case "m", "l", "c":
			at := origin + Number(t, r.Operands[len(r.Operands)-1])
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

// Number reads an operand.
func Number(t testing.TB, s string) float64 {
	t.Helper()
	v, err := strconv.ParseFloat(s, 64)
	if err != nil {
		t.Fatalf("want a number, got %q", s)
	}
	return v
}

// Operators splits a page description into operators with their operands.
// Strings are operands that begin with "(", their escapes undone.
type Operators struct {
	Rest     string   // what has not been read yet
	Operands []string // of the operator read last
}

// Next reads the next operator; empty at the end of the page.
func (r *Operators) Next() string {
	r.Operands = nil
	for {
		r.Rest = strings.TrimLeft(r.Rest, " \n\r\t")
		switch {
		case r.Rest == "":
			return ""
		case r.Rest[0] == '(':
			r.Operands = append(r.Operands, r.string())
		case strings.ContainsRune("[]<>", rune(r.Rest[0])):
			r.Rest = r.Rest[1:]
		default:
			n := strings.IndexAny(r.Rest, " \n\r\t[]<>(")
			if n < 0 {
				n = len(r.Rest)
			}
			word := r.Rest[:n]
			r.Rest = r.Rest[n:]
			if word[0] != '/' && !strings.ContainsAny(word[:1], "0123456789-.") {
				return word
			}
			r.Operands = append(r.Operands, word)
		}
	}
}

func (r *Operators) string() string {
	var b strings.Builder
	b.WriteByte('(')
	i := 1
	for ; r.Rest[i] != ')'; i++ {
		c := r.Rest[i]
		if c == '\\' {
			i++
			if c = r.Rest[i]; c == 'r' {
				c = '\r'
			}
		}
		b.WriteByte(c)
	}
	r.Rest = r.Rest[i+1:]
	return b.String()
}

// Decode reads the codes of the paper's fonts, which are UTF-16.
func Decode(operand string) string {
	var units []uint16
	for i := 1; i+1 < len(operand); i += 2 {
		units = append(units, uint16(operand[i])<<8|uint16(operand[i+1]))
	}
	return string(utf16.Decode(units))
}
