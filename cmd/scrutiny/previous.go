package main

import (
	"path/filepath"
	"strings"

	"scrutiny/briefing"
	"scrutiny/ingest"
	"scrutiny/internal/batch"
	"scrutiny/internal/exported"
)

// last reads what the panel was given at its last meeting, where briefing.yaml
// says; nil where it does not.
func (j *job) last(brief briefing.Brief, password string) *briefing.LastReport {
	spec := brief.Previous
	if spec.IsZero() || len(j.inputs) == 0 {
		return nil
	}
	folder := filepath.Dir(j.inputs[0])
	var report briefing.LastReport
	if spec.Findings != "" {
		report = j.lastFindings(folder, spec)
	} else {
		report.Dataset = j.lastWorkbooks(folder, brief, password)
	}
	if !spec.Period.IsZero() {
		report.Period = spec.Period
	}
	if !spec.AsAt.IsZero() {
		report.AsAt = spec.AsAt
	}
	if empty(report.Dataset) {
		return nil
	}
	return &report
}

// lastFindings reads the findings that were exported from the last report.
func (j *job) lastFindings(folder string, spec briefing.PreviousSpec) briefing.LastReport {
	path := filepath.FromSlash(spec.Findings)
	if !filepath.IsAbs(path) {
		path = filepath.Join(folder, path)
	}
	data, ok := j.readFile(path, spec.Pos, spec.Findings+": ")
	if !ok {
		return briefing.LastReport{}
	}
	report, problems := exported.Read(filepath.Base(path), data)
	j.problems = append(j.problems, problems...)
	report.Dataset.Sources = []briefing.Source{{File: filepath.Base(path), SHA256: batch.NewReadFile(path, data).SHA256}}
	return report
}

// lastName marks a workbook of the last report in every message about it: it
// has the name of this report's, often enough.
const lastName = " (last report)"

// lastWorkbooks reads the workbooks of the last report. What is wrong with them
// was said when that report was made, so that it is only noted now.
func (j *job) lastWorkbooks(folder string, brief briefing.Brief, password string) briefing.Dataset {
	files := j.openWorkbooks(folder, brief.Previous.Workbooks)
	for i := range files {
		files[i].Name += lastName
	}
	dataset, problems := ingest.Read(files, ingest.Options{Council: brief.Council, Password: password})
	for i := range dataset.Sources {
		dataset.Sources[i].File = strings.TrimSuffix(dataset.Sources[i].File, lastName)
	}
	incomplete := problems.Worst() == briefing.Error
	for _, p := range problems {
		p.Severity = briefing.Note
		j.problems = append(j.problems, p)
	}
	if incomplete || len(files) > 0 && empty(dataset) {
		j.problems.Add(briefing.Warning, brief.Previous.Pos, "--verbose says why; or name the findings exported from the last report",
			"the workbooks of the last report could not all be read, so that changes since then may be missing")
	}
	return dataset
}
