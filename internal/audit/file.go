package audit

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"scrutiny/analysis/disclosure"
	"scrutiny/briefing"
)

// File reads a finished PDF, every stream inflated, and reports suppressed
// figures that its words state: on its pages, in its structure (alternative and
// replacement texts, bookmarks, titles), in its metadata and in any other stream.
// The error says that the file could not be read.
func File(p disclosure.Protection, paper Paper, pdf []byte) (briefing.Diagnostics, error) {
	passages, err := Texts(pdf)
	if err != nil || len(p.Suppressed) == 0 {
		return nil, err
	}
	a := newAuditor(p, paper)
	for _, t := range passages {
		a.passage(t)
	}
	return a.problems.Sorted(), nil
}

// Texts lists all words in a PDF: of each stream that paints text, in the order
// in which it is painted, and all strings of the other objects. Strings are
// decoded by their font's map to Unicode, or as PDF text strings.
func Texts(pdf []byte) ([]Passage, error) {
	if !bytes.HasPrefix(pdf, []byte("%PDF-")) {
		return nil, errors.New("audit: the file is no PDF")
	}
	objects := readObjects(pdf)
	fonts := readFonts(objects)
	var passages []Passage
	var words strings.Builder
	for _, o := range objects {
		switch {
		case o.stream != nil && bytes.Contains(o.stream, []byte("BT")) && bytes.Contains(o.stream, []byte("Tf")):
			passages = append(passages, Passage{fmt.Sprintf("the page of object %d", o.number), painted(o.stream, fonts)})
		case bytes.Contains(o.dict, []byte("/Metadata")) && o.stream != nil:
			passages = append(passages, Passage{"the metadata", withoutTags.ReplaceAllString(string(o.stream), " ; ")})
		case o.stream != nil && bytes.Contains(o.dict, []byte("/EmbeddedFile")):
			passages = append(passages, Passage{"an attached file", string(o.stream)})
		}
		for _, s := range stringsOf(o.dict) {
			words.WriteString(textString(s) + " ; ")
		}
	}
	return append(passages, Passage{"the file’s structure and bookmarks", words.String()}), nil
}

var withoutTags = regexp.MustCompile(`<[^>]*>`)

// object is one object of a PDF; stream is nil when it has none, inflated
// otherwise.
type object struct {
	number int
	dict   []byte
	stream []byte
	broken bool // the stream did not inflate to its end
}

var objectHead = regexp.MustCompile(`(\d+) \d+ obj\b`)

// readObjects finds every object by its head, whether or not a
// cross-reference table knows it: what is not referred to can be read too.
func readObjects(pdf []byte) []object {
	var found []object
	heads := objectHead.FindAllSubmatchIndex(pdf, -1)
	end := 0
	for _, h := range heads {
		if h[0] < end {
			continue // inside a stream
		}
		number, _ := strconv.Atoi(string(pdf[h[2]:h[3]]))
		o := object{number: number}
		end = o.read(pdf, h[1])
		found = append(found, o)
		if o.stream != nil && bytes.Contains(o.dict, []byte("/ObjStm")) {
			found = append(found, bundled(o)...)
		}
	}
	return found
}

// read reads an object from behind its head, and says where it ends.
func (o *object) read(pdf []byte, from int) (end int) {
	rest := pdf[from:]
	close := bytes.Index(rest, []byte("endobj"))
	if close < 0 {
		close = len(rest)
	}
	open := bytes.Index(rest[:close], []byte("stream"))
	if open < 0 {
		o.dict = rest[:close]
		return from + close
	}
	o.dict = rest[:open]
	data := bytes.TrimPrefix(bytes.TrimPrefix(rest[open+len("stream"):], []byte("\r")), []byte("\n"))
	stop := bytes.Index(data, []byte("endstream"))
	if n, ok := lengthOf(o.dict); ok && n <= len(data) && bytes.HasPrefix(bytes.TrimLeft(data[n:], "\r\n"), []byte("endstream")) {
		stop = n
	}
	if stop < 0 {
		stop = len(data)
	}
	o.inflate(data[:stop])
	return len(pdf) - len(data) + stop
}

var length = regexp.MustCompile(`/Length (\d+)(?: \d+ R)?`)

func lengthOf(dict []byte) (int, bool) {
	m := length.FindSubmatch(dict)
	if m == nil || bytes.HasSuffix(m[0], []byte("R")) {
		return 0, false
	}
	n, err := strconv.Atoi(string(m[1]))
	return n, err == nil
}

// inflate undoes Flate; other streams stay as they are, and a broken one as
// far as it goes.
func (o *object) inflate(data []byte) {
	if !bytes.Contains(o.dict, []byte("FlateDecode")) {
		o.stream = append([]byte{}, data...)
		return
	}
	r, err := zlib.NewReader(bytes.NewReader(data))
	if err != nil {
		o.stream, o.broken = []byte{}, true
		return
	}
	const most = 64 << 20
	out, err := io.ReadAll(io.LimitReader(r, most))
	o.stream, o.broken = append([]byte{}, out...), err != nil
}

// bundled takes an object stream apart (ISO 32000-1, 7.5.7).
func bundled(o object) []object {
	first := entry(o.dict, "/First")
	if first <= 0 || first > len(o.stream) {
		return nil
	}
	var found []object
	fields := bytes.Fields(o.stream[:first])
	for i := 0; i+1 < len(fields); i += 2 {
		number, _ := strconv.Atoi(string(fields[i]))
		from, err := strconv.Atoi(string(fields[i+1]))
		to := len(o.stream) - first
		if i+3 < len(fields) {
			if next, err := strconv.Atoi(string(fields[i+3])); err == nil {
				to = next
			}
		}
		if err != nil || from < 0 || from > to || first+to > len(o.stream) {
			continue
		}
		found = append(found, object{number: number, dict: o.stream[first+from : first+to]})
	}
	return found
}

// entry reads a number behind a key; −1 when there is none.
func entry(dict []byte, key string) int {
	_, after, ok := bytes.Cut(dict, []byte(key+" "))
	if !ok {
		return -1
	}
	end := 0
	for end < len(after) && after[end] >= '0' && after[end] <= '9' {
		end++
	}
	n, err := strconv.Atoi(string(after[:end]))
	if err != nil {
		return -1
	}
	return n
}

// font maps codes to text; nil when codes are Unicode numbers in two bytes.
type font map[int]string

var (
	fontName  = regexp.MustCompile(`/([^\s/<>\[\]()]+) (\d+) 0 R`)
	toUnicode = regexp.MustCompile(`/ToUnicode (\d+) 0 R`)
)

// readFonts maps each font's name in page resources to its map of codes.
func readFonts(objects []object) map[string]font {
	cmaps, maps := map[int]int{}, map[int]font{}
	for _, o := range objects {
		if m := toUnicode.FindSubmatch(o.dict); m != nil {
			cmaps[o.number], _ = strconv.Atoi(string(m[1]))
		}
		if bytes.Contains(o.stream, []byte("beginbf")) {
			maps[o.number] = readCMap(o.stream)
		}
	}
	fonts := map[string]font{}
	for _, o := range objects {
		for _, m := range fontName.FindAllSubmatch(o.dict, -1) {
			number, _ := strconv.Atoi(string(m[2]))
			if cmap, ok := cmaps[number]; ok {
				fonts[string(m[1])] = maps[cmap]
			}
		}
	}
	return fonts
}

var (
	bfSection = regexp.MustCompile(`(?s)beginbf(char|range)(.*?)endbf`)
	hexToken  = regexp.MustCompile(`<([0-9A-Fa-f\s]*)>`)
)

// readCMap reads the maps of single codes and of ranges.
func readCMap(data []byte) font {
	f := font{}
	for _, section := range bfSection.FindAllSubmatch(data, -1) {
		tokens := hexToken.FindAllSubmatch(section[2], -1)
		step := 2
		if string(section[1]) == "range" {
			step = 3
		}
		for i := 0; i+step <= len(tokens); i += step {
			from, to := code(tokens[i][1]), code(tokens[i+step-2][1])
			text := slices.Clone([]rune(utf16Text(unhex(tokens[i+step-1][1]))))
			for c := from; c <= to && c-from < 1<<16 && len(text) > 0; c++ {
				f[c] = string(text)
				text[len(text)-1]++
			}
		}
	}
	return f
}

func code(hex []byte) int {
	n, err := strconv.ParseUint(string(hex), 16, 32)
	if err != nil {
		return 0
	}
	return int(n)
}
