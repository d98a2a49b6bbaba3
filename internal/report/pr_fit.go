package report

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
)

// section is one part of a comment: rows below a head, of which as many are
// shown as find room.
type section struct {
	title string // stands above whatever is shown
	head  string // of the table; empty for a list
	foot  string // closes what title opened
	rows  []string
	// urgent is how many of the rows, from the first, matter more than all
	// that is not urgent elsewhere.
	urgent int
	// open is how many rows stand open; further ones are folded. 0 is all.
	open int
	// more words how many things are not shown; less is how many are not even
	// among the rows.
	more func(n int) string
	less int
	// turn orders the sections when room is given out, the lowest first.
	turn int
	// whole is set where a part of the rows is worth nothing.
	whole bool

	shown int
}

// writeSections writes a text of at most so many bytes: what stands above the
// sections and below them, and of the sections as much as finds room. What
// they leave out is said, and where it is. In less room than all of this
// takes without a row there is only what stands above, or its first line.
func writeSections(w io.Writer, top string, sections []*section, foot string, limit int, where string) error {
	var b strings.Builder
	line, _, _ := strings.Cut(top, "\n")
	switch room := limit - len(top) - len(foot) - spare(sections); {
	case room >= 0:
		allot(sections, room)
		b.WriteString(top)
		for _, s := range sections {
			s.write(&b, where)
		}
		b.WriteString(foot)
	case len(top) <= limit:
		b.WriteString(top)
	case len(line) < limit:
		b.WriteString(line + "\n")
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// spare is kept of the room for a fold in each section and for the words that
// say what it leaves out.
func spare(sections []*section) (bytes int) {
	for _, s := range sections {
		bytes += sectionSpare + len(s.head)
	}
	return bytes
}

const sectionSpare = 240

// allot decides how many rows of each section are shown in so many bytes. What
// is urgent comes first, and of that no section may take more than half while
// another still waits; where all of it has room, the sections are served in
// their turns.
func allot(sections []*section, room int) {
	sections = slices.Clone(sections)
	slices.SortStableFunc(sections, func(a, b *section) int { return cmp.Compare(a.turn, b.turn) })
	for _, share := range []int{2, 1} {
		for _, s := range sections {
			left := room / share
			kept := room - left
			s.take(s.urgent, &left)
			room = kept + left
		}
	}
	if slices.ContainsFunc(sections, func(s *section) bool { return s.shown < s.urgent }) {
		return
	}
	for _, s := range sections {
		s.take(len(s.rows), &room)
	}
}

// take shows rows up to a number, while there is room.
func (s *section) take(upto int, room *int) {
	if s.whole {
		all := len(s.title) + len(s.foot)
		for _, row := range s.rows {
			all += len(row)
		}
		if upto == len(s.rows) && s.shown == 0 && all <= *room {
			*room -= all
			s.shown = upto
		}
		return
	}
	for s.shown < upto {
		cost := len(s.rows[s.shown])
		if s.shown == 0 {
			cost += len(s.title) + len(s.head) + len(s.foot)
		}
		if cost > *room {
			return
		}
		*room -= cost
		s.shown++
	}
}

// write writes what was decided to be shown.
func (s *section) write(b *strings.Builder, where string) {
	if s.shown > 0 {
		b.WriteString(s.title + s.head)
		for i, row := range s.rows[:s.shown] {
			if s.open > 0 && i == s.open {
				fmt.Fprintf(b, "\n<details><summary>%s</summary>\n%s", s.more(s.shown-i), s.head)
			}
			b.WriteString(row)
		}
		if s.open > 0 && s.shown > s.open {
			b.WriteString(statusFold)
		}
		b.WriteString(s.foot)
	}
	if left := len(s.rows) - s.shown + s.less; left > 0 {
		fmt.Fprintf(b, "\n**%s**%s.\n", s.more(left), where)
	}
}
