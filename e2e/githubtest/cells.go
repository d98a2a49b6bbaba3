package githubtest

import "fmt"

// Cell is one place in the table of faults: what fails, when the operation
// that fails is sure to be asked for.
type Cell struct {
	Name  string
	Fault Fault
}

// Cells returns the table: every kind of fault, for each of the operations;
// once and for good; and where the caller cannot tell, with and without the
// change being made.
func Cells(operations ...Operation) (cells []Cell) {
	for _, on := range operations {
		for _, kind := range Kinds() {
			for _, times := range []int{1, 3, 0} {
				for _, acts := range []bool{false, true} {
					if acts && (kind.Certain || !on.changes()) || times == 3 && kind.Name != "503" {
						continue
					}
					f := Fault{On: on, Times: times, Acts: acts, Kind: kind}
					cells = append(cells, Cell{fmt.Sprintf("%s/%s/%s", on, kind.Name, f.often()), f})
				}
			}
		}
	}
	return cells
}

func (f Fault) often() string {
	often := map[int]string{0: "always", 1: "once"}[f.Times]
	if often == "" {
		often = fmt.Sprintf("%d times", f.Times)
	}
	if f.Acts {
		often += ", but done"
	}
	return often
}

// changes reports whether an operation leaves the comments other than they were.
func (o Operation) changes() bool { return o == Create || o == Edit || o == Delete }
