package e2e

import (
	"encoding/base64"
	"fmt"
	"net/http"
	"net/http/cgi"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/goalpost-dev/goalpost/e2e/githubtest"
)

// forge is what GitHub has of a repository and its pull request: git, by HTTP
// and for those with the token only, and the API. Its workflows are run by
// act: see action_runner_test.go.
type forge struct {
	api       *githubtest.Server
	server    string // the address that the repository is below
	secret    string // the token, as git sends it
	work      shell  // where commits are made
	origin    string
	file      string // that the pull request changes
	scenario  githubtest.Scenario
	artifacts string
	retell    *strings.Replacer // what else the event says, if anything
	fetched   atomic.Int64      // how often git asked for objects
}

// ago returns the date of some days ago: the action has no clock but today's.
func ago(days int) string { return time.Now().AddDate(0, 0, -days).Format(time.DateOnly) }

var (
	// promised was agreed on before its time began.
	promised = "version: 1\ngoals:\n  - {id: a, title: Grow sales by 20%, owner: dana, level: company, baseline: 10, target: 12, start: " + ago(50) + ", due: " + ago(-40) + "}\n"
	weaker   = strings.Replace(promised, "target: 12", "target: 11", 1)
	wrong    = strings.Replace(promised, "target: 12", "target: 10", 1) // where the baseline is: an error
)

// newForge makes a repository with some history, and in it a pull request
// that brings the text of a goal file. Main has moved on since.
func newForge(t *testing.T, text string, scenario githubtest.Scenario) *forge {
	t.Helper()
	needs(t, "act", "the action is not run by a runner")
	f := &forge{scenario: scenario, artifacts: t.TempDir(), file: "goals/a.yaml", origin: filepath.Join(t.TempDir(), githubtest.Repository)}
	f.secret = base64.StdEncoding.EncodeToString([]byte("x-access-token:" + githubtest.Token))
	f.work = shell{dir: t.TempDir(), env: append(os.Environ(), "GIT_CONFIG_NOSYSTEM=1", "GIT_CONFIG_GLOBAL="+os.DevNull,
		"GIT_AUTHOR_NAME=a", "GIT_AUTHOR_EMAIL=a@example.com", "GIT_COMMITTER_NAME=a", "GIT_COMMITTER_EMAIL=a@example.com")}
	f.work.must(t, "git", "init", "--quiet", "--initial-branch=main")
	for i, day := range []string{ago(60), ago(43)} {
		files := map[string]string{"unrelated.txt": "of " + day}
		for _, name := range []string{"a", "b", "c", "d", "e", "f"} {
			files["goals/"+name+".yaml"] = strings.NewReplacer("id: a", "id: "+name, "due:", fmt.Sprintf("actions: [number %d], due:", i)).Replace(promised)
		}
		f.commit(t, day, files)
	}
	f.work.must(t, "git", "tag", "agreed", "HEAD~1")
	f.work.must(t, "git", "branch", githubtest.Branch)
	f.scenario.Base = f.commit(t, ago(40), map[string]string{"unrelated.md": "moved on"})
	f.work.must(t, "git", "init", "--quiet", "--bare", f.origin)
	for _, allowed := range []string{"uploadpack.allowFilter", "uploadpack.allowAnySHA1InWant"} { // as GitHub does
		f.work.must(t, "git", "-C", f.origin, "config", allowed, "true")
	}
	f.server = f.serve(t)
	f.push(t, text)
	return f
}

// commit makes a commit of that day and returns it.
func (f *forge) commit(t *testing.T, day string, files map[string]string) string {
	t.Helper()
	for name, text := range files {
		f.work.write(t, name, text)
	}
	dated := append(f.work.env, "GIT_AUTHOR_DATE="+day+"T12:00:00Z", "GIT_COMMITTER_DATE="+day+"T12:00:00Z")
	shell{f.work.dir, dated}.must(t, "git", "commit", "--quiet", "-m", day)
	return strings.TrimSpace(f.work.must(t, "git", "rev-parse", "HEAD"))
}

// push adds a commit to the pull request, and tries a merge as GitHub does.
// The API knows of it, and has the comments that were there.
func (f *forge) push(t *testing.T, text string) {
	t.Helper()
	f.work.must(t, "git", "checkout", "--quiet", githubtest.Branch)
	f.scenario.Head = f.commit(t, ago(1), map[string]string{f.file: text})
	f.work.must(t, "git", "checkout", "--quiet", "--detach", "main")
	f.work.must(t, "git", "merge", "--quiet", "--no-ff", "-m", "try", githubtest.Branch)
	f.work.must(t, "git", "push", "--quiet", "--force", f.origin, "main", "agreed", githubtest.Branch, "HEAD:"+f.ref())
	if f.api != nil {
		f.scenario.Comments = f.api.Comments()
	}
	f.api = githubtest.Start(t, f.scenario)
}

// ref is what a workflow on the pull request checks out.
func (f *forge) ref() string { return fmt.Sprintf("refs/pull/%d/merge", githubtest.Number) }

// serve serves the repository to those who have the token.
func (f *forge) serve(t *testing.T) string {
	t.Helper()
	git, err := exec.LookPath("git")
	if err != nil {
		t.Fatal(err)
	}
	backend := &cgi.Handler{Path: git, Args: []string{"http-backend"}, Env: []string{
		"GIT_PROJECT_ROOT=" + strings.TrimSuffix(f.origin, githubtest.Repository), "GIT_HTTP_EXPORT_ALL=1", "GIT_CONFIG_GLOBAL=" + os.DevNull,
	}}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		given := r.Header.Values("Authorization")
		switch {
		case len(given) > 1:
			http.Error(w, "Duplicate header: Authorization", http.StatusBadRequest)
		case len(given) == 0 || !strings.EqualFold(given[0], "basic "+f.secret):
			w.Header().Set("WWW-Authenticate", "Basic")
			http.Error(w, "", http.StatusUnauthorized)
		default:
			if r.Method == http.MethodPost {
				f.fetched.Add(1)
			}
			backend.ServeHTTP(w, r)
		}
	}))
	t.Cleanup(server.Close)
	return server.URL
}
