package pdf

import "slices"

// page is what stands on one sheet, from top to bottom.
type page struct {
	placed []placed
}

// placed is a strip with the height of its top on the sheet.
type placed struct {
	*strip
	index  int // in the flow; -1 for a repeated strip
	y      float64
	height float64 // the strip's own, less what its drawing gives up
}

// tolerance is what rounding may add up to on a page, in points.
const tolerance = 0.01

// paginate divides strips into pages so that the paper as a whole costs least:
// few pages, none of them much less than full, and together what belongs
// together. Drawings that may be lower are made so where that serves it. The
// first page begins at the front top given. No page is empty, but a paper without
// strips has one page.
func paginate(strips []strip, front float64) []page {
	starts := pageStarts(strips, front)
	pages := make([]page, 0, len(starts)+1)
	for n, start := range starts {
		end := len(strips)
		if n+1 < len(starts) {
			end = starts[n+1]
		}
		pages = append(pages, fill(strips, start, end, front))
	}
	if len(pages) == 0 {
		pages = append(pages, page{})
	}
	return pages
}

// way is the cheapest way to divide all strips before one: what it costs, and
// where its last page starts.
type way struct {
	cost  float64
	start int
}

// pageStarts lists the strips that pages start with. The cheapest way to each
// strip is found from the cheapest ways to those before it: each page is tried
// with as few and as many strips as it can hold.
func pageStarts(strips []strip, front float64) []int {
	ways := make([]way, len(strips)+1)
	for i := range ways[1:] {
		ways[1+i].start = -1
	}
	for start := range strips {
		if ways[start].start >= 0 {
			tryPages(strips, start, room(start, front), ways)
		}
	}
	var starts []int
	for end := len(strips); end > 0; end = ways[end].start {
		starts = append(starts, ways[end].start)
	}
	slices.Reverse(starts)
	return starts
}

// tryPages notes what the pages cost that begin with one strip and end anywhere.
// Every page holds at least one strip, even one that is too high for it.
func tryPages(strips []strip, start int, room float64, ways []way) {
	p := sheetful{room: room, height: strips[start].repeated() + strips[start].height, give: strips[start].give}
	for end := start + 1; end == start+1 || p.fits(); end++ {
		if cost := ways[start].cost + p.cost(endingBefore(strips, end)); ways[end].start < 0 || cost < ways[end].cost {
			ways[end] = way{cost, start}
		}
		if end == len(strips) || strips[end].newPage {
			return
		}
		p.height += strips[end].gap + strips[end].height
		p.give += strips[end].give
	}
}

// room is the height there is for a page that begins with a strip.
func room(start int, front float64) float64 {
	if start == 0 {
		return bodyBottom - front
	}
	return bodyHeight
}

// sheetful is the strips of a page: the room there is for them, their height, and
// how much of it their drawings can give up.
type sheetful struct{ room, height, give float64 }

func (p sheetful) fits() bool { return p.height-p.give <= p.room+tolerance }

// share is which part of what the drawings can give up they have to.
func (p sheetful) share() float64 {
	if p.height <= p.room+tolerance || p.give <= 0 {
		return 0
	}
	return min(1, (p.height-p.room)/p.give)
}

// cost is what is lost by a page, in units of one page: the page itself, what is
// left empty of it, dear when that is more than a third, and how much lower than
// wished its drawings are.
func (p sheetful) cost(ends ending) float64 {
	const (
		much     = 1.0 / 3
		muchCost = 12
		lowCost  = 0.3
	)
	share, empty := p.share(), max(0, (p.room-p.height)/bodyHeight)
	cost := 1 + lowCost*share*share + ends.toll
	return cost + ends.empty*empty*empty + ends.empty*muchCost*max(0, empty-much)
}

// ending is what it costs to end a page somewhere, and how dear the room is that
// stays empty there.
type ending struct{ toll, empty float64 }

// endingBefore is the ending of a page before a strip. Where the paper or a part
// of it ends, nothing else could stand there; a paragraph or a table that goes on
// should fill the page.
func endingBefore(strips []strip, next int) ending {
	switch {
	case next == len(strips) || strips[next].newPage:
		return ending{}
	case strips[next].hold == free && strips[next].part == headingPart:
		return ending{0, 1}
	}
	return [...]ending{free: {0.1, 1}, parted: {0.3, 2}, bound: {2, 2}, loose: {25, 1}, tight: {400, 1}}[strips[next].hold]
}

// fill sets strips on a page, its drawings at the height that lets all fit.
func fill(strips []strip, start, end int, front float64) page {
	p := page{placed: make([]placed, 0, end-start)}
	all := sheetful{room: room(start, front), height: strips[start].repeated()}
	y := bodyBottom - all.room
	if again := strips[start].repeat; again != nil {
		for i := range again.strips {
			s := &again.strips[i]
			p.placed = append(p.placed, placed{s, -1, y, s.height})
			y += s.height
		}
	}
	for i := start; i < end; i++ {
		all.height, all.give = all.height+strips[i].height, all.give+strips[i].give
		if i > start {
			all.height += strips[i].gap
		}
	}
	share := all.share()
	for i := start; i < end; i++ {
		s := &strips[i]
		if i > start {
			y += s.gap
		}
		height := s.height - share*s.give
		p.placed = append(p.placed, placed{s, i, y, height})
		y += height
	}
	return p
}

// repeated is the height of what stands again over a strip at the top of a page.
func (s *strip) repeated() float64 {
	if s.repeat == nil {
		return 0
	}
	return s.repeat.height
}
