"""Quantities: what counts as one, its value, its unit, and what the unit is told per."""

import pytest

from pipeline import nlp
from tests.readings import figures_of as found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Last week 22 people died.", [(22, "count")], id="a count behind a week"),
        pytest.param("A van and a group of ten motorcycles collided.", [(10, "count")], id="a group of many"),
        pytest.param("The motion failed by one vote.", [(1, "count")], id="a majority of one"),
        pytest.param("The toll was 68.", [(68, "count")], id="a count that is no age"),
        pytest.param(
            "They share SEK9 million, and wages rose to USD15 an hour.", [(9e6, "SEK"), (15, "USD")], id="glued codes"
        ),
        pytest.param(
            "It raised CDN$11,000, ₿73 and ₹5 million.", [(11000, "CAD"), (73, "BTC"), (5e6, "INR")], id="other signs"
        ),
        pytest.param(
            "A magnitude 5.2 earthquake hit; most were of magnitude 4.5, but a 6.4 quake followed.",
            [(5.2, "magnitude"), (4.5, "magnitude"), (6.4, "magnitude")],
            id="magnitudes",
        ),
        pytest.param(
            "The hearing took about an hour and a half, the repair a year-and-a-half.",
            [(1.5, "hour"), (1.5, "year")],
            id="a unit and a half",
        ),
        pytest.param(
            "On September 13 — two days after the ruling — they met.", [(2, "day")], id="a date is no end of a range"
        ),
        pytest.param("They met on March 20 last year.", [], id="a date before 'last year'"),
        pytest.param(
            "It covers 6 hectares (15 acres), up from 2.5 last year.",
            [(6, "hectare"), (15, "acre"), (2.5, "hectare")],
            id="what stands in brackets lends no unit",
        ),
        pytest.param("One out of every thousand children fell ill.", [(0.001, "fraction")], id="one of a thousand"),
        pytest.param("Russia is sending 1,960 peacekeepers.", [(1960, "count")], id="a count"),
        pytest.param("Three presidents signed the statement.", [(3, "count")], id="a spelled count"),
        pytest.param("More than 1000 people have been arrested.", [(1000, "count")], id="four digits that are no year"),
        pytest.param(
            "There were one dead, 24 missing and 13 prisoners.",
            [(1, "count"), (24, "count"), (13, "count")],
            id="one in a list",
        ),
        pytest.param("The strip is five kilometres wide.", [(5, "km")], id="a distance"),
        pytest.param("Russia played a role in stopping the 44-day war.", [(44, "day")], id="a duration names an event"),
        pytest.param("They have negotiated the deal over the last four years.", [(4, "year")], id="a duration"),
        pytest.param(
            "The visit came on the eve of the 30th anniversary of relations.", [(30, "ordinal")], id="an anniversary"
        ),
        pytest.param("It took about a third of the country.", [(1 / 3, "fraction")], id="a fraction"),
        pytest.param("The party objected half a year in advance.", [(0.5, "year")], id="a fraction of a unit"),
        pytest.param("The load ranges from 1,210 to 1,300 tonnes.", [(1210, "tonne"), (1300, "tonne")], id="a range"),
        pytest.param(
            "He may stay ten, fifteen or twenty years.", [(10, "year"), (15, "year"), (20, "year")], id="a list"
        ),
        pytest.param("The court ruled by a 5-4 vote.", [(5, "count"), (4, "count")], id="a tally of votes"),
        pytest.param(
            "The pipeline carried 8.1 billion cubic metres, of which 6.8 billion went to Italy.",
            [(8.1e9, "cubic_metre"), (6.8e9, "cubic_metre")],
            id="the unit is left out",
        ),
        pytest.param(
            "They will run the railway for 49 years, and possibly for 50 more.",
            [(49, "year"), (50, "year")],
            id="more of the same",
        ),
        pytest.param("The plant yields 30 gigawatts.", [(30, "gigawatt")], id="a prefixed unit"),
        pytest.param("It holds 256GB and draws 5kW.", [(256, "gigabyte"), (5, "kilowatt")], id="symbols"),
        pytest.param("It fell to minus 40 degrees Celsius.", [(-40, "celsius")], id="below zero"),
        pytest.param("The bank cut its rate by 50 basis points.", [(50, "basis_point")], id="basis points"),
        pytest.param("The fine is $A5,000 or HK$30,000.", [(5000, "AUD"), (30_000, "HKD")], id="dollars of others"),
        pytest.param("They signed a 12 page document.", [(12, "count")], id="a measure of one thing"),
        pytest.param("The index rose 12.5 points to 3,400.", [(12.5, "point"), (3400, "point")], id="index points"),
        pytest.param("They agreed on 12 points.", [(12, "count")], id="points of a list"),
        pytest.param("It costs 12 Danish crowns.", [(12, "DKK")], id="a currency of others"),
        pytest.param("Turnover has grown sixfold.", [(6, "count")], id="-fold"),
        pytest.param("Inflation fell from 25 percent to 20.", [(25, "percent"), (20, "percent")], id="from and to"),
        pytest.param(
            "The highest rate was 4.8 percent and the lowest 3.6.", [(4.8, "percent"), (3.6, "percent")], id="decimals"
        ),
    ],
)
def test_values_and_units(text: str, expected: list[tuple[float, str]], model: nlp.Model):
    assert [(row.value, row.unit) for row in found(text, model)] == [(pytest.approx(v), unit) for v, unit in expected]


@pytest.mark.parametrize(
    ("text", "rates"),
    [
        pytest.param("Oil costs $58.24 per barrel.", [("USD", "barrel")], id="a price"),
        pytest.param("They pump 800,000 barrels a day.", [("barrel", "day")], id="a flow"),
        pytest.param("There are 60 flights a week to Baku.", [("count", "week")], id="a count"),
        pytest.param("Gas costs $300 per 1,000 cubic metres.", [("USD", "1000_cubic_metres")], id="a large part"),
        pytest.param("The market is worth 9 billion yuan ($1.3 billion) a year.",
                     [("CNY", "year"), ("USD", "year")], id="behind its conversion"),
        pytest.param("They sold 5 million barrels of oil a day.", [("barrel", "day")], id="behind what it is of"),
        pytest.param("They pump 800,000 bpd.", [("barrel", "day")], id="in one word"),
        pytest.param("They pump 800,000 barrels daily.", [("barrel", "day")], id="daily"),
        pytest.param("The rate was 480 per 100,000 people.", [("count", "100000_people")], id="of so many people"),
        pytest.param("They met two years ago.", [("year", None)], id="no rate"),
        pytest.param("It earned $5 million a year ago.", [("USD", None)], id="a year ago"),
        pytest.param("Trade reached $5 billion.", [("USD", None)], id="a sum"),
    ],
)  # fmt: skip
def test_rates(text: str, rates: list[tuple[str, str | None]], model: nlp.Model):
    assert [(row.unit, row.per) for row in found(text, model)] == rates


def test_what_a_measure_of_one_thing_counts(model: nlp.Model):
    (pages,) = found("They signed a 12 page document.", model)
    (police,) = found("The town sent 500 riot police.", model)
    assert (pages.metric, police.metric) == ("page", "riot police")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("They met on 26 November in Sochi.", id="a day"),
        pytest.param("The plan serves a twofold purpose.", id="an idle -fold"),
        pytest.param("The fort was built between A.D. 1000 and 1260.", id="years of an era"),
        pytest.param("They met on 10, 11 and 12 May.", id="days"),
        pytest.param("The text refers to a 2010 treaty on partnership.", id="a year"),
        pytest.param("The meeting began at 5 p.m. local time.", id="a clock time"),
        pytest.param("Aliyev turned 60 and the 47-year-old minister, Ivan Petrov, 53, left.", id="ages"),
        pytest.param("He was 85.", id="an age alone"),
        pytest.param("Erdogan cited Article 5 of the treaty and Resolution 2259.", id="labels"),
        pytest.param("A Boeing 737-800 jet crashed near 10 Downing Street.", id="names"),
        pytest.param("Call +7 495 123-45-67 for details.", id="a telephone number"),
        pytest.param("The two leaders agreed, and the two also talked about trade.", id="who was named before"),
        pytest.param("During these five weeks parliament cannot sit.", id="a time named before"),
        pytest.param("One of them said that no one had come to one hospital.", id="one"),
        pytest.param("The second motion failed and the 43rd parliament met.", id="ranks"),
        pytest.param("The flag is at half-mast in the second half of the month.", id="halves of nothing"),
        pytest.param("It foresees three-way work and a two-state solution.", id="idle compounds"),
        pytest.param("1. Unofficial results", id="a list item"),
        pytest.param("Dozens died and hundreds of thousands fled.", id="vague"),
        pytest.param("The team won 3-1 on Friday.", id="a score"),
        pytest.param("Actor Doris Lane dies at 97", id="died at an age"),
        pytest.param("Richard Hale died on Monday at 103 years of age.", id="years of age"),
        pytest.param("The suspects range in age from 21 to 78. Luk, aged about 68, was ill.", id="ages in a range"),
        pytest.param("His father was aged 84 years, her 11-month daughter is well.", id="ages with their unit"),
        pytest.param("The former lyricist of the rock band was 78.", id="the age of someone by his work"),
        pytest.param("Another brother, 22, was found, with Paul Ender, now 24.", id="ages beside people"),
        pytest.param("Anyone who saw it may call police by dialling 101. A girl phoned 911.", id="numbers dialled"),
        pytest.param("They met in round five of the season and lost [in round 2].", id="rounds"),
        pytest.param("It is allowed up to week 22 of a pregnancy.", id="a week that is numbered"),
        pytest.param('It follows the "one country, two systems" model.', id="a slogan"),
        pytest.param("The 2019-nCoV virus spread.", id="a name with a hyphen"),
        pytest.param("The academy announces 2019 Nobel Prize winners in physics.", id="the year of what is named"),
        pytest.param("It was common from about 664 b.c.e. on.", id="a year before an era"),
        pytest.param("A three-dimensional model shows a two-legged creature.", id="shapes"),
        pytest.param("He said that some one of us should go.", id="some one"),
    ],
)
def test_no_figures(text: str, model: nlp.Model):
    assert [(row.text, row.value) for row in found(text, model)] == []
