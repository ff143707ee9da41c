// Contactsheet lays pictures of pages side by side in one picture, so that a
// whole paper can be looked at once: contactsheet SHEET.png PAGE.png …
package main

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"

	"golang.org/x/image/draw"
)

// How a sheet is laid out, in pixels: small enough for one look, large enough
// for headings to be read.
const (
	columns   = 8
	pageWidth = 300
	gap       = 8
)

func main() {
	if len(os.Args) < 3 {
		fmt.Fprintln(os.Stderr, "use: contactsheet SHEET.png PAGE.png …")
		os.Exit(2)
	}
	if err := write(os.Args[1], os.Args[2:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func write(sheet string, pages []string) error {
	var pictures []image.Image
	for _, name := range pages {
		picture, err := read(name)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		pictures = append(pictures, picture)
	}
	var data bytes.Buffer
	if err := png.Encode(&data, lay(pictures)); err != nil {
		return err
	}
	return os.WriteFile(sheet, data.Bytes(), 0o644)
}

func read(name string) (image.Image, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	return png.Decode(bytes.NewReader(data))
}

// lay puts pages in rows from left to right, each scaled to one width. All rows
// are as high as the highest page.
func lay(pages []image.Image) image.Image {
	height := 0
	for _, p := range pages {
		height = max(height, scaled(p))
	}
	across := min(columns, len(pages))
	rows := (len(pages) + columns - 1) / columns
	sheet := image.NewRGBA(image.Rect(0, 0, gap+across*(pageWidth+gap), gap+rows*(height+gap)))
	draw.Draw(sheet, sheet.Bounds(), image.NewUniform(color.Gray{Y: 0xB0}), image.Point{}, draw.Src)
	for i, p := range pages {
		x, y := gap+i%columns*(pageWidth+gap), gap+i/columns*(height+gap)
		draw.CatmullRom.Scale(sheet, image.Rect(x, y, x+pageWidth, y+scaled(p)), p, p.Bounds(), draw.Src, nil)
	}
	return sheet
}

// scaled is the height of a page at the width that pages have on a sheet.
func scaled(p image.Image) int {
	b := p.Bounds()
	return b.Dy() * pageWidth / max(b.Dx(), 1)
}
