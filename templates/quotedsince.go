package templates

import "scrutiny/briefing"

// quotedSince marks the workbooks' words in what has changed.
func quotedSince(s briefing.SinceFinding) briefing.SinceFinding {
	s.Figures = each(s.Figures, func(c briefing.FigureChange) briefing.FigureChange {
		c.Indicator, c.Row, c.Unit.Noun = quotedName(c.Indicator), source(c.Row), source(c.Unit.Noun)
		return c
	})
	s.Targets = each(s.Targets, func(c briefing.TargetChange) briefing.TargetChange {
		c.Indicator, c.Unit.Noun = quotedName(c.Indicator), source(c.Unit.Noun)
		return c
	})
	s.Definitions = each(s.Definitions, func(c briefing.DefinitionChange) briefing.DefinitionChange {
		c.Indicator, c.From, c.To = quotedName(c.Indicator), source(c.From), source(c.To)
		return c
	})
	s.Indicators = each(s.Indicators, func(c briefing.IndicatorChange) briefing.IndicatorChange {
		c.Indicator, c.Was = quotedName(c.Indicator), quotedName(c.Was)
		return c
	})
	s.Actions = each(s.Actions, func(c briefing.ActionChange) briefing.ActionChange {
		c.Theme, c.Text, c.WasText = source(c.Theme), source(c.Text), source(c.WasText)
		c.From, c.To = quotedDue(c.From), quotedDue(c.To)
		return c
	})
	s.Recommendations = each(s.Recommendations, func(c briefing.RecommendationChange) briefing.RecommendationChange {
		c.Meeting, c.Text, c.WasText = source(c.Meeting), source(c.Text), source(c.WasText)
		c.From, c.To = quotedDue(c.From), quotedDue(c.To)
		return c
	})
	return s
}

func quotedName(n briefing.IndicatorName) briefing.IndicatorName {
	n.Name, n.Theme = source(n.Name), source(n.Theme)
	return n
}
