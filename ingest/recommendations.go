package ingest

import (
	"scrutiny/briefing"
	"scrutiny/ingest/internal/grid"
	"scrutiny/ingest/internal/wording"
)

// readRecommendations reads a table with one row a recommendation.
func (r *tableReader) readRecommendations() {
	for i := r.bottom + 1; i < r.end; i++ {
		switch {
		case r.passes(i):
		case r.section(i):
		case r.word(i, recField) == "":
			if r.word(i, refField) != "" {
				r.warn(r.place(i, recField), "write what the panel resolved, or delete the row", "the row has a reference but no recommendation; it was left out")
			}
			r.skip(i, "no recommendation")
		default:
			r.file.data.Recommendations = append(r.file.data.Recommendations, r.recommendation(i))
			r.receipt.Rows++
		}
	}
}

func (r *tableReader) recommendation(i int) briefing.Recommendation {
	rec := briefing.Recommendation{
		Ref: r.word(i, refField), Text: r.word(i, recField), AddressedTo: r.word(i, addressedField),
		Action: r.word(i, actionField), Lead: r.word(i, leadField), Due: r.due(i, dueField),
		Evidence: r.joined(i, evidenceField), StatusText: r.words(i, statusField), Pos: r.place(i, recField),
	}
	r.meeting(&rec, i)
	response, reason, known := wording.ReadResponse(r.word(i, responseField))
	if !known {
		r.warn(r.place(i, responseField), `write "Accepted", "Partly accepted: reason" or "Rejected: reason"`, "unknown response %q", shorten(r.word(i, responseField)))
	}
	rec.Response, rec.Reason = response, reason
	if stated := r.word(i, reasonField); stated != "" {
		rec.Reason = stated
	}
	status, known := wording.ReadStatus(rec.StatusText.Text)
	if !known {
		r.warn(r.place(i, statusField), statusHint, "unknown status %q", shorten(rec.StatusText.Text))
	}
	rec.Status = status
	if !rec.Due.Date.IsZero() && !rec.MeetingDate.IsZero() && rec.Due.Date.Before(rec.MeetingDate) {
		r.warn(rec.Due.Pos, "check both dates: day and month may have been exchanged", "due %s, before the meeting on %s", rec.Due.Date, rec.MeetingDate)
	}
	return rec
}

// meeting reads when the recommendation was made: a day, or the meeting's name.
func (r *tableReader) meeting(rec *briefing.Recommendation, i int) {
	c := r.find(meetingField)
	if c == nil {
		return
	}
	cell := r.At(i, c.col)
	if cell.Kind == grid.Date {
		rec.MeetingDate = cell.Day()
		return
	}
	rec.Meeting = said(cell)
	if d, ok := wording.ReadDate(rec.Meeting, r.known); ok {
		rec.MeetingDate, rec.Meeting = d, ""
		return
	}
	if d, rest, ok := wording.DateWithin(rec.Meeting); ok {
		rec.MeetingDate, rec.Meeting = d, rest
	}
}
