package briefing

// Contradiction is how an action's own cells disagree; what they say stands in
// the action.
type Contradiction uint8

// The contradictions. Blue means complete; a complete action may be rated blue
// or green.
const (
	NoContradiction Contradiction = iota
	BlueNotComplete
	CompleteRatedOpen
	CompleteByPart
	OverdueRatedWell
	WholeNotComplete
)
