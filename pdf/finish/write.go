package finish

import "slices"

// body gathers the objects of the finished file.
type body struct {
	next    int       // the first object number that is not taken
	text    text      // the plain objects since the last object stream
	pending []pending // where they begin
	entries []entry   // by object number
	streams []*stream
	pool    *deflater
}

type pending struct{ number, from int }

// stream is an object with a stream: its dictionary without the brackets and
// the length, and its bytes, ready when the deflater has finished.
type stream struct {
	number int
	dict   string
	data   []byte
}

// bunch is how much text goes into one object stream: enough to share words,
// little enough to keep all processors busy.
const bunch = 40 << 10

func newBody(next int) *body {
	b := &body{next: next, pool: startDeflater()}
	b.text = make(text, 0, bunch+bunch/4)
	return b
}

// take reserves so many object numbers and returns the first.
func (b *body) take(count int) int {
	first := b.next
	b.next += count
	return first
}

// open begins a plain object: what is appended to the text belongs to it.
func (b *body) open(number int) *text {
	if len(b.text) > bunch {
		b.bundle()
	}
	b.pending = append(b.pending, pending{number, len(b.text)})
	return &b.text
}

// bundle puts the plain objects so far into an object stream: their numbers
// and places first, then the objects themselves (ISO 32000-1, 7.5.7).
func (b *body) bundle() {
	if len(b.pending) == 0 {
		return
	}
	number := b.take(1)
	all := make(text, 0, len(b.text)+len(b.pending)*14)
	for _, p := range b.pending {
		all.int(p.number).put(" ").int(p.from).put(" ")
	}
	var dict text
	dict.put("/Type/ObjStm/N ").int(len(b.pending)).put("/First ").int(len(all))
	for i, p := range b.pending {
		b.enter(p.number, entry{bundled, number, i})
	}
	all = append(all, b.text...)
	b.deflate(number, string(dict), all)
	b.text, b.pending = b.text[:0], b.pending[:0]
}

// enter notes where an object is.
func (b *body) enter(number int, e entry) {
	if grow := number + 1 - len(b.entries); grow > 0 {
		b.entries = append(b.entries, make([]entry, grow)...)
	}
	b.entries[number] = e
}

// deflate adds a stream that is to be deflated.
func (b *body) deflate(number int, dict string, data []byte) {
	s := &stream{number, dict + "/Filter/FlateDecode", data}
	b.streams = append(b.streams, s)
	b.pool.jobs <- s
}

// keep adds a stream that stays as it is.
func (b *body) keep(number int, dict string, data []byte) {
	b.streams = append(b.streams, &stream{number, dict, data})
}

// finish writes the file. No object may be added after it.
func (b *body) finish(n *numbers) []byte {
	b.bundle()
	b.pool.wait()
	slices.SortFunc(b.streams, func(s, o *stream) int { return s.number - o.number })
	size := 1024 + len(b.entries)
	for _, s := range b.streams {
		size += len(s.data) + len(s.dict) + 64
	}
	// The comment of four bytes above 127 says that the file is binary.
	out := append(make(text, 0, size), "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"...)
	for _, s := range b.streams {
		b.enter(s.number, entry{inFile, len(out), 0})
		out.stream(s)
	}
	return b.writeXref(out, n)
}

func (t *text) stream(s *stream) {
	t.int(s.number).put(" 0 obj\n<<").put(s.dict).put("/Length ").int(len(s.data)).put(">>\nstream\n")
	*t = append(*t, s.data...)
	t.put("\nendstream\nendobj\n")
}
