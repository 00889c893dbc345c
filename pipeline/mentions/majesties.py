"""'Her Majesty', 'His Holiness': who holds the office that the form of address belongs to."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from pipeline.mentions.descriptions import Description
from pipeline.mentions.gazette import Folded
from pipeline.mentions.lexicon import GENDERS
from pipeline.mentions.people import Person, Reference
from pipeline.parse import Doc

OFFICES = {("majesty", "female"): "queen", ("majesty", "male"): "king", ("holiness", "male"): "pope"}
Holder = Callable[[Description, int], tuple[Person | None, str]]


def references(doc: Doc, folded: Folded, holder: Holder) -> Iterator[Reference]:
    """One reference per form of address that stands for a person, not in a name ('Her Majesty's Treasury').

    `holder` tells who holds an office at a token, and the rule that says so.
    """
    for i in folded.tokens_of({"majesty", "holiness"}):
        role = OFFICES.get((doc[i].lower_, GENDERS.get(doc[i - 1].lower_, ""))) if i else None
        if role is None or (i > 1 and doc[i - 2].text == "[") or _leads_on(doc, i):
            continue
        person, rule = holder(Description(role, frozenset()), i)
        if person is not None:
            yield Reference(i - 1, i + 1, person, "nominal", rule)


def _leads_on(doc: Doc, i: int) -> bool:
    """'Her Majesty the Queen' is one description, 'Her Majesty's Treasury' a body."""
    if i + 2 >= len(doc):
        return False
    return doc[i + 1].lower_ == "the" or (doc[i + 1].tag_ == "POS" and doc[i + 2].text[0].isupper())
