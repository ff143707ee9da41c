package pdf

// page is what stands on one sheet, from top to bottom.
type page struct {
	placed []placed
}

// placed is a strip with the height of its top on the sheet.
type placed struct {
	*strip
	index int // in the flow; -1 for a repeated strip
	y     float64
}

// paginate divides strips into pages. Each page takes as many as fit and ends at
// the last place where the next strip does not hold to the one before it; only
// where there is no such place are looser, and then tighter, holds broken. No
// page is empty, but a paper without strips has one page.
func paginate(strips []strip) []page {
	pages := make([]page, 0, 1+len(strips)/24)
	for start := 0; start < len(strips); {
		top := bodyTop
		if len(pages) == 0 {
			top = frontTop
		}
		end := start + fitting(strips[start:], top)
		if end < len(strips) && !strips[end].newPage {
			end = start + cut(strips[start:end+1])
		}
		pages = append(pages, fill(strips, start, end, top))
		start = end
	}
	if len(pages) == 0 {
		pages = append(pages, page{})
	}
	return pages
}

// fitting counts the strips that fit under a top, at least one.
func fitting(strips []strip, top float64) int {
	const tolerance = 0.01
	y := top + strips[0].repeated() + strips[0].height
	n := 1
	for ; n < len(strips); n++ {
		s := &strips[n]
		y += s.gap + s.height
		if s.newPage || y > bodyBottom+tolerance {
			break
		}
	}
	return n
}

// cut says how many of the strips stay on the page when all but the last fit.
func cut(strips []strip) int {
	last := len(strips) - 1
	for firm := free; firm < tight; firm++ {
		for n := last; n > 0; n-- {
			if strips[n].hold <= firm {
				return n
			}
		}
	}
	return last
}

func fill(strips []strip, start, end int, y float64) page {
	p := page{placed: make([]placed, 0, end-start)}
	if again := strips[start].repeat; again != nil {
		for i := range again.strips {
			p.placed = append(p.placed, placed{&again.strips[i], -1, y})
			y += again.strips[i].height
		}
	}
	for i := start; i < end; i++ {
		s := &strips[i]
		if i > start {
			y += s.gap
		}
		p.placed = append(p.placed, placed{s, i, y})
		y += s.height
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
