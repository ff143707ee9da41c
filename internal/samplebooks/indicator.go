package samplebooks

import (
	"fmt"
	"strconv"
	"strings"
)

// indicator is one row of the scorecard with the rows under it. Series are
// written as they look on the sheet, one word a quarter: "91.2", "2,999" without
// its comma, or one of the markers below.
type indicator struct {
	ref, theme, name, definition string
	level                        string // Statutory, National, Local
	unit                         string // %, Number, Rate per 10,000, Score, Cases
	good                         string // Higher, Lower, In range, Information only
	basis                        string // Quarterly, Year to date, Annual
	status, tolerance            string
	target                       string // one figure, or "200 to 260" for a range
	values                       string
	targets                      string // phased, one a quarter; a row "Target"
	parts                        []row  // "of which"
	benchmarks                   []row  // a row each, for the same quarters
	rag                          string // as the service rated the latest quarter
	neighbours, england          string // latest comparators
	comparatorYear               string
	comment, reason, owner       string
}

// row is a named series under an indicator.
type row struct{ name, values string }

// The markers that stand in a series in place of a figure, and what the cell says.
var markers = map[string]string{
	"-":      "",
	"c":      "c",
	"z":      "z",
	"<5":     "<5",
	"n/a":    "n/a",
	"annual": "Annual indicator",
	"nya":    "not yet available",
}

// figure is what a word of a series puts into its cell: a number, or a marker's
// text. A percentage is a true Excel percentage, so "91.2" is 0.912. A figure
// marked as revised, "91.2r", is a text, 91.2% [r], and so is one after a break in
// the series, "91.2b".
func figure(word, unit string) any {
	if text, ok := markers[word]; ok {
		return text
	}
	for _, mark := range [...]string{"r", "b"} {
		if number, marked := strings.CutSuffix(word, mark); marked {
			if unit == "%" {
				number += unit
			}
			return number + " [" + mark + "]"
		}
	}
	if unit == "%" {
		word += "e-2"
	}
	n, err := strconv.ParseFloat(word, 64)
	if err != nil {
		panic(fmt.Sprintf("samplebooks: %q is neither a figure nor a marker", word))
	}
	return n
}

// numberFormat is how the sheet shows figures of a unit.
func numberFormat(unit string) string {
	switch unit {
	case "%":
		return "0.0%"
	case "Number":
		return "#,##0"
	default:
		return "0.0"
	}
}

// targetFigure is what goes into the general target column.
func (in indicator) targetFigure() any {
	if in.target == "" || strings.Contains(in.target, " ") {
		return in.target
	}
	return figure(in.target, in.unit)
}
