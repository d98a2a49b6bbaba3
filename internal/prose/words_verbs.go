package prose

// The English verbs of goals and work, in their base form, each in the class
// of what it says about the result. The classes, not the verbs, carry the
// judgement: any verb may be added to the class whose description fits.

// changeVerbs move a quantity or a quality, so that "by how much?" is a fair
// question: increase, improve, simplify.
const changeVerbs = `
	increase improve reduce decrease grow raise lower boost cut minimize minimise maximize maximise optimize optimise enhance strengthen
	expand accelerate shorten lengthen double triple quadruple halve shrink drop lift elevate deepen scale speed extend diversify broaden
	widen tighten slash trim curb ease lessen limit refine simplify streamline stabilize stabilise harden better heighten intensify
	mature evolve advance decelerate dampen diminish polish further multiply level smooth upskill de-risk mitigate alleviate narrow quicken slow
	soften flatten supercharge ramp revive rejuvenate reinvigorate lose tune bolster augment ameliorate adjust alter lighten toughen sharpen reinforce magnify enlarge
	replenish hone uplift loosen curtail dilute fortify restrict`

// attainVerbs name what is reached, had or kept, not what is done for it.
const attainVerbs = `
	reach achieve attain do get gain win earn hit exceed surpass receive attract acquire obtain retain keep maintain sustain stay remain
	become meet have be generate beat outperform recover recoup save capture preserve accomplish accrue amass garner withstand outbid outsell outrank thrive prosper transcend reap salvage yield uphold match lead realize realise double guarantee return cross top nail stick survive outpace reclaim seize excel succeed own`

// effectVerbs bring somebody or something else into a state.
const effectVerbs = `
	enable ensure allow let make empower eliminate remove prevent avoid bring turn drive commercialize commercialise monetize monetise
	position resolve delight satisfy inspire motivate affect impact influence foster cultivate nurture encourage engage support
	democratize transform shape solve cause reassure protect differentiate commit assure enrich incentivize mobilize mobilise unlock
	unleash leave process answer respond operate serve equip continue try strive aim seek endeavor endeavour prove ignite spark spur stimulate eradicate
	combat fight deter defend safeguard convince persuade break nudge conserve champion surprise trigger relieve avert circumvent soothe propel
	instill liberate excite embolden immerse impress enlighten thwart quell repel resist tolerate shield insulate unite reunite rid provoke elicit
	dispel intend hope aspire rely persist persevere endure`

// winVerbs close a matter with somebody outside: counted, they count what
// customers do.
const winVerbs = `close sign secure sell convert renew land book activate upsell reactivate`

// completeVerbs bring one existing thing to its end, so that it is done or not
// done even where nothing is counted.
const completeVerbs = `
	complete finalize finalise finish file submit launch release ship deploy migrate merge retire deprecate decommission
	sunset ratify adopt approve incorporate register install replace switch move port move transfer consolidate integrate
	implement introduce roll announce open hand rename remodel convert choose decide determine select appoint elect upgrade update
	deprecate drop archive delete disable discontinue terminate enact settle pass pay fill hire merge agree unblock change store fix repair patch
	rewrite refactor redesign rebuild relocate connect set stand cancel conclude certify accredit automate instrument onboard resubmit
	graduate ratify transition adapt repay rotate revoke renovate kick spin separate split join book dockerize containerize containerise
	abandon amend attach block calibrate clear codify combine commission contract correct declare decouple detach dismantle end
	exchange format fulfil fulfill isolate kill license link lock mandate mark modify mount offload overhaul package pause postpone
	provision prune pull purge quit reconcile redirect refresh reject remediate replicate repurpose reset restructure resume retrofit
	reuse revamp reverse revise scaffold seal shut supersede swap unify upload vacate withdraw backport bind bundle batch compensate decrypt
	disburse dismiss dispose dissolve divest divide eject embed encapsulate encode endorse erase evacuate evict excavate exempt expedite forward
	fuse insert insource intercept irrigate jettison laminate liquidate mirror negate notarize obfuscate omit outfit pave perfect pivot plant plug
	proofread quarantine recast recondition reconstruct recycle redact rehabilitate reimburse reinstate relinquish repatriate repeal rescind
	retract rig segment segregate sequence shelve straighten substitute subtract suspend sweep transmit transplant transport tweak typeset unbundle
	underwrite undo unpack unplug untangle unveil uproot vaccinate veto weld wipe wire wash water weed`

// createVerbs bring things into being: how many, or which one?
const createVerbs = `
	create build write publish produce develop design draft deliver prepare compile construct craft author make record film shoot edit
	document formulate assemble invent compose sketch prototype set establish found form start begin initiate institute organize
	organise arrange schedule plan program code engineer model map outline provide offer supply issue add contribute append print
	paint stage translate transcribe collect gather annotate label curate aggregate configure setup bootstrap staff furnish
	educate train coach teach mentor instruct post tweet blog stream broadcast devise draw forge manufacture conceive collate detail chart
	plot populate fabricate brief carve delineate depict derive elaborate enumerate illustrate narrate
	originate pen script sculpt spawn stitch storyboard tabulate weave wireframe`

// thinkVerbs end in an opinion or in knowledge, which others cannot see.
const thinkVerbs = `
	research investigate analyze analyse evaluate assess study define identify discover review examine explore consider
	learn understand validate monitor track measure benchmark estimate forecast brainstorm prioritize
	prioritise scope specify describe clarify diagnose probe think reflect check inventory catalog catalogue observe watch read
	experiment size evangelize figure find revisit rethink reconsider re-evaluate reassess align articulate formalize formalise
	standardize standardise conceptualize ideate compare classify categorize rank interpret summarize summarise anticipate ascertain
	debate gauge judge master question weigh approximate contrast corroborate critique deduce deliberate discern dissect distinguish
	envision extrapolate imagine inquire enquire pinpoint ponder speculate substantiate unearth unravel`

// dealVerbs are what people do with and for each other.
const dealVerbs = `
	run conduct host hold attend organize meet interview talk speak present demo demonstrate share promote communicate advertise market
	campaign visit call email contact invite celebrate amplify socialize facilitate moderate partner collaborate cooperate coordinate
	network negotiate pitch discuss participate work pair perform execute carry apply use utilize utilise leverage focus concentrate
	invest spend allocate assign delegate manage oversee supervise govern administer enforce follow attempt
	plan keep push pursue tackle address handle care recruit source onboard offboard contact notify inform remind
	advise consult recommend propose suggest request ask report explain show teach publicize advocate lobby sponsor fund finance raise
	donate volunteer travel go come take give send bring buy purchase procure order rent lease hire outsource subcontract
	welcome list debug troubleshoot investigate escalate triage groom clean tidy sort backfill maintain service exercise practice practise
	rehearse play enter join co-host cohost repeat iterate log cover feed watch nominate reward recognize recognise thank rotate mention
	respond reply grant award verify test audit inspect survey distribute circulate disseminate localize localise benchmark operationalize operationalise enroll enrol
	connect convene gather help liaise meet observe obtain offer open pilot place process provide search serve set sit start stop tell try turn
	visualize visualise walk want wish need incubate crawl scan parse index render cache sync encrypt compress monitor alert expose
	feature include embed wrap extract load export import fetch query deduplicate normalize normalise tag group filter sample simulate query compute calculate
	absorb act advise aid appeal assist bid browse compete canvass challenge chase chat claim comment consume crowdsource deal detect direct disclose
	dispatch employ enlist exhibit flag guide harness harvest highlight inject ingest interact involve journal listen look mark meditate navigate
	note orchestrate pick pioneer poll press prompt quote race rate react refer retrieve route scout screen solicit spot spread step
	wake eat drink sleep cook ride reboot crush duplicate put stretch surface swim tailor target tend trace treat undertake vet view vote warn affirm apportion arbitrate assert attest auction bake broker cater chair
	chaperone chronicle commend commemorate confer congregate converge cope correlate counsel counter dedicate devote embark entertain escort
	greet harmonize hunt intervene juggle lecture legislate mediate mingle nurse patrol petition pledge preach preside proceed profess
	propagate promulgate quiz rally relay scavenge seed shadow shepherd showcase skip spearhead steer struggle testify tour transact tutor usher
	venture wander wear witness wrangle wrestle`

// weakVerbs promise an effort, an attitude or a look, so that no one outside
// can tell whether it was kept.
const weakVerbs = `understand explore learn support help consider continue try attempt strive aim seek endeavor endeavour think want wish need be care reflect
	intend hope aspire rely persist persevere endure struggle cope imagine envision ponder`

// nounVerbs are verbs that are nouns as well and may open a title as either:
// "Launch X", "Launch of X".
const nounVerbs = `
	answer cause launch release design build plan test review report research study support demo pilot survey audit process address increase decrease
	raise lift boost cut drop limit lead match return top cross book win hit gain reach run host hold talk call visit contact market
	campaign network pitch work pair focus spend care push request order rent lease fund finance travel exercise practice play log cover
	place search start stop turn walk need want use share interview meet sponsor request model map code program programme draft sketch
	record film post blog stream tag group filter sample query cache index scan sync alert load import export wrap patch fix repair
	upgrade update transition switch move transfer drive impact influence engineer staff train coach document stage print label sort
	estimate forecast measure track scope check inventory catalog benchmark experiment size rank prototype issue offer supply form
	double level scale speed ease advance close file ship port set stand hire split service access brainstorm start read watch find
	show teach view voice time value cost price trade team project balance bridge target state sign sell land open attempt aim
	volunteer benefit charge change profile input output feature approach account demand display function handle mention notice mentor
	practise question reason risk schedule score shift source structure study tackle trial trust upload download vote wish help award reward grant
	debug setup delight mature further polish better smooth position display face issue answer smooth group capture store commit
	highlight upload master pause pull refresh reset swap trace lock link mark guide flag draw ramp spark surprise trigger fight break revamp overhaul
	narrow slow shut stretch
	batch bundle broker chair contrast counter critique hunt hope lecture mirror nurse patrol pen petition pivot plant pledge plug quiz rally relay rig
	script seed segment sequence shadow shield showcase skip sweep tour transport tutor tweak veto wash water weed wipe wire wireframe witness yield perfect forward`

// mostlyNouns are those of them that a title opens with as a noun unless what
// follows shows a verb.
const mostlyNouns = `
	partner
	market network process model group team project time value cost price state function feature access account profile view voice staff
	service train engineer code program programme inventory catalog size input output reason risk score source structure trial trust
	question demand display benefit charge trade balance bridge travel form level state face lead return top cross care top delight
	stream film index cache sample need exercise speed ease label issue go supply position stage balance blog mature further
	approach notice mentor trust target better smooth rank open list act brief challenge champion chart chat claim clear combat comment commission
	contract correct deal debate detail direct end exchange format harness judge license mandate mount note own package pick plot poll press prompt
	question quote race rate reverse route scaffold score screen seal spot spread step stick surface treat view vote
	batch broker chair contrast counter hunt lecture nurse patrol pen petition plant pledge quiz rally relay rig script seed segment sequence shadow
	shield tour transport tutor veto wash water weed wire wireframe witness yield perfect forward`

// irregularParticiples lead to their verbs; the others end in -ed.
var irregularParticiples = map[string]string{
	"built": "build", "written": "write", "sent": "send", "held": "hold", "run": "run", "made": "make", "done": "complete", "met": "meet",
	"set": "set", "taught": "teach", "begun": "begin", "chosen": "choose", "given": "give", "taken": "take", "sold": "sell", "won": "win",
	"drawn": "draw", "found": "find", "kept": "keep", "left": "leave", "put": "put", "read": "read", "spoken": "speak", "spent": "spend",
	"understood": "understand", "known": "know", "shown": "show", "seen": "see", "brought": "bring", "bought": "buy", "cut": "cut",
	"grown": "grow", "led": "lead", "paid": "pay", "rewritten": "rewrite", "rebuilt": "rebuild", "told": "tell", "spun": "spin",
	"shot": "shoot", "got": "get", "gone": "go", "fed": "feed", "hired": "hire", "laid": "lay", "reset": "reset", "split": "split", "hit": "hit",
	"agreed": "agree", "shut": "shut", "freed": "free", "shared": "share", "had": "have", "been": "be", "used": "use", "thought": "think",
}
