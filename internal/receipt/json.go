package receipt

import (
	"encoding/json"
	"io"

	"scrutiny/briefing"
	"scrutiny/ingest"
)

// JSON prints the receipts as one object: "files", each with its sheets and
// their tables; "mapping", the text for briefing.yaml; and "problems", in the
// order of files, sheets and cells.
func JSON(w io.Writer, files []ingest.FileReceipt, problems briefing.Diagnostics) error {
	if files == nil {
		files = []ingest.FileReceipt{}
	}
	sorted := problems.Sorted()
	if sorted == nil {
		sorted = briefing.Diagnostics{}
	}
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	e.SetEscapeHTML(false)
	return e.Encode(struct {
		Files    []ingest.FileReceipt `json:"files"`
		Mapping  string               `json:"mapping"`
		Problems briefing.Diagnostics `json:"problems"`
	}{files, Mapping(files), sorted})
}
