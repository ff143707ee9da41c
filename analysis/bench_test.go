package analysis

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"scrutiny/briefing"
)

// BenchmarkAnalyse works out 400 indicators over 40 quarters, with targets,
// commentary, a benchmark and two parts for every tenth.
func BenchmarkAnalyse(b *testing.B) {
	r := rand.New(rand.NewPCG(1, 1))
	series := func() []briefing.Point {
		pts := make([]briefing.Point, 40)
		p := q(2011, 1)
		for i := range pts {
			pts[i] = briefing.Point{Period: p, Value: briefing.Reading{Value: briefing.Number(70+float64(r.IntN(250))/10, 1)}}
			p = p.Next()
		}
		return pts
	}
	var ds briefing.Dataset
	for i := range 400 {
		ind := briefing.Indicator{
			Ref: fmt.Sprint(i), Name: fmt.Sprintf("Indicator %d", i), Theme: fmt.Sprintf("Theme %d", i/50),
			Unit: briefing.Unit{Kind: briefing.Percent}, Polarity: briefing.HigherIsBetter, Points: series(),
			Target:  briefing.Reading{Value: briefing.Number(85, 0)},
			Comment: briefing.Text{Text: "Performance fell in the quarter because of vacancies in two teams; three posts will be filled by September 2021 and reviews are weekly."},
		}
		if i%10 == 0 {
			ind.Benchmarks = []briefing.Benchmark{{Name: "England", Kind: briefing.Nation, Points: series()}}
			ind.Parts = []briefing.Part{{Name: "east", Points: series()}, {Name: "west", Points: series()}}
		}
		ds.Indicators = append(ds.Indicators, ind)
	}
	brief := briefing.Brief{Tolerance: briefing.Tolerance{Amount: 5, Stated: true}}
	b.ReportAllocs()
	for b.Loop() {
		analyse(ds, brief)
	}
}
