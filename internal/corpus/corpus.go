// Package corpus makes repositories of goals for benchmarks and tests: as
// many files as wanted, each of about 2.6 KB, with comments, several goals,
// check-ins, and alignment across files. The same size gives the same bytes.
//
// No command uses it, and nothing in it judges.
package corpus

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
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
`

// File returns the content of file n. Its goals support goals of files before
// it, and those of file 0 are goals of the whole company. Numbers stand in
// fields and in sentences, as they do in real files, and one file in eight
// holds letters beyond ASCII.
func File(n int) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "# yaml-language-server: $schema=../../../schema/goals.schema.json\n# Goals of team %d, agreed in the planning week.\nversion: 1\nteam: team-%d\ncycle: 2026-Q4\n\ngoals:\n", n, n)
	writeGoal(&b, n, 0)
	writeGoal(&b, n, 1)
	writeMeasure(&b, n, 2)
	return b.Bytes()
}

// writeHead writes what every goal begins with.
func writeHead(b *bytes.Buffer, n, g int, title string) {
	fmt.Fprintf(b, "  - id: goal-%d-%d\n    title: %s\n", n, g, title)
	if n == 0 {
		b.WriteString("    level: company\n    sponsor: the board\n")
	} else {
		fmt.Fprintf(b, "    level: team\n    supports: [goal-%d-%d]   # the area's goal\n", n/10, g)
	}
	fmt.Fprintf(b, "    stakeholders: [it]\n    owner: person-%d-%d\n    cadence: 2w\n", n, g)
}

// writeGoal writes a goal with key results of both kinds.
func writeGoal(b *bytes.Buffer, n, g int) {
	pick := func(of []string) string { return of[(n*7+g*3)%len(of)] }
	writeHead(b, n, g, fmt.Sprintf("%s the %s of the %s for team %d", pick(verbs), pick(objects), pick(areas), n))
	b.WriteString(`    # What we do about it, week by week: talk to the people who live with it
    # every day, and write down what came of it.
    actions: [Talk to ten customers, Try it out in one office]
`)
	if g == 0 {
		fmt.Fprintf(b, "    milestones: [{title: Pilot finished, due: 2026-12-%02d, done_when: the pilot office uses it daily}]\n", 1+n%20)
	}
	b.WriteString("    key_results:\n")
	base := 10 + (n+g)%30
	fmt.Fprintf(b, `      - id: share
        title: Offices that use it every day
        direction: increase
        unit: percent
        baseline: %d
        target: %d
        check_ins:
`, base, base+37+(n*3+g)%4)
	for c, in := range []struct{ day, note string }{{"10-14", "the pilot office has begun"}, {"10-30", "training done, most of it remote"}, {"11-16", "two more offices"}} {
		fmt.Fprintf(b, "          - {date: 2026-%s, value: %d, confidence: 0.%d, note: \"%s\"}\n", in.day, base+6+c*8, 5+c, in.note)
	}
	if g == 0 {
		fmt.Fprintf(b, `      - title: Hours lost each week to workarounds
        unit: hours
        baseline: %d
        target: %d   # agreed with the offices
        check_ins: [{date: 2026-11-16, value: %d}]
      - {title: Orders right the first time, direction: at_least, target: 95%%, current: 96%%}
`, 30+n%20, 8+n%3, 16+n%5)
		return
	}
	fmt.Fprintf(b, "      - \"Complaints about wrong orders: from %d to %d a month\"\n", 40+n%9, 12+n%5)
}

// writeMeasure writes a goal that is its own measure.
func writeMeasure(b *bytes.Buffer, n, g int) {
	place := "main office"
	if n%8 == 3 {
		place = "Büro in Zürich"
	}
	from, to := 9+n%3, 14+n%2
	writeHead(b, n, g, fmt.Sprintf("Raise the pick-up points of team %d in the %s from %d to %d", n, place, from, to))
	fmt.Fprintf(b, "    actions: [Ask three shops in each quarter]\n    check_ins: [{date: 2026-11-02, value: %d}, {date: 2026-11-16, value: %d}]\n", from+1, from+3)
}

var (
	verbs   = []string{"Simplify", "Renew", "Shorten", "Rebuild", "Secure", "Open", "Unite"}
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
