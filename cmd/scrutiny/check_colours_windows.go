package main

import (
	"io"
	"os"

	"golang.org/x/sys/windows"
)

// showsColours tells the Windows console to take colours for what they are, and
// reports whether it will.
func showsColours(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	console := windows.Handle(f.Fd())
	var mode uint32
	if windows.GetConsoleMode(console, &mode) != nil {
		return false
	}
	return windows.SetConsoleMode(console, mode|windows.ENABLE_VIRTUAL_TERMINAL_PROCESSING) == nil
}
