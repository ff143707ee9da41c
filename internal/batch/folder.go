package batch

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"github.com/gofrs/flock"
)

// folder is the output folder.
type folder string

func (f folder) paper(name string) string { return filepath.Join(string(f), filepath.FromSlash(name)) }

func (f folder) own(name ...string) string {
	return filepath.Join(append([]string{string(f), ".scrutiny"}, name...)...)
}

// ErrBusy means that another batch is writing into the same folder.
var ErrBusy = errors.New("another batch is writing into this folder")

// open makes the folder if need be and takes it for this batch alone, until
// the function returned is called or the process ends, however it ends. What an
// earlier process left unfinished is cleared away.
func (f folder) open() (closeFolder func(), err error) {
	for _, dir := range []string{f.own("jobs"), f.own("tmp")} {
		if err := os.MkdirAll(dir, 0o777); err != nil {
			return nil, err
		}
	}
	lock := flock.New(f.own("lock"), flock.SetPermissions(0o666)) // less the umask: colleagues share folders
	taken, err := lock.TryLock()
	if err != nil {
		return nil, fmt.Errorf("the folder cannot be locked: %w", err)
	}
	if !taken {
		return nil, ErrBusy
	}
	closeFolder = func() { _ = lock.Unlock() } // the system frees it when the process ends
	if err := f.clear(); err != nil {
		closeFolder()
		return nil, err
	}
	return closeFolder, nil
}

// clear removes what a process that was killed had not finished writing.
func (f folder) clear() error {
	left, err := os.ReadDir(f.own("tmp"))
	for _, e := range left {
		err = errors.Join(err, os.RemoveAll(f.own("tmp", e.Name())))
	}
	return err
}

// recall reads what is remembered of a job; nothing when there is no record, or
// one that cannot be read.
func (f folder) recall(key string) (record, bool) {
	var r record
	data, err := os.ReadFile(f.own("jobs", key+".json"))
	if err != nil || json.Unmarshal(data, &r) != nil {
		return record{}, false
	}
	return r, true
}

// records reads all that is remembered.
func (f folder) records() []record {
	entries, err := os.ReadDir(f.own("jobs"))
	if err != nil {
		return nil
	}
	var all []record
	for _, e := range entries {
		if key, ok := strings.CutSuffix(e.Name(), ".json"); ok {
			if r, found := f.recall(key); found {
				all = append(all, r)
			}
		}
	}
	return all
}

// whole reports whether all papers of a record are on disk as they were written.
func (f folder) whole(r record) bool {
	return !slices.ContainsFunc(r.papers(), func(p Paper) bool { return !f.has(p) })
}

func (f folder) has(p Paper) bool {
	sum, err := hashFile(f.paper(p.Output))
	return err == nil && sum == p.SHA256
}

// publish puts the papers of a record into the folder, each whole or not at
// all; pdfs are their contents in order. The record is written first: when the
// process ends before all have their names, the record does not fit what is on
// disk, so that they are built again; when it ends after that, nothing is left
// to do. A paper that was there is kept as an edition when editions are kept,
// and stays untouched when it is the same.
func (f folder) publish(key string, r record, pdfs [][]byte, keep int) error {
	var moves []move
	for i, p := range r.papers() {
		if f.has(p) {
			continue
		}
		m := move{from: f.own("tmp", fmt.Sprintf("%s.%d.pdf", key, i)), to: f.paper(p.Output)}
		if err := f.prepare(m, p.Output, pdfs[i], keep); err != nil {
			return err
		}
		moves = append(moves, m)
	}
	if err := f.remember(key, r); err != nil {
		return err
	}
	for _, m := range moves {
		if err := m.do(); err != nil {
			return err
		}
	}
	return nil
}

// move gives a finished file its name.
type move struct{ from, to string }

func (m move) do() error {
	if err := os.Rename(m.from, m.to); err != nil {
		return errors.Join(held(m.to, err), os.Remove(m.from))
	}
	return syncFolder(filepath.Dir(m.to))
}

// held is why a paper could not be replaced. Of one that another program holds
// open, Windows says that access is denied: opening it tells the two apart.
func held(path string, err error) error {
	if runtime.GOOS != "windows" {
		return err
	}
	f, openErr := os.OpenFile(path, os.O_WRONLY, 0)
	if openErr != nil {
		return openErr
	}
	return errors.Join(err, f.Close())
}

// prepare writes a paper beside its place, and keeps the one that stands there.
func (f folder) prepare(m move, name string, pdf []byte, keep int) error {
	if err := os.MkdirAll(filepath.Dir(m.to), 0o777); err != nil {
		return err
	}
	if err := writeSynced(m.from, pdf); err != nil {
		return err
	}
	return f.keepEdition(name, keep)
}

// remember writes a record.
func (f folder) remember(key string, r record) error {
	return f.writeJSON(f.own("jobs", key+".json"), r)
}

// writeJSON replaces a file of JSON, whole or not at all.
func (f folder) writeJSON(path string, v any) error {
	data, err := json.MarshalIndent(v, "", "  ")
	if err != nil {
		return err
	}
	return f.replace(path, append(data, '\n'))
}

// replace replaces a file of the folder's own, whole or not at all.
func (f folder) replace(path string, data []byte) error {
	temporary := f.own("tmp", hashBytes([]byte(path))[:20])
	if err := writeSynced(temporary, data); err != nil {
		return err
	}
	if err := os.Rename(temporary, path); err != nil {
		return errors.Join(err, os.Remove(temporary))
	}
	return nil
}

// writeSynced writes a new file and waits until the disk has it. What could not
// be written whole is removed.
func writeSynced(path string, data []byte) error {
	w, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o666)
	if err != nil {
		return err
	}
	_, err = w.Write(data)
	if err = errors.Join(err, w.Sync(), w.Close()); err != nil {
		return errors.Join(err, os.Remove(path))
	}
	return nil
}

// syncFolder waits until the disk has the new name. Windows has no such call,
// and some network disks refuse it: there the rename itself has to do.
func syncFolder(dir string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	err = d.Sync()
	if errors.Is(err, errors.ErrUnsupported) || errors.Is(err, fs.ErrInvalid) {
		err = nil
	}
	return errors.Join(err, d.Close())
}
