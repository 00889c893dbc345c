"""Publication dates: the order of the bases, and years settled by evidence or left open."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.dates import Published, clues, published
from pipeline.dates.years import Clue, settle
from pipeline.readers import plain
from pipeline.readers.source import Source
from pipeline.seeds import Seeds

ARTICLES = Path(__file__).resolve().parent.parent / "seeds" / "articles"
PAGE = "Talks in Sochi\n\n{header}\n\nThey met.\n"


def of(seeds: Seeds, text: str, between: tuple[date, date] | None = None, **stated) -> Published:
    return published(Source("a", "a.txt", text, **stated), seeds, between)


def seed(name: str, seeds: Seeds) -> Published:
    path = next(ARTICLES.glob(name))
    return published(next(plain.read(path, path.name, seeds)), seeds)


def test_the_first_seed_is_dated_by_weekday_and_pandemic(seeds: Seeds) -> None:
    found = seed("000_*.txt", seeds)
    assert (found.day, found.time, found.basis) == (date(2021, 11, 26), "15:42", "header")
    assert found.note is not None
    for reason in ("26 November was a Friday in 2010, 2021 and 2027", "pandemic as going on (2020 to 2023)", "so 2021"):
        assert reason in found.note


def test_the_second_seed_is_dated_by_an_anniversary(seeds: Seeds) -> None:
    found = seed("001_*.txt", seeds)
    assert (found.day, found.basis) == (date(2022, 2, 22), "text")
    assert found.note is not None
    for reason in ("30th anniversary of what began in 1992", "the 44-day war (2020) is past", "so 2022"):
        assert reason in found.note


@pytest.mark.parametrize(
    ("stated", "text", "day", "precision", "basis"),
    [
        pytest.param(
            {"published": date(2020, 1, 2), "url": "https://a.org/2021/11/26/talks"},
            PAGE.format(header="27 November 2021"),
            date(2020, 1, 2),
            "day",
            "metadata",
            id="metadata first",
        ),
        pytest.param(
            {"url": "https://a.org/2021/11/26/talks"},
            PAGE.format(header="27 November 2021"),
            date(2021, 11, 26),
            "day",
            "url",
            id="then the address",
        ),
        pytest.param(
            {},
            PAGE.format(header="Friday, November 26, 2021"),
            date(2021, 11, 26),
            "day",
            "header",
            id="then the header",
        ),
        pytest.param(
            {},
            "Talks\n\nUpdated 27 November 2021\n\nPublished 26 November 2021\n\nThey met.",
            date(2021, 11, 26),
            "day",
            "header",
            id="published before updated",
        ),
        pytest.param(
            {},
            "Talks\n\nSOCHI, 26 November 2021 (AP) — They met.",
            date(2021, 11, 26),
            "day",
            "dateline",
            id="dateline",
        ),
        pytest.param(
            {}, "Talks\n\nThey met today (26 November 2021).", date(2021, 11, 26), "day", "text", id="then the text"
        ),
        pytest.param(
            {}, "Talks\n\nJuly 2, 2024. They met in Baku.", date(2024, 7, 2), "day", "dateline", id="a day set apart"
        ),
        pytest.param({}, "Talks\n\nJuly 2, 2024, was a Tuesday.", None, "none", "none", id="a day as a subject"),
        pytest.param({}, "Talks\n\nThey met on 26 November 2021.", None, "none", "none", id="a day told is not today"),
        pytest.param(
            {"url": "https://a.org/2021/11/talks"},
            PAGE.format(header="26 November"),
            date(2021, 11, 26),
            "day",
            "header",
            id="the address gives the year",
        ),
        pytest.param(
            {"url": "https://a.org/2021/11/talks"},
            "Talks\n\nThey met.",
            date(2021, 11, 1),
            "month",
            "url",
            id="a month is better than nothing",
        ),
        pytest.param(
            {"published": date(2021, 1, 1), "precision": "year"},
            PAGE.format(header="26 November"),
            date(2021, 11, 26),
            "day",
            "header",
            id="metadata give the year",
        ),
        pytest.param(
            {"url": "https://a.org/news/20211399"}, "Talks\n\nThey met.", None, "none", "none", id="a number is no date"
        ),
        pytest.param({}, PAGE.format(header="5/6/2021"), None, "none", "none", id="which is the month?"),
    ],
)
def test_bases_in_order(seeds: Seeds, stated, text: str, day: date | None, precision: str, basis: str) -> None:
    found = of(seeds, text, **stated)
    assert (found.day, found.precision, found.basis) == (day, precision, basis)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param(PAGE.format(header="26 November"), None, id="nothing"),
        pytest.param(PAGE.format(header="Friday, 26 November"), None, id="a weekday alone leaves many years"),
        pytest.param(
            "Talks\n\n26 November\n\nThis year, despite the coronavirus pandemic, trade grew.",
            None,
            id="the pandemic leaves three",
        ),
        pytest.param(
            "Talks\n\nFriday, 26 November\n\nThis year, despite the coronavirus pandemic, trade grew.",
            date(2021, 11, 26),
            id="weekday and pandemic",
        ),
        pytest.param(
            "Talks\n\nFriday, 26 November\n\nTrade grew in 2019 despite the coronavirus pandemic.",
            None,
            id="a pandemic not said to go on",
        ),
        pytest.param(
            "Talks\n\n26 November\n\nArmenian Prime Minister Nikol Pashinyan spoke.",
            None,
            id="still in office: not before",
        ),
        pytest.param(
            "Talks\n\n12 May\n\nThe 10th anniversary of relations between Azerbaijan and Russia was marked.",
            date(2002, 5, 12),
            id="anniversary",
        ),
        pytest.param(
            "Talks\n\n12 May\n\nThe 10th anniversary of the shop was marked.", None, id="anniversary of what?"
        ),
        pytest.param(
            "Talks\n\n12 May\n\nThey met in 2015. The 10th anniversary of relations of Azerbaijan and Russia came.",
            None,
            id="contradiction",
        ),
    ],
)
def test_a_year_is_settled_by_evidence_or_left_open(seeds: Seeds, text: str, day: date | None) -> None:
    found = of(seeds, text)
    assert found.day == day
    assert found.basis == ("header" if day else "none")
    assert found.note is not None
    assert "without a year" in found.note


def test_the_user_may_state_a_range(seeds: Seeds) -> None:
    text = PAGE.format(header="26 November, 3:05 pm GMT")
    year = (date(2021, 6, 1), date(2022, 5, 31))
    found = of(seeds, text, year)
    assert (found.day, found.time) == (date(2021, 11, 26), "15:05 GMT")
    assert "articles are from 2021-06-01 to 2022-05-31" in (found.note or "")
    assert of(seeds, text, (date(2020, 1, 1), date(2021, 12, 31))).day is None


def test_an_open_date_says_which_years_remain(seeds: Seeds) -> None:
    found = of(seeds, "Talks\n\nFriday, 26 November\n\nIt was signed on 9 November 2020.")
    assert found.day is None
    assert found.note == (
        "the header line gives 26 November without a year; the text speaks of 9 November 2020 as past; "
        "the header line names the weekday, and 26 November was a Friday in 2010, 2021 and 2027; "
        "that leaves 2021, 2027 and 2032 or a later year"
    )


DAYS = st.dates(date(1995, 1, 1), date(2040, 1, 1))


@given(DAYS, st.lists(st.tuples(DAYS, DAYS).map(sorted), max_size=4))
def test_a_settled_year_is_one_that_every_clue_allows(true: date, spans: list[list[date]]) -> None:
    clues = [Clue("span", "a span", ((first, last),)) for first, last in spans]
    settled = settle(true.day, true.month, clues)
    assert settled.why
    assert settled.day is None or all(clue.allows(settled.day) for clue in clues)


@given(DAYS, DAYS)
def test_lower_bounds_alone_settle_nothing(true: date, first: date) -> None:
    assert settle(true.day, true.month, [Clue("past", "it is past", ((first, date.max),))]).day is None


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        pytest.param("They met on Friday.", None, None, id="nothing tells it"),
        pytest.param(
            "They met after the 44-day war between Armenia and Azerbaijan.", date(2020, 11, 10), date.max, id="past"
        ),
        pytest.param(
            "German Chancellor Olaf Scholz met European Council President Charles Michel.",
            date(2021, 9, 9),
            date(2025, 2, 28),
            id="offices held together",
        ),
    ],
)
def test_the_days_that_an_article_without_a_day_may_be_of(
    text: str, first: date | None, last: date | None, seeds: Seeds
) -> None:
    assert clues.era(text, seeds) == ((first, last) if first else None)
