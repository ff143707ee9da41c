package samplebooks

var careLeavers = []indicator{
	{
		ref: "LV1", theme: "Care leavers", name: "Care leavers aged 19 to 21 in touch",
		definition: "Care leavers aged 19 to 21 with whom the council was in touch in the eight weeks before the quarter's end.",
		level:      "National", unit: "%", good: "Higher", basis: "Quarterly", status: "Active", target: "95",
		values: "84.6 85.3 84.3 82.8 83.4 82.3 82.2 85.5 85.5 87.2 88.5 89.4 92.0 90.6 93.7 93.1 92.6 94.0 93.3 94.1 94.8 95.5 95.2r 95.7",
		rag:    "Green", neighbours: "93.0", england: "95.0", comparatorYear: "2024/25",
		comment: "In quarter 2 the council was in touch with 95.7% of care leavers aged 19 to 21. Personal advisers hold a weekly meeting about young people who have not answered for four weeks. " +
			"Quarter 1 is revised, because some contacts had been recorded late.",
		owner: "Head of Service, Care Leavers",
	},
	{
		ref: "LV2", theme: "Care leavers", name: "Care leavers aged 22 to 25 in touch",
		definition: "Care leavers aged 22 to 25 with whom the council was in touch in the 12 months before the quarter's end.",
		level:      "Local", unit: "%", good: "Higher", basis: "Quarterly", status: "New from Q1 2026/27", target: "80",
		values:  "z z z z z z z z z z z z z z z z z z z z z z 70.8 72.4",
		rag:     "Red",
		comment: "A new measure that the panel asked for. 72.4% of young people aged 22 to 25 were in touch in the last year. Letters and calls to those who are not began in August.",
		owner:   "Head of Service, Care Leavers",
	},
	{
		ref: "LV3", theme: "Care leavers", name: "Care leavers aged 19 to 21 in suitable accommodation",
		definition: "Care leavers aged 19 to 21 living in accommodation judged suitable, of all of that age.",
		level:      "National", unit: "%", good: "Higher", basis: "Quarterly", status: "Active", target: "90",
		values: "86.2 87.0 86.5 85.1 85.7 84.1 82.5 84.8 86.3 87.4 88.3 87.5 89.3 90.1 88.0 88.4 89.9 89.7 89.8 90.2 91.5 91.9 91.9 91.3",
		rag:    "Green", neighbours: "88.0", england: "89.0", comparatorYear: "2024/25",
		comment: "91.3% were in suitable accommodation. Custody is the commonest reason why a home is not counted as suitable.",
		owner:   "Head of Service, Care Leavers",
	},
	{
		ref: "LV4", theme: "Care leavers", name: "Care leavers aged 19 to 21 in education, employment or training",
		definition: "Care leavers aged 19 to 21 in education, employment or training, of all of that age.",
		level:      "National", unit: "%", good: "Higher", basis: "Quarterly", status: "Active", target: "55",
		values: "44.7 46.8 45.3 44.2 45.4 46.7 48.2 45.3 47.4 47.1 47.6 46.6 47.6 50.8 48.0 47.4 49.6 50.5 50.1 50.1 52.6 52.2 51.8 52.6",
		rag:    "Amber", neighbours: "52.0", england: "54.0", comparatorYear: "2024/25",
		comment: "52.6% were in education, employment or training, up from 50.1% a year ago. Nine young people started apprenticeships with the council and its partners in September.",
		owner:   "Head of the Virtual School",
	},
	{
		ref: "LV5", theme: "Care leavers", name: "Pathway plans up to date",
		definition: "Care leavers with a pathway plan reviewed in the last six months.",
		level:      "Statutory", unit: "%", good: "Higher", basis: "Quarterly", status: "Active", target: "90",
		values: "73.2 68.0 68.4 65.5 64.2 64.6 66.8 68.1 70.1 72.6 73.8 75.3 79.3 79.1 80.3 80.2 81.2 83.2 83.4 83.8 85.9 86.3 88.3 -",
		rag:    "n/a", reason: "Data extract failed validation",
		comment: "No figure for quarter 2: the extract failed validation after the case system was upgraded on 19 September. Quarter 1 stood at 88.3%. A count is due by the end of November, and will be reported to the panel in February.",
		owner:   "Head of Service, Care Leavers",
	},
}
