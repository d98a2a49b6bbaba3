package prose

// readQuarter reads Q3, Q3 2026, 2026-Q3, Q3'26, FY26-Q3, H1, 3Q26, FY26 and
// EOY with what follows.
func (m *moment) readQuarter(toks []token, i int) int {
	j := i
	if y := at(toks, i); isCentury(y) {
		m.year, j = int(y.value), i+1
		if t := at(toks, j); (t.low == "-" || t.low == "/" || t.low == "_") && t.glued {
			j++
		}
	}
	t := at(toks, j)
	if t.kind == number && t.value >= 1 && t.value <= 4 && j == i { // 3Q26
		if next := at(toks, j+1); next.kind == name && next.glued && len(next.low) == 3 && next.low[0] == 'q' {
			m.span, m.n, m.year = aQuarter, int(t.value), 2000+int(next.low[1]-'0')*10+int(next.low[2]-'0')
			return j + 2
		}
	}
	if e, ok := endWords[t.low]; ok && j == i {
		m.edge, m.span, m.relative = theEnd, e, true
		if e != aYear {
			return j + 1
		}
		year, next := yearAfter(toks, j+1)
		m.year = year
		return next
	}
	if t.kind != name || !m.readPeriodName(t.low) {
		m.year, m.span, m.fiscal = 0, noSpan, false
		return i
	}
	return m.readAfterPeriod(toks, j+1)
}

// readPeriodName reads one token: q3, h1, fy26, fy26q3, q3fy26, eoq3.
func (m *moment) readPeriodName(s string) bool {
	for s != "" {
		switch {
		case len(s) >= 5 && s[:3] == "eoq":
			m.edge, s = theEnd, s[2:]
		case s[0] == 'q' && len(s) > 1 && '1' <= s[1] && s[1] <= '4' && m.n == 0:
			m.span, m.n, s = aQuarter, int(s[1]-'0'), s[2:]
		case s[0] == 'h' && len(s) > 1 && '1' <= s[1] && s[1] <= '2' && m.n == 0:
			m.span, m.n, s = aHalf, int(s[1]-'0'), s[2:]
		case len(s) >= 4 && (s[:2] == "fy" || s[:2] == "cy") && m.year == 0:
			digits := 2
			for digits < len(s) && digits < 6 && '0' <= s[digits] && s[digits] <= '9' {
				m.year = m.year*10 + int(s[digits]-'0')
				digits++
			}
			if digits == 4 {
				m.year += 2000
			}
			if m.year < 1900 || m.year > 2099 {
				return false
			}
			m.fiscal = s[0] == 'f'
			if m.n == 0 {
				m.span = aYear
			}
			s = s[digits:]
		default:
			return false
		}
	}
	return m.span != noSpan
}

// readAfterPeriod reads the year or the second quarter after a period's name:
// Q3 2026, Q3 of FY26, FY26-Q3, Q1-2, Q1/Q2.
func (m *moment) readAfterPeriod(toks []token, i int) int {
	j := i
	if t := at(toks, j); t.low == "-" && t.glued || t.low == "/" && t.glued || t.low == "of" || t.low == "," || t.low == "_" {
		j++
	}
	t := at(toks, j)
	if t.kind == name {
		other := *m
		if other.year == 0 && len(t.low) <= 6 && t.low[0] == 'f' {
			other.n = 0
			if other.readPeriodName(t.low) && other.span == aYear {
				m.year, m.fiscal = other.year, true
				return j + 1
			}
		}
		other = moment{}
		if (m.span == aYear || j > i) && other.readPeriodName(t.low) && other.n != 0 && other.year == 0 {
			m.span, m.n = other.span, other.n
			if m.year == 0 {
				year, next := yearAfter(toks, j+1)
				m.year = year
				return next
			}
			return j + 1
		}
		return i
	}
	if m.year != 0 {
		return i
	}
	if t.kind == number && t.glued && j > i && len(t.text) == 1 && t.value > float64(m.n) && t.value <= 4 {
		m.n = int(t.value) // Q1-2
		return j + 1
	}
	if t.kind == number && t.glued && j > i && len(t.text) == 2 && t.value >= 10 {
		m.year = fullYear(t) // Q1-19
		return j + 1
	}
	year, next := yearAfter(toks, i)
	m.year = year
	return next
}

// readOrdinalPart reads "third quarter of 2026" and "first half".
func (m *moment) readOrdinalPart(toks []token, i int) int {
	n, j := ordinals[at(toks, i).low], i+1
	if t := at(toks, i); t.kind == number && at(toks, i+1).glued && ordinalEndings[at(toks, i+1).low] {
		n, j = int(min(t.value, 9)), i+2
	}
	if at(toks, j).low == "fiscal" {
		j++
	}
	s := relativeSpans[at(toks, j).low]
	if n < 1 || s != aQuarter && s != aHalf || n > 4 || s == aHalf && n > 2 {
		return i
	}
	m.span, m.n = s, n
	j++
	if at(toks, j).low == "of" && (at(toks, j+1).low == "the" || at(toks, j+1).low == "this") && at(toks, j+2).low == "year" {
		return j + 3
	}
	return m.readAfterPeriod(toks, j)
}

// readRelative reads "this quarter", "the coming year", "next month", and the
// seasons.
func (m *moment) readRelative(toks []token, i int) int {
	shift, j := 0, i
	determined := false
	for n := 0; n < 3; n++ {
		step, ok := whichPeriod[at(toks, j).low]
		if !ok {
			break
		}
		shift, determined, j = max(shift, step), true, j+1
	}
	if at(toks, j).low == "fiscal" || at(toks, j).low == "calendar" {
		j++
	}
	t := at(toks, j)
	if seasons[t.low] && t.kind == word && (determined || m.edge != whole || dueWords.at(toks, i-1)) {
		m.span = aSeason
		year, next := yearAfter(toks, j+1)
		m.year = year
		return next
	}
	s := relativeSpans[t.low]
	if s == noSpan || t.kind != word {
		return i
	}
	// Bare "year" or "quarter" is a time only as "year-end" or "end of year".
	dash := at(toks, j+1)
	ends := dash.low == "end" || dash.low == "-" && at(toks, j+2).low == "end"
	if !determined && m.edge == whole && !ends {
		return i
	}
	m.span, m.shift, m.relative = s, shift, true
	year, next := yearAfter(toks, j+1)
	if m.year = year; year != 0 && s != aYear {
		return i
	}
	return next
}

// readYear reads a year alone.
func (m *moment) readYear(toks []token, i int) int {
	if !isCentury(at(toks, i)) || !isYear(toks, i) {
		return i
	}
	m.span, m.year = aYear, int(toks[i].value)
	return i + 1
}
