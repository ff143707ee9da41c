package analysis

import (
	"testing"

	"scrutiny/briefing"
)

// shares is a yearly percentage, higher being better, from 2012/13 on.
func shares(figures ...string) briefing.Indicator {
	ind := briefing.Indicator{
		Ref: "CP1", Name: "Reviews in time", Unit: briefing.Unit{Kind: briefing.Percent}, Polarity: briefing.HigherIsBetter,
		Target: reading("95", "B5"), Pos: briefing.Pos{Cell: "A5"},
	}
	for i, figure := range figures {
		ind.Points = append(ind.Points, briefing.Point{
			Period: briefing.NewYear(briefing.Financial, 2012+i), Value: reading(figure, string(rune('C'+i))+"5"),
		})
	}
	return ind
}

// The last year is 2023/24 in each case but where the row is shorter; it is the
// one reported.
func TestDoubtfulFigures(t *testing.T) {
	usual := []string{"91.0", "92.5", "90.1", "93.3", "91.2", "94.0", "92.7", "91.9", "93.0", "92.2"}
	row := func(more ...string) []string { return append(append([]string{}, usual...), more...) }
	for _, c := range []struct {
		name      string
		figures   []string
		checks    []briefing.CheckSetting
		doubtful  int // index; −1 for none
		why       string
		judgement briefing.Judgement
		rating    briefing.Rating
	}{
		{"a zero before the last", row("0.0", "91.8"), nil, 10, "the figure for 2022/23 is in doubt", briefing.NotJudged, briefing.WithinTolerance},
		{"a zero at the end", row("91.8", "0.0"), nil, 11, "the figure for 2023/24 is in doubt", briefing.NotJudged, briefing.NoData},
		{"over a hundred", row("918.0", "91.8"), nil, 10, "the figure for 2022/23 is in doubt", briefing.NotJudged, briefing.WithinTolerance},
		{"a fraction among per cents", row("0.92", "91.8"), nil, 10, "the figure for 2022/23 is in doubt", briefing.NotJudged, briefing.WithinTolerance},
		{"digits swapped", row("29.0", "91.8"), nil, 10, "the figure for 2022/23 is in doubt", briefing.NotJudged, briefing.WithinTolerance},
		{"a collapse at the end", row("91.8", "20.0"), nil, 11, "the figure for 2023/24 is in doubt", briefing.NotJudged, briefing.NoData},
		{"the author says that a zero is right", row("0.0", "91.8"), []briefing.CheckSetting{{Check: briefing.CheckZero, Level: briefing.CheckNote}, {Check: briefing.CheckJump, Level: briefing.CheckOff}}, -1, "", briefing.Better, briefing.WithinTolerance},
		{"nothing in doubt", row("90.8", "91.8"), nil, -1, "", briefing.Better, briefing.WithinTolerance},
	} {
		t.Run(c.name, func(t *testing.T) {
			ind := shares(c.figures...)
			f, _, _ := analyseOne(t, ind, briefing.Brief{
				Period: briefing.NewYear(briefing.Financial, 2023), Checks: c.checks,
				Tolerance: briefing.Tolerance{Stated: true, Amount: 5},
			})
			for i := range f.Points {
				if got := f.Points[i].Doubtful; got != (i == c.doubtful) {
					t.Errorf("%s: doubtful %v", f.Points[i].Period, got)
				}
			}
			now, _ := f.Now()
			if now.OnPrevious.Why != c.why || now.OnPrevious.InDoubt != (c.why != "") || now.OnPrevious.Known != (c.why == "") {
				t.Errorf("change: %+v, want why %q", now.OnPrevious, c.why)
			}
			if now.OnPrevious.Judgement != c.judgement || f.Rating != c.rating {
				t.Errorf("judged %s and rated %s, want %s and %s", now.OnPrevious.Judgement, f.Rating, c.judgement, c.rating)
			}
		})
	}
}

// Of four neighbours at 20, 21, 22 and 23%, with 2.7% after figures about 30%: no
// rank and no gap are given, not even of an earlier year, and no attention is
// asked for. The same figures without the last give rank 5 of 5, lower being
// better.
func TestNoPraiseForADoubtfulFigure(t *testing.T) {
	figures := []string{"30.0", "31.0", "29.0", "30.5", "29.5", "30.0", "31.0", "29.0", "28.0", "30.0", "30.0", "2.7"}
	for _, doubtful := range []bool{true, false} {
		if !doubtful {
			figures = figures[:11]
		}
		ind := shares(figures...)
		ind.Polarity, ind.Target = briefing.LowerIsBetter, briefing.Reading{}
		for i, name := range []string{"Ayshire", "Beeshire", "Ceeshire", "Deeshire"} {
			b := briefing.Benchmark{Name: name, Kind: briefing.Neighbour}
			for j := range figures {
				b.Points = append(b.Points, briefing.Point{Period: ind.Points[j].Period, Value: briefing.Reading{Value: briefing.Number(float64(20+i), 0)}})
			}
			ind.Benchmarks = append(ind.Benchmarks, b)
		}
		f, all, _ := analyseOne(t, ind, briefing.Brief{Period: ind.Points[len(figures)-1].Period})
		n := f.Comparison.Neighbours
		if n.Known == doubtful || !doubtful && n.Rank != 5 {
			t.Errorf("doubtful %v: neighbours %+v", doubtful, n)
		}
		for _, b := range f.Benchmarks {
			if b.Gap.Known == doubtful || b.Gap.InDoubt != doubtful {
				t.Errorf("doubtful %v: gap to %s: %+v", doubtful, b.Name, b.Gap)
			}
		}
		if doubtful && len(all.Attention.Improvements)+len(all.Attention.Concerns)+len(all.Enquiries) > 0 {
			t.Errorf("%+v, %+v", all.Attention, all.Enquiries)
		}
	}
}
