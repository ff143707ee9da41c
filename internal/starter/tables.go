package starter

// performance is the workbook of indicators.
func performance(t times) table {
	tb := table{
		sheet: "Indicators", title: "Performance indicators",
		intro: []string{
			"One row is one indicator. Add rows as you need them; the drop-downs reach to row 300. Columns may be moved, and columns that you do not need may be deleted.",
			"Each quarter has its own column. At the end of a quarter, insert a column after the last one and write the quarter's name over it, such as Q3 2026/27.",
			"Write a figure, or one of these marks where there is none: [x] not available, [z] not applicable, [c] withheld to protect people. An empty cell is read as not available.",
			"What the program doubts, scrutiny check lists by sheet and cell.",
		},
		columns: []column{
			{head: "Ref", width: 8, says: "A short reference that stays the same from quarter to quarter."},
			{head: "Theme", width: 22, says: "The heading under which the paper prints the indicator."},
			{head: "Indicator", width: 40, says: "The name as members should read it."},
			{head: "Unit", width: 14, choices: []string{"%", "Number", "Rate per 10000", "Days", "Weeks", "£"}, says: "What the figures are counted in."},
			{head: "Polarity", width: 18, choices: []string{"Higher is better", "Lower is better", "Within a range", "Information only"}, says: "Which way is better. Information only: it is neither good nor bad, and gets no rating."},
			{head: "Target", width: 10, says: "The figure to be reached; empty where there is none. For a range, write 90 to 110."},
			{head: "Owner", width: 26, says: "The role that answers for the figure, not a name."},
		},
	}
	for _, q := range t.quarters {
		tb.columns = append(tb.columns, column{head: q.String(), width: 11})
	}
	tb.columns = append(tb.columns,
		column{head: "Commentary", width: 60, says: "What happened in the latest quarter and what is being done. Figures in it should be those of the row."},
		column{head: "Reason for missing data", width: 36, says: "Why there is no figure for the latest quarter."},
	)
	tb.rows = indicatorRows
	return tb
}

// The examples: each shows something else. None is anybody's figure.
var indicatorRows = [][]any{
	{"A1", "Timeliness", "Assessments completed within 45 working days", "%", "Higher is better", 90, "Head of Assessment",
		84.2, 85.1, 86.0, 88.4, 87.9, 89.5, 91.2, 92.3, "The target was met for the second quarter running, after two posts were filled.", nil},
	{"A2", "Timeliness", "Visits carried out on time", "%", "Higher is better", 95, "Head of Safeguarding",
		94.1, 94.8, 95.2, 95.0, 94.6, 93.9, 93.0, 92.4, "Visits fall behind where the team has vacancies. Agency cover starts next month.", nil},
	{"B1", "Demand", "Contacts received", "Number", "Information only", nil, "Head of the Front Door",
		1480, 1395, 1510, 1622, 1587, 1490, 1655, 1713, "Contacts from schools rise each autumn.", nil},
	{"B2", "Demand", "Repeat referrals within 12 months", "%", "Lower is better", 20, "Head of the Front Door",
		23.5, 22.9, 23.1, 22.0, 21.4, 21.9, 21.1, 20.6, "The fall goes on, and the target is near.", nil},
	{"C1", "Outcomes", "Care leavers in education, employment or training", "%", "Higher is better", 60, "Head of Leaving Care",
		55.0, 56.2, 55.8, 57.1, 58.0, 57.5, 58.9, "[x]", nil, "The return from colleges is late; it is expected next month."},
	{"C2", "Outcomes", "Families helped early whose needs were met", "%", "Higher is better", 70, "Head of Early Help",
		66.0, 67.5, 68.1, 69.9, 70.4, 71.2, 70.8, 72.0, "Above the target for a year.", nil},
}

// plan is the workbook of actions.
func plan(t times) table {
	day := t.asAt.AddDays
	return table{
		sheet: "Improvement plan", title: "Improvement plan",
		intro: []string{
			"One row is one action. Keep the original due date as it was agreed; when a date is moved, write the new one into the column for revised dates.",
			"An action that is not complete after its due date is reported as overdue, whatever its rating says.",
		},
		columns: []column{
			{head: "Ref", width: 8, says: "A reference that stays the same for the life of the plan."},
			{head: "Priority area", width: 22, says: "The part of the plan that the action belongs to."},
			{head: "Action", width: 44, says: "What will be done."},
			{head: "Success measure", width: 34, says: "How the panel will know that it has worked."},
			{head: "Lead", width: 24, says: "The role that leads, not a name."},
			{head: "Partners", width: 20, says: "Who takes part from outside the council."},
			{head: "Priority", width: 10, choices: []string{"High", "Medium", "Low"}, says: "High, medium or low."},
			{head: "Start date", width: 12, dates: true, says: "The day the action starts or started."},
			{head: "Original due date", width: 12, dates: true, says: "The date that was first agreed. It is never changed."},
			{head: "Revised due date", width: 12, dates: true, says: "The date that holds now, if it was moved."},
			{head: "Status", width: 13, choices: []string{"Not started", "In progress", "Complete", "Paused", "Cancelled"}, says: "How far it is."},
			{head: "BRAG", width: 9, choices: []string{"Blue", "Green", "Amber", "Red", "Grey"}, says: "Blue: complete. Green: on track. Amber: at risk. Red: overdue or off track. Grey: not started."},
			{head: "Progress", width: 50, says: "What has been done since the last meeting."},
			{head: "Evidence", width: 34, says: "What shows that a complete action is complete."},
		},
		rows: [][]any{
			{"1.1", "Timeliness", "Fill the two vacant posts in the assessment team.", "Assessments within 45 days reach 90%", "Head of Assessment", nil, "High",
				day(-200), day(-30), nil, "Complete", "Blue", "Both posts have been filled.", "Establishment list, end of the quarter"},
			{"1.2", "Timeliness", "Agree agency cover for visits.", "Visits on time reach 95%", "Head of Safeguarding", nil, "High",
				day(-60), day(90), nil, "In progress", "Amber", "Two agencies have been asked; one has replied.", nil},
			{"2.1", "Demand", "Agree with schools what to refer and when.", "Repeat referrals below 20%", "Head of the Front Door", "Schools", "Medium",
				day(-120), day(30), day(120), "In progress", "Amber", "A draft has gone to head teachers. The date was moved to the end of the term.", nil},
			{"2.2", "Demand", "Train the front door in the new thresholds.", "All staff trained", "Head of the Front Door", "Health", "Medium",
				day(-90), day(60), nil, "In progress", "Green", "Two of three sessions have been held.", nil},
			{"3.1", "Outcomes", "Offer every care leaver a work placement.", "60% in education, employment or training", "Head of Leaving Care", "Chamber of commerce", "Low",
				day(30), day(270), nil, "Not started", "Grey", "Starts next quarter.", nil},
		},
	}
}

// recommendations is the panel's tracker.
func recommendations(t times) table {
	last := tuesday(t.meeting.AddDays(-98))
	return table{
		sheet: "Recommendations", title: "Recommendations of the panel",
		intro: []string{
			"One row is one recommendation. It is carried forward from meeting to meeting until it is answered with evidence.",
		},
		columns: []column{
			{head: "Ref", width: 8, says: "A reference that stays the same."},
			{head: "Meeting date", width: 13, dates: true, says: "The meeting that made the recommendation."},
			{head: "Recommendation", width: 50, says: "The words that were resolved."},
			{head: "Addressed to", width: 24, says: "Who is asked to act."},
			{head: "Response", width: 16, choices: []string{"Accepted", "Partly accepted", "Rejected", "Awaited"}, says: "The answer."},
			{head: "Reason", width: 40, says: "Why it was rejected, or accepted in part."},
			{head: "Action taken", width: 44, says: "What has been done about it."},
			{head: "Lead", width: 24, says: "The role that leads, not a name."},
			{head: "Due date", width: 12, dates: true, says: "When it is to be done."},
			{head: "Status", width: 14, choices: []string{"Not started", "In progress", "Complete", "Closed"}, says: "How far it is."},
			{head: "Evidence", width: 40, says: "What shows that it has been done."},
		},
		rows: [][]any{
			{"R1", last, "That the panel sees the priority of each action in the improvement plan.", "Director", "Accepted", nil,
				"The plan now has a column for it.", "Head of Performance", last.AddDays(42), "Complete", "Improvement plan, column Priority"},
			{"R2", last, "That the panel is told why visits are late.", "Director", "Accepted", nil,
				"An analysis by team is being made.", "Head of Safeguarding", t.meeting.AddDays(30), "In progress", nil},
		},
	}
}
