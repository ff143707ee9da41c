package batch

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"
)

// TestBatchToBeKilled is the process that TestRunAfterKill kills.
func TestBatchToBeKilled(t *testing.T) {
	dir := os.Getenv("SCRUTINY_TEST_KILLED")
	if dir == "" {
		return
	}
	c := councilIn(t, dir)
	_, err := Run(t.Context(), c.jobs, c.options(), c.press, func(_ int, r JobReport) { fmt.Println("progress", r.Status) })
	if err != nil {
		t.Fatal(err)
	}
}

func councilIn(t *testing.T, dir string) *council {
	c := &council{t: t, dir: dir}
	c.press = c.print
	for i := range 30 {
		p := fmt.Sprint("panel ", i)
		c.jobs = append(c.jobs, Job{Name: p, Briefing: c.path(p + "/briefing.yaml")})
	}
	return c
}

// However far a batch has come when its process is killed, no paper is torn,
// and the next run builds only what was not whole.
func TestRunAfterKill(t *testing.T) {
	for _, lines := range []int{1, 2, 5, 17, 40, 59} {
		dir := t.TempDir()
		c := councilIn(t, dir)
		for _, j := range c.jobs {
			c.write(j.Name+"/briefing.yaml", "panel: "+j.Name+"\nworkbooks:\n  - path: data.xlsx\n")
			c.write(j.Name+"/data.xlsx", strings.Repeat(j.Name, 20_000))
		}
		killAfter(t, dir, lines)
		whole := 0
		for _, j := range c.jobs {
			data, err := os.ReadFile(c.path("papers/" + strings.ReplaceAll(j.Name, " ", "-") + ".pdf"))
			if err != nil {
				continue
			}
			whole++
			if want := j.Name + " \n" + strings.Repeat(j.Name, 20_000); string(data) != want {
				t.Errorf("killed after %d lines: the paper of %s is torn", lines, j.Name)
			}
		}
		r := c.run(nil)
		if r.Unchanged != whole || r.Built != 30-whole {
			t.Errorf("killed after %d lines with %d papers whole: %d unchanged, %d built", lines, whole, r.Unchanged, r.Built)
		}
		left, err := os.ReadDir(c.path("papers/.scrutiny/tmp"))
		if err != nil || len(left) > 0 {
			t.Errorf("left behind: %v, %v", left, err)
		}
	}
}

// killAfter runs the batch in another process and kills it after so many lines
// of progress.
func killAfter(t *testing.T, dir string, lines int) {
	t.Helper()
	command := exec.Command(os.Args[0], "-test.run=^TestBatchToBeKilled$", "-test.v", "-test.timeout="+time.Minute.String())
	command.Env = append(os.Environ(), "SCRUTINY_TEST_KILLED="+dir)
	out, err := command.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	for scanner := bufio.NewScanner(out); lines > 0 && scanner.Scan(); {
		if strings.HasPrefix(scanner.Text(), "progress") {
			lines--
		}
	}
	if err := command.Process.Kill(); err != nil {
		t.Error(err)
	}
	_ = command.Wait() // it was killed
	if lines > 0 {
		t.Fatalf("the process ended %d lines early", lines)
	}
}
