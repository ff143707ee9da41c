package meetings

import "strings"

// Nation says whose law sets the deadline and whose bank holidays count.
type Nation uint8

// The nations. Their bank holidays differ, but England and Wales share theirs.
const (
	England Nation = iota
	Wales
	Scotland
	NorthernIreland
)

// nationNames are as a manifest names them.
var nationNames = [...]string{"England", "Wales", "Scotland", "Northern Ireland"}

// String is the nation's name: "Northern Ireland".
func (n Nation) String() string { return nationNames[n] }

// ParseNation reads a nation's name; case and surrounding spaces do not count.
func ParseNation(s string) (Nation, bool) {
	for i, name := range nationNames {
		if strings.EqualFold(strings.TrimSpace(s), name) {
			return Nation(i), true
		}
	}
	return England, false
}

// ClearDays is how many clear days must lie between the publication of papers
// and the meeting:
//
//   - England: five, Local Government Act 1972 s.100B(3), as amended in 2002;
//   - Wales: three, the same section as amended by the Local Government and
//     Elections (Wales) Act 2021, schedule 4;
//   - Scotland: three, Local Government (Scotland) Act 1973 s.50B(3);
//   - Northern Ireland: five, Local Government Act (Northern Ireland) 2014.
//
// A council's standing orders may ask for more.
func (n Nation) ClearDays() int {
	switch n {
	case Wales, Scotland:
		return 3
	default:
		return 5
	}
}
