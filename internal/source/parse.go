package source

import (
	"bytes"
	"fmt"

	"gopkg.in/yaml.v3"

	"github.com/goalpost-dev/goalpost/internal/diag"
)

// Rule is the rule under which Parse reports.
var Rule = diag.Rule{ID: "yaml", Title: "The file must be readable YAML", Severity: diag.Error}

// Limits. They are far beyond what people write and far below what hurts.
const (
	MaxBytes = 5 << 20 // bytes in a file; see TooLarge
	maxDepth = 100     // maps and lists inside one another
	maxNodes = 500_000 // values in a document once aliases are followed
	maxFound = 200     // findings in a file
)

// Parse reads every document of a file. It never fails: what is wrong with
// the file is said in findings, all of them in one run, and what can be read
// is returned. Documents without content are left out. The bytes must not
// change afterwards.
func Parse(path string, b []byte) (*File, []diag.Finding) {
	p := parser{file: &File{Path: path}}
	if len(b) > MaxBytes {
		p.file.text, _ = scan(nil)
		p.file.Lost = []string{string(b)}
		return p.file, []diag.Finding{TooLarge(path, int64(len(b)))}
	}
	p.text = p.readText(b)
	p.file.text = p.text
	for _, c := range split(&p.text) {
		p.document(c)
	}
	p.file.parsed = p.text.bytes
	return p.file, p.findings()
}

// TooLarge is the finding about a file of more than MaxBytes, for those who
// know a file's size before they read it.
func TooLarge(path string, size int64) diag.Finding {
	p := parser{file: &File{Path: path}}
	f := p.report(diag.Point(1, 1), "the file is %.1f MiB, the limit is %d MiB", float64(size)/(1<<20), MaxBytes>>20)
	f.Remedy = "split it into several files"
	return *f
}

// parser reads one file.
type parser struct {
	file   *File
	text   text // what the library reads: recovery blanks parts of it
	owned  bool // text.bytes is a copy that may be changed
	found  []diag.Finding
	more   int // findings beyond maxFound, and the last of them
	extra  diag.Finding
	reread int // bytes that were read again because of mistakes
}

// report adds a finding, to be completed by the caller.
func (p *parser) report(at diag.Span, format string, args ...any) *diag.Finding {
	f := diag.Finding{
		Rule: Rule.ID, Severity: Rule.Severity, Message: fmt.Sprintf(format, args...),
		Place: diag.Place{Path: p.file.Path, Span: at},
	}
	if len(p.found) == maxFound {
		p.more++
		p.extra = f
		return &p.extra
	}
	p.found = append(p.found, f)
	return &p.found[len(p.found)-1]
}

// findings returns what was said, in order.
func (p *parser) findings() []diag.Finding {
	if p.more > 0 {
		p.extra.Message = plural(p.more, "more mistake like these is", "more mistakes like these are") + " in the file"
		p.extra.Remedy, p.extra.Related = "", nil
		p.found = append(p.found, p.extra)
	}
	return diag.Sort(p.found)
}

// chunk is the stretch of a text that holds one document, with the index of
// its first line.
type chunk struct{ start, end, line int }

// split cuts a text at its document markers, which stand at the start of a
// line and nowhere else: not even quoted text can hold one. A --- belongs to
// the document below it, a ... to none.
func split(t *text) []chunk {
	c := chunk{}
	var chunks []chunk
	for i, at := range t.lines {
		b := t.bytes[at:]
		if len(b) < 3 || b[0] != '-' && b[0] != '.' || b[1] != b[0] || b[2] != b[0] || !spaceAt(b, 3) {
			continue
		}
		start, end := t.line(i)
		if b[0] == '.' && skipVoid(t.bytes[:end], start+3) < end {
			continue
		}
		c.end = start
		chunks = append(chunks, c)
		c = chunk{start: start, line: i}
		if b[0] == '.' {
			c.start = end
		}
	}
	c.end = len(t.bytes)
	return append(chunks, c)
}

// document reads one document, as far as it can be read.
func (p *parser) document(c chunk) {
	p.directives(c)
	if skipVoid(p.text.bytes[:c.end], c.start) == c.end {
		return
	}
	r := rescue{parser: p, chunk: c}
	root := r.decode()
	if root == nil || root.Kind == yaml.ScalarNode && root.Value == "" && root.Style == 0 {
		return
	}
	w := walker{parser: p, line: c.line, broken: r.broken}
	if doc, ok := w.document(root); ok {
		p.file.Docs = append(p.file.Docs, doc)
	}
}

// directives blanks the lines that start with % before a document's ---. The
// library refuses %YAML 1.2, which says nothing that matters here.
func (p *parser) directives(c chunk) {
	for i := c.line; i < len(p.text.lines); i++ {
		start, end := p.text.line(i)
		if start >= c.end {
			return
		}
		start = max(start, c.start)
		line := p.text.bytes[start:end]
		switch {
		case skipVoid(line, 0) == len(line):
			continue
		case line[0] != '%':
			return
		case !bytes.HasPrefix(line, []byte("%YAML 1.")):
			p.report(p.text.span(start, end), "this %% line gives an instruction to the YAML reader, which is not followed here").Remedy = "delete the line"
		}
		p.blank(start, end)
	}
}

// own makes the text one that may be changed.
func (p *parser) own() {
	if !p.owned {
		p.text.bytes, p.owned = bytes.Clone(p.text.bytes), true
	}
}

// blank overwrites a stretch of text with spaces. Lines stay where they are.
func (p *parser) blank(start, end int) {
	p.own()
	for i, c := range p.text.bytes[start:end] {
		if !isBreak(c) {
			p.text.bytes[start+i] = ' '
		}
	}
}
