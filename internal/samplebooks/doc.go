// Package samplebooks rebuilds the workbooks under samples: a fictional county
// whose workbooks look as officers make them, and two real councils' published
// figures. The same source gives the same bytes, so that a change to a sample
// is a change somebody made here. Run it from the root of the repository:
//
//	go run ./internal/samplebooks/generate
//
// Large makes a workbook of any size for the benchmark.
package samplebooks
