"""Numbers as they stand in a text, in digits or in words, with their values.

`find` reads amounts ('3.4 billion', '1,282,411', 'two hundred and five', '5bn'), fractions ('two-thirds', 'half'),
ordinals ('30th', 'thirtieth') and ranges ('10-12', 'between $5 and $7 billion'). It tells what is printed, not whether
it measures anything: dates, ages and years are found too. Amounts without a value are left out ('dozens', 'hundreds of
thousands', 'several million', 'a few hundred'), and so are digits glued to letters ('COVID-19', '2S19', '11am').
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from pipeline.figures import units


def _counted(words: str, first: int, step: int = 1) -> dict[str, float]:
    return {word: float(first + step * place) for place, word in enumerate(words.split())}


ONES = _counted(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen",
    first=0,
)
TENS = _counted("twenty thirty forty fifty sixty seventy eighty ninety", first=20, step=10)
ABBREVIATED = {"mn": 1e6, "mln": 1e6, "mio": 1e6, "bn": 1e9, "bln": 1e9, "mrd": 1e9, "trn": 1e12, "trln": 1e12}
SPELLED = {"dozen": 12.0, "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
OF_INDIA = {"lakh": 1e5, "crore": 1e7}
OF_GAS = {"mcm": 1e6, "bcm": 1e9, "tcm": 1e12, "bcf": 1e9, "tcf": 1e12}  # scale and unit in one; see `units.within`
SCALES = SPELLED | ABBREVIATED | OF_INDIA | OF_GAS
AMBIGUOUS = {"k": 1e3, "tn": 1e12}  # apart from their number they mean other things: '5 k', '40 tn'
GLUED_SCALES = ABBREVIATED | OF_GAS | AMBIGUOUS
LETTERS = {"m": 1e6, "b": 1e9, "t": 1e12}
PARTS = {"half": 2.0, "third": 3.0, "quarter": 4.0, "fourth": 4.0, "fifth": 5.0, "sixth": 6.0, "tenth": 10.0}
PLURALS = {f"{part}s": size for part, size in PARTS.items()} | {"halves": 2.0}
SIGNS = {"½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4}
ORDINALS = (
    _counted(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth",
        first=1,
    )
    | {word[:-1] + "ieth": value for word, value in TENS.items()}
    | {"hundredth": 100.0}
)

_WORDS = "|".join(sorted({*ONES, *TENS, *SCALES, *PARTS, *PLURALS, *ORDINALS}, key=len, reverse=True))
_CODES = "|".join(sorted(units.CODES))  # 'SEK9 million'
_SIGNS = "".join(units.SIGNS)
_DIGITS = (
    r"\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?![\d,.]*\d)|\d+(?:\.\d+|,\d{1,2})?|\.\d+"
)
_HALVED = r"(?:hour|year|month|week|day|century|decade|mile)[-\s]and[-\s]a[-\s]half\b"
ATOM = re.compile(
    rf"""(?ix) (?:(?<!\w)|(?<=[$]us)|(?<=[$]a)|(?<=[$](?:au|ca|nz))|(?<=[$]c)|(?<=(?<!\w)(?:{_CODES}))) (?<!\d[.,:/+])
      (?:(?<![a-z][-–])|(?<=\bsub-)|(?<=\bto-)|(?<=\bminus-)) (?<!\w\[) (?P<digits>{_DIGITS})
      (?: (?P<glued>[a-zµμ]+[23]?(?!\w)|[a-zµμ]+)(?![\w+]) | (?![\w+]|[:/,]\d) )
    | (?P<sign>[{"".join(SIGNS)}])
    | (?<!\w) (?P<word>{_WORDS}) (?:(?!\w)|(?=fold\b))
    | (?<!\w) (?P<article>an?) (?=[ -](?:(?:{"|".join((*SCALES, *PARTS))})(?!\w)|{_HALVED}))"""
)
JOINED = re.compile(r"\s{1,2}|-")  # between the words of one number
JOINED_AND = re.compile(r"\s(?:and\s)?")  # 'two hundred and five'
AND_A_HALF = re.compile(r"(?i)[-\s]and[-\s]a[-\s]half\b")
UNIT_AND_A_HALF = re.compile(rf"(?i)(?:an?|one)[-\s]{_HALVED}")
OF_A_SCALE = re.compile(
    rf"(?i)\s(?:of\s)?(?:an?\s)?({'|'.join(SCALES)})(?!\w)"
)  # 'half a million', 'a quarter of a million'

MANY = re.compile(r"\s(?:[a-z]+\s(?:and\s[a-z]+\s)?){0,2}?(?:people|children|women|men|[a-z]{2,}[^\Wsiu]s)\b")
WHOLES = frozenset((*range(2, 11), 20, 100, 1000))  # that shares are told of
OUT_OF = re.compile(r"\s(?:out\sof(?:\severy)?|of\severy|in\severy)\s")
ONE_IN = re.compile(r"\sin\s")
HYPHENATED_IN = re.compile(r"-in-")  # 'a three-in-five chance'
OF_MANY = re.compile(
    r"(?i)\s(?!(?:second|minute|hour|day|week|month|year|decade)s\b)(?:[a-z]+\s)?(?:people|[a-z]{3,}s)\b"
)
MINUS = re.compile(r"(?i)(?:(?<=[ ($€£])(?<!\d )[-−]|(?<!\bor )\bminus[-\s])$")  # 'plus or minus 1.5' is a margin

_MONEY = rf"(?:[A-Z]{{0,3}}[{_SIGNS}]\s?|[A-Z]{{3}}\s)?"
PERCENT = r"\s?%|\sper\s?cent"
TO = re.compile(rf"(?P<percent>{PERCENT})?(?:[-–—−]|\s?[-–−]\s?|-to-|\s(?:to|or)\s){_MONEY}")
AND = re.compile(rf"(?P<percent>{PERCENT})?\sand\s{_MONEY}")
BETWEEN = re.compile(rf"(?i:\bbetween)\s(?:(?:about|some|around)\s)?{_MONEY}$")
FROM = re.compile(rf"(?i:\bfrom)\s{_MONEY}$")
BEFORE = 30  # characters; 'between' and 'from' stand right before the number


@dataclass(frozen=True, slots=True)
class Number:
    """A number printed at `text[start:end]`. `kind`: amount, fraction or ordinal. `scale`: what its scale words
    multiply by. `is_word`: spelled out. `low`, `high`: offsets of the range that it bounds ('between 5 and 7
    million'); its own if it bounds none."""

    start: int
    end: int
    value: float
    kind: str
    scale: float
    is_word: bool
    low: int
    high: int

    @property
    def is_range(self) -> bool:
        """True if it is one end of a range."""
        return (self.low, self.high) != (self.start, self.end)


@dataclass(frozen=True, slots=True)
class _Atom:
    """A piece of a number. `role`: digits, one (under twenty), ten, scale, part, parts, ordinal, article, sign."""

    start: int
    end: int
    role: str
    value: float
    scale: float = 1.0


def find(text: str, start: int = 0, end: int | None = None) -> Iterator[Number]:
    """Numbers of `text[start:end]` in order; offsets are those of `text`."""
    matches = ATOM.finditer(text, start, len(text) if end is None else end)
    return iter(_ranges(text, list(_numbers(text, [atom for match in matches if (atom := _atom(text, match))]))))


def _atom(text: str, match: re.Match[str]) -> _Atom | None:
    if match["digits"]:
        return _digits(text, match)
    if match["sign"]:
        return _Atom(*match.span(), "sign", SIGNS[match["sign"]])
    word = match[0].lower()
    for role, values in (("one", ONES), ("ten", TENS), ("scale", SCALES), ("part", PARTS), ("parts", PLURALS)):
        if word in values:
            return _Atom(*match.span(), role, values[word])
    return _Atom(*match.span(), "ordinal", ORDINALS[word]) if word in ORDINALS else _Atom(*match.span(), "article", 1)


def _digits(text: str, match: re.Match[str]) -> _Atom | None:
    """Digits with the scale or unit glued to them: '5bn', '30th', '5km'; None for '11am', '2S19'."""
    printed = re.sub(r"[\s,](?=\d{3}(?!\d))", "", match["digits"]) if match["digits"][0] != "0" else match["digits"]
    value = float(printed.replace(",", "."))
    glued = (match["glued"] or "").lower()
    is_money = bool(re.search(rf"[{_SIGNS}]\s?$", text[max(0, match.start() - 2) : match.start()]))
    if glued in ("st", "nd", "rd", "th"):
        return _Atom(*match.span(), "ordinal", value)
    scale = GLUED_SCALES.get(glued) or _letter_scale(text, match, is_money)
    if scale:
        return _Atom(*match.span(), "digits", value * scale, scale)
    if not glued or units.is_glued(text, match.end("digits"), match.end()):
        return _Atom(match.start(), match.end("digits"), "digits", value)
    return None


def _letter_scale(text: str, match: re.Match[str], is_money: bool) -> float | None:
    """'$5m', '$5B'; '4.3M sales', '3m people', '1.2m tonnes', but metres in 'a 5m wall'."""
    letter = match["glued"] or ""
    if is_money:
        return LETTERS.get(letter.lower())
    is_count = letter == "m" and bool(MANY.match(text, match.end()))
    return LETTERS.get(letter.lower()) if letter in ("M", "B") or is_count else None


def _numbers(text: str, atoms: Sequence[_Atom]) -> Iterator[Number]:
    at = 0
    while at < len(atoms):
        found = (
            _share(text, atoms, at)
            or _unit_and_a_half(text, atoms, at)
            or _fraction(text, atoms, at)
            or _ordinal(atoms, at)
            or _amount(text, atoms, at)
        )
        if found:
            number, at = found
            yield _signed(text, number)
        else:
            at += 1


def _signed(text: str, number: Number) -> Number:
    """Below zero: '-5 degrees', 'minus 40 degrees', '$-50.8bn'."""
    minus = MINUS.search(text[max(0, number.start - 12) : number.start])
    if minus is None or number.kind != "amount":
        return number
    start = number.start - len(minus[0])
    return replace(number, start=start, low=start, value=-number.value)


def _share(text: str, atoms: Sequence[_Atom], at: int) -> tuple[Number, int] | None:
    """'one out of three', 'three in every ten', 'one in five people'; not 'one in three days', '29 out of 30'."""
    first, following = atoms[at], atoms[at + 1] if at + 1 < len(atoms) else None
    if following is None or not (
        first.role in ("one", "digits") and following.role in ("one", "ten", "digits", "scale")
    ):
        return None
    gap = (text, first.end, following.start)
    is_one_in = first.value == 1 and ONE_IN.fullmatch(*gap) and OF_MANY.match(text, following.end)
    is_share = OUT_OF.fullmatch(*gap) or HYPHENATED_IN.fullmatch(*gap) or is_one_in
    if not is_share or not 0 < first.value < following.value or following.value not in WHOLES:
        return None
    return _made(first, following.end, first.value / following.value, "fraction"), at + 2


def _unit_and_a_half(text: str, atoms: Sequence[_Atom], at: int) -> tuple[Number, int] | None:
    """'an hour and a half', with its unit inside."""
    match = UNIT_AND_A_HALF.match(text, atoms[at].start)
    if match is None:
        return None
    inside = sum(1 for atom in atoms[at : at + 4] if atom.start < match.end())
    return _made(atoms[at], match.end(), 1.5), at + inside


def _fraction(text: str, atoms: Sequence[_Atom], at: int) -> tuple[Number, int] | None:
    """'two-thirds', 'a quarter', 'half', '¾'; with 'of a million' after it, an amount."""
    first, following = atoms[at], atoms[at + 1] if at + 1 < len(atoms) else None
    if first.role == "sign" or (first.role == "part" and first.value == PARTS["half"]):
        last, value, count = first, first.value if first.role == "sign" else 1 / first.value, 1
    elif following and following.role in ("part", "parts") and JOINED.fullmatch(text, first.end, following.start):
        if first.role not in ("article", "one", "digits") or first.value >= following.value:
            return None
        last, value, count = following, first.value / following.value, 2
    else:
        return None
    scaled = OF_A_SCALE.match(text, last.end)
    if scaled:
        scale = SCALES[scaled[1].lower()]
        inside = sum(1 for atom in atoms[at + count : at + count + 2] if atom.start < scaled.end())
        return _made(first, scaled.end(), value * scale, scale=scale), at + count + inside
    return _made(first, last.end, value, "fraction"), at + count


def _ordinal(atoms: Sequence[_Atom], at: int) -> tuple[Number, int] | None:
    atom = atoms[at]
    if atom.role == "ten" and at + 1 < len(atoms):  # 'twenty-fifth'
        unit = atoms[at + 1]
        if unit.role in ("ordinal", "part") and unit.start == atom.end + 1 and 0 < unit.value < 10:
            return _made(atom, unit.end, atom.value + unit.value, "ordinal"), at + 2
    if atom.role == "ordinal" or (atom.role == "part" and atom.value not in (PARTS["half"], PARTS["quarter"])):
        return _made(atom, atom.end, atom.value, "ordinal"), at + 1
    return None


def _amount(text: str, atoms: Sequence[_Atom], at: int) -> tuple[Number, int] | None:
    """The longest legal amount from `atoms[at]` on: groups under a thousand, each with its scale words."""
    first = atoms[at]
    if first.role not in ("digits", "one", "ten", "article"):
        return None
    total, group, scale, end = 0.0, first.value, first.scale, first.end
    half = AND_A_HALF.match(text, end)
    if half:
        group, end = group + 0.5, half.end()
        at += sum(1 for atom in atoms[at + 1 : at + 3] if atom.start < end)
    previous = first
    while (at := at + 1) < len(atoms):
        atom = atoms[at]
        joined = JOINED.fullmatch(text, end, atom.start)
        if atom.role == "scale" and joined:
            if previous.role == "scale" and atom.value < previous.value:
                break
            group *= atom.value
            scale = max(scale, 1.0) * atom.value if previous.role == "scale" else atom.value
        elif previous.role == "ten" and atom.role == "one" and 0 < atom.value < 10 and joined:
            group += atom.value
        elif _continues(text, atoms, at, previous, end):
            if previous.value > SCALES["hundred"]:
                total, group = total + group, 0.0
            group += atom.value
        else:
            break
        previous, end = atom, atom.end
    if first.role == "article" and end == first.end:
        return None
    return _made(first, end, total + group, scale=scale), at


def _continues(text: str, atoms: Sequence[_Atom], at: int, previous: _Atom, end: int) -> bool:
    """True if `atoms[at]` begins a smaller group behind a scale: 'two hundred | and five', '1 billion | 2 million'."""
    atom, following = atoms[at], atoms[at + 1] if at + 1 < len(atoms) else None
    if (
        previous.role != "scale"
        or previous.value < SCALES["hundred"]
        or not JOINED_AND.fullmatch(text, end, atom.start)
    ):
        return False
    is_scaled = bool(following and following.role == "scale" and JOINED.fullmatch(text, atom.end, following.start))
    if is_scaled and following and following.value >= previous.value:
        return False
    return atom.role in ("one", "ten") or (atom.role == "digits" and is_scaled)


def _made(first: _Atom, end: int, value: float, kind: str = "amount", scale: float = 1.0) -> Number:
    return Number(first.start, end, value, kind, scale, first.role != "digits", first.start, end)


def _ranges(text: str, found: list[Number]) -> list[Number]:
    """The same numbers, with the offsets of the range around its two ends and the upper end's scale on both."""
    for place, (lower, upper) in enumerate(pairwise(found)):
        lower = found[place]
        if lower.kind != upper.kind or lower.value == upper.value or lower.is_range:
            continue
        if _is_year(text, lower) != _is_year(text, upper):
            continue
        lead = text[max(0, lower.start - BEFORE) : lower.start]
        between, origin = BETWEEN.search(lead), FROM.search(lead)
        gap = (AND if between else TO).fullmatch(text, lower.end, upper.start)
        if not gap or (gap["percent"] and not re.compile(PERCENT).match(text, upper.end)):
            continue  # 'rose by 17 percent to $4.4 billion' is no range
        if re.fullmatch(r"\s[-–−]\s", gap[0]) and lower.is_word != upper.is_word:
            continue  # 'on September 13 – two days after'
        if lower.scale == 1 < upper.scale and lower.value <= upper.value / upper.scale:
            lower = replace(lower, value=lower.value * upper.scale, scale=upper.scale)
        opening = between or origin
        low = lower.start - len(lead) + opening.start() if opening else lower.start
        found[place] = replace(lower, low=low, high=upper.end)
        found[place + 1] = replace(upper, low=low, high=upper.end)
    return found


def _is_year(text: str, number: Number) -> bool:
    return bool(re.fullmatch(r"(?:1[5-9]|20)\d\d", text[number.start : number.end]))
