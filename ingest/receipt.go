package ingest

import "scrutiny/briefing"

// FileReceipt says what was understood of one file.
type FileReceipt struct {
	File   string         `json:"file"`
	Path   string         `json:"-"` // as briefing.yaml or the command line names it
	SHA256 string         `json:"sha256"`
	Sheets []SheetReceipt `json:"sheets"`
}

// SheetReceipt says what was understood of one sheet.
type SheetReceipt struct {
	Name          string         `json:"name"`
	Ignored       string         `json:"ignored,omitempty"` // why nothing was taken
	HiddenRows    []int          `json:"hidden_rows,omitempty"`
	HiddenColumns []string       `json:"hidden_columns,omitempty"`
	Tables        []TableReceipt `json:"tables,omitempty"`
	// Proposed is a guess at the table of a sheet that was not understood.
	Proposed *TableReceipt `json:"proposed,omitempty"`
	// Years is how briefing.yaml says that the sheet counts its years.
	Years       briefing.Basis `json:"-"`
	YearsStated bool           `json:"-"`
}

// TableReceipt says what one table was taken for.
type TableReceipt struct {
	Kind       briefing.SheetKind `json:"-"`
	KindName   string             `json:"kind"`
	Layout     string             `json:"layout"`      // "periods across", "one row a figure", …
	Sureness   string             `json:"sureness"`    // "sure", "likely", "doubtful"
	HeaderRows []string           `json:"header_rows"` // numbers on the sheet
	Columns    []ColumnReceipt    `json:"columns"`
	Periods    []briefing.Period  `json:"periods,omitempty"`
	Turned     bool               `json:"turned,omitempty"` // headings stand in a column: its rows are the sheet's columns
	Rows       int                `json:"rows"`
	Ignored    []RowReceipt       `json:"ignored_rows,omitempty"`
	Markers    []MarkerReceipt    `json:"markers,omitempty"`
	// Area is whose figures were taken, of a table of several areas.
	Area        string       `json:"area,omitempty"`
	Suggestions []Suggestion `json:"suggestions,omitempty"`
}

// ColumnReceipt says what a column was taken for; Field is empty for one that
// was ignored, and Why says why.
type ColumnReceipt struct {
	Column  string           `json:"column"` // its letters
	Heading string           `json:"heading"`
	Field   string           `json:"field,omitempty"`
	Period  *briefing.Period `json:"period,omitempty"`
	Why     string           `json:"why,omitempty"`
	// Forecast columns hold figures of the future that the workbook calls so.
	Forecast bool `json:"forecast,omitempty"`
	// Special columns mean more than a mapping can say: one of two ways of
	// counting, a distance to another period.
	Special bool `json:"-"`
}

// RowReceipt is a row from which nothing was taken.
type RowReceipt struct {
	Row string `json:"row"`
	Why string `json:"why"`
}

// MarkerReceipt counts what stood in place of figures.
type MarkerReceipt struct {
	Marker string `json:"marker"` // as written: "c", "n/a", "" for blank
	Means  string `json:"means"`
	Count  int    `json:"count"`
}
