package main

import (
	"encoding/xml"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"scrutiny/internal/briefingfile"
)

func scheduling(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("../../docs/scheduling", name))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// Every schedule gives the program a command line that it understands.
func TestSchedulesAreUnderstood(t *testing.T) {
	for name, command := range map[string]string{
		"scrutiny.service":  `(?m)^ExecStart=/usr/bin/scrutiny (.*)$`,
		"scrutiny.cron":     `(?m)^\d.* && scrutiny (.*) >>batch.log 2>&1$`,
		"scrutiny-task.xml": `<Arguments>(.*)</Arguments>`,
		"cronjob.yaml":      `(?m)^ *args: \[(.*)\]$`,
		"ci-workflow.yml":   `(?m)^ *run: ./scrutiny (batch .*)$`,
		"README.md":         "(?m)^scrutiny (batch .*)$",
	} {
		found := regexp.MustCompile(command).FindStringSubmatch(scheduling(t, name))
		if found == nil {
			t.Errorf("%s: no command", name)
			continue
		}
		args := strings.Fields(strings.ReplaceAll(found[1], ",", " "))
		c, rest, err := newRoot().Find(args)
		if err != nil || c.Name() != "batch" {
			t.Errorf("%s: %v, %v", name, args, err)
			continue
		}
		if err := c.ParseFlags(rest); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestSchedulesAreWellFormed(t *testing.T) {
	for _, name := range []string{"cronjob.yaml", "ci-workflow.yml"} {
		if root, problems := briefingfile.Tree(name, []byte(scheduling(t, name))); len(problems) > 0 || root.Kind != briefingfile.Group {
			t.Errorf("%s: %v", name, problems)
		}
	}
	d := xml.NewDecoder(strings.NewReader(scheduling(t, "scrutiny-task.xml")))
	for {
		_, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	var task struct {
		XMLName xml.Name `xml:"http://schemas.microsoft.com/windows/2004/02/mit/task Task"`
		Exec    struct {
			Command string
		} `xml:"Actions>Exec"`
		Days struct {
			Inner string `xml:",innerxml"`
		} `xml:"Triggers>CalendarTrigger>ScheduleByWeek>DaysOfWeek"`
	}
	if err := xml.Unmarshal([]byte(scheduling(t, "scrutiny-task.xml")), &task); err != nil {
		t.Fatal(err)
	}
	if task.Exec.Command != `C:\Program Files\scrutiny\scrutiny.exe` || strings.Count(task.Days.Inner, "day />") != 5 {
		t.Errorf("%+v", task)
	}
}

// schtasks reads a file of plain letters, or UTF-16: with an encoding declared in
// plain letters it says that the XML is malformed. The schema wants the parts of a
// trigger in this order.
func TestTaskIsAsSchtasksWantsIt(t *testing.T) {
	task := scheduling(t, "scrutiny-task.xml")
	if strings.ContainsFunc(task, func(c rune) bool { return c > '~' }) {
		t.Error("there are letters beyond ASCII")
	}
	if declaration, _, _ := strings.Cut(task, "\n"); declaration != `<?xml version="1.0"?>` {
		t.Errorf("the declaration is %s", declaration)
	}
	if order := regexp.MustCompile(`<CalendarTrigger>\s*<StartBoundary>[^<]*</StartBoundary>\s*<ScheduleByWeek>`); !order.MatchString(task) {
		t.Error("the parts of the trigger are not in the order of the schema")
	}
}

// The line of the crontab is run, by the shell that cron runs, in a folder that
// init has made.
func TestCronLineRuns(t *testing.T) {
	dir := t.TempDir()
	if code := run([]string{"init", dir}, nil, io.Discard, os.Stderr); code != exitDone {
		t.Fatalf("init: exit code %d", code)
	}
	line := regexp.MustCompile(`(?m)^15 6 \* \* 1-5 (.*)$`).FindStringSubmatch(scheduling(t, "scrutiny.cron"))
	if line == nil {
		t.Fatal("there is no line at a quarter past six")
	}
	if strings.Contains(line[1], "%") {
		t.Error("cron takes a per cent sign for the end of the line")
	}
	// The example's meeting is up to eight weeks ahead.
	command := strings.NewReplacer("/srv/scrutiny", dir, "--within 14d", "--within 10w").Replace(line[1])
	if out, err := exec.Command("sh", "-c", command).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	log, err := os.ReadFile(filepath.Join(dir, "batch.log"))
	if err != nil || !strings.Contains(string(log), `"msg":"batch done","built":1,`) {
		t.Errorf("%v\n%s", err, log)
	}
	papers, err := filepath.Glob(filepath.Join(dir, "papers", "*.pdf"))
	if err != nil || len(papers) != 1 {
		t.Errorf("papers: %q, %v", papers, err)
	}
}
