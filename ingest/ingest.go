package ingest

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"

	"scrutiny/briefing"
	"scrutiny/ingest/internal/grid"
)

// File is one file to read: its base name, its bytes, and what briefing.yaml
// says of it.
type File struct {
	Name string
	Data []byte
	Spec briefing.WorkbookSpec
}

// Options are what the reading of all files needs to know besides.
type Options struct {
	// Council is whose figures are reported where a workbook holds several
	// areas and its Spec names none: "Herefordshire Council" finds "Herefordshire".
	Council string
	// Password opens workbooks that are protected with one.
	Password string
}

// Read reads all files. Problems never stop it: what can be read is in the
// dataset, and everything that cannot is in the diagnostics, in reading order.
func Read(files []File, opts Options) (briefing.Dataset, briefing.Diagnostics) {
	var ds briefing.Dataset
	var problems briefing.Diagnostics
	for _, file := range files {
		r := fileReader{File: file, opts: opts, data: &ds, problems: &problems}
		ds.Sources = append(ds.Sources, r.read())
	}
	findRepeats(ds, &problems)
	return ds, problems.Sorted()
}

// fileReader reads one file into the dataset.
type fileReader struct {
	File
	opts     Options
	data     *briefing.Dataset
	problems *briefing.Diagnostics
	receipt  FileReceipt
}

func (r *fileReader) read() briefing.Source {
	sum := sha256.Sum256(r.Data)
	source := briefing.Source{File: r.Name, SHA256: hex.EncodeToString(sum[:])}
	book, problems := grid.Read(r.Name, r.Data, r.opts.Password)
	*r.problems = append(*r.problems, problems...)
	r.receipt = FileReceipt{File: r.Name, Path: r.Spec.Path, SHA256: source.SHA256}
	r.checkSpec(book)
	if len(book.Sheets)+len(book.Hidden) == 0 {
		return source
	}
	readings := r.sheets(book)
	for _, s := range readings {
		source.Sheets = append(source.Sheets, s.source)
		r.receipt.Sheets = append(r.receipt.Sheets, s.receipt)
	}
	for _, name := range book.Hidden {
		source.Sheets = append(source.Sheets, briefing.SourceSheet{Name: name, Ignored: briefing.HiddenSheet})
		r.receipt.Sheets = append(r.receipt.Sheets, SheetReceipt{Name: name, Ignored: briefing.HiddenSheet})
		r.problems.Add(briefing.Note, briefing.Pos{File: r.Name, Sheet: name}, "unhide it if it holds figures to report", "the sheet is hidden and was not read")
	}
	return source
}

// sheets reads every visible sheet, and says at the end when none of them held
// anything that is understood.
func (r *fileReader) sheets(book grid.Book) []*sheetReader {
	var readings []*sheetReader
	taken := 0
	known := reckoningOf(book.Sheets)
	for _, g := range book.Sheets {
		s := &sheetReader{Grid: g, file: r, spec: r.sheetSpec(g.Sheet), known: known, problems: r.problems}
		if s.spec.YearsStated {
			s.known.Basis, s.known.Stated = s.spec.Years, true
			s.receipt.Years, s.receipt.YearsStated = s.spec.Years, true
		}
		s.source.Name = g.Sheet
		s.receipt.Name = g.Sheet
		s.read()
		taken += s.source.Rows
		readings = append(readings, s)
	}
	r.themesBySheet(readings)
	if taken == 0 {
		r.nothingTaken(readings)
	}
	return readings
}

// nothingTaken turns the notes on sheets that were not recognised into an
// error: a file that was named for its contents gave none.
func (r *fileReader) nothingTaken(readings []*sheetReader) {
	if slices.ContainsFunc(*r.problems, func(d briefing.Diagnostic) bool { return d.Severity == briefing.Error && d.Pos.File == r.Name }) {
		return // what stood against each sheet is said already
	}
	empty := true
	for _, s := range readings {
		empty = empty && len(s.Rows) == 0
	}
	at := briefing.Pos{File: r.Name}
	switch {
	case len(readings) == 0:
		r.problems.Add(briefing.Error, at, "unhide the sheets to report", "every sheet of the workbook is hidden")
	case empty:
		r.problems.Add(briefing.Error, at, "check that this is the right file", "the workbook is empty")
	default:
		r.problems.Add(briefing.Error, at, "see the notes on its sheets; a sheet can be mapped by hand in briefing.yaml", "no sheet holds a table that is understood")
	}
}

// findRepeats warns of references that name two things.
func findRepeats(ds briefing.Dataset, problems *briefing.Diagnostics) {
	indicators, actions, recommendations := map[string]briefing.Pos{}, map[string]briefing.Pos{}, map[string]briefing.Pos{}
	for _, i := range ds.Indicators {
		repeat(indicators, "indicator", i.Ref, i.Pos, problems)
	}
	for _, a := range ds.Actions {
		repeat(actions, "action", a.Ref, a.Pos, problems)
	}
	for _, rec := range ds.Recommendations {
		repeat(recommendations, "recommendation", rec.Ref, rec.Pos, problems)
	}
}

func repeat(seen map[string]briefing.Pos, noun, ref string, at briefing.Pos, problems *briefing.Diagnostics) {
	if ref == "" {
		return
	}
	first, again := seen[ref]
	if !again {
		seen[ref] = at
		return
	}
	problems.Add(briefing.Warning, at, "give each "+noun+" a reference of its own",
		"the reference %s names another %s too, at %s", fmt.Sprintf("%q", ref), noun, first)
}
