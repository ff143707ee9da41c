package house

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"scrutiny/internal/drawing"
)

// svg reads the part of SVG 1.1 that logos exported as plain paths are made of:
// groups, paths, rectangles, circles, ellipses and polygons, filled with one
// opaque colour each, moved and scaled. Everything else is refused by name: a
// logo that is drawn half is worse than none.
type svg struct {
	drawn drawing.Drawing
	box   [4]float64 // the view box: left, top, width, height
	open  []look     // of the elements that are open
}

// look is what an element hands on to those within it.
type look struct {
	fill   drawing.Colour
	filled bool
	matrix matrix
}

// passed are the elements that say something about the picture, not of it.
var passed = map[string]bool{"title": true, "desc": true, "metadata": true, "defs": true}

// readSVG reads a picture. The error says what in it cannot be drawn.
func readSVG(data []byte) (*drawing.Drawing, error) {
	s := &svg{open: []look{{filled: true, matrix: identity}}}
	d := xml.NewDecoder(bytes.NewReader(data))
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, fmt.Errorf("it is no XML (%w)", err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			if passed[token.Name.Local] && len(s.open) > 1 {
				if token.Name.Local == "defs" && !emptyElement(d) {
					return nil, errors.New("it has definitions (defs): gradients, styles or clips")
				} else if token.Name.Local != "defs" {
					err = d.Skip()
				}
			} else {
				err = s.element(token)
			}
		case xml.EndElement:
			s.open = s.open[:max(1, len(s.open)-1)]
		}
		if err != nil {
			return nil, err
		}
	}
	if len(s.drawn.Marks) == 0 {
		return nil, errors.New("there is nothing in it to be drawn")
	}
	s.drawn.Width, s.drawn.Height = s.box[2], s.box[3]
	return &s.drawn, nil
}

// emptyElement reads up to the end of an element, and reports whether there was
// nothing in it.
func emptyElement(d *xml.Decoder) bool {
	for {
		token, err := d.Token()
		if err != nil {
			return false
		}
		switch token.(type) {
		case xml.EndElement:
			return true
		case xml.StartElement:
			return false
		}
	}
}

// element draws an element, or opens one with others in it.
func (s *svg) element(e xml.StartElement) error {
	a, err := attributes(e)
	if err != nil {
		return err
	}
	inner := s.open[len(s.open)-1]
	if err := inner.change(a); err != nil {
		return err
	}
	if e.Name.Local == "svg" {
		if len(s.open) > 1 {
			return errors.New("it has a picture within the picture")
		}
		if s.box, err = viewBox(a); err != nil {
			return err
		}
		inner.matrix = inner.matrix.times(matrix{1, 0, 0, 1, -s.box[0], -s.box[1]})
	} else if len(s.open) < 2 {
		return fmt.Errorf("it begins with <%s>", e.Name.Local)
	}
	segments, err := shape(e.Name.Local, a)
	if err != nil {
		return err
	}
	s.open = append(s.open, inner)
	if inner.filled && len(segments) > 0 {
		if len(s.drawn.Marks) > 5000 {
			return errors.New("it has too many parts")
		}
		fill := inner.fill
		s.drawn.Marks = append(s.drawn.Marks, drawing.Path{Segments: inner.matrix.move(segments), Fill: &fill})
	}
	return nil
}

// attributes lists an element's, those of its style among them.
func attributes(e xml.StartElement) (map[string]string, error) {
	all := map[string]string{}
	for _, a := range e.Attr {
		if a.Name.Space != "" && a.Name.Local == "href" {
			return nil, fmt.Errorf("<%s> refers to something else", e.Name.Local)
		}
		if a.Name.Space == "" {
			all[a.Name.Local] = strings.TrimSpace(a.Value)
		}
	}
	for _, one := range strings.Split(all["style"], ";") {
		if name, value, ok := strings.Cut(one, ":"); ok {
			all[strings.TrimSpace(name)] = strings.TrimSpace(value)
		}
	}
	for _, name := range []string{"clip-path", "mask", "filter", "class", "display", "visibility"} {
		if v := all[name]; v != "" && (v != "none" || name == "display") && v != "inline" && v != "visible" {
			return nil, fmt.Errorf("<%s> has a %s", e.Name.Local, name)
		}
	}
	for _, name := range []string{"opacity", "fill-opacity"} {
		if v := all[name]; v != "" && v != "1" && v != "100%" {
			return nil, fmt.Errorf("<%s> is translucent", e.Name.Local)
		}
	}
	if v := all["stroke"]; v != "" && v != "none" && all["stroke-width"] != "0" {
		return nil, fmt.Errorf("<%s> has an outline (stroke); turn it into a filled path", e.Name.Local)
	}
	return all, nil
}

// change takes on what an element says of its fill and place.
func (l *look) change(a map[string]string) error {
	if a["fill-rule"] == "evenodd" {
		return errors.New("a shape is filled by the even-odd rule")
	}
	switch fill := a["fill"]; {
	case fill == "" || fill == "inherit":
	case fill == "none":
		l.filled = false
	default:
		c, ok := svgColour(fill)
		if !ok {
			return fmt.Errorf("a shape is filled with %q; only plain colours can be printed", fill)
		}
		l.fill, l.filled = c, true
	}
	m, err := transform(a["transform"])
	l.matrix = l.matrix.times(m)
	return err
}

func svgColour(words string) (drawing.Colour, bool) {
	switch strings.ToLower(words) {
	case "black":
		return drawing.Colour{}, true
	case "white", "#fff":
		return drawing.White, true
	}
	if digits, is := strings.CutPrefix(words, "#"); is && len(digits) == 3 {
		words = "#" + digits[:1] + digits[:1] + digits[1:2] + digits[1:2] + digits[2:] + digits[2:]
	}
	if !strings.HasPrefix(words, "#") {
		return drawing.Colour{}, false
	}
	return parseColour(words)
}

// viewBox is the picture's own ground: what its viewBox says, or its size.
func viewBox(a map[string]string) (box [4]float64, err error) {
	words := a["viewBox"]
	if words == "" {
		words = "0 0 " + strings.TrimSuffix(a["width"], "px") + " " + strings.TrimSuffix(a["height"], "px")
	}
	numbers, err := numbersIn(words)
	if err != nil || len(numbers) != 4 || !(numbers[2] > 0) || !(numbers[3] > 0) || numbers[2] > 1e5 || numbers[3] > 1e5 {
		return box, errors.New("it does not say how large it is (viewBox)")
	}
	return [4]float64(numbers), nil
}

// numbersIn reads numbers parted by spaces and commas.
func numbersIn(words string) ([]float64, error) {
	var numbers []float64
	for _, w := range strings.FieldsFunc(words, func(r rune) bool { return r == ',' || r <= ' ' }) {
		n, err := strconv.ParseFloat(w, 64)
		if err != nil || !(n > -1e6 && n < 1e6) {
			return nil, fmt.Errorf("%q is no number that can be drawn", w)
		}
		numbers = append(numbers, n)
	}
	return numbers, nil
}
