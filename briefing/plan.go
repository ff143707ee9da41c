package briefing

import "strings"

// Action is one line of an improvement plan.
type Action struct {
	Ref             string
	Theme           string
	Text            string
	SuccessMeasure  string
	Leads           []string // roles or names as the workbook gives them
	Partners        []string
	Priority        Priority
	Start           Due
	OriginalDue     Due
	RevisedDue      []Due // oldest first
	Status          ActionStatus
	StatusText      Text // as written
	BRAG            BRAG // as the workbook rates it; NoBRAG when it does not
	BRAGText        Text
	PercentComplete Reading
	Progress        []ProgressEntry // newest first
	Evidence        string
	Indicators      []string // references of linked indicators
	Pos             Pos
}

// CurrentDue is the last revised due date, or the original one.
func (a Action) CurrentDue() Due {
	for i := len(a.RevisedDue) - 1; i >= 0; i-- {
		if a.RevisedDue[i].Text != "" || !a.RevisedDue[i].Date.IsZero() {
			return a.RevisedDue[i]
		}
	}
	return a.OriginalDue
}

// IsComplete reports whether an action is complete: its status says so, or it
// has no status and is rated blue.
func (a Action) IsComplete() bool {
	return a.Status == Complete || a.Status == StatusUnstated && a.BRAG == Blue
}

// IsOverdue reports whether an action is neither complete nor cancelled and
// was due before the day given, whatever its rating says.
func (a Action) IsOverdue(asAt Date) bool {
	due := a.CurrentDue().Date
	return !a.IsComplete() && a.Status != Cancelled && !due.IsZero() && !asAt.IsZero() && due.Before(asAt)
}

// Due is a date that a plan gives, or the words it gives in its place
// ("ongoing", "TBC"), which are kept.
type Due struct {
	Date Date // zero when the words name no day
	Text string
	Pos  Pos
}

// String prints the day when there is one, else the words.
func (d Due) String() string {
	if !d.Date.IsZero() {
		return d.Date.String()
	}
	return d.Text
}

// ProgressEntry is one dated note on an action; the date may be missing.
type ProgressEntry struct {
	Date Date
	Text string
}

// Priority ranks actions; 1 is the most urgent.
type Priority uint8

// The priorities. Workbooks write 1/2/3, High/Medium/Low or Must/Should/Could.
const (
	NoPriority Priority = iota
	HighPriority
	MediumPriority
	LowPriority
)

var priorityNames = [...]string{"no priority given", "high", "medium", "low"}

// String names the priority in the reader's words.
func (p Priority) String() string { return priorityNames[p] }

// ActionStatus is how far an action has come.
type ActionStatus uint8

// The statuses. Complete is a fact about the action, not a rating.
const (
	StatusUnstated ActionStatus = iota
	NotStarted
	InProgress
	Complete
	Paused
	Cancelled
)

var statusNames = [...]string{"not stated", "not started", "in progress", "complete", "paused", "cancelled"}

// String names the status in the reader's words.
func (s ActionStatus) String() string { return statusNames[s] }

// BRAG is the rating of an action: blue complete, green on track, amber at
// risk, red overdue or off track, grey not started.
type BRAG uint8

// The ratings.
const (
	NoBRAG BRAG = iota
	Blue
	Green
	Amber
	Red
	Grey
)

var bragNames = [...]string{"not rated", "blue", "green", "amber", "red", "grey"}

// String is the colour's name.
func (b BRAG) String() string { return bragNames[b] }

// Recommendation is something the panel resolved, carried forward until it is
// answered with evidence.
type Recommendation struct {
	Ref         string
	Meeting     string // the meeting as written, when it names no day
	MeetingDate Date
	Text        string
	AddressedTo string
	Response    Response
	Reason      string // for a rejection
	Action      string
	Lead        string
	Due         Due
	Status      ActionStatus
	StatusText  Text
	Evidence    string
	Pos         Pos
}

// State says how far a recommendation has come. It is closed by evidence that
// it was carried out, or by a rejection with its reason, and by nothing else.
func (r Recommendation) State() RecommendationState {
	given := func(s string) bool { return strings.TrimSpace(s) != "" }
	switch {
	case r.Response == Rejected && given(r.Reason):
		return RejectedWithReason
	case r.Response == Rejected:
		return RejectedWithoutReason
	case r.Status == Complete && given(r.Evidence):
		return ClosedWithEvidence
	case r.Status == Complete:
		return DoneWithoutEvidence
	case r.Response == NoResponse && (r.Status == StatusUnstated || r.Status == NotStarted) && !given(r.Action):
		return AwaitingResponse
	default:
		return UnderWay
	}
}

// Response is what the body addressed said to a recommendation.
type Response uint8

// The responses.
const (
	NoResponse Response = iota
	Accepted
	PartlyAccepted
	Rejected
)

var responseNames = [...]string{"no response yet", "accepted", "partly accepted", "rejected"}

// String names the response in the reader's words.
func (r Response) String() string { return responseNames[r] }
