package samplebooks

import (
	"fmt"
	"strconv"
	"strings"
)

// publishedColumns is the long layout: one row a figure.
var publishedColumns = []struct {
	header string
	width  float64
}{
	{"Area", 24}, {"Indicator", 58}, {"Theme", 30}, {"Unit", 16}, {"Polarity", 18},
	{"Period", 12}, {"Value", 11}, {"Marker", 9}, {"Source", 60},
}

const publishedHeaderRow = 5

const attribution = "Contains public sector information licensed under the Open Government Licence v3.0."

// publishedRow is one figure as it goes into a workbook: a value, or a marker
// in its place.
type publishedRow struct {
	area   string
	series series
	period string
	value  string // as in the source; empty where there is none
	marker string
}

// publishedWorkbook is a workbook of published figures for an area, its
// statistical neighbours and England.
func publishedWorkbook(area string) func() ([]byte, error) {
	return func() ([]byte, error) {
		source, err := readSource()
		if err != nil {
			return nil, err
		}
		b := newBook("Published figures of children's social care: "+area, "Department for Education figures, rearranged", savedInOctober)
		quarterly := b.addSheet("Referrals by quarter")
		writePublished(quarterly, area+": referrals to children's social care by quarter", source.quarterlyRows(area))
		annual := b.addSheet("Annual indicators")
		writePublished(annual, area+": children's social care, annual indicators", source.annualRows(area))
		writePublishedNotes(b.addSheet("Notes"), area, source.neighbours[area])
		return b.bytes()
	}
}

func writePublished(s sheet, title string, rows []publishedRow) {
	s.put(1, 1, title, titleLook)
	s.put(1, 2, "With statistical neighbours and England. Department for Education.", look{bold: true})
	s.put(1, 3, attribution, plainLook)
	for i, column := range publishedColumns {
		s.put(i+1, publishedHeaderRow, column.header, headLook)
		s.width(i+1, column.width)
	}
	for i, r := range rows {
		r.write(s, publishedHeaderRow+1+i)
	}
	last := at(len(publishedColumns), publishedHeaderRow+len(rows))
	s.check(s.file.AutoFilter(s.name, at(1, publishedHeaderRow)+":"+last, nil))
	s.freeze(3, publishedHeaderRow+1)
	s.printOn(printing{paper: a4, pagesWide: 1, firstHeader: publishedHeaderRow, lastHeader: publishedHeaderRow})
}

func (r publishedRow) write(s sheet, at int) {
	for i, text := range []string{r.area, r.series.name, r.series.theme, r.series.unit, r.series.polarity, r.period} {
		s.put(i+1, at, text, plainLook)
	}
	if r.value != "" {
		n, err := strconv.ParseFloat(r.value, 64)
		s.check(err)
		s.put(7, at, n, look{format: r.series.format})
	}
	s.put(8, at, r.marker, look{centre: true})
	s.put(9, at, r.series.source, plainLook)
}

// quarterlyRows are the quarterly referrals of an area, its neighbours and
// England. A quarter of which fewer than three months are published is missing,
// not a part of a figure.
func (s source) quarterlyRows(area string) []publishedRow {
	var rows []publishedRow
	for _, place := range s.places(area) {
		for _, q := range s.quarterly {
			if q.area != place {
				continue
			}
			row := publishedRow{area: place, series: referralsByQuarter, period: q.period, value: q.value, marker: q.marker}
			if q.months < 3 {
				row.value = ""
				if row.marker == "" {
					row.marker = "x"
				}
			}
			rows = append(rows, row)
		}
	}
	return rows
}

// annualRows are the annual indicators in the catalogue's order, each for the
// area, its neighbours and England, oldest year first.
func (s source) annualRows(area string) []publishedRow {
	var rows []publishedRow
	for _, series := range annualSeries {
		for _, place := range s.places(area) {
			for _, f := range s.annual[series.key] {
				if f.area == place {
					rows = append(rows, publishedRow{area: place, series: series, period: f.period, value: f.value, marker: f.marker})
				}
			}
		}
	}
	return rows
}

// places lists whose figures are shown: the area, its ten neighbours, the
// closest first, and England.
func (s source) places(area string) []string {
	return append(append([]string{area}, s.neighbours[area]...), "England")
}

func writePublishedNotes(s sheet, area string, neighbours []string) {
	s.put(1, 1, "Notes", titleLook)
	for i, note := range []string{
		attribution,
		"Source: Department for Education, children in need and children's social work workforce statistics, and the Local Authority Interactive Tool (LAIT). Figures are as published; nothing is estimated or filled in.",
		fmt.Sprintf("Statistical neighbours of %s, April 2021 model, closest first: %s.", area, strings.Join(neighbours, ", ")),
		"Quarters are summed from the months published. A quarter with a month missing has no figure.",
		"A year is a financial year: 2023-24 ended on 31 March 2024. LAIT calls the same year 2024.",
		"Markers as published: c suppressed to protect people; x not available; u low reliability, withheld; \"-\" not available or suppressed (LAIT).",
		"Polarity is LAIT's own for figures from LAIT, and the maker of this workbook's reading for the others.",
	} {
		s.put(1, 3+i, note, look{wrap: true})
		s.height(3+i, textHeight(note, notesWidth))
	}
	s.width(1, notesWidth)
	s.printOn(printing{paper: a4, pagesWide: 1})
}
