package briefing

// Check is one of the tests that say whether the data can be right.
type Check uint8

// The checks, by the names that briefing.yaml uses.
const (
	CheckYear       Check = iota // a heading's year is out of sequence
	CheckStale                   // a workbook ends before the period reported
	CheckCumulative              // figures for the year to date among figures of the period
	CheckPercent                 // a percentage over 100, or 0.87 beside 87
	CheckJump                    // a figure far from its neighbours: a typing error?
	CheckDuplicate               // two rows with the same figures
	CheckTotal                   // a part larger than its total
	CheckTarget                  // a target that no figure comes near
	CheckZero                    // a zero that may stand for "not yet"
	checkCount
)

var checkNames = [checkCount]string{
	"year", "stale", "cumulative", "percent", "jump", "duplicate", "total", "target", "zero",
}

// String is the name that briefing.yaml uses.
func (c Check) String() string { return checkNames[c] }

// Checks lists all of them.
func Checks() []Check {
	all := make([]Check, checkCount)
	for i := range all {
		all[i] = Check(i)
	}
	return all
}

// CheckLevel says what a check does that finds something.
type CheckLevel uint8

// The levels. CheckUsual leaves it to the check, which warns; CheckError makes
// the build refuse.
const (
	CheckUsual CheckLevel = iota
	CheckOff
	CheckNote
	CheckWarning
	CheckError
)

var checkLevelNames = [...]string{"usual", "off", "note", "warning", "error"}

// String is the word that briefing.yaml uses.
func (l CheckLevel) String() string { return checkLevelNames[l] }

// CheckSetting is briefing.yaml's level for one check.
type CheckSetting struct {
	Check Check
	Level CheckLevel
	Pos   Pos
}

// CheckLevelOf is the severity with which a check reports what it finds; false
// when it is off. The last setting given holds.
func (b Brief) CheckLevelOf(c Check) (Severity, bool) {
	level := CheckUsual
	for _, s := range b.Checks {
		if s.Check == c {
			level = s.Level
		}
	}
	switch level {
	case CheckOff:
		return Note, false
	case CheckNote:
		return Note, true
	case CheckError:
		return Error, true
	default:
		return Warning, true
	}
}
