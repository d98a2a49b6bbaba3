package report

import (
	"bytes"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

var pullMore = regexp.MustCompile(`\*\*(\d+) more ([a-z ]+)\*\* in the step summary`)

// TestPullFits asks of every limit that the comment keeps it, ends whole,
// counts every row once, and gives up nothing urgent for what is not.
func TestPullFits(t *testing.T) {
	p := pullCrowd(t, 300)
	for limit := 0; limit < 200_000; limit += 1 + limit/7 {
		out := renderPull(t, limit, p)
		if len(out) > limit {
			t.Errorf("%d bytes, allowed %d", len(out), limit)
		}
		if strings.Count(out, "<details>") != strings.Count(out, "</details>") || strings.Count(out, "```")%2 != 0 {
			t.Errorf("limit %d: a fold is not closed", limit)
		}
		if !strings.Contains(out, "<sub>") {
			continue // less than a comment
		}
		more := map[string]int{}
		for _, m := range pullMore.FindAllStringSubmatch(out, -1) {
			n, _ := strconv.Atoi(m[1])
			more[strings.TrimSuffix(m[2], "s")] += n
		}
		weakened, added := strings.Count(out, "🔻 **weakened**"), strings.Count(out, "➕ **added**")
		if weakened+added+more["change"] != 200 {
			t.Errorf("limit %d: %d changes, %d more", limit, weakened+added, more["change"])
		}
		errors, rest := strings.Count(out, "**error**"), strings.Count(out, "**warning**")+strings.Count(out, "**note**")
		if errors+rest+more["finding"]+more["older finding"] != 600 {
			t.Errorf("limit %d: %d findings, %v more", limit, errors+rest, more)
		}
		if (added > 0 || rest > 0) && (weakened < 100 || errors < 100) {
			t.Errorf("limit %d: %d errors and %d weakened are shown beside %d and %d others", limit, errors, weakened, rest, added)
		}
	}
}

// TestPullLarge sees that a pull request of thousands of everything stays
// within the limits of a comment, a summary and a file.
func TestPullLarge(t *testing.T) {
	p := pullCrowd(t, 4_000)
	for _, limit := range []int{commentBytes, 1 << 20} {
		if n := len(renderPull(t, limit, p)); n > limit || n < limit/3 {
			t.Errorf("%d bytes of %d", n, limit)
		}
	}
	text := encoded(t, p)
	if _, err := DecodePullRequest(bytes.NewReader(text)); err != nil {
		t.Error(err)
	}
}

func TestPullSameBytes(t *testing.T) {
	first := renderPull(t, commentBytes, pullCrowd(t, 100))
	for range 3 {
		if renderPull(t, commentBytes, pullCrowd(t, 100)) != first {
			t.Error("the same pull request gave other bytes")
		}
	}
}

func BenchmarkPull(b *testing.B) {
	p := pullCrowd(b, 10_000)
	b.Run("encode", func(b *testing.B) {
		for b.Loop() {
			encoded(b, p)
		}
	})
	for _, limit := range []int{commentBytes, 1 << 20} {
		b.Run(fmt.Sprint(limit), func(b *testing.B) {
			for b.Loop() {
				renderPull(b, limit, p)
			}
		})
	}
}
