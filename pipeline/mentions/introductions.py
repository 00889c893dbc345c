"""What an article says of its people beside their names, and what the seeds say that they hold.

'Armenian Prime Minister Nikol Pashinyan', 'Luigi Di Maio, the Italian foreign minister', 'the man was identified as X'.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from pipeline.mentions.descriptions import LINKS, Description, Descriptions, Learnt, ids_of
from pipeline.mentions.gazette import Gazette
from pipeline.mentions.lexicon import TITLES
from pipeline.mentions.people import Cast, Named, Person
from pipeline.mentions.suspects import suspects
from pipeline.parse import Doc, Token
from pipeline.seeds import Days, Leader, Office, Seeds, fold

NEAR = 12  # tokens that a description before or after a name may have
JOINING = LINKS | {"the", "'s", "’s", "-"}  # inside a description
COUNTERPARTS = frozenset({"counterpart", "counterparts"})
LISTING = frozenset({",", "and"})


@dataclass
class Introductions:
    """`learnt`: what is said beside names; `held`: what the people of the article hold on its day, and held before;
    `leading`: the nouns of what leads up to a name, which refer to nobody of their own."""

    doc: Doc
    seeds: Seeds
    cast: Cast
    gazette: Gazette
    when: Days | None
    read: Descriptions
    learnt: list[Learnt] = field(default_factory=list)
    held: list[Learnt] = field(default_factory=list)
    leading: set[int | None] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._places = {i for hit in self.gazette.hits for i in range(hit.start, hit.end)}
        self._has_counterparts = not COUNTERPARTS.isdisjoint(self.gazette.folded.words)
        self.learnt += self._learn()
        self.held += [held for person in self.cast.people for held in self._hold(person)]

    def _learn(self) -> Iterator[Learnt]:
        for person, at in suspects(self.doc, self.gazette.folded, self.cast):
            yield Learnt(Description("suspect", frozenset()), person, at)
        for named in self.cast.named:
            before = self._before(named)
            self.leading.add(self.read.noun_in(*before))
            for start, end in (before, self._after(named), self._joined(before[0])):
                description = self.read.described(start, end)
                if description is not None:
                    yield Learnt(description, named.person, named.start)
            if self._has_counterparts:
                yield from self._from_counterparts(named)
            yield from self._identified(named)

    def person_of(self, leader: Leader) -> Person:
        """The person who is a leader of the seeds, and who joins the article with what he holds if he is not named."""
        is_new = all(person.leader is not leader for person in self.cast.people)
        person = self.cast.person_of(leader)
        self.held += self._hold(person) if is_new else ()
        return person

    def _hold(self, person: Person) -> Iterator[Learnt]:
        """What the seeds say that somebody holds on the article's day, and held before."""
        for office in person.leader.offices if person.leader is not None and self.when is not None else ():
            is_held = self.when is not None and office.held_in(self.when)
            was_held = self.when is not None and office.end is not None and office.end < self.when[0]
            if is_held or (was_held and not self._holds_again(person.leader, office)):
                body = self.seeds.place(office.of) or self.seeds.institution(office.of)
                of = frozenset(ids_of(body)) if body is not None else frozenset({office.of})
                yield Learnt(Description(office.role, of, not is_held), person, person.first)

    def _holds_again(self, leader: Leader | None, former: Office) -> bool:
        """Whether somebody holds an office whose former holder he is: he is not called the former president."""
        return any(
            self.when is not None and x.held_in(self.when) and (x.role, x.of) == (former.role, former.of)
            for x in (leader.offices if leader is not None else ())
        )

    def _before(self, named: Named) -> tuple[int, int]:
        """Tokens of the description that leads up to a name."""
        i = named.start
        if i > 0 and self.doc[i - 1].text in ",]":
            role = self.doc[named.start : named.end].root
            beside = role.head.head.head if role.head.dep_ == "pobj" else role.head  # 'the Ambassador of Iran, X'
            if self.doc[i - 1].text == "," and not (role.dep_ == "appos" and self.read.is_role(beside)):
                return i, i
            i -= 1
        end = i
        while i > 0 and end - i < NEAR and self._describes(i - 1):
            i -= 1
        return self._last_rank(i, end), end

    def _last_rank(self, start: int, end: int) -> int:
        """Where the rank before a name begins: in 'an aide to Russian President X' it is X who is president; 'the aide
        to the President X' tells of one person."""
        links = [i for i in range(start + 1, end - 1) if self.doc[i].lower_ in LINKS]
        if not links or self.doc[links[-1] + 1].lower_ == "the" or not self.read.is_role(self.doc[end - 1]):
            return start
        return links[-1] + 1

    def _joined(self, end: int) -> tuple[int, int]:
        """The first of two titles: 'State Councilor and Foreign Minister X'; 'the president and Minister X' are two."""
        start = end = end - 1
        if end < 1 or self.doc[end].lower_ != "and" or not self.read.is_role(self.doc[end - 1]):
            return end, end
        while start > 0 and end - start < NEAR and self.doc[start - 1].is_title and self._describes(start - 1):
            start -= 1
        return (end, end) if start and self.doc[start - 1].pos_ in ("DET", "PRON") else (start, end)

    def _describes(self, i: int) -> bool:
        token = self.doc[i]
        if token.is_space or i in self.read.named:
            return False
        if token.lower_ in JOINING:
            return i > 0 and not self.doc[i - 1].is_punct and not self.doc[i - 1].is_space
        return (
            i in self._places
            or self.read.is_role(token)
            or fold(token.text) in TITLES
            or (token.pos_ in ("ADJ", "PROPN", "NOUN") and token.dep_ in ("amod", "compound", "nmod", "poss", "pobj"))
        )

    def _after(self, named: Named) -> tuple[int, int]:
        """Tokens of the apposition or predicate that follows a name."""
        i = named.end
        doc = self.doc
        if i < len(doc) and doc[i].text == "," and i + 1 < len(doc) and doc[i + 1].like_num:
            i += 2
        if i + 1 >= len(doc) or not (doc[i].text in ",(" or doc[i].lemma_ in ("be", "become")):
            return i, i
        end = i + 1
        while end < len(doc) and end - i < NEAR and not self._ends_phrase(doc[end]):
            end += 1
        apposed = doc[i].text not in ",(" or end == len(doc) or doc[end].tag_ not in ("VBD", "VBZ", "VBP", "MD")
        return (i + 1, end) if apposed else (i, i)

    def _ends_phrase(self, token: Token) -> bool:
        return (token.is_punct and token.text not in "-’'") or token.pos_ in ("VERB", "AUX", "SCONJ") or token.is_space

    def _identified(self, named: Named) -> Iterator[Learnt]:
        """'The dead sailor was identified as X', 'named as X': the subject tells of X, from its own place on."""
        link = self.doc[named.start : named.end].root.head
        verb = link.head
        if link.lower_ == "as" and verb.lemma_ in ("identify", "name"):
            for subject in (c for c in verb.children if c.dep_ == "nsubjpass"):
                description = self.read.described(subject.left_edge.i, subject.i + 1)
                if description is not None:
                    yield Learnt(description, named.person, subject.left_edge.i)

    def _from_counterparts(self, named: Named) -> Iterator[Learnt]:
        """'X and his Greek, Cypriot and French counterparts, A, B and C': A, B and C hold what X holds."""
        at = named.start - 1
        while at > 0 and named.start - at < NEAR * 2 and not self.doc[at].is_sent_start:
            if self.doc[at].lemma_.lower() == "counterpart":
                owner = next((n for n in reversed(self.cast.named) if n.end <= at), None)
                for held in [x for x in self.learnt if owner is not None and x.person is owner.person]:
                    yield Learnt(replace(held.description, of=frozenset()), named.person, named.start)
                return
            if not (self.doc[at].text in LISTING or at in self.read.named or self._describes(at)):
                return  # 'X and his counterpart, A, met, said the spokesman B'
            at -= 1
