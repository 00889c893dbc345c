"""Where and when: the place and the days that stand with the word that tells of a meeting."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from spacy.tokens import Token

from pipeline import periods
from pipeline.meetings.parties import Parties, governing_verb
from pipeline.meetings.standing import is_fresh
from pipeline.periods import Period
from pipeline.reading import Reading
from pipeline.tables import Mention

AT = ("in", "at", "near", "outside", "to")
CLOSE = ("day", "month", "year")  # precisions that date a meeting; a week or a season does not


@dataclass(frozen=True, slots=True)
class When:
    """From the first to the last day that a meeting may have been held on; `is_inferred` if no word says so but the
    tense of fresh news."""

    first: date
    last: date
    precision: str
    is_inferred: bool = False


@dataclass(frozen=True)
class Setting:
    """Places and times of one article, found by token."""

    reading: Reading
    parties: Parties

    def place(self, cue: Token) -> Mention | None:
        """The place told in the clause of the cue ('in Sochi'), a town before a country; None if none is told."""
        return min(self._places(cue), key=lambda m: (self._is_country(m), abs(m.start - cue.idx)), default=None)

    def _places(self, cue: Token) -> Iterator[Mention]:
        clause = _clause(cue)
        for prep in cue.sent:
            if (
                prep.lower_ in AT
                and prep.dep_ in ("prep", "dative", "prt")
                and _clause(prep) in clause_family(cue, clause)
            ):
                for child in prep.children:
                    if child.dep_ == "pobj":
                        yield from self.parties.over(child, "place")[:1]

    def _is_country(self, mention: Mention) -> bool:
        place = self.reading.seeds.place_named(mention.name or "")
        return place is not None and place.kind == "country"

    def when(self, cue: Token, status: str) -> When | None:
        """The day, month or year told in the clause of the cue; else the day of publication, where the tense of a
        headline or of the first sentence of an update says that it has just happened; else None."""
        told = [
            (CLOSE.index(p.precision), abs(p.start - cue.idx), When(p.first, p.last, p.precision))
            for p in self._periods(cue)
            if p.first is not None and p.last is not None and p.precision in CLOSE
        ]
        if told:
            return min(told, key=lambda t: t[:2])[2]
        published = self.reading.article.published
        if (
            status == "held"
            and published is not None
            and self.reading.article.published_precision == "day"
            and cue.sent.start_char in self._leads
            and is_fresh(cue)
        ):
            return When(published, published, "day", is_inferred=True)
        return None

    def _periods(self, cue: Token) -> Iterator[Period]:
        clause = clause_family(cue, _clause(cue))
        for period in self._periods_by_sentence.get(self.reading.sentence_at(cue.idx), ()):
            span = self.reading.doc.char_span(period.start, period.end, alignment_mode="expand")
            if span is not None and (_clause(span.root) in clause or _is_above(cue, span.root)):
                yield period

    @cached_property
    def _periods_by_sentence(self) -> dict[int, list[Period]]:
        found: dict[int, list[Period]] = defaultdict(list)
        for period in periods.find(self.reading.text, self.reading.article.published):
            found[self.reading.sentence_at(period.start)].append(period)
        return found

    @cached_property
    def _leads(self) -> set[int]:
        """Where the headline and the first sentence of each update begin."""
        leads: set[int] = set()
        seen: set[tuple[int, str]] = set()
        for sentence in self.reading.sentences:
            passage = self.reading.passage_at(sentence.start_char)
            if (passage.part, passage.role) not in seen:
                seen.add((passage.part, passage.role))
                leads.add(sentence.start_char)
        return leads


def _clause(token: Token) -> int:
    """The verb of the clause that a token stands in."""
    if token.pos_ in ("VERB", "AUX"):
        return token.i
    verb = governing_verb(token)
    return verb.i if verb is not None else token.sent.root.i


def clause_family(cue: Token, clause: int) -> set[int]:
    """The clause of the cue and those that share its time and place: the verb above a participle or an infinitive,
    the auxiliary beside it, and verbs joined to it."""
    family = {clause}
    verb = cue.doc[clause]
    family |= {c.i for c in verb.children if c.dep_ in ("aux", "auxpass")}
    if verb.dep_ in ("xcomp", "advcl", "pcomp") and not any(c.dep_ == "nsubj" for c in verb.children):
        up = governing_verb(verb)
        if up is not None and not _is_apart(verb):
            family.add(up.i)
    family |= {c.i for c in verb.children if c.dep_ == "xcomp"}
    return family


def _is_apart(verb: Token) -> bool:
    """'a day after meeting Biden': the time of the verb above is not that of the meeting."""
    marks = [c.lower_ for c in verb.children if c.dep_ == "mark"]
    return verb.head.lower_ in ("after", "before", "since") or bool({"after", "before", "since"} & set(marks))


def _is_above(cue: Token, other: Token) -> bool:
    return cue.i in {a.i for a in other.ancestors}
