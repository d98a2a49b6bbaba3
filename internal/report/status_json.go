package report

import (
	"io"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/forecast"
	"github.com/goalpost-dev/goalpost/internal/goal"
	"github.com/goalpost-dev/goalpost/internal/progress"
	"github.com/goalpost-dev/goalpost/internal/prose"
)

// The types below are the JSON of DESIGN.md §4, in the order of its fields,
// and after them what people asked for. schema/status.schema.json describes
// each of them; a test holds the two together. A pointer is null where
// nothing is known.
type (
	jsonStatus struct {
		Version int        `json:"version"`
		Tool    string     `json:"tool"`
		Today   string     `json:"today"`
		Goals   []jsonGoal `json:"goals"`
		Teams   []jsonTeam `json:"teams"`
	}
	jsonGoal struct {
		ID         string          `json:"id"`
		Title      string          `json:"title"`
		Team       string          `json:"team"`
		Owner      string          `json:"owner"`
		Path       string          `json:"path"`
		Line       uint32          `json:"line"`
		Start      *string         `json:"start"`
		Due        *string         `json:"due"`
		Status     progress.Status `json:"status"`
		Progress   *float64        `json:"progress"`
		KeyResults []jsonKeyResult `json:"key_results"`
		Expected   *float64        `json:"expected_progress"`
		Reported   *string         `json:"reported_status"`
		Reason     string          `json:"reason"`
		How        string          `json:"how"`
		Owners     []string        `json:"owners"`
		Facts      prose.Facts     `json:"facts"`
	}
	jsonKeyResult struct {
		ID        string          `json:"id"`
		Title     string          `json:"title"`
		Direction string          `json:"direction"`
		Unit      string          `json:"unit"`
		Baseline  *float64        `json:"baseline"`
		Target    *float64        `json:"target"`
		Current   *float64        `json:"current"`
		Progress  *float64        `json:"progress"`
		Expected  *float64        `json:"expected_progress"`
		Facts     prose.Facts     `json:"facts"`
		Forecast  jsonForecast    `json:"forecast"`
		Upper     *float64        `json:"target_upper"`
		Start     *string         `json:"start"`
		Due       *string         `json:"due"`
		Status    progress.Status `json:"status"`
		Reported  *string         `json:"reported_status"`
		Reason    string          `json:"reason"`
	}
	jsonForecast struct {
		Probability *float64 `json:"probability"`
		Low         *float64 `json:"low"`
		Mid         *float64 `json:"mid"`
		High        *float64 `json:"high"`
		Verdict     string   `json:"verdict"`
		Basis       string   `json:"basis"`
		Points      int      `json:"points"`
		Pace        *float64 `json:"pace_per_week"`
		Needed      *float64 `json:"needed_per_week"`
	}
	jsonTeam struct {
		Name     string       `json:"name"`
		Goals    int          `json:"goals"`
		Statuses jsonStatuses `json:"statuses"`
		Progress *float64     `json:"progress"`
	}
	jsonStatuses struct {
		Draft      int `json:"draft"`
		NotStarted int `json:"not_started"`
		OnTrack    int `json:"on_track"`
		AtRisk     int `json:"at_risk"`
		OffTrack   int `json:"off_track"`
		Blocked    int `json:"blocked"`
		Achieved   int `json:"achieved"`
		Missed     int `json:"missed"`
		Dropped    int `json:"dropped"`
	}
)

// statusJSON is the format for programs, version 1 of the published schema.
func statusJSON(w io.Writer, s *Status) error {
	doc := jsonStatus{Version: 1, Tool: "goalpost " + s.Version, Today: s.Today.String(), Goals: []jsonGoal{}, Teams: []jsonTeam{}}
	for _, g := range s.ordered() {
		doc.Goals = append(doc.Goals, asJSONGoal(g))
	}
	for _, t := range progress.Teams(s.Goals) {
		if t.Name == "" {
			continue
		}
		c := t.Statuses
		doc.Teams = append(doc.Teams, jsonTeam{Name: t.Name, Goals: t.Goals, Progress: stated(t.Ratio), Statuses: jsonStatuses{
			Draft: c[progress.Draft], NotStarted: c[progress.NotStarted], OnTrack: c[progress.OnTrack],
			AtRisk: c[progress.AtRisk], OffTrack: c[progress.OffTrack], Blocked: c[progress.Blocked],
			Achieved: c[progress.Achieved], Missed: c[progress.Missed], Dropped: c[progress.Dropped],
		}})
	}
	return writeJSON(w, doc)
}

func asJSONGoal(g *progress.Goal) jsonGoal {
	out := jsonGoal{
		ID: g.Name, Title: g.Title.Value, Team: g.TeamName().Value, Path: g.File.Path, Line: g.Span.Start.Line,
		Start: jsonDate(g.Period.Start), Due: jsonDate(g.Period.Due), Status: g.Status, Progress: stated(g.Ratio),
		KeyResults: make([]jsonKeyResult, len(g.KeyResults)), Expected: stated(g.Expected),
		Reported: reported(g.Reported), Reason: g.Why, How: g.How, Owners: owners(g.Owners),
		Facts: prose.FactsOf(g.Title.Value, prose.Objective),
	}
	if len(out.Owners) > 0 {
		out.Owner = out.Owners[0]
	}
	for i, k := range g.KeyResults {
		out.KeyResults[i] = asJSONKeyResult(k)
	}
	return out
}

func asJSONKeyResult(k *progress.KeyResult) jsonKeyResult {
	f := &k.Forecast
	out := jsonKeyResult{
		ID: k.Name, Title: k.Title.Value, Direction: k.Direction, Unit: k.Unit,
		Baseline: stated(k.Case.Baseline), Target: stated(k.Case.Target), Expected: stated(k.Expected),
		Facts: prose.FactsOf(k.Title.Value, prose.Result),
		Forecast: jsonForecast{
			Probability: stated(f.Probability), Verdict: f.Verdict.String(), Basis: f.Basis.String(), Points: f.Points,
			Pace: stated(f.PerWeek), Needed: stated(f.Needed),
		},
		Upper: stated(k.Case.Upper), Start: jsonDate(calendar.Date(k.Case.Start)), Due: jsonDate(calendar.Date(k.Case.Due)),
		Status: k.Status, Reported: reported(k.Reported), Reason: k.Why,
	}
	if k.Progress.Read {
		out.Current = stated(forecast.Known(k.Progress.Current.Value))
	}
	if k.Progress.OK() {
		out.Progress = stated(forecast.Known(k.Progress.Ratio))
	}
	if f.Bounded {
		out.Forecast.Low, out.Forecast.Mid, out.Forecast.High = &f.Low, &f.Mid, &f.High
	}
	return out
}

func jsonDate(d calendar.Date) *string {
	if d == 0 {
		return nil
	}
	text := d.String()
	return &text
}

func reported(s progress.Status) *string {
	if s == "" {
		return nil
	}
	text := string(s)
	return &text
}

// owners returns the names of owners that were written.
func owners(written []goal.Field[string]) []string {
	names := []string{}
	for _, o := range written {
		if o.Set {
			names = append(names, o.Value)
		}
	}
	return names
}
