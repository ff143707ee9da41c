package main

import (
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// textOf reads a text file as Windows programs write them: a byte order mark
// says whether it is UTF-8 or UTF-16, and is no part of the text.
func textOf(data []byte) string {
	text, _, err := transform.Bytes(unicode.BOMOverride(encoding.Nop.NewDecoder()), data)
	if err != nil {
		return string(data)
	}
	return string(text)
}
