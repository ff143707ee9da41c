package analysis

import (
	"fmt"
	"math"
	"testing"

	"scrutiny/briefing"
)

func close9(a, b float64) bool { return math.Abs(a-b) <= 1e-9*math.Max(1, math.Abs(b)) }

// The figures that PHEindicatormethods tests its own functions against.
func TestPublishedIntervals(t *testing.T) {
	for _, c := range []struct{ events, trials, z, lower, upper float64 }{
		{65, 100, z95, 0.55254443296887967, 0.73635751756902468},
		{1045, 5000, z95, 0.19795549880013297, 0.22049130373189027},
		{0.445, 1, z95, 4.3817447720588223e-2, 0.93346212769791559},
		{65, 100, z998, 0.49549465740704313, 0.77835406140896968},
		{1045, 5000, z998, 0.19179381799015244, 0.22731562902525818},
		{1, 100, z95, 1.7674320641406511e-3, 5.4486196178705294e-2},
		{9856, 12345, z95, 0.79121017529090687, 0.80536400736149094},
	} {
		if lower, upper := wilson(c.events, c.trials, c.z); !close9(lower, c.lower) || !close9(upper, c.upper) {
			t.Errorf("Wilson, %v of %v: got %v to %v", c.events, c.trials, lower, upper)
		}
	}
	for _, c := range []struct{ events, z, lower, upper float64 }{
		{65, z95, 50.163187710459454, 82.849138545939837},
		{1045, z95, 982.59320180733255, 1110.3312129856499},
		{65, z998, 42.880261471480203, 94.000290844318016},
		{10, z998, 2.916318374695686, 24.193724927880535},
	} {
		if lower, upper := byar(c.events, c.z); !close9(lower, c.lower) || !close9(upper, c.upper) {
			t.Errorf("Byar, %v: got %v to %v", c.events, lower, upper)
		}
	}
	per100, per100k := briefing.Unit{Kind: briefing.Rate, Per: 100}, briefing.Unit{Kind: briefing.Rate, Per: 100000}
	for _, c := range []struct {
		unit         briefing.Unit
		events, of   float64
		lower, upper float64
	}{
		{per100, 1, 100, 2.5317807984289897e-2, 5.571643390938898},
		{per100, 5, 100, 1.62348639011842, 11.668332079322669},
		{per100, 20, 100, 12.211428834875937, 30.889880369197066},
		{per100k, 2, 200, 121.10463927198258, 3612.3438338619794},
		{per100k, 10, 200, 2393.7249569837822, 9195.7293028782369},
		{per100k, 250, 220, 99984.947385328764, 128631.14487455782},
	} {
		got := intervalOf(c.unit, fraction{c.events, c.of}, confidence95)
		if !close9(got.Lower, c.lower) || !close9(got.Upper, c.upper) {
			t.Errorf("rate, %v of %v: got %v to %v", c.events, c.of, got.Lower, got.Upper)
		}
	}
}

// No events: the upper limit is −ln 0.025 = 3.688879…, the lower is nothing.
func TestNoEvents(t *testing.T) {
	lower, upper := exactPoisson(0, 0.025)
	if lower != 0 || !close9(upper, -math.Log(0.025)) {
		t.Errorf("got %v to %v", lower, upper)
	}
	if got := intervalOf(briefing.Unit{Kind: briefing.Percent}, fraction{0, 20}, confidence95); !got.Known || math.Abs(got.Lower) > 1e-12 || got.Upper <= 0 {
		t.Errorf("none of 20: got %+v", got)
	}
	for _, f := range []fraction{{-1, 10}, {1, 0}, {11, 10}} {
		if got := intervalOf(briefing.Unit{Kind: briefing.Percent}, f, confidence95); got.Known {
			t.Errorf("%v has no interval, got %+v", f, got)
		}
	}
}

// Newcombe 1998, table II, method 10: 56/70 − 48/80 is 0.0524 to 0.3339, and
// 9/10 − 3/10 is 0.1705 to 0.8090.
func TestDifferenceOfProportions(t *testing.T) {
	percent := briefing.Unit{Kind: briefing.Percent}
	for _, c := range []struct {
		from, to     fraction
		lower, upper string
	}{
		{fraction{48, 80}, fraction{56, 70}, "5.24", "33.39"},
		{fraction{3, 10}, fraction{9, 10}, "17.05", "80.90"},
	} {
		got := differenceInterval(percent, c.from, c.to)
		if fmt.Sprintf("%.2f", got.Lower) != c.lower || fmt.Sprintf("%.2f", got.Upper) != c.upper {
			t.Errorf("%v to %v: got %.2f to %.2f", c.from, c.to, got.Lower, got.Upper)
		}
		back := differenceInterval(percent, c.to, c.from)
		if !close9(back.Lower, -got.Upper) || !close9(back.Upper, -got.Lower) {
			t.Errorf("backwards: got %+v, forwards %+v", back, got)
		}
	}
}

// 18 of 20 after 14 of 20: a rise of 20 points that may be chance, in a cohort
// in which one family moves the figure by 5 points.
func TestPrecision(t *testing.T) {
	ind := percentage("70|90")
	for i, n := range []float64{14, 18} {
		ind.Points[i].Numerator.Value = briefing.Number(n, 0)
		ind.Points[i].Denominator.Value = briefing.Number(20, 0)
	}
	f, _, ds := analyseOne(t, ind, briefing.Brief{})
	wantDiagnostics(t, ds)
	p := f.Precision
	if !p.Known || p.OneMoves != 5 || !p.Small || !p.OnPrevious.Contains(0) || p.OnYear.Known {
		t.Errorf("got %+v", p)
	}
	ind.Points[1].Numerator.Value = briefing.Number(17, 0)
	_, _, ds = analyseOne(t, ind, briefing.Brief{})
	wantDiagnostics(t, ds, "warning E5 90% is not 17 out of 20, which is 85%")
}
