package pdf

import (
	"strconv"
	"strings"
)

// wording is what the pages themselves say, in the language of the paper. All
// other words come with the report.
type wording struct {
	page, of  string
	continued string
}

var (
	english = wording{"Page ", " of ", " (continued)"}
	welsh   = wording{"Tudalen ", " o ", " (parhad)"}
)

// wordingIn is the wording for a language, given as BCP 47; English unless it is
// Welsh.
func wordingIn(language string) wording {
	if primary, _, _ := strings.Cut(language, "-"); strings.EqualFold(primary, "cy") {
		return welsh
	}
	return english
}

// pageOf is "Page 3 of 58".
func (w wording) pageOf(page, pages int) string {
	return w.page + strconv.Itoa(page) + w.of + strconv.Itoa(pages)
}
