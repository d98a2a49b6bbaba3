package source

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// TestRandomDocuments writes random values in random styles and reads them
// back: the values are the same, and so is the text at each span.
func TestRandomDocuments(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for range 3000 {
		w := writer{rng: rng, eol: []string{"\n", "\r\n", "\r"}[rng.IntN(3)]}
		w.block(0, 3)
		src := strings.ReplaceAll(w.String(), "\n", w.eol)
		f, found := Parse("x", []byte(src))
		inspect(t, f, found)
		if len(found) > 0 || len(f.Docs) != 1 {
			t.Fatalf("%q: %v", src, messages(found))
		}
		if got := outline(&f.Docs[0].Root); got != w.want.String() {
			t.Fatalf("%q\n got %s\nwant %s", src, got, w.want.String())
		}
		agree(t, f, []byte(src))
		if t.Failed() {
			t.Fatalf("%q", src)
		}
	}
}

// writer writes a random document and its outline.
type writer struct {
	strings.Builder
	want strings.Builder
	rng  *rand.Rand
	eol  string
}

func (w *writer) pick(s ...string) string { return s[w.rng.IntN(len(s))] }

// block writes a map, one key to a line, below an indentation.
func (w *writer) block(indent, depth int) {
	pad := strings.Repeat(" ", indent)
	w.want.WriteByte('{')
	for i := range 1 + w.rng.IntN(4) {
		if i > 0 {
			w.want.WriteString(", ")
		}
		key := fmt.Sprint(w.pick("a", "é", "key two", "日"), i)
		w.WriteString(pad + w.pick(key, "'"+key+"'", `"`+key+`"`, key+" ") + ":")
		w.want.WriteString(key + ": ")
		switch n := w.rng.IntN(10); {
		case n == 0 && depth > 0:
			w.WriteString(w.pick("\n", " # c\n", " &x"+fmt.Sprint(w.Len())+"\n"))
			w.block(indent+2, depth-1)
			continue
		case n == 1 && depth > 0:
			w.WriteString("\n")
			w.want.WriteByte('[')
			for j := range 1 + w.rng.IntN(3) {
				if j > 0 {
					w.want.WriteString(", ")
				}
				w.WriteString(pad + w.pick("- ", "-   "))
				w.scalar(indent)
			}
			w.want.WriteByte(']')
			continue
		case n == 2:
			w.WriteString(w.pick("\n", " # c\n", "  \n"))
			w.want.WriteString("null")
			continue
		case n == 3:
			w.WriteString(" " + w.pick("[", "[\n  "+pad, "[ "))
			w.want.WriteByte('[')
			for j := range w.rng.IntN(3) {
				if j > 0 {
					w.want.WriteString(", ")
				}
				s := w.pick("x", "é y", "z#")
				w.WriteString(w.pick(s, `"`+s+`"`) + w.pick(",", " ,\n  "+pad, ", "))
				fmt.Fprintf(&w.want, "%q", s)
			}
			w.WriteString(w.pick("]\n", " ] # c\n"))
			w.want.WriteByte(']')
			continue
		}
		w.WriteString(w.pick(" ", "  ", " \t", "\n"+pad+"   "))
		w.scalar(indent)
	}
	w.want.WriteByte('}')
}

// scalar writes a value and what ends its line.
func (w *writer) scalar(indent int) {
	deep := "\n" + strings.Repeat(" ", indent+4)
	end := w.pick("\n", "  \n", " # it's a \"comment\"\n", "\n\n# c\n")
	value := ""
	switch w.rng.IntN(9) {
	case 0:
		value = w.pick("plain text", "é#x 'y' \"z\"", "a:b", "50% of 日本", "2026-01-02", "x - y")
		w.WriteString(value + end)
	case 1:
		w.WriteString("one" + deep + "two  " + deep + deep + "three" + end)
		value = "one two\nthree"
	case 2:
		w.WriteString(`'it''s # é'` + end)
		value = "it's # é"
	case 3:
		w.WriteString(`"a\"b\\\u00e9 # \` + deep + ` c` + deep + `d"` + end)
		value = "a\"b\\é # c d"
	case 4:
		w.WriteString("|" + w.pick("", "-", " # c") + deep + "l1 # x" + deep + deep + " l2é\n")
		value = "l1 # x\n\n l2é"
		if !strings.Contains(w.String()[strings.LastIndex(w.String(), "|"):], "|-") {
			value += "\n"
		}
	case 5:
		w.WriteString(">-" + deep + "f1" + deep + "f2 # x" + deep + deep + "f3\n\n")
		value = "f1 f2 # x\nf3"
	case 6:
		n := w.pick("0", "-12", "1.50", "1e3", "12345678901234567890123")
		w.WriteString(n + end)
		w.want.WriteString(n)
		return
	case 7:
		b := w.pick("true", "false", "null")
		w.WriteString(b + end)
		w.want.WriteString(b)
		return
	default:
		w.WriteString(`""` + end)
	}
	fmt.Fprintf(&w.want, "%q", value)
}
