package e2e

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/goalpost-dev/goalpost/e2e/githubtest"
	"github.com/goalpost-dev/goalpost/internal/github"
)

// TestGitHubStates meets pull requests in every state that people, other
// programs and earlier runs leave them in. What is not ours is never touched.
func TestGitHubStates(t *testing.T) {
	const actions, app = githubtest.Actions, "my-app[bot]"
	by := func(author, body string) githubtest.Comment { return githubtest.Comment{Author: author, Body: body} }
	ours, older, newer := earlier(t, actions, told(5, 1)), earlier(t, actions, told(4, 1)), earlier(t, actions, told(6, 1))
	marker, _, _ := strings.Cut(ours.Body, "\n")
	type comments = []githubtest.Comment
	for name, c := range map[string]struct {
		scenario githubtest.Scenario
		action   github.Action
		fails    github.Reason
		tells    github.Comment // at the end; the zero Comment is ours
		removed  int
		requests int // at most; 0 is 5
	}{
		"nothing":                   {action: github.Created},
		"words of people":           {scenario: githubtest.Scenario{Comments: comments{by("dana", "Why?"), by("lee", "")}}, action: github.Created},
		"ours":                      {scenario: githubtest.Scenario{Comments: comments{ours}}, action: github.Unchanged, requests: 2},
		"older":                     {scenario: githubtest.Scenario{Comments: comments{older}}, action: github.Edited},
		"newer":                     {scenario: githubtest.Scenario{Comments: comments{newer}}, action: github.Superseded, tells: told(6, 1), requests: 2},
		"older among words":         {scenario: githubtest.Scenario{Comments: comments{by("dana", "Why?"), older, by("lee", "Because.")}}, action: github.Edited},
		"quoted":                    {scenario: githubtest.Scenario{Comments: comments{by("dana", "> "+strings.ReplaceAll(newer.Body, "\n", "\n> "))}}, action: github.Created},
		"copied by a person":        {scenario: githubtest.Scenario{Comments: comments{by("dana", newer.Body)}}, action: github.Created},
		"copied by a program":       {scenario: githubtest.Scenario{Comments: comments{by(app, newer.Body), older}}, action: github.Edited},
		"copied by a namesake":      {scenario: githubtest.Scenario{Comments: comments{by("github-actions", newer.Body), older}}, action: github.Edited},
		"further down":              {scenario: githubtest.Scenario{Comments: comments{by(actions, "Look:\n"+newer.Body)}}, action: github.Created},
		"of another key":            {scenario: githubtest.Scenario{Comments: comments{by(actions, strings.Replace(newer.Body, "key=goalpost", "key=goalpost/docs", 1))}}, action: github.Created},
		"changed by a person":       {scenario: githubtest.Scenario{Comments: comments{by(actions, strings.Replace(ours.Body, "run 5", "run 55", 1))}}, action: github.Edited},
		"emptied by a person":       {scenario: githubtest.Scenario{Comments: comments{by(actions, marker)}}, action: github.Edited},
		"line ends of the web":      {scenario: githubtest.Scenario{Comments: comments{by(actions, strings.ReplaceAll(ours.Body, "\n", "\r\n")+"\r\n")}}, action: github.Unchanged, requests: 2},
		"copies, the first ours":    {scenario: githubtest.Scenario{Comments: comments{ours, older, older}}, action: github.Unchanged, removed: 2, requests: 7},
		"copies, the last ours":     {scenario: githubtest.Scenario{Comments: comments{older, older, ours}}, action: github.Unchanged, removed: 2, requests: 7},
		"copies, none ours":         {scenario: githubtest.Scenario{Comments: comments{older, older, older}}, action: github.Edited, removed: 2, requests: 10},
		"an older form":             {scenario: githubtest.Scenario{Comments: comments{by(actions, "<!-- goalpost:comment v0 key=goalpost -->\nold")}}, action: github.Edited},
		"a newer form, older run":   {scenario: githubtest.Scenario{Comments: comments{by(actions, "<!-- goalpost:comment v9 key=goalpost mood=good run=4 attempt=1 -->\nnew")}}, action: github.Edited},
		"a newer form, newer run":   {scenario: githubtest.Scenario{Comments: comments{by(actions, "<!-- goalpost:comment v9 key=goalpost run=6 attempt=1 -->\nrun 6")}}, action: github.Superseded, tells: github.Comment{Body: "run 6"}, requests: 2},
		"closed":                    {scenario: githubtest.Scenario{Closed: true, Comments: comments{older}}, action: github.Edited},
		"locked":                    {scenario: githubtest.Scenario{Locked: true}, fails: github.Locked},
		"locked, with ours":         {scenario: githubtest.Scenario{Locked: true, Comments: comments{older}}, action: github.Edited},
		"only to be read":           {scenario: githubtest.Scenario{ReadOnly: true}, fails: github.Denied},
		"only to be read, with own": {scenario: githubtest.Scenario{ReadOnly: true, Comments: comments{older}}, fails: github.Denied, tells: told(4, 1)},
		"a person's token":          {scenario: githubtest.Scenario{Author: "dana", Comments: comments{by("dana", older.Body), newer}}, action: github.Edited},
		"an App's token":            {scenario: githubtest.Scenario{Author: app, Comments: comments{by(app, older.Body), newer}}, action: github.Edited},
		"behind a path":             {scenario: githubtest.Scenario{Prefix: "/api/v3", Comments: comments{older}}, action: github.Edited},
	} {
		t.Run(name, func(t *testing.T) {
			s := githubtest.Start(t, c.scenario)
			before := s.Comments()
			result, err := posting(t, s, &wait{}, 5*time.Second).Upsert(t.Context(), told(5, 1))
			if reason := reasonOf(t, err); reason != c.fails || result.Action != c.action || result.Removed != c.removed {
				t.Errorf("%+v, %v", result, err)
			}
			if c.tells.Body == "" {
				c.tells = told(5, 1)
			}
			if mine := s.Own("<!-- goalpost:comment v"); c.scenario.ReadOnly || c.scenario.Locked {
				if len(mine) > 1 {
					t.Errorf("there stand %q", mine)
				}
			} else if mine = keyed(mine); len(mine) != 1 || !tells(mine[0], c.tells) {
				t.Errorf("there stand %q", mine)
			}
			untouched(t, s, before)
			if most := max(c.requests, 5); len(s.Requests()) > most {
				t.Errorf("it takes %d requests, want %d at most", len(s.Requests()), most)
			}
		})
	}
}

func keyed(bodies []string) (mine []string) {
	for _, body := range bodies {
		if line, _, _ := strings.Cut(body, "\n"); strings.Contains(line, " key=goalpost ") {
			mine = append(mine, body)
		}
	}
	return mine
}

// untouched sees that the comments of everybody else are as they were.
func untouched(t *testing.T, s *githubtest.Server, before []githubtest.Comment) {
	t.Helper()
	after := map[int64]githubtest.Comment{}
	for _, c := range s.Comments() {
		after[c.ID] = c
	}
	for _, c := range before {
		if c.Author != s.Author() && after[c.ID] != c {
			t.Errorf("%+v has become %+v", c, after[c.ID])
		}
	}
}

// TestGitHubManyComments finds our comment among many, wherever it stands, and
// makes none where there is none.
func TestGitHubManyComments(t *testing.T) {
	older := earlier(t, githubtest.Actions, told(1, 1))
	most := 0
	for _, n := range []int{0, 1, 99, 100, 101, 200, 1000} {
		words := make([]githubtest.Comment, n)
		for i := range words {
			words[i] = githubtest.Comment{Author: "dana", Body: fmt.Sprintf("%d: %s", i, strings.Repeat("words ", i%50))}
		}
		for name, c := range map[string]struct {
			comments []githubtest.Comment
			action   github.Action
		}{
			"none":  {words, github.Created},
			"first": {append([]githubtest.Comment{older}, words...), github.Edited},
			"last":  {append(words[:n:n], older), github.Edited},
		} {
			t.Run(fmt.Sprintf("%d/%s", n, name), func(t *testing.T) {
				s := githubtest.Start(t, githubtest.Scenario{Comments: c.comments})
				result, err := posting(t, s, &wait{}, 10*time.Second).Upsert(t.Context(), told(2, 1))
				if mine := s.Own(own); err != nil || result.Action != c.action || len(mine) != 1 || !tells(mine[0], told(2, 1)) {
					t.Errorf("%+v, %v: %q", result, err, mine)
				}
				if bound := 3 + 2*(n/100+2); len(s.Requests()) > bound {
					t.Errorf("it takes %d requests, want %d at most", len(s.Requests()), bound)
				}
				most = max(most, len(s.Requests()))
			})
		}
	}
	t.Logf("at most %d requests", most)
}

// TestGitHubLongText posts texts about as long as GitHub allows.
func TestGitHubLongText(t *testing.T) {
	for name, text := range map[string]string{
		"as asked":     strings.Repeat("| a | b |\n", 6500),
		"too long":     strings.Repeat("| a | b |\n", 6600),
		"far too long": strings.Repeat("目標\n", 1<<20),
		"one line":     strings.Repeat("x", 1<<20),
	} {
		t.Run(name, func(t *testing.T) {
			s := githubtest.Start(t, githubtest.Scenario{})
			long := told(1, 1)
			long.Body = text
			for _, want := range []github.Action{github.Created, github.Unchanged} {
				result, err := posting(t, s, &wait{}, 5*time.Second).Upsert(t.Context(), long)
				if err != nil || result.Action != want || result.Cut != (name != "as asked") || len(s.Own(own)) != 1 {
					t.Errorf("%+v, %v", result, err)
				}
			}
			if body := s.Own(own)[0]; strings.Contains(body, "Cut to fit") != (name != "as asked") || len(body) < 60000 {
				t.Errorf("%d bytes: %.400q", len(body), body)
			}
		})
	}
}

// TestGitHubPullRequest asks about pull requests.
func TestGitHubPullRequest(t *testing.T) {
	for name, c := range map[string]struct {
		scenario githubtest.Scenario
		want     github.PullRequest
	}{
		"open":   {githubtest.Scenario{}, github.PullRequest{State: "open", HeadRepo: githubtest.Repository}},
		"closed": {githubtest.Scenario{Closed: true, Locked: true}, github.PullRequest{State: "closed", Locked: true, HeadRepo: githubtest.Repository}},
		"forked": {githubtest.Scenario{ReadOnly: true}, github.PullRequest{State: "open", HeadRepo: githubtest.Fork}},
	} {
		s := githubtest.Start(t, c.scenario)
		c.want.Number, c.want.Head, c.want.Base, c.want.BaseRef = githubtest.Number, githubtest.Head, githubtest.Base, "main"
		client := posting(t, s, &wait{}, 5*time.Second)
		if got, err := client.PullRequest(t.Context(), githubtest.Number); err != nil || got != c.want {
			t.Errorf("%s: %+v, %v", name, got, err)
		}
		if _, err := client.PullRequest(t.Context(), 404); reasonOf(t, err) != github.NotFound {
			t.Errorf("%s: %v", name, err)
		}
		owner, _, _ := strings.Cut(c.want.HeadRepo, "/")
		got, err := client.FindPullRequest(t.Context(), owner, githubtest.Branch, githubtest.Head)
		if c.want.State == "open" && (err != nil || got != c.want) || c.want.State != "open" && reasonOf(t, err) != github.NotFound {
			t.Errorf("%s is found as %+v, %v", name, got, err)
		}
		for _, miss := range [][3]string{{"nobody", githubtest.Branch, githubtest.Head}, {owner, "main", githubtest.Head}, {owner, githubtest.Branch, githubtest.Base}} {
			if got, err := client.FindPullRequest(t.Context(), miss[0], miss[1], miss[2]); reasonOf(t, err) != github.NotFound {
				t.Errorf("%s: %q is found as %+v, %v", name, miss, got, err)
			}
		}
	}
}
