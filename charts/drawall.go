package charts

import (
	"fmt"
	"runtime"
	"sync"

	"scrutiny/briefing"
	"scrutiny/internal/drawing"
	"scrutiny/internal/house"
)

// DrawAll draws the charts of figures in a house style, on all processors. The
// drawings are in the order of the figures, whatever the number of processors;
// the error is that of the first figure that cannot be drawn, with its title.
func DrawAll(style *house.House, figures []briefing.Figure) ([]drawing.Drawing, error) {
	drawings := make([]drawing.Drawing, len(figures))
	errs := make([]error, len(figures))
	next := make(chan int)
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(figures)) {
		workers.Go(func() {
			for i := range next {
				f := &figures[i]
				drawings[i], errs[i] = DrawIn(style, f.Chart, f.Width, f.Height)
			}
		})
	}
	for i := range figures {
		next <- i
	}
	close(next)
	workers.Wait()
	for i, err := range errs {
		if err != nil {
			return nil, fmt.Errorf("the chart %q could not be drawn: %w", figures[i].Title, err)
		}
	}
	return drawings, nil
}
