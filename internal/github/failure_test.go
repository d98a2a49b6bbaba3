package github

import (
	"net/http"
	"strings"
	"testing"
	"time"
)

var noon = time.Date(2026, 11, 20, 12, 0, 0, 0, time.UTC)

func TestAsked(t *testing.T) {
	const unsaid = 17 * time.Second
	in := func(d time.Duration) string { return noon.Add(d).Format(http.TimeFormat) }
	for name, c := range map[string]struct {
		header []string
		want   time.Duration
	}{
		"nothing":              {nil, unsaid},
		"seconds":              {[]string{"Retry-After", "30"}, 30 * time.Second},
		"no seconds":           {[]string{"Retry-After", "0"}, 0},
		"less than none":       {[]string{"Retry-After", "-30"}, 0},
		"words":                {[]string{"Retry-After", "soon"}, 0},
		"years":                {[]string{"Retry-After", "999999999"}, forever},
		"past all numbers":     {[]string{"Retry-After", strings.Repeat("9", 40)}, forever},
		"below all numbers":    {[]string{"Retry-After", "-" + strings.Repeat("9", 40)}, 0},
		"a date":               {[]string{"Retry-After", in(time.Minute)}, time.Minute},
		"a date by its clock":  {[]string{"Retry-After", in(time.Hour), "Date", in(59 * time.Minute)}, time.Minute},
		"a date that is past":  {[]string{"Retry-After", in(-time.Minute)}, 0},
		"a date far away":      {[]string{"Retry-After", "Fri, 31 Dec 9999 23:59:59 GMT"}, forever},
		"a reset":              {[]string{"X-RateLimit-Remaining", "0", "X-RateLimit-Reset", "1795176030"}, 31 * time.Second},
		"a reset that is past": {[]string{"X-RateLimit-Remaining", "0", "X-RateLimit-Reset", "1"}, 0},
		"a reset far away":     {[]string{"X-RateLimit-Remaining", "0", "X-RateLimit-Reset", "9223372036854775807"}, forever},
		"a reset long ago":     {[]string{"X-RateLimit-Remaining", "0", "X-RateLimit-Reset", "-9223372036854775808"}, 0},
		"a reset in words":     {[]string{"X-RateLimit-Remaining", "0", "X-RateLimit-Reset", "soon"}, unsaid},
		"something remains":    {[]string{"X-RateLimit-Remaining", "9", "X-RateLimit-Reset", "1795176030"}, unsaid},
		"the word counts":      {[]string{"Retry-After", "5", "X-RateLimit-Remaining", "0", "X-RateLimit-Reset", "1795176030"}, 5 * time.Second},
	} {
		h := http.Header{}
		for i := 0; i < len(c.header); i += 2 {
			h.Set(c.header[i], c.header[i+1])
		}
		if got := asked(h, noon, unsaid); got != c.want {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}

func TestFailure(t *testing.T) {
	tr := transport{token: "ghs_s3cret", now: func() time.Time { return noon }}
	for name, c := range map[string]struct {
		status             int
		body               string
		reason             Reason
		transient, refused bool
	}{
		"fork":            {403, `{"message":"Resource not accessible by integration"}`, Denied, false, true},
		"locked":          {403, `{"message":"Unable to create comment because issue is locked."}`, Locked, false, true},
		"primary limit":   {403, `{"message":"API rate limit exceeded for installation ID 1."}`, Limited, true, true},
		"secondary limit": {403, `{"message":"You have exceeded a secondary rate limit."}`, Limited, true, true},
		"abuse":           {403, `{"message":"You have triggered an abuse detection mechanism."}`, Limited, true, true},
		"too many":        {429, ``, Limited, true, true},
		"bad token":       {401, `{"message":"Bad credentials"}`, Unauthorised, true, true},
		"not there":       {404, `{"message":"Not Found"}`, NotFound, false, true},
		"gone":            {410, `{"message":"Issues are disabled"}`, NotFound, false, true},
		"wrong":           {422, `{"message":"Validation Failed","errors":[{"message":"x"},"y",null,7]}`, Rejected, false, true},
		"teapot":          {418, ``, Rejected, false, true},
		"unicorn":         {502, `<html><title>Unicorn!</title>`, Broken, true, false},
		"timeout":         {408, ``, Broken, true, false},
		"too early":       {425, ``, Broken, true, false},
		"see other":       {303, ``, Broken, false, false},
	} {
		e := tr.failure(&http.Response{StatusCode: c.status, Header: http.Header{}}, []byte(c.body))
		if e.Reason != c.reason || e.transient != c.transient || e.refused != c.refused || e.Detail == "" || strings.Contains(e.Detail, "<") {
			t.Errorf("%s: %+v", name, e)
		}
	}
	if e := tr.failure(&http.Response{StatusCode: 422, Header: http.Header{}}, []byte(`{"message":"Validation Failed","errors":[{"message":"body is too long (maximum is 65536 characters)"}]}`)); !e.tooLong {
		t.Errorf("%+v", e)
	}
}

// TestErrorIsOneHarmlessLine repeats what a hostile server says.
func TestErrorIsOneHarmlessLine(t *testing.T) {
	tr := transport{token: "ghs_s3cret", now: func() time.Time { return noon }}
	said := `{"message":"a\nb\u001b[31m\u202e ghs_s3cret ghs_s3\u0000cret ` + strings.Repeat("x", 1000) + `"}`
	e := tr.failure(&http.Response{StatusCode: 403, Header: http.Header{}}, []byte(said))
	e.Doing = "create the comment"
	got := e.Error()
	if strings.ContainsAny(got, "\n\x00\x1b\u202e") || strings.Contains(got, "s3cret") || len(got) > 500 {
		t.Errorf("it says %q", got)
	}
	for _, want := range []string{"cannot create the comment: HTTP 403: a b", "pull-requests: write"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q does not say %q", got, want)
		}
	}
	for reason := range advice {
		if line := (&Error{Reason: reason, Detail: "d"}).Error(); strings.Contains(line, "\n") || !strings.HasPrefix(line, "d (") {
			t.Errorf("%s: %q", reason, line)
		}
	}
}
