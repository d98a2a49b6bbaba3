package report

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/goalpost-dev/goalpost/internal/forecast"
	"github.com/goalpost-dev/goalpost/internal/progress"
)

// goalDetails is a goal's arithmetic and key results, folded under its title.
func goalDetails(g *progress.Goal) string {
	if len(g.KeyResults) == 0 {
		return ""
	}
	var b strings.Builder
	fmt.Fprintf(&b, "\n<details><summary>%s %s: %s</summary>\n", looks[g.Status].picture, code(titleOf(g), markdownCell), word(g.Status))
	if how := howWords(g); how != "" {
		b.WriteString("\n" + code(how, markdownCell) + "\n")
	}
	b.WriteString(measuresHead)
	for _, k := range g.KeyResults {
		b.WriteString(measureRow(k))
	}
	b.WriteString(statusFold)
	return b.String()
}

func measureRow(k *progress.KeyResult) string {
	way, spark := "", ""
	if words := pathWords(k); words != "" {
		way = code(words, markdownCell)
	}
	if drawn := sparkline(k, k.Case.Today); drawn != "" {
		spark = "<code>" + drawn + "</code>"
	}
	why := code(whyWords(k), markdownCell)
	if end := endWords(k); end != "" {
		why += "<br>" + code(end, markdownCell)
	}
	expected := k.Expected
	if holds(k) {
		expected = forecast.Number{}
	}
	return fmt.Sprintf("| %s %s | %s | %s | %s | %s |\n", looks[k.Status].picture, code(cmp.Or(k.Title.Value, k.Name), markdownCell), way,
		markdownBar(ratioOf(k), expected, doneWords(k)), spark, why)
}
