package samplebooks

var planFrontDoor = area{"Priority area 1: A front door that decides quickly and well", []action{
	{
		ref: "1.1", text: "Hold a daily huddle of council, police and health decision makers in the MASH",
		measure: "95% of MASH decisions within 24 hours", lead: "Head of Service, Front Door", partners: "Marchshire Police; NHS Marchshire",
		priority: "High", start: "2026-04-01", due: "2026-06-30", revised: []string{"2026-09-30"},
		status: "Complete", brag: "Blue", done: 100,
		progress: []string{
			"21/09/2026: Huddle has run every working day since 7 September. Late decisions are looked at the next morning.",
			"03/07/2026: Start moved to September because the police decision maker was not in post.",
			"14/05/2026: Terms of reference agreed by the three partners.",
		},
		evidence: "Huddle log, September 2026; MASH Board minutes of 18 September 2026", indicators: "FD1",
	},
	{
		ref: "1.2", text: "Agree with the police which notifications need a safeguarding response",
		measure: "Police contacts that become referrals rise from 20% to 30%", lead: "Head of Service, Front Door", partners: "Marchshire Police",
		priority: "High", start: "2025-10-01", due: "2026-03-31", revised: []string{"30/06/2026", "30/09/2026", "31/12/2026"},
		status: "In progress", brag: "Amber", done: 60,
		progress: []string{
			"25/09/2026: Third draft of the threshold guide is with the police's legal team. Due date moved to December.",
			"26/06/2026: Joint sampling of 60 notifications finished; guide being redrafted.",
			"20/03/2026: First draft not agreed. Due date moved to June.",
		},
		indicators: "FD2, FD3",
	},
	{
		ref: "1.3", text: "Triage every domestic-abuse notification on the day it arrives",
		measure: "98% triaged on the day for two quarters running", lead: "Team Manager, MASH", partners: "Marchshire Police; Haven Domestic Abuse Service",
		priority: "High", start: "2024-04-01", due: "2026-09-30",
		status: "Complete", brag: "Blue", done: 100,
		progress: []string{
			"28/09/2026: Above 98% for two quarters. Weekend cover stays under review through normal management.",
			"10/07/2026: 98.7% in quarter 1.",
		},
		evidence: "Scorecard, quarters 1 and 2 of 2026/27", indicators: "FD5",
	},
	{
		ref: "1.4", text: "Require a step-down meeting before any case closes to social care",
		measure: "Re-referrals at or below 20%", lead: "Head of Service, Assessment", partners: "Early help partners; schools",
		priority: "High", start: "2026-07-01", due: "2026-11-30",
		status: "In progress", brag: "Green", done: 55,
		progress: []string{
			"18/09/2026: Form built in the case system; staff briefings booked for October.",
			"22/07/2026: Sample of 40 re-referrals showed that 14 had no step-down plan.",
		},
		indicators: "FD4, EH3",
	},
	{
		ref: "1.5", text: "Publish a single guide to levels of need for all partners",
		measure: "Guide in use by all schools and GP practices", lead: "Partnership Manager", partners: "All safeguarding partners",
		priority: "Medium", start: "2025-06-01", due: "2026-01-31",
		status: "Complete", brag: "Blue", done: 100,
		progress: []string{"30/01/2026: Guide published and sent to all schools and practices.", "12/11/2025: Consultation closed with 84 replies."},
		evidence: "Published guide, January 2026; distribution list", indicators: "FD3",
	},
	{
		ref: "1.6", text: "Tell every referrer the outcome within two working days",
		measure: "90% of referrers told within two working days", lead: "Team Manager, MASH", partners: "Schools; NHS Marchshire",
		priority: "Medium", start: "2026-01-05", due: "2026-07-31",
		status: "In progress", brag: "Green", done: 70,
		progress: []string{
			"11/09/2026: Automatic letters work for schools. Health addresses are still being added.",
			"24/06/2026: Letters tested with 12 schools.",
		},
		indicators: "FD3",
	},
	{
		ref: "1.7", text: "Staff the front door out of hours from the council's own team",
		measure: "No agency cover out of hours", lead: "Head of Service, Front Door", partners: "",
		priority: "Low", start: "2027-01-04", due: "2027-06-30",
		status: "Not started", brag: "Grey", done: 0,
		progress: []string{"08/09/2026: Business case to be written in January 2027."},
	},
	{
		ref: "1.8", text: "Sample 20 contacts closed with advice each month with partners",
		measure: "90% of decisions judged right", lead: "Principal Social Worker", partners: "Marchshire Police; NHS Marchshire; schools",
		priority: "Medium", start: "2025-09-01", due: "Ongoing",
		status: "In progress", brag: "Green", done: 50,
		progress: []string{"16/09/2026: 18 of 20 decisions in August judged right.", "15/07/2026: 17 of 20 in June."},
		evidence: "Monthly sampling reports", indicators: "FD1, FD4",
	},
}}
