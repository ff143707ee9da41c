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

const exemptBook = `= Scorecard
Ref | Indicator | Theme | Unit | Good is | Target | Q4 2025/26 | Q1 2026/27 | Q2 2026/27 | Commentary
P1 | Visits in time | Practice | % | Higher | 90 | 86 | 87 | 88 | Steady.
ZQ7 | Xylophone incidents | Practice | incidents | Lower | 40 | 41 | 42 | 43 | The wolpertinger matter.
P3 | Bagatelle reviews | Kaleidoscope | % | Higher | 90 | 71 | 72 | 73 | A quodlibet.
= Plan
Ref | Action | Lead | Due | Status | Linked indicators
1.1 | Open the door | A. Lead | @2026-12-31 | On track | P1; ZQ7
JX9 | Settle the zeugma claim | B. Quixote | @2026-12-31 | On track | P1
= Zymurgy
Ref | Indicator | Unit | Good is | Q4 2025/26 | Q1 2026/27 | Q2 2026/27
ZQ8 | Yttrium orders | orders | Lower | 51 | 52 | 53
`

// The open edition of a part exempt paper holds nothing of what is exempt: no
// name, reference, commentary, action or sheet, in the pages, the structure, the
// attached figures or the notes; also where the last report called it otherwise.
func TestTheOpenEditionHoldsNothingExempt(t *testing.T) {
	dir := t.TempDir()
	save := func(name, text string) {
		book, err := sheettest.Workbook(text)
		if err != nil {
			t.Fatal(err)
		}
		put(t, filepath.Join(dir, name), book)
	}
	save("now.xlsx", exemptBook)
	last := strings.NewReplacer("ZQ7 | Xylophone incidents", "ZQ6 | Xylograph incidents", "JX9 |", "JX8 |", "= Zymurgy", "= Zither").Replace(exemptBook)
	save("then.xlsx", last)
	put(t, filepath.Join(dir, "briefing.yaml"), []byte(`council: Marchshire
classification: Part exempt (paragraph 2)
attach_figures: true
exempt: {indicators: [ZQ7, ZQ8], themes: [Kaleidoscope], actions: [JX9]}
period: Q2 2026/27
spc: {indicators: [{indicator: ZQ7, improvement_direction: decrease}]}
disclosure: {not_people: [ZQ7]}
workbooks: [now.xlsx]
previous: {workbooks: [then.xlsx], period: Q1 2026/27}
`))
	paper := filepath.Join(dir, "paper.pdf")
	var stderr bytes.Buffer
	if code := run([]string{"build", filepath.Join(dir, "briefing.yaml"), "-o", paper}, strings.NewReader(""), io.Discard, &stderr); code != exitDone {
		t.Fatalf("exit code %d\n%s", code, &stderr)
	}
	document, err := os.ReadFile(paper)
	if err != nil {
		t.Fatal(err)
	}
	passages, err := audit.Texts(document)
	if err != nil {
		t.Fatal(err)
	}
	text := ""
	for _, p := range passages {
		text += "\n" + solid(p.Text)
	}
	if !strings.Contains(text, "Visitsintime") || !strings.Contains(text, "Openthedoor") || !strings.Contains(text, "Scorecard") {
		t.Error("the search does not find what is open")
	}
	for _, secret := range []string{"ZQ6", "ZQ7", "ZQ8", "Xylo", "wolpertinger", "Bagatelle", "Kaleidoscope", "quodlibet", "zeugma", "Quixote", "JX9", "JX8", "Zymurgy", "Zither", "Yttrium"} {
		if at := strings.Index(text, secret); at >= 0 {
			t.Errorf("the open edition holds %q: …%s…", secret, text[max(0, at-60):min(len(text), at+60)])
		}
	}
}
