package ingest

import "scrutiny/briefing"

// Inspect reads files as Read does and returns what was understood of each, in
// the order given.
func Inspect(files []File, opts Options) ([]FileReceipt, briefing.Diagnostics) {
	var ds briefing.Dataset
	var problems briefing.Diagnostics
	var receipts []FileReceipt
	for _, file := range files {
		r := fileReader{File: file, opts: opts, data: &ds, problems: &problems}
		r.read()
		receipts = append(receipts, r.receipt)
	}
	findRepeats(ds, &problems)
	return receipts, problems.Sorted()
}
