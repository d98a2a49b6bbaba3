// Package prose reads what a sentence says in numbers: quantities with their
// units and rates, comparisons, changes, and dates.
//
// It reads in three steps. A tokenizer cuts the text into words, numbers and
// symbols that keep their places. Readers of amounts and of times put tokens
// together. A small grammar of comparison and change then says which amount a
// sentence promises, and declines where it would have to guess.
//
// Numbers, operators, arrows and signs are read in any language; words only in
// the languages of the words_*.go tables, and there only where a word cannot
// mean something else. Everything runs in time linear in the text, on any
// bytes.
//
// It does not know goals, files or the clock, and it does not judge: whether
// a number makes sense for a goal is somebody else's question.
package prose
