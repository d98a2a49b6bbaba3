package history

import "testing"

func TestCurrents(t *testing.T) {
	for text, want := range map[string]string{
		"":                                    "",
		"goals: []":                           "",
		"    current: 1,000 # of 2\n  x: 1":   ": 1,000 # of 2\n",
		"{target: 95%, current: 96%, due: 1}": ": 96%\n",
		"{current: 96%}\r\n{current: 4\r\n}":  ": 96%\n: 4\n",
		"a current":                           "\n",
	} {
		if got := string(currents([]byte(text))); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}
