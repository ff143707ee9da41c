package briefing

// TimelineChart shows actions against the calendar: a row each, in the order
// given, with the dates that each was due.
type TimelineChart struct {
	Rows  []TimelineRow
	Ticks []DateTick // the marks of the calendar, the earliest first
	// AsAt is an upright through all rows, with its label over it; none when it
	// is zero.
	AsAt      Date
	AsAtLabel string
	// The words of the key: "First planned", "Moved again" for the dates between the
	// first and the last, "Time overdue", and what each sign means. An empty one
	// leaves its sample out.
	FirstName, BetweenName, OverdueName string
	Key                                 []SignKey
	Words                               ChartWords
}

// TimelineRow is one action.
type TimelineRow struct {
	// Group is printed once over neighbouring rows that share it.
	Group string
	Ref   string // "4.1"
	Name  string // cut at a word where it is too long: the table has all of it
	// Dates are those that the action was due, in the order in which they were
	// set: the first is where it was planned, the last the one that holds. There
	// are none where the plan names no day.
	Dates []Date
	Sign  Badge // at the last date: how the action stands; a dot for NoBadge
	// Overdue: a bar runs from the last date to the as-at date.
	Overdue bool
	// The labels beside the marks: "Eight weeks overdue", and how far the date
	// was moved, "13 weeks later". One without dates has Label alone.
	Label, Moved string
}

// DateTick is a mark of the calendar: "Jan" over "2026".
type DateTick struct {
	Date Date
	Tick
}

// Height is the height in points at which the chart reads well: rows and the
// names of their groups, a key of two lines, the as-at label and the calendar.
func (c TimelineChart) Height() float64 { return 66 + 15.5*float64(max(c.Lines(), 1)) }

// LeastHeight is the height at which its words still stand clear of each other.
func (c TimelineChart) LeastHeight() float64 { return 66 + 13.2*float64(max(c.Lines(), 1)) }

// Lines is how many lines the rows take with the names of their groups.
func (c TimelineChart) Lines() int {
	lines, group := len(c.Rows), ""
	for _, r := range c.Rows {
		if r.Group != "" && r.Group != group {
			lines++
		}
		group = r.Group
	}
	return lines
}
