package batch

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"scrutiny/briefing"
)

// ManifestNames are the files that are taken for the manifest of a folder.
var ManifestNames = []string{"batch.yaml", "batch.yml", "batch.csv"}

// Discover finds the papers that names stand for:
//
//   - a manifest (.csv, or YAML with briefings): its papers;
//   - a briefing.yaml: its paper;
//   - a workbook: a paper of that workbook alone;
//   - a folder: its batch.yaml or batch.csv, or else every briefing in it and
//     in the folders under it;
//   - a pattern such as panels/*/briefing.yaml: whatever it matches.
//
// Jobs come in the order of the names and, within a folder, of the paths. What
// the manifests say beside their jobs is taken from the first that says it. The
// error names what is not there.
func Discover(names []string) (Manifest, briefing.Diagnostics, error) {
	d := &discovery{seen: map[string]bool{}}
	for _, name := range names {
		if err := d.name(name); err != nil {
			return Manifest{}, d.problems, err
		}
	}
	return d.found, d.problems, nil
}

type discovery struct {
	found    Manifest
	problems briefing.Diagnostics
	seen     map[string]bool // briefings by path, so that two names for one make one paper
}

func (d *discovery) name(name string) error {
	info, err := os.Stat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist) && strings.ContainsAny(name, "*?["):
		return d.glob(name)
	case err != nil:
		return err
	case info.IsDir():
		return d.folder(name)
	}
	return d.file(name)
}

func (d *discovery) glob(pattern string) error {
	matches, err := filepath.Glob(pattern)
	if err != nil {
		return fmt.Errorf("%s: this is no pattern of names: %w", pattern, err)
	}
	matches = slices.DeleteFunc(matches, func(m string) bool { return hiddenIn(m, pattern) })
	if len(matches) == 0 {
		return fmt.Errorf("%s: no file has such a name", pattern)
	}
	for _, m := range matches {
		if err := d.name(m); err != nil {
			return err
		}
	}
	return nil
}

// hiddenIn reports a match of a pattern that is passed over, or that stands in
// a folder that is, unless the pattern itself names it.
func hiddenIn(match, pattern string) bool {
	named := strings.Split(filepath.ToSlash(pattern), "/")
	return slices.ContainsFunc(strings.Split(filepath.ToSlash(match), "/"), func(component string) bool {
		return passedOver(component) && !slices.Contains(named, component)
	})
}

// passedOver reports files that programs keep for themselves: Excel's locks
// ("~$performance.xlsx"), LibreOffice's (".~lock.x#"), and what is hidden.
func passedOver(path string) bool {
	base := filepath.Base(path)
	return strings.HasPrefix(base, "~$") || len(base) > 1 && base[0] == '.' && base != ".."
}

func (d *discovery) folder(dir string) error {
	for _, name := range ManifestNames {
		if path := filepath.Join(dir, name); isFile(path) {
			return d.file(path)
		}
	}
	found := false
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case e.IsDir() && path != dir && passedOver(path):
			return fs.SkipDir
		case e.IsDir() || passedOver(path) || !isYAML(path):
			return nil
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		if isBriefingName(path) || hasKey(filepath.Base(path), data, "workbooks") {
			found = true
			d.add(Job{Name: filepath.ToSlash(path), Briefing: path})
		}
		return nil
	})
	if err == nil && !found {
		err = fmt.Errorf("%s: there is no briefing.yaml in this folder or under it", dir)
	}
	return err
}

func isFile(path string) bool {
	info, err := os.Stat(path)
	return err == nil && !info.IsDir()
}

func isYAML(path string) bool {
	ending := strings.ToLower(filepath.Ext(path))
	return ending == ".yaml" || ending == ".yml"
}

func isBriefingName(path string) bool {
	base := strings.ToLower(filepath.Base(path))
	return base == "briefing.yaml" || base == "briefing.yml"
}

func (d *discovery) file(path string) error {
	switch ending := strings.ToLower(filepath.Ext(path)); {
	case ending == ".csv":
		return d.manifest(path)
	case isYAML(path):
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		if IsManifest(filepath.Base(path), data) {
			return d.manifest(path)
		}
		d.add(Job{Name: filepath.ToSlash(path), Briefing: path})
		return nil
	case ending == ".xlsx" || ending == ".xlsm":
		d.add(Job{Name: filepath.ToSlash(path), Workbooks: []string{path}})
		return nil
	}
	return fmt.Errorf("%s: want a briefing.yaml, a manifest, a workbook or a folder", path)
}

// add takes a paper, once.
func (d *discovery) add(j Job) {
	if k := folder("").key(j); !d.seen[k] {
		d.seen[k] = true
		d.found.Jobs = append(d.found.Jobs, j)
	}
}

// manifest takes over what a manifest says.
func (d *discovery) manifest(path string) error {
	m, problems, err := ReadManifest(path)
	if err != nil {
		return err
	}
	d.problems = append(d.problems, problems...)
	for _, j := range m.Jobs {
		d.add(j)
	}
	m.Jobs, m.Meetings = d.found.Jobs, append(d.found.Meetings, m.Meetings...)
	if d.found.Output != "" || d.found.Name != "" {
		m.Output, m.Name, m.Keep = d.found.Output, d.found.Name, d.found.Keep
		m.Calendar, m.OnSuccess, m.OnFailure = d.found.Calendar, d.found.OnSuccess, d.found.OnFailure
	}
	d.found = m
	return nil
}
