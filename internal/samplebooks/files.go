package samplebooks

import "fmt"

// File is one workbook of the samples.
type File struct {
	Path string // relative to samples, with forward slashes
	Data []byte
}

// Files rebuilds every workbook of the samples.
func Files() ([]File, error) {
	workbooks := []struct {
		path  string
		write func() ([]byte, error)
	}{
		{"marchshire/performance.xlsx", performanceWorkbook},
		{"marchshire/improvement-plan.xlsx", planWorkbook},
		{"marchshire/recommendations.xlsx", recommendationsWorkbook},
		{"marchshire/previous/performance.xlsx", lastPerformanceWorkbook},
		{"marchshire/previous/improvement-plan.xlsx", lastPlanWorkbook},
		{"marchshire/previous/recommendations.xlsx", lastRecommendationsWorkbook},
		{"published/herefordshire.xlsx", publishedWorkbook("Herefordshire")},
		{"published/doncaster.xlsx", publishedWorkbook("Doncaster")},
	}
	files := make([]File, 0, len(workbooks))
	for _, w := range workbooks {
		data, err := w.write()
		if err != nil {
			return nil, fmt.Errorf("%s: %w", w.path, err)
		}
		files = append(files, File{Path: w.path, Data: data})
	}
	return files, nil
}
