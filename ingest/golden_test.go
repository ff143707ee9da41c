package ingest

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"scrutiny/briefing"
)

var update = flag.Bool("update", false, "rewrite the wanted readings")

// Each file in testdata holds workbooks as text (see bookText; .csv files stand
// as they are), what briefing.yaml says of them under "spec", and what must be
// read under "want".
func TestReadings(t *testing.T) {
	cases, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(cases) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, name := range cases {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txt"), func(t *testing.T) {
			text, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			archive := txtar.Parse(text)
			got := reading(t, archive)
			if *update {
				rewrite(t, name, archive, got)
				return
			}
			if want := section(archive, "want"); got != want {
				t.Errorf("got:\n%s\nwant:\n%s", got, want)
			}
		})
	}
}

func section(a *txtar.Archive, name string) string {
	for _, f := range a.Files {
		if f.Name == name {
			return string(f.Data)
		}
	}
	return ""
}

func rewrite(t *testing.T, name string, a *txtar.Archive, got string) {
	t.Helper()
	files := a.Files[:0]
	for _, f := range a.Files {
		if f.Name != "want" {
			files = append(files, f)
		}
	}
	a.Files = append(files, txtar.File{Name: "want", Data: []byte(got)})
	if err := os.WriteFile(name, txtar.Format(a), 0o644); err != nil {
		t.Fatal(err)
	}
}

// reading reads the workbooks of a case and prints all that was understood.
func reading(t *testing.T, a *txtar.Archive) string {
	t.Helper()
	var files []File
	opts := Options{}
	spec := specOf(t, section(a, "spec"), &opts)
	for _, f := range a.Files {
		switch filepath.Ext(f.Name) {
		case ".xlsx":
			files = append(files, File{Name: f.Name, Data: bookText(t, string(f.Data)), Spec: spec})
		case ".csv":
			files = append(files, File{Name: f.Name, Data: f.Data, Spec: spec})
		}
	}
	ds, problems := Read(files, opts)
	return show(ds, problems)
}

// specOf reads lines such as "council: X", "area: X", "sheet: X", "kind: plan",
// "header row: 4", "skip: true", "column indicator: B".
func specOf(t *testing.T, text string, opts *Options) briefing.WorkbookSpec {
	t.Helper()
	var spec briefing.WorkbookSpec
	for line := range strings.Lines(text) {
		key, value, _ := strings.Cut(strings.TrimSpace(line), ": ")
		var sheet *briefing.SheetSpec
		if n := len(spec.Sheets); n > 0 {
			sheet = &spec.Sheets[n-1]
		}
		switch {
		case key == "council":
			opts.Council = value
		case key == "area":
			spec.Area = value
		case key == "sheet":
			spec.Sheets = append(spec.Sheets, briefing.SheetSpec{Name: value, Columns: map[string]string{}})
		case key == "kind":
			sheet.Kind = map[string]briefing.SheetKind{"indicators": briefing.IndicatorSheet, "plan": briefing.PlanSheet, "recommendations": briefing.RecommendationSheet}[value]
		case key == "header row":
			sheet.HeaderRow, _ = strconv.Atoi(value)
		case key == "years":
			sheet.YearsStated = true
			sheet.Years = map[string]briefing.Basis{"financial": briefing.Financial, "calendar": briefing.Calendar, "academic": briefing.Academic}[value]
		case key == "skip":
			sheet.Skip = true
		case strings.HasPrefix(key, "column "):
			sheet.Columns[strings.TrimPrefix(key, "column ")] = value
		default:
			t.Fatalf("unknown line in spec: %q", line)
		}
	}
	return spec
}

// show prints a dataset and its problems as a reviewer would check them
// against the sheet.
func show(ds briefing.Dataset, problems briefing.Diagnostics) string {
	var b strings.Builder
	for _, s := range ds.Sources {
		for _, sheet := range s.Sheets {
			fmt.Fprintf(&b, "sheet %s: %s, %d rows", sheet.Name, sheet.Kind, sheet.Rows)
			if sheet.Ignored != "" {
				fmt.Fprintf(&b, ", ignored: %s", sheet.Ignored)
			}
			b.WriteByte('\n')
			for _, k := range sheet.Skipped {
				fmt.Fprintf(&b, "  %s: %d %v\n", k.Why, k.Count, k.Stretches)
			}
		}
	}
	for _, i := range ds.Indicators {
		showIndicator(&b, i)
	}
	for _, a := range ds.Actions {
		showAction(&b, a)
	}
	for _, r := range ds.Recommendations {
		showRecommendation(&b, r)
	}
	for _, p := range problems {
		fmt.Fprintf(&b, "%s: %s\n", p.Severity, p)
	}
	return b.String()
}

// line prints "name: a, b" without what is empty, nothing at all when all is.
func line(b *strings.Builder, name string, parts ...string) {
	var filled []string
	for _, p := range parts {
		if p != "" {
			filled = append(filled, p)
		}
	}
	if len(filled) > 0 {
		fmt.Fprintf(b, "  %s: %s\n", name, strings.ReplaceAll(strings.Join(filled, "; "), "\n", " / "))
	}
}

func label(name, text string) string {
	if text == "" {
		return ""
	}
	return name + " " + text
}

func showIndicator(b *strings.Builder, i briefing.Indicator) {
	fmt.Fprintf(b, "indicator %s %q at %s\n", i.Ref, i.Name, i.Pos.Cell)
	polarity, standing, tolerance, cumulative := "", "", "", ""
	if i.Polarity != briefing.PolarityUnstated {
		polarity = i.Polarity.String()
	}
	if i.Standing.Kind != briefing.Active {
		standing = strings.TrimSpace(fmt.Sprintf("%s %s to %s %s", i.Standing.Kind, i.Standing.From, i.Standing.Until, i.Standing.Reason))
	}
	if i.Tolerance.Stated {
		tolerance = fmt.Sprintf("tolerance %g relative %t", i.Tolerance.Amount, i.Tolerance.Relative)
	}
	if i.Cumulative {
		cumulative = "cumulative"
	}
	line(b, "is", label("theme", i.Theme), label("unit", i.Unit.String()), polarity, label("level", i.Level), label("owner", i.Owner), label("every", i.Frequency.String()), cumulative, label("definition", i.Definition))
	line(b, "status", standing, tolerance)
	line(b, "control", control(i.Control)...)
	line(b, "target", figure(i, i.Target))
	line(b, "floor", figure(i, i.Floor))
	line(b, "band", figure(i, i.Band.Low), figure(i, i.Band.High))
	line(b, "figures", points(i, i.Points)...)
	for _, p := range i.Parts {
		line(b, "part "+label(p.Dimension, p.Name), points(i, p.Points)...)
	}
	for _, p := range i.Benchmarks {
		line(b, fmt.Sprintf("benchmark %s (%d)", p.Name, p.Kind), points(i, p.Points)...)
	}
	line(b, "comment", i.Comment.Text)
	line(b, "reason", i.Reason.Text)
}

func control(c briefing.ControlSettings) []string {
	var said []string
	if c.Improvement != briefing.ImprovementUnstated {
		said = append(said, c.Improvement.String())
	}
	for _, day := range c.RebaseFrom {
		said = append(said, "re-based from "+day.String())
	}
	if c.LimitsFirst > 0 {
		said = append(said, fmt.Sprintf("limits from the first %d", c.LimitsFirst))
	}
	if c.Screen != briefing.NotSaid {
		said = append(said, fmt.Sprintf("screen %t", c.Screen == briefing.Yes))
	}
	return said
}

func figure(i briefing.Indicator, v briefing.Reading) string {
	if v.Raw == "" && !v.Known {
		return ""
	}
	return i.Unit.Format(v.Value)
}

func points(i briefing.Indicator, list []briefing.Point) []string {
	var said []string
	for _, p := range list {
		s := fmt.Sprintf("%s = %s", p.Period, i.Unit.Format(p.Value.Value))
		if p.Value.Value == (briefing.Value{}) {
			s = fmt.Sprintf("%s blank", p.Period)
		}
		for _, more := range []string{label("target", figure(i, p.Target)), label("rag", p.RAG.Text), label("num", figure(briefing.Indicator{}, p.Numerator)), label("den", figure(briefing.Indicator{}, p.Denominator)), label("says", p.Comment.Text)} {
			if more != "" {
				s += ", " + more
			}
		}
		if p.Forecast {
			s += ", forecast"
		}
		said = append(said, s)
	}
	return said
}

func showAction(b *strings.Builder, a briefing.Action) {
	fmt.Fprintf(b, "action %s %q at %s\n", a.Ref, a.Text, a.Pos.Cell)
	var revised, progress []string
	for _, d := range a.RevisedDue {
		revised = append(revised, d.String())
	}
	for _, p := range a.Progress {
		progress = append(progress, strings.TrimSpace(p.Date.Short()+" "+p.Text))
	}
	priority := ""
	if a.Priority != briefing.NoPriority {
		priority = "priority " + a.Priority.String()
	}
	line(b, "is", label("theme", a.Theme), priority, label("measure", a.SuccessMeasure))
	line(b, "leads", a.Leads...)
	line(b, "partners", a.Partners...)
	line(b, "dates", label("start", a.Start.String()), label("due", a.OriginalDue.String()), label("revised", strings.Join(revised, " then ")))
	line(b, "status", a.Status.String(), a.BRAG.String(), figure(briefing.Indicator{Unit: briefing.Unit{Kind: briefing.Percent}}, a.PercentComplete))
	line(b, "progress", progress...)
	line(b, "evidence", a.Evidence)
	line(b, "indicators", a.Indicators...)
}

func showRecommendation(b *strings.Builder, r briefing.Recommendation) {
	fmt.Fprintf(b, "recommendation %s %q at %s\n", r.Ref, r.Text, r.Pos.Cell)
	line(b, "made", r.Meeting, r.MeetingDate.String(), label("to", r.AddressedTo))
	line(b, "response", r.Response.String(), r.Reason)
	line(b, "then", label("action", r.Action), label("lead", r.Lead), label("due", r.Due.String()), r.Status.String(), label("evidence", r.Evidence))
}
