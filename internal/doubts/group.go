// Package doubts shows what was found wrong with the data, in the forms that
// people and programs want it: as text by file and sheet, as JSON, as SARIF for
// the services that collect results of checks, and as comments in a copy of the
// officer's own workbook.
package doubts

import (
	"slices"

	"scrutiny/briefing"
)

// file is what was found in one file.
type file struct {
	name   string
	sheets []sheet
}

// sheet is what was found in one sheet; a text file has one without a name.
type sheet struct {
	name     string
	problems briefing.Diagnostics
}

// grouped parts sorted problems by file and sheet.
func grouped(problems briefing.Diagnostics) []file {
	var files []file
	for _, p := range problems.Sorted() {
		if len(files) == 0 || files[len(files)-1].name != p.Pos.File {
			files = append(files, file{name: p.Pos.File})
		}
		f := &files[len(files)-1]
		if len(f.sheets) == 0 || f.sheets[len(f.sheets)-1].name != p.Pos.Sheet {
			f.sheets = append(f.sheets, sheet{name: p.Pos.Sheet})
		}
		s := &f.sheets[len(f.sheets)-1]
		s.problems = append(s.problems, p)
	}
	return files
}

// Without leaves out the problems of less than a severity.
func Without(problems briefing.Diagnostics, below briefing.Severity) briefing.Diagnostics {
	return slices.DeleteFunc(slices.Clone(problems), func(p briefing.Diagnostic) bool { return p.Severity < below })
}
