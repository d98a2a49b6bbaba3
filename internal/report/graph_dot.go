package report

import (
	"bufio"
	"fmt"
	"io"
	"math"
	"strings"
)

// dot is the format of Graphviz, for graphs of any size.
func dot(out io.Writer, g *Graph) error {
	t := g.tree(math.MaxInt)
	w := bufio.NewWriter(out)
	fmt.Fprint(w, "digraph goals {\n  rankdir=BT;\n  node [shape=box, style=\"rounded,filled\", fontname=\"Helvetica,Arial,sans-serif\"];\n")
	for i, p := range t.goals {
		c := shades[p.Status]
		fmt.Fprintf(w, "  n%d [label=\"%s\\n%s\", tooltip=\"%s\", fillcolor=\"%s\", color=\"%s\", fontcolor=\"%s\"];\n",
			i, dotText(cut(p.Name, textLongest)), dotText(nodeWords(p)), dotText(cut(p.Title.Value, textLongest)), c.fill, c.frame, c.text)
	}
	for i, up := range t.up {
		for _, parent := range up {
			fmt.Fprintf(w, "  n%d -> n%d;\n", i, parent)
		}
	}
	fmt.Fprintln(w, "}")
	return w.Flush()
}

// dotText makes a text stand for itself in a quoted string. Graphviz reads a
// backslash as an escape and an ampersand as a reference, and would write the
// two characters that no SVG may hold into one.
func dotText(s string) string { return dotEscape.Replace(Plain(s)) }

var dotEscape = strings.NewReplacer(`\`, `\\`, `"`, `\"`, "&", "&amp;", "\ufffe", "\ufffd", "\uffff", "\ufffd")
