package batch

import (
	"context"
	"os"
	"path/filepath"
	"strings"

	"scrutiny/briefing"
	"scrutiny/internal/briefingfile"
)

// Job is one paper to be built.
type Job struct {
	Name      string   `json:"name"`                // how lists call it: "cyp/briefing.yaml", "Adults"
	Briefing  string   `json:"briefing,omitempty"`  // path of its briefing.yaml; empty: it has none
	Workbooks []string `json:"workbooks,omitempty"` // paths, in the place of those that briefing.yaml names
	// What takes the place of briefing.yaml's own, where it is not zero.
	Panel   string          `json:"panel,omitempty"`
	Meeting briefing.Date   `json:"meeting,omitzero"`
	Period  briefing.Period `json:"period,omitzero"`
	// Output is the paper's name within the output folder; empty: by pattern.
	Output string `json:"output,omitempty"`
	// PublishBy is the last day for the paper; zero: not known.
	PublishBy briefing.Date `json:"publish_by,omitzero"`
	Pos       briefing.Pos  `json:"-"` // where the manifest says so
}

// Brief is what the job says of its paper: the brief of its briefing.yaml with
// the job's own words in their places. The brief's workbooks have paths that
// can be opened from here. Problems are those of briefing.yaml.
func (j Job) Brief() (briefing.Brief, briefing.Diagnostics, error) {
	var brief briefing.Brief
	var problems briefing.Diagnostics
	if j.Briefing != "" {
		data, err := os.ReadFile(j.Briefing)
		if err != nil {
			return brief, nil, err
		}
		brief, problems = briefingfile.Parse(filepath.Base(j.Briefing), data)
		for i, w := range brief.Workbooks {
			brief.Workbooks[i].Path = besides(filepath.Dir(j.Briefing), w.Path)
		}
	}
	j.Amend(&brief)
	return brief, problems, nil
}

// Amend puts the job's own words into a brief.
func (j Job) Amend(b *briefing.Brief) {
	if j.Panel != "" {
		b.Panel = j.Panel
	}
	if !j.Meeting.IsZero() {
		b.Meeting.Date = j.Meeting
	}
	if !j.Period.IsZero() {
		b.Period = j.Period
	}
	if len(j.Workbooks) == 0 {
		return
	}
	b.Workbooks = nil
	for _, path := range j.Workbooks {
		at := briefing.Pos{File: filepath.Base(path)}
		b.Workbooks = append(b.Workbooks, briefing.WorkbookSpec{Path: path, Pos: at})
	}
}

// besides is a path as it reads from a folder: "performance.xlsx" beside
// "cyp/briefing.yaml" is "cyp/performance.xlsx". Backslashes in it are taken for
// what they are on Windows, wherever the manifest is read; a path that starts
// with a drive or a server is left alone.
func besides(folder, path string) string {
	if filepath.Separator == '/' && !strings.Contains(path, ":") && !strings.HasPrefix(path, `\\`) {
		path = strings.ReplaceAll(path, `\`, "/")
	}
	path = filepath.FromSlash(path)
	if filepath.IsAbs(path) || folder == "" {
		return path
	}
	return filepath.Join(folder, path)
}

// Result is what became of one build.
type Result struct {
	// PDF is the paper; nil when problems in the data forbid it.
	PDF   []byte
	Pages int
	// Exempt is the exempt edition of a part exempt paper, of which PDF is the
	// open one; nil for other papers.
	Exempt      []byte
	ExemptPages int
	// Files are those that were read, as they were then: the paper is built
	// again once one of them is another.
	Files []ReadFile
	// Brief is what the paper says of itself: with the period that was found
	// where none was given.
	Brief    briefing.Brief
	Problems briefing.Diagnostics
}

// BuildFunc builds one paper. An error is for what broke: a file that could
// not be read, a fault of the program. It is called from several goroutines.
type BuildFunc func(ctx context.Context, j Job) (Result, error)
