package finish

import (
	"fmt"
	"slices"
)

// mayHold lists the elements that may stand in an element, for those that are
// choosy (ISO 32000-1, 14.8.4.3; tested by PDF/UA-1, 7.2).
var mayHold = map[string][]string{
	"Table": {"Caption", "THead", "TBody", "TFoot", "TR"},
	"THead": {"TR"},
	"TBody": {"TR"},
	"TFoot": {"TR"},
	"TR":    {"TH", "TD"},
	"L":     {"Caption", "L", "LI"},
	"LI":    {"Lbl", "LBody"},
	"TOC":   {"Caption", "TOC", "TOCI"},
}

// standsIn lists the elements that an element may stand in, for those that are
// choosy.
var standsIn = map[string][]string{
	"THead": {"Table"},
	"TBody": {"Table"},
	"TFoot": {"Table"},
	"TR":    {"Table", "THead", "TBody", "TFoot"},
	"TH":    {"TR"},
	"TD":    {"TR"},
	"LI":    {"L"},
	"LBody": {"LI"},
	"TOCI":  {"TOC"},
}

// checkRules makes sure that the structure keeps the rules of PDF/UA-1 that a
// machine can test, since the finished file claims to.
func (t *tree) checkRules() error {
	heading := 0 // level of the last heading
	for i := range t.nodes {
		e := &t.nodes[i]
		if err := t.checkPlace(int32(i)); err != nil {
			return err
		}
		switch e.Type {
		case "Figure", "Formula":
			if e.Alt == "" && e.ActualText == "" {
				return fmt.Errorf("finish: a %s has no alternative text", e.Type)
			}
		case "Note":
			if e.ID == "" {
				return fmt.Errorf("finish: a Note has no identifier")
			}
		case "Table":
			if err := t.checkTable(int32(i)); err != nil {
				return err
			}
		case "H":
			return fmt.Errorf("finish: a heading without a level; H1 to H6 have one")
		case "H1", "H2", "H3", "H4", "H5", "H6":
			level := int(e.Type[1] - '0')
			if level > heading+1 {
				return fmt.Errorf("finish: heading of level %d after one of level %d", level, heading)
			}
			heading = level
		}
	}
	for i, owner := range t.links {
		if owned := t.nodes[owner].Type; owned != "Link" {
			return fmt.Errorf("finish: link %d stands in a %s element; want a Link", i, owned)
		}
	}
	return nil
}

// checkPlace makes sure that an element may stand where it does, and that its
// kids are whole.
func (t *tree) checkPlace(i int32) error {
	e := &t.nodes[i]
	if e.parent != nobody {
		in := t.nodes[e.parent].Type
		may, choosy := standsIn[e.Type]
		if choosy && !slices.Contains(may, in) {
			return fmt.Errorf("finish: %s stands in %s", e.Type, in)
		}
		if may, choosy = mayHold[in]; choosy && !slices.Contains(may, e.Type) {
			return fmt.Errorf("finish: %s holds %s", in, e.Type)
		}
	}
	if e.Type != "Table" && e.Type != "L" && e.Type != "TOC" {
		return nil
	}
	var kids []string
	for k := i + 1; k < e.end; k = t.nodes[k].end {
		kids = append(kids, t.nodes[k].Type)
	}
	return checkParts(e.Type, kids)
}

// checkParts makes sure that a caption stands first (of a table: or last), and
// that a table has at most one head and foot, with a body.
func checkParts(of string, kids []string) error {
	count := map[string]int{}
	for i, kid := range kids {
		count[kid]++
		atEdge := i == 0 || (of == "Table" && i == len(kids)-1)
		if kid == "Caption" && !atEdge {
			return fmt.Errorf("finish: %s with a caption in its midst", of)
		}
	}
	if count["Caption"] > 1 || count["THead"] > 1 || count["TFoot"] > 1 {
		return fmt.Errorf("finish: %s with more than one caption, head or foot", of)
	}
	if count["THead"]+count["TFoot"] > 0 && count["TBody"] == 0 {
		return fmt.Errorf("finish: %s with a head or foot but no body", of)
	}
	return nil
}
