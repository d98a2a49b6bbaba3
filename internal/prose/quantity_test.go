package prose

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"
)

// q writes a quantity without its place, for tables.
func q(v Quantity) string {
	s := fmt.Sprintf("%v", v.Value)
	if v.Of != 0 {
		s += fmt.Sprintf("/%v", v.Of)
	}
	if v.Unit != "" {
		s += " " + v.Unit
	}
	if v.Per != "" {
		s += " per " + v.Per
	}
	for _, f := range []struct {
		set  bool
		mark string
	}{{v.Approx, "~"}, {v.OrMore, "+"}, {v.OrLess, "-"}} {
		if f.set {
			s += " " + f.mark
		}
	}
	return s
}

func TestParseQuantity(t *testing.T) {
	for text, want := range map[string]string{
		"5": "5", "90%": "90 percent", "12 %": "12 percent", "1.2M": "1.2e+06", "$5k": "5000 USD", "US$ 5k": "5000 USD", "€5m": "5e+06 EUR", "5 €": "5 EUR",
		"1,000": "1000", "1.000.000": "1e+06", "1 000": "1000", "1\u00a0000": "1000", "1\u202f000": "1000", "1'000": "1000", "1_000": "1000", "1,00,000": "100000",
		"0,5": "0.5", "3,25 %": "3.25 percent", "1,234.56": "1234.56", "1.234,56": "1234.56", "1.500": "1500", "3.142": "3.142", "99.995%": "99.995 percent", ".58": "0.58",
		"-5": "-5", "−5": "-5", "+50%": "50 percent", "$-5": "-5 USD", "-$5": "-5 USD",
		"3/5": "3/5 score", "4.5 out of 5": "4.5/5 score", "64 (out of 80)": "64/80 score", "4 out of 5 stars": "4/5 stars", "10:1": "10/1 ratio",
		"½": "0.5", "1½ days": "1.5 days", "２０％": "20 percent", "٣٠": "30", "~110": "110 ~", "about 110": "110 ~", "200+": "200 +", "80%+": "80 percent +", "$1M+ MRR": "1e+06 USD per month +",
		"five": "5", "twenty-five": "25", "two hundred and fifty": "250", "three thousand": "3000", "a dozen": "12", "a million": "1e+06", "two dozen": "24",
		"2 days": "2 days", "48h": "48 hours", "2500ms": "2500 ms", "90 mins": "90 minutes", "5 business days": "5 days", "10x": "10 x", "2 pp": "2 points", "3 percentage points": "3 points",
		"5 widgets per month": "5 widgets per month", "3 per nurse per week": "3 per nurse-week", "$40/month": "40 USD per month", "£900 p/m": "900 GBP per month", "12 visits a day": "12 visits per day",
		"5 hours or less": "5 hours -", "4 stars or above": "4 stars +", "30 triệu VND": "3e+07 VND", "3万": "30000", "24시간 이내": "24 hours -", "2,5 Mio. €": "2.5e+06 EUR", "2026": "2026", "1.0": "1",
	} {
		got, ok := ParseQuantity(text)
		if !ok {
			t.Errorf("ParseQuantity(%q) declines, want %s", text, want)
		} else if n := utf8.RuneCountInString(text); q(got) != strings.Replace(want, "nurse-week", "person-week", 1) || got.Start != 0 || got.End != n {
			t.Errorf("ParseQuantity(%q) = %s at %d to %d, want %s", text, q(got), got.Start, got.End, want)
		}
	}
	for _, text := range []string{"", " ", "x", "TBD", "000", "v1", "1.2.3", "2026-12-31", "3D", "1st", "2x20", "5️⃣", "≥ 95%", "90% of staff", "5 and 6", "1e400", strings.Repeat("9", 400), "99 million billion", "%", "$"} {
		if got, ok := ParseQuantity(text); ok {
			t.Errorf("ParseQuantity(%q) = %s, want none", text, q(got))
		}
	}
}

func TestQuantities(t *testing.T) {
	for text, want := range map[string]string{
		"Coach 12 nurses in two wards":                        "12 nurses; 2 wards",
		"Keep 3 open \"data debt\" tickets":                   "3 tickets",
		"Hold 5 workshops by 30 November 2026":                "5 workshops",
		"Ship v1.4 in Q3 2026 for FY27":                       "",
		"Pass ISO 27001 and SOC 2 Type 2 for tier 1 and 2":    "",
		"Close #123 and [4] before 2027":                      "",
		"1. Move the archive":                                 "",
		"2) Hire three drivers":                               "3 drivers",
		"[P0] KR2: Halve the queue":                           "0.5 x",
		"A 24/7 desk, weekly 1:1s, a 360 review":              "",
		"Move 000 sites, XX depots":                           "",
		"Upgrade to version 2.0":                              "",
		"Average mark of 4.0 in the survey":                   "4",
		"Two-factor login, zero-trust network":                "",
		"A ten-day course of 45 hours":                        "10 days; 45 hours",
		"No one reads this one":                               "",
		"Train one mentor":                                    "1 mentor",
		"Raise $5-10M":                                        "5e+06 USD; 1e+07 USD",
		"Half of the depots run two thirds of shifts":         "1/2 share; 2/3 share",
		"Call tens of thousands of tenants":                   "10000 tenants ~ +",
		"Train everyone within six months":                    "",
		"Answer within 24 hours":                              "24 hours",
		"Sales over the last 12 months":                       "",
		"Home by 6:30 PM, doors at 18:00":                     "",
		"H<sub>2</sub>O at 5 stations":                        "5 stations",
		"See https://example.org/a/12?b=7 for 3 maps":         "3 maps",
		"Reach 2000 readers":                                  "2000 readers",
		"Plan the 2026 season":                                "",
		"Twice as many riders":                                "2 x",
		"Meet twice a week":                                   "2 per week",
		"会员增加3万人":                                             "30000 people",
		"Fit the doors to the Hooli 3000":                     "",
		"Visit a fair if a good one opens":                    "",
		"Hold 1-1 talks at lvl 7":                             "",
		"Keep all plans in one place":                         "",
		"Win 3 of 5 tenders":                                  "3/5 tenders",
		"No more than 3 Sev-1 alarms per quarter":             "3 alarms per quarter",
		"Less than 2 hours of downtime per month":             "2 hours per month",
		"Run each check 3 times":                              "3 times",
		"Write a 2-page guide for 3rd parties on 3D printing": "2 page",
	} {
		var got []string
		for _, v := range Quantities(text) {
			got = append(got, q(v))
		}
		if s := strings.Join(got, "; "); s != want {
			t.Errorf("Quantities(%q) = %s, want %s", text, s, want)
		}
	}
}

// TestRoundTrip writes random numbers in the ways that people do and reads
// them back.
func TestRoundTrip(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		n := r.IntN(1_000_000_000)
		cents := r.IntN(100)
		want := float64(n*100+cents) / 100
		for _, sep := range []struct{ group, decimal string }{{",", "."}, {".", ","}, {"\u202f", ","}, {"'", "."}, {"", "."}} {
			if n < 1000 && sep.decimal == "," && sep.group == "." && cents%10 == 0 {
				continue
			}
			text := fmt.Sprintf("%s%s%02d%%", grouped(n, sep.group), sep.decimal, cents)
			if got, ok := ParseQuantity(text); !ok || math.Abs(got.Value-want) > 1e-6 || got.Unit != Percent {
				t.Fatalf("ParseQuantity(%q) = %+v, %v; want %v", text, got, ok, want)
			}
		}
	}
}

func grouped(n int, sep string) string {
	if n < 1000 {
		return fmt.Sprint(n)
	}
	return grouped(n/1000, sep) + sep + fmt.Sprintf("%03d", n%1000)
}

// TestConcatenation holds that a sentence says what it says whatever the
// sentences around it do.
func TestConcatenation(t *testing.T) {
	parts := []string{"Coach 12 nurses.", "Ship v2 in Q3.", "Cut costs by $5k.", "Answer 90% of calls.", "客户增加3万人。", "Hold 4 workshops."}
	for _, a := range parts {
		for _, b := range parts {
			x, y, both := Quantities(a), Quantities(b), Quantities(a+" "+b)
			if len(both) != len(x)+len(y) {
				t.Errorf("%q has %d quantities, its parts %d and %d", a+" "+b, len(both), len(x), len(y))
			}
		}
	}
}

func TestUnit(t *testing.T) {
	for text, want := range map[string]string{
		"%": "percent", "Percent": "percent", "pct": "percent", "EUR": "EUR", "eur": "EUR", "€": "EUR", "US$": "USD", "hrs": "hours", "Hours": "hours", "h": "hours",
		" Story  Points ": "story points", "": "", "stunden": "hours", "pen": "pen",
	} {
		if got := Unit(text); got != want {
			t.Errorf("Unit(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestCommensurable(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"percent", "percent", true}, {"", "percent", true}, {"ticket", "tickets", true}, {"policy", "policies", true}, {"USD", "CAD", true},
		{"percent", "tickets", false}, {"hours", "days", false}, {"USD", "EUR", false}, {"percent", "points", false},
	} {
		if Commensurable(c.a, c.b) != c.want || Commensurable(c.b, c.a) != c.want {
			t.Errorf("Commensurable(%q, %q) is not %v", c.a, c.b, c.want)
		}
	}
}

// TestLanguagesAgree holds that a word means one thing in all tables: they are
// read together, because nobody says which language a title is in.
func TestLanguagesAgree(t *testing.T) {
	type entry struct{ table, word string }
	seen := map[entry]any{}
	for _, l := range languages {
		note := func(table, word string, value any) {
			if old, ok := seen[entry{table, word}]; ok && old != value {
				t.Errorf("%s %q is %v and %v", table, word, old, value)
			}
			seen[entry{table, word}] = value
			if word != strings.ToLower(word) {
				t.Errorf("%s %q is not in lower case", table, word)
			}
		}
		for w, v := range l.numbers {
			note("number", w, v)
		}
		for w, v := range l.scales {
			note("scale", w, v)
		}
		for w, v := range l.units {
			note("unit", w, v)
		}
		for w, v := range l.periods {
			note("period", w, v)
		}
		for w, v := range l.months {
			note("month", w, v)
		}
		for w, v := range l.compare {
			note("comparison", w, v)
		}
		for w, v := range l.changes {
			note("change", w, v)
		}
	}
}
