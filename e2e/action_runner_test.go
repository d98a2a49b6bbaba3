package e2e

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"

	"github.com/goalpost-dev/goalpost/e2e/githubtest"
)

// ran is what can be seen of a run of a workflow.
type ran struct {
	failed  bool
	log     string // what the steps print
	summary string
	all     string // everything that act says
}

var uses = regexp.MustCompile(`uses: ([\w-]+/([\w-]+))@(\S+)`)

// run runs a workflow on an event. The action is this tree; what workflows use
// of others is what stands in for it in testdata/actions.
func (f *forge) run(t *testing.T, workflow string, job githubtest.Job) ran {
	t.Helper()
	if err := prime(); err != nil {
		t.Fatal(err)
	}
	tree, files, caches := tree(t), t.TempDir(), t.TempDir()
	f.api.Environment(t, files, job)
	event := filepath.Join(files, "event.json")
	if f.retell != nil {
		if err := os.WriteFile(event, []byte(f.retell.Replace(read(t, event))), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	folder := shell{dir: t.TempDir(), env: []string{
		"PATH=" + os.Getenv("PATH"), "LC_ALL=C.UTF-8", "HOME=" + t.TempDir(), "XDG_CACHE_HOME=" + caches, "GIT_CONFIG_NOSYSTEM=1",
		"GOCACHE=" + goEnv(t, "GOCACHE"), "GOMODCACHE=" + goEnv(t, "GOMODCACHE"), "GOPROXY=off", "GOENV=off",
	}}
	secrets := filepath.Join(files, "secrets")
	for name, text := range map[string]string{filepath.Join(folder.dir, "workflow.yml"): workflow, secrets: "GITHUB_TOKEN=" + githubtest.Token + "\n"} {
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	folder.must(t, "git", "init", "--quiet") // act looks for one in vain otherwise, and says so
	folder.must(t, "git", "-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "--quiet", "--allow-empty", "-m", "a")
	args := []string{job.Event, "--json", "--directory", folder.dir, "--workflows", "workflow.yml", "--eventpath", event,
		"--platform", "ubuntu-latest=-self-hosted", "--no-skip-checkout", "--no-cache-server", "--container-daemon-socket", "-",
		"--action-cache-path", caches, "--use-new-action-cache", "--secret-file", secrets,
	}
	for _, env := range []string{
		"GITHUB_API_URL=" + f.api.URL, "GITHUB_GRAPHQL_URL=" + f.api.GraphQLURL, "GITHUB_SERVER_URL=" + f.server, "GITHUB_REPOSITORY=" + githubtest.Repository,
		fmt.Sprintf("GITHUB_RUN_ID=%d", job.Run), "GITHUB_RUN_ATTEMPT=1", "STAND_IN_REF=" + f.ref(), "STAND_IN_ARTIFACTS=" + f.artifacts,
	} {
		args = append(args, "--env", env)
	}
	for _, u := range uses.FindAllStringSubmatch(workflow, -1) {
		local := filepath.Join(tree, "e2e", "testdata", "actions", u[2])
		if u[2] == "goalpost" {
			local = tree
		}
		args = append(args, "--local-repository", u[1]+"@"+u[3]+"="+local)
	}
	out, code := folder.run(t, "act", args...)
	r := readLog(out)
	r.failed = code != 0
	if r.log == "" {
		t.Fatalf("act exits %d and runs nothing: %s", code, out)
	}
	if leaks := f.api.Leaks(out); len(leaks) > 0 || strings.Contains(out, f.secret) {
		t.Errorf("the token is seen: %.300q", leaks)
	}
	return r
}

// prime compiles, once, what the action compiles, so that the time that a
// workflow takes does not depend on which one is the first.
var prime = sync.OnceValue(func() error {
	build := exec.Command("go", "build", "-buildvcs=false", "-trimpath", "-o", os.DevNull, "./cmd/goalpost")
	build.Dir, build.Env = "..", append(os.Environ(), "CGO_ENABLED=0", "GOFLAGS=")
	if out, err := build.CombinedOutput(); err != nil {
		return fmt.Errorf("goalpost does not build: %w\n%s", err, out)
	}
	return nil
})

// readLog reads what act prints with --json.
func readLog(out string) ran {
	r := ran{all: out}
	summed := map[string]bool{} // act says a summary again where the steps around end
	lines := bufio.NewScanner(strings.NewReader(out))
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var l struct {
			Message string `json:"msg"`
			Output  bool   `json:"raw_output"`
			Command string `json:"command"`
			Content string `json:"content"`
			Raw     string `json:"raw"` // of a command that was executed
		}
		if json.Unmarshal(lines.Bytes(), &l) != nil {
			continue
		}
		switch {
		case l.Command == "summary" && !summed[l.Content]:
			summed[l.Content] = true
			r.summary += l.Content
		case l.Output:
			r.log += strings.TrimSuffix(l.Message, "\n") + "\n"
		default:
			r.log += l.Raw
		}
	}
	return r
}

// tree returns a copy of this repository as it is checked out, which is what
// a runner downloads of an action: the files, and nothing of git.
func tree(t *testing.T) string {
	t.Helper()
	list, code := shell{dir: "..", env: os.Environ()}.run(t, "git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
	if code != 0 {
		t.Skipf("the action is not run: this is no git repository to take it from: %s", list)
	}
	dir := t.TempDir()
	for name := range strings.SplitSeq(strings.TrimSuffix(list, "\x00"), "\x00") {
		from, to := filepath.Join("..", filepath.FromSlash(name)), filepath.Join(dir, filepath.FromSlash(name))
		b, err := os.ReadFile(from)
		if os.IsNotExist(err) {
			continue // deleted, and not committed yet
		}
		if err == nil {
			err = os.MkdirAll(filepath.Dir(to), 0o755)
		}
		if err == nil {
			err = os.WriteFile(to, b, 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return dir
}
