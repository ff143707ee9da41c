// Package spccheck holds control charts against what the R package
// NHSRplotthedots made of the same figures: analysis/testdata/README.md says of
// which, and how. Its test proves that a workbook of them comes out of the whole
// program, from the cells read to the data exported, as the package has it.
package spccheck

import (
	"bytes"
	"compress/gzip"
	"encoding/csv"
	"os"
)

// Series is one series of the reference, as written in its file.
type Series struct {
	ID        string
	Direction string // of improvement: "increase", "decrease", "neutral"
	Target    string // empty for none
	Rebase    string // days, ";" between
	First     string // limits from the first so many figures; empty for all
	Screen    bool   // whether outlying moving ranges are left out
	Rows      []Row
}

// Row is one point of a series with what the package makes of it.
type Row struct {
	Day, Figure                string
	Mean, Lower, Upper         string // "NaN" for none
	Cause, PointType, Assuring string
}

// Read reads a reference: comma-separated text, zipped, the rows of a series
// together.
func Read(path string) ([]Series, error) {
	file, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	unzipped, err := gzip.NewReader(bytes.NewReader(file))
	if err != nil {
		return nil, err
	}
	records, err := csv.NewReader(unzipped).ReadAll()
	if err != nil {
		return nil, err
	}
	var all []Series
	for _, r := range records[1:] {
		if len(all) == 0 || all[len(all)-1].ID != r[0] {
			all = append(all, Series{ID: r[0], Direction: r[1], Target: r[2], Rebase: r[3], First: r[4], Screen: r[5] == "TRUE"})
		}
		s := &all[len(all)-1]
		s.Rows = append(s.Rows, Row{r[6], r[7], r[8], r[9], r[10], r[11], r[12], r[13]})
	}
	return all, nil
}
