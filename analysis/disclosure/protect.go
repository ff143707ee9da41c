// Package disclosure keeps small numbers out of what is published. It is the
// first step from Dataset to Findings: a figure that may not be published is
// gone before anything is worked out from it, so that changes, limits, ranks,
// ratings and charts cannot give it away.
//
// Everything that Protect leaves in a dataset is taken to be published:
// denominators, earlier years and comparators too, whether this paper prints
// them or not.
package disclosure

import "scrutiny/briefing"

// Protect returns the dataset with every figure suppressed that the profile
// does not let through, and an account of it. A suppressed figure is
// Absent(Confidential), without raw text, numerator, denominator and the
// workbook's own rating, each of which would tell of it; its position stays.
// Words are never changed.
//
// Suppressed are small counts; percentages, rates and averages on small
// counts; figures of which the source withheld a part; and then, one by one,
// the published figures from which any of those could be worked out, by
// subtraction or to fewer values than the profile allows. Earlier is what the
// public has from earlier papers: suppressing such a figure again protects
// nothing, so others are taken in its place, and small ones are reported; and
// what was kept back then must not be found by means of this paper.
//
// The dataset given is not changed. The same dataset gives the same result.
func Protect(ds briefing.Dataset, profile Profile, earlier ...Earlier) (briefing.Dataset, Protection) {
	p := &protector{profile: profile, ds: clone(ds)}
	p.enter()
	for _, e := range earlier {
		p.publishEarlier(e.Published)
	}
	p.settleRounding()
	p.link()
	p.primary()
	p.relate()
	for _, e := range earlier {
		p.enterEarlier(e.sums)
	}
	p.sys.Settle()
	p.complement()
	p.prune()
	p.apply()
	return p.ds, p.account()
}

// clone copies what Protect changes: the points of indicators, parts and
// benchmarks.
func clone(ds briefing.Dataset) briefing.Dataset {
	points := func(from []briefing.Point) []briefing.Point { return append([]briefing.Point(nil), from...) }
	ds.Indicators = append([]briefing.Indicator(nil), ds.Indicators...)
	for i := range ds.Indicators {
		ind := &ds.Indicators[i]
		ind.Points = points(ind.Points)
		ind.Parts = append([]briefing.Part(nil), ind.Parts...)
		for j := range ind.Parts {
			ind.Parts[j].Points = points(ind.Parts[j].Points)
		}
		ind.Benchmarks = append([]briefing.Benchmark(nil), ind.Benchmarks...)
		for j := range ind.Benchmarks {
			ind.Benchmarks[j].Points = points(ind.Benchmarks[j].Points)
		}
	}
	return ds
}
