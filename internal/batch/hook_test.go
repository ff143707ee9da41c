package batch

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"
)

func TestTell(t *testing.T) {
	r := Report{Program: "scrutiny 1", Failed: 1, Jobs: []JobReport{{Name: "Adults", Status: Failed, Message: "the disk is full"}}}
	m := Manifest{OnSuccess: Command{"exit 9"}, OnFailure: Command{"cat"}}
	var out bytes.Buffer
	if err := m.Hook(r).Tell(t.Context(), r, &out); err != nil {
		t.Fatal(err)
	}
	var told Report
	if err := json.Unmarshal(out.Bytes(), &told); err != nil || told.Jobs[0].Message != "the disk is full" {
		t.Errorf("told %+v, %v", told, err)
	}
	r.Failed = 0
	if err := m.Hook(r).Tell(t.Context(), r, &out); err == nil || !strings.Contains(err.Error(), `the command "exit 9" failed`) {
		t.Errorf("a hook that fails: %v", err)
	}
	if err := (Command{}).Tell(t.Context(), r, &out); err != nil {
		t.Errorf("no hook: %v", err)
	}
}

func TestCommandArguments(t *testing.T) {
	for _, c := range []struct {
		command Command
		system  string
		want    []string
	}{
		{Command{"mail -s x"}, "linux", []string{"sh", "-c", "mail -s x"}},
		{Command{"notify.cmd x"}, "windows", []string{"cmd", "/C", "notify.cmd x"}},
		{Command{"mail", "-s", "two words"}, "windows", []string{"mail", "-s", "two words"}},
	} {
		if got := c.command.arguments(c.system); !slices.Equal(got, c.want) {
			t.Errorf("%q on %s: got %q, want %q", c.command, c.system, got, c.want)
		}
	}
}
