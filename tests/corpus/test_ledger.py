"""The ledger: which rows of several articles are one meeting."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from pipeline.corpus import ledger
from pipeline.corpus.rows import Rows, of
from pipeline.seeds import Seeds
from pipeline.tables import Article, Meeting, MeetingEvidence
from tests import rows

TABLES = rows.tables()
ARTICLE: Article = TABLES[Article][0]  # type: ignore[assignment]
MEETING: Meeting = TABLES[Meeting][0]  # type: ignore[assignment]
EVIDENCE: MeetingEvidence = TABLES[MeetingEvidence][0]  # type: ignore[assignment]
DAY = date(2021, 11, 26)
TWO = ("ilham-aliyev", "vladimir-putin")
THREE = (*TWO, "nikol-pashinyan")


def told(**changes: Any) -> dict[str, Any]:
    """A meeting of two in Sochi as one article tells it, with changes."""
    ids = changes.get("participant_ids", TWO)
    plain = {
        "date": DAY,
        "date_precision": "day",
        "place": "Sochi",
        "form": "bilateral",
        "status": "held",
        "participant_ids": ids,
        "participants": ids,
        "documents": (),
        "published": DAY,
    }
    return plain | changes


def articles(*meetings: dict[str, Any]) -> Rows:
    """One article for each meeting, or for all that name the same `article`."""
    listed, rows_, evidence = {}, [], []
    for number, meeting in enumerate(meetings):
        name = meeting.pop("article", f"article-{number}")
        listed[name] = replace(ARTICLE, article_id=name, published=meeting.pop("published"))
        rows_.append(replace(MEETING, meeting_id=f"{name}-m{number}", **meeting))
        evidence.append(replace(EVIDENCE, meeting_id=f"{name}-m{number}", article_id=name))
    return {Article: list(listed.values()), Meeting: rows_, MeetingEvidence: evidence}


def undated(**changes: Any) -> dict[str, Any]:
    return told(date=None, date_precision="none", **changes)


@pytest.mark.parametrize(
    ("meetings", "count"),
    [
        pytest.param([told(), told()], 1, id="the same"),
        pytest.param([told(), told(date=DAY + timedelta(days=1))], 1, id="a day apart"),
        pytest.param([told(), told(date=DAY + timedelta(days=2))], 2, id="two days apart"),
        pytest.param([told(), told(place="Moscow")], 2, id="another town"),
        pytest.param([told(), told(place="Russia")], 1, id="a town and its country"),
        pytest.param([told(), told(place=None)], 1, id="no place told"),
        pytest.param([told(), told(form="call", place=None)], 2, id="a call"),
        pytest.param([told(), told(participant_ids=THREE, form="trilateral")], 2, id="two of them alone"),
        pytest.param([told(), told(participant_ids=("vladimir-putin",), form="visit")], 1, id="the visit"),
        pytest.param([told(), told(participant_ids=("place-az", "place-ru"))], 1, id="their countries"),
        pytest.param([told(), undated()], 1, id="fresh news without a day"),
        pytest.param([told(), undated(published=DAY + timedelta(days=9))], 2, id="old news without a day"),
        pytest.param([told(), told(date=date(2021, 11, 1), date_precision="month")], 1, id="only the month"),
        pytest.param([told(article="a"), told(article="a")], 2, id="two rows of one article"),
        pytest.param([told(), told(status="planned", published=DAY - timedelta(days=3))], 1, id="planned, then held"),
        pytest.param([undated(status="planned", published=DAY - timedelta(days=3)), told()], 1, id="announced"),
    ],
)
def test_one_meeting_or_two(seeds: Seeds, meetings: list[dict[str, Any]], count: int):
    assert len(of(ledger.merged(articles(*meetings), seeds), Meeting)) == count


def test_what_articles_tell_together(seeds: Seeds):
    tables = articles(
        told(status="planned", place="Russia", published=DAY - timedelta(days=2)),
        told(documents=("Declaration on Trade",)),
        undated(documents=("declaration",)),
    )
    merged = ledger.merged(tables, seeds)
    (meeting,) = of(merged, Meeting)
    assert (meeting.status, meeting.date, meeting.articles) == ("held", DAY, 3)
    assert meeting.place == "Sochi"
    assert meeting.documents == ("Declaration on Trade",)
    assert {e.meeting_id for e in of(merged, MeetingEvidence)} == {meeting.meeting_id}


def test_ids_do_not_depend_on_the_order_of_articles(seeds: Seeds):
    meetings = [told(), told(date=DAY + timedelta(days=9)), told(place="Moscow", date=DAY + timedelta(days=20))]
    forward = {m.meeting_id for m in of(ledger.merged(articles(*(dict(m) for m in meetings)), seeds), Meeting)}
    backward = {m.meeting_id for m in of(ledger.merged(articles(*(dict(m) for m in meetings[::-1])), seeds), Meeting)}
    assert forward == backward
    assert "2021-11-26-ilham-aliyev-vladimir-putin" in forward


def test_meetings_with_the_same_day_and_people_get_numbers(seeds: Seeds):
    merged = ledger.merged(articles(told(), told(place="Moscow")), seeds)
    assert [m.meeting_id.removeprefix("2021-11-26-ilham-aliyev-vladimir-putin") for m in of(merged, Meeting)] == [
        "",
        "-2",
    ]
