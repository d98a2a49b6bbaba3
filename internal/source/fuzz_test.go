package source

import (
	"fmt"
	"testing"
	"time"
)

// seeds hold every trap once; the tables of the other tests add theirs.
var seeds = []string{
	"", "\n", "---\n", "a: 1", "a: 1\n---\nb: 2\n...\nc: 3\n", "\xEF\xBB\xBFa: 1\r\nb: 2\rc: 3\n",
	"\xFF\xFEa\x00:\x00 \x001\x00", "a\x00:\x00 \x001\x00\n\x00", "\x00\x00\x00a\x00\x00\x00:",
	"a: \xE9t\xE9\nb: \x01\n", "a: x\u2028y\u0085z\nb: [1, 2]\n", "\uFEFFa: 1\n\uFEFFb: 2\n",
	"%YAML 1.2\n%TAG ! x\n---\na: !!str 1\nb: !x 2\nc: ! 3\nd: !<tag:yaml.org,2002:int> 4\n",
	"a: &x {b: 1, c: [1, 2]}\nd: *x\ne: {<<: *x, b: 2}\nf:\n  <<: [*x, {g: 1}]\n", "a: &a [*a]\n", "a: &a\n  b: &b c\n  *b : d\n",
	"a: |\n  x # y\n  z\n\n# c\nb: >-2\n    x\n   y\nc: |+\n\n  z\n\n\n", "a: 'it''s # x'\nb: \"q\\\"\\n # \\\n  z\"\n# c\n",
	"a: one\n  two\n\n  three # c\nb: {c, d: , e: [f: g, h]}\n? k\n: v\n? l\n", "- - a\n  - b\n-\n- - c\n",
	"n: [010, 0b11, 0x1F, 0o17, 1_000, 08, 007, -010, 1e400, 1e999999999, .5, 5., +5, -.5e+3, .nan, -.inf, 1:30, 2026-01-02, 99999999999999999999999]\n",
	"a: 1\na: 2\nb: {c: 1, c: 2}\n", "goals:\n- title: Foo: bar\n  owner: @dana\n- [URGENT] x\n- t: > 95\n  u: 'It's'\n  v: *x*\n",
	"goals:\n  - title: a\n   - title: b\n  owner: c\n", "a:\n\tb: 1\n\t- c\n", "a: \"x\nb: \"y\"\nc: {x\nd: [1\n", "title:Foo\n-b\nc\n",
	"<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> x\n", "a: {{ x }}\n", ": a\n? [b]\n: c\n", "a: >5\nb: |0\n", "é: ü # ß\n\"ö\": 'ä' # ö\n",
}

// FuzzParse: no bytes make Parse fail, and what is true of every file is true
// of all of them; ordinary files are read as the library reads them.
func FuzzParse(f *testing.F) {
	for _, s := range seeds {
		f.Add([]byte(s))
	}
	f.Add(goalFile(2))
	f.Fuzz(func(t *testing.T, b []byte) {
		if len(b) > 4096 {
			return
		}
		// The fuzzer counts no time: a hang would look like a slow machine.
		watch := time.AfterFunc(time.Minute, func() { panic(fmt.Sprintf("no end with %q", b)) })
		defer watch.Stop()
		parse(t, string(b))
	})
}
