package briefing

// LanguageParts are the parts of a report in single languages, each as a report of its
// own; one in a single language is its own only part.
func (r Report) LanguageParts() []Report {
	var parts []Report
	for i, b := range r.Blocks {
		p, ok := b.(LanguagePart)
		if !ok {
			continue
		}
		own := r
		own.Language, own.RunningHead, own.Footer, own.Words = p.Language, p.RunningHead, p.Footer, p.Words
		own.Sheets.Marking = p.Marking
		own.Blocks = r.Blocks[i+1:]
		for k, next := range own.Blocks {
			if _, ends := next.(LanguagePart); ends {
				own.Blocks = own.Blocks[:k]
				break
			}
		}
		parts = append(parts, own)
	}
	if len(parts) == 0 {
		return []Report{r}
	}
	return parts
}
