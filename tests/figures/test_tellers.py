"""Who states a figure outside of quotations."""

import pytest

from pipeline import nlp
from pipeline.tables import Figure
from tests.readings import Analysed
from tests.readings import figures_of as found


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param("Officials reported 1,200 new cases.", "Officials", id="reports a count"),
        pytest.param("Analysts estimate a loss of $5 million.", "Analysts", id="estimates a sum"),
        pytest.param("Death tolls, provided by officials to journalists, exceeded 100.", "officials", id="given by"),
        pytest.param("Local officials reported more cases, including 165.", "Local officials", id="reports a part"),
        pytest.param("Police put the crowd at 20,000.", "Police", id="puts an amount at"),
        pytest.param("What organisers estimated at 17,000 people marched.", "organisers", id="estimated at"),
        pytest.param("The damage was estimated by the insurer at $4 billion.", "insurer", id="estimated by"),
        pytest.param(
            "Experts placed the centre of the quake about eight kilometres south of the town.", "Experts", id="places"
        ),
        pytest.param("Analysts placed its worth in the range of $5 million.", "Analysts", id="in the range of"),
        pytest.param("The rescuers credit themselves with 14,000 lives.", "rescuers", id="credit themselves with"),
        pytest.param("An estimate by the ministry of 40 percent was rejected.", "ministry", id="an estimate by"),
        pytest.param("Estimates from the ministry put the loss at 40 percent.", "ministry", id="estimates put"),
        pytest.param(
            "The ministry and local officials estimate a loss of $5 million.",
            "ministry and local officials",
            id="two of them",
        ),
        pytest.param("Officials reported 150 soldiers killed.", "Officials", id="reports what befell them"),
        pytest.param("Rescuers, who reported 12 dead, gave up.", "Rescuers", id="who reports"),
        pytest.param("The ministry's figures show exports fell by 5%.", "ministry", id="whose figures show"),
        pytest.param("Exports fell by 5%, data of the customs service showed.", "customs service", id="data showed"),
        pytest.param("Customs data showed that exports fell by 5%.", None, id="data of nobody told"),
        pytest.param("The bank's report, which lists 12 violations, is out.", "bank", id="a report that lists"),
        pytest.param("The tally kept by a university showed 40 deaths.", "university", id="a tally kept by"),
        pytest.param("By the ministry's count, 300 protesters were held.", "ministry", id="by whose count"),
        pytest.param("The bank cut its forecast for growth to 3%.", "bank", id="its own forecast"),
        pytest.param("The government gave a figure of 12,000 refugees.", "government", id="gives a figure of"),
        pytest.param("The governor spoke of 12 dead.", "governor", id="speaks of"),
        pytest.param("The ministry confirmed 40 deaths.", "ministry", id="confirms what befell people"),
        pytest.param("The central bank sees inflation of 5%.", "central bank", id="sees it at"),
        pytest.param("Officials saw 12 boats.", None, id="sees things"),
        pytest.param("The parliament confirmed 12 judges.", None, id="confirms in office"),
        pytest.param("The militia claimed responsibility for 3 attacks.", None, id="claims something else"),
        pytest.param("Fires broke out, reported officials, with 25 people hurt.", "officials", id="reported, with"),
        pytest.param("The firm put shares up for sale, with a price of $62.", None, id="puts up for sale"),
        pytest.param("The government put soldiers in 4 towns.", None, id="puts elsewhere"),
        pytest.param("The government announced three days of mourning.", None, id="a deed"),
        pytest.param("The village reported 12 fires.", None, id="no one who tells"),
        pytest.param("Officials arrested 12 people.", None, id="no telling"),
    ],
)
def test_who_states_a_figure_outside_of_quotations(text: str, speaker: str | None, model: nlp.Model):
    (row,) = found(text, model)
    assert (row.speaker, row.speaker_id, row.speaker_ids) == (speaker, None, ())


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The firm reported a profit of $4 billion, up from $3 billion.", id="compared"),
        pytest.param("The firm reported profits of $4 billion in May and $3 billion in June.", id="a list"),
        pytest.param("The firm put its sales at $4 billion, with $3 billion going abroad.", id="a part"),
        pytest.param("The firm reported a profit of $4 billion. It also forecast sales of $3 billion.", id="it"),
    ],
)
def test_who_states_a_figure_states_what_goes_on_from_it(text: str, model: nlp.Model):
    assert [(row.value, row.speaker) for row in found(text, model)] == [(4e9, "firm"), (3e9, "firm")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param("Turkey puts its losses at 12 soldiers.", "Turkey", id="a government"),
        pytest.param("Italy recorded 40 deaths.", None, id="told of a country"),
        pytest.param("Reuters reported 12 fires.", None, id="the news of another outlet"),
    ],
)
def test_a_country_states_what_its_government_does(text: str, speaker: str | None, analysed: Analysed):
    (row,) = analysed(text).rows_of(Figure)
    assert row.speaker == speaker
