package finish

import (
	"encoding/binary"
	"math"
)

// sRGBProfile makes an ICC profile (version 2.1, ICC.1:2001-04) of the sRGB
// colour space of IEC 61966-2-1, for the output intent: PDF/A wants to know
// what the colours on the pages mean.
func sRGBProfile() []byte {
	curve := sRGBCurve()
	tags := []struct {
		signature string
		data      []byte
	}{
		{"desc", iccDescription("sRGB IEC61966-2.1")},
		{"cprt", iccText("No copyright, use freely")},
		{"wtpt", iccXYZ(d50)},
		{"rXYZ", iccXYZ([3]float64{0.436041, 0.222485, 0.013920})},
		{"gXYZ", iccXYZ([3]float64{0.385113, 0.716905, 0.097067})},
		{"bXYZ", iccXYZ([3]float64{0.143046, 0.060610, 0.713913})},
		{"rTRC", curve}, {"gTRC", nil}, {"bTRC", nil}, // nil: the same data as the tag before
	}
	const header = 128
	table := binary.BigEndian.AppendUint32(nil, uint32(len(tags)))
	var data []byte
	place, size := 0, 0
	for _, t := range tags {
		if t.data != nil {
			place, size = header+4+12*len(tags)+len(data), len(t.data)
			data = append(data, t.data...)
			data = append(data, make([]byte, -len(data)&3)...)
		}
		table = append(table, t.signature...)
		table = binary.BigEndian.AppendUint32(table, uint32(place))
		table = binary.BigEndian.AppendUint32(table, uint32(size))
	}
	profile := append(iccHeader(header+len(table)+len(data)), table...)
	return append(profile, data...)
}

// d50 is the white of the profile connection space. The primaries above are
// those of IEC 61966-2-1, adapted from its white D65 to D50 by the Bradford
// method; together they make d50.
var d50 = [3]float64{0.9642, 1, 0.8249}

// iccHeader is a display profile's header. Its date is that of the
// standard, so that the profile is always the same.
func iccHeader(size int) []byte {
	h := make([]byte, 128)
	binary.BigEndian.PutUint32(h, uint32(size))
	binary.BigEndian.PutUint32(h[8:], 0x02100000)
	copy(h[12:], "mntrRGB XYZ ")
	for i, part := range []uint16{1999, 10, 18, 0, 0, 0} {
		binary.BigEndian.PutUint16(h[24+2*i:], part)
	}
	copy(h[36:], "acsp")
	for i, v := range d50 {
		binary.BigEndian.PutUint32(h[68+4*i:], s15Fixed16(v))
	}
	return h
}

// iccDescription is a textDescriptionType with ASCII words only.
func iccDescription(words string) []byte {
	b := binary.BigEndian.AppendUint32([]byte("desc\x00\x00\x00\x00"), uint32(len(words)+1))
	b = append(append(b, words...), 0)
	const noUnicodeNorScriptCode = 4 + 4 + 2 + 1 + 67
	return append(b, make([]byte, noUnicodeNorScriptCode)...)
}

// iccText is a textType.
func iccText(words string) []byte {
	return append([]byte("text\x00\x00\x00\x00"+words), 0)
}

// iccXYZ is an XYZType of one colour.
func iccXYZ(xyz [3]float64) []byte {
	b := []byte("XYZ \x00\x00\x00\x00")
	for _, v := range xyz {
		b = binary.BigEndian.AppendUint32(b, s15Fixed16(v))
	}
	return b
}

func s15Fixed16(v float64) uint32 { return uint32(int32(math.Round(v * 65536))) }

// sRGBCurve is a curveType: the light that each of 1,024 steps of a
// colour value means.
func sRGBCurve() []byte {
	const steps = 1024
	b := binary.BigEndian.AppendUint32([]byte("curv\x00\x00\x00\x00"), steps)
	for i := range steps {
		light := linearLight(float64(i) / (steps - 1))
		b = binary.BigEndian.AppendUint16(b, uint16(math.Round(light*65535)))
	}
	return b
}

// linearLight undoes the encoding of IEC 61966-2-1, 5.2; both are 0 to 1.
func linearLight(v float64) float64 {
	if v <= 0.04045 {
		return v / 12.92
	}
	return math.Pow((v+0.055)/1.055, 2.4)
}
