// Package briefingfile reads briefing.yaml: what the workbooks do not say
// about the paper. It is strict, because a mistyped key that is passed over in
// silence is a front sheet without its agenda item: whatever it does not
// understand is reported with line, column and what to write instead, all at
// once.
package briefingfile

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"

	"scrutiny/briefing"
)

// maxSize is far more than any briefing needs, in bytes; a larger file is
// something else under the wrong name.
const maxSize = 256 << 10

// Parse reads the text of a briefing.yaml. The name is the file's base name,
// for the positions of problems, whose Cell is "line 3, column 5" (both from
// 1; columns in characters). The brief holds all that could be understood; it
// is fit for use only when no diagnostic is an Error.
func Parse(name string, data []byte) (briefing.Brief, briefing.Diagnostics) {
	r := &reader{file: name}
	var brief briefing.Brief
	if body := r.document(data); body != nil {
		r.mapping(body, "", r.briefFields(&brief))
		r.required(brief)
	}
	return brief, r.problems
}

// document parses the text and returns its one document, nil when there is
// none to read.
func (r *reader) document(data []byte) ast.Node {
	if len(data) > maxSize {
		r.add(briefing.Error, "", startHint, "the file is too long for a briefing (%d KB)", len(data)>>10)
		return nil
	}
	text, ok := plainText(data)
	if !ok {
		r.add(briefing.Error, "", startHint, "this is not a text file")
		return nil
	}
	if nesting(text) > maxNesting {
		r.add(briefing.Error, "", startHint, "brackets are nested too deeply")
		return nil
	}
	file, err := parser.ParseBytes([]byte(text), 0, parser.AllowDuplicateMapKey())
	if err != nil {
		r.syntax(err)
		return nil
	}
	return r.onlyBody(file)
}

const startHint = "a briefing.yaml is a text file that starts with lines such as  council: Marchshire County Council"

// plainText drops a byte order mark and Windows line ends, which the parser
// would count into its positions. It reports false for what is no text.
func plainText(data []byte) (string, bool) {
	data = bytes.TrimPrefix(data, []byte("\uFEFF"))
	if bytes.IndexByte(data, 0) >= 0 {
		return "", false
	}
	text := strings.ReplaceAll(string(data), "\r\n", "\n")
	return strings.ToValidUTF8(strings.ReplaceAll(text, "\r", "\n"), "\uFFFD"), true
}

// maxNesting bounds the brackets within brackets that are handed to the
// parser, which calls itself for each.
const maxNesting = 100

// nesting is an upper bound of how deeply the text nests.
func nesting(text string) int {
	depth, deepest := 0, 0
	for _, c := range []byte(text) {
		switch c {
		case '[', '{':
			depth++
			deepest = max(deepest, depth)
		case ']', '}':
			depth = max(depth-1, 0)
		}
	}
	return deepest
}

// onlyBody returns the file's single document and notes its anchors.
func (r *reader) onlyBody(file *ast.File) ast.Node {
	var bodies []ast.Node
	for _, d := range file.Docs {
		if d.Body != nil && d.Body.Type() != ast.CommentGroupType {
			bodies = append(bodies, d.Body)
		}
	}
	switch len(bodies) {
	case 0:
		r.add(briefing.Error, "", startHint, "the file is empty")
		return nil
	case 1:
		r.anchors = anchorsOf(bodies[0])
		return bodies[0]
	default:
		r.fault(bodies[1], "take out the line ---, or keep the second part in a file of its own",
			"the file holds %d documents: want one", len(bodies))
		return nil
	}
}

// syntax reports what the YAML parser could not read.
func (r *reader) syntax(err error) {
	var at interface {
		GetToken() *token.Token
		GetMessage() string
	}
	if !errors.As(err, &at) {
		r.add(briefing.Error, "", startHint, "this is not YAML: %v", err)
		return
	}
	summary, hint := inAnalystsWords(at.GetMessage())
	r.add(briefing.Error, cell(at.GetToken()), hint, "%s", summary)
}

// inAnalystsWords explains the parser's commonest complaints.
func inAnalystsWords(message string) (summary, hint string) {
	for _, known := range []struct{ part, summary, hint string }{
		{"mapping value is not allowed", "a second colon stands in this line", `put quotes round a value that holds a colon: title: "Performance: quarter 2"`},
		{"character '\t'", "the line starts with a tab", "indent with spaces: YAML does not take tabs"},
		{"reserved character", "a value starts with a sign that YAML keeps for itself", "put quotes round the value"},
		{"end character of", "a quotation mark is opened and not closed", "close it, or use the other kind of quotation mark outside"},
		{"']' not found", "a [ is opened and not closed", "close the list with ]"},
		{"'}' not found", "a { is opened and not closed", "close it with }"},
		{"value is not allowed in this context", "the line does not fit the lines before it", "give the keys of one group, and the dashes of one list, the same indent"},
		{"block sequence entries are not allowed", "a list starts in the middle of a line", "start the list on the next line: each item with - before it"},
	} {
		if strings.Contains(message, known.part) {
			return known.summary, known.hint
		}
	}
	return fmt.Sprintf("this is not YAML: %s", message), "check the indent, the colons and the quotation marks of this line"
}
