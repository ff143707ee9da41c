package batch

import (
	"cmp"
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// edition is an earlier version of a paper: editions/Adults.3.pdf is the third
// that was replaced.
type edition struct {
	number int
	path   string
}

// keepEdition keeps the paper that stands under a name, before it is replaced,
// with so many editions at most; 0 keeps none and leaves older ones alone.
func (f folder) keepEdition(name string, keep int) error {
	if keep <= 0 {
		return nil
	}
	current := f.paper(name)
	sum, err := hashFile(current)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	kept, err := f.editions(name)
	if err != nil {
		return err
	}
	number := 1
	if len(kept) > 0 {
		last := kept[len(kept)-1]
		number = last.number + 1
		if same, err := hashFile(last.path); err == nil && same == sum {
			return nil // a process that was killed had kept it already
		}
	}
	to := f.paper(editionName(name, number))
	if err := os.MkdirAll(filepath.Dir(to), 0o777); err != nil {
		return err
	}
	if err := f.copyTo(current, to); err != nil {
		return err
	}
	return prune(append(kept, edition{number, to}), keep)
}

// editionName is where the edition of that number stands.
func editionName(name string, number int) string {
	return path.Join("editions", strings.TrimSuffix(name, ".pdf")+"."+strconv.Itoa(number)+".pdf")
}

// editions lists the editions of a paper, the oldest first.
func (f folder) editions(name string) ([]edition, error) {
	dir := filepath.Dir(f.paper(editionName(name, 1)))
	entries, err := os.ReadDir(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	stem := strings.TrimSuffix(path.Base(name), ".pdf") + "."
	var found []edition
	for _, e := range entries {
		rest, ours := strings.CutPrefix(e.Name(), stem)
		number, isNumber := strings.CutSuffix(rest, ".pdf")
		if n, err := strconv.Atoi(number); ours && isNumber && err == nil && n > 0 {
			found = append(found, edition{n, filepath.Join(dir, e.Name())})
		}
	}
	slices.SortFunc(found, func(a, b edition) int { return cmp.Compare(a.number, b.number) })
	return found, err
}

// copyTo gives a file a second name, or copies it where a disk has no such
// thing. The copy appears whole.
func (f folder) copyTo(from, to string) error {
	if os.Link(from, to) == nil {
		return nil
	}
	data, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	return f.replace(to, data)
}

// prune removes the oldest editions.
func prune(kept []edition, keep int) error {
	var err error
	for len(kept) > keep {
		err = errors.Join(err, os.Remove(kept[0].path))
		kept = kept[1:]
	}
	return err
}
