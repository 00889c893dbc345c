"""One name for a body in an article: 'NEOC' and 'Ford' are 'National Emergency Operation Centre', 'Ford Motor Company'.

Only where the article itself prints the full name, and one that fits alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from pipeline.entities import Known
from pipeline.seeds import fold
from pipeline.wordlist import words

ACRONYM = re.compile(r"[A-Z][A-Za-z&]*[A-Z]")  # 'NEOC', 'USGS', 'MoD'
MINOR = words("of the and for in on at to de la du des et")
# What ends the full name of a firm, and is left out of the short one.
FIRM_ENDINGS = words(
    "company co corporation corp incorporated inc limited ltd plc group holding holdings llc ag gmbh sa spa ab oy nv "
    "bv airlines airways motors industries brothers sons partners systems technologies laboratories"
)
PLACED = re.compile(r" (?:of|in|for) ")  # what tells a body from others of its kind: 'Supreme Court of Puerto Rico'


def in_full(bodies: Iterable[Known]) -> Mapping[str, Known]:
    """The body that each short name among those an article prints stands for, by the id of the short one.

    A name stays as it is where two longer ones fit.
    """
    known = {body.entity_id: body for body in bodies}
    found: dict[str, Known] = {}
    for short in known.values():
        longer = [body for body in known.values() if _is_short_for(short.name, body.name)]
        if len(longer) == 1:
            found[short.entity_id] = longer[0]
    return {short: found.get(body.entity_id, body) for short, body in found.items()}


def _is_short_for(short: str, name: str) -> bool:
    if ACRONYM.fullmatch(short):
        return " " in name and _letters(short) == _initials(name)
    said, whole = fold(short).split(), fold(name).split()
    if len(said) >= len(whole) or whole[: len(said)] != said:
        return False
    rest = whole[len(said) :]
    return rest[-1] in FIRM_ENDINGS or bool(PLACED.match(f" {' '.join(rest)} ") and len(said) > 1)


def _letters(acronym: str) -> str:
    return "".join(letter for letter in acronym if letter.isupper())


def _initials(name: str) -> str:
    return "".join(word[0].upper() for word in re.findall(r"\w+", name) if word.lower() not in MINOR)
