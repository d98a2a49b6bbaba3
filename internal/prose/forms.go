package prose

import "strings"

// This file derives the forms of verbs, and verbs from other words.

// derivedVerb reads the verbs that English makes of other words: -ize, -ify,
// and re- before a verb.
func derivedVerb(low string) tags {
	if n := len(low); n > 6 && (strings.HasSuffix(low, "ize") || strings.HasSuffix(low, "ify") || strings.HasSuffix(low, "ise") && !nounsInIse[low]) {
		return completes
	}
	for _, prefix := range [...]string{"re", "over", "pre", "out", "de", "un", "co", "mis", "under", "up"} {
		if rest, ok := strings.CutPrefix(low, prefix); ok && len(rest) >= 4 {
			return vocabulary[rest].tags & (verbs | nounToo | inEnglish)
		}
	}
	return 0
}

// participleOf returns the tags of the verb that a word is the past participle
// of, and whether it is one.
func participleOf(t *token) (tags, bool) {
	low := t.low
	if t.kind != word || len(low) < 3 {
		return 0, false
	}
	if base, ok := irregularParticiples[low]; ok {
		return vocabulary[base].tags, true
	}
	if len(low) < 5 || low[len(low)-2:] != "ed" || low[len(low)-3:] == "eed" || notParticiples[low] {
		return 0, false
	}
	return baseOf(low[:len(low)-2]), true
}

// baseOf returns the tags of the verb with that stem: stor is store, shipp is
// ship, appli is apply.
func baseOf(stem string) tags {
	n := len(stem)
	if t := vocabulary[stem].tags; t.has(verbs) {
		return t
	}
	var buf [longestWord + 1]byte
	if n < 3 || n > longestWord {
		return 0
	}
	copy(buf[:], stem)
	buf[n] = 'e'
	if t := vocabulary[string(buf[:n+1])].tags; t.has(verbs) {
		return t
	}
	if stem[n-1] == stem[n-2] {
		return vocabulary[stem[:n-1]].tags
	}
	if buf[n-1] == 'i' {
		buf[n-1] = 'y'
		return vocabulary[string(buf[:n])].tags
	}
	return 0
}

// gerundOf returns the tags of the verb that a word is the gerund of, and
// whether it looks like one.
func gerundOf(t *token) (tags, bool) {
	low := t.low
	if t.kind != word || len(low) < 5 || low[len(low)-3:] != "ing" || nounsInIng[low] {
		return 0, false
	}
	return baseOf(low[:len(low)-3]), true
}

func isAdverb(low string) bool {
	return len(low) > 4 && strings.HasSuffix(low, "ly") && !notAdverbs[low]
}

var (
	nounsInIse     = wordSet(`enterprise exercise expertise otherwise franchise premise merchandise likewise compromise disguise paradise surprise concise precise`)
	nounsInIng     = wordSet(`thing things string spring during king ring wing nothing anything everything something evening morning ceiling bring sibling rating ranking funding`)
	notAdverbs     = wordSet(`daily weekly monthly yearly quarterly early family supply reply apply assembly anomaly friendly timely only italy july fly likely`)
	notParticiples = wordSet(`need feed speed seed breed indeed exceed proceed succeed united limited hundred shed embed biased naked sacred wicked kindred`)
)
