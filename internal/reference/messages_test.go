package reference

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// told says where a function that reports a problem takes its words, and its
// severity, −1 when there is none.
var told = map[string]struct{ words, severity int }{
	"Add": {3, 0}, "NewDiagnostic": {3, 0}, "add": {3, 0}, "tell": {3, 0}, "say": {3, 0},
	"doubt": {2, -1}, "warn": {2, -1}, "fail": {2, -1}, "report": {2, -1}, "fault": {2, -1},
	"usage": {1, -1}, "Errorf": {0, -1}, "New": {0, -1},
}

// Errors of these folders reach a user as they are; those of others are told as
// diagnostics, or by a command.
var commandFolders = []string{"cmd/scrutiny", "internal/batch", "internal/trace", "templates"}

// message is a problem that the program may tell, with "…" for what it puts in.
type message struct{ text, at string }

// messages are all errors and warnings of the code, and literals all texts in
// it: of some messages the words stand apart from the place where they are told.
func messages(t *testing.T) (found []message, literals map[string]bool) {
	t.Helper()
	literals = map[string]bool{}
	files := token.NewFileSet()
	err := filepath.WalkDir("../..", func(path string, _ fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") || skipped(path) {
			return err
		}
		file, err := parser.ParseFile(files, path, nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if text, ok := toldBy(n, filepath.ToSlash(path)); ok {
				found = append(found, message{text, files.Position(n.Pos()).String()})
			}
			if literal, ok := n.(*ast.BasicLit); ok {
				if text, ok := wordsOf(literal); ok {
					literals[text] = true
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return found, literals
}

// skipped folders tell a user nothing.
func skipped(path string) bool {
	for _, folder := range []string{"samplebooks", "sheettest", "bench", "reference", "/.git", "/pdf/", "/charts/"} {
		if strings.Contains(filepath.ToSlash(path), folder) {
			return true
		}
	}
	return false
}

// toldBy is the message that a piece of code tells.
func toldBy(n ast.Node, path string) (string, bool) {
	switch n := n.(type) {
	case *ast.CallExpr:
		return toldByCall(n, path)
	case *ast.KeyValueExpr:
		if key, ok := n.Key.(*ast.Ident); ok && key.Name == "Summary" {
			return wordsOf(n.Value)
		}
	case *ast.AssignStmt:
		if to, ok := n.Lhs[0].(*ast.SelectorExpr); ok && to.Sel.Name == "Summary" && n.Tok == token.ASSIGN {
			return wordsOf(n.Rhs[0])
		}
	}
	return "", false
}

func toldByCall(call *ast.CallExpr, path string) (string, bool) {
	name := ""
	switch f := call.Fun.(type) {
	case *ast.SelectorExpr:
		name = f.Sel.Name
	case *ast.Ident:
		name = f.Name
	}
	where, tells := told[name]
	if !tells || len(call.Args) <= where.words {
		return "", false
	}
	if name == "Errorf" || name == "New" {
		ofCommand := slices.ContainsFunc(commandFolders, func(f string) bool { return strings.HasPrefix(path, "../../"+f+"/") })
		if !ofCommand {
			return "", false
		}
	}
	if where.severity >= 0 {
		if s, ok := call.Args[where.severity].(*ast.SelectorExpr); ok && s.Sel.Name == "Note" {
			return "", false
		}
		if _, isText := call.Args[where.severity].(*ast.BasicLit); isText {
			return "", false // a wording, not a problem
		}
	}
	return wordsOf(call.Args[where.words])
}

var placeholder = regexp.MustCompile(`%[+#.\d]*[a-zA-Z]`)

// wordsOf are the words of a text in the code, with "…" for what is put in;
// false where it is made of nothing else.
func wordsOf(e ast.Expr) (string, bool) {
	if call, ok := e.(*ast.CallExpr); ok && len(call.Args) > 0 {
		e = call.Args[0] // fmt.Sprintf
	}
	if joined, ok := e.(*ast.BinaryExpr); ok {
		if text, ok := wordsOf(joined.X); ok {
			return text + "…", true
		}
	}
	literal, ok := e.(*ast.BasicLit)
	if !ok || literal.Kind != token.STRING {
		return "", false
	}
	text, err := strconv.Unquote(literal.Value)
	text = strings.ReplaceAll(placeholder.ReplaceAllString(text, "…"), "%%", "%")
	return text, err == nil && regexp.MustCompile(`[a-z]{3}.* |^want|`+"`").MatchString(text)
}

// quoted are the messages that the page explains, as patterns: "…" is anything,
// unless there is little else.
func quoted(t *testing.T) map[string]*regexp.Regexp {
	t.Helper()
	page, err := os.ReadFile("../../docs/problems.md")
	if err != nil {
		t.Fatal(err)
	}
	patterns := map[string]*regexp.Regexp{}
	for _, row := range regexp.MustCompile("(?m)^\\| (`.+?`(?:, `.+?`)*) \\|").FindAllStringSubmatch(string(page), -1) {
		for _, m := range regexp.MustCompile("`([^`]+)`").FindAllStringSubmatch(row[1], -1) {
			pattern := regexp.QuoteMeta(m[1])
			if !strings.HasPrefix(m[1], "…") || len(m[1]) > 20 {
				pattern = strings.ReplaceAll(pattern, "…", ".*")
			}
			patterns[m[1]] = regexp.MustCompile("^" + pattern + "$")
		}
	}
	return patterns
}

// The page on problems explains every error and warning, and none that the
// program does not tell.
func TestEveryMessageIsExplained(t *testing.T) {
	patterns := quoted(t)
	all, literals := messages(t)
	if len(all) < 150 {
		t.Fatalf("only %d messages found in the code: there are more", len(all))
	}
	used := map[string]bool{}
	for _, m := range all {
		explained := false
		for quote, pattern := range patterns {
			if pattern.MatchString(m.text) {
				explained, used[quote] = true, true
			}
		}
		if !explained {
			t.Errorf("%s: docs/problems.md does not explain %q", strings.TrimPrefix(m.at, "../../"), m.text)
		}
	}
	for quote, pattern := range patterns {
		said := func(text string) bool { return pattern.MatchString(text) }
		if !used[quote] && !slices.ContainsFunc(slices.Collect(maps.Keys(literals)), said) {
			t.Errorf("docs/problems.md explains %q, which the program does not say", quote)
		}
	}
}
