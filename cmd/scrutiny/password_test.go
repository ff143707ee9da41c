package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"scrutiny/internal/sheettest"
)

// A protected workbook opens with its password from a file or from the
// environment, and with nothing else.
func TestPassword(t *testing.T) {
	folder := t.TempDir()
	workbook := filepath.Join(folder, "protected.xlsx")
	open, err := os.ReadFile("../../samples/marchshire/recommendations.xlsx")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(workbook, sheettest.Protected(t, open, "hunter2"), 0o600); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(folder, "password.txt")
	if err := os.WriteFile(file, []byte("hunter2\r\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	inspect := func(args ...string) (int, string) {
		var said bytes.Buffer
		code := run(append([]string{"inspect", workbook}, args...), strings.NewReader(""), &said, &said)
		return code, said.String()
	}
	if code, said := inspect(); code != exitBadFile || !strings.Contains(said, "protected with a password") || !strings.Contains(said, "--password-file") {
		t.Errorf("without a password: exit code %d, %s", code, said)
	}
	if code, said := inspect("--password-file", file); code != exitDone {
		t.Errorf("with a password file: exit code %d, %s", code, said)
	}
	t.Setenv(passwordVariable, "hunter2")
	if code, said := inspect(); code != exitDone {
		t.Errorf("with the environment: exit code %d, %s", code, said)
	}
	t.Setenv(passwordVariable, "wrong")
	if code, said := inspect(); code != exitBadFile || !strings.Contains(said, "does not open") {
		t.Errorf("with a wrong one: exit code %d, %s", code, said)
	}
}
