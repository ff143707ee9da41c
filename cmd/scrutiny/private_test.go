package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"scrutiny/internal/audit"
	"scrutiny/internal/sheettest"
)

const privateBook = `
= Indicators
Ref | Indicator | Unit | Good is | Q4 2025/26 | Q1 2026/27 | Q2 2026/27
P1  | Visits in time | % | Higher | 86 | 87 | 88
P2  | Reviews in time | % | Higher | 90 | 91 | 92
`

// Nothing of a workbook gets into the paper but what its visible cells say: not
// who wrote it, where it lay, what was hidden or said in comments. The finished
// bytes are searched, every stream inflated and every string decoded.
func TestNothingPrivateInThePaper(t *testing.T) {
	private := sheettest.Private{
		Author: "Ermintrude Featherstonehaugh", Properties: "Zucchini", Comment: "Qwertzuiop asked for this",
		HiddenSheet: "Bagatelle", HiddenCell: "Xylophone", DefinedName: "Wolpertinger",
	}
	book, err := sheettest.Workbook(privateBook)
	if err != nil {
		t.Fatal(err)
	}
	if book, err = sheettest.Hide(book, private); err != nil {
		t.Fatal(err)
	}
	folder := filepath.Join(t.TempDir(), "Kaleidoscope")
	if err := os.Mkdir(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	put(t, filepath.Join(folder, "performance.xlsx"), book)
	briefing := filepath.Join(folder, "briefing.yaml")
	put(t, briefing, []byte("council: Marchshire\nworkbooks: [performance.xlsx]\n"))
	text := wordsOfPaper(t, briefing)
	for _, public := range []string{"Marchshire", "Visitsintime", "performance.xlsx"} {
		if !strings.Contains(text, public) {
			t.Errorf("the search does not find %q, which is in the paper", public)
		}
	}
	for _, word := range []string{
		"Ermintrude", "Featherstonehaugh", private.Properties, "Qwertzuiop", private.HiddenSheet, private.HiddenCell,
		private.DefinedName, "Kaleidoscope", filepath.ToSlash(os.TempDir()),
	} {
		if strings.Contains(text, word) {
			i := strings.Index(text, word)
			t.Errorf("the paper holds %q: …%s…", word, text[max(0, i-80):min(len(text), i+80)])
		}
	}
}

// The same of the samples: their workbooks' authors and titles, the hidden
// sheet of Marchshire's scorecard, and the folder they were built from.
func TestNothingPrivateInTheSamples(t *testing.T) {
	here, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	for briefing, private := range map[string][]string{
		"samples/marchshire/briefing.yaml":     {"scorecard, Quarter 2 2026/27", "Lookups", "docProps"},
		"samples/published/doncaster.yaml":     {"figures, rearranged"},
		"samples/published/herefordshire.yaml": {"figures, rearranged"},
	} {
		text := wordsOfPaper(t, filepath.Join(here, filepath.FromSlash(briefing)))
		for _, words := range append(private, filepath.ToSlash(here), filepath.Base(filepath.Dir(briefing))+"/") {
			if strings.Contains(text, solid(words)) {
				t.Errorf("%s: the paper holds %q", briefing, words)
			}
		}
	}
}

// wordsOfPaper builds a paper and returns all its words without their spaces:
// what is painted, and what stands in its structure, metadata and attachments.
func wordsOfPaper(t *testing.T, briefing string) string {
	t.Helper()
	paper := filepath.Join(t.TempDir(), "paper.pdf")
	var stderr bytes.Buffer
	if code := run([]string{"build", briefing, "-o", paper}, strings.NewReader(""), io.Discard, &stderr); code != exitDone {
		t.Fatalf("exit code %d\n%s", code, &stderr)
	}
	return wordsOf(t, paper)
}

// wordsOf are all the words of a finished paper without their spaces.
func wordsOf(t *testing.T, paper string) string {
	t.Helper()
	document, err := os.ReadFile(paper)
	if err != nil {
		t.Fatal(err)
	}
	passages, err := audit.Texts(document)
	if err != nil {
		t.Fatal(err)
	}
	text := solid(string(document))
	for _, p := range passages {
		text += "\n" + solid(p.Text)
	}
	return text
}

// solid is a text without spaces: a page may break words anywhere.
func solid(s string) string { return strings.Join(strings.Fields(s), "") }

func put(t *testing.T, path string, data []byte) {
	t.Helper()
	if err := os.WriteFile(path, data, 0o666); err != nil {
		t.Fatal(err)
	}
}
