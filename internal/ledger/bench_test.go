package ledger

import (
	"strings"
	"testing"

	"github.com/goalpost-dev/goalpost/internal/corpus"
)

// BenchmarkBetween compares two thousand goals with themselves, and with goals
// of which every target moved.
func BenchmarkBetween(b *testing.B) {
	files, other := map[string]string{}, map[string]string{}
	for n := range 700 {
		text := string(corpus.File(n))
		files[corpus.Name(n)], other[corpus.Name(n)] = text, strings.ReplaceAll(text, "target: ", "target: 1")
	}
	before, same, moved := load(b, files), load(b, files), load(b, other)
	b.Run("same", func(b *testing.B) {
		for b.Loop() {
			Between(Past{Base: before}, same, today)
		}
	})
	b.Run("moved", func(b *testing.B) {
		for b.Loop() {
			Between(Past{Base: before}, moved, today)
		}
	})
}
