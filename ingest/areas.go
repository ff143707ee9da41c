package ingest

import (
	"slices"
	"strings"

	"scrutiny/briefing"
	"scrutiny/ingest/internal/grid"
	"scrutiny/ingest/internal/wording"
)

// areaChoice is whose figures are reported from a table of several areas.
type areaChoice struct {
	own  string
	none bool // it cannot be told: nothing is taken
}

// chooseArea finds the reported area among those of a column: the one that
// briefing.yaml names, the council's, or the only one that is no benchmark.
func (r *tableReader) chooseArea(col int) areaChoice {
	var areas []string
	for i := r.bottom + 1; i < r.end; i++ {
		if text := said(r.At(i, col)); text != "" && !slices.Contains(areas, text) && !r.repeatsHeader(i) {
			areas = append(areas, text)
		}
	}
	want := r.file.Spec.Area
	if want != "" {
		return r.statedArea(want, areas)
	}
	if r.file.opts.Council != "" {
		if own := matchArea(r.file.opts.Council, areas); own != "" {
			return areaChoice{own: own}
		}
	}
	var candidates []string
	for _, area := range areas {
		if _, _, benchmark := benchmarkNamed(area); !benchmark {
			candidates = append(candidates, area)
		}
	}
	switch len(candidates) {
	case 1:
		return areaChoice{own: candidates[0]}
	case 0:
		if len(areas) <= 1 {
			return areaChoice{own: strings.Join(areas, "")}
		}
		candidates = areas
	}
	slices.Sort(candidates)
	r.fail(r.Pos(r.bottom, col), "write area: "+candidates[0]+" under the workbook in briefing.yaml; there are "+quoteAll(candidates),
		"the table holds figures of %d areas, and nothing says whose are reported", len(candidates))
	return areaChoice{none: true}
}

func (r *tableReader) statedArea(want string, areas []string) areaChoice {
	if own := matchArea(want, areas); own != "" {
		return areaChoice{own: own}
	}
	at := r.file.Spec.Pos
	if at == (briefing.Pos{}) {
		at = r.at()
	}
	r.fail(at, didYouMean(want, areas, "its areas are"), "there is no area %q on sheet %q", want, r.Sheet)
	return areaChoice{none: true}
}

// matchArea finds a council's area: the same words, without those that only
// say what kind of council it is.
func matchArea(council string, areas []string) string {
	for _, area := range areas {
		if strings.EqualFold(area, council) {
			return area
		}
	}
	want := placeName(council)
	for _, area := range areas {
		if want != "" && placeName(area) == want {
			return area
		}
	}
	return ""
}

var councilWords = map[string]bool{
	"council": true, "county": true, "city": true, "borough": true, "metropolitan": true, "district": true, "the": true, "of": true, "royal": true, "london": true, "unitary": true, "authority": true, "cc": true, "mbc": true, "dc": true, "bc": true, "lb": true, "rb": true, "ua": true, "ltd": true,
}

func placeName(name string) string {
	var kept []string
	for _, w := range strings.Fields(wording.Key(name)) {
		if !councilWords[w] {
			kept = append(kept, w)
		}
	}
	return strings.Join(kept, " ")
}

// benchmarkKind is what a named area is to the reported one.
func benchmarkKind(area string) briefing.BenchmarkKind {
	if _, kind, known := benchmarkNamed(area); known {
		return kind
	}
	return briefing.Neighbour
}

// benchmarkRow adds a row about another place to the current indicator, and
// reports whether it was one. Rows are such by their area, or by a place's name
// in the breakdown or indicator column.
func (a *acrossReader) benchmarkRow(i int, name, part, area string) bool {
	if area != "" && a.area.own != "" && area != a.area.own {
		a.under(i, a.word(i, refField), name)
		a.addBenchmark(i, area, benchmarkKind(area), a.place(i, areaField))
		return true
	}
	if area == "" && part != "" {
		if bench, kind, known := benchmarkNamed(part); known {
			a.under(i, a.word(i, refField), name)
			a.addBenchmark(i, bench, kind, a.place(i, partField))
			return true
		}
	}
	if bench, kind, known := benchmarkNamed(name); known && a.current != nil {
		a.addBenchmark(i, bench, kind, a.place(i, nameField))
		return true
	}
	return false
}

func (a *acrossReader) addBenchmark(i int, name string, kind briefing.BenchmarkKind, at briefing.Pos) {
	a.current.Benchmarks = append(a.current.Benchmarks, briefing.Benchmark{Name: name, Kind: kind, Points: a.points(a.current, i), Pos: at})
}

// benchmarkColumns reads the columns that hold other places' figures.
func (a *acrossReader) benchmarkColumns(d *draft, i int) {
	for k := range a.columns {
		c := &a.columns[k]
		if c.field != benchField || a.At(i, c.col).Kind == grid.Empty {
			continue
		}
		period := c.period
		if period.IsZero() {
			period = a.benchmarkPeriod(i, c)
		}
		if period.IsZero() {
			continue
		}
		v, f := a.figure(i, c.col)
		point := briefing.Point{Period: period, Value: d.note(v, f)}
		if j := slices.IndexFunc(d.Benchmarks, func(b briefing.Benchmark) bool { return b.Name == c.bench }); j >= 0 {
			d.Benchmarks[j].Points = append(d.Benchmarks[j].Points, point)
			continue
		}
		_, kind, _ := benchmarkNamed(c.bench)
		d.Benchmarks = append(d.Benchmarks, briefing.Benchmark{Name: c.bench, Kind: kind, Points: []briefing.Point{point}, Pos: a.Pos(a.bottom, c.col)})
	}
}

// benchmarkPeriod is the period of a benchmark whose heading names none: the
// row's comparator year. Without one the figure is left out, as a benchmark of
// an unknown year misleads.
func (a *acrossReader) benchmarkPeriod(i int, c *column) briefing.Period {
	if y := a.find(benchYear); y != nil {
		settled := wording.Settle([]wording.Stamp{periodCell(a.At(i, y.col))}, a.known)[0]
		if settled.Doubt != "" {
			a.warn(a.Pos(i, y.col), "write the year as 2024/25", "the benchmark's year %q is not understood; the benchmark was left out", said(a.At(i, y.col)))
		}
		return settled.Period
	}
	if c.why == "" {
		a.warn(a.Pos(a.bottom, c.col), "write the year into the heading, \""+c.heading+" 2024/25\"", "the benchmark %q does not say for which year; it was left out", c.heading)
		c.why = "names no year"
	}
	return briefing.Period{}
}
