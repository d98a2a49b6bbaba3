// Package e2e tests goalpost from outside: it builds the program once and then
// knows of it only what a user does, which is arguments, files, streams and
// exit codes.
//
// It is a module of its own so that what only these tests need (a second
// JSON Schema implementation, a terminal) never reaches users' go.mod. Run it
// with
//
//	cd e2e && go test ./...
//
// Schemas that others publish come from the folder that GOALPOST_SCHEMAS names
// (sarif-2.1.0.json, junit-jenkins.xsd, junit-windyroad.xsd,
// github-workflow.json, github-action.json, pre-commit-hooks.json); without it
// SARIF is judged by the schema in an npm package. Programs that others make
// are tried where they are on the PATH: xmllint, act, pre-commit, actionlint,
// shellcheck, goreleaser, mandoc, bash, zsh, fish and yaml-language-server;
// .ci/run installs them. What cannot be had is skipped in words. With -short,
// go test ./... is not run in a fresh clone.
package e2e
