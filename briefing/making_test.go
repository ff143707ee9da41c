package briefing

import (
	"fmt"
	"testing"
)

// What a paper was made with, where nothing is said and where everything is.
func TestMakingOf(t *testing.T) {
	usual := MakingOf(Findings{Disclosure: DisclosureSummary{Profile: "dfe-cin", Threshold: 5}})
	if got, want := fmt.Sprintf("%+v", usual), "{Program: Template:briefing FrontSheet:plain Classification: Tolerance:{Amount:0 Relative:false Stated:false}"+
		" Profile:dfe-cin Least:1 Threshold:5 Base:5 Complement:false NotPeople:0 Rules:making-data-count InARow:7 OwnControls:0"+
		" Weights:[] Run:3 Entries:10 UsualAttention:true Checks:[]}"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	own := MakingOf(Findings{
		Brief: Brief{
			Program: "scrutiny 1", Template: "../officer/ours.txt", FrontSheet: `C:\papers\officer\front.txt`, Classification: "Exempt (paragraph 2)",
			Disclosure: Disclosure{Base: 9, Complement: true, NotPeople: []string{"P1", "P2"}},
			SPC:        SPC{Rules: RPackage, InARow: 6, Indicators: make([]IndicatorControl, 1)},
			Attention:  AttentionSettings{Weights: []RuleWeight{{WorseningRun, 0}}, Run: 4, Limit: 5},
			Checks:     []CheckSetting{{Check: CheckJump, Level: CheckOff}},
		},
		Disclosure: DisclosureSummary{Profile: "dfe-cin", Threshold: 6, Zero: true},
	})
	if got, want := fmt.Sprintf("%+v", own), "{Program:scrutiny 1 Template:ours.txt FrontSheet:front.txt Classification:Exempt (paragraph 2) Tolerance:{Amount:0 Relative:false Stated:false}"+
		" Profile:dfe-cin Least:0 Threshold:6 Base:9 Complement:true NotPeople:2 Rules:r-package InARow:6 OwnControls:1"+
		" Weights:[{Rule:worsening-run Weight:0}] Run:4 Entries:5 UsualAttention:false Checks:[{Check:jump Level:off Pos:}]}"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}
