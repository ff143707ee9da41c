package main

import (
	"fmt"
	"time"

	"scrutiny/analysis"
	"scrutiny/briefing"
	"scrutiny/charts"
	"scrutiny/ingest"
	"scrutiny/pdf"
	"scrutiny/templates"
)

// stageNames are the stages of a build, in order.
var stageNames = []string{"read", "analyse", "compose", "lay", "draw", "pdf"}

// timed is one stage and how long it took.
type timed struct {
	name string
	took time.Duration
}

// built is one finished paper and what it cost.
type built struct {
	document []byte
	pages    int
	stages   []timed
}

// build runs the whole line once.
func build(files []ingest.File) (built, error) {
	var b built
	clock := time.Now()
	lap := func(name string) {
		now := time.Now()
		b.stages = append(b.stages, timed{name, now.Sub(clock)})
		clock = now
	}
	dataset, problems := ingest.Read(files, ingest.Options{})
	lap("read")
	findings, more := analysis.Analyse(dataset, briefing.Brief{})
	lap("analyse")
	if all := append(problems, more...); all.Worst() == briefing.Error {
		return b, fmt.Errorf("the workbooks have problems, the first: %s", all.Sorted()[0])
	}
	template, err := templates.Builtin("")
	if err != nil {
		return b, err
	}
	report, err := templates.Compose(findings, template)
	if err != nil {
		return b, err
	}
	lap("compose")
	paper := pdf.Lay(report)
	lap("lay")
	drawings, err := charts.DrawAll(paper.House(), paper.Figures())
	if err != nil {
		return b, err
	}
	lap("draw")
	b.document, err = paper.Print(drawings)
	b.pages = paper.Pages()
	lap("pdf")
	return b, err
}
