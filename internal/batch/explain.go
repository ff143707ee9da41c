package batch

import (
	"errors"
	"io/fs"
	"path/filepath"
	"runtime"
	"syscall"
)

// The numbers of the systems for what commonly goes wrong with disks.
const (
	windowsSharing  = syscall.Errno(32)  // ERROR_SHARING_VIOLATION
	windowsLock     = syscall.Errno(33)  // ERROR_LOCK_VIOLATION
	windowsDiskFull = syscall.Errno(112) // ERROR_DISK_FULL
)

// Explain says in words what broke, and what to do about it.
func Explain(err error) (message, hint string) {
	at := ""
	var p *fs.PathError
	if errors.As(err, &p) {
		at = filepath.Base(p.Path) + ": "
	}
	windows := runtime.GOOS == "windows"
	switch {
	case errors.Is(err, ErrBusy):
		return err.Error(), "wait until it is done, or give another folder"
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT), windows && errors.Is(err, windowsDiskFull):
		return "the disk is full", "make room, and run the batch again: what is built already is not built twice"
	case errors.Is(err, syscall.EROFS):
		return "the disk is read-only", "give another folder for the papers"
	case errors.Is(err, fs.ErrPermission):
		return at + "you may not write here", "ask for the right to write into this folder, or give another"
	case errors.Is(err, fs.ErrNotExist):
		return at + "there is no such file", "look whether it was moved or renamed"
	case windows && (errors.Is(err, windowsSharing) || errors.Is(err, windowsLock)):
		return "another program holds this file open", "close it there (a PDF reader or Excel, usually), and run the batch again"
	}
	return err.Error(), ""
}
