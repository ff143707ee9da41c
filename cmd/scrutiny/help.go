package main

import (
	"strings"

	"github.com/spf13/cobra"
)

// helpWidth is how wide help may be, in columns: that of a plain terminal.
const helpWidth = "80"

// groups are the commands as a newcomer looks for them.
var groups = []struct{ id, title, commands string }{
	{"paper", "A paper:", "init inspect check build watch"},
	{"many", "Many papers:", "due batch"},
	{"figures", "Figures and words:", "export trace template"},
	{"other", "Other:", "version"},
}

// arrange groups the commands in the help, in the order in which they are
// needed, and keeps it within the width.
func arrange(root *cobra.Command) {
	cobra.EnableCommandSorting = false
	byName := map[string]*cobra.Command{}
	for _, c := range root.Commands() {
		byName[c.Name()] = c
	}
	for _, g := range groups {
		root.AddGroup(&cobra.Group{ID: g.id, Title: g.title})
		for name := range strings.FieldsSeq(g.commands) {
			c := byName[name]
			c.GroupID = g.id
			root.RemoveCommand(c)
			root.AddCommand(c)
		}
	}
	root.SetHelpCommandGroupID("other")
	root.SetUsageTemplate(strings.ReplaceAll(root.UsageTemplate(), ".FlagUsages ", ".FlagUsagesWrapped "+helpWidth+" "))
}
