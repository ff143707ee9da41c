package finish

import (
	"bytes"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func TestMain(m *testing.M) {
	api.DisableConfigDir()
	os.Exit(m.Run())
}

// TestObjects shows every object of the finished sample that the pass writes.
func TestObjects(t *testing.T) {
	raw, doc := sample(t)
	f := finish(t, raw, doc)
	var b strings.Builder
	for _, n := range slices.Sorted(maps.Keys(f.objects)) {
		dict := f.objects[n]
		switch {
		case strings.Contains(dict, "/Type/ObjStm"), strings.Contains(dict, "/Type/XRef"):
			continue
		case f.streams[n] != nil:
			dict = "stream " + regexp.MustCompile(`/Length \d+`).ReplaceAllString(dict, "/Length …")
		case strings.Contains(dict, "/CIDFontType2"):
			dict, _, _ = strings.Cut(dict, "/W[")
			dict += "/W[…"
		}
		fmt.Fprintf(&b, "%d: %s\n", n, readable(dict))
	}
	golden(t, "objects.golden", b.String())
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
		t.Errorf("%s (-want +got; -update rewrites it):\n%s", name, diff)
	}
}

func TestStrictValidation(t *testing.T) {
	for name, make := range samples {
		raw, doc := make(t)
		out, err := Finish(raw, doc)
		if err != nil {
			t.Fatal(err)
		}
		conf := model.NewDefaultConfiguration()
		conf.ValidationMode = model.ValidationStrict
		ctx, err := api.ReadAndValidate(bytes.NewReader(out), conf)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if err := ctx.EnsurePageCount(); err != nil || ctx.PageCount != bytes.Count(raw, []byte("<</Type /Page\n")) {
			t.Errorf("%s: %d pages (%v)", name, ctx.PageCount, err)
		}
	}
}

var samples = map[string]func(testing.TB) ([]byte, Document){"short": sample, "long": longSample}

// TestSameBytes finishes the long sample again and again, on different numbers
// of processors, so that streams meet compressors in many orders.
func TestSameBytes(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	raw, doc := longSample(t)
	before := bytes.Clone(raw)
	var first []byte
	for _, processors := range []int{1, 2, 8, 1, 2, 8, 3} {
		runtime.GOMAXPROCS(processors)
		out, err := Finish(raw, doc)
		if err != nil {
			t.Fatal(err)
		}
		if first == nil {
			first = out
		}
		if !bytes.Equal(first, out) {
			t.Errorf("other bytes with %d processors", processors)
		}
	}
	if !bytes.Equal(raw, before) {
		t.Error("the pages given were changed")
	}
}

// TestIdentifier makes sure that the identifier tells documents apart.
func TestIdentifier(t *testing.T) {
	raw, doc := sample(t)
	id := func() string {
		out, err := Finish(raw, doc)
		if err != nil {
			t.Fatal(err)
		}
		m := regexp.MustCompile(`/ID\[<([0-9A-F]{32})><([0-9A-F]{32})>\]`).FindSubmatch(out)
		if m == nil || !bytes.Equal(m[1], m[2]) {
			t.Fatalf("identifier %q", m)
		}
		return string(m[1])
	}
	one := id()
	doc.Subject += "."
	if other := id(); one == other {
		t.Error("two documents have the same identifier")
	}
}

func TestHeader(t *testing.T) {
	raw, doc := sample(t)
	out, err := Finish(raw, doc)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.HasPrefix(out, []byte("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n")) {
		t.Errorf("begins %q", out[:20])
	}
}

// TestSize holds the promise that structure costs little: 45 pages with charts
// stay well under what councils' systems and members' mailboxes bear.
func TestSize(t *testing.T) {
	raw, doc := longSample(t)
	out, err := Finish(raw, doc)
	if err != nil {
		t.Fatal(err)
	}
	if len(out) > 350_000 {
		t.Errorf("%d bytes", len(out))
	}
}

func BenchmarkFinish(b *testing.B) {
	raw, doc := longSample(b)
	b.SetBytes(int64(len(raw)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Finish(raw, doc); err != nil {
			b.Fatal(err)
		}
	}
}
