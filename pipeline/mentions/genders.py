"""What tells whether somebody is 'he' or 'she': the seeds, titles, appositions, the given name; and what speaks against
that name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from pipeline.mentions import given_names
from pipeline.mentions.gazette import Folded
from pipeline.mentions.lexicon import GENDERS, gender_of
from pipeline.mentions.people import Cast, Named, Person
from pipeline.mentions.syntax import head_of
from pipeline.parse import Doc

BEING = frozenset({"be", "become"})
SEVERAL = 4  # pronouns that speak against the gender of a given name


def tell(doc: Doc, cast: Cast) -> None:
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
            person.gender, person.guessed = of_given(first), False
            if person.gender is None and ends_in_a and first not in given_names.EITHER:
                person.gender, person.guessed = "female", True
            person.by_name = person.gender is not None


def of_given(name: str) -> str | None:
    """The gender of those who mostly bear a given name."""
    return "male" if name in given_names.MALE else "female" if name in given_names.FEMALE else None


def _apposed(doc: Doc, named: Named) -> Iterator[str]:
    """Nouns that stand in apposition to a name or are told of it, and 'female' beside them."""
    root = head_of(doc, named.start, named.end)
    if root.dep_ == "appos" and root.head.pos_ == "NOUN":
        yield root.head.lower_
    is_told = root.dep_ == "nsubj" and root.head.lemma_ in BEING
    told = (c for c in (*root.children, *(root.head.children if is_told else ())) if c.dep_ in ("appos", "attr"))
    for noun in (c for c in told if c.pos_ == "NOUN"):
        yield noun.lower_
        yield from (c.lower_ for c in noun.children if c.dep_ in ("amod", "compound"))


def doubt(cast: Cast, folded: Folded) -> None:
    """No gender for the person named most where an article has no pronoun of it but several of the other's: Ginger
    Baker, Andrea Bocelli."""
    spoken = Counter(GENDERS[word] for word in folded.words if word in GENDERS)
    if len(spoken) != 1 or spoken.total() < SEVERAL or not cast.named:
        return
    named = Counter(named.person for named in cast.named)
    person = named.most_common(1)[0][0]
    if person.by_name and person.gender not in spoken:
        person.gender = None
