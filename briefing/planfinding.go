package briefing

// PlanChecks is what the plan can be asked beyond its own ratings.
type PlanChecks struct {
	Forecast PlanForecast
	// Links between the plan and the measures; empty when no action names a
	// measure at all, since nothing can then be said.
	Linked      bool
	DoneUnmoved []ActionLink  // complete, but the measure is not better than a year before
	RedNoAction []MeasureRef  // off target, and no open action names it
	NoMeasure   []int         // indices in Actions: open actions that name no measure
	Endings     []ResourceEnd // time-limited resources, the soonest first
}

// MeasureRef points at an indicator: the theme in Findings.Themes and the
// indicator in it.
type MeasureRef struct{ Theme, Indicator int }

// ActionLink is an action and a measure that it names.
type ActionLink struct {
	Action  int // index in PlanFinding.Actions
	Measure MeasureRef
}

// ResourceEnd is a time-limited resource that an action's words name.
type ResourceEnd struct {
	Action          int
	Ends            Date
	Words           string // what the plan says: "13 practitioners funded to March 2022"
	Past            bool   // it has ended by the as-at date
	WithinSixMonths bool   // by the last day of the sixth month after the as-at date
}

// PlanForecast is when the plan would be complete at the pace so far:
// arithmetic, not a promise.
type PlanForecast struct {
	Known    bool
	Done     int
	Total    int    // without those cancelled
	Since    Date   // the earliest start
	Complete Date   // when all would be done at that pace
	LastDue  Date   // the latest due date of what is not done
	Late     bool   // Complete is after LastDue
	Why      string // why there is none, when Known is false
}

// ActionCheck is a way in which an action cannot be held to account.
type ActionCheck uint8

// The checks. They read the plan's own words, and are meant as questions.
const (
	NoLead ActionCheck = iota
	NoDueDate
	NoSuccessMeasure
	VagueDueDate        // "ongoing", "TBC"
	VagueWording        // starts with "explore", "consider", "continue to"
	MeasureWithoutCount // the success measure has no figure in it
	NoEvidence          // complete, with nothing given as evidence
)

var actionCheckNames = [...]string{
	"no lead", "no due date", "no success measure", "no day in its due date",
	"does not say what will be done", "success measure has no figure", "complete without evidence",
}

// String names the check in the reader's words.
func (c ActionCheck) String() string { return actionCheckNames[c] }

// PartnerBody is another body on which an action depends.
type PartnerBody uint8

// The bodies.
const (
	Courts PartnerBody = iota
	Police
	Health
	Schools
	ThirdSector
	Housing
	OtherPartner
)

var bodyNames = [...]string{"the courts", "the police", "health", "schools", "the third sector", "housing", "partners"}

// String names the body in the reader's words.
func (b PartnerBody) String() string { return bodyNames[b] }
