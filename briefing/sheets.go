package briefing

// Sheets is how the paper goes into an agenda pack.
type Sheets struct {
	// First is the number on the first page; 0 means 1. From 2 on, the pages
	// bear their number alone: how many there are is said by the pack.
	First int
	// DoubleSided adds a blank page where the number of pages is odd, so that
	// what follows in the pack begins on a new sheet.
	DoubleSided bool
	// Marking stands in the head of every page, the first too: "Exempt: not for
	// publication". It is not read out, so the front sheet has to say it.
	Marking string
}

// PageWords are what the pages themselves say, in the language of the paper. An
// empty one is said in English.
type PageWords struct {
	PageOf    string // "Page {page} of {pages}"
	Page      string // "Page {page}"
	Continued string // "(continued)", after the caption of a table on its next page
	Blank     string // on the blank page of a double-sided paper; empty: nothing
}

// Style is a council's house style. The zero value is the paper's own, without
// a crest.
type Style struct {
	// Accent is "#12436D": the colour of headings, rules, links and the
	// council's own line in charts. It must reach 4.5:1 on white and on the
	// shade of table bands.
	Accent string
	Logo   *Logo
	Face   *Face
}

// Logo stands at the head of the front sheet. Its bytes are a PNG, a JPEG or an
// SVG made of filled paths.
type Logo struct {
	Data []byte
	Alt  string // what it shows: "Marchshire County Council"
}

// Face is a typeface in place of the paper's own: two TrueType font programs
// that may be embedded and have the letters of English and Welsh.
type Face struct {
	Regular, Bold []byte
}

// Attachment is a file that the paper carries with it: the figures as CSV.
type Attachment struct {
	Name         string // "figures.csv": a plain file name
	MIME         string // "text/csv"
	Description  string // shown beside the name
	Relationship Relationship
	Data         []byte
}

// Relationship is what an attached file is to the paper.
type Relationship uint8

// The relationships: what the paper was made from; the figures that its tables
// and charts show; the same in another form; more about it.
const (
	SourceData Relationship = iota
	ChartData
	Alternative
	Supplement
)
