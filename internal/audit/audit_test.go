package audit

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strings"
	"testing"

	"scrutiny/analysis"
	"scrutiny/analysis/disclosure"
	"scrutiny/briefing"
	"scrutiny/charts"
	"scrutiny/internal/drawing"
	"scrutiny/internal/export"
	"scrutiny/pdf"
	"scrutiny/templates"
)

func q(n int) briefing.Period { return briefing.NewQuarter(briefing.Financial, 2020, n) }

func at(cell string) briefing.Pos {
	return briefing.Pos{File: "performance.xlsx", Sheet: "Indicators", Cell: cell}
}

func counts(row string, numbers ...float64) []briefing.Point {
	var points []briefing.Point
	for i, n := range numbers {
		points = append(points, briefing.Point{Period: q(i + 1), Value: briefing.Reading{Value: briefing.Number(n, 0), Pos: at(string(rune('C'+i)) + row)}})
	}
	return points
}

// county is a workbook of two indicators. Special guardianship orders were 3
// in the quarter reported (Q4): too small. Referrals by source: 4 from health
// in Q3; 21 from schools go with them.
func county(comment string) briefing.Dataset {
	children := briefing.Unit{Kind: briefing.Count, Noun: "children"}
	return briefing.Dataset{
		Sources: []briefing.Source{{File: "performance.xlsx", Sheets: []briefing.SourceSheet{{Name: "Indicators", Kind: briefing.IndicatorSheet, Rows: 2}}}},
		Indicators: []briefing.Indicator{{
			Ref: "P1", Name: "Special guardianship orders", Theme: "Permanence", Unit: children, Polarity: briefing.HigherIsBetter,
			Target: briefing.Reading{Value: briefing.Number(7, 0)},
			Points: counts("5", 8, 9, 11, 3), Comment: briefing.Text{Text: comment, Pos: at("H5")}, Pos: at("A5"),
		}, {
			Ref: "F1", Name: "Referrals", Theme: "Front door", Unit: children, Polarity: briefing.InformationOnly,
			Points: counts("6", 52, 57, 65, 70), Pos: at("A6"),
			Parts: []briefing.Part{
				{Dimension: "source", Name: "police", Points: counts("7", 22, 30, 40, 33), Pos: at("A7")},
				{Dimension: "source", Name: "schools", Points: counts("8", 20, 17, 21, 24), Pos: at("A8")},
				{Dimension: "source", Name: "health", Points: counts("9", 10, 10, 4, 13), Pos: at("A9")},
			},
		}},
	}
}

// build makes the paper of a dataset as the program does.
func build(t testing.TB, ds briefing.Dataset) (disclosure.Protection, Paper) {
	t.Helper()
	safe, protection := disclosure.Protect(ds, disclosure.DfE())
	findings, _ := analysis.Analyse(safe, briefing.Brief{Council: "Marshire", Title: "Children's services", Period: q(4)})
	template, err := templates.Builtin("")
	if err != nil {
		t.Fatal(err)
	}
	report, err := templates.Compose(findings, template)
	if err != nil {
		t.Fatal(err)
	}
	var data bytes.Buffer
	if err := export.CSV(&data, findings); err != nil {
		t.Fatal(err)
	}
	return protection, Paper{Dataset: safe, Findings: findings, Report: report, CSV: data.Bytes()}
}

func worse(ds briefing.Diagnostics, than briefing.Severity) briefing.Diagnostics {
	var found briefing.Diagnostics
	for _, d := range ds {
		if d.Severity > than {
			found = append(found, d)
		}
	}
	return found
}

func TestAPaperAsBuiltGivesNothingAway(t *testing.T) {
	p, paper := build(t, county("A small number of orders, fewer than last year."))
	if n := len(p.Suppressed); n != 3 {
		t.Fatalf("%d suppressed, want 3: %v", n, p.Diagnostics)
	}
	if found := worse(Audit(p, paper), briefing.Note); len(found) > 0 {
		t.Errorf("%v", found)
	}
	bytes := print(t, paper.Report)
	found, err := File(p, paper, bytes)
	if err != nil || len(found) > 0 {
		t.Errorf("the file: %v, %v", found, err)
	}
	texts, _ := Texts(bytes)
	if all := joined(texts); !strings.Contains(all, "Special guardianship orders") || !strings.Contains(all, "Line chart of Referrals") {
		t.Errorf("the file was not read: %.400s", all)
	}
}

func joined(texts []Passage) string {
	var all strings.Builder
	for _, t := range texts {
		all.WriteString(t.Text + "\n")
	}
	return all.String()
}

func print(t testing.TB, r briefing.Report) []byte {
	t.Helper()
	var drawings []drawing.Drawing
	for _, f := range r.Figures() {
		d, err := charts.Draw(f.Chart, f.Width, f.Height)
		if err != nil {
			t.Fatal(err)
		}
		drawings = append(drawings, d)
	}
	out, err := pdf.Write(r, drawings)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// What officers write. 3 is suppressed for the quarter reported; 11, 9 and 8
// are published; 7 is the target.
func TestCommentary(t *testing.T) {
	for _, c := range []struct {
		comment string
		want    briefing.Severity // Note: nothing
	}{
		{"3 children had an order.", briefing.Error},
		{"Orders fell from 11 to 3.", briefing.Error},
		{"Only three orders were made.", briefing.Error},
		{"The figure was 3, of which one sibling group.", briefing.Error},
		{"3/60 of those eligible.", briefing.Error},
		{"We are open 24/7; see 3/3/2021.", briefing.Note},
		{"3 out of 60 eligible.", briefing.Error},
		{"We met 3 social workers about this.", briefing.Warning},
		{"Orders fell from 11; the target is 7.", briefing.Note},
		{"The court lost 3 weeks; a review follows on 3 March 2021, see section 3.", briefing.Note},
		{"In Q3 there were 11. It fell by 3% or 3 percentage points, at a cost of £3.", briefing.Note},
		{"Since 2020/21 a small number.", briefing.Note},
		{"", briefing.Note},
	} {
		p, paper := build(t, county(c.comment))
		found := worse(Audit(p, paper), briefing.Note)
		if got := found.Worst(); got != c.want {
			t.Errorf("%q: got %v, want %v: %v", c.comment, got, c.want, found)
			continue
		}
		for _, d := range found {
			if d.Pos.Cell != "H5" {
				t.Errorf("%q: told at %v, want the comment's cell H5", c.comment, d.Pos)
			}
			if strings.Contains(d.Summary+d.Hint, "3 ") {
				t.Errorf("the message states the figure: %v", d)
			}
		}
	}
}

// Leaks put into each part of a paper by hand, as a fault of a later stage
// would; each must be found.
func TestEachRouteIsWatched(t *testing.T) {
	orders := func(p *Paper) *briefing.IndicatorFinding { return indicator(p, "Special guardianship orders") }
	referrals := func(p *Paper) *briefing.IndicatorFinding { return indicator(p, "Referrals") }
	three := briefing.Number(3, 0)
	for _, c := range []struct {
		name string
		leak func(*Paper)
		want string
	}{
		{"the figure", func(p *Paper) { orders(p).Points[3].Value = three }, "is given in the findings"},
		{"a change", func(p *Paper) {
			orders(p).Points[3].OnPrevious = briefing.Change{Known: true, Against: q(3), Difference: -8, From: briefing.Number(11, 0), To: three}
		}, "is given in the change"},
		{"a gap", func(p *Paper) {
			orders(p).Benchmarks = []briefing.BenchmarkFinding{{Name: "England", Gap: briefing.Change{Known: true, Against: q(4), Difference: -10, From: briefing.Number(13, 0), To: three}}}
		}, "is given in the gap"},
		{"a rating", func(p *Paper) { orders(p).Points[3].Rating = briefing.OffTarget }, "its rating is given"},
		{"the workbook's rating", func(p *Paper) { orders(p).SourceRAG = "Red" }, "its rating is given"},
		{"the mean of a control chart", func(p *Paper) {
			for range 4 {
				orders(p).Signal.Points = append(orders(p).Signal.Points, briefing.SignalPoint{Mean: 31.0 / 4, HasMean: true})
			}
		}, "can be worked out exactly"},
		{"a flag of a control chart", func(p *Paper) {
			orders(p).Signal.Points = make([]briefing.SignalPoint, 4)
			orders(p).Signal.Points[3].Cause = briefing.BelowLimit
		}, "how it stands out"},
		{"the part that was to protect another", func(p *Paper) { referrals(p).Parts[1].Points[2].Value = briefing.Number(21, 0) },
			"Referrals, health, Q3 2020/21 is suppressed, but can be worked out exactly"},
		{"a line of a chart", func(p *Paper) {
			figure(p, "Special guardianship orders", func(f *briefing.Figure) {
				f.Chart.(briefing.LineChart).Series[0].Values[3] = briefing.ChartValue{Number: 3, Known: true}
			})
		}, "is drawn in a chart"},
		{"a panel of a chart", func(p *Paper) {
			figure(p, "Referrals", func(f *briefing.Figure) {
				known := func(n float64) briefing.ChartValue { return briefing.ChartValue{Number: n, Known: true} }
				f.Chart = briefing.MultiplesChart{Ticks: make([]briefing.Tick, 4), Panels: []briefing.Panel{
					{Name: "Health", Values: []briefing.ChartValue{known(10), known(10), known(4), known(13)}},
				}}
			})
		}, "is drawn in a chart"},
		{"a label of a panel", func(p *Paper) {
			figure(p, "Referrals", func(f *briefing.Figure) {
				f.Chart = briefing.MultiplesChart{Ticks: make([]briefing.Tick, 4), Panels: []briefing.Panel{
					{Name: "Health", Values: []briefing.ChartValue{{}, {}, {Label: "4"}, {}}},
				}}
			})
		}, "is drawn in a chart"},
		{"a contribution to a change", func(p *Paper) {
			figure(p, "Referrals", func(f *briefing.Figure) {
				f.Chart = briefing.ContributionChart{Parts: []briefing.Contribution{{Name: "Health", Change: briefing.ChartValue{Number: 9, Known: true}}}}
			})
		}, "is drawn in a chart"},
		{"an alternative text", func(p *Paper) {
			figure(p, "Special guardianship orders", func(f *briefing.Figure) { f.Alt += " Lowest 3 in Q4 2020/21." })
		}, "is stated in the chart’s words"},
		{"a sentence", func(p *Paper) {
			p.Report.Blocks = append(p.Report.Blocks, briefing.Paragraph{Phrases: briefing.Plain("Special guardianship orders: from 11 to 3 in Q4 2020/21.")})
		}, "is stated in"},
		{"a bookmark", func(p *Paper) {
			p.Report.Blocks = append(p.Report.Blocks, briefing.Heading{Level: 2, Text: "Special guardianship orders: 3 in Q4 2020/21"})
		}, "a heading and bookmark"},
		{"a table of periods", func(p *Paper) { rewrite(p, "[c]", "3") }, "a table of"},
		{"the document's information", func(p *Paper) { p.Report.Subject = "Special guardianship orders, 3 in Q4 2020/21" }, "the document information"},
		{"the exported figure", func(p *Paper) { exported(p, "value", "3") }, "is given in the exported data"},
		{"an exported change", func(p *Paper) { exported(p, "change_previous", "-8") }, "give its change previous"},
		{"an attachment", func(p *Paper) {
			p.Texts = []Passage{{"letter.txt", "On Special guardianship orders: January to March 2021, 3 in all."}}
		}, "letter.txt"},
		{"an action", func(p *Paper) {
			p.Dataset.Actions = []briefing.Action{{Ref: "A1", Indicators: []string{"P1"}, Progress: []briefing.ProgressEntry{{Text: "Only 3 children so far."}}}}
		}, "states a number that is suppressed"},
		{"the purpose", func(p *Paper) {
			p.Findings.Brief.Purpose = "To consider why special guardianship orders were made for 3 children."
		}, "states a number that is suppressed"},
	} {
		t.Run(c.name, func(t *testing.T) {
			p, paper := build(t, county(""))
			c.leak(&paper)
			found := worse(Audit(p, paper), briefing.Warning)
			if !strings.Contains(texts(found), c.want) {
				t.Errorf("want %q in %v", c.want, found)
			}
		})
	}
}

func texts(ds briefing.Diagnostics) string {
	var all strings.Builder
	for _, d := range ds {
		all.WriteString(d.String() + "\n")
	}
	return all.String()
}

func indicator(p *Paper, name string) *briefing.IndicatorFinding {
	for i := range p.Findings.Themes {
		for j := range p.Findings.Themes[i].Indicators {
			if f := &p.Findings.Themes[i].Indicators[j]; f.Name == name {
				return f
			}
		}
	}
	return nil
}

// figure changes the first figure under a heading.
func figure(p *Paper, heading string, change func(*briefing.Figure)) {
	under := false
	for i, b := range p.Report.Blocks {
		if h, ok := b.(briefing.Heading); ok {
			under = h.Text == heading
		}
		if f, ok := b.(briefing.Figure); ok && under {
			change(&f)
			p.Report.Blocks[i] = f
			return
		}
	}
}

// rewrite replaces the whole words of table cells.
func rewrite(p *Paper, old, text string) {
	for _, b := range p.Report.Blocks {
		if t, ok := b.(briefing.Table); ok {
			for _, r := range t.Rows {
				for i := range r.Cells {
					if cellWords(r.Cells[i]) == old {
						r.Cells[i] = briefing.TextCell(text)
					}
				}
			}
		}
	}
}

// exported changes one column of the exported rows of suppressed figures.
func exported(p *Paper, column, text string) {
	rows, _ := csv.NewReader(bytes.NewReader(p.CSV)).ReadAll()
	at := slices.Index(rows[0], column)
	for _, r := range rows[1:] {
		if slices.Contains(r, "[c]") {
			r[at] = text
		}
	}
	var out bytes.Buffer
	if err := csv.NewWriter(&out).WriteAll(rows); err == nil {
		p.CSV = out.Bytes()
	}
}

// A leak that only the finished file has: in words painted on a page, or in
// the structure.
func TestFile(t *testing.T) {
	p, paper := build(t, county(""))
	leaky := paper.Report
	leaky.Blocks = append(append([]briefing.Block{}, leaky.Blocks...),
		briefing.Paragraph{Phrases: briefing.Plain("Special guardianship orders: there were 3 in Q4 2020/21.")})
	found, err := File(p, paper, print(t, leaky))
	if err != nil || !strings.Contains(texts(found), "is stated in the page of object") {
		t.Errorf("painted: %v, %v", found, err)
	}
	leaky = paper.Report
	leaky.Subject = "Special guardianship orders: 3 in Q4 2020/21"
	found, err = File(p, paper, print(t, leaky))
	if err != nil || !strings.Contains(texts(found), "structure") && !strings.Contains(texts(found), "metadata") {
		t.Errorf("information: %v, %v", found, err)
	}
	if _, err := File(p, paper, []byte("PK")); err == nil {
		t.Error("no error for what is no PDF")
	}
}

func FuzzTexts(f *testing.F) {
	_, paper := build(f, county("A comment."))
	f.Add(print(f, paper.Report))
	f.Add([]byte("%PDF-1.4\n1 0 obj\n<</Length 5>>\nstream\nBT /F1 9 Tf (a\\051\\n) Tj <0041> Tj [(b) 3 (c)] TJ ET\nendstream\nendobj\n"))
	f.Add([]byte("%PDF-1.4\n1 0 obj<</Type/ObjStm/First 4>>stream\n1 0 (x)\nendstream endobj 2 0 obj (open"))
	f.Fuzz(func(t *testing.T, data []byte) {
		texts, err := Texts(data)
		if err == nil && len(texts) == 0 {
			t.Error("a PDF has its structure at least")
		}
	})
}

// Whatever words stand in a comment, the audit does not fall over, and a
// comment without a digit or a number in words is never an error.
func FuzzCommentary(f *testing.F) {
	for _, s := range []string{"3 children", "fell to 3.", "Q3 £3 3% 3/60 3:30 1,234.5 ŵ3", "three", "3\xff4", "٣ children"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, comment string) {
		p, paper := build(t, county(comment))
		found := worse(Audit(p, paper), briefing.Warning)
		if len(found) > 0 && len(numberForm.FindString(comment)) == 0 {
			t.Errorf("%q: %v", comment, found)
		}
	})
}

func BenchmarkAudit(b *testing.B) {
	p, paper := build(b, county("A small number."))
	for b.Loop() {
		Audit(p, paper)
	}
}
