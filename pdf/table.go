package pdf

import (
	"scrutiny/briefing"
	"scrutiny/internal/drawing"
)

// grid is a table on its way to strips: its cells ready to be set, then its
// columns measured.
type grid struct {
	table   briefing.Table
	number  int // of the table in the paper: makes the ids of its headers
	style   style
	root    *node
	columns []column
	head    [][]cell // one or two header rows
	rows    []row
	named   bool // cells name their headers by id
	width   float64
	padding float64
}

// column is one column: where it stands and how its numbers line up.
type column struct {
	briefing.Column
	x, width float64
	id       string // of its header
	group    string // id of the header over it
	// Of the numbers of a Decimal column: the most that stands after the point, and
	// the most that hangs after the number, such as "[p]".
	after, marks float64
}

// cell is one cell ready to be set; lines stand under each other. The cells of a
// header row may span several columns.
type cell struct {
	node  *node
	at    int // first column
	span  int
	deep  int // header rows that it stands over, 2 for a column without a group
	lines [][]phrase
	chart *cellChart // nil: none
}

// row is one row ready to be set.
type row struct {
	band  bool
	cells []cell
}

// The space at the sides of a cell.
const cellMargin = 5

func (f *flow) table(t briefing.Table) {
	f.tables++
	g := newGrid(t, f.tables, f.setting)
	f.open(t.ID, 10)
	if len(g.columns) == 0 || (len(t.Rows) == 0 && !g.hasHeaders()) {
		f.paragraph(briefing.Paragraph{Phrases: briefing.Plain(t.Caption)})
		return
	}
	first := f.caption(g)
	f.fill(g)
	g.measure()
	f.rows(g, first)
	f.root.kids = append(f.root.kids, g.root)
	f.after = 12
}

func newGrid(t briefing.Table, number int, in *setting) *grid {
	g := &grid{table: t, number: number, style: tableStyle, root: newNode("Table"), width: briefing.TextWidth, padding: 3.5}
	if t.Small {
		g.style, g.padding = tableSmall, 2.6
	}
	g.style.setting = in
	g.root.Summary = oneLine(t.Summary)
	width := len(t.Columns)
	for _, r := range t.Rows {
		if !r.Band {
			width = max(width, len(r.Cells))
		}
		g.named = g.named || r.Band
	}
	g.columns = make([]column, width)
	for i := range t.Columns {
		g.columns[i].Column = t.Columns[i]
		g.named = g.named || t.Columns[i].Group != ""
	}
	return g
}

func (g *grid) hasHeaders() bool {
	for _, c := range g.columns {
		if c.Header != "" || c.Group != "" {
			return true
		}
	}
	return false
}

// caption sets the caption and, under it, the explanation of markers. It returns
// how the table's first row holds to what is above it.
func (f *flow) caption(g *grid) hold {
	caption, note := oneLine(g.table.Caption), oneLine(g.table.Note)
	if caption == "" && note == "" {
		return free
	}
	sink := g.root.add("Caption")
	captionSink, noteSink := sink, sink
	if caption != "" && note != "" {
		captionSink, noteSink = sink.add("P"), sink.add("P")
	}
	first := f.shownWithLead()
	if caption != "" {
		captionSink.Lang = g.table.CaptionLang
		f.held(captionPart, balanceLines(plainPhrase(caption, f.own(captionStyle), captionSink), g.width), captionStyle, first)
		first, f.after = tight, 2
	}
	if note != "" {
		f.held(notePart, breakLines(plainPhrase(note, g.style, noteSink), g.width), g.style, first)
	}
	f.after = 4
	return tight
}

// rows appends the strips of all rows. At the top of a page they are preceded by
// what the reader needs of the pages before: the caption, the header row, and the
// band that they belong to.
func (f *flow) rows(g *grid, first hold) {
	var head []strip
	if len(g.head) > 0 {
		head = g.headStrips(bodyHeight)
		head[0].hold = first
		for _, s := range head {
			f.append(s)
		}
		first = tight
	}
	table := g.continued(head, f.words.Continued)
	again := table
	for i := range g.rows {
		if g.rows[i].band {
			again = table
		}
		strips := g.rowStrips(i, bodyHeight-again.height-carriedHeight)
		strips[0].hold = max(strips[0].hold, first)
		for _, s := range strips {
			s.repeat = again
			f.append(s)
		}
		switch {
		case g.rows[i].band:
			again, first = table.with(strips, f.words.Continued), tight
		case i == 0 || i == len(g.rows)-2:
			first = loose
		case len(g.rows) <= fewRows:
			first = bound
		default:
			first = parted
		}
	}
}

// fewRows is how many rows a table has at most that should stand on one page.
const fewRows = 8

// continued is what a page begins with when the table comes from the page
// before: its caption, marked as continued, and its header row, unless that would
// take up too much of the page.
func (g *grid) continued(head []strip, continued string) *repeat {
	again := &repeat{}
	if caption := oneLine(g.table.Caption); caption != "" {
		st := smallPrint
		st.setting = g.style.setting
		st.colour = drawing.Dark
		s := strip{part: captionPart, number: 1, height: st.lead + 3}
		text := shorten(caption, st, g.width-st.width(" "+continued)) + " " + continued
		s.words = []words{{y: st.baseline(), style: st, text: text}}
		again = again.with([]strip{s}, "")
	}
	return again.with(head, "")
}

// with adds a row to what is repeated, if it is one strip and not too high. The
// suffix is printed after its words.
func (r *repeat) with(row []strip, suffix string) *repeat {
	if len(row) != 1 || r.height+row[0].height > bodyHeight/3 {
		return r
	}
	again := &repeat{height: r.height + row[0].height}
	again.strips = append(append(again.strips, r.strips...), row[0].asArtifact(suffix))
	return again
}
