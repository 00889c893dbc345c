"""Surnames that are somebody else's than those who are introduced by them: 'Mr. Trump' beside Melania Trump only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from pipeline.mentions import genders
from pipeline.mentions.gazette import Words
from pipeline.mentions.lexicon import gender_of
from pipeline.mentions.names import Name
from pipeline.mentions.people import SURNAME, Person
from pipeline.seeds import Leader


def of_others(chosen: Sequence[Name], introduced: Sequence[Person], known: Mapping[Words, Leader]) -> Iterator[Words]:
    """The surnames alone that titles give to a leader, or to somebody of the other gender, whom no full name has."""
    single: dict[Words, list[Words]] = defaultdict(list)
    for name in chosen:
        if len(name.words) == 1:
            single[name.words].append(name.titles)
    for words, titles in single.items():
        bearers = [person for person in introduced if (words, SURNAME) in person.aliases()] if any(titles) else []
        if bearers and (_is_leader(known.get(words), bearers, titles) or _is_of_other_gender(bearers, titles)):
            yield words


def _is_leader(leader: Leader | None, bearers: Sequence[Person], titles: Collection[Words]) -> bool:
    """Whether a title is that of an office which the leader of that surname, and none of the bearers, holds or held."""
    if leader is None or any(person.leader is leader for person in bearers):
        return False
    held = {word for office in leader.offices for word in office.role.split("-")}
    return any(not held.isdisjoint(title) for title in titles)


def _is_of_other_gender(bearers: Sequence[Person], titles: Collection[Words]) -> bool:
    """Whether half the places, or more, have a title of the gender that no bearer is of."""
    borne = {person.gender or genders.of_given(person.forms[0][0]) for person in bearers}
    against = [title for title in titles if gender_of(title) not in (None, *borne)]
    return None not in borne and 2 * len(against) >= len(titles)
