// Package analysis turns a Dataset into Findings: what changed, whether it met
// its target, what the plan and the recommendations have come to. It is pure:
// the same dataset and brief give the same findings, whatever the order of the
// rows, and nothing is read from clock, files or environment.
//
// The work has two steps. First each indicator's figures are laid on a calendar
// without gaps (layout.go). Then everything said about them is worked out from
// what was laid out, and from nothing else.
package analysis

import (
	"slices"

	"scrutiny/analysis/disclosure"
	"scrutiny/analysis/sanity"
	lastreport "scrutiny/analysis/since"
	"scrutiny/briefing"
)

// paper is what holds for every indicator of one paper.
type paper struct {
	brief     briefing.Brief
	cal       calendar
	commented bool // some indicator has commentary, so that its lack says something
}

// Analyse works out the findings of a dataset for the paper that the brief
// describes, and lists every doubt about the data that its arithmetic shows.
// The diagnostics are for the author; Findings.Doubts are those of them that a
// reader of the paper should know, in words fit to print.
//
// Disclosure control comes first: what is worked out afterwards rests on the
// figures that may be published, and on nothing else.
func Analyse(ds briefing.Dataset, brief briefing.Brief) (briefing.Findings, briefing.Diagnostics) {
	f, _, told := AnalyseForAudit(ds, brief)
	return f, told
}

// Withheld is what disclosure control kept out of the findings. It is for the
// audit of the finished paper alone.
type Withheld struct {
	Published  briefing.Dataset // the dataset as the findings may show it
	Protection disclosure.Protection
}

// AnalyseForAudit is Analyse, and says what was withheld, so that the finished
// paper can be searched for it. Nothing else may use that.
func AnalyseForAudit(ds briefing.Dataset, brief briefing.Brief) (briefing.Findings, Withheld, briefing.Diagnostics) {
	var log problems
	profile, told := disclosure.ProfileOf(brief)
	raw := ds
	ds, earlier := protectLast(ds, profile)
	ds, protection := disclosure.Protect(ds, profile, earlier)
	log.author = append(append(log.author, told...), protection.Diagnostics...)
	f := findings(ds, brief, &log)
	f.Disclosure = protection.Summary()
	if keepsBack(f.Disclosure, brief) {
		f.Sources, f.Since.Sources = withoutTextSums(f.Sources), withoutTextSums(f.Since.Sources)
	}
	log.author = append(log.author, sanity.Check(raw, brief, f.Period, f.AsAt)...)
	return f, Withheld{Published: ds, Protection: protection}, toldOnce(log.author.Sorted())
}

// protectLast protects the last report by the same profile. What it published
// cannot be taken back, and could give away others; what it kept back must not
// be found by means of this one, whatever its indicators were called. Where only
// its published figures are at hand, those that it kept back are taken to be
// what they are now.
func protectLast(ds briefing.Dataset, profile disclosure.Profile) (briefing.Dataset, disclosure.Earlier) {
	if ds.Last == nil {
		return ds, disclosure.Earlier{}
	}
	last := *ds.Last
	public := calledAsNow(last.Dataset, ds)
	whole := public
	if last.Published {
		whole = filled(public, ds)
	}
	safe, protection := disclosure.Protect(whole, profile)
	if !last.Published {
		public = safe
	}
	names := last.Dataset.Indicators
	last.Dataset = public
	last.Dataset.Indicators = slices.Clone(public.Indicators)
	for i := range names {
		last.Dataset.Indicators[i].Ref, last.Dataset.Indicators[i].Name = names[i].Ref, names[i].Name
	}
	ds.Last = &last
	return ds, disclosure.EarlierPaper(public, protection)
}

// findings works out the findings of a dataset that may be published as it is.
func findings(ds briefing.Dataset, brief briefing.Brief, log *problems) briefing.Findings {
	cal := settleCalendar(ds, brief, log)
	f := briefing.Findings{
		Brief:   brief,
		Period:  cal.period,
		AsAt:    cal.asAt,
		Sources: publicSources(ds.Sources),
	}
	checkControls(ds.Indicators, brief.SPC, log)
	in := paper{brief: brief, cal: cal, commented: slices.ContainsFunc(ds.Indicators, hasCommentary)}
	f.Themes = analyseEach(ds.Indicators, in, log)
	f.Tally = countUp(f.Themes)
	f.Plan = analysePlan(ds.Actions, cal.asAt, log)
	checkPlan(&f.Plan, f.Themes, cal.asAt, log)
	f.Recommendations, f.RecommendTally = analyseRecommendations(ds.Recommendations, cal.asAt)
	if ds.Last != nil {
		f.Since = lastreport.Compare(ds, *ds.Last, cal.period, cal.asAt)
		notRebased(&f.Plan, f.Since)
		rateByEarlier(&f)
		log.author = append(log.author, lastreport.Tell(f.Since)...)
	}
	f.Attention = attend(&f)
	f.Enquiries = enquire(&f)
	f.Doubts = briefing.SortedDoubts(log.reader)
	return f
}

// analyseIndicator works out one indicator. Where the workbook gives no
// polarity, the direction in which its control chart looks for improvement is
// taken for it.
func analyseIndicator(given *briefing.Indicator, f *briefing.IndicatorFinding, in paper, log *problems) {
	brief, cal := in.brief, in.cal
	ind := withPolarity(given, brief.SPC)
	s := layOut(ind, cal, log)
	doubted := s.markDoubtful(ind, brief, log)
	*f = briefing.IndicatorFinding{
		Ref: ind.Ref, Name: ind.Name, Theme: ind.Theme, Definition: ind.Definition,
		Owner: ind.Owner, Level: ind.Level, Unit: ind.Unit, Polarity: ind.Polarity,
		Cumulative: s.cumulative, Frequency: s.frequency(ind), Standing: ind.Standing,
		Tolerance: ind.Tolerance, Band: ind.Band, Floor: ind.Floor.Value,
		Points: s.points, Latest: s.latest(cal),
		Comment: ind.Comment.Text, Reason: ind.Reason.Text, Source: ind.Pos,
	}
	if !f.Tolerance.Stated {
		f.Tolerance = brief.Tolerance
	}
	s.compare(ind)
	rate(f, ind, s, cal, log)
	f.Run = runUpTo(f.Points, f.Latest)
	f.Signal = signalOf(ind, s, brief.SPC, log)
	f.Precision = precisionOf(ind, s, f.Latest)
	f.Outlook = outlookOf(f, ind, s, cal, log)
	f.Quarters = rollUp(ind, s, cal)
	f.Parts = breakDown(ind, s, doubted, cal, log)
	f.Compositions = compose(ind, s, f.Parts, f.Latest)
	var others []*series
	f.Benchmarks, others = compareElsewhere(ind, s, cal)
	f.Comparison = comparisonOf(ind, s, others, f.Latest)
	s.checkFigures(ind, log)
	checkCommentary(ind, f, s, in.commented, log)
}

// polarityOf is the polarity that a direction of improvement implies.
var polarityOf = [...]briefing.Polarity{
	briefing.ImprovementUnstated: briefing.PolarityUnstated,
	briefing.Increase:            briefing.HigherIsBetter,
	briefing.Decrease:            briefing.LowerIsBetter,
	briefing.Neutral:             briefing.InformationOnly,
}

func withPolarity(ind *briefing.Indicator, spc briefing.SPC) *briefing.Indicator {
	if ind.Polarity != briefing.PolarityUnstated {
		return ind
	}
	own := *ind
	own.Polarity = polarityOf[controlSettings(ind, spc).Improvement]
	return &own
}
