package batch

import (
	"cmp"
	"path/filepath"
	"slices"
	"strings"

	"scrutiny/briefing"
)

// Schedule gives each job the meetings of its panel, a job a meeting, with the
// day by which its paper must be published. A job that names its own meeting
// keeps it; one whose panel has no meetings in the manifest has the meeting
// that its briefing.yaml says, or none. A meeting of a panel for which there is
// no paper is a warning.
func (m Manifest) Schedule() ([]Job, briefing.Diagnostics) {
	var all []Job
	var problems briefing.Diagnostics
	met := map[string]bool{}
	for _, j := range m.Jobs {
		brief, _, _ := j.Brief() // what is wrong with it, its build will say
		own := j.Meeting
		if own.IsZero() {
			own = brief.Meeting.Date
		}
		dated := false
		for _, meeting := range m.Meetings {
			if !samePanel(meeting.Panel, brief.Panel) {
				continue
			}
			met[meeting.Panel] = true
			if !j.Meeting.IsZero() && j.Meeting != meeting.Date {
				continue
			}
			dated = true
			all = append(all, m.at(j, meeting.Date, meeting.PublishBy))
		}
		if !dated {
			all = append(all, m.at(j, own, briefing.Date{}))
		}
	}
	for _, meeting := range m.Meetings {
		if !met[meeting.Panel] {
			met[meeting.Panel] = true
			problems.Add(briefing.Warning, meeting.Pos, "add it under briefings, or correct the panel's name here or there", "no paper is for the panel %q", meeting.Panel)
		}
	}
	return all, problems
}

// at is a job for a meeting.
func (m Manifest) at(j Job, day, publish briefing.Date) Job {
	j.Meeting, j.PublishBy = day, publish
	if publish.IsZero() && !day.IsZero() {
		j.PublishBy = m.Calendar.PublishBy(day)
	}
	return j
}

// samePanel compares names of panels as people write them.
func samePanel(a, b string) bool {
	return strings.EqualFold(strings.Join(strings.Fields(a), " "), strings.Join(strings.Fields(b), " "))
}

// Next keeps of each paper's meetings the next one: the first on the day or
// later, or the last of all when they are past.
func Next(jobs []Job, today briefing.Date) []Job {
	var next []Job
	place := map[string]int{}
	for _, j := range jobs {
		source := j
		source.Meeting = briefing.Date{}
		k := folder("").key(source)
		i, seen := place[k]
		switch {
		case !seen:
			place[k] = len(next)
			next = append(next, j)
		case better(j.Meeting, next[i].Meeting, today):
			next[i] = j
		}
	}
	return next
}

// better reports whether a is more the next meeting than b.
func better(a, b, today briefing.Date) bool {
	aPast, bPast := a.Before(today), b.Before(today)
	if aPast != bPast {
		return bPast
	}
	if aPast {
		return a.After(b)
	}
	return a.Before(b)
}

// DuePaper is a paper to be published soon, and how far it is.
type DuePaper struct {
	Job
	Panel string  `json:"panel,omitempty"` // also where only briefing.yaml says it
	Days  int     `json:"days"`            // until the last day for publishing; negative: past
	Paper string  `json:"paper"`           // "not built", "built" or "out of date"
	Data  []Input `json:"data"`
}

// Input is a file that a paper needs.
type Input struct {
	Name  string  `json:"name"`
	State Arrival `json:"state"`
}

// Arrival says whether a workbook is there.
type Arrival string

// The arrivals. NotNew is a workbook that is there but still is, byte for byte,
// the one that the paper for an earlier meeting was made from.
const (
	Arrived Arrival = "arrived"
	Missing Arrival = "missing"
	NotNew  Arrival = "as for the last meeting"
)

// Ready reports whether all data have arrived.
func (d DuePaper) Ready() bool {
	return !slices.ContainsFunc(d.Data, func(in Input) bool { return in.State != Arrived })
}

// Due lists the papers whose meeting is not yet past and whose last day for
// publishing comes within so many days from today, or is past; the most urgent
// first. The options are those of the batch that would build them.
func Due(jobs []Job, today briefing.Date, within int, o Options) []DuePaper {
	r := &run{Options: o, folder: folder(o.Output)}
	remembered := r.folder.records()
	var due []DuePaper
	for _, j := range jobs {
		if j.Meeting.IsZero() || j.Meeting.Before(today) || today.DaysUntil(j.PublishBy) > within {
			continue
		}
		due = append(due, r.due(j, today, remembered))
	}
	slices.SortStableFunc(due, func(a, b DuePaper) int {
		return cmp.Or(cmp.Compare(a.Days, b.Days), a.Meeting.Compare(b.Meeting), cmp.Compare(a.Name, b.Name))
	})
	return due
}

func (r *run) due(j Job, today briefing.Date, remembered []record) DuePaper {
	d := DuePaper{Job: j, Days: today.DaysUntil(j.PublishBy)}
	old, found := r.folder.recall(r.folder.key(j))
	switch d.Paper = r.reason(j, old, found); {
	case d.Paper == "":
		d.Paper = "built"
	case !found:
		d.Paper = "not built"
	default:
		d.Paper = "out of date"
	}
	brief, _, err := j.Brief()
	if err != nil {
		d.Data = append(d.Data, Input{filepath.Base(j.Briefing), Missing})
	}
	d.Panel = brief.Panel
	last := r.last(j, remembered)
	for _, w := range brief.Workbooks {
		d.Data = append(d.Data, Input{filepath.Base(w.Path), r.arrival(w.Path, last)})
	}
	return d
}

// last is what is remembered of the paper for the meeting before.
func (r *run) last(j Job, remembered []record) record {
	var last record
	for _, rec := range remembered {
		if rec.Source == r.folder.source(j) && rec.Meeting < j.Meeting.ISO() && rec.Meeting > last.Meeting {
			last = rec
		}
	}
	return last
}

// arrival compares a workbook with what the last paper was made from.
func (r *run) arrival(path string, last record) Arrival {
	sum, err := hashFile(path)
	if err != nil {
		return Missing
	}
	if slices.Contains(last.Files, ReadFile{r.folder.towards(path), sum}) {
		return NotNew
	}
	return Arrived
}
