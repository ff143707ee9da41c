package finish

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
)

// entry is one row of the cross-reference stream (ISO 32000-1, 7.5.8.3).
type entry struct {
	kind         byte
	place, index int // the offset in the file, or object stream and place in it
}

// The kinds of entry; the zero entry is a number that is not used.
const (
	inFile  byte = 1
	bundled byte = 2
)

// rowSize is the width of a row: a byte of kind, four of place, two of index.
const rowSize = 1 + 4 + 2

// writeXref ends the file with its cross-reference stream. The file's
// identifier is a hash of all that stands before.
func (b *body) writeXref(out text, n *numbers) []byte {
	start := len(out)
	number := b.take(1)
	b.enter(number, entry{inFile, start, 0})
	sum := sha256.Sum256(out)
	id := strings.ToUpper(hex.EncodeToString(sum[:16]))
	c := compressors.Get().(*compressor)
	defer compressors.Put(c)
	var dict text
	dict.put("/Type/XRef/Size ").int(len(b.entries)).put("/W[1 4 2]/Root ").ref(n.catalog).
		put("/Info ").ref(n.info).put("/ID[<" + id + "><" + id + ">]").
		put("/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns ").int(rowSize).put(">>")
	out.stream(&stream{number, string(dict), c.deflate(b.rows())})
	out.put("startxref\n").int(start).put("\n%%EOF\n")
	return out
}

// rows are the entries as bytes, each row after the tag 2 as the difference
// from the row above (the Up predictor of PNG): neighbours hardly differ, so
// that thousands of rows deflate to nearly nothing.
func (b *body) rows() []byte {
	b.entries[0] = entry{0, 0, 65535}
	out := make([]byte, 0, len(b.entries)*(rowSize+1))
	var above [rowSize]byte
	for _, e := range b.entries {
		row := [rowSize]byte{e.kind, byte(e.place >> 24), byte(e.place >> 16), byte(e.place >> 8), byte(e.place), byte(e.index >> 8), byte(e.index)}
		out = append(out, 2)
		for i := range row {
			out = append(out, row[i]-above[i])
		}
		above = row
	}
	return out
}
