package analysis

import "scrutiny/briefing"

// problems gathers what is wrong with the data: all of it for the author, and
// the part that a reader of the paper should know.
type problems struct {
	author, reader briefing.Diagnostics
}

// tell reports a problem to the author alone.
func (p *problems) tell(s briefing.Severity, at briefing.Pos, hint, summary string, args ...any) {
	p.author.Add(s, at, hint, summary, args...)
}

// doubt warns the author, and the reader of the paper too, who gets the words
// without the hint.
func (p *problems) doubt(at briefing.Pos, hint, summary string, args ...any) {
	p.author.Add(briefing.Warning, at, hint, summary, args...)
	p.reader.Add(briefing.Warning, at, "", summary, args...)
}

// join adds the problems that were found elsewhere.
func (p *problems) join(more problems) {
	p.author = append(p.author, more.author...)
	p.reader = append(p.reader, more.reader...)
}
