package briefingfile

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"scrutiny/briefing"
)

// The whole of what a briefing.yaml may say.
const whole = `# Paper for the November panel
council: Marchshire County Council
panel: Children's scrutiny panel
meeting:
  date: 2026-11-24
  time: 10.30
  venue: Tŷ Hywel, committee room 2
agenda_item: 7
appendix: B
title: "Children's services: quarter 2"
report_by: Director of children's services
classification: Open
wards: All
purpose: |
  To tell the panel how services stand.

  And what changed.
recommendations:
  - The panel notes the report.
  - The panel asks for the outcome
    of the audit.
period: Q2 2026/27
as_at: 30 September 2026
tolerance: 5 percentage points
notice: Marchshire is a fictional county.
attribution: >
  Contains public sector information
  licensed under the Open Government Licence v3.0.
template: briefing
workbooks:
  - path: performance.xlsx
    area: Marchshire
    sheets:
      - name: Indicators
        kind: indicators
        header_row: 3
        years: calendar
        columns: {target: F, name: Measure}
      - name: Notes
        skip: true
  - improvement-plan.xlsx
`

func TestWhole(t *testing.T) {
	at := func(line, column int) briefing.Pos {
		return briefing.Pos{File: "briefing.yaml", Cell: fmt.Sprintf("line %d, column %d", line, column)}
	}
	want := briefing.Brief{
		Council: "Marchshire County Council",
		Panel:   "Children's scrutiny panel",
		Meeting: briefing.Meeting{
			Date: briefing.NewDate(2026, 11, 24), Time: "10.30", Venue: "Tŷ Hywel, committee room 2",
		},
		AgendaItem:      "7",
		Appendix:        "B",
		Title:           "Children's services: quarter 2",
		ReportBy:        "Director of children's services",
		Classification:  "Open",
		Wards:           "All",
		Purpose:         "To tell the panel how services stand.\n\nAnd what changed.",
		Recommendations: []string{"The panel notes the report.", "The panel asks for the outcome of the audit."},
		Period:          briefing.NewQuarter(briefing.Financial, 2026, 2),
		AsAt:            briefing.NewDate(2026, 9, 30),
		Tolerance:       briefing.Tolerance{Amount: 5, Stated: true},
		Notice:          "Marchshire is a fictional county.",
		Attribution:     "Contains public sector information licensed under the Open Government Licence v3.0.",
		Template:        "briefing",
		Workbooks: []briefing.WorkbookSpec{{
			Path: "performance.xlsx", Area: "Marchshire", Pos: at(31, 11),
			Sheets: []briefing.SheetSpec{
				{
					Name: "Indicators", Kind: briefing.IndicatorSheet, HeaderRow: 3, Pos: at(34, 9),
					Years: briefing.Calendar, YearsStated: true,
					Columns: map[string]string{"target": "F", "name": "Measure"},
				},
				{Name: "Notes", Skip: true, Pos: at(39, 9)},
			},
		}, {
			Path: "improvement-plan.xlsx", Pos: at(41, 5),
		}},
	}
	for name, text := range map[string]string{
		"as written":                       whole,
		"Windows line ends":                strings.ReplaceAll(whole, "\n", "\r\n"),
		"byte order mark":                  "\uFEFF" + whole,
		"no line end at the end":           strings.TrimSuffix(whole, "\n"),
		"a closing document mark":          whole + "...\n",
		"quoted numbers and quoted titles": strings.Replace(whole, "agenda_item: 7", `agenda_item: "7"`, 1),
	} {
		got, problems := Parse("briefing.yaml", []byte(text))
		if len(problems) > 0 {
			t.Errorf("%s: problems:\n%s", name, list(problems))
		}
		if diff := cmp.Diff(want, got, cmp.AllowUnexported(briefing.Period{})); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// In the inputs, § stands before each place that a problem must name; the
// problems are listed in their order, without the place.
func TestProblems(t *testing.T) {
	for _, c := range []struct {
		name, in string
		want     []string
	}{
		{"mistyped key", "§agenda_itm: 7\nworkbooks: [a.xlsx]\n",
			[]string{"error: unknown key agenda_itm (hint: did you mean agenda_item?)"}},
		{"key with spaces and capitals", "§Agenda Item: 7\nworkbooks: [a.xlsx]\n",
			[]string{"error: unknown key Agenda Item (hint: did you mean agenda_item?)"}},
		{"two letters swapped", "§tilte: x\nworkbooks: [a.xlsx]\n",
			[]string{"error: unknown key tilte (hint: did you mean title?)"}},
		{"key of the meeting at the margin", "§time: 10.30\nworkbooks: [a.xlsx]\n",
			[]string{"error: unknown key time (hint: time stands under meeting, indented)"}},
		{"another council's word", "§committee: Scrutiny\nworkbooks: [a.xlsx]\n",
			[]string{"error: unknown key committee (hint: did you mean panel?)"}},
		{"nothing near", "meeting:\n  §refreshments: tea\nworkbooks: [a.xlsx]\n",
			[]string{"error: unknown key refreshments under meeting (hint: the keys here are date, time, venue)"}},
		{"key of a sheet", "workbooks:\n  - path: a.xlsx\n    sheets:\n      - name: KPIs\n        §headerrow: 3\n",
			[]string{"error: unknown key headerrow under sheets (hint: did you mean header_row?)"}},
		{"years", "workbooks:\n  - path: a.xlsx\n    sheets:\n      - name: A\n        years: §fiscal\n",
			[]string{"error: want financial, calendar or academic, got \"fiscal\""}},
		{"all at once", "§counsil: x\nmeeting:\n  date: §31/11/2026\nperiod: §Q5 2026/27\nas_at: §[1]\ntolerance: §lots\nworkbooks:\n  - path: a.xlsx\n    sheets:\n      - name: A\n        kind: §KPIs\n        header_row: §top\n        skip: §yes\n", []string{
			"error: unknown key counsil (hint: did you mean council?)",
			`error: want a date as 2026-11-24 or 24 November 2026, got "31/11/2026"`,
			`error: want a period as Q2 2026/27, 2026/27 or September 2026, got "Q5 2026/27"`,
			"error: want a date as 2026-11-24 or 24 November 2026, got a list",
			`error: want a tolerance as 5 percentage points, 10% of target, 5 or none, got "lots" (hint: it says how far a figure may miss its target and still be amber)`,
			`error: want indicators, plan or recommendations, got "KPIs"`,
			`error: want the number of a row, from 1, got "top" (hint: it is the number at the left of the row in Excel)`,
			`error: want true or false, got "yes"`,
		}},
		{"kind nearly right", "workbooks:\n  - path: a.xlsx\n    sheets:\n      - name: A\n        kind: §indicator\n",
			[]string{`error: want indicators, plan or recommendations, got "indicator" (hint: did you mean indicators?)`}},
		{"key given twice", "title: a\nworkbooks: [a.xlsx]\n§title: b\n",
			[]string{"error: title is given twice: first at line 1, column 1 (hint: keep one of the two)"}},
		{"workbook given twice", "workbooks:\n  - a.xlsx\n  - path: §a.xlsx\n",
			[]string{"error: a.xlsx is given twice: first at line 2, column 5 (hint: put all its sheets under one path)"}},
		{"sheet given twice", "workbooks:\n  - path: a.xlsx\n    sheets:\n      - name: A\n      - §name: A\n        skip: true\n",
			[]string{"error: sheet A is given twice: first at line 4, column 9 (hint: keep one of the two)"}},
		{"list where a line belongs", "title: §[a, b]\nworkbooks: [a.xlsx]\n",
			[]string{"error: want text, got a list"}},
		{"group where a line belongs", "title:\n  §text: a\nworkbooks: [a.xlsx]\n",
			[]string{"error: want text, got a group of keys"}},
		{"line where a group belongs", "meeting: §tomorrow\nworkbooks: [a.xlsx]\n",
			[]string{"error: want keys and values under meeting, got text (hint: write one key: value a line)"}},
		{"line where a list belongs", "workbooks: §a.xlsx\n",
			[]string{"error: want a list under workbooks, got text (hint: write each item on its own line, indented, with - before it)"}},
		{"workbook without a path", "workbooks:\n  - §area: Doncaster\n",
			[]string{"error: a workbook has no path (hint: write it as  - path: performance.xlsx)"}},
		{"sheet without a name", "workbooks:\n  - path: a.xlsx\n    sheets:\n      - §skip: true\n",
			[]string{"error: a sheet has no name (hint: write it as  - name: Indicators, as on the sheet's tab)"}},
		{"bare per cent", "tolerance: §5%\nworkbooks: [a.xlsx]\n",
			[]string{`warning: 5% can mean two things: it is read as 5% of the target (hint: write "5% of target" or "5 percentage points", whichever is meant)`}},
		{"emoji in the title", "title: §Good 👍 news\nworkbooks: [a.xlsx]\n",
			[]string{`note: characters that cannot be printed become [?]: "👍" (hint: write it in letters and signs that the paper's typeface has)`}},
		{"problem after Welsh letters", "meeting: {venue: Tŷ Hywel, §dat: x}\nworkbooks: [a.xlsx]\n",
			[]string{"error: unknown key dat under meeting (hint: did you mean date?)"}},
		{"alias of nothing", "title: §*name\nworkbooks: [a.xlsx]\n",
			[]string{"error: want text, got *name, which is not marked anywhere with &"}},
		{"second colon", "title: §Performance: quarter 2\n",
			[]string{`error: a second colon stands in this line (hint: put quotes round a value that holds a colon: title: "Performance: quarter 2")`}},
		{"tab", "meeting:\n§\tdate: 2026-11-24\n",
			[]string{"error: the line starts with a tab (hint: indent with spaces: YAML does not take tabs)"}},
		{"open quotation mark", "title: §\"Performance\ncouncil: x\n",
			[]string{"error: a quotation mark is opened and not closed (hint: close it, or use the other kind of quotation mark outside)"}},
		{"open list", "recommendations: §[one, two\n",
			[]string{"error: a [ is opened and not closed (hint: close the list with ])"}},
		{"uneven indent", "recommendations:\n  - one\n §- two\n",
			[]string{"error: the line does not fit the lines before it (hint: give the keys of one group, and the dashes of one list, the same indent)"}},
		{"two documents", "title: a\n---\n§title: b\n",
			[]string{"error: the file holds 2 documents: want one (hint: take out the line ---, or keep the second part in a file of its own)"}},
		{"a list at the margin", "§- performance.xlsx\n",
			[]string{"error: want keys and values, got a list (hint: write one key: value a line)"}},
		{"words only", "§Performance in quarter 2\n",
			[]string{"error: want keys and values, got text (hint: write one key: value a line)"}},
	} {
		text, want := c.in, make([]string, len(c.want))
		for i, w := range c.want {
			severity, summary, _ := strings.Cut(w, ": ")
			var place string
			text, place = takeMark(text)
			want[i] = severity + ": briefing.yaml:" + place + ": " + summary
		}
		_, problems := Parse("briefing.yaml", []byte(text))
		if diff := cmp.Diff(strings.Join(want, "\n"), list(problems)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
}

// takeMark removes the first § and says where it stood.
func takeMark(text string) (rest, place string) {
	before, after, _ := strings.Cut(text, "§")
	line := strings.Count(before, "\n") + 1
	column := len([]rune(before[strings.LastIndexByte(before, '\n')+1:])) + 1
	return before + after, fmt.Sprintf("line %d, column %d", line, column)
}

func list(problems briefing.Diagnostics) string {
	var lines []string
	for _, p := range problems {
		lines = append(lines, p.Severity.String()+": "+p.String())
	}
	return strings.Join(lines, "\n")
}

func TestNothingToRead(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"empty", "", "the file is empty"},
		{"comments only", "# council: x\n\n", "the file is empty"},
		{"a workbook", "PK\x03\x04\x00\x00", "this is not a text file"},
		{"no workbooks", "title: a\n", "no workbooks are named"},
		{"workbooks left blank", "title: a\nworkbooks:\n", "no workbooks are named"},
		{"too long", strings.Repeat("# padding\n", maxSize/5), "the file is too long for a briefing (511 KB)"},
		{"too deep", strings.Repeat("[", 5000), "brackets are nested too deeply"},
		{"repeats itself", "x: &a [1]\n" + multiplied(), "the file repeats itself too often to be read"},
	} {
		_, problems := Parse("briefing.yaml", []byte(c.in))
		if problems.Worst() != briefing.Error || problems[len(problems)-1].Summary != c.want {
			t.Errorf("%s: got:\n%s\nwant the last to be %q", c.name, list(problems), c.want)
		}
		if last := problems[len(problems)-1]; last.Pos.File != "briefing.yaml" || last.Hint == "" {
			t.Errorf("%s: %s: want the file named and a hint", c.name, last)
		}
	}
}

// multiplied is a text whose merges double at each step.
func multiplied() string {
	var b strings.Builder
	b.WriteString("m0: &m0 {k: v}\n")
	for i := 1; i < 40; i++ {
		fmt.Fprintf(&b, "m%d: &m%d {<<: [*m%d, *m%d]}\n", i, i, i-1, i-1)
	}
	b.WriteString("meeting: *m39\n")
	return b.String()
}

func TestAnchors(t *testing.T) {
	const text = `
council: &council Marchshire County Council
notice: *council
workbooks:
  - &common
    path: a.xlsx
    area: Marchshire
  - <<: *common
    path: b.xlsx
`
	got, problems := Parse("briefing.yaml", []byte(text))
	if len(problems) > 0 {
		t.Fatalf("problems:\n%s", list(problems))
	}
	if got.Notice != "Marchshire County Council" {
		t.Errorf("notice = %q, want what the anchor marks", got.Notice)
	}
	if len(got.Workbooks) != 2 || got.Workbooks[1].Path != "b.xlsx" || got.Workbooks[1].Area != "Marchshire" {
		t.Errorf("workbooks = %+v, want the second to take over the area and keep its own path", got.Workbooks)
	}
}

func TestBlankValuesAreUnstated(t *testing.T) {
	got, problems := Parse("briefing.yaml", []byte("title:\nas_at: ~\nmeeting:\n  date:\nrecommendations:\nworkbooks: [a.xlsx]\n"))
	if len(problems) > 0 || got.Title != "" || !got.AsAt.IsZero() || !got.Meeting.Date.IsZero() || got.Recommendations != nil {
		t.Errorf("got %+v, problems:\n%s", got, list(problems))
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte(whole))
	f.Add([]byte("a: &a {<<: *a}\nmeeting: *a\n"))
	f.Add([]byte("? [a]\n: !!str b\n"))
	f.Add([]byte("workbooks:\n\t- x"))
	f.Fuzz(func(t *testing.T, data []byte) {
		b, problems := Parse("b.yaml", data)
		for _, p := range problems {
			if p.Summary == "" || p.Pos.File != "b.yaml" {
				t.Fatalf("a problem without summary or file: %+v", p)
			}
		}
		if problems.Count(briefing.Error) == 0 && len(b.Workbooks) == 0 {
			t.Fatal("accepted without workbooks")
		}
	})
}

// The languages of the paper and of the workbooks, and those that the program
// has no words for.
func TestLanguages(t *testing.T) {
	got, problems := Parse("briefing.yaml", []byte("language: cy\nsource_language: en-GB\nworkbooks: [a.xlsx]\n"))
	if len(problems) > 0 || got.Language != "cy" || got.SourceLanguage != "en-GB" {
		t.Errorf("got %q and %q, problems:\n%s", got.Language, got.SourceLanguage, list(problems))
	}
	if got, _ := Parse("briefing.yaml", []byte("workbooks: [a.xlsx]\n")); got.Tongue() != "en-GB" || got.SourceTongue() != "en-GB" {
		t.Errorf("unstated languages are %q and %q", got.Tongue(), got.SourceTongue())
	}
	_, problems = Parse("briefing.yaml", []byte("language: Welsh\nworkbooks: [a.xlsx]\n"))
	if want := "error: briefing.yaml:line 1, column 11: want the language en-GB or cy, got \"Welsh\" (hint: cy is Welsh; a paper in both is language: [en-GB, cy], the first one first)"; list(problems) != want {
		t.Errorf("got  %s\nwant %s", list(problems), want)
	}
}

// A heading of the front sheet takes text or a list; "None" is said, and
// nothing is not.
func TestStatements(t *testing.T) {
	const text = `
front_sheet: herefordshire
key_decision: No
legal_implications: None
risk_management: |
  One risk.

  And another.
appendices:
  - Appendix A
  - Appendix B
consultees:
background_papers: []
workbooks: [a.xlsx]
`
	got, problems := Parse("briefing.yaml", []byte(text))
	if len(problems) > 0 {
		t.Fatal(list(problems))
	}
	want := []briefing.Statement{
		{Field: briefing.KeyDecision, Text: "No"},
		{Field: briefing.LegalImplications, Text: "None"},
		{Field: briefing.RiskManagement, Text: "One risk.\n\nAnd another."},
		{Field: briefing.Appendices, Items: []string{"Appendix A", "Appendix B"}},
	}
	if diff := cmp.Diff(want, got.Statements); diff != "" || got.FrontSheet != "herefordshire" {
		t.Errorf("front sheet %q (-want +got):\n%s", got.FrontSheet, diff)
	}
}
