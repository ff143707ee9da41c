package house

import (
	"fmt"
	"strings"

	"scrutiny/internal/drawing"
)

// matrix moves and scales: x' = a·x + c·y + e, y' = b·x + d·y + f.
type matrix struct{ a, b, c, d, e, f float64 }

var identity = matrix{1, 0, 0, 1, 0, 0}

// times is the matrix that does n first.
func (m matrix) times(n matrix) matrix {
	return matrix{
		m.a*n.a + m.c*n.b, m.b*n.a + m.d*n.b,
		m.a*n.c + m.c*n.d, m.b*n.c + m.d*n.d,
		m.a*n.e + m.c*n.f + m.e, m.b*n.e + m.d*n.f + m.f,
	}
}

func (m matrix) point(p drawing.Point) drawing.Point {
	return drawing.Point{X: m.a*p.X + m.c*p.Y + m.e, Y: m.b*p.X + m.d*p.Y + m.f}
}

func (m matrix) move(segments []drawing.Segment) []drawing.Segment {
	moved := make([]drawing.Segment, len(segments))
	for i, s := range segments {
		moved[i] = drawing.Segment{Kind: s.Kind, P: m.point(s.P), C1: m.point(s.C1), C2: m.point(s.C2)}
	}
	return moved
}

// transform reads "translate(…) scale(…) matrix(…)".
func transform(words string) (matrix, error) {
	m := identity
	for words = strings.TrimSpace(words); words != ""; {
		name, rest, _ := strings.Cut(words, "(")
		inner, after, closed := strings.Cut(rest, ")")
		n, err := numbersIn(inner)
		if err != nil {
			return m, err
		}
		switch name = strings.Trim(name, " ,"); {
		case closed && name == "translate" && (len(n) == 1 || len(n) == 2):
			n = append(n, 0)
			m = m.times(matrix{1, 0, 0, 1, n[0], n[1]})
		case closed && name == "scale" && (len(n) == 1 || len(n) == 2):
			m = m.times(matrix{n[0], 0, 0, n[len(n)-1], 0, 0})
		case closed && name == "matrix" && len(n) == 6:
			m = m.times(matrix{n[0], n[1], n[2], n[3], n[4], n[5]})
		default:
			return m, fmt.Errorf("a shape is placed by %q", words)
		}
		words = strings.Trim(after, " ,\n\t")
	}
	return m, nil
}

// shape is the outline of an element; none of a group.
func shape(name string, a map[string]string) ([]drawing.Segment, error) {
	switch name {
	case "svg", "g":
		return nil, nil
	case "path":
		return pathData(a["d"])
	case "polygon":
		return pathData("M" + a["points"] + "Z")
	case "rect":
		if (a["rx"] != "" && a["rx"] != "0") || (a["ry"] != "" && a["ry"] != "0") {
			return nil, fmt.Errorf("<rect> has round corners; turn it into a path")
		}
		n, err := lengths(a, "x", "y", "width", "height")
		if err != nil {
			return nil, err
		}
		return pathData(fmt.Sprintf("M%g,%g h%g v%g h%g Z", n[0], n[1], n[2], n[3], -n[2]))
	case "circle":
		n, err := lengths(a, "cx", "cy", "r")
		if err != nil {
			return nil, err
		}
		return ellipse(n[0], n[1], n[2], n[2]), nil
	case "ellipse":
		n, err := lengths(a, "cx", "cy", "rx", "ry")
		if err != nil {
			return nil, err
		}
		return ellipse(n[0], n[1], n[2], n[3]), nil
	}
	return nil, fmt.Errorf("it has a <%s>", name)
}

func ellipse(x, y, rx, ry float64) []drawing.Segment {
	return matrix{rx, 0, 0, ry, x, y}.move(drawing.Circle(drawing.Point{}, 1))
}

// lengths reads attributes that are one number each; 0 for one that is not there.
func lengths(a map[string]string, names ...string) ([]float64, error) {
	values := make([]float64, len(names))
	for i, name := range names {
		if a[name] == "" {
			continue
		}
		n, err := numbersIn(strings.TrimSuffix(a[name], "px"))
		if err != nil || len(n) != 1 {
			return nil, fmt.Errorf("%s=%q is no length that can be drawn", name, a[name])
		}
		values[i] = n[0]
	}
	return values, nil
}
