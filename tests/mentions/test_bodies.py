"""Bodies: a short name goes to the full one that the article prints."""

from __future__ import annotations

import pytest

from pipeline.entities import made
from pipeline.mentions import bodies
from pipeline.tables import Mention
from tests.readings import Analysed


@pytest.mark.parametrize(
    ("short", "others", "full"),
    [
        pytest.param("NDRC", ["Norland Disaster Relief Council"], "Norland Disaster Relief Council", id="initials"),
        pytest.param("NDRC", ["Norland Disaster Relief Aid Council"], None, id="an initial too many"),
        pytest.param("MoF", ["Ministry of Finance"], "Ministry of Finance", id="minor words do not count"),
        pytest.param("Fjordvik", ["Fjordvik Motor Company"], "Fjordvik Motor Company", id="a firm"),
        pytest.param("Fjordvik", ["Fjordvik University"], None, id="another body of that name"),
        pytest.param("Supreme Court", ["Supreme Court of Norland"], "Supreme Court of Norland", id="a court"),
        pytest.param("Supreme Court", ["Supreme Court of Norland", "Supreme Court of Havn"], None, id="two fit"),
        pytest.param("United Council", ["United Council Relief Agency"], None, id="a part of it"),
        pytest.param("House", ["House of Cards Fund"], None, id="one common word"),
        pytest.param(
            "Fjordvik", ["Fjordvik Motor", "Fjordvik Motor Company Ltd"], "Fjordvik Motor Company Ltd", id="fullest"
        ),
    ],
)
def test_short_names(short: str, others: list[str], full: str | None):
    found = bodies.in_full(made("organisation", name) for name in (short, *others))
    body = found.get(made("organisation", short).entity_id)
    assert (body.name if body else None) == full


def test_a_body_is_one_entity_by_its_short_name(analysed: Analysed):
    text = (
        "Relief reaches the coast\n\nThe National Disaster Relief Council (NDRC) sent ships on Friday. Officials of "
        "the NDRC said that food was short.\n"
    )
    reading = analysed(text, published=None)
    rows = [row for row in reading.rows_of(Mention) if row.label == "organisation"]
    assert {row.name for row in rows} == {"National Disaster Relief Council"}
    assert {(row.text, row.rule) for row in rows} == {
        ("National Disaster Relief Council", "recogniser"),
        ("NDRC", "short name of a body"),
    }


def test_places_and_bodies_that_are_no_names(analysed: Analysed):
    text = (
        "The crisis was short. North Korea praised the Crisis on Friday. The talks with the North were long, officials "
        "of the Munhwa Institute said. For his part, Zogbo thanked the Kazakh Head of State for the invitation to "
        "visit the Kazakh capital.\n"
    )
    reading = analysed(text, published=None)
    rows = {row.text: (row.name, row.rule) for row in reading.rows_of(Mention)}
    assert rows["North"] == ("North Korea", "half of a name")
    assert rows["Munhwa Institute"] == ("Munhwa Institute", "recogniser")
    assert rows.keys().isdisjoint({"Crisis", "Kazakh"})
