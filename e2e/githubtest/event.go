package githubtest

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// Job is the job of a workflow that a test plays.
type Job struct {
	Event   string // empty is pull_request
	Fork    bool   // the pull request comes from a fork
	Run     int64  // a workflow_run is about the run before it, in its first attempt
	Attempt int
	NoToken bool
}

// Environment returns the variables that a step of the job has, as an
// environment's entries, and the files in dir that some of them name: the
// event's payload, the step's summary and its outputs.
func (s *Server) Environment(t testing.TB, dir string, job Job) []string {
	t.Helper()
	if job.Event == "" {
		job.Event = "pull_request"
	}
	payload, err := json.Marshal(s.payload(job))
	if err != nil {
		t.Fatal(err)
	}
	file := func(name string, content []byte) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, content, 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	env := []string{
		"CI=true", "GITHUB_ACTIONS=true",
		"GITHUB_API_URL=" + s.URL,
		"GITHUB_GRAPHQL_URL=" + s.GraphQLURL,
		"GITHUB_SERVER_URL=https://github.com",
		"GITHUB_REPOSITORY=" + Repository,
		"GITHUB_EVENT_NAME=" + job.Event,
		"GITHUB_EVENT_PATH=" + file("event.json", payload),
		"GITHUB_STEP_SUMMARY=" + file("summary.md", nil),
		"GITHUB_OUTPUT=" + file("output", nil),
		"GITHUB_RUN_ID=" + strconv.FormatInt(job.Run, 10),
		"GITHUB_RUN_ATTEMPT=" + strconv.Itoa(job.Attempt),
		"GITHUB_SHA=" + merge,
		fmt.Sprintf("GITHUB_REF=refs/pull/%d/merge", Number),
	}
	if !job.NoToken {
		env = append(env, "GITHUB_TOKEN="+Token)
	}
	return env
}

// merge is the commit that GitHub makes to try a pull request, which is
// neither its head nor its base.
const merge = "3333333333333333333333333333333333333333"

// payload is what the event says, cut to what a step may want to know.
func (s *Server) payload(j Job) map[string]any {
	repository := func(full string) map[string]any {
		owner, name, _ := strings.Cut(full, "/")
		return map[string]any{"full_name": full, "name": name, "owner": map[string]any{"login": owner}, "fork": full == Fork}
	}
	head := repository(Repository)
	if j.Fork {
		head = repository(Fork)
	}
	event := map[string]any{"repository": repository(Repository)}
	if j.Event == "workflow_run" {
		// The run of a fork's pull request does not name it.
		pulls := []any{map[string]any{"number": Number, "head": map[string]any{"sha": s.scenario.Head}, "base": map[string]any{"sha": s.scenario.Base, "ref": "main"}}}
		if j.Fork {
			pulls = []any{}
		}
		event["action"] = "completed"
		event["workflow_run"] = map[string]any{
			"id": j.Run - 1, "run_attempt": 1, "event": "pull_request", "conclusion": "success",
			"head_sha": s.scenario.Head, "head_branch": Branch, "head_repository": head, "pull_requests": pulls,
		}
		return event
	}
	if other, ok := map[string]map[string]any{
		"push":              {"ref": "refs/heads/main", "before": s.scenario.Base, "after": s.scenario.Head},
		"merge_group":       {"action": "checks_requested", "merge_group": map[string]any{"base_sha": s.scenario.Base, "head_sha": s.scenario.Head}},
		"schedule":          {"schedule": "17 6 * * 1"},
		"workflow_dispatch": {"ref": "refs/heads/main", "inputs": nil},
	}[j.Event]; ok {
		maps.Copy(event, other)
		return event
	}
	event["action"], event["number"] = "synchronize", Number
	event["pull_request"] = map[string]any{
		"number": Number, "state": "open", "locked": false, "draft": false, "title": "Raise the bar", "body": nil,
		"head": map[string]any{"ref": Branch, "sha": s.scenario.Head, "repo": head},
		"base": map[string]any{"ref": "main", "sha": s.scenario.Base, "repo": repository(Repository)},
	}
	return event
}
