package drawing

// The colours of charts and signs: the palette of the Government Analysis
// Function ("Data visualisation: colours in charts"), whose members reach 3:1
// on white and differ in lightness, so that they survive a mono printer.
var (
	Blue   = Colour{0x12, 0x43, 0x6D}
	Teal   = Colour{0x28, 0xA1, 0x97}
	Plum   = Colour{0x80, 0x16, 0x50}
	Orange = Colour{0xF4, 0x6A, 0x25}
	Dark   = Colour{0x3D, 0x3D, 0x3D}
	Lilac  = Colour{0xA2, 0x85, 0xD1}
	// Muted is for context behind a focus in Blue, never for words.
	Muted = Colour{0xBF, 0xBF, 0xBF}
	Black = Colour{0x0B, 0x0C, 0x0C}
	White = Colour{0xFF, 0xFF, 0xFF}
)
