package ledger

import (
	"slices"
	"strings"
	"testing"
)

// TestHarmless makes commits that promise nothing else. None asks for a word:
// most give no change at all, and the others wording or progress alone.
func TestHarmless(t *testing.T) {
	base := load(t, repository)
	replaced := func(file string, pairs ...string) []edit {
		text := strings.NewReplacer(pairs...).Replace(repository[file])
		if text == repository[file] {
			t.Fatalf("%q changes nothing", pairs)
		}
		return []edit{{file, "", text}}
	}
	head, goals, _ := strings.Cut(repository[sales], "goals:\n")
	first, second, _ := strings.Cut(goals, "  - id: first-answer\n")
	second = "  - id: first-answer\n" + second
	for _, tt := range []struct {
		name  string
		edits []edit
		want  []string
	}{
		{"blank lines and comments", replaced(learning, "goals:\n", "\n# What we promised.\ngoals:   # all of it\n\n", "        baseline: 12\n", "        baseline: 12   # counted by hand\n"), nil},
		{"another order of keys", replaced(learning, "        unit: percent\n        population: 480\n        baseline: 12\n        target: 90\n", "        target: 90\n        baseline: 12\n        population: 480\n        unit: percent\n"), nil},
		{"quotes", replaced(learning, "target: 90", "target: '90'", "unit: percent", `unit: "percent"`, "due: 2027-03-31", "due: '2027-03-31'", "type: committed", "type: 'committed'"), nil},
		{"blocks instead of braces", replaced(learning, "- {title: Pilot cohort certified, due: 2026-11-30, done_when: 20 people rated advanced}", "- title: Pilot cohort certified\n        due: 2026-11-30\n        done_when: >-\n          20 people\n          rated advanced", "[75, 90]", "\n          - 75\n          - 90"), nil},
		{"CRLF", replaced(learning, "\n", "\r\n"), nil},
		{"a mark at the beginning", []edit{{learning, "", "\ufeff" + repository[learning]}}, nil},
		{"anchors", replaced(learning, "target: 90", "target: &most 90", "population: 480", "population: &all 480", "        size: 480\n", "        size: *all\n"), nil},
		{"a percent sign", replaced(learning, "target: 90", "target: 90 %", "baseline: 12", "baseline: 12%"), nil},
		{"a unit in other words", replaced(learning, "unit: percent\n        population", "unit: '%'\n        population", "        unit: hours\n        baseline: 40\n        target: 24", "        unit: hrs\n        baseline: 40 hours\n        target: 24h"), nil},
		{"the same time in another unit", replaced(learning, "        unit: hours\n        baseline: 40\n        target: 24", "        unit: minutes\n        baseline: 2400\n        target: 1440"), nil},
		{"a number written out", replaced(sales, "$1.2M", "$1,200,000"), nil},
		{"progress in a title", replaced(sales, "Win back 60 lapsed customers", "Win back 60 lapsed customers - 23 so far"),
			[]string{`wording customers-come-back/win-back-60-lapsed-customers-23-so-far title "Win back 60 lapsed customers"→"Win back 60 lapsed customers - 23 so far"`}},
		{"a result behind an arrow in a title", replaced(sales, "Win back 60 lapsed customers", "Win back 60 lapsed customers => 23"),
			[]string{`wording customers-come-back/win-back-60-lapsed-customers-23 title "Win back 60 lapsed customers"→"Win back 60 lapsed customers => 23"`}},
		{"another unit of time in a title", replaced(sales, "within 48 hours", "within 2 days"), []string{`wording customers-come-back/answer-every-offer-within-2-days title "Answer every offer within 48 hours"→"Answer every offer within 2 days"`}},
		{"a tick in a title", replaced(sales, "Win back 60 lapsed customers", "✅ Win back 60 lapsed customers"),
			[]string{`wording customers-come-back/win-back-60-lapsed-customers title "Win back 60 lapsed customers"→"✅ Win back 60 lapsed customers"`}},
		{"readings in another unit", replaced(sales, "{date: 2026-10-10, value: 28}", "{date: 2026-10-10, value: 1680}", "{date: 2026-11-07, value: 26}", "{date: 2026-11-07, value: 1560}", "    baseline: 30\n    target: 12\n", "    unit: minutes\n    baseline: 1800\n    target: 720\n"), nil},
		{"another name for a metric", append(replaced(sales, "metric: first-answer", "metric: answer-time"), edit{".goalpost.yaml", "first-answer:", "answer-time:"}), []string{`wording first-answer metric "first-answer"→"answer-time"`}},
		{"a number with a point", replaced(learning, "target: 90", "target: 90.0", "amount: 20", "amount: 20.00"), nil},
		{"an operator that says the same", replaced(learning, "target: 90", "target: ≥ 90%", "target: 24", "target: ≤ 24"), nil},
		{"lists in another order", replaced(learning, "[dana, lee]", "[lee, dana]", "[Run four cohorts, Assign a mentor to each new hire]", "[Assign a mentor to each new hire, Run four cohorts]"), nil},
		{"null for what is not there", replaced(learning, "    cadence: 2w\n", "    cadence: 2w\n    description: null\n", "        target: 24\n", "        target: 24\n        stretch: ~\n        weight:\n"), nil},
		{"the number of a title in a field", replaced(sales, "      - Win back 60 lapsed customers\n", "      - title: Win back 60 lapsed customers\n        target: 60\n"), nil},
		{"the number of a goal's title in a field", replaced(sales, "  - title: Visit 30 key accounts\n", "  - title: Visit 30 key accounts\n    target: 30 accounts\n"), nil},
		{"a map instead of a sentence", replaced(sales, "      - Raise NPS from 31 to 40\n", "      - title: Raise NPS from 31 to 40\n        baseline: 31\n        target: 40\n"), nil},
		{"a measure in a list of one", replaced(sales, "    metric: first-answer\n    direction: decrease\n    baseline: 30\n    target: 12\n    check_ins:\n      - {date: 2026-10-10, value: 28}\n      - {date: 2026-11-07, value: 26}\n",
			"    key_results:\n      - title: Hours until the first answer\n        metric: first-answer\n        direction: decrease\n        baseline: 30\n        target: 12\n        check_ins:\n          - {date: 2026-10-10, value: 28}\n          - {date: 2026-11-07, value: 26}\n"), nil},
		{"equal weights", replaced(learning, "      - id: certified\n", "      - id: certified\n        weight: 0.3\n", "      - id: used\n", "      - id: used\n        weight: 0.3\n", "      - id: hours\n", "      - id: hours\n        weight: 0.3\n"), nil},
		{"weights that all grow alike", replaced(company, "weight: 3", "weight: 0.75", "weight: 1", "weight: 0.25"), nil},
		{"a file with another name", []edit{{learning, "", ""}, {"goals/2026-Q4/people.yaml", "", repository[learning]}}, nil},
		{"another folder of the same cycle", []edit{{sales, "", ""}, {"goals/sales/autumn.yaml", "", repository[sales]}}, nil},
		{"two files instead of one", []edit{{sales, "", head + "goals:\n" + first}, {"goals/2026-Q4/answers.yaml", "", head + "goals:\n" + second}}, nil},
		{"two documents instead of one", []edit{{sales, "", head + "goals:\n" + first + "---\n" + head + "goals:\n" + second}}, nil},
		{"goals in another order", []edit{{sales, "", head + "goals:\n" + second + first}}, nil},
		{"key results in another order", replaced(sales, "      - Raise NPS from 31 to 40\n      - Win back 60 lapsed customers\n", "      - Win back 60 lapsed customers\n      - Raise NPS from 31 to 40\n"), nil},
		{"the archive in a folder of its own", []edit{{oldSales, "", ""}, {"goals/archive/2026-Q3/sales.yaml", "", repository[oldSales]}}, nil},
		{"the cycle spelt out", replaced(sales, "cycle: 2026-Q4", "cycle: {start: 2026-10-01, end: 2026-12-31}"), nil},
		{"the cycle's end as a due date", replaced(sales, "  - title: Visit 30 key accounts\n", "  - title: Visit 30 key accounts\n    due: 2026-12-31\n"), nil},
		{"notes and evidence", replaced(learning, "note: first cohort done", "note: the first cohort is done, evidence: report 12", "confidence: 0.6}", "confidence: 0.6, note: a note}"), nil},
		{"a confidence where there was none", replaced(sales, "value: 28}", "value: 28, confidence: 0.8}"), nil},
		{"readings that move to a file", []edit{{sales, "    check_ins:\n      - {date: 2026-10-10, value: 28}\n      - {date: 2026-11-07, value: 26}\n", "    check_ins_from: first.csv\n"}, {"goals/2026-Q4/first.csv", "", "date,value\n2026-10-10,28\n2026-11-07,26\n"}}, nil},
		{"readings in another order", replaced(sales, "      - {date: 2026-10-10, value: 28}\n      - {date: 2026-11-07, value: 26}\n", "      - {date: 2026-11-07, value: 26}\n      - {date: 2026-10-10, value: 28}\n"), nil},
		{"a comment that silences", replaced(sales, "  - title: Visit 30 key accounts\n", "  # goalpost:ignore no-owner -- somebody is being looked for\n  - title: Visit 30 key accounts\n"), nil},
		{"an entry of the ledger", replaced(learning, "    training:\n", "    changes: [{date: 2026-11-02, field: certified.target, from: 95, to: 90, reason: two sites left, approved_by: coo}]\n    training:\n"), nil},

		{"ids", replaced(sales, "  - title: Customers come back\n", "  - id: loyalty\n    title: Customers come back\n", "      - Win back 60 lapsed customers\n", "      - {id: won-back, title: Win back 60 lapsed customers}\n"),
			[]string{`wording loyalty id ""→"loyalty"`, `wording loyalty/won-back id ""→"won-back"`}},
		{"another id", replaced(learning, "id: crm-proficiency", "id: proficiency"), []string{`wording proficiency id "crm-proficiency"→"proficiency"`}},
		{"an id beside another title", replaced(sales, "  - title: Visit 30 key accounts\n", "  - id: visits\n    title: Go and visit 30 key accounts\n"),
			[]string{`wording visits id ""→"visits"`, `wording visits title "Visit 30 key accounts"→"Go and visit 30 key accounts"`}},
		{"another title beside an id", replaced(learning, "Staff work in the new CRM with advanced proficiency", "Everybody is good at the new CRM"),
			[]string{`wording crm-proficiency title "Staff work in the new CRM with advanced proficiency"→"Everybody is good at the new CRM"`}},
		{"another title without an id", replaced(sales, "Visit 30 key accounts", "Go and visit 30 key accounts"), []string{`wording go-and-visit-30-key-accounts title "Visit 30 key accounts"→"Go and visit 30 key accounts"`}},
		{"a key result in other words", replaced(sales, "Win back 60 lapsed customers", "Win back 60 customers that lapsed"),
			[]string{`wording customers-come-back/win-back-60-customers-that-lapsed title "Win back 60 lapsed customers"→"Win back 60 customers that lapsed"`}},
		{"a milestone in other words", replaced(learning, "title: Pilot cohort certified", "title: The pilot cohort is certified"),
			[]string{`wording crm-proficiency milestones/the-pilot-cohort-is-certified/title "Pilot cohort certified"→"The pilot cohort is certified"`}},
		{"a status", replaced(sales, "status: on_track", "status: at_risk"), []string{`progress customers-come-back status "on_track"→"at_risk"`}},
		{"no status", replaced(sales, "    status: on_track\n", ""), []string{`progress customers-come-back status "on_track"→""`}},
		{"a goal that was reached", replaced(sales, "status: on_track", "status: achieved"), []string{`progress customers-come-back status "on_track"→"achieved"`}},
		{"a milestone that is done", replaced(learning, "done_when: 20 people rated advanced}", "done_when: 20 people rated advanced, done: 2026-11-20}"), []string{`progress crm-proficiency milestones/pilot-cohort-certified/done ""→"2026-11-20"`}},
		{"another owner", replaced(company, "owner: coo", "owner: cfo"), []string{`wording one-crm owner "coo"→"cfo"`}},
		{"another cadence", replaced(learning, "cadence: 2w", "cadence: 1w"), []string{`wording crm-proficiency cadence "2w"→"1w"`}},
		{"a cadence", replaced(company, "    owner: coo\n", "    owner: coo\n    cadence: 1m\n"), []string{`wording one-crm cadence ""→"1m"`}},
		{"no parent", replaced(learning, "    supports: [one-crm/adoption]\n", ""), []string{`wording crm-proficiency supports "one-crm/adoption"→""`}},
		{"another team", replaced(company, "team: board", "team: management"), []string{`wording one-crm team "board"→"management"`}},
		{"a review", replaced(oldSales, "score: 1,", "score: 0.9,"), []string{`progress old-fair review/score "1"→"0.9"`}},
		{"more than instead of at least", []edit{{learning, "target: 90", "target: '> 90'"}}, []string{`wording crm-proficiency/certified target "90"→"> 90"`}},
		{"what surrounds a training", replaced(learning, "delivery: hybrid", "delivery: remote"), []string{`wording crm-proficiency training/delivery "hybrid"→"remote"`}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			now := load(t, after(t, repository, tt.edits...))
			got := lines(Between(Past{Base: base}, now, today))
			if !slices.Equal(got, tt.want) {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(tt.want, "\n"))
			}
			for _, c := range Between(Past{Base: base}, now, today) {
				if c.Weakens || c.Class != Wording && c.Class != Progress {
					t.Errorf("this is no harmless change: %s", line(c))
				}
			}
		})
	}
}
