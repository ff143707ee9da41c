// Package ingest reads the workbooks that officers already have. It finds the
// tables on each sheet, works out what each column means, and turns rows into
// indicators, actions and recommendations. Every value keeps the cell it came
// from; whatever cannot be read is said, with the cell and what to do about it.
//
//	file → grid.Read → tables found on the grid → rows → nouns
//
// What the automatic reading gets wrong, a briefing.SheetSpec puts right.
package ingest
