"""Units of measurement and currencies, as printed beside a number.

Names are singular, lower-case, joined by underscores (`day`, `cubic_metre`, `percentage_point`); currencies are ISO
4217 codes. A bare 'dollar' is a US dollar and a bare 'pound' after a currency sign sterling, as newsrooms use them;
a 'pound' without one is left as it is, of money or of weight; 'tons' are tonnes. Symbols ('kW', 'GB', 'Nm') are told by
their capitals, names are not. A rate ('per barrel', 'a day') is read apart from its unit.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.wordlist import words

COUNT = "count"

# SI prefixes: name -> symbol, and the units that news print them with: name -> (symbol, prefixes)
PREFIXES = {"kilo": "k", "mega": "M", "giga": "G", "tera": "T", "milli": "m", "micro": "[µμ]", "nano": "n"}
PREFIXABLE: dict[str, tuple[str, str]] = {
    "hertz": (r"[Hh]z", "kilo mega giga"),
    "byte": (r"B", "kilo mega giga tera"),
    "bit_per_second": (r"b(?:it)?(?:ps|/s)", "kilo mega giga"),
    "watt": (r"[Ww]", "kilo mega giga tera"),
    "watt_hour": (r"[Ww]h", "kilo mega giga tera"),
    "pascal": (r"Pa", "kilo mega giga"),
    "volt": (r"V", "kilo mega"),
    "ampere_hour": (r"Ah", "milli"),
    "metre": (r"m", "micro nano"),
    "litre": (r"[Ll]", "milli"),
    "joule": (r"J", "kilo mega giga"),
    "tonne": ("", "kilo mega giga"),
}

# unit -> its spellings, as regular expressions without word boundaries
NAMES: dict[str, str] = {
    "percentage_point": r"percent(?:age)?[-\s]points?|p\.p\.|pp|pps",
    "percent": r"percent|per\scent|pct",
    "second": r"seconds?|secs?",
    "minute": r"minutes?|mins?",
    "hour": r"hours?|hrs?",
    "day": r"(?:(?:calendar|working|business)\s)?days?",
    "week": r"weeks?",
    "month": r"months?",
    "year": r"years?|yrs?",
    "decade": r"decades?",
    "light_year": r"light[-\s]years?",
    "century": r"century|centuries",
    "km_per_hour": r"km/hr?|kmh|kph|kilomet(?:re|er)s?\s(?:per|an)\shour",
    "mile_per_hour": r"mph|m\.p\.h\.?|miles?\s(?:per|an)\shour",
    "metre_per_second": r"m/s|met(?:re|er)s?\s(?:per|a)\ssecond",
    "mile_per_gallon": r"mpg|miles?\s(?:per|to\sthe)\sgallon",
    "revolution_per_minute": r"rpm|revolutions?\sper\sminute",
    "knot": r"knots?",
    "square_foot": r"(?:sq\.?|square)\s(?:feet|foot|ft)",
    "square_km": r"(?:sq\.?|square)\s(?:km|kilomet(?:re|er)s?)|km2|km²",
    "square_metre": r"(?:sq\.?|square)\s(?:m|met(?:re|er)s?)|m2|m²",
    "square_mile": r"square\smiles?",
    "cubic_metre": r"(?:cu\.?|cubic)\s(?:m|met(?:re|er)s?)|m3|m³",
    "cubic_foot": r"(?:cu\.?|cubic)\s(?:feet|foot|ft)",
    "cubic_km": r"(?:cu\.?|cubic)\s(?:km|kilomet(?:re|er)s?)|km3|km³",
    "cubic_centimetre": r"(?:cu\.?|cubic)\s(?:cm|centimet(?:re|er)s?)|cm3|cm³",
    "foot_pound": r"(?:pound|lb)[-\s]?(?:feet|foot|ft)|(?:foot|ft)[-\s]?(?:pounds?|lbs?)",
    "newton_metre": r"newton[-\s]met(?:re|er)s?",
    "km": r"km|kms|kilomet(?:re|er)s?",
    "metre": r"m|met(?:re|er)s?",
    "centimetre": r"cm|centimet(?:re|er)s?",
    "micrometre": r"microns?|micromet(?:re|er)s?",
    "millimetre": r"mm|millimet(?:re|er)s?",
    "nautical_mile": r"nautical\smiles?",
    "mile": r"miles?",
    "foot": r"feet|foot|ft",
    "inch": r"inch(?:es)?",
    "yard": r"yards?|yds?",
    "hectare": r"hectares?|ha",
    "acre": r"acres?",
    "tonne": r"(?:metric\s)?tons?|tonnes?",
    "kg": r"kg|kgs|kilograms?|kilogrammes?|kilos?",
    "gram": r"grams?|grammes?",
    "milligram": r"mg|milligram(?:me)?s?",
    "pound": r"pounds?|lbs?",
    "ounce": r"ounces?|oz",
    "barrel": r"barrels?|bbl|bpd|b/d",
    "litre": r"lit(?:re|er)s?",
    "gallon": r"gallons?",
    "horsepower": r"horsepower|b?hp",
    "decibel": r"decibels?|db",
    "calorie": r"calories?|cal",
    "kilocalorie": r"kilocalories?|kcal",
    "ampere": r"amperes?|amps?",
    "celsius": r"°\s?c|deg\s?c|degrees?\s(?:celsius|centigrade|c)|celsius|centigrade",
    "fahrenheit": r"°\s?f|deg\s?f|degrees?\s(?:fahrenheit|f)|fahrenheit",
    "degree": r"degrees?|°",
    "basis_point": r"basis[-\s]points?|bps",
    "point": r"points?",  # of an index; see `quantities`
    "pound_per_square_inch": r"psi",
    "kilopound_per_square_inch": r"ksi",
    "magnitude": r"magnitude(?!\s\d)",
    "karat": r"karats?|carats?",
    "part_per_million": r"ppm|parts?[-\s]per[-\s]million",
    "part_per_billion": r"ppb|parts?[-\s]per[-\s]billion",
    "cent": r"(?:u\.?s\.?\s)?cents?",
    "penny": r"pence",
    COUNT: r"fold",
}


def _spelling(unit: str) -> str:
    return unit.replace("_", r"[-\s]") + "s?"


NAMES |= {
    name: _spelling(name)
    for base, (_, prefixes) in PREFIXABLE.items()
    for prefix in ("", *prefixes.split())
    if (name := prefix + base) not in NAMES and base != "bit_per_second"
}
SYMBOLS = {
    f"{prefix}{base}": PREFIXES[prefix] + symbol
    for base, (symbol, prefixes) in PREFIXABLE.items()
    for prefix in prefixes.split()
    if symbol
} | {"hertz": r"Hz", "newton_metre": r"Nm"}
# Symbols that are too short to stand apart from their number
GLUED: dict[str, str] = {"gram": "g", "litre": "[lL]", "watt": "W", "volt": "V", "penny": "p", "percent": "pc"}
ABBREVIATIONS = words(
    """km kms m cm mm mg kg kgs t ha ft min mins hrs km2 m2 m3 cm2 cm3 kph kmh mph mpg rpm hp bhp lb lbs oz kcal db deg
    degc degf ppm ppb bps yd pct"""
)

SIGNS = {"$": "USD", "€": "EUR", "£": "GBP", "₽": "RUB", "₼": "AZN", "₺": "TRY", "₴": "UAH", "₾": "GEL", "¥": "JPY",
         "₹": "INR", "₩": "KRW", "₪": "ILS", "₱": "PHP", "₦": "NGN", "₿": "BTC"}  # fmt: skip
PREFIXED = {"US": "USD", "USD": "USD", "U.S.": "USD", "A": "AUD", "AU": "AUD", "C": "CAD", "CA": "CAD", "NZ": "NZD",
            "CDN": "CAD", "CAN": "CAD", "HK": "HKD", "S": "SGD", "R": "BRL", "NT": "TWD", "MX": "MXN"}  # fmt: skip
CODES = words(
    """USD EUR GBP RUB AZN AMD GEL TRY UAH KZT UZS TMT KGS TJS BYN MDL IRR CNY JPY CHF INR PLN CZK HUF RON BGN SEK NOK
    DKK CAD AUD NZD ILS SAR AED QAR KWD IQD EGP BRL MXN ZAR KRW SGD HKD"""
)
_DOLLARS = {"USD": r"(?:U\.?S\.?|American)\s", "CAD": r"Canadian\s", "AUD": r"Australian\s", "HKD": r"Hong\sKong\s",
            "NZD": r"New\sZealand\s", "SGD": r"Singapore\s"}  # fmt: skip
CURRENCIES: dict[str, str] = {code: rf"{whose}dollars?" for code, whose in _DOLLARS.items()} | {
    "USD": r"(?:(?:U\.?S\.?|American)\s)?dollars?",
    "EUR": r"euros?",
    "GBP": r"(?:British\s)?pounds?\ssterling|British\spounds?|sterling",
    "RUB": r"(?:Russian\s)?(?:rouble|ruble)s?",
    "BYN": r"Belarus(?:s?ian)?\s(?:rouble|ruble)s?",
    "AZN": r"(?:Azerbaijani\s)?manats?",
    "TMT": r"Turkmen\smanats?",
    "AMD": r"(?:Armenian\s)?drams?",
    "GEL": r"(?:Georgian\s)?lari(?:s)?",
    "TRY": r"(?:Turkish\s)?liras?",
    "UAH": r"(?:Ukrainian\s)?hryvni?as?",
    "KZT": r"(?:Kazakh(?:stani)?\s)?tenges?",
    "UZS": r"(?:Uzbek\s)?so['’]?ms?",
    "IRR": r"(?:Iranian\s)?rials?",
    "CNY": r"(?:Chinese\s)?yuan|renminbi",
    "JPY": r"(?:Japanese\s)?yen",
    "INR": r"(?:Indian\s)?rupees?",
    "CHF": r"Swiss\sfrancs?",
    "ILS": r"(?:Israeli\s)?shekels?",
    "PLN": r"(?:Polish\s)?z[lł]ot(?:y|ys|ych)",
    "SEK": r"Swedish\s(?:kron(?:a|or)|crowns?)",
    "NOK": r"Norwegian\s(?:kron(?:e|er)|crowns?)",
    "DKK": r"Danish\s(?:kron(?:e|er)|crowns?)",
    "CZK": r"Czech\s(?:korun(?:a|as|y)|crowns?)",
    "HUF": r"(?:Hungarian\s)?forints?",
    "MXN": r"Mexican\spesos?",
    "BRL": r"(?:Brazilian\s)?reais",
    "KRW": r"(?:South\s)?Korean\swon",
    "ZAR": r"(?:South\sAfrican\s)?rand",
    "SAR": r"Saudi\sri[yj]als?",
    "AED": r"(?:UAE\s|Emirati\s)?dirhams?",
    "EGP": r"Egyptian\spounds?",
    "BGN": r"(?:Bulgarian\s)?lev(?:a|s)",
    "KGS": r"Kyrgyz\ssoms?",
    "TJS": r"(?:Tajik\s)?somonis?",
}
MONEY = frozenset(CODES | set(CURRENCIES) | set(SIGNS.values()) | set(PREFIXED.values()))
DURATIONS = words("second minute hour day week month year decade century")
DISTANCES = words("km metre centimetre millimetre nautical_mile mile foot")
SHARES = words("percent percentage_point")
# kind of unit, as metrics.toml names it -> its units; a change is a share by which something grew or fell
KINDS: dict[str, frozenset[str]] = {
    "count": frozenset((COUNT,)),
    "percent": SHARES,
    "change": SHARES,
    "money": MONEY,
    "mass": words("tonne kg gram"),
    "volume": words("cubic_metre barrel litre gallon"),
    "area": words("square_km square_metre square_mile square_foot hectare acre"),
    "length": DISTANCES,
}


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit printed at `text[start:end]`, before or after its number."""

    name: str
    start: int
    end: int


def _one_of(spellings: dict[str, str]) -> str:
    ordered = sorted(spellings.items(), key=lambda item: -len(item[1].split(r"\s")))
    return "|".join(f"(?P<{name}>{pattern})" for name, pattern in ordered)


AFTER_MONEY = re.compile(rf"(?i)\s?-?(?:{_one_of(CURRENCIES)})(?!\w)")
AFTER_SYMBOL = re.compile(rf"(?:\s?-?(?:{_one_of(SYMBOLS)})|(?:{_one_of(GLUED)}))(?![\w²³])")
AFTER_CODE = re.compile(rf"\s?({'|'.join(sorted(CODES))})(?!\w)")
AFTER_NAME = re.compile(rf"(?i)(?:\s{{0,2}}-?|-\s?)(?:{_one_of(NAMES)})(?![\w²³])|\s?(?P<sign>%)")
AFTER_SIGN = re.compile(rf"\s?([{''.join(SIGNS)}])(?!\s?\d)")
OF_A_DURATION = re.compile(r"(?i)\s(?:of\s)?an?\s(second|minute|hour|day|week|month|year|decade|century)(?!\w)")
_PER = words(
    """second minute hour day night week month quarter year annum decade barrel share tonne ton litre liter gallon kilo
    kilogram gram pound ounce person head capita household unit acre hectare"""
)
RATE = re.compile(
    rf"(?i)(?:\s?\([^()]{{1,30}}\)|\)|\sof\s[\w-]+(?:\s[\w-]+)??)?\s(?:per|an?|each|every)\s(?P<per>{'|'.join(sorted(_PER))}"
    r"|(?:square|cubic)\s(?:met(?:re|er)|kilomet(?:re|er)|foot|mile)|mmbtu|[mk]wh|(?:mega|kilo)watt[-\s]hour"
    r"|(?:1,?000|thousand)\scubic\smet(?:re|er)s|10{1,2},?000(?:\s(?:people|inhabitants|residents))?)(?![\w-])"
    r"(?!\s(?:ago|earlier|later|before|after|from|old|long|in\sadvance|and\sa\shalf)\b)"
)
BY_DAY, DAILY = re.compile(r"(?i)\b(?:bpd|b/d)\Z"), re.compile(r"(?i)\sdaily\b(?!\s[a-z]+s\b)")  # '50 daily flights'
SAME_PER = {"annum": "year", "ton": "tonne", "kilo": "kg", "kilogram": "kg", "liter": "litre", "capita": "person",
            "head": "person", "kwh": "kilowatt_hour", "mwh": "megawatt_hour", "mmbtu": "million_btu",
            "thousand_cubic_metres": "1000_cubic_metres", "thousand_cubic_meters": "1000_cubic_metres",
            "1000_cubic_meters": "1000_cubic_metres", "square_meter": "square_metre",
            "cubic_meter": "cubic_metre"}  # fmt: skip
BEFORE = re.compile(
    rf"(?:(?<!\w)(?P<prefix>{'|'.join(re.escape(p) for p in PREFIXED)})\s?)?(?P<sign>[{''.join(SIGNS)}])\s?$"
    rf"|\$(?P<suffix>{'|'.join(re.escape(p) for p in PREFIXED)})\s?$"
    rf"|(?<!\w)(?P<code>{'|'.join(sorted(CODES))})\s?$"
)
MAGNITUDE = re.compile(
    r"(?i)\bmagnitude(?:\s(?:of|at|to))?\s(?:(?:about|around|over|under|at\sleast|up\sto|more\sthan)\s)?$"
)
QUAKE = re.compile(r"(?i)\s(?:(?:earth)?quake|temblor|tremor|aftershock)\b")
OF_GAS = re.compile(r"(?i)[mbt]c([mf])\Z")  # 'bcm', 'tcf'
WIDTH = 8  # characters a currency may take before its number: 'US$ ', 'U.S. $'


def before(text: str, at: int) -> Unit | None:
    """The currency printed right before offset `at`: '$', 'US$', 'AMD '."""
    start = max(0, at - WIDTH)
    match = BEFORE.search(text[start:at])
    if not match:
        return None
    name = match["code"] or PREFIXED.get(match["suffix"] or match["prefix"] or "") or SIGNS[match["sign"]]
    if match["prefix"] and match["sign"] != "$":
        name = SIGNS[match["sign"]]
    return Unit(name, start + match.start(), at)


def magnitude(text: str, start: int, end: int) -> Unit | None:
    """That of an earthquake, told before its number or by what follows: 'a magnitude of 4.9', 'a 6.4 quake'."""
    told = MAGNITUDE.search(text[max(0, start - 30) : start])
    is_quake = "." in text[start:end] and QUAKE.match(text, end)
    return Unit("magnitude", start, end) if told or is_quake else None


def within(text: str, start: int, end: int) -> Unit | None:
    """The unit in the midst of its number, or in its scale: 'an hour and a half', '10 bcm'."""
    match = re.match(r"(?i)(?:an?|one)[-\s](\w+)[-\s]and", text[start:end])
    if match is None and (gas := OF_GAS.search(text, start, end)):
        return Unit("cubic_metre" if gas[1].lower() == "m" else "cubic_foot", start, end)
    return Unit(match[1].lower(), start, end) if match else None


def after(text: str, at: int) -> Unit | None:
    """The unit printed right after offset `at`: '%', ' km', '-day', ' million' having been read already."""
    if match := AFTER_MONEY.match(text, at):
        return Unit(str(match.lastgroup), at, match.end())
    if match := AFTER_NAME.match(text, at):
        name = "percent" if match["sign"] else str(match.lastgroup)
        return Unit(name, at, match.end())
    if match := AFTER_SYMBOL.match(text, at):
        return Unit(str(match.lastgroup), at, match.end())
    if match := AFTER_CODE.match(text, at) or AFTER_SIGN.match(text, at):
        return Unit(SIGNS.get(match[1], match[1]), at, match.end())
    return None


def is_glued(text: str, at: int, end: int) -> bool:
    """True if the letters `text[at:end]` right behind a number are a unit: 'km', 'kW', 'GB'; not 'a', 'am', 'G'."""
    match = AFTER_SYMBOL.match(text, at)
    return text[at:end].lower() in ABBREVIATIONS or (match is not None and match.end() == end)


def rate(text: str, at: int) -> tuple[str, int] | None:
    """What a quantity that ends at offset `at` is told per, and where that ends: 'barrel' in '$58 | a barrel'."""
    if BY_DAY.search(text[max(0, at - 4) : at]) or DAILY.match(text, at):
        return "day", at
    match = RATE.match(text, at)
    if match is None:
        return None
    name = re.sub(r"\W+", "_", match["per"].lower().replace(",", ""))
    return SAME_PER.get(name, name), match.end()


def of_fraction(text: str, at: int) -> Unit | None:
    """The duration a fraction is part of: 'half | an hour', 'a quarter | of a century'."""
    match = OF_A_DURATION.match(text, at)
    return Unit(match[1].lower(), at, match.end()) if match else None


def named(phrase: str) -> str | None:
    """The unit that `phrase` names as a whole ('years', 'cubic metres', 'manat'), or None."""
    unit = after(" " + phrase, 0)
    return unit.name if unit and unit.end == len(phrase) + 1 else None
