package checks

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/goalpost-dev/goalpost/internal/calendar"
	"github.com/goalpost-dev/goalpost/internal/workspace"
)

// TestManyIgnores holds that a file with thousands of comments takes no
// longer than its length, and that the innermost comment is the one used.
func TestManyIgnores(t *testing.T) {
	var b strings.Builder
	b.WriteString("version: 1\ncycle: 2026-Q4\nteam: x\n# goalpost:ignore unaligned-goal -- all of them\ngoals:\n")
	const n = 5000
	for i := range n {
		fmt.Fprintf(&b, "  # goalpost:ignore unaligned-goal -- this one\n  - title: Visit %d accounts\n", i+1)
	}
	w, found, err := workspace.Load(context.Background(), fstest.MapFS{"goals/x.yaml": {Data: []byte(b.String())}}, workspace.Options{Dir: "."})
	if err != nil || len(found) > 0 {
		t.Fatal(err, found)
	}
	start := time.Now()
	r := Run(Pass{Now: w, Today: calendar.On(2026, 11, 22)})
	if d := time.Since(start); d > time.Minute {
		t.Errorf("it took %s", d)
	}
	unused := 0
	for _, f := range r.Findings {
		switch f.Rule {
		case "unaligned-goal":
			t.Fatal("not silenced: ", f.Place)
		case "ignore-unused":
			unused++
		}
	}
	if unused != 1 || r.Ignored < n {
		t.Errorf("%d comments are unused, %d findings ignored", unused, r.Ignored)
	}
}
