package source

import "bytes"

// isTab reports whether a failure is about a tab where only spaces count.
func (r *rescue) isTab(f *failure) bool {
	return r.text.bytes[f.at] == '\t' && f.problem != "did not find expected key"
}

// tabs reports the tab at off and, if it indents a line, those that do so
// below it, and makes spaces of them. It goes through the whole document at
// once: who indents with tabs does it everywhere.
func (r *rescue) tabs(off int) {
	b := r.text.bytes
	first := r.text.lineOf(off)
	count := 0
	for i := r.chunk.line; i < r.lastLine(); i++ {
		start, end := r.text.line(i)
		start = max(start, r.chunk.start)
		text := skipBlanks(b, start)
		if text >= end { // an empty line: the tabs in it harm only the library
			r.blank(start, end)
			continue
		}
		if bytes.IndexByte(b[start:text], '\t') < 0 || i != first && (i < first || b[start] != '\t') {
			continue
		}
		at := start + bytes.IndexByte(b[start:text], '\t')
		if count++; count <= maxBroken && !r.said[i] {
			r.report(r.text.span(at, text), "tab in the indentation: YAML allows only spaces here").Remedy = "indent with spaces"
		}
		r.said[i] = true
		r.blank(start, text)
	}
	if count > maxBroken {
		r.report(r.text.span(off, off+1), "%s indented with tabs below this one", plural(count-maxBroken, "more line is", "more lines are"))
	}
	if b = r.text.bytes; b[off] == '\t' { // not in the indentation: after a dash
		if !r.said[first] {
			r.report(r.text.span(off, off+1), "tab after a dash or a colon: YAML allows only spaces here").Remedy = "write a space instead"
		}
		r.said[first] = true
		r.blank(off, skipBlanks(b, off))
	}
}

// conflicts reports the conflicts of a merge that was left unfinished and
// takes out their second halves. It reports whether there were any.
func (r *rescue) conflicts() bool {
	found := false
	begin, middle := -1, -1
	for i := r.chunk.line; i < r.lastLine(); i++ {
		start, end := r.text.line(i)
		if start < r.chunk.start {
			continue
		}
		switch line := r.text.bytes[start:end]; {
		case bytes.HasPrefix(line, []byte("<<<<<<< ")):
			begin, middle = i, -1
		case begin >= 0 && middle < 0 && (bytes.Equal(line, []byte("=======")) || bytes.HasPrefix(line, []byte("||||||| "))):
			middle = start
		case middle >= 0 && bytes.HasPrefix(line, []byte(">>>>>>> ")):
			top, stop := r.text.line(begin)
			f := r.report(r.text.span(top, stop), "a merge conflict was left in the file, lines %d to %d", begin+1, i+1)
			f.Remedy = "choose what to keep and delete the three marker lines"
			r.lose(middle, end)
			r.blank(top, stop)
			for l := begin; l <= i; l++ {
				r.said[l] = true
			}
			found, begin, middle = true, -1, -1
		}
	}
	return found
}
