"""'The 64-year-old': whoever the article says is of that age, else the one person of the sentence before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from pipeline.mentions.gazette import Folded
from pipeline.mentions.people import Cast, Named, Person, Reference
from pipeline.parse import Doc, Token


def references(doc: Doc, folded: Folded, cast: Cast) -> Iterator[Reference]:
    """One reference per 'the 64-year-old', 'this 64-year-old' that no noun or name follows."""
    olds = [doc[i] for i in folded.tokens_of({"old"}) if _is_alone(doc, i)]
    if not olds:
        return
    told: dict[str, set[Person]] = defaultdict(set)
    for named in cast.named:
        age = _age(doc, named)
        if age is not None:
            told[age].add(named.person)
    for old in olds:
        known = told.get(doc[old.i - 4].lower_, set())
        person = next(iter(known)) if len(known) == 1 else None if known else _last(cast, old)
        if person is not None:
            yield Reference(old.i - 5, old.i + 1, person, "nominal", "age")


def _is_alone(doc: Doc, i: int) -> bool:
    """Whether 'the N-year-old' ends in `i` and is a phrase of its own."""
    if i < 5 or [t.lower_ for t in doc[i - 3 : i]] != ["-", "year", "-"] or doc[i - 5].lower_ not in ("the", "this"):
        return False
    after = doc[i + 1] if i + 1 < len(doc) else None
    return after is None or not (after.pos_ in ("NOUN", "PROPN", "ADJ") or after.text in "-,")


def _age(doc: Doc, named: Named) -> str | None:
    """'X, 64,', 'X (64)', 'X, aged 64', '64-year-old X'."""
    at = named.end
    if at + 1 < len(doc) and doc[at].text in ",(":
        at += 2 if doc[at + 1].lower_ in ("age", "aged") else 1
        if at < len(doc) and doc[at].is_digit:
            return doc[at].text
    for i in range(named.start - 1, max(4, named.start - 6), -1):
        if doc[i].lower_ == "old" and doc[i - 1].text == "-":
            return doc[i - 4].lower_
        if doc[i].is_punct or doc[i].pos_ == "VERB":
            break
    return None


def _last(cast: Cast, old: Token) -> Person | None:
    """The one person who is named in the sentence before, if nobody is named in this one."""
    start = old.sent.start
    if start == 0 or any(start <= named.start < old.i for named in cast.named):
        return None
    before = old.doc[start - 1].sent
    people = {named.person for named in cast.named if before.start <= named.start < start}
    return people.pop() if len(people) == 1 else None
