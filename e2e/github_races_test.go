package e2e

import (
	"fmt"
	"math/rand/v2"
	"sync"
	"testing"
	"time"

	"github.com/goalpost-dev/goalpost/e2e/githubtest"
	"github.com/goalpost-dev/goalpost/internal/github"
)

// TestGitHubRaces lets first runs of a pull request post at the same time.
// One comment stands in the end, and it is the newest run's.
func TestGitHubRaces(t *testing.T) {
	const rounds = 5
	most := 0
	for _, runs := range []int{2, 3, 8, 16} {
		for round := range rounds {
			t.Run(fmt.Sprintf("%d runs/%d", runs, round), func(t *testing.T) {
				s := githubtest.Start(t, githubtest.Scenario{Before: together(runs, uint64(round))})
				for _, c := range race(t, s, runs) {
					if c.err != nil || c.result.Action == "" {
						t.Errorf("%+v, %v", c.result, c.err)
					}
				}
				if mine := s.Own(own); len(mine) != 1 || !tells(mine[0], run(runs-1)) {
					t.Errorf("there stand %q", mine)
				}
				most = max(most, (len(s.Requests())+runs-1)/runs)
			})
		}
	}
	t.Logf("at most %d requests a run, on average over its race", most)
}

// TestGitHubRacesToEdit lets runs edit a comment at the same time. There is no
// way to compare and swap, so it takes the newest run's second look to have
// the last word: it must come later than what an older run had under way.
func TestGitHubRacesToEdit(t *testing.T) {
	older := earlier(t, githubtest.Actions, told(0, 1))
	for round := range 10 {
		t.Run(fmt.Sprint(round), func(t *testing.T) {
			t.Parallel()
			s := githubtest.Start(t, githubtest.Scenario{Comments: []githubtest.Comment{older}, Before: together(4, uint64(round))})
			for _, c := range race(t, s, 4) {
				if c.err != nil || c.result.Action == "" {
					t.Errorf("%+v, %v", c.result, c.err)
				}
			}
			if mine := s.Own(own); len(mine) != 1 || !tells(mine[0], run(3)) {
				t.Errorf("there stand %q", mine)
			}
		})
	}
}

// run is the nth of the runs in a race: each second one is a repeated attempt.
func run(n int) github.Comment { return told(int64(10+n/2), 1+n%2) }

type finish struct {
	result github.Result
	err    error
}

// race lets runs post at once, and returns what each came to.
func race(t *testing.T, s *githubtest.Server, runs int) []finish {
	finishes := make([]finish, runs)
	var all sync.WaitGroup
	for i := range runs {
		client := posting(t, s, &wait{pace: 5}, 20*time.Second)
		all.Go(func() {
			finishes[i].result, finishes[i].err = client.Upsert(t.Context(), run(i))
		})
	}
	all.Wait()
	return finishes
}

// together lets nobody see the comments before all have asked for them, and
// from then on takes a while for each request, differently each time.
func together(runs int, seed uint64) func(githubtest.Operation) {
	var mu sync.Mutex
	random := rand.New(rand.NewPCG(seed, 7))
	waiting := 0
	all := make(chan struct{})
	return func(githubtest.Operation) {
		mu.Lock()
		waiting++
		if waiting == runs {
			close(all)
		}
		first, d := waiting <= runs, time.Duration(random.IntN(4000))*time.Microsecond
		mu.Unlock()
		if first {
			<-all
		}
		time.Sleep(d)
	}
}
