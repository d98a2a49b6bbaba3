package github

import (
	"encoding/json"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// failure words an answer that is no success, and says whether it may become
// one.
func (t *transport) failure(resp *http.Response, body []byte) *Error {
	said := message(body)
	e := &Error{Status: resp.StatusCode, Detail: plain(said, t.token)}
	if e.Detail == "" {
		e.Detail = http.StatusText(resp.StatusCode)
	}
	lower := strings.ToLower(said)
	switch code := resp.StatusCode; {
	case limited(resp, lower):
		e.Reason, e.transient, e.refused = Limited, true, true
		e.wait = asked(resp.Header, t.now(), time.Minute)
	case code == http.StatusUnauthorized: // real servers refuse good tokens now and then
		e.Reason, e.transient, e.refused, e.attempts = Unauthorised, true, true, 2
	case code == http.StatusForbidden && strings.Contains(lower, "locked"):
		e.Reason, e.refused = Locked, true
	case code == http.StatusForbidden:
		e.Reason, e.refused = Denied, true
	case code == http.StatusNotFound, code == http.StatusGone:
		e.Reason, e.refused = NotFound, true
	case code >= http.StatusInternalServerError, code == http.StatusRequestTimeout, code == http.StatusTooEarly:
		e.Reason, e.transient = Broken, true
		e.wait = asked(resp.Header, t.now(), 0)
	case code < http.StatusBadRequest: // a redirect of a kind that the API does not know
		e.Reason = Broken
	default:
		e.Reason, e.refused = Rejected, true
		e.tooLong = code == http.StatusUnprocessableEntity && strings.Contains(lower, "too long") || code == http.StatusRequestEntityTooLarge
	}
	return e
}

// message returns what the body of an error says, in words of the server or
// of something in between that knows no JSON. HTML is not repeated.
func message(body []byte) string {
	var said struct {
		Message string            `json:"message"`
		Errors  []json.RawMessage `json:"errors"` // objects, or sometimes strings
	}
	if json.Unmarshal(body, &said) != nil {
		return ""
	}
	for _, raw := range said.Errors {
		var one struct {
			Message string `json:"message"`
		}
		var text string
		if json.Unmarshal(raw, &one) == nil && one.Message != "" {
			said.Message += ": " + one.Message
		} else if json.Unmarshal(raw, &text) == nil {
			said.Message += ": " + text
		}
	}
	return said.Message
}

// limited tells a rate limit from missing rights: both may come as 403.
func limited(resp *http.Response, lower string) bool {
	switch resp.StatusCode {
	case http.StatusTooManyRequests:
		return true
	case http.StatusForbidden:
		return resp.Header.Get("Retry-After") != "" || resp.Header.Get("X-RateLimit-Remaining") == "0" ||
			strings.Contains(lower, "rate limit") || strings.Contains(lower, "abuse detection")
	}
	return false
}

// forever is longer than any budget.
const forever = 1000 * time.Hour

// asked returns how long the server asks to wait: in Retry-After, as seconds
// or as a date, or else until its limits are reset. What lies in the past or
// cannot be read asks for nothing; where it does not say, it is unsaid.
func asked(h http.Header, now time.Time, unsaid time.Duration) time.Duration {
	if date, err := http.ParseTime(h.Get("Date")); err == nil {
		now = date // its dates are by its own clock
	}
	if after := strings.TrimSpace(h.Get("Retry-After")); after != "" {
		if date, err := http.ParseTime(after); err == nil {
			return seconds(date.Unix() - now.Unix())
		}
		n, err := strconv.ParseInt(after, 10, 64)
		if err != nil && strings.Trim(after, "0123456789") == "" {
			return forever // more digits than a number has
		}
		return seconds(n)
	}
	reset, err := strconv.ParseInt(h.Get("X-RateLimit-Reset"), 10, 64)
	if err != nil || h.Get("X-RateLimit-Remaining") != "0" {
		return unsaid
	}
	return seconds(max(reset, 0) - now.Unix() + 1)
}

// seconds is n seconds, as far as one can wait for them.
func seconds(n int64) time.Duration {
	return time.Duration(min(max(n, 0), int64(forever/time.Second))) * time.Second
}
