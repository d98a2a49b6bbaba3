package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/goalpost-dev/goalpost/internal/corpus"
)

// repository writes files below a new folder.
func repository(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		name = filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

const (
	oneGoal = "version: 1\nteam: sales\ncycle: 2026-Q4\ngoals:\n  - {id: plans, title: Sell plans, supports: [growth], baseline: 0, target: 40, check_ins: [{date: 2026-11-20, value: 30}]}\n"
	topGoal = "version: 1\nteam: board\ncycle: 2026\ngoals:\n  - {id: growth, title: Grow}\n  - {id: other, title: Other}\n"
)

func TestStatusCommand(t *testing.T) {
	good := repository(t, map[string]string{"goals/sales.yaml": oneGoal, "goals/board.yaml": topGoal})
	broken := repository(t, map[string]string{"goals/sales.yaml": oneGoal, "goals/bad.yaml": "version: 1\ngoals:\n  - title: [\n"})
	misconfigured := repository(t, map[string]string{"goals/sales.yaml": oneGoal, ".goalpost.yaml": "version: 1\ngaols: [x]\n"})
	sales := filepath.Join(good, "goals", "sales.yaml")
	for _, tt := range []struct {
		args           string
		code           int
		stdout, stderr string // a part of each; empty means nothing at all
	}{
		{"status " + good, exitClean, "2026-11-22: 3 goals", ""},
		{"status " + sales, exitClean, "2026-11-22: 1 goal, 1 on track", ""},
		{"status -f markdown " + good, exitClean, "### ", ""},
		{"status --sort risk " + good, exitClean, "Sell plans", ""},
		{"status --sort risky " + good, exitUsage, "", `--sort: there is no order "risky"`},
		{"status -f xml " + good, exitUsage, "", `there is no format "xml"`},
		{"status -f text,json " + good, exitUsage, "", "only one format"},
		{"status " + filepath.Join(good, "nowhere"), exitFailed, "", "no such file"},
		{"status " + broken, exitClean, "2 goals, 1 on track", "1 file with errors, and goals may be missing here: " + filepath.ToSlash(broken) + "/goals/bad.yaml; see goalpost check"},
		{"status " + misconfigured, exitUsage, "", ".goalpost.yaml:2:1"},
		{"graph " + good, exitClean, "n1 --> n0", ""},
		{"graph -f dot " + good, exitClean, "digraph goals", ""},
		{"graph -f svg " + good, exitUsage, "", `there is no format "svg"`},
		{"schema status", exitClean, "schema/status.schema.json", ""},
		{"schema diff", exitClean, "schema/diff.schema.json", ""},
		{"schema pull-request", exitClean, "schema/pull-request.schema.json", ""},
	} {
		var stdout, stderr bytes.Buffer
		code := runIn(&stdout, &stderr, nil, append(strings.Fields(tt.args), "--today", "2026-11-22")...)
		if code != tt.code || !says(stdout.String(), tt.stdout) || !says(stderr.String(), tt.stderr) {
			t.Errorf("%s: exit %d, want %d\n%s%s", tt.args, code, tt.code, &stdout, &stderr)
		}
	}
}

func says(got, want string) bool { return strings.Contains(got, want) && (want != "" || got == "") }

// TestGraphCommand sees that a file is drawn with what it supports, and
// without its neighbours.
func TestGraphCommand(t *testing.T) {
	dir := repository(t, map[string]string{".goalpost.yaml": "version: 1\n", "goals/sales.yaml": oneGoal, "goals/board.yaml": topGoal})
	var out bytes.Buffer
	if code := runIn(&out, &out, nil, "graph", filepath.Join(dir, "goals", "sales.yaml"), "--today", "2026-11-22"); code != exitClean {
		t.Fatalf("exit %d: %s", code, &out)
	}
	if got := out.String(); !strings.Contains(got, "growth") || strings.Contains(got, "other") {
		t.Errorf("it draws %s", got)
	}
}

// TestStatusFiles sees that several formats can be had at once, from
// standard input too.
func TestStatusFiles(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "status.json")
	var out bytes.Buffer
	a := &app{
		args:  []string{"status", "-", "-f", "text,json=" + file, "--today", "2026-11-22"},
		stdin: strings.NewReader(oneGoal), stdout: &out, stderr: &out,
		getenv: func(string) string { return "" }, now: time.Now,
	}
	if code := run(t.Context(), a); code != exitClean {
		t.Fatalf("exit %d: %s", code, &out)
	}
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var doc struct{ Goals []struct{ ID string } }
	if err := json.Unmarshal(text, &doc); err != nil || len(doc.Goals) != 1 || doc.Goals[0].ID != "plans" {
		t.Errorf("%v %+v", err, doc)
	}
	if !strings.Contains(out.String(), "Sell plans") {
		t.Errorf("it prints %s", &out)
	}
}

// TestStatusOnRunner sees that nothing that a goal says is executed by a
// runner, and that the width is the one that the environment names.
func TestStatusOnRunner(t *testing.T) {
	dir := repository(t, map[string]string{"goals/sales.yaml": strings.Replace(oneGoal, "Sell plans", `"::error::x"`, 1)})
	for _, args := range []string{"status", "status -f markdown", "graph", "graph -f dot"} {
		var out bytes.Buffer
		env := map[string]string{"GITHUB_ACTIONS": "true", "COLUMNS": "70"}
		if code := runIn(&out, io.Discard, env, append(strings.Fields(args), dir, "--today", "2026-11-22")...); code != exitClean {
			t.Fatalf("exit %d: %s", code, &out)
		}
		lines := strings.Split(strings.TrimSpace(out.String()), "\n")
		if !strings.HasPrefix(lines[0], "::stop-commands::") || lines[len(lines)-1] != "::"+strings.TrimPrefix(lines[0], "::stop-commands::")+"::" {
			t.Errorf("%s is not shielded: %s", args, &out)
		}
		if args == "status" && len([]rune(lines[1])) != 70 {
			t.Errorf("%q is not 70 columns wide", lines[1])
		}
	}
}

// BenchmarkStatusCommand measures status over generated repositories.
//
//	go test ./cmd/goalpost -run '^$' -bench StatusCommand -benchtime 3x
func BenchmarkStatusCommand(b *testing.B) {
	for _, files := range []int{334, 3334} {
		b.Run(fmt.Sprintf("goals=%d", files*3), func(b *testing.B) {
			dir := b.TempDir()
			if err := corpus.Write(dir, files); err != nil {
				b.Fatal(err)
			}
			for _, format := range []string{"text", "json", "markdown"} {
				b.Run(format, func(b *testing.B) {
					b.ReportAllocs()
					for b.Loop() {
						if code := runIn(io.Discard, io.Discard, nil, "status", dir, "-f", format, "--today", "2026-11-22"); code != exitClean {
							b.Fatalf("exit %d", code)
						}
					}
				})
			}
		})
	}
}
