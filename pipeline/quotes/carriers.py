"""News agencies and outlets that carry what others say: known to the seeds, or by what their names are made of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Span, Token

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
    r"radio|daily|outlets?|press agency|press|"
    r"news (?:site|website|portal|service|channel|outlet)s?|portal|(?:news )?channel|reporters?|journalists?)\b"
)
ACRONYM = re.compile(r"[A-Z]{2,5}\d{0,2}")  # 'TVN24 reported': with 'report', a newsroom rather than a body
WITHIN = re.compile(r" (?:of|in) (?=[A-Z])")
# What an outlet follows, by its preposition: 'a statement to X', 'an interview aired by X', 'wrote in X', 'per X'.
BESIDE = {
    "to": words("speaking spoke interview statement remark remarks comment comments letter email e-mail mail"),
    "with": words("speaking spoke interview"),
    "by": words("reported quoted cited relayed aired broadcast published carried interviewed"),
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
    first = reading.seeds.outlet_named(bare.split()[0]) if len(bare.split()) == 2 else None
    if first is not None and _ends_with_person(span, reading):
        return True, first.name
    if first is not None and head.pos_ == "PROPN" and head.ent_type_ != "PERSON" and _is_branch(bare):
        return True, bare
    if verb == "report" and ACRONYM.fullmatch(bare) and reading.seeds.institution_named(bare) is None:
        return True, bare
    if SPEAKERS_FOR.search(printed.removesuffix(" news service")):
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


def _is_branch(name: str) -> bool:
    """'CNN Philippines', 'BBC Persian': what stands behind an outlet's name belongs to it."""
    return name.split()[1][0].isupper() and not SPEAKERS_FOR.search(name)


def _ends_with_person(span: Span, reading: Reading) -> bool:
    """'told MSNBC Cummings "was a great man"': who stands behind the outlet is what is told of."""
    return any(m.label == "person" and m.start <= span[-1].idx < m.end for m in reading.rows_of(Mention))


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
    return head.text if head.pos_ == "PROPN" and head.i == span.end - 1 else None


def links(reading: Reading) -> list[Token]:
    """The prepositions of an article that an outlet may follow: 'speaking to', 'reported by'."""
    prepositions = (reading.doc[i] for i in reading.tokens_of(BESIDE))
    return [token for token in prepositions if (heads := BESIDE[token.lower_]) is None or token.head.lower_ in heads]


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
        named = [passed, *(c for c in passed.children if c.dep_ == "poss")] if passed is not None else []
        for head in named:  # 'on X', 'on X's evening show'
            is_outlet, name = outlet(head, reading)
            if is_outlet and name is not None:
                return name
    return None
