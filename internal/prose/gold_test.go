package prose

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/goalpost-dev/goalpost/internal/calendar"
)

// gold reads a file of hand-labelled examples, which are other people's texts
// and so stay outside the repository.
func gold(t *testing.T, file string) (rows []map[string]string) {
	t.Helper()
	folder := os.Getenv("GOALPOST_GOLD")
	if folder == "" {
		t.Skip("set GOALPOST_GOLD to the folder of " + file + " and run go test -v -run Gold ./internal/prose/ to see the scores")
	}
	f, err := os.Open(filepath.Join(folder, file))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	records, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range records[1:] {
		row := map[string]string{}
		for i, name := range records[0] {
			row[name] = r[i]
		}
		rows = append(rows, row)
	}
	return rows
}

// confusion counts a yes-or-no reader's answers against a label.
type confusion struct{ tp, fp, fn int }

func (c *confusion) add(got, want bool) {
	switch {
	case got && want:
		c.tp++
	case got:
		c.fp++
	case want:
		c.fn++
	}
}

func (c confusion) log(t *testing.T, what string) {
	p, r := float64(c.tp)/float64(c.tp+c.fp), float64(c.tp)/float64(c.tp+c.fn)
	t.Logf("%s: precision %.3f, recall %.3f, F1 %.3f (%+v)", what, p, r, 2*p*r/(p+r), c)
}

func TestGoldNumbers(t *testing.T) {
	var c confusion
	for _, row := range gold(t, "sentences_dev.csv") {
		got, want := len(Quantities(row["text"])) > 0, row["has_number"] == "1"
		if c.add(got, want); got != want {
			t.Logf("%s: got %v: %q %+v", row["id"], got, row["text"], Quantities(row["text"]))
		}
	}
	c.log(t, "has_number")
}

func TestGoldDeadlines(t *testing.T) {
	var c confusion
	ref := calendar.On(2026, time.January, 1)
	for _, row := range gold(t, "sentences_dev.csv") {
		w, got := Deadline(row["text"], time.January, ref)
		want := row["has_deadline"] == "1"
		if c.add(got, want); got != want {
			t.Logf("%s: got %v: %q %+v", row["id"], got, row["text"], w)
		}
	}
	c.log(t, "has_deadline")
}

// TestGoldTargets prints every row that is read differently than by hand, and
// a score for each column.
func TestGoldTargets(t *testing.T) {
	rows := gold(t, "targets.csv")
	right := map[string]int{}
	of := 0
	var parseable confusion
	for _, row := range rows {
		got, ok := ParseTarget(row["text"])
		want := row["parseable"] == "1"
		if parseable.add(ok, want); ok != want {
			t.Logf("parseable %v: %q %+v", ok, row["text"], got)
		}
		if !want || !ok {
			continue
		}
		of++
		unit, per := goldUnit(row)
		for _, column := range []struct {
			name string
			ok   bool
		}{
			{"op", string(got.Op) == row["op"]},
			{"value", goldValue(got.Value) == strings.TrimRight(row["value"], "0") || goldValue(got.Value) == row["value"]},
			{"value2", row["value2"] == "" || goldValue(got.Value2) == row["value2"] || got.Op != FromTo && got.Op != Range},
			{"unit", sameUnit(got.Unit, unit)},
			{"per", got.Per == per},
			{"direction", string(got.Direction) == row["direction"] || got.Direction == "" && row["direction"] == "unstated"},
		} {
			if column.ok {
				right[column.name]++
			} else {
				t.Logf("%s: %q: want %v, got %+v", column.name, row["text"], row, got)
			}
		}
	}
	parseable.log(t, "parseable")
	for _, name := range []string{"op", "value", "value2", "unit", "per", "direction"} {
		t.Logf("%s: %d of %d", name, right[name], of)
	}
}

// goldValue writes a quantity as the labels do.
func goldValue(q Quantity) string {
	s := strconv.FormatFloat(q.Value, 'f', -1, 64)
	if q.Unit == Ratio {
		return s + ":" + strconv.FormatFloat(q.Of, 'f', -1, 64)
	}
	if q.Of != 0 && (q.Of == q.Value || q.Unit == Share) {
		return s + "/" + strconv.FormatFloat(q.Of, 'f', -1, 64)
	}
	return s
}

// goldUnit translates the labels' words for units.
func goldUnit(row map[string]string) (unit, per string) {
	unit, slash, _ := strings.Cut(row["unit"], "/")
	per = strings.ToLower(row["per"])
	switch {
	case unit == "USD" || unit == "GBP" || unit == "claims":
		per = max(per, slash)
	case strings.HasPrefix(unit, "%"):
		unit = Percent
	case unit == "s":
		unit = "seconds"
	}
	return strings.ToLower(unit), per
}

// sameUnit compares units; the labels call what is bare a count, ratio or
// score, and roles people.
func sameUnit(got, want string) bool {
	got = strings.ToLower(got)
	switch want {
	case "count", "ratio":
		return got == "" || got == want || want == "count"
	case "score":
		return got == "" || got == Score || got == "stars"
	case "people":
		return got != ""
	case "decisions":
		return got == "decisiones"
	}
	return singular(got) == singular(want)
}
