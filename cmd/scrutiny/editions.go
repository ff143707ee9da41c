package main

import (
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
// wrong with the data has been told with the open one.
func (j *job) exemptFindings(brief briefing.Brief) briefing.Findings {
	brief = brief.WholeExempt()
	brief.Exempt = briefing.ExemptItems{}
	f, withheld, _ := analysis.AnalyseForAudit(j.dataset, brief)
	j.withheld = withheld
	return f
}
