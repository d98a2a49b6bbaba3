package prose

// activityNouns name what people do or the things they turn out while doing
// it: counting them counts effort.
const activityNouns = `
	activity activities hire engagements appearances speeches keynotes talk talks workshop workshops session sessions meeting meetings conversation conversations interview interviews training trainings
	course courses webinar webinars event events meetup meetups post posts blogpost blogposts article articles video videos episode
	episodes campaign campaigns call calls demo demos visit visits newsletter newsletters feedback survey surveys study studies
	experiment experiments review reviews audit audits retrospective retrospectives retro retros announcement announcements hackathon
	hackathons presentation presentations outreach email emails tweet tweets seminar seminars lecture lectures lesson lessons class
	podcast podcasts tutorial tutorials guide guides script scripts brief briefs proposal proposals prototype prototypes draft drafts
	whitepaper whitepapers paper papers publication publications lunch lunches coffee coffees offsite offsites roundtable roundtables
	stream streams screencast screencasts walkthrough walkthroughs essay essays chapter chapters poster posters flyer flyers leaflet leaflets check-in check-ins checkin checkins one-on-ones ama amas clinic
	clinics drill drills rehearsal rehearsals exercise exercises roadshow roadshows briefing briefings report reports page pages
	document documents spec specs module modules playbook playbooks runbook runbooks checklist checklists`

// massNouns are not counted, so that "a" and "the" are not missed before them
// and nothing says how much of them there is to be.
const massNouns = `
	feedback content research documentation information communication collaboration support software code data work quality performance
	progress awareness engagement usability knowledge insight guidance help advice equipment infrastructure training learning marketing
	literature evidence confidence trust morale culture excellence innovation growth alignment visibility transparency productivity
	efficiency effectiveness reliability stability security safety usage adoption coverage interest debt toil friction attention value relevance hiring
	testing monitoring logging tooling outreach input context clarity ownership accountability flexibility agility momentum traction`

// stateNouns name a quality or a condition of which there is always some:
// alone they say neither what will be there nor how much of it.
const stateNouns = `
	usage adoption engagement awareness transition direction alignment quality performance communication collaboration culture morale
	visibility transparency productivity efficiency effectiveness reliability stability security safety usability experience
	excellence innovation growth success satisfaction happiness health confidence trust clarity ownership accountability flexibility
	agility momentum traction leadership presence reputation brand impact value relevance readiness maturity scalability
	sustainability governance strategy vision mission cooperation teamwork wellbeing well-being motivation inclusion diversity
	integrity partnership partnerships relationship relationships community ecosystem foundation foundations future progress
	improvement improvements optimization optimisation enhancement enhancements transformation understanding knowledge support service
	familiarity proficiency fluency literacy expertise mastery capability
	cohesion credibility excitement visibility uptake literacy empathy belonging wellness vitality creativity discipline rigour rigor intimacy
	hospitality autonomy equity integrity focus coordination consistency resilience speed velocity accessibility availability scale reach influence`

// softNouns name what nobody can see directly: it takes a proxy measure.
const softNouns = `culture morale awareness motivation happiness wellbeing well-being mindset attitude spirit cohesion teamwork empathy
	belonging confidence trust engagement mindfulness passion reputation atmosphere`

// metricNouns are measured as a matter of course: a change of them is a change
// that everybody would look up in the same place.
const metricNouns = `
	revenue revenues sales arr mrr nrr grr gmv ebitda profit profits margin margins income turnover churn retention conversion conversions
	ctr cac ltv arpu aov nps csat ces dau mau wau traffic visits visitors signups sign-ups downloads installs subscribers followers
	subscriptions customers users leads bookings deals tickets incidents outages bugs defects errors crashes latency uptime downtime
	availability throughput coverage cost costs expenses spend spending budget headcount attrition absenteeism inventory stock share
	rate rates ratio score rating ratings time times duration mttr mtta mttd slo sla tps qps rps emissions waste consumption backlog
	occupancy utilization utilisation yield accuracy precision recall contributors members number numbers amount variety share attendance enrolment enrollment`

// laggingNouns are results of the whole business, which an enabling team moves
// only through others.
const laggingNouns = `revenue revenues sales turnover profit profits margin margins ebitda arr mrr bookings churn retention attrition market nps income productivity`

// enablingNouns are what enabling teams do for others.
const enablingNouns = `workshop workshops training trainings coaching course courses seminar seminars webinar webinars onboarding enablement mentoring
	bootcamp bootcamps curriculum e-learning elearning lessons classes upskilling instruction teaching`

// instrumentlessNouns need somebody to say how they are read off.
const instrumentlessNouns = `rating ratings score scores proficiency satisfaction competency competence competencies`

// instrumentNouns say how.
const instrumentNouns = `
	survey surveys questionnaire test tests exam exams examination assessment assessments quiz certificate certificates certification
	certifications certified audit audits nps csat ces enps stars star review reviews reviewed panel rubric scale index likert
	benchmark interview interviews poll feedback observation observed measured rated reported ratings calibration matrix framework sus lighthouse
	pagespeed trustpilot glassdoor g2 gartner playstore appstore appraisal appraisals checklist simulation`

// figurativeNouns are built, created and developed only in a manner of
// speaking.
const figurativeNouns = `network community culture trust brand pipeline liquidity flywheel audience following reputation presence awareness momentum ecosystem team moat muscle bridge bridges movement confidence company business organization organisation workplace practice foundation foundations relationship relationships presence`

// workNouns are other nouns of goals and work. They only help to recognise
// English.
const workNouns = `
	management development deployment investment environment improvement requirement requirements
	driver drivers template templates playground server client clients site website app apps platform product products project projects
	team teams system systems tool tools suite layer engine library package packages api cluster pipeline deck document dashboard
	dashboards feature features user users customer customers partner partners company companies role roles owner plan plans goal goals
	issue issues request requests order orders process processes policy policies strategy roadmap budget contract contracts agreement
	office offices staff people employee employees manager managers engineer engineers developer developers designer member members
	lead leads opportunity opportunities deal deals number numbers year quarter month week day days hours minutes release version
	model models method framework component components pattern patterns integration interface design test tests database migration
	docs doc onboarding handbook guidelines guideline standard standards metric metrics target targets market markets sector region campaign
	service services store stores shop page pages home portal mobile web desktop cloud network device devices hardware account accounts
	loop loops flow flows journey journeys story stories case cases study path paths function level levels area areas unit units
	business sales marketing finance legal engineering operations security compliance support research science data analytics
	key result results objective objectives outcome outcomes initiative initiatives program programs programme`

// soundAdjectives say that something is good, bad, more or less, and leave
// open who decides.
const soundAdjectives = `
	better best good great excellent smooth seamless consistent efficient effective high higher low lower strong stronger robust quick
	quicker fast faster easy easier simple simpler clear clearer appropriate adequate enough sufficient regular ongoing successful
	diverse meaningful impactful strategic innovative modern timely useful solid healthy happy happier amazing awesome outstanding
	improved increased enhanced optimized optimised reduced more less fewer greater deeper proper reliable sustainable scalable
	rapid credible reputable holistic inclusive equitable transparent supportive friendly elegant beautiful pleasant magical
	inspiring exciting cutting-edge predictable competitive influential compelling cohesive intuitive brilliant remarkable thriving vibrant enjoyable
	user-friendly state-of-the-art world-class relevant optimal superior stable performant delightful engaging exceptional positive
	empowered confident motivated engaged aligned productive comfortable proud flexible agile valuable new emerging potential
	smarter cheaper safer leaner cleaner richer tighter friendlier nicer smoother healthier welcoming painless effortless frictionless sleek sleeker polished vibrant world-leading extraordinary beloved trustworthy sensible`

// stateAdjectives say after their noun that it has reached its end.
const stateAdjectives = `live online operational complete ready available functional compatible interoperable open green up done closed final active usable viewable
	publicly public effective established compliant accessible enabled in-place over finished viable`
