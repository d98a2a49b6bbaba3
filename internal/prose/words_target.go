package prose

// changeNouns name a change after or before its amount.
var changeNouns = map[string]Direction{
	"increase": Up, "growth": Up, "rise": Up, "uplift": Up, "improvement": Up, "gain": Up, "boost": Up, "increases": Up, "jump": Up, "expansion": Up,
	"reduction": Down, "decrease": Down, "drop": Down, "decline": Down, "cut": Down, "savings": Down, "saving": Down, "fall": Down, "reductions": Down,
	"aumento": Up, "incremento": Up, "crecimiento": Up, "crescimento": Up, "augmentation": Up, "hausse": Up, "steigerung": Up, "wachstum": Up,
	"reducción": Down, "redução": Down, "réduction": Down, "baisse": Down, "senkung": Down, "reduzierung": Down,
	"增长": Up, "提升": Up, "增加": Up, "提高": Up, "증가": Up, "향상": Up, "向上": Up, "増加": Up,
	"下降": Down, "降低": Down, "减少": Down, "감소": Down, "절감": Down, "단축": Down, "削減": Down, "減少": Down, "短縮": Down,
}

// moreOrLess say next to an amount that it is a difference.
var moreOrLess = map[string]Direction{
	"more": Up, "higher": Up, "faster": Up, "greater": Up, "larger": Up, "better": Up, "mehr": Up, "más": Up, "mais": Up, "fewer": Down, "weniger": Down, "menos": Down, "less": Down, "lower": Down, "cheaper": Down, "shorter": Down,
}

// equalWords come before a value to be met as it is.
var equalWords = wordSet(`at is are be was equals equal of = : exactly`)

var (
	byWords         = wordSet(`by um de en`)
	fromWords       = wordSet(`from desde von de từ 从 從`)
	toWords         = wordSet(`to a auf à até lên into zu 到 至 towards bis`)
	determinerWords = wordSet(`a an the un una um uma une el la los las le les o os der die das den our their its`)
	costNouns       = wordSet(`time times latency delay delays duration cost costs churn errors error bugs defects incidents downtime turnaround attrition lag wait backlog`)
	betweenWords    = wordSet(`between entre zwischen`)
	meansWords      = wordSet(`by through via`)
	joinWords       = wordSet(`and plus while und y et e và plus then with`)
	rankWords       = wordSet(`top first last next every`)
	adjunctWords    = wordSet(`for across among in with during on at`)
	startingWords   = wordSet(`current currently now today baseline was were previously vs versus actual actualmente hoy aujourd'hui derzeit aktuell hiện`)
	unstatedBases   = wordSet(`average avg mean median peak peaks benchmark benchmarks norm baseline counterpart usual`)
	deviations      = wordSet(`change changes variance deviation drift variation difference fluctuation`)
)

// isGerund reports whether a word ends like one.
func isGerund(s string) bool { return len(s) > 5 && s[len(s)-3:] == "ing" }
