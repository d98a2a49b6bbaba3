package gitfstest

import (
	"bytes"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"time"
)

// Contents that are no text of a regular file.
const (
	Gone      = "\x00gone"      // the file is deleted
	Submodule = "\x00submodule" // a repository of its own, of which only the commit is named
	linkTo    = "\x00link "
	program   = "\x00program "
)

// Link is the content of a symbolic link.
func Link(target string) string { return linkTo + target }

// Program is the content of a file that may be executed.
func Program(text string) string { return program + text }

func (r *Repo) commit(day string, files map[string]string, message string, second Mark) Mark {
	r.t.Helper()
	if !strings.Contains(day, "T") {
		day += "T12:00:00Z"
	}
	at, err := time.Parse(time.RFC3339, day)
	if err != nil {
		r.t.Fatal(err)
	}
	r.marks++
	m := Mark(r.marks)
	who := fmt.Sprintf("Dana <dana@example.com> %d %s", at.Unix(), at.Format("-0700"))
	fmt.Fprintf(&r.script, "commit refs/heads/%s\nmark :%d\nauthor %s\ncommitter %s\n", r.branch, m, who, who)
	r.data(message)
	if first := r.heads[r.branch]; first != 0 {
		fmt.Fprintf(&r.script, "from :%d\n", first)
	}
	if second != 0 {
		fmt.Fprintf(&r.script, "merge :%d\n", second)
	}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		r.file(name, files[name])
	}
	r.script.WriteString("\n")
	r.heads[r.branch] = m
	return m
}

func (r *Repo) file(name, content string) {
	quoted := `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`).Replace(name) + `"`
	mode := "100644"
	switch {
	case content == Gone:
		fmt.Fprintf(&r.script, "D %s\n", quoted)
		return
	case content == Submodule:
		id := strings.Repeat("12", 20)
		if r.sha256() {
			id = strings.Repeat("12", 32)
		}
		fmt.Fprintf(&r.script, "M 160000 %s %s\n", id, quoted)
		return
	case strings.HasPrefix(content, linkTo):
		mode, content = "120000", content[len(linkTo):]
	case strings.HasPrefix(content, program):
		mode, content = "100755", content[len(program):]
	}
	fmt.Fprintf(&r.script, "M %s inline %s\n", mode, quoted)
	r.data(content)
}

func (r *Repo) data(text string) { fmt.Fprintf(&r.script, "data %d\n%s\n", len(text), text) }

func (r *Repo) sha256() bool {
	return strings.TrimSpace(run(r.t, r.dir, nil, "rev-parse", "--show-object-format")) == "sha256"
}

// flush writes what was described since the last time.
func (r *Repo) flush() {
	r.t.Helper()
	if r.script.Len() == 0 {
		return
	}
	script := bytes.NewReader(bytes.Clone(r.script.Bytes()))
	r.script.Reset()
	marks := r.dir + ".marks"
	run(r.t, r.dir, script, "fast-import", "--quiet", "--force", "--import-marks-if-exists="+marks, "--export-marks="+marks)
	b, err := os.ReadFile(marks)
	if err != nil {
		r.t.Fatal(err)
	}
	for line := range strings.Lines(string(b)) {
		var m Mark
		var id string
		if _, err := fmt.Sscanf(line, ":%d %s", &m, &id); err != nil {
			r.t.Fatal(err)
		}
		r.ids[m] = id
	}
}
