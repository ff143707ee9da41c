package finish

import (
	"bytes"
	"fmt"
)

// countMarks returns for each page how many marked-content sequences its
// content opens. Their MCIDs must be 0 to n-1, each used once.
func (f *rawFile) countMarks() ([]int, error) {
	counts := make([]int, f.pages)
	var seen []bool
	for p := range counts {
		content := f.content(p).stream
		seen = append(seen[:0], make([]bool, bytes.Count(content, mcidKey))...)
		for rest := content; ; {
			_, after, ok := bytes.Cut(rest, mcidKey)
			if !ok {
				break
			}
			id, ok := leadingInt(after)
			if !ok || id >= len(seen) || seen[id] {
				return nil, fmt.Errorf("finish: the marks of page %d are not numbered from 0 without gaps or repeats (MCID %d of %d marks)", p+1, id, len(seen))
			}
			seen[id] = true
			rest = after
		}
		counts[p] = len(seen)
	}
	return counts, nil
}

var mcidKey = []byte("/MCID ")
