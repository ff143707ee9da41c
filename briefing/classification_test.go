package briefing

import "testing"

func TestClassOf(t *testing.T) {
	for _, c := range []struct {
		in    string
		want  Class
		known bool
	}{
		{"", OpenPaper, true},
		{"Open", OpenPaper, true},
		{"Part-exempt (paragraph 2)", PartExempt, true},
		{"PART  EXEMPT", PartExempt, true},
		{"Exempt, paragraph 1 of Part 1 of Schedule 12A", ExemptPaper, true},
		{"Agored", OpenPaper, true},
		{"Yn rhannol eithriedig", PartExempt, true},
		{"Eithriedig (paragraff 14)", ExemptPaper, true},
		{"Not exempt", OpenPaper, false},
		{"Restricted", OpenPaper, false},
	} {
		if got, known := ClassOf(c.in); got != c.want || known != c.known {
			t.Errorf("ClassOf(%q) = %v, %v", c.in, got, known)
		}
	}
}

func TestWholeExempt(t *testing.T) {
	for in, want := range map[string]string{
		"Part exempt": "Exempt", "PART-EXEMPT (paragraph 2)": "Exempt (paragraph 2)", "Rhannol eithriedig (paragraff 14)": "Eithriedig (paragraff 14)",
	} {
		if got := WholeExempt(in); got != want {
			t.Errorf("WholeExempt(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestExemptName(t *testing.T) {
	for open, want := range map[string]string{
		"briefing.pdf": "briefing-exempt.pdf", "papers/Q2.2026/Adults.v2.pdf": "papers/Q2.2026/Adults.v2-exempt.pdf",
		`C:\papers.old\adults`: `C:\papers.old\adults-exempt`, "adults": "adults-exempt", "": "-exempt",
	} {
		if got := ExemptName(open); got != want {
			t.Errorf("%q: got %q, want %q", open, got, want)
		}
	}
}
