package batch

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"scrutiny/briefing"
)

// ReadFile is a file that a paper was made from, and the SHA-256 of what was
// read from it, in hexadecimal.
type ReadFile struct {
	Path   string `json:"path"`
	SHA256 string `json:"sha256"`
}

// NewReadFile notes a file with its contents.
func NewReadFile(path string, data []byte) ReadFile {
	return ReadFile{Path: path, SHA256: hashBytes(data)}
}

// Paper is a finished file.
type Paper struct {
	Output string `json:"output,omitempty"` // with slashes, within the output folder
	SHA256 string `json:"sha256,omitempty"`
	Bytes  int    `json:"bytes,omitempty"`
	Pages  int    `json:"pages,omitempty"`
}

func newPaper(name string, pdf []byte, pages int) Paper {
	return Paper{Output: name, SHA256: hashBytes(pdf), Bytes: len(pdf), Pages: pages}
}

// record is what is remembered of a paper that was built.
type record struct {
	Job      string     `json:"job"`
	Source   string     `json:"source"`
	Settings string     `json:"settings"` // a hash of the settings and of the job's own words
	Files    []ReadFile `json:"files"`    // paths as they read from the output folder
	Version  string     `json:"version"`  // of the program
	Paper
	Exempt  *Paper `json:"exempt,omitempty"` // the exempt edition of a part exempt paper
	Panel   string `json:"panel,omitempty"`
	Meeting string `json:"meeting,omitempty"` // 2026-11-24
	Period  string `json:"period,omitempty"`
	// Warnings is how many the paper was built in spite of.
	Warnings int `json:"warnings"`
}

// newRecord remembers a paper under its name and, of a part exempt one, the
// exempt edition under its own.
func (r *run) newRecord(j Job, result Result, names []string) record {
	rec := record{
		Job: j.Name, Source: r.folder.source(j), Settings: r.settingsFor(j), Version: r.Version,
		Paper: newPaper(names[0], result.PDF, result.Pages),
		Panel: result.Brief.Panel, Meeting: result.Brief.Meeting.Date.ISO(), Period: result.Brief.Period.String(),
		Warnings: result.Problems.Count(briefing.Warning),
	}
	if len(names) > 1 {
		exempt := newPaper(names[1], result.Exempt, result.ExemptPages)
		rec.Exempt = &exempt
	}
	for _, f := range result.Files {
		rec.Files = append(rec.Files, ReadFile{r.folder.towards(f.Path), f.SHA256})
	}
	return rec
}

// papers are the files of a record: one, or two of a part exempt paper.
func (r record) papers() []Paper {
	if r.Exempt == nil {
		return []Paper{r.Paper}
	}
	return []Paper{r.Paper, *r.Exempt}
}

// changed reports whether a file that the paper was made from is not what it
// was, or is gone.
func (f folder) changed(rec record) bool {
	for _, file := range rec.Files {
		if sum, err := hashFile(f.from(file.Path)); err != nil || sum != file.SHA256 {
			return true
		}
	}
	return len(rec.Files) == 0
}

// settingsFor is a hash of all that a job's paper and its name depend on beside
// the files.
func (r *run) settingsFor(j Job) string {
	name := j.Output
	if name == "" {
		name = "pattern " + r.Name.source
	}
	return hashBytes(fmt.Appendf(nil, "%q %q %q %q %q", r.Settings, j.Panel, j.Meeting.ISO(), j.Period, name))
}

// key names a job's record: the same job has the same key in every run, from
// whichever folder it is started, and the papers of two meetings have two.
func (f folder) key(j Job) string {
	return hashBytes([]byte(f.source(j) + " " + j.Meeting.ISO()))[:20]
}

// source names what a job is made from, whatever the meeting: its files as they
// stand to the output folder, so that the whole can be moved.
func (f folder) source(j Job) string {
	from := make([]string, 0, 1+len(j.Workbooks))
	for _, path := range append([]string{j.Briefing}, j.Workbooks...) {
		from = append(from, f.towards(path))
	}
	return fmt.Sprintf("%q %q", from, j.Panel)
}

// towards is a path as it reads from the folder, with slashes; absolute where
// it has no way there.
func (f folder) towards(path string) string {
	if path == "" {
		return ""
	}
	base, errBase := filepath.Abs(string(f))
	target, err := filepath.Abs(path)
	if err != nil || errBase != nil {
		return filepath.ToSlash(path)
	}
	if rel, err := filepath.Rel(base, target); err == nil {
		target = rel
	}
	return filepath.ToSlash(target)
}

// from is the path that towards was given, as it can be opened.
func (f folder) from(path string) string {
	path = filepath.FromSlash(path)
	if filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(string(f), path)
}

// hashFile is the SHA-256 of a file in hexadecimal.
func hashFile(path string) (string, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer func() { _ = f.Close() }() // it was only read
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

func hashBytes(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}
