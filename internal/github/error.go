package github

import (
	"errors"
	"fmt"
	"net/http"
	"strings"
	"time"
	"unicode"
)

// Reason classes what went wrong, for whoever has to word it or act on it.
type Reason string

// The reasons. Each is also the word for it in a report.
const (
	Invalid      Reason = "invalid"      // what we were given; nothing was sent
	Unauthorised Reason = "unauthorised" // the token is not accepted
	Denied       Reason = "denied"       // the token may not do this
	NotFound     Reason = "not found"    // or hidden from the token
	Locked       Reason = "locked"       // the conversation is
	Limited      Reason = "rate limited" // for longer than we wait
	Rejected     Reason = "rejected"     // what was sent
	Misled       Reason = "misled"       // sent elsewhere, or round in a circle
	Unreachable  Reason = "unreachable"  // there was no answer
	Broken       Reason = "broken"       // there was, but no sensible one
	Unsettled    Reason = "unsettled"    // others kept writing
)

// advice is what a person can do.
var advice = map[Reason]string{
	Unauthorised: "the token may have expired or been withdrawn",
	Denied:       "give the job `permissions: pull-requests: write`; for pull requests from forks and from Dependabot the token can only read",
	NotFound:     "see that repository and number are right and that the token may read them",
	Locked:       "unlock the conversation to have comments on it",
	Limited:      "try again later",
	Misled:       "see that the API's address is right; the token was not sent on",
	Unreachable:  "see that the API's address is right and can be reached from here",
	Broken:       "the server may be in trouble; try again later",
	Unsettled:    "let runs of one pull request follow each other with `concurrency:`",
}

// Error says in one line what could not be done and why, and what a person
// can do about it. It never holds the token.
type Error struct {
	Reason Reason
	Doing  string // such as "create the comment"; may be empty
	Status int    // of the server's answer; 0 where there was none
	Detail string // on one line, harmless, cut; often in the server's words

	transient bool          // the same request may succeed later
	attempts  int           // how many are worth it; 0 for as many as we make
	refused   bool          // the server did certainly not act on the request
	tooLong   bool          // the body was
	wait      time.Duration // what the server asks for before the next
}

func (e *Error) Error() string {
	var b strings.Builder
	if e.Doing != "" {
		b.WriteString("cannot " + e.Doing + ": ")
	}
	if e.Status != 0 {
		fmt.Fprintf(&b, "HTTP %d: ", e.Status)
	}
	b.WriteString(e.Detail)
	if a := advice[e.Reason]; a != "" {
		b.WriteString(" (" + a + ")")
	}
	return b.String()
}

func invalid(detail string) error { return &Error{Reason: Invalid, Detail: detail} }

// maxDetail is how much of somebody's message is repeated, in characters.
const maxDetail = 200

// plain makes somebody's text one harmless line: nothing that acts on a
// screen, nothing that hides, not the token, not too long.
func plain(text, token string) string {
	text = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case !unicode.IsGraphic(r):
			return -1
		}
		return r
	}, strings.ToValidUTF8(text, "?"))
	text = strings.Join(strings.Fields(text), " ")
	runes := []rune(strings.ReplaceAll(text, token, "***")) // only now: nothing that was hidden parts it any more
	if len(runes) > maxDetail {
		runes = append(runes[:maxDetail-1], '…')
	}
	return string(runes)
}

func is(err error, reason Reason) bool {
	var e *Error
	return errors.As(err, &e) && e.Reason == reason
}

// doubtful reports whether the server may have acted although err came back.
func doubtful(err error) bool {
	var e *Error
	return errors.As(err, &e) && !e.refused
}

// gone reports whether what was asked for is not there.
func gone(err error) bool {
	var e *Error
	return errors.As(err, &e) && e.Status == http.StatusNotFound
}
