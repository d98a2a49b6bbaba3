package source

// Lines reads a file for its lines alone, as Parse sees them, for whoever
// shows a place again. The File has no documents.
func Lines(path string, b []byte) *File {
	p := parser{file: &File{Path: path}}
	p.file.text = p.readText(b)
	return p.file
}
