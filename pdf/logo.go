package pdf

import "scrutiny/internal/drawing"

// logo sets the council's logo at the head of the front sheet, as large as a
// letterhead's.
func (f *flow) logo() {
	const width, height = 200, 56
	l := f.setting.Logo
	if l == nil {
		return
	}
	sink := f.root.add("Figure")
	sink.Alt = oneLine(l.Alt)
	pic := picture{sink: sink, scale: min(width/l.Width, height/l.Height)}
	if l.Drawing != nil {
		pic.Drawing = *l.Drawing
	} else {
		pic.Drawing, pic.pixels = drawing.Drawing{Width: l.Width, Height: l.Height}, true
	}
	f.append(strip{part: drawingPart, number: 1, height: l.Height * pic.scale, pictures: []picture{pic}})
	f.after = 20
}

// logoPixels are the pixels of the logo; nil when it is drawn, or when there is
// none.
func (f *flow) logoPixels() []byte {
	if f.setting.Logo == nil {
		return nil
	}
	return f.setting.Logo.PNG
}
