package workspace

import (
	"index/suffixarray"
	"strings"
	"sync"

	"github.com/goalpost-dev/goalpost/internal/goal"
)

// maxLost is how many bytes of text without meaning are searched for names.
// Beyond it, something is wrong with the repository and not with a name.
const maxLost = 8 << 20

// lost is the text of all files that could not be read as YAML, as words. A
// name that no goal has may be defined there.
type lost struct {
	words     strings.Builder
	unbounded bool // more is lost than is known, so that any name may be

	once  sync.Once
	index *suffixarray.Index
}

// add takes in text that was lost, as words, and drops it where it is too
// much to be searched.
func (l *lost) add(words string) {
	if l.unbounded = l.unbounded || l.words.Len()+len(words) > maxLost; l.unbounded {
		l.words.Reset()
		return
	}
	l.words.WriteString(words)
}

// mayHold reports whether the lost text holds a name. The text is indexed
// when it is first asked, so that asking for many names costs little more
// than asking for one.
func (l *lost) mayHold(name string) bool {
	if l.unbounded || l.words.Len() == 0 {
		return l.unbounded
	}
	words := goal.Words(name)
	if words == "" {
		return false
	}
	if len(words) > goal.MaxSlug { // the name may be the beginning of a longer title
		words = strings.TrimSuffix(words, "-")
	}
	l.once.Do(func() { l.index = suffixarray.New([]byte(l.words.String())) })
	return len(l.index.Lookup([]byte(words), 1)) > 0
}
