package analysis

import "scrutiny/briefing"

// gapReason is why a period has no figure where the workbook does not say:
// none was due (suspended, retired, annual), or it is missing.
func gapReason(ind *briefing.Indicator, p briefing.Period) briefing.Marks {
	switch {
	case outOfForce(ind.Standing, p):
		return briefing.NotApplicable
	case !yearly(p.Span) && (ind.Standing.Kind == briefing.AnnualOnly || ind.Frequency == briefing.Year):
		return briefing.NotYetDue
	default:
		return briefing.NotAvailable
	}
}

// outOfForce reports whether an indicator was suspended, retired or not yet
// begun in a period. For one that was resumed, From is when it came back,
// unless Until says when the suspension that began then was over.
func outOfForce(st briefing.Standing, p briefing.Period) bool {
	from := st.From.IsZero() || !p.End().Before(st.From.Start())
	until := st.Until.IsZero() || !p.End().After(st.Until.End())
	switch st.Kind {
	case briefing.Suspended, briefing.Retired:
		return from && until
	case briefing.Resumed:
		if st.Until.IsZero() {
			return !st.From.IsZero() && !from
		}
		return from && until
	case briefing.NewIndicator:
		return !st.From.IsZero() && !from
	default:
		return false
	}
}
