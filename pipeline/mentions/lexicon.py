"""Words that tell people from bodies and places: titles, roles, kin, verbs of speech, parts of names.

English, lower case, folded as `pipeline.seeds.fold` writes them. What belongs to a region (offices, institutions,
places) stands in `seeds/`; here is only what any English newspaper uses.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from pipeline.wordlist import words

# Written inside names: 'bin Salman', 'van der Bellen', 'al-Sisi'.
PARTICLES = words(
    "abu al an bin bint da dal de dela del della den der di do dos du el ibn la le los ten ter ul van von y zu"
)

NAMING = frozenset({"named", "called"})  # 'a student named Wong'

# Names by the father, as the endings of a word; and what stands behind the father's own name.
PATRONYMIC = re.compile(
    r"\w{2,}(?:[eo]vich|y?ovych|[eoi]vna|ichna|oglu|oghlu|ogly|uly|uulu|kyzy|gizi|qizi)"
    r"|ilyich|kuzmich|fomich|lukich|nikitich"
)
CHILD_OF = frozenset({"oglu", "oghlu", "ogly", "uly", "uulu", "qizi", "kyzy", "gizi"})

# Stand before a name and are not part of it; some of them are surnames too (NAME_TITLES).
TITLES = words(
    """
    mr mrs ms miss mx dr prof professor sir dame lord lady madam madame mister president vice prime minister premier
    chancellor taoiseach secretary undersecretary speaker leader chief head king queen prince princess crown emperor
    empress sultan emir sheikh sheik shah duke duchess pope archbishop bishop cardinal patriarch catholicos imam
    ayatollah grand mufti rabbi reverend rev father general gen colonel col major maj captain capt lieutenant lt
    brigadier admiral commander sergeant sgt marshal superintendent inspector detective officer commissioner sheriff
    senator sen representative representatives represenative rep reps congressman congresswoman congressmen governor
    gov mayor ambassador envoy deputy acting interim former late foreign defence defense interior finance justice
    security health trade economy director chairman chairwoman chairperson chair ceo editor judge attorney
    prosecutor counsel spokesman spokeswoman spokesperson presidents ministers senators comrade democrat republican
    democratic labour conservative executive high minority majority whip mp mep member cde shri sri smt hon
    honourable honorable dato datuk datin alhaji alhaja hujjat hojjatoleslam maulana mullah pandit swami guru pastor
    revd fr monsignor msgr canon vicar deacon sister brother cpl pte pvt pc wpc cllr councillor councilor supt insp
    ltcol cmdr cdr adm brig baron baroness count countess viscount marquess herr frau monsieur signor senor senora
    mme mlle constable trooper administrator moderator podcaster assemblyman assemblywoman alderman grandmaster gm
    emeritus solicitor councilman councilwoman attorney-general vice-president ustad khun sheikha prophet leaders elect
    designate tempore seyyed sayyid seyed laureate md secretaries governors premiers chancellors ambassadors
    commissioners professors judges drs messrs esteemed respected distinguished
    """
)
# Those that are no rank alone: 'former Playboy model', 'Executive Order', 'High-Level Dialogue'.
QUALIFYING = words(
    """
    former late acting interim then vice foreign defence defense interior finance justice security health trade economy
    high executive minority majority
    """
)
NAME_TITLES = words(
    """
    king pope bishop major judge prince marshal father lord baron count sister brother guru canon deacon model cook
    sheikh sheik shah sultan emir
    """
)

# Behind a name and no part of it: letters of rank, what captions run into, and headlines in capitals.
AFTER_NAMES = words(
    "qc kc sc mp mep msp mla mlc obe mbe cbe kbe phd md esq jd image photo call meeting readout announced"
)
GENERATIONS = words("jr jr. sr sr. ii iii iv")

# Capitalised before a name without being part of it: days, faiths, and bodies that end a title ('of State X').
DAYS = words("monday tuesday wednesday thursday friday saturday sunday")
BEFORE_NAMES = words(
    """
    muslim christian jewish hindu sikh buddhist catholic
    protestant orthodox state house senate parliament justice treasury commerce agriculture transportation labor
    education interior energy information communications defence defense health tourism environment elder voter
    master lead
    """
)
# Capitalised, and names of nobody: 'Her Majesty'.
ADDRESSES = words("hm majesty majesties highness excellency holiness eminence honour honor")
DIVINE = ADDRESSES | words("god allah lord")
# Begin the names of places, ships and storms, and of Arabic, Hebrew and Urdu movements.
NO_GIVEN_NAMES = words(
    """
    county mount lake fort cape port ciudad puerto villa new north south east west upper lower isle gulf mv hms uss
    ss ms typhoon hurricane cyclone storm tropical operation camp tahrir hayat jabhat harakat hizb ansar jaysh jaish
    liwa ahrar saraya kataib lashkar jamaat jamiat tehrik tehreek boko masjid radio hotel cafe team planet
    """
)
# Bodies that are surnames as often: behind a given name they do not speak against a person.
SURNAMES_TOO = words(
    """
    day bay church forces hall house street lake park march banks fields rivers post price law bridges bank court
    fair school shore west gates towns town world temple hill mountain bar case close creek camp cook farm
    fort gallery hotel inn lane marsh may mall page pier poll primary race show song steel stakes beach castle
    bridge mosque port plant
    """
)

# Surnames of leaders that are words, firms or half a country's as well: alone they tell little.
SHARED_SURNAMES = words(
    """
    adams allen anderson austin baker bell bennett bishop black blair brown burns bush campbell carter champagne chase
    chen clark collins cook cooper costa cox cruz dell fox ford garland gates glass gold grant graham gray green hall
    hancock harper harris hill hunt hunter jackson james jobs johnson jones kellogg kelly khan king lee lewis li liu
    long lynch marshall martin mason may miller mills moon moore morgan morris morrison murphy nelson park parker perry
    porter powell power price qin reed rice roberts robinson rogers rose ross russell sanders santos scott shah shaw
    short simpson singh smith snow stocker stone store sturgeon sullivan swan swift taylor thomas thompson turner
    walker wallace wang ward warren watson weaver wei wells west white williams wilson wood woods wright wu xu yang
    young zhang zhao
    """
)

# Heads of descriptions of one person: 'the mayor', 'comedian X', 'X, a lawyer from Y'.
ROLES = words(
    """
    president minister premier chancellor taoiseach secretary speaker leader head chief chairman chairwoman chairperson
    chair king queen prince princess emperor sultan emir monarch pope archbishop bishop cardinal patriarch imam
    ayatollah cleric priest pastor rabbi mufti general colonel major captain lieutenant commander admiral
    superintendent inspector officer sergeant soldier commissioner sheriff senator representative congressman
    congresswoman governor mayor ambassador envoy diplomat director manager executive ceo founder owner editor judge
    attorney prosecutor lawyer barrister spokesman spokeswoman spokesperson aide adviser advisor assistant deputy
    counterpart predecessor successor politician lawmaker legislator parliamentarian mp mep member candidate nominee
    frontrunner activist campaigner dissident protester journalist reporter correspondent columnist broadcaster author
    writer poet novelist historian professor scientist economist analyst expert specialist researcher scholar academic
    student teacher doctor physician nurse surgeon engineer businessman businesswoman billionaire entrepreneur banker
    investor actor actress comedian singer musician rapper artist painter filmmaker producer architect designer athlete
    footballer player coach boxer champion winner host presenter man woman boy girl suspect attacker assailant gunman
    defendant victim shooter killer murderer criminal prisoner detainee militant fighter terrorist jihadist rebel
    warlord negotiator mediator delegate coordinator counsellor councillor councilman councilwoman official figure
    statesman stateswoman ruler dictator autocrat caretaker whistleblower resident citizen native veteran democrat
    republican conservative liberal socialist communist treasurer ombudsman rapporteur strategist pollster operative
    organiser organizer spokes chief-of-staff heir tycoon magnate mogul knifeman bomber hijacker stabber perpetrator
    culprit accused convict offender arsonist kidnapper rapist robber burglar fugitive inmate pilot driver captor
    hostage guitarist drummer bassist songwriter screenwriter chef cook mathematician astronaut cosmonaut physicist
    chemist biologist inventor skier runner swimmer cyclist wrestler goalkeeper striker midfielder referee umpire monk
    nun preacher policeman policewoman constable detective trooper marine sailor paramedic firefighter medic housewife
    teen teenager youth voter podcaster blogger youtuber influencer model lyricist librettist playwright dramatist
    composer conductor cellist violinist pianist organist sculptor photographer illustrator cartoonist animator
    choreographer dancer ballerina critic reviewer pundit commentator anchor meteorologist sportswriter philanthropist
    heiress socialite vlogger streamer gymnast sprinter hurdler rower golfer jockey quarterback batsman bowler medalist
    medallist assassin attendee eyewitness co-author coauthor geochemist geologist anthropologist archaeologist
    sociologist psychologist psychiatrist immunologist virologist epidemiologist ecologist astronomer astrophysicist
    statistician neurologist cardiologist oncologist ophthalmologist paediatrician pediatrician veterinarian dentist
    pharmacist midwife nutritionist linguist theologian philosopher essayist biographer memoirist satirist humorist
    lobbyist conservationist environmentalist suffragist unionist separatist nationalist industrialist financier
    restaurateur hotelier vicar chaplain abbot abbess undersecretary chairlady headmaster headmistress provost dean
    rector janitor stuntman showman frontman bandleader impresario curator librarian archivist translator interpreter
    administrator councilor colleague guest interlocutor
    """
)
# Whom somebody meets: 'his Armenian counterpart', 'her host'.
PARTNERS = words("counterpart colleague host guest interlocutor")
# How ranks are printed in short before a name, and the noun of each.
SHORT_RANKS = dict(
    pair.split("=")
    for pair in words(
        """
        rep=congressman sen=senator gov=governor gen=general col=colonel maj=major capt=captain lt=lieutenant
        lieut=lieutenant sgt=sergeant cmdr=commander supt=superintendent insp=inspector adm=admiral prof=professor
        amb=ambassador cllr=councillor
        """
    )
)
# Whom crime reports mean without a name: one person of the article, called now this, now that.
SUSPECTS = words(
    """
    suspect attacker assailant gunman shooter knifeman bomber culprit accused defendant killer murderer
    assassin stabber arsonist kidnapper rapist
    """
)
RIVALS = words("candidate nominee contender challenger frontrunner hopeful")
# What somebody is rather than what office somebody holds: 'the Wooster professor' of a sentence after one on her.
CALLINGS = words(
    """
    professor scientist biologist chemist physicist economist historian analyst researcher scholar academic author
    writer novelist poet playwright composer singer actor actress comedian musician guitarist drummer rapper artist
    painter filmmaker director producer designer architect activist campaigner politician lawmaker legislator
    billionaire businessman businesswoman entrepreneur tycoon athlete footballer striker midfielder goalkeeper runner
    sprinter swimmer cyclist boxer wrestler champion astronaut cosmonaut mathematician inventor cleric rabbi priest
    democrat republican conservative veteran heiress lyricist songwriter geologist astronomer ecologist psychologist
    """
)
# Too common to tell whom they mean when the name is far: 'the officials', 'the member'.
COMMONPLACE = words(
    """
    official member officer citizen resident native player student teenager man woman boy girl figure expert fighter
    driver passenger victim worker patient teacher doctor lawyer soldier host guest owner
    """
)
KIN = words(
    """
    father mother son daughter brother sister husband wife fiance fiancee uncle aunt cousin nephew niece grandfather
    grandmother grandson granddaughter spouse partner widow widower stepfather stepmother stepson stepdaughter bride
    bridegroom groom boyfriend girlfriend
    """
)
FEMALE = words(
    """
    mrs ms miss madam madame dame lady queen princess duchess empress spokeswoman chairwoman congresswoman
    businesswoman councilwoman stateswoman actress woman girl mother daughter sister wife fiancee aunt niece
    grandmother granddaughter widow stepmother assemblywoman policewoman housewife baroness countess sheikha mme
    mlle smt signora senora frau alhaja datin comedienne heroine waitress chairlady nun headmistress abbess ballerina
    heiress hostess landlady bride girlfriend stepdaughter female
    """
)
MALE = words(
    """
    mr sir lord king prince duke emperor sultan emir sheikh sheik shah pope archbishop bishop cardinal patriarch
    imam ayatollah mufti father spokesman chairman congressman businessman councilman statesman man boy son brother
    husband fiance uncle nephew grandfather grandson widower stepfather gunman assemblyman policeman baron count
    viscount marquess shri alhaji pandit herr monsieur signor senor knifeman monk maulana mullah headmaster frontman
    stuntman showman landlord groom bridegroom boyfriend stepson male
    """
)

GENDERS = dict.fromkeys(("he", "him", "his", "himself"), "male") | dict.fromkeys(
    ("she", "her", "hers", "herself"), "female"
)

# Nouns that make what stands before them, or is named by them, no person: 'Wardak province', 'party X'.
BODIES = words(
    """
    academy act administration agency agreement airlines airport alliance army assembly association avenue award
    bank base battalion bay bill border bridge brigade building bureau cabinet campaign canal capital cathedral
    center centre channel church cinema city club coalition code college commission committee community company
    conference congress constitution construction convention corp corporation council county court cup day
    declaration department desert district doctrine embassy empire estate fair federation festival film foundation
    front forces forum fund gallery garden gazette government group gulf hall highway holdings hospital hotel house
    inc industries initiative institute institution international island islands journal kingdom lake law league
    library line ltd magazine market ministry mosque mountain movement museum network news newspaper office
    organisation organization palace parliament party pass patrol peninsula plan plant plaza port post press prize
    process programme project protocol province radio railway region report republic reserve river road school sea
    senate service shrine show society square stadium station state states street strait summit system tavern
    television temple theater theatre times today tower town treaty tribunal trust union university valley village
    war world zone catholic christian christianity orthodox muslim islamic jewish protestant technology technologies
    partner partners express railways terminal tribe tribes nation nations parish telescope linux software computing
    licence license licensed facility facilities doctors lane boulevard typhoon hurricane cyclone laboratory
    laboratories observatory parkway studio studios records films pictures entertainment comics corps gmbh kft plc
    llc limited srl sarl pty zrt nyrt berhad bhd sdn ooo oao pao jsc pjsc aps spa oy ab asa ag nv bv sa area areas
    neighborhood neighbourhood suburb borough municipality constituency prefecture governorate oblast precinct wars
    prison jail store stores shop supermarket mall restaurant bar pub cafe team squad brotherhood fighters rebels
    militia militias militants units regiment squadron fleet clinic pharmacy surgery bakery brewery farm farms ranch
    manor castle fort fortress barracks camp towers flight airways flights aviation aerospace motors motor electric
    oil gas petroleum mining steel chemicals pharma pharmaceuticals therapeutics biosciences board reef basin creek
    canyon glacier crater volcano beach coast cape harbor harbour marina pier dam fein cymru resort casino lodge inn
    motel condominium apartments residences warehouse factory brigades
    """
)
# What ends the name of an event, a work or a trade and so of no person; 'the Trump trial' still names one.
THINGS = words(
    """
    affair album amendment awards bowl case caucus championship championships debate disease effect energy equity
    faction family files games hearing hearings index inquiry investments marathon march massacre medal networks open
    pandemic panel papers poll primaries primary protest protests race rally rating riots rule scandal sciences
    security series services solutions song stakes survey syndrome systems tapes theorem trial vaccine ventures virus
    advisory number bulletin questionnaire
    """
)
# Nouns of one thing or one group whose name follows them: 'rock band X', 'the film X', 'law firm X', 'the god X'.
NAMED_THINGS = words(
    """
    band supergroup duo trio quartet quintet troupe ensemble orchestra choir act label firm chain chains retailer brand
    automaker carmaker airline startup start-up supermarket franchise ship vessel boat ferry yacht tanker freighter
    trawler submarine frigate destroyer cruiser warship rover probe satellite spacecraft capsule rocket missile horse
    racehorse mare stallion dog cat film movie sitcom drama comedy musical opera ballet play novel book memoir
    autobiography poem song single album track game podcast programme series sequel app website site platform god
    goddess deity character superhero drug vaccine antibody cocktail treatment planet asteroid comet exoplanet
    volcano storm settlement hamlet suburb neighbourhood neighborhood restaurant nightclub pub publisher magazine
    newspaper journal gang syndicate militia program browser
    """
)
# Things that a person's name before them names no longer the person: 'the James Webb telescope'.
NAMESAKES = words(
    """
    telescope field oilfield airport mosque university museum street avenue stadium bridge arena hospital prison
    college school library prize award trophy cup theatre theater pipeline memorial
    """
)
DOCUMENTS = words(
    """
    declaration treaty agreement memorandum convention accord accords communique charter protocol statement
    resolution constitution pact roadmap act concept decree
    """
)

# Verbs whose subject speaks or thinks.
SPEECH = words(
    """
    say tell add state note stress emphasise emphasize claim announce declare argue insist warn confirm deny admit
    acknowledge explain believe think hope thank urge ask call demand promise pledge vow suggest propose reply
    respond comment remark write tweet mention continue reiterate reveal predict assert allege accuse blame
    criticise criticize condemn welcome praise congratulate assure agree refuse recall point express want wish
    report conclude maintain indicate recommend advise describe concede complain quip joke caution observe underline
    underscore repeat specify clarify elaborate
    """
)
SPEAKING = SPEECH | {"speak", "talk"}
# Other verbs that ask for a person as subject.
HUMAN = words(
    """
    resign die marry appoint born bear sign meet visit arrive speak talk elect win inherit graduate study teach
    attend serve testify apologise apologize discuss host wound injure arrest
    """
)
# Verbs that a government is the subject of, and nouns for what governments hold and have with each other.
GOVERNING = words(
    """
    reject back support sign ratify recognise recognize approve oppose deny extradite expel recall summon impose
    lift suspend resume withdraw invade occupy annex negotiate mediate cooperate commit undertake seek intend plan
    decide agree accept offer insist hope expect want need refuse threaten retaliate respond supply export import
    buy sell attack shell host invite join leave launch deploy send pay share view consider regard see share
    """
)
POSITIONS = words(
    """
    position stance demand decision response proposal policy interest goal aim role effort support request relation
    relations tie ties talk talks negotiation negotiations agreement treaty deal dialogue cooperation treaty accord
    trade partnership meeting border conflict war peace contact
    """
)
MONTHS = words("january february march april may june july august september october november december")


def gender_of(nouns: Iterable[str]) -> str | None:
    """The gender that titles and nouns of kin tell."""
    told = {"female" for w in nouns if w in FEMALE} | {"male" for w in nouns if w in MALE}
    return told.pop() if len(told) == 1 else None
