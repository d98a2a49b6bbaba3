package prose

import (
	"maps"
	"reflect"
	"strings"
	"time"
)

// language is what one language calls the things this package reads. All
// words are lower case. A word belongs here only if it means the same wherever
// it occurs: Spanish "dos" is left out, because it is also Portuguese for "of
// the" and an attack.
type language struct {
	numbers map[string]float64    // three
	scales  map[string]float64    // million, written after a number
	units   map[string]string     // hours, to the canonical unit
	periods map[string]string     // month, to the canonical period of a rate
	months  map[string]time.Month // september, sep
	about   []string              // words before an approximate number
	orMore  []string              // phrases after a lower bound
	orLess  []string              // phrases after an upper bound
	per     []string              // words between an amount and its period
	outOf   []string              // phrases between the two numbers of a score
	compare map[string]Op         // phrases before a bound; after it in Korean and Japanese
	changes map[string]Direction  // words for rising, falling and staying

}

// languages are all the tables, in order of precedence.
var languages = [...]*language{&english, &spanish, &portuguese, &french, &german, &vietnamese, &eastAsian}

var (
	numberWords  = merge(func(l *language) map[string]float64 { return l.numbers })
	scaleWords   = merge(func(l *language) map[string]float64 { return l.scales })
	unitWords    = merge(func(l *language) map[string]string { return l.units })
	periodWords  = merge(func(l *language) map[string]string { return l.periods })
	monthWords   = merge(func(l *language) map[string]time.Month { return l.months })
	aboutWords   = lexicon(func(l *language) []string { return l.about })
	unitPhrases  = phrasesOf(unitWords)
	orMoreWords  = lexicon(func(l *language) []string { return l.orMore })
	orLessWords  = lexicon(func(l *language) []string { return l.orLess })
	perWords     = lexicon(func(l *language) []string { return l.per })
	compareWords = phrasesOf(merge(func(l *language) map[string]Op { return l.compare }))
	changeWords  = merge(func(l *language) map[string]Direction { return l.changes })
	outOfWords   = lexicon(func(l *language) []string { return l.outOf })
)

// merge collects one table of every language.
func merge[V any](table func(*language) map[string]V) map[string]V {
	all := map[string]V{}
	for i := len(languages) - 1; i >= 0; i-- {
		maps.Copy(all, table(languages[i]))
	}
	return all
}

// lexiconOf files phrases that need no value.
func lexiconOf(list ...string) phrases[struct{}] {
	all := phrases[struct{}]{}
	for _, p := range list {
		all.add(p, struct{}{})
	}
	return all
}

// lexicon collects one list of phrases of every language.
func lexicon(list func(*language) []string) phrases[struct{}] {
	all := phrases[struct{}]{}
	for _, l := range languages {
		for _, p := range list(l) {
			all.add(p, struct{}{})
		}
	}
	return all
}

// phrasesOf files the keys of a table as phrases.
func phrasesOf[V any](table map[string]V) phrases[V] {
	all := phrases[V]{}
	for p, v := range table {
		all.add(p, v)
	}
	return all
}

// union collects the keys of tables of all kinds, so that one look tells
// whether a word may begin anything that they hold.
func union(tables ...any) map[string]bool {
	all := map[string]bool{}
	for _, table := range tables {
		for _, key := range reflect.ValueOf(table).MapKeys() {
			all[key.String()] = true
		}
	}
	return all
}

// wordSet is a set written as a sentence.
func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		set[w] = true
	}
	return set
}
