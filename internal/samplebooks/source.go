package samplebooks

import (
	"bytes"
	"embed"
	"encoding/csv"
	"fmt"
	"strconv"
)

// The published figures, as their publisher gave them, cut down to what the
// samples show. Contains public sector information licensed under the Open
// Government Licence v3.0.
//
//go:embed data/*.csv
var sourceFiles embed.FS

// source is the published figures by where they are used.
type source struct {
	quarterly  []quarterFigure
	annual     map[string][]annualFigure // by series key
	neighbours map[string][]string       // by area, the closest first
}

// quarterFigure is one row of referrals_quarterly.csv.
type quarterFigure struct {
	area, period, value, marker string
	months                      int // how many of the quarter's months are published
}

// annualFigure is one row of either annual file, its year as "2023-24".
type annualFigure struct{ area, period, value, marker string }

func readSource() (source, error) {
	s := source{annual: map[string][]annualFigure{}, neighbours: map[string][]string{}}
	for _, file := range []struct {
		name string
		take func([]string) error
	}{
		{"referrals_quarterly.csv", s.takeQuarter},
		{"indicators_annual.csv", s.takeIndicator},
		{"lait_annual.csv", s.takeMeasure},
		{"statistical_neighbours_2021.csv", s.takeNeighbour},
	} {
		records, err := readRecords(file.name)
		if err != nil {
			return source{}, err
		}
		for i, record := range records[1:] {
			if err := file.take(record); err != nil {
				return source{}, fmt.Errorf("%s, row %d: %w", file.name, i+2, err)
			}
		}
	}
	return s, nil
}

func readRecords(name string) ([][]string, error) {
	data, err := sourceFiles.ReadFile("data/" + name)
	if err != nil {
		return nil, err
	}
	records, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return records, nil
}

func (s *source) takeQuarter(r []string) error {
	months, err := strconv.Atoi(r[4])
	if err != nil {
		return err
	}
	s.quarterly = append(s.quarterly, quarterFigure{area: r[0], period: r[1], value: r[2], marker: r[3], months: months})
	return nil
}

func (s *source) takeIndicator(r []string) error {
	s.annual[r[0]] = append(s.annual[r[0]], annualFigure{area: r[1], period: r[2], value: r[3], marker: r[4]})
	return nil
}

// takeMeasure reads a row of LAIT, which names a year by its end and puts "-"
// where there is no figure.
func (s *source) takeMeasure(r []string) error {
	year, err := strconv.Atoi(r[2])
	if err != nil {
		return err
	}
	f := annualFigure{area: r[1], period: fmt.Sprintf("%d-%02d", year-1, year%100), value: r[3]}
	if f.value == "-" {
		f.value, f.marker = "", "-"
	}
	s.annual[r[0]] = append(s.annual[r[0]], f)
	return nil
}

func (s *source) takeNeighbour(r []string) error {
	s.neighbours[r[0]] = append(s.neighbours[r[0]], r[2])
	return nil
}
