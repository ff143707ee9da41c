package briefing

// EnquiryGroup are the lines of enquiry of one theme, or of the plan, or of the
// recommendations.
type EnquiryGroup struct {
	Theme     string // empty for the plan and the recommendations
	Kind      SubjectKind
	Enquiries []Enquiry
}

// Enquiry is a neutral question that members may wish to ask, by a stated rule
// on stated figures: generated, never leading, never about individuals. The
// figures are those of its subject.
type Enquiry struct {
	Rule    EnquiryRule
	Subject Subject
	Count   int // of periods, of moves or of actions, where the rule counts them
	Gap     int // for a rule about a gap: the index in Comparison.Gaps
	// Composition and Part are where what drives a total stands.
	Composition, Part int
	Ending            int // for a resource: the index in Plan.Checks.Endings
	Change            int // for a rule about a change: the index in its list of Since
	Action            int // for a recommendation that the plan disputes: the index in Plan.Actions
}

// EnquiryRule is a rule by which a question is asked.
type EnquiryRule uint8

// The rules, in the order in which their questions are put.
const (
	AskOffTarget      EnquiryRule = iota // off target for Count periods: what would bring it back
	AskMissing                           // no figure and no reason: when will there be one
	AskSpecialCause                      // an unusual figure: what is behind it
	AskRun                               // worse Count times in a row
	AskYearHidden                        // better on the quarter, worse on the year: which is the course
	AskNeighbours                        // unlike the neighbours: what do they do differently
	AskGapWidened                        // the gap has widened: why
	AskConvergence                       // at this pace the gap closes in …: is that planned for
	AskDriver                            // one part drives the change: is that expected
	AskContradiction                     // the rating is not what the target gives: which is meant
	AskSuspended                         // suspended without an end: when will it resume
	AskRedNoAction                       // off target and no open action names it
	AskImprovement                       // it improved beyond chance: what helped, will it last
	AskOverdue                           // a high-priority action overdue: what is needed
	AskMoved                             // its date was moved Count times
	AskDoneUnmoved                       // done, and the measure has not moved: what was expected
	AskEnding                            // a resource ends: what then, what was its impact
	AskPace                              // at the present pace the plan is complete after its last date
	AskAccountable                       // Count actions lack a lead, a date or a measure
	AskNoResponse                        // a recommendation without a response
	AskRecommendation                    // a recommendation overdue
	AskEvidence                          // reported done without evidence
	AskEased                             // its target was made easier to meet since the last report
	AskRevised                           // a figure was revised and not marked so
	AskRebased                           // an action's original date was overwritten
	AskDisputedDone                      // reported done without evidence, and an action on the same is open
	AskDropped                           // an indicator is no longer listed
	AskActionDropped                     // an action is no longer listed
	AskVanished                          // a recommendation that was open is no longer listed
	numberOfEnquiryRules
)

var enquiryRuleWords = [numberOfEnquiryRules]string{
	"a measure is off target", "a figure is missing without a reason", "the latest figure is unusual for this measure",
	"a measure has worsened several times in a row", "the change on the last period and the change on the year point different ways",
	"the figure differs from its neighbours' by more than chance, or is among the last quarter of them", "the gap to others has widened",
	"the gap to others is closing", "one part accounts for at least half of a change of a tenth or more",
	"the workbook's rating is not what its target gives", "a measure is suspended and no end is given",
	"a measure is off target and no open action names it", "a measure has improved beyond its usual variation, or several times in a row",
	"a high-priority action is overdue", "an action's date was moved twice or more",
	"an action is complete and its measure is no better", "a time-limited resource has ended or ends within six months",
	"at the pace so far the plan would be complete after its last due date", "open actions have no lead, no date or no measure of success",
	"a recommendation has had no response", "a recommendation is overdue", "a recommendation is reported done without evidence",
	"a target is easier to meet than in the last report", "a figure was revised and is not marked so",
	"an action's original date is not that of the last report", "a recommendation is reported done without evidence, and an action on the same is open",
	"an indicator of the last report is no longer listed", "an action of the last report is no longer listed",
	"an open recommendation of the last report is no longer listed",
}

// Words state the rule for the reader.
func (r EnquiryRule) Words() string { return enquiryRuleWords[r] }
