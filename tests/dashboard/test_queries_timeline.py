"""The timeline: days with articles and dated meetings; the ledger holds the undated ones too."""

from __future__ import annotations

import datetime as dt

from dashboard.filters import Filters
from dashboard.queries import timeline
from dashboard.queries.core import Corpus, narrow


def test_days_and_meetings_stand_in_their_lanes(corpus: Corpus) -> None:
    rows = timeline.events(narrow(corpus, Filters())).to_pylist()
    lanes = {(row["lane"], row["meeting_id"]) for row in rows if row["meeting_id"]}
    assert lanes == {("trilateral", "m1"), ("signing", "m1"), ("call", "m2")}
    assert [row["day"] for row in rows] == sorted(row["day"] for row in rows)


def test_of_many_events_the_newest_are_drawn(corpus: Corpus) -> None:
    narrowed = narrow(corpus, Filters())
    every = timeline.events(narrowed).to_pylist()
    assert timeline.events(narrowed, most=3).to_pylist() == every[-3:]


def test_a_month_is_no_day(corpus: Corpus) -> None:
    days = [row["day"] for row in timeline.events(narrow(corpus, Filters())).to_pylist() if row["lane"] == "articles"]
    assert dt.date(2021, 11, 26) in days
    assert dt.date(2021, 12, 1) not in days


def test_the_ledger_holds_undated_meetings_last(corpus: Corpus) -> None:
    rows = timeline.ledger(narrow(corpus, Filters())).to_pylist()
    assert [row["meeting_id"] for row in rows] == ["m1", "m2", "m3"]
    assert rows[-1]["date"] is None


def test_meetings_are_those_of_the_chosen_leader(corpus: Corpus) -> None:
    chosen = narrow(corpus, Filters(leaders=("nikol-pashinyan",)))
    assert timeline.ledger(chosen).column("meeting_id").to_pylist() == ["m1"]
