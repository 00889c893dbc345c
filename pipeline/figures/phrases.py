"""The words around a quantity: what blurs it, the noun it counts, and the phrases and verbs it belongs to."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.parse import Doc, Span, Token
from pipeline.wordlist import words

NOUNS = ("NOUN", "PROPN")
REACH = 8  # tokens from a number to the noun it counts: '270 electoral college delegate total' needs 4
TAIL = 10  # tokens a phrase goes on behind its noun: 'of trade between the Russian Federation and Azerbaijan' needs 8
VICTIMS = words("dead wounded missing injured hurt sick homeless")  # adjectives that count people: '24 missing'
YEAR_ON_YEAR = tuple([unit, "on", unit] for unit in ("day", "week", "month", "quarter", "year"))  # '3% year on year'

BOUND = re.compile(
    r"""(?ix)(?<!\w)(?:(?:just|slightly|a\slittle|little|well|far|much|no|not)\s)?
    (?:(?:more|less|fewer|greater|higher)\sthan|as\s(?:many|much|few|little|long)\sas
    |at\s(?:the\s)?(?:least|most)|up\sto
    |close\sto|in\sexcess\sof|upwards?\sof|a\s(?:minimum|maximum)\sof|over|under|above|below|about|around|some|nearly
    |almost|approximately|roughly|circa|an?\sestimated|estimated|exceed(?:s|ed|ing)?|short\sof|~|sub-)
    \s?(?:(?:an?|the|another|a\stotal\sof)\s)?$"""
)
BOUND_AFTER = re.compile(r"(?i)\s(?:or\s(?:so|more|even\smore|less|fewer)|at\s(?:the\s)?(?:least|most))\b")
BOUND_WIDTH = 40  # characters before a number in which its bound stands


@dataclass(frozen=True, slots=True)
class Bound:
    """Words that blur or bound a value ('more than', 'about', 'or more') and where they stand."""

    words: str
    start: int
    end: int


def bound(doc: Doc, text: str, start: int, end: int) -> Bound | None:
    """The bound of the quantity printed at `text[start:end]`, before or behind it; 'over' in 'hands over' is none."""
    left = max(0, start - BOUND_WIDTH)
    if match := BOUND.search(text[left:start]):
        phrase = re.sub(r"\s(?:an?|the|another|a total of)$", "", match[0].strip())
        first = doc.char_span(left + match.start(), left + match.start() + len(phrase), alignment_mode="expand")
        if first is None or not _is_particle(first[0]):
            return Bound(phrase.lower(), left + match.start(), start)
    if match := BOUND_AFTER.match(text, end):
        return Bound(match[0].strip().lower(), end, match.end())
    return None


def _is_particle(token: Token) -> bool:
    return token.dep_ == "prt" or (token.lower_ == "over" and token.i > 0 and token.nbor(-1).lemma_ in _WITH_OVER)


_WITH_OVER = words("hand take turn pass give win sign bring")


def counted(span: Span) -> Token | None:
    """The noun that the bare number `span` counts: 'schools' in '304 schools', 'people' in '38 of the 67 people';
    None where the noun is left out ('at least 20 were killed')."""
    doc, at = span.doc, span.end
    if at >= len(doc):
        return None
    if doc[at].lower_ == "of":
        inside = _object(doc[at])
        return _whole(inside, span.sent.end) if inside is not None and inside.i - at <= REACH else None
    return modified(span) or _scanned(doc, at, span.sent.end)


def modified(span: Span) -> Token | None:
    """The noun that a quantity stands before: 'war' in '44-day war', 'increase' in '16% increase'."""
    doc, at, root = span.doc, span.end, span.root
    noun = root.head
    if root.dep_ not in ("nummod", "compound", "nmod", "amod", "quantmod") or not at <= noun.i < at + REACH:
        return None
    if noun.pos_ not in NOUNS or any(_breaks(token) for token in doc[at : noun.i]):
        return None
    if [t.lower_ for t in doc[noun.i : noun.i + 3]] in YEAR_ON_YEAR:
        return None
    return _whole(noun, span.sent.end)


def _whole(noun: Token, stop: int) -> Token | None:
    """The last noun of a compound that the parse has cut: 'presidents' of 'two older ex-presidents'."""
    following = noun.doc[noun.i + 1] if noun.i + 1 < len(noun.doc) else noun
    is_part = following.text == "-" or (noun.tag_ == "NN" and following.pos_ == "NOUN")
    return _scanned(noun.doc, noun.i, stop) if is_part else noun


def measuring(span: Span, noun: Token) -> Token:
    """The noun counted, where `noun` is of one thing of that many: 'pages' in 'a 12 page document'; not 'police' in
    '500 riot police'."""
    first = noun.doc[span.end] if span.end < len(noun.doc) else noun
    is_measure = noun.tag_ == "NN" and first.tag_ == "NN" and first.i < noun.i
    return first if is_measure and noun.lemma_.lower() not in _COLLECTIVE else noun


_COLLECTIVE = words(
    "personnel staff police crew cattle aircraft infantry cavalry clergy military equipment luggage aid"
)


def _breaks(token: Token) -> bool:
    if token.pos_ in ("ADP", "AUX", "SCONJ", "PRON") or token.text in ("(", ")", ":", ";", "—", "…", "..."):
        return True
    return token.pos_ == "VERB" and token.dep_ not in ("amod", "compound")


def _scanned(doc: Doc, start: int, stop: int) -> Token | None:
    """The last noun of the run of adjectives and nouns at `start`; 'dead' or 'missing' where only they stand."""
    noun = None
    for token in doc[start : min(stop, start + REACH)]:
        if token.pos_ in NOUNS:
            noun = token
        elif not (
            token.pos_ == "ADJ" or token.text == "-" or token.dep_ == "amod" or token.lower_ in ("more", "other")
        ):
            break
    if noun is None and start < stop and doc[start].lower_ in VICTIMS:
        return doc[start]
    return noun


def noun_phrase(noun: Token, without: Span, joints: frozenset[str]) -> Span:
    """`noun` with what names it: adjectives and compounds before it, and behind it the prepositional phrases opened by
    one of `joints`. No determiner, number, possessive pronoun, time, apposition, clause or token of `without`."""
    doc, first = noun.doc, noun
    for token in reversed(list(noun.lefts)):
        if token.text == "-":
            continue
        if token.dep_ not in ("amod", "compound", "nmod", "poss") or without.start <= token.i < without.end:
            break
        if token.ent_type_ in ("DATE", "TIME"):  # 'last year's mutual trade'
            break
        first = doc[token.left_edge.i]
    start = max(first.i, without.end) if without.end <= noun.i else first.i
    while start < noun.i and (doc[start].pos_ in _LEFT_OUT or doc[start].lower_ in ("more", "other", "additional")):
        start += 1
    return doc[start : _tail(noun, without, joints) + 1]


_LEFT_OUT = ("DET", "PRON", "NUM", "PUNCT", "SYM", "PART", "ADP", "CCONJ")


def _tail(noun: Token, without: Span, joints: frozenset[str]) -> int:
    """The last token of the chain of prepositional phrases behind `noun`."""
    last, at = noun.i, noun
    while True:
        prep = next((t for t in at.rights if t.dep_ == "prep" and t.lower_ in joints and t.i == last + 1), None)
        inside = _object(prep) if prep is not None else None
        if inside is None or not last < inside.i <= noun.i + TAIL or inside.ent_type_ in ("DATE", "TIME"):
            return last
        if last < without.start <= inside.i or last < without.end <= inside.i:
            return last
        last, at = inside.i, inside
        for other in inside.conjuncts:
            is_next = last < other.i <= last + 4 and other.doc[other.left_edge.i - 1].lower_ in ("and", "or")
            if is_next and other.pos_ in NOUNS and other.i - noun.i <= TAIL:
                last = other.i


def _object(preposition: Token) -> Token | None:
    return next((t for t in preposition.rights if t.dep_ == "pobj" and t.pos_ in NOUNS), None)


def inside(span: Span, prepositions: tuple[str, ...]) -> Token | None:
    """The noun of the prepositional phrase right behind `span`: 'commodities' in '90 percent of commodities'."""
    doc = span.doc
    if span.end >= len(doc) or doc[span.end].lower_ not in prepositions:
        return None
    found = _object(doc[span.end]) or _scanned(doc, span.end + 1, span.sent.end)
    if found is not None and found.i + 1 < len(doc) and found.pos_ == "VERB":
        found = _scanned(doc, span.end + 1, found.i)
    return found if found is not None and found.ent_type_ not in ("DATE", "TIME", "GPE", "LOC") else None


def outside(span: Span) -> Token | None:
    """The noun whose prepositional phrase holds `span`: 'payout' in 'a payout of one million roubles'."""
    preposition = span.root.head
    if span.root.dep_ != "pobj" or preposition.lower_ != "of" or preposition.head.pos_ != "NOUN":
        return None
    return preposition.head


def valued(span: Span) -> Token | None:
    """The noun whose worth `span` is: 'projects' in 'projects worth about $18 billion'."""
    before = span.doc[max(span.sent.start, span.start - 4) : span.start]
    worth = next((t for t in reversed(before) if t.lower_ == "worth"), None)
    noun = worth.nbor(-1) if worth is not None and worth.i > span.sent.start else None
    return noun if noun is not None and noun.pos_ in NOUNS else None


def gapped(span: Span, before: Span) -> Span | None:
    """What `span` measures in a list that leaves the verb out: 'unemployment' in 'Inflation was 5%, unemployment 6%',
    'imports' in 'Exports rose by 5% and imports by 2%'. `before` is the quantity before it."""
    doc, end = span.doc, span.start
    while end > before.end and doc[end - 1].lower_ in ("by", "some", "about", "around", "nearly", "almost"):
        end -= 1
    start = end
    while start > before.end and doc[start - 1].pos_ in (*NOUNS, "ADJ", "DET") and not doc[start - 1].ent_type_:
        start -= 1
    is_listed = start > before.end and doc[start - 1].lower_ in (",", "and", "while", ";")
    if start == end or not is_listed or doc[end - 1].pos_ not in NOUNS:
        return None
    if any(t.pos_ in ("VERB", "AUX", "ADP") for t in doc[before.end : start]):
        return None
    return doc[start + (doc[start].pos_ == "DET") : end]


def verb_above(token: Token, steps: int = 5) -> Token | None:
    """The nearest verb that governs `token`."""
    for _, above in zip(range(steps), token.ancestors, strict=False):
        if above.pos_ in ("VERB", "AUX"):
            return above
    return None


def is_under(token: Token, lemmas: frozenset[str]) -> bool:
    """True if the nearest verb above `token` is one of `lemmas`."""
    verb = verb_above(token)
    return verb is not None and verb.lemma_.lower() in lemmas


def subject(verb: Token) -> Token | None:
    """The subject of `verb`, or of the verb it is joined to or depends on ('exports rose, reaching $5 billion'); None
    for a pronoun, a time or none."""
    goes_on = verb.dep_ == "advcl" and verb.tag_ == "VBG" and verb.i > verb.head.i
    for one in (verb, *([verb.head] if verb.dep_ in ("conj", "xcomp") or goes_on else []), *verb.conjuncts):
        subjects = [t for t in one.lefts if t.dep_ in ("nsubj", "nsubjpass") and t.ent_type_ not in ("DATE", "TIME")]
        if subjects:
            last = subjects[-1]  # 'Mr President, trade grew': who is spoken to is taken for another one
            noun = one.head if last.tag_ == "WDT" and one.dep_ == "relcl" else last
            return noun if noun.pos_ in NOUNS else None
    return None


def object_before(verb: Token, at: int) -> Token | None:
    """The object of `verb` that stands before token `at`: 'trade' in 'put trade at $3.4 billion'."""
    return next((t for t in verb.rights if t.dep_ in ("dobj", "nsubj") and t.i < at and t.pos_ in NOUNS), None)
