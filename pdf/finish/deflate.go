package finish

import (
	"bytes"
	"runtime"
	"sync"

	"github.com/klauspost/compress/zlib"
)

// level is where size stops falling faster than time rises, measured on a
// briefing of 45 pages.
const level = 6

// compressor deflates one stream after another. It is kept from one to the
// next: making one costs more than a page's deflation.
type compressor struct {
	out bytes.Buffer
	z   *zlib.Writer
}

var compressors = sync.Pool{New: func() any {
	z, err := zlib.NewWriterLevel(nil, level)
	if err != nil {
		panic("finish: " + err.Error()) // only for a level that does not exist
	}
	return &compressor{z: z}
}}

// deflate returns data in zlib's format. Writing to memory cannot fail.
func (c *compressor) deflate(data []byte) []byte {
	c.out.Reset()
	c.z.Reset(&c.out)
	_, _ = c.z.Write(data)
	_ = c.z.Close()
	return bytes.Clone(c.out.Bytes())
}

// deflater deflates streams while others are still being made, on all
// processors. What it makes of a stream depends on nothing but the stream.
type deflater struct {
	jobs chan *stream
	done sync.WaitGroup
}

func startDeflater() *deflater {
	d := &deflater{jobs: make(chan *stream, 64)}
	for range runtime.GOMAXPROCS(0) {
		d.done.Go(d.work)
	}
	return d
}

func (d *deflater) work() {
	c := compressors.Get().(*compressor)
	for s := range d.jobs {
		s.data = c.deflate(s.data)
	}
	compressors.Put(c)
}

// wait returns when all streams are deflated; none may be added after it.
func (d *deflater) wait() {
	close(d.jobs)
	d.done.Wait()
}
