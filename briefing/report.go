package briefing

// Report is the paper: blocks in reading order, every word in place. It knows
// nothing of pages; the pdf package lays it out and tags it.
type Report struct {
	Title        string // the document's title, shown in the window's title bar
	Subject      string
	Organisation string // the council: the document's author, a body, not a person
	Language     string // BCP 47: "en-GB", "cy"
	RunningHead  string // short title at the head of each page after the front sheet
	Footer       string // left part of the foot: "Marchshire County Council"
	Produced     Date   // the date in the metadata: an input, never the clock
	Version      string // the program's name and version, for the metadata
	Blocks       []Block

	Sheets      Sheets
	Words       PageWords
	Style       Style
	Attachments []Attachment // with any, the file claims PDF/A-3a instead of 2a
}

// LanguagePart opens a part of the paper in a language of its own, on a new page.
// It goes on to the next one; what stands before the first is in none.
type LanguagePart struct {
	ID          string
	Language    string // BCP 47; what its blocks leave open is in it
	Title       string // of its bookmark: "Cymraeg"
	RunningHead string
	Footer      string
	Marking     string // as in Sheets
	Words       PageWords
}

// Block is one piece of the paper: LanguagePart, Heading, Paragraph, List, Definitions,
// Table, Figure, Contents or PageBreak.
type Block interface{ block() }

func (LanguagePart) block() {}
func (Heading) block()      {}
func (Paragraph) block()    {}
func (List) block()         {}
func (Definitions) block()  {}
func (Table) block()        {}
func (Figure) block()       {}
func (Contents) block()     {}
func (PageBreak) block()    {}

// Heading opens a part of the paper. Levels run from 1 to 3 without gaps.
type Heading struct {
	Level int
	Text  string
	ID    string // target of links and of the contents; empty: none
	// Unlisted headings stay out of the contents (they still get a bookmark).
	Unlisted bool
	// Minor sets the heading in the size of a level below.
	Minor bool
	// Display sets the paper's title on the front sheet larger.
	Display bool
	// Keep asks that the heading and all under it, up to the next heading, stand
	// on one page. Where they do not fit on one, it asks so for what comes up to
	// and with the first figure or table.
	Keep bool
	Lang string // of its words, when it differs from the report's
}

// Paragraph is running text.
type Paragraph struct {
	Phrases []Phrase
	Style   ParagraphStyle
}

// ParagraphStyle is how a paragraph is set.
type ParagraphStyle uint8

// The styles. Lead is the sentence that carries the message of its section;
// SmallPrint stands under tables and figures; Notice is a boxed warning.
const (
	Body ParagraphStyle = iota
	Lead
	SmallPrint
	Notice
)

// Phrase is a stretch of words set one way.
type Phrase struct {
	Text string
	Bold bool
	// Link is "#id" for a heading or figure of this paper, or a web address.
	// LinkTitle says where it leads, for assistive technology.
	Link      string
	LinkTitle string
	Badge     Badge // a sign drawn before the words; decoration, the words say it
	// Heads makes the first words of a paragraph its heading, one level below that
	// of the section, for those who go from heading to heading by ear.
	Heads bool
	Lang  string // when it differs from the report's
	// Expansion is what a short form stands for ("multi-agency safeguarding
	// hub" for "MASH"): assistive technology can say it in the short form's place.
	Expansion string
}

// Plain returns words set in the ordinary way, as a single phrase.
func Plain(text string) []Phrase { return []Phrase{{Text: text}} }

// List is a list of items in order.
type List struct {
	Numbering Numbering
	Items     [][]Phrase
}

// Numbering is what stands before the items of a list.
type Numbering uint8

// The numberings: "•", "1." and "(a)".
const (
	Bullets Numbering = iota
	Numbers
	Letters
)

// Definitions are terms with what is said of each: a front sheet's fields, a
// glossary. Set as bold terms over paragraphs, or beside them where all are
// short; never as a table.
type Definitions struct {
	Items []Definition
}

// Definition is one term; several paragraphs may stand under it.
type Definition struct {
	Term string
	Text [][]Phrase
	List *List // set under the text, when not nil
}

// Table is a true table: a caption, one or two header rows, and rows whose
// first cell heads the row.
type Table struct {
	ID      string
	Caption string
	// CaptionLang is the language of the caption, when it differs from the
	// report's.
	CaptionLang string
	// Summary tells a listener how the table is arranged, when that is not
	// plain from its headers.
	Summary string
	Columns []Column
	Rows    []Row
	Note    string // explanation of markers; printed above the table
	Small   bool   // set at the smaller size, for wide tables
	// NoRowHeaders: the first column does not name the row.
	NoRowHeaders bool
}

// Column is one column of a table.
type Column struct {
	Header string
	// Group, when not empty, is printed once over neighbouring columns that share it.
	Group  string
	Lang   string // of the header, when it differs from the report's
	Align  Align
	Weight float64 // share of the width relative to the other columns; 0 means 1
	Period Period  // that the header names in the language of the paper, for the audit
}

// Align is how a column's cells are set.
type Align uint8

// The alignments. Decimal sets numbers right so that their decimal points
// stand under each other.
const (
	Left Align = iota
	Right
	Decimal
)

// Row is one row of cells, one a column.
type Row struct {
	Cells []Cell
	// Band makes the row a heading across the whole table: its first cell
	// alone is printed ("Early help").
	Band   bool
	Period Period // that the first cell names in the language of the paper, for the audit
}

// Cell is the contents of one table cell; lines are set under each other, and
// the chart, when there is one, under them.
type Cell struct {
	Lines [][]Phrase
	Chart *CellChart
}

// CellChart is a small chart in a table cell. With alternative text it is read
// out in its place; without, it is decoration: the figures it shows stand in the
// same row. Width and Height are in points, at most 160 × 120; 0 means 60 × 13.
type CellChart struct {
	Chart         Chart
	Alt           string
	Width, Height float64
}

// TextCell returns a cell with one line of plain words.
func TextCell(text string) Cell { return Cell{Lines: [][]Phrase{{{Text: text}}}} }

// Figure is a chart with its words. Title is the finding; Alt says type, what
// is shown and the finding for those who cannot see it.
type Figure struct {
	ID       string
	Title    string
	Subtitle string // what is shown, in what unit, when
	Alt      string
	Source   string // "Source: …; as at …", set under the chart
	Chart    Chart
	Width    float64 // of the chart itself, in points; at most TextWidth
	Height   float64
	// MinHeight is how low the chart may be drawn where that fills the pages
	// better; 0 means that only Height will do.
	MinHeight float64
	// Beside asks that the table that follows, of the chart's own figures, stand
	// at the right of the chart, which keeps its Width. Where the table does not
	// fit there it stands under the chart, which then is as wide as the text.
	Beside bool
}

// TextWidth is the width of the text column in points: A4 portrait (210 mm)
// with margins of 20 mm.
const TextWidth = 481.9

// Contents is the table of contents: one line for each listed heading of level
// 1 and 2, with its page, linked.
type Contents struct {
	Title string
}

// PageBreak starts a new page.
type PageBreak struct{}

// Figures lists the report's figures in order, the charts in table cells among
// them: row by row, as they are read.
func (r Report) Figures() []Figure {
	var figures []Figure
	for _, b := range r.Blocks {
		switch b := b.(type) {
		case Figure:
			figures = append(figures, b)
		case Table:
			figures = append(figures, b.figures()...)
		}
	}
	return figures
}

// figures lists the charts in the cells. Bands have none.
func (t Table) figures() []Figure {
	var figures []Figure
	for _, r := range t.Rows {
		for _, c := range r.Cells {
			if c.Chart != nil && !r.Band {
				figures = append(figures, c.Chart.figure())
			}
		}
	}
	return figures
}

func (c CellChart) figure() Figure {
	f := Figure{Alt: c.Alt, Chart: c.Chart, Width: c.Width, Height: c.Height}
	if !(f.Width > 0) {
		f.Width = 60
	}
	if !(f.Height > 0) {
		f.Height = 13
	}
	return f
}
