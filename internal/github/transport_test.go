package github

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

// TestRedirects follows the server within itself, with the same method and
// body, and nowhere else.
func TestRedirects(t *testing.T) {
	stranger := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		t.Errorf("a stranger is sent %s %s with %q", r.Method, r.URL, r.Header.Get("Authorization"))
	}))
	defer stranger.Close()
	for name, c := range map[string]struct {
		status int
		to     string
		fails  Reason
	}{
		"moved":               {301, "/repos/acme/goals", ""},
		"found":               {302, "/repos/acme/goals", ""},
		"temporarily":         {307, "/repos/acme/goals", ""},
		"for good":            {308, "/repos/acme/goals", ""},
		"see other":           {303, "/repos/acme/goals", Broken},
		"to a stranger":       {307, stranger.URL + "/repos/acme/goals", Misled},
		"to another scheme":   {307, "https://127.0.0.1/repos/acme/goals", Misled},
		"with a password":     {307, "http://x:y@HOST/repos/acme/goals", Misled},
		"in a circle":         {307, "/old", Misled},
		"to nowhere":          {307, "", Misled},
		"to what is no place": {307, "http://[", Misled},
	} {
		t.Run(name, func(t *testing.T) {
			s := newServer(t)
			s.before = func(w http.ResponseWriter, r *http.Request, _ int) bool {
				path, moved := strings.CutPrefix(r.URL.Path, "/old")
				if !moved {
					return false
				}
				to := strings.Replace(c.to, "HOST", r.Host, 1)
				if to != "" {
					w.Header().Set("Location", to+strings.TrimPrefix(path, "/repos/acme/goals")+"?"+r.URL.RawQuery)
				}
				w.WriteHeader(c.status)
				return true
			}
			o := s.options()
			o.APIURL += "/old"
			client, err := New(o)
			if err != nil {
				t.Fatal(err)
			}
			got, err := client.Upsert(t.Context(), report(1, "one"))
			if c.fails == "" && (err != nil || got.Action != Created || len(s.comments) != 1) {
				t.Errorf("%+v, %v", got, err)
			}
			if c.fails != "" && (!is(err, c.fails) || len(s.log) > maxHops+1) {
				t.Errorf("%v after %q", err, s.log)
			}
		})
	}
}

// endless is a body without an end, or one that comes too slowly.
type endless struct {
	chunk []byte
	read  int
	pause func()
}

func (e *endless) Read(p []byte) (int, error) {
	if e.pause != nil {
		e.pause()
	}
	n := copy(p, e.chunk)
	e.read += n
	return n, nil
}

func (e *endless) Close() error { return nil }

type canned func(*http.Request) (*http.Response, error)

func (c canned) RoundTrip(r *http.Request) (*http.Response, error) { return c(r) }

// origin is where a canned answer is asked for.
const origin = "https://api.example.com"

func answering(t *testing.T, b Budget, f canned) *Client {
	t.Helper()
	o := options()
	o.APIURL, o.GraphQLURL, o.Transport, o.Budget = origin, origin+"/graphql", f, b
	c, err := New(o)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestBodiesAreBounded(t *testing.T) {
	for status, limit := range map[int]int{200: 2 * maxList, 502: maxAttempts * maxFailed} {
		body := &endless{chunk: bytes.Repeat([]byte(" "), 1<<16)}
		c := answering(t, Budget{}, func(r *http.Request) (*http.Response, error) {
			return &http.Response{StatusCode: status, Header: http.Header{}, Body: body, Request: r}, nil
		})
		if _, err := c.Upsert(t.Context(), report(1, "one")); !is(err, Broken) || body.read > limit+maxAttempts<<10 {
			t.Errorf("%v after %d bytes", err, body.read)
		}
	}
}

func TestTimeIsBounded(t *testing.T) {
	for name, f := range map[string]canned{
		"no answer": func(r *http.Request) (*http.Response, error) {
			<-r.Context().Done()
			return nil, r.Context().Err()
		},
		"no end": func(r *http.Request) (*http.Response, error) {
			body := &endless{chunk: []byte(" "), pause: func() { time.Sleep(time.Millisecond) }}
			return &http.Response{StatusCode: 200, Header: http.Header{}, Request: r, Body: struct {
				io.Reader
				io.Closer
			}{readerFunc(func(p []byte) (int, error) {
				if err := r.Context().Err(); err != nil {
					return 0, err
				}
				return body.Read(p)
			}), body}}, nil
		},
	} {
		c := answering(t, Budget{Attempt: 5 * time.Millisecond}, f)
		if _, err := c.Upsert(t.Context(), report(1, "one")); !is(err, Unreachable) || !strings.Contains(err.Error(), "in time") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

type readerFunc func([]byte) (int, error)

func (f readerFunc) Read(p []byte) (int, error) { return f(p) }

// TestBudget runs out of each of its parts.
func TestBudget(t *testing.T) {
	sent := 0
	failing := func(r *http.Request) (*http.Response, error) {
		sent++
		return nil, errors.New("connection reset by peer")
	}
	for name, c := range map[string]struct {
		budget Budget
		sent   int
	}{
		"attempts": {Budget{}, maxAttempts},
		"requests": {Budget{Requests: 2}, 2},
		"time":     {Budget{Time: 3 * time.Second}, 2}, // a pause of 1 s, and none of 2 s
	} {
		sent = 0
		if _, err := answering(t, c.budget, failing).Upsert(t.Context(), report(1, "one")); err == nil || sent != c.sent {
			t.Errorf("%s: %d requests, want %d: %v", name, sent, c.sent, err)
		}
	}
}

// TestLastOfTheLimit goes on when the server says that this was the last
// request of the hour: whether it was, the next one shows. go-github refuses
// that by itself, by the machine's own clock.
func TestLastOfTheLimit(t *testing.T) {
	s := newServer(t)
	s.before = func(w http.ResponseWriter, r *http.Request, _ int) bool {
		w.Header().Set("X-RateLimit-Remaining", "0")
		w.Header().Set("X-RateLimit-Limit", "1000")
		w.Header().Set("X-RateLimit-Reset", "9999999999")
		return false
	}
	if got, err := s.client(t).Upsert(t.Context(), report(1, "one")); err != nil || got.Action != Created {
		t.Errorf("%+v, %v", got, err)
	}
}

// TestNothingIsCreatedBlindly loses the answer to what was done.
func TestNothingIsCreatedBlindly(t *testing.T) {
	s := newServer(t)
	s.before = func(w http.ResponseWriter, r *http.Request, nth int) bool {
		if r.Method == http.MethodPost && nth == 1 {
			var in said
			json.NewDecoder(r.Body).Decode(&in)
			s.say(actions, in.Body)
			w.WriteHeader(http.StatusBadGateway)
			return true
		}
		return false
	}
	got, err := s.client(t).Upsert(t.Context(), report(1, "one"))
	if log := s.requests(); err != nil || got.Action != Created || len(s.comments) != 1 || log != "list create list user" {
		t.Errorf("%+v, %v after %s", got, err, log)
	}
}

// TestPages finds the comment behind many, however the server counts pages.
func TestPages(t *testing.T) {
	for name, whole := range map[string]bool{"by the hundred": false, "all at once": true} {
		s := newServer(t)
		for range 250 {
			s.say("somebody", "words")
		}
		s.say(actions, posted(report(1, "one")))
		if whole { // as Gitea does, for every page
			s.before = func(w http.ResponseWriter, r *http.Request, _ int) bool {
				if r.Method == http.MethodGet && strings.HasSuffix(r.URL.Path, "/1/comments") {
					json.NewEncoder(w).Encode(s.comments)
					return true
				}
				return false
			}
		}
		got, err := s.client(t).Upsert(t.Context(), report(2, "one"))
		if err != nil || got.Action != Unchanged || len(s.log) > 4 {
			t.Errorf("%s: %+v, %v after %d requests", name, got, err, len(s.log))
		}
	}
}
