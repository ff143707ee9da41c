package pdf

import (
	"fmt"

	"scrutiny/briefing"
	"scrutiny/internal/drawing"
	"scrutiny/internal/house"
	"scrutiny/pdf/finish"
)

// Paper is a report laid out on pages, its drawings still to be made.
type Paper struct {
	report    briefing.Report
	flow      *flow
	pages     []page
	furniture *furniture
	flaws     []house.Flaw
}

// Lay lays out a report on A4 pages. Its figures get the heights at which the
// pages fill best, between their MinHeight and their Height: draw those that
// Figures lists, and hand the drawings to Print.
//
//	report → Lay → Figures → charts.Draw → Print
func Lay(r briefing.Report) *Paper { return layFigures(r, r.Figures()) }

func layFigures(r briefing.Report, figures []briefing.Figure) *Paper {
	in, flaws := plainSetting(), []house.Flaw(nil)
	if r.Style != (briefing.Style{}) {
		var style *house.House
		style, flaws = house.Open(r.Style)
		in = newSetting(style)
	}
	p := &Paper{report: r, furniture: furnish(&r, in), flaws: flaws}
	p.flow = lay(&p.report, figures, in)
	p.furniture.parts = furnishParts(&r, p.flow.parts, in)
	p.pages = paginate(p.flow.strips, p.furniture.front())
	for n := range p.pages {
		p.settle(n)
	}
	if r.Sheets.DoubleSided && len(p.pages)%2 > 0 {
		p.pages = append(p.pages, page{})
	}
	return p
}

// settle notes the heights of the figures on a page.
func (p *Paper) settle(n int) {
	for _, pl := range p.pages[n].placed {
		for _, pic := range pl.pictures {
			if pic.figure > 0 && pl.give > 0 {
				p.flow.figures[pic.figure-1].Height -= pl.strip.height - pl.height
			}
		}
	}
}

// Figures lists the report's figures in order, with the sizes that their
// drawings are to have.
func (p *Paper) Figures() []briefing.Figure { return p.flow.figures }

// House is the house style of the paper, for those who draw its figures.
func (p *Paper) House() *house.House { return p.flow.setting.House }

// Pages is how many pages the paper has.
func (p *Paper) Pages() int { return len(p.pages) }

// Print makes the finished PDF: tagged, with bookmarks and links. The drawings
// are those of Figures, in their order. The same report and drawings give the
// same bytes. It fails when the number of drawings is not that of the figures,
// or when the file cannot be made. A paper is printed once.
func (p *Paper) Print(drawings []drawing.Drawing) ([]byte, error) {
	if n := len(p.flow.figures); n != len(drawings) {
		return nil, fmt.Errorf("pdf: %d drawings for %d figures", len(drawings), n)
	}
	if len(p.flaws) > 0 {
		return nil, fmt.Errorf("pdf: the house style: %w", p.flaws[0])
	}
	p.flow.hang(drawings)
	press := newPress(p.report.Produced, p.flow.logoPixels())
	painted := paint(p.flow, p.pages, p.furniture, press.logo)
	raw, err := press.print(painted.contents)
	if err != nil {
		return nil, err
	}
	document := painted.document(&p.report)
	document.Fonts = fonts(p.flow.setting.Family, &painted.used)
	return finish.Finish(raw, document)
}

// Write makes the PDF of a report whose drawings are made already, at the size
// they have. They are those of the report's figures, in their order.
func Write(r briefing.Report, drawings []drawing.Drawing) ([]byte, error) {
	document, _, err := Set(r, drawings)
	return document, err
}

// Set is Write, and says how many pages the paper has.
func Set(r briefing.Report, drawings []drawing.Drawing) (document []byte, pages int, err error) {
	figures := r.Figures()
	if len(figures) != len(drawings) {
		return nil, 0, fmt.Errorf("pdf: %d drawings for %d figures", len(drawings), len(figures))
	}
	p := layFigures(r, drawn(figures, drawings))
	document, err = p.Print(drawings)
	return document, p.Pages(), err
}

// drawn gives figures the sizes of their drawings.
func drawn(figures []briefing.Figure, drawings []drawing.Drawing) []briefing.Figure {
	for i := range figures {
		figures[i].Width, figures[i].Height, figures[i].MinHeight = drawings[i].Width, drawings[i].Height, 0
	}
	return figures
}

// hang puts the drawings in their places, none larger than its place.
func (f *flow) hang(drawings []drawing.Drawing) {
	for i := range f.strips {
		for k := range f.strips[i].pictures {
			pic := &f.strips[i].pictures[k]
			if pic.figure == 0 {
				continue
			}
			fig, d := f.figures[pic.figure-1], drawings[pic.figure-1]
			pic.Drawing = d
			pic.scale = min(max(pic.scale, 0.01), fig.Width/d.Width, fig.Height/d.Height)
		}
	}
}

func (p *painter) document(r *briefing.Report) finish.Document {
	doc := finish.Document{
		Title:      oneLine(r.Title),
		Author:     oneLine(r.Organisation),
		Subject:    oneLine(r.Subject),
		Language:   r.Language,
		Producer:   r.Version,
		Produced:   r.Produced,
		Root:       p.flow.document.element(),
		Links:      p.links,
		PageLabels: []finish.PageLabel{{First: 0, Style: "D", Start: p.around.first}},
	}
	for _, a := range r.Attachments {
		doc.Attachments = append(doc.Attachments, finish.Attachment{
			Name: a.Name, MIME: a.MIME, Description: oneLine(a.Description), Data: a.Data,
			Relationship: [...]string{"Source", "Data", "Alternative", "Supplement"}[min(a.Relationship, briefing.Supplement)],
		})
	}
	for _, b := range p.flow.bookmarks {
		doc.Outline = append(doc.Outline, finish.Bookmark{Level: b.level, Title: b.title, To: p.target(b.strip)})
	}
	if doc.Title == "" {
		doc.Title = "Untitled paper"
		if len(doc.Outline) > 0 {
			doc.Title = doc.Outline[0].Title
		}
	}
	if doc.Language == "" {
		doc.Language = "en-GB"
	}
	return doc
}
