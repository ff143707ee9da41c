package analysis

import (
	"slices"

	"scrutiny/briefing"
)

// publicSources lists the files without their hidden sheets, which are only
// counted: even the name of one may say what its author meant to keep.
func publicSources(sources []briefing.Source) []briefing.Source {
	public := slices.Clone(sources)
	for i := range public {
		all := len(public[i].Sheets)
		public[i].Sheets = slices.DeleteFunc(slices.Clone(public[i].Sheets), func(s briefing.SourceSheet) bool {
			return s.Ignored == briefing.HiddenSheet
		})
		public[i].HiddenSheets = all - len(public[i].Sheets)
	}
	return public
}

// keepsBack reports whether a paper leaves out anything that its files hold.
func keepsBack(d briefing.DisclosureSummary, brief briefing.Brief) bool {
	return d.Small+d.Protecting+d.AtSource > 0 || !brief.Exempt.IsZero()
}

// withoutTextSums lists the files without the fingerprints of plain texts. Who
// has the paper knows most of a CSV, and could try the few values that a
// withheld figure can have until the fingerprint agrees. A workbook is packed
// with much else that nobody outside can know.
func withoutTextSums(sources []briefing.Source) []briefing.Source {
	public := slices.Clone(sources)
	for i := range public {
		if public[i].PlainText() {
			public[i].SHA256 = ""
		}
	}
	return public
}

// openSources lists the files of an open edition as if the exempt items had
// never been in them: without their rows, and without the sheets and files that
// held nothing else.
func openSources(whole, open briefing.Dataset) []briefing.Source {
	before, after := rowsBySheet(whole), rowsBySheet(open)
	var sources []briefing.Source
	for _, s := range whole.Sources {
		var sheets []briefing.SourceSheet
		emptied := false
		for _, sheet := range s.Sheets {
			at := briefing.Pos{File: s.File, Sheet: sheet.Name}
			if before[at] > 0 && after[at] == 0 {
				emptied = true
				continue
			}
			if taken := before[at] - after[at]; taken > 0 {
				sheet.Rows = max(0, sheet.Rows-taken)
			}
			sheets = append(sheets, sheet)
		}
		if s.Sheets = sheets; !emptied || slices.ContainsFunc(sheets, func(sheet briefing.SourceSheet) bool { return sheet.Rows > 0 }) {
			sources = append(sources, s)
		}
	}
	return sources
}

// rowsBySheet counts the rows that the items of a dataset stand in, by sheet.
func rowsBySheet(ds briefing.Dataset) map[briefing.Pos]int {
	rows := map[briefing.Pos]map[string]bool{}
	add := func(at briefing.Pos) {
		sheet := briefing.Pos{File: at.File, Sheet: at.Sheet}
		if rows[sheet] == nil {
			rows[sheet] = map[string]bool{}
		}
		rows[sheet][at.Cell] = true
	}
	for i := range ds.Indicators {
		ind := &ds.Indicators[i]
		add(ind.Pos)
		for j := range ind.Parts {
			add(ind.Parts[j].Pos)
		}
		for j := range ind.Benchmarks {
			add(ind.Benchmarks[j].Pos)
		}
	}
	for i := range ds.Actions {
		add(ds.Actions[i].Pos)
	}
	for i := range ds.Recommendations {
		add(ds.Recommendations[i].Pos)
	}
	count := map[briefing.Pos]int{}
	for sheet, cells := range rows {
		count[sheet] = len(cells)
	}
	return count
}
