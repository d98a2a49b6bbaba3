package github

import (
	"net/url"
	"strings"
	"testing"
)

func TestAddress(t *testing.T) {
	for given, want := range map[string]string{
		"https://api.github.com":            "https://api.github.com/",
		"https://ghe.example.com/api/v3":    "https://ghe.example.com/api/v3/",
		"https://api.acme.ghe.com/":         "https://api.acme.ghe.com/",
		"https://git.example.com/api/v1":    "https://git.example.com/api/v1/",
		"https://git.example.com:8443/a/b/": "https://git.example.com:8443/a/b/",
		"http://127.0.0.1:3000/api/v1":      "http://127.0.0.1:3000/api/v1/",
		"http://[::1]:3000":                 "http://[::1]:3000/",
		"http://localhost":                  "http://localhost/",
		"http://gitea:3000/api/v1":          "",
		"":                                  "",
		"api.github.com":                    "",
		"//api.github.com":                  "",
		"ftp://api.github.com":              "",
		"https://:443":                      "",
		"https://me:s3cret@api.github.com":  "",
		"https://api.github.com?t=s3cret":   "",
		"https://api.github.com/#s3cret":    "",
		"https://s3cret\x7f.com":            "",
	} {
		u, err := address(given, false)
		switch {
		case want == "" && (!is(err, Invalid) || strings.Contains(err.Error(), "s3cret")):
			t.Errorf("%q: %v, %v", given, u, err)
		case want != "" && (err != nil || u.String() != want):
			t.Errorf("%q: %v, %v", given, u, err)
		}
	}
	if u, err := address("http://gitea:3000/api/v1", true); err != nil || u.String() != "http://gitea:3000/api/v1/" {
		t.Errorf("%v, %v", u, err)
	}
}

func TestOrigin(t *testing.T) {
	for given, want := range map[string]string{
		"https://API.github.com/x": "https://api.github.com:443",
		"HTTP://localhost":         "http://localhost:80",
		"https://[::1]:8443/a?b":   "https://[::1]:8443",
	} {
		u, err := url.Parse(given)
		if err != nil {
			t.Fatal(err)
		}
		if got := originOf(u); got != want {
			t.Errorf("%s is of %s, want %s", given, got, want)
		}
	}
}

func TestRepository(t *testing.T) {
	for _, full := range []string{"acme/goals", "a/b", "Acme-Inc/.github", "acme_corp/goals.v2"} {
		if owner, name, err := repository(full); err != nil || owner+"/"+name != full {
			t.Errorf("%q: %q, %q, %v", full, owner, name, err)
		}
	}
	for _, full := range []string{"", "/", "acme", "acme/", "/goals", "../goals", "acme/..", "./goals", "acme/goals/pulls", "acme//goals", "ac me/goals", "acme/goals?x", "acme/%2e%2e", "acme\\goals/x", "acme/goals\n", "ácme/goals", "a/" + strings.Repeat("b", 101)} {
		if _, _, err := repository(full); !is(err, Invalid) {
			t.Errorf("%q: %v", full, err)
		}
	}
}

func TestToken(t *testing.T) {
	for _, token := range []string{"", "a b", "token\n", "tok\r\nX-Evil: 1", "tökén"} {
		if err := usable(token); !is(err, Invalid) || token != "" && strings.Contains(err.Error(), token) {
			t.Errorf("%q: %v", token, err)
		}
	}
	if err := usable("ghs_abcDEF123-._~"); err != nil {
		t.Error(err)
	}
}
