package prose

import (
	"fmt"
	"hash/fnv"
	"testing"
)

// half puts every source into one of two halves: rules are developed on the
// first, and the second is looked at rarely.
func half(source string) int {
	h := fnv.New32a()
	fmt.Fprint(h, source)
	return int(h.Sum32()>>3) & 1
}

// judged is one label of a sentence: what the reading says, what the label
// says, and the best that a simple rule reaches on the acceptance set.
type judged struct {
	name          string
	anchor        string
	got           func(Reading) bool
	column, value string
}

// unlabelled marks what a labeller left open.
const unlabelled = "-"

var judgements = []judged{
	{"vague", ".67", func(r Reading) bool { return r.Vague }, "vague", "1"},
	{"activity, not outcome", ".53", func(r Reading) bool { return r.Kind == Task || r.Kind == Deliverable }, "activity_not_outcome", "1"},
	{"action verb first", ".88", func(r Reading) bool { return r.ActionVerbFirst }, "action_verb_first", "1"},
	{"has a number", ".93", func(r Reading) bool { return r.HasNumber }, "has_number", "1"},
	{"has a deadline", "", func(r Reading) bool { return r.HasDeadline }, "has_deadline", "1"},
	{"no measure", ".74", func(r Reading) bool { return r.Measure == NoMeasure }, "measure", "none"},
	{"weak verb", "", func(r Reading) bool { return r.WeakVerb }, "weak_verb_first", "1"},
}

// TestGoldJudgement prints precision, recall and F1 of every judgement on both
// halves of the labelled sentences, beside the anchors, and each sentence that
// is judged wrongly.
func TestGoldJudgement(t *testing.T) {
	rows := gold(t, "sentences_dev.csv")
	for _, j := range judgements {
		var all, halves [3]confusion
		for _, row := range rows {
			if row[j.column] == unlabelled {
				continue
			}
			r := Read(row["text"], roleOf(row))
			got, want := j.got(r), row[j.column] == j.value
			h := half(row["source"])
			all[0].add(got, want)
			halves[h].add(got, want)
			if got != want {
				t.Logf("%s %d: %s, got %v: %q (%s) %+v", row["id"], h, j.name, got, row["text"], row["kind"], r)
			}
		}
		halves[0].log(t, j.name+", first half")
		halves[1].log(t, j.name+", second half")
		all[0].log(t, fmt.Sprintf("%s (anchor %s), all", j.name, j.anchor))
	}
	wrong, well := [2]int{}, [2]int{}
	for _, row := range rows {
		if row["vague"] == "1" || row["activity_not_outcome"] == "1" || row["measure"] == "none" {
			continue
		}
		h := half(row["source"])
		well[h]++
		if r := Read(row["text"], roleOf(row)); r.Vague || r.Kind == Task || r.Kind == Deliverable {
			wrong[h]++
			t.Logf("%s %d: well written, but %+v: %q", row["id"], h, r, row["text"])
		}
	}
	t.Logf("well-written flagged: %d of %d and %d of %d", wrong[0], well[0], wrong[1], well[1])
}

// roleOf returns what a labelled sentence stands for.
func roleOf(row map[string]string) Role {
	if row["kind"] == "key-result" {
		return Result
	}
	return Objective
}
