"""Relatives: 'his father', 'my husband', once the article has said who that is; 'the Smiths'."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence

from pipeline.mentions.gazette import Folded
from pipeline.mentions.lexicon import KIN, gender_of
from pipeline.mentions.people import PART, Cast, Named, Person, Reference
from pipeline.parse import Doc, Token
from pipeline.seeds import fold

# Whose noun counts as that of another: 'my dad', 'his boy' (with an owner only), 'her ex-husband'.
SAME = {
    "dad": "father", "daddy": "father", "mom": "mother", "mum": "mother", "mama": "mother", "boy": "son",
    "girl": "daughter", "ex-wife": "wife", "ex-husband": "husband", "widow": "wife", "widower": "husband",
}  # fmt: skip
SIBLINGS = {"male": "brother", "female": "sister"}
SPOUSES = {"wife": "husband", "husband": "wife", "widow": "husband", "widower": "wife"}
PARENTS = {"male": "father", "female": "mother"}
CHILDREN = {"male": "son", "female": "daughter"}
OWNING = frozenset({"PRP$", "POS"})
NEAR = 4  # tokens of rank and commas between the noun and the name: 'his father, Sultan X'


def references(
    doc: Doc,
    folded: Folded,
    cast: Cast,
    pronouns: Sequence[Reference],
    described: Sequence[Reference],
    speaker_at: Callable[[int], Person | None],
) -> Iterator[Reference]:
    """One reference per 'his father', 'Brennig's wife', 'the wife of the president' and the like whose owner and
    relative the article names.

    `speaker_at` tells who speaks at a character of a quotation, for 'my husband'.
    """
    owners = {p.start: p.person for p in pronouns if p.person is not None}
    members = Counter(reference.start for reference in described)
    placed = [
        *(Named(r.start, r.end, r.person, PART, 0, ()) for r in described if r.person and members[r.start] == 1),
        *cast.named,
    ]
    named = {place.start: place for place in placed}
    ends = {place.end: place for place in placed}
    nouns = [doc[i] for i in folded.tokens_of(KIN | SAME.keys()) if not _is_in_law(doc, i)]
    if not nouns:
        return
    for token in nouns:
        first = owner_at(doc, token.i)
        speaker = speaker_at(token.idx) if doc[first].lower_ == "my" else None
        if speaker is not None:
            owners[first] = speaker
    relatives = dict(_told(doc, nouns, cast, owners, named, ends))
    relatives |= dict(_siblings(relatives))
    for token in nouns:
        first = owner_at(doc, token.i)
        possessor = ends.get(first) if doc[first].tag_ == "POS" else None
        behind = named.get(token.i + 2) if _is_the_one_of(token) else None
        place = possessor or behind
        owner = place.person if place is not None else owners.get(first)
        if owner is None or token.dep_ in ("appos", "attr"):
            continue
        if behind is None and _name_after(doc, token.i, named) is not None:
            continue
        noun = kin_of(token)
        relative = relatives.get((owner, noun)) or _spouse(owner, noun, cast, relatives.values())
        if relative is not None:
            start = possessor.start if possessor is not None else first
            yield Reference(start, behind.end if behind is not None else token.i + 1, relative, "nominal", "kin")


def _is_the_one_of(token: Token) -> bool:
    """'the wife of ...'"""
    doc, i = token.doc, token.i
    return i > 0 and i + 2 < len(doc) and doc[i - 1].lower_ == "the" and doc[i + 1].lower_ == "of"


def kin_of(token: Token) -> str:
    """The relation that a noun tells: 'father' of 'dad' too."""
    noun = token.lemma_.lower()
    return SAME.get(noun, noun)


def _is_in_law(doc: Doc, i: int) -> bool:
    """'his son-in-law' is not his son."""
    return [t.lower_ for t in doc[i + 1 : i + 5]] == ["-", "in", "-", "law"]


def owner_at(doc: Doc, i: int) -> int:
    """The token that says whose relative the noun at `i` is: right before it, adjectives and ages between."""
    first = i - 1
    while first > 0 and i - first < NEAR * 2 and _may_come_between(doc[first]) and doc[first].tag_ not in OWNING:
        first -= 1
    return first if first >= 0 and doc[first].tag_ in OWNING else max(0, i - 1)


def _may_come_between(token: Token) -> bool:
    return token.pos_ in ("ADJ", "NUM") or token.tag_ in ("HYPH", "VBN", "VBG") or token.lower_ in ("year", "old")


def _siblings(relatives: dict[tuple[Person, str], Person]) -> Iterator[tuple[tuple[Person, str], Person]]:
    """What 'X and Y's mother' tells of X and Y; 'X's brother Y' is told both ways."""
    for (owner, noun), relative in relatives.items():
        for sibling in SIBLINGS.values() if noun in SIBLINGS.values() else ():
            if owner.gender is None or SIBLINGS[owner.gender] == sibling:
                yield (relative, sibling), owner
        for (other, same), parent in relatives.items():
            if other is not owner and parent is relative and noun == same and noun in PARENTS.values() and other.gender:
                yield (owner, SIBLINGS[other.gender]), other


def _spouse(owner: Person, noun: str, cast: Cast, related: Collection[Person]) -> Person | None:
    """'his wife' where one woman of his surname is named and told to be no other relative."""
    if noun not in SPOUSES or len(owner.forms[0]) < 2:
        return None
    gender = gender_of([noun])
    bearers = [
        person
        for person in cast.people
        if person is not owner and len(person.forms[0]) > 1 and person.forms[0][-1] == owner.forms[0][-1]
    ]
    if len(bearers) != 1 or bearers[0] in related or bearers[0].guessed:
        return None
    return bearers[0] if bearers[0].gender == gender and owner.gender not in (None, gender) else None


def _told(
    doc: Doc,
    nouns: Sequence[Token],
    cast: Cast,
    owners: dict[int, Person],
    named: dict[int, Named],
    ends: dict[int, Named],
) -> Iterator[tuple[tuple[Person, str], Person]]:
    """((person, noun), relative) for each relation beside a name: 'his father, X', 'X, son of Y', 'Y's son X'."""
    for token in nouns:
        noun, first = kin_of(token), owner_at(doc, token.i)
        after = _name_after(doc, token.i, named)
        owner = owners.get(first)
        if after is not None and owner is not None and after.person is not owner:
            yield from _both_ways(owner, noun, after.person)
        before = ends.get(first) if doc[first].tag_ == "POS" else None
        if after is not None and before is not None:
            for person in _joined(doc, before, ends):
                yield from _both_ways(person, noun, after.person)
        if token.i + 1 < len(doc) and doc[token.i + 1].lower_ == "of":
            parent = _name_after(doc, token.i + 1, named) or _name_of(doc[token.i + 1], cast)
            child = _name_before(doc, token.i, cast)
            if parent is not None and child is not None:
                for person in (parent.person, *(n.person for n in _listed(doc, parent, named))):
                    yield from _both_ways(person, noun, child.person)
        if owner is not None and token.dep_ == "appos" and token.head.i + 1 in ends:  # 'X, his wife, said'
            relative = ends[token.head.i + 1].person
            if relative is not owner:
                yield from _both_ways(owner, noun, relative)


def _both_ways(owner: Person, noun: str, relative: Person) -> Iterator[tuple[tuple[Person, str], Person]]:
    """What 'the noun of the owner is the relative' tells of both."""
    yield (owner, noun), relative
    converse = SPOUSES.get(noun)
    if noun in CHILDREN.values():
        converse = PARENTS.get(owner.gender or "male")
    elif noun in PARENTS.values():
        converse = CHILDREN.get(owner.gender or "")
    if converse is not None:
        yield (relative, converse), owner


def _name_of(of: Token, cast: Cast) -> Named | None:
    """The name of 'brother of the singer and author X'."""
    nouns = [noun for noun in of.children if noun.dep_ == "pobj"]
    ends = {noun.i for noun in (*nouns, *(c for noun in nouns for c in noun.children if c.dep_ == "conj"))}
    return next((n for n in cast.named if any(n.start <= i < n.end for i in ends)), None)


def _joined(doc: Doc, named: Named, ends: dict[int, Named]) -> Iterator[Person]:
    """The people of 'X and Y's mother'."""
    yield named.person
    first = ends.get(named.start - 1) if named.start and doc[named.start - 1].lower_ == "and" else None
    if first is not None:
        yield first.person


def _listed(doc: Doc, named: Named, starts: dict[int, Named]) -> Iterator[Named]:
    """The other people of 'the mother of X and Y'."""
    after = starts.get(named.end + 1) if named.end < len(doc) and doc[named.end].lower_ == "and" else None
    if after is not None:
        yield after


def _name_after(doc: Doc, i: int, named: dict[int, Named]) -> Named | None:
    """The name that stands with the noun at `i`: titles and one comma may come between."""
    for j in range(i + 1, min(len(doc), i + 1 + NEAR)):
        if j in named:
            return named[j]
        if not (doc[j].text == "," or doc[j].text[0].isupper()):
            return None
    return None


def _name_before(doc: Doc, i: int, cast: Cast) -> Named | None:
    """The name that 'X, the high-ranking member and son of Y' describes: the last one before in the sentence."""
    start = doc[i].sent.start
    return next((n for n in reversed(cast.named) if start <= n.start and n.end <= i), None)


def families(doc: Doc, cast: Cast) -> Iterator[Reference]:
    """'the Smiths': everybody of that surname, where the article names two or more of them."""
    bearers: dict[str, list[Person]] = defaultdict(list)
    for person in dict.fromkeys(named.person for named in cast.named):
        if len(person.forms[0]) > 1:
            bearers[person.forms[0][-1]].append(person)
    names = {f"{surname}s": family for surname, family in bearers.items() if len(family) > 1}
    for token in doc[1:] if names else ():
        if token.text[0].isupper() and token.nbor(-1).lower_ == "the":
            for person in names.get(fold(token.text), ()):
                yield Reference(token.i, token.i + 1, person, "named", "family")
