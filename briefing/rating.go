package briefing

// Rating is where an indicator stands for the period reported. Every
// indicator has exactly one, so that the tally reconciles.
type Rating uint8

// The ratings. Unrated: a figure without a target. NoData: a figure was due
// and there is none. NotDue: an annual measure, outside its quarter.
const (
	Unrated Rating = iota
	OnTarget
	WithinTolerance
	OffTarget
	ForInformation
	RatedSuspended
	NoData
	NotDue
)

var ratingNames = [...]string{
	"no target", "on target", "within tolerance", "off target",
	"information only", "suspended", "no data", "not due",
}

// String names the rating in the reader's words.
func (r Rating) String() string { return ratingNames[r] }

// Colour is the RAG colour of the rating; NoBRAG for those that have none.
func (r Rating) Colour() BRAG {
	switch r {
	case OnTarget:
		return Green
	case WithinTolerance:
		return Amber
	case OffTarget:
		return Red
	default:
		return NoBRAG
	}
}

// Tally counts indicators by rating; its parts always add up to Total.
type Tally struct {
	Total    int
	ByRating [NotDue + 1]int
	// Movement of the indicators with a figure for the period reported,
	// against the period before.
	Better, Worse, Same int
}

// Of is the number of indicators with the rating.
func (t Tally) Of(r Rating) int { return t.ByRating[r] }

// Rated is the number that have a colour.
func (t Tally) Rated() int {
	return t.ByRating[OnTarget] + t.ByRating[WithinTolerance] + t.ByRating[OffTarget]
}

// Add counts one indicator.
func (t *Tally) Add(f IndicatorFinding) {
	t.Total++
	t.ByRating[f.Rating]++
	now, ok := f.Now()
	if !ok || !now.OnPrevious.Known || f.Rating == NotDue || f.Rating == RatedSuspended {
		return
	}
	switch now.OnPrevious.Judgement {
	case Better:
		t.Better++
	case Worse:
		t.Worse++
	case Same:
		t.Same++
	}
}
