package forecast

import "math"

// studentCDF is the chance that a Student-t variable with dof degrees of
// freedom (a whole number, at least 1) stays at or below x.
//
// For whole degrees of freedom the integral is a finite sum in the angle
// atan(x/sqrt(dof)): Abramowitz & Stegun, Handbook of Mathematical Functions,
// 26.7.3 and 26.7.4. Nothing is approximated, and no iteration can fail to
// converge; this is why the prior counts as one half observation (priorShape),
// which makes the degrees of freedom the number of observations.
func studentCDF(x float64, dof int) float64 {
	n := float64(dof)
	hypotenuse := math.Sqrt(n + x*x)
	if math.IsInf(hypotenuse, 1) {
		return 0.5 + math.Copysign(0.5, x)
	}
	sin, cos := x/hypotenuse, math.Sqrt(n)/hypotenuse
	cos2 := cos * cos
	sum := 0.0
	if dof%2 == 0 {
		term := 1.0
		for k := range dof / 2 {
			sum += term
			term *= cos2 * evenStep[k]
		}
		return 0.5 + sin*sum/2
	}
	term := cos
	for k := range dof / 2 {
		sum += term
		term *= cos2 * oddStep[k]
	}
	return 0.5 + (math.Atan2(sin, cos)+sin*sum)/math.Pi
}

// evenStep and oddStep are the ratios of neighbouring terms of the two sums,
// kept because a division costs more than the rest of a term.
var evenStep, oddStep = func() (even, odd [maxObservations]float64) {
	for k := range even {
		j := float64(2 * (k + 1))
		even[k], odd[k] = (j-1)/j, j/(j+1)
	}
	return even, odd
}()
