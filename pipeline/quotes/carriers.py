"""News agencies and outlets that carry what others say: known to the seeds, or by what their names are made of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.parse import Span, Token
from pipeline.quotes.attribution import Attribution
from pipeline.quotes.phrases import ARTICLE, object_of, phrase
from pipeline.reading import Reading
from pipeline.tables import Mention
from pipeline.wordlist import words

# Last words of the names of outlets, and their hosts ('Massis Post', 'News.am').
NAMES = re.compile(
    r"(?:\b(?:News|News Agency|Press|Press Agency|Times|Post|TV\d*|Television|Radio|Herald|Tribune|Gazette|Journal|"
    r"Daily|Reporter|Weekly|Media|Broadcasting|Telegraph|Observer|Guardian|Sun|Chronicle|Examiner|Inquirer|Courier|"
    r"Dispatch|Sentinel|Bulletin|Independent|Newswire|Magazine|FM)|\w+Online|\.(?:com|org|net|am|az|ru|ge|eu|info|tv)(?:\.[a-z]{2})?)$"
)
KINDS = re.compile(
    r"(?i)\b(?:news agenc(?:y|ies)|(?:local|state|national|regional) news|media|newspapers?|broadcasters?|television|"
    r"radio|daily|outlets?|press agency|press|news ?wires?(?: services?)?|(?:news|wire) services?|magazines?|tabloids?|"
    r"news (?:site|website|portal|service|channel|outlet)s?|portal|(?:news )?channel|reporters?|journalists?)\b"
)
ACRONYM = re.compile(r"[A-Z]{2,5}\d{0,2}")  # 'TVN24 reported': with 'report', a newsroom rather than a body
WITHIN = re.compile(r" (?:of|in) (?=[A-Z])")
# Common nouns of one outlet, behind its name: 'the Tidende newspaper'.
COMMON = words("agency newspaper paper daily broadcaster station channel magazine weekly tabloid website site portal")
# What an outlet tells on its own account: 'a CNN report'.
ACCOUNTS = words("report story article analysis poll survey count tally estimate projection investigation database")
JOURNALISTS = words("reporter journalist correspondent editor columnist anchor presenter host")
ASKED = words("interview remarks comments")  # given to newsrooms
TALKS = words("interview report article column story broadcast programme program show podcast")  # 'in a CNN interview'
# What an outlet follows, by its preposition: 'a statement to X', 'an interview aired by X', 'wrote in X', 'per X'.
BESIDE = {
    "to": words("speaking spoke interview statement remark remarks comment comments letter email e-mail mail"),
    "with": words("speaking spoke interview"),
    "by": words("reported quoted cited relayed aired broadcast published carried interviewed obtained"),
    "for": words("described describes describing"),
    "on": words("speaking spoke interview said appearing appeared"),
    "in": words("wrote writing interview column article essay"),
    "from": words("reporter reporters journalist journalists correspondent"),
    "per": None,  # whatever it stands with
}
SPEAKERS_FOR = re.compile(
    r"(?i)\b(?:spokes\w+|secretar\w+|service|office|minist\w+|officer|editor|director|conference|release|statement)\b"
)


def outlet(head: Token, reading: Reading, verb: str = "") -> tuple[bool, str | None]:
    """Whether the phrase of `head` is a news organisation, and its name as printed (None for 'local media').

    `verb` is the lemma of what it does.
    """
    span = phrase(head)
    printed = re.sub(r"['’]s?$", "", span.text)
    bare = ARTICLE.sub("", printed)
    if bare.lower() in (
        "agency",
        "paper",
        "outlet",
        "newspaper",
        "channel",
        "site",
        "website",
        "portal",
        "broadcaster",
    ):
        return True, None
    seed = reading.seeds.outlet_named(bare)
    if seed is not None and not bare.islower():  # 'the economist said'
        return True, seed.name
    abroad = WITHIN.split(bare)[0]  # 'ABC of Australia'
    if head.ent_type_ != "PERSON" and abroad != bare and (seed := reading.seeds.outlet_named(abroad)) is not None:
        return True, seed.name
    first = reading.seeds.outlet_named(bare.split()[0]) if " " in bare else None
    if first is not None and _is_person(bare.split(" ", 1)[1], span, reading):
        return True, first.name
    if (
        first is not None
        and len(bare.split()) == 2
        and head.pos_ == "PROPN"
        and head.ent_type_ != "PERSON"
        and _is_branch(bare)
    ):
        return True, bare
    if verb == "report" and ACRONYM.fullmatch(bare) and reading.seeds.institution_named(bare) is None:
        return True, bare
    if head.lemma_ in JOURNALISTS and head.tag_ == "NN":
        return False, None
    if head.lemma_ in ACCOUNTS and (own := _named_before(head, reading)) is not None:
        return True, own
    if SPEAKERS_FOR.search(KINDS.sub("", printed)):
        return False, None
    if _is_full_name(head):
        return False, None  # 'Jo Hill of Reporters Without Borders'
    own = printed[: head.idx + len(head) - span.start_char]  # not 'staff in a briefing with reporters'
    is_kind = KINDS.search(own) is not None
    if is_kind and (name := _name_within(head, span, reading)) is not None:
        return True, name
    if head.pos_ == "PROPN" and NAMES.search(bare):
        return True, bare
    if (others := [c for c in head.children if c.dep_ == "conj"]) and reading.seeds.outlet_named(head.text):
        return all(outlet(other, reading)[0] for other in others), head.text
    return is_kind, None


def _is_branch(name: str) -> bool:
    """'CNN Philippines', 'BBC Persian': what stands behind an outlet's name belongs to it."""
    return name.split()[1][0].isupper() and not SPEAKERS_FOR.search(name)


def _is_person(name: str, span: Span, reading: Reading) -> bool:
    """'told MSNBC Cummings "was a great man"': who stands behind the outlet is what is told of."""
    people = (m for m in reading.rows_of(Mention) if m.label == "person" and span.start_char <= m.start < span.end_char)
    return any(reading.text[m.start : m.end] == name for m in people)


def _is_full_name(head: Token) -> bool:
    """Whether the phrase is headed by a person's name of two words or more, none of them an outlet's."""
    if head.ent_type_ != "PERSON" or head.ent_iob_ != "I":
        return False
    first = head.i
    while first > 0 and head.doc[first].ent_iob_ == "I":
        first -= 1
    name = head.doc[first : head.i + 1].text
    return not (KINDS.search(name) or NAMES.search(name))


def _name_within(head: Token, span: Span, reading: Reading) -> str | None:
    """'Iranian news agency Fars' -> Fars."""
    for ent in reversed(span.ents):
        seed = reading.seeds.outlet_named(ent.text)
        if seed is not None:
            return seed.name
    if head.lemma_ in COMMON:
        return _named_before(head, reading)
    if head.pos_ != "PROPN" or head.i != span.end - 1:
        return None
    first = head.i
    while first > span.start and head.doc[first - 1].pos_ == "PROPN":
        first -= 1
    return _as_known(head.doc[first : head.i + 1].text, reading)


def _as_known(name: str, reading: Reading) -> str:
    seed = reading.seeds.outlet_named(name)
    return seed.name if seed is not None else name


def _named_before(noun: Token, reading: Reading) -> str | None:
    """The outlet whose name stands before a common noun: 'the Tidende newspaper', 'a CNN report', 'CNN's report'."""
    names = [c for c in noun.children if c.dep_ in ("compound", "nmod", "poss") and c.pos_ == "PROPN" and c.i < noun.i]
    if not names:
        return None
    last, first = names[-1], names[0].left_edge
    while first.pos_ != "PROPN" and first.i < last.i:
        first = first.nbor()
    named = noun.doc[first.i : last.i + 1]
    if noun.lemma_ not in COMMON:
        seed = reading.seeds.outlet_named(named.text)
        return seed.name if seed is not None else _first_named([last], reading)
    if all(t.ent_type_ in ("GPE", "NORP", "LOC") for t in named):
        return None  # 'a London newspaper'
    return _as_known(named.text, reading)


def links(reading: Reading) -> list[Token]:
    """The prepositions of an article that an outlet may follow: 'speaking to', 'reported by'."""
    prepositions = (reading.doc[i] for i in reading.tokens_of(BESIDE))
    return [token for token in prepositions if _is_link(token)]


def _is_link(preposition: Token) -> bool:
    heads = BESIDE[preposition.lower_]
    before = preposition.nbor(-1).lower_ if preposition.i else ""  # 'in an e-mail to X', taken apart
    if heads is None or preposition.head.lower_ in heads or before in heads:
        return True
    talk = object_of(preposition) if preposition.lower_ == "in" else None
    return talk is not None and talk.lemma_ in TALKS


def credited(attribution: Attribution, reading: Reading, beside: Sequence[Token]) -> str | None:
    """The outlet in the chain of an attribution ('TASS quotes Peskov as saying'), or beside it: 'speaking to NBC',
    'in an interview with Sputnik', 'as reported by Interfax'. `beside` are the `links` of the article."""
    if attribution.carrier is not None:
        is_outlet, name = outlet(attribution.carrier, reading)
        if is_outlet or attribution.carrier.pos_ == "PRON":
            return name
        return phrase(attribution.carrier).text
    sentence = attribution.cue.sent
    for link in (token for token in beside if sentence.start <= token.i < sentence.end):
        passed = object_of(link)
        if passed is not None and not _is_of_another(link, attribution.cue):
            told = _named_before(passed, reading) if passed.lemma_ in TALKS else _first_named(_around(passed), reading)
            name = told or employer(passed, reading) or _recognised(link, reading)
            if name is not None:
                return name
    return None


def _around(noun: Token) -> list[Token]:
    """'on X', 'on X's evening show'."""
    return [noun, *(c for c in noun.children if c.dep_ == "poss")]


def _first_named(heads: Sequence[Token], reading: Reading) -> str | None:
    found = (outlet(head, reading) for head in heads)
    return next((name for is_outlet, name in found if is_outlet and name is not None), None)


def _recognised(link: Token, reading: Reading) -> str | None:
    """The outlet that stands right behind a link, whatever the parse makes of it; or a newsroom by its letters: 'in
    remarks to KXTV'."""
    behind = (ent for ent in link.sent.ents if link.i < ent.start <= link.i + 2)
    name = re.sub(r"['’]s?$", "", next((ent.text for ent in behind), ""))
    seed = reading.seeds.outlet_named(name)
    if seed is not None:
        return seed.name
    asked = link.nbor(-1).lower_ in ASKED if link.i else False
    return name if asked and ACRONYM.fullmatch(name) and reading.seeds.institution_named(name) is None else None


def _is_of_another(link: Token, cue: Token) -> bool:
    """'the trip, which was first reported by X': not what the cue tells."""
    verb = link.head
    relative = verb.dep_ == "relcl" and any(c.tag_ in ("WDT", "WP") for c in verb.children)
    return relative and cue != verb and not verb.is_ancestor(cue)


def employer(person: Token, reading: Reading) -> str | None:
    """The outlet whom a journalist speaks or asks for: 'BBC's Jan Holm', 'Eva Lind of The Times', 'CNN anchor Lind'."""
    of = [object_of(c) for c in person.children if c.lower_ in ("of", "from") and c.i > person.i]
    whose = [c for c in person.children if c.dep_ == "poss"]
    posts = [t for t in (person, *person.children) if t.lemma_ in JOURNALISTS]
    for_whom = [c for post in posts for c in post.children if c.dep_ in ("compound", "nmod")]
    name = _first_named([t for t in (*of, *whose, *for_whom) if t is not None], reading)
    if name is None or posts:
        return name
    people = (m for m in reading.rows_of(Mention) if m.label == "person" and m.kind == "named")
    return name if any(m.start <= person.idx < m.end for m in people) else None
