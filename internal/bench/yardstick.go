package main

import (
	"bytes"
	"compress/flate"
	"compress/zlib"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"time"

	"github.com/xuri/excelize/v2"

	"scrutiny/ingest"
)

// yardstick does what nobody can do without: it opens the workbooks and reads
// their rows with excelize, and deflates the paper's content once at level 6
// with the standard library.
func yardstick(files []ingest.File, content []byte) ([]timed, error) {
	start := time.Now()
	for _, f := range files {
		if err := readRows(f.Data); err != nil {
			return nil, err
		}
	}
	rows := time.Now()
	w, err := flate.NewWriter(io.Discard, 6)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(content); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return []timed{{"rows", rows.Sub(start)}, {"deflate", time.Since(rows)}}, nil
}

func readRows(workbook []byte) error {
	f, err := excelize.OpenReader(bytes.NewReader(workbook))
	if err != nil {
		return err
	}
	for _, sheet := range f.GetSheetList() {
		if _, err := f.GetRows(sheet); err != nil {
			return err
		}
	}
	return f.Close()
}

// streamStart is the dictionary and the keyword before a stream's bytes.
var streamStart = regexp.MustCompile(`<<[^\n]*/Length (\d+)[^\n]*>>\s*stream\r?\n`)

// uncompressed is the content of all the streams of a PDF, inflated.
func uncompressed(document []byte) ([]byte, error) {
	var content bytes.Buffer
	for _, at := range streamStart.FindAllSubmatchIndex(document, -1) {
		length, err := strconv.Atoi(string(document[at[2]:at[3]]))
		if err != nil || at[1]+length > len(document) {
			return nil, fmt.Errorf("a stream of the paper has no true length")
		}
		stream := document[at[1] : at[1]+length]
		if !bytes.Contains(document[at[0]:at[1]], []byte("/FlateDecode")) {
			content.Write(stream)
			continue
		}
		r, err := zlib.NewReader(bytes.NewReader(stream))
		if err != nil {
			return nil, err
		}
		if _, err := content.ReadFrom(r); err != nil {
			return nil, err
		}
	}
	if content.Len() == 0 {
		return nil, fmt.Errorf("the paper has no streams")
	}
	return content.Bytes(), nil
}
