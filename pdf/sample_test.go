package pdf

import (
	"fmt"
	"strings"

	"scrutiny/briefing"
	"scrutiny/internal/drawing"
)

// sample is a short paper with every kind of block, as a template would make it.
func sample() (briefing.Report, []drawing.Drawing) {
	r := briefing.Report{
		Title:        "Children’s services performance, quarter 2 of 2025/26",
		Subject:      "Performance and improvement plan",
		Organisation: "Marchshire County Council",
		Language:     "en-GB",
		RunningHead:  "Children’s services performance, quarter 2 of 2025/26",
		Footer:       "Marchshire County Council",
		Produced:     briefing.NewDate(2025, 10, 20),
		Version:      "scrutiny 0.1",
	}
	r.Blocks = append(r.Blocks, sampleFront()...)
	r.Blocks = append(r.Blocks, samplePosition()...)
	r.Blocks = append(r.Blocks, samplePlan()...)
	r.Blocks = append(r.Blocks, sampleNotes()...)
	return r, drawingsFor(r)
}

func sampleFront() []briefing.Block {
	field := func(term, text string) briefing.Definition {
		return briefing.Definition{Term: term, Text: [][]briefing.Phrase{briefing.Plain(text)}}
	}
	return []briefing.Block{
		briefing.Heading{Level: 1, Text: "Children’s services performance, quarter 2 of 2025/26", Display: true, Unlisted: true},
		briefing.Paragraph{Style: briefing.Notice, Phrases: briefing.Plain("Marchshire is a fictional county. Its figures are made up to show what this paper looks like, and describe nobody.")},
		briefing.Definitions{Items: []briefing.Definition{
			field("Council", "Marchshire County Council"),
			field("Agenda item", "7"),
			field("Report by", "Corporate Director, Children and Families"),
		}},
		briefing.Definitions{Items: []briefing.Definition{
			field("Meeting", "Children and young people scrutiny committee"),
			field("Date and venue", "12 November 2025, 10 am, the Council Chamber, Shire Hall"),
			field("Classification", "Open"),
			{Term: "Purpose", Text: [][]briefing.Phrase{
				briefing.Plain("To report how children’s services did between July and September 2025 (quarter 2)."),
				briefing.Plain("To report what became of the improvement plan."),
			}},
			{Term: "Recommendations", Text: [][]briefing.Phrase{briefing.Plain("That the committee:")},
				List: &briefing.List{Numbering: briefing.Letters, Items: [][]briefing.Phrase{
					briefing.Plain("notes performance in the quarter, and asks for a report on repeat referrals, which have risen in each of the last four quarters and are now well above those of the county’s statistical neighbours; and"),
					briefing.Plain("agrees which of the overdue actions it wishes to see again in February."),
				}}},
		}},
		briefing.PageBreak{},
		briefing.Contents{Title: "Contents"},
		briefing.PageBreak{},
	}
}

func samplePosition() []briefing.Block {
	blocks := []briefing.Block{
		briefing.Heading{Level: 1, Text: "The position", ID: "position"},
		briefing.Paragraph{Style: briefing.Lead, Phrases: briefing.Plain("Of 39 indicators, 17 met their target and 8 missed it by more than the tolerance.")},
		briefing.Paragraph{Phrases: []briefing.Phrase{
			{Text: "Re-referrals rose to 24.1%, "}, {Text: "worse", Bold: true, Badge: briefing.BadgeWorse},
			{Text: " than the same quarter last year. See "}, {Text: "re-referrals in detail", Link: "#rereferrals", LinkTitle: "Section: re-referrals"},
			{Text: " and the "}, {Text: "Department for Education’s children in need statistics for England, by local authority", Link: "https://www.gov.uk/government/collections/statistics-children-in-need"},
			{Text: ". In Welsh: "}, {Text: "Tŷ’r Cyngor", Lang: "cy"}, {Text: "."},
		}},
		briefing.List{Items: [][]briefing.Phrase{
			briefing.Plain("Assessments within 45 days: 91%, on target."),
			{{Text: "Child protection visits: "}, {Text: "red", Badge: briefing.BadgeRed}, {Text: " for the third quarter in a row, because two vacancies in the northern team were not filled until September."}},
			briefing.Plain("No figure for final-stage scores: not available yet."),
		}},
		sampleScorecard(),
		briefing.Heading{Level: 2, Text: "Re-referrals", ID: "rereferrals"},
		briefing.Paragraph{Phrases: briefing.Plain("A quarter of referrals were repeats.")},
		sampleFigure("fig-rereferrals", "Re-referrals have risen for four quarters"),
		sampleQuarters(),
	}
	for i := range 3 {
		blocks = append(blocks,
			briefing.Heading{Level: 3, Text: fmt.Sprintf("What officers say, %d", i+1)},
			briefing.Paragraph{Phrases: briefing.Plain(strings.Repeat("The rise follows the closure of the early help hub in April; families now come back to the front door instead. ", 5+i))})
	}
	return append(blocks, samplePair()...)
}

// samplePair is a section with a table beside its chart, and a paragraph with a
// heading of its own.
func samplePair() []briefing.Block {
	fig := sampleFigure("fig-visits", "Visits in time fell for the third quarter in a row")
	fig.Width, fig.Height, fig.Beside = 300, 112.5, true
	t := briefing.Table{Caption: "Last three quarters, per cent", Small: true, Note: "[p] provisional.", Columns: []briefing.Column{
		{Header: "Quarter"}, {Header: "Figure", Align: briefing.Decimal}, {Header: "Target", Align: briefing.Decimal}}}
	for _, row := range [][]string{{"Q4 2024/25", "93.5%", "95%"}, {"Q1 2025/26", "93%", "95%"}, {"Q2 2025/26", "92.1% [p]", "95%"}} {
		t.Rows = append(t.Rows, briefing.Row{Cells: []briefing.Cell{briefing.TextCell(row[0]), briefing.TextCell(row[1]), briefing.TextCell(row[2])}})
	}
	return []briefing.Block{
		briefing.Heading{Level: 3, Text: "Visits in time", Keep: true},
		fig, t,
		briefing.Paragraph{Phrases: []briefing.Phrase{{Text: "Commentary (Head of Service):", Bold: true, Heads: true}, {Text: "Two posts were vacant until September."}}},
	}
}

func sampleFigure(id, title string) briefing.Figure {
	return briefing.Figure{ID: id, Title: title, Subtitle: "Share of referrals within 12 months of an earlier one, %, Q1 2023/24 to Q2 2025/26",
		Alt: "Line chart: re-referrals rose from 18% to 24.1%, above the target of 20%.", Source: "Source: performance.xlsx; as at 20 October 2025",
		Chart: briefing.LineChart{}, Width: 480, Height: 180}
}

func sampleDrawing() drawing.Drawing {
	line := drawing.Path{Stroke: drawing.Stroke{Width: 2, Colour: drawing.Blue}}
	for i := range 10 {
		kind := drawing.LineTo
		if i == 0 {
			kind = drawing.MoveTo
		}
		line.Segments = append(line.Segments, drawing.Segment{Kind: kind, P: drawing.Point{X: 30 + float64(i)*40, Y: 140 - float64(i*i)}})
	}
	target := drawing.Path{Stroke: drawing.Stroke{Width: 1, Colour: drawing.Orange, Dash: []float64{4, 3}},
		Segments: []drawing.Segment{{Kind: drawing.MoveTo, P: drawing.Point{X: 30, Y: 90}}, {Kind: drawing.LineTo, P: drawing.Point{X: 390, Y: 90}}}}
	return drawing.Drawing{Width: 480, Height: 180, Marks: []drawing.Mark{line, target,
		drawing.Text{X: 400, Y: 62, Size: 9, Bold: true, Colour: drawing.Blue, Words: "24.1%"},
		drawing.Text{X: 400, Y: 93, Size: 9, Colour: drawing.Dark, Words: "Target 20%"},
		drawing.Text{X: 210, Y: 172, Anchor: drawing.Middle, Size: 9, Colour: drawing.Dark, Words: "2024/25"},
	}}
}

func sampleScorecard() briefing.Table {
	t := briefing.Table{ID: "scorecard", Caption: "Scorecard: all indicators, by theme", Note: "[x] not available; [p] provisional.", Columns: []briefing.Column{
		{Header: "Indicator", Weight: 3},
		{Header: "Q2 2025/26", Align: briefing.Decimal},
		{Header: "Target", Align: briefing.Decimal},
		{Header: "On last quarter", Weight: 1.6},
		{Header: "Rating", Weight: 1.2},
	}}
	for _, theme := range []string{"Front door", "Child protection", "Children in care"} {
		t.Rows = append(t.Rows, briefing.Row{Band: true, Cells: []briefing.Cell{briefing.TextCell(theme)}})
		for i := range 6 {
			value := fmt.Sprintf("%d.%d%%", 60+7*i, i)
			switch i {
			case 2:
				value = "104%"
			case 3:
				value = "9.25% [p]"
			case 4:
				value = "[x]"
			}
			t.Rows = append(t.Rows, briefing.Row{Cells: []briefing.Cell{
				briefing.TextCell(fmt.Sprintf("%s measure %d: assessments completed within timescale, all teams", theme, i+1)),
				briefing.TextCell(value), briefing.TextCell("90%"),
				{Lines: [][]briefing.Phrase{{{Text: "Better", Badge: briefing.BadgeBetter}}, {{Text: "+3.2 percentage points"}}}},
				{Lines: [][]briefing.Phrase{{{Text: "Green", Badge: briefing.BadgeGreen}}}},
			}})
		}
	}
	return t
}

// sampleQuarters has two header rows.
func sampleQuarters() briefing.Table {
	t := briefing.Table{Caption: "Re-referrals, last six quarters", Small: true, Summary: "One row a source; columns are quarters grouped by year.",
		Columns: []briefing.Column{{Header: "Source", Weight: 2}}}
	for _, year := range []string{"2023/24", "2024/25"} {
		for q := range 3 {
			t.Columns = append(t.Columns, briefing.Column{Header: fmt.Sprintf("Q%d", q+1), Group: year, Align: briefing.Right})
		}
	}
	for i, source := range []string{"Police", "Schools", "Health"} {
		row := briefing.Row{Cells: []briefing.Cell{briefing.TextCell(source)}}
		for q := range 6 {
			row.Cells = append(row.Cells, briefing.TextCell(briefing.FormatNumber(float64(900+150*i*q), 0)))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

func samplePlan() []briefing.Block {
	t := briefing.Table{Caption: "Actions by priority", Columns: []briefing.Column{
		{Header: "Ref", Weight: 0.6}, {Header: "Action", Weight: 2.4}, {Header: "Lead"}, {Header: "Due"}, {Header: "Progress", Weight: 2.4}, {Header: "Status", Weight: 1.2}}}
	for i := range 25 {
		t.Rows = append(t.Rows, briefing.Row{Cells: []briefing.Cell{
			briefing.TextCell(fmt.Sprintf("A%d", i+1)),
			briefing.TextCell("Recruit to vacancies in the assessment team and review the induction of newly qualified social workers"),
			briefing.TextCell("Head of service"), briefing.TextCell("30 Sep 2025"),
			briefing.TextCell(strings.Repeat("Two posts filled; advertised again in June. ", 1+i%4)),
			{Lines: [][]briefing.Phrase{{{Text: "Overdue", Badge: briefing.BadgeRed}}}},
		}})
	}
	return []briefing.Block{
		briefing.Heading{Level: 1, Text: "The improvement plan", ID: "plan"},
		briefing.Paragraph{Phrases: briefing.Plain("Of 25 actions, 6 are overdue.")},
		briefing.List{Numbering: briefing.Numbers, Items: [][]briefing.Phrase{briefing.Plain("High priority first."), briefing.Plain("Then medium.")}},
		t,
		sampleFigure("fig-plan", "A quarter of actions are overdue"),
		sampleFigure("fig-plan-2", "Most overdue actions are a high priority"),
		sampleFigure("fig-plan-3", "Nothing was completed in September"),
	}
}

func sampleNotes() []briefing.Block {
	return []briefing.Block{
		briefing.PageBreak{},
		briefing.PageBreak{},
		briefing.Heading{Level: 1, Text: "Notes on the data", ID: "notes"},
		briefing.Paragraph{Phrases: []briefing.Phrase{{Text: "See the "}, {Text: "scorecard", Link: "#scorecard"}, {Text: ", the "}, {Text: "chart of re-referrals", Link: "#fig-rereferrals"}, {Text: " and "}, {Text: "nothing", Link: "#nowhere"}, {Text: "."}}},
		briefing.Paragraph{Style: briefing.SmallPrint, Phrases: briefing.Plain("Contains public sector information licensed under the Open Government Licence v3.0.")},
		briefing.Definitions{Items: []briefing.Definition{{Term: "MASH", Text: [][]briefing.Phrase{briefing.Plain("Multi-agency safeguarding hub.")}}}},
		briefing.PageBreak{},
	}
}

// drawingsFor makes a drawing for each figure of a report.
func drawingsFor(r briefing.Report) []drawing.Drawing {
	var drawings []drawing.Drawing
	for _, fig := range r.Figures() {
		d := sampleDrawing()
		if fig.Beside {
			d = framed(fig.Width, fig.Height)
		}
		drawings = append(drawings, d)
	}
	return drawings
}
