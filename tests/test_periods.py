"""Expressions of time: the words found, and the days they mean seen from the day of publication."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.periods import RULES, find

FRIDAY = date(2021, 11, 26)
TUESDAY = date(2022, 2, 22)


def days(text: str, published: date | None) -> list[tuple[str, str | None]]:
    """(words, 'first' or 'first..last') of each period, the days as ISO writes them."""

    def shown(first: date | None, last: date | None) -> str | None:
        return None if first is None else str(first) if first == last else f"{first}..{last}"

    return [(period.text, shown(period.first, period.last)) for period in find(text, published)]


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        pytest.param(
            "this year, for 9 months of this year, the volume of our trade increased by 11%",
            FRIDAY,
            [("this year", "2021-01-01..2021-12-31"), ("9 months of this year", "2021-01-01..2021-09-30")],
            id="months of a year",
        ),
        pytest.param(
            "He on Wednesday will travel to Baku. On Wednesday, he's scheduled to meet Aliyev.",
            TUESDAY,
            [("Wednesday", "2022-02-23"), ("Wednesday", "2022-02-23")],
            id="days that the words behind tell to come",
        ),
        pytest.param(
            "They met last Monday. He spoke on Monday, and last Sunday.",
            TUESDAY,
            [("last Monday", "2022-02-14"), ("Monday", "2022-02-21"), ("last Sunday", "2022-02-20")],
            id="last Monday is not yesterday",
        ),
        pytest.param(
            "in the nine months; in the 12 months to January; in the year to March 2020; in the nine months to come",
            TUESDAY,
            [
                ("in the nine months", "2021-01-01..2021-09-30"),
                ("the 12 months to January", "2021-02-01..2022-01-31"),
                ("the year to March 2020", "2019-04-01..2020-03-31"),
            ],
            id="months over and months to a month",
        ),
        pytest.param(
            "$5 billion in 2019, up from $4 billion a year earlier",
            FRIDAY,
            [("2019", "2019-01-01..2019-12-31"), ("a year earlier", "2018-01-01..2018-12-31")],
            id="a year before the one spoken of",
        ),
        pytest.param(
            "in January-May of 2021, 12% more than a year ago",
            FRIDAY,
            [("January-May of 2021", "2021-01-01..2021-05-31"), ("a year ago", "2020-01-01..2020-05-31")],
            id="compared with the same months",
        ),
        pytest.param(
            "It rose in 2019. He left. A year earlier, she said so.",
            FRIDAY,
            [("2019", "2019-01-01..2019-12-31"), ("A year earlier", None)],
            id="a year before what another sentence speaks of",
        ),
        pytest.param(
            "the 16% increase in trade turnover last year",
            TUESDAY,
            [("last year", "2021-01-01..2021-12-31")],
            id="last year",
        ),
        pytest.param(
            "was in Russia earlier today (22 February), to meet",
            TUESDAY,
            [("earlier today", "2022-02-22"), ("22 February", "2022-02-22")],
            id="today, and its date",
        ),
        pytest.param(
            "announced to reporters on Friday by the spokesman", FRIDAY, [("Friday", "2021-11-26")], id="weekday today"
        ),
        pytest.param("they met on Monday", FRIDAY, [("Monday", "2021-11-22")], id="the last such weekday"),
        pytest.param("they will meet on Monday", FRIDAY, [("Monday", "2021-11-29")], id="a weekday to come"),
        pytest.param("On Monday, the leaders will meet", FRIDAY, [("Monday", "2021-11-29")], id="told at the head"),
        pytest.param("Monday's talks are to be held in Baku", FRIDAY, [("Monday", "2021-11-29")], id="its talks"),
        pytest.param("On Monday Smith, who will resign, spoke", FRIDAY, [("Monday", "2021-11-22")], id="head, past"),
        pytest.param("exports rose by 5% in May", TUESDAY, [("May", "2021-05-01..2021-05-31")], id="by so much"),
        pytest.param("talks that were to be held on 7 June", FRIDAY, [("7 June", "2021-06-07")], id="ahead once"),
        pytest.param("to be signed by Monday", FRIDAY, [("Monday", "2021-11-29")], id="by a weekday"),
        pytest.param("protested by shouting on Monday", FRIDAY, [("Monday", "2021-11-22")], id="by doing"),
        pytest.param("he said on Monday they would meet", FRIDAY, [("Monday", "2021-11-22")], id="said, then would"),
        pytest.param("next Friday", FRIDAY, [("next Friday", "2021-12-03")], id="next weekday"),
        pytest.param("last Friday", FRIDAY, [("last Friday", "2021-11-19")], id="last weekday"),
        pytest.param("shops on Black Friday", FRIDAY, [], id="a feast is no time"),
        pytest.param(
            "the first half of 2022, in the third quarter",
            FRIDAY,
            [("the first half of 2022", "2022-01-01..2022-06-30"), ("the third quarter", "2021-07-01..2021-09-30")],
            id="halves and quarters",
        ),
        pytest.param(
            "between January and August of this year, and in January and February",
            FRIDAY,
            [
                ("between January and August of this year", "2021-01-01..2021-08-31"),
                ("January and February", "2021-01-01..2021-02-28"),
            ],
            id="ranges of months",
        ),
        pytest.param(
            "from 27 September to 10 November 2020",
            FRIDAY,
            [("from 27 September to 10 November 2020", "2020-09-27..2020-11-10")],
            id="a range of days",
        ),
        pytest.param(
            "on 9-10 November, November 9–12, 2020",
            FRIDAY,
            [("9-10 November", "2021-11-09..2021-11-10"), ("November 9–12, 2020", "2020-11-09..2020-11-12")],
            id="days of one month",
        ),
        pytest.param("on 3 May and 9 June", FRIDAY, [("3 May", "2021-05-03"), ("9 June", "2021-06-09")], id="two days"),
        pytest.param("on 13 October they met", FRIDAY, [("13 October", "2021-10-13")], id="a day past"),
        pytest.param("on 20 December there is", FRIDAY, [("20 December", "2021-12-20")], id="a day soon"),
        pytest.param(
            "on 20 June, 22 February",
            FRIDAY,
            [("20 June", "2021-06-20"), ("22 February", "2021-02-22")],
            id="days of earlier months",
        ),
        pytest.param("after Sept. 11, 2001", FRIDAY, [("Sept. 11, 2001", "2001-09-11")], id="short month"),
        pytest.param("on 31 June 2020", FRIDAY, [("June 2020", "2020-06-01..2020-06-30")], id="no such day"),
        pytest.param(
            "in May he may march. In March",
            FRIDAY,
            [("May", "2021-05-01..2021-05-31"), ("March", "2021-03-01..2021-03-31")],
            id="may",
        ),
        pytest.param("Theresa May said", FRIDAY, [], id="a name"),
        pytest.param("last November", FRIDAY, [("last November", "2020-11-01..2020-11-30")], id="last month by name"),
        pytest.param(
            "next week, last month",
            FRIDAY,
            [("next week", "2021-11-29..2021-12-05"), ("last month", "2021-10-01..2021-10-31")],
            id="units",
        ),
        pytest.param("earlier this month", FRIDAY, [("earlier this month", "2021-11-01..2021-11-26")], id="so far"),
        pytest.param(
            "three days ago, two years ago",
            FRIDAY,
            [("three days ago", "2021-11-23"), ("two years ago", "2019-01-01..2019-12-31")],
            id="ago",
        ),
        pytest.param(
            "over the past three years", FRIDAY, [("the past three years", "2018-11-26..2021-11-26")], id="past"
        ),
        pytest.param("relations since 1992", FRIDAY, [("since 1992", "1992-01-01..2021-11-26")], id="since"),
        pytest.param("in the early 1990s", FRIDAY, [("the early 1990s", "1990-01-01..1999-12-31")], id="a decade"),
        pytest.param(
            "in 2021 and 2022, the 2020 war",
            FRIDAY,
            [
                ("2021", "2021-01-01..2021-12-31"),
                ("2022", "2022-01-01..2022-12-31"),
                ("2020", "2020-01-01..2020-12-31"),
            ],
            id="years",
        ),
        pytest.param("about 2000 people in 2000 schools", FRIDAY, [], id="counts are no years"),
        pytest.param(
            "On Thursday they asked. The day before, others spoke. Two days later",
            FRIDAY,
            [("Thursday", "2021-11-25"), ("The day before", "2021-11-24"), ("Two days later", "2021-11-26")],
            id="from a day",
        ),
        pytest.param(
            "in January–March 2021, and the same period last year",
            FRIDAY,
            [("January–March 2021", "2021-01-01..2021-03-31"), ("the same period last year", "2020-01-01..2020-03-31")],
            id="the same period",
        ),
        pytest.param(
            "last summer; a fall last year",
            FRIDAY,
            [("last summer", "2021-06-01..2021-08-31"), ("last year", "2020-01-01..2020-12-31")],
            id="seasons",
        ),
        pytest.param(
            "5/6/2021, 26/11/2021, 26.11.2021",
            FRIDAY,
            [("5/6/2021", None), ("26/11/2021", "2021-11-26"), ("26.11.2021", "2021-11-26")],
            id="numbers",
        ),
        pytest.param("the 44-day war, the 30th anniversary, 304 schools", FRIDAY, [], id="no times"),
    ],
)
def test_the_days_meant(text: str, published: date, expected: list[tuple[str, str | None]]) -> None:
    assert days(text, published) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("on 9 November 2020", [("9 November 2020", "2020-11-09")], id="stated years stand"),
        pytest.param("on Friday", [("Friday", None)], id="a weekday"),
        pytest.param("on 9 November", [("9 November", None)], id="a day without year"),
        pytest.param("last year", [("last year", None)], id="last year"),
        pytest.param("since 1992", [("since 1992", None)], id="up to publication"),
    ],
)
def test_without_publication_only_what_is_stated_is_resolved(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert days(text, None) == expected


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.example)
def test_each_rule_finds_its_example(rule) -> None:
    found = rule.pattern.search(rule.example)
    assert found is not None
    assert rule.example.endswith(found.group())
    assert any(key in rule.example.casefold() for key in rule.keys)


WORDS = (
    "on in of the since last next this year month Friday 26 31 November february may May 2021 1992 the 29 , . - to "
    "from between and first nine months quarter past three days ago before day same period today 11/26/2021"
)


@given(
    st.lists(st.sampled_from(WORDS.split()), max_size=25).map(" ".join),
    st.none() | st.dates(date(1950, 1, 1), date(2090, 1, 1)),
)
def test_periods_stand_in_the_text_in_order(text: str, published: date | None) -> None:
    at = 0
    for period in find(text, published):
        assert text[period.start : period.end] == period.text
        assert period.start >= at
        at = period.end
        assert (period.first is None) == (period.last is None)
        assert period.first is None or period.first <= period.last
