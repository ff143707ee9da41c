package briefing

// Attention is what deserves the panel's time, by stated rules, the weightiest
// first and never more than AttentionLimit; and, by the same care, what has
// gone well.
type Attention struct {
	Concerns     []AttentionEntry
	Improvements []AttentionEntry
	// MoreConcerns are how many concerns were left out.
	MoreConcerns int
}

// AttentionLimit is the most entries that either list may have.
const AttentionLimit = 10

// AttentionEntry is one measure, action or recommendation with the rules that
// brought it here. Its score is the sum of their weights.
type AttentionEntry struct {
	Subject Subject
	Score   int
	Reasons []AttentionReason // the weightiest first; at least one
}

// SubjectKind says what a subject is.
type SubjectKind uint8

// The kinds. The whole plan can be a subject too.
const (
	MeasureSubject SubjectKind = iota
	ActionSubject
	RecommendationSubject
	PlanSubject
	// SinceSubject is something that the last report had and this one has not.
	SinceSubject
)

// Subject points at what an entry or a question is about.
type Subject struct {
	Kind    SubjectKind
	Measure MeasureRef // for a measure
	Index   int        // in Plan.Actions, or in Recommendations
	Ref     string
	Name    string // as printed: an indicator's name, an action's or recommendation's words
}

// AttentionReason is one rule that applied.
type AttentionReason struct {
	Rule   AttentionRule
	Weight int
	Gap    int // for a rule about a gap: the index in Comparison.Gaps
}

// AttentionRule is a rule that brings something to attention.
type AttentionRule uint8

// The rules, concerns before improvements.
const (
	StatutoryOffTarget AttentionRule = iota
	OverdueHighPriority
	MeasureOffTarget
	SpecialCauseConcern
	UnlikeNeighbours
	UnexplainedMissing
	OverdueRecommendation
	WorseningRun
	WideningGap
	SpecialCauseImprovement
	TargetReached
	ImprovingRun
	ClosingGap
	numberOfRules
)

var attentionRuleNames = [numberOfRules]string{
	"statutory-off-target", "overdue-high-priority", "off-target", "special-cause-concern", "unlike-neighbours",
	"unexplained-missing", "overdue-recommendation", "worsening-run", "widening-gap",
	"special-cause-improvement", "target-reached", "improving-run", "closing-gap",
}

var attentionRuleWords = [numberOfRules]string{
	"a statutory measure is off target", "a high-priority action is overdue", "a measure is off target",
	"the latest figure is unusual, in the wrong direction", "the figure is the worst among its neighbours, or worse by more than chance",
	"a figure is missing without a reason", "a recommendation is overdue", "the figure has worsened several times in a row",
	"the gap to others has widened, on the wrong side", "the latest figure is unusual, in the right direction",
	"a target is met that was missed before", "the figure has improved several times in a row", "the gap to others has narrowed or is closed",
}

// attentionWeights are the weights where briefing.yaml sets none.
var attentionWeights = [numberOfRules]int{100, 70, 60, 50, 45, 45, 40, 35, 30, 50, 45, 35, 30}

// AttentionRules lists every rule in order.
func AttentionRules() []AttentionRule {
	rules := make([]AttentionRule, numberOfRules)
	for i := range rules {
		rules[i] = AttentionRule(i)
	}
	return rules
}

// String is the name that briefing.yaml uses: "worsening-run".
func (r AttentionRule) String() string { return attentionRuleNames[r] }

// Words state the rule for the reader.
func (r AttentionRule) Words() string { return attentionRuleWords[r] }

// Improvement reports whether the rule finds something that has gone well.
func (r AttentionRule) Improvement() bool { return r >= SpecialCauseImprovement }

// AttentionSettings are how briefing.yaml changes the rules of attention.
type AttentionSettings struct {
	Weights []RuleWeight // a weight of 0 switches a rule off
	Run     int          // how many movements in a row make a run; 0 means 3
	Limit   int          // most entries in a list; 0 means AttentionLimit, which is the most
}

// RuleWeight is the weight of one rule.
type RuleWeight struct {
	Rule   AttentionRule
	Weight int
}

// Weight is what a rule weighs; 0 when it is switched off.
func (s AttentionSettings) Weight(r AttentionRule) int {
	for _, w := range s.Weights {
		if w.Rule == r {
			return w.Weight
		}
	}
	return attentionWeights[r]
}

// RunLength is how many movements in a row make a run.
func (s AttentionSettings) RunLength() int {
	if s.Run <= 0 {
		return 3
	}
	return s.Run
}

// MostEntries is the most entries in a list.
func (s AttentionSettings) MostEntries() int {
	if s.Limit <= 0 || s.Limit > AttentionLimit {
		return AttentionLimit
	}
	return s.Limit
}
