package prose

import "strconv"

// momentAt reads the time stated at i: a date, month, quarter, half or year,
// numbered or relative, or a season.
func momentAt(toks []token, i int) (moment, bool) {
	if t := at(toks, i); t.kind != number && t.kind != name && !(t.kind == word && t.tags.has(beginsTime)) {
		return moment{}, false
	}
	m := moment{from: i}
	j := m.readEdge(toks, i)
	if m.to = m.readTime(toks, j); m.to == j {
		return m, false
	}
	m.readTrailingEnd(toks)
	return m, true
}

// readTime reads the time at i in whatever way it is written, and returns the
// place after it.
func (m *moment) readTime(toks []token, i int) int {
	next := i
	switch at(toks, i).kind {
	case number:
		if next = m.readISO(toks, i); next > i {
			return next
		}
		if next = m.readSlashes(toks, i); next > i {
			return next
		}
		if next = m.readEastAsian(toks, i); next > i {
			return next
		}
		if next = m.readDayMonth(toks, i); next > i {
			return next
		}
		if next = m.readQuarter(toks, i); next > i {
			return next
		}
		if next = m.readOrdinalPart(toks, i); next > i {
			return next
		}
		return m.readYear(toks, i)
	case name:
		if next = m.readDotted(toks, i); next > i {
			return next
		}
		return m.readQuarter(toks, i)
	case word:
		if next = m.readMonthDay(toks, i); next > i {
			return next
		}
		if next = m.readQuarter(toks, i); next > i {
			return next
		}
		if next = m.readOrdinalPart(toks, i); next > i {
			return next
		}
		return m.readRelative(toks, i)
	}
	return next
}

// readEdge reads "end of", "mid-", "early" before a time.
func (m *moment) readEdge(toks []token, i int) int {
	t := at(toks, i)
	if e, ok := edgeWords[t.low]; ok {
		j := i + 1
		for next := at(toks, j); next.low == "-" || linkWords[next.low]; next = at(toks, j) {
			j++
		}
		m.edge = e
		return j
	}
	return i
}

// readTrailingEnd reads "quarter end" and "year-end".
func (m *moment) readTrailingEnd(toks []token) {
	j := m.to
	if at(toks, j).low == "-" {
		j++
	}
	if at(toks, j).low == "end" {
		m.edge, m.to = theEnd, j+1
	}
}

// readISO reads 2026-12-31, 2026/12/31, 2026-12 and 2025-26.
func (m *moment) readISO(toks []token, i int) int {
	t := at(toks, i)
	if !isCentury(t) {
		return i
	}
	sep, month := at(toks, i+1), at(toks, i+2)
	if sep.low != "-" && sep.low != "/" || !sep.glued || !month.glued || month.kind != number || len(month.text) != 2 {
		return i
	}
	year, n := int(t.value), int(month.value)
	if n < 1 || n > 12 { // 2025-26 spans two years; the later one ends it
		if n == (year+1)%100 {
			m.span, m.year = aYear, year+1
			return i + 3
		}
		return i
	}
	if s, d := at(toks, i+3), at(toks, i+4); s.low == sep.low && s.glued && d.glued && isDay(d) {
		return m.setDay(year, n, int(d.value), i, i+5)
	}
	m.span, m.year, m.n = aMonth, year, n
	return i + 3
}

// readDotted reads 31.12.2026 and 2026.12.31, which are dotted names until
// then.
func (m *moment) readDotted(toks []token, i int) int {
	var part [4]int
	n, digits := 0, 0
	for _, r := range toks[i].text {
		d := digitOf(r)
		switch {
		case d >= 0 && digits < 4:
			part[n] = part[n]*10 + d
			digits++
		case r == '.' && n < 2:
			n, digits = n+1, 0
		default:
			return i
		}
	}
	year, month, day := part[2], part[1], part[0]
	if part[0] >= 1900 {
		year, day = part[0], part[2]
	}
	if n != 2 || year < 1900 || year > 2099 || month < 1 || month > 12 || day < 1 || day > 31 {
		return i
	}
	return m.setDay(year, month, day, i, i+1)
}

// readSlashes reads 31/12/2026 and, after a word like "by", 12/31. Where both
// numbers could be the month it is a date, but nobody knows which.
func (m *moment) readSlashes(toks []token, i int) int {
	a, b := at(toks, i), at(toks, i+2)
	if sep := at(toks, i+1); a.kind != number || b.kind != number || sep.low != "/" || !sep.glued || !b.glued || !isDay(a) || !isDay(b) {
		return i
	}
	next, year := i+3, 0
	if s, y := at(toks, i+3), at(toks, i+4); s.low == "/" && y.kind == number && y.glued && (len(y.text) == 4 || len(y.text) == 2) {
		next, year = i+5, fullYear(y)
	} else if !dueWords.at(toks, i-1) && at(toks, i-1).low != "on" || at(toks, next).low == "%" {
		return i
	}
	day, month := int(a.value), int(b.value)
	if month > 12 {
		day, month = month, day
	}
	if month > 12 {
		return i
	}
	m.ambiguous = day <= 12 && day != month
	return m.setDay(year, month, day, i, next)
}

// readEastAsian reads 2026年12月31日, 12月 and their Korean forms.
func (m *moment) readEastAsian(toks []token, i int) int {
	j := i
	if y := at(toks, j); isCentury(y) && isOneOf(at(toks, j+1).low, "年", "년") {
		m.year, m.span, j = int(y.value), aYear, j+2
	}
	if n := at(toks, j); isDay(n) && n.value <= 12 && isOneOf(at(toks, j+1).low, "月", "월") {
		m.n, m.span, j = int(n.value), aMonth, j+2
		if d := at(toks, j); isDay(d) && isOneOf(at(toks, j+1).low, "日", "일", "号") {
			return m.setDay(m.year, m.n, int(d.value), i, j+2)
		}
	}
	return j
}

func (m *moment) setMonth(n, year, next int) int {
	m.span, m.n, m.year = aMonth, n, year
	return next
}

// setDay sets the day if there is one, and returns the place after it.
func (m *moment) setDay(year, month, day, i, next int) int {
	if day > 29 && (month == 2 || day == 31 && isOneOf(strconv.Itoa(month), "4", "6", "9", "11")) {
		return i
	}
	m.span, m.year, m.n, m.day, m.edge = aDay, year, month, day, whole
	return next
}

// isCentury reports whether t is a year by its looks.
func isCentury(t *token) bool {
	return t.kind == number && len(t.text) == 4 && t.value >= 1900 && t.value <= 2099 && t.value == float64(int(t.value))
}

// isDay reports whether t may be a day of the month.
func isDay(t *token) bool {
	return t.kind == number && len(t.text) <= 2 && t.value >= 1 && t.value <= 31 && t.value == float64(int(t.value))
}

// fullYear returns the year that two or four digits mean.
func fullYear(t *token) int {
	if len(t.text) == 2 {
		return 2000 + int(t.value)
	}
	return int(t.value)
}

func isOneOf(s string, list ...string) bool {
	for _, l := range list {
		if s == l {
			return true
		}
	}
	return false
}
