package samplebooks

import (
	"archive/zip"
	"bytes"
	"cmp"
	"fmt"
	"io"
	"slices"
	"time"

	"github.com/klauspost/compress/flate"
	"github.com/xuri/excelize/v2"
)

// packed is the date on every entry of a workbook's archive: the earliest that
// a zip file can hold, so that the day of the build leaves no trace.
var packed = time.Date(1980, time.January, 1, 0, 0, 0, 0, time.UTC)

// pack saves a workbook so that equal contents are equal bytes: the parts in
// the order of their names, one fixed date, and a compressor whose version
// go.mod fixes.
func pack(f *excelize.File) ([]byte, error) {
	var saved bytes.Buffer
	if err := f.Write(&saved); err != nil {
		return nil, fmt.Errorf("saving the workbook: %w", err)
	}
	parts, err := zip.NewReader(bytes.NewReader(saved.Bytes()), int64(saved.Len()))
	if err != nil {
		return nil, fmt.Errorf("reading the saved workbook: %w", err)
	}
	slices.SortFunc(parts.File, func(a, b *zip.File) int { return cmp.Compare(a.Name, b.Name) })

	var out bytes.Buffer
	w := zip.NewWriter(&out)
	w.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) {
		return flate.NewWriter(w, flate.BestCompression)
	})
	for _, part := range parts.File {
		if err := copyPart(w, part); err != nil {
			return nil, fmt.Errorf("packing %s: %w", part.Name, err)
		}
	}
	if err := w.Close(); err != nil {
		return nil, fmt.Errorf("closing the workbook: %w", err)
	}
	return out.Bytes(), nil
}

func copyPart(w *zip.Writer, part *zip.File) error {
	r, err := part.Open()
	if err != nil {
		return err
	}
	defer r.Close()
	entry, err := w.CreateHeader(&zip.FileHeader{Name: part.Name, Method: zip.Deflate, Modified: packed})
	if err != nil {
		return err
	}
	_, err = io.Copy(entry, r)
	return err
}
