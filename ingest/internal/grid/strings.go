package grid

import (
	"strconv"
	"strings"

	"scrutiny/internal/face"
)

// words is a text of the workbook, cleaned for print, and what was lost of it.
type words struct {
	text     string
	replaced []rune
	struck   bool // every letter of it is struck through
	// superseded is what is struck through beside words that stand.
	superseded string
}

// sharedStrings reads the table of texts that cells refer to by number. It
// reports whether the table was read to its end, within the limit.
func sharedStrings(part []byte, limit int) ([]words, bool) {
	var list []words
	m := newMarkup(part)
	for m.next() {
		switch {
		case m.name == "sst" && (!m.open || m.empty):
			return list, true
		case m.name != "si" || !m.open:
		case len(list) >= limit:
			return list, false
		default:
			list = append(list, readWords(m, "si"))
		}
	}
	return list, false
}

// readWords reads the runs of a text up to the end of its element. Struck runs
// are left out where others are not: they are superseded.
func readWords(m *markup, until string) words {
	if m.empty {
		return words{}
	}
	var standing, struckText strings.Builder
	struck, phonetic := false, false
	for m.next() {
		switch {
		case m.name == until && !m.open:
			return joined(standing.String(), struckText.String())
		case m.name == "r" && m.open:
			struck = false
		case m.name == "strike" && m.open:
			v := string(m.attr("val"))
			struck = v != "0" && v != "false"
		case m.name == "rPh":
			phonetic = m.open && !m.empty
		case m.name == "t" && !m.open && !phonetic:
			if struck {
				struckText.WriteString(m.text())
				continue
			}
			standing.WriteString(m.text())
		}
	}
	return joined(standing.String(), struckText.String())
}

func joined(standing, struck string) words {
	if strings.TrimSpace(standing) == "" && strings.TrimSpace(struck) != "" {
		w := clean(struck)
		w.struck = true
		return w
	}
	w := clean(standing)
	if strings.TrimSpace(struck) != "" {
		w.superseded = clean(struck).text
	}
	return w
}

// clean makes a text printable, and resolves the escapes that spreadsheets use
// for characters XML cannot hold ("_x000D_").
func clean(text string) words {
	if strings.Contains(text, "_x") {
		text = hexEscapes(text)
	}
	text, replaced := face.Clean(text)
	return words{text: strings.TrimSpace(strings.ReplaceAll(text, "\u00A0", " ")), replaced: replaced}
}

func hexEscapes(text string) string {
	var b strings.Builder
	for {
		i := strings.Index(text, "_x")
		if i < 0 || i+7 > len(text) {
			b.WriteString(text)
			return b.String()
		}
		n, err := strconv.ParseUint(text[i+2:i+6], 16, 16)
		if err != nil || text[i+6] != '_' {
			b.WriteString(text[:i+2])
			text = text[i+2:]
			continue
		}
		b.WriteString(text[:i])
		if n != 0x5F || !strings.HasPrefix(text[i+7:], "x") { // "_x005F_" is an escaped underscore
			b.WriteRune(rune(n))
			text = text[i+7:]
			continue
		}
		b.WriteString("_x")
		text = text[i+8:]
	}
}
