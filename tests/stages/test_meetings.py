"""Meetings as rows: which sentences tell of one, and what they say of it together."""

from __future__ import annotations

import pytest

from pipeline.tables import Meeting, MeetingEvidence
from tests.readings import FRIDAY, Analysed


def test_updates_tell_of_one_meeting(analysed: Analysed):
    text = (
        "Aliyev says that ties will grow\n\n"
        "Ilham Aliyev will meet Vladimir Putin in Sochi on Friday.\n\n* * *\n\n"
        "Talks between Vladimir Putin and Ilham Aliyev have begun in Sochi. The talks went on for two hours."
    )
    reading = analysed(text)
    (meeting,) = reading.rows_of(Meeting)
    assert (meeting.status, meeting.place, meeting.date) == ("held", "Sochi", FRIDAY)
    assert [e.sentence for e in reading.rows_of(MeetingEvidence)] == [1, 2, 3]


def test_another_meeting_of_the_same_people_is_another_row(analysed: Analysed):
    text = "Putin met Aliyev in Sochi on Friday. They discussed their talks in Moscow in April 2018."
    dates = [m.date for m in analysed(text).rows_of(Meeting)]
    assert dates[0] == FRIDAY
    assert FRIDAY not in dates[1:]


def test_papers_of_a_signing_join_the_meeting(analysed: Analysed):
    text = (
        'Putin and Aliyev met in Moscow on Friday. Putin and Aliyev signed the "Declaration on Allied Interaction". '
        'Aliyev praised the signing of the "Declaration on Allied Relations".'
    )
    (meeting,) = analysed(text).rows_of(Meeting)
    assert meeting.form == "bilateral"
    assert meeting.documents == ("Declaration on Allied Interaction / Declaration on Allied Relations",)


def test_the_papers_of_a_list_are_each_told(analysed: Analysed):
    text = "Putin and Aliyev signed a declaration on trade, a memorandum on energy and two protocols in Moscow."
    (meeting,) = analysed(text).rows_of(Meeting)
    assert meeting.documents == ("declaration on trade", "memorandum on energy")


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        pytest.param("Putin and Aliyev spoke by telephone. The talks were doomed.", [0], id="no call"),
        pytest.param("Putin and Aliyev held telephone talks on Friday. The talks were long.", [0, 1], id="a call"),
        pytest.param("Putin and Aliyev met. Iran held talks in Vienna. The talks were long.", [0], id="of others"),
        pytest.param("Putin and Aliyev met in Sochi. The talks were long.", [0, 1], id="of theirs"),
    ],
)
def test_the_talks_are_those_told_of_last(text: str, sentences: list[int], analysed: Analysed):
    assert [e.sentence for e in analysed(text).rows_of(MeetingEvidence)] == sentences


def test_evidence_stands_in_the_text(analysed: Analysed):
    reading = analysed("Putin met Aliyev in Sochi on Friday.\nThe talks lasted two hours.")
    rows = reading.rows_of(MeetingEvidence)
    assert rows
    assert all(reading.text[row.start : row.end] == row.text for row in rows)
