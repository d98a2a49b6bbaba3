package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"net/url"
	"os"
	"strconv"
	"strings"
)

// occasion is what a run is about: which pull request of which repository, and
// which run it is. A workflow says it in the environment, a person in flags.
type occasion struct {
	Repository string // owner/name
	APIURL     string
	GraphQLURL string // empty where APIURL is not the environment's
	PlainHTTP  bool   // the server of this very environment has no https
	Number     int    // of the pull request; 0 where there is none
	Head       string // the commit that the pull request is about
	Base       string // the commit to compare with, as far as the event knows
	HeadOwner  string // of a finished run: whose branch it was for
	HeadBranch string
	Run        int64
	Attempt    int
}

// event is what is read of the file that GITHUB_EVENT_PATH names.
type event struct {
	Before     string `json:"before"` // of a push: what the branch was at
	MergeGroup *struct {
		Base string `json:"base_sha"`
	} `json:"merge_group"`
	PullRequest *struct {
		Number int `json:"number"`
		Head   struct {
			SHA string `json:"sha"`
		} `json:"head"`
		Base struct {
			SHA string `json:"sha"`
		} `json:"base"`
	} `json:"pull_request"`
	WorkflowRun *struct {
		ID             int64  `json:"id"`
		Attempt        int    `json:"run_attempt"`
		Event          string `json:"event"`
		HeadSHA        string `json:"head_sha"`
		HeadBranch     string `json:"head_branch"`
		HeadRepository struct {
			Owner struct {
				Login string `json:"login"`
			} `json:"owner"`
		} `json:"head_repository"`
	} `json:"workflow_run"`
}

// maxEvent is the size of an event file that is believed.
const maxEvent = 32 << 20

// occasion reads what a run is about from the environment of an Actions step,
// or of nothing at all. Flags win: see prFlags.
func (a *app) occasion(f *prFlags) (occasion, error) {
	o := occasion{
		Repository: cmp.Or(f.repository, a.getenv("GITHUB_REPOSITORY")),
		APIURL:     cmp.Or(f.apiURL, a.getenv("GITHUB_API_URL"), "https://api.github.com"),
	}
	if o.APIURL == a.getenv("GITHUB_API_URL") {
		o.GraphQLURL = a.getenv("GITHUB_GRAPHQL_URL")
		o.PlainHTTP = sameOrigin("http", o.APIURL, a.getenv("GITHUB_SERVER_URL"))
	}
	o.Run, _ = strconv.ParseInt(a.getenv("GITHUB_RUN_ID"), 10, 64)
	o.Attempt, _ = strconv.Atoi(a.getenv("GITHUB_RUN_ATTEMPT"))
	if name := a.getenv("GITHUB_EVENT_PATH"); name != "" {
		e, err := readEvent(name)
		if err != nil {
			return o, fmt.Errorf("GITHUB_EVENT_PATH: %w", err)
		}
		o.of(e)
	}
	if f.number != 0 {
		o.Number = f.number
	}
	o.Head = cmp.Or(f.head, o.Head)
	return o, nil
}

// sameOrigin reports whether two addresses are of one server, by a scheme.
func sameOrigin(scheme, a, b string) bool {
	x, err := url.Parse(a)
	y, problem := url.Parse(b)
	return err == nil && problem == nil && x.Scheme == scheme && y.Scheme == scheme && x.Host != "" && x.Host == y.Host
}

// of takes in what an event says.
func (o *occasion) of(e *event) {
	if strings.Trim(e.Before, "0") != "" { // zeros: the branch is new
		o.Base = e.Before
	}
	if e.MergeGroup != nil {
		o.Base = e.MergeGroup.Base
	}
	if pr := e.PullRequest; pr != nil {
		o.Number, o.Head, o.Base = pr.Number, pr.Head.SHA, pr.Base.SHA
	}
	if run := e.WorkflowRun; run != nil {
		o.Head, o.HeadBranch, o.HeadOwner = run.HeadSHA, run.HeadBranch, run.HeadRepository.Owner.Login
		o.Run, o.Attempt = run.ID, run.Attempt
	}
}

func readEvent(name string) (*event, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, reason(err))
	}
	defer f.Close()
	b, err := io.ReadAll(io.LimitReader(f, maxEvent+1))
	switch {
	case err != nil:
		return nil, fmt.Errorf("%s: %w", name, reason(err))
	case len(b) > maxEvent:
		return nil, fmt.Errorf("%s: the file is too large for an event", name)
	}
	var e event
	if err := json.Unmarshal(bytes.TrimPrefix(b, []byte("\xef\xbb\xbf")), &e); err != nil {
		return nil, fmt.Errorf("%s: this is no event: %w", name, err)
	}
	return &e, nil
}
