package batch

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os/exec"
	"runtime"
	"time"
)

// hookTime is how long a command may take that is told of a batch.
const hookTime = 2 * time.Minute

// Tell runs the command with the report as JSON on its standard input; what it
// prints goes to out. A command on a single line is run by the shell: sh, or
// cmd on Windows.
func (c Command) Tell(ctx context.Context, r Report, out io.Writer) error {
	if len(c) == 0 {
		return nil
	}
	report, err := json.Marshal(r)
	if err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(ctx, hookTime)
	defer cancel()
	args := c.arguments(runtime.GOOS)
	command := exec.CommandContext(ctx, args[0], args[1:]...)
	command.Stdin = bytes.NewReader(report)
	command.Stdout, command.Stderr = out, out
	command.WaitDelay = time.Second
	if err := command.Run(); err != nil {
		return fmt.Errorf("the command %q failed: %w", c[0], err)
	}
	return nil
}

// arguments are the program to be started and its arguments on a system.
func (c Command) arguments(system string) []string {
	switch {
	case len(c) > 1:
		return c
	case system == "windows":
		return []string{"cmd", "/C", c[0]}
	default:
		return []string{"sh", "-c", c[0]}
	}
}

// Hook is the command for what became of the batch.
func (m Manifest) Hook(r Report) Command {
	if r.OK() {
		return m.OnSuccess
	}
	return m.OnFailure
}
