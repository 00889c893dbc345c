"""Whose turn it is in a dialogue: what its labels stand for ('MR. PRICE', 'NG', 'A')."""

from __future__ import annotations

from collections import Counter

from pipeline import turns
from pipeline.quotes.joint import Speaker
from pipeline.reading import Reading
from pipeline.seeds import fold
from pipeline.tables import Mention


class Voices:
    """The speakers of a reading's labels."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        people = [m for m in reading.rows_of(Mention) if m.label == "person" and m.kind == "named" and m.entity_id]
        self._people = {m.entity_id: m for m in reversed(people)}
        self._named = people
        self._first = min((p.start for p in reading.passages if p.role == "speaker"), default=0)

    def of(self, start: int, end: int) -> tuple[Speaker | None, str] | None:
        """Who speaks under the label `[start, end)`, and the rule that decided; None for a journalist's question."""
        words = self._reading.text[start:end]
        label = turns.Label(words, len(words), len(words), len(words))
        if label.is_question:
            return None
        if label.name in turns.ANSWERING:
            person = self._interviewed()
            return (_speaker(person, words), "interviewee") if person else (None, "nobody")
        inside = [m for m in self._named if start <= m.start and m.end <= end]
        person = inside[-1] if inside else self._by_initials(words) or self._by_surname(label.name)
        if person is not None:
            return _speaker(person, words), "label"
        return Speaker(None, words.strip("() "), words), "label"

    def _interviewed(self) -> Mention | None:
        """The person whom headline and introduction name most; None if two are named as often."""
        named = Counter(m.entity_id for m in self._named if m.start < self._first)
        most = named.most_common(2)
        if not most or (len(most) > 1 and most[0][1] == most[1][1]):
            return None
        return self._people[most[0][0]]

    def _by_initials(self, words: str) -> Mention | None:
        letters = words.replace(".", "").replace(" ", "")
        if not (letters.isupper() and 1 < len(letters) < 4):
            return None
        fitting = [m for m in self._people.values() if _initials(m.name) == letters]
        return fitting[0] if len(fitting) == 1 else None

    def _by_surname(self, name: str) -> Mention | None:
        fitting = [m for m in self._people.values() if m.name and fold(m.name).split()[-1:] == [fold(name)]]
        return fitting[0] if len(fitting) == 1 else None


def _initials(name: str | None) -> str:
    return "".join(part[0].upper() for part in (name or "").split())


def _speaker(person: Mention, words: str) -> Speaker:
    return Speaker(person.entity_id, person.name, words)
