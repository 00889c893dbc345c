"""Words that tell people from bodies and places: titles, roles, kin, verbs of speech, parts of names.

English, lower case, folded as `pipeline.seeds.fold` writes them. What belongs to a region (offices, institutions,
places) stands in `seeds/`; here is only what any English newspaper uses.
"""

from __future__ import annotations

from pipeline.wordlist import words

# Written inside names: 'bin Salman', 'van der Bellen', 'al-Sisi'.
PARTICLES = words(
    "abu al an bin bint da dal dela del della den der di do dos du el ibn la le los ten ter ul van von y zu"
)

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
    democratic labour conservative executive high minority majority whip mp mep member
    """
)
NAME_TITLES = words("king pope bishop major judge prince marshal father lord")

# Heads of descriptions of one person: 'the mayor', 'comedian X', 'X, a lawyer from Y'.
ROLES = words(
    """
    president minister premier chancellor taoiseach secretary speaker leader head chief chairman chairwoman
    chairperson chair king queen prince princess emperor sultan emir monarch pope archbishop bishop cardinal
    patriarch imam ayatollah cleric priest pastor rabbi mufti general colonel major captain lieutenant commander
    admiral superintendent inspector officer sergeant soldier commissioner sheriff senator representative
    congressman congresswoman governor mayor ambassador envoy diplomat director manager executive ceo founder owner
    editor judge attorney prosecutor lawyer barrister spokesman spokeswoman spokesperson aide adviser advisor
    assistant deputy counterpart predecessor successor politician lawmaker legislator parliamentarian mp mep member
    candidate nominee frontrunner activist campaigner dissident protester journalist reporter correspondent
    columnist broadcaster author writer poet novelist historian professor scientist economist analyst expert
    specialist researcher scholar academic student teacher doctor physician nurse surgeon engineer businessman
    businesswoman billionaire entrepreneur banker investor actor actress comedian singer musician rapper artist
    painter filmmaker producer architect designer athlete footballer player coach boxer champion winner host
    presenter man woman boy girl suspect attacker assailant gunman defendant victim shooter killer murderer criminal
    prisoner detainee militant fighter terrorist jihadist rebel warlord negotiator mediator delegate coordinator
    counsellor councillor councilman councilwoman official figure statesman stateswoman ruler dictator autocrat
    caretaker whistleblower resident citizen native veteran democrat republican conservative liberal socialist
    communist treasurer ombudsman rapporteur strategist pollster operative organiser organizer leader spokes
    chief-of-staff heir tycoon magnate mogul
    """
)
KIN = words(
    """
    father mother son daughter brother sister husband wife fiance fiancee uncle aunt cousin nephew niece grandfather
    grandmother grandson granddaughter spouse partner widow widower stepfather stepmother
    """
)
FEMALE = words(
    """
    mrs ms miss madam madame dame lady queen princess duchess empress spokeswoman chairwoman congresswoman
    businesswoman councilwoman stateswoman actress woman girl mother daughter sister wife fiancee aunt niece
    grandmother granddaughter widow stepmother
    """
)
MALE = words(
    """
    mr sir lord king prince duke emperor sultan emir sheikh sheik shah pope archbishop bishop cardinal patriarch
    imam ayatollah mufti father spokesman chairman congressman businessman councilman statesman man boy son brother
    husband fiance uncle nephew grandfather grandson widower stepfather gunman
    """
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
    war world zone catholic christian christianity orthodox muslim islamic jewish protestant
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
    underscore repeat
    """
)
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
