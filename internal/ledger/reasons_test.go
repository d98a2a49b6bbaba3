package ledger

import (
	"strings"
	"testing"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/goal"
)

// TestReasons holds which entries of changes: explain which moves since the
// base. The entries stand in flow style; those of old were there before.
func TestReasons(t *testing.T) {
	lower := edit{learning, "target: 90", "target: 85"}
	for _, tt := range []struct {
		name      string
		edit      edit
		old, now  string
		explained bool
	}{
		{"none", lower, "", "", false},
		{"in full", lower, "", "{date: 2026-11-20, field: certified.target, from: 90, to: 85, reason: two sites left, approved_by: coo}", true},
		{"with a slash", lower, "", "{field: certified/target, from: 90%, to: 85 %, reason: two sites left, approved_by: coo}", true},
		{"by the title", lower, "", "{field: Staff rated advanced in the skills assessment.target, reason: two sites left, approved_by: coo}", true},
		{"with the key", lower, "", "{field: key_results/certified/target, reason: two sites left, approved_by: coo}", true},
		{"without from and to", lower, "", "{field: certified.target, reason: two sites left, approved_by: coo}", true},
		{"in two steps", lower, "", "{field: certified.target, from: 90, to: 88, reason: one site left, approved_by: coo}, {field: certified.target, from: 88, to: 85, reason: two sites left, approved_by: coo}", true},
		{"in two steps, the later first", lower, "", "{date: 2026-11-20, field: certified.target, from: 88, to: 85, reason: two sites left, approved_by: coo}, {date: 2026-11-10, field: certified.target, from: 90, to: 88, reason: one site left, approved_by: coo}", true},
		{"in two steps, of which one has no reason", lower, "", "{field: certified.target, from: 90, to: 88, approved_by: coo}, {field: certified.target, from: 88, to: 85, reason: two sites left, approved_by: coo}", false},
		{"another value", lower, "", "{field: certified.target, from: 90, to: 88, reason: two sites left, approved_by: coo}", false},
		{"from another value", lower, "", "{field: certified.target, from: 100, to: 85, reason: two sites left, approved_by: coo}", false},
		{"another field", lower, "", "{field: certified.baseline, reason: two sites left, approved_by: coo}", false},
		{"another key result", lower, "", "{field: used.target, reason: two sites left, approved_by: coo}", false},
		{"which key result is not said", lower, "", "{field: target, reason: two sites left, approved_by: coo}", false},
		{"no approver", lower, "", "{field: certified.target, to: 85, reason: two sites left}", false},
		{"an empty approver", lower, "", `{field: certified.target, to: 85, reason: two sites left, approved_by: ""}`, false},
		{"an approver to come", lower, "", "{field: certified.target, to: 85, reason: two sites left, approved_by: TBD}", false},
		{"a reason of one letter", lower, "", "{field: certified.target, to: 85, reason: x, approved_by: coo}", false},
		{"a reason of two letters", lower, "", "{field: certified.target, to: 85, reason: ok, approved_by: coo}", false},
		{"a reason of two signs", lower, "", "{field: certified.target, to: 85, reason: 倒闭, approved_by: 王}", true},
		{"a reason that is a mark", lower, "", "{field: certified.target, to: 85, reason: …, approved_by: …}", false},
		{"of old", lower, "{field: certified.target, reason: two sites left, approved_by: coo}", "{field: certified.target, reason: two sites left, approved_by: coo}", false},
		{"of old, with the very value", lower, "{field: certified.target, to: 85, reason: two sites left, approved_by: coo}", "{field: certified.target, to: 85, reason: two sites left, approved_by: coo}", true},
		{"of old, and again", lower, "{field: certified.target, reason: two sites left, approved_by: coo}", "{field: certified.target, reason: two sites left, approved_by: coo}, {field: certified.target, reason: three sites left, approved_by: coo}", true},
		{"a due date", edit{learning, "due: 2027-03-31", "due: 2027-04-30"}, "", "{field: due, from: 2027-03-31, to: 2027-04-30, reason: the vendor is late, approved_by: coo}", true},
		{"another due date", edit{learning, "due: 2027-03-31", "due: 2027-04-30"}, "", "{field: due, from: 2027-03-31, to: 2027-04-15, reason: the vendor is late, approved_by: coo}", false},
		{"a milestone", edit{learning, "due: 2026-11-30", "due: 2026-12-15"}, "", "{field: milestones/pilot cohort certified/due, reason: the vendor is late, approved_by: coo}", true},
		{"a milestone without the key", edit{learning, "due: 2026-11-30", "due: 2026-12-15"}, "", "{field: pilot-cohort-certified.due, to: 2026-12-15, reason: the vendor is late, approved_by: coo}", true},
		{"a milestone less", edit{learning, "      - {title: Half of all staff certified, due: 2027-01-31}\n", ""}, "", "{field: milestones.half-of-all-staff-certified, reason: the vendor is late, approved_by: coo}", true},
		{"a key result less", edit{learning, "      - id: hours\n        title: Hours that each learner needs\n        direction: decrease\n        unit: hours\n        baseline: 40\n        target: 24\n", ""}, "", "{field: hours, reason: nobody measures it, approved_by: coo}", true},
		{"a key result given up", edit{learning, "      - id: used\n", "      - id: used\n        status: dropped\n"}, "", "{field: used.status, to: dropped, reason: nobody measures it, approved_by: coo}", true},
		{"the audience", edit{learning, "        size: 480", "        size: 400"}, "", "{field: audience.size, from: 480, to: 400, reason: a site was sold, approved_by: coo}", true},
		{"a weight", edit{learning, "      - id: used\n", "      - id: used\n        weight: 2\n"}, "", "{field: weights, reason: it matters more, approved_by: coo}", true},
		{"a check-in", edit{learning, "value: 29", "value: 31"}, "", "{field: certified.check_ins.2026-10-29, from: 29, to: 31, reason: two were counted late, approved_by: coo}", true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			with := func(entries string) map[string]string {
				return after(t, repository, edit{learning, "    training:\n", "    changes: [" + entries + "]\n    training:\n"})
			}
			all := Between(Past{Base: load(t, with(tt.old))}, load(t, after(t, with(tt.now), tt.edit)), today)
			if len(all) != 1 || all[0].Explained() != tt.explained {
				t.Errorf("%d changes: %s", len(all), strings.Join(lines(all), "\n"))
			}
		})
	}
}

// TestPromised holds what is said of goals that were promised long before the
// base.
func TestPromised(t *testing.T) {
	entry := func(text string) edit {
		return edit{learning, "    training:\n", "    changes: [" + text + "]\n    training:\n"}
	}
	promised := load(t, repository)
	lower := []edit{{learning, "target: 90", "target: 88"}}
	twice := []edit{{learning, "target: 90", "target: 85"}}
	for _, tt := range []struct {
		name      string
		base, now []edit
		day       calendar.Date
		want      []string
	}{
		{"lowered before the base", lower, lower, today, []string{`promised: weakened crm-proficiency/certified target "90"→"88" !`}},
		{"lowered twice", lower, twice, today, []string{`weakened crm-proficiency/certified target "88"→"85" !`, `promised: weakened crm-proficiency/certified target "90"→"85" !`}},
		{"lowered and taken back", lower, nil, today, []string{`strengthened crm-proficiency/certified target "88"→"90"`}},
		{"lowered twice, and the last step explained", lower, append(twice, entry("{field: certified.target, from: 88, to: 85, reason: a site left, approved_by: coo}")), today,
			[]string{`weakened crm-proficiency/certified target "88"→"85" ! (a site left, coo)`, `promised: weakened crm-proficiency/certified target "90"→"85" !`}},
		{"lowered twice, and both steps explained", append(lower, entry("{field: certified.target, from: 90, to: 88, reason: a site was sold, approved_by: coo}")),
			append(twice, entry("{field: certified.target, from: 90, to: 88, reason: a site was sold, approved_by: coo}, {field: certified.target, from: 88, to: 85, reason: a site left, approved_by: coo}")), today,
			[]string{`weakened crm-proficiency/certified target "88"→"85" ! (a site left, coo)`, `promised: weakened crm-proficiency/certified target "90"→"85" ! (a site left, coo)`}},
		{"lowered twice, and explained as a whole", lower, append(twice, entry("{field: certified.target, from: 90, to: 85, reason: a site left, approved_by: coo}")), today,
			[]string{`weakened crm-proficiency/certified target "88"→"85" ! (a site left, coo)`, `promised: weakened crm-proficiency/certified target "90"→"85" ! (a site left, coo)`}},
		{"raised, and lowered to what was promised", []edit{{learning, "target: 90", "target: 95"}}, nil, today, []string{`weakened crm-proficiency/certified target "95"→"90"`}},
		{"raised, and lowered below that", []edit{{learning, "target: 90", "target: 95"}}, lower, today,
			[]string{`weakened crm-proficiency/certified target "95"→"88" !`, `promised: weakened crm-proficiency/certified target "90"→"88" !`}},
		{"what came after the promise", []edit{{learning, "      - id: hours\n", "      - {id: more, title: Mentors, target: 9}\n      - id: hours\n"}}, []edit{{learning, "      - id: hours\n", "      - {id: more, title: Mentors, target: 8}\n      - id: hours\n"}}, today,
			[]string{`weakened crm-proficiency/more target "9"→"8" !`, `promised: added crm-proficiency/more  ""→"Mentors"`}},
		{"when its time is over", lower, lower, calendar.On(2027, 5, 1), nil},
		{"readings, words and marks", nil, []edit{{learning, "value: 29", "value: 31"}, {learning, "cadence: 2w", "cadence: 1w"}, {sales, "status: on_track", "status: at_risk"}}, today,
			[]string{`wording crm-proficiency cadence "2w"→"1w"`, `history_edited crm-proficiency/certified check_ins/2026-10-29 "29"→"31" !`, `progress customers-come-back status "on_track"→"at_risk"`}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			base, now := load(t, after(t, repository, tt.base...)), load(t, after(t, repository, tt.now...))
			promises := map[*goal.Goal]Promise{}
			for is, was := range Match(promised, now) {
				promises[is] = Promise{Goal: was, In: promised, On: promised.Period(was).Start}
			}
			got := lines(Between(Past{base, promises}, now, tt.day))
			if strings.Join(got, "\n") != strings.Join(tt.want, "\n") {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(tt.want, "\n"))
			}
		})
	}
}

// TestPromisedLate holds that a goal that came after its start is late against
// what was promised, by as many days.
func TestPromisedLate(t *testing.T) {
	now := load(t, repository)
	g := now.Goal("visit-30-key-accounts")
	promises := map[*goal.Goal]Promise{g: {Goal: g, In: now, On: calendar.On(2026, 10, 20), Late: true}}
	got := lines(Between(Past{Promised: promises}, now, today))
	if want := `promised: late visit-30-key-accounts  ""→"Visit 30 key accounts" +19`; len(got) != 1 || got[0] != want {
		t.Error(got)
	}
}
