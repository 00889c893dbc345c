"""Who holds an office on a day, and when nobody can tell."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from itertools import pairwise

import pytest

from pipeline.seeds import Office, Seeds

SOCHI = date(2021, 11, 26)


@pytest.mark.parametrize(
    ("role", "of", "on", "id"),
    [
        pytest.param("prime-minister", "AM", date(2018, 3, 1), "karen-karapetyan", id="before the revolution"),
        pytest.param("prime-minister", "AM", date(2021, 11, 26), "nikol-pashinyan", id="after it"),
        pytest.param("leader", "AM", SOCHI, "nikol-pashinyan", id="the leader of Armenia is its prime minister"),
        pytest.param("leader", "AZ", SOCHI, "ilham-aliyev", id="the leader of Azerbaijan is its president"),
        pytest.param("head-of-state", "RU", SOCHI, "vladimir-putin", id="head of state"),
        pytest.param("head-of-state", "GB", date(2022, 1, 1), "elizabeth-ii", id="a queen"),
        pytest.param("head-of-state", "GB", date(2023, 1, 1), "charles-iii", id="a king"),
        pytest.param("head-of-government", "AZ", SOCHI, "ali-asadov", id="head of government"),
        pytest.param("leader", "DE", SOCHI, "angela-merkel", id="a chancellor leads"),
        pytest.param("spokesperson", "Kremlin", SOCHI, "dmitry-peskov", id="spokesman of a seat"),
        pytest.param("president", "Kremlin", SOCHI, "vladimir-putin", id="a seat answers for its country"),
        pytest.param("foreign-minister", "US", SOCHI, "antony-blinken", id="secretary of state"),
        pytest.param("head", "NATO", SOCHI, "jens-stoltenberg", id="head of an alliance"),
        pytest.param("head", "European-Council", SOCHI, "charles-michel", id="head of a council"),
        pytest.param("president", "US", date(2020, 7, 1), "donald-trump", id="first term"),
        pytest.param("president", "US", date(2023, 7, 1), "joe-biden", id="between"),
        pytest.param("president", "US", date(2025, 7, 1), "donald-trump", id="second term"),
        pytest.param("defence-minister", "RU", date(2024, 6, 1), "andrei-belousov", id="after a reshuffle"),
        pytest.param("foreign-minister", "AM", date(2020, 10, 10), "zohrab-mnatsakanyan", id="a minister of 2020"),
        pytest.param("president", "US", date(2025, 1, 20), None, id="day of handover"),
        pytest.param("supreme-leader", "IR", date(2026, 3, 5), None, id="vacant"),
        pytest.param("president", "AZ", date(1950, 1, 1), None, id="before all"),
        pytest.param("deputy-prime-minister", "RU", SOCHI, None, id="several at once"),
        pytest.param("ambassador", "RU", SOCHI, None, id="one of many ambassadors"),
        pytest.param("president", "RU", None, None, id="no day and several"),
        pytest.param("first-lady", "AZ", None, "mehriban-aliyeva", id="no day and only one"),
        pytest.param("president", "nowhere", SOCHI, None, id="unknown place"),
        pytest.param("wizard", "RU", SOCHI, None, id="unknown role"),
    ],
)
def test_office_holder(seeds: Seeds, role: str, of: str, on: date | None, id: str | None):
    holder = seeds.office_holder(role, of, (on, on) if on else None)
    assert (holder.id if holder else None) == id


@pytest.mark.parametrize(
    ("office", "day", "held"),
    [
        pytest.param(
            Office("president", "X", date(2020, 1, 1), date(2021, 1, 1)), date(2020, 1, 1), True, id="first day"
        ),
        pytest.param(
            Office("president", "X", date(2020, 1, 1), date(2021, 1, 1)), date(2021, 1, 1), True, id="last day"
        ),
        pytest.param(Office("president", "X", date(2020, 1, 1), date(2021, 1, 1)), date(2021, 1, 2), False, id="after"),
        pytest.param(Office("president", "X", date(2020, 1, 1)), date(2019, 12, 31), False, id="before"),
        pytest.param(Office("president", "X", date(2020, 1, 1)), date(2026, 3, 1), True, id="still"),
        pytest.param(
            Office("president", "X", None, date(2021, 1, 1)), date(1999, 1, 1), True, id="since unknown times"
        ),
    ],
)
def test_held_in(office: Office, day: date, held: bool):
    assert office.held_in((day, day)) is held


def test_an_office_of_some_of_the_days_is_held_in_them():
    office = Office("president", "X", date(2020, 1, 1), date(2021, 1, 1))
    assert office.held_in((date(2019, 1, 1), date(2020, 1, 1)))
    assert not office.held_in((date(2018, 1, 1), date(2019, 12, 31)))


def test_of_days_with_two_holders_none_is_told(seeds: Seeds):
    assert seeds.office_holder("president", "US", (date(2022, 1, 1), date(2023, 1, 1))).id == "joe-biden"
    assert seeds.office_holder("president", "US", (date(2020, 1, 1), date(2023, 1, 1))) is None


def test_a_seat_held_by_one_at_a_time_is_never_held_by_two(seeds: Seeds):
    alone = ("president", "prime-minister", "foreign-minister", "defence-minister", "chancellor", "secretary-general")
    held: dict[tuple[str, str], list[tuple[date, date, str]]] = defaultdict(list)
    for leader in seeds.leaders:
        for office in leader.offices:
            if office.role in alone:
                held[office.role, office.of].append((office.start or date.min, office.end or date.max, leader.id))
    assert len(held) > 200
    pairs = ((seat, *pair) for seat, terms in held.items() for pair in pairwise(sorted(terms)))
    assert [(seat, one[2], other[2]) for seat, one, other in pairs if one[1] > other[0]] == []


@pytest.mark.parametrize(
    ("place", "government"),
    [
        pytest.param("moscow", "RU", id="a capital stands for its country"),
        pytest.param("brussels", "EU", id="Brussels stands for the Union"),
        pytest.param("the-hague", "NL", id="a seat of government that is no capital"),
        pytest.param("amsterdam", None, id="a capital that is no seat"),
        pytest.param("sochi", None, id="another city"),
    ],
)
def test_government(seeds: Seeds, place: str, government: str | None):
    found = seeds.place(place)
    assert found is not None
    assert found.government == government
