package exported

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strings"

	"scrutiny/briefing"
)

// required are the columns without which a CSV is no export.
var required = []string{"indicator", "period", "period_start", "period_end", "value"}

// csv reads the rows under the names of their columns, in any order of columns.
func (r *reader) csv() {
	r.report.FiguresOnly = true
	in := csv.NewReader(bytes.NewReader(r.data))
	in.FieldsPerRecord, in.LazyQuotes, in.ReuseRecord = -1, true, true
	header, err := in.Read()
	if err != nil {
		r.fail("", "this is not an exported CSV: it is empty, or not text")
		return
	}
	header = slices.Clone(header)
	column := map[string]int{}
	for i, name := range header {
		column[strings.TrimSpace(name)] = i
	}
	for _, name := range required {
		if _, known := column[name]; !known {
			r.fail(place(1, 1), "this is not an exported CSV: there is no column %q", name)
			return
		}
	}
	b := builder{rows: map[string]*[]briefing.Point{}, inds: map[string]int{}}
	for {
		fields, err := in.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		line, _ := in.FieldPos(0)
		if err != nil {
			r.doubt(place(line, 1), "this row is not CSV")
			continue
		}
		r.csvRow(&b, csvRow{column, fields}, place(line, 1))
	}
	r.report.Dataset.Indicators = b.indicators()
	if len(r.report.Dataset.Indicators) == 0 && len(r.problems) == 0 {
		r.fail("", "the export holds no figures")
	}
}

// csvRow is one row by the names of its columns.
type csvRow struct {
	column map[string]int
	fields []string
}

// at is the field of a column; empty where the row or the file has none.
func (row csvRow) at(name string) string {
	i, known := row.column[name]
	if !known || i >= len(row.fields) {
		return ""
	}
	return strings.Clone(row.fields[i])
}

func (r *reader) csvRow(b *builder, row csvRow, at string) {
	p, ok := r.period(periodKey{row.at("period"), row.at("period_start"), row.at("period_end")})
	if !ok {
		r.doubt(at, "%q from %s to %s is no period", row.at("period"), row.at("period_start"), row.at("period_end"))
		return
	}
	v, ok := value(row.at("value"), row.at("marker"), row.at("display"))
	if !ok {
		r.doubt(at, "want a number under value, got %q", row.at("value"))
		return
	}
	ind := briefing.Indicator{
		Ref: row.at("ref"), Name: row.at("indicator"), Theme: row.at("theme"),
		Unit: unit(row.at("unit")), Polarity: polarity(row.at("polarity")),
		Pos: briefing.Pos{File: r.file, Cell: at},
	}
	pt := briefing.Point{
		Period: p, Target: briefing.Reading{Value: target(row.at("target"))},
		Value: briefing.Reading{Value: v, Raw: row.at("display"), Pos: briefing.Pos{
			File: row.at("source_file"), Sheet: row.at("source_sheet"), Cell: row.at("source_cell"),
		}},
		Forecast: v.Marks.Has(briefing.ForecastMark),
	}
	b.add(ind, row.at("breakdown"), pt)
}

// builder gathers points into the rows of indicators, in the order in which
// they first come up.
type builder struct {
	list []*gathered
	inds map[string]int
	rows map[string]*[]briefing.Point
}

// gathered is one indicator whose rows are still growing.
type gathered struct {
	briefing.Indicator
	points     []briefing.Point
	parts      []*row
	benchmarks []*row
}

type row struct {
	name   string
	points []briefing.Point
}

func (b *builder) add(ind briefing.Indicator, breakdown string, pt briefing.Point) {
	key := strings.Join([]string{ind.Ref, ind.Name, ind.Theme}, "\x00")
	i, known := b.inds[key]
	if !known {
		i = len(b.list)
		b.inds[key] = i
		b.list = append(b.list, &gathered{Indicator: ind})
	}
	g := b.list[i]
	rowKey := key + "\x00" + breakdown
	if b.rows[rowKey] == nil {
		b.rows[rowKey] = g.open(breakdown)
	}
	points := b.rows[rowKey]
	*points = append(*points, pt)
}

// open starts the row of a breakdown.
func (g *gathered) open(breakdown string) *[]briefing.Point {
	if breakdown == "" {
		return &g.points
	}
	if name, ok := strings.CutPrefix(breakdown, benchmarkPrefix); ok {
		g.benchmarks = append(g.benchmarks, &row{name: name})
		return &g.benchmarks[len(g.benchmarks)-1].points
	}
	g.parts = append(g.parts, &row{name: breakdown})
	return &g.parts[len(g.parts)-1].points
}

func (b *builder) indicators() []briefing.Indicator {
	var found []briefing.Indicator
	for _, g := range b.list {
		ind := g.Indicator
		ind.Points = g.points
		for _, row := range g.parts {
			p := part(row.name)
			p.Points, p.Pos = row.points, ind.Pos
			ind.Parts = append(ind.Parts, p)
		}
		for _, row := range g.benchmarks {
			ind.Benchmarks = append(ind.Benchmarks, briefing.Benchmark{Name: row.name, Points: row.points, Pos: ind.Pos})
		}
		found = append(found, ind)
	}
	return found
}
