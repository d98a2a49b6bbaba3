package githubtest

import (
	"bytes"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// Fault is one way in which the API fails.
type Fault struct {
	On    Operation
	Times int  // how often, counted from the first such request; 0 is always
	Acts  bool // what was asked for is done, and then it fails all the same

	Kind
}

// Kind is a way to fail, whatever was asked for.
type Kind struct {
	Name string

	// Certain says that the answer tells for sure that nothing was done: such
	// a fault does not act.
	Certain bool

	// Slow says that it ends only when the caller's patience does.
	Slow bool

	// Huge says that its answer is larger than any caller should read.
	Huge bool

	fail func(*Server, http.ResponseWriter, *http.Request, func() answer)
}

func (f Fault) fail(s *Server, w http.ResponseWriter, r *http.Request, serve func() answer) {
	done := serve
	if f.Acts {
		a := serve()
		done = func() answer { return a }
	}
	f.Kind.fail(s, w, r, done)
}

const denied = "Resource not accessible by integration"

// Kinds returns all the ways to fail.
func Kinds() []Kind {
	kinds := []Kind{
		status("401", 401, "Bad credentials"),
		status("403 fork", 403, denied),
		status("403 locked", 403, "Unable to create comment because issue is locked."),
		status("403 primary limit", 403, "API rate limit exceeded for installation ID 1.", "X-RateLimit-Limit", "5000", "X-RateLimit-Remaining", "0", "X-RateLimit-Reset", inSeconds(20)),
		status("403 primary limit for an hour", 403, "API rate limit exceeded for installation ID 1.", "X-RateLimit-Remaining", "0", "X-RateLimit-Reset", inSeconds(3600)),
		status("403 secondary limit", 403, "You have exceeded a secondary rate limit. Please wait a few minutes before you try again."),
		status("403 secondary limit, seconds", 403, "You have exceeded a secondary rate limit.", "Retry-After", "5"),
		status("404", 404, "Not Found"),
		status("410", 410, "This issue was deleted"),
		status("422 too long", 422, "Validation Failed: Body is too long (maximum is 65536 characters)"),
		status("422 other", 422, "Validation Failed for "+Token), // as some proxies repeat what they refuse
		status("429 integer", 429, "", "Retry-After", "7"),
		status("429 date", 429, "", "Retry-After", clock.Add(9*time.Second).Format(http.TimeFormat)),
		status("429 date in the past", 429, "", "Retry-After", "Fri, 31 Dec 1999 23:59:59 GMT"),
		status("429 date far away", 429, "", "Retry-After", "Fri, 31 Dec 9999 23:59:59 GMT"),
		status("429 huge", 429, "", "Retry-After", "999999999"),
		status("429 past all numbers", 429, "", "Retry-After", strings.Repeat("9", 30)),
		status("429 negative", 429, "", "Retry-After", "-5"),
		status("429 no header", 429, ""),
		uncertain("408", 408, "application/json", `{}`),
		uncertain("425", 425, "application/json", `{}`),
		uncertain("500", 500, "application/json", `{"message":"Server Error `+Token+`"}`),
		uncertain("502 HTML", 502, "text/html", unicorn),
		uncertain("503", 503, "application/json", `{"code":"x","message":"No server is currently available"}`),
		uncertain("504", 504, "application/json", `{"message":"We couldn't respond to your request in time."}`),
		uncertain("200 empty", 200, "application/json", ""),
		uncertain("200 null", 200, "application/json", "null"),
		uncertain("200 HTML", 200, "text/html", unicorn),
		uncertain("200 another form", 200, "application/json", `"[{}]"`),
		uncertain("200 without ids", 200, "application/json", `[{}]`),
		{Name: "200 truncated", fail: truncate},
		{Name: "reset", fail: reset},
		{Name: "hang", Slow: true, fail: hang},
		{Name: "slow drip", Slow: true, fail: drip},
		{Name: "300 MiB", Huge: true, fail: flood(200)},
		{Name: "300 MiB of failure", Huge: true, fail: flood(500)},
		{Name: "redirect to the same host", Certain: true, fail: redirect(func(s *Server, r *http.Request) string { return s.URL + "/moved" + r.URL.RequestURI() })},
		{Name: "redirect to another host", Certain: true, fail: redirect(func(s *Server, r *http.Request) string { return s.stranger.URL + r.URL.RequestURI() })},
		{Name: "redirect in a circle", Certain: true, fail: redirect(func(s *Server, r *http.Request) string { return s.URL + r.URL.RequestURI() })},
	}
	return kinds
}

// clock is the time that refusals are dated, and that the dates in them go by.
var clock = time.Date(2026, 11, 20, 12, 0, 0, 0, time.UTC)

// Clock returns that time.
func Clock() time.Time { return clock }

func inSeconds(n int64) string { return strconv.FormatInt(clock.Unix()+n, 10) }

const unicorn = "<!DOCTYPE html><html><head><title>Unicorn! &middot; GitHub</title></head><body>" +
	"<p><strong>We had issues producing the response to your request.</strong></p></body></html>"

// status refuses, in GitHub's words and form.
func status(name string, code int, message string, header ...string) Kind {
	return Kind{Name: name, Certain: true, fail: func(_ *Server, w http.ResponseWriter, _ *http.Request, _ func() answer) {
		a := refusing(code, message)
		a.header.Set("Date", clock.Format(http.TimeFormat))
		for i := 0; i < len(header); i += 2 {
			a.header.Set(header[i], header[i+1])
		}
		a.write(w)
	}}
}

// uncertain gives an answer after which nobody knows what was done.
func uncertain(name string, code int, form, body string) Kind {
	return Kind{Name: name, fail: func(_ *Server, w http.ResponseWriter, _ *http.Request, _ func() answer) {
		answer{code, http.Header{"Content-Type": {form}}, []byte(body)}.write(w)
	}}
}

// truncate ends in the middle of an answer, as if that were its end.
func truncate(_ *Server, w http.ResponseWriter, _ *http.Request, _ func() answer) {
	answer{200, nil, []byte(`[{"id":1000000001,"body":"<!-- goalpost:com`)}.write(w)
}

// reset breaks the connection.
func reset(*Server, http.ResponseWriter, *http.Request, func() answer) { panic(http.ErrAbortHandler) }

// hang says nothing until the caller gives up.
func hang(_ *Server, _ http.ResponseWriter, r *http.Request, _ func() answer) { <-r.Context().Done() }

// drip says something all the time and comes to no end.
func drip(_ *Server, w http.ResponseWriter, r *http.Request, _ func() answer) {
	for r.Context().Err() == nil {
		if _, err := w.Write([]byte(" ")); err != nil {
			return
		}
		w.(http.Flusher).Flush()
		time.Sleep(time.Millisecond)
	}
}

// flood says far too much.
func flood(code int) func(*Server, http.ResponseWriter, *http.Request, func() answer) {
	return func(_ *Server, w http.ResponseWriter, _ *http.Request, _ func() answer) {
		w.WriteHeader(code)
		chunk := bytes.Repeat([]byte(" "), 1<<20)
		for range 300 {
			if _, err := w.Write(chunk); err != nil {
				return
			}
		}
	}
}

func redirect(to func(*Server, *http.Request) string) func(*Server, http.ResponseWriter, *http.Request, func() answer) {
	return func(s *Server, w http.ResponseWriter, r *http.Request, _ func() answer) {
		w.Header().Set("Location", to(s, r))
		w.WriteHeader(http.StatusTemporaryRedirect)
	}
}
