package forecast

import "math"

// component is one model's prediction of what is still open: a Student-t
// distribution in the model's own units.
type component struct {
	mean, width float64
	weight      float64
	dof         int
	log         bool
}

// maxComponents is every level model and its seasonal fellow.
const maxComponents = len(levelModels) + len(seasonModels)

// negligible is the weight under which a component is left out: it could move
// a probability by no more than this.
const negligible = 1e-4

// mixture is the average of the models: the distribution of the final value.
type mixture struct {
	parts [maxComponents]component
	n     int
	z     scaled
	// A final value v stands at (v-offset)/unit on the models' raw scale.
	offset, unit float64
}

// mix runs every model and weighs it by how well it foretold the readings.
func (m *mixture) mix(s *sample, kind Kind) {
	z := &m.z
	m.offset, m.unit = 0, z.size
	models := levelModels[:]
	switch kind {
	case Sum:
		m.offset, models = s.total, amountModels[:]
	case Average:
		whole := s.days / s.period // periods in the cycle
		m.offset, m.unit = s.mean*s.meaned/whole, z.size/whole
		models = amountModels[:]
	}
	shape := priorShape + float64(z.n-1)/2
	for i := range models {
		model := &models[i]
		if model.log && !z.useLog {
			continue
		}
		k := model.filter(z)
		scale := priorShape*z.variance + k.surprise/2
		mean, variance := model.foretell(&k, kind, s.left)
		m.add(component{
			mean: mean, width: math.Sqrt(variance * scale / shape),
			weight: model.prior - k.spread/2 - shape*math.Log(scale) + k.jacobian,
			dof:    z.n, log: model.log,
		})
	}
	weigh(m.parts[:m.n], 1)
}

// add takes in a prediction, unless its arithmetic overflowed.
func (m *mixture) add(c component) {
	if !finite(c.mean) || !finite(c.width) || !finite(c.weight) || c.width <= 0 {
		return
	}
	m.parts[m.n] = c
	m.n++
}

// weigh turns log evidence into weights that sum to the given share.
func weigh(parts []component, share float64) {
	best, sum := math.Inf(-1), 0.0
	for _, c := range parts {
		best = max(best, c.weight)
	}
	for i := range parts {
		parts[i].weight = math.Exp(temper * (parts[i].weight - best))
		sum += parts[i].weight
	}
	for i := range parts {
		parts[i].weight *= share / sum
	}
}

// drop removes components without weight. The rest need not be rescaled: the
// error is below negligible for each.
func (m *mixture) drop() {
	kept := 0
	for _, c := range m.parts[:m.n] {
		if c.weight >= negligible {
			m.parts[kept] = c
			kept++
		}
	}
	m.n = kept
}

// above is the averaged models' chance that the final value is v or more,
// before calibration.
func (m *mixture) above(v float64) float64 {
	raw := (v - m.offset) / m.unit
	log, known := 0.0, false
	p := 0.0
	for i := range m.parts[:m.n] {
		c := &m.parts[i]
		x := raw
		if c.log {
			if !known {
				log, known = m.z.toLog(v), true
			}
			x = log
		}
		p += c.weight * studentCDF((c.mean-x)/c.width, c.dof)
	}
	return p
}

// heaviest is the component with the most weight, in the measure's unit: where
// a search for quantiles starts.
func (m *mixture) heaviest() (mean, width float64) {
	best := &m.parts[0]
	for i := range m.parts[:m.n] {
		if m.parts[i].weight > best.weight {
			best = &m.parts[i]
		}
	}
	if best.log {
		mean = m.z.fromLog(best.mean)
		return mean, max(math.Abs(m.z.fromLog(best.mean+best.width)-mean), math.Abs(mean)*1e-9)
	}
	return m.offset + best.mean*m.unit, best.width * m.unit
}
