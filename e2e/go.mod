module github.com/goalpost-dev/goalpost/e2e

go 1.26.0

require (
	github.com/creack/pty v1.1.24
	github.com/santhosh-tekuri/jsonschema/v6 v6.0.3
	gopkg.in/yaml.v3 v3.0.1
)

require (
	github.com/go-openapi/jsonpointer v0.22.5 // indirect
	github.com/go-openapi/swag/jsonname v0.25.5 // indirect
	github.com/google/go-github/v60 v60.0.0 // indirect
	github.com/google/go-querystring v1.1.0 // indirect
	github.com/kr/pretty v0.3.1 // indirect
	github.com/oasdiff/yaml v0.1.1 // indirect
	github.com/oasdiff/yaml3 v0.0.14 // indirect
)

require (
	github.com/getkin/kin-openapi v0.152.0
	github.com/goalpost-dev/goalpost v0.0.0-00010101000000-000000000000
	golang.org/x/text v0.14.0 // indirect
)

replace github.com/goalpost-dev/goalpost => ../
