package main

import (
	"bytes"
	"cmp"
	"fmt"
	"os"

	"github.com/goalpost-dev/goalpost/internal/report"
)

// summaryBytes is how large a step summary may be. One that is larger is not
// shown at all.
const summaryBytes = 1 << 20

// summarySpare keeps room for what other commands of the step have to say.
const summarySpare = 16 << 10

// summarise adds the report to the step's summary, and reports whether there
// is one now.
func (a *app) summarise(view *report.PullRequest) bool {
	name := a.getenv("GITHUB_STEP_SUMMARY")
	if name == "" {
		return false
	}
	room := summaryBytes - summarySpare
	if info, err := os.Stat(name); err == nil {
		room -= int(min(info.Size(), summaryBytes))
	}
	var b bytes.Buffer
	err := report.PullRequestWithin(max(room, 0), false)(&b, view)
	if err == nil && b.Len() <= room {
		err = appendTo(name, b.Bytes())
	}
	if err != nil {
		a.say(fmt.Sprintf("the step summary cannot be written: %v", err))
	}
	return err == nil && b.Len() <= room
}

// outputNames are what outputs of a step are called that have other names than
// their formats.
var outputNames = map[string]string{reportFormat: "report-json"}

// reportFormat stands for the file that --report writes.
const reportFormat = "report"

// setOutputs gives the step its outputs: the verdict, and where the files are
// that were written.
func (a *app) setOutputs(view *report.PullRequest, files []output, url string) {
	name := a.getenv("GITHUB_OUTPUT")
	if name == "" {
		return
	}
	verdict := "pass"
	if view.Failed {
		verdict = "fail"
	}
	var b bytes.Buffer
	set := func(name string, value any) { fmt.Fprintf(&b, "%s=%s\n", name, report.Plain(fmt.Sprint(value))) }
	set("verdict", verdict)
	set("errors", view.Total().Errors)
	set("warnings", view.Total().Warnings)
	set("goals", view.Goals)
	set("comment-url", url)
	for _, o := range files {
		set(cmp.Or(outputNames[o.format], o.format), o.file)
	}
	if err := appendTo(name, b.Bytes()); err != nil {
		a.say(fmt.Sprintf("the outputs cannot be written: %v", err))
	}
}

// appendTo adds to the end of a file, in one write.
func appendTo(name string, b []byte) error {
	f, err := os.OpenFile(name, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	if err != nil {
		return reason(err)
	}
	_, err = f.Write(b)
	if closed := f.Close(); err == nil {
		err = closed
	}
	return err
}
