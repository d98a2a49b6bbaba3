// Package prose reads what a title says: quantities with their units and
// rates, comparisons, changes and dates, and what kind of promise it makes.
//
// Numbers are read in three steps. A tokenizer cuts the text into words,
// numbers and symbols that keep their places. Readers of amounts and of times
// put tokens together. A small grammar of comparison and change then says which
// amount a sentence promises, and declines where it would have to guess.
// Numbers, operators, arrows and signs are read in any language; words only in
// the languages of the words_*.go tables, and there only where a word cannot
// mean something else.
//
// Promises are read by their grammar. Titles are no sentences: they drop
// articles and subjects, and begin with words that are nouns and verbs alike,
// which general taggers, trained on newspapers, read as names. So the question
// here is narrower. Does the first word open a deed ("Launch the shop") or name
// a thing ("Launch of the shop")? What follows it decides, and else the word's
// habit. A deed is judged by the class of its verb (does it change a number,
// reach a state, or make a thing?) and by its object: is it picked out (the, a,
// all, a name) or open (articles, feedback)? A title without a deed is judged
// by what it says of its subject: a finished state, an ability, an opinion, or
// nothing. The classes of verbs and nouns are in words_verbs.go and
// words_nouns.go, each with the reason for being a class; forms are derived and
// not listed. Only English is judged so. Where the language is another or
// cannot be told, nothing is said.
//
// Everything runs in time linear in the text, on any bytes.
//
// It does not know goals, files or the clock. What a reading means for a goal
// is somebody else's question.
package prose
