package validate

import (
	"slices"
	"strings"
	"sync"

	"github.com/goalpost-dev/goalpost/internal/suggest"
)

// meant lists what people write, in other tools and other words, for the keys
// and words of this format. Of several that fit, the first counts.
var meant = []struct{ right, written string }{
	{"goals", "objectives okrs okr"},
	{"key_results", "krs kr results measures outcomes"},
	{"title", "name text summary headline objective goal statement key_result kr heading"},
	{"description", "desc details why rationale background context notes about"},
	{"due", "deadline due_date due_on end end_date end_on target_date finish until by date timeline"},
	{"date", "day when on due at"},
	{"start", "start_date begin begins from since started start_on"},
	{"end", "until to end_date due finish"},
	{"owner", "owners assignee assigned_to responsible accountable lead dri person people who owned_by"},
	{"sponsor", "executive exec champion approver"},
	{"supports", "parent parents parent_goal aligns_to aligned_to aligned_with alignment contributes parent_id"},
	{"contributes_to", "contribution contributes feeds"},
	{"stakeholders", "audience interested consulted informed"},
	{"actions", "tasks initiatives todos steps activities plan"},
	{"cycle", "quarter period timeframe time_frame season sprint"},
	{"cadence", "frequency rhythm interval every"},
	{"type", "kind category"},
	{"id", "key slug identifier ref code"},
	{"status", "state health rag progress_status"},
	{"metric", "kpi kpis indicator measure measurement"},
	{"unit", "units uom measured_in"},
	{"baseline", "initial initial_value start_value from current_state base starting_point"},
	{"target", "goal target_value goal_value aim to end_value"},
	{"current", "actual current_value value now latest progress"},
	{"check_ins", "updates readings history progress entries log"},
	{"value", "actual current reading amount result"},
	{"note", "comment remark text description"},
	{"evidence", "link url proof source reference"},
	{"confidence", "confidence_level probability certainty"},
	{"reason", "why cause note comment because"},
	{"approved_by", "approver approved sign_off"},
	{"learning", "lesson learnings lessons_learned takeaway"},
	{"hours_per_week", "hours capacity weekly_hours effort"},
	{"manager", "lead leader head boss"},
	{"members", "people staff persons team"},
	{"paths", "files path globs file include"},
	{"checks", "rules check"},
	{"min", "minimum lower low"},
	{"max", "maximum upper high"},

	{"on_track", "green in_progress active ongoing started open ok wip doing"},
	{"at_risk", "yellow amber orange risk warning"},
	{"off_track", "red behind late failing delayed"},
	{"not_started", "todo planned new pending upcoming"},
	{"achieved", "done complete completed met reached closed success finished"},
	{"missed", "failed unmet not_met"},
	{"dropped", "cancelled canceled abandoned stopped removed"},
	{"blocked", "on_hold stuck paused waiting"},
	{"increase", "up grow raise improve higher more"},
	{"decrease", "down reduce lower less cut shrink"},
	{"at_least", "min minimum >= ≥ > above not_below"},
	{"at_most", "max maximum <= ≤ < below under not_above"},
	{"between", "range within"},
	{"milestone", "binary yes_no boolean done"},
	{"committed", "commit roofshot must"},
	{"aspirational", "stretch moonshot ambitious"},
	{"health", "guardrail operational maintain kpi"},
	{"company", "org organisation organization corporate company_wide"},
	{"individual", "personal person"},
	{"small", "s xs"}, {"medium", "m"}, {"large", "l xl"},
	{"carry_over", "continue keep rollover roll_over"}, {"stop", "drop end abandon"}, {"modify", "change adapt"},
	{"in_person", "onsite on_site classroom presence face_to_face"},
	{"remote", "online virtual"}, {"hybrid", "blended mixed"}, {"self_paced", "elearning e_learning self_study"},
	{"off", "false none no disable disabled ignore skip never"},
	{"note", "info information hint notice"}, {"warning", "warn"}, {"error", "err fatal fail critical true on"},
	{"last", "latest"}, {"sum", "total"}, {"average", "avg mean"},
}

// nearest returns the one of the words that was probably meant, or "".
// certain is true where it is the same word in another spelling, or where
// what was written is a known other word for it.
func nearest(written string, from []string) (right string, certain bool) {
	if right = synonym(written, from); right != "" {
		return right, true
	}
	right, _ = suggest.Nearest(written, from)
	return right, false
}

// synonym returns the candidate that is the same word as written, or a known
// other word for it, or "".
func synonym(written string, from []string) string {
	word := squash(written)
	for _, candidate := range from {
		if squash(candidate) == word {
			return candidate
		}
	}
	for _, right := range rights()[word] {
		if slices.Contains(from, right) {
			return right
		}
	}
	return ""
}

// rights turns meant round: what each other word may stand for.
var rights = sync.OnceValue(func() map[string][]string {
	turned := map[string][]string{}
	for _, m := range meant {
		for other := range strings.FieldsSeq(m.written) {
			turned[squash(other)] = append(turned[squash(other)], m.right)
		}
	}
	return turned
})

var separators = strings.NewReplacer("_", "", "-", "", " ", "", ".", "")

// squash makes keyResults, key-results and KEY_RESULT one word. It looks at
// no more of a text than a key can have.
func squash(s string) string {
	s = separators.Replace(strings.ToLower(clip(s)))
	if len(s) > 3 {
		s = strings.TrimSuffix(s, "s")
	}
	return s
}
