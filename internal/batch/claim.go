package batch

import (
	"fmt"
	"strings"

	"scrutiny/briefing"
)

// paperName is the name of a job's paper within the folder, but for what its
// classification adds.
func (r *run) paperName(j Job, b briefing.Brief) string {
	if j.Output != "" {
		return safePath(strings.TrimSuffix(strings.ReplaceAll(j.Output, `\`, "/"), ".pdf"), stem(j)) + ".pdf"
	}
	return r.Name.Name(j, b)
}

// names are the names of a job's papers: one, or two of a part exempt paper, the
// open edition's first. Whatever is exempt says so at the end of its name, so
// that it never stands where an open paper would, also when the classification
// changes between two runs.
func (r *run) names(j Job, b briefing.Brief) []string {
	name := r.paperName(j, b)
	switch class, _ := briefing.ClassOf(b.Classification); {
	case class == briefing.PartExempt:
		return []string{name, briefing.ExemptName(name)}
	case class == briefing.ExemptPaper && !strings.HasSuffix(name, briefing.ExemptName(".pdf")):
		return []string{briefing.ExemptName(name)}
	}
	return []string{name}
}

// names are those under which the papers of a record stand.
func (r record) names() []string {
	var names []string
	for _, p := range r.papers() {
		names = append(names, p.Output)
	}
	return names
}

// plainName is the same for two names that some system keeps in one file:
// Windows and macOS do whatever the case of the letters.
func plainName(name string) string { return strings.ToLower(name) }

// claim takes names for a job. The error says that another job has one of them.
func (r *run) claim(names []string, i int) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, name := range names {
		if other, taken := r.claims[plainName(name)]; taken && other != i {
			return r.twice(other, name)
		}
	}
	for _, name := range names {
		r.claims[plainName(name)] = i
	}
	return nil
}

func (r *run) twice(other int, name string) error {
	return fmt.Errorf("%s would be the paper of %s too: add {briefing} or {panel} to the pattern of names", name, r.jobs[other].Name)
}

// collisions finds the jobs whose papers would have one name, before anything
// is built: which of them came first must not decide whose paper stands there.
// Names that hang on a period which only the workbooks tell are surveyed where
// they could be those of another job.
func (r *run) collisions() map[int]error {
	names := make([][]string, len(r.jobs))
	holders := map[string]int{}
	fixed := false
	for i, j := range r.jobs {
		brief, _, err := j.Brief()
		if err != nil {
			continue // the build will say what is wrong
		}
		names[i] = r.names(j, brief)
		brief.Period = briefing.Period{}
		for _, name := range r.names(j, brief) {
			holders[plainName(name)]++
		}
		fixed = fixed || j.Output != ""
	}
	for i := range names {
		if r.openName(i, holders, fixed) {
			names[i] = r.surveyed(i)
		}
	}
	return r.refusals(names)
}

// openName reports whether the name of a job's paper must be found out by
// reading its workbooks: without its period it is that of another, or others
// have names of their own that may hold a period too.
func (r *run) openName(i int, holders map[string]int, fixed bool) bool {
	j := r.jobs[i]
	brief, _, err := j.Brief()
	if err != nil || !brief.Period.IsZero() || j.Output != "" || !r.Name.uses("period") {
		return false
	}
	if fixed {
		return true
	}
	for _, name := range r.names(j, brief) {
		if holders[plainName(name)] > 1 {
			return true
		}
	}
	return false
}

// surveyed are the names of a job's papers with all that its workbooks say: as
// they stand where nothing changed since; none where they cannot be read.
func (r *run) surveyed(i int) []string {
	j := r.jobs[i]
	old, remembered := r.folder.recall(r.folder.key(j))
	if r.reason(j, old, remembered) == "" {
		return old.names()
	}
	if r.Survey == nil {
		return nil
	}
	brief, err := r.Survey(j)
	if err != nil {
		return nil
	}
	return r.names(j, brief)
}

// refusals says of each job that shares a name why it is not built.
func (r *run) refusals(names [][]string) map[int]error {
	first := map[string]int{}
	refused := map[int]error{}
	for i := range names {
		for _, name := range names[i] {
			other, taken := first[plainName(name)]
			if !taken {
				first[plainName(name)] = i
				continue
			}
			refused[i] = r.twice(other, name)
			if refused[other] == nil {
				refused[other] = r.twice(i, name)
			}
		}
	}
	return refused
}
