// Package validate holds documents against the published schemas and says, for
// each mistake, one sentence that a person can act on, at the very key or
// value that is wrong.
//
// The schema library is the one judge of what is wrong. It is also slow and
// speaks to programmers, so it is surrounded: a quick judge (judge.go) walks
// the values along the same schema and says yes or nothing, the library is
// asked only about the single values that got no yes (ask.go), and its answers
// are put into plain words with the nearest right value (words.go, near.go).
// Where every file is right, the library is never even set up.
//
// The package knows the shape of documents and nothing of what they mean. It
// opens no file and no connection.
package validate

import (
	"sync"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/source"
	"github.com/goalpost-dev/goalpost/schema"
)

// Rule is the rule under which this package reports.
var Rule = diag.Rule{
	ID:       "schema",
	Title:    "The file must follow the format",
	Severity: diag.Error,
	Doc: `# The file must follow the format

A key that goalpost does not know, a list where one value is expected or a day that no calendar has would be left out of
every judgement without a word. So they are errors, each at its place and with the nearest right thing to write.

The format is published as a JSON Schema. Editors that read the first line below explain each key while you type:

` + "```yaml" + `
# yaml-language-server: $schema=https://goalpost.dev/schema/goals.schema.json
version: 1
goals:
  - title: Cut the time from merge to release from 5 days to 1 day
` + "```" + `

` + "`goalpost schema goals` and `goalpost schema config`" + ` print the schemas.
`,
}

// Goals reports each place where a document departs from the format of goals.
// Values that were reported before (source.Invalid) fit everywhere.
func Goals(doc *source.Doc) []diag.Finding {
	if goals().sure(&doc.Root) {
		return nil
	}
	if f, ok := notGoals(doc); ok {
		return []diag.Finding{f}
	}
	return check(goals(), doc)
}

// Config reports each place where a document departs from the format of
// .goalpost.yaml. An empty document is a valid one.
func Config(doc *source.Doc) []diag.Finding {
	if doc.Root.Kind == source.Null {
		return nil
	}
	return check(config(), doc)
}

func check(root *node, doc *source.Doc) []diag.Finding {
	if root.sure(&doc.Root) {
		return nil
	}
	var found []diag.Finding
	for _, m := range ask(root, &doc.Root) {
		found = append(found, m.findings(doc.Path)...)
	}
	return diag.Sort(found)
}

// The schemas are read when they are first needed and then shared: nothing of
// them changes afterwards.
var (
	goals  = sync.OnceValue(func() *node { return open(schema.Goals).node("") })
	config = sync.OnceValue(func() *node { return open(schema.Config).node("") })
)
