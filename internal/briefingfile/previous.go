package briefingfile

import (
	"github.com/goccy/go-yaml/ast"

	"scrutiny/briefing"
)

// previous returns what takes the last report: its workbooks, or the findings
// exported from it.
func (r *reader) previous(into *briefing.PreviousSpec) func(ast.Node) {
	return func(n ast.Node) {
		into.Pos = r.pos(n)
		r.mapping(n, "previous", []field{
			{"workbooks", r.list("workbooks", func(n ast.Node) {
				into.Workbooks = append(into.Workbooks, r.workbook(n))
			})},
			{"findings", r.line(&into.Findings)},
			{"period", r.period(&into.Period)},
			{"as_at", r.date(&into.AsAt)},
		})
		switch {
		case into.IsZero():
			r.fault(n, "write  workbooks:  with a list of paths under it, or  findings: last.json", "previous does not say where the last report is")
		case len(into.Workbooks) > 0 && into.Findings != "":
			r.fault(n, "keep the findings: they are what was published", "previous names both workbooks and findings")
		}
		r.workbooksOnce(into.Workbooks)
	}
}

// checks returns what takes the levels of the checks on the data.
func (r *reader) checks(into *[]briefing.CheckSetting) func(ast.Node) {
	var fields []field
	for _, check := range briefing.Checks() {
		fields = append(fields, field{check.String(), func(n ast.Node) {
			if level, ok := r.checkLevel(n); ok {
				*into = append(*into, briefing.CheckSetting{Check: check, Level: level, Pos: r.pos(n)})
			}
		}})
	}
	return func(n ast.Node) { r.mapping(n, "checks", fields) }
}

func (r *reader) checkLevel(n ast.Node) (briefing.CheckLevel, bool) {
	s, _ := r.words(n)
	var names []string
	for level := briefing.CheckOff; level <= briefing.CheckError; level++ {
		if s == level.String() {
			return level, true
		}
		names = append(names, level.String())
	}
	r.fault(n, didYouMean(nearest(s, names)), "want off, note, warning or error, got %s", r.got(n))
	return briefing.CheckUsual, false
}
