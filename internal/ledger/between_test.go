package ledger

import (
	"slices"
	"strings"
	"testing"
)

const (
	company  = "goals/2026-Q4/company.yaml"
	learning = "goals/2026-Q4/learning.yaml"
	sales    = "goals/2026-Q4/sales.yaml"
	oldSales = "goals/2026-Q3/sales.yaml"
	csv      = "goals/2026-Q4/readings/adoption.csv"
)

// mutation is what somebody might commit, and what is to be said of it. An !
// marks what asks for a word of why.
type mutation struct {
	name  string
	edits []edit
	want  []string
}

var mutations = []mutation{
	// What is to be reached.
	{"a lower target", []edit{{learning, "target: 90", "target: 85"}}, []string{`weakened crm-proficiency/certified target "90"→"85" !`}},
	{"a higher target", []edit{{learning, "target: 90", "target: 95%"}}, []string{`strengthened crm-proficiency/certified target "90"→"95%"`}},
	{"a higher target where less is better", []edit{{learning, "target: 24", "target: 30"}}, []string{`weakened crm-proficiency/hours target "24"→"30" !`}},
	{"a lower target where less is better", []edit{{learning, "target: 24", "target: 20"}}, []string{`strengthened crm-proficiency/hours target "24"→"20"`}},
	{"a higher bound", []edit{{company, "target: 14", "target: 20"}}, []string{`weakened one-crm/complaints target "14"→"20" !`}},
	{"a wider range", []edit{{learning, "[75, 90]", "[70, 90]"}}, []string{`weakened crm-proficiency/used target "75 to 90"→"70 to 90" !`}},
	{"a narrower range", []edit{{learning, "[75, 90]", "[80, 90]"}}, []string{`strengthened crm-proficiency/used target "75 to 90"→"80 to 90"`}},
	{"another range", []edit{{learning, "[75, 90]", "[60, 80]"}}, []string{`redefined crm-proficiency/used target "75 to 90"→"60 to 80" !`}},
	{"a target taken out", []edit{{learning, "        target: 24\n", ""}}, []string{`weakened crm-proficiency/hours target "24"→"" !`}},
	{"a target that waits for its value", []edit{{learning, "target: 24", "target: TBD"}}, []string{`weakened crm-proficiency/hours target "24"→"TBD" !`}},
	{"a target for a goal", []edit{{sales, "  - title: Visit 30 key accounts\n", "  - title: Visit 30 key accounts\n    target: 40\n"}}, []string{`strengthened visit-30-key-accounts target "30 accounts"→"40"`}},
	{"a goal's own target", []edit{{sales, "target: 12", "target: 20"}}, []string{`weakened first-answer target "12"→"20" !`}},
	{"a target in a title", []edit{{sales, "Raise NPS from 31 to 40", "Raise NPS from 31 to 35"}}, []string{`weakened customers-come-back/raise-nps-from-31-to-35 target "40"→"35" !`}},
	{"a target in a title, and the order", []edit{{sales, "      - Raise NPS from 31 to 40\n      - Win back 60", "      - Win back 50"}, {sales, "offer within 48 hours\n", "offer within 48 hours\n      - Raise NPS from 31 to 40\n"}}, []string{`weakened customers-come-back/win-back-50-lapsed-customers target "60 customers"→"50 customers" !`}},
	{"a bound in a title", []edit{{sales, "within 48 hours", "within 72 hours"}}, []string{`weakened customers-come-back/answer-every-offer-within-72-hours target "48 hours"→"72 hours" !`}},
	{"a change in a title", []edit{{sales, "plans by 20%", "plans by 15%"}}, []string{`weakened customers-come-back/grow-the-revenue-of-service-plans-by-15 target "+20%"→"+15%" !`}},
	{"a target in a goal's title", []edit{{sales, "Visit 30 key", "Visit 20 key"}}, []string{`weakened visit-20-key-accounts target "30 accounts"→"20 accounts" !`}},
	{"a number out of a goal's title", []edit{{sales, "Visit 30 key", "Visit key"}}, []string{`weakened visit-key-accounts target "30 accounts"→"" !`}},
	{"a lower level that is promised in any case", []edit{{company, "commit: 80", "commit: 70"}}, []string{`weakened one-crm/adoption commit "80"→"70" !`}},
	{"a higher one", []edit{{company, "commit: 80", "commit: 85"}}, []string{`strengthened one-crm/adoption commit "80"→"85"`}},
	{"the whole target, and no lower level", []edit{{company, "        commit: 80\n", ""}}, []string{`strengthened one-crm/adoption commit "80"→""`}},
	{"a lower level instead of the whole target", []edit{{learning, "target: 90\n", "target: 90\n        commit: 60\n"}}, []string{`weakened crm-proficiency/certified commit ""→"60" !`}},
	{"a lower stretch", []edit{{company, "stretch: 98", "stretch: 97"}}, []string{`weakened one-crm/adoption stretch "98"→"97"`}},
	{"a lower checkpoint", []edit{{company, "value: 80}", "value: 70}"}}, []string{`weakened one-crm/adoption checkpoints/2027-02-15 "80"→"70" !`}},
	{"a checkpoint less", []edit{{company, "          - {date: 2026-12-15, value: 50}\n", ""}}, []string{`weakened one-crm/adoption checkpoints/2026-12-15 "50"→"" !`}},
	{"a checkpoint more", []edit{{company, "value: 80}\n", "value: 80}\n          - {date: 2027-03-01, value: 90}\n"}}, []string{`strengthened one-crm/adoption checkpoints/2027-03-01 ""→"90"`}},
	{"a later checkpoint", []edit{{company, "{date: 2026-12-15,", "{date: 2026-12-29,"}}, []string{`slipped one-crm/adoption checkpoints/2026-12-15 "2026-12-15"→"2026-12-29" +14 !`}},
	{"a smaller contribution", []edit{{learning, "amount: 20", "amount: 10"}}, []string{`weakened crm-proficiency/certified contributes_to/one-crm/adoption "20"→"10" !`}},
	{"no contribution", []edit{{learning, "        contributes_to: [{key_result: one-crm/adoption, amount: 20}]\n", ""}}, []string{`weakened crm-proficiency/certified contributes_to/one-crm/adoption "20"→"" !`}},
	{"a wish instead of a promise", []edit{{learning, "type: committed", "type: aspirational"}}, []string{`weakened crm-proficiency type "committed"→"aspirational" !`}},
	{"something to learn instead of a promise", []edit{{company, "type: committed", "type: learning"}}, []string{`weakened one-crm type "committed"→"learning" !`}},
	{"no promise any more", []edit{{sales, "status: on_track", "status: draft"}}, []string{`weakened customers-come-back status "on_track"→"draft" !`}},

	{"a goal given up beside other changes", []edit{{sales, "status: on_track", "status: dropped"}, {sales, "Win back 60", "Win back 50"}, {sales, "      - Raise NPS from 31 to 40\n", ""}}, []string{`dropped customers-come-back status "on_track"→"dropped" !`,
		`weakened customers-come-back/win-back-50-lapsed-customers target "60 customers"→"50 customers"`, `dropped customers-come-back/raise-nps-from-31-to-40  "Raise NPS from 31 to 40"→""`}},
	{"a lower range in a title", []edit{{sales, "Win back 60 lapsed customers", "Win back 40 to 50 lapsed customers"}}, []string{`wording customers-come-back/win-back-40-to-50-lapsed-customers title "Win back 60 lapsed customers"→"Win back 40 to 50 lapsed customers"`,
		`weakened customers-come-back/win-back-40-to-50-lapsed-customers target "60 customers"→"40 to 50 customers" !`}},
	{"an upper end in a title", []edit{{sales, "Win back 60 lapsed customers", "Win back 60 to 80 lapsed customers"}}, []string{`wording customers-come-back/win-back-60-to-80-lapsed-customers title "Win back 60 lapsed customers"→"Win back 60 to 80 lapsed customers"`}},

	// What is measured.
	{"another direction", []edit{{learning, "direction: decrease", "direction: increase"}}, []string{`redefined crm-proficiency/hours direction "decrease"→"increase" !`}},
	{"a bound that turned", []edit{{company, "direction: at_most", "direction: at_least"}}, []string{`redefined one-crm/complaints direction "at_most"→"at_least" !`}},
	{"another unit, with another target", []edit{{learning, "unit: percent\n        population: 480", "unit: people\n        population: 480"}, {learning, "target: 90\n", "target: 60\n"}}, []string{`redefined crm-proficiency/certified unit "percent"→"people" !`}},
	{"another metric", []edit{{sales, "metric: first-answer", "metric: last-answer"}}, []string{`redefined first-answer metric "first-answer"→"last-answer" !`}},
	{"another metric beside a lower target", []edit{{sales, "metric: first-answer", "metric: last-answer"}, {sales, "target: 12", "target: 20"}}, []string{`redefined first-answer metric "first-answer"→"last-answer" !`, `weakened first-answer target "12"→"20" !`}},
	{"no metric", []edit{{sales, "    metric: first-answer\n", ""}}, []string{`redefined first-answer metric "first-answer"→"" !`}},
	{"a metric", []edit{{learning, "        direction: between\n", "        metric: deals\n        direction: between\n"}}, []string{`wording crm-proficiency/used metric ""→"deals"`}},
	{"an easier baseline", []edit{{learning, "baseline: 12", "baseline: 30"}}, []string{`rebaselined crm-proficiency/certified baseline "12"→"30" !`}},
	{"a harder baseline", []edit{{learning, "baseline: 12", "baseline: 8"}}, []string{`rebaselined crm-proficiency/certified baseline "12"→"8"`}},
	{"an easier baseline where less is better", []edit{{learning, "baseline: 40", "baseline: 30"}}, []string{`rebaselined crm-proficiency/hours baseline "40"→"30" !`}},
	{"an easier baseline in a title", []edit{{sales, "from 31 to 40", "from 35 to 40"}}, []string{`rebaselined customers-come-back/raise-nps-from-35-to-40 baseline "31"→"35" !`}},
	{"an easier baseline of a change", []edit{{sales, "$1.2M", "$1.1M"}}, []string{`rebaselined customers-come-back/grow-the-revenue-of-service-plans-by-20 baseline "$1.2M"→"$1.1M" !`}},
	{"a baseline where there was none", []edit{{company, "        target: 14\n", "        baseline: 12\n        target: 14\n"}}, []string{`rebaselined one-crm/complaints baseline ""→"12"`}},
	{"no baseline any more", []edit{{learning, "        baseline: 12\n", ""}}, []string{`rebaselined crm-proficiency/certified baseline "12"→""`}},
	{"other weights", []edit{{company, "weight: 3", "weight: 1"}}, []string{`reweighted one-crm/adoption weight "3"→"1" !`}},
	{"weights where there were none", []edit{{learning, "      - id: used\n", "      - id: used\n        weight: 2\n"}}, []string{`reweighted crm-proficiency/used weight ""→"2" !`}},

	// For whom, and how much of it.
	{"fewer people", []edit{{learning, "population: 480", "population: 300"}}, []string{`weakened crm-proficiency/certified population "480"→"300" !`}},
	{"more people", []edit{{learning, "population: 480", "population: 500"}}, []string{`strengthened crm-proficiency/certified population "480"→"500"`}},
	{"a smaller audience", []edit{{learning, "        size: 480", "        size: 400"}}, []string{`weakened crm-proficiency training/audience/size "480"→"400" !`}},
	{"a smaller segment", []edit{{learning, "size: 120}", "size: 60}"}}, []string{`weakened crm-proficiency training/audience/segments/field-sales/size "120"→"60" !`}},
	{"a segment less", []edit{{learning, "{name: field sales, size: 120}, ", ""}}, []string{`weakened crm-proficiency training/audience/segments/field-sales "field sales"→"" !`}},
	{"a key result less", []edit{{sales, "      - Win back 60 lapsed customers\n", ""}}, []string{`dropped customers-come-back/win-back-60-lapsed-customers  "Win back 60 lapsed customers"→"" !`}},
	{"a key result instead of another", []edit{{sales, "      - Win back 60 lapsed customers\n", "      - Publish 12 articles\n"}}, []string{
		`added customers-come-back/publish-12-articles  ""→"Publish 12 articles"`, `dropped customers-come-back/win-back-60-lapsed-customers  "Win back 60 lapsed customers"→"" !`}},
	{"a key result given up", []edit{{learning, "      - id: used\n", "      - id: used\n        status: dropped\n"}}, []string{`dropped crm-proficiency/used status ""→"dropped" !`}},
	{"a key result more", []edit{{company, "      - id: complaints\n", "      - id: speed\n        title: Seconds until a case is found\n        weight: 1\n      - id: complaints\n"}}, []string{`added one-crm/speed  ""→"Seconds until a case is found"`}},
	{"a milestone less", []edit{{learning, "      - {title: Half of all staff certified, due: 2027-01-31}\n", ""}}, []string{`dropped crm-proficiency milestones/half-of-all-staff-certified "Half of all staff certified"→"" !`}},
	{"a milestone less that was done", []edit{{learning, "      - {title: Trainers found, due: 2026-10-20, done: 2026-10-19}\n", ""}}, []string{`dropped crm-proficiency milestones/trainers-found "Trainers found"→""`}},
	{"a milestone more", []edit{{learning, "    effort:", "      - Every manager has seen it\n    effort:"}}, []string{`added crm-proficiency milestones/every-manager-has-seen-it ""→"Every manager has seen it"`}},

	// Until when.
	{"a later due date", []edit{{learning, "due: 2027-03-31", "due: 2027-04-30"}}, []string{`slipped crm-proficiency due "2027-03-31"→"2027-04-30" +30 !`}},
	{"an earlier due date", []edit{{learning, "due: 2027-03-31", "due: 2027-03-01"}}, []string{`brought_forward crm-proficiency due "2027-03-31"→"2027-03-01" -30`}},
	{"no due date of its own, in a shorter cycle", []edit{{learning, "    due: 2027-03-31\n", ""}, {learning, "end: 2027-03-31}", "end: 2027-03-15}"}}, []string{`brought_forward crm-proficiency due "2027-03-31"→"2027-03-15" -16`}},
	{"no due date at all", []edit{{learning, "", ""}, {"goals/learning.yaml", "", strings.NewReplacer("cycle: {start: 2026-10-01, end: 2027-03-31}\n", "", "    due: 2027-03-31\n", "    start: 2026-10-01\n").Replace(repository[learning])}}, []string{`slipped crm-proficiency due "2027-03-31"→"" !`}},
	{"a cycle later", []edit{{sales, "cycle: 2026-Q4", "cycle: 2027-Q1"}}, []string{
		`wording customers-come-back start "2026-10-01"→"2027-01-01"`, `slipped customers-come-back due "2026-12-31"→"2027-03-31" +90 !`,
		`wording visit-30-key-accounts start "2026-10-01"→"2027-01-01"`, `slipped visit-30-key-accounts due "2026-12-31"→"2027-03-31" +90 !`,
		`wording open-a-shop-in-leeds start "2026-10-01"→"2027-01-01"`, `slipped open-a-shop-in-leeds due "2026-12-31"→"2027-03-31" +90`,
		`wording first-answer start "2026-10-01"→"2027-01-01"`, `slipped first-answer due "2026-12-31"→"2027-03-31" +90 !`}},
	{"a key result due later", []edit{{learning, "due: 2027-02-28", "due: 2027-03-31"}}, []string{`slipped crm-proficiency/certified due "2027-02-28"→"2027-03-31" +31 !`}},
	{"a milestone due later", []edit{{learning, "due: 2026-11-30", "due: 2026-12-15"}}, []string{`slipped crm-proficiency milestones/pilot-cohort-certified/due "2026-11-30"→"2026-12-15" +15 !`}},
	{"a milestone due some day", []edit{{learning, ", due: 2027-01-31", ""}}, []string{`slipped crm-proficiency milestones/half-of-all-staff-certified/due "2027-01-31"→"" !`}},
	{"a milestone due sooner", []edit{{learning, "due: 2026-11-30", "due: 2026-11-23"}}, []string{`brought_forward crm-proficiency milestones/pilot-cohort-certified/due "2026-11-30"→"2026-11-23" -7`}},

	// Goals as a whole.
	{"a goal less", []edit{{sales, "  - title: Visit 30 key accounts\n", ""}}, []string{`dropped visit-30-key-accounts  "Visit 30 key accounts"→"" !`}},
	{"a file less", []edit{{company, "", ""}}, []string{`dropped one-crm  "Run every customer process in the new CRM"→"" !`}},
	{"an archive less", []edit{{oldSales, "", ""}}, []string{`dropped old-fair  "Sell at the summer fair"→""`, `dropped customers-come-back  "Customers come back"→""`}},
	{"a draft less", []edit{{sales, "  - title: Open a shop in Leeds\n    status: draft\n    target: 1\n    unit: shops\n", ""}}, []string{`dropped open-a-shop-in-leeds  "Open a shop in Leeds"→""`}},
	{"a goal given up", []edit{{sales, "status: on_track", "status: dropped"}}, []string{`dropped customers-come-back status "on_track"→"dropped" !`}},
	{"a goal that comes late", []edit{{sales, "  - id: first-answer\n", "  - title: Train the shops\n  - id: first-answer\n"}}, []string{`late train-the-shops  ""→"Train the shops" +52`}},
	{"a goal to come", []edit{{sales, "  - id: first-answer\n", "  - {title: Train the shops, start: 2027-01-01, due: 2027-03-31}\n  - id: first-answer\n"}}, []string{`added train-the-shops  ""→"Train the shops"`}},
	{"a goal of old", []edit{{"goals/2026-Q2/sales.yaml", "", "version: 1\ngoals: [{title: Train the shops}]\n"}}, []string{`added train-the-shops  ""→"Train the shops"`}},
	{"a goal opened again", []edit{{oldSales, "status: achieved", "status: at_risk"}, {oldSales, ", decision: done", ""}}, []string{`reopened old-fair status "achieved"→"at_risk"`}},
	{"another title, and nothing in common", []edit{{sales, "Visit 30 key accounts", "Publish 12 articles"}}, []string{`late publish-12-articles  ""→"Publish 12 articles" +52`, `dropped visit-30-key-accounts  "Visit 30 key accounts"→"" !`}},
	{"edits before the first day", []edit{{sales, "target: 200", "target: 100"}, {sales, "due: 2027-04-30", "due: 2027-05-31"}}, []string{
		`slipped spring-fair due "2027-04-30"→"2027-05-31" +31`, `weakened spring-fair target "200"→"100"`}},
	{"edits of a draft", []edit{{sales, "target: 1\n", "target: 0.5\n"}}, []string{`weakened open-a-shop-in-leeds target "1"→"0.5"`}},
	{"edits of a draft that is none any more", []edit{{sales, "    status: draft\n    target: 1\n", "    target: 0.5\n"}}, []string{`progress open-a-shop-in-leeds status "draft"→""`, `weakened open-a-shop-in-leeds target "1"→"0.5"`}},
	{"the start put off until the promise is none", []edit{{sales, "    metric: first-answer\n", "    start: 2026-12-01\n    metric: first-answer\n"}, {sales, "target: 12", "target: 20"}}, []string{
		`wording first-answer start "2026-10-01"→"2026-12-01"`, `weakened first-answer target "12"→"20" !`}},

	// What was read.
	{"a check-in", []edit{{sales, "value: 26}\n", "value: 26}\n      - {date: 2026-11-20, value: 22}\n"}}, []string{`progress first-answer check_ins "26"→"22"`}},
	{"two check-ins", []edit{{sales, "value: 26}\n", "value: 26}\n      - {date: 2026-11-20, value: 22}\n      - {date: 2026-11-14, value: 24}\n"}}, []string{`progress first-answer check_ins "26"→"22"`}},
	{"the first check-in", []edit{{company, "        target: 14\n", "        target: 14\n        check_ins: [{date: 2026-11-20, value: 9}]\n"}}, []string{`progress one-crm/complaints check_ins ""→"9"`}},
	{"a check-in in a file", []edit{{csv, "2026-11-15,47%,0.7\n", "2026-11-15,47%,0.7\n2026-11-20,49%,0.7\n"}}, []string{`progress one-crm/adoption check_ins "47%"→"49%"`}},
	{"the value of today", []edit{{learning, "current: 48", "current: 52"}}, []string{`progress crm-proficiency/used current "48"→"52"`}},
	{"another value in the past", []edit{{learning, "value: 29", "value: 31"}}, []string{`history_edited crm-proficiency/certified check_ins/2026-10-29 "29"→"31" !`}},
	{"another latest value", []edit{{sales, "value: 26", "value: 22"}}, []string{`history_edited first-answer check_ins/2026-11-07 "26"→"22" !`}},
	{"another confidence in the past", []edit{{learning, "confidence: 0.7", "confidence: 0.5"}}, []string{`history_edited crm-proficiency/certified check_ins/2026-10-15/confidence "0.7"→"0.5" !`}},
	{"a check-in less", []edit{{sales, "      - {date: 2026-10-10, value: 28}\n", ""}}, []string{`history_edited first-answer check_ins/2026-10-10 "28"→"" !`}},
	{"another value in a file", []edit{{csv, "41%", "44%"}}, []string{`history_edited one-crm/adoption check_ins/2026-11-01 "41%"→"44%" !`}},
	{"a check-in put in afterwards", []edit{{sales, "value: 28}\n", "value: 28}\n      - {date: 2026-10-24, value: 25}\n"}}, []string{`history_edited first-answer check_ins/2026-10-24 ""→"25" !`}},
	{"a check-in put in a file afterwards", []edit{{csv, "2026-11-01", "2026-10-22,38%,0.7\n2026-11-01"}}, []string{`history_edited one-crm/adoption check_ins/2026-10-22 ""→"38%" !`}},

	// Several at once.
	{"everything at once", []edit{{learning, "target: 90", "target: 85"}, {learning, "due: 2027-03-31", "due: 2027-04-30"}, {learning, "baseline: 12", "baseline: 20"}, {learning, "population: 480", "population: 240"}, {learning, "id: hours", "id: time"}}, []string{
		`slipped crm-proficiency due "2027-03-31"→"2027-04-30" +30 !`, `weakened crm-proficiency/certified population "480"→"240" !`,
		`rebaselined crm-proficiency/certified baseline "12"→"20" !`, `weakened crm-proficiency/certified target "90"→"85" !`, `wording crm-proficiency/time id "hours"→"time"`}},
	{"a lower target in another file", []edit{{learning, "", ""}, {"goals/people.yaml", "", strings.Replace(repository[learning], "target: 90", "target: 70", 1)}}, []string{`weakened crm-proficiency/certified target "90"→"70" !`}},
	{"a lower target beside another id", []edit{{sales, "id: first-answer", "id: quick-answer"}, {sales, "target: 12", "target: 15"}}, []string{
		`late quick-answer  ""→"Customers get their first answer sooner" +52`, `dropped first-answer  "Customers get their first answer sooner"→"" !`}},
}

// TestMutations makes one change to a realistic repository at a time. Each
// gives exactly the changes beside it.
func TestMutations(t *testing.T) {
	base := load(t, repository)
	for _, tt := range mutations {
		t.Run(tt.name, func(t *testing.T) {
			got := lines(Between(Past{Base: base}, load(t, after(t, repository, tt.edits...)), today))
			if !slices.Equal(got, tt.want) {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(tt.want, "\n"))
			}
		})
	}
}
