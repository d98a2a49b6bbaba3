package prose

// digitOf returns the value of a decimal digit, or -1: ASCII, full-width,
// Arabic-Indic and its eastern variant.
func digitOf(r rune) int {
	for _, zero := range [...]rune{'0', '０', '٠', '۰'} {
		if zero <= r && r <= zero+9 {
			return int(r - zero)
		}
	}
	return -1
}

// fractionOf returns the value of a fraction written as one character, or 0.
func fractionOf(r rune) float64 {
	switch r {
	case '½':
		return 1. / 2
	case '⅓':
		return 1. / 3
	case '⅔':
		return 2. / 3
	case '¼':
		return 1. / 4
	case '¾':
		return 3. / 4
	case '⅕':
		return 1. / 5
	case '⅛':
		return 1. / 8
	}
	return 0
}
