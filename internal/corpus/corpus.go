// Package corpus makes repositories of goals for benchmarks and tests: as
// many files as wanted, each of about 2.6 KB, with comments, several goals,
// check-ins, and alignment across files. The same size gives the same bytes.
//
// No command uses it, and nothing in it judges.
package corpus

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// filesPerFolder keeps folders of a size that people would still open.
const filesPerFolder = 100

// Name returns the path of file n, with forward slashes.
func Name(n int) string {
	return fmt.Sprintf("goals/2026-Q4/area-%03d/team-%05d.yaml", n/filesPerFolder, n)
}

// Config is a configuration for a generated repository.
const Config = `version: 1
goals: ["goals/**/*.yaml"]
calendar: {fiscal_year_start: 1}
metrics:
  adoption: {unit: percent, min: 0, max: 100, cadence: 2w, source: usage report}
`

// File returns the content of file n. Its goals support goals of files before
// it, and those of file 0 are goals of the whole company.
func File(n int) []byte {
	var b strings.Builder
	fmt.Fprintf(&b, "# yaml-language-server: $schema=../../../schema/goals.schema.json\n# Goals of team %d, agreed in the planning week.\nversion: 1\nteam: team-%d\ncycle: 2026-Q4\ngoals:\n", n, n)
	for g := range 3 {
		writeGoal(&b, n, g)
	}
	return []byte(b.String())
}

func writeGoal(b *strings.Builder, n, g int) {
	pick := func(of []string) string { return of[(n*7+g*3)%len(of)] }
	fmt.Fprintf(b, "  - id: goal-%d-%d\n    title: %s the %s of the %s\n", n, g, pick(verbs), pick(objects), pick(areas))
	if n == 0 {
		b.WriteString("    level: company\n")
	} else {
		fmt.Fprintf(b, "    level: team\n    supports: [goal-%d-%d]   # the area's goal\n", n/10, g)
	}
	fmt.Fprintf(b, "    owner: person-%d\n    stakeholders: [sales, it]\n    cadence: 2w\n    # what we do about it, week by week\n    actions: [Talk to ten customers, Try it out in one office]\n", n%50)
	fmt.Fprintf(b, "    milestones: [{title: Pilot finished, due: 2026-11-%02d, done_when: the pilot office uses it daily}]\n    key_results:\n", 1+(n+g)%28)
	base, target := 10+(n+g)%40, 60+(n*3+g)%35
	fmt.Fprintf(b, "      - id: share\n        title: Offices that use it every day\n        metric: adoption\n        direction: increase\n        unit: percent\n        baseline: %d\n        target: %d\n        check_ins:\n", base, target)
	for c := range 3 {
		fmt.Fprintf(b, "          - {date: 2026-10-%02d, value: %d, confidence: 0.%d, note: round %d}\n", 5+c*9, base+c*4, 5+c, c+1)
	}
	fmt.Fprintf(b, "      - title: Hours lost each week to workarounds\n        direction: decrease\n        unit: hours\n        baseline: %d\n        target: %d   # agreed with the offices\n", 30+n%20, 8+g)
}

var (
	verbs   = []string{"Simplify", "Renew", "Shorten", "Double", "Secure", "Open", "Unite"}
	objects = []string{"ordering", "onboarding", "reporting", "planning", "delivery"}
	areas   = []string{"northern offices", "workshops", "service desk", "online shop"}
)

// Write writes a repository of n files, and its configuration, below dir.
func Write(dir string, n int) error {
	if err := os.WriteFile(filepath.Join(dir, ".goalpost.yaml"), []byte(Config), 0o644); err != nil {
		return err
	}
	for i := range n {
		name := filepath.Join(dir, filepath.FromSlash(Name(i)))
		if i%filesPerFolder == 0 {
			if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
				return err
			}
		}
		if err := os.WriteFile(name, File(i), 0o644); err != nil {
			return err
		}
	}
	return nil
}
