package e2e

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/goalpost-dev/goalpost/e2e/githubtest"
	"gopkg.in/yaml.v3"
)

// evil is what a stranger may call a pull request: it would run in a shell
// that it reaches as code, and in a log that a runner reads.
const evil = "$(touch \"$HOME/ran\")`touch \"$HOME/ran\"`' '; touch \"$HOME/ran\"; : \"; touch \"$HOME/ran\"; \" ##[add-path]/tmp"

// evilBranch is as bad as a branch's name can be.
const evilBranch = "a$(touch${IFS}$HOME/ran)`touch${IFS}$HOME/ran`';touch${IFS}$HOME/ran;#\";touch${IFS}$HOME/ran"

// TestActionHostile hands the action what strangers choose. The first workflow
// shows that it would be seen if something of it ran.
func TestActionHostile(t *testing.T) {
	f := newForge(t, strings.Replace(weaker, "Grow sales by 20%", "\"Grow sales by 20%\\n::add-path::/tmp ##[add-path]/tmp $(touch ~/ran)\"", 1), githubtest.Scenario{})
	quoted := func(text string) string {
		b, err := json.Marshal(text)
		if err != nil {
			t.Fatal(err)
		}
		return strings.Trim(string(b), `"`)
	}
	f.retell = strings.NewReplacer("Raise the bar", quoted(evil), githubtest.Branch, quoted(evilBranch))
	const tell = "\n[[ ! -e $HOME/ran ]] || echo it ran\n"
	for name, c := range map[string]struct {
		inputs, script string
		ran, failed    bool
	}{
		"control":      {"", ": ${{ github.event.pull_request.title }}\n:" + tell, true, false},
		"nothing":      {"", tell, false, false},
		"key":          {"key: ${{ github.head_ref }}\ncomment: always", tell, false, false},
		"base, title":  {"base: ${{ github.event.pull_request.title }}", tell, false, true},
		"base, branch": {"base: ${{ github.head_ref }}", tell, false, true},
		"formats":      {"formats: json=${{ github.event.pull_request.title }}", tell, false, true},
		"path":         {"path: ${{ github.event.pull_request.title }}", tell, false, true},
	} {
		t.Run(name, func(t *testing.T) {
			r := f.run(t, trying(c.inputs, c.script), githubtest.Job{Event: "pull_request", Run: 5, Attempt: 1})
			if strings.Contains(r.log, "it ran") != c.ran || r.failed != c.failed {
				t.Errorf("ran %t, failed %t\n%s", strings.Contains(r.log, "it ran"), r.failed, r.log)
			}
			for _, e := range new(runner).read(r.log) {
				if !e.ours(true) {
					t.Errorf("the runner executes %+v", e)
				}
			}
		})
	}
}

// TestActionText makes sure that no expression is ever part of a script, where
// it would be code, and that nothing of others is used.
func TestActionText(t *testing.T) {
	var action struct {
		Inputs map[string]struct{ Description string }
		Runs   struct {
			Steps []struct {
				Uses, Run, Shell string
				Env              map[string]string
			}
		}
	}
	text := read(t, "..", "action.yml")
	if err := yaml.Unmarshal([]byte(text), &action); err != nil {
		t.Fatal(err)
	}
	if len(action.Runs.Steps) == 0 || len(action.Inputs) == 0 {
		t.Fatal("there is nothing in it")
	}
	for _, s := range action.Runs.Steps {
		if s.Uses != "" || strings.Contains(s.Run, "${{") || s.Shell != "bash" {
			t.Errorf("the step %+v", s)
		}
		for name := range s.Env {
			script := read(t, "..", ".github", "action", s.Run[strings.LastIndex(s.Run, "/")+1:len(s.Run)-1])
			if shared := read(t, "..", ".github", "action", "credentials.sh"); !strings.Contains(script+shared, name) {
				t.Errorf("%s is of no use", name)
			}
		}
	}
	for name, in := range action.Inputs {
		if !strings.Contains(text[strings.Index(text, "\nruns:"):], "inputs."+name) || in.Description == "" {
			t.Errorf("%s is of no use, or not described", name)
		}
	}
}

// TestActionInputs hands each variable of the last step what is hostile, without
// a runner.
func TestActionInputs(t *testing.T) {
	names := []string{"DIR", "BASE", "FAIL_ON", "COMMENT", "FORMATS", "REPORT", "FROM", "AUTHOR", "KEY"}
	dir := repository(t, map[string]string{"goals/a.yaml": sound})
	for _, hostile := range names {
		for _, text := range []string{evil, "--help", "-", "$(touch ran)\n`touch ran`", "sarif=$(touch ran)", "../../x"} {
			s := shell{dir: dir, env: []string{"PATH=" + os.Getenv("PATH"), "HOME=" + dir, "GITHUB_WORKSPACE=" + dir, "GOALPOST_PROGRAM=" + binary}}
			for _, name := range names {
				value := map[string]string{"DIR": dir}[name]
				if name == hostile {
					value = text
				}
				s.env = append(s.env, "GOALPOST_"+name+"="+value)
			}
			script, err := filepath.Abs(filepath.Join("..", ".github", "action", "pr.sh"))
			if err != nil {
				t.Fatal(err)
			}
			out, code := s.run(t, "bash", script)
			if _, err := os.Stat(filepath.Join(dir, "ran")); err == nil || code > 3 || strings.Contains(out, "Usage:") {
				t.Fatalf("%s=%q exits %d, and there is a file: %t\n%s", hostile, text, code, err == nil, out)
			}
		}
	}
}
