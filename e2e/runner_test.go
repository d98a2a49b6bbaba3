package e2e

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
)

// runner reads a log as GitHub's runner does (ActionCommand.cs and
// ActionCommandManager.cs of actions/runner) and says which commands it would
// execute.
type runner struct {
	stopped string // the token that ends a pause; empty if it is listening
}

// executed is a command that the runner acts upon.
type executed struct {
	name       string
	properties map[string]string
	data       string
	old        bool // written as ##[name]
}

// known are the commands that the runner has registered; names are compared
// without regard to case. To whatever else it is deaf.
var known = []string{
	"internal-set-repo-path", "set-env", "set-output", "save-state", "add-path", "add-mask", "add-matcher",
	"remove-matcher", "debug", "warning", "error", "notice", "echo", "group", "endgroup", "stop-commands",
}

// lineEnd is what .NET's ReadLine takes for the end of a line.
var lineEnd = regexp.MustCompile(`\r\n|\r|\n`)

// read reads a log's text and returns what is executed, in order.
func (r *runner) read(text string) (all []executed) {
	for _, line := range lineEnd.Split(text, -1) {
		c, ok := r.parse(line)
		if !ok {
			c, ok = r.parseOld(line)
		}
		switch {
		case !ok:
		case r.stopped != "":
			if strings.EqualFold(c.name, r.stopped) {
				r.stopped = ""
				all = append(all, executed{name: "resume"})
			}
		case strings.EqualFold(c.name, "stop-commands"):
			r.stopped = c.data
			all = append(all, c)
		default:
			all = append(all, c)
		}
	}
	return all
}

func (r *runner) registered(name string) bool {
	same := func(k string) bool { return strings.EqualFold(k, name) }
	return slices.ContainsFunc(known, same) || r.stopped != "" && same(r.stopped)
}

// parse reads "::name key=value,key=value::data" after leading white space.
func (r *runner) parse(line string) (executed, bool) {
	rest, ok := strings.CutPrefix(strings.TrimLeftFunc(line, unicode.IsSpace), "::")
	info, data, closed := strings.Cut(rest, "::")
	name, properties, _ := strings.Cut(info, " ")
	if !ok || !closed || !r.registered(name) {
		return executed{}, false
	}
	undo := strings.NewReplacer("%0D", "\r", "%0A", "\n", "%3A", ":", "%2C", ",", "%25", "%")
	undoData := strings.NewReplacer("%0D", "\r", "%0A", "\n", "%25", "%")
	return executed{name, pairs(strings.TrimSpace(properties), ",", undo), undoData.Replace(data), false}, true
}

// parseOld reads "##[name key=value;key=value]data" anywhere in a line.
func (r *runner) parseOld(line string) (executed, bool) {
	_, rest, ok := strings.Cut(line, "##[")
	info, data, closed := strings.Cut(rest, "]")
	name, properties, _ := strings.Cut(info, " ")
	if !ok || !closed || !r.registered(name) {
		return executed{}, false
	}
	undo := strings.NewReplacer("%3B", ";", "%0D", "\r", "%0A", "\n", "%5D", "]", "%25", "%")
	return executed{name, pairs(properties, ";", undo), undo.Replace(data), true}, true
}

func pairs(text, separator string, undo *strings.Replacer) map[string]string {
	found := map[string]string{}
	for part := range strings.SplitSeq(text, separator) {
		if key, value, ok := strings.Cut(part, "="); ok {
			found[key] = undo.Replace(value)
		}
	}
	return found
}

var (
	annotations = []string{"error", "warning", "notice"}
	properties  = []string{"file", "line", "endLine", "col", "endColumn", "title"}
	token       = regexp.MustCompile(`^[A-Za-z0-9]{16,}$`)
)

// ours reports whether a command is one that goalpost means: an annotation of
// the github format, or on a runner the shield around everything else.
func (c executed) ours(onRunner bool) bool {
	switch {
	case c.old:
		return false
	case c.name == "resume":
		return onRunner
	case c.name == "stop-commands":
		return onRunner && token.MatchString(c.data)
	}
	keys := slices.Collect(maps.Keys(c.properties))
	odd := slices.ContainsFunc(keys, func(k string) bool { return !slices.Contains(properties, k) })
	return slices.Contains(annotations, c.name) && !odd && c.properties["title"] != "" && c.data != ""
}

// TestRunner tries the emulator itself: one that is deaf proves nothing.
func TestRunner(t *testing.T) {
	for _, c := range []struct {
		name, log string
		want      []string
	}{
		{"plain words", "error: x\nx ::error::y\n", nil},
		{"a command", "::error file=a%2Cb,line=3::100%25", []string{"error"}},
		{"in capitals", "::ERROR::x", []string{"ERROR"}},
		{"after white space", " \t\u00a0\u3000::add-mask::x", []string{"add-mask"}},
		{"unknown", "::nonsense::x\n::error:: never closed? it is\n::error", []string{"error"}},
		{"after a bare carriage return", "fine\r::add-path::/tmp", []string{"add-path"}},
		{"old, anywhere", "see ##[add-path]/tmp", []string{"add-path"}},
		{"old, unknown", "see ##[link](x)", nil},
		{"old behind new", "::nonsense::##[error]x", []string{"error"}},
		{"under a shield", "::stop-commands::abc\n::error::x\n##[error]x\n::abc::\n::error::y", []string{"stop-commands", "resume", "error"}},
		{"the shield's end in capitals", "::stop-commands::abc\n::ABC::\n##[error]y", []string{"stop-commands", "resume", "error"}},
		{"the shield's end, old", "::stop-commands::abc\n##[abc]\n::error::x", []string{"stop-commands", "resume", "error"}},
		{"a guessed end", "::stop-commands::abc\n::abd::\n::error::x", []string{"stop-commands"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, e := range new(runner).read(c.log) {
				got = append(got, e.name)
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("it executes %q, want %q", got, c.want)
			}
		})
	}
	for _, name := range []string{"command", "command after room", "command next line", "old command", "old command inside", "long command"} {
		if len(new(runner).read(hostile[name])) == 0 {
			t.Errorf("it executes nothing of the hostile %q", name)
		}
	}
	c := new(runner).read("::error file=a%2Cb,line=3::100%25%0Ax")[0]
	if c.properties["file"] != "a,b" || c.properties["line"] != "3" || c.data != "100%\nx" {
		t.Errorf("it reads %+v", c)
	}
}
