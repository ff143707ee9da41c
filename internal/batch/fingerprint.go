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

// inputs are the files that a paper is made from, and what they hold.
type inputs struct {
	// Hash stands for the contents of all files and the job's own words: two
	// equal hashes give the same paper from the same program.
	Hash string `json:"inputs"`
	// Workbooks are the hashes of the workbooks, by base name. A file that
	// cannot be read has none.
	Workbooks map[string]string `json:"workbooks,omitempty"`
	complete  bool              // every file could be read
	names     []string          // of the workbooks, in order
}

// read hashes the files of a job. What cannot be read makes the inputs
// incomplete: the build will say what is wrong.
func (j Job) read(settings string) inputs {
	in := inputs{Workbooks: map[string]string{}, complete: true}
	all := sha256.New()
	fmt.Fprintf(all, "%q %q %q %q %q\n", settings, j.Panel, j.Meeting.ISO(), j.Period, j.Output)
	if j.Briefing != "" {
		in.add(all, j.Briefing)
	}
	brief, _, err := j.Brief()
	if err != nil {
		in.complete = false
	}
	for _, w := range brief.Workbooks {
		name := filepath.Base(w.Path)
		in.names = append(in.names, name)
		in.Workbooks[name] = in.add(all, w.Path)
	}
	in.Hash = hex.EncodeToString(all.Sum(nil))
	return in
}

// add hashes a file by its base name, which the paper prints, and its contents.
func (in *inputs) add(all io.Writer, path string) string {
	sum, err := hashFile(path)
	if err != nil {
		in.complete = false
	}
	fmt.Fprintf(all, "%q %s\n", filepath.Base(path), sum)
	return sum
}

// hashFile is the SHA-256 of a file in hexadecimal.
func hashFile(path string) (string, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
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

// record is what is remembered of a paper that was built.
type record struct {
	inputs
	Job     string `json:"job"`
	Source  string `json:"source"`
	Version string `json:"version"` // of the program
	Output  string `json:"output"`  // with slashes, within the output folder
	SHA256  string `json:"sha256"`  // of the paper
	Bytes   int    `json:"bytes"`
	Pages   int    `json:"pages"`
	Panel   string `json:"panel,omitempty"`
	Meeting string `json:"meeting,omitempty"` // 2026-11-24
	Period  string `json:"period,omitempty"`
	// How many problems the paper was built in spite of.
	Warnings int `json:"warnings"`
}

func (r *run) newRecord(j Job, in inputs, result Result, name string) record {
	return record{
		inputs: in, Job: j.Name, Source: r.folder.source(j), Version: r.Version, Output: name,
		SHA256: hashBytes(result.PDF), Bytes: len(result.PDF), Pages: result.Pages,
		Panel: result.Brief.Panel, Meeting: result.Brief.Meeting.Date.ISO(), Period: result.Brief.Period.String(),
		Warnings: result.Problems.Count(briefing.Warning),
	}
}
