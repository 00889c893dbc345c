"""Where and when a meeting is."""

from __future__ import annotations

import pytest

from pipeline.tables import Meeting
from tests.readings import Analysed

DATES = [
    pytest.param("Putin met Aliyev on Friday.", "2021-11-26 day", id="weekday"),
    pytest.param("Putin met Aliyev on Thursday.", "2021-11-25 day", id="weekday before"),
    pytest.param("Putin met Aliyev on 22 February 2022.", "2022-02-22 day", id="day"),
    pytest.param("Putin met Aliyev in Moscow in April 2018.", "2018-04-01 month", id="month"),
    pytest.param("Talks between Putin and Aliyev have begun in Sochi.", "2021-11-26 day", id="fresh news"),
    pytest.param("Putin met Aliyev in Sochi.", "None none", id="open"),
    pytest.param("Putin meets Aliyev in Sochi\n\nThey will meet again, it is said.", "2021-11-26 day", id="a headline"),
    pytest.param("Putin met Aliyev in Sochi, according to reports on Thursday.", "None none", id="day of a report"),
    pytest.param(
        "The meeting of Putin with Aliyev marked the anniversary of the statement of 9 November 2020.",
        "None none",
        id="day of a statement",
    ),
    pytest.param(
        "Putin arrived in Baku a day earlier for talks with Aliyev. Trade has grown.", "None none", id="arrived earlier"
    ),
    pytest.param("Putin arrived in Baku on Thursday and met Aliyev.", "2021-11-25 day", id="day of arrival"),
    pytest.param(
        "Putin talked to Aliyev in Sochi on how both ministries would prepare the visit next year.",
        "None none",
        id="year of another clause",
    ),
    pytest.param(
        "Talks between Putin and Aliyev that were to take place on December 7 were cancelled.",
        "2021-12-07 day",
        id="day on which it was to be",
    ),
    pytest.param("Putin and Aliyev met on November 10-11.", "2021-11-10 day", id="two days"),
    pytest.param("A meeting of Putin with Aliyev is called for Thursday.", "2021-12-02 day", id="the next weekday"),
    pytest.param(
        "Putin and Aliyev held talks in Moscow. Aliyev arrived in Moscow on Monday on a two-day visit.",
        "2021-11-01 month",
        id="on one of the days of a visit",
    ),
    pytest.param("Putin is preparing to meet Aliyev in May or early June.", "2022-05-01 month", id="the next May"),
    pytest.param(
        "Trade grows, said Putin on Friday. Aliyev will meet Putin in Baku.", "None none", id="day of another clause"
    ),
]


PLACES = [
    pytest.param("Putin met Aliyev in Sochi.", "Sochi", id="in"),
    pytest.param("Putin spoke with Aliyev on Friday about the situation in Karabakh.", None, id="of a topic"),
    pytest.param("Pashinyan and Aliyev praised the Brussels meeting of Pashinyan with Aliyev.", "Brussels", id="noun"),
    pytest.param("Putin met Aliyev on Friday.", None, id="not told"),
    pytest.param("Putin met Aliyev in the Black Sea resort of Sochi.", "Sochi", id="the resort of"),
    pytest.param("Putin left for Brussels, where he will hold talks with Aliyev.", "Brussels", id="left for"),
    pytest.param("Putin is expected in Sochi this week, where he will meet Aliyev.", "Sochi", id="expected in, where"),
    pytest.param("Putin flew to Sochi and met Aliyev.", "Sochi", id="flew to"),
    pytest.param(
        "Putin met Aliyev on Friday. At the end of the visit he invited him to Moscow.", None, id="invited to"
    ),
    pytest.param("Putin met Aliyev during a visit to Warsaw.", "Warsaw", id="during a visit to"),
    pytest.param("Putin and Aliyev attended the annual Russia-Iran summit on Friday.", None, id="whose summit it is"),
    pytest.param("Putin held talks with Aliyev on Iran.", None, id="a topic"),
    pytest.param(
        "Putin and Aliyev met for their third summit, that time in Sochi at the Marine Hall.",
        "Sochi",
        id="that time in",
    ),
    pytest.param("Talks of Putin and Aliyev that were to be held in Baku were cancelled.", "Baku", id="were to be in"),
    pytest.param("Putin met Turkey's foreign minister in Baku, with Aliyev.", "Baku", id="with a minister in"),
    pytest.param(
        "Putin met Aliyev at the Gatot Soebroto Army Hospital.", "Gatot Soebroto Army Hospital", id="a building"
    ),
    pytest.param("Putin visited Aliyev, who was being treated in Moscow.", "Moscow", id="where the visited stayed"),
    pytest.param(
        "Ministers gathered in Sochi for a summit where Putin and Aliyev signed a declaration.", "Sochi", id="where"
    ),
]


@pytest.mark.parametrize(("text", "expected"), DATES)
def test_dates(analysed: Analysed, text: str, expected: str):
    (meeting,) = analysed(text).rows_of(Meeting)
    assert f"{meeting.date} {meeting.date_precision}" == expected


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_places(analysed: Analysed, text: str, expected: str | None):
    (meeting,) = analysed(text).rows_of(Meeting)
    assert meeting.place == expected


def test_no_date_is_taken_from_the_clock(analysed: Analysed):
    (meeting,) = analysed("Talks between Putin and Aliyev have begun in Sochi.", published=None).rows_of(Meeting)
    assert meeting.date is None
