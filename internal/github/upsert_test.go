package github

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"testing"
)

func report(run int64, body string) Comment {
	return Comment{Number: 1, Key: "goalpost", Head: anyHead, Run: run, Attempt: 1, Body: body}
}

func posted(c Comment) string {
	m, err := compose(c, maxBody)
	if err != nil {
		panic(err)
	}
	return m.body()
}

// TestUpsert goes through the life of a comment. What it costs is part of it.
func TestUpsert(t *testing.T) {
	s := newServer(t)
	for _, c := range []struct {
		name  string
		meets func()
		say   Comment
		want  Action
		text  string // at the end; empty where it is what we say
		log   string
	}{
		{"first", nil, report(1, "one"), Created, "", "list create list"},
		{"again", nil, report(1, "one"), Unchanged, "", "list user"},
		{"another run, the same", nil, report(2, "one"), Unchanged, "", "list user"},
		{"news", nil, report(3, "two"), Edited, "", "list user get edit list"},
		{"an older run", nil, report(2, "three"), Superseded, "two", "list user"},
		{"a later attempt", nil, Comment{Number: 1, Key: "goalpost", Run: 3, Attempt: 2, Body: "three"}, Edited, "", "list user get edit list"},
		{"a person changed it", func() { s.comments[0].Body += "!" }, report(4, "three"), Edited, "", "list user get edit list"},
		{"a person removed it", func() { s.comments = nil }, report(5, "three"), Created, "", "list create list"},
		{"copies", func() { s.say(actions, posted(report(4, "x"))); s.say(actions, posted(report(3, "y"))) }, report(5, "three"), Unchanged, "", "list user get remove get remove list"},
		{"copies of strangers", func() { s.say("mallory", posted(report(9, "x"))) }, report(6, "four"), Edited, "", "list user get edit list"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if c.meets != nil {
				c.meets()
			}
			s.log = nil
			got, err := s.client(t).Upsert(t.Context(), c.say)
			if err != nil || got.Action != c.want || got.ID != s.comments[0].ID || got.URL != s.comments[0].HTMLURL {
				t.Fatalf("%+v, %v", got, err)
			}
			if c.text == "" {
				c.text = c.say.Body
			}
			if _, text, ok := readMarker(s.comments[0].Body); !ok || text != c.text {
				t.Errorf("there stands %q", s.comments[0].Body)
			}
			if log := s.requests(); log != c.log {
				t.Errorf("it takes %s, want %s", log, c.log)
			}
		})
	}
}

func (s *server) requests() string {
	return strings.NewReplacer("GET issues/1/comments", "list", "POST issues/1/comments", "create", "GET /user", "user",
		"GET issues/comments/", "get", "PATCH issues/comments/", "edit", "DELETE issues/comments/", "remove").Replace(strings.Join(s.log, " "))
}

// TestOnlyEdit brings up to date what is there, and creates nothing.
func TestOnlyEdit(t *testing.T) {
	s := newServer(t)
	quiet := report(2, "two")
	quiet.OnlyEdit = true
	for _, want := range []Action{Withheld, Edited, Unchanged} {
		got, err := s.client(t).Upsert(t.Context(), quiet)
		if err != nil || got.Action != want || (want == Withheld) != (len(s.comments) == 0) {
			t.Errorf("%+v, %v, %+v", got, err, s.comments)
		}
		if want == Withheld {
			s.say(actions, posted(report(1, "one")))
		}
	}
}

// TestAuthorIsLearned posts as an App that cannot ask who it is. The copy
// that it could not know for its own goes as soon as it does.
func TestAuthorIsLearned(t *testing.T) {
	s := newServer(t)
	s.author = "my-app[bot]"
	s.say(s.author, posted(report(1, "one")))
	got, err := s.client(t).Upsert(t.Context(), report(2, "two"))
	if err != nil || got.Action != Created || got.Removed != 1 || len(s.comments) != 1 {
		t.Errorf("%+v, %v, %+v", got, err, s.comments)
	}
	o := s.options()
	o.Author = "My-App[bot]"
	c, err := New(o)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := c.Upsert(t.Context(), report(3, "three")); err != nil || got.Action != Edited || len(s.comments) != 1 {
		t.Errorf("when told: %+v, %v, %+v", got, err, s.comments)
	}
}

// TestUndone lets an older run write between our edit and our look at it.
func TestUndone(t *testing.T) {
	s := newServer(t)
	s.say(actions, posted(report(1, "one")))
	s.before = func(w http.ResponseWriter, r *http.Request, nth int) bool {
		if r.Method == http.MethodGet && strings.HasSuffix(r.URL.Path, "/1/comments") && nth == 2 {
			s.comments[0].Body = posted(report(2, "late"))
		}
		return false
	}
	got, err := s.client(t).Upsert(t.Context(), report(3, "three"))
	if err != nil || got.Action != Edited || s.comments[0].Body != posted(report(3, "three")) {
		t.Errorf("%+v, %v, %+v", got, err, s.comments)
	}
}

// TestOvertaken lets a newer run write after we have listed the comments.
func TestOvertaken(t *testing.T) {
	s := newServer(t)
	s.say(actions, posted(report(1, "one")))
	s.before = func(w http.ResponseWriter, r *http.Request, nth int) bool {
		if r.URL.Path == "/user" {
			s.comments[0].Body = posted(report(3, "newer"))
		}
		return false
	}
	got, err := s.client(t).Upsert(t.Context(), report(2, "two"))
	if err != nil || got.Action != Superseded || s.comments[0].Body != posted(report(3, "newer")) {
		t.Errorf("%+v, %v, %+v", got, err, s.comments)
	}
}

// TestRemovedMeanwhile has somebody remove the comment that is to be edited:
// before it is looked at once more, and at the last moment.
func TestRemovedMeanwhile(t *testing.T) {
	for _, moment := range []string{"/user", "PATCH"} {
		s := newServer(t)
		s.say(actions, posted(report(1, "one")))
		s.before = func(w http.ResponseWriter, r *http.Request, nth int) bool {
			if r.URL.Path == moment || r.Method == moment {
				s.comments = nil
			}
			return false
		}
		got, err := s.client(t).Upsert(t.Context(), report(2, "two"))
		if err != nil || got.Action != Created || len(s.comments) != 1 || s.comments[0].Body != posted(report(2, "two")) {
			t.Errorf("%s: %+v, %v, %+v", moment, got, err, s.comments)
		}
	}
}

// TestTooLong meets a server that allows less than GitHub does.
func TestTooLong(t *testing.T) {
	s := newServer(t)
	s.before = func(w http.ResponseWriter, r *http.Request, nth int) bool {
		if r.ContentLength > 20000 {
			http.Error(w, `{"message":"Validation Failed","errors":[{"message":"body is too long"}]}`, http.StatusUnprocessableEntity)
			return true
		}
		return false
	}
	long := report(1, strings.Repeat("a line\n", 8000))
	for _, want := range []Action{Created, Unchanged} {
		got, err := s.client(t).Upsert(t.Context(), long)
		if err != nil || got.Action != want || !got.Cut || len(s.comments) != 1 || !strings.Contains(s.comments[0].Body, "Cut to fit") {
			t.Errorf("%+v, %v, %d comments", got, err, len(s.comments))
		}
	}
}

// TestInterrupted stops when it is told to, in a request and in a pause.
func TestInterrupted(t *testing.T) {
	s := newServer(t)
	ctx, cancel := context.WithCancel(t.Context())
	s.before = func(w http.ResponseWriter, r *http.Request, nth int) bool {
		cancel()
		w.WriteHeader(http.StatusBadGateway)
		return true
	}
	if got, err := s.client(t).Upsert(ctx, report(1, "one")); !errors.Is(err, context.Canceled) || got.Action != "" || len(s.log) != 1 {
		t.Errorf("%+v, %v after %d requests", got, err, len(s.log))
	}
}

func TestPullRequest(t *testing.T) {
	s := newServer(t)
	want := PullRequest{Number: 1, State: "open", Locked: true, Head: anyHead, HeadRepo: "fork/goals", Base: anyHead, BaseRef: "main"}
	if got, err := s.client(t).PullRequest(t.Context(), 1); err != nil || got != want {
		t.Errorf("%+v, %v", got, err)
	}
	if _, err := s.client(t).PullRequest(t.Context(), 2); !is(err, NotFound) {
		t.Error(err)
	}
	if _, err := s.client(t).PullRequest(t.Context(), 0); !is(err, Invalid) {
		t.Error(err)
	}
}
