package prose

import (
	"math"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/goalpost-dev/goalpost/internal/calendar"
)

var seeds = []string{
	"", "5", "90%", "$1.2M", "3/5", "10:1", "~110", "½", "1½", "-5", "−10 %", "1.000.000,50 €", "1 000 000", "２０%", "٣٠",
	"from 3 to 5", "30 → 10 min", "no more than 5 a day", "4 out of 5 stars or better", "twenty-five thousand", "a dozen",
	"by 30 November 2026", "2026-12-31", "31.12.2026", "FY27-Q3", "Q1-2", "end of next quarter", "within the next 6 weeks", "next 00week", "soon",
	"月末までに3万人以上", "응답 시간 24시간 이내", "<sub>14</sub>", "\xff5\xfe%", "1.2.3.4.5.6.7.8.9.10.11.12.13.14", ".5.", "1e400", "5️⃣", "X%", "[N]",
	"tens of thousands of", "half of", "per per per 5 /", "the the the end end of of 2026",
}

func inside(t *testing.T, text string, start, end int) {
	if n := utf8.RuneCountInString(text); start < 0 || end <= start || end > n {
		t.Errorf("%q: place %d to %d of %d", text, start, end, n)
	}
}

func sound(t *testing.T, text string, q Quantity) {
	inside(t, text, q.Start, q.End)
	if math.IsNaN(q.Value) || math.Abs(q.Value) > maxValue || math.IsNaN(q.Of) || math.IsInf(q.Of, 0) || q.Of < 0 {
		t.Errorf("%q: %+v", text, q)
	}
}

func FuzzQuantities(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		end := 0
		for _, q := range Quantities(text) {
			sound(t, text, q)
			if q.Start < end {
				t.Errorf("%q: %+v begins before %d, where the one before it ends", text, q, end)
			}
			end = q.End
		}
		if q, ok := ParseQuantity(text); ok {
			sound(t, text, q)
		}
		Unit(text)
	})
}

func FuzzParseTarget(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		got, ok := ParseTarget(text)
		if !ok {
			if got != (Target{}) {
				t.Errorf("%q: declined with %+v", text, got)
			}
			return
		}
		sound(t, text, got.Value)
		if got.Op == Range || got.Op == FromTo {
			sound(t, text, got.Value2)
		}
		if got.Baseline != nil {
			sound(t, text, *got.Baseline)
		}
		if IsPlaceholder(text) {
			t.Errorf("%q is a placeholder and a target: %+v", text, got)
		}
	})
}

func FuzzDeadline(f *testing.F) {
	for _, s := range seeds {
		f.Add(s, 1, 739000)
	}
	f.Fuzz(func(t *testing.T, text string, fiscal, ref int) {
		ref = min(max(ref, 1), int(calendar.On(9000, 1, 1)))
		w, ok := Deadline(text, time.Month(fiscal), calendar.Date(ref))
		if !ok {
			return
		}
		inside(t, text, w.Start, w.End)
		if w.Months < 0 || w.Days < 0 || w.Date < 0 || w.Date == 0 && w.Months == 0 && w.Days == 0 && !w.Fuzzy {
			t.Errorf("%q: %+v", text, w)
		}
	})
}

func FuzzRead(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	for _, c := range judgementCases {
		f.Add(c.text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for role := Result; role <= Objective; role++ {
			r := Read(text, role)
			if r.Language != English && (r.Kind != "" || r.Cause != NoCause || r.Soft != "") {
				t.Errorf("%q is judged in no language: %+v", text, r)
			}
			if r.Measure != Quantitative && r.Measure != Binary && r.Measure != NoMeasure {
				t.Errorf("%q: %+v", text, r)
			}
			if r.Vague && r.Measure != NoMeasure || r.ActionVerbFirst && r.Verb == "" || r.HasNumber != (len(Quantities(text)) > 0) {
				t.Errorf("%q: %+v", text, r)
			}
		}
		Compound(text)
		Unscaled(text)
		Influence(text)
		Lagging(text)
		StatesBase(text)
		IsEnabling(text)
		ShareOfPeople(text)
		Movement(text)
	})
}
