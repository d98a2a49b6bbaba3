// Package schema holds the published contract: the JSON Schemas of the files
// that people write, embedded as text.
//
// Editors read them to teach the format while it is typed, and the package
// validate reads them to judge it. There is nothing else here: the package
// imports nothing of ours and holds no logic, so that the contract cannot
// depend on the program that honours it.
package schema

import _ "embed"

// Goals is the schema of a file of goals.
//
//go:embed goals.schema.json
var Goals string

// Config is the schema of the configuration, .goalpost.yaml.
//
//go:embed config.schema.json
var Config string

// Report is the schema of what check -f json writes.
//
//go:embed report.schema.json
var Report string

// Status is the schema of what status -f json writes.
//
//go:embed status.schema.json
var Status string

// Diff is the schema of what diff -f json writes.
//
//go:embed diff.schema.json
var Diff string

// PullRequest is the schema of what pr keeps of a pull request.
//
//go:embed pull-request.schema.json
var PullRequest string
