package house

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"scrutiny/internal/drawing"
)

// pathReader walks through the data of a path: letters that say what to do, each
// with its numbers, as many times over as there are numbers.
type pathReader struct {
	rest     string
	segments []drawing.Segment
	at       drawing.Point // the current point
	start    drawing.Point // of the current outline
	control  drawing.Point // the last control point, for smooth curves
	smooth   byte          // which curves the last one can be continued by: 'C', 'Q' or 0
}

// numbersOf says how many numbers each letter takes.
var numbersOf = map[byte]int{'M': 2, 'L': 2, 'H': 1, 'V': 1, 'C': 6, 'S': 4, 'Q': 4, 'T': 2, 'Z': 0}

// pathData reads the data of a path (SVG 1.1, 8.3), but for arcs.
func pathData(data string) ([]drawing.Segment, error) {
	p := &pathReader{rest: data}
	for {
		p.rest = strings.TrimLeft(p.rest, " ,\n\r\t")
		if p.rest == "" {
			return p.segments, nil
		}
		letter := p.rest[0]
		p.rest = p.rest[1:]
		upper := letter &^ 0x20
		n, known := numbersOf[upper]
		switch {
		case upper == 'A':
			return nil, errors.New("a path has arcs; turn them into curves")
		case !known:
			return nil, fmt.Errorf("a path has %q in it", letter)
		case len(p.segments) == 0 && upper != 'M':
			return nil, errors.New("a path does not begin with a place")
		}
		if err := p.repeat(upper, letter != upper, n); err != nil {
			return nil, err
		}
	}
}

// repeat does what a letter says, for each set of numbers behind it.
func (p *pathReader) repeat(letter byte, relative bool, n int) error {
	for first := true; first || p.numberFollows(); first = false {
		var v [6]float64
		for i := range n {
			var err error
			if v[i], err = p.number(); err != nil {
				return err
			}
		}
		if relative {
			p.relative(letter, &v)
		}
		p.do(letter, v)
		if n == 0 {
			return nil
		}
		if letter == 'M' {
			letter = 'L'
		}
		if len(p.segments) > 200_000 {
			return errors.New("a path has too many points")
		}
	}
	return nil
}

// relative turns numbers that count from the current point into true places.
func (p *pathReader) relative(letter byte, v *[6]float64) {
	switch letter {
	case 'H':
		v[0] += p.at.X
	case 'V':
		v[0] += p.at.Y
	default:
		for i := 0; i < len(v); i += 2 {
			v[i], v[i+1] = v[i]+p.at.X, v[i+1]+p.at.Y
		}
	}
}

func (p *pathReader) do(letter byte, v [6]float64) {
	at := func(i int) drawing.Point { return drawing.Point{X: v[i], Y: v[i+1]} }
	smooth := byte(0)
	switch letter {
	case 'M':
		p.start = at(0)
		p.add(drawing.Segment{Kind: drawing.MoveTo, P: at(0)})
	case 'L':
		p.add(drawing.Segment{Kind: drawing.LineTo, P: at(0)})
	case 'H':
		p.add(drawing.Segment{Kind: drawing.LineTo, P: drawing.Point{X: v[0], Y: p.at.Y}})
	case 'V':
		p.add(drawing.Segment{Kind: drawing.LineTo, P: drawing.Point{X: p.at.X, Y: v[0]}})
	case 'C':
		smooth, p.control = 'C', at(2)
		p.add(drawing.Segment{Kind: drawing.CubicTo, C1: at(0), C2: at(2), P: at(4)})
	case 'S':
		c1 := p.mirrored('C')
		smooth, p.control = 'C', at(0)
		p.add(drawing.Segment{Kind: drawing.CubicTo, C1: c1, C2: at(0), P: at(2)})
	case 'Q':
		smooth, p.control = 'Q', at(0)
		p.quadratic(at(0), at(2))
	case 'T':
		c := p.mirrored('Q')
		smooth, p.control = 'Q', c
		p.quadratic(c, at(0))
	case 'Z':
		p.segments = append(p.segments, drawing.Segment{Kind: drawing.ClosePath})
		p.at = p.start
	}
	p.smooth = smooth
}

func (p *pathReader) add(s drawing.Segment) {
	p.segments = append(p.segments, s)
	p.at = s.P
}

// mirrored is the last control point seen from the other side of the current
// point, after a curve of the same kind.
func (p *pathReader) mirrored(kind byte) drawing.Point {
	if p.smooth != kind {
		return p.at
	}
	return drawing.Point{X: 2*p.at.X - p.control.X, Y: 2*p.at.Y - p.control.Y}
}

// quadratic adds a curve with one control point.
func (p *pathReader) quadratic(c, to drawing.Point) {
	third := func(from drawing.Point) drawing.Point {
		return drawing.Point{X: from.X + (c.X-from.X)*2/3, Y: from.Y + (c.Y-from.Y)*2/3}
	}
	p.add(drawing.Segment{Kind: drawing.CubicTo, C1: third(p.at), C2: third(to), P: to})
}

func (p *pathReader) numberFollows() bool {
	p.rest = strings.TrimLeft(p.rest, " ,\n\r\t")
	return p.rest != "" && strings.IndexByte("0123456789+-.", p.rest[0]) >= 0
}

// number reads a number; the next may follow without a space where it begins
// with a sign or a second point.
func (p *pathReader) number() (float64, error) {
	p.rest = strings.TrimLeft(p.rest, " ,\n\r\t")
	end, point, power := 0, false, false
	for ; end < len(p.rest); end++ {
		switch c := p.rest[end]; {
		case c >= '0' && c <= '9':
			continue
		case (c == '-' || c == '+') && (end == 0 || p.rest[end-1]|0x20 == 'e'):
			continue
		case c == '.' && !point && !power:
			point = true
			continue
		case c|0x20 == 'e' && end > 0 && !power:
			power = true
			continue
		}
		break
	}
	v, err := strconv.ParseFloat(p.rest[:end], 64)
	if err != nil || !(v > -1e6 && v < 1e6) {
		return 0, fmt.Errorf("a path has no number where one is due: %.12q", p.rest)
	}
	p.rest = p.rest[end:]
	return v, nil
}
