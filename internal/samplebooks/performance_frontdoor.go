package samplebooks

var frontDoor = []indicator{
	{
		ref: "FD1", theme: "Front door and MASH", name: "MASH decisions made within 24 hours",
		definition: "Contacts sent to the multi-agency safeguarding hub with a recorded decision within 24 hours of receipt, of all contacts sent to it.",
		level:      "National", unit: "%", good: "Higher", basis: "Quarterly", status: "Active", target: "95",
		values: "72.6 70.7 68.9 64.6 66.1 63.9 68.4 65.8 67.2 72.4 71.1 69.5 74.1 76.6 80.3 78.5 83.9 81.5 84.9 84.3 85.3 85.6 92.6 91.2",
		rag:    "Amber",
		comment: "91.2% of decisions were made within 24 hours, against 84.3% a year ago. The small fall since quarter 1 came in August, when two of six decision makers were on leave. " +
			"A daily huddle with police and health colleagues has been in place since 7 September and late decisions are now looked at the next morning.",
		owner: "Head of Service, Front Door",
	},
	{
		ref: "FD2", theme: "Front door and MASH", name: "Contacts received, by source",
		definition: "All contacts about a child received by the front door in the quarter.",
		level:      "Local", unit: "Number", good: "Information only", basis: "Quarterly", status: "Active",
		values: "2293 2357 2598 2509 2644 2878 2955 2707 2931 2778 2879 2588 2847 2834 2974 2619 2886 2971 2998 2757 3009 3084 3263 2999",
		parts: []row{
			{"police", "779 721 945 957 916 957 1009 1006 929 977 1019 1003 1051 1077 1009 1055 1127 1078 1119 1108 1105 1058 1235 1205"},
			{"schools", "492 502 526 315 577 639 611 345 676 624 634 362 625 521 639 344 564 610 664 387 660 658 715 391"},
			{"health", "314 361 343 383 379 439 419 431 425 396 406 374 350 409 459 429 352 423 429 422 445 451 403 438"},
			{"parents and family", "272 282 289 321 311 320 366 352 342 290 316 326 309 343 333 307 341 326 307 357 339 356 353 382"},
			{"public", "185 198 220 196 175 223 221 212 217 221 215 219 181 214 197 198 218 218 199 207 187 235 232 224"},
			{"other", "251 293 275 337 286 300 329 361 342 270 289 304 331 270 337 286 284 316 280 276 273 326 325 359"},
		},
		rag: "n/a",
		comment: "2,999 contacts were received, 242 more than in the same quarter last year. The fall since quarter 1 is the summer holiday: schools made 391 contacts against 715. " +
			"Police contacts are 97 more than a year ago, and two in five of the total.",
		owner: "Head of Service, Front Door",
	},
	{
		ref: "FD3", theme: "Front door and MASH", name: "Referrals accepted, by source",
		definition: "Contacts accepted as referrals to children's social care in the quarter.",
		level:      "Statutory", unit: "Number", good: "Information only", basis: "Quarterly", status: "Active",
		values: "449 550 620 571 703 797 789 664 703 698 686 661 649 632 666 632 697 658 711 625 713 709 642 673",
		parts: []row{
			{"police", "118 162 168 192 200 229 238 219 201 216 211 245 187 188 199 222 226 218 240 211 213 246 204 249"},
			{"schools", "97 111 137 77 150 179 170 87 166 163 163 86 155 149 150 94 159 142 166 91 163 151 149 81"},
			{"health", "75 86 102 91 119 126 111 115 105 105 98 107 96 87 101 105 98 98 100 104 105 100 94 119"},
			{"parents and family", "52 68 72 70 87 97 96 88 87 81 78 88 77 76 82 84 78 75 73 86 89 80 74 83"},
			{"public", "39 44 50 49 54 56 61 51 56 50 52 51 48 50 45 51 54 45 49 51 46 46 43 52"},
			{"other", "68 79 91 92 93 110 113 104 88 83 84 84 86 82 89 76 82 80 83 82 97 86 78 89"},
		},
		rag: "n/a",
		comment: "673 contacts became referrals, 22% of all contacts. 249 came from the police, 45 more than in quarter 1, most of them after domestic abuse. " +
			"Referrals from schools fell to 81 as they do every summer.",
		owner: "Head of Service, Front Door",
	},
	{
		ref: "FD4", theme: "Front door and MASH", name: "Re-referrals within 12 months",
		definition: "Referrals in the quarter about a child who had been referred in the 12 months before.",
		level:      "National", unit: "%", good: "Lower", basis: "Quarterly", status: "Active", target: "20",
		values: "17.5 19.4 20.4 23.3 24.2 24.6 25.7 26.9 24.9 24.2 24.0 25.8 24.6 25.0 22.6 20.4 22.4 22.5 21.5 20.4 20.4 22.0 21.9 23.6",
		rag:    "Amber", neighbours: "21.4", england: "22.6", comparatorYear: "2024/25",
		comment: "23.6% of referrals were about a child referred in the year before, up from 20.4% a year ago. A sample of 40 re-referrals found that 14 had closed to social care without a step-down plan. " +
			"Step-down meetings will be required before any closure from November.",
		owner: "Head of Service, Front Door",
	},
	{
		ref: "FD5", theme: "Front door and MASH", name: "Domestic-abuse notifications triaged on the day they arrive",
		definition: "Police domestic-abuse notifications about a household with children, triaged on the working day of receipt.",
		level:      "Local", unit: "%", good: "Higher", basis: "Quarterly", status: "Active", tolerance: "3 percentage points", target: "98",
		values: "81.6 80.4 77.2 78.0 75.1 79.8 80.5 82.8 84.8 88.4 93.2 92.1 92.4 94.4 96.1 95.7 98.4 97.4 99.4 97.6 97.4 97.4 98.7 99.1",
		rag:    "Green",
		comment: "Daily triage with the police and the domestic-abuse service is secure: 99.1% of notifications were triaged on the day. " +
			"The few that were not arrived after 4pm on a Friday and were triaged on the Monday.",
		owner: "Team Manager, MASH",
	},
	{
		ref: "FD6", theme: "Front door and MASH", name: "Domestic-abuse notifications received",
		definition: "Police domestic-abuse notifications about a household with children.",
		level:      "Local", unit: "Number", good: "Information only", basis: "Quarterly", status: "Active",
		values:  "515 545 540 564 489 549 545 571 533 568 585 585 525 575 596 594 603 606 607 615 586 608 584 602",
		rag:     "n/a",
		comment: "602 notifications were received, 13 fewer than in the same quarter last year. Volumes have been steady for two years.",
		owner:   "Team Manager, MASH",
	},
}
