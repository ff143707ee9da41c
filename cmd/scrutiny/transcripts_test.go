package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"scrutiny/internal/sheettest"
)

var update = flag.Bool("update", false, "write what commands print into the pages of docs anew")

// What the guide says that a command prints is what it prints. The commands of
// a page run in order, in a folder of their own. Remarks in the page, which
// readers do not see, say what is in the folder:
//
//	<!-- folder: marchshire -->       begin anew with a copy of that sample
//	<!-- folder: -->                  begin anew with an empty folder
//	<!-- file: briefing.yaml -->      the block that follows is this file
//	<!-- add: briefing.yaml -->       the block that follows ends this file
//	<!-- workbook: performance.xlsx   a workbook in the form of sheettest
//	= Indicators
//	… -->
//
// A block "console" holds commands after "> " and what they print. A line "…"
// stands for lines that are left out.
func TestTranscripts(t *testing.T) {
	for _, file := range documents(t) {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(string(text), "```console\n") {
			continue
		}
		t.Run(filepath.Base(file), func(t *testing.T) {
			page, err := filepath.Abs(file)
			if err != nil {
				t.Fatal(err)
			}
			samples, err := filepath.Abs("../../samples")
			if err != nil {
				t.Fatal(err)
			}
			s := &transcript{t: t, samples: samples, page: string(text)}
			s.begin("")
			s.play()
			if *update && s.page != string(text) {
				if err := os.WriteFile(page, []byte(s.page), 0o666); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

// transcript plays the commands of one page.
type transcript struct {
	t       *testing.T
	samples string // the folder of the samples
	page    string
	code    int // exit code of the last command
}

// begin makes a new folder, with a copy of a sample in it.
func (s *transcript) begin(sample string) {
	s.t.Helper()
	dir := s.t.TempDir()
	s.t.Chdir(dir)
	if sample == "" {
		return
	}
	if err := os.CopyFS(dir, os.DirFS(filepath.Join(s.samples, sample))); err != nil {
		s.t.Fatal(err)
	}
}

var (
	remark = regexp.MustCompile(`(?s)<!-- (folder|file|add|workbook): ?((?:[\w./]|-\w)*)(.*?)-->\n|` + "```console\n(.*?)```\n")
	block  = regexp.MustCompile("(?s)```\\w*\n(.*?)```\n")
)

// play does what the page says, from the top down.
func (s *transcript) play() {
	var played strings.Builder
	rest := s.page
	for {
		m := remark.FindStringSubmatchIndex(rest)
		if m == nil {
			break
		}
		part := func(i int) string {
			if m[2*i] < 0 {
				return ""
			}
			return rest[m[2*i]:m[2*i+1]]
		}
		if part(1) == "" {
			played.WriteString(rest[:m[8]] + s.console(part(4)))
			rest = rest[m[9]:]
			continue
		}
		s.prepare(part(1), part(2), part(3), rest[m[1]:])
		played.WriteString(rest[:m[1]])
		rest = rest[m[1]:]
	}
	s.page = played.String() + rest
}

// prepare follows a remark.
func (s *transcript) prepare(what, name, inside, after string) {
	s.t.Helper()
	switch what {
	case "folder":
		s.begin(name)
	case "workbook":
		data, err := sheettest.Workbook(inside)
		s.check(err)
		s.write(name, data)
	default:
		m := block.FindStringSubmatch(after)
		if m == nil {
			s.t.Fatalf("no block after the remark on %s", name)
		}
		text := []byte(m[1])
		if what == "add" {
			before, err := os.ReadFile(name)
			s.check(err)
			text = append(append(before, '\n'), text...)
		}
		s.write(name, text)
	}
}

func (s *transcript) check(err error) {
	s.t.Helper()
	if err != nil {
		s.t.Fatal(err)
	}
}

func (s *transcript) write(name string, data []byte) {
	s.t.Helper()
	s.check(os.MkdirAll(filepath.Dir(name), 0o777))
	s.check(os.WriteFile(name, data, 0o666))
}

// console plays one block, and returns what it should say.
func (s *transcript) console(text string) string {
	s.t.Helper()
	var should strings.Builder
	for _, said := range regexp.MustCompile(`(?m)^> `).Split(text, -1)[1:] {
		command, want, _ := strings.Cut(said, "\n")
		got := s.run(command)
		if !alike(got, want) {
			s.t.Errorf("> %s\nprints:\n%s\nthe page says:\n%s", command, got, want)
			want = got
		}
		if *update {
			want = counted(want, got)
		}
		should.WriteString("> " + command + "\n" + want)
	}
	return should.String()
}

// run plays one command and returns what it prints on a screen.
func (s *transcript) run(command string) string {
	s.t.Helper()
	args, into := typed(command)
	var out, screen bytes.Buffer
	switch args[0] {
	case "scrutiny":
		stdout := &screen
		if into != "" {
			stdout = &out
		}
		s.code = run(args[1:], strings.NewReader(""), stdout, &screen)
	case "cd":
		s.t.Chdir(args[1])
	case "mkdir":
		s.check(os.MkdirAll(args[1], 0o777))
	case "copy":
		data, err := os.ReadFile(args[1])
		s.check(err)
		s.write(args[2], data)
	case "echo":
		fmt.Fprintln(&screen, strings.ReplaceAll(strings.Join(args[1:], " "), "%ERRORLEVEL%", fmt.Sprint(s.code)))
	default:
		s.t.Fatalf("no such command: %s", command)
	}
	if into != "" {
		s.write(into, out.Bytes())
	}
	return screen.String()
}

var (
	// How long something took, how many pages there are (in the table of a batch
	// after a year), on which page something stands, how hard it is to read.
	changing = regexp.MustCompile(`\b\d+\.\d s\b|\b\d+ pages?\b|\bpage \d+,| 20\d\d +\d+\b|\breading age .*|\bin \d+ places\b`)
	took     = regexp.MustCompile(`\b\d+\.\d s\b`)
	leftOut  = regexp.MustCompile(`(?m)^…\n`)
)

// counted puts the pages, places and reading ages that are printed into what the
// page says. How long something took stays as it is.
func counted(want, got string) string {
	printed := strings.Split(got, "\n")
	lines := strings.Split(want, "\n")
	for i, line := range lines {
		if line == "…" || took.MatchString(line) {
			continue
		}
		for k, p := range printed {
			if lasting(p) == lasting(line) {
				lines[i], printed = p, printed[k+1:]
				break
			}
		}
	}
	return strings.Join(lines, "\n")
}

// alike compares what is printed with what the page says. What changes with the
// machine, and with every change to the layout of a paper, does not count.
func alike(got, want string) bool {
	var parts []string
	for _, p := range leftOut.Split(lasting(want), -1) {
		parts = append(parts, regexp.QuoteMeta(p))
	}
	pattern := "(?s)^" + strings.Join(parts, `(?:.*\n)?`) + "$"
	return regexp.MustCompile(pattern).MatchString(lasting(got))
}

// lasting is what is printed, without what changes.
func lasting(s string) string {
	s = strings.ReplaceAll(s, `\`, "/") // the folders of Windows
	return changing.ReplaceAllString(s, "#")
}
