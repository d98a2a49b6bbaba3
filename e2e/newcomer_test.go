package e2e

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
)

// TestNewcomer does what README.md tells somebody to do who has just found
// the repository, with what is committed and nothing else.
func TestNewcomer(t *testing.T) {
	clone := filepath.Join(t.TempDir(), "goalpost")
	if out, err := exec.Command("git", "clone", "--quiet", "--no-hardlinks", "..", clone).CombinedOutput(); err != nil {
		t.Skipf("this is no git repository to clone: %v %s", err, out)
	}
	page := read(t, clone, "README.md")
	first := regexp.MustCompile(`(?m)^(?:\$ )?(go run \./cmd/goalpost check .*)$`).FindStringSubmatch(page)
	second := regexp.MustCompile(`(?m)^(?:\$ )?(go test \./\.\.\.)$`).FindStringSubmatch(page)
	if first == nil || second == nil {
		t.Fatal("README.md does not show both commands")
	}
	if out := follow(t, clone, first[1]); !strings.Contains(out, " files (") {
		t.Errorf("it does not say what it read: %s", out)
	}
	if testing.Short() {
		t.Skip("-short: the second command, go test ./..., is left out")
	}
	if out := follow(t, clone, second[1]); !strings.Contains(out, "ok  \tgithub.com/goalpost-dev/goalpost/") {
		t.Errorf("it does not say what it tested: %s", out)
	}
}

// follow runs a command line as it is written, which must exit with 0.
func follow(t *testing.T, dir, line string) string {
	t.Helper()
	args := strings.Fields(line)
	cmd := exec.CommandContext(t.Context(), args[0], args[1:]...)
	cmd.Dir = dir
	cmd.Env = slices.DeleteFunc(os.Environ(), func(v string) bool { return strings.HasPrefix(v, "GOALPOST_") })
	start := time.Now()
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", line, err, out)
	}
	t.Logf("%s: %.1fs", line, time.Since(start).Seconds())
	return string(out)
}

// TestStartUp prints how long people wait before anything happens. It judges
// nothing: the machine that runs it is not the only one at work.
func TestStartUp(t *testing.T) {
	for _, args := range [][]string{{"version"}, {"check", today, "."}, {"schema"}} {
		const runs = 21
		took := make([]time.Duration, runs)
		for i := range took {
			start := time.Now()
			call{dir: examples(t)["acme"]}.expect(t, 0, args...)
			took[i] = time.Since(start)
		}
		slices.Sort(took)
		t.Logf("goalpost %s: %.1f ms at best, %.1f ms at the median of %d runs", args[0], ms(took[0]), ms(took[runs/2]), runs)
	}
}

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
