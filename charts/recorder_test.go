package charts

import (
	"math"
	"testing"

	gochart "github.com/wcharczuk/go-chart/v2/drawing"

	"scrutiny/internal/drawing"
)

func TestRecorderKeepsPathsWhole(t *testing.T) {
	r := &recorder{drawn: drawing.Drawing{Width: 10, Height: 10}}
	r.SetStrokeColor(gochart.Color{R: 1, G: 2, B: 3, A: 255})
	r.SetStrokeWidth(15)
	r.SetStrokeDashArray([]float64{30, 20})
	r.MoveTo(0, 0)
	r.LineTo(100, 0)
	r.SetFillColor(gochart.Color{R: 255, A: 255}) // set in the middle of a path: counts for the whole of it
	r.QuadCurveTo(100, 60, 40, 60)
	r.Close()
	r.FillStroke()
	r.LineTo(10, 10) // begins a path where there is none
	r.LineTo(20, 10)
	r.Stroke()
	r.SetStrokeWidth(0)
	r.MoveTo(0, 0)
	r.LineTo(5, 5)
	r.Stroke() // would not be seen
	r.SetFontColor(gochart.Color{A: 255})
	r.SetFontSize(9)
	r.SetFont(boldFont)
	r.Text("Q1", 30, 40)
	r.Text("", 30, 40)
	want := `drawing 10 × 10
path M 0,0 L 10,0 C 10,4 8,6 4,6 Z fill #ff0000 stroke 1.5 #010203 dash 3 2
path M 1,1 L 2,1 stroke 1.5 #010203 dash 3 2
text 3,4 start 9 bold #000000 "Q1"
`
	if got := r.drawn.String(); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

// TestRecorderArcs: an arc of three quarters keeps its radius and ends where
// it should.
func TestRecorderArcs(t *testing.T) {
	r := &recorder{}
	r.ArcTo(100, 100, 50, 50, math.Pi/2, 1.5*math.Pi)
	if len(r.path) != 4 {
		t.Fatalf("%d segments, want a start and three quarters", len(r.path))
	}
	last := r.path[3].P
	if math.Hypot(last.X-15, last.Y-10) > 1e-9 {
		t.Errorf("ends at %v, want 15,10", last)
	}
	for i, s := range r.path[1:] {
		from := r.path[i].P
		middle := drawing.Point{X: (from.X + 3*s.C1.X + 3*s.C2.X + s.P.X) / 8, Y: (from.Y + 3*s.C1.Y + 3*s.C2.Y + s.P.Y) / 8}
		if radius := math.Hypot(middle.X-10, middle.Y-10); math.Abs(radius-5) > 0.002 {
			t.Errorf("quarter %d has a radius of %.4f in its middle", i, radius)
		}
	}
}

// TestRecorderMeasuresTheFace uses Arial's published widths: A 667, bold 722
// thousandths.
func TestRecorderMeasuresTheFace(t *testing.T) {
	r := &recorder{font: regularFont, size: 10}
	if got := r.MeasureText("AAA").Width(); got != 201 {
		t.Errorf("AAA is %d tenths of a point wide, want 201", got)
	}
	r.SetFont(boldFont)
	if got := r.MeasureText("AAA").Width(); got != 217 {
		t.Errorf("bold AAA is %d tenths of a point wide, want 217", got)
	}
}
