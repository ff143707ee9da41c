package main

import (
	"encoding/json"
	"runtime/debug"
	"strings"
)

// The parts of a CycloneDX document that are used here. It names no time and no
// number of its own: the same program has the same list.
type (
	bom struct {
		Format      string      `json:"bomFormat"`
		SpecVersion string      `json:"specVersion"`
		Version     int         `json:"version"`
		Metadata    metadata    `json:"metadata"`
		Components  []component `json:"components"`
		Needs       []need      `json:"dependencies"`
	}
	metadata struct {
		Component component `json:"component"`
	}
	component struct {
		Type       string     `json:"type"`
		Ref        string     `json:"bom-ref"`
		Name       string     `json:"name"`
		Version    string     `json:"version"`
		PURL       string     `json:"purl"`
		Properties []property `json:"properties,omitempty"`
	}
	property struct {
		Name  string `json:"name"`
		Value string `json:"value"`
	}
	need struct {
		Ref string   `json:"ref"`
		On  []string `json:"dependsOn"`
	}
)

// document16 is the list of a program that was built of the modules that info
// names, and of Go's standard library.
func document16(name, version string, info *debug.BuildInfo) bom {
	program := part("application", info.Main.Path, version)
	program.Name = strings.TrimSuffix(name, ".exe")
	for _, s := range info.Settings {
		if s.Key == "GOOS" || s.Key == "GOARCH" || s.Key == "vcs.revision" {
			program.Properties = append(program.Properties, property{"build:" + s.Key, s.Value})
		}
	}
	b := bom{Format: "CycloneDX", SpecVersion: "1.6", Version: 1, Metadata: metadata{program}}
	b.Components = append(b.Components, part("library", "std", strings.TrimPrefix(info.GoVersion, "go")))
	for _, m := range info.Deps {
		if m.Replace != nil {
			m = m.Replace
		}
		b.Components = append(b.Components, part("library", m.Path, m.Version))
	}
	needs := need{Ref: program.Ref}
	for _, c := range b.Components {
		needs.On = append(needs.On, c.Ref)
	}
	b.Needs = []need{needs}
	return b
}

// part is a module under the name by which databases of faults know it: a
// package URL.
func part(kind, path, version string) component {
	purl := "pkg:golang/" + path + "@" + strings.ReplaceAll(version, "+", "%2B")
	return component{Type: kind, Ref: purl, Name: path, Version: version, PURL: purl}
}

func (b bom) json() ([]byte, error) {
	data, err := json.MarshalIndent(b, "", "  ")
	return append(data, '\n'), err
}
