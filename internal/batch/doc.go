// Package batch builds many papers unattended: it finds out which there are
// (from folders, names or a manifest), leaves out those that are whole and
// unchanged, builds the others with a fixed number of workers, and reports what
// became of each. What one paper costs in memory, a batch costs once a worker,
// however many papers there are.
//
// The output folder holds the papers, their earlier editions if any are kept,
// and a folder .scrutiny that remembers what each paper was built from:
//
//	papers/
//	  Adults-2026-11-24-Q2-2026-27.pdf
//	  editions/Adults-2026-11-24-Q2-2026-27.1.pdf
//	  .scrutiny/lock           held while a batch runs
//	  .scrutiny/jobs/*.json    one a paper
//	  .scrutiny/last-run.json  the report of the last run
//	  .scrutiny/health         one line for a monitor
//	  .scrutiny/tmp/           papers not yet whole
package batch
