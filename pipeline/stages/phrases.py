"""The words around a number: what blurs it, the noun it counts, and the noun phrases and verbs it belongs to."""

from __future__ import annotations

import re
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

NOUNS = ("NOUN", "PROPN")
REACH = 8  # tokens from a number to the noun it counts: '20 electoral college votes' needs 3
TAIL = 9  # tokens a noun phrase may go on behind its noun: 'of trade between the Russian Federation and Azerbaijan'

BOUND = re.compile(
    r"(?i)(?<!\w)(?:(?:just|slightly|a\slittle|little|well|far|much|no|not)\s)?"
    r"(?:more\sthan|less\sthan|fewer\sthan|(?:as\s(?:many|much|few|little|long)\sas)|at\s(?:least|most|the\smost)|up\sto|close\sto"
    r"|in\sexcess\sof|upwards?\sof|a\s(?:minimum|maximum)\sof|over|under|above|below|about|around|some|nearly|almost"
    r"|approximately|roughly|circa|an?\sestimated|estimated|exceed(?:s|ed|ing)?|not\sexceeding|(?:slightly|just)\sshort\sof|~)"
    r"\s?(?:(?:an?|the|another|a\stotal\sof)\s)?$"
)
BOUND_AFTER = re.compile(r"(?i)\s(?:or\s(?:so|more|even\smore|less|fewer)|at\s(?:least|most)|plus)\b|\+")
BOUND_WIDTH = 40  # characters before a number in which its bound stands


@dataclass(frozen=True, slots=True)
class Bound:
    """Words that blur or bound a value ('more than', 'about', 'or more') and where they stand."""

    words: str
    start: int
    end: int


def bound(text: str, start: int, end: int) -> Bound | None:
    """The bound of the quantity printed at `text[start:end]`, before or after it."""
    left = max(0, start - BOUND_WIDTH)
    if match := BOUND.search(text[left:start]):
        words = re.sub(r"\s(?:an?|the|another|a total of)$", "", match[0].strip())
        return Bound(words.lower(), left + match.start(), start)
    if match := BOUND_AFTER.match(text, end):
        return Bound(match[0].strip().lower(), end, match.end())
    return None


def counted(span: Span, has_unit: bool) -> Token | None:
    """The noun that the quantity `span` counts or measures: 'schools' in '304 schools', 'war' in '44-day war',
    'people' in '38 of the 67 people'; None where the noun is left out ('at least 20 were killed')."""
    doc, at = span.doc, span.end
    if at >= len(doc):
        return None
    if doc[at].lower_ == "of" and not has_unit:
        inside = next((child for child in doc[at].children if child.dep_ == "pobj"), None)
        return inside if inside is not None and inside.pos_ in NOUNS and inside.i - at <= REACH else None
    root = span.root
    parsed = (
        root.head if root.head.i >= at and root.dep_ in ("nummod", "compound", "nmod", "amod", "quantmod") else None
    )
    if parsed is not None and parsed.pos_ in NOUNS and parsed.i - at < REACH and _is_unbroken(doc, at, parsed.i):
        return parsed
    return _scanned(doc, at, span.sent.end)


def _is_unbroken(doc: Doc, start: int, end: int) -> bool:
    return not any(
        t.pos_ in ("ADP", "AUX", "SCONJ", "PRON") or (t.pos_ == "VERB" and t.dep_ != "amod") for t in doc[start:end]
    )


def _scanned(doc: Doc, start: int, stop: int) -> Token | None:
    """The last noun of the run of adjectives and nouns at `start`; 'dead' or 'missing' where only they stand."""
    noun = None
    for token in doc[start : min(stop, start + REACH)]:
        if token.pos_ in NOUNS:
            noun = token
        elif not (
            token.pos_ == "ADJ" or token.tag_ == "HYPH" or token.dep_ == "amod" or token.lower_ in ("more", "other")
        ):
            break
    if noun is None and start < stop and doc[start].lower_ in ("dead", "wounded", "missing", "injured", "hurt"):
        return doc[start]
    return noun


def noun_phrase(noun: Token) -> Span:
    """`noun` with what names it: adjectives and compounds before it, prepositional phrases behind; no determiner,
    number, possessive pronoun, apposition or clause."""
    doc = noun.doc
    first = noun
    for token in reversed(list(noun.lefts)):
        if token.dep_ in ("amod", "compound", "nmod", "poss") and token.pos_ not in ("PRON", "DET", "NUM"):
            first = doc[token.left_edge.i] if token.dep_ != "poss" else token.left_edge
        elif token.dep_ == "punct" and token.tag_ == "HYPH":
            continue
        else:
            break
    while first.i < noun.i and first.pos_ in ("DET", "PRON", "NUM", "PUNCT", "SYM", "PART"):
        first = first.nbor()
    return doc[first.i : _tail(noun) + 1]


def _tail(noun: Token) -> int:
    """The last token of the chain of prepositional phrases behind `noun`."""
    last, at = noun.i, noun
    while True:
        prep = next((t for t in at.rights if t.dep_ == "prep" and t.lower_ in _NAMING and t.i == last + 1), None)
        inside = next((t for t in prep.children if t.dep_ == "pobj"), None) if prep is not None else None
        if inside is None or not last < inside.i <= noun.i + TAIL or inside.ent_type_ in ("DATE", "TIME"):
            return last
        last, at = inside.i, inside
        for other in inside.conjuncts:
            if last < other.i <= last + 4 and other.i - noun.i <= TAIL and other.pos_ == inside.pos_:
                last = other.i


_NAMING = ("of", "between", "with", "in", "for", "on", "from", "to", "among")


def verb_above(token: Token, steps: int = 5) -> Token | None:
    """The nearest verb that governs `token`."""
    for above in (above for _, above in zip(range(steps), token.ancestors, strict=False)):
        if above.pos_ in ("VERB", "AUX"):
            return above
    return None


def subject(verb: Token) -> Token | None:
    """The subject of `verb`, or of the verb it is joined to; None for a pronoun or where there is none."""
    for one in (verb, *verb.conjuncts, *([verb.head] if verb.dep_ in ("xcomp", "conj") else [])):
        found = next((t for t in one.lefts if t.dep_ in ("nsubj", "nsubjpass")), None)
        if found is not None:
            return found if found.pos_ in NOUNS else None
    return None
