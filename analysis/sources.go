package analysis

import (
	"slices"

	"scrutiny/briefing"
)

// publicSources lists the files without their hidden sheets: even the name of
// one may say what its author meant to keep.
func publicSources(sources []briefing.Source) []briefing.Source {
	public := slices.Clone(sources)
	for i := range public {
		public[i].Sheets = slices.DeleteFunc(slices.Clone(public[i].Sheets), func(s briefing.SourceSheet) bool {
			return s.Ignored == briefing.HiddenSheet
		})
	}
	return public
}
