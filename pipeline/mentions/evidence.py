"""Whether a name is a person's: what all the places where an article prints it tell for it and against it.

spaCy's recogniser is one witness among several: it calls a bare surname an organisation as often as a person. Titles,
appositions, verbs, ages and given names are the others.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from pipeline.mentions.gazette import Words
from pipeline.mentions.given_names import GIVEN
from pipeline.mentions.lexicon import (
    BODIES,
    HUMAN,
    KIN,
    NAME_TITLES,
    NAMED_THINGS,
    NAMESAKES,
    NAMING,
    NO_GIVEN_NAMES,
    QUALIFYING,
    ROLES,
    SPEECH,
    SURNAMES_TOO,
    TITLES,
)
from pipeline.mentions.names import ENDS_NO_PERSON, LIKE_WORDS, Name
from pipeline.mentions.syntax import head_of
from pipeline.parse import Doc, Token
from pipeline.seeds import fold

ELSEWHERE = frozenset({"GPE", "LOC", "FAC"})
AT = frozenset({"in", "at", "near", "into", "across", "throughout", "around"})
WITHIN = AT | {"of", "from", "between", "to", "outside", "through", "via", "and"}  # 'of X, Country'
NAMED_BODIES = BODIES - {"administration", "government", "campaign", "cabinet"}  # 'the Putin government' names a person
AREAS = frozenset({"area", "district", "neighborhood", "neighbourhood", "suburb", "region", "province", "village"})
NO_PERSONS = BODIES | NAMED_THINGS
BESIDE = frozenset({"appos", "compound", "nmod", "npadvmod", "poss", "dep"})
FIRMS_TOO = frozenset({"producer", "developer", "owner", "operator", "designer", "host", "builder"})  # 'gas producer X'
SHIPS = frozenset({"MV", "MS", "MY", "RV", "SS", "HMS", "USS", "RMS", "HMAS", "INS"})
RANKS = (TITLES | ROLES) - NAME_TITLES
SPEAKS = SPEECH | HUMAN
MANY = 2.0  # evidence that a name of several words needs to be a person's
ONE = 3.0  # the same for a single word that no full name of the article explains
LEADER = 4.0  # evidence of being a name of the seeds' leaders
COMMON = 1.0  # evidence against a name for each of its words that the article prints in small letters
COMMON_ALONE = 3.0  # the same for a name of one word that the recogniser never takes for a person


def people(doc: Doc, names: Sequence[Name], leaders: Collection[Words], small: frozenset[str]) -> set[Words]:
    """The words of those names that are people's, by the evidence of all the places where they are printed.

    `leaders` are the names of leaders of the seeds, `small` the words that the article prints in small letters.
    """
    printed: dict[Words, list[Name]] = defaultdict(list)
    for name in names:
        printed[name.words].append(name)
    scores = {words: _score(doc, words, places) for words, places in printed.items()}
    for words in printed:
        if len(words) > 1 and words[-1:] in scores and _stands_alone(doc, printed[words[-1:]]):
            scores[words] += 1
    for words in printed:
        if words[0] not in GIVEN:  # 'Marine Traffic' in an article that writes of marine traffic
            capital = {t.lower_ for t in doc[printed[words][0].start : printed[words][0].end] if not t.is_lower}
            common = sum(word in small and word in capital for word in words)
            is_alone = len(words) == 1 and not any(doc[p.start].ent_type_ == "PERSON" for p in printed[words])
            scores[words] -= (COMMON_ALONE if is_alone else COMMON) * common
    for words in printed:
        if words in leaders:
            scores[words] += LEADER
    for words in printed:  # 'Hagia Sophia Museum' speaks against 'Hagia Sophia'
        if words[-1] in BODIES and words[:-1] in scores:
            scores[words[:-1]] -= 2
        if words[0] in NO_GIVEN_NAMES and words[1:] in scores:  # 'Hurricane Humberto' against 'Humberto'
            scores[words[1:]] -= 4
    return {words for words, score in scores.items() if score >= (MANY if len(words) > 1 else ONE)}


def _stands_alone(doc: Doc, places: Sequence[Name]) -> bool:
    """Whether a surname alone speaks, acts or is taken for a person, as that of an organisation does not."""
    return any(
        doc[p.start].ent_type_ == "PERSON" or (doc[p.start].dep_ == "nsubj" and doc[p.start].head.lemma_ in SPEAKS)
        for p in places
    )


def _score(doc: Doc, words: Words, places: Sequence[Name]) -> float:
    """Evidence that a name is a person's: each kind counts once, what speaks against it by its share of the places."""
    share = 1 / len(places)
    score = 0.0
    seen: set[str] = set()
    for place in places:
        for kind, weight in _evidence(doc, words, place):
            if weight < 0 or kind == "recogniser":
                score += weight * share
            elif kind not in seen:
                seen.add(kind)
                score += weight
    return score


def _evidence(doc: Doc, words: Words, name: Name) -> Iterator[tuple[str, float]]:
    root = head_of(doc, name.start, name.end)
    children = list(root.children)
    appositions = [child for child in children if child.dep_ == "appos"]
    labels = {doc[i].ent_type_ for i in range(name.start, name.end)}
    before = doc[name.start - 1] if name.start else None
    after = doc[name.end] if name.end < len(doc) else None
    if "PERSON" in labels:
        yield "recogniser", 2
    elif labels & ELSEWHERE:
        yield "recogniser", -1 if name.titles and len(words) > 1 else -1.5
    elif labels & {"ORG", "NORP"}:
        yield "recogniser", -0.5
    if words[0] in GIVEN:
        yield "given name", 3 if len(words) > 1 else 1
        if len(words) == 1 and root.dep_ in ("nsubj", "poss") and (after is None or after.text != ","):
            yield "acts or owns by a given name", 2
    if words[0] in LIKE_WORDS and len(words) > 1 and not doc[name.start].is_sent_start:
        yield "surname like a word", 2
    if not ENDS_NO_PERSON.isdisjoint(word.rstrip(".") for word in words[1:] or words):
        is_name = words[0] in GIVEN or not QUALIFYING.issuperset(name.titles)  # 'Judge Durham Hall'
        ambiguous = len(words) == 2 and is_name and words[1] in SURNAMES_TOO and not labels & ELSEWHERE
        if not ambiguous:
            yield "body", -6
    if words[-1] in RANKS and words[0] not in GIVEN:
        yield "title at the end", -4  # 'City Councillor', 'Technical Officer'
    if words[0] in NO_GIVEN_NAMES:
        yield "no given name", -6
    if len(words) == 1 and doc[name.start].tag_ in ("NNS", "NNPS"):
        yield "plural", -2
    if len(words) == 1 and doc[name.start].is_upper and len(words[0]) < 5:
        yield "acronym", -3
    if len(words) == 1 and doc[name.start].is_stop and words[0] not in GIVEN:
        yield "common word", -4  # 'First Lady', 'No. 11'
    if len(words) > 1 and doc[name.start].is_upper and 1 < len(doc[name.start]) < 4 and words[0] not in GIVEN:
        yield "acronym first", -2  # 'UC Davis'
    if not QUALIFYING.issuperset(name.titles):
        is_firm = len(words) == 1 and "PERSON" not in labels and name.titles[-1] in FIRMS_TOO
        yield "title", 1 if is_firm else 3
    is_apposed = root.dep_ == "appos" and _is_person_noun(root.head) and root.head.lower_ not in FIRMS_TOO
    if any(map(_is_person_noun, appositions)) or is_apposed:
        yield "apposition", 3
    if any(child.lemma_.lower() in NO_PERSONS for child in appositions):
        yield "apposition to a body", -3
    if root.dep_ in ("appos", "attr") and _is_thing(root):
        yield "told to be a thing", -3
    relatives = [_relative(child) for child in children if child.dep_ == "relcl"]
    if "who" in relatives or "whom" in relatives:
        yield "who", 3
    if "which" in relatives:
        yield "which", -3
    if _has_age(doc, name):
        yield "age", 3
    if before is not None and before.lower_ == "as" and before.head.lemma_ == "identify" and len(words) > 1:
        yield "identified", 2
    if before is not None and before.lower_ in NAMING and before.dep_ == "acl":
        yield "named", 3 if _is_person_noun(before.head) else -1  # 'a student named X', 'a site called X'
    if root.dep_ == "conj" and len(words) < 3 and _is_joined_to_place(root):
        yield "among places", -3
    if is_before_its_country(doc, (), name.start, name.end):
        yield "before its country", -5
    if root.dep_ in ("nsubj", "nsubjpass"):
        if root.head.lemma_.lower() in SPEECH:
            yield "speaks", 1.5
        elif root.head.lemma_.lower() in HUMAN:
            yield "acts", 1
    if root.dep_ == "conj" and root.head.ent_type_ == "PERSON":
        yield "among people", 1
    if before is not None:
        if before.dep_ == "det" and before.head == root:
            yield "article", -3
        if before.like_num and (len(words) == 1 or (before.head == root and before.is_digit)):  # '2005 Opel Zafira'
            yield "number before", -3
        is_one = len(words) == 1 or doc[name.start + 1].text in "-‐‑"
        if is_one and root.dep_ != "compound" and any(c.lower_ in ("a", "an") for c in children):
            yield "article", -3  # 'a self-described Neo-Nazi'
        if before.lower_ == "of" and name.start > 1 and doc[name.start - 2].ent_type_ == "PERSON":
            yield "of somebody", -5  # 'Oskar Brennig of Blue Harbour'
        if before.lower_ in AT and before.dep_ == "prep" and root.dep_ == "pobj":
            yield "where", -2.5
        if before.lemma_.lower() in BODIES and before.pos_ == "NOUN":
            yield "body before", -3
        elif is_named_thing(doc, name.start, name.end) or _is_among_things(doc, root):
            yield "thing before", -5
    if after is not None and fold(after.text) in ROLES and root.dep_ in ("compound", "nmod"):
        if after.text[0].isupper():
            yield "role after", -4
        elif len(words) == 1:
            yield "role after", -2  # 'the former Playboy model'
    if after is not None and root.dep_ in ("compound", "nmod") and root.head.lemma_.lower() in NAMED_BODIES:
        yield "body after", -5 if root.head.lemma_ in AREAS else -3
    elif root.dep_ in ("compound", "nmod") and root.head.lower_ in NAMESAKES:
        yield "namesake", -5
    if after is not None and after.tag_ == "POS" and len(words) == 1 and _is_titled(doc, name.end + 1):
        yield "owner in a title", -2  # 'Kim's Convenience'


def is_named_thing(doc: Doc, start: int, end: int) -> bool:
    """'rock band Van Halen', 'the film Marshall': the noun right before says what the name is the name of."""
    at = start - 1
    while at > 0 and doc[at].is_title and fold(doc[at].text) in TITLES:
        at -= 1
    if at >= 0 and doc[at].text in SHIPS:  # 'MV Alan Kurdi', 'MV Professor Penck'
        return True
    before = doc[start - 1] if start else None
    if before is None or not before.is_lower or before.lower_ not in NAMED_THINGS:
        return False
    root = head = head_of(doc, start, end)
    while head.dep_ in BESIDE and head != before:
        head = head.head
    return before in (root.head, head) or before.head == root


def _is_among_things(doc: Doc, root: Token) -> bool:
    """'the store chains Woolworths and Coles'"""
    while root.dep_ == "conj" and root.head.pos_ == "PROPN":
        root = root.head
        if is_named_thing(doc, root.left_edge.i, root.i + 1):
            return True
    return False


def _is_thing(root: Token) -> bool:
    """'One antibody cocktail, ZMapp,', 'the nearest settlement is Rachel'."""
    told = root.head if root.dep_ == "appos" else next((c for c in root.head.children if c.dep_ == "nsubj"), root)
    return told.pos_ == "NOUN" and told.lemma_.lower() in NO_PERSONS


def _relative(verb: Token) -> str:
    """The relative pronoun of a clause: 'who', 'which'; of '..., one of whom' too."""
    return next((t.lower_ for t in verb.subtree if t.tag_ in ("WP", "WDT", "WP$")), "")


def _is_titled(doc: Doc, i: int) -> bool:
    return i < len(doc) and doc[i].is_title and doc[i].pos_ == "PROPN" and doc[i].ent_type_ != "PERSON"


def _has_age(doc: Doc, name: Name) -> bool:
    """'X, 20,', 'X (20)', 'X, aged 20', '20-year-old X'."""
    start, end = name.start, name.end
    if end + 1 < len(doc) and doc[end].text in ",(":
        at = end + 2 if doc[end + 1].lower_ in ("age", "aged") and end + 2 < len(doc) else end + 1
        if _is_age(doc[at]):
            return True
    return start > 2 and doc[start - 1].lower_ == "old" and doc[start - 3].lower_ in ("year", "years")


def is_before_its_country(doc: Doc, gazette_at: Collection[int], start: int, end: int) -> bool:
    """'Patrick Crusius of Allen, Texas', 'between El Paso and Ciudad Juárez, Mexico': the name of a town."""
    if end + 1 >= len(doc) or doc[end].text != "," or not start or doc[start - 1].lower_ not in WITHIN:
        return False
    if end + 1 not in gazette_at and doc[end + 1].ent_type_ != "GPE":
        return False
    after = end + 1
    while after < len(doc) and doc[after].text[0].isupper():
        after += 1
    return after == len(doc) or doc[after].is_punct or doc[after].is_space


def _is_joined_to_place(token: Token) -> bool:
    """Whether the list that a name stands in begins with a place: 'Harlech, Barmouth and Bala'."""
    while token.dep_ == "conj" and token.head != token:
        token = token.head
        if token.ent_type_ in ELSEWHERE:
            return True
    return False


def _is_person_noun(token: Token) -> bool:
    noun = token.lemma_.lower()
    return noun in ROLES or noun in KIN


def _is_age(token: Token) -> bool:
    return token.like_num and token.text.isdigit() and 10 < int(token.text) < 110
