package prose

import (
	"strings"
	"testing"
	"time"

	"github.com/goalpost-dev/goalpost/internal/calendar"
)

const benchTitle = "Raise the share of renewals signed on time from 62% to 80% by 30 November 2026"

func BenchmarkQuantities(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Quantities(benchTitle)
	}
}

func BenchmarkQuantitiesNone(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Quantities("Give every regional office a release process that it can run without our help")
	}
}

func BenchmarkParseTarget(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		ParseTarget(benchTitle)
	}
}

func BenchmarkParseQuantity(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		ParseQuantity("$1.2M")
	}
}

func BenchmarkDeadline(b *testing.B) {
	b.ReportAllocs()
	ref := calendar.On(2026, time.January, 1)
	for b.Loop() {
		Deadline(benchTitle, time.January, ref)
	}
}

func BenchmarkIsPlaceholder(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		IsPlaceholder(benchTitle)
	}
}

// BenchmarkHostile shows that a megabyte costs what a megabyte must.
func BenchmarkHostile(b *testing.B) {
	for _, part := range []string{"1,", "next ", "the end of ", "< ", "5 - ", "within ", "(", "a b ", "一", "9"} {
		text := strings.Repeat(part, 1<<20/len(part))
		b.Run(part, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				ParseTarget(text)
				Deadline(text, time.January, 1)
				Read(text, Result)
				Compound(text)
			}
		})
	}
}

func BenchmarkRead(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Read(benchTitle, Result)
	}
}

func BenchmarkReadPlain(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Read("Give every regional office a release process that it can run without our help", Objective)
	}
}

func BenchmarkCompound(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Compound(benchTitle)
	}
}
