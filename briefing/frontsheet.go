package briefing

// StatementField is a heading of the front sheet under which a council says
// something about the paper.
type StatementField uint8

// The fields, in the order in which the plain front sheet has them.
const (
	DecisionType StatementField = iota
	KeyDecision
	CabinetMember
	Reasons
	Alternatives
	KeyConsiderations
	CommunityImpact
	EnvironmentalImpact
	EqualityDuty
	ResourceImplications
	LegalImplications
	RiskManagement
	Consultees
	Appendices
	BackgroundPapers
	statementFieldCount
)

var statementFieldNames = [statementFieldCount]string{
	"decision_type", "key_decision", "cabinet_member", "reasons", "alternatives", "key_considerations",
	"community_impact", "environmental_impact", "equality_duty", "resource_implications",
	"legal_implications", "risk_management", "consultees", "appendices", "background_papers",
}

// String is the key that briefing.yaml uses: "equality_duty".
func (f StatementField) String() string { return statementFieldNames[f] }

// StatementFields lists all of them in order.
func StatementFields() []StatementField {
	all := make([]StatementField, statementFieldCount)
	for i := range all {
		all[i] = StatementField(i)
	}
	return all
}

// Statement is what the brief says under one heading: paragraphs, a list, or
// both. "None" is a statement like any other; a field without a statement is
// not printed.
type Statement struct {
	Field StatementField
	Text  string // paragraphs with an empty line between them
	Items []string
}

// StatementOf is what the brief says under a heading; false when it says nothing.
func (b Brief) StatementOf(f StatementField) (Statement, bool) {
	for _, s := range b.Statements {
		if s.Field == f {
			return s, true
		}
	}
	return Statement{}, false
}
