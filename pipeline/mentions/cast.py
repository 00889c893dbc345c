"""The people of an article: who is introduced by which names, and whom a surname or a given name alone means."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from spacy.tokens import Doc

from pipeline import entities
from pipeline.mentions import evidence, given_names, joining, leaders, names
from pipeline.mentions.gazette import Folded, Gazette, Phrases, Words
from pipeline.mentions.lexicon import BODIES, GENDERS, GENERATIONS, NAMESAKES, PARTICLES, TITLES, gender_of
from pipeline.mentions.names import Name
from pipeline.mentions.spelling import is_form, is_short_form, is_spelling
from pipeline.mentions.syntax import head_of
from pipeline.seeds import Leader, Seeds, fold

FULL, SURNAME, PART = 3, 2, 1  # how much of a name is printed; the more, the surer
NO_ALIAS = PARTICLES | TITLES | GENERATIONS
PLACED = evidence.WITHIN - {"of", "and"}  # what leads to a place, not to a person
PEERAGE = frozenset({"lord", "lady", "baron", "baroness", "viscount", "dame", "sir"})
SEVERAL = 4  # pronouns that speak against the gender of a given name
NO_NAME = frozenset({"AUX", "DET", "PRON", "ADP", "CCONJ", "SCONJ", "PART", "PUNCT", "SPACE"})


@dataclass(eq=False)
class Person:
    """Someone an article names. `forms` are the folded full names; `gender` is None where nothing tells it."""

    known: entities.Known
    forms: list[Words]
    leader: Leader | None = None
    gender: str | None = None
    guessed: bool = False  # the gender is a guess from the ending of the name
    by_name: bool = False  # the gender is told by the given name alone
    printed: int = 0  # places where a full form stands
    first: int = 0  # token of the first of them

    def aliases(self) -> Iterator[tuple[Words, int]]:
        """Every part of the name that may stand for it, with how much of it that is."""
        for form in self.forms:
            yield form, FULL
            for at in range(1, len(form)):
                if form[at - 1] in PARTICLES:
                    yield form[at - 1 :], SURNAME
                if form[at] not in PARTICLES and (at == len(form) - 1 or len(form) - at > 1):
                    yield form[at:], SURNAME
            if len(form) > 1:
                yield from ((form[:end], PART) for end in range(2, len(form)))
                yield from (((word,), PART) for word in form[:-1])
        if self.leader is not None:
            yield from ((tuple(fold(name).split()), SURNAME) for name in self.leader.surnames)
            yield from ((tuple(fold(name).split()), FULL) for name in self.leader.full_names)


@dataclass(frozen=True, slots=True)
class Named:
    """A person's name at the tokens `[start, end)`; `rivals` says how many others it might mean."""

    start: int
    end: int
    person: Person
    part: int  # FULL, SURNAME, PART
    rivals: int
    titles: Words


@dataclass(frozen=True, slots=True)
class Reference:
    """A description or a pronoun at the tokens `[start, end)`; `person` is None where nobody can be found."""

    start: int
    end: int
    person: Person | None
    kind: str  # named, nominal, pronoun
    rule: str


@dataclass
class Cast:
    """The people of an article, and every place where they are named, in order."""

    people: list[Person] = field(default_factory=list)
    named: list[Named] = field(default_factory=list)

    def person_of(self, leader: Leader) -> Person:
        """The person who is a leader of the seeds; joins the cast if the article does not name them."""
        found = next((p for p in self.people if p.leader is leader), None)
        if found is None:
            found = Person(entities.of_seed(leader), [tuple(fold(leader.name).split())], leader, leader.gender)
            self.people.append(found)
        return found


def of(doc: Doc, gazette: Gazette, seeds: Seeds, on: date | None) -> Cast:
    """Who is named in `doc`, given the places and bodies found in it, and where."""
    printed = list(joining.over_marks(doc, gazette, joining.over_brackets(doc, names.candidates(doc, gazette))))
    known = leaders.known(doc, printed, gazette, seeds, on)
    persons = evidence.people(doc, printed, known, gazette.folded.small)
    chosen = [n for n in printed if n.words in persons and not _is_glued(doc, n, persons, gazette.folded.small)]
    cast = Cast(_introduced(doc, chosen, known))
    _name_further(doc, printed, persons, cast.people)
    cast.people += _known_by_one_word(doc, chosen, cast.people, known)
    places = list(_places(doc, gazette, printed, cast.people))
    cast.named = [a for a, b in zip(places, [*places[1:], None], strict=False) if not _is_completed(doc, a, b)]
    _tell_genders(doc, cast)
    _doubt_genders(cast, gazette.folded)
    return cast


def _is_glued(doc: Doc, name: Name, persons: set[Words], small: frozenset[str]) -> bool:
    """'NPR Hamza bin Laden', 'James Comey Memos': an acronym before, or a common word behind, a full name; 'Afterwards
    Brennig', 'Brennig-Tkaczyk': a word before, or two of them, that the article knows as surnames."""
    if len(name.words) == 2 and name.words[0] not in given_names.GIVEN:
        surnames = {words[-1] for words in persons if len(words) > 1 and words != name.words}
        opens = doc[name.start].is_sent_start and doc[name.start].ent_type_ != "PERSON"
        joined = doc[name.start + 1].text in "-–" and name.words[0] in surnames
        return (opens or joined) and name.words[1] in surnames
    if len(name.words) < 3:
        return False
    before = doc[name.start].is_upper and len(doc[name.start]) > 1 and name.words[1:] in persons
    return before or (name.words[:-1] in persons and name.words[-1] in small)


def _introduced(doc: Doc, chosen: Sequence[Name], known: Mapping[Words, Leader]) -> list[Person]:
    """The people that full names introduce, one for all forms and spellings of a name."""
    places: dict[Words, list[Name]] = defaultdict(list)
    for name in chosen:
        if len(name.words) > 1:
            places[name.words].append(name)
    people: list[Person] = []
    for words in sorted(places, key=lambda w: (-len(w), places[w][0].start)):
        leader = known.get(words)
        person = next((p for p in people if _is_same(p, words, leader)), None)
        if person is None:
            person = Person(_entity(doc, words, places[words], leader), [], leader, leader.gender if leader else None)
            person.first = places[words][0].start
            people.append(person)
        person.forms += [words, *joining.spoken(words)]
        person.printed += len(places[words])
        person.first = min(person.first, places[words][0].start)
    return people


def _entity(doc: Doc, words: Words, places: Sequence[Name], leader: Leader | None) -> entities.Known:
    if leader is not None:
        return entities.of_seed(leader)
    name = places[0]
    if words[-1] in ("jr", "sr") and name.end < len(doc) and doc[name.end].text == ".":
        return entities.made("person", f"{doc[name.start : name.end].text}.")
    if doc[name.start - 1].text == "]" and name.start and len(words) > name.end - name.start:
        opening = next(i for i in range(name.start - 1, -1, -1) if doc[i].text == "[")
        printed = [t.text for t in doc[opening : name.end] if t.text not in "[]"]
        return entities.made("person", " ".join(printed[-len(words) :]))
    shown = " ".join(doc[name.start : name.end].text.split())
    return entities.made("person", shown.title() if shown.isupper() and len(shown) > 4 else shown)


def _is_same(person: Person, words: Words, leader: Leader | None) -> bool:
    if leader is not None or person.leader is not None:
        if leader is person.leader:
            return True
        if leader is not None and person.leader is not None:
            return False
    return any(is_form(form, words) for form in person.forms)


def _name_further(doc: Doc, printed: Sequence[Name], persons: set[Words], people: Sequence[Person]) -> None:
    """Give people the single words that name them too: a peer's title, a slip of the surname, a short given name."""
    aliases = {words for person in people for words, _ in person.aliases()}
    full = {name.end: name.words for name in printed if len(name.words) > 1 and name.words in persons}
    for name in printed:
        word = name.words[0]
        if len(name.words) > 1 or name.words in aliases:
            continue
        peer = full.get(name.start - len(name.titles) - 1) if not PEERAGE.isdisjoint(name.titles) else None
        if peer is not None and doc[name.start - len(name.titles) - 1].text == ",":  # 'X Y, Lord Z'
            fitting = [person for person in people if peer in person.forms]
        elif name.words in persons or _acts_alone(doc, name):
            fitting = [person for person in people if _is_slip(word, person) or _is_short(word, person)]
        else:
            continue
        if len(fitting) == 1:
            given = () if peer is not None else fitting[0].forms[0][:-1]
            short = _is_short(word, fitting[0]) and peer is None
            fitting[0].forms.append((word, *fitting[0].forms[0][1:]) if short else (*given, word))
            aliases.add(name.words)


def _acts_alone(doc: Doc, name: Name) -> bool:
    token = doc[name.start]
    return token.ent_type_ == "PERSON" or (token.dep_ in ("nsubj", "nsubjpass", "poss") and token.pos_ == "PROPN")


def _is_slip(word: str, person: Person) -> bool:
    """'Chriac' for Chirac; 'Trumps' and 'Trumpian' are no slips."""
    surname = person.forms[0][-1]
    return word[0] == surname[0] and not word.startswith(surname) and is_spelling(surname, word)


def _is_short(word: str, person: Person) -> bool:
    return len(person.forms[0]) > 1 and is_short_form(word, person.forms[0][0])


def _known_by_one_word(
    doc: Doc, chosen: Sequence[Name], introduced: Sequence[Person], known: Mapping[Words, Leader]
) -> list[Person]:
    """People named by one word only: leaders of the seeds by their surname, others by that word itself."""
    aliases = {words: person for person in introduced for words, _ in person.aliases()}
    people: dict[Words, Person] = {}
    for name in chosen:
        if len(name.words) > 1 or name.words in aliases:
            continue
        if name.words in people:
            people[name.words].printed += 1
            continue
        leader = known.get(name.words)
        person = Person(_entity(doc, name.words, [name], leader), [name.words], leader)
        person.gender = leader.gender if leader else None
        person.first, person.printed = name.start, 1
        people[name.words] = person
    return list(people.values())


def _places(doc: Doc, gazette: Gazette, printed: Sequence[Name], people: Sequence[Person]) -> Iterator[Named]:
    """Every place where one of `people` is named, whatever the recogniser said there."""
    aliases = Phrases(_grouped(people).items())
    folded = gazette.folded
    taken = {i for hit in gazette.hits for i in range(hit.start, hit.end)}
    taken -= set(_surnames_like_places(doc, gazette, people))
    titles_at = {name.start: name.titles for name in printed}
    free = 0
    for place in aliases.starts(folded.words):
        start = folded.tokens[place]
        if place >= free and (folded.capital[start] or folded.words[place] in PARTICLES):
            for length, bearers in aliases.at(folded.words, place):
                end = folded.tokens[place + length - 1] + 1
                if _names_a_thing(doc, start, end):
                    free = place + length
                    break
                if _may_stand(doc, start, end, taken):
                    titles = titles_at.get(start, ())
                    person, part, rivals = _meant(bearers, titles, start)
                    if folded.words[place + length - 1] in GENERATIONS and end < len(doc) and doc[end].text == ".":
                        end += 1
                    yield Named(start, end, person, part, rivals, titles)
                    free = place + length
                    break


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


def _is_completed(doc: Doc, named: Named, after: Named | None) -> bool:
    """The bracketed part of '[Nikol] Pashinyan': the printed part is the reference."""
    return (
        after is not None
        and after.person is named.person
        and doc[after.start - 1].text == "]"
        and joining.ends_insertion(doc, named.end)
    )


def _grouped(people: Sequence[Person]) -> dict[Words, list[tuple[Person, int]]]:
    groups: dict[Words, dict[Person, int]] = defaultdict(dict)
    for person in people:
        for words, part in person.aliases():
            if words and not (len(words) == 1 and (len(words[0].rstrip(".")) < 2 or words[0] in NO_ALIAS)):
                groups[words][person] = max(part, groups[words].get(person, 0))
    return {words: list(bearers.items()) for words, bearers in groups.items()}


def _may_stand(doc: Doc, start: int, end: int, taken: set[int]) -> bool:
    """Whether the words are printed as a name of its own, not as part of a place's, a firm's or a mosque's."""
    last = doc[end - 1]
    if not last.text[0].isupper() and not (end - start > 1 and doc[end - 2].text in "-‐‑"):
        return False
    if end - start == 1 and (last.pos_ in NO_NAME or (start in taken and not _names_its_body(doc, start))):
        return False
    if end - start == 1 and last.ent_type_ == "DATE":
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


def _names_a_thing(doc: Doc, start: int, end: int) -> bool:
    """'rock band Van Halen', 'the James Webb space telescope': a thing that bears a person's name."""
    root = head_of(doc, start, end)
    is_namesake = root.dep_ in ("compound", "nmod") and root.head.lower_ in NAMESAKES and root.head.i >= end
    return is_namesake or evidence.is_named_thing(doc, start, end)


def _names_its_body(doc: Doc, at: int) -> bool:
    """'the Trump administration': a person's name inside a body's, which stays one."""
    return doc[at].ent_type_ == "PERSON" or (doc[at].dep_ == "compound" and doc[at].head.is_lower)


def _meant(bearers: Sequence[tuple[Person, int]], titles: Words, at: int) -> tuple[Person, int, int]:
    """Whom a name means among those who bear it: the fullest match, a title that fits, then the one named most."""
    best = max(part for _, part in bearers)
    rivals = [person for person, part in bearers if part == best]
    gender = gender_of(titles)
    fitting = [p for p in rivals if gender is None or p.gender in (None, gender)] or rivals
    chosen = max(fitting, key=lambda p: (p.first <= at, p.printed, -p.first))
    return chosen, best, len(rivals) - 1


def _tell_genders(doc: Doc, cast: Cast) -> None:
    """Gender from the seeds, else from titles and appositions ('their son, X'), else from the given name (men's names
    in -a are listed)."""
    titles: dict[Person, Counter[str]] = defaultdict(Counter)
    for named in cast.named:
        told = gender_of([*named.titles, *_apposed(doc, named)])
        if told is not None:
            titles[named.person][told] += 1
    for person in cast.people:
        if person.gender is None and titles[person]:
            person.gender = titles[person].most_common(1)[0][0]
        if person.gender is None:
            first = person.forms[0][0]
            ends_in_a = len(person.forms[0]) > 1 and first.endswith("a")
            if first in given_names.MALE:
                person.gender = "male"
            elif first in given_names.FEMALE or ends_in_a:
                person.gender, person.guessed = "female", first not in given_names.FEMALE
            person.by_name = person.gender is not None


def _apposed(doc: Doc, named: Named) -> Iterator[str]:
    """Nouns that stand in apposition to a name."""
    root = head_of(doc, named.start, named.end)
    if root.dep_ == "appos" and root.head.pos_ == "NOUN":
        yield root.head.lower_
    yield from (child.lower_ for child in root.children if child.dep_ == "appos" and child.pos_ == "NOUN")


def _doubt_genders(cast: Cast, folded: Folded) -> None:
    """No gender for the person named most where an article has no pronoun of it but several of the other's: Ginger
    Baker, Andrea Bocelli."""
    spoken = Counter(GENDERS[word] for word in folded.words if word in GENDERS)
    if len(spoken) != 1 or spoken.total() < SEVERAL or not cast.named:
        return
    named = Counter(named.person for named in cast.named)
    person = named.most_common(1)[0][0]
    if person.by_name and person.gender not in spoken:
        person.gender = None
