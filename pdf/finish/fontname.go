package finish

import "encoding/binary"

// postScriptName reads the font's own name from its "name" table, as in
// "LiberationSans-Bold" (OpenType 1.9, name identifier 6, Windows platform).
// A font program without one is called "Embedded".
func postScriptName(program []byte) string {
	const noName = "Embedded"
	table := namedTable(program, "name")
	if len(table) < 6 {
		return noName
	}
	count := int(binary.BigEndian.Uint16(table[2:]))
	strings := int(binary.BigEndian.Uint16(table[4:]))
	for i := range count {
		record, ok := within(table, 6+12*i, 12)
		if !ok {
			break
		}
		platform, id := binary.BigEndian.Uint16(record), binary.BigEndian.Uint16(record[6:])
		if platform != 3 || id != 6 {
			continue
		}
		length, offset := int(binary.BigEndian.Uint16(record[8:])), int(binary.BigEndian.Uint16(record[10:]))
		if words, ok := within(table, strings+offset, length); ok {
			if name, ok := regularName(words); ok {
				return name
			}
		}
	}
	return noName
}

// regularName reads UTF-16BE that holds only what a PDF name may hold as it is.
func regularName(units []byte) (string, bool) {
	var name []byte
	for i := 0; i+1 < len(units); i += 2 {
		c := units[i+1]
		isRegular := c == '-' || c == '_' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')
		if units[i] != 0 || !isRegular {
			return "", false
		}
		name = append(name, c)
	}
	return string(name), len(name) > 0
}

// namedTable is a table of a TrueType font program, nil when it has none.
func namedTable(program []byte, tag string) []byte {
	if len(program) < 12 {
		return nil
	}
	for i := range int(binary.BigEndian.Uint16(program[4:])) {
		record, ok := within(program, 12+16*i, 16)
		if !ok {
			return nil
		}
		if string(record[:4]) == tag {
			table, _ := within(program, int(binary.BigEndian.Uint32(record[8:])), int(binary.BigEndian.Uint32(record[12:])))
			return table
		}
	}
	return nil
}

// within is the part of b at an offset, if b is long enough.
func within(b []byte, offset, length int) ([]byte, bool) {
	if offset < 0 || length < 0 || offset > len(b)-length {
		return nil, false
	}
	return b[offset : offset+length], true
}
