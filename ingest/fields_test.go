package ingest

import (
	"testing"

	"scrutiny/briefing"
)

// Headings as public workbooks write them, and the column they make.
func TestHeadings(t *testing.T) {
	for _, c := range []struct {
		layout  layout
		heading string
		want    field
	}{
		{planLayout, "Delivery RAG rating", bragField},
		{planLayout, "risk owner", leadField},
		{planLayout, "Person responsible", leadField},
		{planLayout, "Target completion date", dueField},
		{planLayout, "By when?", dueField},
		{planLayout, "Timescale", dueField},
		{planLayout, "Date raised", startField},
		{planLayout, "Revised due date (1)", revisedField},
		{planLayout, "Progress / next steps", progressField},
		{planLayout, "#", refField},
		{planLayout, "Favourite colour", noField},
		{periodsAcross, "KPI", nameField},
		{periodsAcross, "Indicator (short name)", nameField},
		{periodsAcross, "Target (%)", targetField},
		{periodsAcross, "Good is…", poleField},
		{periodsAcross, "Direction of travel", derivedField},
		{periodsAcross, "Reason for missing data", reasonField},
		{periodsAcross, "Annual target", targetField},
		{periodsAcross, "RAG status", ragField},
		{recommendLayout, "Panel recommendation", recField},
		{recommendLayout, "Accepted / rejected", responseField},
		{recommendLayout, "Date of meeting", meetingField},
	} {
		if got, _ := c.layout.words().of(c.heading); got != c.want {
			t.Errorf("%s: %q is %q, want %q", c.layout.kind(), c.heading, got, c.want)
		}
	}
}

func FuzzHeading(f *testing.F) {
	f.Add("Revised due date (1)")
	f.Add("England 2023/24 average")
	f.Fuzz(func(t *testing.T, heading string) {
		for _, l := range []layout{periodsAcross, planLayout, recommendLayout} {
			if got, sure := l.words().of(heading); (got == noField) != (sure == 0) {
				t.Fatalf("%q is %q, sure %d", heading, got, sure)
			}
		}
		if name, _, known := benchmarkNamed(heading); known && name == "" {
			t.Fatalf("%q is a benchmark without a name", heading)
		}
	})
}

// The hues of ratings as offices use them; pale greys and white rate nothing.
func TestFillRating(t *testing.T) {
	for rgb, want := range map[string]briefing.BRAG{
		"FF0000": briefing.Red, "C00000": briefing.Red, "FFC7CE": briefing.Red,
		"FFC000": briefing.Amber, "FFFF00": briefing.Amber, "FFEB9C": briefing.Amber, "ED7D31": briefing.Amber,
		"00B050": briefing.Green, "92D050": briefing.Green, "C6EFCE": briefing.Green,
		"0070C0": briefing.Blue, "00B0F0": briefing.Blue, "4472C4": briefing.Blue,
		"A6A6A6": briefing.Grey, "BFBFBF": briefing.Grey,
		"FFFFFF": briefing.NoBRAG, "F2F2F2": briefing.NoBRAG, "000000": briefing.NoBRAG, "": briefing.NoBRAG, "red": briefing.NoBRAG, "7030A0": briefing.NoBRAG,
	} {
		if got := fillRating(rgb); got != want {
			t.Errorf("%s is %s, want %s", rgb, got, want)
		}
	}
}
