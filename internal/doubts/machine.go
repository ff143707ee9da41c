package doubts

import (
	"encoding/json"
	"io"
	"net/url"

	"scrutiny/briefing"
)

// JSON prints the problems as one object: the counts, and a list in the order of
// files, sheets and cells.
func JSON(w io.Writer, problems briefing.Diagnostics) error {
	sorted := problems.Sorted()
	if sorted == nil {
		sorted = briefing.Diagnostics{}
	}
	return write(w, struct {
		Errors   int                  `json:"errors"`
		Warnings int                  `json:"warnings"`
		Notes    int                  `json:"notes"`
		Problems briefing.Diagnostics `json:"problems"`
	}{sorted.Count(briefing.Error), sorted.Count(briefing.Warning), sorted.Count(briefing.Note), sorted})
}

func write(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	e.SetEscapeHTML(false)
	return e.Encode(v)
}

// The parts of a SARIF log (OASIS standard, version 2.1.0) that are used here.
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool    sarifTool     `json:"tool"`
		Results []sarifResult `json:"results"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name    string      `json:"name"`
		Version string      `json:"version"`
		Rules   []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID               string    `json:"id"`
		ShortDescription sarifText `json:"shortDescription"`
	}
	sarifText struct {
		Text string `json:"text"`
	}
	sarifResult struct {
		RuleID    string          `json:"ruleId"`
		Level     string          `json:"level"`
		Message   sarifText       `json:"message"`
		Locations []sarifLocation `json:"locations,omitempty"`
	}
	sarifLocation struct {
		Physical sarifPhysical  `json:"physicalLocation"`
		Logical  []sarifLogical `json:"logicalLocations,omitempty"`
	}
	sarifPhysical struct {
		Artifact sarifArtifact `json:"artifactLocation"`
		Region   *sarifRegion  `json:"region,omitempty"`
	}
	sarifArtifact struct {
		URI string `json:"uri"`
	}
	sarifRegion struct {
		StartLine   int `json:"startLine"`
		StartColumn int `json:"startColumn,omitempty"`
	}
	sarifLogical struct {
		Name               string `json:"name"`
		FullyQualifiedName string `json:"fullyQualifiedName"`
	}
)

var sarifRules = []sarifRule{
	{"data-error", sarifText{"The paper cannot be built as it stands"}},
	{"data-warning", sarifText{"A doubt to settle before the paper is filed"}},
	{"data-note", sarifText{"Something that was done with the data"}},
}

// SARIF prints the problems in the Static Analysis Results Interchange Format,
// version 2.1.0. A place in a text file is a region; a cell is a logical
// location with the name that Excel gives it.
func SARIF(w io.Writer, problems briefing.Diagnostics, version string) error {
	results := []sarifResult{}
	for _, p := range problems.Sorted() {
		text := p.Summary
		if p.Hint != "" {
			text += "\n" + p.Hint
		}
		r := sarifResult{RuleID: "data-" + p.Severity.String(), Level: p.Severity.String(), Message: sarifText{text}}
		if p.Pos.File != "" {
			r.Locations = []sarifLocation{location(p.Pos)}
		}
		results = append(results, r)
	}
	return write(w, sarifLog{
		Schema: "https://json.schemastore.org/sarif-2.1.0.json", Version: "2.1.0",
		Runs: []sarifRun{{Tool: sarifTool{sarifDriver{"scrutiny", version, sarifRules}}, Results: results}},
	})
}

func location(p briefing.Pos) sarifLocation {
	l := sarifLocation{Physical: sarifPhysical{Artifact: sarifArtifact{(&url.URL{Path: p.File}).EscapedPath()}}}
	if line, column, ok := lineOf(p.Cell); ok {
		l.Physical.Region = &sarifRegion{line, column}
		return l
	}
	if name := (briefing.Pos{Sheet: p.Sheet, Cell: p.Cell}).String(); name != "" {
		l.Logical = []sarifLogical{{Name: name, FullyQualifiedName: p.File + "/" + name}}
	}
	return l
}
