package prose

import "testing"

func TestShareOfPeople(t *testing.T) {
	for _, c := range []struct {
		text  string
		value float64
		group string
	}{
		{"90% of staff with a sales certificate", 90, "staff"},
		{"80 % of our new managers hold reviews", 80, "managers"},
		{"Two thirds of the nurses pass the test", 200. / 3, "nurses"},
		{"3 workshops, and 70% of Employees certified", 70, "Employees"},
		{"75% customers renew", 75, "customers"},
		{"60 % der Mitarbeitenden geschult", 0, ""},
		{"90% of orders delivered by staff", 0, ""},
		{"90% of what our staff needs", 0, ""},
		{"90% uptime", 0, ""},
		{"12 managers hold reviews", 0, ""},
		{"By 2027, staff is trained", 0, ""},
		{"", 0, ""},
	} {
		q, group, ok := ShareOfPeople(c.text)
		if ok != (c.group != "") || group != c.group || q.Value != c.value || ok && (q.Unit != Percent || q.Of != 0) {
			t.Errorf("%q: %+v of %q, %v", c.text, q, group, ok)
		}
	}
}

func TestMovement(t *testing.T) {
	for _, c := range []struct {
		text  string
		way   Direction
		moves bool
	}{
		{"Raise repeat orders to 60%", Up, true},
		{"[P0] Growing revenue to 5M", Up, true},
		{"Reduced returns: 4%", Down, true},
		{"Cut the waiting time to 5 days", Down, true},
		{"Improve the waiting time to 5 days", "", true},
		{"Save 40 hours a week", "", true},
		{"Steigern des Umsatzes", Up, true},
		{"Aumentar las ventas", Up, true},
		{"Keep returns below 4%", "", false},
		{"Growth of 5%", "", false},
		{"Up to 5 partners", "", false},
		{"Sign 5 contracts", "", false},
		{"12%", "", false},
		{"", "", false},
	} {
		if way, moves := Movement(c.text); way != c.way || moves != c.moves {
			t.Errorf("%q: %q, %v", c.text, way, moves)
		}
	}
}

func TestIsCounted(t *testing.T) {
	for unit, counted := range map[string]bool{
		"people": true, "contracts": true, "workshops": true, "tickets": true,
		"": false, "number": false, Percent: false, Ratio: false, Score: false, "points": false, "EUR": false, "hours": false, "days": false, "kg": false, "FTE": false, "GB": false,
	} {
		if IsCounted(unit) != counted {
			t.Errorf("%q is counted: %v", unit, !counted)
		}
	}
}
