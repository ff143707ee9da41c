package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"scrutiny/internal/heard"
)

// The whole paper of Marchshire in reading order: every heading, paragraph, item,
// row and alternative text, with its page.
func TestPaperInReadingOrder(t *testing.T) {
	lines := hear(t, "../../samples/marchshire/briefing.yaml")
	paperGolden(t, "marchshire-heard.txt", lines)
}

// The plan of each sample's pages: what stands on each, in order.
func TestPagePlans(t *testing.T) {
	for name, briefing := range map[string]string{
		"marchshire":         "../../samples/marchshire/briefing.yaml",
		"marchshire-cymraeg": "../../samples/marchshire/briefing-cymraeg.yaml",
		"herefordshire":      "../../samples/published/herefordshire.yaml",
		"doncaster":          "../../samples/published/doncaster.yaml",
	} {
		t.Run(name, func(t *testing.T) {
			paperGolden(t, name+"-pages.txt", pagePlan(hear(t, briefing)))
		})
	}
}

// hear builds a paper and reads it by its tag tree.
func hear(t *testing.T, briefing string) []string {
	t.Helper()
	paper := filepath.Join(t.TempDir(), "paper.pdf")
	var stderr bytes.Buffer
	if code := run([]string{"build", briefing, "-o", paper}, strings.NewReader(""), io.Discard, &stderr); code != exitDone {
		t.Fatalf("exit code %d\n%s", code, &stderr)
	}
	file, err := os.ReadFile(paper)
	if err != nil {
		t.Fatal(err)
	}
	return heard.Open(t, file).Lines()
}

// pagePlan has headings and captions in words, and counts what stands between.
func pagePlan(lines []string) []string {
	var plan []string
	page, last, count := "", "", 0
	flush := func() {
		if count > 0 {
			plan = append(plan, fmt.Sprintf("    %d × %s", count, last))
		}
		count = 0
	}
	for _, line := range lines {
		on, rest, _ := strings.Cut(line, " ")
		tag, words, _ := strings.Cut(rest, " ")
		if on != page {
			flush()
			plan = append(plan, on)
			page = on
		}
		if slices.Contains([]string{"H1", "H2", "H3", "H4", "Caption"}, tag) {
			flush()
			plan = append(plan, "  "+tag+" "+words)
			continue
		}
		if tag != last {
			flush()
		}
		last = tag
		count++
	}
	flush()
	return plan
}

func paperGolden(t *testing.T, name string, lines []string) {
	t.Helper()
	path := filepath.Join("testdata", "papers", name)
	got := strings.Join(lines, "\n") + "\n"
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
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
	if got != string(want) {
		t.Errorf("%s differs (make golden rewrites it; read the difference):\n%s", path, cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")))
	}
}
