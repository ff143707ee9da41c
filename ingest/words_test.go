package ingest

import (
	"strings"
	"testing"

	"scrutiny/briefing"
)

// Long and Welsh words pass untouched; what cannot be printed is said.
func TestWordsKept(t *testing.T) {
	comment := strings.TrimSpace(strings.Repeat("Mae’r tŷ yn ŵyn iawn. ", 800))
	name := strings.TrimSpace(strings.Repeat("Gwasanaethau plant ", 17))
	data := bookText(t, "= Dangosfwrdd\nRef | Indicator | Q1 2025/26 | Q2 2025/26 | Commentary\nA1 | "+name+" | 87 | 88 | "+comment+"\nA2 | مرحبا 👍 | 1 | 2 |\n")
	ds, problems := Read([]File{{Name: "a.xlsx", Data: data}}, Options{})
	if len(ds.Indicators) != 2 || ds.Indicators[0].Name != name || ds.Indicators[0].Comment.Text != comment {
		t.Fatalf("read %+v", ds.Indicators)
	}
	if got := ds.Indicators[1].Name; got != "[?] [?]" {
		t.Errorf("the second name is %q", got)
	}
	want := "a.xlsx, Dangosfwrdd!B3: the paper's typeface does not have U+0645, U+0631, U+062D, U+0628, U+0627, and others; [?] is printed instead (hint: write it in letters that can be printed)"
	if len(problems) != 1 || problems[0].String() != want || problems[0].Severity != briefing.Warning {
		t.Errorf("problems %v, want %s", problems, want)
	}
}

// The same files give the same dataset, source sums and problems every time.
func TestDeterministic(t *testing.T) {
	data := bookText(t, "= A\nRef | Indicator | Target low | Target high | Q1 2025/26\nA1 | Visits | see | note | 87\n= B\nRef | Action | Lead | Due | Status\n1 | Do | Me | soon | Flying\n")
	files := []File{{Name: "a.xlsx", Data: data}, {Name: "b.csv", Data: []byte("Indicator,Period,Value\nX,Q1 2025/26,1\n")}}
	ds, problems := Read(files, Options{})
	want := show(ds, problems)
	for range 20 {
		if got := show(Read(files, Options{})); got != want {
			t.Fatalf("got\n%s\nfirst\n%s", got, want)
		}
	}
	if len(ds.Sources) != 2 || len(ds.Sources[0].SHA256) != 64 || ds.Sources[1].File != "b.csv" {
		t.Errorf("sources %+v", ds.Sources)
	}
}
