package samplebooks

// series is one published indicator: where its figures are in the source, and
// how a workbook presents them.
type series struct {
	key      string // indicator_id, or LAIT's name of the measure
	name     string
	theme    string
	unit     string
	polarity string
	format   string // decimal places as published
	source   string
}

// Where the figures come from, as the column "Source" says it.
const (
	childrenInNeed = "Department for Education, children in need"
	socialWorkers  = "Department for Education, children's social work workforce"
	interactive    = "Department for Education, Local Authority Interactive Tool (LAIT)"
)

const (
	higher      = "Higher is better"
	lower       = "Lower is better"
	information = "Information only"
	per10000    = "Rate per 10,000"
)

var referralsByQuarter = series{
	name: "Referrals to children’s social care, by quarter", theme: "Referrals", unit: "Number",
	polarity: information, format: "#,##0", source: childrenInNeed,
}

// annualSeries are the annual indicators in their printed order.
var annualSeries = []series{
	{"referrals", "Referrals to children’s social care in the year", "Referrals", "Number", information, "#,##0", childrenInNeed},
	{"rereferral_pct", "Re-referrals within 12 months of a previous referral", "Referrals", "%", lower, "0.0", childrenInNeed},
	{"referral_nfa_pct", "Referrals with no further action", "Referrals", "%", lower, "0.0", childrenInNeed},
	{"% referrals completed by source of referral - Police", "Referrals made by the police", "Referrals", "%", information, "0.0", interactive},

	{"assess_45_days_pct", "Assessments completed within 45 working days", "Children in need and child protection", "%", higher, "0.0", childrenInNeed},
	{"Children in Need rate per 10,000", "Children in need at 31 March, rate per 10,000", "Children in need and child protection", per10000, information, "0.0", interactive},
	{"s47_rate", "Section 47 enquiries started, rate per 10,000 children", "Children in need and child protection", per10000, information, "0.0", childrenInNeed},
	{"icpc_rate", "Initial child protection conferences, rate per 10,000", "Children in need and child protection", per10000, information, "0.0", childrenInNeed},
	{"icpc_15_days_pct", "Initial child protection conferences held within 15 working days", "Children in need and child protection", "%", higher, "0.0", childrenInNeed},
	{"cpp_rate", "Children subject of a child protection plan at 31 March, rate per 10,000", "Children in need and child protection", per10000, information, "0.0", childrenInNeed},
	{"cpp_repeat_pct", "Child protection plans which are a second or subsequent plan", "Children in need and child protection", "%", lower, "0.0", childrenInNeed},
	{"cpp_2yrs_pct", "Child protection plans lasting 2 years or more at 31 March", "Children in need and child protection", "%", lower, "0.0", childrenInNeed},
	{"cpp_reviewed_pct", "Child protection plans reviewed within required timescales", "Children in need and child protection", "%", higher, "0.0", childrenInNeed},

	{"Children looked after rate per 10,000", "Children looked after at 31 March, rate per 10,000", "Children looked after", per10000, information, "0", interactive},
	{"Number of Children looked after", "Children looked after at 31 March", "Children looked after", "Number", information, "#,##0", interactive},
	{"Rate of Children starting to be looked after each year", "Children starting to be looked after in the year, rate per 10,000", "Children looked after", per10000, information, "0", interactive},
	{"Rate of Children ceasing to be looked after each year", "Children ceasing to be looked after in the year, rate per 10,000", "Children looked after", per10000, information, "0", interactive},
	{"Children looked after placed more than 20 miles from home, outside LA Boundary (%)", "Children looked after placed more than 20 miles from home, outside the authority", "Children looked after", "%", lower, "0", interactive},
	{"Emotional Health of Looked after Children", "Emotional health of looked-after children: average score", "Children looked after", "Score", lower, "0.0", interactive},
	{"Percentage of CLA having Dental Checks", "Children looked after who had a dental check", "Children looked after", "%", higher, "0", interactive},
	{"Number of unaccompanied Asylum Seeking Children looked after", "Unaccompanied asylum-seeking children looked after at 31 March", "Children looked after", "Number", information, "#,##0", interactive},

	{"Care Leavers - NEET (%)", "Care leavers not in education, employment or training", "Care leavers", "%", lower, "0", interactive},
	{"Care Leavers - Local authority not in touch (%)", "Care leavers with whom the authority is not in touch", "Care leavers", "%", lower, "0", interactive},

	{"sw_caseload_fte", "Average caseload per social worker", "Workforce", "Cases", lower, "0.0", socialWorkers},
	{"sw_agency_rate_fte", "Agency social worker rate", "Workforce", "%", lower, "0.0", socialWorkers},
	{"sw_vacancy_rate_fte", "Social worker vacancy rate", "Workforce", "%", lower, "0.0", socialWorkers},
	{"sw_turnover_rate_fte", "Social worker turnover rate", "Workforce", "%", lower, "0.0", socialWorkers},
}
