"""Who meets, speaks or acts with whom in the running text, for 'the two leaders' and 'the pair' of what follows."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass

from pipeline.meetings.cues import (
    HEARING_VERBS,
    HOSTING_VERBS,
    MEETING_NOUNS,
    MEETING_VERBS,
    TO,
    VISITING_VERBS,
)
from pipeline.mentions.people import Person
from pipeline.mentions.syntax import OBJECT, clause_of, subject_of
from pipeline.parse import Doc, Span, Token
from pipeline.wordlist import words

TOWARDS = HOSTING_VERBS | HEARING_VERBS | VISITING_VERBS | MEETING_VERBS.keys() | words("call greet invite see")  # whom
PARTNERS = words("with to between among of by alongside")
LISTED = 3  # sentences that a party who meets may stand farther off than one that is only listed
JUST = 2  # sentences back within which 'his counterpart' meets him
REACH = 8  # sentences back within which a party is looked for
STEPS = 6  # steps up from a name to the verb that it meets under

Point = tuple[Token, Person]  # the head of a name or a description, and who is meant


@dataclass(frozen=True, slots=True)
class Party:
    """People who are told of together, `distance` sentences back; `meets` if they meet or do something together.
    `since` are those who have been told of in later sentences."""

    members: tuple[Person, ...]
    meets: bool
    distance: int
    since: frozenset[Person] = frozenset()


def before(doc: Doc, points: Sequence[Point], at: int) -> list[Party]:
    """The parties of the sentences before the token `at`, those that are meant most likely first."""
    found: list[Party] = []
    since: set[Person] = set()
    sentence, distance = doc[at].sent, 0
    while distance <= REACH:
        here = [(root, who) for root, who in points if sentence.start <= root.i < min(sentence.end, at)]
        found += (Party(members, meets, distance, frozenset(since)) for members, meets in _parties(here))
        since.update(who for _, who in here)
        if not sentence.start:
            break
        sentence, distance = _previous(doc, sentence), distance + 1
    return sorted(found, key=lambda p: p.distance if p.meets else p.distance + LISTED)


def first(parties: Sequence[Party], size: int, fits: Callable[[Person], bool]) -> tuple[Person, ...] | None:
    """The members of the first party of that many people (of two or more where `size` is 0) who all fit; nobody where
    a larger party has come between, or more others who fit; None where there is none."""
    fitting = [(party, tuple(who for who in party.members if fits(who))) for party in parties]
    sized = {party.distance for party, members in fitting if len(members) == size}
    for party, members in fitting:
        if len(members) > 1 and size in (0, len(members)):
            too_many = size + 1 if size else len(members) - 1  # 'the presidents', where a third has come after the two
            return members if sum(map(fits, party.since.difference(members))) < too_many else ()
        if len(members) > size and party.meets and party.distance not in sized:
            return ()
    return None


def _previous(doc: Doc, sentence: Span) -> Span:
    i = sentence.start - 1
    while i > 0 and doc[i].is_space:
        i -= 1
    return doc[i].sent


def _parties(points: Sequence[Point]) -> Iterator[tuple[tuple[Person, ...], bool]]:
    """Members of each party in a sentence, the wider ones first, and whether they meet."""
    joined: dict[Token, list[Person]] = {}
    heads = {root for root, _ in points}
    for root, who in points:
        listed = joined.setdefault(_first_of(root, heads), [])
        if who not in listed:
            listed.append(who)
    meeting = {(a, b) for a in joined for b in joined if a is not b and _meets(a, b)}
    for a, b in sorted(meeting, key=lambda pair: (-pair[1].i, pair[0].i)):
        yield tuple(dict.fromkeys([*joined[a], *joined[b]])), True
    for first_of, members in sorted(joined.items(), key=lambda item: -item[0].i):
        if len(members) > 1:
            of_talks = first_of.dep_ == "poss" and first_of.head.lemma_ in MEETING_NOUNS  # 'X and Y's talks'
            yield tuple(members), first_of.dep_ == "nsubj" or of_talks or _noun_above(first_of) is not None


def _first_of(root: Token, heads: Collection[Token]) -> Token:
    """The head of the list that a name stands in, also where the parse hangs the first of two on the second."""
    root = subject_of(root)
    is_first = root.dep_ in ("nmod", "compound") and any(c.dep_ == "cc" for c in root.children)
    return subject_of(root.head) if is_first and root.head in heads else root


def _meets(one: Token, other: Token) -> bool:
    """'X received Y', 'X held talks with Y', 'X was met by Y', 'the talks of X with Y'."""
    if one.dep_ == "poss" or _is_partner(one):
        noun = one.head if one.dep_ == "poss" else _noun_above(one)
        return noun is not None and noun.lemma_ in MEETING_NOUNS and one.i < other.i and _noun_above(other) is noun
    if one.dep_ not in ("nsubj", "nsubjpass"):
        return False
    verb = one.head
    if other.dep_ in OBJECT:
        return one.dep_ == "nsubj" and _first_verb(other.head) is verb and other.head.lemma_ in TOWARDS
    if not _is_partner(other):
        return False
    noun = _noun_above(other)
    if noun is not None:
        return _first_verb(clause_of(noun)) is verb
    link = other.head
    if link.lower_ == "by":
        return link.head is verb and verb.lemma_ in TOWARDS and one.dep_ == "nsubjpass"
    return _first_verb(link.head) is verb and (link.lower_ == "with" or verb.lemma_ in TO)


def _first_verb(verb: Token) -> Token:
    """The 'is' of 'is to meet', the 'plans' of 'plans to hold talks'."""
    while verb.dep_ == "xcomp" and verb.head.pos_ in ("VERB", "AUX"):
        verb = verb.head
    return verb


def _is_partner(token: Token) -> bool:
    return token.dep_ == "pobj" and token.head.lower_ in PARTNERS


def _noun_above(token: Token) -> Token | None:
    """The 'talks' of 'talks in Baku between X and Y'."""
    if not _is_partner(token):
        return None
    for above, _ in zip(token.head.ancestors, range(STEPS), strict=False):
        if above.lemma_ in MEETING_NOUNS and above.pos_ == "NOUN":
            return above
        if above.pos_ not in ("NOUN", "PROPN", "ADP"):
            return None
    return None


def other_than(parties: Sequence[Party], owner: Person, fits: Collection[Person] | None = None) -> Person | None:
    """Who has just met somebody, in the first party of two that holds him."""
    near = (p for p in parties if p.meets and p.distance <= JUST)
    pairs = (p.members for p in near if len(p.members) == 2 and owner in p.members)
    others = (next(who for who in pair if who is not owner) for pair in pairs)
    return next((who for who in others if fits is None or who in fits), None)
