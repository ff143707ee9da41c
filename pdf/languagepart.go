package pdf

import "scrutiny/briefing"

// languagePart is a part of the paper in a language of its own: its first strip,
// and what stands around its pages.
type languagePart struct {
	strip int
	briefing.LanguagePart
}

func beginsWithPart(blocks []briefing.Block) bool {
	if len(blocks) == 0 {
		return false
	}
	_, is := blocks[0].(briefing.LanguagePart)
	return is
}

// part begins a part of the paper: on a new page, with the logo, under an element
// and a bookmark of its own.
func (f *flow) part(p briefing.LanguagePart) {
	f.closeKept()
	f.newPage = len(f.strips) > 0
	f.after, f.keep, f.level = 0, 0, 0
	f.root = f.document.add("Part")
	f.root.Lang, f.root.Title = p.Language, oneLine(p.Title)
	f.words = pageWords(p.Words)
	f.open(p.ID, 0)
	f.parts = append(f.parts, languagePart{len(f.strips), p})
	if title := oneLine(p.Title); title != "" {
		f.bookmarks = append(f.bookmarks, bookmark{1, title, len(f.strips)})
	}
	f.logo()
}

// depth is how far the bookmarks of headings are moved down.
func (f *flow) depth() int {
	if n := len(f.parts); n > 0 && oneLine(f.parts[n-1].Title) != "" {
		return 1
	}
	return 0
}

// inPart is the range of blocks that are in one part with the block at an index.
func inPart(blocks []briefing.Block, at int) (from, to int) {
	to = len(blocks)
	for i, b := range blocks {
		if _, is := b.(briefing.LanguagePart); !is {
			continue
		}
		if i > at {
			return from, i
		}
		from = i
	}
	return from, to
}

// furnishParts readies what stands around the pages of each part.
func furnishParts(r *briefing.Report, parts []languagePart, in *setting) []*furniture {
	var all []*furniture
	for _, p := range parts {
		own := *r
		own.RunningHead, own.Footer, own.Words, own.Sheets.Marking = p.RunningHead, p.Footer, p.Words, p.Marking
		all = append(all, furnish(&own, in))
	}
	return all
}

// aroundPage is what stands around a page, and whether the page begins the paper
// or a part of it.
func (p *painter) aroundPage(n int) (around *furniture, begins bool) {
	around, begins = p.around, n == 0
	for i, part := range p.flow.parts {
		if part.strip < len(p.at) && p.at[part.strip].page <= n {
			around, begins = p.around.parts[i], p.at[part.strip].page == n
		}
	}
	return around, begins
}
