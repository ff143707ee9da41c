package disclosure

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"scrutiny/briefing"
)

// board is a random table with the equations that hold in it.
type board struct {
	ds        briefing.Dataset
	equations []equation
}

func cellName(row string, p briefing.Period) string { return row + "@" + p.String() }

// randomBoard makes an indicator of one or two breakdowns over quarters and
// years, with a total row and a year's column, some of it left out.
func randomBoard(r *rand.Rand) board {
	year := briefing.NewYear(briefing.Financial, 2020)
	periods := []briefing.Period{q(1), q(2), q(3), q(4)}
	if r.IntN(4) == 0 {
		periods = periods[:1]
	}
	withYear, withTotal := len(periods) == 4 && r.IntN(2) == 0, r.IntN(5) > 0
	var b board
	ind := briefing.Indicator{Name: "R", Unit: people}
	totals := make([]int, len(periods))
	dimensions := 1 + r.IntN(2)
	for d := range dimensions {
		rows := make([][]int, 2+r.IntN(3))
		for i := range rows {
			rows[i] = make([]int, len(periods))
			for k := range rows[i] {
				rows[i][k] = randomCount(r)
			}
		}
		if d > 0 {
			level(rows, totals)
		}
		b.addDimension(&ind, fmt.Sprint("d", d), rows, periods, year, withYear)
		if d == 0 {
			for k := range totals {
				for _, row := range rows {
					totals[k] += row[k]
				}
			}
		}
	}
	if withTotal {
		ind.Points = b.row("R", totals, periods, year, withYear)
	}
	b.addTotals(ind, periods, year, withYear, withTotal)
	b.ds = dataset(ind)
	return b
}

// randomCount is often small, sometimes zero.
func randomCount(r *rand.Rand) int {
	switch r.IntN(6) {
	case 0:
		return 0
	case 1, 2:
		return 1 + r.IntN(5)
	default:
		return 6 + r.IntN(30)
	}
}

// level changes the rows so that their columns add up to the totals.
func level(rows [][]int, totals []int) {
	for k, total := range totals {
		for _, row := range rows[1:] {
			row[k] = min(row[k], total)
			total -= row[k]
		}
		rows[0][k] = total
	}
}

func (b *board) addDimension(ind *briefing.Indicator, name string, rows [][]int, periods []briefing.Period, year briefing.Period, withYear bool) {
	for i, counts := range rows {
		part := fmt.Sprint(name, "-", i)
		ind.Parts = append(ind.Parts, briefing.Part{Dimension: name, Name: part, Points: b.row(part, counts, periods, year, withYear)})
	}
}

// row makes the points of one row, with its year, and their equation.
func (b *board) row(name string, counts []int, periods []briefing.Period, year briefing.Period, withYear bool) []briefing.Point {
	var found []briefing.Point
	e := equation{}
	total := 0
	add := func(p briefing.Period, n int) {
		found = append(found, briefing.Point{Period: p, Value: briefing.Reading{Value: briefing.Number(float64(n), 0)}})
	}
	for k, n := range counts {
		add(periods[k], n)
		e[cellName(name, periods[k])] = 1
		total += n
	}
	if withYear {
		add(year, total)
		e[cellName(name, year)] = -1
		b.equations = append(b.equations, e)
	}
	return found
}

// addTotals writes down that each dimension adds up to the total in each
// period, or to the other dimension where the total is not given.
func (b *board) addTotals(ind briefing.Indicator, periods []briefing.Period, year briefing.Period, withYear, withTotal bool) {
	if withYear {
		periods = append(periods[:len(periods):len(periods)], year)
	}
	for _, p := range periods {
		byDimension := map[string]equation{}
		for _, part := range ind.Parts {
			if byDimension[part.Dimension] == nil {
				byDimension[part.Dimension] = equation{}
			}
			byDimension[part.Dimension][cellName(part.Name, p)] = 1
		}
		switch {
		case withTotal:
			for _, e := range byDimension {
				e[cellName("R", p)] = -1
				b.equations = append(b.equations, e)
			}
		case len(byDimension) == 2:
			e := byDimension["d0"]
			for name := range byDimension["d1"] {
				e[name] = -1
			}
			b.equations = append(b.equations, e)
		}
	}
}

// read lists what a protected dataset shows, and its gaps.
func read(ds briefing.Dataset) (visible map[string]float64, gaps []string) {
	visible = map[string]float64{}
	take := func(row string, points []briefing.Point) {
		for _, p := range points {
			if p.Value.Known {
				visible[cellName(row, p.Period)] = p.Value.Number
			} else {
				gaps = append(gaps, cellName(row, p.Period))
			}
		}
	}
	for _, ind := range ds.Indicators {
		take(ind.Name, ind.Points)
		for _, part := range ind.Parts {
			take(part.Name, part.Points)
		}
	}
	return visible, gaps
}

func TestNothingIsRecoveredFromRandomTables(t *testing.T) {
	const tables = 300
	r := rand.New(rand.NewPCG(5, 2020))
	var figures, small, second, rowsLost, attacked, skipped int
	for n := range tables {
		b := randomBoard(r)
		truth, _ := read(b.ds)
		out, account := Protect(b.ds, DfE())
		if account.Diagnostics.Count(briefing.Error) > 0 {
			t.Fatalf("table %d: %v\n%s\nmade of %s", n, account.Diagnostics, all(out), all(b.ds))
		}
		visible, gaps := read(out)
		s := account.Summary()
		figures, small, second = figures+len(truth), small+s.Small, second+s.Protecting
		rowsLost += wholeRows(b.ds)
		p := pose(visible, gaps, b.equations, 160)
		for i, g := range gaps {
			attacked++
			got, sure := p.possible(i, p.most)
			if !sure {
				skipped++
				continue
			}
			if got < 3 {
				t.Fatalf("table %d: %s = %v can be worked out: %d values possible\n%s\nmade of %s",
					n, g, truth[g], got, all(out), all(b.ds))
			}
		}
		for name, x := range truth {
			if v, ok := visible[name]; ok && (v != x || x >= 1 && x <= 5) {
				t.Fatalf("table %d: %s is published as %v, true %v", n, name, v, x)
			}
		}
	}
	if skipped*20 > attacked {
		t.Errorf("%d of %d gaps could not be tried out", skipped, attacked)
	}
	t.Logf("%d tables with %d figures: %d small, %d more suppressed to protect them (%.1f%%), %d gaps attacked (%d given up), 0 recovered; suppressing whole rows would lose %d (%.1f%%)",
		tables, figures, small, second, 100*float64(second)/float64(figures), attacked, skipped,
		rowsLost-small, 100*float64(rowsLost-small)/float64(figures))
}

// wholeRows counts the figures lost if each row with a small number went as a
// whole, and the smallest other row of its dimension with it.
func wholeRows(ds briefing.Dataset) int {
	lost := 0
	for _, ind := range ds.Indicators {
		gone := map[string]int{}
		count := map[string][]int{}
		for _, part := range ind.Parts {
			n := len(part.Points)
			count[part.Dimension] = append(count[part.Dimension], n)
			for _, p := range part.Points {
				if p.Value.Number >= 1 && p.Value.Number <= 5 {
					gone[part.Dimension]++
					lost += n
					break
				}
			}
		}
		for d, n := range gone {
			if n == 1 && len(count[d]) > 1 {
				lost += count[d][0]
			}
		}
		for _, p := range ind.Points {
			if p.Value.Number >= 1 && p.Value.Number <= 5 {
				lost++
			}
		}
	}
	return lost
}

// What one period of a random series shows by percentages of published counts
// and by the year to date cannot be undone either.
func TestNothingIsRecoveredFromShares(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 2021))
	for n := range 500 {
		var completed, late, percent []briefing.Point
		total := 0
		for i := 1; i <= 8; i++ {
			d := 7 + r.IntN(60)
			m := min(randomCount(r), d)
			total += m * (i / 5)
			completed = append(completed, briefing.Point{Period: q(i), Value: briefing.Reading{Value: briefing.Number(float64(d), 0)}})
			late = append(late, briefing.Point{Period: q(i), Value: briefing.Reading{Value: briefing.Number(float64(m), 0)}})
			share := briefing.RoundHalfAway(100*float64(m)/float64(d), 1)
			percent = append(percent, briefing.Point{Period: q(i), Value: briefing.Reading{Value: briefing.Number(share, 1)}})
		}
		late = append(late, briefing.Point{Period: briefing.NewYear(briefing.Financial, 2021), Value: briefing.Reading{Value: briefing.Number(float64(total), 0)}})
		out, _ := Protect(dataset(
			briefing.Indicator{Name: "D", Unit: people, Points: completed},
			briefing.Indicator{Name: "N", Unit: people, Points: late},
			briefing.Indicator{Name: "P", Unit: briefing.Unit{Kind: briefing.Percent}, Points: percent}), DfE())
		ps := out.Indicators[2].Points
		var gaps []int
		rest := total
		for i := range 8 {
			d, m := out.Indicators[0].Points[i].Value, out.Indicators[1].Points[i].Value
			if !m.Known && d.Known && ps[i].Value.Known {
				t.Fatalf("series %d, quarter %d: a suppressed count beside its percentage and base", n, i+1)
			}
			if i >= 4 && m.Known {
				rest -= int(m.Number)
			} else if i >= 4 {
				gaps = append(gaps, int(late[i].Value.Number))
			}
		}
		if year := out.Indicators[1].Points[8].Value; year.Known && len(gaps) > 0 && (len(gaps) == 1 || rest < len(gaps)+2) {
			t.Fatalf("series %d: gaps %v can be worked out from the year, rest %d", n, gaps, rest)
		}
	}
}

// The same dataset gives the same result, and protecting what is protected
// already suppresses nothing more.
func TestSameAgain(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 2022))
	for n := range 200 {
		b := randomBoard(r)
		once, _ := Protect(b.ds, DfE())
		again, _ := Protect(b.ds, DfE())
		twice, account := Protect(once, DfE())
		if all(once) != all(again) || all(once) != all(twice) || account.Diagnostics.Count(briefing.Error) > 0 {
			t.Fatalf("table %d: %s\nonce  %s\nagain %s\ntwice %s\n%v", n, all(b.ds), all(once), all(again), all(twice), account.Diagnostics)
		}
	}
}

// A figure that is not published leaves no trace: the dataset is the same
// whichever small number stood there, as long as the same figures go.
func TestNoTrace(t *testing.T) {
	traces := map[string]bool{}
	for _, parts := range [][]string{{"a:2", "a:12", "a:26"}, {"a:4", "a:10", "a:26"}} {
		got, _ := Protect(dataset(indicator("Referrals", "40", parts...)), DfE())
		for i := range got.Indicators[0].Parts {
			got.Indicators[0].Parts[i].Points[0].Value.Pos = briefing.Pos{}
		}
		traces[fmt.Sprintf("%+v", got)] = true
	}
	if len(traces) != 1 {
		t.Errorf("the protected dataset tells which: %v", traces)
	}
}

// largeDataset makes a dataset as large as the sample county's: 40 indicators by
// 24 quarters, every second of parts in two breakdowns, percentages with their
// parts.
func largeDataset() briefing.Dataset {
	r := rand.New(rand.NewPCG(3, 2023))
	var ds briefing.Dataset
	for i := range 40 {
		ind := briefing.Indicator{Ref: fmt.Sprint("I", i), Name: fmt.Sprint("Indicator ", i), Unit: people}
		if i%2 == 1 {
			ind.Unit = briefing.Unit{Kind: briefing.Percent}
		}
		parts := 0
		if i%4 == 0 {
			parts = 8
		}
		sums := make([][2]int, 24)
		for k := range parts {
			part := briefing.Part{Dimension: [2]string{"source", "level"}[k%2], Name: fmt.Sprint("part ", k)}
			for j := range 24 {
				n := randomCount(r) + 3
				if k >= parts-2 {
					n = 150 - sums[j][k%2]
				}
				sums[j][k%2] += n
				part.Points = append(part.Points, briefing.Point{Period: q(j + 1), Value: briefing.Reading{Value: briefing.Number(float64(n), 0)}})
			}
			ind.Parts = append(ind.Parts, part)
		}
		for j := range 24 {
			pt := briefing.Point{Period: q(j + 1)}
			num, den := float64(6+r.IntN(90)), float64(100+r.IntN(200))
			if r.IntN(12) == 0 {
				num = float64(r.IntN(6))
			}
			switch {
			case i%2 == 1:
				pt.Numerator.Value, pt.Denominator.Value = briefing.Number(num, 0), briefing.Number(den, 0)
				pt.Value.Value = briefing.Number(100*num/den, 1)
			case parts > 0:
				pt.Value.Value = briefing.Number(150, 0)
			default:
				pt.Value.Value = briefing.Number(math.Floor(num), 0)
			}
			ind.Points = append(ind.Points, pt)
		}
		ds.Indicators = append(ds.Indicators, ind)
	}
	return ds
}

func BenchmarkProtect(b *testing.B) {
	ds := largeDataset()
	b.ReportAllocs()
	var s briefing.DisclosureSummary
	for b.Loop() {
		_, account := Protect(ds, DfE())
		s = account.Summary()
	}
	b.ReportMetric(float64(s.Small), "small")
	b.ReportMetric(float64(s.Protecting), "protecting")
}
