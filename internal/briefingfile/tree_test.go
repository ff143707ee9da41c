package briefingfile

import (
	"fmt"
	"strings"
	"testing"
)

func TestTree(t *testing.T) {
	root, problems := Tree("batch.yaml", []byte("output: papers\nkeep:\npanels:\n  - &a {panel: CYP, days: [1, 2]}\n  - <<: *a\n    panel: Adults\n"))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	want := `{output (line 1, column 1): "papers", keep (line 2, column 1): -, panels (line 3, column 1): ` +
		`[{panel (line 4, column 9): "CYP", days (line 4, column 21): ["1", "2"]}, ` +
		`{panel (line 6, column 5): "Adults", days (line 4, column 21): ["1", "2"]}]}`
	if got := shown(root); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func shown(n Node) string {
	var parts []string
	switch n.Kind {
	case Scalar:
		return fmt.Sprintf("%q", n.Text)
	case List:
		for _, v := range n.Items {
			parts = append(parts, shown(v))
		}
		return "[" + strings.Join(parts, ", ") + "]"
	case Group:
		for _, e := range n.Entries {
			parts = append(parts, fmt.Sprintf("%s (%s): %s", e.Key, e.Pos.Cell, shown(e.Value)))
		}
		return "{" + strings.Join(parts, ", ") + "}"
	default:
		return "-"
	}
}

// Aliases that multiply, or that hold themselves, are reported, not followed
// without end.
func TestTreeIsBounded(t *testing.T) {
	laughs := "a: &a [1, 1, 1, 1, 1, 1, 1, 1, 1]\n"
	for c := 'b'; c < 'k'; c++ {
		laughs += fmt.Sprintf("%c: &%c [%s]\n", c, c, strings.TrimSuffix(strings.Repeat(fmt.Sprintf("*%c, ", c-1), 9), ", "))
	}
	for _, text := range []string{laughs, "a: &a\n  - *a\n", "a: *b\n"} {
		if _, problems := Tree("batch.yaml", []byte(text)); len(problems) == 0 {
			t.Errorf("no problem in\n%s", text)
		}
	}
}

func FuzzTree(f *testing.F) {
	f.Add([]byte("a: &a [1]\nb: {<<: *a, c: ~}\n"))
	f.Fuzz(func(_ *testing.T, data []byte) { Tree("batch.yaml", data) })
}
