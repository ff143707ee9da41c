package templates

// Sections lists the sections that a template may call for, in the order of the
// alphabet.
func Sections() []string { return sectionNames() }
