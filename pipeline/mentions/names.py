"""Names in an article: where each begins and ends without titles, and whether it is a person's.

spaCy's recogniser is one witness among several: it calls a bare surname an organisation as often as a person, and glues
a country to the name that follows it. Capitals and tags say where a name is; the seeds cut known places and bodies out;
titles, appositions, verbs and given names, gathered over the whole article, say what it is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from pipeline.mentions import given_names
from pipeline.mentions.gazette import Folded, Gazette, Hit, Words
from pipeline.mentions.lexicon import (
    AFTER_NAMES,
    BEFORE_NAMES,
    BODIES,
    DAYS,
    DIVINE,
    HUMAN,
    KIN,
    MONTHS,
    NAME_TITLES,
    NO_GIVEN_NAMES,
    PARTICLES,
    ROLES,
    SPEECH,
    SURNAMES_TOO,
    THINGS,
    TITLES,
)
from pipeline.seeds import Seeds, fold

GIVEN = given_names.MALE | given_names.FEMALE | given_names.EITHER
NAMING = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "PRODUCT", "WORK_OF_ART"})
OPEN = frozenset({"NOUN", "ADJ", "X", "VERB", "INTJ", "ADV"})  # tags that an unknown name is given by mistake
ELSEWHERE = frozenset({"GPE", "LOC", "FAC"})
HEADLINE_VERBS = frozenset(f"{verb}s" for verb in SPEECH | HUMAN)  # 'Putin Says', 'Aliyev Meets'
RANKS = TITLES | ROLES | KIN
AT = frozenset({"in", "at", "near", "into", "across", "throughout", "around"})
NAMED_BODIES = BODIES - {"administration", "government", "campaign", "cabinet"}  # 'the Putin government' names a person
SPEAKS = SPEECH | HUMAN
ENDS_NO_PERSON = BODIES | THINGS
CRAFTS = ("ist", "ologist", "caster", "woman")  # 'Ecologist X', 'Violinist X': what a name begins with is a craft
WITHIN = AT | {"of", "from", "between", "to", "outside", "through", "via", "and"}  # 'of X, Country'
AREAS = frozenset({"area", "district", "neighborhood", "neighbourhood", "suburb", "region", "province", "village"})
MANY = 2.0  # evidence that a name of several words needs to be a person's
LEADER = 4.0  # evidence of being a name of the seeds' leaders
COMMON = 1.0  # evidence against a name for each of its words that the article prints in small letters
ONE = 3.0  # the same for a single word that no full name of the article explains


@dataclass(frozen=True, slots=True)
class Name:
    """A capitalised name at the tokens `[start, end)`; `titles` are the folded words of rank right before it."""

    start: int
    end: int
    words: Words
    titles: Words


def candidates(doc: Doc, gazette: Gazette) -> Iterator[Name]:
    """Stretches of capitalised words that may be names of people, titles and known places cut off."""
    cut = {i for hit in gazette.hits if not _holds_person(doc, hit) for i in range(hit.start, hit.end)}
    cut.update(gazette.peoples)
    free = 0
    for i in _openings(gazette.folded):
        if i < free or not _begins(doc, i):
            continue
        end = i + 1
        while end < len(doc) and _continues(doc, end):
            end += 1
        while end > i + 1 and not _is_name_word(doc[end - 1]):
            end -= 1
        yield from _without_titles(doc, gazette.folded, i, end, cut)
        free = end


def _openings(folded: Folded) -> Iterator[int]:
    """Tokens that a name may begin with by their letters alone: four of five need no closer look."""
    particles = set(folded.tokens_of(PARTICLES))
    return (i for i, is_capital in enumerate(folded.capital) if is_capital or i in particles)


def _holds_person(doc: Doc, hit: Hit) -> bool:
    """'the Trump administration'; 'Jack London', 'Paris Hilton': what the recogniser takes for a person."""
    if hit.end - hit.start == 2 and doc[hit.end - 1].is_lower:
        return doc[hit.start].ent_type_ == "PERSON"
    token = doc[hit.start]
    if hit.end - hit.start > 1 or token.ent_type_ != "PERSON":
        return False
    neighbours = [doc[j] for j in (hit.start - 1, hit.end) if 0 <= j < len(doc)]
    first = doc[hit.start - 1] if hit.start else None
    if first is not None and first.ent_type_ == "PERSON" and token.ent_iob_ == "I" and first.i == token.left_edge.i:
        return True  # 'Sudesh Amman': one name to the recogniser and the parser
    return any(
        n.ent_type_ == "PERSON" and n.text[0].isupper() and fold(n.text) not in TITLES and fold(n.text) in GIVEN
        for n in neighbours
    )


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


def head_of(doc: Doc, start: int, end: int) -> Token:
    """The token that the others of `[start, end)` depend on."""
    return doc[start] if end == start + 1 else doc[start:end].root


def _is_name_word(token: Token) -> bool:
    text = token.text
    if not text[0].isupper() or (not text.isalpha() and any(c.isdigit() for c in text)):
        return False
    lower = token.lower_
    if lower in HEADLINE_VERBS or lower in DAYS or (lower in MONTHS and token.ent_type_ == "DATE"):
        return False
    if token.pos_ == "PROPN":
        return True
    if token.is_stop:
        return False
    if token.ent_type_ in NAMING:
        return True
    return not token.is_sent_start and token.is_title and token.pos_ in OPEN and not _opens_speech(token)


def _opens_speech(token: Token) -> bool:
    return token.i > 0 and token.nbor(-1).is_punct


def _begins(doc: Doc, i: int) -> bool:
    if _is_name_word(doc[i]):
        return True
    return doc[i].lower_ in PARTICLES and doc[i].text != "I" and _leads_on(doc, i)


def _leads_on(doc: Doc, i: int) -> bool:
    """A particle that a name follows: 'de Blasio', 'bin Salman', 'al-Sisi'; 'a' and 'an' never."""
    token = doc[i]
    if token.text in ("y", "an", "do", "le", "los", "ten", "A", "An", "Do") and not (
        i > 0 and _is_name_word(doc[i - 1])
    ):
        return False
    rest = i + 1
    while rest < len(doc) and (doc[rest].text in "-‐‑'’" or doc[rest].text in PARTICLES):
        rest += 1
    return rest < len(doc) and _is_name_word(doc[rest])


def _continues(doc: Doc, i: int) -> bool:
    token = doc[i]
    if token.is_sent_start and not doc[i - 1].text.endswith("."):
        return False
    if _is_name_word(token):
        return not token.is_sent_start or len(doc[i - 1].text) == 2
    if token.text in "-‐‑" and not doc[i - 1].whitespace_ and not token.whitespace_:
        return i + 1 < len(doc) and (doc[i + 1].is_alpha and (doc[i + 1].text[0].isupper() or _hyphenated(doc, i)))
    if doc[i - 1].text in "-‐‑" and token.is_alpha:
        return _hyphenated(doc, i - 1)
    return token.text in PARTICLES and _leads_on(doc, i)


def _hyphenated(doc: Doc, i: int) -> bool:
    """The small second half of a name: 'Kim Jong-un', 'Man-kei'. 'London-based' is none."""
    after = doc[i + 1]
    return after.is_lower and len(after) <= 4 and after.tag_ in ("NNP", "NN", "JJ", "FW") and after.pos_ == "PROPN"


def _without_titles(doc: Doc, folded: Folded, start: int, end: int, cut: set[int]) -> Iterator[Name]:
    """The names in a run: what is left between titles, demonyms and known places."""
    at = start
    titles: list[str] = []
    while at < end:
        word = fold(doc[at].text)
        if at in cut or word in DIVINE or word in AFTER_NAMES:
            at += 1
        elif _is_title(doc, at, start, end):
            titles.append(word)
            at += 1
        elif doc[at].text in "-‐‑":
            at += 1
        else:
            stop = at + 1
            while stop < end and stop not in cut and not (_is_title(doc, stop, at, end) and stop + 1 < end):
                stop += 1
            while stop > at + 1 and _ends_no_name(doc[stop - 1]):
                stop -= 1
            at = _after_place(doc, at, stop)
            if stop - at > 2 and fold(doc[at + 1].text) in GIVEN and _precedes_names(doc, at):
                at += 1
            yield Name(at, stop, folded.span(at, stop), tuple(titles) or _rank_before(doc, at))
            titles, at = [], stop


def _ends_no_name(token: Token) -> bool:
    return token.text in "-‐‑" or token.lower_ in PARTICLES or token.lower_.strip(".") in AFTER_NAMES


def _precedes_names(doc: Doc, i: int) -> bool:
    """'Muslim X Y', 'Secretary of State X Y', 'Ecologist X Y': a word before the name, unless it is a given name."""
    word = fold(doc[i].text)
    return word not in GIVEN and (word in BEFORE_NAMES or word.endswith(CRAFTS) or word in ENDS_NO_PERSON)


def _after_place(doc: Doc, start: int, end: int) -> int:
    """Where the person begins in 'Mayor of Koszalin Piotr Jedlinski', if a given name tells."""
    if end - start > 2 and start > 1 and doc[start - 1].lower_ == "of" and fold(doc[start - 2].text) in ROLES:
        given = [i for i in range(start + 1, end - 1) if fold(doc[i].text) in GIVEN]
        if given and fold(doc[start].text) not in GIVEN:
            return given[0]
    return start


def _is_title(doc: Doc, i: int, start: int, end: int) -> bool:
    word = fold(doc[i].text).rstrip(".")
    if word not in TITLES and word not in ROLES:
        return False
    return word not in NAME_TITLES or not (i > start and (i + 1 >= end or fold(doc[i - 1].text) in GIVEN))


def _rank_before(doc: Doc, i: int) -> Words:
    """Role or kin right before a name: 'spokesperson Barend Leyts', 'President of France Emmanuel Macron'."""
    j = i - 1
    if j >= 0 and doc[j].text in "]":
        j -= 1
    if j >= 0 and (doc[j].pos_ in ("PROPN", "ADJ") and doc[j].text[0].isupper()):
        back = j
        while back > 0 and (doc[back].text[0].isupper() or doc[back].lower_ in ("the", "and", "for")) and j - back < 6:
            back -= 1
        if doc[back].lower_ == "of":
            j = back - 1
    words: list[str] = []
    while j >= 0 and (word := fold(doc[j].text).rstrip(".")) in RANKS:
        words.insert(0, word)
        j -= 1
    return tuple(words)


def people(doc: Doc, names: Sequence[Name], seeds: Seeds, small: frozenset[str]) -> set[Words]:
    """The words of those names that are people's, by the evidence of all the places where they are printed.

    `small` are the words that the article prints in small letters.
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
            scores[words] -= COMMON * sum(word in small and word not in PARTICLES for word in words)
    for words in printed:
        if seeds.leaders_named(" ".join(words)):
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
        yield "recogniser", -1.5
    elif labels & {"ORG", "NORP"}:
        yield "recogniser", -0.5
    if words[0] in GIVEN:
        yield "given name", 3 if len(words) > 1 else 1
    if not ENDS_NO_PERSON.isdisjoint(word.rstrip(".") for word in words[1:] or words):
        ambiguous = len(words) == 2 and words[0] in GIVEN and words[1] in SURNAMES_TOO and not labels & ELSEWHERE
        if not ambiguous:
            yield "body", -6
    if words[-1] in TITLES | ROLES and words[0] not in GIVEN and words[-1] not in NAME_TITLES:
        yield "title at the end", -4  # 'City Councillor', 'Technical Officer'
    if words[0] in NO_GIVEN_NAMES:
        yield "no given name", -6
    if len(words) == 1 and doc[name.start].tag_ in ("NNS", "NNPS"):
        yield "plural", -2
    if len(words) == 1 and doc[name.start].is_upper and len(words[0]) < 5:
        yield "acronym", -3
    if name.titles:
        yield "title", 3
    if any(map(_is_person_noun, appositions)) or (root.dep_ == "appos" and _is_person_noun(root.head)):
        yield "apposition", 3
    if any(child.lemma_.lower() in BODIES for child in appositions):
        yield "apposition to a body", -3
    if any(child.dep_ == "relcl" and any(g.lower_ in ("who", "whom") for g in child.subtree) for child in children):
        yield "who", 3
    if _has_age(doc, name):
        yield "age", 3
    if before is not None and before.lower_ == "as" and before.head.lemma_ == "identify" and len(words) > 1:
        yield "identified", 2
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
        if before.like_num and len(words) == 1:
            yield "number before", -3
        if before.lower_ in AT and before.dep_ == "prep" and root.dep_ == "pobj":
            yield "where", -2.5
        if before.lemma_.lower() in BODIES and before.pos_ == "NOUN":
            yield "body before", -3
    if (
        after is not None
        and after.text[0].isupper()
        and fold(after.text) in ROLES
        and root.dep_ in ("compound", "nmod")
    ):
        yield "role after", -4
    if after is not None and root.dep_ in ("compound", "nmod") and root.head.lemma_.lower() in NAMED_BODIES:
        yield "body after", -5 if root.head.lemma_ in AREAS else -3


def _has_age(doc: Doc, name: Name) -> bool:
    """'X, 20,', 'X (20)', 'X, aged 20', '20-year-old X'."""
    start, end = name.start, name.end
    if end + 1 < len(doc) and doc[end].text in ",(":
        at = end + 2 if doc[end + 1].lower_ in ("age", "aged") and end + 2 < len(doc) else end + 1
        if _is_age(doc[at]):
            return True
    return start > 2 and doc[start - 1].lower_ == "old" and doc[start - 3].lower_ in ("year", "years")


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
