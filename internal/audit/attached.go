package audit

import (
	"bytes"
	"errors"
	"regexp"
	"strconv"
)

// ErrNotAttached says that a PDF carries no file of the name asked for.
var ErrNotAttached = errors.New("no such file is attached")

// ErrDamaged says that a PDF has lost its end, or that a part of it that is
// needed does not unpack: it is damaged, or locked with a password.
var ErrDamaged = errors.New("the PDF is damaged, or locked with a password")

// ErrNoPDF says that a file does not begin as a PDF does.
var ErrNoPDF = errors.New("the file is no PDF")

var (
	fileName  = regexp.MustCompile(`/U?F\s*[(<]`)
	embedded  = regexp.MustCompile(`/EF\s*<<\s*/U?F (\d+) \d+ R`)
	fileSize  = regexp.MustCompile(`/Params\s*<<[^>]*/Size (\d+)`)
	endOfFile = []byte("%%EOF")
)

// Attached takes an attached file out of a finished PDF by its name (ISO
// 32000-1, 7.11.4). Of several of that name it is the last, which a later
// revision of the PDF added. The error is ErrNoPDF, ErrDamaged or
// ErrNotAttached.
func Attached(pdf []byte, name string) ([]byte, error) {
	if !bytes.HasPrefix(pdf, []byte("%PDF-")) {
		return nil, ErrNoPDF
	}
	const ending = 1024 // within which readers look for the end (annex H, 18)
	if !bytes.Contains(pdf[max(0, len(pdf)-ending):], endOfFile) {
		return nil, ErrDamaged
	}
	objects := readObjects(pdf)
	wanted, broken := -1, false
	for _, o := range objects {
		if n, ok := o.attaches(name); ok {
			wanted = n
		}
		broken = broken || o.broken && bytes.Contains(o.dict, []byte("/ObjStm"))
	}
	switch {
	case wanted < 0 && broken:
		return nil, ErrDamaged
	case wanted < 0:
		return nil, ErrNotAttached
	}
	for i := len(objects) - 1; i >= 0; i-- {
		if o := &objects[i]; o.number == wanted && o.stream != nil {
			if o.broken || !o.whole() {
				return nil, ErrDamaged
			}
			return o.stream, nil
		}
	}
	return nil, ErrDamaged
}

// attaches says which object holds the file of that name, where this one
// specifies it.
func (o *object) attaches(name string) (number int, ok bool) {
	file := embedded.FindSubmatch(o.dict)
	if file == nil {
		return 0, false
	}
	for _, at := range fileName.FindAllIndex(o.dict, -1) {
		if s, _ := readString(o.dict, at[1]-1); textString(s) == name {
			number, err := strconv.Atoi(string(file[1]))
			return number, err == nil
		}
	}
	return 0, false
}

// whole reports whether an attached file is as long as it says.
func (o *object) whole() bool {
	m := fileSize.FindSubmatch(o.dict)
	return m == nil || string(m[1]) == strconv.Itoa(len(o.stream))
}
