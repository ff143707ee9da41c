// Package wording understands the words that people put into cells: periods,
// figures and their markers, dates, ratings, statuses, units and tolerances.
// Each reader takes the text of one cell and returns what it means, or says
// that it cannot tell. Nothing here knows of sheets or positions.
package wording
