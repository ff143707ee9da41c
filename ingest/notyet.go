package ingest

import (
	"scrutiny/briefing"
)

// notYet looks at the last period of the table: where every indicator that
// always had a figure above zero shows a zero there, the zeros stand for "not
// yet" (a formula over cells that are still empty), and are taken so.
func (a *acrossReader) notYet() {
	var latest briefing.Period
	for p := range a.live {
		if latest.IsZero() || p.Compare(latest) > 0 {
			latest = p
		}
	}
	zeros := a.zerosOf(latest)
	if len(zeros) < 3 {
		return
	}
	for _, v := range zeros {
		v.Value = briefing.Absent(briefing.NotYetDue)
	}
	a.warn(zeros[0].Pos, "clear the cells, or write 0 with a marker of its own, when the zeros are true", "all %d figures for %s are 0, and none was before; they were taken as not yet available", len(zeros), latest)
}

// zerosOf lists the zeros of a period; none when some figure of it is not
// zero, or some indicator had a zero before.
func (a *acrossReader) zerosOf(latest briefing.Period) []*briefing.Reading {
	var zeros []*briefing.Reading
	for _, d := range a.drafts {
		earlier := false
		for i := range d.Points {
			p := &d.Points[i]
			switch {
			case !p.Value.Known || p.Forecast:
			case p.Period == latest && p.Value.Number == 0:
				zeros = append(zeros, &p.Value)
			case p.Period == latest || p.Value.Number == 0:
				return nil
			default:
				earlier = true
			}
		}
		if !earlier {
			return nil
		}
	}
	return zeros
}
