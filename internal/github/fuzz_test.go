package github

import (
	"bytes"
	"io"
	"net/http"
	"strings"
	"testing"
	"unicode"
)

// FuzzAnswer has a server that gives one and the same answer to everything.
// Whatever it is, there is an end, and one harmless line.
func FuzzAnswer(f *testing.F) {
	f.Add(200, []byte("[]"), "", "")
	f.Add(200, []byte(`[{"id":1,"body":"`+written.String()+`\nx","user":{"login":"github-actions[bot]"}}]`), "", "")
	f.Add(200, []byte(`{"id":1,"login":"x","data":{"viewer":{"login":"x"}}}`), "", "")
	f.Add(200, []byte(`[null,{"number":1,"head":null}]`), "", "")
	f.Add(403, []byte(`{"message":"rate limit","errors":[1,"x",{"message":"y"}]}`), "Retry-After", "-1")
	f.Add(429, []byte("x"), "X-RateLimit-Reset", "99999999999")
	f.Add(307, []byte(""), "Location", "//elsewhere/")
	f.Add(307, []byte(""), "Location", "?")
	f.Add(200, []byte("[]"), "Link", `<https://elsewhere/?page=2>; rel="next"`)
	f.Fuzz(func(t *testing.T, status int, body []byte, name, value string) {
		sent := 0
		c := answering(t, Budget{}, func(r *http.Request) (*http.Response, error) {
			if sent++; r.URL.Scheme+"://"+r.URL.Host != origin {
				t.Errorf("%s is asked", r.URL)
			}
			h := http.Header{}
			h.Set(name, value)
			return &http.Response{StatusCode: status, Header: h, Body: io.NopCloser(bytes.NewReader(body)), Request: r}, nil
		})
		result, err := c.Upsert(t.Context(), report(2, "one"))
		if err == nil && result.Action != Superseded && result.Action != Unchanged {
			t.Errorf("%+v comes of one answer to everything", result)
		}
		if err != nil && (strings.ContainsFunc(err.Error(), unicode.IsControl) || strings.Contains(err.Error(), secret) || len(err.Error()) > 1500) {
			t.Errorf("it says %q", err)
		}
		if _, err := c.PullRequest(t.Context(), 1); err != nil && strings.ContainsFunc(err.Error(), unicode.IsControl) {
			t.Errorf("it says %q", err)
		}
		if _, err := c.FindPullRequest(t.Context(), "acme", "branch", anyHead); err != nil && strings.ContainsFunc(err.Error(), unicode.IsControl) {
			t.Errorf("it says %q", err)
		}
		if sent > standard.Requests {
			t.Errorf("%d requests are sent", sent)
		}
	})
}
