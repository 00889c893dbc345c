"""News agencies and outlets that carry what others say: known to the seeds, or by what their names are made of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Span, Token

from pipeline.quotes.attribution import Attribution
from pipeline.quotes.phrases import phrase
from pipeline.reading import Reading
from pipeline.wordlist import words

# Last words of the names of outlets, and their hosts ('Massis Post', 'News.am').
NAMES = re.compile(
    r"(?:\b(?:News|News Agency|Press|Press Agency|Times|Post|TV\d*|Television|Radio|Herald|Tribune|Gazette|Journal|"
    r"Daily|Reporter|Weekly|Media|Broadcasting|Telegraph|Observer|Guardian|Sun|Chronicle|Examiner|Inquirer|Courier|"
    r"Dispatch|Sentinel|Bulletin|Newswire|Magazine|FM)|\w+Online|\.(?:com|org|net|am|az|ru|ge|eu|info|tv))$"
)
KINDS = re.compile(
    r"(?i)\b(?:news agenc(?:y|ies)|(?:local|state|national|regional) news|media|newspapers?|broadcasters?|television|"
    r"radio|daily|outlets?|press agency|press|"
    r"news (?:site|website|portal|service|channel|outlet)s?|portal|(?:news )?channel|reporters?|journalists?)\b"
)
ACRONYM = re.compile(r"[A-Z]{2,5}\d{0,2}")  # 'TVN24 reported': with 'report', a newsroom rather than a body
WITHIN = re.compile(r" (?:of|in) (?=[A-Z])")
ARTICLE = re.compile(r"(?i)^(?:the|an?)\s+")
LINKS = words("to with by on")
BESIDE = words("speaking interview reported quoted cited relayed")
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
    if head.pos_ == "PROPN" and head.ent_type_ != "PERSON" and _is_branch(bare, reading):
        return True, bare
    if verb == "report" and ACRONYM.fullmatch(bare) and reading.seeds.institution_named(bare) is None:
        return True, bare
    if SPEAKERS_FOR.search(printed):
        return False, None
    if _is_full_name(head):
        return False, None  # 'Jo Hill of Reporters Without Borders'
    is_kind = KINDS.search(printed) is not None
    if is_kind and (name := _name_within(head, span, reading)) is not None:
        return True, name
    if head.pos_ == "PROPN" and NAMES.search(bare):
        return True, bare
    if (others := [c for c in head.children if c.dep_ == "conj"]) and reading.seeds.outlet_named(head.text):
        return all(outlet(other, reading)[0] for other in others), head.text
    return is_kind, None


def _is_branch(name: str, reading: Reading) -> bool:
    """'CNN Philippines', 'BBC Persian': an outlet's name and one more."""
    first, *rest = name.split()
    branch = len(rest) == 1 and rest[0][0].isupper() and not SPEAKERS_FOR.search(name)
    return branch and reading.seeds.outlet_named(first) is not None


def _is_full_name(head: Token) -> bool:
    """Whether the phrase is headed by a person's name of two words or more, none of them an outlet's."""
    first = head.i
    while first > 0 and head.doc[first].ent_iob_ == "I" and head.doc[first].ent_type_ == "PERSON":
        first -= 1
    name = head.doc[first : head.i + 1].text
    return head.ent_type_ == "PERSON" and first < head.i and not (KINDS.search(name) or NAMES.search(name))


def _name_within(head: Token, span: Span, reading: Reading) -> str | None:
    """'Iranian news agency Fars' -> Fars."""
    for ent in reversed(span.ents):
        seed = reading.seeds.outlet_named(ent.text)
        if seed is not None:
            return seed.name
    return head.text if head.pos_ == "PROPN" and head.i == span.end - 1 else None


def links(reading: Reading) -> list[Token]:
    """The prepositions of an article that an outlet may follow: 'speaking to', 'reported by'."""
    prepositions = (reading.doc[i] for i in reading.tokens_of(LINKS))
    return [token for token in prepositions if token.head.lower_ in BESIDE]


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
        passed = next((child for child in link.children if child.dep_ == "pobj"), None)
        is_outlet, name = outlet(passed, reading) if passed is not None else (False, None)
        if is_outlet and name is not None:
            return name
    return None
