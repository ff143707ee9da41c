package finish

import (
	"encoding/binary"
	"math"
	"testing"
)

// iccTags reads a profile's tag table.
func iccTags(t *testing.T, profile []byte) map[string][]byte {
	t.Helper()
	if size := binary.BigEndian.Uint32(profile); int(size) != len(profile) {
		t.Fatalf("the profile says %d bytes and has %d", size, len(profile))
	}
	tags := map[string][]byte{}
	count := int(binary.BigEndian.Uint32(profile[128:]))
	for i := range count {
		row := profile[132+12*i:]
		at, size := binary.BigEndian.Uint32(row[4:]), binary.BigEndian.Uint32(row[8:])
		if at%4 != 0 || int(at+size) > len(profile) || int(at) < 132+12*count {
			t.Fatalf("tag %s at %d with %d bytes", row[:4], at, size)
		}
		tags[string(row[:4])] = profile[at : at+size]
	}
	return tags
}

func iccColour(tag []byte) (xyz [3]float64) {
	for i := range xyz {
		xyz[i] = float64(int32(binary.BigEndian.Uint32(tag[8+4*i:]))) / 65536
	}
	return xyz
}

func TestProfile(t *testing.T) {
	profile := sRGBProfile()
	if got := string(profile[12:24]) + string(profile[36:40]); got != "mntrRGB XYZ acsp" {
		t.Errorf("class, space and signature %q", got)
	}
	tags := iccTags(t, profile)
	for signature, kind := range map[string]string{
		"desc": "desc", "cprt": "text", "wtpt": "XYZ ", "rXYZ": "XYZ ", "gXYZ": "XYZ ", "bXYZ": "XYZ ",
		"rTRC": "curv", "gTRC": "curv", "bTRC": "curv",
	} {
		if len(tags[signature]) < 12 || string(tags[signature][:4]) != kind {
			t.Errorf("tag %s is %.12q, want a %q", signature, tags[signature], kind)
		}
	}
}

// TestPrimaries computes the primaries anew from the chromaticities of
// IEC 61966-2-1, by the Bradford method as ICC.1 gives it.
func TestPrimaries(t *testing.T) {
	tags := iccTags(t, sRGBProfile())
	xyz := func(x, y float64) [3]float64 { return [3]float64{x / y, 1, (1 - x - y) / y} }
	red, green, blue, d65 := xyz(0.64, 0.33), xyz(0.30, 0.60), xyz(0.15, 0.06), xyz(0.3127, 0.3290)
	scale := apply(invert(columns(red, green, blue)), d65)
	bradford := [3][3]float64{{0.8951, 0.2664, -0.1614}, {-0.7502, 1.7135, 0.0367}, {0.0389, -0.0685, 1.0296}}
	from, to := apply(bradford, d65), apply(bradford, [3]float64{0.9642, 1, 0.8249})
	for i, primary := range []struct {
		tag string
		xyz [3]float64
	}{{"rXYZ", red}, {"gXYZ", green}, {"bXYZ", blue}} {
		cone := apply(bradford, primary.xyz)
		for k := range cone {
			cone[k] *= scale[i] * to[k] / from[k]
		}
		want, got := apply(invert(bradford), cone), iccColour(tags[primary.tag])
		for k := range want {
			if math.Abs(want[k]-got[k]) > 0.0003 {
				t.Errorf("%s is %.4f, want %.4f", primary.tag, got, want)
			}
		}
	}
	white := iccColour(tags["wtpt"])
	for k := range white {
		sum := iccColour(tags["rXYZ"])[k] + iccColour(tags["gXYZ"])[k] + iccColour(tags["bXYZ"])[k]
		if math.Abs(sum-white[k]) > 3.0/65536 {
			t.Errorf("the primaries add up to %.5f in part %d of white, which is %.5f", sum, k, white[k])
		}
	}
}

func columns(a, b, c [3]float64) [3][3]float64 {
	return [3][3]float64{{a[0], b[0], c[0]}, {a[1], b[1], c[1]}, {a[2], b[2], c[2]}}
}

func apply(m [3][3]float64, v [3]float64) (out [3]float64) {
	for i := range out {
		out[i] = m[i][0]*v[0] + m[i][1]*v[1] + m[i][2]*v[2]
	}
	return out
}

func invert(m [3][3]float64) (out [3][3]float64) {
	minor := func(i, j int) float64 {
		a, b, c, d := (i+1)%3, (i+2)%3, (j+1)%3, (j+2)%3
		return m[a][c]*m[b][d] - m[a][d]*m[b][c]
	}
	det := m[0][0]*minor(0, 0) + m[0][1]*minor(0, 1) + m[0][2]*minor(0, 2)
	for i := range out {
		for j := range out {
			out[j][i] = minor(i, j) / det
		}
	}
	return out
}

// TestCurve compares with values that are known of sRGB: middle grey 119 is
// 18.4% of the light of white, 188 half of it.
func TestCurve(t *testing.T) {
	curve := iccTags(t, sRGBProfile())["gTRC"]
	count := int(binary.BigEndian.Uint32(curve[8:]))
	if len(curve) != 12+2*count || count < 256 {
		t.Fatalf("%d points in %d bytes", count, len(curve))
	}
	at := func(v float64) float64 {
		place := v / 255 * float64(count-1)
		i := min(int(place), count-2)
		a, b := binary.BigEndian.Uint16(curve[12+2*i:]), binary.BigEndian.Uint16(curve[14+2*i:])
		return (float64(a) + (float64(b)-float64(a))*(place-float64(i))) / 65535
	}
	for value, want := range map[float64]float64{0: 0, 10: 0.003035, 119: 0.1845, 188: 0.5029, 255: 1} {
		if got := at(value); math.Abs(got-want) > 0.0001 {
			t.Errorf("value %v means light %.4f, want %.4f", value, got, want)
		}
	}
	for v := range 255 {
		if at(float64(v)) >= at(float64(v+1)) {
			t.Errorf("the curve does not rise at %d", v)
		}
	}
}
