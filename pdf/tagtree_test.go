package pdf

import (
	"testing"

	"scrutiny/internal/heard"
)

func TestTagTree(t *testing.T) {
	r, drawings := sample()
	file, err := Write(r, drawings)
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "tags.golden", heard.Open(t, file).Tree())
}
