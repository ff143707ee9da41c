package grid

import (
	"slices"
	"strconv"
	"strings"
)

// rule is one conditional format that fills cells by what they hold.
type rule struct {
	areas    []area
	kind     string // "cellIs", "containsText", "beginsWith", "endsWith"
	operator string
	text     string
	operands []string
	style    int
	priority int
}

// maxRules and maxTested bound the work that conditional formats may make.
const (
	maxRules  = 500
	maxTested = 100_000
)

// readRules reads the rules of one conditionalFormatting element.
func (s *sheetReader) readRules() {
	if s.empty {
		return
	}
	areas := parseAreas(string(s.attr("sqref")))
	var r *rule
	for s.next() {
		switch {
		case s.name == "conditionalFormatting" && !s.open:
			return
		case s.name == "cfRule" && s.open && len(s.rules) < maxRules:
			s.rules = append(s.rules, rule{areas: areas, kind: string(s.attr("type")), operator: string(s.attr("operator")),
				text: unescape(s.attr("text")), style: s.number("dxfId"), priority: s.number("priority")})
			r = &s.rules[len(s.rules)-1]
		case s.name == "formula" && !s.open && r != nil:
			r.operands = append(r.operands, s.text())
		}
	}
}

// parseAreas reads "B2:B9 D2".
func parseAreas(list string) []area {
	var areas []area
	for _, ref := range strings.Fields(list) {
		if !strings.Contains(ref, ":") {
			ref += ":" + ref
		}
		if a, ok := parseArea(ref); ok && len(areas) < 50 {
			areas = append(areas, a)
		}
	}
	return areas
}

// applyRules fills the cells that a rule colours, the first rule that holds
// winning, as on the screen.
func (s *sheetReader) applyRules() {
	if len(s.rules) == 0 || s.ruleFill == nil {
		return
	}
	for _, r := range s.rules {
		if !r.read() && (r.kind == "colorScale" || s.ruleFill(r.style) != "") {
			s.grid.unreadRules = append(s.grid.unreadRules, r.areas...)
		}
	}
	slices.SortStableFunc(s.rules, func(a, b rule) int { return a.priority - b.priority })
	tested := 0
	for i := range s.grid.Rows {
		row := &s.grid.Rows[i]
		for j := range row.Cells {
			c := &row.Cells[j]
			for k := range s.rules {
				r := &s.rules[k]
				if !r.covers(c.Col, row.Number) {
					continue
				}
				if tested++; tested > maxTested {
					return
				}
				if r.holds(*c) {
					s.fillBy(c, r.style)
					break
				}
			}
		}
	}
}

func (r *rule) covers(col, row int) bool {
	return slices.ContainsFunc(r.areas, func(a area) bool {
		return col >= a.left && col <= a.right && row >= a.top && row <= a.bottom
	})
}

// fillBy gives a cell the fill of a rule's style.
func (s *sheetReader) fillBy(c *Cell, style int) {
	fill := s.ruleFill(style)
	if fill == "" {
		return
	}
	filled := *c.Format
	filled.Fill = fill
	c.Format = &filled
}

// holds reports whether a rule is true of a cell. Rules that need a formula
// worked out are taken not to hold.
func (r *rule) holds(c Cell) bool {
	text := strings.ToLower(c.Text)
	want := strings.ToLower(r.text)
	switch r.kind {
	case "containsText":
		return want != "" && strings.Contains(text, want)
	case "beginsWith":
		return want != "" && strings.HasPrefix(text, want)
	case "endsWith":
		return want != "" && strings.HasSuffix(text, want)
	case "cellIs":
		return len(r.operands) > 0 && r.compares(c)
	}
	return false
}

// read reports whether a rule can be told to hold or not.
func (r *rule) read() bool {
	switch r.kind {
	case "containsText", "beginsWith", "endsWith":
		return true
	case "cellIs":
		if len(r.operands) == 0 {
			return false
		}
		operand := strings.TrimSpace(r.operands[0])
		_, err := strconv.ParseFloat(operand, 64)
		return err == nil || strings.HasPrefix(operand, `"`)
	}
	return false
}

// compares tests a cell against the rule's operands, which are numbers or
// quoted texts.
func (r *rule) compares(c Cell) bool {
	operand := strings.TrimSpace(r.operands[0])
	if len(operand) >= 2 && operand[0] == '"' && operand[len(operand)-1] == '"' {
		same := strings.EqualFold(c.Text, operand[1:len(operand)-1])
		return c.Kind == Text && (r.operator == "equal" && same || r.operator == "notEqual" && !same)
	}
	low, err := strconv.ParseFloat(operand, 64)
	if err != nil || c.Kind != Number {
		return false
	}
	switch r.operator {
	case "equal":
		return c.Number == low
	case "notEqual":
		return c.Number != low
	case "lessThan":
		return c.Number < low
	case "lessThanOrEqual":
		return c.Number <= low
	case "greaterThan":
		return c.Number > low
	case "greaterThanOrEqual":
		return c.Number >= low
	case "between":
		if len(r.operands) < 2 {
			return false
		}
		high, err := strconv.ParseFloat(strings.TrimSpace(r.operands[1]), 64)
		return err == nil && c.Number >= low && c.Number <= high
	}
	return false
}
