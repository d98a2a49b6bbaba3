package suggest

import (
	"strings"
	"testing"
)

func TestNearest(t *testing.T) {
	known := []string{"digital-transformation", "crm-proficiency", "dana", "lee", "no-baseline", "no-owner", "key_results", "due"}
	for word, want := range map[string]string{
		"digital-transformaton":   "digital-transformation",
		"digitla-transformation":  "digital-transformation",
		"digital":                 "digital-transformation",
		"CRM Proficiency":         "crm-proficiency",
		"crm_proficiency":         "crm-proficiency",
		"dan":                     "dana",
		"adna":                    "dana",
		"keyresults":              "key_results",
		"no-onwer":                "no-owner",
		"deu":                     "due",
		"marketing":               "",
		"x":                       "",
		"":                        "",
		"  ":                      "",
		strings.Repeat("a", 1000): "",
	} {
		if got, _ := Nearest(word, known); got != want {
			t.Errorf("Nearest(%.30q) = %q, want %q", word, got, want)
		}
	}
}

func TestDistance(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"", "", 0}, {"a", "", 1}, {"abc", "abc", 0}, {"abc", "acb", 1}, {"ca", "abc", 3},
		{"kitten", "sitting", 3}, {"größe", "grösse", 2}, {"目標", "標目", 1},
	} {
		if got := distance([]rune(c.a), []rune(c.b), 10); got != c.want {
			t.Errorf("distance(%q, %q) = %d, want %d", c.a, c.b, got, c.want)
		}
		if got := distance([]rune(c.b), []rune(c.a), 10); got != c.want {
			t.Errorf("distance(%q, %q) = %d, want %d", c.b, c.a, got, c.want)
		}
	}
}

func TestAmong(t *testing.T) {
	if got := Among("zzz", []string{"b", "a", "c"}, "else"); got != "there is a, b and c" {
		t.Error(got)
	}
	if got := Among("zzz", nil, "else"); got != "else" {
		t.Error(got)
	}
	if got := Among("daan", []string{"dana", "lee"}, "else"); got != "did you mean dana?" {
		t.Error(got)
	}
}
