package prose

// IsCounted reports whether a canonical unit is something that is counted in
// whole numbers, such as people or contracts, and not measured.
func IsCounted(unit string) bool {
	switch unit {
	case "", "number", "value", "per-1000", "basis points", "degrees", "FTE", "kg", "km", "cm", "mm", "pounds", "kWh", "MWh", "KB", "MB", "GB", "TB", "PB":
		return false
	}
	return !isMeasure(unit)
}
