package grid

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"
)

// markup walks over an XML part tag by tag. It knows what sheets need and no
// more: names without their prefixes, attributes on demand, text with the five
// built-in entities and numeric ones. It never expands an entity that a
// document defines, so that none can be made to grow.
type markup struct {
	data []byte
	i    int

	name       string // of the tag just read, without its prefix
	attributes []byte
	open       bool // a start tag (also of an empty element)
	empty      bool // <name/>
	textFrom   int  // where the text before the tag starts
	textTo     int
}

func newMarkup(part []byte) *markup {
	return &markup{data: bytes.TrimPrefix(part, []byte("\xEF\xBB\xBF"))}
}

// next reads up to the end of the next tag; false at the end of the part.
// Comments, processing instructions and declarations are passed over.
func (m *markup) next() bool {
	m.textFrom = m.i
	for {
		lt := bytes.IndexByte(m.data[m.i:], '<')
		if lt < 0 {
			return false
		}
		m.textTo = m.i + lt
		m.i += lt
		rest := m.data[m.i:]
		switch {
		case bytes.HasPrefix(rest, []byte("<!--")):
			m.skip("-->")
		case bytes.HasPrefix(rest, []byte("<![CDATA[")):
			m.skip("]]>")
			continue // its text is kept: textFrom stays
		case bytes.HasPrefix(rest, []byte("<?")):
			m.skip("?>")
		case bytes.HasPrefix(rest, []byte("<!")):
			m.skip(">")
		default:
			return m.tag()
		}
	}
}

// skip passes over everything up to the end of a mark.
func (m *markup) skip(end string) {
	n := bytes.Index(m.data[m.i:], []byte(end))
	if n < 0 {
		m.i = len(m.data)
		return
	}
	m.i += n + len(end)
}

// tag reads the tag that starts here.
func (m *markup) tag() bool {
	start := m.i + 1
	end := start
	var quote byte
	for end < len(m.data) && (quote != 0 || m.data[end] != '>') {
		switch c := m.data[end]; {
		case quote == 0 && (c == '"' || c == '\''):
			quote = c
		case c == quote:
			quote = 0
		}
		end++
	}
	if end >= len(m.data) {
		m.i = len(m.data)
		return false
	}
	m.i = end + 1
	body := m.data[start:end]
	m.open = len(body) == 0 || body[0] != '/'
	if !m.open {
		body = body[1:]
	}
	m.empty = len(body) > 0 && body[len(body)-1] == '/'
	if m.empty {
		body = body[:len(body)-1]
	}
	name := body
	m.attributes = nil
	if n := bytes.IndexAny(body, " \t\r\n"); n >= 0 {
		name, m.attributes = body[:n], body[n:]
	}
	if n := bytes.IndexByte(name, ':'); n >= 0 {
		name = name[n+1:]
	}
	m.name = known(name)
	return true
}

// known returns a tag's name without making a new string for the common ones.
func known(name []byte) string {
	switch string(name) {
	case "c":
		return "c"
	case "v":
		return "v"
	case "row":
		return "row"
	case "t":
		return "t"
	case "f":
		return "f"
	case "r":
		return "r"
	case "si":
		return "si"
	case "is":
		return "is"
	}
	return string(name)
}

// attr is the raw value of an attribute of the tag, with or without a prefix
// before its name; nil when it is not there.
func (m *markup) attr(name string) []byte {
	a := m.attributes
	for {
		eq := bytes.IndexByte(a, '=')
		if eq < 0 {
			return nil
		}
		key := bytes.TrimSpace(a[:eq])
		if n := bytes.LastIndexByte(key, ':'); n >= 0 {
			key = key[n+1:]
		}
		a = bytes.TrimLeft(a[eq+1:], " \t\r\n")
		if len(a) == 0 || (a[0] != '"' && a[0] != '\'') {
			return nil
		}
		end := bytes.IndexByte(a[1:], a[0])
		if end < 0 {
			return nil
		}
		if string(key) == name {
			return a[1 : 1+end]
		}
		a = a[end+2:]
	}
}

// number is an attribute as a whole number, 0 when there is none.
func (m *markup) number(name string) int {
	v := m.attr(name)
	if len(v) == 0 {
		return 0
	}
	n, err := strconv.Atoi(string(v))
	if err != nil {
		return 0
	}
	return n
}

// on reports whether an attribute says yes.
func (m *markup) on(name string) bool {
	v := string(m.attr(name))
	return v == "1" || v == "true" || v == "on"
}

// text is what stands between the last tag and this one.
func (m *markup) text() string { return unescape(m.data[m.textFrom:m.textTo]) }

// unescape resolves entities and character data sections.
func unescape(raw []byte) string {
	if bytes.IndexByte(raw, '&') < 0 && bytes.IndexByte(raw, '<') < 0 {
		return string(raw)
	}
	var b strings.Builder
	for len(raw) > 0 {
		n := bytes.IndexAny(raw, "&<")
		if n < 0 {
			b.Write(raw)
			break
		}
		b.Write(raw[:n])
		raw = raw[n:]
		if raw[0] == '<' {
			raw = sectionText(&b, raw)
			continue
		}
		end := bytes.IndexByte(raw[:min(len(raw), 12)], ';')
		if end < 0 {
			b.WriteByte('&')
			raw = raw[1:]
			continue
		}
		b.WriteString(entity(string(raw[1:end])))
		raw = raw[end+1:]
	}
	return b.String()
}

// sectionText writes the text of a character data section, or passes over a
// comment, and returns what follows.
func sectionText(b *strings.Builder, raw []byte) []byte {
	if inner, is := bytes.CutPrefix(raw, []byte("<![CDATA[")); is {
		text, after, _ := bytes.Cut(inner, []byte("]]>"))
		b.Write(text)
		return after
	}
	_, after, _ := bytes.Cut(raw, []byte(">"))
	return after
}

func entity(name string) string {
	switch name {
	case "amp":
		return "&"
	case "lt":
		return "<"
	case "gt":
		return ">"
	case "quot":
		return `"`
	case "apos":
		return "'"
	}
	base, digits := 10, strings.TrimPrefix(name, "#")
	if hex, is := strings.CutPrefix(digits, "x"); is {
		base, digits = 16, hex
	}
	n, err := strconv.ParseInt(digits, base, 32)
	if err != nil || name == digits || !utf8.ValidRune(rune(n)) {
		return "\uFFFD"
	}
	return string(rune(n))
}
