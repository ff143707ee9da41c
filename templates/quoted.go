package templates

import (
	"slices"

	"scrutiny/briefing"
)

// quoted is a copy of the findings in which the words of the workbooks are
// marked as theirs.
func quoted(f briefing.Findings) briefing.Findings {
	f.Themes = each(f.Themes, quotedTheme)
	f.Plan.Actions = each(f.Plan.Actions, quotedAction)
	f.Plan.ByTheme = each(f.Plan.ByTheme, func(g briefing.PlanGroup) briefing.PlanGroup {
		g.Name = source(g.Name)
		return g
	})
	f.Plan.Checks.Endings = each(f.Plan.Checks.Endings, func(e briefing.ResourceEnd) briefing.ResourceEnd {
		e.Words = source(e.Words)
		return e
	})
	f.Recommendations = each(f.Recommendations, quotedRecommendation)
	f.Attention.Concerns = each(f.Attention.Concerns, quotedEntry)
	f.Attention.Improvements = each(f.Attention.Improvements, quotedEntry)
	f.Enquiries = each(f.Enquiries, quotedEnquiries)
	f.Doubts = each(f.Doubts, func(d briefing.Doubt) briefing.Doubt {
		d.Indicator, d.Unit.Noun, d.Dimension, d.Own = source(d.Indicator), source(d.Unit.Noun), source(d.Dimension), source(d.Own)
		return d
	})
	f.Since = quotedSince(f.Since)
	return f
}

// source marks words as a workbook's.
func source(words string) string { return quote(sourceMark, words) }

// sources marks each of several words.
func sources(words []string) []string { return each(words, source) }

func quotedTheme(t briefing.Theme) briefing.Theme {
	t.Name = source(t.Name)
	t.Indicators = each(t.Indicators, quotedIndicator)
	return t
}

func quotedIndicator(f briefing.IndicatorFinding) briefing.IndicatorFinding {
	for _, words := range []*string{
		&f.Name, &f.Theme, &f.Definition, &f.Owner, &f.Level, &f.Unit.Noun, &f.Standing.Reason, &f.SourceRAG,
		&f.Outlook.SourceRAG, &f.Comment, &f.Reason, &f.Comparison.Neighbours.LowName, &f.Comparison.Neighbours.HighName,
	} {
		*words = source(*words)
	}
	f.Comparison.Gaps = each(f.Comparison.Gaps, func(g briefing.Gap) briefing.Gap {
		g.Name = source(g.Name)
		return g
	})
	f.Parts = each(f.Parts, func(p briefing.PartFinding) briefing.PartFinding {
		p.Dimension, p.Name = source(p.Dimension), source(p.Name)
		return p
	})
	f.Benchmarks = each(f.Benchmarks, func(b briefing.BenchmarkFinding) briefing.BenchmarkFinding {
		b.Name = source(b.Name)
		return b
	})
	f.Compositions = each(f.Compositions, func(c briefing.Composition) briefing.Composition {
		c.Dimension = source(c.Dimension)
		c.Shares = each(c.Shares, func(s briefing.PartShare) briefing.PartShare {
			s.Name = source(s.Name)
			return s
		})
		return c
	})
	return f
}

func quotedAction(a briefing.ActionFinding) briefing.ActionFinding {
	for _, words := range []*string{
		&a.Theme, &a.Text, &a.SuccessMeasure, &a.Evidence, &a.Start.Text, &a.OriginalDue.Text, &a.Current.Text,
	} {
		*words = source(*words)
	}
	a.Leads, a.Partners = sources(a.Leads), sources(a.Partners)
	a.RevisedDue = each(a.RevisedDue, quotedDue)
	a.Progress = each(a.Progress, func(e briefing.ProgressEntry) briefing.ProgressEntry {
		e.Text = source(e.Text)
		return e
	})
	return a
}

func quotedDue(d briefing.Due) briefing.Due {
	d.Text = source(d.Text)
	return d
}

func quotedRecommendation(r briefing.RecommendationFinding) briefing.RecommendationFinding {
	for _, words := range []*string{
		&r.Meeting, &r.Text, &r.AddressedTo, &r.Reason, &r.Action, &r.Lead, &r.Due.Text, &r.Evidence,
	} {
		*words = source(*words)
	}
	return r
}

func quotedEntry(e briefing.AttentionEntry) briefing.AttentionEntry {
	e.Subject.Name = source(e.Subject.Name)
	return e
}

func quotedEnquiries(g briefing.EnquiryGroup) briefing.EnquiryGroup {
	g.Theme = source(g.Theme)
	g.Enquiries = slices.Clone(g.Enquiries)
	for i := range g.Enquiries {
		g.Enquiries[i].Subject.Name = source(g.Enquiries[i].Subject.Name)
	}
	return g
}
