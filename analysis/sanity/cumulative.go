package sanity

import "scrutiny/briefing"

// cumulative reports counts whose figures look like the year to date in some
// years and not in others, and those that look so in every year but are not
// said to be. Only whole reporting years of quarters or months are judged, and
// only when the figures start again afterwards.
func (c *checker) cumulative() {
	for _, r := range c.rows {
		if r.benchmark {
			continue
		}
		if r.ind.Unit.Kind != briefing.Count && r.ind.Unit.Kind != briefing.Money && r.ind.Unit.Kind != briefing.Unitless {
			continue
		}
		var like, unlike []figure // the last figure of each year
		for _, year := range wholeYears(r.figures) {
			last := year[len(year)-1]
			if growsLikeASum(year) && startsAgain(r.figures, last) {
				like = append(like, last)
			} else {
				unlike = append(unlike, last)
			}
		}
		switch {
		case len(like) > 0 && len(unlike) > 0 && !r.ind.Cumulative:
			first := like[0]
			c.report(first.at(), "give all figures of a row on the same basis",
				"%s: figures that grow through %s as if they were for the year to date, to %s: want them for each period alone, as in %s",
				r.name, first.YearLabel(), r.format(first), unlike[0].YearLabel())
		case len(like) > 0 && len(unlike) > 0:
			first := unlike[0]
			c.report(first.at(), "give all figures of a row on the same basis",
				"%s: figures that do not grow through %s as the year to date would, to %s: want them to add up, as in %s",
				r.name, first.YearLabel(), r.format(first), like[0].YearLabel())
		case len(like) >= 2 && !r.ind.Cumulative:
			c.report(like[0].at(), `write "year to date" or "cumulative" into the row, or into its heading`,
				"%s: the figures grow through each year and start again with the next: want it said whether they are for the year to date", r.name)
		}
	}
}

// wholeYears are the figures of each reporting year of which none is missing:
// four quarters or twelve months.
func wholeYears(figures []figure) [][]figure {
	var years [][]figure
	for i := range figures {
		span := figures[i].Span
		if span != briefing.Quarter && span != briefing.Month || figures[i].Part() != 1 {
			continue
		}
		parts := 12 / figures[i].Months()
		if i+parts <= len(figures) && figures[i+parts-1].Period.End() == briefing.NewYear(figures[i].Basis, figures[i].ReportingYear()).End() {
			years = append(years, figures[i:i+parts])
		}
	}
	return years
}

// How far a figure for the year to date may be from an even share of the year.
const leastShare, mostShare = 0.6, 1.7

// growsLikeASum reports whether the figures of a year are what a sum would be:
// none falls, and the k-th is about k times the first.
func growsLikeASum(year []figure) bool {
	first := year[0].number
	if first <= 0 {
		return false
	}
	for i := 1; i < len(year); i++ {
		share := year[i].number / first / float64(i+1)
		if year[i].number < year[i-1].number || share < leastShare || share > mostShare {
			return false
		}
	}
	return true
}

// startsAgain reports whether the figure after the last one of a year is less
// than three fifths of it, or not there yet.
func startsAgain(figures []figure, last figure) bool {
	for _, f := range figures {
		if f.Period == last.Next() {
			return f.number < 0.6*last.number
		}
	}
	return true
}
