"""Numbers and units as printed: what is read, its value, and what is left out."""

import pytest

from pipeline.figures import numbers, units


def read(text: str) -> list[tuple[str, float]]:
    return [(text[n.start : n.end], n.value) for n in numbers.find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("340 schools", [("340", 340)], id="digits"),
        pytest.param("1,282,411 people", [("1,282,411", 1_282_411)], id="thousands by commas"),
        pytest.param("15 000 people", [("15 000", 15_000)], id="thousands by blanks"),
        pytest.param("2,5 percent", [("2,5", 2.5)], id="a decimal comma"),
        pytest.param(".5 hectares", [(".5", 0.5)], id="no digit before the point"),
        pytest.param("$3.4 billion", [("3.4 billion", 3.4e9)], id="a scale word"),
        pytest.param(
            "$4.36 bln, 1.2 mln", [("4.36 bln", 4.36e9), ("1.2 mln", 1.2e6)], id="scales as agencies print them"
        ),
        pytest.param("10 bcm, 5bcf", [("10 bcm", 1e10), ("5bcf", 5e9)], id="scales of gas"),
        pytest.param("Rs 5 lakh crore, 3 crore", [("5 lakh crore", 5e12), ("3 crore", 3e7)], id="scales of India"),
        pytest.param("minus 5, plus or minus 1.5", [("minus 5", -5), ("1.5", 1.5)], id="a margin is not below zero"),
        pytest.param("a run of 5 k", [("5", 5)], id="a letter apart is no scale"),
        pytest.param("5.7  million barrels", [("5.7  million", 5.7e6)], id="two blanks"),
        pytest.param("$5bn and €3m", [("5bn", 5e9), ("3m", 3e6)], id="glued scales of money"),
        pytest.param("5km", [("5", 5)], id="a glued unit"),
        pytest.param("1 billion 200 million roubles", [("1 billion 200 million", 1.2e9)], id="two scales"),
        pytest.param("seventeen years", [("seventeen", 17)], id="a word"),
        pytest.param("twenty-five", [("twenty-five", 25)], id="a hyphen"),
        pytest.param("two hundred and five", [("two hundred and five", 205)], id="'and' in a number"),
        pytest.param("twenty-five thousand three hundred", [("twenty-five thousand three hundred", 25_300)], id="long"),
        pytest.param("five and seven", [("five", 5), ("seven", 7)], id="'and' between numbers"),
        pytest.param("a million doses", [("a million", 1e6)], id="an article as one"),
        pytest.param("two dozen", [("two dozen", 24)], id="dozens counted"),
        pytest.param("two and a half years", [("two and a half", 2.5)], id="and a half"),
        pytest.param(
            "half a million, a quarter million", [("half a million", 5e5), ("a quarter million", 25e4)], id="of scales"
        ),
        pytest.param(
            "two-thirds of it, a third, ¾", [("two-thirds", 2 / 3), ("a third", 1 / 3), ("¾", 3 / 4)], id="parts"
        ),
        pytest.param(
            "30th, thirtieth, twenty-fifth", [("30th", 30), ("thirtieth", 30), ("twenty-fifth", 25)], id="ordinals"
        ),
        pytest.param("3m people, 1.2m tonnes", [("3m", 3e6), ("1.2m", 1.2e6)], id="millions of many"),
        pytest.param("a 5m wall", [("5", 5)], id="metres"),
        pytest.param("4.3M sales, $5B", [("4.3M", 4.3e6), ("5B", 5e9)], id="capital scales"),
        pytest.param("minus 40 degrees, a -5 reading", [("minus 40", -40), ("-5", -5)], id="below zero"),
        pytest.param("10 -12 percent, pages 3-5", [("10", 10), ("12", 12), ("3", 3), ("5", 5)], id="no minus"),
        pytest.param(
            "one out of three, one in five people, three in every ten",
            [("one out of three", 1 / 3), ("one in five", 0.2), ("three in every ten", 0.3)],
            id="shares",
        ),
        pytest.param(
            "one in two days, 29 out of 30 charges",
            [("one", 1), ("two", 2), ("29", 29), ("30", 30)],
            id="no shares",
        ),
        pytest.param("sixfold", [("six", 6)], id="-fold"),
        pytest.param("$US113 million, $A82,615", [("113 million", 113e6), ("82,615", 82_615)], id="$US"),
        pytest.param("50GB, 5kW, 24pc, 30Mbps", [("50", 50), ("5", 5), ("24", 24), ("30", 30)], id="glued symbols"),
    ],
)
def test_values(text: str, expected: list[tuple[str, float]]):
    assert read(text) == [(words, pytest.approx(value)) for words, value in expected]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("hundreds of thousands", id="plural scales"),
        pytest.param("several million", id="several"),
        pytest.param("a few hundred", id="a few"),
        pytest.param("dozens of soldiers", id="dozens"),
        pytest.param("COVID-19, Mi-24, 2S19, A300", id="digits glued to letters"),
        pytest.param("at 18:30 or 11am", id="clock times"),
        pytest.param("9/11, 3+3", id="slashes and pluses"),
        pytest.param("the 1990s", id="decades"),
        pytest.param("200,0000", id="a misprint"),
        pytest.param("the map[3] shows", id="a footnote"),
    ],
)
def test_no_number(text: str):
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "values", "words"),
    [
        pytest.param("18,250 to 63,000 visitors", [18_250, 63_000], "18,250 to 63,000", id="to"),
        pytest.param("0 – 1%", [0, 1], "0 – 1", id="a dash"),
        pytest.param(
            "between $5 and $7 billion", [5e9, 7e9], "between $5 and $7 billion", id="the scale of the upper end"
        ),
        pytest.param("from 50 to 71", [50, 71], "from 50 to 71", id="from"),
        pytest.param("two or three days", [2, 3], "two or three", id="or"),
    ],
)
def test_ranges(text: str, values: list[float], words: str):
    found = list(numbers.find(text))
    assert [n.value for n in found] == values
    assert all(n.is_range and text[n.low : n.high] == words for n in found)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("rose by 17 percent to 4.4 billion", id="a change and what was reached"),
        pytest.param("rose in 2019 to 363,842", id="a year and a number"),
        pytest.param("five and seven", id="no 'between'"),
    ],
)
def test_no_range(text: str):
    assert not any(n.is_range for n in numbers.find(text))


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        pytest.param("11%", "percent", id="percent sign"),
        pytest.param("11 per cent", "percent", id="per cent"),
        pytest.param("2 percentage points", "percentage_point", id="percentage points"),
        pytest.param("$11", "USD", id="dollar sign"),
        pytest.param("US$11", "USD", id="US dollar sign"),
        pytest.param("A$11", "AUD", id="Australian dollar sign"),
        pytest.param("€11", "EUR", id="euro sign"),
        pytest.param("11 ₽", "RUB", id="sign behind"),
        pytest.param("AMD 11", "AMD", id="code before"),
        pytest.param("11 US dollars", "USD", id="US dollars"),
        pytest.param("11 Belarusian roubles", "BYN", id="whose roubles"),
        pytest.param("11 roubles", "RUB", id="roubles"),
        pytest.param("11 manats", "AZN", id="manats"),
        pytest.param("11-day", "day", id="a hyphen"),
        pytest.param("11 calendar days", "day", id="calendar days"),
        pytest.param("11 cubic metres", "cubic_metre", id="two words"),
        pytest.param("11 sq km", "square_km", id="short for two words"),
        pytest.param("11 tons", "tonne", id="tons"),
        pytest.param("11 kilometers", "km", id="American spelling"),
        pytest.param("11 MW", "megawatt", id="megawatts"),
        pytest.param("11 schools", None, id="a noun is no unit"),
        pytest.param("11 $12", None, id="the sign of the next number"),
    ],
)
def test_units(text: str, unit: str | None):
    number = next(numbers.find(text))
    found = units.before(text, number.start) or units.after(text, number.end)
    assert (found.name if found else None) == unit


def test_a_unit_is_named_whole_or_not_at_all():
    assert [units.named(words) for words in ("years", "cubic metres", "manat", "yearbooks", "days off")] == [
        "year",
        "cubic_metre",
        "AZN",
        None,
        None,
    ]
