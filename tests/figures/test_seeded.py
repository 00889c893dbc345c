"""Metrics of the seeds: which figures are of one, and between which countries."""

from datetime import date

import pytest

from pipeline import nlp
from pipeline.seeds import Metric, Seeds
from pipeline.stages import figures, mentions
from pipeline.tables import Figure
from tests.readings import reading

CATCH = Metric(
    "catch", "Catch", "Fish landed.", units=("mass", "change"), terms=("catch", "haul"), exclude=("catch 22",)
)
FREED = Metric("freed", "Freed", "Set free.", units=("count",), terms=("sailor",), verbs=("free", "release"))
LOST = Metric("lost", "Lost", "Deaths.", units=("count",), terms=("die", "lose life", "dead"))
TAUGHT = Metric("taught", "Taught", "Schools.", units=("count",), terms=("school",), context=("in norse",))
INVENTED = Seeds(metrics=(CATCH, FREED, LOST, TAUGHT))


def found(text: str, model: nlp.Model, seeds: Seeds) -> list[Figure]:
    made = reading(text, model, seeds, date(2022, 2, 22))
    made.add(mentions.extract(made))
    return list(figures.extract(made))


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        pytest.param("The catch came to 300 tonnes.", "catch", id="the noun"),
        pytest.param("The volume of the catch grew by 5%.", "catch", id="the noun behind a light one"),
        pytest.param("They landed a catch of 300 tonnes.", "catch", id="a measure of it"),
        pytest.param("The share of the catch was 5%.", None, id="a share where only a change is taken"),
        pytest.param("The catch cost 300 dollars.", None, id="another unit"),
        pytest.param("Boats for the catch weigh 300 tonnes.", None, id="the word names something else"),
        pytest.param("The Catch-22 came to 300 tonnes.", None, id="an excluded phrase"),
        pytest.param("Norland released 15 sailors.", "freed", id="object of the verb"),
        pytest.param("Fifteen sailors were freed on Monday.", "freed", id="subject of the verb"),
        pytest.param("Norland holds 15 sailors.", None, id="another verb"),
        pytest.param("The fighting in which 176 soldiers died is over.", "lost", id="only the verb tells"),
        pytest.param("At least 20 soldiers lost their lives.", "lost", id="the verb and its object"),
        pytest.param("The party lost 20 seats.", None, id="the verb without its object"),
        pytest.param("There were 18 dead per 100,000 people.", None, id="a rate"),
        pytest.param("The 340 schools teach in Norse.", "taught", id="in context"),
        pytest.param("The storm damaged 340 schools.", None, id="out of context"),
    ],
)
def test_a_figure_is_of_a_metric(text: str, metric: str | None, model: nlp.Model):
    row = found(text, model, INVENTED)[0]
    assert row.metric_id == metric
    assert row.metric_label == (INVENTED.metric(metric).label if metric else None)  # type: ignore[union-attr]


def test_a_part_of_a_whole_is_not_a_value_of_the_whole(model: nlp.Model):
    rows = found("The catch came to 300 tonnes, of which 200 went to Havn.", model, INVENTED)
    assert [(row.value, row.metric_id) for row in rows] == [(300, "catch"), (200, None)]


def test_without_metrics_every_figure_is_kept_without_one(model: nlp.Model):
    (row,) = found("The catch came to 300 tonnes.", model, Seeds())
    assert (row.metric, row.metric_id, row.metric_label, row.places) == ("catch", None, None, ())


@pytest.mark.parametrize(
    ("text", "places"),
    [
        pytest.param(
            "Trade between Russia and Azerbaijan grew by 5%.", ("Azerbaijan", "Russia"), id="in what is measured"
        ),
        pytest.param("Armenian exports to Russia fell by 5%.", ("Armenia", "Russia"), id="people and country"),
        pytest.param("Russian-Azerbaijani trade reached $4 billion.", ("Azerbaijan", "Russia"), id="two adjectives"),
        pytest.param("South Korean trade with Turkey grew by 5%.", ("South Korea", "Turkey"), id="of two words"),
        pytest.param(
            "In Baku Vladimir Putin told Ilham Aliyev that trade grew by 5%.",
            ("Azerbaijan", "Russia"),
            id="who speaks to whom",
        ),
        pytest.param(
            "Ties with Armenia are good. Vladimir Putin said that trade grew by 5%.",
            ("Armenia", "Russia"),
            id="the sentence before",
        ),
        pytest.param("Russia and Iran agree on trade\n\nTurnover grew by 5%.", ("Iran", "Russia"), id="the headline"),
        pytest.param(
            "Iran's trade with Russia came to 4 billion US dollars.", ("Iran", "Russia"), id="dollars are no country"
        ),
        pytest.param("Russia, Iran and Turkey saw trade grow by 5%.", (), id="three at once"),
        pytest.param("Trade with Iran grew by 5%.", (), id="only one"),
        pytest.param("They met in Baku. Russian trade grew by 5%.", (), id="where they met is no party"),
    ],
)
def test_between_two_countries(text: str, places: tuple[str, ...], seeds: Seeds, model: nlp.Model):
    row = next(row for row in found(text, model, seeds) if row.metric_id)
    assert row.places == places
