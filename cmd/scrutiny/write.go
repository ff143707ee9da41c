package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// withEnding puts another ending in the place of a name's own.
func withEnding(name, ending string) string {
	return strings.TrimSuffix(name, filepath.Ext(name)) + ending
}

// writeFile writes the data whole or not at all: to a temporary file in the
// same folder, which takes the place of the old one once it is safely on disk.
// It never overwrites one of the inputs.
func writeFile(path string, data []byte, inputs []string) error {
	if anySame(path, inputs) {
		return usage("give the output another name", "%s is one of the inputs", path)
	}
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	mode, err := replaceable(path)
	if err == nil {
		err = replace(path, data, mode)
	}
	if err != nil {
		return unwritable(path, err)
	}
	return nil
}

var (
	errFolder   = errors.New("this is a folder")
	errSpecial  = errors.New("this is not an ordinary file")
	errReadOnly = errors.New("this file is marked as read-only")
)

// replaceable returns the mode for the new file, or why the old one stays. A
// file that another program holds open shows by not opening for writing.
func replaceable(path string) (fs.FileMode, error) {
	const ordinary = 0o666 // less what the user's umask takes away
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return ordinary, nil
	case err != nil:
		return 0, err
	case info.IsDir():
		return 0, errFolder
	case !info.Mode().IsRegular():
		return 0, errSpecial
	case info.Mode().Perm()&0o222 == 0:
		return 0, errReadOnly
	}
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return 0, err
	}
	return info.Mode().Perm(), f.Close()
}

// replace writes beside the file and renames over it.
func replace(path string, data []byte, mode fs.FileMode) error {
	temporary := filepath.Join(filepath.Dir(path), fmt.Sprintf(".%s.%d.tmp", filepath.Base(path), os.Getpid()))
	f, err := os.OpenFile(temporary, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	err = errors.Join(err, f.Sync(), f.Close())
	if err == nil {
		err = os.Rename(temporary, path)
	}
	if err != nil {
		return errors.Join(err, os.Remove(temporary))
	}
	return nil
}

// unwritable says why nothing could be written, and what to do.
func unwritable(path string, err error) error {
	folder := filepath.Dir(path)
	summary, hint := reason(err), "give another place with -o"
	switch {
	case errors.Is(err, errFolder):
		hint = "name a file in it: -o " + filepath.Join(path, "briefing.pdf")
	case errors.Is(err, errReadOnly):
		hint = "give another name with -o, or take the mark away"
	case missing(folder):
		summary, hint = "there is no folder "+folder, "make the folder, or give another place with -o"
	case inUse(err):
		summary, hint = "another program holds this file open", "close it there (a PDF reader, usually), or give another name with -o"
	case errors.Is(err, fs.ErrPermission):
		summary, hint = "you may not write here", "give another place with -o, such as your own folder"
	}
	return &failure{code: exitBadFile, err: fmt.Errorf("%s: %s: nothing was written", path, summary), hint: hint}
}

func missing(folder string) bool {
	_, err := os.Stat(folder)
	return errors.Is(err, fs.ErrNotExist)
}
