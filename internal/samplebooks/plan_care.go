package samplebooks

var planCare = area{"Priority area 3: Children in our care", []action{
	{
		ref: "3.1", text: "Hold a placement support meeting within 48 hours of a concern",
		measure: "No more than 10% of children have three or more placements", lead: "Head of Service, Fostering and Placements", partners: "Independent fostering agencies",
		priority: "High", start: "2025-01-06", due: "2025-09-30",
		status: "Complete", brag: "Blue", done: 100,
		progress: []string{"26/09/2025: Meetings are routine; 41 held since April."},
		evidence: "Placement meeting log; scorecard", indicators: "CL4",
	},
	{
		ref: "3.2", text: "Review every child who could live with family under a special guardianship order",
		measure: "30 special guardianship orders a year", lead: "Head of Service, Children in Care", partners: "Family Rights Marchshire",
		priority: "High", start: "2025-05-01", due: "2026-10-30",
		status: "In progress", brag: "Green", done: 80,
		progress: []string{
			"15/09/2026: 96 of 118 reviews done.",
			"16/06/2026: 74 done. Support offer to special guardians renewed.",
		},
		indicators: "CL1, CL5",
	},
	{
		ref: "3.3", text: "Apply to discharge care orders where children live safely with their parents",
		measure: "All suitable cases before the court by March 2027", lead: "Head of Service, Children in Care", partners: "Cafcass; county court",
		priority: "High", start: "2025-09-01", due: "2027-03-31",
		status: "In progress", brag: "Green", done: 50,
		progress:   []string{"22/09/2026: Applications on course; court dates set to January.", "10/06/2026: Legal advice taken on the next group of cases."},
		indicators: "CL1, CL6",
	},
	{
		ref: "3.4", text: "Open two small children's homes in the county",
		measure: "Six places for children now placed outside the county", lead: "Head of Commissioning", partners: "Brightwell Homes; Ofsted",
		priority: "High", start: "2024-10-01", due: "2026-03-31", revised: []string{"31/08/2026", "28/02/2027"},
		status: "In progress", brag: "Amber", done: 55,
		progress: []string{
			"17/09/2026: First home waits for registration. Building work on the second is late; opening moved to February.",
			"12/03/2026: Planning permission for the second home granted on appeal. Due date moved to August.",
		},
		indicators: "CL4",
	},
	{
		ref: "3.5", text: "Recruit 20 fostering households a year",
		measure: "20 households approved in 2026/27", lead: "Head of Service, Fostering and Placements", partners: "Regional fostering hub",
		priority: "Medium", start: "2026-04-01", due: "2027-03-31",
		status: "In progress", brag: "Amber", done: 35,
		progress:   []string{"21/09/2026: Seven approved since April, eleven in assessment.", "23/06/2026: Three approved."},
		indicators: "CL4",
	},
	{
		ref: "3.6", text: "Share health assessment dates with carers three months ahead",
		measure: "95% of annual health assessments completed", lead: "Designated Nurse, Children in Care", partners: "NHS Marchshire",
		priority: "Medium", start: "2025-06-02", due: "2026-03-31",
		status: "Complete", brag: "Blue", done: 100,
		progress: []string{"27/03/2026: Dates now go out with the review invitation."},
		evidence: "", indicators: "CL7",
	},
	{
		ref: "3.7", text: "Offer every child in care an emotional wellbeing check on entering care",
		measure: "Average SDQ score at or below 14", lead: "Head of the Virtual School", partners: "NHS Marchshire; MindWell charity",
		priority: "Medium", start: "2026-01-12", due: "2026-09-11",
		status: "In progress", brag: "Amber", done: 70,
		progress:   []string{"18/09/2026: MindWell has a waiting list of six weeks. New date being agreed with the trust.", "19/06/2026: 31 checks done."},
		indicators: "CL8",
	},
	{
		ref: "3.8", text: "Rewrite the sufficiency strategy",
		measure: "Strategy agreed by Cabinet", lead: "Head of Commissioning", partners: "",
		priority: "Low", start: "2025-10-01", due: "2026-05-29",
		status: "Complete", brag: "Green", done: 100,
		progress: []string{"28/05/2026: Agreed by Cabinet."},
		evidence: "Cabinet minute 34, 28 May 2026",
	},
}}
