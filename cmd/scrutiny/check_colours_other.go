//go:build !windows

package main

import "io"

// showsColours reports whether a terminal shows colours: all do but the Windows
// console, which has to be told.
func showsColours(io.Writer) bool { return true }
