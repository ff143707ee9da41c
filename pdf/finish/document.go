// Package finish turns the untagged pages that fpdf writes into a tagged,
// archivable PDF: structure tree, links, bookmarks, page labels, metadata and
// colour profile. It is one pass from bytes to bytes.
package finish

import "scrutiny/briefing"

// Document is all that the finished file says beyond the ink on its pages.
type Document struct {
	Title      string
	Author     string // a body: the council
	Subject    string
	Language   string // BCP 47
	Producer   string
	Produced   briefing.Date // stands in Info and XMP; never the clock
	Root       *Element      // the Document element
	Links      []Link
	Outline    []Bookmark
	PageLabels []PageLabel
	Fonts      []Font
	// Attachments are files within the file; with any it claims PDF/A-3a, which
	// allows them, instead of PDF/A-2a.
	Attachments []Attachment
}

// Attachment is a file within the file.
type Attachment struct {
	Name         string // a plain file name, each once: "figures.csv"
	MIME         string // "text/csv"
	Description  string
	Relationship string // to the document: "Source", "Data", "Alternative" or "Supplement"
	Data         []byte
}

// Font is a font that the pages are set in: its outlines of the characters used,
// and what viewers have to know of them. Lengths are in thousandths of the size.
type Font struct {
	Resource   string // what the pages call it: "R"
	Name       string // its own name: "LiberationSans"
	Program    []byte // TrueType
	Characters []Character
	Box        [4]int // that holds every letter: left, bottom, right, top
	Ascent     int
	Descent    int // negative
	CapHeight  int
	Weight     int // 400 regular, 700 bold
}

// Character is a character of a font. On the pages it is written as its number
// in Unicode, in two bytes; a font's characters are in their order.
type Character struct {
	Rune  rune // of the basic plane
	Glyph uint16
	Width float64
}

// Element is one node of the structure tree (ISO 32000-1, 14.7). The tree keeps
// the rules of PDF/UA-1: headings begin with H1 and skip no level; a Figure or
// Formula has Alt or ActualText; a TH has a Scope; the cells of a table fill a
// rectangle, counting spans; links stand in Link elements; parts of tables,
// lists and contents stand only where they belong.
type Element struct {
	Type string // a standard structure type: "P", "H1", "Table", "TH" …
	// The attributes that apply are set; the zero value means "none".
	ID         string // for TH cells that Headers of others name
	Title      string
	Alt        string
	ActualText string
	Expansion  string // what a short form stands for
	Lang       string
	Scope      string   // of a TH: "Column", "Row" or "Both"
	Headers    []string // of a TD or TH: IDs of the cells that head it
	ColSpan    int
	RowSpan    int
	Numbering  string // of an L: "Disc", "Decimal", "LowerAlpha", "None"
	Summary    string // of a Table
	BBox       *Rect  // of a Figure, on the page of its first content
	Kids       []Kid
}

// Kid is what stands in an element: *Element, Content or LinkContent.
type Kid interface{ kid() }

func (*Element) kid()    {}
func (Content) kid()     {}
func (LinkContent) kid() {}

// Content is a marked-content sequence: mark MCID on page Page (from 0). The
// marks of a page are numbered from 0 without gaps; each stands in one element.
type Content struct{ Page, MCID int }

// LinkContent is the annotation of a link: an index in Document.Links. Each
// link stands in one element.
type LinkContent int

// Rect is a rectangle in points from the lower left corner of the page.
type Rect struct{ X0, Y0, X1, Y1 float64 }

// Link is a place on a page that leads elsewhere.
type Link struct {
	Page     int // from 0
	Area     Rect
	Contents string // what it says to assistive technology
	URI      string // a web address, or empty when To is used
	To       Target
}

// Target is a height on a page of the document.
type Target struct {
	Page int // from 0
	Top  float64
}

// Bookmark is one line of the outline; Level runs from 1.
type Bookmark struct {
	Level int
	Title string
	To    Target
}

// PageLabel names the pages from First (from 0) on.
type PageLabel struct {
	First  int
	Style  string // "D" 1 2 3, "r" i ii iii, "" prefix only
	Prefix string
	Start  int // number of the first page; 0 means 1
}
