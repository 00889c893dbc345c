"""Several people at once: 'the two leaders', 'the leaders of Armenia and Azerbaijan', 'both ministers'."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from pipeline.mentions.descriptions import OWNERS, Description, Descriptions, Learnt
from pipeline.mentions.lexicon import RIVALS
from pipeline.mentions.people import Cast, Person, Reference
from pipeline.parse import Doc, Token
from pipeline.seeds import Place, Seeds

AS_GROUP = 250  # tokens within which the members of a group are named
BETWEEN = 12  # tokens between the names of 'X and Armenian Prime Minister Y'
TITLED = frozenset({"CCONJ", "ADJ", "PROPN", "NOUN"})
COUNTS = {"two": 2, "both": 2, "three": 3, "four": 4}
COUNTRIES = frozenset({"countries", "nations", "states", "sides", "neighbours", "neighbors", "republics"})


@dataclass
class Groups:
    """Who is meant by plural descriptions. `holder` tells who holds one office, `fits` whether what is learnt is what a
    description asks for."""

    doc: Doc
    seeds: Seeds
    cast: Cast
    read: Descriptions
    told: Sequence[Learnt]
    holder: Callable[[Description, int], tuple[Person | None, str]]
    fits: Callable[[Learnt, Description], bool]
    grouped: list[Person] = field(default_factory=list)  # members of the groups found so far

    def references(self, head: Token, start: int, end: int, asked: Description) -> Iterator[Reference]:
        """One reference per member of 'the two leaders', 'the leaders of Armenia and Azerbaijan', 'both ministers'."""
        countries = [of for of in self.read.countries(start, end) if self.seeds.place(of) is not None]
        is_anaphoric = any(t.lower_ in COUNTRIES for t in self.doc[head.i + 1 : end])
        if is_anaphoric and not countries:
            countries = self._countries_before(start)
        members: list[Person] = []
        rule = "group of the places"
        if len(set(countries)) > 1:
            for of in dict.fromkeys(countries):
                person, _ = self.holder(Description(asked.role, frozenset({of})), start)
                if person is not None:
                    members.append(person)
        elif (
            not asked.of and not is_anaphoric and self.doc[start].lower_ not in OWNERS and not self._is_any_group(head)
        ):
            rule = "group learnt"
            members = self._holders_before(asked, start, head)
        self.grouped.extend(dict.fromkeys(members))
        for person in dict.fromkeys(members):
            yield Reference(start, end, person, "nominal", rule)

    def _countries_before(self, at: int) -> list[str]:
        """'the leaders of those countries': the two countries that were named last."""
        last: list[str] = []
        for hit in reversed(self.read.gazette.hits):
            if hit.start < at and isinstance(hit.entry, Place) and hit.entry.kind == "country":
                if hit.entry.id not in last:
                    last.append(hit.entry.id)
                if len(last) == 2 or at - hit.start > BETWEEN * 5:
                    break
        return last if len(last) == 2 else []

    def _joined_before(self, at: int, fitting: list[Person]) -> list[Person] | None:
        """The pair printed last as 'X and Y' where more than two fit."""
        before = [n for n in self.cast.named if n.start < at]
        for a, b in reversed(list(pairwise(before))):
            between = self.doc[a.end : b.start]
            joined = (
                0 < len(between) < BETWEEN and between[0].lower_ == "and" and all(t.pos_ in TITLED for t in between)
            )
            if joined and a.person is not b.person and a.person in fitting and b.person in fitting:
                return [a.person, b.person]
        return None

    def _is_any_group(self, head: Token) -> bool:
        """'the Representatives who voted against it', 'those nominees': a class, unless a number goes before."""
        counted = any(c.lower_ in COUNTS for c in head.children)
        return not counted and any(c.dep_ == "relcl" or c.lower_ == "those" for c in head.children)

    def _holders_before(self, asked: Description, at: int, head: Token) -> list[Person]:
        """Those of the role who were named last before `at`: two for 'the two ...' and 'both ...', else all of them."""
        number = next(
            (c.lower_ for c in head.children if c.dep_ in ("nummod", "det", "predet", "amod") and c.lower_ in COUNTS),
            None,
        )
        wanted = COUNTS.get(number or "", 0)
        named = [n.person for n in self.cast.named if n.start < at and (wanted or at - n.start < AS_GROUP)]
        latest = list(dict.fromkeys(reversed(named)))
        often = Counter([*named, *self.grouped])
        asked = Description(asked.role, frozenset(), asked.former)
        holders = {
            x.person
            for x in self.told
            if self.fits(x, asked) and (wanted or x.description.role not in RIVALS or x.description.role == asked.role)
        }
        fitting = [person for person in latest if person in holders]
        if wanted:
            beside = {n.person for n in self.cast.named if head.sent.start <= n.start < at and n.person in holders}
            if len(beside) == wanted:  # 'X is to call Y before the two leaders meet'
                return list(beside)
            again = [person for person in fitting if often[person] > 1]
            fitting = again if len(again) >= wanted else fitting  # somebody named once in passing is not of the two
            joined = self._joined_before(at, fitting) if wanted == 2 and len(fitting) > 2 else None
            return joined or (fitting if len(fitting) == wanted else [])
        return fitting if len(fitting) > 1 else []
