// Package briefing holds the nouns of council scrutiny: periods, values,
// indicators, actions, recommendations, findings and the report made of them,
// with the rules that belong to a noun (a period orders itself, a value prints
// itself). It imports the standard library only and every stage speaks in it:
//
//	workbooks → Dataset → Findings → Report → PDF
//
// Dataset is raw and private. Findings is what may be published. Report is
// what is on the paper.
package briefing
