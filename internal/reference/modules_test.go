package reference

import (
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// golist asks the go command for the packages of the program, for one system.
func golist(t *testing.T, system, format string, args ...string) []string {
	t.Helper()
	command := exec.Command("go", append([]string{"list", "-f", format}, args...)...)
	command.Dir = "../.."
	command.Env = append(os.Environ(), "GOOS="+system, "CGO_ENABLED=0")
	out, err := command.Output()
	if err != nil {
		t.Fatalf("go list for %s: %v", system, err)
	}
	lines := strings.Split(strings.TrimSpace(string(out)), "\n")
	slices.Sort(lines)
	return slices.DeleteFunc(slices.Compact(lines), func(s string) bool { return s == "" })
}

func readPage(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile("../../" + name)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// Every module that is linked into the program stands in the notices with its
// version and a licence of which the text follows, and no other does.
func TestNoticesNameEveryLinkedModule(t *testing.T) {
	notices := readPage(t, "THIRD-PARTY-NOTICES.md")
	noticed := map[string]string{}
	for _, row := range regexp.MustCompile(`(?m)^\| (\S+\.\S+/\S+)(?: \([^|]*\))? \| (\S+) \| ([^|]+) \| [^|]{5,} \|$`).FindAllStringSubmatch(notices, -1) {
		noticed[row[1]+" "+row[2]] = row[3]
	}
	linked := map[string]bool{}
	for _, system := range []string{"linux", "windows", "darwin"} {
		for _, m := range golist(t, system, "{{with .Module}}{{if not .Main}}{{.Path}} {{.Version}}{{end}}{{end}}", "-deps", "./cmd/scrutiny") {
			linked[m] = true
		}
	}
	for m := range linked {
		if noticed[m] == "" {
			t.Errorf("%s is linked into the program and not in THIRD-PARTY-NOTICES.md", m)
		}
	}
	for m, licence := range noticed {
		if !linked[m] {
			t.Errorf("THIRD-PARTY-NOTICES.md names %s, which is not linked into the program", m)
		}
		for _, name := range regexp.MustCompile(`MIT|BSD-\d-Clause|Apache-2\.0|OFL-1\.1|FreeType Licence`).FindAllString(licence, -1) {
			if !regexp.MustCompile(`(?m)^## (The )?` + regexp.QuoteMeta(name) + `$`).MatchString(notices) {
				t.Errorf("THIRD-PARTY-NOTICES.md: the text of %s (%s) is missing", name, m)
			}
		}
	}
	if len(linked) < 20 {
		t.Errorf("only %d modules found: the program has more", len(linked))
	}
}

// IT is told that the program opens no connections: no code that could is in it.
// Nor are packages that take their time at every start.
func TestNotLinked(t *testing.T) {
	unwanted := []string{"net/http", "crypto/tls", "github.com/mattn/go-runewidth", "github.com/pdfcpu/pdfcpu/pkg/pdfcpu"}
	for _, system := range []string{"linux", "windows", "darwin"} {
		for _, name := range golist(t, system, "{{.ImportPath}}", "-deps", "./cmd/scrutiny") {
			if slices.Contains(unwanted, name) {
				t.Errorf("%s is linked into the program for %s", name, system)
			}
		}
	}
}

// The page on architecture names every module of go.mod that our own packages
// import, or that is linked by way of them.
func TestArchitectureNamesEveryModule(t *testing.T) {
	_, dependencies, found := strings.Cut(readPage(t, "docs/architecture.md"), "## Dependencies")
	if !found {
		t.Fatal("the page has no part on dependencies")
	}
	required := regexp.MustCompile(`(?m)^\t(\S+\.\S+/\S+) v`).FindAllStringSubmatch(readPage(t, "go.mod"), -1)
	for _, m := range required {
		name := regexp.MustCompile(`^(github\.com|codeberg\.org)/|/v\d+$`).ReplaceAllString(m[1], "")
		if !strings.Contains(dependencies, name) {
			t.Errorf("docs/architecture.md does not say why %s is needed", m[1])
		}
	}
}

// The table of folders is true: it names every package, with what it imports.
func TestArchitectureNamesEveryFolder(t *testing.T) {
	page := readPage(t, "docs/architecture.md")
	rows := map[string]string{}
	for _, row := range regexp.MustCompile("(?m)^\\| `([a-z/]+)` \\| [^|]+ \\| ([^|]+) \\|$").FindAllStringSubmatch(page, -1) {
		rows[row[1]] = row[2]
	}
	there := map[string]bool{}
	for _, line := range golist(t, "linux", `{{.ImportPath}} {{join .Imports " "}}`, "./...") {
		path, imports, _ := strings.Cut(line, " ")
		folder := strings.TrimPrefix(path, "scrutiny/")
		there[folder] = true
		may, named := rows[folder]
		if !named {
			if part := parent(folder, rows); part == "" {
				t.Errorf("docs/architecture.md does not say what %s is for", folder)
			} else {
				may, named = rows[part], true
			}
		}
		for _, i := range strings.Fields(imports) {
			if named && !allowed(i, folder, may) {
				t.Errorf("docs/architecture.md does not say that %s imports %s: it says %s", folder, i, may)
			}
		}
	}
	for folder := range rows {
		if !there[folder] {
			t.Errorf("docs/architecture.md names the folder %s, which is not there", folder)
		}
	}
}

// parent is the named folder that a folder is a part of; empty when there is none.
func parent(folder string, rows map[string]string) string {
	for strings.Contains(folder, "/") {
		folder = folder[:strings.LastIndex(folder, "/")]
		if _, named := rows[folder]; named {
			return folder
		}
	}
	return ""
}

// allowed reports whether the page says that a folder may import a package: by
// its folder, or by words of a module's name. The standard library and parts of
// the folder itself go without saying.
func allowed(imported, folder, may string) bool {
	own, isOwn := strings.CutPrefix(imported, "scrutiny/")
	top, _, _ := strings.Cut(folder, "/internal/")
	switch {
	case strings.Contains(may, "all of them"):
		return true
	case isOwn:
		return strings.Contains(may, "`"+own+"`") || strings.HasPrefix(own, top+"/") || strings.HasPrefix(folder, own)
	case !strings.Contains(strings.Split(imported, "/")[0], "."):
		return true
	}
	for _, word := range strings.Split(imported, "/")[1:] {
		if len(word) > 3 && strings.Contains(may, word) {
			return true
		}
	}
	return strings.Contains(may, "x/text") && strings.Contains(imported, "x/text")
}
