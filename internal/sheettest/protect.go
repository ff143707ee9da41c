package sheettest

import (
	"bytes"
	"testing"

	"github.com/xuri/excelize/v2"
)

// Protected is the workbook as Excel saves it with a password to open it.
func Protected(t testing.TB, workbook []byte, password string) []byte {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(workbook))
	if err != nil {
		t.Fatal(err)
	}
	var saved bytes.Buffer
	if err := f.Write(&saved, excelize.Options{Password: password}); err != nil {
		t.Fatal(err)
	}
	return saved.Bytes()
}
