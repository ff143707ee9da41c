package batch

import (
	"slices"
	"strconv"
	"strings"

	"scrutiny/briefing"
	"scrutiny/internal/briefingfile"
	"scrutiny/internal/meetings"
)

// manifestReader reads the nodes of a manifest and collects its problems.
type manifestReader struct {
	folder   string
	problems briefing.Diagnostics
}

// key is a key that a group may hold, and what takes its value.
type key struct {
	name string
	take func(briefingfile.Node)
}

func (r *manifestReader) fault(n briefingfile.Node, hint, summary string, args ...any) {
	r.problems.Add(briefing.Error, n.Pos, hint, summary, args...)
}

// group hands each value to what takes it, and reports the keys that are
// unknown or given twice.
func (r *manifestReader) group(n briefingfile.Node, within string, keys []key) {
	if n.Kind != briefingfile.Group {
		r.fault(n, "write one key: value a line", "want keys and values under %s", within)
		return
	}
	seen := map[string]bool{}
	for _, e := range n.Entries {
		i := slices.IndexFunc(keys, func(k key) bool { return k.name == e.Key })
		switch {
		case i < 0:
			r.unknown(e, within, keys)
		case seen[e.Key]:
			r.problems.Add(briefing.Error, e.Pos, "keep one of the two", "%s is given twice", e.Key)
		case e.Value.Kind != briefingfile.Empty:
			keys[i].take(e.Value)
		}
		seen[e.Key] = true
	}
}

func (r *manifestReader) unknown(e briefingfile.Entry, within string, keys []key) {
	names := make([]string, len(keys))
	for i, k := range keys {
		names[i] = k.name
	}
	if within != "" {
		within = " under " + within
	}
	r.problems.Add(briefing.Error, e.Pos, suggestion(e.Key, names), "unknown key %q%s", e.Key, within)
}

// suggestion names the known word that was probably meant, or all of them.
func suggestion(given string, known []string) string {
	if near := briefingfile.Nearest(given, known); near != "" {
		return "did you mean " + near + "?"
	}
	return "the keys here are " + strings.Join(known, ", ")
}

// each returns what takes a list, or one item in the place of a list.
func (r *manifestReader) each(name string, item func(briefingfile.Node)) func(briefingfile.Node) {
	return func(n briefingfile.Node) {
		items := n.Items
		if n.Kind != briefingfile.List {
			r.fault(n, "write each item on its own line, indented, with - before it", "want a list under %s", name)
			return
		}
		for _, v := range items {
			item(v)
		}
	}
}

// line is a value that stands alone.
func (r *manifestReader) line(n briefingfile.Node, want string) (string, bool) {
	s := strings.Join(strings.Fields(n.Text), " ")
	if n.Kind != briefingfile.Scalar || s == "" {
		r.fault(n, "", "want %s", want)
		return "", false
	}
	return s, true
}

func (r *manifestReader) text(into *string) func(briefingfile.Node) {
	return func(n briefingfile.Node) {
		if s, ok := r.line(n, "text"); ok {
			*into = s
		}
	}
}

func (r *manifestReader) path(into *string) func(briefingfile.Node) {
	return func(n briefingfile.Node) {
		if n.Kind != briefingfile.Scalar || n.Text == "" {
			r.fault(n, "", "want the path of a file or folder")
			return
		}
		*into = besides(r.folder, n.Text)
	}
}

func (r *manifestReader) paths(into *[]string) func(briefingfile.Node) {
	return func(n briefingfile.Node) {
		items := n.Items
		if n.Kind == briefingfile.Scalar {
			items = []briefingfile.Node{n}
		}
		for _, v := range items {
			var p string
			r.path(&p)(v)
			*into = append(*into, p)
		}
		if len(items) == 0 {
			r.fault(n, "", "want a list of workbooks")
		}
	}
}

func (r *manifestReader) pattern(into *string) func(briefingfile.Node) {
	return func(n briefingfile.Node) {
		s, ok := r.line(n, "a pattern of names such as "+DefaultPattern)
		if !ok {
			return
		}
		if _, err := ParsePattern(s); err != nil {
			r.fault(n, "put quotes round it: \""+DefaultPattern+"\"", "%v", err)
			return
		}
		*into = s
	}
}

func (r *manifestReader) number(into *int) func(briefingfile.Node) {
	return func(n briefingfile.Node) {
		number, err := strconv.Atoi(n.Text)
		if err != nil || number < 0 || number > 1000 {
			r.fault(n, "", "want a number from 0 to 1000, got %q", n.Text)
			return
		}
		*into = number
	}
}

func (r *manifestReader) choice(into *bool) func(briefingfile.Node) {
	return func(n briefingfile.Node) {
		switch strings.ToLower(n.Text) {
		case "true", "yes":
			*into = true
		case "false", "no":
			*into = false
		default:
			r.fault(n, "", "want true or false, got %q", n.Text)
		}
	}
}

func (r *manifestReader) nation(into *meetings.Nation) func(briefingfile.Node) {
	return func(n briefingfile.Node) {
		nation, ok := meetings.ParseNation(n.Text)
		if !ok {
			r.fault(n, "", "want England, Wales, Scotland or Northern Ireland, got %q", n.Text)
			return
		}
		*into = nation
	}
}

func (r *manifestReader) date(into *briefing.Date) func(briefingfile.Node) {
	return func(n briefingfile.Node) {
		d, ok := briefingfile.ParseDate(strings.Join(strings.Fields(n.Text), " "))
		if !ok {
			r.fault(n, "", "want a date as 2026-11-24 or 24 November 2026, got %q", n.Text)
			return
		}
		*into = d
	}
}

func (r *manifestReader) dates(into *[]briefing.Date) func(briefingfile.Node) {
	return r.each("dates", func(n briefingfile.Node) {
		var d briefing.Date
		if r.date(&d)(n); !d.IsZero() {
			*into = append(*into, d)
		}
	})
}

func (r *manifestReader) period(into *briefing.Period) func(briefingfile.Node) {
	return func(n briefingfile.Node) {
		p, ok := briefingfile.ParsePeriod(strings.Join(strings.Fields(n.Text), " "))
		if !ok {
			r.fault(n, "", "want a period as Q2 2026/27, 2026/27 or September 2026, got %q", n.Text)
			return
		}
		*into = p
	}
}

// command returns what takes a line for the shell, or a list: the program, then
// its arguments as they are.
func (r *manifestReader) command(into *Command) func(briefingfile.Node) {
	return func(n briefingfile.Node) {
		items := n.Items
		if n.Kind != briefingfile.List {
			items = []briefingfile.Node{n}
		}
		for _, v := range items {
			if v.Kind != briefingfile.Scalar || v.Text == "" {
				r.fault(v, "write it on one line, or as a list: [notify, --channel, scrutiny]", "want a command")
				return
			}
			*into = append(*into, v.Text)
		}
	}
}
