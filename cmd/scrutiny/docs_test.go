package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"
)

// documents are the pages that tell people what to type.
func documents(t *testing.T) []string {
	t.Helper()
	files := []string{"../../README.md", "../../samples/README.md"}
	err := filepath.WalkDir("../../docs", func(path string, _ fs.DirEntry, err error) error {
		if strings.HasSuffix(path, ".md") {
			files = append(files, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

var (
	// A line of a code block, with or without a prompt.
	lineCommand = regexp.MustCompile(`^\s*(?:(?:C:\\\S*)?[>$] )?(?:go run \./cmd/)?scrutiny( .*)?$`)
	// Words in a sentence that are set as typed.
	inlineCommand = regexp.MustCompile("`scrutiny( [^`]+)`")
)

// typedCommand is a command in a page, without the program's name.
type typedCommand struct {
	line      int
	words     string
	inPassing bool // named in a sentence, perhaps without its arguments
}

// commandsIn finds the commands of a page.
func commandsIn(page string) []typedCommand {
	var found []typedCommand
	inBlock := false
	for i, line := range strings.Split(page, "\n") {
		line = strings.TrimRight(line, "\r")
		if strings.HasPrefix(strings.TrimSpace(line), "```") {
			inBlock = !inBlock
			continue
		}
		if inBlock || strings.HasPrefix(line, "    ") {
			if m := lineCommand.FindStringSubmatch(line); m != nil {
				found = append(found, typedCommand{i + 1, m[1], false})
			}
			continue
		}
		for _, m := range inlineCommand.FindAllStringSubmatch(line, -1) {
			found = append(found, typedCommand{i + 1, m[1], true})
		}
	}
	return found
}

// Every command in the pages is one that the program understands.
func TestCommandsInTheDocsExist(t *testing.T) {
	commands := 0
	for _, file := range documents(t) {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range commandsIn(string(text)) {
			commands++
			if err := understood(c); err != nil {
				t.Errorf("%s:%d: scrutiny%s: %v", strings.TrimPrefix(file, "../../"), c.line, c.words, err)
			}
		}
	}
	if commands < 30 {
		t.Errorf("only %d commands found: the pages have more", commands)
	}
}

// understood parses a command line as the program does, and runs nothing.
func understood(c typedCommand) error {
	args, _ := typed(c.words)
	root := newRoot()
	root.InitDefaultHelpCmd()
	root.InitDefaultHelpFlag()
	root.InitDefaultCompletionCmd(args...)
	command, rest, err := root.Find(args)
	if err != nil {
		return err
	}
	command.InitDefaultHelpFlag()
	if err := command.ParseFlags(rest); err != nil {
		return err
	}
	help, _ := command.Flags().GetBool("help")
	if help || command == root || c.inPassing && command.Flags().NArg() == 0 {
		return nil
	}
	return command.ValidateArgs(command.Flags().Args())
}

// typed takes a command line apart as a shell does: at spaces outside quotes. A
// file that the output goes into is named apart.
func typed(line string) (args []string, into string) {
	for _, m := range regexp.MustCompile(`"[^"]*"|'[^']*'|\S+`).FindAllString(line, -1) {
		args = append(args, strings.Trim(m, `"'`))
	}
	for i, a := range args {
		switch {
		case a == ">" && i+1 < len(args):
			return args[:i], args[i+1]
		case a == "|", a == "&&", a == "#", a == "2>", a == ">>":
			return args[:i], ""
		}
	}
	return args, ""
}

func TestCommandsThatDoNotExistAreFound(t *testing.T) {
	for line, exists := range map[string]bool{
		" build": true,
		" build briefing.yaml -o out.pdf --strict": true,
		" template show briefing > ours.txt":       true,
		" init adults --council \"A B\"":           true,
		" --help":                                  true,
		" help build":                              true,
		" buidl briefing.yaml":                     false,
		" build --outptu x.pdf":                    false,
		" template shwo":                           false,
		" template check":                          false,
	} {
		if err := understood(typedCommand{words: line}); (err == nil) != exists {
			t.Errorf("scrutiny%s: %v, want it to exist: %v", line, err, exists)
		}
	}
}

// Every command that a user is meant to know stands in the pages.
func TestTheDocsNameEveryCommand(t *testing.T) {
	var all strings.Builder
	for _, file := range documents(t) {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		all.Write(text)
	}
	unsaid := func(c *cobra.Command) bool {
		return c.Hidden || !c.Runnable() || c.Name() == "help"
	}
	for _, c := range newRoot().Commands() {
		if !unsaid(c) && !strings.Contains(all.String(), c.CommandPath()) {
			t.Errorf("no page says what %q is for", c.CommandPath())
		}
	}
}

// Links from page to page lead to files and headings that are there.
func TestLinksInTheDocs(t *testing.T) {
	link := regexp.MustCompile(`\]\(([^)#:\s]*)(#[^)\s]*)?\)`)
	for _, file := range documents(t) {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range link.FindAllStringSubmatch(string(text), -1) {
			target := file
			if m[1] != "" {
				target = filepath.Join(filepath.Dir(file), m[1])
			}
			if _, err := os.Stat(target); err != nil {
				t.Errorf("%s: no file for the link %s", file, m[0])
				continue
			}
			if m[2] != "" && !slices.Contains(anchors(t, target), m[2]) {
				t.Errorf("%s: no heading for the link %s", file, m[0])
			}
		}
	}
}

// anchors are the names that the headings of a page have in links.
func anchors(t *testing.T, file string) []string {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, m := range regexp.MustCompile(`(?m)^#+ (.+)$`).FindAllStringSubmatch(string(text), -1) {
		name := strings.ReplaceAll(strings.ToLower(m[1]), " ", "-")
		names = append(names, "#"+regexp.MustCompile(`[^\p{L}\p{N}_-]`).ReplaceAllString(name, ""))
	}
	return names
}
