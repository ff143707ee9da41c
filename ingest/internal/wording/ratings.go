package wording

import (
	"strings"

	"scrutiny/briefing"
)

var brags = map[string]briefing.BRAG{
	"b": briefing.Blue, "blue": briefing.Blue, "complete": briefing.Blue, "completed": briefing.Blue,
	"g": briefing.Green, "green": briefing.Green, "on track": briefing.Green, "on target": briefing.Green,
	"a": briefing.Amber, "amber": briefing.Amber, "yellow": briefing.Amber, "at risk": briefing.Amber, "amber green": briefing.Amber, "amber red": briefing.Amber, "ag": briefing.Amber, "ar": briefing.Amber,
	"r": briefing.Red, "red": briefing.Red, "overdue": briefing.Red, "off track": briefing.Red, "off target": briefing.Red,
	"grey": briefing.Grey, "gray": briefing.Grey, "gy": briefing.Grey, "not started": briefing.Grey, "white": briefing.Grey,
}

// ReadBRAG reads a rating as a word or letter: "Green", "A", "Red - overdue",
// "Amber/Green" (amber). known is false for words that are no rating; an empty
// cell is known and not rated.
func ReadBRAG(text string) (rating briefing.BRAG, known bool) {
	key := Key(text)
	if key == "" || notStated(text) {
		return briefing.NoBRAG, true
	}
	if rating, known = brags[key]; known {
		return rating, true
	}
	first, _, _ := strings.Cut(key, " ")
	if len(first) > 2 {
		rating, known = brags[first]
	}
	return rating, known
}

// notStated reports whether a cell says that there is nothing to say.
func notStated(text string) bool {
	reason, known := ReadMarker(text)
	return known && (reason == briefing.NotAvailable || reason == briefing.NotApplicable || reason == briefing.NotYetDue)
}

var statuses = map[string]briefing.ActionStatus{
	"not started": briefing.NotStarted, "to start": briefing.NotStarted, "yet to start": briefing.NotStarted, "not yet started": briefing.NotStarted,
	"planned": briefing.NotStarted, "pending": briefing.NotStarted, "new": briefing.NotStarted, "not due": briefing.NotStarted, "not yet due": briefing.NotStarted,
	"open": briefing.InProgress, "in progress": briefing.InProgress, "in progeress": briefing.InProgress, "ongoing": briefing.InProgress, "on going": briefing.InProgress,
	"started": briefing.InProgress, "underway": briefing.InProgress, "under way": briefing.InProgress, "active": briefing.InProgress, "live": briefing.InProgress,
	"on track": briefing.InProgress, "on target": briefing.InProgress, "at risk": briefing.InProgress, "overdue": briefing.InProgress, "delayed": briefing.InProgress,
	"off track": briefing.InProgress, "behind": briefing.InProgress, "behind schedule": briefing.InProgress, "slipped": briefing.InProgress, "wip": briefing.InProgress,
	"partially complete": briefing.InProgress, "partly complete": briefing.InProgress, "part complete": briefing.InProgress, "nearly complete": briefing.InProgress,
	"complete": briefing.Complete, "completed": briefing.Complete, "done": briefing.Complete, "closed": briefing.Complete, "achieved": briefing.Complete,
	"delivered": briefing.Complete, "finished": briefing.Complete, "implemented": briefing.Complete, "discharged": briefing.Complete, "complete with evidence": briefing.Complete,
	"paused": briefing.Paused, "on hold": briefing.Paused, "suspended": briefing.Paused, "deferred": briefing.Paused, "stalled": briefing.Paused,
	"cancelled": briefing.Cancelled, "canceled": briefing.Cancelled, "withdrawn": briefing.Cancelled, "superseded": briefing.Cancelled, "no longer required": briefing.Cancelled, "dropped": briefing.Cancelled, "stopped": briefing.Cancelled,
}

// ReadStatus reads how far an action has come. Words around a known one are
// allowed: "Project complete", "3. Ongoing - delayed", "Complete (March 2025)".
// known is false when no known word is found; an empty cell is known and unstated.
func ReadStatus(text string) (status briefing.ActionStatus, known bool) {
	key := Key(text)
	if key == "" {
		return briefing.StatusUnstated, true
	}
	if status, known = statuses[key]; known {
		return status, true
	}
	if notStated(text) {
		return briefing.StatusUnstated, true
	}
	if status, known = brag2status(key); known {
		return status, true
	}
	words := strings.Fields(key)
	if strings.HasPrefix(key, "await") || strings.HasPrefix(key, "no response") {
		return briefing.StatusUnstated, true
	}
	if len(words) > 8 {
		return briefing.StatusUnstated, false
	}
	for width := min(3, len(words)); width >= 1; width-- {
		for i := 0; i+width <= len(words); i++ {
			status, known = statuses[strings.Join(words[i:i+width], " ")]
			if known && !(i > 0 && (words[i-1] == "not" || words[i-1] == "in")) {
				return status, true
			}
		}
	}
	return briefing.StatusUnstated, false
}

// brag2status reads a status column that holds colours.
func brag2status(key string) (briefing.ActionStatus, bool) {
	switch rating, known := brags[key]; {
	case !known || len(key) < 3:
		return briefing.StatusUnstated, false
	case rating == briefing.Blue:
		return briefing.Complete, true
	case rating == briefing.Grey:
		return briefing.NotStarted, true
	}
	return briefing.InProgress, true
}

var priorities = map[string]briefing.Priority{
	"1": briefing.HighPriority, "p 1": briefing.HighPriority, "priority 1": briefing.HighPriority, "high": briefing.HighPriority, "h": briefing.HighPriority,
	"must": briefing.HighPriority, "must have": briefing.HighPriority, "critical": briefing.HighPriority, "urgent": briefing.HighPriority, "very high": briefing.HighPriority, "essential": briefing.HighPriority,
	"2": briefing.MediumPriority, "p 2": briefing.MediumPriority, "priority 2": briefing.MediumPriority, "medium": briefing.MediumPriority, "med": briefing.MediumPriority, "m": briefing.MediumPriority,
	"should": briefing.MediumPriority, "should have": briefing.MediumPriority, "normal": briefing.MediumPriority, "moderate": briefing.MediumPriority,
	"3": briefing.LowPriority, "p 3": briefing.LowPriority, "priority 3": briefing.LowPriority, "low": briefing.LowPriority, "l": briefing.LowPriority,
	"could": briefing.LowPriority, "could have": briefing.LowPriority, "won t": briefing.LowPriority, "minor": briefing.LowPriority,
}

// ReadPriority reads 1/2/3, P1, High/Medium/Low or Must/Should/Could, with or
// without words after it ("1 - High"). An empty cell is known and gives none.
func ReadPriority(text string) (p briefing.Priority, known bool) {
	key := Key(text)
	if key == "" {
		return briefing.NoPriority, true
	}
	if p, known = priorities[key]; known {
		return p, true
	}
	if notStated(text) {
		return briefing.NoPriority, true
	}
	first, _, _ := strings.Cut(key, " ")
	p, known = priorities[first]
	return p, known
}
