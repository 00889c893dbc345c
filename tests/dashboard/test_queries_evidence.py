"""The sentences behind a point: which they are, and that their marks stand on the found words."""

from __future__ import annotations

import datetime as dt

import pytest

from dashboard.filters import Filters
from dashboard.queries import evidence
from dashboard.queries.core import Corpus, narrow
from dashboard.queries.evidence import Behind
from tests.dashboard import sample

PUTIN, ALIYEV, PASHINYAN = sample.PEOPLE


@pytest.mark.parametrize(
    ("behind", "found"),
    [
        pytest.param(
            Behind("mentions", {"entity_id": PUTIN, "kind": "nominal"}),
            [("a03", ["The Russian president"])],
            id="mention",
        ),
        pytest.param(
            Behind("mentions", {"label": "person"}, {"entity_id": (PUTIN, ALIYEV)}, dt.date(2021, 9, 1)),
            [("a02", ["Nikol Pashinyan"])],
            id="all others in a month",
        ),
        pytest.param(
            Behind("quotes", {"speaker_id": (ALIYEV, PASHINYAN)}),
            [("a04", ["The road must stay open,"]), ("a01", ["Our trade grew by 12 percent,"])],
            id="one of several speakers, newest first",
        ),
        pytest.param(
            Behind("themes", {"theme": "trade", "term": "tariff"}, period=dt.date(2021, 9, 1)),
            [("a01", ["tariff"])],
            id="term",
        ),
        pytest.param(
            Behind("leader_themes", {"theme": "transport", "entity_id": PUTIN}),
            [("a07", ["railway"])],
            id="leader and theme",
        ),
        pytest.param(
            Behind("toned", {"scorer": "sample", "in_quote": True}, period=dt.date(2022, 2, 1)),
            [("a10", ["good"])],
            id="the words that drove a tone",
        ),
        pytest.param(
            Behind("toned", {"scorer": "sample", "in_quote": True}, period=dt.date(2021, 9, 1)),
            [("a01", [])],
            id="a tone that nothing drove",
        ),
        pytest.param(
            Behind("courteous", {"scorer": "sample", "formula": "welcomed"}, period=dt.date(2021, 9, 1)),
            [("a01", ["welcomed"])],
            id="a courtesy",
        ),
        pytest.param(
            Behind("scored_twice", {"scorer": "toward", "other": "sample", "entity_id": PUTIN, "differs": True}),
            [("a10", []), ("a03", [])],
            id="where two scorers differ",
        ),
        pytest.param(Behind("articles", period=dt.date(2021, 10, 1)), [("a03", [])], id="an article by its headline"),
        pytest.param(
            Behind("figures", {"speaker_id": None, "unit": "tonne"}), [("a02", ["300 tonnes"])], id="null is null"
        ),
        pytest.param(Behind("mentions", {"entity_id": "nobody"}), [], id="nothing"),
    ],
)
def test_sentences(corpus: Corpus, behind: Behind, found: list[tuple[str, list[str]]]) -> None:
    rows = evidence.sentences(narrow(corpus, Filters()), behind).to_pylist()
    marked = [(row["article_id"], [row["text"][m["start"] : m["end"]] for m in row["marks"]]) for row in rows]
    assert marked == found


def test_text_is_the_sentence_of_the_article(corpus: Corpus) -> None:
    narrowed = narrow(corpus, Filters())
    texts = dict(narrowed.ask("SELECT article_id, text FROM corpus.texts").to_pandas().to_numpy().tolist())
    rows = evidence.sentences(narrowed, Behind("beside")).to_pylist()
    assert len(rows) > 10
    assert [row["text"] for row in rows] == [texts[row["article_id"]][row["start"] : row["end"]] for row in rows]


def test_the_sentences_of_a_tone_tell_the_score_and_what_drove_it(corpus: Corpus) -> None:
    behind = Behind("tone_about", {"scorer": "toward", "entity_id": PUTIN, "class": "positive"})
    rows = evidence.sentences(narrow(corpus, Filters()), behind).to_pylist()
    told = ("article_id", "scorer", "tone", "without_courtesies", "towards", "raised_by", "lowered_by", "courtesies")
    assert [tuple(row[name] for name in told) for row in rows] == [
        ("a01", "toward", 0.5, 0.0, ["Vladimir Putin"], ["welcomed"], [], ["welcomed"])
    ]


def test_scores_of_one_sentence_are_told_together(corpus: Corpus) -> None:
    behind = Behind("toned", {"scorer": "toward"}, period=dt.date(2022, 1, 1))
    rows = evidence.sentences(narrow(corpus, Filters()), behind).to_pylist()
    assert [row["towards"] for row in rows] == [
        ["Ilham Aliyev", "Nikol Pashinyan", "Vladimir Putin"],
        ["Vladimir Putin"],
    ]


def test_evidence_follows_the_filters(corpus: Corpus) -> None:
    behind = Behind("mentions", {"entity_id": PUTIN})
    everywhere = evidence.sentences(narrow(corpus, Filters()), behind)
    on_transport = evidence.sentences(narrow(corpus, Filters(themes=("transport",))), behind)
    assert (everywhere.num_rows, on_transport.num_rows) == (8, 1)


def test_only_narrowed_tables_are_asked(corpus: Corpus) -> None:
    with pytest.raises(KeyError):
        evidence.sentences(narrow(corpus, Filters()), Behind("corpus.mentions"))


@pytest.mark.parametrize(
    ("speaker_id", "columns"),
    [
        pytest.param(PUTIN, {"speaker_id": PUTIN}, id="an entity"),
        pytest.param(None, {"speaker_id": None, "speaker": "the ministry"}, id="as printed"),
    ],
)
def test_said_by(speaker_id: str | None, columns: dict[str, str | None]) -> None:
    assert evidence.said_by(speaker_id, "the ministry") == columns


@pytest.mark.parametrize(
    "behind",
    [
        pytest.param(Behind("articles"), id="articles"),
        pytest.param(Behind("mentions", {"label": "person"}), id="rows"),
        pytest.param(Behind("attributed"), id="quotations"),
        pytest.param(Behind("paired_in_articles"), id="pairs"),
        pytest.param(Behind("toned", {"scorer": "sample"}), id="scores"),
        pytest.param(Behind("themes", {"theme": "trade"}), id="terms"),
        pytest.param(Behind("said", {"term": "trade"}), id="one term"),
        pytest.param(Behind("mentions", {"entity_id": "nobody"}), id="nothing"),
    ],
)
@pytest.mark.parametrize("most", [0, 1, 3, 1000])
def test_the_first_sentences_are_those_of_all(corpus: Corpus, behind: Behind, most: int) -> None:
    narrowed = narrow(corpus, Filters(copies=True))
    every = evidence.sentences(narrowed, behind).to_pylist()
    assert evidence.count(narrowed, behind).to_pylist() == [{"sentences": len(every)}]
    assert evidence.sentences(narrowed, behind, most).to_pylist() == every[:most]
