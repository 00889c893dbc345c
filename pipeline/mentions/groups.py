"""Several people at once: 'the two leaders', 'the leaders of Armenia and Azerbaijan', 'both ministers'."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain

from pipeline.mentions import parties
from pipeline.mentions.descriptions import OWNERS, Description, Descriptions, Learnt
from pipeline.mentions.lexicon import HUMAN, KIN, RIVALS, ROLES, SPEECH, gender_of
from pipeline.mentions.parties import Party, Point
from pipeline.mentions.people import Cast, Person, Reference
from pipeline.mentions.syntax import ARGUMENT, SUBJECT, head_of
from pipeline.parse import Doc, Token
from pipeline.seeds import Place, Seeds

AS_GROUP = 250  # tokens within which the members of a group are named
NEAR = 60  # tokens within which 'those countries' are named
ANYBODY = frozenset(
    {"man", "woman", "politician", "statesman", "official", "diplomat", "interlocutor"}
)  # 'the two men'
COUNTS = {"two": 2, "both": 2, "pair": 2, "duo": 2, "three": 3, "trio": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
LATTER = frozenset({"latter", "former"})
COUNTED = frozenset({"two", "pair", "duo", "three", "trio"})  # phrases of their own: 'the pair', 'the two'
COUNTRIES = frozenset({"countries", "nations", "states", "sides", "neighbours", "neighbors", "republics"})


@dataclass
class Groups:
    """Who is meant by plural descriptions. `holder` tells who holds one office, `fits` whether what is learnt is what a
    description asks for, `quoted` who speaks a quotation, in which he is not of 'the leaders'."""

    doc: Doc
    seeds: Seeds
    cast: Cast
    read: Descriptions
    told: Sequence[list[Learnt]]
    holder: Callable[[Description, int], tuple[Person | None, str]]
    fits: Callable[[Learnt, Description], bool]
    quoted: Callable[[Token], Person | None]
    points: list[Point] = field(default_factory=list)  # who is meant by the descriptions found so far

    def references(self, head: Token, start: int, end: int, asked: Description) -> Iterator[Reference]:
        """One reference per member of 'the two leaders', 'the leaders of Armenia and Azerbaijan', 'both ministers'."""
        countries = [of for of in self.read.countries(start, end) if self.seeds.place(of) is not None]
        is_anaphoric = any(t.lower_ in COUNTRIES for t in self.doc[head.i + 1 : end])
        if is_anaphoric and not countries:
            countries = self._countries_before(start)
        members: Sequence[Person] = ()
        rule = "group of the places"
        if len(set(countries)) > 1:
            members = self._leaders_of(countries, asked, start)
        elif (
            not asked.of and not is_anaphoric and self.doc[start].lower_ not in OWNERS and not self._is_any_group(head)
        ):
            members, rule = self._holders_before(asked, start, head)
            number = _number(head)
            if not members and number and not self._holders(asked, number):
                known = self._leaders_of(self._countries_before(start), asked, start)
                members, rule = known if len(known) == number else (), "group of the places"
        self.points += [(head, person) for person in dict.fromkeys(members)]
        for person in dict.fromkeys(members):
            yield Reference(start, end, person, "nominal", rule)

    def counted(self, tokens: Iterable[int]) -> Iterator[Reference]:
        """One reference per member of 'the pair', 'the two', who are told of together shortly before."""
        for noun in (self.doc[i] for i in tokens):
            if _is_of_people(noun):
                near = [p for p in self.parties(noun.i) if p.distance < (3 if p.meets else 2)]
                members = parties.first(near, COUNTS[noun.lower_], lambda _: True) or ()
                self.points += [(noun, person) for person in members]
                for person in members:
                    yield Reference(noun.i - 1, noun.i + 1, person, "nominal", "group that meets")

    def latter(self, tokens: Iterable[int]) -> Iterator[Reference]:
        """'The latter': of the two people of this sentence, or of the one before, the one told of last."""
        for noun in (self.doc[i] for i in tokens):
            if _is_of_people(noun) and _is_human(noun):
                before = self.told_before(noun.i)
                here = [who for root, who in before if root.i >= noun.sent.start]
                last = before[-1][0].sent.start if before else 0
                people = here or [who for root, who in before if root.i >= last and noun.sent.start - last < NEAR]
                if len(set(people)) == 2:
                    person = people[-1 if noun.lower_ == "latter" else 0]
                    yield Reference(noun.i - 1, noun.i + 1, person, "nominal", "latter of two")

    def theirs(self, start: int, end: int, asked: Description) -> Iterator[Reference]:
        """'their foreign ministers': those of the countries whose leaders meet, or which are named, before."""
        role = self.seeds.role(asked.role)
        if role is None or role.leads or asked.of or self.doc[start].lower_ != "their":
            return
        near = [p for p in self.parties(start) if p.distance < 2]
        owners = [who.leader.country if who.leader else None for who in parties.first(near, 0, lambda _: True) or ()]
        countries = [of for of in owners or self._countries_before(start) if of is not None]
        members = self._leaders_of(countries, asked, start)
        if len(countries) > 1 and len(members) == len(countries):
            for person in members:
                yield Reference(start, end, person, "nominal", "group of the places")

    def _leaders_of(self, countries: Sequence[str], asked: Description, at: int) -> list[Person]:
        """Who holds an office in each of several countries."""
        holders = (self.holder(Description(asked.role, frozenset({of})), at)[0] for of in dict.fromkeys(countries))
        return [person for person in holders if person is not None]

    def _countries_before(self, at: int) -> list[str]:
        """'the leaders of those countries': the two countries that were named last."""
        last: list[str] = []
        for hit in reversed(self.read.gazette.hits):
            if hit.start < at and isinstance(hit.entry, Place) and hit.entry.kind == "country":
                if hit.entry.id not in last:
                    last.append(hit.entry.id)
                if len(last) == 2 or at - hit.start > NEAR:
                    break
        return last if len(last) == 2 else []

    def _is_any_group(self, head: Token) -> bool:
        """'the Representatives who voted against it', 'those nominees': a class, unless a number goes before."""
        counted = any(c.lower_ in COUNTS for c in head.children)
        return not counted and any(c.dep_ == "relcl" or c.lower_ == "those" for c in head.children)

    def _holders_before(self, asked: Description, at: int, head: Token) -> tuple[Sequence[Person], str]:
        """Those of the role who were named before `at`, and the rule: who meet there, two for 'the two ...' and
        'both ...'; else all of them, as far as a number allows."""
        wanted = _number(head)
        named = [n.person for n in self.cast.named if n.start < at and (wanted or at - n.start < AS_GROUP)]
        acting = {who for root, who in self.told_before(at) if root.dep_ in SUBJECT and root.head is head.head}
        holders = self._holders(asked, wanted) - {self.quoted(head), *acting}  # 'X received the two leaders'
        beside = {n.person for n in self.cast.named if head.sent.start <= n.start < at and n.person in holders}
        if wanted and len(beside) == wanted:  # 'X is to call Y before the two leaders meet'
            return list(beside), "group learnt"
        met = parties.first(self.parties(at), wanted, holders.__contains__)
        if met is not None:
            return met, "group that meets"
        often = Counter([*named, *(who for _, who in self.points)])
        fitting = [person for person in dict.fromkeys(reversed(named)) if person in holders]
        if wanted:
            again = [person for person in fitting if often[person] > 1]
            fitting = again if len(again) >= wanted else fitting  # somebody named once in passing is not of the two
            return (fitting if len(fitting) == wanted else []), "group learnt"
        return (fitting if len(fitting) > 1 else []), "group learnt"

    def _holders(self, asked: Description, wanted: int) -> set[Person]:
        """Whom a plural description may mean: those of the role, or of the gender that 'the two men' tells."""
        if asked.role in ANYBODY:
            told = gender_of([asked.role])
            is_some = wanted or asked.role == "interlocutor"
            return {p for p in self.cast.people if is_some and p.gender in (None, told or p.gender)}
        asked = Description(asked.role, frozenset(), asked.former)
        return {
            x.person
            for x in chain(*self.told)
            if self.fits(x, asked) and (wanted or x.description.role not in RIVALS or x.description.role == asked.role)
        }

    def parties(self, at: int) -> list[Party]:
        """Who is told of together before the token `at`, by name or described."""
        return parties.before(self.doc, self.told_before(at), at)

    def told_before(self, at: int) -> list[Point]:
        """Who is named or described before the token `at`, in order."""
        named = [(head_of(self.doc, n.start, n.end), n.person) for n in self.cast.named if n.start < at]
        described = [(head, who) for head, who in self.points if head.i < at]
        return sorted([*named, *described], key=lambda point: point[0].i)


def _is_human(noun: Token) -> bool:
    """Whether it is people who speak and act, or have relatives and aides: 'the latter said', 'the latter's wife'."""
    if noun.dep_ == "poss":
        return noun.head.lemma_.lower() in ROLES | KIN
    return noun.dep_ not in SUBJECT or noun.head.lemma_.lower() in SPEECH | HUMAN


def _is_of_people(noun: Token) -> bool:
    """Whether 'the two', 'the pair', 'the latter' is a phrase of its own."""
    doc = noun.doc
    if not noun.i or doc[noun.i - 1].lower_ != "the" or noun.dep_ not in (*ARGUMENT, "pobj", "poss"):
        return False
    after = doc[noun.i + 1] if noun.i + 1 < len(doc) else None
    return after is None or not (after.pos_ in ("NOUN", "PROPN", "ADJ", "NUM") or after.lower_ in ("of", "-"))


def _number(head: Token) -> int:
    """How many people a description counts: 2 of 'the two leaders', 'both leaders'; 0 if it does not say."""
    counts = (c.lower_ for c in head.children if c.dep_ in ("nummod", "det", "predet", "amod"))
    return next((COUNTS[word] for word in counts if word in COUNTS), 0)
