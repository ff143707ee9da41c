package analysis

import (
	"strings"
	"testing"

	"scrutiny/briefing"
)

// A small count is withheld from all that is worked out: the figure, the
// changes that lead to it and away from it, the run and the rating.
func TestSmallCountsAreWithheld(t *testing.T) {
	ind := number("12 | 11 | 3 | 10")
	ind.Target = reading("9", "C5")
	f, withheld, _ := AnalyseForAudit(briefing.Dataset{Indicators: []briefing.Indicator{ind}}, briefing.Brief{})
	published := f.Themes[0].Indicators[0].Points
	small := published[2]
	if small.Value.Known || small.Value.Number != 0 || !small.Value.Marks.Has(briefing.Confidential) {
		t.Errorf("the small count is published: %+v", small.Value)
	}
	if small.OnPrevious.Known || published[3].OnPrevious.Known {
		t.Error("a change gives the small count away")
	}
	if small.Rating.Colour() != briefing.NoBRAG {
		t.Errorf("the rating says that it is %v", small.Rating)
	}
	if !published[1].Value.Known || !published[3].Value.Known {
		t.Error("more is withheld than has to be")
	}
	if f.Disclosure.Small != 1 || f.Disclosure.Profile == "" {
		t.Errorf("the notes are told %+v", f.Disclosure)
	}
	if withheld.Published.Indicators[0].Points[2].Value.Raw != "" {
		t.Error("the published dataset holds what the cell said")
	}
}

// Without an exempt paper nobody can switch disclosure control off.
func TestDisclosureControlStaysOnInAnOpenPaper(t *testing.T) {
	brief := briefing.Brief{Classification: "Open", Disclosure: briefing.Disclosure{Profile: "none"}}
	_, told := Analyse(briefing.Dataset{}, brief)
	for _, d := range told {
		if d.Severity == briefing.Error && strings.Contains(d.Summary, "can be off only in an exempt paper") {
			return
		}
	}
	t.Errorf("it is switched off: %v", told)
}

// A paper of small numbers alone says that they are withheld, by which profile,
// and what can be done; with its period given it is built.
func TestEveryFigureWithheld(t *testing.T) {
	ind := number("3 | 4 | 2")
	ds := briefing.Dataset{Indicators: []briefing.Indicator{ind}}
	_, told := Analyse(ds, briefing.Brief{})
	if told.Count(briefing.Error) != 1 || !strings.Contains(texts(told), "every figure is withheld as a small number, by the disclosure profile dfe-cin, or by the workbook (3 in all)") ||
		!strings.Contains(texts(told), "not_people") {
		t.Errorf("%s", texts(told))
	}
	f, told := Analyse(ds, briefing.Brief{Period: ind.Points[2].Period})
	if told.Count(briefing.Error) != 0 || f.Disclosure.Small != 3 {
		t.Errorf("with the period given: %s", texts(told))
	}
}

// The fingerprint of a CSV would let a reader try out a withheld figure; that of
// a workbook stays, and so does a CSV's from which nothing is withheld.
func TestFingerprintsOfTexts(t *testing.T) {
	for figures, want := range map[string]string{"12 | 3": "| a.xlsx=ab, b.csv=", "12 | 13": "| a.xlsx=ab, b.csv=cd"} {
		ds := briefing.Dataset{Indicators: []briefing.Indicator{number(figures)}, Sources: []briefing.Source{
			{File: "a.xlsx", SHA256: "ab", Sheets: []briefing.SourceSheet{{Name: "Scorecard"}}},
			{File: "b.csv", SHA256: "cd", Sheets: []briefing.SourceSheet{{}}},
		}}
		f, _ := Analyse(ds, briefing.Brief{})
		got := "| " + f.Sources[0].File + "=" + f.Sources[0].SHA256 + ", " + f.Sources[1].File + "=" + f.Sources[1].SHA256
		if got != want {
			t.Errorf("%s: got %s, want %s", figures, got, want)
		}
	}
}
