package pdf

import "testing"

func TestWording(t *testing.T) {
	for language, want := range map[string]string{"en-GB": "Page 3 of 58", "": "Page 3 of 58", "cy": "Tudalen 3 o 58", "cy-GB": "Tudalen 3 o 58", "cym": "Page 3 of 58"} {
		if got := wordingIn(language).pageOf(3, 58); got != want {
			t.Errorf("%q: %q, want %q", language, got, want)
		}
	}
}
