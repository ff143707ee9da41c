package finish

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"
)

// rawFile is what fpdf wrote, split into its objects. fpdf numbers them the
// same way every time:
//
//	1       the page tree
//	2       the resources that all pages share
//	1+2n    page n (from 1)
//	2+2n    its content
//	…       images
//	last-1  Info
//	last    Catalog
type rawFile struct {
	objects []rawObject // by number; 0 is not used
	pages   int
}

// rawObject is one object: the text between "obj" and "endobj", or of a stream
// its dictionary, and the bytes of the stream.
type rawObject struct {
	text   []byte
	stream []byte // nil when the object is no stream
}

func (f *rawFile) page(n int) *rawObject    { return &f.objects[pageObject(n)] }
func (f *rawFile) content(n int) *rawObject { return &f.objects[pageObject(n)+1] }
func (f *rawFile) info() int                { return len(f.objects) - 2 }
func (f *rawFile) catalog() int             { return len(f.objects) - 1 }

// resources is the number of the resources that all pages share.
const resources = 2

// pageObject is the number of the object of page n (from 0).
func pageObject(n int) int { return 3 + 2*n }

// split finds the objects by the cross-reference table at the end of the file
// and makes sure that they are arranged as expected.
func split(raw []byte) (*rawFile, error) {
	offsets, err := readXref(raw)
	if err != nil {
		return nil, err
	}
	f := &rawFile{objects: make([]rawObject, len(offsets))}
	room := len(raw)
	for n := 1; n < len(offsets); n++ {
		o, size, err := readObject(raw, n, offsets[n])
		if err != nil {
			return nil, err
		}
		if room -= size; room < 0 {
			return nil, errors.New("finish: objects overlap")
		}
		f.objects[n] = o
	}
	return f, f.arrange()
}

// readXref returns the place of each object in the file, by number.
func readXref(raw []byte) ([]int, error) {
	at := bytes.LastIndex(raw, []byte("startxref\n"))
	if at < 0 {
		return nil, errors.New("finish: no startxref: not a whole PDF of fpdf")
	}
	start, ok := leadingInt(raw[at+len("startxref\n"):])
	if !ok || start >= at {
		return nil, errors.New("finish: startxref does not lead into the file")
	}
	table, ok := bytes.CutPrefix(raw[start:at], []byte("xref\n0 "))
	size, isInt := leadingInt(table)
	if !ok || !isInt {
		return nil, errors.New("finish: no cross-reference table where startxref points")
	}
	_, entries, _ := bytes.Cut(table, []byte("\n"))
	const entry = len("0000000000 65535 f \n")
	if size < 6 || len(entries)/entry < size {
		return nil, fmt.Errorf("finish: cross-reference table of %d objects is cut short", size)
	}
	if bytes.Contains(entries[size*entry:], []byte("/Encrypt")) {
		return nil, errors.New("finish: the file is encrypted")
	}
	offsets := make([]int, size)
	for n := 1; n < size; n++ {
		if offsets[n], ok = leadingInt(entries[n*entry : n*entry+10]); !ok || offsets[n] >= start {
			return nil, fmt.Errorf("finish: object %d lies outside the file", n)
		}
	}
	return offsets, nil
}

// readObject reads object n at an offset, and says how many bytes it took.
func readObject(raw []byte, n, offset int) (rawObject, int, error) {
	bad := func(what string) (rawObject, int, error) {
		return rawObject{}, 0, fmt.Errorf("finish: object %d %s", n, what)
	}
	var head [24]byte
	rest, ok := bytes.CutPrefix(raw[offset:], append(strconv.AppendInt(head[:0], int64(n), 10), " 0 obj\n"...))
	if !ok {
		return bad("is not where the cross-reference table says")
	}
	end := bytes.Index(rest, []byte("\nendobj\n"))
	if end < 0 {
		return bad("does not end")
	}
	begin := bytes.Index(rest[:end], []byte(">>\nstream\n"))
	if begin < 0 {
		return rawObject{text: rest[:end]}, end, nil
	}
	begin += len(">>")
	length, ok := intEntry(rest[:begin], "/Length ")
	data := rest[begin+len("\nstream\n"):]
	if !ok || length > len(data) {
		return bad("is a stream without a length that fits")
	}
	if !bytes.HasPrefix(data[length:], []byte("\nendstream\nendobj\n")) {
		return bad("is a stream that does not end where its length says")
	}
	return rawObject{text: rest[:begin], stream: data[:length:length]}, begin + length, nil
}

// arrange counts the pages and checks what the finishing pass relies on.
func (f *rawFile) arrange() error {
	count, ok := intEntry(f.objects[1].text, "/Count ")
	if !ok || count < 1 || pageObject(count) > f.info() {
		return errors.New("finish: object 1 is not a page tree of fpdf with at least one page")
	}
	f.pages = count
	if !bytes.Contains(f.objects[resources].text, noFonts) {
		return errors.New("finish: the pages have fonts of fpdf; fonts belong in the Document")
	}
	for n := range count {
		if err := f.arrangePage(n); err != nil {
			return err
		}
	}
	for n, o := range f.objects {
		if o.stream == nil && n > 0 && !bytes.HasSuffix(o.text, []byte(">>")) {
			return fmt.Errorf("finish: object %d is not a dictionary", n)
		}
	}
	if !bytes.Contains(f.objects[f.catalog()].text, []byte("/Type /Catalog")) {
		return errors.New("finish: the last object is not the catalog")
	}
	return nil
}

func (f *rawFile) arrangePage(n int) error {
	page, content := f.page(n), f.content(n)
	switch {
	case !bytes.HasPrefix(page.text, []byte("<</Type /Page\n")):
		return fmt.Errorf("finish: object %d is not page %d", pageObject(n), n+1)
	case bytes.Contains(page.text, []byte("/Annots")):
		return fmt.Errorf("finish: page %d has links of fpdf; links belong in the Document", n+1)
	case content.stream == nil:
		return fmt.Errorf("finish: page %d has no content after it", n+1)
	case bytes.Contains(content.text, []byte("/Filter")):
		return fmt.Errorf("finish: the content of page %d is compressed; fpdf's SetCompression(false) leaves that to the finishing pass", n+1)
	}
	return nil
}

// intEntry reads the whole number after a key that is written with the space
// behind it.
func intEntry(dict []byte, key string) (int, bool) {
	_, after, ok := bytes.Cut(dict, []byte(key))
	if !ok {
		return 0, false
	}
	return leadingInt(after)
}

// leadingInt reads the digits that b begins with, ten at most.
func leadingInt(b []byte) (int, bool) {
	n, i := 0, 0
	for i < len(b) && i < 10 && b[i] >= '0' && b[i] <= '9' {
		n = n*10 + int(b[i]-'0')
		i++
	}
	return n, i > 0
}
