package pdf

import (
	"strconv"

	"scrutiny/briefing"
	"scrutiny/pdf/finish"
)

// painter turns pages into page descriptions. On the way the elements learn
// where their content stands, and the links where they are.
type painter struct {
	flow     *flow
	pages    []page
	at       []target // where each strip of the flow stands
	used     [2]runeSet
	around   *furniture
	contents [][]byte
	links    []finish.Link
}

// target is a height on a page, from its top.
type target struct {
	page int
	y    float64
}

// paint paints all pages, with the logo under the name given.
func paint(f *flow, pages []page, around *furniture, logo string) *painter {
	p := &painter{flow: f, pages: pages, at: make([]target, len(f.strips)), around: around}
	for n := range pages {
		for _, pl := range pages[n].placed {
			if pl.index >= 0 {
				p.at[pl.index] = target{n, pl.y}
			}
		}
	}
	size := 16 << 10
	for n := range pages {
		c := content{setting: f.setting, logo: logo, used: &p.used, page: n, buf: make([]byte, 0, size)}
		p.page(&c)
		p.contents = append(p.contents, c.buf)
		size = len(c.buf) + len(c.buf)/4
	}
	return p
}

func (p *painter) page(c *content) {
	placed := p.pages[c.page].placed
	around, begins := p.aroundPage(c.page)
	around.head(c, begins, len(placed) == 0 && c.page > 0)
	for i := 0; i < len(placed); i++ {
		p.border(c, placed, i)
		p.strip(c, placed[i])
	}
	around.foot(c, len(p.pages))
	c.close()
}

// border draws the frame of the strips that begin at i, if one begins there.
func (p *painter) border(c *content, placed []placed, i int) {
	box := placed[i].frame
	if box == nil || (i > 0 && placed[i-1].frame == box) {
		return
	}
	last := i
	for last+1 < len(placed) && placed[last+1].frame == box {
		last++
	}
	const line = 1
	top, foot := placed[i].y-box.padding, placed[last].y+placed[last].height+box.padding
	c.unmarked(layoutArtifact)
	c.rectangle(margin, top, briefing.TextWidth, line, c.setting.Rule)
	c.rectangle(margin, foot-line, briefing.TextWidth, line, c.setting.Rule)
	c.rectangle(margin, top, line, foot-top, c.setting.Rule)
	c.rectangle(margin+briefing.TextWidth-line, top, line, foot-top, c.setting.Rule)
}

func (p *painter) strip(c *content, s placed) {
	aside := layoutArtifact
	if s.index < 0 {
		aside = repeatArtifact
	}
	for _, b := range s.bars {
		c.unmarked(aside)
		c.rectangle(margin+b.x, s.y+b.y, b.width, b.height, b.colour)
	}
	for i := range s.pictures {
		pic := &s.pictures[i]
		x, y := margin+pic.x, s.y+pic.y
		if pic.sink == nil {
			c.unmarked(aside)
		} else {
			c.mark(pic.sink)
			pic.sink.BBox = onSheet(x, y, pic.Width*pic.scale, pic.Height*pic.scale)
		}
		c.replay(pic, x, y)
	}
	for i := range s.words {
		p.words(c, &s.words[i], s.y, aside)
	}
	for _, a := range s.areas {
		p.link(c.page, a, s.y)
	}
}

func (p *painter) words(c *content, w *words, y float64, aside artifact) {
	if w.sink == nil {
		c.unmarked(aside)
	} else {
		c.mark(w.sink)
	}
	x, text := margin+w.x, w.text
	if w.pageOf != "" {
		text = strconv.Itoa(p.at[p.flow.anchors[w.pageOf]].page + p.around.first)
		x -= w.style.width(text)
	}
	c.show(x, y+w.y, w.style, text)
	if w.style.link {
		c.rectangle(x, y+w.y+1.2, w.width, 0.6, w.style.colour)
	}
}

func (p *painter) link(page int, a area, y float64) {
	a.link.sink.annotations = append(a.link.sink.annotations, finish.LinkContent(len(p.links)))
	l := finish.Link{Page: page, Area: *onSheet(margin+a.x, y+a.y, a.width, a.height), Contents: a.link.contents, URI: a.link.address}
	if a.link.id != "" {
		l.To = p.target(p.flow.anchors[a.link.id])
	}
	p.links = append(p.links, l)
}

// target is the place of a strip for a viewer to go to: a little above it.
func (p *painter) target(strip int) finish.Target {
	const above = 8
	if strip >= len(p.at) {
		return finish.Target{Top: sheetHeight}
	}
	at := p.at[strip]
	return finish.Target{Page: at.page, Top: sheetHeight - at.y + above}
}

// onSheet turns a rectangle from the top left into one from the lower left.
func onSheet(x, y, width, height float64) *finish.Rect {
	return &finish.Rect{X0: x, Y0: sheetHeight - y - height, X1: x + width, Y1: sheetHeight - y}
}
