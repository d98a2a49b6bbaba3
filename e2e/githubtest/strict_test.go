package githubtest

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// witness notes what a server finds wrong, in place of failing.
type witness struct {
	testing.TB
	errors []string
}

func (w *witness) Errorf(format string, args ...any) {
	w.errors = append(w.errors, fmt.Sprintf(format, args...))
}

// TestStrict makes sure that what is wrong is seen.
func TestStrict(t *testing.T) {
	path := fmt.Sprintf("/repos/%s/issues/%d/comments", Repository, Number)
	for name, c := range map[string]struct {
		method, path, body string
		header             string // to leave out
		wrong              bool
	}{
		"a list":                   {"GET", path + "?per_page=100&page=1", "", "", false},
		"a comment":                {"POST", path, `{"body":"x"}`, "", false},
		"a pull request":           {"GET", fmt.Sprintf("/repos/%s/pulls/%d", Repository, Number), "", "", false},
		"the limits":               {"GET", "/rate_limit", "", "", false},
		"the user":                 {"GET", "/user", "", "", false},
		"no comment that is there": {"GET", "/repos/" + Repository + "/issues/comments/1", "", "", false},
		"no token":                 {"GET", path, "", "Authorization", true},
		"nobody":                   {"GET", path, "", "User-Agent", true},
		"no version":               {"GET", path, "", "X-Github-Api-Version", true},
		"no such path":             {"GET", "/repos/" + Repository + "/../issues", "", "", true},
		"no such method":           {"PUT", path, `{"body":"x"}`, "", true},
		"no such parameter":        {"GET", path + "?size=100", "", "", true},
		"a page in words":          {"GET", path + "?page=two", "", "", true},
		"no number":                {"GET", "/repos/" + Repository + "/issues/x/comments", "", "", true},
		"no body":                  {"POST", path, "", "", true},
		"another body":             {"POST", path, `{"text":"x"}`, "", true},
		"a body of another type":   {"POST", path, `{"body":7}`, "", true},
		"a body where none is due": {"GET", path, `{"body":"x"}`, "", true},
	} {
		t.Run(name, func(t *testing.T) {
			w := &witness{TB: t}
			s := Start(w, Scenario{})
			req, err := http.NewRequest(c.method, s.URL+c.path, strings.NewReader(c.body))
			if err != nil {
				t.Fatal(err)
			}
			for _, line := range []string{"Authorization: Bearer " + Token, "User-Agent: test", "Accept: application/json", "X-Github-Api-Version: 2022-11-28", "Content-Type: application/json"} {
				if key, value, _ := strings.Cut(line, ": "); key != c.header {
					req.Header.Set(key, value)
				} else if key == "User-Agent" {
					req.Header.Set(key, "")
				}
			}
			resp, err := http.DefaultClient.Do(req)
			if err != nil {
				t.Fatal(err)
			}
			io.Copy(io.Discard, resp.Body)
			resp.Body.Close()
			if (len(w.errors) > 0) != c.wrong {
				t.Errorf("it finds %q", w.errors)
			}
		})
	}
}

// TestEnvironment reads back what a step of each kind of job is told.
func TestEnvironment(t *testing.T) {
	s := Start(t, Scenario{})
	for _, event := range []string{"pull_request", "pull_request_target", "workflow_run"} {
		for _, fork := range []bool{false, true} {
			dir := t.TempDir()
			env := s.Environment(t, dir, Job{Event: event, Fork: fork, Run: 42, Attempt: 2})
			payload, err := os.ReadFile(filepath.Join(dir, "event.json"))
			if err != nil {
				t.Fatal(err)
			}
			var told struct {
				PullRequest struct {
					Number int
					Head   struct {
						Repo struct {
							FullName string `json:"full_name"`
						}
					}
				} `json:"pull_request"`
				WorkflowRun struct {
					PullRequests []struct{ Number int } `json:"pull_requests"`
				} `json:"workflow_run"`
			}
			if err := json.Unmarshal(payload, &told); err != nil {
				t.Fatal(err)
			}
			if joined := strings.Join(env, "\n"); !strings.Contains(joined, "GITHUB_EVENT_NAME="+event+"\n") || !strings.Contains(joined, "GITHUB_RUN_ID=42\n") || !strings.Contains(joined, Token) {
				t.Errorf("%s: %s", event, joined)
			}
			switch forked := told.PullRequest.Head.Repo.FullName == Fork; {
			case event == "workflow_run" && (len(told.WorkflowRun.PullRequests) == 0) != fork:
				t.Errorf("%s, fork %t: %s", event, fork, payload)
			case event != "workflow_run" && (forked != fork || told.PullRequest.Number != Number):
				t.Errorf("%s, fork %t: %s", event, fork, payload)
			}
		}
	}
}
