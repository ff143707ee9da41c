package templates

// Sections lists the sections that a template may call for, in the order of the
// alphabet.
func Sections() []string { return sectionNames() }

// FrontSheetFields lists the fields that a front sheet may have, by the names of
// the keys in briefing.yaml.
func FrontSheetFields() []string { return fieldNames() }
