package main

import (
	"context"
	"errors"
	"io"
	"path/filepath"

	"scrutiny/briefing"
	"scrutiny/internal/batch"
)

// build builds one paper of a batch, as the command build does, but keeps what
// it would print and write.
func (o batchOptions) build(ctx context.Context, bj batch.Job) (batch.Result, error) {
	bj, err := rooted(bj)
	if err != nil {
		return batch.Result{}, err
	}
	var r batch.Result
	j := o.job(bj)
	j.amend = func(b *briefing.Brief) {
		bj.Amend(b)
		r.Brief = *b
	}
	j.onRead = func(path string, data []byte) { r.Files = append(r.Files, batch.NewReadFile(path, data)) }
	findings, err := j.findings()
	if ctx.Err() != nil {
		return batch.Result{}, ctx.Err()
	}
	if err == nil {
		r.Brief.Period = findings.Period
		err = j.both(findings, &r)
	}
	r.Problems = j.problems
	return r, j.broken(err, &r)
}

// both sets the paper and, of a part exempt one, its exempt edition too.
func (j *job) both(open briefing.Findings, r *batch.Result) error {
	editions, err := j.editions("", open)
	if err != nil {
		return err
	}
	r.PDF, r.Pages = editions[0].document, editions[0].pages
	if len(editions) > 1 {
		r.Exempt, r.ExemptPages = editions[1].document, editions[1].pages
	}
	return nil
}

// survey reads one paper of a batch for the period that its workbooks report.
func (o batchOptions) survey(bj batch.Job) (briefing.Brief, error) {
	bj, err := rooted(bj)
	if err != nil {
		return briefing.Brief{}, err
	}
	j := o.job(bj)
	var brief briefing.Brief
	j.amend = func(b *briefing.Brief) {
		bj.Amend(b)
		brief = *b
	}
	findings, err := j.findings()
	brief.Period = findings.Period
	return brief, err
}

// job is the run that builds one paper of a batch.
func (o batchOptions) job(bj batch.Job) *job {
	inputs := bj.Workbooks
	if bj.Briefing != "" {
		inputs = []string{bj.Briefing}
	}
	return newJob(inputOptions{inputs: inputs, strict: o.strict, passwordFile: o.passwordFile}, io.Discard)
}

// broken is the error of a build that broke. Problems in the data are none:
// they are told with the result.
func (j *job) broken(err error, r *batch.Result) error {
	var f *failure
	if !errors.As(err, &f) {
		return err
	}
	r.PDF, r.Exempt = nil, nil
	if f.err != nil {
		if f.code == exitBadData {
			r.Problems.Add(briefing.Error, briefing.Pos{}, f.hint, "%v", f.err)
			return nil
		}
		return f.err
	}
	if f.code == exitBadData {
		return nil
	}
	if len(j.unopened) > 0 {
		return errors.New(j.unopened[0])
	}
	for _, p := range j.problems.Sorted() {
		if p.Severity == briefing.Error {
			told := p.Unquoted()
			return errors.New(briefing.Diagnostic{Pos: told.Pos, Summary: told.Text}.String())
		}
	}
	return errors.New("no indicators, actions or recommendations were found")
}

// rooted gives a job's files whole paths, which mean the same wherever they are
// read from.
func rooted(j batch.Job) (batch.Job, error) {
	var err error
	if j.Briefing != "" {
		if j.Briefing, err = filepath.Abs(j.Briefing); err != nil {
			return j, err
		}
	}
	workbooks := make([]string, len(j.Workbooks))
	for i, w := range j.Workbooks {
		if workbooks[i], err = filepath.Abs(w); err != nil {
			return j, err
		}
	}
	j.Workbooks = workbooks
	return j, nil
}
