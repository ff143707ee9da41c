package batch

import (
	"os"
	"path/filepath"
	"strings"

	"scrutiny/briefing"
	"scrutiny/internal/briefingfile"
	"scrutiny/internal/meetings"
)

// Manifest lists the papers of a council and the meetings they are for.
type Manifest struct {
	Output    string // folder of the papers, as it can be opened; empty: not said
	Name      string // pattern of names; empty: the default
	Keep      int
	Calendar  meetings.Calendar
	OnSuccess Command
	OnFailure Command
	// FullMessages puts what the messages quote of the workbooks into reports,
	// logs and what the commands get.
	FullMessages bool
	Jobs         []Job
	Meetings     []Meeting
}

// Meeting is a date in the calendar of a panel.
type Meeting struct {
	Panel     string
	Date      briefing.Date
	PublishBy briefing.Date // as the council says; zero: worked out
	Pos       briefing.Pos
}

// Command is a program with its arguments, or a single line for the shell.
type Command []string

// ReadManifest reads a manifest: a table when its name ends in .csv, YAML
// otherwise. What is wrong in it are problems; the error is for a file that
// cannot be read.
func ReadManifest(path string) (Manifest, briefing.Diagnostics, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return Manifest{}, nil, err
	}
	parse := ParseManifest
	if strings.EqualFold(filepath.Ext(path), ".csv") {
		parse = ParseTable
	}
	m, problems := parse(filepath.Base(path), filepath.Dir(path), data)
	return m, problems, nil
}

// ParseManifest reads a manifest in YAML. Paths in it are relative to the
// folder. It is strict, as briefing.yaml is: every key that is not understood is
// an error with its place.
func ParseManifest(name, folder string, data []byte) (Manifest, briefing.Diagnostics) {
	root, problems := briefingfile.Tree(name, data)
	r := &manifestReader{folder: folder, problems: problems}
	if problems.Worst() == briefing.Error {
		return Manifest{}, problems
	}
	if root.Kind != briefingfile.Group {
		r.fault(root, "start with  briefings:  and list them under it", "this is no manifest")
		return Manifest{}, r.problems
	}
	var m Manifest
	r.group(root, "", []key{
		{"output", r.path(&m.Output)},
		{"name", r.pattern(&m.Name)},
		{"keep", r.number(&m.Keep)},
		{"nation", r.nation(&m.Calendar.Nation)},
		{"clear_days", r.number(&m.Calendar.ClearDays)},
		{"closed_days", r.dates(&m.Calendar.Closed)},
		{"on_success", r.command(&m.OnSuccess)},
		{"on_failure", r.command(&m.OnFailure)},
		{"full_messages", r.choice(&m.FullMessages)},
		{"briefings", r.each("briefings", func(n briefingfile.Node) { m.Jobs = append(m.Jobs, r.job(n)) })},
		{"meetings", r.each("meetings", func(n briefingfile.Node) { m.Meetings = append(m.Meetings, r.meetings(n)...) })},
	})
	if len(m.Jobs) == 0 && r.problems.Worst() != briefing.Error {
		r.problems.Add(briefing.Error, briefing.Pos{File: name}, "add  briefings:  and under it, indented,  - briefing: adults/briefing.yaml", "no briefings are named")
	}
	return m, r.problems
}

// IsManifest reports whether a file's text is that of a manifest rather than of
// a briefing.yaml: it has briefings or meetings at the left margin.
func IsManifest(name string, data []byte) bool {
	return hasKey(name, data, "briefings", "meetings")
}

func hasKey(name string, data []byte, keys ...string) bool {
	root, _ := briefingfile.Tree(name, data)
	for _, e := range root.Entries {
		for _, k := range keys {
			if e.Key == k {
				return true
			}
		}
	}
	return false
}

// job reads one item of briefings: a group, or the path of a briefing.yaml
// alone.
func (r *manifestReader) job(n briefingfile.Node) Job {
	j := Job{Pos: n.Pos}
	if n.Kind == briefingfile.Scalar {
		r.path(&j.Briefing)(n)
		j.Name = n.Text
		return j
	}
	r.group(n, "briefings", []key{
		{"briefing", r.path(&j.Briefing)},
		{"workbooks", r.paths(&j.Workbooks)},
		{"panel", r.text(&j.Panel)},
		{"meeting", r.date(&j.Meeting)},
		{"period", r.period(&j.Period)},
		{"output", r.text(&j.Output)},
		{"name", r.text(&j.Name)},
	})
	r.finish(&j)
	return j
}

// finish names a job and says what it lacks.
func (r *manifestReader) finish(j *Job) {
	if j.Briefing == "" && len(j.Workbooks) == 0 {
		r.problems.Add(briefing.Error, j.Pos, "add  briefing: adults/briefing.yaml  or  workbooks:", "nothing says what the paper is made from")
	}
	if j.Name == "" {
		j.Name = j.Panel
	}
	if j.Name == "" {
		j.Name = relative(r.folder, stemPath(*j))
	}
}

// stemPath is the path that a job is known by.
func stemPath(j Job) string {
	if j.Briefing != "" || len(j.Workbooks) == 0 {
		return j.Briefing
	}
	return j.Workbooks[0]
}

// relative is a path as it reads from a folder, with slashes.
func relative(folder, path string) string {
	if rel, err := filepath.Rel(folder, path); err == nil && !strings.HasPrefix(rel, "..") {
		path = rel
	}
	return filepath.ToSlash(path)
}

// meetings reads one item of meetings: a panel with a date or several.
func (r *manifestReader) meetings(n briefingfile.Node) []Meeting {
	first := Meeting{Pos: n.Pos}
	var days []briefing.Date
	r.group(n, "meetings", []key{
		{"panel", r.text(&first.Panel)},
		{"date", r.date(&first.Date)},
		{"dates", r.dates(&days)},
		{"publish_by", r.date(&first.PublishBy)},
	})
	if !first.Date.IsZero() {
		days = append(days, first.Date)
	}
	if first.Panel == "" || len(days) == 0 {
		r.fault(n, "write  - panel: Adults  and under it  date: 2026-11-24", "a meeting wants a panel and a date")
	}
	if len(days) > 1 && !first.PublishBy.IsZero() {
		r.fault(n, "give each meeting its own item", "publish_by cannot stand for several dates")
	}
	var all []Meeting
	for _, day := range days {
		m := first
		m.Date = day
		all = append(all, m)
	}
	return all
}
