package ingest

import (
	"strings"

	"scrutiny/briefing"
	"scrutiny/ingest/internal/wording"
)

// periodWords are the words beside a period that say what its column holds.
var periodWords = func() vocabulary {
	v := vocabulary{}
	v.words(targetField, "target,targets,plan,planned,trajectory,goal,target value")
	v.words(valueField, "actual,actuals,value,outturn,result,performance,figure,data,achieved,actual output,act,actual performance,actual outturn,results,output,percentage,percentages,percent,%,number,numbers,rate,rates,count,counts,rate per 10 000,rate per 1 000,proportion")
	v.words(ragField, "rag,brag,status,rating,rag rating,rag status")
	v.words(numField, "numerator,num,n")
	v.words(denField, "denominator,den,denom,d,cohort,base")
	v.words(commentField, "comment,comments,commentary,narrative,note,notes,corrective action,explanation,update")
	v.words(reasonField, "reason,deviation reason,reason for missing data")
	v.words(derivedField, "change,variance,trend,direction of travel,dot,difference,rank,% change,var,movement,diff,ytd variance")
	return v
}()

// indicatorColumn decides what a column of an indicator table holds from the
// words over it and the period they name.
func (h *headerFinder) indicatorColumn(c *column, words []string, mixed bool) {
	if c.stamp.IsZero() {
		c.relate(words)
		if f := forecastOf(words); f != noField {
			c.forecast, c.field, c.sure, c.relative = true, f, 2, unrelated
			return
		}
		for i := len(words) - 1; i >= 0 && c.field == noField; i-- {
			c.field, c.sure = h.of(periodsAcross, words[i])
		}
		if c.field == noField || c.field == areaField {
			c.benchmark(words)
		}
		c.rangeOfTarget(words)
		return
	}
	if len(words) == 0 {
		c.field, c.sure = valueField, 2
		return
	}
	for i := len(words) - 1; i >= 0; i-- {
		if f := forecastOf(words[i : i+1]); f != noField {
			c.forecast, c.field, c.sure = true, f, 2
			return
		}
		if f, sure := periodWords.of(words[i]); f != noField {
			c.field, c.sure = f, sure
			c.variant = variantOf(words[i])
			break
		}
	}
	c.benchmark(words)
	if c.field != noField || c.bench != "" {
		return
	}
	if mixed {
		c.field, c.sure = h.of(periodsAcross, words[len(words)-1])
		if c.field == noField {
			c.why = "the heading is not understood"
		}
		return
	}
	c.field, c.sure = valueField, 1 // only a title stands over the period
}

// variantOf is the way of counting that a heading names, where it names one:
// tables give numbers and then rates for the same periods.
func variantOf(words string) string {
	switch wording.Key(words) {
	case "number", "numbers", "count", "counts", "no", "percentage", "percentages", "%", "percent", "rate", "rates", "rate per 10 000", "rate per 1 000", "rate per 100 000", "proportion":
		return strings.TrimSpace(words)
	}
	return ""
}

// relations are the headings of figures for a period named elsewhere.
var relations = map[string]relation{
	"this quarter": thisPeriod, "current quarter": thisPeriod, "this period": thisPeriod, "current period": thisPeriod, "current value": thisPeriod, "latest value": thisPeriod, "current performance": thisPeriod, "latest performance": thisPeriod, "current": thisPeriod, "latest": thisPeriod, "this month": thisPeriod, "latest data": thisPeriod, "latest outturn": thisPeriod, "current outturn": thisPeriod, "quarter actual": thisPeriod, "this quarter actual": thisPeriod, "value": thisPeriod, "actual": thisPeriod, "performance": thisPeriod, "result": thisPeriod, "outturn": thisPeriod,
	"last quarter": previousPeriod, "previous quarter": previousPeriod, "last period": previousPeriod, "previous period": previousPeriod, "previous value": previousPeriod, "previous": previousPeriod, "prior quarter": previousPeriod, "last month": previousPeriod, "previous month": previousPeriod, "previous performance": previousPeriod, "last quarter actual": previousPeriod, "previous outturn": previousPeriod, "prior period": previousPeriod,
	"same quarter last year": yearBefore, "same period last year": yearBefore, "last year": yearBefore, "previous year": yearBefore, "this time last year": yearBefore, "same quarter previous year": yearBefore, "prior year": yearBefore, "same month last year": yearBefore, "a year ago": yearBefore,
}

// relate reads a heading that names a period by its distance.
func (c *column) relate(words []string) {
	for i := len(words) - 1; i >= 0; i-- {
		if rel, known := relations[wording.Key(words[i])]; known {
			c.relative, c.field, c.sure = rel, valueField, 2
			return
		}
	}
}

// benchmark makes a column that is headed by another place's name a benchmark.
func (c *column) benchmark(words []string) {
	if c.field == targetField || c.field == ragField || c.field == derivedField {
		return
	}
	for i := len(words) - 1; i >= 0; i-- {
		if name, _, known := benchmarkNamed(words[i]); known {
			c.field, c.bench, c.sure = benchField, name, 2
			return
		}
	}
}

// rangeOfTarget reads "Target / Low" as the lower end of a band.
func (c *column) rangeOfTarget(words []string) {
	if len(words) < 2 || c.field != poleField {
		return
	}
	switch wording.Key(words[len(words)-1]) {
	case "low":
		c.field = lowField
	case "high":
		c.field = highField
	}
}

func isBenchmark(words string) bool {
	_, _, known := benchmarkNamed(words)
	return known
}

// forecastOf says what the last of a column's words name of a forecast: its
// figure, its rating, or nothing.
func forecastOf(words []string) field {
	if len(words) == 0 {
		return noField
	}
	last := words[len(words)-1]
	if isForecast(last) {
		return valueField
	}
	for _, end := range []string{" rag rating", " rag status", " rag", " rating", " status"} {
		if lead, found := strings.CutSuffix(strings.ToLower(last), end); found && (isForecast(lead) || wording.Key(lead) == "year end") {
			return ragField
		}
	}
	return noField
}

func isForecast(words string) bool {
	switch wording.Key(words) {
	case "forecast", "projected", "projection", "year end forecast", "forecast outturn", "predicted", "forecast actual", "full year forecast", "annual forecast", "forecast year end", "year end projection", "end of year forecast", "projected outturn", "projected year end", "forecast for year":
		return true
	}
	return false
}

// regions of England, as the Office for National Statistics names them.
var regions = []string{"north east", "north west", "yorkshire and the humber", "yorkshire and humber", "east midlands", "west midlands", "east of england", "london", "inner london", "outer london", "south east", "south west"}

// benchmarkNamed reads the name of a place or group that figures are compared
// with: "England", "Statistical neighbours average", "West Midlands".
func benchmarkNamed(words string) (name string, kind briefing.BenchmarkKind, known bool) {
	key := wording.Key(words)
	for _, extra := range []string{" average", " avg", " mean", " median", " benchmark", " figure", " comparator", " rate"} {
		key = strings.TrimSuffix(key, extra)
	}
	key = strings.TrimPrefix(key, "latest ")
	name = strings.TrimSpace(words)
	switch key {
	case "england", "national", "england national", "national england", "wales", "scotland", "northern ireland", "uk", "united kingdom", "great britain", "nation", "all england":
		return name, briefing.Nation, true
	case "statistical neighbours", "statistical neighbour", "stat neighbours", "stat neighbour", "sn", "stat n", "statistical neighbours sn", "stat nbrs", "cipfa neighbours", "nearest neighbours", "nearest neighbour", "comparator group", "family group", "our statistical neighbours", "cipfa nearest neighbours", "statistical neighbour group":
		return name, briefing.NeighbourAverage, true
	case "top quartile", "upper quartile", "best quartile", "top 25%", "england top quartile", "national top quartile", "top quartile england":
		return name, briefing.TopQuartile, true
	case "region", "regional", "the region":
		return name, briefing.Region, true
	case "benchmark", "comparator", "peer", "peers", "peer group":
		return name, briefing.OtherArea, true
	}
	for _, r := range regions {
		if key == r || key == r+" region" {
			return name, briefing.Region, true
		}
	}
	return "", 0, false
}
