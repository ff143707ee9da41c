package main

import (
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"testing"
)

// Ten pages make a sheet of two rows, the ninth page at the left of the second.
func TestSheet(t *testing.T) {
	dir := t.TempDir()
	var pages []string
	for i := range 10 {
		page := image.NewRGBA(image.Rect(0, 0, 60, 90))
		for at := range page.Pix {
			page.Pix[at] = 0xFF
		}
		if i == 8 {
			for y := range 90 {
				for x := range 60 {
					page.Set(x, y, color.RGBA{R: 0xFF, A: 0xFF})
				}
			}
		}
		name := filepath.Join(dir, string(rune('a'+i))+".png")
		file, err := os.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if err := png.Encode(file, page); err != nil {
			t.Fatal(err)
		}
		if err := file.Close(); err != nil {
			t.Fatal(err)
		}
		pages = append(pages, name)
	}
	name := filepath.Join(dir, "sheet.png")
	if err := write(name, pages); err != nil {
		t.Fatal(err)
	}
	sheet, err := read(name)
	if err != nil {
		t.Fatal(err)
	}
	// Pages of 60 × 90 become 300 × 450; 8 + 8 × 308 wide, 8 + 2 × 458 high.
	if got := sheet.Bounds().Size(); got != (image.Point{X: 2472, Y: 924}) {
		t.Errorf("the sheet is %v", got)
	}
	if r, g, _, _ := sheet.At(150, 700).RGBA(); r != 0xFFFF || g != 0 {
		t.Errorf("the ninth page is not at the left of the second row: %v", sheet.At(150, 700))
	}
	if err := write(name, []string{filepath.Join(dir, "none.png")}); err == nil {
		t.Error("want an error for a page that is not there")
	}
}
