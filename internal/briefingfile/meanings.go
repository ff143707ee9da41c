package briefingfile

import (
	"fmt"
	"strings"

	"scrutiny/briefing"
)

// meaning is what the reference says of a key, and a value as it is written.
type meaning struct{ text, example string }

// meaningOf is the meaning of a key by its path. A rule of attention explains
// itself.
func meaningOf(path string) meaning {
	if name, isRule := strings.CutPrefix(path, "attention.weights."); isRule {
		for _, rule := range briefing.AttentionRules() {
			if name == rule.String() {
				weight := fmt.Sprint(briefing.AttentionSettings{}.Weight(rule))
				return meaning{rule.Words() + " (weight " + weight + " unless set; 0 switches the rule off)", weight}
			}
		}
	}
	for _, group := range languageGroups {
		if last, isIn := strings.CutPrefix(path, group+"."); isIn {
			path = last
		}
	}
	if last, isLast := strings.CutPrefix(path, "previous.workbooks"); isLast && last != "" {
		path = "workbooks" + last
	}
	return meanings[path]
}

// meanings says what each key does. A key without an entry fails a test.
var meanings = map[string]meaning{
	"council":                {"whose paper it is; on the front sheet and at the foot of each page", "Marchshire County Council"},
	"panel":                  {"the panel or committee that gets the paper", "Children and Young People Scrutiny Panel"},
	"meeting":                {"when and where the panel meets", ""},
	"meeting.date":           {"the day of the meeting", "2026-11-24"},
	"meeting.time":           {"the time, in the words of the agenda", "10.00am"},
	"meeting.venue":          {"the room and the building", "Council Chamber, Shire Hall, Marchester"},
	"agenda_item":            {"the number on the agenda", "7"},
	"appendix":               {"the letter, where the paper is an appendix", "A"},
	"title":                  {"the title of the report; without it a general one", `"Performance: quarter 2 of 2026/27"`},
	"report_by":              {"the role of the author, not a name", "Corporate Director, Children and Families"},
	"classification":         {"Open, Exempt or Part exempt, with the paragraph; decides whether disclosure control may be off", "Open"},
	"exempt":                 {"what the open edition of a part exempt paper leaves out; the exempt edition, a file of its own, has all", ""},
	"exempt.indicators":      {"indicators, by reference or name", "[CP8]"},
	"exempt.themes":          {"whole themes, by name", "[Placements]"},
	"exempt.actions":         {"actions, by reference", `["4.1"]`},
	"exempt.recommendations": {"recommendations, by reference", "[R5]"},
	"pages":                  {"how the pages are numbered in the agenda pack", ""},
	"pages.first":            {"the number on the first page", "23"},
	"pages.double_sided":     {"true adds a blank page where the number of pages is odd", "true"},
	"attach_figures":         {"true attaches the published figures to the paper as CSV; the PDF then claims PDF/A-3a instead of PDF/A-2a", "true"},
	"style":                  {"the council's house style; without it the paper's own", ""},
	"style.accent":           {"the colour of headings, rules, links and the council's line in charts; dark enough to be read on white", `"#12436D"`},
	"style.logo":             {"a PNG, JPEG or simple SVG file at the head of the front sheet, beside this file", "crest.png"},
	"style.logo_shows":       {"what the logo shows, for those who cannot see it", "Marchshire County Council"},
	"style.regular":          {"a TrueType file for all words, in the place of Liberation Sans; bold is needed too", "house-regular.ttf"},
	"style.bold":             {"a TrueType file for bold words", "house-bold.ttf"},
	"wards":                  {"the wards affected", "All"},
	"purpose":                {"why the panel gets this paper; without it a sentence is suggested from what the paper holds", "To report performance in quarter 2"},
	"recommendations": {"what the panel is asked to agree; printed with (a), (b), (c). Without it some are suggested from the findings",
		"[That the panel notes performance in quarter 2.]"},
	"front_sheet": {"which front sheet: plain (without this key), herefordshire, doncaster, or the file of your own; see [Templates and wording](wording.md#front-sheets)", "plain"},
	"period": {"the period reported; without it the latest that has figures. Years run from April; H1 is a half-year",
		"Q2 2026/27"},
	"as_at": {"the day up to which the figures were known; without it the end of the period", "2026-09-30"},
	"tolerance": {"how far a figure may miss its target and still be amber; an indicator's own goes first. Without it there is no amber",
		"5 percentage points"},
	"notice":      {"words in a box on the front sheet", "Figures for September are provisional."},
	"attribution": {"the licence of the figures, where they have one; on the front sheet and in the notes", "Contains public sector information licensed under the Open Government Licence v3.0."},
	"template":    {"which paper: briefing (without this key), full, summary, plan-only, or the file of your own with its ending", "summary"},
	"language":    {"the language of the paper: en-GB (without this key) or cy, Welsh; or both, one after the other in one PDF", "[en-GB, cy]"},
	"in_welsh": {"the texts of the front sheet in Welsh, under the same keys (`council`, `title`, `purpose` …); those at the left margin " +
		"are then in English. See [Both languages](wording.md#both-languages)", ""},
	"in_english": {"the texts of the front sheet in English, where those at the left margin are in Welsh", ""},
	"source_language": {"the language of the workbooks' own words: names, actions, commentary. They are not translated; " +
		"they are marked, so that a screen reader changes its voice", "en-GB"},

	"workbooks":                   {"the files, in the order in which they are to be read. This key alone is needed", ""},
	"workbooks.path":              {"where the file is, seen from this file; .xlsx, .xlsm or .csv", "performance.xlsx"},
	"workbooks.area":              {"whose figures are reported, where a sheet has those of several areas; the others are compared with", "Marchshire"},
	"workbooks.sheets":            {"how single sheets are to be read, where that goes wrong by itself", ""},
	"workbooks.sheets.name":       {"the sheet, as on its tab", "Scorecard"},
	"workbooks.sheets.kind":       {"what the sheet holds", "indicators"},
	"workbooks.sheets.header_row": {"the row with the names of the columns, by its number in Excel", "7"},
	"workbooks.sheets.years": {"how the sheet counts its years, where labels such as Q1 2024 or 2011-12 leave it open: financial (from April), " +
		"calendar or academic (from September)", "financial"},
	"workbooks.sheets.columns": {"what single columns hold: a field, and the column's letter or heading (see the fields below). " +
		"What is not named is still found out", "{owner: AP, Q2 2026/27: AJ}"},
	"workbooks.sheets.skip": {"true leaves the sheet out", "false"},

	"previous":           {"the last report, to tell what has changed since: its workbooks or its exported figures, not both", ""},
	"previous.workbooks": {"the workbooks as they were for the last report; kept in another folder, usually", ""},
	"previous.findings":  {"the file that scrutiny export wrote for the last report, CSV or JSON", "last/figures.json"},
	"previous.period":    {"the period that the last report was on; otherwise it is found out", "Q1 2026/27"},
	"previous.as_at":     {"the day up to which its figures were known; otherwise it is found out", "2026-06-30"},

	"checks":            {"how strict each check of the data is: off, note, warning or error. An error stops the paper", ""},
	"checks.year":       {"a heading's year is out of sequence", "warning"},
	"checks.stale":      {"a workbook ends before the period reported", "error"},
	"checks.cumulative": {"figures for the year to date stand among figures of single periods", "warning"},
	"checks.percent":    {"a percentage is over 100 or below 0, or 0.87 stands beside 87", "warning"},
	"checks.jump":       {"a figure is far from its neighbours, as a typing error would be", "note"},
	"checks.duplicate":  {"two rows have the same figures throughout", "warning"},
	"checks.total":      {"a part is larger than its total, or a numerator than its denominator", "warning"},
	"checks.target":     {"a target that no figure comes near", "warning"},
	"checks.zero":       {"a zero that may stand for a figure that is not there yet", "off"},

	"disclosure": {"how small numbers are kept out of the paper and of the exported figures", ""},
	"disclosure.profile": {"dfe-cin (without this key): counts from 1 to 5 are not shown. nearest5: fewer than 5 is not shown, the rest is rounded to 5. " +
		"none: everything is shown, in an exempt paper only", "dfe-cin"},
	"disclosure.threshold":     {"the largest count that is too small to show, from 3 to 100; without it the profile's", "5"},
	"disclosure.base":          {"the largest denominator on which no percentage or rate is shown; without it as threshold", "10"},
	"disclosure.suppress_zero": {"true: a count of zero is too small to show as well", "false"},
	"disclosure.complement":    {"true: a percentage is also kept back where all but a few are counted, as 98 of 100", "true"},
	"disclosure.not_people":    {"indicators that count no people (visits, reports), by reference or name: their small numbers are shown", "[LV6]"},

	"spc":                                  {"how control charts are worked out, for indicators with 13 figures or more", ""},
	"spc.rules":                            {"the set of rules: that of NHS England's Making Data Count (without this key), or that of the R package NHSRplotthedots", "making-data-count"},
	"spc.in_a_row":                         {"how many figures in a row make a trend or a shift; without it 7", "7"},
	"spc.indicators":                       {"settings for single indicators", ""},
	"spc.indicators.indicator":             {"which one, by reference or name", "CP4"},
	"spc.indicators.improvement_direction": {"which way is better in its chart; without it as the workbook says", "decrease"},
	"spc.indicators.rebase_from":           {"when something changed for good, so that limits are worked out anew from there; several may stand in a list", "Q1 2026/27"},
	"spc.indicators.limits_from_first":     {"limits from the first so many figures; without it from all", "12"},
	"spc.indicators.screen_outliers":       {"whether outliers are left out when limits are worked out; without it as the rules say", "true"},

	"attention":         {"what is brought to the panel's attention, and in which order", ""},
	"attention.weights": {"how much each rule weighs; what has most weight comes first", ""},
	"attention.run":     {"how many movements the same way are called a run; without it 3", "3"},
	"attention.most":    {"how many entries a list may have; without it 10, which is the most", "5"},

	"decision_type":         {"front sheet: what kind of decision is asked for", "Non-executive"},
	"key_decision":          {"front sheet: whether this is a key decision", "This is not a key decision."},
	"cabinet_member":        {"front sheet: the cabinet member, by portfolio", "Cabinet member for children and families"},
	"reasons":               {"front sheet: reasons for the recommendations", "The panel asked for this report on 22 September 2026."},
	"alternatives":          {"front sheet: alternatives that were considered", "None"},
	"key_considerations":    {"front sheet: what the panel should have in mind", "Figures for September are provisional."},
	"community_impact":      {"front sheet: the impact on the community", "None"},
	"environmental_impact":  {"front sheet: the impact on the environment", "None"},
	"equality_duty":         {"front sheet: how the public sector equality duty was met", "None"},
	"resource_implications": {"front sheet: what it costs", "None"},
	"legal_implications":    {"front sheet: what the law asks for", "None"},
	"risk_management":       {"front sheet: the risks, and what is done about them", "None"},
	"consultees":            {"front sheet: who was consulted", "None"},
	"appendices":            {"front sheet: the appendices", "[Appendix A, Appendix B]"},
	"background_papers":     {"front sheet: the background papers", "None"},
}
