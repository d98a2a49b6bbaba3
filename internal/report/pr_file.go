package report

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// pullBytes is how large the file of a pull request may be.
const pullBytes = 2 << 20

// EncodePullRequest writes a pull request as version 1 of the published
// schema. What NewPullRequest has made always can be. What would make the file too large for DecodePullRequest is left out
// from the ends of its lists.
func EncodePullRequest(w io.Writer, p *PullRequest) error {
	doc := *p
	for {
		var b bytes.Buffer
		if err := writeJSON(&b, &doc); err != nil {
			return err
		}
		if b.Len() <= pullBytes {
			_, err := w.Write(b.Bytes())
			return err
		}
		if !doc.halve() {
			return fmt.Errorf("the report is larger than %d bytes", pullBytes)
		}
	}
}

// halve leaves out the later halves of the long lists, or says that they are
// empty.
func (p *PullRequest) halve() bool {
	if len(p.Changes)+len(p.NewFindings)+len(p.OlderFindings)+len(p.Progress) == 0 {
		return false
	}
	p.Changes = p.Changes[:len(p.Changes)/2]
	p.NewFindings = p.NewFindings[:len(p.NewFindings)/2]
	p.OlderFindings = p.OlderFindings[:len(p.OlderFindings)/2]
	half := len(p.Progress) / 2
	for half > 0 && p.Progress[half].KeyResult != "" {
		half-- // a goal stays together with its key results
	}
	for _, row := range p.Progress[half:] {
		if row.KeyResult == "" {
			p.Without++
		}
	}
	p.Progress = p.Progress[:half]
	return true
}

// DecodePullRequest reads what EncodePullRequest writes. The file may come
// from a job that runs a stranger's code: whatever it says that this format
// cannot say is refused, and every word of it is still to be escaped. Whether
// it tells the truth cannot be seen from it.
func DecodePullRequest(r io.Reader) (*PullRequest, error) {
	text, err := io.ReadAll(io.LimitReader(r, pullBytes+1))
	switch {
	case err != nil:
		return nil, err
	case len(text) > pullBytes:
		return nil, fmt.Errorf("the report is larger than %d bytes", pullBytes)
	}
	p := new(PullRequest)
	dec := json.NewDecoder(bytes.NewReader(text))
	dec.DisallowUnknownFields()
	if err := dec.Decode(p); err != nil {
		return nil, errors.New("not a report of a pull request: " + short(err.Error()))
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return nil, errors.New("not a report of a pull request: something follows it")
	}
	if err := p.valid(); err != nil {
		return nil, fmt.Errorf("not a report of a pull request: %w", err)
	}
	return p, nil
}
