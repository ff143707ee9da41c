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
	files     []string
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
		in.Workbooks[filepath.Base(w.Path)] = in.add(all, w.Path)
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
	in.files = append(in.files, path)
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

// key names a job's record: the same job has the same key in every run from
// the same folder, and the papers of two meetings have two.
func (j Job) key() string {
	id := fmt.Sprintf("%q %q %q %q", filepath.ToSlash(j.Briefing), j.Workbooks, j.Panel, j.Meeting.ISO())
	return hashBytes([]byte(id))[:20]
}

// record is what is remembered of a paper that was built.
type record struct {
	inputs
	Job     string        `json:"job"`
	Version string        `json:"version"` // of the program
	Output  string        `json:"output"`  // with slashes, within the output folder
	SHA256  string        `json:"sha256"`  // of the paper
	Bytes   int           `json:"bytes"`
	Pages   int           `json:"pages"`
	Panel   string        `json:"panel,omitempty"`
	Meeting briefing.Date `json:"meeting,omitzero"`
	Period  string        `json:"period,omitempty"`
	// How many problems the paper was built in spite of.
	Warnings int `json:"warnings"`
}

func newRecord(j Job, in inputs, result Result, name, version string) record {
	return record{
		inputs: in, Job: j.Name, Version: version, Output: name,
		SHA256: hashBytes(result.PDF), Bytes: len(result.PDF), Pages: result.Pages,
		Panel: result.Brief.Panel, Meeting: result.Brief.Meeting.Date, Period: result.Brief.Period.String(),
		Warnings: result.Problems.Count(briefing.Warning),
	}
}
