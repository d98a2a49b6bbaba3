package checks

import (
	"fmt"
	"sync"

	"github.com/goalpost-dev/goalpost/internal/diag"
	"github.com/goalpost-dev/goalpost/internal/goal"
)

var _ = register(Check{
	ID: "unknown-parent", Severity: diag.Error, Group: Aligned, Profile: Core,
	Run: func(p *Pass) {
		names := sync.OnceValue(p.Now.Names)
		for _, g := range p.Now.Goals {
			for _, s := range g.Supports.Items {
				if message, remedy := p.lost(names, s); message != "" {
					p.Goal(g, s.Span, "supports/"+s.Value, "supports "+message, remedy)
				}
			}
			for _, k := range g.Measures() {
				for _, c := range k.ContributesTo {
					if message, remedy := p.lost(names, c.KeyResult); message != "" {
						p.KeyResult(k, c.KeyResult.Span, "contributes_to/"+c.KeyResult.Value, "contributes to "+message, remedy)
					}
				}
			}
		}
	},
})

// lost says what is wrong with a reference, or nothing. A name that may stand
// in a file that cannot be read is not called unknown.
func (p *Pass) lost(names func() []string, ref goal.Field[string]) (message, remedy string) {
	if !ref.Set {
		return "", ""
	}
	r := p.Now.Resolve(ref.Value)
	switch {
	case r.Missing == "" || p.Now.MayDefine(r.Missing):
		return "", ""
	case r.Goal == nil:
		return fmt.Sprintf("%s, but no goal has that id", quote(r.Missing)),
			p.among(r.Missing, names(), "use the id of a goal in this repository")
	}
	var known []string
	for _, k := range r.Goal.KeyResults {
		known = append(known, k.Name)
	}
	return fmt.Sprintf("%s, but %s has no key result with that id", quote(ref.Value), r.Goal.Name),
		p.among(r.Missing, known, "name the goal alone, or one of its key results")
}
