"""What single sentences say of meetings: one Telling for each verb or noun that tells of one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Span, Token

from pipeline.meetings import cues, papers
from pipeline.meetings.cues import ANY, CALL, FACE, SIGNING, VISIT
from pipeline.meetings.parties import Parties, Party, governing_verb, heads, subject
from pipeline.meetings.setting import Setting, When
from pipeline.meetings.standing import standing
from pipeline.reading import Reading

WITH = ("with", "between", "among", "of", "by", "involving", "for")
PHONED = re.compile(
    r"(?i)\b(?:by|over|via|on) (?:the |a )?(?:tele)?(?:phone|video)|\b(?:tele)?phone|\bvideo[- ]?(?:call|link|con)"
)
IN_PERSON = re.compile(
    r"(?i)\b(?:in person|sidelines|margins|face[- ]to[- ]face|at the (?:G\d+|summit|NATO|conference))\b"
)
SIZE = re.compile(rf"(?i)\b({'|'.join(cues.SIZES)})\b")
HUMAN = re.compile(
    r"(?i)(?:lead|minist|lawmak|manag|advis|command|offic|lawy|build|work|own|employ|farm|fight|found|report|memb)ers$"
    r"|(?:senat|govern|may|direct|legislat|ambassad|negotiat|negotiat|act|advocat|coordinat|educat|investigat)ors$"
    r"|(?:is|ian)ts?$|(?:ians|ists|men|women|officials|presidents|representatives|executives|delegates|envoys|students"
    r"|experts|families|colleagues|counterparts|heads|veterans|premiers|chiefs|aides|partners|allies|mayors|people"
    r"|parliamentarians|politicians|diplomats|secretaries|deputies|chairs|generals|monarchs|kings|providers|faith)$"
)


@dataclass(frozen=True, slots=True)
class Telling:
    """What one sentence says of one meeting. `parties` may be empty ('the talks lasted two hours'); `is_whole` if
    grammar names both sides; `is_unnamed` if a side is told without names ('met student leaders')."""

    sentence: int
    cue: int
    kind: str  # face, call, visit, signing
    parties: tuple[Party, ...]
    is_whole: bool
    is_unnamed: bool
    size: str | None
    place: str | None
    when: When | None
    status: str
    papers: tuple[str, ...]
    part: int
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class _Sides:
    """The phrases on the two sides of a cue."""

    near: tuple[Token, ...] = ()
    far: tuple[Token, ...] = ()


def tellings(reading: Reading) -> Iterator[Telling]:
    """Every telling of the article, in order."""
    parties = Parties(reading)
    setting = Setting(reading, parties)
    for number, sentence in enumerate(reading.sentences):
        for token in sentence:
            if found := _cue(token):
                kind, rule, sides, confidence = found
                telling = _telling(reading, parties, setting, number, token, kind, rule, sides, confidence)
                if telling is not None:
                    yield telling


Cue = tuple[str, str, _Sides, float]  # kind, rule, sides, confidence


def _cue(token: Token) -> Cue | None:
    lemma = token.lemma_.lower()
    if token.pos_ == "VERB":
        return _verb(token, lemma)
    if token.pos_ in ("NOUN", "PROPN") and lemma in cues.MEETING_NOUNS:
        return _noun(token, lemma)
    return None


def _verb(verb: Token, lemma: str) -> Cue | None:
    doer = subject(verb)
    near = tuple(heads(doer)) if doer is not None else ()
    if lemma in cues.MEETING_VERBS:
        preps = ("with", "to") if lemma in cues.TO else ("with",)
        far = tuple(_after(verb, preps)) + (() if lemma in cues.ALONE else tuple(_objects(verb)))
        if lemma in cues.TO and not far and not _is_between_them(verb):
            return None
        return cues.MEETING_VERBS[lemma], f"verb {lemma}", _Sides(near, far), 0.9
    if lemma in cues.HOSTING_VERBS:
        return FACE, f"verb {lemma}", _Sides(near, tuple(_objects(verb))), 0.85
    if lemma in cues.VISITING_VERBS:
        return VISIT, f"verb {lemma}", _Sides(near), 0.8
    if lemma in cues.SIGNING_VERBS:
        return SIGNING, f"verb {lemma}", _Sides(near, tuple(_after(verb, ("with", "by")))), 0.85
    if lemma in cues.TELLING_VERBS:
        return ANY, f"verb {lemma}", _Sides(near, tuple(_objects(verb))), 0.7
    return None


def _noun(noun: Token, lemma: str) -> Cue | None:
    if lemma in cues.PLURAL_ONLY and noun.tag_ not in ("NNS", "NNPS"):
        return None
    if lemma == "conference" and any(c.lower_ in cues.PRESS for c in noun.children):
        return None
    if lemma == "call" and any(c.lower_ in ("for", "on", "to") for c in noun.children) and not _linked(noun):
        return None
    if noun.dep_ in ("compound", "amod", "nmod"):
        return None
    far = tuple(_linked(noun)) + tuple(_owners(noun))
    doer = _doer(noun, bool(far))
    near = tuple(heads(doer)) if doer is not None else ()
    return cues.MEETING_NOUNS[lemma], f"noun {lemma}", _Sides(near, far), 0.85


def _doer(noun: Token, has_far: bool) -> Token | None:
    """Who holds it: the subject of 'held talks', and of 'said at a meeting with Putin'."""
    verb = governing_verb(noun)
    if verb is None or noun.dep_ in ("nsubj", "nsubjpass"):
        return None
    is_object = noun.dep_ in ("dobj", "attr", "oprd") and noun.head.i == verb.i
    if is_object and (verb.lemma_ in cues.LIGHT_VERBS | cues.HOSTING_VERBS | {"pay"} or has_far):
        return subject(verb)
    return subject(verb) if has_far else None


def _telling(
    reading: Reading,
    found: Parties,
    setting: Setting,
    number: int,
    cue: Token,
    kind: str,
    rule: str,
    sides: _Sides,
    confidence: float,
) -> Telling | None:
    near, far = found.named(sides.near), found.named(sides.far)
    parties = tuple({p.entity_id: p for p in (*near, *far)}.values())
    parties = _without_hosts_of_people(parties)
    unnamed = any(HUMAN.search(t.text) and not found.named([t]) for t in (*sides.near, *sides.far))
    place = setting.place(cue)
    names: tuple[str, ...] = ()
    people = [p for p in parties if p.label == "person"]
    is_verb = rule.startswith("verb")
    if kind == VISIT:
        goal = next((m for t in _objects(cue) for m in found.over(t, "place")), place) if is_verb else place
        if goal is None or not people:
            return None
        place = goal
    elif kind == SIGNING:
        names = tuple(n for t in (*_objects(cue), *_after(cue, ("of",))) for n in papers.named(t, reading))
        if is_verb and (not names or len(parties) < 2):
            return None
    elif is_verb:
        wanted = cue.lemma_.lower()
        if wanted in cues.TELLING_VERBS and (
            len(people) < 2 or not near or not far or not (place or PHONED.search(cue.sent.text))
        ):
            return None
        if wanted in cues.HOSTING_VERBS and not any(p.label == "person" for p in far):
            return None
        if not people and not (len(parties) > 1 and (place or setting.when(cue, "held"))):
            return None
        if len(parties) + unnamed < 2:
            return None
    elif len(parties) + unnamed < 2 and (parties or unnamed):
        parties = ()
    status = standing(cue)
    if status is None:
        return None
    return Telling(
        sentence=number,
        cue=cue.i,
        kind=_resolved(kind, cue, place is not None),
        parties=parties,
        is_whole=bool(near and far) or (len(parties) > 1 and not is_verb),
        is_unnamed=unnamed,
        size=_size(cue),
        place=place.name if place is not None else None,
        when=setting.when(cue, status),
        status=status,
        papers=names,
        part=reading.passage_at(cue.idx).part,
        rule=rule,
        confidence=confidence,
    )


def _without_hosts_of_people(parties: tuple[Party, ...]) -> tuple[Party, ...]:
    """Countries that a person of theirs stands for are no parties beside that person."""
    told = {p.country for p in parties if p.label == "person"}
    return tuple(p for p in parties if p.label != "place" or p.country not in told)


def _resolved(kind: str, cue: Token, has_place: bool) -> str:
    """Face to face or by telephone, where the cue alone leaves it open."""
    if kind in (VISIT, SIGNING, CALL):
        return kind
    words = _clause_text(cue)
    if PHONED.search(words):
        return CALL
    if kind == ANY and cue.lemma_ in ("speak", "talk", "chat") and cue.pos_ == "VERB":
        return FACE if has_place or IN_PERSON.search(words) else CALL
    return FACE


def _clause_text(cue: Token) -> str:
    return cue.sent.text


def _size(cue: Token) -> str | None:
    phrase: Span = cue.doc[cue.left_edge.i : cue.i + 1]
    if match := SIZE.search(phrase.text):
        return cues.SIZES[match.group(1).lower()]
    return "multilateral" if cue.lemma_.lower() == "summit" and cue.pos_ in ("NOUN", "PROPN") else None


def _objects(verb: Token) -> Iterator[Token]:
    for child in verb.children:
        if child.dep_ in ("dobj", "dative", "oprd") and child.pos_ != "ADP":
            yield from heads(child)
        elif child.dep_ == "agent" or (child.dep_ == "dative" and child.pos_ == "ADP"):
            for token in child.children:
                if token.dep_ == "pobj":
                    yield from heads(token)
    if any(c.dep_ == "nsubjpass" for c in verb.children):
        return


def _after(token: Token, words: Iterable[str]) -> Iterator[Token]:
    """The phrases behind prepositions that hang on a token, or that follow it with no verb between."""
    wanted = tuple(words)
    for prep in token.doc[token.i + 1 : token.sent.end]:
        is_link = prep.lower_ in wanted and prep.pos_ in ("ADP", "SCONJ", "VERB")
        if is_link and (prep.head.i == token.i or _is_reached(token, prep)):
            for child in prep.children:
                if child.dep_ in ("pobj", "dobj"):
                    yield from heads(child)


def _is_reached(token: Token, prep: Token) -> bool:
    """Only words of place, time and manner stand between: parses often hang 'with' elsewhere."""
    between = prep.doc[token.i + 1 : prep.i]
    return prep.lower_ in ("with", "between") and not any(
        t.pos_ in ("VERB", "AUX", "SCONJ", "PRON", "CCONJ") or t.lower_ in (":", ";") for t in between
    )


def _linked(noun: Token) -> Iterator[Token]:
    yield from _after(noun, WITH)
    for child in noun.children:  # a meeting hosted by Michel, talks involving Russia
        if child.dep_ == "acl":
            yield from _objects(child)


def _owners(noun: Token) -> Iterator[Token]:
    """Putin's visit, their meeting, the Putin-Aliyev talks"""
    for child in noun.children:
        if child.dep_ in ("poss", "compound", "nmod"):
            yield from heads(child)


def _is_between_them(verb: Token) -> bool:
    """'The two presidents talked alone', 'Biden and Macron spoke today about Kabul', not 'spoke at the congress'."""
    words = {c.lower_ for c in verb.children}
    return bool(words & {"about", "alone", "together", "privately", "briefly", "by", "on"})
