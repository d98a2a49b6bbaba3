package e2e

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// archived is the archive of a release with a program in it.
func archived(t *testing.T, program string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	w := tar.NewWriter(z)
	err := w.WriteHeader(&tar.Header{Name: "goalpost", Mode: 0o755, Size: int64(len(program))})
	if err == nil {
		_, err = w.Write([]byte(program))
	}
	for _, c := range []func() error{w.Close, z.Close} {
		if closed := c(); err == nil {
			err = closed
		}
	}
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestActionInstall decides between a released program and one that is built,
// with a Go that only says that it was asked.
func TestActionInstall(t *testing.T) {
	needs(t, "curl", "the action downloads nothing")
	const name = "goalpost_1.2.3_linux_amd64.tar.gz"
	archive := archived(t, "#!/bin/sh\necho released\n")
	listed := fmt.Sprintf("%x  %s\n", sha256.Sum256(archive), name)
	others := strings.ReplaceAll(listed, "amd64", "arm64") + strings.ReplaceAll(listed, "linux", "darwin")
	spoilt := append(bytes.Clone(archive), 0)
	const tells = "#!/bin/sh\ncase $1 in env) echo go1.26.0;; build) while [ $# -gt 0 ]; do [ $1 != -o ] || to=$2; shift; done\n" +
		"printf '#!/bin/sh\\necho built GOOS=%s GOFLAGS=%s\\n' \"$GOOS\" \"$GOFLAGS\" >$to; chmod +x $to;; esac\n"
	tool := strings.NewReplacer("go1.26.0", "go1.10", "built", "built of the tools").Replace(tells)
	for what, c := range map[string]struct {
		version, sums string
		archive       []byte
		goProgram     string
		says          string // by the script, or else by the program
		code          int
	}{
		"no release":              {"", "", archive, tells, "built GOOS= GOFLAGS=", 0},
		"a release":               {"", others + listed, archive, tells, "released", 0},
		"a release by its number": {"1.2.3", others + listed, archive, tells, "released", 0},
		"a release by its tag":    {"v1.2.3", others + listed, archive, tells, "released", 0},
		"of other sources":        {"", listed, archive, tells, "built", 0},
		"of other systems":        {"", others, archive, tells, "built", 0},
		"another checksum":        {"", listed, spoilt, tells, "::warning title=goalpost::" + name + " is not the archive", 0},
		"gone":                    {"", listed, nil, tells, "::notice title=goalpost::" + name + " cannot be downloaded", 0},
		"from source":             {"source", listed, archive, tells, "built", 0},
		"another version":         {"1.2.4", listed, archive, tells, "::error title=goalpost::this commit of the action is not that version", 3},
		"none has a number":       {"1.2.3", "", archive, tells, "::error title=goalpost::this commit", 3},
		"no Go":                   {"", "", archive, "#!/bin/sh\nexit 1\n", "::error title=goalpost::there is no Go on this runner", 3},
		"an old Go here":          {"", "", archive, strings.ReplaceAll(tells, "go1.26.0", "go1.9"), "of the tools", 0},
		"an old Go":               {"", "", archive, "#!/bin/sh\n[ $1 = build ] && exit 1\necho go1.18\n", "::error title=goalpost::goalpost cannot be built with go1.18", 3},
	} {
		t.Run(what, func(t *testing.T) {
			files := map[string]string{"bin/go": c.goProgram, "output": "", "temp/x": "", "tree/go.mod": "", "tree/go.sum": ""}
			for _, script := range []string{"install.sh", "sources.sh"} {
				files["tree/.github/action/"+script] = read(t, "..", ".github", "action", script)
			}
			for _, room := range []string{"cmd", "checks", "internal", "schema"} {
				files["tree/"+room+"/a.go"] = "package a\n"
			}
			if what == "an old Go here" {
				files["tools/go/1.10.0/x64/bin/go"] = tool
			}
			if c.archive != nil {
				files["releases/v1.2.3/"+name] = string(c.archive)
			}
			dir := repository(t, files)
			s := shell{dir: dir, env: []string{
				"PATH=" + filepath.Join(dir, "bin") + ":/usr/bin:/bin", "GOOS=plan9", "GOFLAGS=-mod=vendor", "HOME=" + dir,
				"RUNNER_OS=Linux", "RUNNER_ARCH=X64", "RUNNER_TOOL_CACHE=" + filepath.Join(dir, "tools"), "RUNNER_TEMP=" + filepath.Join(dir, "temp"),
				"GITHUB_OUTPUT=" + filepath.Join(dir, "output"), "GITHUB_ACTION_PATH=" + filepath.Join(dir, "tree"),
				"GOALPOST_RELEASES=file://" + filepath.Join(dir, "releases"), "GOALPOST_VERSION=" + c.version,
			}}
			s.must(t, "chmod", "-R", "u+x", dir)
			if c.sums != "" {
				of := s.must(t, "bash", "tree/.github/action/sources.sh")
				if what == "of other sources" {
					of = strings.Repeat("0", 64) + "\n"
				}
				if err := os.WriteFile(filepath.Join(dir, "tree/.github/action/checksums.txt"), []byte("sources "+of+c.sums), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			out, code := s.run(t, "bash", "tree/.github/action/install.sh")
			if code == 0 {
				program, _ := strings.CutPrefix(strings.TrimSpace(read(t, dir, "output")), "program=")
				out += s.must(t, program)
			}
			if code != c.code || !strings.Contains(out, c.says) || strings.Contains(out, "released") != (c.says == "released") {
				t.Errorf("exit %d, it says %q", code, out)
			}
		})
	}
}
