package e2e

import (
	"bufio"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

// openEditor starts yaml-language-server. associations say which schema
// belongs to which files, beside what the files themselves say.
func openEditor(t *testing.T, associations object) *editor {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), needs(t, "yaml-language-server", "editors are not tried"), "--stdio")
	cmd.Env = []string{"PATH=" + os.Getenv("PATH"), "HOME=" + t.TempDir()}
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	e := &editor{t: t, in: in, schemas: ourSchemas(t), served: make(chan string, 100), waiting: map[string]chan json.RawMessage{}}
	configured := make(chan bool, 100)
	ended := make(chan bool)
	go func() {
		defer close(ended)
		e.listen(bufio.NewReader(out), object{"validate": true, "hover": true, "completion": true,
			"schemaStore": object{"enable": false}, "schemas": associations}, configured)
	}()
	t.Cleanup(func() {
		in.Close()
		cmd.Process.Kill()
		<-ended
		cmd.Wait()
	})
	e.ask("initialize", object{"processId": os.Getpid(), "rootUri": nil, "capabilities": object{
		"workspace":    object{"configuration": true, "didChangeConfiguration": object{"dynamicRegistration": true}},
		"textDocument": object{"completion": object{"completionItem": object{"documentationFormat": []string{"markdown"}}}},
	}})
	e.tell("initialized", object{})
	e.tell("yaml/registerContentRequest", object{})
	select {
	case <-configured:
	case <-time.After(patience):
		t.Fatal("the server does not ask how it is configured")
	}
	return e
}

// ourSchemas returns what is published under the $id of each schema.
func ourSchemas(t *testing.T) map[string]string {
	t.Helper()
	files, err := filepath.Glob("../schema/*.schema.json")
	if err != nil || len(files) < 2 {
		t.Fatal("there are no schemas: ", err)
	}
	all := map[string]string{}
	for _, file := range files {
		var s struct {
			ID string `json:"$id"`
		}
		if err := json.Unmarshal([]byte(read(t, file)), &s); err != nil {
			t.Fatal(err)
		}
		all[s.ID] = read(t, file)
	}
	return all
}

// sections answers for each section of the configuration that is asked for.
func sections(params json.RawMessage, settings object) []any {
	var asked struct{ Items []struct{ Section string } }
	json.Unmarshal(params, &asked)
	var all []any
	for _, item := range asked.Items {
		if item.Section == "yaml" {
			all = append(all, settings)
		} else {
			all = append(all, object{})
		}
	}
	return all
}
