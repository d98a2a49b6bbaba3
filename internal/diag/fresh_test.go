package diag

import (
	"slices"
	"testing"
)

func TestFresh(t *testing.T) {
	at := func(line int, message string) Finding {
		return Finding{Rule: "r", Goal: "g", Message: message, Place: Place{"a.yaml", Point(line, 1)}}
	}
	before := []Finding{at(1, "due is 3 days late"), at(5, "no owner"), at(6, "gone")}
	now := []Finding{at(9, "due is 4 days late"), at(10, "no owner"), at(11, "no owner"), at(12, "other")}
	fresh, known := Fresh(now, before)
	if !slices.EqualFunc(known, []Finding{now[0], now[1]}, same) || !slices.EqualFunc(fresh, []Finding{now[2], now[3]}, same) {
		t.Errorf("fresh %v, known %v", fresh, known)
	}
}

func same(a, b Finding) bool { return compare(a, b) == 0 }
