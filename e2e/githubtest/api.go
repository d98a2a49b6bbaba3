package githubtest

import (
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// answer is what the server has to say to a request.
type answer struct {
	status int
	header http.Header
	body   []byte
}

func (a answer) write(w http.ResponseWriter) {
	maps.Copy(w.Header(), a.header)
	w.WriteHeader(a.status)
	_, _ = w.Write(a.body) // who has gone away needs no answer
}

func saying(status int, v any) answer {
	a := answer{status: status, header: http.Header{"Content-Type": {"application/json; charset=utf-8"}}}
	if v != nil {
		var err error
		if a.body, err = json.Marshal(v); err != nil {
			panic(err) // it is our own
		}
	}
	return a
}

func refusing(status int, message string, problems ...string) answer {
	v := map[string]any{"message": message, "documentation_url": "https://docs.github.com/rest"}
	for _, p := range problems {
		v["errors"] = []any{map[string]any{"resource": "IssueComment", "field": "data", "code": "unprocessable", "message": p}}
	}
	return saying(status, v)
}

var (
	conversation = regexp.MustCompile(`^/repos/` + Repository + `/issues/(\d+)/comments$`)
	single       = regexp.MustCompile(`^/repos/` + Repository + `/issues/comments/(\d+)$`)
	pulls        = regexp.MustCompile(`^/repos/` + Repository + `/pulls$`)
	pull         = regexp.MustCompile(`^/repos/` + Repository + `/pulls/(\d+)$`)
)

func operationOf(r *http.Request) Operation {
	at := func(form *regexp.Regexp, method string) bool {
		return r.Method == method && form.MatchString(r.URL.Path)
	}
	switch {
	case at(conversation, "GET"):
		return List
	case at(conversation, "POST"):
		return Create
	case at(single, "GET"):
		return Get
	case at(single, "PATCH"):
		return Edit
	case at(single, "DELETE"):
		return Delete
	case at(pull, "GET"):
		return Pull
	case at(pulls, "GET"):
		return Pulls
	case r.Method == "GET" && r.URL.Path == "/user":
		return User
	case r.Method == "POST" && r.URL.Path == graphQL:
		return Viewer
	case r.Method == "GET" && r.URL.Path == "/rate_limit":
		return Limits
	}
	return Other
}

// serve does what is asked for.
func (s *Server) serve(operation Operation, r *http.Request, body []byte) answer {
	s.mu.Lock()
	defer s.mu.Unlock()
	var in struct{ Body string }
	if len(body) > 0 && json.Unmarshal(body, &in) != nil {
		return refusing(http.StatusBadRequest, "Problems parsing JSON")
	}
	number, at := s.find(r.URL.Path)
	switch {
	case operation == Other, number != 0 && number != Number, number == 0 && at < 0:
		return refusing(http.StatusNotFound, "Not Found")
	case operation == User:
		return s.user()
	case operation == Limits:
		return saying(http.StatusOK, s.contract.example("rate-limit-overview"))
	case operation == Pull:
		return saying(http.StatusOK, s.pull("pull-request"))
	case operation == Pulls:
		return s.pulls(r)
	case operation == List:
		return s.list(r)
	case operation == Get:
		return saying(http.StatusOK, s.render(s.comments[at]))
	}
	if a, refused := s.refuse(in.Body, operation); refused {
		return a
	}
	switch operation {
	case Create:
		return saying(http.StatusCreated, s.render(s.add(s.scenario.Author, in.Body)))
	case Edit:
		s.comments[at].Body, s.comments[at].Updated = in.Body, s.comments[at].Updated.Add(time.Minute)
		return saying(http.StatusOK, s.render(s.comments[at]))
	}
	s.comments = slices.Delete(s.comments, at, at+1)
	return saying(http.StatusNoContent, nil)
}

// find returns the pull request's number in a path, or the place of the
// comment whose id is in it; or 0 for both where neither is.
func (s *Server) find(path string) (number, at int) {
	for _, form := range []*regexp.Regexp{conversation, pull} {
		if found := form.FindStringSubmatch(path); found != nil {
			number, _ = strconv.Atoi(found[1])
			return number, 0
		}
	}
	if found := single.FindStringSubmatch(path); found != nil {
		return 0, slices.IndexFunc(s.comments, func(c Comment) bool { return strconv.FormatInt(c.ID, 10) == found[1] })
	}
	return 0, 0
}

// maxBody is how many characters GitHub allows in a comment.
const maxBody = 65536

// refuse says why something may not be written.
func (s *Server) refuse(body string, operation Operation) (answer, bool) {
	switch {
	case s.scenario.ReadOnly:
		return refusing(http.StatusForbidden, "Resource not accessible by integration"), true
	case s.scenario.Locked && operation == Create:
		return refusing(http.StatusForbidden, "Unable to create comment because issue is locked."), true
	case operation == Delete:
		return answer{}, false
	case utf8.RuneCountInString(body) > maxBody:
		return refusing(http.StatusUnprocessableEntity, "Validation Failed", "Body is too long (maximum is 65536 characters)"), true
	case strings.TrimSpace(body) == "":
		return refusing(http.StatusUnprocessableEntity, "Validation Failed", "Body cannot be blank"), true
	}
	return answer{}, false
}

func (s *Server) add(author, body string) Comment {
	s.last++
	now := time.Date(2026, 11, 20, 12, 0, 0, 0, time.UTC).Add(time.Duration(s.last) * time.Second)
	c := Comment{ID: 1000000000 + s.last, Author: author, Body: body, Created: now, Updated: now}
	s.comments = append(s.comments, c)
	return c
}

// list gives a page in ascending order, with links to the pages around it.
func (s *Server) list(r *http.Request) answer {
	query := r.URL.Query()
	page, size := 1, 30
	if n, err := strconv.Atoi(query.Get("page")); err == nil && n > 0 {
		page = n
	}
	if n, err := strconv.Atoi(query.Get("per_page")); err == nil && n > 0 {
		size = min(n, 100)
	}
	from := min((page-1)*size, len(s.comments))
	to := min(from+size, len(s.comments))
	all := make([]any, 0, size)
	for _, c := range s.comments[from:to] {
		all = append(all, s.render(c))
	}
	a := saying(http.StatusOK, all)
	if to < len(s.comments) {
		a.header.Set("Link", fmt.Sprintf(`<%s%s?per_page=%d&page=%d>; rel="next"`, s.URL, r.URL.Path, size, page+1))
	}
	return a
}

// graphQL is where GraphQL is asked, which GitHub's description leaves out.
const graphQL = "/graphql"

// viewer answers the one question that is put to GraphQL here.
func (s *Server) viewer(body []byte) answer {
	var in struct{ Query string }
	if err := json.Unmarshal(body, &in); err != nil || strings.Join(strings.Fields(in.Query), "") != "query{viewer{login}}" {
		s.t.Errorf("GraphQL is asked %s", body)
	}
	return saying(http.StatusOK, map[string]any{"data": map[string]any{"viewer": map[string]any{"login": s.scenario.Author}}})
}

func (s *Server) user() answer {
	if s.scenario.Nameless {
		return refusing(http.StatusForbidden, "Resource not accessible by integration")
	}
	user := s.contract.example("public-user")
	user["login"], user["type"], user["user_view_type"] = s.scenario.Author, "User", "public"
	return saying(http.StatusOK, user)
}

func (s *Server) render(c Comment) map[string]any {
	v, user := s.contract.example("issue-comment"), s.contract.example("simple-user")
	user["login"], user["type"] = c.Author, "User"
	if strings.HasSuffix(c.Author, "[bot]") {
		user["type"] = "Bot"
	}
	v["id"], v["body"], v["user"] = c.ID, c.Body, user
	v["html_url"] = fmt.Sprintf("https://github.com/%s/pull/%d#issuecomment-%d", Repository, Number, c.ID)
	v["created_at"], v["updated_at"] = c.Created.Format(time.RFC3339), c.Updated.Format(time.RFC3339)
	return v
}

// pull describes the pull request in one of the forms that GitHub has for it.
func (s *Server) pull(form string) map[string]any {
	v := s.contract.example(form)
	v["number"], v["locked"], v["state"] = Number, s.scenario.Locked, s.state()
	head, base := v["head"].(map[string]any), v["base"].(map[string]any)
	head["sha"], head["ref"], base["sha"], base["ref"] = s.scenario.Head, Branch, s.scenario.Base, "main"
	base["repo"].(map[string]any)["full_name"] = Repository
	head["repo"].(map[string]any)["full_name"] = s.headRepository()
	return v
}

// pulls finds the pull request by its state and the branch that it comes from.
func (s *Server) pulls(r *http.Request) answer {
	query := r.URL.Query()
	state, head := cmp.Or(query.Get("state"), "open"), query.Get("head")
	owner, _, _ := strings.Cut(s.headRepository(), "/")
	found := []any{}
	if (state == "all" || state == s.state()) && (head == "" || head == owner+":"+Branch) {
		found = append(found, s.pull("pull-request-simple"))
	}
	return saying(http.StatusOK, found)
}

func (s *Server) state() string {
	if s.scenario.Closed {
		return "closed"
	}
	return "open"
}

func (s *Server) headRepository() string {
	if s.scenario.ReadOnly || s.scenario.Forked {
		return Fork
	}
	return Repository
}
