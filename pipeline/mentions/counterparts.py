"""'His Armenian counterpart', 'his host': people who are described by whom they meet, and by what both hold."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from pipeline.mentions import parties
from pipeline.mentions.descriptions import Description, Learnt
from pipeline.mentions.groups import Groups
from pipeline.mentions.people import Person, Reference
from pipeline.mentions.syntax import SUBJECT, clause_of, doing, first_verb, head_of, shared_subject
from pipeline.parse import Token

FIRST = frozenset({"president", "prime-minister", "chancellor"})
VISITING = {"guest": "host", "host": "guest"}


@dataclass
class Counterparts:
    """Who is meant by counterparts, colleagues, hosts and guests. `person_at` tells whom a word names or describes."""

    groups: Groups
    person_at: Callable[[Token], Person | None]

    def references(self, head: Token, start: int, end: int, asked: Description) -> Iterator[Reference]:
        """'his Armenian counterpart', 'his Greek and Armenian colleagues': who holds there what the owner holds here;
        'his host', 'his colleague': whom the owner meets."""
        owner = self.owner(head, start)
        if owner is None:
            return
        held = [x for x in chain(*self.groups.told) if not x.description.former]
        roles = list(dict.fromkeys(x.description.role for x in held if x.person is owner))
        roles += ["leader"] if FIRST.intersection(roles) else []  # a president's counterpart may be a prime minister
        if self.groups.read.is_plural(head):
            places = [frozenset({of}) for of in self.groups.read.countries(start, end)]
            meant = [self._alike(owner, roles, of, start) for of in places]
        elif asked.of:
            meant = [self._alike(owner, roles, asked.of, start)]
        else:
            fits = (Description(role, frozenset()) for role in roles)
            alike = {x.person for description in fits for x in held if self.groups.fits(x, description)}
            meant = [parties.other_than(self.groups.parties(start), owner, alike) or self._beside(owner, alike, head)]
        for person in meant:
            if person is not None:
                self.groups.points.append((head, person))
                yield Reference(start, end, person, "nominal", "counterpart")

    def visiting(self, head: Token, start: int, other: Person) -> Iterator[Learnt]:
        """What 'his guest' tells for 'the guest' and 'the host' of what follows."""
        owner = self.owner(head, start)
        if head.lower_ in VISITING and owner is not None:
            yield Learnt(Description(head.lower_, frozenset()), other, head.i)
            yield Learnt(Description(VISITING[head.lower_], frozenset()), owner, head.i)

    def _beside(self, owner: Person, alike: Collection[Person], head: Token) -> Person | None:
        """The only other one of the kind in the sentence before, if the owner stands there too."""
        before = head.sent.start - 1
        first = head.doc[before].sent.start if before >= 0 else 0
        there = {who for root, who in self.groups.told_before(head.sent.start) if root.i >= first}
        others = [who for who in there if who in alike and who is not owner]
        return others[0] if owner in there and len(others) == 1 else None

    def _alike(self, owner: Person, roles: Sequence[str], of: frozenset[str], at: int) -> Person | None:
        """Who else holds one of several offices in a place."""
        holders = (self.groups.holder(Description(role, of), at)[0] for role in roles)
        return next((who for who in holders if who is not None and who is not owner), None)

    def owner(self, head: Token, start: int) -> Person | None:
        """Whose counterpart somebody is: the subject of the clause if it has a name; where it has none, as in 'he
        thanked his host', 'his host agreed', the subject named last; else who was named last."""
        verb = clause_of(head)
        told = (c for c in verb.children if c.dep_ in SUBJECT)
        subject = doing(first_verb(verb)) or shared_subject(verb) or next(told, None)
        if subject is not None and subject.i < start and self.person_at(subject) is not None:
            return self.person_at(subject)
        before = [n for n in self.groups.cast.named if n.end <= start]
        if subject is not None and (subject is head or subject.pos_ == "PRON"):
            before = [n for n in before if head_of(head.doc, n.start, n.end).dep_ in SUBJECT] or before
        return before[-1].person if before else None
