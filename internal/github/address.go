package github

import (
	"net"
	"net/url"
	"regexp"
	"strings"
)

// address returns the API's base. It is used as it is given, with a slash
// behind it: go-github would put /api/v3/ there, which is right for one kind
// of server only. What is wrong with it is said without repeating it, since
// people write passwords into addresses.
func address(given string, plainHTTP bool) (*url.URL, error) {
	u, err := url.Parse(strings.TrimSuffix(given, "/") + "/")
	switch {
	case err != nil || u.Hostname() == "" || u.Scheme != "https" && u.Scheme != "http":
		return nil, invalid("the API's address is no https:// address")
	case u.User != nil || u.RawQuery != "" || u.ForceQuery || u.Fragment != "":
		return nil, invalid("the API's address holds more than scheme, host and path")
	case u.Scheme == "http" && !plainHTTP && !loopback(u.Hostname()):
		return nil, invalid("the API's address is http://, on which anybody on the way can read the token; use https://")
	}
	return u, nil
}

func loopback(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

// originOf returns scheme, host and port in one spelling.
func originOf(u *url.URL) string {
	port := u.Port()
	if port == "" {
		port = map[string]string{"https": "443", "http": "80"}[strings.ToLower(u.Scheme)]
	}
	return strings.ToLower(u.Scheme) + "://" + net.JoinHostPort(strings.ToLower(u.Hostname()), port)
}

// segment is what GitHub and Gitea allow in the names of owners and
// repositories. Neither needs escaping in a path.
var segment = regexp.MustCompile(`^[A-Za-z0-9._-]{1,100}$`)

// repository parts owner/name. What could lead a request to another path than
// the one that is meant is refused.
func repository(full string) (owner, name string, err error) {
	owner, name, _ = strings.Cut(full, "/")
	for _, s := range []string{owner, name} {
		if !segment.MatchString(s) || s == "." || s == ".." {
			return "", "", invalid("the repository must be written owner/name")
		}
	}
	return owner, name, nil
}

// usable sees that a token can stand in a header.
func usable(token string) error {
	switch {
	case token == "":
		return invalid("there is no token; set GITHUB_TOKEN")
	case strings.ContainsFunc(token, func(r rune) bool { return r <= ' ' || r > '~' }):
		return invalid("the token holds white space or other characters that no token has")
	}
	return nil
}
