package audit

import (
	"strings"
	"testing"

	"scrutiny/briefing"
)

// Words that stand elsewhere than beside the figures. In county() special
// guardianship orders of the quarter reported are withheld, 3, because they are
// few; of the referrals of the quarter before, 4 from health, because they are
// few, and 21 from schools, which would give those away.
var elsewhereCases = []struct {
	text string
	want briefing.Severity // Note: nothing
}{
	{"3 guardianship orders since January.", briefing.Error},
	{"Three children now live under special guardianship.", briefing.Error},
	{"Referrals: 4 from health.", briefing.Warning},
	{"4 referrals from health colleagues.", briefing.Error},
	{"21 children were referred by schools.", briefing.Warning},
	{"Schools referred 21 children.", briefing.Warning},
	{"A panel of 3 looks at each special guardianship order.", briefing.Warning},
	{"3 Mar 2021: special guardianship orders reviewed.", briefing.Note},
	{"Action 3 covers special guardianship orders.", briefing.Note},
	{"Special guardianship orders rose by 3.", briefing.Note},
	{"There were 3 fewer special guardianship orders.", briefing.Note},
	{"Special guardianship orders took 3 weeks less.", briefing.Note},
	{"3% of special guardianship orders were late.", briefing.Note},
	{"3 managers were trained; special guardianship orders follow.", briefing.Note},
	{"3 children moved. Special guardianship is the next step.", briefing.Note},
	{"21 schools joined the pilot.", briefing.Note},
	{"4 posts in health are filled.", briefing.Note},
	{"21 children visited a museum.", briefing.Note},
	{"Special guardianship orders: a small number, as in Q3 of 2020/21.", briefing.Note},
}

func TestWordsElsewhere(t *testing.T) {
	at := briefing.Pos{File: "plan.xlsx", Sheet: "Plan", Cell: "B7"}
	places := []struct {
		name string
		put  func(*Paper, string)
		at   briefing.Pos
	}{
		{"an update of the plan", func(p *Paper, text string) {
			p.Dataset.Actions = []briefing.Action{{Ref: "A1", Progress: []briefing.ProgressEntry{{Text: text}}, Pos: at}}
		}, at},
		{"an answer to a recommendation", func(p *Paper, text string) {
			p.Dataset.Recommendations = []briefing.Recommendation{{Ref: "R1", Action: text, Pos: at}}
		}, at},
		{"the commentary on another indicator", func(p *Paper, text string) {
			p.Dataset.Indicators = append(p.Dataset.Indicators, briefing.Indicator{Name: "Placements", Comment: briefing.Text{Text: text, Pos: at}})
		}, at},
		{"the front sheet", func(p *Paper, text string) {
			p.Findings.Brief.Statements = []briefing.Statement{{Text: text}}
		}, briefing.Pos{}},
	}
	for _, place := range places {
		for _, c := range elsewhereCases {
			p, paper := build(t, county(""))
			place.put(&paper, c.text)
			found := worse(Audit(p, paper), briefing.Note)
			if got := found.Worst(); got != c.want {
				t.Errorf("%s, %q: got %v, want %v: %v", place.name, c.text, got, c.want, found)
			}
			for _, d := range found {
				if d.Pos != place.at || strings.ContainsAny(d.Summary[:strings.Index(d.Summary, ":")], "0123456789") {
					t.Errorf("%s, %q: told at %v: %v", place.name, c.text, d.Pos, d)
				}
			}
		}
	}
}

func TestStems(t *testing.T) {
	for _, pair := range [][2]string{
		{"waiting", "awaiting"}, {"waits", "awaiting"}, {"approve", "approval"}, {"approved", "approving"},
		{"plans", "plan"}, {"planning", "plans"}, {"families", "family"}, {"referrals", "referral"}, {"health’s", "health"},
	} {
		a, b := stemsWithin(pair[0]), stemsWithin(pair[1])
		if len(a) != 1 || len(b) != 1 || !akin(a[0], b[0]) {
			t.Errorf("%s and %s: %v and %v are not akin", pair[0], pair[1], a, b)
		}
	}
	for _, pair := range [][2]string{{"plan", "place"}, {"visit", "advisory"}, {"care", "career"}, {"order", "disorder"}, {"missing", "mission"}} {
		a, b := stemsWithin(pair[0]), stemsWithin(pair[1])
		if akin(a[0], b[0]) {
			t.Errorf("%s and %s: %v and %v are akin", pair[0], pair[1], a, b)
		}
	}
}
