package validate

import (
	"fmt"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/source"
)

// notGoals says in one sentence that a document is not in this format at all,
// where pointing at each of its keys would only be tiresome.
func notGoals(doc *source.Doc) (diag.Finding, bool) {
	root := &place{node: goals(), value: &doc.Root}
	say := func(message, remedy string) (diag.Finding, bool) {
		return root.finding(doc.Path, root.start(), "", message, remedy), true
	}
	switch v := root.value; v.Kind {
	case source.Invalid:
		return diag.Finding{}, false
	case source.Null:
		return say("the document is empty", `write version: 1, then goals: and below it each goal as "- title: …", or remove the document`)
	case source.List:
		return say("the file is a list; the list of goals must stand below goals:",
			"write version: 1 and goals: above it, and indent the list by two spaces")
	case source.Map:
		return root.otherShape(say)
	default:
		return say(fmt.Sprintf("the file is only %s; it must be a file of goals", found(v)),
			`write version: 1, then goals: and below it each goal as "- title: …"`)
	}
}

func (p *place) otherShape(say func(message, remedy string) (diag.Finding, bool)) (diag.Finding, bool) {
	v := p.value
	if v.Get("goals") != nil || v.Get("version") != nil {
		return diag.Finding{}, false
	}
	goal := p.node.keys["goals"].items
	likeGoal := 0
	for i, k := range v.Keys {
		if synonym(k.Name, []string{"goals"}) != "" && (v.Items[i].Kind == source.List || v.Items[i].Kind == source.Map) {
			return say(fmt.Sprintf("this is another format: the goals stand below %s", quote(k.Name)),
				fmt.Sprintf("let goalpost import turn it into goals; or write version: 1 as the first line and goals: instead of %s", keyName(k.Name)))
		}
		if right, _ := nearest(k.Name, goal.names); right != "" && right != "team" && right != "cycle" {
			likeGoal++
		}
	}
	switch {
	case len(v.Keys) == 0:
		return say("the document has no keys", `write version: 1, then goals: and below it each goal as "- title: …"`)
	case likeGoal*2 > len(v.Keys):
		return say("the file is a single goal; it must be a list of goals",
			`write version: 1 and goals: above it, put "  - " before its first key and four spaces before the others`)
	}
	return say("this is not a file of goals: it has neither version nor goals",
		`write version: 1, then goals: and below it each goal as "- title: …"; or leave the file out of goals in .goalpost.yaml`)
}
