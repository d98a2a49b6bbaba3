package say

import (
	"math"
	"strings"
	"testing"
)

func TestNumber(t *testing.T) {
	for n, want := range map[float64]string{
		0: "0", 6.1449: "6.14", 0.0254: "0.0254", 1234.5: "1235", 12: "12", -2.4: "-2.4", 0.1 + 0.2: "0.3",
		99.96: "100", 1e6: "1,000,000", 1234567.8: "1,234,568", -45678: "-45,678", 9999: "9999", 1e-20: "0", -1e-20: "0", 2.50: "2.5",
	} {
		if got := Number(n); got != want {
			t.Errorf("Number(%v) = %s, want %s", n, got, want)
		}
	}
}

func TestRough(t *testing.T) {
	for n, want := range map[float64]string{6.149: "6.1", 0.04672: "0.047", 17.1: "17", 1234: "1234", -0.4567: "-0.46"} {
		if got := Rough(n); got != want {
			t.Errorf("Rough(%v) = %s, want %s", n, got, want)
		}
	}
}

func TestChanceAndShare(t *testing.T) {
	for p, want := range map[float64]string{0: "0%", 0.003: "under 1%", 0.07: "7%", 0.994: "99%", 0.997: "over 99%", 1: "100%"} {
		if got := Chance(p); got != want {
			t.Errorf("Chance(%v) = %s, want %s", p, got, want)
		}
	}
	for r, want := range map[float64]string{0.666: "67%", -0.001: "0%", 1.204: "120%", -0.25: "-25%"} {
		if got := Share(r); got != want {
			t.Errorf("Share(%v) = %s, want %s", r, got, want)
		}
	}
}

func TestAmount(t *testing.T) {
	for unit, want := range map[string]string{"": "5", "count": "5", "percent": "5%", "days": "5 days"} {
		if got := Amount(Exact(5), unit); got != want {
			t.Errorf("Amount(5, %q) = %q, want %q", unit, got, want)
		}
	}
}

func TestOne(t *testing.T) {
	for unit, want := range map[string]string{"days": "1 day", "people": "1 person", "USD": "1 USD", "ms": "1 ms"} {
		if got := Amount("1", unit); got != want {
			t.Errorf("1 of %s is %q, want %q", unit, got, want)
		}
	}
}

func TestLists(t *testing.T) {
	for want, names := range map[string]string{"": "", "a": "a", "a and b": "a b", "a, b and c": "a b c", "a, b, c, d and 2 more": "a b c d e f"} {
		if got := Names(strings.Fields(names)); got != want {
			t.Errorf("Names(%s) = %q, want %q", names, got, want)
		}
	}
	if Count(1, "goal", "goals") != "1 goal" || Count(0, "goal", "goals") != "0 goals" {
		t.Error("Count")
	}
	if q := Quote(strings.Repeat("é", 100) + "\x1b"); len([]rune(q)) != maxQuote+2 {
		t.Errorf("Quote is %d long", len([]rune(q)))
	}
	if q := Quote("a\nb\x1b"); q != `"a\nb\x1b"` {
		t.Error(q)
	}
	if Number(math.Inf(1)) != "+Inf" {
		t.Error("Inf")
	}
}
