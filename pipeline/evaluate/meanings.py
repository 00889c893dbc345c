"""What each measure means: the table that it judges, and its counts in a sentence. Each measure has one line here."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from pipeline.evaluate.judged import Score

# found: things to be found, which may also be found where there are none. answered: each has one answer, right or
# wrong, so that there is no precision. class: things of one class, found or not, which a report adds up with the other
# classes of the same whole to its 'accuracy' and its 'macro-F1' (mean).
Kind = Literal["found", "answered", "class", "mean"]


@dataclass(frozen=True, slots=True)
class Meaning:
    """`what` is counted, in the plural."""

    table: str
    kind: Kind
    what: str

    def sentence(self, score: Score) -> str:
        """'Of 126 direct quotations, 126 were found; besides, 1 was found wrongly.'"""
        marked = f"Of {score.right + score.missed:,} {self.what}"
        if self.kind == "mean":
            return f"Mean over the classes, each counting alike: {score.right + score.missed:,} {self.what}."
        if self.kind == "answered":
            return f"{marked}, {_were(score.right)} right."
        wrongly = f"besides, {_were(score.false)} found wrongly" if score.false else "nothing else was found"
        return f"{marked}, {_were(score.right)} found; {wrongly}."


def _were(count: int) -> str:
    return f"{count:,} {'was' if count == 1 else 'were'}"


# Pattern of the name of a measure -> what it means; `what` may use the pattern's groups.
MEANINGS: Mapping[str, Meaning] = {
    "mentions all": Meaning("mentions", "found", "references to people, with the right person"),
    "mentions named": Meaning("mentions", "found", "references by name, with the right person"),
    "mentions nominal": Meaning("mentions", "found", "references by description, with the right person"),
    "mentions pronoun": Meaning("mentions", "found", "references by pronoun, with the right person"),
    "pronoun (?P<pronoun>he|she)": Meaning("mentions", "found", "references by ‘{pronoun}’ and its forms"),
    "newswcl50 named": Meaning("mentions", "answered", "people referred to by name"),
    "newswcl50 nominal": Meaning("mentions", "answered", "people referred to by a description of their office"),
    "newswcl50 named and nominal": Meaning("mentions", "answered", "people referred to by name or description"),
    "gap all": Meaning("mentions", "found", "names that a pronoun means (in paragraphs with two to choose from)"),
    "gap (?P<pronoun>he|she)": Meaning("mentions", "found", "names that ‘{pronoun}’ and its forms mean"),
    "quotes direct > (?P<least>.+)": Meaning(
        "quotes", "found", "direct quotations (overlap of the characters over {least})"
    ),
    "quotes reported > (?P<least>.+)": Meaning(
        "quotes", "found", "stretches of reported speech (overlap of the characters over {least})"
    ),
    "quotes any > (?P<least>.+)": Meaning(
        "quotes", "found", "stretches of speech of any kind (overlap of the characters over {least})"
    ),
    "quotes speaker": Meaning("quotes", "answered", "speakers of the quotations that were found"),
    "quotes agency": Meaning("quotes", "found", "agencies that the text credits, be it with speech or not"),
    "polnear all exact": Meaning("quotes", "found", "things said, thought or planned (word for word)"),
    "polnear all > (?P<least>.+)": Meaning(
        "quotes", "found", "things said, thought or planned (overlap of the words over {least})"
    ),
    "polnear speech exact": Meaning("quotes", "found", "things said (word for word)"),
    "polnear speech > (?P<least>.+)": Meaning("quotes", "found", "things said (overlap of the words over {least})"),
    "polnear source": Meaning("quotes", "answered", "sources of the things that were found"),
    "figures value": Meaning("figures", "found", "figures, by their value and words"),
    "figures unit": Meaning("figures", "found", "figures, with the right unit too"),
    "figures direction": Meaning("figures", "answered", "directions (up, down, none) of the figures that were found"),
    "figures speaker": Meaning("figures", "answered", "speakers who state a figure that was found"),
    "figures period": Meaning("figures", "answered", "periods of the figures that were found"),
    "figures superseded": Meaning("figures", "answered", "figures that correct another or are corrected"),
    "newsquant value": Meaning("figures", "found", "quantities of all kinds, ages and the word ‘one’ too, by value"),
    "newsquant unit": Meaning("figures", "found", "quantities of all kinds, with the right unit or noun too"),
    "newsquant change": Meaning("figures", "found", "quantities of all kinds, with the right direction or bound too"),
    "newsquant but ages and one value": Meaning("figures", "found", "quantities but ages and the word ‘one’, by value"),
    "newsquant but ages and one unit": Meaning(
        "figures", "found", "quantities but ages and the word ‘one’, with the right unit or noun too"
    ),
    "newsquant but ages and one change": Meaning(
        "figures", "found", "quantities but ages and the word ‘one’, with the right direction or bound too"
    ),
    "meetings found": Meaning("meetings", "found", "meetings, calls and signings"),
    "meetings participants": Meaning("meetings", "answered", "lists of participants of the meetings that were found"),
    "meetings date": Meaning("meetings", "answered", "days of the meetings that were found"),
    "meetings place": Meaning("meetings", "answered", "places of the meetings that were found"),
    "meetings form": Meaning("meetings", "answered", "forms (call, bilateral ...) of the meetings that were found"),
    "meetings status": Meaning("meetings", "answered", "states (held, planned ...) of the meetings that were found"),
    "readouts form": Meaning("meetings", "answered", "readouts, as to whether they tell of a call or a meeting"),
    "readouts participants": Meaning("meetings", "answered", "readouts, as to all foreign guests whom the title names"),
    "readouts date": Meaning("meetings", "answered", "readouts that tell the day by a word, as to the day"),
    "dates day": Meaning("dates", "found", "days of publication, from the text alone"),
    "dates time": Meaning("dates", "answered", "times of publication"),
    "datelines place": Meaning("dates", "answered", "places of datelines"),
    "datelines agency": Meaning("dates", "answered", "agencies of datelines"),
    "datelines day and month": Meaning("dates", "answered", "days and months of datelines"),
    "datelines within a day ahead": Meaning(
        "dates", "answered", "days and months of datelines (the next day allowed, for agencies east of Greenwich)"
    ),
    "datelines year": Meaning("dates", "answered", "years that datelines leave out (left open is right)"),
    "themes (?P<theme>.+)": Meaning("themes", "found", "sentences that speak of the theme {theme}"),
    "sentiment (?P<file>.+) (?P<scorer>.+) accuracy": Meaning(
        "sentiment", "answered", "sentences of {file}, as {scorer} reads them"
    ),
    "sentiment (?P<file>.+) (?P<scorer>.+) macro-F1": Meaning(
        "sentiment", "mean", "sentences of {file}, as {scorer} reads them"
    ),
    "sentiment (?P<file>.+) (?P<scorer>.+) (?P<tone>negative|neutral|positive)": Meaning(
        "sentiment", "class", "sentences of {file} that are {tone} towards someone, as {scorer} reads them"
    ),
}


def of(measure: str) -> Meaning:
    """What a measure means. Raises KeyError for one that has no line here."""
    for pattern, meaning in MEANINGS.items():
        if match := re.fullmatch(pattern, measure):
            return Meaning(meaning.table, meaning.kind, meaning.what.format(**match.groupdict()))
    raise KeyError(f"the measure {measure!r} has no meaning; add a line to MEANINGS")
