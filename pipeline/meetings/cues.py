"""The words that tell of a meeting, a call, a visit or a signing, and those that say whether it takes place."""

from __future__ import annotations

from pipeline.wordlist import words

FACE, CALL, VISIT, SIGNING, ANY = "face", "call", "visit", "signing", "any"  # `ANY`: face to face or by telephone

# Verbs whose subject meets their object or whoever stands in the 'with' phrase; a plural subject meets among itself.
MEETING_VERBS = {
    "meet": FACE,
    "convene": FACE,
    "confer": ANY,
    "negotiate": ANY,
    "gather": FACE,
    "sit": FACE,
    "speak": ANY,
    "talk": ANY,
    "chat": ANY,
    "telephone": CALL,
    "phone": CALL,
    "ring": CALL,
}
ALONE = words("speak talk chat sit gather negotiate confer")  # take 'with', no object
TO = words("speak talk")  # also take 'to'
HOSTING_VERBS = words("receive host welcome")  # subject meets a person who is the object
VISITING_VERBS = words("visit tour")
LEAVING_VERBS = words("travel fly head go journey")  # to a place, which is to be visited
SIGNING_VERBS = words("sign adopt initial ink conclude")
ADDRESSING_VERBS = words("address attend")  # a body of states, which gathers for it
TELLING_VERBS = words("tell thank assure remind ask complain")  # by telephone, where they say so
FACE_TO_FACE = words("tell assure remind complain")  # where a place is told; thanks come from afar, too
HEARING_VERBS = TELLING_VERBS | words("urge press brief inform congratulate warn encourage")  # heard at a meeting
DISCUSSING_VERBS = words("discuss agree review")  # by telephone, where they say so

MEETING_NOUNS = {
    "meeting": FACE,
    "meet": FACE,
    "talk": ANY,
    "negotiation": ANY,
    "summit": FACE,
    "conversation": ANY,
    "discussion": ANY,
    "consultation": ANY,
    "dialogue": ANY,
    "call": CALL,
    "videoconference": CALL,
    "session": FACE,
    "audience": FACE,
    "roundtable": FACE,
    "breakfast": FACE,
    "lunch": FACE,
    "dinner": FACE,
    "visit": VISIT,
    "trip": VISIT,
    "signing": SIGNING,
}
WITH_SOMEONE = words("session discussion conversation dialogue")  # people hold them about many things
SPOKEN = words("speak talk chat confer conversation discussion")  # what is done by telephone as well as face to face
PLURAL_ONLY = words("talk")  # a talk is a lecture
SEVERAL = words("meeting call conversation visit trip summit dinner lunch breakfast")  # plural, they are several
LOOSE = words("negotiation dialogue discussion consultation conversation talk")  # of countries, they need no meeting
SPOKEN_OF = words("meeting talk negotiation summit conversation call")  # 'the talks'; a session is a parliament's too
BESIDE = words("margins sidelines ahead eve before since until")
YET_TO_COME = words("ahead eve before until")  # a meeting that the rest comes before

HONOURS = words("honour honor")  # 'a dinner in honour of Erdogan', who is there
HOLDING_VERBS = words("make place hold plan schedule arrange")  # of meetings: 'a meeting planned between'
COUNTED = {"two": 2, "both": 2, "pair": 2, "three": 3, "four": 4}
ATTENDING_VERBS = words("attend join participate host convene chair open")  # of a summit: others are there
LIGHT_VERBS = words(
    "hold have involve conduct begin start open end finish conclude complete launch attend join chair host convene lead"
    " continue take resume make place participate organise organize"
)  # their subject takes part in the meeting that is their object

TRAVELLING_VERBS = words("arrive fly travel come go land journey leave depart head be")  # there they meet, and then
TOWNS = words("city town resort capital port village suburb")  # 'the resort of Sochi'

SIZES = {
    "bilateral": "bilateral",
    "one-on-one": "bilateral",
    "one-to-one": "bilateral",
    "tete-a-tete": "bilateral",
    "trilateral": "trilateral",
    "three-way": "trilateral",
    "tripartite": "trilateral",
    "multilateral": "multilateral",
    "quadrilateral": "multilateral",
    "four-way": "multilateral",
}

SENDING = words("send dispatch order instruct appoint help allow bring")  # whom they send is there, not they
ASKING = words("ask urge demand seek")  # 'calls by officials asking for help' are no telephone calls

# of a meeting; who asks for them was not there
ACCOUNTS = words("transcript summary record recording account report copy video detail news photo readout text audio")

AHEAD = words("will shall would 'll ’ll")
OPEN = words("may might could can should must")  # said to be possible or needed, not to happen
PLANNING = words("plan expect schedule intend set slate prepare arrange agree await anticipate due")
PROSPECTS = words("date venue timing prospect likelihood chance")  # 'the date of a meeting': it is to come
PLANNED = words("planned upcoming forthcoming expected scheduled coming future next")
WISHED = words(
    "possible potential proposed hypothetical likely offer propose suggest urge demand seek want wish need ask request"
    " try hope invite invitation refuse decline fail deny avoid reject skip call favour favor ready willing possibility"
    " need readiness willingness proposal offer want desire discourage suggest prevent prohibit hinder order"
)
CANCELLING = words("cancel canceled cancelled scrap abandon")
POSTPONING = words("postpone postponed delay delayed reschedule rescheduled defer deferred")
PARTICLES = {("call", "off"): "cancel", ("put", "off"): "postpone", ("push", "back"): "postpone"}
SETTING = words("at in during after following")  # the meeting is where the rest happens: its verb tells the time only
SPEAKING_OF = words("about on of since to regarding concerning")
TELLING_TO = words("tell advise order instruct persuade convince")  # 'told him to meet' is a wish
TO_COME = words("before until when once")  # with the present tense: 'when they meet this month'
ONCE = words("previously originally initially")  # planned then, and no more
EARLIER = words("last previous previously earlier")  # 'last met', 'their previous meeting': not the one of the news
RECALLING = words("recall remember commemorate revisit")
DISPUTING = words("deny reject refute dismiss rebut")
CAUSING = words("have let make help see watch")  # 'advised him to have McGahn call'
HABITUAL = words("regularly often always usually sometimes frequently never rarely")

PAPERS = words(
    "declaration statement agreement treaty memorandum protocol accord communique communiqué pact minutes contract"
    " roadmap road-map convention charter deal document plan programme program"
)
# Nouns that a place may hang on and still be where the meeting is: 'with his counterpart in Ankara'.
PLACED = PAPERS | words(
    "counterpart colleague minister president premier chancellor leader host guest margin sideline residence palace"
    " ceremony time"
)
