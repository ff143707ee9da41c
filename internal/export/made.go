package export

import "scrutiny/briefing"

func sourceOf(s *briefing.Source) source {
	out := source{File: s.File, SHA256: s.SHA256, HiddenSheets: s.HiddenSheets}
	for i := range s.Sheets {
		in := &s.Sheets[i]
		sh := sheet{Name: in.Name, Kind: in.Kind.String(), Rows: in.Rows, Ignored: in.Ignored}
		for _, k := range in.Skipped {
			sh.Skipped = append(sh.Skipped, skipped{k.Why.String(), k.Count, where(k.Stretches)})
		}
		out.Sheets = append(out.Sheets, sh)
	}
	return out
}

func where(stretches []briefing.Stretch) []string {
	var all []string
	for _, s := range stretches {
		if s.From == s.To {
			all = append(all, s.From)
		} else {
			all = append(all, s.From+"-"+s.To)
		}
	}
	return all
}

func madeOf(f briefing.Findings) made {
	m, d := briefing.MakingOf(f), f.Disclosure
	out := made{
		Program: m.Program, Template: m.Template, FrontSheet: m.FrontSheet, Classification: m.Classification,
		Disclosure: disclosure{
			Profile: m.Profile, Least: m.Least, Threshold: m.Threshold, Base: m.Base, Complement: m.Complement, NotPeople: m.NotPeople,
			Small: d.Small, Protecting: d.Protecting, AtSource: d.AtSource, Rounded: d.Rounded, RoundedTo: d.RoundedTo,
		},
		ControlCharts: controlCharts{m.Rules.String(), m.InARow, m.OwnControls},
		Attention:     attention{Run: m.Run, Entries: m.Entries},
	}
	if m.Tolerance.Stated {
		out.Tolerance = &tolerance{m.Tolerance.Amount, m.Tolerance.Relative}
	}
	for _, w := range m.Weights {
		put(&out.Attention.Weights, w.Rule.String(), w.Weight)
	}
	for _, c := range m.Checks {
		put(&out.Checks, c.Check.String(), c.Level.String())
	}
	if f.Since.Known {
		last := lastReport{Period: f.Since.Period, AsAt: f.Since.AsAt, Sources: []source{}}
		for _, s := range f.Since.Sources {
			last.Sources = append(last.Sources, source{File: s.File, SHA256: s.SHA256})
		}
		out.LastReport = &last
	}
	return out
}

func put[V any](into *map[string]V, key string, value V) {
	if *into == nil {
		*into = map[string]V{}
	}
	(*into)[key] = value
}
