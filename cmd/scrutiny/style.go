package main

import (
	"path/filepath"

	"scrutiny/briefing"
	"scrutiny/internal/house"
)

// openStyle reads the files of a house style, relative to the folder, and
// notes among the problems what of it cannot be used.
func (j *job) openStyle(folder string, spec briefing.StyleSpec) {
	read := func(name, what string) []byte {
		if name == "" {
			return nil
		}
		path := filepath.FromSlash(name)
		if !filepath.IsAbs(path) {
			path = filepath.Join(folder, path)
		}
		data, _ := j.readFile(path, spec.Pos, what+" "+name+": ")
		return data
	}
	style := briefing.Style{Accent: spec.Accent}
	if logo := read(spec.Logo, "the logo"); logo != nil {
		style.Logo = &briefing.Logo{Data: logo, Alt: spec.LogoAlt}
	}
	regular, bold := read(spec.Regular, "the typeface"), read(spec.Bold, "the typeface")
	switch {
	case regular != nil && bold != nil:
		style.Face = &briefing.Face{Regular: regular, Bold: bold}
	case (spec.Regular == "") != (spec.Bold == ""):
		j.problems.Add(briefing.Error, spec.Pos, "name both files: regular and bold", "a typeface needs two files, and one is named")
	}
	_, flaws := house.Open(style)
	for _, f := range flaws {
		j.problems.Add(briefing.Error, spec.Pos, f.Hint, "%s", f.Summary)
	}
	j.style = style
}
