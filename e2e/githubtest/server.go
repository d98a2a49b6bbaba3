// Package githubtest stands in for GitHub's API: the comments of one pull
// request, the pull request itself, and whose token it is.
//
// It is strict where GitHub is: every request, and every answer that it gives
// of its own accord, is held against GitHub's published description of its
// API. And it fails where GitHub fails, by order: see Fault. It knows nothing
// of who calls it, so that a package and the program can be tested alike.
package githubtest

import (
	"bytes"
	"cmp"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

// What every Server has. The token is made up, and in a form that is found
// wherever it gets to.
const (
	Token      = "ghs_ThisTokenMustNotBeSeenAnywhere01"
	Repository = "acme/goals"
	Fork       = "stranger/goals"
	Branch     = "raise-the-bar" // that the pull request comes from
	Number     = 7
	Head       = "1111111111111111111111111111111111111111"
	Base       = "2222222222222222222222222222222222222222"
	Actions    = "github-actions[bot]"
)

// Scenario is how things stand when the test begins. The zero Scenario is an
// open pull request without comments, and the token of an Actions job.
type Scenario struct {
	Author   string    // whose token it is; empty is Actions
	Nameless bool      // the token may not ask for its author, as Actions' may not; implied by [bot]
	Comments []Comment // already there
	Prefix   string    // of the API's path, such as /api/v3
	Head     string    // commit of the pull request; empty is Head
	Base     string    // commit that it goes into; empty is Base
	Closed   bool
	Locked   bool // comments are refused
	Forked   bool // it comes from a fork
	ReadOnly bool // it does, and the token is that of its own job
	Faults   []Fault

	// Before is called before each request is served, and may take its time;
	// requests are served side by side. It may be nil.
	Before func(Operation)
}

// Comment is one comment on the pull request.
type Comment struct {
	ID      int64 // given by the server
	Author  string
	Body    string
	Created time.Time // given by the server, as is the next
	Updated time.Time
}

// Request is what somebody sent.
type Request struct {
	Operation Operation
	Method    string
	URL       string
	Header    http.Header // without Authorization where it was as it should be
	Body      string
}

// Operation names what a request asks for.
type Operation string

// The operations.
const (
	List   Operation = "list"
	Create Operation = "create"
	Get    Operation = "get"
	Edit   Operation = "edit"
	Delete Operation = "delete"
	User   Operation = "user"
	Pull   Operation = "pull"
	Pulls  Operation = "pulls"
	Viewer Operation = "viewer" // GraphQL's
	Limits Operation = "limits"
	Other  Operation = "other"
)

// Server is the stand-in at work.
type Server struct {
	URL        string // what GITHUB_API_URL should say
	GraphQLURL string // and GITHUB_GRAPHQL_URL

	t        testing.TB
	http     *httptest.Server
	stranger *httptest.Server
	contract *contract
	scenario Scenario

	mu       sync.Mutex
	comments []Comment
	last     int64
	requests []Request
	strange  []Request
	served   map[Operation]int
}

// Start starts a server, which ends with the test. What is wrong with a
// request or an answer fails the test.
func Start(t testing.TB, s Scenario) *Server {
	t.Helper()
	c, err := description()
	if err != nil {
		t.Fatal(err)
	}
	if s.Author == "" {
		s.Author = Actions
	}
	s.Head, s.Base = cmp.Or(s.Head, Head), cmp.Or(s.Base, Base)
	s.Nameless = s.Nameless || strings.HasSuffix(s.Author, "[bot]")
	server := &Server{t: t, contract: c, scenario: s, served: map[Operation]int{}}
	for _, one := range s.Comments {
		server.add(one.Author, one.Body)
	}
	server.http = httptest.NewServer(server)
	server.stranger = httptest.NewServer(http.HandlerFunc(server.meet))
	t.Cleanup(server.http.Close)
	t.Cleanup(server.stranger.Close)
	server.URL = server.http.URL + s.Prefix
	server.GraphQLURL = server.http.URL + graphQL
	return server
}

// Author returns whose token it is.
func (s *Server) Author() string { return s.scenario.Author }

// Comments returns the comments as they stand, the oldest first.
func (s *Server) Comments() []Comment {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.comments)
}

// Own returns the bodies of those comments that the token's author wrote and
// that begin as given.
func (s *Server) Own(prefix string) (bodies []string) {
	for _, c := range s.Comments() {
		if c.Author == s.scenario.Author && strings.HasPrefix(c.Body, prefix) {
			bodies = append(bodies, c.Body)
		}
	}
	return bodies
}

// Requests returns what was sent so far, in order.
func (s *Server) Requests() []Request {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.requests)
}

// Strange returns what was sent to the other host that redirects lead to.
func (s *Server) Strange() []Request {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.strange)
}

// Leaks returns where the token is seen that should not be: in a request
// outside its header, with a stranger, in a comment, or in what the test
// itself collected.
func (s *Server) Leaks(collected ...string) (places []string) {
	for _, r := range append(s.Requests(), s.Strange()...) {
		collected = append(collected, r.URL, r.Body)
		for _, values := range r.Header {
			collected = append(collected, values...)
		}
	}
	for _, c := range s.Comments() {
		collected = append(collected, c.Body)
	}
	return slices.DeleteFunc(collected, func(text string) bool { return !strings.Contains(text, Token) })
}

// meet is the other host.
func (s *Server) meet(w http.ResponseWriter, r *http.Request) {
	body, _ := io.ReadAll(io.LimitReader(r.Body, 1<<20))
	s.mu.Lock()
	defer s.mu.Unlock()
	s.strange = append(s.strange, Request{Other, r.Method, r.URL.String(), r.Header, string(body)})
}

// ServeHTTP answers a request: by a fault where one is ordered, and else as
// GitHub does.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(io.LimitReader(r.Body, 1<<20))
	if err != nil {
		return // the caller went away
	}
	r.URL.Path = strings.TrimPrefix(r.URL.Path, s.scenario.Prefix)
	path, moved := strings.CutPrefix(r.URL.Path, "/moved")
	r.URL.Path = path
	operation := operationOf(r)
	fault, faulty := s.record(operation, r, body)
	serve, err := s.lawful(operation, r, body)
	if err != nil {
		s.t.Errorf("%s %s: %v", r.Method, r.URL, err)
		http.Error(w, "{}", http.StatusTeapot)
		return
	}
	if s.scenario.Before != nil {
		s.scenario.Before(operation)
	}
	if faulty && !moved {
		fault.fail(s, w, r, serve)
		return
	}
	serve().write(w)
}

// lawful holds a request against the contract, and returns what answers it,
// which is held against the contract too. GraphQL has no part in that.
func (s *Server) lawful(operation Operation, r *http.Request, body []byte) (serve func() answer, err error) {
	if operation == Viewer {
		return func() answer { return s.viewer(body) }, nil
	}
	in, err := s.contract.request(r, body)
	if err != nil {
		return nil, err
	}
	return func() answer {
		a := s.serve(operation, r, body)
		if err := s.contract.response(in, a.status, a.header, a.body); err != nil {
			s.t.Errorf("the answer to %s %s: %v", r.Method, r.URL, err)
		}
		return a
	}, nil
}

// record keeps a request, and finds the fault that it meets.
func (s *Server) record(operation Operation, r *http.Request, body []byte) (Fault, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	header := r.Header.Clone()
	if header.Get("Authorization") == "Bearer "+Token {
		header.Del("Authorization")
	} else {
		s.t.Errorf("%s %s: %v", r.Method, r.URL, errWithoutToken)
	}
	s.requests = append(s.requests, Request{operation, r.Method, r.URL.String(), header, string(body)})
	s.served[operation]++
	for _, f := range s.scenario.Faults {
		if f.On == operation && (f.Times == 0 || s.served[operation] <= f.Times) {
			return f, true
		}
	}
	return Fault{}, false
}

func withBody(r *http.Request, body []byte) *http.Request {
	again := r.Clone(r.Context())
	again.Body = io.NopCloser(bytes.NewReader(body))
	return again
}
