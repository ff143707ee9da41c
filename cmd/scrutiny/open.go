package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"

	"scrutiny/briefing"
	"scrutiny/ingest"
	"scrutiny/internal/briefingfile"
)

// open reads the files that the command line and briefing.yaml name. A file
// that cannot be read is noted among the problems, and the others are read.
func (j *job) open() (briefing.Brief, []ingest.File) {
	if !isBriefing(j.inputs[0]) {
		specs := make([]briefing.WorkbookSpec, len(j.inputs))
		for i, name := range j.inputs {
			specs[i] = briefing.WorkbookSpec{Path: name, Pos: briefing.Pos{File: filepath.Base(name)}}
		}
		j.openTemplate("", "", briefing.Pos{})
		brief := briefing.Brief{Workbooks: specs, Program: program()}
		j.amended(&brief)
		return brief, j.openWorkbooks("", brief.Workbooks)
	}
	path := j.inputs[0]
	name := filepath.Base(path)
	data, ok := j.readFile(path, briefing.Pos{File: name}, "")
	if !ok {
		return briefing.Brief{}, nil
	}
	brief, problems := briefingfile.Parse(name, data)
	j.problems = append(j.problems, problems...)
	j.amended(&brief)
	j.openStyle(filepath.Dir(path), brief.Style)
	j.openTemplate(filepath.Dir(path), brief.Template, briefing.Pos{File: name})
	j.openFrontSheet(filepath.Dir(path), brief, briefing.Pos{File: name})
	brief.Program = program()
	return brief, j.openWorkbooks(filepath.Dir(path), brief.Workbooks)
}

func (j *job) amended(b *briefing.Brief) {
	if j.amend != nil {
		j.amend(b)
	}
}

// openWorkbooks reads the workbooks; their paths are relative to the folder.
func (j *job) openWorkbooks(folder string, specs []briefing.WorkbookSpec) []ingest.File {
	var files []ingest.File
	names := map[string]bool{}
	for _, spec := range specs {
		path := filepath.FromSlash(spec.Path)
		if folder != "" && !filepath.IsAbs(path) {
			path = filepath.Join(folder, path)
		}
		if j.readAlready(path, spec) {
			continue
		}
		subject := ""
		if folder != "" {
			subject = spec.Path + ": "
		}
		if data, ok := j.readFile(path, spec.Pos, subject); ok {
			files = append(files, ingest.File{Name: distinct(path, names), Data: data, Spec: spec})
		}
	}
	return files
}

// readAlready reports a workbook that was given before under another name.
func (j *job) readAlready(path string, spec briefing.WorkbookSpec) bool {
	if !anySame(path, j.read) {
		return false
	}
	j.problems.Add(briefing.Error, spec.Pos, "name each workbook once", "%s is given twice", spec.Path)
	return true
}

// distinct names a file as the paper does: by its base name, with a number when
// another file of that name has been read. Its folder is nobody's business.
func distinct(path string, names map[string]bool) string {
	base := filepath.Base(path)
	name := base
	for n := 2; names[name]; n++ {
		name = fmt.Sprintf("%s (%d)", base, n)
	}
	names[name] = true
	return name
}

// readFile reads a whole file, or notes at the position why it cannot be read.
func (j *job) readFile(path string, at briefing.Pos, subject string) ([]byte, bool) {
	data, err := os.ReadFile(path)
	if err == nil {
		j.read = append(j.read, path)
		if j.onRead != nil {
			j.onRead(path, data)
		}
		return data, true
	}
	summary, hint := unreadable(path, err)
	problem := briefing.NewDiagnostic(briefing.Error, at, hint, "%s%s", subject, summary)
	j.problems = append(j.problems, problem)
	problem.Hint = ""
	j.unopened = append(j.unopened, problem.String())
	j.unreadable = true
	return nil, false
}

// passwordVariable is the environment variable that may hold the password of
// protected workbooks.
const passwordVariable = "SCRUTINY_PASSWORD"

// password is the first line of the password file or, without one, what the
// environment gives; empty without either.
func (j *job) password() (string, error) {
	if j.passwordFile == "" {
		return os.Getenv(passwordVariable), nil
	}
	data, err := os.ReadFile(j.passwordFile)
	if err != nil {
		summary, hint := unreadable(j.passwordFile, err)
		return "", &failure{code: exitBadFile, err: fmt.Errorf("%s: %s", j.passwordFile, summary), hint: hint}
	}
	line, _, _ := strings.Cut(string(data), "\n")
	return strings.TrimSuffix(line, "\r"), nil
}

// unreadable says why a file cannot be read, and what to do.
func unreadable(path string, err error) (summary, hint string) {
	info, statErr := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "there is no such file", "looked for " + path + similar(path)
	case statErr == nil && info.IsDir():
		return "this is a folder, not a file", "name the file in it"
	case errors.Is(err, fs.ErrPermission):
		return "this file may not be read", "ask its owner for the right to read it"
	case inUse(err):
		return "another program keeps this file to itself", "close it there, and build again"
	}
	return "this file cannot be read: " + reason(err), "copy it to this computer's own disk, and build again"
}

// similar names a file in the same folder that differs in case, spaces,
// hyphens or ending only.
func similar(path string) string {
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		return "; there is no such folder either"
	}
	wanted := plainName(filepath.Base(path))
	for _, e := range entries {
		if !e.IsDir() && plainName(e.Name()) == wanted {
			return "; did you mean " + e.Name() + "?"
		}
	}
	return ""
}

func plainName(name string) string {
	name = strings.TrimSuffix(name, filepath.Ext(name))
	return strings.NewReplacer(" ", "", "-", "", "_", "").Replace(strings.ToLower(name))
}

// inUse reports whether another program holds the file open (Windows only).
func inUse(err error) bool {
	const sharingViolation, lockViolation = 32, 33
	var code syscall.Errno
	return runtime.GOOS == "windows" && errors.As(err, &code) && (code == sharingViolation || code == lockViolation)
}

// reason is what the system says, without the path and the call.
func reason(err error) string {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err.Error()
	}
	return err.Error()
}

// anySame reports whether the path is one of the files, under any name.
func anySame(path string, files []string) bool {
	info, err := os.Stat(path)
	if err != nil {
		return false
	}
	for _, f := range files {
		if other, err := os.Stat(f); err == nil && os.SameFile(info, other) {
			return true
		}
	}
	return false
}
