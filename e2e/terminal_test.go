package e2e

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
)

// terminal runs a prepared command with its standard output, its standard
// error or both on a pseudo-terminal, and returns what appears there.
func terminal(t *testing.T, cmd *exec.Cmd, stdout, stderr bool, meanwhile ...func(*os.Process)) string {
	t.Helper()
	screen, tty, err := pty.Open()
	if err != nil {
		t.Skipf("there are no pseudo-terminals: %v", err)
	}
	defer screen.Close()
	if stdout {
		cmd.Stdout = tty
	}
	if stderr {
		cmd.Stderr = tty
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	tty.Close()
	shown := make(chan string)
	go func() {
		b, _ := io.ReadAll(screen) // ends with an error when the program does
		shown <- string(b)
	}()
	for _, do := range meanwhile {
		do(cmd.Process)
	}
	text := <-shown
	cmd.Wait()
	return text
}

var color = regexp.MustCompile(`\x1b\[[0-9;]*m`)

// TestColor sees that colours appear on a terminal that shows them and
// nowhere else, and that they are all that the text gains.
func TestColor(t *testing.T) {
	dir := repository(t, map[string]string{"goals/a.yaml": unknown})
	xterm := "TERM=xterm-256color"
	for _, c := range []struct {
		name string
		env  []string
		args []string
		want bool
	}{
		{"a terminal", []string{xterm}, nil, true},
		{"an empty NO_COLOR", []string{xterm, "NO_COLOR="}, nil, true},
		{"NO_COLOR", []string{xterm, "NO_COLOR=1"}, nil, false},
		{"CI", []string{xterm, "CI=true"}, nil, false},
		{"a runner", []string{xterm, "CI=true", "GITHUB_ACTIONS=true"}, nil, false},
		{"a dumb terminal", []string{"TERM=dumb"}, nil, false},
		{"--no-color", []string{xterm}, []string{"--no-color"}, false},
		{"json", []string{xterm}, []string{"-f", "json"}, false},
		{"markdown", []string{xterm}, []string{"-f", "markdown"}, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			args := append([]string{"check", today}, c.args...)
			shown := terminal(t, call{dir: dir, env: c.env}.command(t.Context(), args...), true, true)
			if color.MatchString(shown) != c.want {
				t.Errorf("it shows %q", shown)
			}
			plain := strings.ReplaceAll(color.ReplaceAllString(shown, ""), "\r\n", "\n")
			if strings.Contains(plain, "\x1b") {
				t.Errorf("more than colours: %q", plain)
			}
			piped := call{dir: dir, env: c.env}.run(t, args...)
			if !strings.Contains(strings.Join(c.env, " "), "GITHUB_ACTIONS") && piped.stdout != plain {
				t.Errorf("it shows\n%s\nand prints\n%s", plain, piped.stdout)
			}
			if strings.Contains(piped.stdout, "\x1b") {
				t.Errorf("colours without a terminal: %q", piped.stdout)
			}
		})
	}
}

// TestHostileTerminal sees that on a terminal, too, only our own colours act.
func TestHostileTerminal(t *testing.T) {
	for name, evil := range hostile {
		t.Run(name, func(t *testing.T) {
			dir := hostileRepository(t, evil)
			for _, command := range []string{"check", "status"} {
				shown := terminal(t, call{dir: dir, env: []string{"TERM=xterm"}}.command(t.Context(), command, today), true, true)
				plain := strings.ReplaceAll(color.ReplaceAllString(shown, ""), "\r\n", "\n")
				if at := acts.FindStringIndex(plain); at != nil {
					t.Errorf("%s shows %q", command, around(plain, at[0]))
				}
				if !color.MatchString(shown) {
					t.Errorf("%s shows no colours", command)
				}
			}
		})
	}
}

// freeze stops a program early on for longer than a person waits without a
// word, which is a second.
func freeze(p *os.Process) {
	time.Sleep(100 * time.Millisecond)
	p.Signal(syscall.SIGSTOP)
	time.Sleep(1100 * time.Millisecond)
	p.Signal(syscall.SIGCONT)
}

// TestProgress sees that a run that takes its time says how far it is: on a
// terminal's standard error, and nowhere else.
func TestProgress(t *testing.T) {
	files := map[string]string{}
	for i := range 1_000 {
		goals := "version: 1\ncycle: 2026-Q4\ngoals:\n"
		for g := range 20 {
			goals += fmt.Sprintf("  - {id: g-%d-%d, title: Grow sales by 20%%, owner: dana, level: company, baseline: 10, target: 12}\n", i, g)
		}
		files[fmt.Sprintf("goals/%02d/%04d.yaml", i/100, i)] = goals
	}
	dir := repository(t, files)
	progress := regexp.MustCompile(`^(\r\x1b\[Kread \d+ of 1000 files)+\r\x1b\[K$`)
	for _, c := range []struct {
		name string
		env  string
		args []string
		want bool
	}{
		{"a terminal", "TERM=xterm", nil, true},
		{"NO_COLOR", "NO_COLOR=1", nil, true},
		{"CI", "CI=true", nil, false},
		{"a dumb terminal", "TERM=dumb", nil, false},
		{"quiet", "TERM=xterm", []string{"--quiet"}, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			slow := call{dir: dir, env: []string{"GOMAXPROCS=1", c.env}}
			shown := terminal(t, slow.command(t.Context(), append(c.args, "check")...), false, true, freeze)
			if c.want && !progress.MatchString(shown) || !c.want && shown != "" {
				t.Errorf("it shows %q", shown)
			}
		})
	}
}
