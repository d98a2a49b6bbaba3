package main

import (
	"bytes"
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

// setOutputs gives the step its outputs.
func (a *app) setOutputs(view *report.PullRequest, file, url string) {
	name := a.getenv("GITHUB_OUTPUT")
	if name == "" {
		return
	}
	verdict := "pass"
	if view.Failed {
		verdict = "fail"
	}
	var b bytes.Buffer
	for _, o := range []struct {
		name  string
		value any
	}{
		{"verdict", verdict}, {"errors", view.Total().Errors}, {"warnings", view.Total().Warnings}, {"goals", view.Goals},
		{"comment-url", url}, {"report-json", file},
	} {
		fmt.Fprintf(&b, "%s=%s\n", o.name, report.Plain(fmt.Sprint(o.value)))
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
