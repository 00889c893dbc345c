"""Leaders of the seeds as an article names them: by full name, by surname.

Among a thousand leaders are many whose surnames firms, films, places and other people bear too ('Ford', 'Moon'). Such
a surname alone is a leader's only where an office stands with it or the article speaks of the leader's country.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.mentions import joining
from pipeline.mentions.gazette import Gazette, Words
from pipeline.mentions.given_names import GIVEN
from pipeline.mentions.lexicon import GENERATIONS, KIN, NAMING, SHARED_SURNAMES, gender_of
from pipeline.mentions.names import Name
from pipeline.mentions.syntax import head_of
from pipeline.parse import Doc, Token
from pipeline.seeds import Days, Leader, Seeds, fold


def known(doc: Doc, printed: Sequence[Name], gazette: Gazette, seeds: Seeds, when: Days | None) -> dict[Words, Leader]:
    """The leader that each name is the name of, by the words of the name."""
    found: dict[Words, Leader] = {}
    new = {name.words for name in printed if name.start and _is_introduced(doc[name.start - 1])}
    new |= {name.words[:1] for name in printed if _is_given(doc, name)}
    for name in printed:
        if name.words in found or name.words in new:
            continue
        leader = (
            of_full_name(name.words, seeds) if len(name.words) > 1 else _of_surname(doc, name, gazette, seeds, when)
        )
        if leader is not None:
            found[name.words] = leader
    return found


def of_full_name(words: Words, seeds: Seeds) -> Leader | None:
    """The leader of a full name, middle names and initials disregarded; 'Abe Shinzo' is Shinzo Abe."""
    without_initials = tuple(w for w in words if len(w.rstrip(".")) > 1)
    for name in (words, (words[0], words[-1]), without_initials, *joining.spoken(words)):
        found = seeds.leaders_named(" ".join(name)) if len(name) > 1 else ()
        if len(found) == 1:
            return found[0]
    surname_first = seeds.leaders_named(f"{words[1]} {words[0]}") if len(words) == 2 else ()
    return surname_first[0] if len(surname_first) == 1 else None


def _of_surname(doc: Doc, name: Name, gazette: Gazette, seeds: Seeds, when: Days | None) -> Leader | None:
    """The only leader of that surname who fits the place, or the only one of them in office in those days."""
    surname = name.words[0]
    is_plain = surname not in SHARED_SURNAMES and surname not in GIVEN
    is_sure = is_plain or any(seeds.role_of_title(title) is not None for title in name.titles)
    bearers = [
        leader
        for leader in seeds.leaders_named(surname)
        if (is_sure or not gazette.spoken_of.isdisjoint(_homes(leader))) and _is_told(leader, name.titles)
    ]
    bearers = [leader for leader in bearers if not _held_no_such(leader, name.titles, seeds, when)]
    if len(bearers) > 1 and when is not None:
        bearers = [leader for leader in bearers if any(office.held_in(when) for office in leader.offices)]
        bearers = [leader for leader in bearers if _holds(leader, name.titles, seeds, when)] or bearers
    return bearers[0] if len(bearers) == 1 and not _is_relative(doc, name) else None


def _is_told(leader: Leader, titles: Words) -> bool:
    """Whether titles tell the leader's gender or none; 'Sheikh' may be a part of the name."""
    told = gender_of(title for title in titles if title not in fold(leader.name).split())
    return told in (None, leader.gender)


def _held_no_such(leader: Leader, titles: Words, seeds: Seeds, when: Days | None) -> bool:
    """Whether a title is that of an office which somebody who holds none in those days never held."""
    role = seeds.role_of_title(" ".join(titles))
    if role is None or when is None or any(office.held_in(when) for office in leader.offices):
        return False
    return bool(leader.offices) and role.id not in {office.role for office in leader.offices}


def _holds(leader: Leader, titles: Words, seeds: Seeds, when: Days) -> bool:
    """Whether a title is that of an office which somebody holds in those days: 'Deputy Prime Minister X'."""
    role = seeds.role_of_title(" ".join(titles))
    return role is not None and any(office.role == role.id and office.held_in(when) for office in leader.offices)


def _is_introduced(before: Token) -> bool:
    """'A student named Wong'; not 'Aliyev called Putin', on the telephone."""
    return before.lower_ in NAMING and before.dep_ == "acl"


def _is_given(doc: Doc, name: Name) -> bool:
    """'Abe Brennig': what is a leader's surname is somebody's given name here."""
    if len(name.words) < 2 or name.words[1] in GENERATIONS:
        return False
    return doc[name.start].ent_type_ == "PERSON" and doc[name.start + 1].ent_iob_ == "I"


def _homes(leader: Leader) -> Iterator[str]:
    """Ids of the country and of whatever else somebody holds or held an office of."""
    if leader.country is not None:
        yield leader.country
    yield from (office.of for office in leader.offices)


def _is_relative(doc: Doc, name: Name) -> bool:
    """'their mother, Anwar', 'his son Barron': somebody of the article's own."""
    root = head_of(doc, name.start, name.end)
    return not KIN.isdisjoint(name.titles) or (root.dep_ == "appos" and root.head.lemma_.lower() in KIN)
