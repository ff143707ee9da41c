package briefing

// RuleSet names the rules by which a control chart is read.
type RuleSet uint8

// The rule sets. MakingDataCount follows the guidance of NHS England's Making
// Data Count; RPackage is exactly what the R package NHSRplotthedots computes,
// for comparison with charts made by it.
const (
	MakingDataCount RuleSet = iota
	RPackage
)

var ruleSetNames = [...]string{"making-data-count", "r-package"}

// String is the name that briefing.yaml uses.
func (r RuleSet) String() string { return ruleSetNames[r] }

// Improvement is the direction in which a control chart looks for improvement.
type Improvement uint8

// The directions. ImprovementUnstated follows the indicator's polarity.
const (
	ImprovementUnstated Improvement = iota
	Increase
	Decrease
	Neutral
)

var improvementNames = [...]string{"", "increase", "decrease", "neutral"}

// String is the word of a workbook's column "Improvement direction".
func (i Improvement) String() string { return improvementNames[i] }

// Choice is yes, no, or not said.
type Choice uint8

// The choices.
const (
	NotSaid Choice = iota
	Yes
	No
)

// ControlSettings are how one indicator's control chart is to be worked out.
// The zero value follows the rule set.
type ControlSettings struct {
	Improvement Improvement
	RebaseFrom  []Date // new limits from the period that holds each of these days
	LimitsFirst int    // limits from the first so many points of each base; 0: from all
	Screen      Choice // whether moving ranges that are outliers are left out of the limits
}

// IndicatorControl is briefing.yaml's control settings for the indicator with
// the reference or name given; what is set goes before the workbook's own.
type IndicatorControl struct {
	Indicator string
	Settings  ControlSettings
	Pos       Pos
}

// Signal is what a control chart (XmR) makes of an indicator's figures: which
// of its movements are more than the usual variation.
type Signal struct {
	Rules  RuleSet
	Used   int  // figures that the chart rests on
	TooFew bool // fewer than FewestForSignal: no limits are to be shown and no icons
	// Why there is no chart at all, in words; empty when there is one, or too few points.
	Why string
	// Points are one a point of the indicator, in its order; empty without a chart.
	Points    []SignalPoint
	Variation PointType // of the latest figure
	Assurance Assurance
}

// Tells reports whether the chart separates signal from noise at its point i:
// there are limits, and they rest on enough figures. After a break in the series
// or a re-base these must first be gathered anew.
func (s *Signal) Tells(i int) bool {
	return !s.TooFew && i >= 0 && i < len(s.Points) && s.Points[i].HasLimits && !s.Points[i].Trial
}

// FewestForSignal is the number of figures below which a control chart cannot
// separate signal from noise.
const FewestForSignal = 13

// SignalPoint is one period of a control chart.
type SignalPoint struct {
	Mean         float64
	Lower, Upper float64 // the limits, never clamped
	HasMean      bool    // whether Mean stands
	HasLimits    bool    // whether Lower and Upper stand
	Trial        bool    // fewer than FewestForSignal figures in its base: the limits may still move
	Cause        SpecialCause
	Type         PointType
	Base         int // 0 for the first set of limits, 1 from the first re-base on
}

// SpecialCause is the rule by which a figure stands out.
type SpecialCause uint8

// The rules, by which a figure stands out from the usual variation.
const (
	CommonCause SpecialCause = iota
	AboveLimit
	BelowLimit
	TrendUp   // seven in a row, each higher than the one before
	TrendDown // seven in a row, each lower than the one before
	TwoInThreeAbove
	TwoInThreeBelow
	ShiftAbove // seven in a row above the mean
	ShiftBelow // seven in a row below the mean
)

var specialCauseNames = [...]string{
	"Common Cause", "Above UCL", "Below LCL",
	"7 Point Trend (Increasing)", "7 Point Trend (Decreasing)",
	"2 in 3 Above CL", "2 in 3 Below CL", "7 Points Above CL", "7 Points Below CL",
}

// String is the name that NHSRplotthedots gives the rule, for the exported data.
func (c SpecialCause) String() string { return specialCauseNames[c] }

// PointType is what a special cause means for the indicator.
type PointType uint8

// The types. High and Low are for indicators of which neither is better.
const (
	CommonVariation PointType = iota
	SpecialImprovement
	SpecialConcern
	SpecialHigh
	SpecialLow
)

var pointTypeNames = [...]string{
	"common_cause", "special_cause_improvement", "special_cause_concern",
	"special_cause_neutral_high", "special_cause_neutral_low",
}

// String is the name that NHSRplotthedots gives the type, for the exported data.
func (p PointType) String() string { return pointTypeNames[p] }

// Assurance is whether the usual variation meets the target.
type Assurance uint8

// The assurances: whether the target lies beyond both limits on the failing
// side, on the passing side, or between them.
const (
	NoAssurance Assurance = iota // no target, no direction or no limits
	ConsistentPass
	ConsistentFail
	HitAndMiss
)

var assuranceNames = [...]string{"", "consistent_pass", "consistent_fail", "inconsistent"}

// String is the name that NHSRplotthedots gives it, for the exported data.
func (a Assurance) String() string { return assuranceNames[a] }
