package prose

import "strings"

// operators are the signs written with several characters, longest first.
var operators = []struct{ written, plain string }{
	{"-->", "->"}, {"->", "->"}, {"=>", "=>"},
	{"<=", "<="}, {"=<", "<="}, {">=", ">="}, {"==", "="}, {"+/-", "±"}, {"::", "::"},
}

// plainSymbol returns the plain form of the sign r that opens text, and how
// many bytes it takes.
func plainSymbol(text string, r rune, size int) (string, int) {
	if r < 0x80 {
		switch r {
		case '-', '=', '<', '>', '+', ':':
			for _, op := range operators {
				if strings.HasPrefix(text, op.written) {
					return op.plain, len(op.written)
				}
			}
		}
		return text[:size], size
	}
	if plain, ok := plainForms[r]; ok {
		return plain, size
	}
	if '！' <= r && r <= '～' { // the full-width copies of ASCII
		const distance = '！' - '!'
		return string(r - distance), size
	}
	return text[:size], size
}

var plainForms = map[rune]string{
	'≤': "<=", '≦': "<=", '⩽': "<=", '≥': ">=", '≧': ">=", '⩾': ">=",
	'→': "->", '⇒': "->", '➔': "->", '➜': "->", '⟶': "->", '➡': "->", '↦': "->",
	'‐': "-", '‑': "-", '–': "-", '−': "-", '－': "-",
	'≈': "~", '∼': "~", '≃': "~", '〜': "~", '～': "~",
	'×': "x", '✕': "x", '⁄': "/", '∕': "/", '∶': ":", '”': "\"", '“': "\"", '。': ".", '、': ",",
}
