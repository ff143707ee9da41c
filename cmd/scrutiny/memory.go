package main

import (
	"os"
	"runtime/debug"
)

// keepMemoryLow has memory collected more eagerly from 170 MB on, so that a
// workbook of a million cells is read within 200 MB. An administrator's
// GOMEMLIMIT goes before.
func keepMemoryLow() {
	const megabyte = 1 << 20
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(170 * megabyte)
	}
}
