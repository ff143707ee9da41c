package samplebooks

var planPractice = area{"Priority area 2: Assessment, planning and child protection", []action{
	{
		ref: "2.1", text: "Audit 50 child protection plans ended since January 2026 to explain the fall in plans",
		measure: "The reasons for the fall are known and reported to the panel", lead: "Head of Safeguarding and Review", partners: "Marchshire Safeguarding Children Partnership",
		priority: "High", start: "2026-07-15", due: "2026-09-30", revised: []string{"2026-12-11"},
		status: "In progress", brag: "Amber", done: 40,
		progress: []string{
			"24/09/2026: 22 of 50 plans audited. Report moved to December because an auditor is on sick leave.",
			"30/07/2026: Sample drawn and audit questions agreed with partners.",
		},
		indicators: "CP4, CP5",
	},
	{
		ref: "2.2", text: "Give assessment teams a weekly list of assessments past day 30",
		measure: "89% of assessments within 45 working days", lead: "Head of Service, Assessment", partners: "",
		priority: "High", start: "2025-04-01", due: "2025-07-31",
		status: "Complete", brag: "Blue", done: 100,
		progress: []string{"31/07/2025: List sent each Monday and looked at in team meetings."},
		evidence: "Team meeting notes, July to September 2025", indicators: "CP1",
	},
	{
		ref: "2.3", text: "Fill the vacancies in the south assessment team",
		measure: "No more than one vacancy", lead: "Head of Service, Assessment", partners: "",
		priority: "High", start: "2026-05-01", due: "2026-08-31",
		status: "In progress", brag: "Red", done: 65,
		progress: []string{
			"23/09/2026: Two of three posts filled; third advertised again.",
			"29/07/2026: Interviews held, one appointment.",
		},
		indicators: "CP1, WQ2",
	},
	{
		ref: "2.4", text: "Approve children in need plans within five working days of being written",
		measure: "No plan waits more than five working days", lead: "Head of Service, Family Safeguarding", partners: "",
		priority: "High", start: "2026-02-02", due: "2026-10-31",
		status: "In progress", brag: "Green", done: 75,
		progress: []string{
			"25/09/2026: Fewer plans waiting than in June. Service manager clears them each Friday.",
			"26/06/2026: Approval moved to team managers.",
		},
		indicators: "CP7",
	},
	{
		ref: "2.5", text: "Bring in the Family Safeguarding model with adult workers in each team",
		measure: "Adult mental health and substance misuse workers in all four teams", lead: "Head of Service, Family Safeguarding", partners: "NHS Marchshire; Turning Tide substance misuse service; Probation",
		priority: "High", start: "2025-04-01", due: "2026-12-31",
		status: "In progress", brag: "Green", done: 80,
		progress: []string{
			"17/09/2026: Workers in three of four teams; the fourth starts in November.",
			"18/06/2026: Third team complete.",
			"11/12/2025: Second team complete.",
		},
		indicators: "CP4, CP5, CL2",
	},
	{
		ref: "2.6", text: "Record child protection visits on the day in the mobile app",
		measure: "95% of visits in timescale", lead: "Head of Service, Family Safeguarding", partners: "",
		priority: "Medium", start: "2025-11-03", due: "2026-06-30",
		status: "In progress", brag: "Green", done: 85,
		progress: []string{
			"04/09/2026: App in use in all teams but the north, where the signal is poor. Offline version on test.",
			"28/05/2026: Two teams live.",
		},
		indicators: "CP6",
	},
	{
		ref: "2.7", text: "Hold a learning review of every second or later child protection plan",
		measure: "No more than 22% of plans are a second or later plan", lead: "Head of Safeguarding and Review", partners: "Marchshire Safeguarding Children Partnership",
		priority: "Medium", start: "2026-10-01", due: "2027-03-31",
		status: "Not started", brag: "Grey", done: 0,
		progress:   []string{"14/09/2026: Method agreed; starts in October."},
		indicators: "CP5",
	},
	{
		ref: "2.8", text: "Book conference places on the day of the strategy discussion",
		measure: "90% of initial conferences within 15 working days", lead: "Head of Safeguarding and Review", partners: "Marchshire Police; NHS Marchshire",
		priority: "Medium", start: "2024-06-03", due: "2024-12-31", revised: []string{"2025-03-31"},
		status: "Complete", brag: "Blue", done: 100,
		progress: []string{"28/03/2025: In place for a full quarter; 91.1% of conferences in time."},
		evidence: "Scorecard, quarter 4 of 2024/25", indicators: "CP3",
	},
	{
		ref: "2.9", text: "Train chairs of core groups in partner organisations",
		measure: "60 partner staff trained", lead: "Partnership Manager", partners: "Schools; NHS Marchshire",
		priority: "Low", start: "2026-03-02", due: "2026-12-18",
		status: "In progress", brag: "Green", done: 60,
		progress: []string{"22/09/2026: 37 trained.", "25/06/2026: 21 trained."},
	},
}}
