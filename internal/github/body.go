package github

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"unicode/utf8"
)

// Comment is what is to be said.
type Comment struct {
	Number  int    // of the pull request
	Key     string // which of our comments on it: small letters, digits, and single - . _ / in between
	Head    string // the commit that it is about, in full; may be empty
	Run     int64  // of Actions; a comment of an older run never replaces one of a newer
	Attempt int
	Body    string // Markdown
	// OnlyEdit is set where nobody need be told: a comment that is there is
	// brought up to date, and none is created.
	OnlyEdit bool
}

// The limits of a comment's body in bytes. The first is GitHub's (which
// counts characters); the second is for servers that allow less.
const (
	maxBody   = 65536
	smallBody = maxBody / 4
)

// composed is a comment as it is posted: the marker's line, then the text.
type composed struct {
	marker
	text string
}

func (c composed) body() string { return c.marker.String() + "\n" + c.text }

// compose puts the marker above the text, and cuts the text if both together
// would be longer than limit.
func compose(c Comment, limit int) (composed, error) {
	switch {
	case c.Number <= 0:
		return composed{}, invalid("a pull request has a number above 0")
	case !validKey(c.Key):
		return composed{}, invalid("a comment's key must be of small letters and digits, with single - . _ / in between")
	case c.Head != "" && !headForm.MatchString(c.Head):
		return composed{}, invalid("the head must be a commit's full hash")
	case c.Run < 0 || c.Attempt < 0:
		return composed{}, invalid("runs and attempts are numbered upwards from 0")
	}
	m := marker{version: markerVersion, key: c.Key, head: c.Head, run: c.Run, attempt: c.Attempt, digest: digest("")}
	text := cut(normal(c.Body), limit-len(m.String())-1)
	if text == "" {
		return composed{}, invalid("there is nothing to say")
	}
	m.digest = digest(text)
	return composed{m, text}, nil
}

// normal returns text as servers keep it, so that what we read back is what
// we wrote: they change line ends and drop what no text should hold.
func normal(text string) string {
	text = strings.ToValidUTF8(text, "\uFFFD")
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\x00", "").Replace(text)
	return strings.TrimSpace(text)
}

func digest(text string) string {
	sum := sha256.Sum256([]byte(normal(text)))
	return hex.EncodeToString(sum[:])
}

// cut returns at most limit bytes of text, and says first how much is
// missing: below, it might stand inside whatever the cut has left open. It is
// the last resort; whoever made the text knows better where to cut it.
func cut(text string, limit int) string {
	if len(text) <= limit {
		return text
	}
	notice := "> **Cut to fit**: the last %d of %d bytes are left out.\n\n"
	room := limit - len(fmt.Sprintf(notice, len(text), len(text)))
	if line := strings.LastIndexByte(text[:room], '\n'); line > room/2 {
		room = line
	}
	for room > 0 && !utf8.RuneStart(text[room]) {
		room--
	}
	return fmt.Sprintf(notice, len(text)-room, len(text)) + strings.TrimRight(text[:room], " \t\n")
}
