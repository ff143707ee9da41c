package exported

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"

	"scrutiny/briefing"
)

// The shapes below are those that internal/export writes, with all that a
// comparison needs.
type paper struct {
	Period          string           `json:"period"`
	AsAt            string           `json:"as_at"`
	Indicators      []indicator      `json:"indicators"`
	Actions         []action         `json:"actions"`
	Recommendations []recommendation `json:"recommendations"`
	Sources         []source         `json:"sources"`
}

type indicator struct {
	Ref        string      `json:"ref"`
	Indicator  string      `json:"indicator"`
	Theme      string      `json:"theme"`
	Definition string      `json:"definition"`
	Unit       string      `json:"unit"`
	Polarity   string      `json:"polarity"`
	Cumulative bool        `json:"cumulative"`
	Points     []point     `json:"points"`
	Parts      []breakdown `json:"parts"`
	Benchmarks []breakdown `json:"benchmarks"`
}

type breakdown struct {
	Breakdown string  `json:"breakdown"`
	Points    []point `json:"points"`
}

type point struct {
	Period      string       `json:"period"`
	PeriodStart string       `json:"period_start"`
	PeriodEnd   string       `json:"period_end"`
	Value       json.Number  `json:"value"`
	Marker      string       `json:"marker"`
	Display     string       `json:"display"`
	Target      json.Number  `json:"target"`
	Forecast    bool         `json:"forecast"`
	Source      briefing.Pos `json:"source"`
}

type action struct {
	Ref         string `json:"ref"`
	Theme       string `json:"theme"`
	Action      string `json:"action"`
	Priority    string `json:"priority"`
	Status      string `json:"status"`
	Rating      string `json:"rating"`
	OriginalDue string `json:"original_due"`
	Due         string `json:"due"`
}

type recommendation struct {
	Ref            string `json:"ref"`
	MeetingDate    string `json:"meeting_date"`
	Recommendation string `json:"recommendation"`
	Response       string `json:"response"`
	State          string `json:"state"`
	Due            string `json:"due"`
}

type source struct {
	File   string `json:"file"`
	SHA256 string `json:"sha256"`
}

func (r *reader) json() {
	var p paper
	in := json.NewDecoder(bytes.NewReader(r.data))
	if err := in.Decode(&p); err != nil {
		r.fail(r.placeOf(err), "this is not an exported JSON file: %v", err)
		return
	}
	if len(p.Indicators)+len(p.Actions)+len(p.Recommendations) == 0 {
		r.fail("", "the export holds no indicators, actions or recommendations")
		return
	}
	ds := &r.report.Dataset
	for i := range p.Indicators {
		ds.Indicators = append(ds.Indicators, r.indicator(&p.Indicators[i]))
	}
	for _, a := range p.Actions {
		ds.Actions = append(ds.Actions, r.action(a))
	}
	for _, rec := range p.Recommendations {
		ds.Recommendations = append(ds.Recommendations, r.recommendation(rec))
	}
	for _, s := range p.Sources {
		ds.Sources = append(ds.Sources, briefing.Source{File: s.File, SHA256: s.SHA256})
	}
	r.report.AsAt, r.report.Period = date(p.AsAt), r.reported(p.Period)
}

// placeOf is where the JSON goes wrong.
func (r *reader) placeOf(err error) string {
	offset := int64(-1)
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		offset = syntax.Offset - 1 // the byte that is wrong was read
	case errors.As(err, &kind):
		offset = kind.Offset
	case errors.Is(err, io.ErrUnexpectedEOF):
		offset = int64(len(r.data))
	}
	if offset < 0 || offset > int64(len(r.data)) {
		return ""
	}
	before := r.data[:offset]
	line := bytes.Count(before, []byte("\n")) + 1
	return place(line, len(before)-bytes.LastIndexByte(before, '\n'))
}

// reported is the period with the label given: the label alone does not say
// when its year begins, the figures do.
func (r *reader) reported(label string) briefing.Period {
	var found briefing.Period
	for _, p := range r.periods {
		if p.String() == label && (found.IsZero() || p.Compare(found) < 0) {
			found = p
		}
	}
	return found
}

func (r *reader) indicator(in *indicator) briefing.Indicator {
	ind := briefing.Indicator{
		Ref: in.Ref, Name: in.Indicator, Theme: in.Theme, Definition: in.Definition,
		Unit: unit(in.Unit), Polarity: polarity(in.Polarity), Cumulative: in.Cumulative,
		Points: r.points(in.Points), Pos: briefing.Pos{File: r.file},
	}
	for _, row := range in.Parts {
		p := part(row.Breakdown)
		p.Points, p.Pos = r.points(row.Points), ind.Pos
		ind.Parts = append(ind.Parts, p)
	}
	for _, row := range in.Benchmarks {
		ind.Benchmarks = append(ind.Benchmarks, briefing.Benchmark{Name: row.Breakdown, Points: r.points(row.Points), Pos: ind.Pos})
	}
	return ind
}

func (r *reader) points(in []point) []briefing.Point {
	var found []briefing.Point
	for _, pt := range in {
		p, ok := r.period(periodKey{pt.Period, pt.PeriodStart, pt.PeriodEnd})
		if !ok {
			r.doubt("", "%q from %s to %s is no period", pt.Period, pt.PeriodStart, pt.PeriodEnd)
			continue
		}
		v, ok := value(pt.Value.String(), pt.Marker, pt.Display)
		if !ok {
			r.doubt("", "want a number as value of %s, got %s", pt.Period, pt.Value)
			continue
		}
		found = append(found, briefing.Point{
			Period: p, Value: briefing.Reading{Value: v, Raw: pt.Display, Pos: pt.Source},
			Target: briefing.Reading{Value: target(pt.Target.String())}, Forecast: pt.Forecast,
		})
	}
	return found
}

func (r *reader) action(in action) briefing.Action {
	a := briefing.Action{
		Ref: in.Ref, Theme: in.Theme, Text: in.Action,
		Priority:    named(in.Priority, briefing.LowPriority, briefing.Priority.String),
		Status:      named(in.Status, briefing.Cancelled, briefing.ActionStatus.String),
		BRAG:        named(in.Rating, briefing.Grey, briefing.BRAG.String),
		OriginalDue: briefing.Due{Date: date(in.OriginalDue)}, Pos: briefing.Pos{File: r.file},
	}
	if due := date(in.Due); !due.IsZero() && due != a.OriginalDue.Date {
		a.RevisedDue = []briefing.Due{{Date: due}}
	}
	return a
}

// recommendation gives back what makes the state that was published; of the
// evidence and the reasons themselves the export says nothing.
func (r *reader) recommendation(in recommendation) briefing.Recommendation {
	rec := briefing.Recommendation{
		Ref: in.Ref, MeetingDate: date(in.MeetingDate), Text: in.Recommendation,
		Response: named(in.Response, briefing.Rejected, briefing.Response.String),
		Due:      briefing.Due{Date: date(in.Due)}, Pos: briefing.Pos{File: r.file},
	}
	switch named(in.State, briefing.RejectedWithoutReason, briefing.RecommendationState.String) {
	case briefing.UnderWay:
		rec.Status = briefing.InProgress
	case briefing.DoneWithoutEvidence:
		rec.Status = briefing.Complete
	case briefing.ClosedWithEvidence:
		rec.Status, rec.Evidence = briefing.Complete, in.State
	case briefing.RejectedWithReason:
		rec.Reason = in.State
	}
	return rec
}
