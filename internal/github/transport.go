package github

import (
	"bytes"
	"crypto/tls"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"
)

// How much of an answer is read, and how far a redirect is followed. A
// hundred comments of the greatest length take 6.5 MB, and one, with every
// character escaped, 0.8 MB.
const (
	maxList   = 16 << 20
	maxAnswer = 2 << 20
	maxFailed = 64 << 10
	maxHops   = 4
)

// transport makes one request safe: the token goes to one origin and no
// other, an answer is read to its end within bounds, and whatever is not a
// sound answer is an *Error. go-github by itself follows redirects with the
// token to any host, reads without end, takes an empty or null body for an
// empty list, and refuses to ask again by a clock of its own.
type transport struct {
	base   http.RoundTripper
	origin string
	token  string
	budget *Budget
	now    func() time.Time
}

// RoundTrip sends a request, again and verbatim to wherever the server
// redirects it within the origin, as GitHub's documentation asks for.
func (t *transport) RoundTrip(req *http.Request) (*http.Response, error) {
	var body []byte
	if req.Body != nil {
		var err error
		body, err = io.ReadAll(req.Body)
		req.Body.Close()
		if err != nil {
			return nil, err
		}
	}
	at := req.URL
	for range maxHops + 1 {
		hop := req.Clone(req.Context())
		hop.URL, hop.Host, hop.Body, hop.ContentLength = at, "", http.NoBody, 0
		if body != nil {
			hop.Body, hop.ContentLength = io.NopCloser(bytes.NewReader(body)), int64(len(body))
		}
		resp, err := t.exchange(hop)
		if err != nil {
			return nil, err
		}
		switch resp.StatusCode {
		case http.StatusMovedPermanently, http.StatusFound, http.StatusTemporaryRedirect, http.StatusPermanentRedirect:
		default:
			return t.judge(resp)
		}
		next, err := resp.Location()
		if err != nil || originOf(next) != t.origin || next.User != nil {
			return nil, &Error{Reason: Misled, Status: resp.StatusCode, Detail: "the server redirects to another address", refused: true}
		}
		at = next
	}
	return nil, &Error{Reason: Misled, Detail: fmt.Sprintf("the server redirects more than %d times", maxHops), refused: true}
}

// exchange sends one request and reads its answer. Nothing is left to read
// from the connection afterwards.
func (t *transport) exchange(req *http.Request) (*http.Response, error) {
	if t.budget.Requests == 0 {
		return nil, &Error{Reason: Broken, Detail: "gave up after too many requests", refused: true}
	}
	t.budget.Requests--
	req.Header.Set("Authorization", "Bearer "+t.token)
	resp, err := t.base.RoundTrip(req)
	if err != nil {
		return nil, t.lost(err)
	}
	defer resp.Body.Close()
	limit := int64(maxAnswer)
	switch {
	case resp.StatusCode >= http.StatusMultipleChoices:
		limit = maxFailed
	case lists(req):
		limit = maxList
	}
	var read bytes.Buffer
	n, err := read.ReadFrom(io.LimitReader(resp.Body, limit+1))
	switch {
	case resp.StatusCode >= http.StatusMultipleChoices: // the status says it, with as much of the words as came
	case err != nil:
		return nil, t.lost(err)
	case n > limit:
		return nil, &Error{Reason: Broken, Status: resp.StatusCode, Detail: "the answer is larger than any answer should be", transient: true, attempts: 2}
	}
	resp.Body = io.NopCloser(&read)
	return resp, nil
}

// lost words what happened when no whole answer came.
func (t *transport) lost(err error) error {
	e := &Error{Reason: Unreachable, Detail: plain(err.Error(), t.token), transient: true}
	switch {
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		e.Detail = "the server hung up"
	case errors.As(err, new(*tls.CertificateVerificationError)):
		e.transient = false
	}
	return e
}

// judge lets a sound answer pass, and makes an error of any other.
func (t *transport) judge(resp *http.Response) (*http.Response, error) {
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		return nil, err
	}
	if resp.StatusCode >= http.StatusMultipleChoices {
		return nil, t.failure(resp, body)
	}
	if !sound(resp, body) {
		return nil, &Error{Reason: Broken, Status: resp.StatusCode, Detail: "the answer is not what the API promises", transient: true}
	}
	resp.Body = io.NopCloser(bytes.NewReader(body))
	// go-github keeps account of these by the machine's clock, and would
	// refuse requests that our budget allows.
	for _, name := range []string{"X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset", "Retry-After"} {
		resp.Header.Del(name)
	}
	return resp, nil
}

// sound reports whether a successful answer has the form that was asked for:
// a list for a list, nothing for what was deleted, and else an object.
func sound(resp *http.Response, body []byte) bool {
	want := byte('{')
	switch {
	case resp.Request.Method == http.MethodDelete:
		return resp.StatusCode == http.StatusNoContent
	case lists(resp.Request):
		want = '['
	}
	if resp.StatusCode != http.StatusOK && resp.StatusCode != http.StatusCreated {
		return false
	}
	trimmed := bytes.TrimLeft(body, " \t\r\n")
	return len(trimmed) > 0 && trimmed[0] == want && json.Valid(trimmed)
}

// lists reports whether a request asks for many of something.
func lists(req *http.Request) bool {
	return req.Method == http.MethodGet && (strings.HasSuffix(req.URL.Path, "/comments") || strings.HasSuffix(req.URL.Path, "/pulls"))
}
