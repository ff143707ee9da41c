package main

import (
	"bytes"
	"fmt"

	"scrutiny/briefing"
	"scrutiny/internal/audit"
	"scrutiny/internal/export"
)

// audit searches what is about to be published, the paper and the figures that
// go with it as CSV, for anything that disclosure control withheld. The error
// is a failure when something is given away: then nothing is written.
func (j *job) audit(f briefing.Findings, report briefing.Report) (csv []byte, err error) {
	done := j.stage("audit")
	var figures bytes.Buffer
	if err := export.CSV(&figures, f); err != nil {
		return nil, &failure{code: exitBadFile, err: fmt.Errorf("the figures could not be written: %w", err)}
	}
	found := audit.Audit(j.withheld.Protection, audit.Paper{
		Dataset: j.withheld.Published, Findings: f, Report: report, CSV: figures.Bytes(),
	})
	done()
	j.problems = append(j.problems, found...)
	j.print(found)
	return figures.Bytes(), j.verdict(false)
}
