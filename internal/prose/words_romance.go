package prose

import "time"

var spanish = language{
	numbers: map[string]float64{"tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9, "diez": 10, "doce": 12, "veinte": 20, "cien": 100},
	scales:  map[string]float64{"mil": 1e3, "millón": 1e6, "millones": 1e6},
	units: map[string]string{
		"por ciento": Percent, "segundo": "seconds", "segundos": "seconds", "minuto": "minutes", "minutos": "minutes",
		"hora": "hours", "horas": "hours", "día": "days", "días": "days", "dias": "days", "semana": "weeks", "semanas": "weeks",
		"mes": "months", "meses": "months", "año": "years", "años": "years", "puntos": "points", "veces": "times", "estrellas": "stars",
	},
	periods: map[string]string{"hora": "hour", "día": "day", "semana": "week", "mes": "month", "trimestre": "quarter", "año": "year"},
	months: map[string]time.Month{
		"enero": 1, "febrero": 2, "marzo": 3, "abril": 4, "mayo": 5, "junio": 6, "julio": 7, "agosto": 8,
		"septiembre": 9, "setiembre": 9, "octubre": 10, "noviembre": 11, "diciembre": 12,
		"ene": 1, "abr": 4, "ago": 8, "dic": 12,
	},
	about:  []string{"aproximadamente", "alrededor de", "cerca de", "unos", "unas"},
	orMore: []string{"o más", "o superior"},
	orLess: []string{"o menos", "o inferior"},
	per:    []string{"por", "al", "a la", "cada"},
	outOf:  []string{"sobre"},
	compare: map[string]Op{
		"al menos": AtLeast, "por lo menos": AtLeast, "como mínimo": AtLeast, "más de": MoreThan, "más que": MoreThan, "mayor que": MoreThan, "mayor a": MoreThan,
		"superior a": MoreThan, "por encima de": MoreThan, "menos de": LessThan, "menor que": LessThan, "menor a": LessThan, "inferior a": LessThan,
		"por debajo de": LessThan, "como máximo": AtMost, "no más de": AtMost, "hasta un": AtMost,
	},
	changes: map[string]Direction{
		"aumentar": Up, "incrementar": Up, "crecer": Up, "subir": Up, "mejorar": Up, "elevar": Up, "aumento": Up, "incremento": Up, "crecimiento": Up,
		"reducir": Down, "disminuir": Down, "bajar": Down, "recortar": Down, "reducción": Down, "mantener": Maintain,
	},
}

var portuguese = language{
	numbers: map[string]float64{"duas": 2, "dois": 2, "três": 3, "quatro": 4, "sete": 7, "oito": 8, "nove": 9, "dez": 10, "doze": 12, "vinte": 20, "cem": 100},
	scales:  map[string]float64{"milhão": 1e6, "milhões": 1e6, "bilhão": 1e9, "bilhões": 1e9},
	units: map[string]string{
		"por cento": Percent, "dia": "days", "mês": "months", "ano": "years", "anos": "years", "pontos": "points", "vezes": "times", "estrelas": "stars",
	},
	periods: map[string]string{"dia": "day", "mês": "month", "ano": "year"},
	months: map[string]time.Month{
		"janeiro": 1, "fevereiro": 2, "março": 3, "maio": 5, "junho": 6, "julho": 7, "setembro": 9, "outubro": 10, "novembro": 11, "dezembro": 12,
		"fev": 2, "dez": 12,
	},
	about:  []string{"aproximadamente", "cerca de"},
	orMore: []string{"ou mais"},
	orLess: []string{"ou menos"},
	per:    []string{"por", "ao", "cada"},
	compare: map[string]Op{
		"pelo menos": AtLeast, "no mínimo": AtLeast, "mais de": MoreThan, "maior que": MoreThan, "acima de": MoreThan, "menos de": LessThan,
		"menor que": LessThan, "abaixo de": LessThan, "no máximo": AtMost, "não mais de": AtMost,
	},
	changes: map[string]Direction{"crescer": Up, "melhorar": Up, "crescimento": Up, "reduzir": Down, "diminuir": Down, "baixar": Down, "redução": Down, "manter": Maintain},
}

var french = language{
	numbers: map[string]float64{"deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "huit": 8, "dix": 10, "douze": 12, "vingt": 20},
	scales:  map[string]float64{"mille": 1e3, "milliard": 1e9, "milliards": 1e9},
	units: map[string]string{
		"pour cent": Percent, "seconde": "seconds", "secondes": "seconds", "heure": "hours", "heures": "hours",
		"jour": "days", "jours": "days", "semaine": "weeks", "semaines": "weeks", "mois": "months", "an": "years", "ans": "years",
		"année": "years", "années": "years", "fois": "times", "étoiles": "stars",
	},
	periods: map[string]string{"heure": "hour", "jour": "day", "semaine": "week", "mois": "month", "trimestre": "quarter", "an": "year"},
	months: map[string]time.Month{
		"janvier": 1, "février": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6, "juillet": 7, "août": 8, "septembre": 9, "octobre": 10, "novembre": 11, "décembre": 12,
	},
	about:  []string{"environ"},
	orMore: []string{"ou plus"},
	orLess: []string{"ou moins"},
	per:    []string{"par"},
	outOf:  []string{"sur"},
	compare: map[string]Op{
		"au moins": AtLeast, "au minimum": AtLeast, "plus de": MoreThan, "supérieur à": MoreThan, "supérieure à": MoreThan, "au-dessus de": MoreThan,
		"moins de": LessThan, "inférieur à": LessThan, "inférieure à": LessThan, "au plus": AtMost, "au maximum": AtMost,
	},
	changes: map[string]Direction{"augmenter": Up, "accroître": Up, "améliorer": Up, "augmentation": Up, "hausse": Up, "réduir": Down, "diminuer": Down, "baisser": Down, "réduction": Down, "baiss": Down, "maintenir": Maintain},
}
