package githubtest

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/getkin/kin-openapi/openapi3filter"
	"github.com/getkin/kin-openapi/routers"
	"github.com/getkin/kin-openapi/routers/legacy"
)

// contract is what GitHub says about its API.
type contract struct {
	doc    *openapi3.T
	router routers.Router
}

// description reads the contract from testdata beside this package's folder.
var description = sync.OnceValues(func() (*contract, error) {
	_, here, _, _ := runtime.Caller(0)
	data, err := os.ReadFile(filepath.Join(filepath.Dir(here), "..", "testdata", "github-openapi.json"))
	if err != nil {
		return nil, err
	}
	doc, err := openapi3.NewLoader().LoadFromData(data)
	if err != nil {
		return nil, err
	}
	doc.Servers = nil // it stands wherever the test puts it
	router, err := legacy.NewRouter(doc, openapi3.DisableExamplesValidation())
	return &contract{doc, router}, err
})

var checking = &openapi3filter.Options{
	AuthenticationFunc:                openapi3filter.NoopAuthenticationFunc,
	IncludeResponseStatus:             true,
	RejectWhenRequestBodyNotSpecified: true,
	SkipSettingDefaults:               true,
	MultiError:                        true,
}

// request says what is wrong with a request. What it returns is wanted to
// judge the answer.
func (c *contract) request(r *http.Request, body []byte) (*openapi3filter.RequestValidationInput, error) {
	for _, name := range []string{"User-Agent", "Accept", "X-Github-Api-Version"} {
		if r.Header.Get(name) == "" {
			return nil, fmt.Errorf("the header %s is missing", name)
		}
	}
	route, params, err := c.router.FindRoute(r)
	if err != nil {
		return nil, err
	}
	in := &openapi3filter.RequestValidationInput{Request: withBody(r, body), PathParams: params, Route: route, Options: checking}
	for name := range r.URL.Query() {
		if route.Operation.Parameters.GetByInAndName("query", name) == nil {
			return nil, fmt.Errorf("there is no parameter %q", name)
		}
	}
	return in, openapi3filter.ValidateRequest(context.Background(), in)
}

// response says what is wrong with an answer. Real servers give failures that
// the description does not list; a success that it does not list is wrong.
func (c *contract) response(in *openapi3filter.RequestValidationInput, status int, h http.Header, body []byte) error {
	if status >= http.StatusBadRequest && in.Route.Operation.Responses.Status(status) == nil {
		return nil
	}
	out := &openapi3filter.ResponseValidationInput{RequestValidationInput: in, Status: status, Header: h, Options: checking}
	return openapi3filter.ValidateResponse(context.Background(), out.SetBodyBytes(body))
}

// example returns the least that a schema of the description allows.
func (c *contract) example(name string) map[string]any {
	return least(c.doc.Components.Schemas[name].Value).(map[string]any)
}

func least(s *openapi3.Schema) any {
	switch {
	case s.Nullable:
		return nil
	case len(s.Enum) > 0:
		return s.Enum[0]
	case len(s.AllOf) > 0:
		return least(s.AllOf[0].Value)
	case len(s.AnyOf) > 0:
		return least(s.AnyOf[0].Value)
	case len(s.OneOf) > 0:
		return least(s.OneOf[0].Value)
	case s.Type.Is("object") || s.Type == nil:
		all := map[string]any{}
		for _, name := range s.Required {
			all[name] = least(s.Properties[name].Value)
		}
		return all
	case s.Type.Is("array"):
		return []any{}
	case s.Type.Is("integer"), s.Type.Is("number"):
		return 1
	case s.Type.Is("boolean"):
		return false
	case s.Format == "date-time":
		return "2026-11-20T12:00:00Z"
	case s.Format == "uri":
		return "https://example.com/"
	}
	return strings.Repeat("x", max(1, int(s.MinLength)))
}

// errWithoutToken is not in the description, which leaves out how callers say
// who they are.
var errWithoutToken = errors.New("the request does not carry the token as it should")
