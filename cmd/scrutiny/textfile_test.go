package main

import "testing"

// PowerShell writes UTF-16 with a mark, Notepad UTF-8 with or without one.
func TestTextOf(t *testing.T) {
	for name, data := range map[string]string{
		"plain":                "tŷ\n",
		"UTF-8 with a mark":    "\xef\xbb\xbftŷ\n",
		"UTF-16 little endian": "\xff\xfet\x00\x77\x01\n\x00",
		"UTF-16 big endian":    "\xfe\xff\x00t\x01\x77\x00\n",
	} {
		if got := textOf([]byte(data)); got != "tŷ\n" {
			t.Errorf("%s: got %q", name, got)
		}
	}
}
