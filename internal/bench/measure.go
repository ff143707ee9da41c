package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"time"

	"scrutiny/ingest"
)

const (
	coldRuns = 11
	warmRuns = 25
)

// measure prints the figures, cold ones first: while this process is small.
// The system reckons to a child the memory of the parent it was started from.
func measure(program string) error {
	folder, err := os.MkdirTemp("", "scrutiny-bench-")
	if err != nil {
		return err
	}
	return errors.Join(measureIn(folder, program), os.RemoveAll(folder))
}

func measureIn(folder, program string) error {
	paths, err := workbooks(folder)
	if err != nil {
		return err
	}
	fmt.Printf("%d indicators × %d quarters, %d actions\n\n", indicators, quarters, actions)
	if err := measureCold(program, folder, paths); err != nil {
		return err
	}
	return measureWarm(paths)
}

// workbooks has another process make the workbooks.
func workbooks(folder string) ([]string, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	if out, err := exec.Command(self, "make", folder).CombinedOutput(); err != nil {
		return nil, fmt.Errorf("%w: %s", err, out)
	}
	paths, err := filepath.Glob(filepath.Join(folder, "*.xlsx"))
	if err == nil && len(paths) == 0 {
		err = fmt.Errorf("no workbooks were made")
	}
	return paths, err
}

// measureCold runs the built program from start to exit.
func measureCold(program, folder string, paths []string) error {
	paper := filepath.Join(folder, "paper.pdf")
	args := append([]string{"build", "-o", paper}, paths...)
	var build, start []time.Duration
	peak := int64(0)
	for range coldRuns {
		took, memory, err := process(program, args...)
		if err != nil {
			return err
		}
		build, peak = append(build, took), max(peak, memory)
		if took, _, err = process(program, "version"); err != nil {
			return err
		}
		start = append(start, took)
	}
	info, err := os.Stat(paper)
	if err != nil {
		return err
	}
	fmt.Printf("a process of its own, median of %d\n", coldRuns)
	fmt.Printf("  build    %6.1f ms   (aim: under 120 on an idle machine)\n", milliseconds(median(build)))
	fmt.Printf("  version  %6.1f ms\n", milliseconds(median(start)))
	fmt.Printf("  memory   %6.1f MB   at its peak (aim: under 60)\n", float64(peak)/1e6)
	fmt.Printf("  paper    %6.1f KB   (aim: under 350)\n\n", float64(info.Size())/1e3)
	return nil
}

// process runs a program to its end and returns how long it took and the most
// memory it held, in bytes; 0 where the system does not say.
func process(program string, args ...string) (time.Duration, int64, error) {
	command := exec.Command(program, args...)
	start := time.Now()
	out, err := command.CombinedOutput()
	took := time.Since(start)
	if err != nil {
		return 0, 0, fmt.Errorf("%s: %w: %s", program, err, out)
	}
	return took, peakMemory(command.ProcessState), nil
}

// measureWarm runs the stages, and the yardstick beside them, in this process.
func measureWarm(paths []string) error {
	var files []ingest.File
	for _, p := range paths {
		data, err := os.ReadFile(p)
		if err != nil {
			return err
		}
		files = append(files, ingest.File{Name: filepath.Base(p), Data: data})
	}
	first, err := build(files)
	if err != nil {
		return err
	}
	content, err := uncompressed(first.document)
	if err != nil {
		return err
	}
	stages := map[string][]time.Duration{}
	for range warmRuns {
		b, err := build(files)
		if err != nil {
			return err
		}
		y, err := yardstick(files, content)
		if err != nil {
			return err
		}
		for _, s := range append(b.stages, y...) {
			stages[s.name] = append(stages[s.name], s.took)
		}
	}
	printWarm(stages, first.pages, len(content))
	return nil
}

func printWarm(stages map[string][]time.Duration, pages, content int) {
	fmt.Printf("in one process, median of %d: %d pages\n", warmRuns, pages)
	sum := func(names ...string) float64 {
		total := 0.0
		for _, n := range names {
			ms := milliseconds(median(stages[n]))
			fmt.Printf("  %-8s %6.1f ms\n", n, ms)
			total += ms
		}
		return total
	}
	total := sum(stageNames...)
	fmt.Printf("  %-8s %6.1f ms\n\n", "total", total)
	fmt.Printf("yardstick: excelize's rows of the same workbooks, and %.0f KB deflated\n", float64(content)/1e3)
	measure := sum("rows", "deflate")
	fmt.Printf("  %-8s %6.1f ms\n\n", "total", measure)
	fmt.Printf("multiple   %6.2f      (aim: under 2.5)\n", total/measure)
}

func median(ds []time.Duration) time.Duration {
	sorted := slices.Sorted(slices.Values(ds))
	return sorted[len(sorted)/2]
}

func milliseconds(d time.Duration) float64 { return d.Seconds() * 1000 }
