package github

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
)

const secret = "ghs_s3cretT0ken"

// server is one conversation, and nothing more than these tests need. The
// API's own description is held against it end to end.
type server struct {
	*httptest.Server
	mu       sync.Mutex
	author   string
	comments []said
	last     int64
	log      []string
	// before may answer a request in place of the server, or do something else
	// first. It is told how often there was such a request.
	before func(w http.ResponseWriter, r *http.Request, nth int) (answered bool)
}

type said struct {
	ID      int64             `json:"id"`
	Body    string            `json:"body"`
	HTMLURL string            `json:"html_url"`
	User    map[string]string `json:"user"`
}

func newServer(t *testing.T) *server {
	s := &server{author: actions}
	s.Server = httptest.NewServer(s)
	t.Cleanup(s.Close)
	return s
}

func (s *server) say(author, body string) int64 {
	s.last++
	s.comments = append(s.comments, said{s.last, body, fmt.Sprintf("https://example.com/pull/1#c%d", s.last), map[string]string{"login": author}})
	return s.last
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	path := strings.TrimPrefix(r.URL.Path, "/repos/acme/goals/")
	what := r.Method + " " + strings.Trim(path, "0123456789")
	s.log = append(s.log, what)
	nth := 0
	for _, l := range s.log {
		if l == what {
			nth++
		}
	}
	switch {
	case r.Header.Get("Authorization") != "Bearer "+secret:
		w.WriteHeader(http.StatusUnauthorized)
	case s.before != nil && s.before(w, r, nth):
	default:
		s.serve(w, r, path)
	}
}

func (s *server) serve(w http.ResponseWriter, r *http.Request, path string) {
	var in said
	json.NewDecoder(r.Body).Decode(&in)
	at := -1
	if id, ok := strings.CutPrefix(path, "issues/comments/"); ok {
		at = slices.IndexFunc(s.comments, func(c said) bool { return strconv.FormatInt(c.ID, 10) == id })
	}
	answer := func(status int, v any) {
		w.WriteHeader(status)
		json.NewEncoder(w).Encode(v)
	}
	switch {
	case path == "/user":
		answer(http.StatusForbidden, map[string]string{"message": "Resource not accessible by integration"})
	case path == "issues/1/comments" && r.Method == http.MethodGet:
		page, _ := strconv.Atoi(r.URL.Query().Get("page"))
		from := min((page-1)*perPage, len(s.comments))
		answer(http.StatusOK, append([]said{}, s.comments[from:min(from+perPage, len(s.comments))]...))
	case path == "issues/1/comments":
		s.say(s.author, in.Body)
		answer(http.StatusCreated, s.comments[len(s.comments)-1])
	case path == "pulls/1":
		answer(http.StatusOK, map[string]any{"number": 1, "state": "open", "locked": true,
			"head": map[string]any{"sha": anyHead, "repo": map[string]string{"full_name": "fork/goals"}},
			"base": map[string]any{"sha": anyHead, "ref": "main"}})
	case at < 0:
		answer(http.StatusNotFound, map[string]string{"message": "Not Found"})
	case r.Method == http.MethodPatch:
		s.comments[at].Body = in.Body
		answer(http.StatusOK, s.comments[at])
	case r.Method == http.MethodDelete:
		s.comments = slices.Delete(s.comments, at, at+1)
		w.WriteHeader(http.StatusNoContent)
	default:
		answer(http.StatusOK, s.comments[at])
	}
}

// options are those of a client whose clock goes only when it sleeps.
func options() Options {
	now := noon
	return Options{
		Token: secret, Repository: "acme/goals",
		Now:   func() time.Time { return now },
		Sleep: func(ctx context.Context, d time.Duration) error { now = now.Add(d); return ctx.Err() },
	}
}

func (s *server) options() Options {
	o := options()
	o.APIURL, o.Transport = s.URL, s.Client().Transport
	return o
}

func (s *server) client(t *testing.T) *Client {
	t.Helper()
	c, err := New(s.options())
	if err != nil {
		t.Fatal(err)
	}
	return c
}
