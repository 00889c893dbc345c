"""Where the people of an article are named, by any part of their names, and whom a name means that several bear."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from pipeline.mentions import evidence, joining
from pipeline.mentions.gazette import Gazette, Phrases, Words
from pipeline.mentions.lexicon import BODIES, GENERATIONS, NAMESAKES, PARTICLES, TITLES, gender_of
from pipeline.mentions.names import Name
from pipeline.mentions.people import SURNAME, Named, Person
from pipeline.mentions.syntax import OBJECT, SUBJECT, head_of
from pipeline.parse import Doc, Token
from pipeline.seeds import fold

NO_ALIAS = PARTICLES | GENERATIONS
PLACED = evidence.WITHIN - {"of", "and"}  # what leads to a place, not to a person
NO_NAME = frozenset({"AUX", "DET", "PRON", "ADP", "CCONJ", "SCONJ", "PART", "PUNCT", "SPACE"})


def places(doc: Doc, gazette: Gazette, printed: Sequence[Name], people: Sequence[Person]) -> Iterator[Named]:
    """Every place where one of `people` is named, whatever the recogniser said there."""
    known = Phrases(_grouped(people).items())
    folded = gazette.folded
    taken = {i for hit in gazette.hits for i in range(hit.start, hit.end)}
    taken -= set(_surnames_like_places(doc, gazette, people))
    titles_at = {name.start: name.titles for name in printed}
    free = 0
    for place in known.starts(folded.words):
        start = folded.tokens[place]
        if place >= free and (folded.capital[start] or folded.words[place] in PARTICLES):
            for length, bearers in known.at(folded.words, place):
                end = folded.tokens[place + length - 1] + 1
                if _names_a_thing(doc, start, end):
                    free = place + length
                    break
                if _may_stand(doc, start, end, taken):
                    titles = titles_at.get(start, ())
                    person, part, rivals = _meant(bearers, titles, start)
                    length = _reach(known, folded.words, place, length, person)
                    end = folded.tokens[place + length - 1] + 1
                    if folded.words[place + length - 1] in ("jr", "sr") and end < len(doc) and doc[end].text == ".":
                        end += 1
                    yield Named(start, end, person, part, rivals, titles)
                    free = place + length
                    break


def _reach(
    known: Phrases[list[tuple[Person, int]]], words: Sequence[str], place: int, length: int, person: Person
) -> int:
    """How many words a name goes on for where a longer one of the same person begins inside it: 'King Oskar' of
    'King Oskar bin Brennig'."""
    end = place + length
    longer = (
        inner + more - place
        for inner in range(place + 1, end)
        for more, bearers in known.at(words, inner)
        if inner + more > end and any(bearer is person for bearer, _ in bearers)
    )
    return max(longer, default=length)


def _surnames_like_places(doc: Doc, gazette: Gazette, people: Sequence[Person]) -> Iterator[int]:
    """Tokens of 'Amman' where the article introduces one Sudesh Amman before and never writes of things in Amman."""
    places: dict[str, list[int]] = defaultdict(list)
    for hit in gazette.hits:
        if hit.end == hit.start + 1:
            places[doc[hit.start].lower_].append(hit.start)
    for person in people:
        at = places.get(person.forms[0][-1], ()) if len(person.forms[0]) > 1 else ()
        if all(i >= person.first and doc[i - 1].lower_ not in PLACED for i in at):
            yield from at


def is_completed(doc: Doc, named: Named, after: Named | None) -> bool:
    """The bracketed part of '[Nikol] Pashinyan': the printed part is the reference."""
    return (
        after is not None
        and after.person is named.person
        and doc[after.start - 1].text in "])"
        and joining.ends_insertion(doc, named.end)
    )


def _grouped(people: Sequence[Person]) -> dict[Words, list[tuple[Person, int]]]:
    groups: dict[Words, dict[Person, int]] = defaultdict(dict)
    for person in people:
        for words, part in person.aliases():
            if words and (len(words) > 1 or _may_be_alias(words[0], part)):
                groups[words][person] = max(part, groups[words].get(person, 0))
    return {words: list(bearers.items()) for words, bearers in groups.items()}


def _may_be_alias(word: str, part: int) -> bool:
    return len(word.rstrip(".")) > 1 and word not in NO_ALIAS and (part == SURNAME or word not in TITLES)


def _may_stand(doc: Doc, start: int, end: int, taken: set[int]) -> bool:
    """Whether the words are printed as a name of its own, not as part of a place's, a firm's or a mosque's."""
    last = doc[end - 1]
    if not last.text[0].isupper() and not (end - start > 1 and doc[end - 2].text in "-‐‑"):
        return False
    if end - start == 1 and (last.pos_ in NO_NAME or (start in taken and not _names_its_body(doc, start))):
        return False
    if end - start == 1 and (_is_date(last) or (fold(last.text) in TITLES and not _stands_alone(last))):
        return False
    if end - start == 1 and evidence.is_before_its_country(doc, taken, start, end):
        return False
    after = end
    while (
        after < len(doc)
        and doc[after].text[0].isupper()
        and not doc[after].is_sent_start
        and doc[after].pos_ == "PROPN"
    ):
        if doc[after].lemma_.lower() in BODIES or doc[after].lower_ in BODIES:
            return False
        after += 1
    return True


def _is_date(token: Token) -> bool:
    """'on May 5', 'in May'; but 'May's plan', 'May resigned', 'they asked Day'."""
    if token.ent_type_ != "DATE":
        return False
    alone = token.ent_iob_ == "B" and (token.i + 1 == len(token.doc) or token.nbor().ent_iob_ != "I")
    acts = (
        token.dep_ in SUBJECT or token.dep_ in OBJECT or (token.i + 1 < len(token.doc) and token.nbor().tag_ == "POS")
    )
    return not (alone and acts)


def _stands_alone(token: Token) -> bool:
    """'King said', 'Queloz and Mayor': a surname, though it is a title elsewhere ('the King', 'King Oskar')."""
    before, after = token.nbor(-1) if token.i else None, token.nbor() if token.i + 1 < len(token.doc) else None
    leads_on = after is not None and (after.lower_ == "of" or (after.text[0].isupper() and not after.is_sent_start))
    is_told = before is not None and (before.pos_ in ("DET", "ADJ") or before.tag_ in ("POS", "PRP$"))
    return token.dep_ not in ("compound", "appos") and not leads_on and not is_told


def _names_a_thing(doc: Doc, start: int, end: int) -> bool:
    """'rock band Van Halen', 'the James Webb space telescope': a thing that bears a person's name."""
    root = head_of(doc, start, end)
    is_namesake = root.dep_ in ("compound", "nmod") and root.head.lower_ in NAMESAKES and root.head.i >= end
    return is_namesake or evidence.is_named_thing(doc, start, end)


def _names_its_body(doc: Doc, at: int) -> bool:
    """'the Trump administration': a person's name inside a body's, which stays one."""
    return doc[at].ent_type_ == "PERSON" or (doc[at].dep_ == "compound" and doc[at].head.is_lower)


def _meant(bearers: Sequence[tuple[Person, int]], titles: Words, at: int) -> tuple[Person, int, int]:
    """Whom a name means among those who bear it: a title that fits, the fullest match, then the one named most."""
    gender = gender_of(titles)
    fitting = [(p, part) for p, part in bearers if gender is None or p.gender in (None, gender)] or bearers
    best = max(part for _, part in fitting)
    rivals = [person for person, part in fitting if part == best]
    chosen = max(rivals, key=lambda p: (p.first <= at, p.printed, -p.first))
    return chosen, best, len(rivals) - 1
