package grid

import (
	"bytes"
	"fmt"
	"runtime"
	"strconv"
	"testing"

	"github.com/xuri/excelize/v2"
)

// large makes a sheet of rows by columns: a text, then numbers.
func large(b testing.TB, rows, cols int) []byte {
	b.Helper()
	f := excelize.NewFile()
	defer f.Close()
	w, err := f.NewStreamWriter("Sheet1")
	if err != nil {
		b.Fatal(err)
	}
	for r := 1; r <= rows; r++ {
		cells := make([]any, cols)
		cells[0] = "Row " + strconv.Itoa(r)
		for c := 1; c < cols; c++ {
			cells[c] = float64(r*c) / 8
		}
		if err := w.SetRow(fmt.Sprint("A", r), cells); err != nil {
			b.Fatal(err)
		}
	}
	if err := w.Flush(); err != nil {
		b.Fatal(err)
	}
	buf, err := f.WriteToBuffer()
	if err != nil {
		b.Fatal(err)
	}
	return buf.Bytes()
}

// BenchmarkMillionCells reads 1,000,000 cells; BenchmarkMillionCellsRows is the
// yardstick, the workbook library's own streaming reader on the same file. The
// aim is at most 1.3 times the yardstick, and under 200 MB.
func BenchmarkMillionCells(b *testing.B) {
	data := large(b, 50_000, 20)
	peak := uint64(0)
	for b.Loop() {
		book, problems := Read("a.xlsx", data, "")
		if len(problems) > 0 || len(book.Sheets[0].Rows) != 50_000 {
			b.Fatal(problems)
		}
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		peak = max(peak, m.HeapInuse)
		runtime.KeepAlive(book)
	}
	b.ReportMetric(float64(peak)/1e6, "MB-held")
}

func BenchmarkMillionCellsRows(b *testing.B) {
	data := large(b, 50_000, 20)
	for b.Loop() {
		f, err := excelize.OpenReader(bytes.NewReader(data))
		if err != nil {
			b.Fatal(err)
		}
		rows, err := f.Rows("Sheet1")
		if err != nil {
			b.Fatal(err)
		}
		n := 0
		for rows.Next() {
			cells, err := rows.Columns()
			if err != nil {
				b.Fatal(err)
			}
			n += len(cells)
		}
		if n != 1_000_000 {
			b.Fatal(n)
		}
		f.Close()
	}
}
