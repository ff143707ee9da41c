package grid

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"github.com/xuri/excelize/v2"

	"scrutiny/briefing"
)

// Book is a workbook: its visible sheets in order, and the names of those that
// are hidden.
type Book struct {
	Sheets []*Grid
	Hidden []string
}

// The limits on what a file may unpack to. The largest workbook that a council
// publishes is a twentieth of them.
const (
	maxUnpacked = 400 << 20
	maxStrings  = 2 << 20
)

// ReadWorkbook reads an xlsx or xlsm file. What it cannot read it says in a
// diagnostic; the book then holds what could be read.
func ReadWorkbook(file string, data []byte, password string) (book Book, problems briefing.Diagnostics) {
	defer func() {
		// A damaged file can trip the workbook library; its owner needs an
		// answer all the same.
		if fault := recover(); fault != nil {
			book = Book{}
			problems = briefing.Diagnostics{damaged(file, fmt.Sprint(fault))}
		}
	}()
	f, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{
		Password: password, UnzipSizeLimit: maxUnpacked, UnzipXMLSizeLimit: maxUnpacked,
	})
	if err != nil {
		return book, briefing.Diagnostics{openProblem(file, err)}
	}
	defer f.Close()
	w := workbook{file: file, f: f, formats: map[int]*Format{}}
	return w.read()
}

func openProblem(file string, err error) briefing.Diagnostic {
	at := briefing.Pos{File: file}
	switch {
	case errors.Is(err, io.EOF) || strings.HasSuffix(err.Error(), "EOF"):
		return damaged(file, "a part of it ends too early")
	case err == excelize.ErrWorkbookPassword || err == excelize.ErrWorkbookFileFormat:
		return briefing.NewDiagnostic(briefing.Error, at, "check the password, or save a copy without one", "the password does not open the workbook")
	case strings.Contains(err.Error(), "exceeds the"):
		return briefing.NewDiagnostic(briefing.Error, at, "save a copy that holds only the sheets that are reported", "the workbook unpacks to more than %d MB", maxUnpacked>>20)
	}
	return damaged(file, err.Error())
}

func damaged(file, why string) briefing.Diagnostic {
	return briefing.NewDiagnostic(briefing.Error, briefing.Pos{File: file},
		"open it in Excel or LibreOffice, let it repair the file, and save it again", "the workbook is damaged: %s", why)
}

// workbook reads the sheets of one open file.
type workbook struct {
	file    string
	f       *excelize.File
	strings []words
	formats map[int]*Format
	shift   float64
}

func (w *workbook) read() (book Book, problems briefing.Diagnostics) {
	if w.f.WorkBook == nil || len(w.f.WorkBook.Sheets.Sheet) == 0 {
		return book, briefing.Diagnostics{damaged(w.file, "it lists no sheets")}
	}
	if props := w.f.WorkBook.WorkbookPr; props != nil && props.Date1904 {
		w.shift = 1462
	}
	targets := w.targets()
	complete := true
	if part := w.part(w.ofType(targets, "/sharedStrings", "xl/sharedStrings.xml")); part != nil {
		w.strings, complete = sharedStrings(part, maxStrings)
	}
	if !complete {
		return book, briefing.Diagnostics{damaged(w.file, fmt.Sprintf("its table of texts is cut off or holds more than %d", maxStrings))}
	}
	for _, sheet := range w.f.WorkBook.Sheets.Sheet {
		target, known := targets[sheet.ID]
		switch {
		case sheet.State != "" && sheet.State != "visible":
			book.Hidden = append(book.Hidden, sheet.Name)
			continue
		case known && !strings.HasSuffix(target.kind, "/worksheet"):
			continue // a chart or a dialogue: no cells
		}
		part := w.part(target.path)
		if part == nil {
			problems = append(problems, missingSheet(w.file, sheet.Name))
			continue
		}
		s := w.sheet(sheet.Name, part)
		s.read()
		if s.overfull || !s.whole {
			problems = append(problems, s.refused())
			continue
		}
		book.Sheets = append(book.Sheets, s.grid)
	}
	return book, problems
}

func missingSheet(file, sheet string) briefing.Diagnostic {
	return briefing.NewDiagnostic(briefing.Error, briefing.Pos{File: file, Sheet: sheet},
		"open it in Excel or LibreOffice and save it again", "the workbook lists this sheet but does not hold it")
}

func (w *workbook) sheet(name string, part []byte) *sheetReader {
	shown, _ := cleanName(name)
	return &sheetReader{
		markup: newMarkup(part), grid: &Grid{File: w.file, Sheet: shown},
		strings: w.strings, format: w.format, ruleFill: w.ruleFill, shift: w.shift,
	}
}

// refused says why nothing was taken from a sheet that cannot be read to its end.
func (s *sheetReader) refused() briefing.Diagnostic {
	at := briefing.Pos{File: s.grid.File, Sheet: s.grid.Sheet}
	if s.overfull {
		return briefing.NewDiagnostic(briefing.Error, at, "save a copy that holds only what is reported", "the sheet holds more than %d filled cells; nothing of it was taken", maxCells)
	}
	const hint = "open the workbook in Excel or LibreOffice, let it repair the file, and save it again"
	if n := len(s.grid.Rows); n > 0 {
		return briefing.NewDiagnostic(briefing.Error, at, hint, "the sheet is cut off after row %d; nothing of it was taken", s.grid.Rows[n-1].Number)
	}
	return briefing.NewDiagnostic(briefing.Error, at, hint, "the sheet is cut off; nothing of it was taken")
}

func cleanName(name string) (string, bool) {
	w := clean(name)
	return w.text, len(w.replaced) > 0
}

// format is how cells of a style show their numbers; styles repeat, so each is
// read once.
func (w *workbook) format(style int) *Format {
	if f, known := w.formats[style]; known {
		return f
	}
	w.formats[style] = w.readFormat(style)
	return w.formats[style]
}

// readFormat asks the library for a style; a style that points nowhere counts
// as none.
func (w *workbook) readFormat(style int) (f *Format) {
	defer func() {
		if recover() != nil {
			f = General
		}
	}()
	s, err := w.f.GetStyle(style)
	if err != nil {
		return General
	}
	format := formatOf(s)
	if format.Fill == "" {
		format.Fill = w.plainFill(style)
	}
	return format
}

// plainFill is the solid fill of a style in a workbook without a theme, which
// the library leaves out.
func (w *workbook) plainFill(style int) string {
	xf := w.f.Styles.CellXfs.Xf[style]
	if w.f.Theme != nil || xf.FillID == nil {
		return ""
	}
	pattern := w.f.Styles.Fills.Fill[*xf.FillID].PatternFill
	if pattern == nil || pattern.PatternType != "solid" || pattern.FgColor == nil || pattern.FgColor.Theme != nil {
		return ""
	}
	colour := w.f.GetBaseColor(pattern.FgColor.RGB, pattern.FgColor.Indexed, nil)
	return strings.ToUpper(strings.TrimPrefix(excelize.ThemeColor(colour, pattern.FgColor.Tint), "FF"))
}

// ruleFill is the fill colour of a conditional format's style; empty for none.
func (w *workbook) ruleFill(style int) (fill string) {
	defer func() {
		if recover() != nil {
			fill = ""
		}
	}()
	s, err := w.f.GetConditionalStyle(style)
	if err != nil || len(s.Fill.Color) == 0 {
		return ""
	}
	return strings.ToUpper(s.Fill.Color[0])
}

// target is a part that the workbook refers to.
type target struct{ path, kind string }

// targets are the parts of the workbook by the name it gives them.
func (w *workbook) targets() map[string]target {
	root := "xl/workbook.xml"
	for _, t := range relations(w.part("_rels/.rels"), "") {
		if strings.HasSuffix(t.kind, "/officeDocument") {
			root = t.path
		}
	}
	dir, base := path.Split(root)
	return relations(w.part(dir+"_rels/"+base+".rels"), dir)
}

// ofType is the part of a type; of several, which no sound workbook has, the
// first by name.
func (w *workbook) ofType(targets map[string]target, kind, otherwise string) string {
	found := ""
	for _, t := range targets {
		if strings.HasSuffix(t.kind, kind) && (found == "" || t.path < found) {
			found = t.path
		}
	}
	if found == "" {
		return otherwise
	}
	return found
}

func relations(part []byte, dir string) map[string]target {
	list := map[string]target{}
	for m := newMarkup(part); m.next(); {
		if m.name != "Relationship" || !m.open {
			continue
		}
		to := strings.ReplaceAll(unescape(m.attr("Target")), `\`, "/")
		if !strings.HasPrefix(to, "/") {
			to = path.Join(dir, to)
		}
		list[unescape(m.attr("Id"))] = target{path: strings.TrimPrefix(path.Clean(to), "/"), kind: unescape(m.attr("Type"))}
	}
	return list
}

// part is a part of the package; nil when it is not there.
func (w *workbook) part(name string) []byte {
	if v, ok := w.f.Pkg.Load(name); ok {
		data, _ := v.([]byte)
		return data
	}
	var found []byte
	var foundAs string
	w.f.Pkg.Range(func(key, value any) bool {
		if k, _ := key.(string); strings.EqualFold(k, name) && (foundAs == "" || k < foundAs) {
			foundAs = k
			found, _ = value.([]byte)
		}
		return true
	})
	return found
}
