package audit

import (
	"encoding/hex"
	"strings"
	"unicode/utf16"
)

// painted is the text that a content stream shows, in painting order, a space
// wherever the position moves.
func painted(stream []byte, fonts map[string]font) string {
	var out strings.Builder
	var font font
	var pending [][]byte // strings since the last operator
	name := ""
	for at := 0; at < len(stream); {
		switch c := stream[at]; {
		case c == '(' || c == '<' && at+1 < len(stream) && stream[at+1] != '<':
			s, next := readString(stream, at)
			pending, at = append(pending, s), next
		case c == '/' || operatorByte(c):
			end := at + 1
			for end < len(stream) && operatorByte(stream[end]) {
				end++
			}
			word := string(stream[at:end])
			at = end
			if c == '/' {
				name = word[1:]
				continue
			}
			switch word {
			case "Tf":
				font = fonts[name]
			case "Tj", "TJ", "'", "\"":
				for _, s := range pending {
					out.WriteString(decode(s, font))
				}
			case "BDC":
				for _, s := range pending {
					out.WriteString(" " + textString(s))
				}
			case "Td", "TD", "Tm", "T*", "ET":
				out.WriteByte(' ')
			}
			if !number(word) {
				pending = pending[:0]
			}
		default:
			at++
		}
	}
	return out.String()
}

func operatorByte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.IndexByte("*'\"-+._#", c) >= 0
}

// number reports whether a word is an operand, behind which strings still wait
// for their operator.
func number(word string) bool { return strings.Trim(word, "0123456789.+-") == "" }

// readString reads a literal or hexadecimal string, and says where it ends.
func readString(data []byte, at int) (s []byte, end int) {
	if data[at] == '<' {
		end = at + 1
		for end < len(data) && data[end] != '>' {
			end++
		}
		return unhex(data[at+1 : end]), min(end+1, len(data))
	}
	depth := 1
	for at++; at < len(data); at++ {
		switch c := data[at]; c {
		case '\\':
			at++
			if at < len(data) {
				s, at = escaped(s, data, at)
			}
		case '(':
			depth++
			s = append(s, c)
		case ')':
			depth--
			if depth == 0 {
				return s, at + 1
			}
			s = append(s, c)
		default:
			s = append(s, c)
		}
	}
	return s, len(data)
}

// escaped appends what stands behind a backslash, and returns its last place.
func escaped(s, data []byte, at int) ([]byte, int) {
	switch c := data[at]; {
	case c >= '0' && c <= '7':
		n, last := 0, at
		for i := at; i < at+3 && i < len(data) && data[i] >= '0' && data[i] <= '7'; i++ {
			n, last = n*8+int(data[i]-'0'), i
		}
		return append(s, byte(n)), last
	case c == 'n':
		return append(s, '\n'), at
	case c == 'r':
		return append(s, '\r'), at
	case c == 't':
		return append(s, '\t'), at
	case c == 'b':
		return append(s, '\b'), at
	case c == 'f':
		return append(s, '\f'), at
	case c == '\n':
		return s, at
	default:
		return append(s, c), at
	}
}

// unhex reads hexadecimal digits, spaces left out; a last odd one counts as
// followed by 0.
func unhex(digits []byte) []byte {
	kept := make([]byte, 0, len(digits)+1)
	for _, d := range digits {
		if d > ' ' {
			kept = append(kept, d)
		}
	}
	if len(kept)%2 == 1 {
		kept = append(kept, '0')
	}
	out := make([]byte, len(kept)/2)
	n, _ := hex.Decode(out, kept)
	return out[:n]
}

// decode turns a painted string into text: by the font's map, or, where it has
// none, as Unicode numbers in two bytes when that makes sense, else as bytes.
func decode(s []byte, f font) string {
	if len(f) == 0 {
		if len(s)%2 == 0 && len(s) > 0 && s[0] == 0 {
			return utf16Text(s)
		}
		return string(s)
	}
	var out strings.Builder
	for i := 0; i+1 < len(s); i += 2 {
		out.WriteString(f[int(s[i])<<8|int(s[i+1])])
	}
	return out.String()
}

// textString decodes a text string outside content: UTF-16 or UTF-8 by its
// mark, else bytes.
func textString(s []byte) string {
	switch {
	case len(s) >= 2 && s[0] == 0xFE && s[1] == 0xFF:
		return utf16Text(s[2:])
	case len(s) >= 3 && s[0] == 0xEF && s[1] == 0xBB && s[2] == 0xBF:
		return string(s[3:])
	default:
		return string(s)
	}
}

func utf16Text(s []byte) string {
	units := make([]uint16, 0, len(s)/2)
	for i := 0; i+1 < len(s); i += 2 {
		units = append(units, uint16(s[i])<<8|uint16(s[i+1]))
	}
	return string(utf16.Decode(units))
}

// stringsOf lists the strings in an object.
func stringsOf(dict []byte) [][]byte {
	var found [][]byte
	for at := 0; at < len(dict); {
		switch {
		case dict[at] == '(':
			s, next := readString(dict, at)
			found, at = append(found, s), next
		case dict[at] == '<' && at+1 < len(dict) && dict[at+1] == '<':
			at += 2
		case dict[at] == '<':
			s, next := readString(dict, at)
			found, at = append(found, s), next
		default:
			at++
		}
	}
	return found
}
