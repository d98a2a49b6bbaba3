package source

// Comments returns the file's comments, in order. A # inside quoted or block
// text is none, nor is one that follows a word without a space.
func (f *File) Comments() []Comment {
	b := f.parsed
	opaque := f.opaque
	var comments []Comment
	m := f.text.at(0)
	for off := 0; off < len(b); off++ {
		if b[off] != '#' || off > 0 && !isSpace(b[off-1]) {
			continue
		}
		for len(opaque) > 0 && opaque[0].end <= off {
			opaque = opaque[1:]
		}
		if len(opaque) > 0 && off >= opaque[0].start {
			off = opaque[0].end - 1
			continue
		}
		end := off
		for end < len(b) && !isBreak(b[end]) {
			end++
		}
		m = f.text.advance(m, off)
		c := Comment{Text: f.text.clear(string(f.text.bytes[off:end]))}
		c.Span.Start, c.Alone = m.pos, true
		for i := off - 1; i >= 0 && !isBreak(b[i]); i-- {
			c.Alone = c.Alone && isBlank(b[i])
		}
		m = f.text.advance(m, end)
		c.Span.End = m.pos
		comments = append(comments, c)
		off = end
	}
	return comments
}
