package samplebooks

var planLeavers = area{"Priority area 4: Care leavers and the move to adulthood", []action{
	{
		ref: "4.1", text: "Put in place a transition pathway from children's to adult services for young people aged 14 to 25",
		measure: "Every young person who will need adult services has a plan by 17", lead: "Assistant Director, Children in Care and Disability", partners: "Adult Social Care; NHS Marchshire; special schools",
		priority: "High", start: "2024-09-02", due: "2025-06-30", revised: []string{"31/12/2025", "31/05/2026", "31/08/2026"},
		status: "In progress", brag: "Green", done: 60,
		progress: []string{
			"08/09/2026: Pathway written. Adult Social Care has not yet agreed who pays between 18 and 19.",
			"20/05/2026: Workshop with parents held. Due date moved to August.",
			"12/12/2025: Joint post not filled. Due date moved to May.",
			"16/06/2025: Delayed while the two services are reorganised. Due date moved to December.",
		},
		indicators: "LV5",
	},
	{
		ref: "4.2", text: "Contact every care leaver aged 22 to 25 at least once a year",
		measure: "80% in touch", lead: "Head of Service, Care Leavers", partners: "Housing associations",
		priority: "High", start: "2026-04-01", due: "2027-03-31",
		status: "In progress", brag: "Amber", done: 40,
		progress:   []string{"24/09/2026: 72.4% in touch. Letters and calls to the others began in August.", "30/06/2026: Baseline of 70.8%."},
		indicators: "LV2",
	},
	{
		ref: "4.3", text: "Bring all pathway plans up to date",
		measure: "90% reviewed in the last six months", lead: "Head of Service, Care Leavers", partners: "",
		priority: "High", start: "2025-07-01", due: "2026-09-30", revised: []string{"2026-11-30"},
		status: "In progress", brag: "Amber", done: 85,
		progress:   []string{"25/09/2026: No count since the case system was upgraded. Due date moved to November.", "30/06/2026: 88.3% up to date."},
		indicators: "LV5",
	},
	{
		ref: "4.4", text: "Ring-fence ten apprenticeships a year for care leavers",
		measure: "Ten starts in 2026/27", lead: "Head of the Virtual School", partners: "Marchshire College; Chamber of Commerce",
		priority: "Medium", start: "2026-01-05", due: "2026-09-30",
		status: "Complete", brag: "Blue", done: 100,
		progress: []string{"29/09/2026: Nine started in September and one in May."},
		evidence: "College enrolment list, September 2026", indicators: "LV4",
	},
	{
		ref: "4.5", text: "Agree a joint protocol with the district councils on homes for care leavers",
		measure: "90% in suitable accommodation", lead: "Head of Service, Care Leavers", partners: "District councils; housing associations",
		priority: "Medium", start: "2025-03-03", due: "2025-12-31", revised: []string{"2026-03-31"},
		status: "Complete", brag: "Blue", done: 100,
		progress: []string{"25/03/2026: Signed by all four district councils."},
		evidence: "Signed protocol, March 2026", indicators: "LV3",
	},
	{
		ref: "4.6", text: "Publish the local offer to care leavers in an app",
		measure: "200 young people use the app", lead: "", partners: "Care Leavers' Forum",
		priority: "Low", start: "2026-06-01", due: "2026-12-31",
		status: "In progress", brag: "Amber", done: 20,
		progress: []string{"02/09/2026: Post holder has left; lead to be named."},
	},
	{
		ref: "4.7", text: "Give each care leaver a named mental health contact",
		measure: "All care leavers know their contact", lead: "Head of Service, Care Leavers", partners: "NHS Marchshire; MindWell charity",
		priority: "Medium", start: "2026-10-05", due: "",
		status: "Not started", brag: "Grey", done: 0,
		progress: []string{"09/09/2026: Date depends on the trust's recruitment."},
	},
}}
