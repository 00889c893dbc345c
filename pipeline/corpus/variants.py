"""Full names that articles print in more than one way: initials, patronymics, short given names, transliteration.

Only what leaves no doubt: names that differ in an initial each, that one article prints apart, or whose surname is a
common one, are two people's.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping

from pipeline.mentions.given_names import GIVEN
from pipeline.mentions.lexicon import GENERATIONS, PARTICLES, PATRONYMIC, SHARED_SURNAMES
from pipeline.seeds import fold
from pipeline.wordlist import words

Words = tuple[str, ...]

# Given names in short, each with the one name that it is nearly always short for.
SHORT = dict(
    pair.split("=")
    for pair in words(
        """
        abe=abraham andy=andrew ben=benjamin bernie=bernard bill=william billy=william bob=robert bobby=robert
        chuck=charles dan=daniel dave=david debbie=deborah dick=richard don=donald ed=edward fred=frederick greg=gregory
        jeff=jeffrey jim=james jimmy=james joe=joseph ken=kenneth larry=lawrence liz=elizabeth matt=matthew mike=michael
        mitch=mitchell nick=nicholas pete=peter ray=raymond rob=robert ron=ronald sasha=aleksandr steve=steven
        ted=edward tim=timothy tom=thomas tony=anthony vlad=vladimir volodya=vladimir walt=walter will=william
        """
    )
)
# One letter or two for a sound that languages without Latin letters are written with in several ways, in this order.
SPELT = (
    ("shch", "sh"), ("zh", "j"), ("kh", "h"), ("w", "v"), ("x", "ks"), ("q", "k"), ("y", "i"),
)  # fmt: skip
GLIDE = re.compile(r"(?<=[aeiou])i(?=[aeou])")  # 'Nazarbayev' and 'Nazarbaev'
TWICE = re.compile(r"(.)\1")


def same(names: Mapping[str, str], articles: Mapping[str, Collection[str]], first: Collection[str]) -> dict[str, str]:
    """Ids of people under another spelling of their names -> the id that stays.

    `names` are the names by id, `articles` where each is named; an id of `first` stays before any other, then the one
    of most articles.
    """
    groups: dict[Words, list[str]] = defaultdict(list)
    for entity_id, name in names.items():
        key = _key(name)
        if key is not None:
            groups[key].append(entity_id)
    for short, full in list(_longer(groups)):
        groups[full] += groups.pop(short)
    found: dict[str, str] = {}
    for ids in groups.values():
        if len(ids) > 1 and _is_one([names[i] for i in ids], [articles[i] for i in ids]):
            stays = min(ids, key=lambda i: (i not in first, -len(articles[i]), len(names[i]), i))
            found |= {i: stays for i in ids if i != stays}
    return found


def _key(name: str) -> Words | None:
    """What all spellings of a full name have in common; None for a name that says too little."""
    printed = [word for word in _words(name) if len(word) > 1]
    plain = [word for at, word in enumerate(printed) if not (0 < at < len(printed) - 1 and PATRONYMIC.fullmatch(word))]
    if len(plain) < 2 or not name[0].isupper():
        return None
    if plain[-1] in SHARED_SURNAMES:  # 'Michael A. Smith' may be another than 'Mike Smith'
        return tuple(_words(name))
    return (_sound(SHORT.get(plain[0], plain[0])), *map(_sound, plain[1:]))


def _words(name: str) -> list[str]:
    return [word.strip(".,") for word in fold(name).split()]


def _sound(word: str) -> str:
    for spelt, sound in SPELT:
        word = word.replace(spelt, sound)
    return GLIDE.sub("", TWICE.sub(r"\1", word))


def _longer(groups: Collection[Words]) -> Iterator[tuple[Words, Words]]:
    """(key, the only longer one that begins with it): 'Alejandro Brennig' and 'Alejandro Brennig Zogbo'; 'Juan Carlos'
    may be anybody's."""
    begins: dict[Words, list[Words]] = defaultdict(list)
    for key in groups:
        if len(key) > 2 and key[2] not in GENERATIONS:
            begins[key[:2]].append(key)
    for short, full in begins.items():
        if short in groups and len(full) == 1 and short[1] not in GIVEN | PARTICLES:
            yield short, full[0]


def _is_one(names: Collection[str], articles: Collection[Collection[str]]) -> bool:
    """Whether nothing speaks against names of one sound being one person's: initials, an article that prints two."""
    initials = [tuple(word for word in _words(name) if len(word) == 1) for name in names]
    if len({letters for letters in initials if letters}) > 1:
        return False
    printed = [article for where in articles for article in where]
    return len(printed) == len(set(printed))
