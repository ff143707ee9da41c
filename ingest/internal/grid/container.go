package grid

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"

	"scrutiny/briefing"
)

// sniffed is what a file is by its first bytes and its contents, whatever its
// name says.
type sniffed uint8

const (
	xlsx sniffed = iota
	plainText
	refused
)

// refusal is what to tell the owner of a file that is no workbook we read.
type refusal struct{ summary, hint string }

const saveAs = `open it in Excel or LibreOffice and save it as "Excel Workbook (.xlsx)"`

// sniff finds out what a file is.
func sniff(file string, data []byte, password string) (sniffed, refusal) {
	head := bytes.ToLower(bytes.TrimLeft(bytes.TrimPrefix(data[:min(len(data), 2048)], []byte("\xEF\xBB\xBF")), " \t\r\n"))
	switch {
	case strings.HasPrefix(file, "~$"):
		return refused, refusal{"the lock file that Excel keeps while a workbook is open, not the workbook", fmt.Sprintf("name %s instead", strings.TrimPrefix(file, "~$"))}
	case len(data) == 0:
		return refused, refusal{"the file is empty", "check that it was saved or downloaded whole"}
	case bytes.HasPrefix(data, []byte("\xD0\xCF\x11\xE0")):
		return sniffCompound(data, password)
	case bytes.HasPrefix(data, []byte("PK")):
		return sniffZip(data)
	case bytes.HasPrefix(head, []byte("%pdf")):
		return refused, refusal{"a PDF, not a workbook", "ask for the workbook it was made from"}
	case bytes.HasPrefix(head, []byte("<!doctype html")) || bytes.HasPrefix(head, []byte("<html")) || bytes.Contains(head, []byte("<table")):
		return refused, refusal{"a web page, whatever its name says", saveAs}
	case bytes.Contains(head, []byte("urn:schemas-microsoft-com:office:spreadsheet")):
		return refused, refusal{"an XML spreadsheet of 2003, not a workbook", saveAs}
	case bytes.HasPrefix(head, []byte("<?xml")), bytes.HasPrefix(head, []byte(`{\rtf`)):
		return refused, refusal{"not a workbook", saveAs}
	case looksText(data):
		return plainText, refusal{}
	}
	return refused, refusal{"not a workbook", "give an Excel workbook (.xlsx, .xlsm) or a .csv file"}
}

// sniffCompound tells the two kinds of file in Microsoft's older container
// apart by the names in its directory, which are stored in UTF-16.
func sniffCompound(data []byte, password string) (sniffed, refusal) {
	switch {
	case bytes.Contains(data, utf16le("EncryptedPackage")):
		if password != "" {
			return xlsx, refusal{}
		}
		return refused, refusal{"the workbook is protected with a password", "save a copy without one, or put the password into a file and give --password-file"}
	case bytes.Contains(data, utf16le("Workbook")) || bytes.Contains(data, utf16le("Book")):
		return refused, refusal{"an old .xls workbook", saveAs}
	}
	return refused, refusal{"an old Office file, not a workbook", saveAs}
}

func utf16le(s string) []byte {
	var b []byte
	for i := range len(s) {
		b = append(b, s[i], 0)
	}
	return b
}

func sniffZip(data []byte) (sniffed, refusal) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return refused, refusal{"the file is cut short or damaged", "download or copy it again; if it opens in Excel, save it again"}
	}
	var unpacked uint64
	has := map[string]bool{}
	for _, f := range z.File {
		unpacked += f.UncompressedSize64
		has[strings.ToLower(strings.ReplaceAll(f.Name, `\`, "/"))] = true
		if f.Name == "mimetype" {
			return refused, refusal{"an OpenDocument file, not an Excel workbook", saveAs}
		}
	}
	switch {
	case unpacked > maxUnpacked:
		return refused, refusal{fmt.Sprintf("the workbook unpacks to %d MB, more than the %d MB that are read", unpacked>>20, maxUnpacked>>20), "save a copy that holds only the sheets that are reported"}
	case has["xl/workbook.bin"]:
		return refused, refusal{"a binary workbook (.xlsb)", saveAs}
	case has["word/document.xml"]:
		return refused, refusal{"a Word document, not a workbook", "copy its tables into a workbook"}
	case has["ppt/presentation.xml"]:
		return refused, refusal{"a presentation, not a workbook", "copy its tables into a workbook"}
	case !has["[content_types].xml"] && !has["xl/workbook.xml"]:
		return refused, refusal{"a zip archive, not a workbook", "unpack it and name the workbook inside"}
	}
	return xlsx, refusal{}
}

// looksText reports whether data may be a text file in some encoding: no NUL
// bytes, but for those of UTF-16.
func looksText(data []byte) bool {
	if bytes.HasPrefix(data, []byte("\xFF\xFE")) || bytes.HasPrefix(data, []byte("\xFE\xFF")) {
		return true
	}
	sample := data[:min(len(data), 64<<10)]
	return !bytes.ContainsFunc(sample, func(r rune) bool { return r < 0x20 && r != '\n' && r != '\r' && r != '\t' && r != '\f' })
}

// Read reads a file of any kind that is understood. Problems that leave
// nothing to read come back as a single error diagnostic.
func Read(file string, data []byte, password string) (Book, briefing.Diagnostics) {
	switch kind, why := sniff(file, data, password); kind {
	case xlsx:
		return ReadWorkbook(file, data, password)
	case plainText:
		return ReadText(file, data), nil
	default:
		return Book{}, briefing.Diagnostics{{Severity: briefing.Error, Pos: briefing.Pos{File: file}, Summary: why.summary, Hint: why.hint, Form: why.summary}}
	}
}
