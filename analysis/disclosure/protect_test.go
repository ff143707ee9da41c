package disclosure

import (
	"slices"
	"strings"
	"testing"

	"scrutiny/briefing"
)

// One period, one total, its parts: who goes with whom.
func TestTotalsAndParts(t *testing.T) {
	for _, c := range []struct {
		name, total string
		parts       []string
		want        string
	}{
		// The worked case of a published NHS pipeline. The withheld part is
		// 232 − 80 − 150 = 2; the next smallest, 80, goes with it, and the two
		// share 82: the first may be 1, 2, 3, …
		{"the published case", "232", []string{"a:*", "a:80", "a:150"}, "232 | c | c | 150"},
		{"the same with the figure known to us", "232", []string{"a:2", "a:80", "a:150"}, "232 | c | c | 150"},
		// 5 and above 5: only counts from 1 to 5 are small.
		{"threshold", "26", []string{"a:5", "a:6", "a:15"}, "26 | c | c | 15"},
		{"nothing small", "36", []string{"a:6", "a:10", "a:20"}, "36 | 6 | 10 | 20"},
		// Zero stays, and cannot stand in for the small one: 3 + 0 + 0 = 3, a
		// small total, leaves nothing to publish but the zeros.
		{"zeros stay", "3", []string{"a:3", "a:0", "a:0"}, "c | c | 0 | 0"},
		{"zero is no cover", "43", []string{"a:3", "a:0", "a:40"}, "43 | c | 0 | c"},
		// Two small parts share 6: 1 to 5 are all possible for each, so no more
		// is needed.
		{"two cover each other", "46", []string{"a:2", "a:4", "a:40"}, "46 | c | c | 40"},
		// Two small parts share 2, so each could only be 1 (the marker is not
		// for zero). A third must go.
		{"one and one do not", "42", []string{"a:1", "a:1", "a:40"}, "42 | c | c | c"},
		// Two share 3: 1 or 2, two values where the profile asks for three.
		{"one and two do not", "43", []string{"a:1", "a:2", "a:40"}, "43 | c | c | c"},
		// Nothing else in the group: the total has to go.
		{"only the total is left", "9", []string{"a:3", "a:6"}, "9 | c | c"},
		{"one part", "7", []string{"a:7"}, "7 | 7"},
		// Parts that do not reach the total (two are not listed): 50 − 40 leaves
		// at most 10 for the small one, all of 1 to 5 possible.
		{"parts that are not all", "50", []string{"a:3", "a:40"}, "50 | c | 40"},
		// But 44 − 40 would leave at most 4, and with 41 at most 3: still three
		// values; 42 leaves two.
		{"parts that are nearly all", "44", []string{"a:1", "a:41"}, "44 | c | 41"},
		{"parts that are all but one", "44", []string{"a:1", "a:42"}, "44 | c | c"},
		// A second breakdown of the same total is not touched: the total is
		// published anyway.
		{"two breakdowns", "60", []string{"a:3", "a:17", "a:40", "b:25", "b:35"}, "60 | c | c | 40 | 25 | 35"},
		// Without a total, the second breakdown is the total: 3 = 25 + 35 − 17 −
		// 40. One of the second has to go: then 3 is only known to be 22 less.
		{"two breakdowns and no total", "-", []string{"a:3", "a:17", "a:40", "b:25", "b:35"}, "- | c | 17 | 40 | c | 35"},
		// A part that is missing, not withheld, counts as nothing.
		{"a missing part", "60", []string{"a:3", "a:-", "a:17", "a:40"}, "60 | c | - | c | 40"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, _ := protected(t, dataset(indicator("Referrals", c.total, c.parts...)), DfE())
			if got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

// A table of parts by quarters with the year's totals: a small figure needs a
// second in its row and in its column, and those a fourth where they cross.
func TestTwoDimensions(t *testing.T) {
	year := briefing.NewYear(briefing.Financial, 2020)
	periods := []briefing.Period{q(1), q(2), q(3), q(4), year}
	ind := briefing.Indicator{Name: "Referrals", Unit: people, Points: points("40 50 60 70 220", periods...)}
	for i, s := range []string{"10 3 12 14 39", "11 20 21 22 74", "19 27 27 34 107"} {
		ind.Parts = append(ind.Parts, briefing.Part{Dimension: "source", Name: string(rune('A' + i)), Points: points(s, periods...)})
	}
	// Small: 3 (A, Q2). Its column Q2: 20 (B) is next smallest. Its row A: 10
	// (Q1). Then B needs one in its row, and A's Q1 one in its column: 11 (B,
	// Q1) is both.
	got, account := protected(t, dataset(ind), DfE())
	want := "40 50 60 70 220 | c c 12 14 39 | c c 21 22 74 | 19 27 27 34 107"
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if s := account.Summary(); s.Small != 1 || s.Protecting != 3 {
		t.Errorf("summary %+v, want 1 small and 3 protecting", s)
	}
}

func TestTime(t *testing.T) {
	year := briefing.NewYear(briefing.Financial, 2020)
	toDate := func(n int) briefing.Period { return briefing.NewYearToDate(briefing.Financial, 2020, n) }
	rolling := func(n int) briefing.Period { return briefing.NewRolling(q(n)) }
	for _, c := range []struct {
		name       string
		figures    string
		periods    []briefing.Period
		cumulative bool
		want       string
	}{
		// Q1 + Q2 + Q3 + Q4 = 40: Q3 = 40 − 12 − 9 − 15 = 4 without a second
		// gap; 9 is next smallest.
		{"four quarters and the year", "12 9 4 15 40", []briefing.Period{q(1), q(2), q(3), q(4), year}, false, "12 c c 15 40"},
		// Children on plans at the end of each quarter: the year's figure is
		// the last quarter's, the others do not add up to anything.
		{"a figure at a point in time", "30 4 33 31 31", []briefing.Period{q(1), q(2), q(3), q(4), year}, false, "30 c 33 31 31"},
		// Year to date: Q2 alone is 14 − 10 = 4. It is printed nowhere, but
		// follows; the later figure goes. Q2 and Q3 together are 15.
		{"year to date", "10 14 25 40", nil, true, "10 c 25 40"},
		// The figure withheld, 3, is Q1 alone. Q2 alone is not small, but 9 to
		// date leaves 1 to 9 for Q1.
		{"year to date from a small start", "3 9 25 40", nil, true, "c 9 25 40"},
		{"year to date beside the quarters", "10 9 19", []briefing.Period{q(1), q(2), toDate(2)}, false, "10 9 19"},
		// Q2 = to date − Q1; a part goes before a total.
		{"year to date gives a quarter", "10 4 14", []briefing.Period{q(1), q(2), toDate(2)}, false, "c c 14"},
		// A rolling year less the one before is what came in less what dropped
		// out: Q5 = 61 − 60 + Q1(3) = 4. Both small ones are suppressed, and tie
		// each other: in step, both may be lower or higher.
		{"rolling years", "3 20 17 20 4 60 61", []briefing.Period{q(1), q(2), q(3), q(4), q(5), rolling(4), rolling(5)}, false,
			"c 20 c 20 c 60 61"},
	} {
		t.Run(c.name, func(t *testing.T) {
			ind := briefing.Indicator{Name: "Orders", Unit: people, Cumulative: c.cumulative, Points: points(c.figures, c.periods...)}
			got, _ := protected(t, dataset(ind), DfE())
			if got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

// Percentages and rates on small counts, by their own columns.
func TestShares(t *testing.T) {
	percent := briefing.Indicator{Name: "In time", Unit: briefing.Unit{Kind: briefing.Percent}}
	complement := DfE()
	complement.Complement = true
	large := DfE()
	large.Base = 10
	for _, c := range []struct {
		name    string
		figures string
		profile Profile
		want    string
	}{
		{"numerator", "3/60 6/60 0/60", DfE(), "c 10.0 0.0"},
		{"denominator", "2/4 0/4 4/4 6/6", DfE(), "c c c 100.0"},
		// 58 of 60 says that 2 are not: small only where the profile says so.
		{"all but two", "58/60", DfE(), "96.7"},
		{"all but two, counted as small", "58/60 60/60", complement, "c 100.0"},
		{"a base of its own", "6/10 6/11", large, "c 54.5"},
		{"withheld numerator", "*/60", DfE(), "c"},
	} {
		t.Run(c.name, func(t *testing.T) {
			ind := percent
			ind.Points = points(c.figures)
			out, _ := Protect(dataset(ind), c.profile)
			if got := all(out); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
			for _, p := range out.Indicators[0].Points {
				if !p.Value.Known && (p.Numerator.Known || p.Denominator.Known || p.Value.Raw+p.Numerator.Raw+p.Denominator.Raw != "") {
					t.Errorf("a suppressed point still holds %+v", p)
				}
			}
		})
	}
}

// What no workbook declares, but anyone can find by trying.
func TestHiddenRelations(t *testing.T) {
	percent := func(name, figures string) briefing.Indicator {
		ind := indicator(name, figures)
		ind.Unit = briefing.Unit{Kind: briefing.Percent}
		return ind
	}
	rate := func(name, figures string) briefing.Indicator {
		ind := indicator(name, figures)
		ind.Unit = briefing.Unit{Kind: briefing.Rate, Per: 10000}
		return ind
	}
	for _, c := range []struct {
		name string
		ds   briefing.Dataset
		want string
	}{
		// In time + late = completed, in every quarter: late(Q3) = 44 − 40 = 4.
		{"two indicators add up to a third",
			dataset(indicator("Completed", "50 60 44 70 52 66"), indicator("In time", "40 50 40 61 45 52"), indicator("Late", "10 10 4 9 7 14")),
			"50 60 44 70 52 66 | 40 50 c 61 45 52 | 10 10 c 9 7 14"},
		// In time = per cent × completed: 9.1% of 44 is 4. The percentage stands
		// on a small number and goes.
		{"a percentage of one indicator in another",
			dataset(indicator("Completed", "50 60 44 70 52 66"), indicator("Late", "10 12 4 9 7 14"),
				percent("Per cent late", "20.0 20.0 9.1 12.9 13.5 21.2")),
			"50 60 44 70 52 66 | 10 12 c 9 7 14 | 20.0 20.0 c 12.9 13.5 21.2"},
		// The count by the rate gives the population, 40,000, in every other
		// quarter; 1.0 per 10,000 of it is 4.
		{"a rate and its count",
			dataset(indicator("Entrants", "40 44 36 48 4 60 52"), rate("Rate of entrants", "10.0 11.0 9.0 12.0 1.0 15.0 13.0")),
			"40 44 36 48 c 60 52 | 10.0 11.0 9.0 12.0 c 15.0 13.0"},
		// The same series as an indicator and as another's part.
		{"an indicator that is another's part",
			dataset(indicator("Referrals", "40 50 60 70", "source:20 3 25 30", "source:20 47 35 40"), indicator("Police referrals", "20 3 25 30")),
			"40 50 60 70 | 20 c 25 30 | 20 c 35 40 | 20 c 25 30"},
		// By name: "Contacts" is the total of the others. 44 − 21 − 20 = 3.
		{"a total by its name",
			dataset(indicator("Number of contacts", "50 44"), indicator("Contacts: police", "20 21"), indicator("Contacts: schools", "20 20"), indicator("Contacts from health", "10 3")),
			"50 44 | 20 21 | 20 c | 10 c"},
		// Given in two sheets, withheld in one: the other gives it away.
		{"the same indicator twice",
			dataset(indicator("Adoptions", "12 * 14"), indicator("adoptions", "12 9 14")),
			"12 c 14 | 12 c 14"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, _ := protected(t, c.ds, DfE())
			if got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

// A yearly indicator sums up a quarterly one: Q3 = 40 − 12 − 9 − 15.
func TestYearlyIndicatorOfQuarters(t *testing.T) {
	yearly := briefing.Indicator{Name: "Orders in the year", Unit: people, Points: points("40 44",
		briefing.NewYear(briefing.Financial, 2020), briefing.NewYear(briefing.Financial, 2021))}
	got, _ := protected(t, dataset(indicator("Orders", "12 9 4 15 11 11 10 12"), yearly), DfE())
	if want := "12 c c 15 11 11 10 12 | 40 44"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestBenchmarks(t *testing.T) {
	ind := indicator("Orders", "12 4 9")
	ind.Benchmarks = []briefing.Benchmark{
		{Name: "Next door", Kind: briefing.Neighbour, Points: points("20 21 22")},
		{Name: "The coast", Kind: briefing.Neighbour, Points: points("30 31 32")},
		{Name: "Region", Kind: briefing.Region, Points: points("62 56 63")},
		{Name: "England", Kind: briefing.Nation, Points: points("1234 1235 4")},
	}
	// 56 − 21 − 31 = 4: no figure of the council's own stands in the sum, so
	// the smallest of the others goes. England's counts are rounded to 10,
	// a small one is suppressed.
	got, account := protected(t, dataset(ind), DfE())
	if want := "12 c 9 | 20 c 22 | 30 31 32 | 62 56 63 | 1230 1240 c"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if account.Rounded != 2 {
		t.Errorf("%d rounded, want 2", account.Rounded)
	}
}

// What was published before cannot be taken back: another figure goes, and a
// small one that the public has is reported.
func TestEarlierPapers(t *testing.T) {
	earlier := Earlier{Published: []Published{{Cell: Cell{Indicator: "Referrals", Dimension: "a", Part: "a 2", Period: q(1)}, Value: 80}}}
	got, _ := protected(t, dataset(indicator("Referrals", "232", "a:2", "a:80", "a:150")), DfE(), earlier)
	if want := "232 | c | 80 | c"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	// 80 went with the small one in the last paper, which published 150. Now 80
	// is revised to 160, and 150 would be next smallest: but with 150 from the
	// last paper, the small one would be the difference. 160 goes.
	last, kept := Protect(dataset(indicator("Referrals", "232", "a:2", "a:80", "a:150")), DfE())
	got, _ = protected(t, dataset(indicator("Referrals", "312", "a:2", "a:160", "a:150")), DfE(), EarlierPaper(last, kept))
	if want := "312 | c | c | 150"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	earlier = Earlier{Published: []Published{{Cell: Cell{Indicator: "Referrals", Dimension: "a", Part: "a 1", Period: q(1)}, Value: 2}}}
	got, account := protected(t, dataset(indicator("Referrals", "232", "a:2", "a:80", "a:150")), DfE(), earlier)
	if want := "232 | c | 80 | 150"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if account.Diagnostics.Count(briefing.Warning) != 1 {
		t.Errorf("want one warning that the figure is public already, got %v", account.Diagnostics)
	}
}

// What an earlier paper kept back is not found by means of this one.
func TestEarlierSums(t *testing.T) {
	edition := func(total string, parts ...string) briefing.Dataset {
		return dataset(indicator("Referrals", total, parts...))
	}
	for _, c := range []struct{ name, figures, then, now string }{
		// Then [4] and [10] were kept back, which make 34 − 20 = 14. Now 20 is 3.
		// To show 10 would give 4 away, to show the new total 17 − 14 = 3.
		{"the total less both", "34: 20 10 4", "34 | 20 | c | c", "17: 3 10 4 > c | c | c | c"},
		// Now 10 is 12: nothing is known of 10 and 4 but their sum, which holds no
		// more. Of 20, 12, [4] the smallest goes with 4 again.
		{"the one beside it revised", "34: 20 10 4", "34 | 20 | c | c", "36: 20 12 4 > 36 | 20 | c | c"},
		// 4 was a slip for 9, which is not small. To show 10 would give away that
		// it had been 4; to show 9 would give 10 away, as 39 less 20 less 9.
		{"no longer small", "34: 20 10 4", "34 | 20 | c | c", "39: 20 10 9 > 39 | 20 | c | c"},
		// Nothing is revised: the same figures are kept back.
		{"the same again", "34: 20 10 4", "34 | 20 | c | c", "34: 20 10 4 > 34 | 20 | c | c"},
	} {
		parts := func(s string) (string, []string) {
			total, list, _ := strings.Cut(s, ": ")
			var all []string
			for _, n := range strings.Fields(list) {
				all = append(all, "a:"+n)
			}
			return total, all
		}
		total, list := parts(c.figures)
		last, kept := Protect(edition(total, list...), DfE())
		if got := all(last); got != c.then {
			t.Errorf("%s: then %s, want %s", c.name, got, c.then)
		}
		figures, want, _ := strings.Cut(c.now, " > ")
		total, list = parts(figures)
		if got, _ := protected(t, edition(total, list...), DfE(), EarlierPaper(last, kept)); got != want {
			t.Errorf("%s: got  %s\nwant %s", c.name, got, want)
		}
	}
}

// The author is asked what a number without a unit counts, once an indicator,
// and only where that made the difference.
func TestAsksWhatIsCounted(t *testing.T) {
	asked := func(name, figures string, unit briefing.UnitKind, people briefing.Choice) briefing.Indicator {
		ind := indicator(name, figures)
		ind.Unit, ind.People = briefing.Unit{Kind: unit}, people
		return ind
	}
	ds := dataset(
		asked("small, of nothing said", "1 2 30", briefing.Unitless, briefing.NotSaid),
		asked("large, of nothing said", "41 52 63", briefing.Unitless, briefing.NotSaid),
		asked("small, of people", "3 4 77", briefing.Unitless, briefing.Yes),
		asked("small, of nobody", "5 3 88", briefing.Unitless, briefing.No),
		asked("small, a count", "4 1 99", briefing.Count, briefing.NotSaid),
	)
	var warned []string
	_, account := Protect(ds, DfE())
	for _, d := range account.Diagnostics {
		if d.Severity == briefing.Warning {
			warned = append(warned, d.Summary)
		}
	}
	want := []string{`nothing says what "small, of nothing said" counts: its figures that are a small number (1 to 5) are withheld, as if they were people`}
	if !slices.Equal(warned, want) {
		t.Errorf("got  %q\nwant %q", warned, want)
	}
}

func TestProfiles(t *testing.T) {
	zero := DfE()
	zero.Zero = true
	notPeople := DfE()
	notPeople.NotPeople = []string{"reports"}
	unitless := func(name string) briefing.Dataset {
		ind := indicator(name, "1 2 30")
		ind.Unit = briefing.Unit{}
		return dataset(ind)
	}
	said := func(ds briefing.Dataset, people briefing.Choice) briefing.Dataset {
		ds.Indicators[0].People = people
		return ds
	}
	for _, c := range []struct {
		name    string
		profile Profile
		ds      briefing.Dataset
		want    string
	}{
		{"no unit, an officer's name", DfE(), unitless("SGOs"), "c c 30"},
		{"no unit, the workbook says people", DfE(), said(unitless("SGOs"), briefing.Yes), "c c 30"},
		{"no unit, the workbook says nobody", DfE(), said(unitless("index"), briefing.No), "1 2 30"},
		{"no unit, a name out of a database", DfE(), unitless("care_orders_rescinded"), "c c 30"},
		{"nearest 5", Nearest5(), dataset(indicator("Orders", "0 1 4 5 7 8 12 13")), "0 c c 5 5 10 10 15"},
		{"none", Open(), dataset(indicator("Orders", "0 1 4 5 *")), "0 1 4 5 c"},
		{"zero counts as small", zero, dataset(indicator("Orders", "0 1 6")), "c c 6"},
		{"counts of no people", notPeople, dataset(indicator("Reports", "1 2 3"), indicator("Orders", "1 2 30")), "1 2 3 | c c 30"},
		{"what is no count", DfE(), dataset(indicator("Caseload", "3.5 4 12")), "3.5 4 12"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got, _ := protected(t, c.ds, c.profile); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
	// 6 of 23 is 26.1%; rounded, 5 of 25 is 20%.
	share := indicator("In time", "6/23")
	share.Unit = briefing.Unit{Kind: briefing.Percent}
	if got, _ := protected(t, dataset(share), Nearest5()); got != "20" {
		t.Errorf("a percentage of rounded parts: got %s, want 20", got)
	}
}

// The workbook's own rating of a suppressed figure says on which side of the
// target it lies; it goes too. Words are never changed.
func TestRatingGoesCommentStays(t *testing.T) {
	ind := indicator("Orders", "3 20")
	for i := range ind.Points {
		ind.Points[i].RAG.Text, ind.Points[i].Comment.Text = "Green", "3 children"
	}
	out, _ := Protect(dataset(ind), DfE())
	got := out.Indicators[0].Points
	if got[0].RAG.Text != "" || got[1].RAG.Text != "Green" || got[0].Comment.Text != "3 children" {
		t.Errorf("got %+v", got)
	}
	if ind.Points[0].Value.Number != 3 || ind.Points[0].RAG.Text != "Green" {
		t.Error("the dataset given was changed")
	}
}

func TestProfileOf(t *testing.T) {
	for _, c := range []struct {
		classification string
		settings       briefing.Disclosure
		want           string
		threshold      int
		problem        string
	}{
		{"", briefing.Disclosure{}, "dfe-cin", 5, ""},
		{"Exempt, paragraph 2", briefing.Disclosure{}, "dfe-cin", 5, ""},
		{"Exempt, paragraph 2", briefing.Disclosure{Profile: "none"}, "none", 0, ""},
		{"Part exempt", briefing.Disclosure{Profile: "none"}, "dfe-cin", 5, "can be off only in an exempt paper"},
		{"Open", briefing.Disclosure{Profile: "none"}, "dfe-cin", 5, "can be off only in an exempt paper"},
		{"Open", briefing.Disclosure{Profile: "nearest5"}, "nearest5", 4, ""},
		{"Open", briefing.Disclosure{Threshold: 10}, "dfe-cin", 10, ""},
		{"Open", briefing.Disclosure{Threshold: 1}, "dfe-cin", 5, "threshold from 3 to 100"},
		{"Open", briefing.Disclosure{Profile: "dfe"}, "dfe-cin", 5, "want the disclosure profile"},
	} {
		p, problems := ProfileOf(briefing.Brief{Classification: c.classification, Disclosure: c.settings})
		if p.Name != c.want || p.Threshold != c.threshold {
			t.Errorf("%q %+v: got %s with %d, want %s with %d", c.classification, c.settings, p.Name, p.Threshold, c.want, c.threshold)
		}
		told := ""
		if len(problems) > 0 {
			told = problems[0].Summary
		}
		if (c.problem == "") != (told == "") || !strings.Contains(told, c.problem) {
			t.Errorf("%q %+v: problem %q, want %q", c.classification, c.settings, told, c.problem)
		}
	}
}
