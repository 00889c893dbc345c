"""The page Accuracy, and the way to it from the charts."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.views import PAGES, accuracy
from pipeline.tables import MEASURED
from tests.dashboard.conftest import OpenPage

SPEAKERS = "- **speaker**: Of 100 speakers, about 75 (51 to 90) are right. Measured on 16, which is few."


def written(app: AppTest) -> str:
    return "\n".join(one.value for one in (*app.markdown, *app.caption))


def test_the_address_chooses_the_table(open_page: OpenPage) -> None:
    app = open_page("accuracy", measured="Quotes")
    assert not app.exception
    assert "##### Quotes on the set wire" in written(app)
    assert "##### Quotes on the set post" in written(app)
    assert "Measured on 28 Feb 2022 with Readout 1" in written(app)
    assert SPEAKERS in written(app).replace("\\", "")


def test_all_measures_stand_where_the_address_names_no_table(open_page: OpenPage) -> None:
    app = open_page("accuracy")
    assert app.dataframe[0].value["measure"].tolist() == [
        "mentions named",
        "quotes direct > 0.8",
        "quotes direct > 0.8",
        "quotes speaker",
    ]


def test_what_was_not_measured_is_told(open_page: OpenPage) -> None:
    app = open_page("accuracy", measured="Figures")
    assert not app.exception
    assert "Nothing was measured of this table" in app.info[0].value


def test_the_filters_change_nothing_and_the_page_says_so(open_page: OpenPage) -> None:
    app = open_page("accuracy", measured="Quotes", leader="Nikol Pashinyan", **{"from": "2030-01-01"})
    assert not app.exception
    assert app.text[0].value.startswith("The filters do not change this page")
    assert SPEAKERS in written(app).replace("\\", "")


@pytest.mark.parametrize(
    ("slug", "tables"),
    [
        pytest.param("overview", {"dates", "mentions", "themes", "quotes", "sentiment"}, id="overview"),
        pytest.param("mentions", {"mentions"}, id="mentions"),
        pytest.param("figures", {"figures"}, id="figures"),
        pytest.param("timeline", {"dates", "meetings"}, id="timeline"),
    ],
)
def test_a_card_leads_to_the_measures_of_what_it_rests_on(slug: str, tables: set[str], open_page: OpenPage) -> None:
    links = [one.proto.query_string for one in open_page(slug).get("page_link")]
    assert {link for link in links if not link.startswith("article=")} == {
        f"measured={table.capitalize()}" for table in tables
    }
    assert tables <= set(MEASURED)


def test_the_page_stands_last() -> None:
    assert PAGES[-1].SLUG == "accuracy"


@pytest.mark.parametrize(
    ("share", "said"),
    [
        pytest.param(1.0, "1.000", id="whole"),
        pytest.param(0.9998, "0.999", id="never rounded up"),
        pytest.param(0.0, "0.000", id="none"),
    ],
)
def test_only_a_whole_score_reads_one(share: float, said: str) -> None:
    assert accuracy._score(share) == said


def test_a_bar_leads_to_what_it_means(open_page: OpenPage) -> None:
    app = open_page("accuracy", measured="Quotes")
    app.selectbox(key="behind-accuracy-quotes-wire").select("speaker: 0.750 of 16").run()
    assert not app.exception
    assert app.text[-1].value == (
        "Of 100 speakers, about 75 (51 to 90) are right. Measured on 16, which is few. Of 16 speakers, 12 were right."
    )


MEASURED_ROW = {
    "what": "quotations",
    "n": 126,
    "score": 0.97,
    "is_share": False,
    "is_mean": False,
    "precision": 0.984,
    "precision_low": 0.95,
    "precision_high": 0.994,
    "recall": 1.0,
    "recall_low": 0.97,
    "recall_high": 1.0,
}


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        pytest.param(
            {},
            "Of 100 quotations that are shown, about 98 (95 to 99) are right; of 100 that the texts hold, about 100 "
            "(97 to 100) are found. Measured on 126.",
            id="found",
        ),
        pytest.param(
            {"precision": None, "recall": 0.0, "recall_low": 0.0, "recall_high": 0.56, "n": 3},
            "Of 100 quotations that the texts hold, about 0 (0 to 56) are found. Measured on 3, which is few.",
            id="none found",
        ),
        pytest.param(
            {"is_share": True, "recall": 0.9998, "recall_low": 0.9986, "n": 4000},
            "Of 100 quotations, about 99 (100 to 100) are right. Measured on 4,000.",
            id="never rounded to all",
        ),
        pytest.param(
            {"is_mean": True},
            "F1 0.970, the mean over classes, each counting alike; 1 is perfect. Measured on 126.",
            id="a mean over classes",
        ),
    ],
)
def test_what_a_measure_means_for_a_reader(changed: dict[str, object], said: str) -> None:
    assert accuracy._meaning(MEASURED_ROW | changed) == said
