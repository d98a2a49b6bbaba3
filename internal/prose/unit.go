package prose

import "strings"

// Unit returns the canonical name of a unit that somebody wrote: "%", "pct"
// and "percent" are "percent", "€" is "EUR", "hrs" is "hours". A unit it does
// not know comes back in lower case, without outer space.
func Unit(text string) (canonical string) {
	low := strings.ToLower(strings.Join(strings.Fields(text), " "))
	if unit, ok := currencySigns[low]; ok {
		return unit
	}
	if currencyCodes[strings.ToUpper(low)] {
		return strings.ToUpper(low)
	}
	if unit, ok := symbolUnits[low]; ok {
		return unit
	}
	if unit, ok := unitWords[low]; ok {
		return unit
	}
	if unit, ok := suffixUnits[low]; ok {
		return unit
	}
	return low
}

// IsCurrency reports whether a canonical unit is money.
func IsCurrency(unit string) bool { return currencyCodes[unit] }

// Commensurable reports whether amounts in the two canonical units may be
// compared as numbers. "" is an unknown unit and compares with anything.
// Singular and plural of a counted noun are one unit; hours and days are two,
// because 24 of the one are 1 of the other.
func Commensurable(a, b string) bool {
	if a == "" || b == "" || a == b {
		return true
	}
	if fa, fb := unitFamily[a], unitFamily[b]; fa != "" && fa == fb {
		return true
	}
	return singular(a) == singular(b)
}

// unitFamily groups units whose numbers mean the same although their names
// differ. A currency sign is shared by several currencies, so what was read
// as USD because of a $ may be compared with any dollar.
var unitFamily = map[string]string{
	"USD": "$", "CAD": "$", "AUD": "$", "NZD": "$", "SGD": "$", "HKD": "$", "MXN": "$",
	"JPY": "¥", "CNY": "¥",
	"score": "score", "points": "score", "stars": "score", "ratio": "score",
	"people": "people", "persons": "people", "employees": "people", "staff": "people", "headcount": "people",
}

// singular folds the regular English plural, and nothing else: it is used to
// compare, never to print.
func singular(noun string) string {
	switch {
	case len(noun) > 4 && strings.HasSuffix(noun, "ies"):
		return noun[:len(noun)-3] + "y"
	case len(noun) > 4 && (strings.HasSuffix(noun, "sses") || strings.HasSuffix(noun, "xes") || strings.HasSuffix(noun, "ches") || strings.HasSuffix(noun, "shes")):
		return noun[:len(noun)-2]
	case isPlural(noun):
		return noun[:len(noun)-1]
	}
	return noun
}

// isPlural reports whether a noun looks like a regular plural.
func isPlural(noun string) bool {
	return len(noun) > 2 && strings.HasSuffix(noun, "s") &&
		!strings.HasSuffix(noun, "ss") && !strings.HasSuffix(noun, "us") && !strings.HasSuffix(noun, "is")
}

// symbolUnits are units written with signs.
var symbolUnits = map[string]string{"%": "percent", "٪": "percent", "‰": "permille", "x": "x"}

// suffixUnits are abbreviations that are units only directly after a number:
// 48h, 30m. "m" is left out: minutes, metres, months and millions all use it.
var suffixUnits = map[string]string{
	"pp": "points", "ppt": "points", "ppts": "points", "pt": "points", "pts": "points", "p.p": "points",
	"bps": "basis points", "bp": "basis points",
	"ms": "ms", "msec": "ms", "μs": "µs", "µs": "µs", "us": "µs", "ns": "ns",
	"s": "seconds", "sec": "seconds", "secs": "seconds",
	"min": "minutes", "mins": "minutes", "h": "hours", "hr": "hours", "hrs": "hours",
	"d": "days", "w": "weeks", "wk": "weeks", "wks": "weeks", "mo": "months", "mos": "months",
	"y": "years", "yr": "years", "yrs": "years",
	"kb": "KB", "mb": "MB", "gb": "GB", "tb": "TB", "pb": "PB", "kg": "kg", "km": "km", "cm": "cm", "mm": "mm",
	"lb": "pounds", "lbs": "pounds", "kwh": "kWh", "mwh": "MWh", "rps": "rps", "qps": "qps", "tps": "tps", "fps": "fps",
	"fte": "FTE", "ftes": "FTE",
}

// currencySigns are the signs and names of currencies, to ISO codes.
var currencySigns = map[string]string{
	"$": "USD", "us$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₫": "VND", "₩": "KRW", "₽": "RUB",
	"₪": "ILS", "₺": "TRY", "₴": "UAH", "฿": "THB", "₱": "PHP", "₦": "NGN", "r$": "BRL", "c$": "CAD", "ca$": "CAD",
	"a$": "AUD", "au$": "AUD", "nz$": "NZD", "s$": "SGD", "hk$": "HKD", "mx$": "MXN", "cn¥": "CNY",
	"dollar": "USD", "dollars": "USD", "euro": "EUR", "euros": "EUR", "yen": "JPY", "yuan": "CNY", "rmb": "CNY",
	"rupees": "INR", "reais": "BRL", "dólares": "USD", "dollari": "USD", "đồng": "VND", "元": "CNY", "円": "JPY", "원": "KRW", "欧元": "EUR", "美元": "USD",
}

// currencyCodes are the ISO codes that are no English word in capitals.
var currencyCodes = map[string]bool{
	"USD": true, "EUR": true, "GBP": true, "JPY": true, "CNY": true, "INR": true, "VND": true, "KRW": true,
	"BRL": true, "MXN": true, "CAD": true, "AUD": true, "NZD": true, "SGD": true, "HKD": true, "CHF": true,
	"SEK": true, "NOK": true, "DKK": true, "PLN": true, "CZK": true, "HUF": true, "ZAR": true, "ILS": true,
	"THB": true, "IDR": true, "MYR": true, "TWD": true, "AED": true, "SAR": true, "NGN": true,
	"KES": true, "EGP": true, "CLP": true, "ARS": true, "UAH": true, "RUB": true,
}
