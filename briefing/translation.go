package briefing

// Tongues are the languages of the paper in their order, as BCP 47: mostly one;
// with two the whole paper stands in the first, and then in the second.
func (b Brief) Tongues() []string {
	if len(b.Languages) > 1 {
		return b.Languages
	}
	return []string{b.Tongue()}
}

// MarginTongue is the language of the words at the left margin of briefing.yaml:
// the other one than those that it gives words for apart, or else the paper's
// first.
func (b Brief) MarginTongue() string {
	switch {
	case b.Welsh != nil && b.English == nil:
		return "en-GB"
	case b.English != nil && b.Welsh == nil:
		return "cy"
	default:
		return b.Tongue()
	}
}

// BriefText is a text that briefing.yaml gives, by its key.
type BriefText struct {
	Key  string
	Text *string
}

// Texts are the texts that are printed as they stand, apart from
// recommendations and statements.
func (b *Brief) Texts() []BriefText {
	return []BriefText{
		{"council", &b.Council}, {"panel", &b.Panel}, {"meeting.time", &b.Meeting.Time}, {"meeting.venue", &b.Meeting.Venue},
		{"title", &b.Title}, {"report_by", &b.ReportBy}, {"classification", &b.Classification}, {"wards", &b.Wards},
		{"purpose", &b.Purpose}, {"notice", &b.Notice}, {"attribution", &b.Attribution},
	}
}

// In is the brief for the part of the paper in one language, with its words in
// that language where it has them. Foreign names what stands in it in the
// language of the margin, since there are no others.
func (b Brief) In(language string) (part Brief, foreign map[string]bool) {
	own := map[string]*Brief{"cy": b.Welsh, "en-GB": b.English}[language]
	if own == nil {
		own = &Brief{}
	}
	part, foreign = b, map[string]bool{}
	part.Language, part.Languages, part.Welsh, part.English = language, nil, nil, nil
	note := func(key string, said bool) {
		if said && language != b.MarginTongue() {
			foreign[key] = true
		}
	}
	texts := own.Texts()
	for i, t := range part.Texts() {
		if said := *texts[i].Text; said != "" {
			*t.Text = said
		} else {
			note(t.Key, *t.Text != "")
		}
	}
	if len(own.Recommendations) > 0 {
		part.Recommendations = own.Recommendations
	} else {
		note("recommendations", len(part.Recommendations) > 0)
	}
	part.Statements = nil
	for _, f := range StatementFields() {
		s, said := own.StatementOf(f)
		if !said {
			s, said = b.StatementOf(f)
			note(f.String(), said)
		}
		if said {
			part.Statements = append(part.Statements, s)
		}
	}
	return part, foreign
}

// WholeExempt is the brief of the exempt edition of a part exempt paper.
func (b Brief) WholeExempt() Brief {
	b.Classification = WholeExempt(b.Classification)
	for _, words := range [...]**Brief{&b.Welsh, &b.English} {
		if *words != nil && (*words).Classification != "" {
			own := **words
			own.Classification = WholeExempt(own.Classification)
			*words = &own
		}
	}
	return b
}
