package main

import (
	"slices"

	"scrutiny/analysis"
	"scrutiny/briefing"
)

// edition is one finished file of a paper.
type edition struct {
	output   string
	document []byte
	pages    int
	findings briefing.Findings
}

// editions are the files of a paper: one, or of a part exempt paper two, the
// open one without its exempt items and the exempt one with all. Both are
// finished before either is written.
func (j *job) editions(output string, open briefing.Findings) ([]edition, error) {
	document, pages, err := j.paper(open)
	if err != nil {
		return nil, err
	}
	all := []edition{{output, document, pages, open}}
	if class, _ := briefing.ClassOf(open.Brief.Classification); class != briefing.PartExempt {
		return all, nil
	}
	whole := j.exemptFindings(open.Brief)
	if document, pages, err = j.paper(whole); err != nil {
		return nil, err
	}
	return append(all, edition{briefing.ExemptName(output), document, pages, whole}), nil
}

// exemptFindings analyses all that was read, for the exempt edition. What is
// wrong with the data has been told before the open one was made.
func (j *job) exemptFindings(brief briefing.Brief) briefing.Findings {
	f, withheld, _ := j.whole(brief)
	j.withheld = withheld
	return f
}

func (j *job) whole(brief briefing.Brief) (briefing.Findings, analysis.Withheld, briefing.Diagnostics) {
	brief = brief.WholeExempt()
	brief.Exempt = briefing.ExemptItems{}
	return analysis.AnalyseForAudit(j.dataset, brief)
}

// ofExempt are the warnings and errors about the exempt items of a part exempt
// paper, which the open edition does not hold and its analysis does not tell.
func (j *job) ofExempt(brief briefing.Brief) briefing.Diagnostics {
	if class, _ := briefing.ClassOf(brief.Classification); class != briefing.PartExempt {
		return nil
	}
	_, _, told := j.whole(brief)
	return slices.DeleteFunc(told, func(d briefing.Diagnostic) bool {
		return d.Severity == briefing.Note || slices.Contains(j.problems, d)
	})
}
