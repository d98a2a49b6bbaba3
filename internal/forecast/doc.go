// Package forecast answers two questions about a promise such as "from 12 to
// 90 by the end of March": how far has it come, and how likely is it to be
// kept? It is arithmetic on dated numbers, and knows nothing of goals, files,
// clocks or chance: the same input gives the same output, bit for bit.
//
// # How far
//
// [Promise.Progress] is the share of the promised change that has happened,
// [Promise.Expected] the share that should have by now. What that means in
// each direction, and where it means nothing, stands at [Promise.Ratio].
//
// # How likely: the idea
//
// The usual way is to draw a line from the start through today and see where
// it ends. Lines are bad forecasters. A measure that rose by ten last month
// has, as a rule, not begun to rise by ten every month; it had a good month.
// For most measures the best single guess of the value in two months is the
// value today. Only running totals, where what was counted stays counted, go
// on at their pace.
//
// So a handful of simple stories is told about every measure:
//
//   - it wanders: as likely up as down from wherever it is;
//   - it goes on as it went, by steps or by shares;
//   - it keeps coming back to a level, and today was luck;
//   - it repeats last year's shape, where a year of it is known.
//
// Each story, at every past reading, had to guess the next one. Stories that
// guessed well are believed more, and the forecast is the average of them all
// by belief. That is all that "Bayesian model averaging" means here. It
// needs no choice between the stories, and where the readings do not tell
// them apart, the forecast is rightly vague.
//
// How far a story may be off is learnt from how far its guesses were off.
// Before there are readings, it is taken from how much other measures of that
// class move in a cycle: a share of people moves less than a count of
// commits. That is why a goal can be judged on the day it is made: few
// measures triple in a quarter.
//
// Two things then correct the average. Over thousands of real goals its 30 %
// should come true 30 times in a hundred; a small curve sees to that. And a
// team that met its earlier targets on the measure is likelier to meet this
// one. What people themselves report as confidence moves the result a
// little, after their usual optimism is taken off.
//
// Some cases need no story: a target beyond what the measure can reach, a
// total that has already passed the target, a closing value that is known. And
// where nothing is known of a goal but that it is one, the verdict is
// [CannotJudge], beside the rate at which goals are met.
//
// # How likely: the parts
//
// In the order of [Outlook.Fit]: observations on one time axis (observe.go);
// the stories as local level and local trend models, in units that make
// measures of every size alike (models.go), told by a Kalman filter
// (kalman.go); last year's shape (season.go); their average, a mixture of
// Student-t distributions (mixture.go, student.go); the record (attainment.go)
// and the correcting curve (calibrate.go). The chance never rises when the
// target is made harder: each step after the average only bends the chance,
// and never reads the target again.
//
// # Where the constants come from
//
// "Fitted" constants minimise the Brier score (the mean squared distance
// between chance and outcome) over 29,112 views of 7,300 goals of 20 kinds,
// from hospital waits to commits, a fifth of them set by real organisations;
// TestBacktest prints the table. They were fitted together by damped least
// squares, held near the prototype's values by a penalty that was chosen
// by leaving whole kinds of goals out: what helps only the kinds that it was
// fitted on was dropped. On kinds left out the mean score at 25, 50 and 75 %
// of the cycle is .118, and .234 for the base rate. "Chosen" constants are
// judgement, and say why.
//
// # What it does not know
//
// Decisions. A forecast says what becomes of measures like this one when
// people do what people do; a team with a plan that changes the measure knows
// more. Weekly seasons, holidays and one measure's pull on another are not
// modelled.
package forecast
