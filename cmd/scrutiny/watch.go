package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/fsnotify/fsnotify"
	"github.com/spf13/cobra"

	"scrutiny/briefing"
	"scrutiny/internal/batch"
)

// watchOptions are the flags of watch.
type watchOptions struct {
	inputOptions
	output string
	poll   time.Duration
}

func newWatch() *cobra.Command {
	var o watchOptions
	command := &cobra.Command{
		Use:   "watch [flags] [BRIEFING.yaml | WORKBOOK.xlsx...]",
		Short: "Build the paper again whenever a workbook is saved",
		Long: "Watch builds the paper, and builds it again each time one of its workbooks, its\n" +
			"briefing.yaml or its template is saved, and says which figures changed. It goes\n" +
			"on until Ctrl-C. Network drives may not tell of changes: look at the files\n" +
			"every so often with --poll.",
		Example: "  scrutiny watch\n" +
			"  scrutiny watch --poll 5s briefing.yaml -o draft.pdf",
		RunE: func(c *cobra.Command, args []string) error {
			o.inputs = orBriefing(args)
			ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
			defer stop()
			return watch(ctx, o, c.OutOrStdout(), c.ErrOrStderr())
		},
	}
	f := command.Flags()
	f.BoolVar(&o.strict, "strict", false, "write nothing when there are warnings")
	f.StringVar(&o.passwordFile, "password-file", "", "a text file whose first line opens protected workbooks (or set SCRUTINY_PASSWORD)")
	f.StringVarP(&o.output, "output", "o", "", "the PDF to write (default: beside the input, with the ending .pdf)")
	f.DurationVar(&o.poll, "poll", 0, "look at the files every so often, such as 5s")
	return command
}

// settled is how long nothing may happen before a save counts as over: Excel
// writes a temporary file, takes the old one away and renames.
const settled = 400 * time.Millisecond

// watcher is a paper that is kept up to date.
type watcher struct {
	watchOptions
	stdout, stderr io.Writer
	files          map[string]string // hash of what was read, by whole path
	last           briefing.Findings // of the last paper written, exempt items too
	written        bool
}

// watch keeps a paper up to date until the context ends.
func watch(ctx context.Context, o watchOptions, stdout, stderr io.Writer) error {
	j := newJob(o.inputOptions, stderr)
	if err := j.checkInputs(); err != nil {
		return err
	}
	if o.output == "" {
		o.output = withEnding(o.inputs[0], ".pdf")
	}
	w := &watcher{watchOptions: o, stdout: stdout, stderr: stderr}
	w.build()
	events, err := fsnotify.NewWatcher()
	if err != nil {
		return &failure{code: exitBadFile, err: fmt.Errorf("the files cannot be watched: %w", err), hint: "try --poll 5s"}
	}
	defer func() { _ = events.Close() }() // nothing is lost when it fails
	w.follow(events)
	fmt.Fprintf(stdout, "watching %s; Ctrl-C stops\n", count(len(w.files), "file"))
	w.loop(ctx, events)
	fmt.Fprintln(stdout, "stopped")
	return nil
}

// loop waits for saves and builds after each.
func (w *watcher) loop(ctx context.Context, events *fsnotify.Watcher) {
	quiet := time.NewTimer(settled)
	quiet.Stop()
	var poll <-chan time.Time
	if w.poll > 0 {
		ticker := time.NewTicker(w.poll)
		defer ticker.Stop()
		poll = ticker.C
	}
	for {
		select {
		case <-ctx.Done():
			return
		case e, open := <-events.Events:
			if !open {
				return
			}
			if w.concerns(e.Name) {
				quiet.Reset(settled)
			}
		case err := <-events.Errors:
			fmt.Fprintf(w.stderr, "warning: %v\n    if saves are missed, use --poll 5s\n", err)
		case <-poll:
			quiet.Reset(settled)
		case <-quiet.C:
			if saved := w.saved(); len(saved) > 0 {
				fmt.Fprintf(w.stdout, "%s saved\n", strings.Join(saved, ", "))
				w.build()
				w.follow(events)
			}
		}
	}
}

// follow watches the folders of the files: a file itself is another one after
// each save.
func (w *watcher) follow(events *fsnotify.Watcher) {
	watched := events.WatchList()
	for path := range w.files {
		if dir := filepath.Dir(path); !slices.Contains(watched, dir) {
			if err := events.Add(dir); err != nil {
				fmt.Fprintf(w.stderr, "warning: %s cannot be watched: %v\n    use --poll 5s\n", dir, err)
			}
			watched = append(watched, dir)
		}
	}
}

// concerns reports whether an event is about one of the files, and not about
// the locks and temporary files that stand beside them while Excel or
// LibreOffice has them open.
func (w *watcher) concerns(name string) bool {
	path, err := filepath.Abs(name)
	_, ours := w.files[path]
	return err == nil && ours
}

// saved names the files that are not what they were. One that is away for the
// moment is being saved.
func (w *watcher) saved() []string {
	var saved []string
	for _, path := range slices.Sorted(maps.Keys(w.files)) {
		data, err := os.ReadFile(path)
		if err == nil && batch.NewReadFile(path, data).SHA256 != w.files[path] {
			saved = append(saved, filepath.Base(path))
		}
	}
	return saved
}

// build builds the paper and says what changed since the last one. What is
// wrong is printed, and the watch goes on.
func (w *watcher) build() {
	j := newJob(w.inputOptions, w.stderr)
	files := map[string]string{}
	j.amend = func(b *briefing.Brief) {
		for _, spec := range b.Workbooks {
			files[w.whole(spec.Path)] = "" // one that is not there yet is waited for
		}
	}
	j.onRead = func(path string, data []byte) {
		if path, err := filepath.Abs(path); err == nil {
			files[path] = batch.NewReadFile(path, data).SHA256
		}
	}
	defer func() {
		maps.Copy(files, missingOf(w.files, files))
		w.files = files
	}()
	findings, err := j.findings()
	if err == nil {
		err = w.write(j, findings)
	}
	var f *failure
	switch {
	case errors.As(err, &f):
		f.print(w.stderr)
	case err != nil:
		printProblem(w.stderr, "error", err.Error(), "")
	}
}

// whole is the whole path of a workbook that the briefing names.
func (w *watcher) whole(path string) string {
	path = filepath.FromSlash(path)
	if isBriefing(w.inputs[0]) && !filepath.IsAbs(path) {
		path = filepath.Join(filepath.Dir(w.inputs[0]), path)
	}
	if whole, err := filepath.Abs(path); err == nil {
		return whole
	}
	return path
}

// missingOf are the files of a build that the next could not read: they are
// still waited for.
func missingOf(before, now map[string]string) map[string]string {
	missing := map[string]string{}
	for path := range before {
		if _, read := now[path]; !read {
			missing[path] = ""
		}
	}
	return missing
}

func (w *watcher) write(j *job, findings briefing.Findings) error {
	editions, err := j.editions(w.output, findings)
	if err != nil {
		return err
	}
	for _, e := range editions {
		if err := writeFile(e.output, e.document, j.read); err != nil {
			return err
		}
	}
	whole := editions[len(editions)-1].findings
	if w.written {
		for _, line := range changes(w.last, whole) {
			fmt.Fprintf(w.stdout, "    %s\n", line)
		}
	}
	w.last, w.written = whole, true
	for _, e := range editions {
		j.printSummary(e.output, count(e.pages, "page"), e.findings)
	}
	return nil
}
