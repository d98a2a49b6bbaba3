package e2e

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/goalpost-dev/goalpost/e2e/githubtest"
	"github.com/goalpost-dev/goalpost/internal/github"
)

// wait is a clock that goes only while somebody sleeps by it. To sleep takes
// no time, or where there is a pace, that much less than it says.
type wait struct {
	pace  time.Duration
	mu    sync.Mutex
	slept time.Duration
}

func (w *wait) now() time.Time {
	w.mu.Lock()
	defer w.mu.Unlock()
	return githubtest.Clock().Add(w.slept)
}

func (w *wait) sleep(ctx context.Context, d time.Duration) error {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.slept += d
	if w.pace > 0 {
		time.Sleep(d / w.pace)
	}
	return ctx.Err()
}

// posting returns a client of the stand-in that waits by w.
func posting(t testing.TB, s *githubtest.Server, w *wait, attempt time.Duration) *github.Client {
	t.Helper()
	transport := http.DefaultTransport.(*http.Transport).Clone()
	t.Cleanup(transport.CloseIdleConnections)
	client, err := github.New(github.Options{
		APIURL: s.URL, GraphQLURL: s.GraphQLURL, Token: githubtest.Token, Repository: githubtest.Repository, UserAgent: "goalpost-e2e",
		Now: w.now, Sleep: w.sleep, Transport: transport, Budget: github.Budget{Attempt: attempt},
	})
	if err != nil {
		t.Fatal(err)
	}
	return client
}

// own is how each of our comments begins.
const own = "<!-- goalpost:comment v1 key=goalpost "

// told is a comment of a run. Its text names the run.
func told(run int64, attempt int) github.Comment {
	return github.Comment{
		Number: githubtest.Number, Key: "goalpost", Head: githubtest.Head, Run: run, Attempt: attempt,
		Body: fmt.Sprintf("## Goals\n\nrun %d, attempt %d\n", run, attempt),
	}
}

// tells reports whether a comment's text is that run's.
func tells(body string, c github.Comment) bool {
	_, text, _ := strings.Cut(body, "\n")
	text = strings.ReplaceAll(text, "\r\n", "\n")
	return strings.TrimSpace(text) == strings.TrimSpace(c.Body)
}

// earlier returns a comment as an earlier run has left it.
func earlier(t testing.TB, author string, c github.Comment) githubtest.Comment {
	t.Helper()
	s := githubtest.Start(t, githubtest.Scenario{Author: author})
	if _, err := posting(t, s, &wait{}, time.Minute).Upsert(t.Context(), c); err != nil {
		t.Fatal(err)
	}
	return githubtest.Comment{Author: author, Body: s.Own(own)[0]}
}

// reasonOf returns the class of an error, and nothing where there is none.
func reasonOf(t testing.TB, err error) github.Reason {
	t.Helper()
	if err == nil {
		return ""
	}
	var e *github.Error
	if !errors.As(err, &e) || strings.Contains(err.Error(), "\n") || e.Doing == "" {
		t.Errorf("no error to show a person: %v", err)
		return "none"
	}
	return e.Reason
}
