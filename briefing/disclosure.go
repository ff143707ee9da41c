package briefing

// Disclosure says how small numbers are kept out of the paper, where
// briefing.yaml sets it. The zero Disclosure leaves it to the classification:
// the profile "dfe-cin" for every paper.
type Disclosure struct {
	// Profile is "dfe-cin", "nearest5", or "none", which only an exempt paper
	// may have; empty: "dfe-cin".
	Profile string
	// Threshold is the largest count that is too small to publish; 0: the profile's.
	Threshold int
	// Base is the largest denominator that is too small for a percentage or
	// rate to be published; 0: as Threshold.
	Base int
	// SuppressZero treats a count of zero as a small number too.
	SuppressZero bool
	// Complement also treats a percentage as small when all but a few are
	// counted: 98 of 100.
	Complement bool
	// NotPeople are references or names of indicators that count no people
	// (reports, visits by inspectors): their small numbers are published.
	NotPeople []string
	Pos       Pos // where briefing.yaml says so
}

// DisclosureSummary is what the notes of the paper say of disclosure control.
type DisclosureSummary struct {
	Profile   string // empty: there was none
	Threshold int    // counts from 1 (or 0) to this are not published
	Zero      bool   // zero is not published either
	// How many figures are not published: because they are small, because a
	// small one could be worked out from them, and because the source itself
	// withheld them.
	Small, Protecting, AtSource int
	Rounded                     int // published, but rounded
	RoundedTo                   int // to the nearest so many; 0: none
}
