package forecast_test

import (
	"compress/gzip"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/goalpost-dev/goalpost/internal/forecast"
)

var (
	kinds = map[string]forecast.Kind{
		"level": forecast.Last, "score": forecast.Last, "cumulative": forecast.Sum, "ytd_avg": forecast.Average,
	}
	units    = map[string]forecast.Unit{"%": forecast.Percent, "score": forecast.Score, "count": forecast.Count}
	cadences = map[string]float64{"D": 1, "W": 7, "M": 30.4375, "Q": 91.3125, "Y": 365.25}
)

func readBacktest(t *testing.T, path string) []*backtestCase {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	plain, err := gzip.NewReader(file)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(plain).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	column := map[string]int{}
	for i, name := range rows[0] {
		column[name] = i
	}
	cases := make([]*backtestCase, 0, len(rows))
	for _, row := range rows[1:] {
		cases = append(cases, readCase(t, func(name string) string { return row[column[name]] }))
	}
	return cases
}

func readCase(t *testing.T, text func(string) string) *backtestCase {
	t.Helper()
	number := func(s string) float64 {
		v, err := strconv.ParseFloat(s, 64)
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
	optional := func(s string) forecast.Number {
		if s == "" {
			return forecast.Number{}
		}
		return forecast.Known(number(s))
	}
	rows := func(s string) (out [][]any) {
		if err := json.Unmarshal([]byte(s), &out); err != nil {
			t.Fatal(err)
		}
		return out
	}
	readings := func(s string) (out []forecast.Reading) {
		for _, r := range rows(s) {
			out = append(out, forecast.Reading{Day: date(t, r[0].(string)), Value: r[1].(float64)})
		}
		return out
	}
	c := &backtestCase{
		id: text("id"), goal: text("goal"), domain: text("domain"), real: text("real") == "1",
		share: int(number(text("elapsed"))*4 + .5), hit: number(text("outcome")), final: number(text("final")),
	}
	c.Promise = forecast.Promise{
		Kind: kinds[text("kind")], Start: date(t, text("start")), Due: date(t, text("due")),
		Baseline: forecast.Known(number(text("baseline"))), Target: forecast.Known(number(text("target"))),
	}
	if text("direction") == "down" {
		c.Direction = forecast.Decrease
	}
	c.Unit, c.Cadence = units[text("unit")], cadences[text("freq")]
	c.Min, c.Max, c.Today = optional(text("lo")), optional(text("hi")), date(t, text("as_of"))
	c.CheckIns, c.History = readings(text("checkins")), readings(text("history"))
	for _, p := range rows(text("past")) {
		c.Past = append(c.Past, forecast.Cycle{
			Start: date(t, p[0].(string)), Due: date(t, p[1].(string)),
			Baseline: forecast.Known(p[2].(float64)), Target: p[3].(float64), Actual: p[4].(float64),
		})
	}
	return c
}

func date(t *testing.T, s string) forecast.Day {
	t.Helper()
	d, err := time.Parse(time.DateOnly, s)
	if err != nil {
		t.Fatal(err)
	}
	return forecast.Day(d.Unix() / 86400)
}

func writePredictions(t *testing.T, path string, cases []*backtestCase) {
	t.Helper()
	var b strings.Builder
	b.WriteString("id,probability,expected,low80,high80\n")
	for _, c := range cases {
		fmt.Fprintf(&b, "%s,%v", c.id, c.chance())
		if c.got.Bounded {
			fmt.Fprintf(&b, ",%v,%v,%v\n", c.got.Mid, c.got.Low, c.got.High)
		} else {
			b.WriteString(",,,\n")
		}
	}
	if err := os.WriteFile(path, []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}
