package finish

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"
)

// finished is a finished file read back by its cross-reference stream, with
// nothing of the code that wrote it.
type finished struct {
	t       testing.TB
	objects map[int]string // the text of each object; of streams, the dictionary
	streams map[int][]byte // the bytes of streams, inflated
}

func finish(t testing.TB, raw []byte, doc Document) *finished {
	t.Helper()
	out, err := Finish(raw, doc)
	if err != nil {
		t.Fatal(err)
	}
	return reread(t, out)
}

var (
	startxref = regexp.MustCompile(`startxref\n(\d+)\n%%EOF\n$`)
	head      = regexp.MustCompile(`^(\d+) 0 obj\n`)
	reference = regexp.MustCompile(`(\d+) 0 R`)
)

func reread(t testing.TB, pdf []byte) *finished {
	t.Helper()
	f := &finished{t, map[int]string{}, map[int][]byte{}}
	m := startxref.FindSubmatch(pdf)
	if m == nil {
		t.Fatalf("no startxref at the end: %q", pdf[max(0, len(pdf)-40):])
	}
	xref := f.readAt(pdf, number(m[1]), -1)
	rows := f.rows(xref)
	if size := f.int(f.objects[xref], "/Size"); size != len(rows) {
		t.Errorf("the cross-reference stream holds %d rows, its /Size is %d", len(rows), size)
	}
	for n, row := range rows {
		if row.kind == 1 && n != xref {
			f.readAt(pdf, row.place, n)
		}
	}
	for n, row := range rows {
		if row.kind == 2 {
			f.readBundled(n, row.place, row.index)
		}
	}
	return f
}

// readAt reads the object with a stream at an offset; want -1 takes any.
func (f *finished) readAt(pdf []byte, offset, want int) int {
	m := head.FindSubmatch(pdf[offset:])
	if m == nil || (want >= 0 && number(m[1]) != want) {
		f.t.Fatalf("no object %d at %d", want, offset)
	}
	n := number(m[1])
	dict, rest, ok := bytes.Cut(pdf[offset+len(m[0]):], []byte("\nstream\n"))
	if !ok || !bytes.HasSuffix(dict, []byte(">>")) {
		f.t.Fatalf("object %d is no stream", n)
	}
	f.objects[n] = string(dict)
	length := f.int(string(dict), "/Length")
	if !bytes.HasPrefix(rest[length:], []byte("\nendstream\nendobj\n")) {
		f.t.Fatalf("object %d does not end where its length says", n)
	}
	f.streams[n] = rest[:length]
	if strings.Contains(string(dict), "/FlateDecode") {
		f.streams[n] = unzip(f.t, rest[:length])
	}
	return n
}

func unzip(t testing.TB, data []byte) []byte {
	t.Helper()
	r, err := zlib.NewReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	out, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

type xrefRow struct{ kind, place, index int }

// rows undoes the predictor of a cross-reference stream of width 1 4 2.
func (f *finished) rows(n int) []xrefRow {
	dict, data := f.objects[n], f.streams[n]
	if !strings.Contains(dict, "/W[1 4 2]") || !strings.Contains(dict, "/Predictor 12/Columns 7") || len(data)%8 != 0 {
		f.t.Fatalf("cross-reference stream: %s with %d bytes", dict, len(data))
	}
	var rows []xrefRow
	above := make([]byte, 7)
	for ; len(data) > 0; data = data[8:] {
		for i := range above {
			above[i] += data[1+i]
		}
		rows = append(rows, xrefRow{int(above[0]), int(binary.BigEndian.Uint32(above[1:])), int(binary.BigEndian.Uint16(above[5:]))})
	}
	return rows
}

// readBundled reads object n, which is the one at an index of an object stream.
func (f *finished) readBundled(n, in, index int) {
	data, first := f.streams[in], f.int(f.objects[in], "/First")
	heads := strings.Fields(string(data[:first]))
	if len(heads) != 2*f.int(f.objects[in], "/N") || heads[2*index] != strconv.Itoa(n) {
		f.t.Fatalf("object stream %d does not hold object %d at %d", in, n, index)
	}
	end := len(data)
	if 2*index+3 < len(heads) {
		end = first + number([]byte(heads[2*index+3]))
	}
	f.objects[n] = string(data[first+number([]byte(heads[2*index+1])) : end])
}

func number(b []byte) int {
	n, err := strconv.Atoi(string(b))
	if err != nil {
		panic(err)
	}
	return n
}

// int is the whole number behind a key.
func (f *finished) int(dict, key string) int {
	f.t.Helper()
	m := regexp.MustCompile(regexp.QuoteMeta(key) + ` (\d+)`).FindStringSubmatch(dict)
	if m == nil {
		f.t.Fatalf("no %s in %.200q", key, dict)
	}
	return number([]byte(m[1]))
}

// refs are the objects that an array or value behind a key refers to.
func (f *finished) refs(dict, key string) []int {
	m := regexp.MustCompile(regexp.QuoteMeta(key) + ` ?(\[[^\]]*\]|\d+ 0 R)`).FindStringSubmatch(dict)
	if m == nil {
		return nil
	}
	var refs []int
	for _, r := range reference.FindAllStringSubmatch(m[1], -1) {
		refs = append(refs, number([]byte(r[1])))
	}
	return refs
}

// catalog is the text of the catalog.
func (f *finished) catalog() string {
	for _, o := range f.objects {
		if strings.HasPrefix(o, "<</Type/Catalog") {
			return o
		}
	}
	f.t.Fatal("no catalog")
	return ""
}

// pages are the objects of the pages, in order.
func (f *finished) pages() []int {
	tree := f.refs(f.catalog(), "/Pages")
	return f.refs(f.objects[tree[0]], "/Kids")
}

// stringAt decodes the text string that begins at s[0], "(": what it says, and
// how many bytes it takes.
func stringAt(s string) (words string, length int) {
	var b []byte
	i := 1
	for ; s[i] != ')'; i++ {
		if s[i] == '\\' {
			i++
			if s[i] == 'r' {
				b = append(b, '\r')
				continue
			}
		}
		b = append(b, s[i])
	}
	if bytes.HasPrefix(b, []byte("\xFE\xFF")) {
		var units []uint16
		for b = b[2:]; len(b) > 1; b = b[2:] {
			units = append(units, binary.BigEndian.Uint16(b))
		}
		return string(utf16.Decode(units)), i + 1
	}
	return string(b), i + 1
}

// words is the text string behind a key, decoded; empty when there is none.
func words(dict, key string) string {
	_, after, ok := strings.Cut(dict, key+"(")
	if !ok {
		return ""
	}
	s, _ := stringAt("(" + after)
	return s
}

// readable is an object's text with its strings decoded, for goldens.
func readable(object string) string {
	var b strings.Builder
	for i := 0; i < len(object); {
		if object[i] != '(' {
			b.WriteByte(object[i])
			i++
			continue
		}
		s, n := stringAt(object[i:])
		fmt.Fprintf(&b, "(%s)", s)
		i += n
	}
	return strings.ReplaceAll(b.String(), "\n", " ")
}
