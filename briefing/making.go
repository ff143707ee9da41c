package briefing

import "strings"

// Making is how a paper was made: every choice that shaped it, beside the files
// that it was made from, which stand in Findings.Sources and Since.Sources. It
// names no person, no folder and nothing that the paper leaves out.
type Making struct {
	Program        string // name and version of the program; empty: not said
	Template       string // a built-in template, or the file of the council's own
	FrontSheet     string // likewise
	Classification string // as briefing.yaml gives it; empty: not stated
	Tolerance      Tolerance
	// Profile and what follows it are those of disclosure control. Threshold is
	// the largest count that is too small to publish, Least the smallest, Base
	// the largest denominator.
	Profile                string
	Least, Threshold, Base int
	Complement             bool
	NotPeople              int // indicators that are stated to count no people
	Rules                  RuleSet
	InARow                 int          // figures that make a trend or a shift
	OwnControls            int          // indicators with settings of their own
	Weights                []RuleWeight // of the rules of attention, where they are not the program's
	Run, Entries           int          // of the rules of attention
	UsualAttention         bool         // nothing is changed in the rules of attention
	Checks                 []CheckSetting
}

// MakingOf is how the paper of the findings was made.
func MakingOf(f Findings) Making {
	b, d := f.Brief, f.Disclosure
	m := Making{
		Program: b.Program, Template: baseName(b.Template), FrontSheet: baseName(b.FrontSheet),
		Classification: b.Classification, Tolerance: b.Tolerance,
		Profile: d.Profile, Threshold: d.Threshold, Base: b.Disclosure.Base, Complement: b.Disclosure.Complement,
		NotPeople: len(b.Disclosure.NotPeople), Rules: b.SPC.Rules, InARow: b.SPC.InARow, OwnControls: len(b.SPC.Indicators),
		Weights: b.Attention.Weights, Run: b.Attention.RunLength(), Entries: b.Attention.MostEntries(), Checks: b.Checks,
	}
	if !d.Zero {
		m.Least = 1
	}
	if m.Base == 0 {
		m.Base = m.Threshold
	}
	if m.InARow == 0 {
		m.InARow = 7
	}
	m.Template, m.FrontSheet = orWord(m.Template, "briefing"), orWord(m.FrontSheet, "plain")
	m.UsualAttention = len(m.Weights) == 0 && m.Run == AttentionSettings{}.RunLength() && m.Entries == AttentionLimit
	return m
}

func orWord(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}

// baseName is a path without its folders, whichever system wrote it.
func baseName(path string) string { return path[strings.LastIndexAny(path, `/\`)+1:] }
