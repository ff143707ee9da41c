package batch

import (
	"fmt"
	"path"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"scrutiny/briefing"
	"scrutiny/internal/briefingfile"
)

// DefaultPattern names papers when nothing else is said.
const DefaultPattern = "{panel}-{meeting:2006-01-02}-{period}"

// Pattern makes file names: words as they are, and fields in braces.
//
//	{panel}  {council}  {title}  {agenda_item}  {period}
//	{meeting}             2026-11-24
//	{meeting:2 Jan 2006}  24 Nov 2026, in the form that Go's time package describes
//	{briefing}            the name of briefing.yaml, or of the folder it is in
//
// A slash makes folders. The names are fit for Windows, for web addresses and
// for people: letters, digits, points, hyphens and underscores.
type Pattern struct {
	source string
	parts  []part
}

// part is words, or a field with its form.
type part struct {
	words       string
	field, form string
}

var fields = []string{"panel", "council", "title", "agenda_item", "period", "meeting", "briefing"}

// ParsePattern reads a pattern.
func ParsePattern(s string) (Pattern, error) {
	p := Pattern{source: s}
	rest := strings.TrimSuffix(s, ".pdf")
	for rest != "" {
		words, after, found := strings.Cut(rest, "{")
		if words != "" {
			p.parts = append(p.parts, part{words: words})
		}
		if !found {
			break
		}
		inside, more, closed := strings.Cut(after, "}")
		if !closed {
			return p, fmt.Errorf("the name %q has a { that is not closed", s)
		}
		field, form, _ := strings.Cut(inside, ":")
		if !slices.Contains(fields, field) {
			return p, unknownField(field)
		}
		if form != "" && field != "meeting" {
			return p, fmt.Errorf("{%s} cannot have a form: only {meeting:…} can", field)
		}
		p.parts = append(p.parts, part{field: field, form: form})
		rest = more
	}
	if len(p.parts) == 0 {
		return p, fmt.Errorf("the name is empty: want a pattern such as %s", DefaultPattern)
	}
	return p, nil
}

// uses reports whether names of the pattern hang on a field.
func (p Pattern) uses(field string) bool {
	return slices.ContainsFunc(p.parts, func(part part) bool { return part.field == field })
}

func unknownField(field string) error {
	if near := briefingfile.Nearest(field, fields); near != "" {
		return fmt.Errorf("there is no field {%s}: did you mean {%s}?", field, near)
	}
	return fmt.Errorf("there is no field {%s}: the fields are {%s}", field, strings.Join(fields, "}, {"))
}

// Name is the name of a job's paper, with slashes between folders:
// "Adults-2026-11-24-Q2-2026-27.pdf". A field that the brief does not fill is
// left out.
func (p Pattern) Name(j Job, b briefing.Brief) string {
	var name strings.Builder
	for _, part := range p.parts {
		if part.field == "" {
			name.WriteString(strings.ReplaceAll(part.words, `\`, "/"))
			continue
		}
		name.WriteString(strings.NewReplacer("/", "-", `\`, "-").Replace(fill(part, j, b)))
	}
	return safePath(name.String(), stem(j)) + ".pdf"
}

func fill(p part, j Job, b briefing.Brief) string {
	switch p.field {
	case "panel":
		return b.Panel
	case "council":
		return b.Council
	case "title":
		return b.Title
	case "agenda_item":
		return b.AgendaItem
	case "period":
		return b.Period.String()
	case "briefing":
		return stem(j)
	}
	switch {
	case b.Meeting.Date.IsZero():
		return ""
	case p.form == "":
		return b.Meeting.Date.ISO()
	}
	return b.Meeting.Date.Time().Format(p.form)
}

// stem is the job's own name: that of its briefing.yaml without ending, or of
// the folder when the file is named plainly briefing.yaml, or of its first
// workbook.
func stem(j Job) string {
	source := j.Briefing
	if source == "" && len(j.Workbooks) > 0 {
		source = j.Workbooks[0]
	}
	source = strings.ReplaceAll(source, `\`, "/")
	base := strings.TrimSuffix(path.Base(source), path.Ext(source))
	if folder := path.Base(path.Dir(source)); strings.EqualFold(base, "briefing") && folder != "." && folder != "/" {
		return folder
	}
	return base
}

// safePath makes each folder and the file name safe; fallback is the name when
// nothing is left.
func safePath(name, fallback string) string {
	var safe []string
	for component := range strings.SplitSeq(name, "/") {
		if s := safeName(component); s != "" {
			safe = append(safe, s)
		}
	}
	if len(safe) == 0 || strings.HasSuffix(name, "/") {
		if fallback = safeName(fallback); fallback == "" {
			fallback = "paper"
		}
		safe = append(safe, fallback)
	}
	return path.Join(safe...)
}

// longestName is how many bytes a name may have: file systems take 255 (in
// Windows' count, fewer letters), and temporary names and editions are longer.
const longestName = 150

// safeName makes one name that every system takes: what is no letter, digit,
// point or underscore becomes a hyphen, once for several; no point or hyphen at
// either end; none of the names of devices.
func safeName(s string) string {
	s = norm.NFC.String(strings.ToValidUTF8(s, "-"))
	var b strings.Builder
	hyphen := false
	for _, c := range s {
		if !unicode.IsLetter(c) && !unicode.IsDigit(c) && !unicode.Is(unicode.Mn, c) && c != '.' && c != '_' {
			hyphen = true
			continue
		}
		if hyphen && b.Len() > 0 {
			b.WriteByte('-')
		}
		hyphen = false
		b.WriteRune(c)
	}
	s = shortened(b.String())
	s = strings.Trim(s, ".-")
	if reserved(s) {
		s = "_" + s
	}
	return s
}

// shortened cuts at a letter's end.
func shortened(s string) string {
	for len(s) > longestName {
		_, size := utf8.DecodeLastRuneInString(s)
		s = s[:len(s)-size]
	}
	return s
}

// reserved reports a name that Windows keeps for a device, with any ending.
func reserved(s string) bool {
	name, _, _ := strings.Cut(strings.ToUpper(s), ".")
	switch name {
	case "CON", "PRN", "AUX", "NUL", "CLOCK$", "CONIN$", "CONOUT$":
		return true
	}
	digit := strings.TrimPrefix(strings.TrimPrefix(name, "COM"), "LPT")
	return digit != name && utf8.RuneCountInString(digit) == 1 && strings.Contains("0123456789¹²³", digit)
}
