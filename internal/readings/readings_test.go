package readings

import (
	"fmt"
	"strings"
	"testing"
)

func TestParse(t *testing.T) {
	const good = "2026-10-15 22 conf 0.7, 2026-10-30 31 conf -1"
	for name, c := range map[string]struct{ text, want, found string }{
		"no header":      {"2026-10-15,22,0.7,first cohort\n2026-10-30,31\n", good, ""},
		"a header":       {"date,value,confidence\n2026-10-15,22,0.7\n2026-10-30,31,\n", good, ""},
		"another order":  {"note, Value ,confidence,DATE\n\"a, b\",22,0.7,2026-10-15\n,31,,2026-10-30\n", good, ""},
		"BOM, CRLF":      {"\ufeffdate,value,confidence\r\n2026-10-15,22,0.7\r\n2026-10-30,31\r\n", good, ""},
		"comments":       {"# from the report\n2026-10-15,22,0.7\n\n2026-10-30,31\n", good, ""},
		"as people do":   {"2026-10-15,\"1,200\"\n2026-10-16,45%\n", "2026-10-15 1200 conf -1, 2026-10-16 45 percent conf -1", ""},
		"empty":          {"", "", ""},
		"no date":        {"15.10.2026,22\n2026-10-30,31\n", "2026-10-30 31 conf -1", `1:1: "15.10.2026" is not a date: write it as 2026-12-31`},
		"no such day":    {"2026-02-30,22\n", "", `1:1: "2026-02-30" is not a date: February 2026 has 28 days`},
		"no value":       {"2026-10-15,soon\n2026-10-30\n", "", `1:12: "soon" is not a value; 2:1: "" is not a value`},
		"a column in é":  {"note,date,value\néé,2026-10-15,x\n", "", `2:15: "x" is not a value`},
		"confidence":     {"2026-10-15,22,70\n", "", `1:15: "70" is not a confidence`},
		"no value named": {"date,amount\n2026-10-15,22\n", "", `1:1: there is no column called value`},
		"a lone quote":   {"2026-10-15,22,0.7,said \"no\n2026-10-30,31\n", "", `1:24: this line cannot be read as CSV: bare " in non-quoted-field`},
	} {
		got, found := Parse("x.csv", []byte(c.text))
		var lines, problems []string
		for _, r := range got {
			unit := ""
			if r.Unit != "" {
				unit = " " + r.Unit
			}
			lines = append(lines, fmt.Sprintf("%s %v%s conf %v", r.Date, r.Value, unit, r.Confidence))
		}
		for _, f := range found {
			problems = append(problems, fmt.Sprintf("%d:%d: %s", f.Place.Span.Start.Line, f.Place.Span.Start.Col, f.Message))
		}
		if strings.Join(lines, ", ") != c.want || strings.Join(problems, "; ") != c.found {
			t.Errorf("%s: got %q, %q; want %q, %q", name, lines, problems, c.want, c.found)
		}
	}
}

func TestManyMistakes(t *testing.T) {
	_, found := Parse("x.csv", []byte(strings.Repeat("2026-1-1,1\n", 1000)))
	if len(found) != maxFound+1 || found[maxFound].Message != "980 more lines like these cannot be read" {
		t.Errorf("%d findings, the last is %q", len(found), found[len(found)-1].Message)
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte("date,value\n2026-10-15,22\n"))
	f.Add([]byte("note,date,value\n\"é\n\",2026-10-15,x\n"))
	f.Fuzz(func(t *testing.T, b []byte) {
		got, found := Parse("x.csv", b)
		for _, r := range got {
			if r.Date == 0 || r.Line < 1 || r.Value != r.Value {
				t.Errorf("%+v", r)
			}
		}
		for _, p := range found {
			if p.Place.Span.Start.Col < 1 && !p.Place.Span.IsZero() {
				t.Errorf("%+v", p)
			}
		}
	})
}
