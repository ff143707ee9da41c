package face

import "math"

// name reads the font's own name from its "name" table, as in
// "LiberationSans-Bold" (OpenType 1.9, name identifier 6, Windows platform). A
// font without one is called "Embedded".
func (p *program) name() string {
	const noName = "Embedded"
	table := p.tables["name"]
	if len(table) < 6 {
		return noName
	}
	count, strings := short(table, 2), short(table, 4)
	for i := range count {
		record := within(table, 6+12*i, 12)
		if record == nil {
			break
		}
		if short(record, 0) != 3 || short(record, 6) != 6 {
			continue
		}
		if name := regularName(within(table, strings+short(record, 10), short(record, 8))); name != "" {
			return name
		}
	}
	return noName
}

// regularName reads UTF-16BE that holds only what a PDF name may hold as it is;
// empty when it holds anything else.
func regularName(units []byte) string {
	var name []byte
	for i := 0; i+1 < len(units); i += 2 {
		c := units[i+1]
		isRegular := c == '-' || c == '_' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')
		if units[i] != 0 || !isRegular {
			return ""
		}
		name = append(name, c)
	}
	return string(name)
}

// weight is 400 for regular, 700 for bold (OpenType 1.9, "OS/2").
func (p *program) weight() int {
	if table := p.tables["OS/2"]; len(table) >= 6 {
		return min(max(short(table, 4), 100), 900)
	}
	return 400
}

func roundHalf(v float64) int { return int(math.Round(v)) }
