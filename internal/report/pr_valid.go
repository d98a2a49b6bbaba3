package report

import (
	"errors"
	"fmt"
	"math"
	"reflect"
	"slices"
	"unicode/utf8"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/ledger"
	"github.com/goalpost-dev/goalpost/internal/progress"
)

// pullCount is the largest number that is believed.
const pullCount = 1_000_000_000

// valid reports what a pull request says that the format cannot say.
func (p *PullRequest) valid() error {
	if p.Version != 1 {
		return fmt.Errorf("version %d is not known", p.Version)
	}
	if _, err := calendar.ParseDate(p.Today); err != nil {
		return errors.New("today is not a date")
	}
	if err := bounded(reflect.ValueOf(p).Elem(), "the report"); err != nil {
		return err
	}
	for _, c := range p.Moved.Classes {
		if !promising(c.Class) || !slices.Contains(nouns, c.Noun) {
			return errors.New("a class is not known")
		}
	}
	for _, c := range p.Changes {
		if !promising(c.Class) {
			return errors.New("the class of a change is not known")
		}
	}
	for _, found := range [][]PullFinding{p.NewFindings, p.OlderFindings} {
		for _, f := range found {
			if s, ok := diag.ParseSeverity(f.Severity); !ok || s == diag.Off {
				return errors.New("the severity of a finding is not known")
			}
		}
	}
	for _, row := range p.Progress {
		if row.Due != "" && dateWords(row.Due) == "" {
			return errors.New("a due date is not a date")
		}
		if !known(row.Status) || row.Was != "" && !known(row.Was) {
			return errors.New("the status of a goal is not known")
		}
	}
	for _, n := range p.Map {
		if !known(n.Status) || slices.ContainsFunc(n.Supports, func(at int) bool { return at >= len(p.Map) }) {
			return errors.New("a goal of the map is not known")
		}
	}
	return nil
}

// promising reports whether a class is one of those that are shown.
func promising(c ledger.Class) bool {
	return classWords[c] != "" && c != ledger.Progress && c != ledger.Wording
}

func known(s progress.Status) bool { return looks[s].sign != "" }

// bounded holds every text, number and list to the most that can be shown,
// whatever fields there are.
func bounded(v reflect.Value, name string) error {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if err := bounded(v.Field(i), v.Type().Field(i).Tag.Get("json")); err != nil {
				return err
			}
		}
	case reflect.Slice:
		if v.Len() > pullFindings {
			return fmt.Errorf("%s: a list of more than %d", name, pullFindings)
		}
		for i := range v.Len() {
			if err := bounded(v.Index(i), name); err != nil {
				return err
			}
		}
	case reflect.Pointer:
		if !v.IsNil() {
			return bounded(v.Elem(), name)
		}
	case reflect.String:
		if utf8.RuneCountInString(v.String()) > pullText {
			return fmt.Errorf("%s: a text of more than %d characters", name, pullText)
		}
	case reflect.Int:
		if v.Int() < -pullCount || v.Int() > pullCount || v.Int() < 0 && name != "days" {
			return fmt.Errorf("%s: a number out of range", name)
		}
	case reflect.Float64:
		if x := v.Float(); math.IsNaN(x) || math.Abs(x) > mostShare {
			return fmt.Errorf("%s: a ratio out of range", name)
		}
	}
	return nil
}
