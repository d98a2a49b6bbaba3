package goal

import (
	"strings"
	"testing"
)

func TestSlug(t *testing.T) {
	for title, want := range map[string]string{
		"Equip 90% of staff":       "equip-90-of-staff",
		"  Ümläute, ÄÖÜ — straße!": "ümläute-äöü-straße",
		"The customer's path":      "the-customers-path",
		"The customer’s ‘path’":    "the-customers-path",
		"rock 'n' roll":            "rock-n-roll",
		"a--b__c//d":               "a-b-c-d",
		"日本語の目標":                   "日本語の目標",
		"Cafe\u0301":               "cafe\u0301",
		"हिन्दी लक्ष्य":            "हिन्दी-लक्ष्य",
		"!!! 🎉":                    "",
		"":                         "",
		"\xff\xfe":                 "",
		"a\xffb":                   "a-b",
		"\u202eevil\u202c":         "evil",
		"-a-":                      "a",
		"ÆON K":                    "æon-k",
		strings.Repeat("é ", 100):  strings.TrimSuffix(strings.Repeat("é-", MaxSlug), "-"),
		strings.Repeat("x", 500):   strings.Repeat("x", MaxSlug),
	} {
		got := Slug(title)
		if got != want {
			t.Errorf("Slug(%q) = %q, want %q", title, got, want)
		}
		if again := Slug(got); again != got {
			t.Errorf("Slug(%q) = %q, but Slug of that is %q", title, got, again)
		}
	}
	for id, want := range map[string]string{"a-b": "a-b", "A_b": "a-b", "a--b": "a-b", strings.Repeat("long-", 40) + "id": strings.Repeat("long-", 40) + "id"} {
		if got := name(Field[string]{Value: id, Set: true}, Field[string]{}); got != want {
			t.Errorf("a goal with the id %q is called %q", id, got)
		}
	}
	if got := Words("Ab c, d's: " + strings.Repeat("x", 100)); got != "-ab-c-ds-"+strings.Repeat("x", 100)+"-" {
		t.Error(got)
	}
}
