package prose

// readDayMonth reads 30 April 2026, 30-Apr, the 30th of April, 30 de abril.
func (m *moment) readDayMonth(toks []token, i int) int {
	d, j := at(toks, i), i+1
	if !isDay(d) {
		return i
	}
	if next := at(toks, j); next.glued && ordinalEndings[next.low] {
		j++
	}
	for next := at(toks, j); next.low == "-" || next.low == "." || next.low == "of" || next.low == "de"; next = at(toks, j) {
		j++
	}
	n := monthAt(toks, j)
	if n == 0 {
		return i
	}
	year, next := yearAfter(toks, j+1)
	return m.setDay(year, n, int(d.value), i, next)
}

// readMonthDay reads April 30, April 30th, 2026, April 2026 and April.
func (m *moment) readMonthDay(toks []token, i int) int {
	n := monthAt(toks, i)
	if n == 0 {
		return i
	}
	j := i + 1
	if at(toks, j).low == "." && at(toks, j).glued && at(toks, j+1).kind == number {
		j++
	}
	if d := at(toks, j); isDay(d) && at(toks, j+1).low != "%" {
		j++
		if next := at(toks, j); next.glued && ordinalEndings[next.low] {
			j++
		} else if next.glued && next.kind == word && !isEastAsianWord(next) {
			return m.setMonth(n, 0, j-1) // March 5k: five thousand
		}
		year, next := yearAfter(toks, j)
		return m.setDay(year, n, int(d.value), i, next)
	}
	year, next := yearAfter(toks, j)
	return m.setMonth(n, year, next)
}

// yearAfter reads a year that follows a day, month or quarter: 2026, ", 2026",
// "de 2026", '26, FY26.
func yearAfter(toks []token, i int) (year, next int) {
	j := i
	for t := at(toks, j); t.low == "," || t.low == "-" && t.glued || t.low == "/" && t.glued || t.low == "of" || t.low == "de"; t = at(toks, j) {
		j++
		if j > i+1 {
			return 0, i
		}
	}
	t := at(toks, j)
	switch {
	case isCentury(t) && at(toks, j+1).low != "%":
		return int(t.value), j + 1
	case (t.low == "'" || t.low == "’") && at(toks, j+1).kind == number && len(at(toks, j+1).text) == 2:
		return 2000 + int(at(toks, j+1).value), j + 2
	}
	return 0, i
}

// monthAt returns the month that the word at i names, or 0. Words that are
// more often something else must stand where only a month can.
func monthAt(toks []token, i int) int {
	t := at(toks, i)
	n, ok := monthWords[t.low]
	if !ok || t.kind != word {
		return 0
	}
	if !ambiguousMonths[t.low] {
		return int(n)
	}
	prev, next := at(toks, i-1), at(toks, i+1)
	dated := isDay(next) || isCentury(next) || isDay(prev) || prev.low == "-" && prev.glued && isDay(at(toks, i-2)) || prev.low == "de" || prev.low == "-" && edgeWords[at(toks, i-2).low] != whole
	if dated && t.low != "ago" && (isTitleWord(t) || !isDay(prev)) || prev.low == "-" && prev.glued && isDay(at(toks, i-2)) {
		return int(n)
	}
	if isTitleWord(t) && (dueWords.at(toks, i-1) || duringWords[prev.low] || linkWords[prev.low] || edgeWords[prev.low] != whole) {
		return int(n)
	}
	return 0
}
