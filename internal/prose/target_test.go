package prose

import "testing"

func target(v Target) string {
	s := string(v.Op) + " " + q(Quantity{Value: v.Value.Value, Of: v.Value.Of})
	if v.Op == Range || v.Op == FromTo {
		s += " " + q(Quantity{Value: v.Value2.Value, Of: v.Value2.Of})
	}
	if v.Unit != "" {
		s += " " + v.Unit
	}
	if v.Per != "" {
		s += " per " + v.Per
	}
	if v.Direction != "" {
		s += ", " + string(v.Direction)
	}
	if v.Baseline != nil {
		s += ", was " + q(*v.Baseline)
	}
	return s
}

func TestParseTarget(t *testing.T) {
	for text, want := range map[string]string{
		// Comparisons.
		"≥ 95%": ">= 95 percent, up", "=> 95%": ">= 95 percent, up", "at or above 12 visits a week": ">= 12 visits per week, up", "no fewer than 3": ">= 3, up", "min. 5": ">= 5, up",
		"greater than or equal to 7": ">= 7, up", "more than 4 days": "> 4 days, up", "exceeds 30": "> 30, up", "< .4": "< 0.4, down", "fewer than 5 defects": "< 5 defects, down",
		"at or below 15:1": "<= 15/1 ratio, down", "no more than two alarms per quarter": "<= 2 alarms per quarter, down", "queue must not exceed 40": "<= 40, down", "isn't over 9%": "<= 9 percent, down", "5 max": "<= 5, down", "up to 20 trainees": "<= 20 trainees, down",
		"Keep spend within 3% of budget": "within 3 percent, maintain", "Reply within 2 days of intake": "<= 2 days, down", "4+": ">= 4, up", "40 or fewer": "<= 40, down",
		"Keep shelves never more than 2 days empty": "<= 2 days, maintain", "< 4% change in mix": "< 4 percent, maintain",
		// Plain amounts.
		"12%": "= 12 percent", "2026": "= 2026", "7 days (until we know more)": "= 7 days", "at 9 drivers": "= 9 drivers, maintain", "Net margin = $1.5M": "= 1.5e+06 USD", "0": "= 0, down", "8/8 contracts signed": "= 8/8 contracts, up", "64 out of 80": "= 64/80 score, up",
		"Win 30 tenants": ">= 30 tenants, up", "98.5% punctuality": ">= 98.5 percent, up", "$4K MRR by 2027-03-31": ">= 4000 USD per month, up", "Talks at 4 fairs": ">= 4 fairs, up",
		// Changes.
		"from 3 to 5": "from_to 3 5, up", "40 → 25 min": "from_to 40 25 minutes, down", "Grow from 30 to 150+ donors": "from_to 30 150 donors, up", "Raise the mark 30 to 45": "from_to 30 45, up", "Fehlerquote von 5 % auf 2 % senken": "from_to 5 2 percent, down", "Pasar de 10 a 5 días": "from_to 10 5 days, down",
		"Raise yield by 7%": "increase_by 7 percent, up", "Cut waste by 20 kg": "decrease_by 20 kg, down", "15% increase in bookings": "increase_by 15 percent, up", "5 points lower": "decrease_by 5 points, down", "a reduction of 8%": "decrease_by 8 percent, down", "50 visits per month per nurse": "= 50 visits per person-month", "Sub-200ms pages": "< 200 ms, down", "2x per week": "= 2 times per week", "Réduire de 15 % les coûts": "decrease_by 15 percent, down", "20 % mehr Umsatz": "increase_by 20 percent, up", "1 per 10 pupils": "= 1 per 10 pupils", "95% for 2 terms": ">= 95 percent, up",
		"+10%": "increase_by 10 percent, up", "10 fewer complaints": "decrease_by 10 complaints, down",
		"Bring complaints down to 12": "<= 12, down", "Improve waiting time by 20%": "decrease_by 20 percent, down", "Lift attendance to 85%": ">= 85 percent, up", "Aumentar las ventas un 20%": "increase_by 20 percent, up", "会员增加20%": "increase_by 20 percent, up",
		"Double donations": "multiply 2 x, up", "10x faster builds": "multiply 10 x, up", "Halve the queue": "multiply 0.5 x, down",
		"between 10 and 20": "range 10 20", "3-5 signed leases": "range 3 5 leases, up", "Revenue ($2.1M–$2.4M)": "range 2.1e+06 2.4e+06 USD, up", "Keep churn between 2% and 3%": "range 2 3 percent, maintain",
		// What stands beside the target.
		"90k readers per 30 days (currently 70k)": "= 90000 readers per 30 days, up, was 70000 readers", "60 (up from 40)": "= 60, up, was 40", "≥80 socios (desde ~50)": ">= 80 socios, up, was 50 socios ~",
		"Less than 8% are over 20 days old": "< 8 percent, down", "Answer 90% of calls in under 60 seconds": ">= 90 percent, up", "Cut load time to <2s for 100 concurrent users": "< 2 seconds, down", "30-day retention ≥ 40%": ">= 40 percent, up", "Reach 60% by running 3 campaigns": ">= 60 percent, up", "Deliver to top 3 shops, ≥ 95% on time": ">= 95 percent, up",
	} {
		got, ok := ParseTarget(text)
		if s := target(got); !ok || s != want {
			t.Errorf("ParseTarget(%q) = %s, %v; want %s", text, s, ok, want)
		}
	}
	for _, text := range []string{
		"", "TBD", "see chart", "Confidential", "Increase X to Y", "grow by N%", "Reach 000 sites", "Most people happy",
		"uptime ≥ 99%; latency < 200 ms", "$3M pipeline, 4 pilots", "90% on time and 95% complete", "Share (-10%)", "no more than +50% of the average",
		"at least 10% above last year's peak", "sets: [1x5, 2x10]", "Serve tens of millions of trips", "Reduce waste by 2x", "Be in the top 10", "Raise it by 10 points to 50", "Serve 20 diners for 2 hours",
	} {
		if got, ok := ParseTarget(text); ok {
			t.Errorf("ParseTarget(%q) = %s, want none", text, target(got))
		}
	}
}

func TestIsPlaceholder(t *testing.T) {
	for _, text := range []string{"TBD", "Raise it to TBD%", "XX% of staff", "cut by X%", "from X to Y", "[N] sites", "000 units", "more than N", "Confidential, ask finance", "Unknown", "to be defined", "no target yet", "Key result x", "KR 2", "How many?", "< [limit tbc]", "see dashboard", "{{value}}", "<number> of calls", "por definir", "待定", "n/a", "XXX"} {
		if !IsPlaceholder(text) {
			t.Errorf("IsPlaceholder(%q) is false", text)
		}
	}
	for _, text := range []string{"", "Protect confidential records", "Private rooms booked", "Migrate to OS X", "Project X launched", "Plan B", "at 10:00", "100 users", "0 defects", "Map unknown risks", "See 40 patients a day", "XL shirts printed", "KR 2: Raise the mark", "<b>90%</b> on time"} {
		if IsPlaceholder(text) {
			t.Errorf("IsPlaceholder(%q) is true", text)
		}
	}
}
