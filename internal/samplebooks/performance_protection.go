package samplebooks

var childProtection = []indicator{
	{
		ref: "CP1", theme: "Assessment and child protection", name: "Assessments completed within 45 working days",
		definition: "Assessments completed in the quarter that took no more than 45 working days from referral.",
		level:      "Statutory", unit: "%", good: "Higher", basis: "Quarterly", status: "Active", target: "89",
		values:  "79.2 76.0 73.8 73.3 71.1 69.8 72.2 71.9 77.1 78.3 77.7 78.0 80.6 80.8 85.8 80.9 88.3 86.4 87.8 84.9 87.9 89.2 89.4 87.3",
		targets: "75 75 75 75 75 75 78 78 78 78 80 80 80 80 82 82 84 84 85 86 86 87 88 89",
		rag:     "Amber", neighbours: "83.1", england: "84.5", comparatorYear: "2023/24",
		comment: "87.3% of assessments were completed in time against a target that has risen to 89% this quarter. Performance is above last year (84.9%) but fell by two points since quarter 1. " +
			"Eleven of the late assessments were in the south team, which carried three vacancies through July.",
		owner: "Head of Service, Assessment",
	},
	{
		ref: "CP2", theme: "Assessment and child protection", name: "Section 47 enquiries, rate per 10,000 children",
		definition: "Enquiries started under section 47 in the 12 months to the end of the quarter, per 10,000 children aged 0 to 17.",
		level:      "National", unit: "Rate per 10,000", good: "Information only", basis: "Quarterly", status: "Active",
		values: "143.5 154.0 180.2 198.2 214.4 234.6 227.1 220.2 220.8 218.7 222.0 216.2 213.2 203.9 205.5 204.6 197.4 198.1 190.2 186.2 186.3 182.9 183.8 180.2",
		rag:    "n/a", neighbours: "172.5", england: "187.1", comparatorYear: "2023/24",
		comment: "The rate has come down from 234.6 in March 2022 to 180.2 and is close to the latest figures for neighbours and England.",
		owner:   "Head of Service, Assessment",
	},
	{
		ref: "CP3", theme: "Assessment and child protection", name: "Initial child protection conferences held within 15 working days",
		definition: "Initial conferences held within 15 working days of the strategy discussion that began the enquiry.",
		level:      "Statutory", unit: "%", good: "Higher", basis: "Quarterly", status: "Active", target: "90",
		values: "71.9 68.1 69.2 68.7 65.7 61.5 66.0 68.6 74.1 72.5 77.7 79.9 81.6 84.8 83.8 87.9 87.2 91.1 90.6 91.5 91.2 92.5 92.9 93.8",
		rag:    "Green", neighbours: "81.0", england: "79.7", comparatorYear: "2023/24",
		comment: "93.8% of conferences were held in time, the best quarter in the series. Booking a conference place on the day of the strategy discussion, introduced in 2024, continues to work.",
		owner:   "Head of Safeguarding and Review",
	},
	{
		ref: "CP4", theme: "Assessment and child protection", name: "Children on child protection plans",
		definition: "Children subject of a child protection plan on the last day of the quarter.",
		level:      "Local", unit: "Number", good: "In range", basis: "Quarterly", status: "Active", target: "200 to 260",
		values: "111 124 138 154 188 228 259 277 284 276 268 260 252 247 245 245 238 234 233 234 229 214 192 171",
		rag:    "Red",
		comment: "171 children were on plans, 63 fewer than a year ago, and below the expected range for the second quarter running. The fall cannot yet be explained: child protection enquiries fell by far less in the same year. " +
			"An audit of 50 plans ended since January is under way and reports to the Improvement Board in December.",
		owner: "Head of Safeguarding and Review",
	},
	{
		ref: "CP5", theme: "Assessment and child protection", name: "Child protection plans that are a second or later plan",
		definition: "Plans started in the 12 months to the end of the quarter for a child who had been on a plan before at any time.",
		level:      "National", unit: "%", good: "Lower", basis: "Quarterly", status: "Active", tolerance: "2 percentage points", target: "22",
		values: "19.5 20.3 21.5 20.5 22.4 24.0 22.1 24.0 24.5 24.7 24.0 22.3 22.5 23.4 24.4 25.5 23.8 22.0 24.2 23.1 22.3 26.0 25.2 26.4",
		rag:    "Red", neighbours: "25.7", england: "24.5", comparatorYear: "2024/25",
		comment: "26.4% of new plans were for children who had been on one before, against 23.1% a year ago. Ten families with three or more children account for most of the rise. " +
			"The audit of ended plans will look at whether plans end too early.",
		owner: "Head of Safeguarding and Review",
	},
	{
		ref: "CP6", theme: "Assessment and child protection", name: "Child protection visits in timescale",
		definition: "Visits to children on plans made within ten working days of the last one, of all visits due.",
		level:      "Statutory", unit: "%", good: "Higher", basis: "Quarterly", status: "Active", target: "95",
		values:  "84.9 82.0 80.9 77.7 76.4 75.2 75.7 76.6 77.7 83.5 85.4 83.8 87.5 89.1 87.6 88.6 89.6 93.0 92.6 93.0 93.2 91.3 93.4 92.1",
		rag:     "Green",
		comment: "Visiting is strong across all teams and managers are confident that children are seen. 92.1% of visits were on time, and most late visits were made within two days of the date due.",
		owner:   "Head of Service, Family Safeguarding",
	},
	{
		ref: "CP7", theme: "Assessment and child protection", name: "Children in need without a plan, by reason",
		definition: "Children in need with no current plan on the last day of the quarter.",
		level:      "Local", unit: "Number", good: "Lower", basis: "Quarterly", status: "Active", tolerance: "10% of target", target: "20",
		values: "60 69 89 100 117 135 123 115 116 112 102 97 89 84 78 74 74 56 64 57 49 54 46 43",
		parts: []row{
			{"first planning meeting not yet due", "25 25 37 46 45 48 51 45 43 50 40 34 38 34 34 32 28 27 28 24 21 22 22 25"},
			{"plan awaiting approval", "21 28 34 36 50 53 47 44 44 40 39 44 31 32 31 25 33 16 25 23 18 21 21 15"},
			{"moved in from another area", "14 16 18 18 22 34 25 26 29 22 23 19 20 18 13 17 13 13 11 10 10 11 3 3"},
		},
		rag: "Red",
		comment: "43 children had no plan on 30 September, 14 fewer than a year ago. For 25 of them the first planning meeting was not yet due. " +
			"The service manager now clears the plans that wait for approval each Friday.",
		owner: "Head of Service, Family Safeguarding",
	},
	{
		ref: "CP8", theme: "Assessment and child protection", name: "Children on a child protection plan for two years or more",
		definition: "Children on a plan on the last day of the quarter who had been on it for two years or more.",
		level:      "National", unit: "Number", good: "Lower", basis: "Quarterly", status: "Active",
		values:  "0 c c c c 6 7 7 6 c c c c c 0 c c c c 0 c c c c",
		rag:     "n/a",
		comment: "A small number of children, each reviewed by the head of safeguarding every month. No target is set.",
		owner:   "Head of Safeguarding and Review",
	},
}
