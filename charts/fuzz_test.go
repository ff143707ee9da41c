package charts

import (
	"math"
	"math/rand/v2"
	"testing"

	"scrutiny/briefing"
)

// dice makes charts up from one seed.
type dice struct {
	*rand.Rand
	name  string
	reach float64
}

func (d dice) words() string {
	pool := []string{"", "Q1", "2023/24", "England", "[x]", "1,234,567", "Statistical neighbours of the county", d.name}
	return pool[d.IntN(len(pool))]
}

func (d dice) value() briefing.ChartValue {
	v := briefing.ChartValue{
		Number: d.reach * (2*d.Float64() - 1), Known: d.IntN(5) > 0,
		Provisional: d.IntN(8) == 0, Suppressed: d.IntN(8) == 0, Signal: briefing.Badge(max(0, d.IntN(40)-26)),
		Doubtful: d.IntN(20) == 0, Beyond: d.IntN(8) == 0,
	}
	switch d.IntN(12) {
	case 0:
		v.Number = math.NaN()
	case 1:
		v.Number = 0
	case 2, 3, 4, 5:
		v.Number = math.Round(v.Number)
	}
	if d.IntN(4) == 0 {
		v.Label = d.words()
	}
	return v
}

func (d dice) values(n int) []briefing.ChartValue {
	values := make([]briefing.ChartValue, n)
	for i := range values {
		values[i] = d.value()
	}
	return values
}

func (d dice) unit() briefing.Unit { return briefing.Unit{Kind: briefing.UnitKind(d.IntN(7))} }

func (d dice) line() briefing.LineChart {
	n := 1 + d.IntN(70)
	c := briefing.LineChart{Unit: d.unit()}
	switch d.IntN(3) {
	case 0:
		c.Ticks = quarters(n)
	case 1:
		c.Ticks = years(n)
	default:
		for range n {
			c.Ticks = append(c.Ticks, briefing.Tick{Label: d.words(), Group: d.words()})
		}
	}
	for range d.IntN(mostSeries + 1) {
		c.Series = append(c.Series, briefing.ChartSeries{Name: d.words(), Focus: d.IntN(3) == 0, Mark: briefing.Mark(d.IntN(6)), Values: d.values(n)})
	}
	if d.IntN(2) == 0 {
		c.Target, c.TargetLabel = d.values(n), d.words()
	}
	if d.IntN(4) == 0 {
		c.Places = &briefing.PlaceRange{Low: d.values(n), Middle: d.values(n), High: d.values(n),
			RangeLabel: d.words(), MiddleLabel: d.words()}
	}
	if d.IntN(4) == 0 {
		low := d.value().Number
		c.Band = &briefing.TargetBand{Low: low, High: low + math.Abs(d.value().Number), Label: d.words()}
	}
	if d.IntN(4) == 0 {
		c.Floor, c.FloorLabel = d.values(n), d.words()
	}
	if d.IntN(4) == 0 {
		c.Limits = &briefing.ControlLimits{
			Mean: d.values(n), Lower: d.values(n), Upper: d.values(n),
			MeanLabel: d.words(), LowerLabel: d.words(), UpperLabel: d.words(),
		}
		for range d.IntN(4) {
			c.Limits.Key = append(c.Limits.Key, briefing.SignKey{Badge: briefing.Badge(d.IntN(14)), Words: d.words(), Dots: d.IntN(2) == 0})
		}
	}
	return c
}

func (d dice) bars() briefing.BarChart {
	c := briefing.BarChart{Unit: d.unit()}
	for range d.IntN(14) {
		c.Bars = append(c.Bars, briefing.Bar{
			Name: d.words(), Value: d.value(), ValueLabel: d.words(), Earlier: d.value(), Muted: d.IntN(3) == 0,
		})
	}
	return c
}

func (d dice) statuses() briefing.StatusChart {
	var c briefing.StatusChart
	for range d.IntN(6) {
		r := briefing.StatusRow{Name: d.words()}
		for range d.IntN(8) {
			r.Segments = append(r.Segments, briefing.StatusSegment{
				Name: d.words(), Badge: briefing.Badge(d.IntN(14)), Count: d.IntN(1 + int(math.Abs(math.Mod(d.reach, 1e6)))),
			})
		}
		c.Rows = append(c.Rows, r)
	}
	return c
}

func (d dice) ranks() briefing.RankChart {
	c := briefing.RankChart{Unit: d.unit()}
	for range d.IntN(14) {
		c.Rows = append(c.Rows, briefing.RankRow{
			Name: d.words(), Value: d.value(), ValueLabel: d.words(), Focus: d.IntN(5) == 0, Mark: briefing.Mark(d.IntN(6)),
		})
	}
	return c
}

func (d dice) slopes() briefing.SlopeChart {
	c := briefing.SlopeChart{Unit: d.unit(), From: d.words(), To: d.words()}
	for range d.IntN(6) {
		c.Lines = append(c.Lines, briefing.SlopeLine{
			Name: d.words(), Focus: d.IntN(3) == 0, Mark: briefing.Mark(d.IntN(6)),
			From: d.value(), To: d.value(), FromLabel: d.words(), ToLabel: d.words(),
		})
	}
	return c
}

func (d dice) spark() briefing.Sparkline { return briefing.Sparkline{Values: d.values(d.IntN(30))} }

func (d dice) charts() []briefing.Chart {
	line := d.line()
	places := briefing.PlacesChart{Over: line, OverHeading: d.words(), Rank: d.ranks(), RankHeading: d.words()}
	return []briefing.Chart{line, d.bars(), d.statuses(), places, places.Rank, d.slopes(), d.spark(),
		d.timeline(), d.contributions(), d.multiples()}
}

// FuzzDraw: whatever the figures, a drawing is sound, or there is an error that
// says why there is none.
func FuzzDraw(f *testing.F) {
	f.Add(uint64(1), 480.0, 190.0, 100.0, "Marchshire")
	f.Add(uint64(2), 235.0, 150.0, 1e7, "A council with a name of many, many words in it")
	f.Add(uint64(3), 160.0, 100.0, 1e15, "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch")
	f.Add(uint64(42), 160.0, 21.2, 1.4e14, "0") // limits, and a frame too low for their key
	f.Add(uint64(4), 480.0, 120.0, 1e-9, "Tŷ\n\n’r")
	f.Fuzz(func(t *testing.T, seed uint64, width, height, reach float64, name string) {
		d := dice{rand.New(rand.NewPCG(seed, 2)), name, reach}
		for _, c := range d.charts() {
			drawn, err := Draw(c, width, height)
			if err != nil {
				continue
			}
			checkSound(t, drawn, width, height)
			if t.Failed() {
				t.Fatalf("seed %d: %#v", seed, c)
			}
		}
	})
}

// TestManyCharts draws what the fuzzer would, from seeds that never change.
func TestManyCharts(t *testing.T) {
	drawn := 0
	for seed := range uint64(500) {
		size := rand.New(rand.NewPCG(seed, 3))
		width, height := 160+math.Trunc(330*size.Float64()), 100+math.Trunc(110*size.Float64())
		d := dice{rand.New(rand.NewPCG(seed, 2)), "Marchshire County Council", math.Pow(10, float64(size.IntN(20)-4))}
		for _, c := range d.charts() {
			picture, err := Draw(c, width, height)
			if err != nil {
				continue
			}
			drawn++
			checkSound(t, picture, width, height)
			if t.Failed() {
				t.Fatalf("seed %d: %g × %g %#v", seed, width, height, c)
			}
		}
	}
	if drawn < 1000 {
		t.Errorf("only %d charts could be drawn", drawn)
	}
}
