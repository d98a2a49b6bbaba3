package e2e

import (
	"fmt"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/goalpost-dev/goalpost/e2e/githubtest"
	"github.com/goalpost-dev/goalpost/internal/github"
)

// What a run may cost at most, whatever the API does.
const (
	mostRequests = 24
	mostWaiting  = 90 * time.Second // by the clock that it is given
	mostTime     = 30 * time.Second // really, with the patience below
	mostMemory   = 280 << 20        // allocated in all, by both sides, never held at once; an answer of 300 MiB does not fit
	shortTime    = 150 * time.Millisecond
)

const (
	list, create, edit, remove = githubtest.List, githubtest.Create, githubtest.Edit, githubtest.Delete
	get, user, viewer          = githubtest.Get, githubtest.User, githubtest.Viewer
)

// worst keeps what the cells cost.
type worst struct {
	mu       sync.Mutex
	cells    int
	requests int
	waiting  time.Duration
	took     time.Duration
	memory   uint64
	most     map[string]string
}

// TestGitHubFaults goes through the table of faults. In every cell the run
// ends soon, leaves at most one comment where it may remove the others, shows
// its token to nobody, and either delivers or says in one line why not.
func TestGitHubFaults(t *testing.T) {
	first := earlier(t, githubtest.Actions, told(1, 1))
	second := earlier(t, githubtest.Actions, told(2, 1))
	w := worst{most: map[string]string{}}
	t.Run("cells", func(t *testing.T) {
		for _, cell := range githubtest.Cells(list, create, edit, remove, get, user, viewer) {
			before := []githubtest.Comment{first}
			switch cell.Fault.On {
			case create:
				before = nil
			case remove:
				before = append(before, second)
			}
			t.Run(cell.Name, func(t *testing.T) {
				if cell.Fault.Slow {
					t.Parallel()
				}
				w.add(t, cell.Name, goThrough(t, cell, before))
			})
		}
	})
	if w.cells < 100 {
		t.Errorf("there are %d cells only", w.cells)
	}
	t.Logf("%d cells; at worst %d requests (%s), %v of waiting (%s), %v of real time (%s), %d MiB allocated (%s)", w.cells,
		w.requests, w.most["requests"], w.waiting, w.most["waiting"], w.took.Round(time.Millisecond), w.most["took"], w.memory>>20, w.most["memory"])
}

// cost is what one cell took.
type cost struct {
	requests      int
	waiting, took time.Duration
	memory        uint64
}

func goThrough(t *testing.T, cell githubtest.Cell, before []githubtest.Comment) cost {
	s := githubtest.Start(t, githubtest.Scenario{Comments: before, Faults: []githubtest.Fault{cell.Fault}})
	patience := 5 * time.Second
	if cell.Fault.Slow {
		patience = shortTime
	}
	var clock wait
	if cell.Fault.On == user {
		s.GraphQLURL = "" // which would be asked first
	}
	client, news := posting(t, s, &clock, patience), told(3, 1)
	var start, end runtime.MemStats
	runtime.ReadMemStats(&start)
	began := time.Now()
	result, err := client.Upsert(t.Context(), news)
	took := time.Since(began)
	runtime.ReadMemStats(&end)

	reason := reasonOf(t, err)
	if want := expected(cell.Fault); reason != want {
		t.Errorf("it ends with %q, want %q: %v", reason, want, err)
	}
	mine := s.Own(own)
	if cell.Fault.On != remove && len(mine) > 1 || len(mine) > 2 {
		t.Errorf("there are %d comments", len(mine))
	}
	switch delivered := len(mine) > 0 && tells(mine[len(mine)-1], news); {
	case err == nil && (!delivered || len(mine) != 1 || result.Action == "" || result.URL == ""):
		t.Errorf("%+v leaves %q", result, mine)
	case err != nil && delivered != (result.Action != ""):
		t.Errorf("%+v with %v leaves %q", result, err, mine)
	}
	if leaks := s.Leaks(fmt.Sprint(result, err), fmt.Sprintf("%+v %#v", result, err)); len(leaks) > 0 {
		t.Errorf("the token is seen: %.300q", leaks)
	}
	if strange := s.Strange(); len(strange) > 0 {
		t.Errorf("a stranger is sent %+v", strange)
	}
	return cost{len(s.Requests()), clock.slept, took, end.TotalAlloc - start.TotalAlloc}
}

// expected is what each fault must come to: nothing, or a reason.
func expected(f githubtest.Fault) github.Reason {
	once := f.Times == 1
	kind := func(prefix string) bool { return strings.HasPrefix(f.Name, prefix) }
	refused := kind("404") || kind("410") || kind("403 fork")
	switch {
	case f.Acts: // the next look at the comments shows that it was done
		return ""
	case f.On == viewer, f.On == user && refused: // it is asked elsewhere, or taken for a job's
		return ""
	case (f.On == edit || f.On == get) && kind("404") && once: // as if it had just been removed, until it is listed again
		return ""
	case f.On == get && kind("404"):
		return github.Unsettled
	case kind("401") && !once:
		return github.Unauthorised
	case kind("403 fork"):
		return github.Denied
	case kind("403 locked"):
		return github.Locked
	case kind("403 primary limit for an hour"), kind("429 date far"), kind("429 huge"), kind("429 past all"):
		return github.Limited
	case refused:
		return github.NotFound
	case kind("422"):
		return github.Rejected
	case kind("redirect to another"), kind("redirect in a circle") && !once:
		return github.Misled
	case kind("redirect"), once, f.Times == 3 && f.On != create:
		return ""
	case kind("403"), kind("429"):
		return github.Limited
	case kind("reset"), kind("hang"), kind("slow drip"):
		return github.Unreachable
	}
	return github.Broken
}

func (w *worst) add(t *testing.T, name string, c cost) {
	if c.requests > mostRequests || c.waiting > mostWaiting || c.took > mostTime {
		t.Errorf("it takes %d requests, %v of waiting and %v", c.requests, c.waiting, c.took)
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	w.cells++
	if c.requests > w.requests {
		w.requests, w.most["requests"] = c.requests, name
	}
	if c.waiting > w.waiting {
		w.waiting, w.most["waiting"] = c.waiting, name
	}
	if c.took > w.took {
		w.took, w.most["took"] = c.took, name
	}
	if strings.Contains(name, "300 MiB") { // those run alone
		if c.memory > mostMemory {
			t.Errorf("it allocates %d MiB", c.memory>>20)
		}
		if c.memory > w.memory {
			w.memory, w.most["memory"] = c.memory, name
		}
	}
}
