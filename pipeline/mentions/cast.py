"""The people of an article: who is introduced by which names, and whom a surname or a given name alone means."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from pipeline import entities
from pipeline.mentions import aliases, evidence, genders, given_names, joining, leaders, names, namesakes, naming
from pipeline.mentions.gazette import Gazette, Words
from pipeline.mentions.lexicon import CHILD_OF, GENERATIONS, PATRONYMIC, gender_of
from pipeline.mentions.names import Name
from pipeline.mentions.people import Cast, Person
from pipeline.mentions.spelling import is_form, is_short_form, is_spelling
from pipeline.parse import Doc
from pipeline.seeds import Days, Leader, Seeds, fold

PEERAGE = frozenset({"lord", "lady", "baron", "baroness", "viscount", "dame", "sir"})


def of(doc: Doc, gazette: Gazette, seeds: Seeds, when: Days | None) -> Cast:
    """Who is named in `doc`, given the places and bodies found in it, and where."""
    printed = list(joining.joined(doc, gazette, names.candidates(doc, gazette)))
    known = leaders.known(doc, printed, gazette, seeds, when)
    persons = evidence.people(doc, printed, known, gazette.folded.small)
    chosen = [n for n in printed if n.words in persons and not _is_glued(doc, n, persons, gazette.folded.small)]
    addressed = set(_by_father(doc, chosen, {name.words for name in printed if len(name.words) == 1}))
    cast = Cast(_introduced(doc, [name for name in chosen if name.words not in addressed], known))
    _address(cast.people, addressed)
    _join(cast.people, aliases.told(doc, chosen))
    _name_further(doc, printed, persons, cast.people)
    cast.people += _known_by_one_word(doc, chosen, cast.people, known)
    places = list(naming.places(doc, gazette, printed, cast.people))
    cast.named = [a for a, b in zip(places, [*places[1:], None], strict=False) if not naming.is_completed(doc, a, b)]
    genders.tell(doc, cast)
    genders.doubt(cast, gazette.folded)
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


def _by_father(doc: Doc, chosen: Sequence[Name], alone: Collection[Words]) -> Iterator[Words]:
    """Names of somebody's given name and father's, by which those are addressed whom the article introduces with their
    surname: 'Ilham Heydarovich', 'Ilham Heydar oglu'; not 'Roman Abramovich' where `alone` has his surname too."""
    short = [n for n in chosen if len(n.words) > 1 and _names_father(doc, n) and n.words[-1:] not in alone]
    given = {n.words[:i] for n in chosen if n not in short for i in range(1, len(n.words))}
    return (name.words for name in short if name.words[:-1] in given)


def _names_father(doc: Doc, name: Name) -> bool:
    is_child = name.end < len(doc) and fold(doc[name.end].text) in CHILD_OF
    return is_child or PATRONYMIC.fullmatch(name.words[-1]) is not None


def _address(people: Sequence[Person], addressed: Iterable[Words]) -> None:
    """Give a name by the father to the one person of that given name; of two, nobody has it."""
    for words in addressed:
        given = words[:-1]
        bearers = [p for p in people if any(f[: len(given)] == given and len(f) > len(given) for f in p.forms)]
        if len(bearers) == 1:
            bearers[0].forms.append(words)


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


def _join(people: list[Person], told: Iterable[tuple[Words, Words]]) -> None:
    """Make one of two people whom the article says to be one; the name that is told of stays."""
    for words, other in told:
        one = next((p for p in people if words in p.forms), None)
        same = next((p for p in people if other in p.forms), None)
        if one is not None and same is not None and one is not same and None in (one.leader, same.leader):
            one.forms += same.forms
            one.printed += same.printed
            one.first = min(one.first, same.first)
            people.remove(same)


def _entity(doc: Doc, words: Words, places: Sequence[Name], leader: Leader | None) -> entities.Known:
    if leader is not None:
        return entities.of_seed(leader)
    name = places[0]
    if words[-1] in ("jr", "sr") and name.end < len(doc) and doc[name.end].text == ".":
        return entities.made("person", f"{doc[name.start : name.end].text}.")
    if name.start and doc[name.start - 1].text in "])" and len(words) > name.end - name.start:
        opening = next(i for i in range(name.start - 1, -1, -1) if doc[i].text in "[(")
        printed = [t.text for t in doc[opening : name.end] if t.text not in "[]()"]
        return entities.made("person", " ".join(printed[-len(words) :]))
    shown = " ".join(doc[name.start : name.end].text.split())
    if len(words) == 2 and name.end - name.start == 1 and doc[name.end].lower_ in ("and", "&"):  # 'Lena and X Brennig'
        shown = f"{shown} {next(t.text for t in doc[name.end + 2 :] if fold(t.text) == words[-1])}"
    return entities.made("person", shown.title() if shown.isupper() and len(shown) > 4 else shown)


def _is_same(person: Person, words: Words, leader: Leader | None) -> bool:
    if leader is not None or person.leader is not None:
        if leader is person.leader:
            return True
        if leader is not None and person.leader is not None:
            return False
        if any((form[-1] in GENERATIONS) != (words[-1] in GENERATIONS) for form in person.forms):
            return False  # Donald Trump Jr. beside the leader Donald Trump
    return any(is_form(form, words) for form in person.forms)


def _name_further(doc: Doc, printed: Sequence[Name], persons: set[Words], people: Sequence[Person]) -> None:
    """Give people the single words that name them too: a peer's title, a slip of the surname, a short given name."""
    taken = {words for person in people for words, _ in person.aliases()}
    full = {name.end: name.words for name in printed if len(name.words) > 1 and name.words in persons}
    for name in printed:
        word = name.words[0]
        if len(name.words) > 1 or name.words in taken:
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
            taken.add(name.words)


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
    taken = {words for person in introduced for words, _ in person.aliases()}
    taken.difference_update(namesakes.of_others(chosen, introduced, known))
    people: dict[Words, Person] = {}
    for name in chosen:
        if len(name.words) > 1 or name.words in taken:
            continue
        if name.words in people:
            people[name.words].printed += 1
            continue
        leader = known.get(name.words)
        person = Person(_entity(doc, name.words, [name], leader), [name.words], leader)
        person.gender = leader.gender if leader else gender_of(name.titles)
        person.first, person.printed = name.start, 1
        people[name.words] = person
    given = {(fold(person.leader.name).split()[0],) for person in people.values() if person.leader is not None}
    return [person for words, person in people.items() if person.leader is not None or words not in given]
