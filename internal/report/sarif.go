package report

import (
	"cmp"
	"fmt"
	"io"
	"net/url"
	"slices"
	"strings"
	"unicode"

	"github.com/goalpost-dev/goalpost/internal/diag"
)

const (
	sarifResults  = 25_000 // GitHub refuses a run with more
	sarifDescribe = 1000   // characters; GitHub refuses descriptions over 1 024
	homepage      = "https://github.com/goalpost-dev/goalpost"
)

// sarif is the format for code scanning, SARIF 2.1.0.
//
// Field notes. GitHub shows a result's message, its rule's two descriptions
// and help (Markdown), and nothing else: related places are seen only where
// the message links to them by their id. It lists results without a region
// nowhere, so a finding about a whole file gets line 1. The alerts' own
// tracking is by primaryLocationLineHash, which the upload action adds; our
// fingerprint is for everybody else. run.originalUriBaseIds is left out, as
// the standard allows: %SRCROOT% is wherever the reader has the repository,
// and its absolute path on the machine that ran would be wrong everywhere
// else, and different on each.
func sarif(w io.Writer, r *Report) error {
	rules, index := sarifRules(r)
	shown := worst(r.Findings, sarifResults)
	results := make([]sarifResult, len(shown))
	for i, fingerprint := range fingerprints(shown) {
		results[i] = sarifResultOf(shown[i], index[shown[i].Rule], fingerprint)
	}
	invocation := sarifInvocation{ExecutionSuccessful: true}
	if n := len(r.Findings) - len(shown); n > 0 {
		invocation.Notifications = []sarifNotification{{
			Level:   "warning",
			Message: sarifText{Text: fmt.Sprintf("%d more findings are left out: a run may have %d results. The most severe are here.", n, sarifResults)},
		}}
	}
	return writeJSON(w, sarifLog{
		Schema:  "https://json.schemastore.org/sarif-2.1.0.json",
		Version: "2.1.0",
		Runs: []sarifRun{{
			Tool: sarifTool{Driver: sarifDriver{
				Name: "goalpost", Version: r.Version, InformationURI: homepage, Rules: rules,
			}},
			Invocations: []sarifInvocation{invocation},
			ColumnKind:  "unicodeCodePoints",
			Results:     results,
		}},
	})
}

// sarifRules returns the rules that were looked for and those that found
// something, by ID, and where each stands.
func sarifRules(r *Report) ([]sarifRule, map[string]int) {
	known := slices.Clone(r.Rules)
	index := map[string]int{}
	for _, rule := range known {
		index[rule.ID] = 0
	}
	for _, f := range r.Findings {
		if _, ok := index[f.Rule]; !ok {
			index[f.Rule] = 0
			known = append(known, diag.Rule{ID: f.Rule, Severity: f.Severity})
		}
	}
	slices.SortFunc(known, func(a, b diag.Rule) int { return cmp.Compare(a.ID, b.ID) })
	rules := make([]sarifRule, len(known))
	for i, rule := range known {
		index[rule.ID] = i
		rules[i] = sarifRuleOf(rule)
	}
	return rules, index
}

func sarifRuleOf(rule diag.Rule) sarifRule {
	title := cmp.Or(rule.Title, rule.ID)
	doc := cmp.Or(rule.Doc, title)
	out := sarifRule{
		ID:            rule.ID,
		Name:          pascal(rule.ID),
		Short:         sarifText{Text: cut(title, sarifDescribe)},
		Full:          sarifText{Text: cut(lead(doc), sarifDescribe)},
		Help:          sarifText{Text: doc, Markdown: doc},
		Configuration: sarifConfiguration{Level: sarifLevel(rule.Severity)},
	}
	if rule.Group != "" {
		out.Properties.Tags = []string{strings.ToLower(rule.Group)}
	}
	return out
}

// lead returns the first paragraph of a page below its heading.
func lead(doc string) string {
	for _, paragraph := range strings.Split(strings.ReplaceAll(doc, "\r\n", "\n"), "\n\n") {
		if text := strings.TrimSpace(paragraph); text != "" && !strings.HasPrefix(text, "#") {
			return strings.Join(strings.Fields(text), " ")
		}
	}
	return strings.TrimSpace(strings.TrimLeft(doc, "# "))
}

// pascal turns no-baseline into NoBaseline: a rule's name must differ from
// its id, and VS Code shows a dash in its place where there is none.
func pascal(id string) string {
	up := true
	return strings.Map(func(c rune) rune {
		if c == '-' {
			up = true
			return -1
		}
		if up {
			c, up = unicode.ToUpper(c), false
		}
		return c
	}, id)
}

func sarifLevel(s diag.Severity) string {
	if s == diag.Off {
		return "none"
	}
	return s.String() // the words are SARIF's own
}

func sarifResultOf(f diag.Finding, rule int, fingerprint string) sarifResult {
	out := sarifResult{
		RuleID:       f.Rule,
		RuleIndex:    rule,
		Level:        sarifLevel(f.Severity),
		Locations:    []sarifLocation{},
		Fingerprints: map[string]string{"goalpost/v1": fingerprint},
		Properties:   sarifSubject{Goal: f.Goal, KeyResult: f.Measure},
	}
	if f.Place.Path != "" {
		out.Locations = append(out.Locations, sarifPlace(f.Place))
	}
	message := sarifLinkless(sentence(f))
	for i, also := range f.Related {
		text := sarifLinkless(cmp.Or(also.Message, also.Place.String()))
		place := sarifPlace(also.Place)
		place.ID = i + 1
		place.Message = &sarifText{Text: text}
		out.Related = append(out.Related, place)
		message += fmt.Sprintf(" See [%s](%d).", sarifBrackets.Replace(text), place.ID)
	}
	out.Message.Text = message
	return out
}

func sarifPlace(p diag.Place) sarifLocation {
	region := sarifRegion{StartLine: 1}
	if s := p.Span; !s.IsZero() {
		region = sarifRegion{s.Start.Line, s.Start.Col, s.End.Line, s.End.Col}
	}
	return sarifLocation{Physical: sarifPhysical{
		// URL.String, and not EscapedPath, keeps "a:b/c.yaml" from being
		// read as a scheme.
		Artifact: sarifArtifact{URI: (&url.URL{Path: p.Path}).String(), Base: "%SRCROOT%"},
		Region:   region,
	}}
}

// Plain messages may hold links, written as in Markdown (SARIF 3.11.6). Text
// that only looks like one must not become one.
func sarifLinkless(s string) string { return strings.ReplaceAll(s, "](", "] (") }

var sarifBrackets = strings.NewReplacer(`\`, `\\`, "[", `\[`, "]", `\]`)
