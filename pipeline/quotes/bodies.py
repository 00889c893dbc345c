"""Short forms of bodies: 'the embassy' of 'the Norwegian Embassy in Oslo', 'the airline' where an article has one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from pipeline.parse import Token
from pipeline.quotes.papers import BODIES
from pipeline.quotes.phrases import ARTICLE, phrase
from pipeline.seeds import fold
from pipeline.tables import Mention
from pipeline.wordlist import words

# Words that stand for the article's one company, whatever it is called.
COMPANIES = words(
    "company firm network operator airline corporation manufacturer carrier retailer broadcaster studio utility chain "
    "maker bank startup developer brewery shipyard publisher"
)
# Words in the names of bodies that are no companies.
PUBLIC = BODIES - COMPANIES | words(
    "organisation organization senate congress assembly state states nations republic kingdom city county district "
    "league society church movement front guard force forces centre center school club survey services commissioner "
    "secretariat treasury"
)
STATE = words("government ministry state")
TWICE = 2  # a company told of so often is what the article is about
WITHIN = re.compile(r" (?:in|of|for|at|to) ")


def named_as(said: Sequence[str], names: Sequence[str]) -> list[str]:
    """The names that a short form fits: 'rescue service' of 'Fire and Rescue Service', 'embassy' of 'UK Embassy in
    Oslo'; folded words against names as printed."""
    return [name for name in names if _is_short_form(said, name)]


def _is_short_form(said: Sequence[str], name: str) -> bool:
    """Whether the words stand in the name in this order, its first or its last word among them."""
    whole = fold(name).split()
    headed = WITHIN.split(fold(name))[0].split()  # 'UK Embassy' of 'UK Embassy in Oslo'
    rest = iter(whole)
    ends = said[-1] in (whole[-1], headed[-1]) or said[0] == whole[0]
    return len(said) < len(whole) and all(w in rest for w in said) and ends


def company(head: Token, before: Sequence[Mention]) -> Mention | None:
    """The one company told of before 'the company', 'the network', 'the airline'; None where it is not plain which.

    `before`: the mentions before `head`. The one told of most often, and at least twice, by a name that holds no word
    of a public body.
    """
    if head.lemma_.lower() not in COMPANIES:
        return None
    told = [m for m in before if m.label == "organisation" and m.kind == "named" and m.entity_id and m.name]
    told = [m for m in told if not PUBLIC & set(fold(m.name or "").split())]
    often = Counter(m.entity_id for m in told).most_common(2)
    if not often or often[0][1] < TWICE or (len(often) == 2 and often[0][1] == often[1][1]):
        return None
    return next(m for m in told if m.entity_id == often[0][0])


def printed_like(head: Token) -> list[str]:
    """Names before `head` that are headed by the same word, as printed; for bodies no mention knows."""
    alike = (t for t in head.doc[: head.i] if t.lower_ == head.lower_ and _is_name(t))
    return list(dict.fromkeys(ARTICLE.sub("", " ".join(phrase(t).text.split()), count=1) for t in alike))


def _is_name(head: Token) -> bool:
    """'Fire Service', 'Gwent police', 'government of Samoa'."""
    if head.pos_ == "PROPN" or any(c.dep_ == "compound" and c.pos_ == "PROPN" for c in head.children):
        return True
    whose = [c for c in head.children if c.dep_ == "prep" and c.lower_ == "of"]
    return head.lemma_ in BODIES | STATE and any(o.pos_ == "PROPN" for c in whose for o in c.children)
