package analysis

import (
	"fmt"

	"scrutiny/briefing"
)

// problems gathers what is wrong with the data: all of it for the author, and
// the part that a reader of the paper should know.
type problems struct {
	author briefing.Diagnostics
	reader []briefing.Doubt
}

// tell reports a problem to the author alone.
func (p *problems) tell(s briefing.Severity, at briefing.Pos, hint, summary string, args ...any) {
	p.author.Add(s, at, hint, summary, args...)
}

// doubt warns the author, and the reader of the paper too, who gets the facts
// in the words of the paper.
func (p *problems) doubt(d briefing.Doubt, hint, summary string, args ...any) {
	p.author.Add(briefing.Warning, d.Told.Pos, hint, summary, args...)
	p.ofReader(d, summary, args...)
}

// ofReader notes a doubt for the reader alone.
func (p *problems) ofReader(d briefing.Doubt, summary string, args ...any) {
	d.Told.Severity, d.Told.Summary = briefing.Warning, fmt.Sprintf(summary, args...)
	p.reader = append(p.reader, d)
}

// placed is a doubt at a place, before it has words.
func placed(p briefing.Pos) briefing.Diagnostic { return briefing.Diagnostic{Pos: p} }

// join adds the problems that were found elsewhere.
func (p *problems) join(more problems) {
	p.author = append(p.author, more.author...)
	p.reader = append(p.reader, more.reader...)
}
