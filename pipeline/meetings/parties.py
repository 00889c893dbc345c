"""Who takes part: from a word of the sentence to the entities that it names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Token

from pipeline.entities import Known, catalogue
from pipeline.reading import Reading
from pipeline.tables import Mention

NAMING = ("appos", "flat")
GROUPS = frozenset({"delegation", "team", "side", "party"})  # whoever leads them is told in the same phrase


@dataclass(frozen=True, slots=True)
class Party:
    """An entity that takes part. `country` is None where the seeds do not know it."""

    entity_id: str
    name: str
    label: str
    country: str | None


@dataclass(frozen=True)
class Parties:
    """The mentions of one article, found by token."""

    reading: Reading

    @cached_property
    def _known(self) -> dict[str, Known]:
        return catalogue(self.reading.seeds)

    @cached_property
    def _by_token(self) -> dict[int, list[Mention]]:
        """Mentions over each token; the shortest first, since the longest may hold others."""
        found: dict[int, list[Mention]] = defaultdict(list)
        for mention in self.reading.rows_of(Mention):
            if mention.entity_id is None or mention.name is None:
                continue
            span = self.reading.doc.char_span(mention.start, mention.end, alignment_mode="expand")
            for token in span or ():
                found[token.i].append(mention)
        for mentions in found.values():
            mentions.sort(key=lambda m: m.end - m.start)
        return found

    def over(self, token: Token, *labels: str) -> list[Mention]:
        """The mentions that hold a token, shortest first."""
        return [m for m in self._by_token.get(token.i, ()) if m.label in labels]

    def party(self, mention: Mention) -> Party:
        known = self._known.get(mention.entity_id or "")
        return Party(
            mention.entity_id or "", mention.name or "", mention.label, known.country if known is not None else None
        )

    def named(self, heads: Iterable[Token]) -> tuple[Party, ...]:
        """The entities that phrases name, phrase by phrase: persons, else the body or country that a phrase is."""
        found: dict[str, Party] = {}
        for head in heads:
            for mention in self._people(head) or self._body(head):
                party = self.party(mention)
                found.setdefault(party.entity_id, party)
        return tuple(found.values())

    def _people(self, head: Token) -> list[Mention]:
        here = _group(self.over(head, "person"))
        if here:
            return here
        for child in _phrase(head):
            if people := _group(self.over(child, "person")):
                return people
        return []

    def _body(self, head: Token) -> list[Mention]:
        return self.over(head, "organisation", "place")[:1]


def _group(mentions: list[Mention]) -> list[Mention]:
    """All mentions with the span of the first: a plural reference has one for each member."""
    return [m for m in mentions if (m.start, m.end) == (mentions[0].start, mentions[0].end)]


def _phrase(head: Token) -> Iterator[Token]:
    """Tokens that may name who `head` is: 'leader Vladimir Putin', 'counterpart, Ilham Aliyev', and what follows a
    title at once ('President of Azerbaijan Ilham Aliyev', where parses differ), never a second party."""
    for child in head.children:
        if child.dep_ in NAMING or (child.dep_ == "compound" and head.pos_ == "PROPN"):
            yield child
            yield from _phrase(child)
    if head.lemma_ in GROUPS:
        yield from (t for t in head.subtree if t.i > head.i)
    elif head.pos_ in ("NOUN", "PROPN"):
        yield from _after(head)


def _after(head: Token) -> Iterator[Token]:
    """Proper nouns right after a title and its 'of' phrase."""
    for token in head.doc[head.i + 1 : head.sent.end]:
        if token.pos_ == "PROPN" or token.lower_ in ("of", "the"):
            if token.pos_ == "PROPN":
                yield token
        else:
            return


def heads(token: Token) -> Iterator[Token]:
    """A phrase's head and those joined to it by 'and' or commas."""
    yield token
    for child in token.children:
        if child.dep_ == "conj" and child.pos_ in ("NOUN", "PROPN", "PRON", "ADJ", "X"):
            yield from heads(child)


def subject(verb: Token) -> Token | None:
    """Who does it, also for 'to meet', 'after meeting', 'who met' and the second of two joined verbs."""
    seen = 0
    while seen < 6:
        own = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
        if own is not None:
            return verb.head if own.tag_ in ("WP", "WDT") and verb.dep_ == "relcl" else own
        if verb.dep_ in ("acl", "relcl") and verb.head.pos_ in ("NOUN", "PROPN") and verb.tag_ == "VBG":
            return verb.head
        up = governing_verb(verb)
        if up is None:
            return None
        verb, seen = up, seen + 1
    return None


def governing_verb(token: Token) -> Token | None:
    """The nearest verb above a token."""
    while token.head.i != token.i:
        token = token.head
        if token.pos_ in ("VERB", "AUX"):
            return token
    return None
