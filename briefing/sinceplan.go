package briefing

// ActionChangeKind says what became of an action since the last report.
type ActionChangeKind uint8

// The kinds. One action may have several.
const (
	ActionAdded ActionChangeKind = iota
	ActionDropped
	ActionReworded
	ActionRebased     // its original due date is not the one given before
	ActionSlipped     // due later than the last report said
	ActionBrought     // due earlier than the last report said
	ActionCompleted   // complete now, and not then
	ActionReopened    // complete then, and not now
	ActionOverdue     // overdue now, and not then
	ActionUnevidenced // its status or rating improved, and nothing shows why
	ActionLowered     // its priority is lower than it was
)

var actionChangeNames = [...]string{
	"new", "dropped", "reworded", "original due date changed", "slipped", "brought forward",
	"completed", "no longer complete", "newly overdue", "improved without evidence", "lower priority",
}

// String names the kind in the reader's words.
func (k ActionChangeKind) String() string { return actionChangeNames[k] }

// ActionChange is one change of one action.
type ActionChange struct {
	Kind  ActionChangeKind
	Ref   string
	Theme string
	Text  string // as it is now, or was for a dropped one
	// WasText is how a reworded action read.
	WasText string
	// From and To are the due dates then and now: the original ones for
	// ActionRebased, the current ones otherwise.
	From, To Due
	Weeks    int // To minus From in whole weeks, when both name a day; 0 otherwise
	// The statuses are the workbooks' own, the ratings as the papers print them.
	FromStatus, ToStatus ActionStatus
	FromBRAG, ToBRAG     BRAG
	Evidence             bool // the action has evidence now
	WasOverdue           bool // it was overdue in the last report
	Source               Pos  // its place now (of the date, for ActionRebased), or then for a dropped one
}

// RecommendationChangeKind says what became of a recommendation.
type RecommendationChangeKind uint8

// The kinds. One recommendation may have several.
const (
	RecommendationAdded RecommendationChangeKind = iota
	RecommendationVanished
	RecommendationReworded
	RecommendationMoved // its due date is later than it was
	RecommendationClosed
	RecommendationReopened
	RecommendationUnevidenced // reported done since, without evidence
)

var recommendationChangeNames = [...]string{
	"new", "no longer listed", "reworded", "due date moved", "closed", "open again", "reported done without evidence",
}

// String names the kind in the reader's words.
func (k RecommendationChangeKind) String() string { return recommendationChangeNames[k] }

// RecommendationChange is one change of one recommendation.
type RecommendationChange struct {
	Kind     RecommendationChangeKind
	Ref      string
	Meeting  string // where it was made, as the workbook says, or the day in words
	Text     string // as it is now, or was for one that is no longer listed
	WasText  string // for a reworded one
	From, To Due    // for one that was moved
	Weeks    int    // To minus From in whole weeks, when both name a day
	// FromState and ToState are how far it had come; ToState says nothing for
	// one that is no longer listed. One that vanished while it was open is the
	// panel's business.
	FromState, ToState RecommendationState
	Source             Pos
}
