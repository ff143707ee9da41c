// Package receipt prints what was understood of workbooks: for people, and for
// programs.
package receipt

import (
	"fmt"
	"io"
	"strings"

	"scrutiny/briefing"
	"scrutiny/ingest"
)

// Text prints the receipts in 80 columns: of each sheet what it is taken for,
// what each column became, what was left out and why, and what is in doubt; and
// at the end what briefing.yaml would say to have it read so.
func Text(w io.Writer, files []ingest.FileReceipt, problems briefing.Diagnostics) error {
	var p page
	rest := problems.Sorted()
	for _, f := range files {
		p.heading(f.File)
		rest = p.file(f, rest)
	}
	if len(rest) > 0 {
		p.heading("Doubts elsewhere")
		for _, d := range rest {
			p.doubt(d, d.Pos.String())
		}
	}
	if mapping := Mapping(files); mapping != "" {
		p.heading("To have it read so, or to correct it, in briefing.yaml")
		p.b.WriteString("\n" + mapping)
	}
	_, err := io.WriteString(w, p.b.String())
	return err
}

// Mapping is what briefing.yaml says of all the workbooks; empty when nothing
// was understood of any.
func Mapping(files []ingest.FileReceipt) string {
	var b strings.Builder
	for _, f := range files {
		if len(f.Spec().Sheets) == 0 {
			continue
		}
		lead, rest, _ := strings.Cut(f.Mapping(), "\n")
		if b.Len() == 0 {
			b.WriteString(lead + "\n")
		}
		b.WriteString(rest)
	}
	return b.String()
}

// file prints one file, and returns the problems of others.
func (p *page) file(f ingest.FileReceipt, problems briefing.Diagnostics) (rest briefing.Diagnostics) {
	bySheet := map[string]briefing.Diagnostics{}
	listed := map[string]bool{}
	for _, s := range f.Sheets {
		listed[s.Name] = true
	}
	for _, d := range problems {
		switch {
		case d.Pos.File != f.File:
			rest = append(rest, d)
		case d.Pos.Sheet == "" && !listed[""], !listed[d.Pos.Sheet]:
			p.doubt(d, d.Pos.Sheet)
		default:
			bySheet[d.Pos.Sheet] = append(bySheet[d.Pos.Sheet], d)
		}
	}
	for _, s := range f.Sheets {
		p.sheet(s, bySheet[s.Name])
	}
	return rest
}

func (p *page) sheet(s ingest.SheetReceipt, problems briefing.Diagnostics) {
	if s.Name == "" {
		p.line("\nThe text")
	} else {
		p.line(fmt.Sprintf("\nSheet %q", s.Name))
	}
	if s.Ignored != "" {
		p.field("not taken", s.Ignored)
	}
	if len(s.HiddenRows) > 0 {
		p.field("hidden rows", briefing.RowNumbers(s.HiddenRows)+"; not read")
	}
	if len(s.HiddenColumns) > 0 {
		p.field("hidden columns", strings.Join(s.HiddenColumns, ", ")+"; not read")
	}
	if s.YearsStated {
		p.field("years", years[s.Years]+", as briefing.yaml says")
	}
	suggested := map[briefing.Pos]bool{}
	for i, t := range s.Tables {
		if len(s.Tables) > 1 {
			p.line(fmt.Sprintf("  Table %d of %d", i+1, len(s.Tables)))
		}
		p.table(t)
		for _, one := range t.Suggestions {
			suggested[one.Pos] = true
		}
	}
	p.doubts(problems, suggested)
}

// years are the words of briefing.yaml for how years are counted.
var years = [...]string{briefing.Financial: "financial", briefing.Calendar: "calendar", briefing.Academic: "academic"}

func (p *page) table(t ingest.TableReceipt) {
	p.field("taken for", fmt.Sprintf("%s: %s (%s)", t.KindName, t.Layout, t.Sureness))
	header := "header row"
	if t.Turned {
		header = "header column"
	}
	p.field(header, strings.Join(t.HeaderRows, ", "))
	if t.Area != "" {
		p.field("figures of", t.Area)
	}
	p.columns(t)
	p.periods(t.Periods)
	p.field("rows taken", fmt.Sprint(t.Rows))
	p.ignored(t)
	for i, m := range t.Markers {
		said := m.Marker
		if said == "" {
			said = "blank"
		}
		p.cells(label("in place of", i), []int{14, 6, 40}, said, fmt.Sprint(m.Count), m.Means)
	}
	for i, s := range t.Suggestions {
		p.cells(label("suggested", i), []int{6, 56}, s.Pos.Cell, suggestion(s))
	}
}

// suggestion is what the catalogue of national indicators says of one.
func suggestion(s ingest.Suggestion) string {
	var says []string
	if s.Polarity != "" {
		says = append(says, s.Polarity)
	}
	if s.Unit != "" {
		says = append(says, "unit "+s.Unit)
	}
	return fmt.Sprintf("%s may be a national indicator: %s (%s); nothing was assumed", s.Indicator, strings.Join(says, ", "), s.Source)
}

// mostColumns and mostDoubts are how many are listed for people.
const (
	mostColumns = 60
	mostDoubts  = 30
)

func (p *page) columns(t ingest.TableReceipt) {
	for i, c := range t.Columns {
		if i == mostColumns {
			p.cells("", []int{62}, fmt.Sprintf("and %d more: --format json lists them all", len(t.Columns)-i))
			return
		}
		p.cells(label("columns", i), []int{5, 27, 28}, c.Column, c.Heading, became(c))
	}
}

// became is what a column was taken for.
func became(c ingest.ColumnReceipt) string {
	switch {
	case c.Field == "" && c.Why == "":
		return "not taken"
	case c.Field == "":
		return "not taken: " + c.Why
	}
	said := c.Field
	if c.Period != nil {
		said += " " + c.Period.String()
	}
	if c.Forecast {
		said += ", forecast"
	}
	if c.Why != "" {
		said += ": " + c.Why
	}
	return said
}

func (p *page) periods(list []briefing.Period) {
	switch n := len(list); {
	case n == 0:
	case n > 6:
		p.field("periods", fmt.Sprintf("%d, from %s to %s", n, list[0], list[n-1]))
	default:
		var said []string
		for _, one := range list {
			said = append(said, one.String())
		}
		p.field("periods", strings.Join(said, ", "))
	}
}

// ignored lists the rows that were left out, by the reason.
func (p *page) ignored(t ingest.TableReceipt) {
	var reasons []string
	rows := map[string][]string{}
	for _, r := range t.Ignored {
		if len(rows[r.Why]) == 0 {
			reasons = append(reasons, r.Why)
		}
		rows[r.Why] = append(rows[r.Why], r.Row)
	}
	for i, why := range reasons {
		p.cells(label("rows left out", i), []int{12, 50}, listed(rows[why]), why)
	}
}

func (p *page) doubts(problems briefing.Diagnostics, suggested map[briefing.Pos]bool) {
	told := 0
	for i, d := range problems {
		if d.Severity == briefing.Note && suggested[d.Pos] {
			continue
		}
		if told == mostDoubts {
			p.field("", fmt.Sprintf("and %d more: scrutiny check --verbose lists them all", len(problems)-i))
			return
		}
		told++
		p.doubt(d, d.Pos.Cell)
	}
}

// doubt prints one problem and what to do about it.
func (p *page) doubt(d briefing.Diagnostic, at string) {
	text := d.Summary
	if at != "" {
		text = at + ": " + text
	}
	p.field(d.Severity.String(), text)
	if d.Hint != "" {
		p.field("", d.Hint)
	}
}
