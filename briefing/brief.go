package briefing

// Brief is what a workbook does not say about the paper: whose it is, for
// which meeting, on which period. It comes from briefing.yaml, or from
// defaults when there is none.
type Brief struct {
	Council        string
	Panel          string
	Meeting        Meeting
	AgendaItem     string
	Appendix       string
	Title          string
	ReportBy       string // role of the author
	Classification string
	Exempt         ExemptItems // what the open edition of a part exempt paper leaves out
	Sheets         Sheets      // how the pages are numbered in the agenda pack
	AttachFigures  bool        // the paper carries its figures as CSV, and is PDF/A-3a for that
	Style          StyleSpec   // the council's house style; zero: the paper's own
	Wards          string
	Purpose        string
	// Recommendations are what the panel is asked to resolve, printed with
	// letters: (a), (b), (c).
	Recommendations []string
	// FrontSheet is a built-in profile of the front sheet or the path of a
	// council's own, relative to briefing.yaml; empty: "plain".
	FrontSheet string
	// Statements are what stands under the front sheet's other headings.
	Statements  []Statement
	Period      Period // the period reported; zero: the latest with data
	AsAt        Date   // zero: the end of the period reported
	Tolerance   Tolerance
	SPC         SPC
	Attention   AttentionSettings
	Notice      string // a notice on the front sheet: "Marchshire is a fictional county"
	Attribution string // licence statement printed on the front sheet and in the notes
	Template    string // name of a built-in template; empty: "briefing"
	// Language is the language of the paper, "en-GB" or "cy"; empty: en-GB.
	Language string
	// Languages are those of a paper in two, the first one first; nil for a paper
	// in one.
	Languages []string
	// Welsh and English hold what briefing.yaml says in a language apart from the
	// words at its left margin; nil: nothing.
	Welsh, English *Brief
	// SourceLanguage is that of the workbooks' own words: names of indicators,
	// actions, commentary. Empty: en-GB.
	SourceLanguage string
	Workbooks      []WorkbookSpec
	Disclosure     Disclosure     // how small numbers are kept out of the paper
	Previous       PreviousSpec   // the last report, to compare with
	Checks         []CheckSetting // levels of the checks on the data, where they are not the usual ones
	// Program is the name and version of the program that makes the paper, for
	// its notes: "scrutiny 1.2.0". It is an input like all else; empty: not said.
	Program string
}

// Meeting is when and where the panel meets.
type Meeting struct {
	Date  Date
	Time  string
	Venue string
}

// WorkbookSpec names a workbook and corrects the automatic reading of it.
type WorkbookSpec struct {
	Path   string // relative to briefing.yaml
	Area   string // for workbooks that hold several areas: whose figures are reported
	Sheets []SheetSpec
	Pos    Pos // where briefing.yaml says so
}

// SheetSpec says how one sheet is to be read, where the automatic reading is wrong.
type SheetSpec struct {
	Name      string
	Kind      SheetKind         // UnknownSheet: find out
	HeaderRow int               // 1-based; 0: find out
	Columns   map[string]string // field name → column letter or header text
	Skip      bool
	// Years says how the sheet counts its years, where labels such as "Q1 2024"
	// or "2011-12" leave it open; it counts only when YearsStated.
	Years       Basis
	YearsStated bool
	Pos         Pos
}

// SPC is how control charts are worked out: the rule set for all indicators,
// and settings for single ones.
type SPC struct {
	Rules RuleSet
	// InARow is how many figures make a trend or a shift, 6 or 7; 0 means 7.
	InARow     int
	Indicators []IndicatorControl
}

// Tongue is the language of the paper as BCP 47: "en-GB" or "cy".
func (b Brief) Tongue() string { return languageOr(b.Language) }

// SourceTongue is the language of the workbooks' own words as BCP 47.
func (b Brief) SourceTongue() string { return languageOr(b.SourceLanguage) }

func languageOr(tag string) string {
	if tag == "" {
		return "en-GB"
	}
	return tag
}
