package prose

// englishWords are the small words of English that no other language of the
// tables shares.
const englishWords = `the of and to for with our their your its is are was were be been that this these those which who from by at on not
	more than all each every any no have has had will can should would could we they it as or if when where into about between through
	within without after before during over under per least most up out off first new next there how what why an us them only both other
	another same such while because so also current using via across among toward towards least yet still very own`

// foreignWords are the small words of other languages that are neither
// English words nor abbreviations in English titles.
const (
	spanishWords    = `el los las una unos unas del con para por que más sus nuestro nuestra nuestros nuestras al y en lanzar lograr aumentar reducir mejorar clientes ventas de la mes meses semanas semana`
	portugueseWords = `os uma das dos com para por que mais seus nossa nosso nossos nossas não ao aos à às são em até aumentar reduzir melhorar clientes vendas da de do`
	frenchWords     = `le les des une du avec pour par sur dans nos notre leur leurs aux est sont et ou plus au améliorer augmenter réduire clients ventes la de`
	germanWords     = `der die das den dem des ein eine einen einer eines und oder mit für von zum zur im auf bei nicht sind wird werden unsere unser unseren mehr als bis kunden umsatz alle jeder`
	italianWords    = `il gli della dello delle degli dei nel nella con per che più nostri nostro nostra sono aumentare ridurre migliorare clienti vendite di una entro`
	dutchWords      = `het een van voor met onze ons wij naar niet meer dan zijn wordt worden klanten omzet verhogen verbeteren alle binnen elke`
	nordicWords     = `och att för med på av som till våra vår våre vores og til det den er ikke flere kunder öka minska øke redusere forbedre alla mer än ska`
	slavicWords     = `na za je se do dla przez oraz nie jest są w z i naszych klientów zwiększyć zmniejszyć pro při zvýšit snížit`
	vietnameseWords = `và của cho các những trong với từ không người được tháng khách hàng tăng giảm đạt để là có trên dưới mỗi sau tuần`
	turkishWords    = `ve bir için ile olarak daha müşteri artırmak kadar yeni`
	indonesianWords = `dan yang untuk dengan dari pada pelanggan meningkatkan mengurangi pengguna kami`
)
