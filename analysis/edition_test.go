package analysis

import (
	"fmt"
	"strings"
	"testing"

	"scrutiny/briefing"
)

func editionCase() briefing.Dataset {
	secret, open := number("10 | 11"), number("20 | 21")
	secret.Ref, secret.Name, secret.Theme = "CP8", "Serious incidents", "Safeguarding"
	open.Ref, open.Name, open.Theme = "FD1", "Referrals", "Front door"
	return briefing.Dataset{
		Indicators:      []briefing.Indicator{secret, open},
		Actions:         []briefing.Action{{Ref: "1.1", Text: "Open"}, {Ref: "1.2", Text: "Closed"}},
		Recommendations: []briefing.Recommendation{{Ref: "R1", Text: "Open"}, {Ref: "R2", Text: "Closed"}},
	}
}

// The open edition holds nothing of what is exempt, whichever way it is named.
func TestOpenEdition(t *testing.T) {
	for name, exempt := range map[string]briefing.ExemptItems{
		"by reference": {Indicators: []string{"cp8"}, Actions: []string{"1.2"}, Recommendations: []string{"R2"}},
		"by name":      {Indicators: []string{"Serious incidents"}, Actions: []string{"1.2"}, Recommendations: []string{"r2"}},
		"by theme":     {Themes: []string{"Safeguarding"}, Actions: []string{"1.2"}, Recommendations: []string{"R2"}},
	} {
		brief := briefing.Brief{Classification: "Part exempt (paragraph 2)", Exempt: exempt}
		ds, told := OpenEdition(editionCase(), brief)
		if len(told) > 0 {
			t.Errorf("%s: %v", name, told)
		}
		if len(ds.Indicators) != 1 || ds.Indicators[0].Ref != "FD1" {
			t.Errorf("%s: indicators %v", name, ds.Indicators)
		}
		if len(ds.Actions) != 1 || ds.Actions[0].Ref != "1.1" || len(ds.Recommendations) != 1 || ds.Recommendations[0].Ref != "R1" {
			t.Errorf("%s: actions %v, recommendations %v", name, ds.Actions, ds.Recommendations)
		}
	}
}

// An exempt item that had another name or number in the last report would be
// told of as no longer listed; one that is gone may still be named.
func TestOpenEditionOfTheLastReport(t *testing.T) {
	ds, then := editionCase(), editionCase()
	then.Indicators[0].Ref, then.Indicators[0].Name, then.Indicators[0].Theme = "CP8", "Grave incidents", "Protection"
	then.Actions = []briefing.Action{{Ref: "1.1", Text: "Open"}, {Ref: "1.3", Text: "Closed"}, {Ref: "1.9", Text: "Gone"}}
	then.Recommendations[1].Ref = "R9"
	ds.Last = &briefing.LastReport{Dataset: then}
	open, told := OpenEdition(ds, briefing.Brief{Classification: "Part exempt (paragraph 2)", Exempt: briefing.ExemptItems{
		Indicators: []string{"Serious incidents"}, Actions: []string{"1.2", "1.9"}, Recommendations: []string{"R2"},
	}})
	last := open.Last.Dataset
	if len(told) > 0 || len(last.Indicators) != 1 || len(last.Actions) != 1 || len(last.Recommendations) != 1 {
		t.Errorf("of the last report there are %v, %v, %v, want the open ones; told %v", last.Indicators, last.Actions, last.Recommendations, told)
	}
	if len(ds.Last.Dataset.Actions) != 3 {
		t.Error("the dataset given was changed")
	}
}

func TestOpenEditionDoubts(t *testing.T) {
	named := briefing.ExemptItems{Indicators: []string{"CP9"}}
	for _, c := range []struct {
		name     string
		brief    briefing.Brief
		severity briefing.Severity
		want     string
	}{
		{"a typing error", briefing.Brief{Classification: "Part exempt, paragraph 2", Exempt: named}, briefing.Error, `"CP9" is named as exempt, and nothing is called so`},
		{"nothing named", briefing.Brief{Classification: "Part exempt, paragraph 2"}, briefing.Error, "nothing is named that is exempt"},
		{"an open paper", briefing.Brief{Classification: "Open", Exempt: named}, briefing.Error, "the paper is not part exempt"},
		{"no paragraph", briefing.Brief{Classification: "Exempt"}, briefing.Warning, "by which paragraph"},
		{"unknown words", briefing.Brief{Classification: "Restricted"}, briefing.Warning, "built as an open one"},
	} {
		_, told := OpenEdition(editionCase(), c.brief)
		if len(told) != 1 || told[0].Severity != c.severity || !strings.Contains(told[0].Summary, c.want) {
			t.Errorf("%s: got %v", c.name, told)
		}
	}
	if _, told := OpenEdition(editionCase(), briefing.Brief{}); len(told) > 0 {
		t.Errorf("a paper without a classification: %v", told)
	}
}

// The notes of the open edition name no sheet and no file that holds exempt
// items alone, and count none of their rows.
func TestOpenEditionSources(t *testing.T) {
	at := func(file, sheet, cell string) briefing.Pos { return briefing.Pos{File: file, Sheet: sheet, Cell: cell} }
	ds := editionCase()
	ds.Indicators[0].Pos, ds.Indicators[1].Pos = at("kpi.xlsx", "Scorecard", "A2"), at("kpi.xlsx", "Scorecard", "A4")
	ds.Indicators[0].Parts = []briefing.Part{{Name: "police", Pos: at("kpi.xlsx", "Scorecard", "A3")}}
	ds.Actions[0].Pos, ds.Actions[1].Pos = at("plan.xlsx", "Plan", "A2"), at("plan.xlsx", "Plan for child Q", "A2")
	ds.Recommendations[0].Pos, ds.Recommendations[1].Pos = at("open.xlsx", "Tracker", "A2"), at("child Q.xlsx", "Tracker", "A2")
	ds.Sources = []briefing.Source{
		{File: "kpi.xlsx", Sheets: []briefing.SourceSheet{{Name: "Scorecard", Rows: 3}, {Name: "Notes", Ignored: briefing.NoTableInSheet}}},
		{File: "plan.xlsx", Sheets: []briefing.SourceSheet{{Name: "Plan", Rows: 1}, {Name: "Plan for child Q", Rows: 1}}},
		{File: "open.xlsx", Sheets: []briefing.SourceSheet{{Name: "Tracker", Rows: 1}}},
		{File: "child Q.xlsx", Sheets: []briefing.SourceSheet{{Name: "Tracker", Rows: 1}, {Name: "Notes"}}},
	}
	open, told := OpenEdition(ds, briefing.Brief{Classification: "Part exempt (paragraph 2)", Exempt: briefing.ExemptItems{
		Indicators: []string{"CP8"}, Actions: []string{"1.2"}, Recommendations: []string{"R2"},
	}})
	got := ""
	for _, s := range open.Sources {
		got += s.File + ":"
		for _, sheet := range s.Sheets {
			got += fmt.Sprintf(" %s %d", sheet.Name, sheet.Rows)
		}
		got += "\n"
	}
	if want := "kpi.xlsx: Scorecard 1 Notes 0\nplan.xlsx: Plan 1\nopen.xlsx: Tracker 1\n"; got != want || len(told) > 0 {
		t.Errorf("got\n%swant\n%s%v", got, want, told)
	}
	if len(ds.Sources[1].Sheets) != 2 || ds.Sources[0].Sheets[0].Rows != 3 {
		t.Errorf("the dataset given was changed: %+v", ds.Sources)
	}
	public := publicSources([]briefing.Source{{File: "a.xlsx", Sheets: []briefing.SourceSheet{{Name: "A"}, {Name: "Child Q", Ignored: briefing.HiddenSheet}}}})
	if len(public[0].Sheets) != 1 || public[0].HiddenSheets != 1 {
		t.Errorf("hidden sheets: %+v", public)
	}
}

// Where what is exempt is not found in the last report, nothing that is gone is
// told of: it may be the same under another name. Naming the earlier reference
// settles it.
func TestWhatMayBeExemptUnderAnotherName(t *testing.T) {
	gone := number("5 | 6")
	gone.Ref, gone.Name, gone.Theme = "CP0", "Quite another thing", "Safeguarding of old"
	ended := number("700 | 800")
	ended.Ref, ended.Name, ended.Theme = "FD9", "Leaflets printed", "Front door"
	for _, c := range []struct {
		exempt   []string
		kept     string
		warnings int
	}{
		{[]string{"CP8"}, "FD1", 1},
		{[]string{"CP8", "CP0"}, "FD1 FD9", 0},
	} {
		ds := editionCase()
		last := editionCase()
		last.Indicators = []briefing.Indicator{gone, last.Indicators[1], ended}
		ds.Last = &briefing.LastReport{Dataset: last}
		open, told := OpenEdition(ds, briefing.Brief{Classification: "Part exempt (paragraph 2)", Exempt: briefing.ExemptItems{Indicators: c.exempt}})
		var refs []string
		for _, ind := range open.Last.Dataset.Indicators {
			refs = append(refs, ind.Ref)
		}
		if got := strings.Join(refs, " "); got != c.kept || told.Count(briefing.Warning) != c.warnings || told.Count(briefing.Error) != 0 {
			t.Errorf("exempt %v: kept %s, want %s; %v", c.exempt, got, c.kept, told)
		}
	}
}

// Words of the open edition that name what is exempt are told of at their place.
func TestOpenWordsThatNameWhatIsExempt(t *testing.T) {
	at := briefing.Pos{File: "kpi.xlsx", Sheet: "Scorecard", Cell: "H3"}
	ds := editionCase()
	ds.Indicators[1].Comment = briefing.Text{Text: "Fell like the serious incidents.", Pos: at}
	ds.Actions[0].Progress = []briefing.ProgressEntry{{Text: "See the serious incidents."}}
	ds.Actions[0].Pos = at
	brief := briefing.Brief{Classification: "Part exempt (paragraph 2)", Purpose: "To consider serious incidents.",
		Exempt: briefing.ExemptItems{Indicators: []string{"CP8"}}}
	_, told := OpenEdition(ds, brief)
	if told.Count(briefing.Warning) != 3 || told[0].Pos != at || !strings.Contains(told[0].Summary, `names "Serious incidents" here, which is exempt`) {
		t.Errorf("%v", told)
	}
	ds.Indicators[1].Comment.Text, ds.Actions[0].Progress, brief.Purpose = "Fell.", nil, "To consider."
	if _, told := OpenEdition(ds, brief); len(told) > 0 {
		t.Errorf("nothing names it: %v", told)
	}
}
