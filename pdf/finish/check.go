package finish

import (
	"errors"
	"fmt"
	"math"
)

// check makes sure that the document can be written, before anything is.
func (d *Document) check(pages int) error {
	switch {
	case d.Title == "":
		return errors.New("finish: the document has no title")
	case d.Language == "":
		return errors.New("finish: the document has no language")
	case d.Root == nil:
		return errors.New("finish: the document has no structure")
	}
	for i, l := range d.Links {
		if err := l.check(pages); err != nil {
			return fmt.Errorf("finish: link %d: %w", i, err)
		}
	}
	for i, b := range d.Outline {
		if err := b.check(pages); err != nil {
			return fmt.Errorf("finish: bookmark %d (%q): %w", i, b.Title, err)
		}
	}
	for i := range d.Fonts {
		if err := d.Fonts[i].check(); err != nil {
			return err
		}
	}
	if err := d.checkAttachments(); err != nil {
		return err
	}
	return d.checkLabels(pages)
}

func (l Link) check(pages int) error {
	switch {
	case l.Page < 0 || l.Page >= pages:
		return fmt.Errorf("page %d is not in the document", l.Page+1)
	case !l.Area.finite():
		return fmt.Errorf("its area %v is not a rectangle", l.Area)
	case l.Contents == "":
		return errors.New("it says nothing to assistive technology")
	case l.URI == "":
		return l.To.check(pages)
	}
	return nil
}

func (b Bookmark) check(pages int) error {
	switch {
	case b.Title == "":
		return errors.New("it has no title")
	case b.Level < 1:
		return fmt.Errorf("its level is %d; levels run from 1", b.Level)
	}
	return b.To.check(pages)
}

func (t Target) check(pages int) error {
	if t.Page < 0 || t.Page >= pages || !finite(t.Top) {
		return fmt.Errorf("it leads to page %d at %g, which is not in the document", t.Page+1, t.Top)
	}
	return nil
}

// checkLabels makes sure that the labels begin with the first page and rise.
func (d *Document) checkLabels(pages int) error {
	before := -1
	for i, l := range d.PageLabels {
		known := l.Style == "" || l.Style == "D" || l.Style == "r" || l.Style == "R" || l.Style == "a" || l.Style == "A"
		if l.First <= before || l.First >= pages || (i == 0 && l.First != 0) || l.Start < 0 || !known {
			return fmt.Errorf("finish: page label %d (from page %d, style %q) is out of order or of no known style", i, l.First+1, l.Style)
		}
		before = l.First
	}
	return nil
}

func (r Rect) finite() bool {
	return finite(r.X0) && finite(r.Y0) && finite(r.X1) && finite(r.Y1) && r.X0 <= r.X1 && r.Y0 <= r.Y1
}

// finite also refuses what no page could hold.
func finite(x float64) bool { return math.Abs(x) <= 1e6 }
