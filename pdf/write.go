package pdf

import (
	"fmt"

	"scrutiny/briefing"
	"scrutiny/internal/drawing"
	"scrutiny/pdf/finish"
)

// Write makes the finished PDF of a report: A4, tagged, with bookmarks and
// links. The drawings are those of the report's figures, in their order. The
// same report and drawings give the same bytes. It fails when the number of
// drawings is not that of the figures, or when the file cannot be made.
func Write(r briefing.Report, drawings []drawing.Drawing) ([]byte, error) {
	document, _, err := Set(r, drawings)
	return document, err
}

// Set is Write, and says how many pages the paper has.
func Set(r briefing.Report, drawings []drawing.Drawing) (document []byte, pages int, err error) {
	raw, doc, pages, err := compose(r, drawings)
	if err != nil {
		return nil, 0, err
	}
	document, err = finish.Finish(raw, doc)
	return document, pages, err
}

// compose lays out, paints and prints a report, counts its pages, and gathers
// what the finished file has to say beyond them.
func compose(r briefing.Report, drawings []drawing.Drawing) ([]byte, finish.Document, int, error) {
	if n := len(r.Figures()); n != len(drawings) {
		return nil, finish.Document{}, 0, fmt.Errorf("pdf: %d drawings for %d figures", len(drawings), n)
	}
	opened := openPress(r.Produced)
	f := lay(&r, drawings)
	pages := paginate(f.strips)
	press := <-opened
	if press.err != nil {
		return nil, finish.Document{}, 0, press.err
	}
	painted := paint(f, pages, &r, press.fonts)
	raw, err := press.print(painted.contents, &painted.used)
	return raw, painted.document(&r), len(painted.contents), err
}

func (p *painter) document(r *briefing.Report) finish.Document {
	doc := finish.Document{
		Title:      oneLine(r.Title),
		Author:     oneLine(r.Organisation),
		Subject:    oneLine(r.Subject),
		Language:   r.Language,
		Producer:   r.Version,
		Produced:   r.Produced,
		Root:       p.flow.root.element(),
		Links:      p.links,
		PageLabels: []finish.PageLabel{{First: 0, Style: "D", Start: 1}},
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
