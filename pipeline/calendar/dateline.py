"""Datelines: the place, day and agency that begin an agency's item.

`find` knows the forms 'SOCHI, November 26. /TASS/.', 'BAKU, Azerbaijan (AP) —', 'MOSCOW, 26 Nov (Reuters) -',
'YEREVAN, NOVEMBER 26, ARMENPRESS.' and 'WASHINGTON —'. A name in small letters ('Baku') counts only before an agency
between slashes or brackets, or a date and a dash.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from pipeline.calendar import words
from pipeline.calendar.words import DAY, MONTH, YEAR


@dataclass(frozen=True, slots=True)
class Dateline:
    """What stands at `text[start:end]`, as printed; None where a part is not given."""

    place: str
    agency: str | None
    month: int | None
    day: int | None
    year: int | None
    start: int
    end: int


_UPPER = r"[^\W\d_a-zß-öø-ÿ]"
_CAPITALS = rf"{_UPPER}{{2,}}(?:\.?[ ’'-]{_UPPER}[^\W\d_a-z]*)*"
_NAME = rf"{_UPPER}[\w’'-]+(?:[ -](?:of|de|upon|on|the|{_UPPER}[\w’'-]*)){{0,3}}"
_MONTH = rf"(?i:{MONTH})"
_PLACES = rf"(?P<place>(?:{_CAPITALS}(?:/{_CAPITALS})*(?: /{_UPPER}+/(?=,))?|{_NAME}(?:/{_NAME})*))"
_REGION = rf"(?:, (?!{_MONTH}){_UPPER}[\w.’'-]*(?: {_UPPER}[\w.’'-]*)*)?"
_DATE = rf"(?:(?P<m>{_MONTH}) (?P<d>{DAY})|(?P<d2>{DAY}) (?P<m2>{_MONTH}))(?:,? (?P<y>{YEAR}))?\b"
_TWO = rf"(?!By ){_UPPER}\w+ {_UPPER}\w+"
_DASH = r"(?:--?|–|—)"
_NEXT = r"(?=\s|[A-Z“\"'‘«]|\Z)"

# In order: the first form that fits a text is the one.
_FORMS = tuple(
    re.compile(rf"\s*/?(?P<whole>{form}){_NEXT}")
    for form in (
        # SOCHI, November 26. /TASS/.
        rf"{_PLACES}{_REGION}(?:[,.]? {_DATE})?[.,]? ?/(?P<slashed>{_UPPER}[^/\n]{{1,60}})/[.:]?(?: ?{_DASH})?",
        # MOSCOW, Nov 26 (Reuters) -
        rf"{_PLACES}{_REGION}[,.]? {_DATE}[.,]? \((?P<bracketed>{_UPPER}[^()\n]{{1,40}})\)(?:[.:]|\s*{_DASH})?",
        # BAKU, Azerbaijan (AP) —
        rf"{_PLACES}{_REGION} \((?P<credited>{_UPPER}[^()\n]{{1,40}})\)\s*(?:{_DASH}|:)",
        # YEREVAN, NOVEMBER 26, ARMENPRESS.   MOSCOW, 26 Nov - RIA Novosti.   BAKU, November 26. By Name - Trend:
        rf"{_PLACES}{_REGION}[,.] {_DATE}(?:[,.] | ?{_DASH} )"
        rf"(?:By [^\n:–—-]{{3,40}}{_DASH} ?(?P<byline>{_UPPER}\w+)"
        rf"|(?P<named>{_UPPER}{{3,}}(?:\.{_UPPER}{{2}})?|{_TWO}))"
        rf"\s*(?:[.:](?: ?{_DASH})?|{_DASH}|(?=\n|\Z))",
        # SOCHI, November 26 —
        rf"{_PLACES}{_REGION}[,.] {_DATE}(?:\s*{_DASH}|[.:])",
        # WASHINGTON —
        rf"(?P<place>{_UPPER}{{5,}}(?:[ /]{_UPPER}{{4,}})*){_REGION}\s+(?:--|–|—)(?=\s*[A-Z“\"'‘«])",
    )
)
_REACH = 160  # characters; the longest dateline of the gold has 72
_CORRESPONDENT = re.compile(r"(?i)\s+(?:special )?(?:correspondents?|reporters?|staff)\b.*")


def find(text: str) -> Dateline | None:
    """The dateline that `text` begins with, or None. Of two forms that fit, the fuller one is tried first."""
    for form in _FORMS:
        if found := form.match(text[:_REACH]):
            return _read(found)
    return None


def _read(found: re.Match[str]) -> Dateline | None:
    parts = found.groupdict()
    agency = next(
        (parts[name] for name in ("slashed", "bracketed", "credited", "named", "byline") if parts.get(name)), None
    )
    day = parts.get("d") or parts.get("d2")
    month = parts.get("m") or parts.get("m2")
    year = parts.get("y")
    line = Dateline(
        place=found["place"].strip(),
        agency=_CORRESPONDENT.sub("", agency).strip(" .") if agency else None,
        month=words.month_number(month) if month else None,
        day=words.day_number(day) if day else None,
        year=int(year) if year else None,
        start=found.start("whole"),
        end=found.end("whole"),
    )
    return line if _is_plausible(line) else None


def _is_plausible(line: Dateline) -> bool:
    """True if some calendar has the day."""
    try:
        date(line.year or 2000, line.month or 1, line.day or 1)
    except ValueError:
        return False
    return True
