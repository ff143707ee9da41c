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
}

// CSV writes one row a point: each indicator's own figures, oldest first, then
// those of its parts (breakdown "source: police") and of its benchmarks
// (breakdown "benchmark: England"). Numbers are whole and unformatted, with a
// point and no commas; value is empty where marker says why; display is what
// the paper prints; status is the point's rating, empty where it has none; the
// changes are differences in the unit. Only a failure to write is an error.
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
	if err := writePoints(out, ind, "", ind.Points); err != nil {
		return err
	}
	for i := range ind.Parts {
		if err := writePoints(out, ind, partName(&ind.Parts[i]), ind.Parts[i].Points); err != nil {
			return err
		}
	}
	for i := range ind.Benchmarks {
		if err := writePoints(out, ind, "benchmark: "+ind.Benchmarks[i].Name, ind.Benchmarks[i].Points); err != nil {
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

func writePoints(out *csv.Writer, ind *briefing.IndicatorFinding, breakdown string, points []briefing.PointFinding) error {
	for i := range points {
		pt := &points[i]
		if err := out.Write([]string{
			ind.Ref, ind.Name, ind.Theme, breakdown,
			pt.Period.String(), pt.Period.Start().ISO(), pt.Period.End().ISO(),
			number(pt.Value), pt.Value.Marks.Codes(), ind.Unit.Format(pt.Value),
			ind.Unit.String(), ind.Polarity.String(), number(pt.Target), status(pt.Rating),
			difference(pt.OnPrevious), difference(pt.OnYear),
			pt.Source.File, pt.Source.Sheet, pt.Source.Cell,
		}); err != nil {
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
	return strconv.FormatFloat(v.Number, 'f', -1, 64)
}

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
	return strconv.FormatFloat(c.Difference, 'f', -1, 64)
}
