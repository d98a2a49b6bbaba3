package parallel

import "testing"

func TestFor(t *testing.T) {
	for _, n := range []int{0, 1, leastEach, leastEach + 1, 1000, 12345} {
		seen := make([]int, n)
		For(n, func(from, to int) {
			for i := from; i < to; i++ {
				seen[i]++
			}
		})
		for i, times := range seen {
			if times != 1 {
				t.Fatalf("%d of %d is visited %d times", i, n, times)
			}
		}
	}
}
