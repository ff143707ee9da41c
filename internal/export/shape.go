package export

import "scrutiny/briefing"

// The shapes below are the published form: their names and order are what
// users of the data rely on.
type paper struct {
	Council         string                `json:"council,omitempty"`
	Title           string                `json:"title,omitempty"`
	Period          briefing.Period       `json:"period"`
	AsAt            briefing.Date         `json:"as_at"`
	Attribution     string                `json:"attribution,omitempty"`
	Tally           tally                 `json:"tally"`
	Indicators      []indicator           `json:"indicators"`
	Actions         []action              `json:"actions"`
	Recommendations []recommendation      `json:"recommendations"`
	Sources         []source              `json:"sources"`
	Made            made                  `json:"made"`
	Doubts          []briefing.Diagnostic `json:"doubts"`
}

type tally struct {
	Total    int            `json:"total"`
	ByStatus map[string]int `json:"by_status"`
	Better   int            `json:"better"`
	Worse    int            `json:"worse"`
	Same     int            `json:"same"`
}

type indicator struct {
	Ref        string      `json:"ref,omitempty"`
	Indicator  string      `json:"indicator"`
	Theme      string      `json:"theme,omitempty"`
	Definition string      `json:"definition,omitempty"`
	Unit       string      `json:"unit"`
	Polarity   string      `json:"polarity"`
	Cumulative bool        `json:"cumulative,omitempty"`
	Standing   string      `json:"standing"`
	Status     string      `json:"status"`
	Rule       string      `json:"rule,omitempty"`
	SourceRAG  string      `json:"source_rag,omitempty"`
	Computed   string      `json:"computed,omitempty"`
	Reported   string      `json:"reported,omitempty"`
	Assurance  string      `json:"assurance,omitempty"`
	Points     []point     `json:"points"`
	Parts      []breakdown `json:"parts,omitempty"`
	Benchmarks []breakdown `json:"benchmarks,omitempty"`
}

type breakdown struct {
	Breakdown string  `json:"breakdown"`
	Points    []point `json:"points"`
}

type point struct {
	Period         briefing.Period `json:"period"`
	PeriodStart    briefing.Date   `json:"period_start"`
	PeriodEnd      briefing.Date   `json:"period_end"`
	Value          *float64        `json:"value"`
	Marker         string          `json:"marker,omitempty"`
	Display        string          `json:"display"`
	Target         *float64        `json:"target,omitempty"`
	Status         string          `json:"status,omitempty"`
	Forecast       bool            `json:"forecast,omitempty"`
	ChangePrevious *float64        `json:"change_previous,omitempty"`
	ChangeYear     *float64        `json:"change_year,omitempty"`
	InPeriod       *float64        `json:"value_in_period,omitempty"`
	Signal         *signal         `json:"signal,omitempty"`
	Source         *briefing.Pos   `json:"source,omitempty"`
}

// signal is what the control chart says of a point.
type signal struct {
	Mean         *float64 `json:"mean,omitempty"`
	LowerLimit   *float64 `json:"lower_limit,omitempty"`
	UpperLimit   *float64 `json:"upper_limit,omitempty"`
	SpecialCause string   `json:"special_cause,omitempty"`
	PointType    string   `json:"point_type,omitempty"`
}

type action struct {
	Ref           string        `json:"ref,omitempty"`
	Theme         string        `json:"theme,omitempty"`
	Action        string        `json:"action"`
	Priority      string        `json:"priority"`
	Status        string        `json:"status"`
	Rating        string        `json:"rating"`
	OriginalDue   briefing.Date `json:"original_due"`
	Due           briefing.Date `json:"due"`
	Overdue       bool          `json:"overdue"`
	DaysOverdue   int           `json:"days_overdue,omitempty"`
	SlippageWeeks int           `json:"slippage_weeks"`
	TimesMoved    int           `json:"times_moved"`
}

type recommendation struct {
	Ref            string        `json:"ref,omitempty"`
	MeetingDate    briefing.Date `json:"meeting_date"`
	Recommendation string        `json:"recommendation"`
	Response       string        `json:"response"`
	State          string        `json:"state"`
	Due            briefing.Date `json:"due"`
	Overdue        bool          `json:"overdue"`
}

type source struct {
	File         string  `json:"file"`
	SHA256       string  `json:"sha256"`
	Sheets       []sheet `json:"sheets,omitempty"`
	HiddenSheets int     `json:"hidden_sheets,omitempty"`
}

type sheet struct {
	Name    string    `json:"name"`
	Kind    string    `json:"kind"`
	Rows    int       `json:"rows"`
	Ignored string    `json:"ignored,omitempty"`
	Skipped []skipped `json:"skipped,omitempty"`
}

// skipped are rows or columns from which nothing was taken; Where is a list of
// "4" and "7-9".
type skipped struct {
	Why   string   `json:"why"`
	Count int      `json:"count"`
	Where []string `json:"where"`
}

// made is how the paper was made.
type made struct {
	Program        string            `json:"program,omitempty"`
	Template       string            `json:"template"`
	FrontSheet     string            `json:"front_sheet"`
	Classification string            `json:"classification,omitempty"`
	Tolerance      *tolerance        `json:"tolerance,omitempty"`
	Disclosure     disclosure        `json:"disclosure"`
	ControlCharts  controlCharts     `json:"control_charts"`
	Attention      attention         `json:"attention"`
	Checks         map[string]string `json:"checks,omitempty"` // levels that were changed
	LastReport     *lastReport       `json:"last_report,omitempty"`
}

type tolerance struct {
	Amount   float64 `json:"amount"`
	Relative bool    `json:"relative,omitempty"` // per cent of the target
}

type disclosure struct {
	Profile    string `json:"profile"`
	Least      int    `json:"least"`
	Threshold  int    `json:"threshold"`
	Base       int    `json:"base"`
	Complement bool   `json:"complement,omitempty"`
	NotPeople  int    `json:"not_people,omitempty"`
	Small      int    `json:"small"`
	Protecting int    `json:"protecting"`
	AtSource   int    `json:"at_source"`
	Rounded    int    `json:"rounded,omitempty"`
	RoundedTo  int    `json:"rounded_to,omitempty"`
}

type controlCharts struct {
	Rules  string `json:"rules"`
	InARow int    `json:"in_a_row"`
	Own    int    `json:"own_settings,omitempty"`
}

type attention struct {
	Weights map[string]int `json:"weights,omitempty"` // that were changed
	Run     int            `json:"run"`
	Entries int            `json:"entries"`
}

type lastReport struct {
	Period  briefing.Period `json:"period"`
	AsAt    briefing.Date   `json:"as_at"`
	Sources []source        `json:"sources"`
}
