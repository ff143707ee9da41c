package samplebooks

import (
	"slices"
	"strings"
)

// The scorecard as it was for the panel's last meeting: what this one has, a
// quarter less, and what was different then. Its commentary stood in the paper.

// indicatorThen is what was different in an indicator; empty: nothing.
type indicatorThen struct {
	name, definition string
	target, rag      string
	latest           string // the figure of quarter 1, where it has changed since
}

var indicatorsThen = map[string]indicatorThen{
	"CP1": {rag: "Green"},
	"CP8": {latest: "6"},
	"EH2": {rag: "Green"},
	"EH3": {name: "Early help plans closed with outcomes achieved"},
	"EH6": {rag: "Amber"},
	"LV1": {rag: "Amber", latest: "94.6"},
	"LV3": {definition: "Care leavers aged 19 to 21 living in accommodation judged suitable, of all whose accommodation is known."},
	"LV5": {rag: "Amber"},
	"WQ1": {rag: "Amber", latest: "86.4"},
	"WQ3": {target: "12", rag: "Red"},
}

// newSince is the indicator that this report has and the last one had not.
const newSince = "FD6"

// droppedSince is the indicator that the last report had and this one has not.
// Like those of the scorecard it runs to quarter 2, which is cut off.
var droppedSince = indicator{
	ref: "CL9", theme: "Children in our care", name: "Children placed more than 20 miles from home, outside the county",
	definition: "Looked-after children living outside the county and more than 20 miles from home on the last day of the quarter.",
	level:      "National", unit: "%", good: "Lower", basis: "Quarterly", status: "Active", target: "18",
	values: "15.2 15.8 16.0 16.5 16.4 17.1 17.5 17.3 18.0 18.4 18.1 18.9 19.2 19.0 19.8 20.3 20.1 20.9 21.4 21.2 22.0 22.7 23.5 -",
	rag:    "Red", neighbours: "17.0", england: "16.0", comparatorYear: "2024/25",
	owner: "Head of Commissioning",
}

// lastIndicators lists the scorecard of the last meeting in its printed order.
func lastIndicators() []indicator {
	var last []indicator
	for _, in := range marchshireIndicators() {
		if in.ref != newSince {
			last = append(last, in.then(indicatorsThen[in.ref]))
		}
		if in.ref == "CL8" {
			last = append(last, droppedSince.then(indicatorThen{}))
		}
	}
	return last
}

// then is the indicator a quarter before, with what was different.
func (in indicator) then(was indicatorThen) indicator {
	in.values, in.targets = quarterBefore(in.values), quarterBefore(in.targets)
	in.parts, in.benchmarks = rowsBefore(in.parts), rowsBefore(in.benchmarks)
	in.comment = ""
	if in.ref == "LV5" {
		in.reason = ""
	}
	for _, change := range []struct {
		of *string
		to string
	}{
		{&in.name, was.name}, {&in.definition, was.definition}, {&in.target, was.target}, {&in.rag, was.rag},
	} {
		if change.to != "" {
			*change.of = change.to
		}
	}
	if was.latest != "" {
		figures := strings.Fields(in.values)
		figures[len(figures)-1] = was.latest
		in.values = strings.Join(figures, " ")
	}
	if in.targets != "" {
		phased := strings.Fields(in.targets)
		in.target = phased[len(phased)-1]
	}
	return in
}

// quarterBefore is a series without its last quarter.
func quarterBefore(values string) string {
	words := strings.Fields(values)
	return strings.Join(words[:max(len(words)-1, 0)], " ")
}

func rowsBefore(rows []row) []row {
	rows = slices.Clone(rows)
	for i := range rows {
		rows[i].values = quarterBefore(rows[i].values)
	}
	return rows
}

// lastPerformanceWorkbook is samples/marchshire/previous/performance.xlsx.
func lastPerformanceWorkbook() ([]byte, error) {
	b := newBook("Children's services scorecard, Quarter 1 2026/27", "Marchshire County Council", savedInJuly)
	card := scorecard{
		title:     "Marchshire County Council: children's services scorecard",
		subtitle:  "Quarter 1 (April to June) 2026/27",
		asAt:      "Position as at 30 June 2026. Produced 10 July 2026 by Performance and Insight. Commentary is in the paper for 22 September 2026.",
		notice:    fiction,
		firstYear: 2020, firstQuarter: 3, quarters: quartersHeld - 1,
		indicators: lastIndicators(),
	}
	card.write(b.addSheet("Scorecard"))
	return b.bytes()
}
