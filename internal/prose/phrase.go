package prose

import "strings"

// phrases finds the longest of many phrases that begins at a token. They are
// filed by their first word, so that a token that begins none costs one look.
type phrases[V any] map[string][]phrase[V]

type phrase[V any] struct {
	rest  []string
	value V
}

// add files a phrase, its words separated by spaces, longer ones first.
func (p phrases[V]) add(text string, value V) {
	words := strings.Fields(text)
	list, i := p[words[0]], 0
	for i < len(list) && len(list[i].rest) >= len(words)-1 {
		i++
	}
	list = append(list, phrase[V]{})
	copy(list[i+1:], list[i:])
	list[i] = phrase[V]{words[1:], value}
	p[words[0]] = list
}

// match returns the value of the longest phrase at i and the place after it.
func (p phrases[V]) match(toks []token, i int) (value V, next int, ok bool) {
	for _, ph := range p[at(toks, i).low] {
		if len(toks)-i-1 < len(ph.rest) {
			continue
		}
		next = i + 1
		for next-i-1 < len(ph.rest) && toks[next].low == ph.rest[next-i-1] {
			next++
		}
		if next-i-1 == len(ph.rest) {
			return ph.value, next, true
		}
	}
	return value, i, false
}

// after returns the place after the longest phrase at i, or i.
func (p phrases[V]) after(toks []token, i int) int {
	_, next, _ := p.match(toks, i)
	return next
}

// at reports whether a phrase begins at i.
func (p phrases[V]) at(toks []token, i int) bool { return p.after(toks, i) > i }
