"""Whether a meeting took place."""

from __future__ import annotations

import pytest

from pipeline.tables import Meeting
from tests.readings import Analysed

STATUSES = [
    pytest.param("Putin will meet Aliyev in Sochi.", ["planned"], id="will"),
    pytest.param("Putin is expected to meet Aliyev in Sochi.", ["planned"], id="expected"),
    pytest.param("A meeting between Putin and Aliyev is planned for next week.", ["planned"], id="planned"),
    pytest.param("Ilham Aliyev had cancelled his trip to Spain.", ["cancelled"], id="cancelled"),
    pytest.param("Putin and Aliyev postponed their meeting in Sochi.", ["postponed"], id="postponed"),
    pytest.param("A meeting of Putin and Aliyev, set for Monday, was put off.", ["postponed"], id="put off"),
    pytest.param("The planned meeting of Putin and Aliyev took place on Friday.", ["held"], id="planned, and held"),
    pytest.param("A meeting between Putin and Aliyev has been called for Friday.", ["planned"], id="called"),
    pytest.param("Putin will travel to Baku in May.", ["planned"], id="will travel"),
    pytest.param("Putin flew to Baku in May.", [], id="flew"),
    pytest.param("A visit by Putin, planned for May, has been postponed.", ["postponed"], id="a visit, goal untold"),
    pytest.param("The planned meeting of Putin and Aliyev will not take place.", ["cancelled"], id="will not be"),
    pytest.param(
        "While in New York to attend the UN General Assembly, Aliyev told reporters of gas.",
        ["held"],
        id="while there to meet",
    ),
    pytest.param("Putin spoke during his planned trip to Warsaw, which was cancelled.", ["cancelled"], id="a trip off"),
    pytest.param(
        "Putin cancelled a visit to Turkey, where he was to meet Erdogan.", ["cancelled"], id="cancelled with the visit"
    ),
    pytest.param(
        "Putin was due to visit Turkey in May. Putin's visit to Turkey is postponed.",
        ["postponed"],
        id="planned, postponed",
    ),
    pytest.param("Putin and Aliyev will meet. The meeting could be called off.", ["planned"], id="may be called off"),
    pytest.param("Putin and Aliyev were previously expected to meet in Sochi.", [], id="expected once"),
    pytest.param("Putin did not meet Aliyev in Sochi.", [], id="denied"),
    pytest.param("Aliyev refused to meet Pashinyan in Granada.", [], id="refused"),
    pytest.param("Peskov denied reports that Putin would visit Baku.", [], id="reported, and denied"),
    pytest.param("Putin and Aliyev look forward to meeting in Baku next week.", ["planned"], id="looked forward to"),
    pytest.param("Putin may meet Aliyev in Sochi.", [], id="possible"),
    pytest.param("Putin said that talks between Aliyev and Pashinyan were needed.", [], id="needed"),
    pytest.param("Putin and Aliyev meet regularly.", [], id="habit"),
    pytest.param("Putin and Aliyev agreed at a meeting in Sochi to build a road.", ["held"], id="agreed at a meeting"),
    pytest.param("Pashinyan may sign before Putin meets Aliyev in Sochi.", ["planned"], id="before they meet"),
    pytest.param("Putin and Aliyev held a summit in Sochi on December 3.", ["planned"], id="a day to come"),
    pytest.param("It helps that Putin meets Aliyev in the coming weeks.", ["planned"], id="in the coming weeks"),
    pytest.param("Having met six times, Putin and Aliyev know each other.", [], id="counted"),
    pytest.param("Pashinyan told Putin to talk to Aliyev.", [], id="told to"),
    pytest.param("Neither Aliyev nor Pashinyan spoke to the public.", [], id="neither"),
]


@pytest.mark.parametrize(("text", "expected"), STATUSES)
def test_statuses(analysed: Analysed, text: str, expected: list[str]):
    assert [m.status for m in analysed(text).rows_of(Meeting)] == expected
