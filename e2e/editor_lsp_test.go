package e2e

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode/utf16"
)

// editor is what an editor is to a language server: it opens files, asks
// about places in them, and reads schemas for the server, so that no network
// is needed. Its methods fail the test if there is no answer in time.
type editor struct {
	t       *testing.T
	in      io.Writer
	schemas map[string]string // by address
	served  chan string       // addresses that the server has asked for

	mu      sync.Mutex
	last    int
	waiting map[string]chan json.RawMessage // by id of a request, or address of an opened file
}

// message is any message of the protocol.
type message struct {
	Version string          `json:"jsonrpc"`
	ID      json.RawMessage `json:"id,omitempty"`
	Method  string          `json:"method,omitempty"`
	Params  any             `json:"params,omitempty"`
	Result  any             `json:"result,omitempty"`
}

// received is a message of which only what is known to be needed is read.
type received struct {
	ID             json.RawMessage
	Method         string
	Params, Result json.RawMessage
}

type object = map[string]any

// listen reads what the server says until it ends, and answers what it asks.
func (e *editor) listen(out *bufio.Reader, settings object, configured chan<- bool) {
	for {
		size := 0
		for {
			line, err := out.ReadString('\n')
			if err != nil {
				return
			}
			if strings.TrimSpace(line) == "" {
				break
			}
			if value, ok := strings.CutPrefix(line, "Content-Length: "); ok {
				size, _ = strconv.Atoi(strings.TrimSpace(value))
			}
		}
		body := make([]byte, size)
		if _, err := io.ReadFull(out, body); err != nil {
			return
		}
		var m received
		if json.Unmarshal(body, &m) != nil {
			return
		}
		switch {
		case m.Method == "":
			e.deliver(string(m.ID), m.Result)
		case m.Method == "textDocument/publishDiagnostics":
			var p struct{ URI string }
			json.Unmarshal(m.Params, &p)
			e.deliver(p.URI, m.Params)
		case m.Method == "workspace/configuration":
			e.say(message{ID: m.ID, Result: sections(m.Params, settings)})
			configured <- true
		case m.Method == "vscode/content":
			var addresses [1]string
			json.Unmarshal(m.Params, &addresses)
			e.served <- addresses[0]
			e.say(message{ID: m.ID, Result: e.schemas[addresses[0]]})
		case m.ID != nil:
			e.say(message{ID: m.ID, Result: object{}})
		}
	}
}

func (e *editor) say(m message) {
	m.Version = "2.0"
	body, err := json.Marshal(m)
	if err != nil {
		panic(err) // made of maps and strings only
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	fmt.Fprintf(e.in, "Content-Length: %d\r\n\r\n%s", len(body), body)
}

func (e *editor) tell(method string, params object) { e.say(message{Method: method, Params: params}) }

func (e *editor) deliver(key string, what json.RawMessage) {
	e.mu.Lock()
	defer e.mu.Unlock()
	if c := e.waiting[key]; c != nil {
		delete(e.waiting, key)
		c <- what
	}
}

// expect makes a place for an answer before it is asked for.
func (e *editor) expect(key string) <-chan json.RawMessage {
	e.mu.Lock()
	defer e.mu.Unlock()
	c := make(chan json.RawMessage, 1)
	e.waiting[key] = c
	return c
}

func (e *editor) await(what string, c <-chan json.RawMessage) json.RawMessage {
	e.t.Helper()
	select {
	case answer := <-c:
		return answer
	case <-time.After(3 * patience):
		e.t.Fatalf("no answer to %s; served are %d schemas", what, len(e.served))
		return nil
	}
}

func (e *editor) ask(method string, params object) json.RawMessage {
	e.t.Helper()
	e.last++
	c := e.expect(strconv.Itoa(e.last))
	e.say(message{ID: json.RawMessage(strconv.Itoa(e.last)), Method: method, Params: params})
	return e.await(method, c)
}

// open shows a file with a text, which need not be on the disk, and returns
// what is marked in it, each as "line: message".
func (e *editor) open(file, text string) (marks []string) {
	e.t.Helper()
	uri := address(e.t, file)
	c := e.expect(uri)
	e.tell("textDocument/didOpen", object{"textDocument": object{"uri": uri, "languageId": "yaml", "version": 1, "text": text}})
	var p struct {
		Diagnostics []struct {
			Range   struct{ Start struct{ Line int } }
			Message string
		}
	}
	if err := json.Unmarshal(e.await("opening "+file, c), &p); err != nil {
		e.t.Fatal(err)
	}
	for _, d := range p.Diagnostics {
		marks = append(marks, fmt.Sprintf("%d: %s", d.Range.Start.Line+1, d.Message))
	}
	return marks
}

// at asks about the place in an opened file that is the end of a text.
func (e *editor) at(method, file, text, after string) string {
	e.t.Helper()
	before, _, found := strings.Cut(text, after)
	if !found {
		e.t.Fatalf("%s has no %q", file, after)
	}
	lines := strings.Split(before+after, "\n")
	character := len(utf16.Encode([]rune(lines[len(lines)-1])))
	return string(e.ask(method, object{
		"textDocument": object{"uri": address(e.t, file)},
		"position":     object{"line": len(lines) - 1, "character": character},
	}))
}

func address(t *testing.T, file string) string {
	t.Helper()
	path, err := filepath.Abs(file)
	if err != nil {
		t.Fatal(err)
	}
	return "file://" + filepath.ToSlash(path)
}
