package prose

import "testing"

// judgementCases are written for this test. Each says what a careful reader
// would say of a title: whether a base-form verb opens it, its kind, its
// measure, and whether it is vague.
var judgementCases = []struct {
	text    string
	role    Role
	verb    bool
	kind    Kind
	measure Measure
	vague   bool
}{
	// A noun that is a verb elsewhere.
	{"Launch of the partner shop", Result, false, Deliverable, Binary, false},
	{"Launch the partner shop", Result, true, Task, Binary, false},
	{"Launch with 3 pilot shops", Result, true, Task, Quantitative, false},
	{"Support tickets older than two days below 10", Result, false, Outcome, Quantitative, false},
	{"Support all shops during the sale", Result, true, Task, Binary, false},
	{"Design system adopted by 5 teams", Result, false, Outcome, Quantitative, false},
	{"Design the price list", Result, true, Task, Binary, false},
	{"Test coverage above 80%", Result, false, Outcome, Quantitative, false},
	{"Process 400 claims a day", Result, true, Outcome, Quantitative, false},
	{"Market research finished", Result, false, Deliverable, Binary, false},
	{"Smooth handover to the night shift", Result, false, Outcome, NoMeasure, true},
	{"Partner with 3 shops", Result, true, Task, Quantitative, false},
	{"Partner success", Objective, false, Outcome, NoMeasure, true},
	// A verb that is joined, prefixed, derived or led in.
	{"Plan, build and open a shop in Lyon", Result, true, Task, Binary, false},
	{"Re-engineer the packing line", Result, true, Task, Binary, false},
	{"Co-host 3 fairs with partners", Result, true, Task, Quantitative, false},
	{"Digitize all delivery notes", Result, true, Task, Binary, false},
	{"[P0] Publish the price list", Result, true, Task, Binary, false},
	{"KR2: Publish the price list", Result, true, Task, Binary, false},
	{"Anna: publish the price list", Result, true, Task, Binary, false},
	{"Successfully open the shop in Lyon", Result, false, Task, Binary, false},
	{"For the two new regions, hire a manager", Result, false, Task, Quantitative, false},
	// What changes, and what is only done.
	{"Returns fall from 9% to 4%", Result, false, Outcome, Quantitative, false},
	{"Sign 5 framework contracts", Result, true, Outcome, Quantitative, false},
	{"Sign the lease", Result, true, Deliverable, Binary, false},
	{"Hold 12 tastings", Result, true, Task, Quantitative, false},
	{"Have 12 interviews with lapsed customers", Result, true, Task, Quantitative, false},
	{"Get 40 subscribers", Result, true, Outcome, Quantitative, false},
	{"12 workshops for partners", Result, false, Deliverable, Quantitative, false},
	{"12 partners ordering every month", Result, false, Outcome, Quantitative, false},
	{"3 articles published", Result, false, Deliverable, Quantitative, false},
	{"90% of orders delivered on time", Result, false, Outcome, Quantitative, false},
	{"Price list mentioned in 3 magazines", Result, false, Outcome, Quantitative, false},
	{"Demonstrate a 20% reduction in returns", Result, true, Outcome, Quantitative, false},
	{"No complaint older than a week", Result, false, Outcome, Quantitative, false},
	{"Returns through the portal are on par with the shop", Result, false, Outcome, Quantitative, false},
	{"First paying customer by 30 June 2027", Result, false, Outcome, Binary, false},
	// A state, a clause.
	{"Price list published", Result, false, Deliverable, Binary, false},
	{"Portal for partners live", Result, false, Deliverable, Binary, false},
	{"Partners can return goods through the portal", Result, false, Deliverable, Binary, false},
	{"Returns desk works in both shops", Result, false, Deliverable, Binary, false},
	{"Causes of returns understood", Result, false, Deliverable, NoMeasure, true},
	{"Account managers are confident in renewals", Result, false, Outcome, NoMeasure, true},
	{"We define a price for the trade", Result, false, Task, Binary, false},
	{"We have a price list for the trade", Result, false, Deliverable, Binary, false},
	// Vague and not.
	{"Improve the quality of our answers", Result, true, Outcome, NoMeasure, true},
	{"Write articles for partners", Result, true, Task, NoMeasure, true},
	{"Write an article for partners", Result, true, Task, Binary, false},
	{"Understand why customers leave", Result, true, Task, NoMeasure, true},
	{"Explore new channels", Objective, true, Task, NoMeasure, true},
	{"Being a better partner", Objective, false, Outcome, NoMeasure, true},
	{"Returns & Logistics", Objective, false, Outcome, NoMeasure, true},
	{"Increase repeat revenue", Objective, true, Outcome, NoMeasure, false},
	{"Improve our service", Objective, true, Outcome, NoMeasure, true},
	{"Open the shop in Lyon", Objective, true, Task, Binary, false},
	{"Build a strong brand", Objective, true, Outcome, NoMeasure, true},
	// What follows picks the things out, or leaves them open.
	{"Write care notes for the glass, the oak and the slate range", Result, true, Task, Binary, false},
	{"Write up faults found in the spring trial", Result, true, Task, Binary, false},
	{"Develop rules on the use of the loan vans", Objective, true, Task, Binary, false},
	{"Identify faults in the packing line", Result, true, Task, NoMeasure, true},
	{"Fix faults", Result, true, Task, NoMeasure, true},
	{"Curation of photographs", Result, false, Deliverable, NoMeasure, true},
	{"Build a small, loyal community", Objective, true, Outcome, NoMeasure, true},
	{"Simplified returns form", Result, false, Outcome, NoMeasure, true},
	{"Robust packing rules are written down", Result, false, Deliverable, NoMeasure, true},
	{"Trial opening of the shop in Lyon", Objective, false, Deliverable, Binary, false},
	// Before what is said of it, a word that may be a verb is a noun.
	{"Offer accepted by the landlord", Result, false, Deliverable, Binary, false},
	{"Prototype ready before the fair", Result, false, Deliverable, Binary, false},
	{"Top 5 faults repaired", Result, false, Deliverable, Quantitative, false},
	{"Top 40% of the market", Result, true, Outcome, Quantitative, false},
	{"To cut the waiting time at the returns desk by 10%", Result, false, Outcome, Quantitative, false},
	// What a system does, what the team does, and what users do.
	{"The till prints a returns label", Result, false, Deliverable, Binary, false},
	{"The till learns to print a returns label", Result, false, Deliverable, Binary, false},
	{"The packing team reviews the returns list", Result, false, Task, Binary, false},
	{"Customers order in the evening", Result, false, Outcome, NoMeasure, true},
	{"There is a list of all carriers", Result, false, Deliverable, Binary, false},
	{"Every depot has clear duties", Result, false, Outcome, NoMeasure, true},
	{"Ensure drivers can see their route", Result, true, Outcome, Binary, false},
	{"Enable card payment at the door", Result, true, Deliverable, Binary, false},
	{"Enable drivers to plan their day", Result, true, Outcome, NoMeasure, true},
	{"Get the new till installed", Result, true, Deliverable, Binary, false},
	{"Have a price list for the trade", Result, true, Outcome, Binary, false},
	{"Meet with the carriers", Result, true, Task, Binary, false},
	{"Continue to publish the price list", Result, true, Task, NoMeasure, true},
	{"All vans are insured", Objective, false, Deliverable, Binary, false},
	{"All drivers had a first lesson", Result, false, Deliverable, Binary, false},
	{"The till will always find other tills in the shop", Result, false, Deliverable, Binary, false},
	{"All depots assessed for damp", Result, false, Deliverable, Binary, false},
	{"Push repeat sales above 60%", Result, true, Outcome, Quantitative, false},
	{"Establish our shop as the first address for lamps", Objective, true, Outcome, NoMeasure, true},
	{"Expand the list to include lamps", Result, true, Task, Binary, false},
	{"Write ACME stories", Result, true, Task, NoMeasure, true},
	{"Support faster decisions in the depots", Objective, true, Outcome, NoMeasure, true},
	{"Win 20% more TODO members", Result, true, Outcome, Quantitative, false},
	{"Polish + wax set delivered to the shop", Result, false, Deliverable, Binary, false},
	{"Write new stories - one per depot", Result, true, Task, Quantitative, false},
	{"Raise a seed round", Objective, true, Deliverable, Binary, false},
	{"Add 6 customers in Lyon", Result, true, Outcome, Quantitative, false},
	{"Prove that our lamps are the ones to buy", Objective, true, Outcome, NoMeasure, true},
	{"Work on the returns desk", Result, true, Task, NoMeasure, true},
	{"Tackle delays at the returns desk", Result, true, Task, NoMeasure, true},
	{"Write more stories", Result, true, Task, NoMeasure, true},
	{"Find a better approach to packing", Result, true, Task, NoMeasure, true},
	{"Clarifying returns rules", Result, false, Task, NoMeasure, true},
	{"Pricing model", Result, false, Deliverable, Binary, false},
	{"Lamp cost stays lower than revenue", Objective, false, Outcome, Quantitative, false},
	// A measure without a figure.
	{"The till never runs out of paper", Result, false, Outcome, Quantitative, false},
	{"Packing an order takes less than an hour", Result, false, Outcome, Quantitative, false},
	{"Cut the waiting time in half", Result, true, Outcome, Quantitative, false},
	// What is gone, better than it was, or kept in time.
	{"Remove the old till", Result, true, Task, Binary, false},
	{"Remove obstacles", Result, true, Task, NoMeasure, true},
	{"Remove friction between the depots", Result, true, Outcome, NoMeasure, true},
	{"Eliminate wrong labels on parcels", Result, true, Outcome, Quantitative, false},
	{"Answer all letters within 2 days of their arrival", Result, true, Outcome, Quantitative, false},
	{"New vans have a lower consumption than those they replace", Result, false, Outcome, Quantitative, false},
	{"Returns at or below target", Result, false, Outcome, Quantitative, false},
	{"Sort letters faster", Result, true, Task, NoMeasure, true},
	{"Water the plants regularly", Result, true, Task, NoMeasure, true},
	{"Build a better till", Objective, true, Task, NoMeasure, true},
	{"New signs and improved service", Result, false, Outcome, NoMeasure, true},
	{"Build trust", Result, true, Task, NoMeasure, true},
	{"Deliver reliable ACME equipment", Objective, true, Task, NoMeasure, true},
	{"Improve the shelvability of our lamps", Objective, true, Outcome, NoMeasure, true},
	{"Make the price list public", Result, true, Deliverable, Binary, false},
	{"Document what a claim costs", Result, true, Task, Binary, false},
	{"Grow ACV", Objective, true, Outcome, NoMeasure, false},
	{"Develop paper and card packings for lamps, vases and mirrors of the spring range", Objective, true, Task, Binary, false},
	// What a thing can do, what others take to, and what holds for all.
	{"The till supports gift cards", Result, false, Deliverable, Binary, false},
	{"Till and scale are interoperable", Result, false, Deliverable, Binary, false},
	{"The list is searchable by the public", Result, false, Deliverable, Binary, false},
	{"The van is reliable", Result, false, Outcome, NoMeasure, true},
	{"All parcels are weight-tested", Result, false, Deliverable, Binary, false},
	{"Partners in Lyon use the portal", Result, false, Outcome, Binary, false},
	{"Our depots hit the \"gold\" level", Result, false, Outcome, Binary, false},
	{"Our depots weigh and improve the service of the carriers", Result, false, Outcome, NoMeasure, true},
	{"Every van passes its inspection", Result, false, Outcome, Binary, false},
	{"Kitchen robust at noon", Result, false, Outcome, NoMeasure, true},
	{"Drivers feel supported", Objective, false, Outcome, NoMeasure, true},
	{"Stable 2.0 version of the till delivered", Result, false, Deliverable, Binary, false},
	{"Enable gift payments", Result, true, Deliverable, Binary, false},
	{"Have a report comparing both ovens", Result, true, Task, Binary, false},
	{"Rework cases per week < 5", Result, false, Outcome, Quantitative, false},
	{"Host shops (Lyon, Metz) are insured", Result, false, Deliverable, Binary, false},
	{"Reach > 90% filled shelves", Result, true, Outcome, Quantitative, false},
	{"Cross-train 2 cooks", Result, true, Task, Quantitative, false},
	{"Write step-by-step rules for the oven", Result, true, Task, Binary, false},
	{"Offer a good service, with 4.5 stars from partners", Result, true, Outcome, Quantitative, false},
	{"Payroll grows slower than sales", Objective, false, Outcome, Quantitative, false},
	{"Approved returns with a photo >= 25", Result, false, Outcome, Quantitative, false},
	{"Build a pleasant shop for lamps", Objective, true, Task, NoMeasure, true},
	{"Build a team that likes lamps", Objective, true, Outcome, NoMeasure, true},
	// Fields say how much.
	{"Trainings held", Measured, false, Deliverable, Quantitative, false},
	{"Repairs solved on the telephone", Measured, false, Outcome, Quantitative, false},
	{"Median hours until the first answer", Measured, false, Outcome, Quantitative, false},
}

func TestRead(t *testing.T) {
	for _, c := range judgementCases {
		r := Read(c.text, c.role)
		if r.Language != English {
			t.Errorf("%q is in English", c.text)
		}
		if r.ActionVerbFirst != c.verb || r.Kind != c.kind || r.Measure != c.measure || r.Vague != c.vague {
			t.Errorf("%q: want verb %v, %s, %s, vague %v, got %+v", c.text, c.verb, c.kind, c.measure, c.vague, r)
		}
		if r.Vague == (r.Cause == NoCause) {
			t.Errorf("%q: vague %v because of %d", c.text, r.Vague, r.Cause)
		}
	}
}

// TestReadOther makes sure that nothing is said of what is not understood.
func TestReadOther(t *testing.T) {
	for _, c := range []struct {
		text     string
		language Language
		verb     bool
		measure  Measure
	}{
		{"Aumentar las ventas de la tienda en un 20%", Spanish, true, Quantitative},
		{"Melhorar a satisfação dos clientes", Portuguese, true, NoMeasure},
		{"Améliorer la qualité de nos réponses", French, true, NoMeasure},
		{"Die Qualität der Antworten für unsere Kunden verbessern", German, false, NoMeasure},
		{"Tăng số khách hàng quay lại", Vietnamese, true, NoMeasure},
		{"De kwaliteit van onze antwoorden verbeteren", Other, false, NoMeasure},
		{"Öka antalet kunder som kommer tillbaka", Other, false, NoMeasure},
		{"お客様への返信を早くする", Other, false, NoMeasure},
		{"Babelfish", Unknown, false, NoMeasure},
		{"", Unknown, false, NoMeasure},
	} {
		r := Read(c.text, Result)
		if r.Language != c.language || r.Vague || r.Kind != "" || r.ActionVerbFirst != c.verb || r.Measure != c.measure {
			t.Errorf("%q: %+v", c.text, r)
		}
	}
}

func TestReadPlaceholder(t *testing.T) {
	for _, text := range []string{"Raise conversion to X%", "TBD", "Key result 2", "See the dashboard", "Win X number of shops", "Run N shop visits", "Have X people in the choir", "INSERT METRIC HERE", "Should we open a second shop?"} {
		if r := Read(text, Result); !r.Placeholder || !r.Vague || r.Cause != NoCause {
			t.Errorf("%q: %+v", text, r)
		}
	}
}

// TestCause makes sure that the word that is told says why.
func TestCause(t *testing.T) {
	for _, c := range []struct {
		text  string
		cause Cause
		why   string
	}{
		{"Sort letters faster", NoAmount, "faster"},
		{"Sort letters sooner", NoAmount, "sooner"},
		{"Water the plants regularly", Opinion, "regularly"},
		{"Build a better till", NoAmount, "better"},
		{"New signs and improved service", NoAmount, "improved"},
		{"Build trust", Unseen, "Build"},
		{"Deliver reliable ACME equipment", Opinion, "reliable"},
		{"Remove obstacles", Uncounted, "Remove"},
	} {
		if r := Read(c.text, Result); r.Cause != c.cause || r.Why != c.why {
			t.Errorf("%q: want %d of %q, got %d of %q", c.text, c.cause, c.why, r.Cause, r.Why)
		}
	}
}

func TestVerb(t *testing.T) {
	for text, verb := range map[string]string{"Re-open the shop in Lyon": "re-open", "Open the shop": "open", "To open the shop": "open", "Open-air market": ""} {
		if r := Read(text, Result); r.Verb != verb {
			t.Errorf("%q: %q", text, r.Verb)
		}
	}
}

func TestWeakVerb(t *testing.T) {
	for text, weak := range map[string]bool{
		"Help 12 partners with their first return": true, "Learn how partners order": true, "Have a quick process": true,
		"Have 40 partners in the portal": false, "Solve 40 questions": false,
	} {
		if r := Read(text, Result); r.WeakVerb != weak {
			t.Errorf("%q: %+v", text, r)
		}
	}
}

func TestSoft(t *testing.T) {
	for text, soft := range map[string]string{
		"Raise morale in all depots": "morale", "A culture of openness": "culture", "Culture survey in all depots": "",
		"Publish the price list": "",
	} {
		if r := Read(text, Objective); r.Soft != soft {
			t.Errorf("%q: soft %q", text, r.Soft)
		}
	}
}

func TestCompound(t *testing.T) {
	for text, want := range map[string]string{
		"Open a shop in Lyon and hire a second buyer":      "and hire a",
		"Raise repeat orders to 60% and cut returns to 4%": "and cut returns",
		"Design and open a shop in Lyon":                   "",
		"Find 20 customers and invite them":                "",
		"Publish the list and have 40 partners use it":     "",
		"Train partners to install and repair the pump":    "",
		"Reduce the cost and delay of returns by 10%":      "",
		"Abrir una tienda y contratar un comprador":        "",
	} {
		if got, ok := Compound(text); got != want || ok != (want != "") {
			t.Errorf("%q: %q, %v", text, got, ok)
		}
	}
}

func TestUnscaled(t *testing.T) {
	for text, want := range map[string]string{
		"Raise the rating of our answers from 70% to 90%":             "rating",
		"80 nurses with full proficiency in the new records":          "proficiency",
		"Raise the rating of our answers in the yearly survey to 90%": "",
		"Average rating of 4.5/5 from partners":                       "",
		"Lift the SUS score of the portal to 80":                      "",
		"Partner satisfaction (PSAT) above 80%":                       "",
		"Score the 40 largest partners":                               "",
		"Sign 5 contracts":                                            "",
	} {
		if got, ok := Unscaled(text); got != want || ok != (want != "") {
			t.Errorf("%q: %q, %v", text, got, ok)
		}
	}
}

func TestInfluence(t *testing.T) {
	for text, want := range map[string]string{
		"10% more revenue from partners by product workshops": "revenue workshops",
		"Lower churn by 2 points through better onboarding":   "churn onboarding",
		"Hold 12 workshops by June":                           "",
		"10% more revenue by 30 June 2027":                    "",
	} {
		number, means, ok := Influence(text)
		if got := number + " " + means; ok && got != want || ok != (want != "") {
			t.Errorf("%q: %q, %v", text, got, ok)
		}
	}
}

func TestTeams(t *testing.T) {
	for team, want := range map[string]bool{"sales training": true, "sales-enablement": true, "Learning & Development": true, "sales": false, "support": false} {
		if IsEnabling(team) != want {
			t.Errorf("%q enables: %v", team, !want)
		}
	}
	if _, ok := Lagging("Revenue per account rises to 50 thousand"); !ok {
		t.Error("revenue lags")
	}
	if _, ok := Lagging("Sales training completed by 90% of staff"); ok {
		t.Error("a training is no business number")
	}
	if !IsHeadcount("staff") || IsHeadcount("Customers") || IsHeadcount("contracts") {
		t.Error("staff can be counted, and customers come and go")
	}
}
