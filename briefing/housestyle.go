package briefing

// StyleSpec is the house style that briefing.yaml asks for; its files are
// relative to briefing.yaml.
type StyleSpec struct {
	Accent  string // "#12436D"
	Logo    string // a PNG, JPEG or SVG file
	LogoAlt string // what the logo shows
	Regular string // a TrueType file for words
	Bold    string // a TrueType file for bold words
	Pos     Pos
}
