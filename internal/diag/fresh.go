package diag

// Fresh splits findings into those that an earlier run did not have and those
// that it had, by their fingerprints. Both keep their order. Where the same
// was found once before and twice now, the first is the known one.
func Fresh(found, before []Finding) (fresh, known []Finding) {
	left := map[string]int{}
	for _, f := range before {
		left[f.Fingerprint()]++
	}
	for _, f := range found {
		if id := f.Fingerprint(); left[id] > 0 {
			left[id]--
			known = append(known, f)
		} else {
			fresh = append(fresh, f)
		}
	}
	return fresh, known
}
