"""Places, organisations and documents that an article names, and what a place's name stands for.

'Moscow said', 'thanked Russia', 'talks between Baku and Yerevan' are references to governments; 'Azerbaijanis' to a
people; anything else to the location. Organisations and places that the seeds do not know are the recogniser's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline import entities
from pipeline.mentions import bodies
from pipeline.mentions.gazette import Gazette
from pipeline.mentions.lexicon import BODIES, DOCUMENTS, GOVERNING, POSITIONS, SPEECH
from pipeline.mentions.people import Cast
from pipeline.mentions.reference import Found
from pipeline.parse import Span, Token
from pipeline.reading import Reading
from pipeline.seeds import Place, fold

LABELS = {"GPE": "place", "LOC": "place", "ORG": "organisation"}
TITLED = frozenset({"ORG", "EVENT", "LAW", "WORK_OF_ART"})
TWO_LETTERS = re.compile(r"[^\W\d_]{2}")
HALVES = frozenset({"North", "South"})
DEALINGS = frozenset({"between", "with", "against", "towards", "toward", "by"})
OF_GOVERNMENTS = POSITIONS | SPEECH | GOVERNING


def found(reading: Reading, gazette: Gazette, cast: Cast) -> Iterator[Found]:
    """One per name, never where a person is named; documents first, since they may hold names of places."""
    everything = list(_names(reading, gazette, cast))
    full = bodies.in_full(one.known for one in everything if one.known and one.label == "organisation")
    for one in everything:
        body = full.get(one.known.entity_id) if one.known and one.rule == "recogniser" else None
        yield replace(one, known=body, rule="short name of a body") if body else one


def _names(reading: Reading, gazette: Gazette, cast: Cast) -> Iterator[Found]:
    recognised = reading.doc.ents  # spaCy builds them anew whenever they are asked for
    taken = {i for named in cast.named for i in range(named.start, named.end)}
    for reference, span in (
        *_documents(reading, recognised),
        *_known(reading, gazette),
        *_peoples(reading, gazette),
        *_others(reading, gazette, recognised),
    ):
        tokens = range(span.start, span.end)
        if reference.label == "document" or taken.isdisjoint(tokens):
            if reference.label != "document":
                taken.update(tokens)
            yield reference


def _reference(span: Span, known: entities.Known, rule: str, use: str | None = None) -> tuple[Found, Span]:
    return Found(span.start_char, span.end_char, known, known.label, "named", rule, use), span


def _documents(reading: Reading, recognised: Sequence[Span]) -> Iterator[tuple[Found, Span]]:
    """Titles in quotation marks, or in capitals, that hold a noun such as declaration or treaty and are no body's name
    (the Collective Security Treaty Organisation)."""
    seen: list[range] = []
    for marked in reading.marked:
        span = reading.doc.char_span(marked.start, marked.end)
        if not marked.is_speech and span is not None and _is_document(span):
            seen.append(range(span.start, span.end))
            yield _reference(span, entities.made("document", _printed(span)), "title in marks")
    for ent in recognised:
        if ent.label_ not in TITLED or len(ent) == 1:
            continue
        span = _trimmed(ent)
        if (
            len(span) > 1
            and span[0].is_title
            and _is_document(span)
            and not any(span.start in tokens for tokens in seen)
            and reading.seeds.institution_named(span.text) is None
        ):
            yield _reference(span, entities.made("document", _printed(span)), "title in capitals")


def _is_document(span: Span) -> bool:
    return any(token.lower_ in DOCUMENTS and token.text[0].isupper() for token in span)


def _known(reading: Reading, gazette: Gazette) -> Iterator[tuple[Found, Span]]:
    for hit in gazette.hits:
        span = reading.doc[hit.start : hit.end]
        use = use_of(span, hit.entry) if isinstance(hit.entry, Place) else None
        yield _reference(span, hit.known, "seeds", use)


def _peoples(reading: Reading, gazette: Gazette) -> Iterator[tuple[Found, Span]]:
    """'Armenians', 'the Azeris': nouns made from a place's name."""
    for i, place in gazette.peoples.items():
        token = reading.doc[i]
        named = token.pos_ in ("NOUN", "PROPN") and token.dep_ not in ("compound", "amod", "nmod")
        if named and (token.tag_ in ("NNS", "NNPS") or token.lower_.endswith("s")):
            yield _reference(reading.doc[i : i + 1], entities.of_seed(place), "seeds", "people")


def _others(reading: Reading, gazette: Gazette, recognised: Sequence[Span]) -> Iterator[tuple[Found, Span]]:
    """What the recogniser calls a body or a place, but no people ('Kazakh') and no word that the article prints small
    as well; 'the North' is the country of the article that is called so."""
    for ent in recognised:
        label = LABELS.get(ent.label_)
        if label is None:
            continue
        span = _trimmed(ent)
        name = _printed(span)
        if not TWO_LETTERS.search(name) or not any(t.text[0].isupper() for t in span):
            continue
        if len(span) == 1 and (country := _half(span[0], gazette)) is not None:
            yield _reference(span, entities.of_seed(country), "half of a name", use_of(span, country))
            continue
        if len(span) == 1 and _is_no_name(span[0], gazette):
            continue
        if reading.seeds.role_of_title(name) is None and not fold(name).startswith("office of"):
            yield _reference(span, entities.made(label, name), "recogniser", "location" if label == "place" else None)


def _half(token: Token, gazette: Gazette) -> Place | None:
    """The only country of the article whose name begins with 'North', for 'the North'."""
    if token.text not in HALVES or not token.i or token.nbor(-1).lower_ != "the":
        return None
    named = {hit.entry for hit in gazette.hits if isinstance(hit.entry, Place) and hit.entry.kind == "country"}
    halves = [place for place in named if place.name.startswith(f"{token.text} ")]
    return halves[0] if len(halves) == 1 else None


def _is_no_name(token: Token, gazette: Gazette) -> bool:
    word = fold(token.text)
    is_common = token.is_title and word in gazette.folded.small and word not in BODIES
    return is_common or token.i in gazette.peoples


def _printed(span: Span) -> str:
    return " ".join(span.text.split())


def _trimmed(span: Span) -> Span:
    """An entity without article, possessive and marks at its ends."""
    doc, start, end = span.doc, span.start, span.end
    while start < end - 1 and ((first := doc[start]).pos_ in ("DET", "PUNCT", "SPACE", "ADP") or first.is_quote):
        start += 1
    while end > start + 1 and ((last := doc[end - 1]).tag_ == "POS" or last.pos_ in ("PUNCT", "SPACE", "ADP")):
        end -= 1
    return span if start == span.start and end == span.end else doc[start:end]


def use_of(span: Span, place: Place) -> str:
    """What the name of a place of the seeds stands for here: its government or the location."""
    if place.kind != "country" and not place.stands_for_government:
        return "location"
    return "government" if _acts(_joined(span.root)) else "location"


def _joined(token: Token) -> Token:
    while token.dep_ in ("conj", "appos") and token.head.pos_ in ("PROPN", "NOUN"):
        token = token.head
    return token


def _acts(token: Token) -> bool:
    head, verb = token.head, token.head.lemma_.lower()
    if token.dep_ in ("nsubj", "agent"):
        return verb in SPEECH or verb in GOVERNING
    if token.dep_ in ("dobj", "dative"):
        return verb in SPEECH
    if token.dep_ == "poss":
        return head.lemma_.lower() in POSITIONS
    if token.dep_ == "pobj":
        return head.lower_ in DEALINGS and (head.dep_ == "agent" or head.head.lemma_.lower() in OF_GOVERNMENTS)
    return False
