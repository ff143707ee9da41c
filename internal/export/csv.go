// Package export writes the publishable findings as open data: tidy CSV, one
// row a point, or JSON with the same facts nested. It reads nothing but
// Findings, so that it can publish nothing that the paper may not.
package export

import (
	"encoding/csv"
	"io"
	"strconv"

	"scrutiny/briefing"
)

// columns head the CSV, in this order; later columns are only ever added.
var columns = []string{
	"ref", "indicator", "theme", "breakdown", "period", "period_start", "period_end",
	"value", "marker", "display", "unit", "polarity", "target", "status",
	"change_previous", "change_year", "source_file", "source_sheet", "source_cell",
	"mean", "lower_limit", "upper_limit", "special_cause", "point_type", "assurance", "value_in_period",
}

// CSV writes one row a point: each indicator's own figures, oldest first, then
// those of its parts (breakdown "source: police") and of its benchmarks
// (breakdown "benchmark: England"). Numbers are whole and unformatted, with a
// point and no commas; value is empty where marker says why; display is what
// the paper prints; status is the point's rating, empty where it has none; the
// changes are differences in the unit. The columns of the control chart are
// filled for the indicator's own figures where there is a chart, its limits
// also for a period without a figure. Only a failure to write is an error.
func CSV(w io.Writer, f briefing.Findings) error {
	out := csv.NewWriter(w)
	if err := out.Write(columns); err != nil {
		return err
	}
	for _, theme := range f.Themes {
		for i := range theme.Indicators {
			if err := writeIndicator(out, &theme.Indicators[i]); err != nil {
				return err
			}
		}
	}
	out.Flush()
	return out.Error()
}

func writeIndicator(out *csv.Writer, ind *briefing.IndicatorFinding) error {
	if err := writePoints(out, ind, "", ind.Points, &ind.Signal); err != nil {
		return err
	}
	for i := range ind.Parts {
		if err := writePoints(out, ind, partName(&ind.Parts[i]), ind.Parts[i].Points, &noSignal); err != nil {
			return err
		}
	}
	for i := range ind.Benchmarks {
		if err := writePoints(out, ind, "benchmark: "+ind.Benchmarks[i].Name, ind.Benchmarks[i].Points, &noSignal); err != nil {
			return err
		}
	}
	return nil
}

// partName is "dimension: name", or the name alone where the workbook names no
// dimension.
func partName(p *briefing.PartFinding) string {
	if p.Dimension == "" {
		return p.Name
	}
	return p.Dimension + ": " + p.Name
}

// noSignal is the control chart of rows that have none.
var noSignal briefing.Signal

func writePoints(out *csv.Writer, ind *briefing.IndicatorFinding, breakdown string, points []briefing.PointFinding, signal *briefing.Signal) error {
	for i := range points {
		pt := &points[i]
		row := []string{
			ind.Ref, ind.Name, ind.Theme, breakdown,
			pt.Period.String(), pt.Period.Start().ISO(), pt.Period.End().ISO(),
			number(pt.Value), pt.Value.Marks.Codes(), ind.Unit.Format(pt.Value),
			ind.Unit.String(), ind.Polarity.String(), number(pt.Target), status(pt.Rating),
			difference(pt.OnPrevious), difference(pt.OnYear),
			pt.Source.File, pt.Source.Sheet, pt.Source.Cell,
		}
		row = append(row, signalColumns(signal, i, pt.Value.Known)...)
		if err := out.Write(append(row, number(pt.InPeriod))); err != nil {
			return err
		}
	}
	return nil
}

// number prints a known value in the fewest digits that mean it.
func number(v briefing.Value) string {
	if !v.Known {
		return ""
	}
	return plain(v.Number)
}

func plain(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }

// status is the word for a rating; empty for none.
func status(r briefing.Rating) string {
	if r == briefing.Unrated {
		return ""
	}
	return r.String()
}

func difference(c briefing.Change) string {
	if !c.Known {
		return ""
	}
	return plain(c.Difference)
}

// signalColumns are what the control chart says of point i. A period without a
// figure has limits but is of no type; the rule set of the R package calls it
// common cause, as the package does.
func signalColumns(signal *briefing.Signal, i int, known bool) []string {
	columns := make([]string, 6)
	if i >= len(signal.Points) {
		return columns
	}
	p := signal.Points[i]
	if p.HasMean {
		columns[0] = plain(p.Mean)
	}
	if p.HasLimits {
		columns[1], columns[2] = plain(p.Lower), plain(p.Upper)
	}
	if known || signal.Rules == briefing.RPackage {
		columns[3], columns[4] = p.Cause.String(), p.Type.String()
	}
	columns[5] = signal.Assurance.String()
	return columns
}
