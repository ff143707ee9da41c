// Package starter makes the folder that an analyst begins with: a commented
// briefing.yaml and three workbooks with drop-downs, examples and instructions.
// It builds at once, and is changed line by line into the council's own.
package starter

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"scrutiny/briefing"
)

// Options say whose folder it is.
type Options struct {
	Council string // empty: "Your council"
	Panel   string // empty: "Scrutiny Panel"
	// Today decides which quarters the examples show: the last one that is over,
	// and the seven before it.
	Today briefing.Date
}

// File is one file of the folder.
type File struct {
	Name string
	Data []byte
	Says string // what it is for
}

// Files are the folder's files, in the order in which to look at them.
func Files(o Options) ([]File, error) {
	if o.Council == "" {
		o.Council = "Your council"
	}
	if o.Panel == "" {
		o.Panel = "Scrutiny Panel"
	}
	t := timesFor(o.Today)
	files := []File{
		{"briefing.yaml", []byte(settings(o, t)), "what the workbooks do not say: panel, meeting, period"},
		{"performance.xlsx", nil, "indicators: a row each, a column for each quarter"},
		{"improvement-plan.xlsx", nil, "the plan: a row for each action"},
		{"recommendations.xlsx", nil, "what the panel recommended, and what became of it"},
		{"batch.yaml", []byte(calendar(o, t)), "the panel's meetings: for scrutiny due and scrutiny batch"},
	}
	for i, tb := range []table{performance(t), plan(t), recommendations(t)} {
		data, err := tb.workbook(o.Council)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", files[i+1].Name, err)
		}
		files[i+1].Data = data
	}
	return files, nil
}

// times are the days that the examples are about.
type times struct {
	quarters [8]briefing.Period // the last is the one reported
	asAt     briefing.Date      // its end
	meeting  briefing.Date
	next     briefing.Date // the meeting after it
}

// timesFor takes the last quarter that is over, and a meeting on a Tuesday some
// five weeks ahead.
func timesFor(today briefing.Date) times {
	q := briefing.NewQuarter(briefing.Financial, today.Year-1, 1)
	for q.Next().End().Before(today) {
		q = q.Next()
	}
	var t times
	t.asAt = q.End()
	for i := len(t.quarters) - 1; i >= 0; i-- {
		t.quarters[i] = q
		q = q.Previous()
	}
	t.meeting = tuesday(today.AddDays(35))
	t.next = tuesday(t.meeting.AddDays(63))
	return t
}

// tuesday is the first Tuesday from a day on that panels meet: not around
// Christmas.
func tuesday(d briefing.Date) briefing.Date {
	christmas := func() bool { return d.Month == time.December && d.Day > 18 || d.Month == time.January && d.Day < 8 }
	for d.Time().Weekday() != time.Tuesday || christmas() {
		d = d.AddDays(1)
	}
	return d
}

// settings is the briefing.yaml.
func settings(o Options, t times) string {
	latest := t.quarters[len(t.quarters)-1]
	return strings.NewReplacer(
		"{council}", strconv.Quote(o.Council), "{panel}", strconv.Quote(o.Panel),
		"{meeting}", t.meeting.ISO(), "{period}", latest.String(), "{asat}", t.asAt.ISO(),
	).Replace(settingsText)
}

const settingsText = `# What the workbooks do not say about the paper. A line that starts with "#" is
# a comment. Change the words after the colons; then, in this folder:
#
#   scrutiny check     says what is doubtful in the workbooks
#   scrutiny build     writes the paper, briefing.pdf

# Whose paper it is. This stands on the front sheet.
council: {council}
panel: {panel}
meeting:
  date: {meeting}
  time: 10.00am
  venue: Council Chamber
agenda_item: "1"
title: "Performance and improvement plan"
report_by: Director of your service
classification: Open
wards: All
purpose: >-
  To report performance in the quarter and progress with the improvement plan,
  so that the panel can decide where to look further.

# What the panel is asked to resolve. They are printed with letters: (a), (b).
recommendations:
  - That the panel notes performance in the quarter and the position of the improvement plan.
  - That the panel says which of the indicators off target it wishes to examine in depth.

# Which quarter is reported, and up to which day its figures were known. Without
# these two lines it is the latest quarter that has figures.
period: {period}
as_at: {asat}

# How far a figure may miss its target and still be amber: "5 percentage points",
# "10% of target", or "none". An indicator may have its own, in the workbook.
tolerance: 5 percentage points

# Printed in a box on the front sheet. Take it out with the examples.
notice: >-
  The figures, actions and recommendations in this paper are examples that came
  with the program. They are nobody's.

# The workbooks, as they are. Their paths are relative to this file. Which sheet
# holds what is found out by reading it; sheets and columns can be named here
# where that goes wrong.
workbooks:
  - path: performance.xlsx
  - path: improvement-plan.xlsx
  - path: recommendations.xlsx
`

// calendar is the batch.yaml.
func calendar(o Options, t times) string {
	return strings.NewReplacer(
		"[panel]", strconv.Quote(o.Panel), "[first]", t.meeting.ISO(), "[second]", t.next.ISO(),
	).Replace(calendarText)
}

const calendarText = `# The panel's year. In this folder:
#
#   scrutiny due          lists what has to be published soon, and whether its
#                         workbooks have arrived
#   scrutiny batch --due  builds just those papers

# Where the papers go, how they are named, and how many earlier editions of
# each are kept.
output: papers
name: "{panel}-{meeting:2006-01-02}-{period}"
keep: 3

# Papers are published five clear days before a meeting in England and Northern
# Ireland, three in Wales and Scotland. Bank holidays are known; name other days
# on which the offices are closed.
nation: England
# closed_days: [2026-12-29, 2026-12-30, 2026-12-31]

briefings:
  - briefing.yaml

meetings:
  - panel: [panel]
    dates:
      - [first]
      - [second]
`
