"""Themes: shares with what they are shares of, over time, by outlet, by leader, what rose, and the terms that told."""

from __future__ import annotations

import datetime as dt

import pytest

from dashboard.filters import Filters
from dashboard.queries import themes
from dashboard.queries.core import Corpus, narrow, open_corpus
from dashboard.queries.evidence import Behind, sentences
from dashboard.queries.joined import COUNTED
from pipeline.reading import word_count
from pipeline.store import Store
from pipeline.tables import Quote, Row, Text
from tests.dashboard import sample

PUTIN, ALIYEV, PASHINYAN = sample.PEOPLE


def test_ranking_by_articles_and_by_sentences(corpus: Corpus) -> None:
    narrowed = narrow(corpus, Filters())
    by_articles = {row["id"]: (row["articles"], row["n"]) for row in themes.ranking(narrowed, "articles").to_pylist()}
    by_sentences = {row["id"]: row["sentences"] for row in themes.ranking(narrowed, "sentences").to_pylist()}
    assert by_articles == {"trade": (8, 9), "transport": (4, 9)}
    assert by_sentences == {"trade": 12, "transport": 8}


def test_a_chosen_theme_is_a_share_of_all_articles(corpus: Corpus) -> None:
    (row,) = themes.ranking(narrow(corpus, Filters(themes=("transport",))), "articles").to_pylist()
    assert (row["id"], row["articles"], row["n"]) == ("transport", 4, 9)


def test_with_a_leader_the_share_is_of_the_leaders_sentences(corpus: Corpus) -> None:
    rows = themes.ranking(narrow(corpus, Filters(leaders=(PASHINYAN,))), "sentences").to_pylist()
    # Pashinyan stands in three sentences: two of transport (plan, road), one of none.
    assert [(row["id"], row["sentences"], row["n"]) for row in rows] == [("transport", 2, 3)]


def test_over_time(corpus: Corpus) -> None:
    rows = themes.over_time(narrow(corpus, Filters()), "articles").to_pylist()
    trade = {row["period"]: (row["share"], row["n"]) for row in rows if row["id"] == "trade"}
    assert trade[dt.date(2021, 9, 1)] == (1.0, 2)
    assert trade[dt.date(2021, 11, 1)] == (0.0, 1)


def test_a_period_without_articles_has_no_share(corpus: Corpus) -> None:
    wire = Filters(outlets=("Morning Wire",), undated=False)
    rows = themes.over_time(narrow(corpus, wire), "articles").to_pylist()
    december = [row for row in rows if row["period"] == dt.date(2021, 12, 1)]
    assert {row["share"] for row in december} == {None}
    assert {row["n"] for row in december} == {0}


def test_by_leader_counts_who_is_mentioned_and_who_speaks(corpus: Corpus) -> None:
    rows = themes.by_leader(narrow(corpus, Filters()), "sentences").to_pylist()
    assert {(row["row_id"], row["column_id"]): (row["sentences"], row["n"]) for row in rows} == {
        ("trade", PUTIN): (4, 8),
        ("trade", ALIYEV): (3, 6),
        ("trade", PASHINYAN): (0, 3),
        ("transport", PUTIN): (1, 8),
        ("transport", ALIYEV): (0, 6),
        ("transport", PASHINYAN): (2, 3),
    }


def test_a_leader_keeps_the_base_when_a_theme_is_chosen(corpus: Corpus) -> None:
    rows = themes.by_leader(narrow(corpus, Filters(themes=("trade",), leaders=(PUTIN,))), "sentences").to_pylist()
    assert [(row["row_id"], row["column_id"], row["sentences"], row["n"]) for row in rows] == [("trade", PUTIN, 4, 8)]


def test_by_outlet(corpus: Corpus) -> None:
    rows = themes.by_outlet(narrow(corpus, Filters()), "articles").to_pylist()
    assert [(row["row_id"], row["column"], row["articles"], row["n"], row["few"]) for row in rows] == [
        ("trade", "Morning Wire", 5, 5, False),
        ("trade", "Evening Post", 3, 4, True),
        ("transport", "Morning Wire", 1, 5, False),
        ("transport", "Evening Post", 3, 4, True),
    ]
    assert [row["low"] is None for row in rows] == [row["few"] for row in rows]


@pytest.fixture(scope="module")
def nested(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """The sample with speech inside speech, beside it, and over the end of a sentence."""
    rows = sample.rows()
    rows[Quote] += [
        said(rows, "a01", "12 percent", PUTIN),
        said(rows, "a01", 'percent," he said', ALIYEV),
        said(rows, "a02", "railway plan.\nThe railway will carry", PUTIN),
        said(rows, "a03", "bad trade figures", None),
    ]
    return open_corpus(Store(tmp_path_factory.mktemp("nested")).publish(rows))


def said(rows: dict[type[Row], list[Row]], article: str, words: str, speaker: str | None) -> Row:
    """A reported quotation of these words."""
    text = next(row.text for row in rows[Text] if isinstance(row, Text) and row.article_id == article)
    start = text.index(words)
    sentence = text[:start].count("\n")
    own = {"speaker_id": speaker, "speaker_ids": (speaker,) if speaker else (), "words": word_count(words)}
    told = {"kind": "reported", "statement_id": words, "rule": "sample", "confidence": 0.9}
    place = {"article_id": article, "start": start, "end": start + len(words), "text": words, "sentence": sentence}
    return sample.row(Quote, **place, **own, **told)


SPOKEN = {  # words that people say on trade and on transport, and all that they say
    "plain": {"trade": (13, 23), "transport": (10, 23)},
    # The overlapping one adds 'he said', the one over two sentences 2 + 4 words; of unknown speakers nothing counts.
    "nested": {"trade": (13 + 2 + 4, 31), "transport": (10 + 6, 31)},
}


def test_words_spoken(corpus: Corpus) -> None:
    rows = themes.ranking(narrow(corpus, Filters()), "spoken").to_pylist()
    assert {row["id"]: (row["spoken"], row["n"]) for row in rows} == SPOKEN["plain"]


def test_a_word_in_several_quotations_counts_once(nested: Corpus) -> None:
    rows = themes.ranking(narrow(nested, Filters()), "spoken").to_pylist()
    assert {row["id"]: (row["spoken"], row["n"]) for row in rows} == SPOKEN["nested"]


@pytest.mark.parametrize(
    ("leader", "said"),
    [
        pytest.param(ALIYEV, {"trade": (8, 8)}, id="what overlaps counts once"),
        pytest.param(
            PUTIN,
            {"trade": (2 + 4 + 7, 20), "transport": (5 + 6, 20)},
            id="words inside another's quotation are theirs",
        ),
    ],
)
def test_a_chosen_leader_narrows_words_spoken(nested: Corpus, leader: str, said: dict[str, tuple[int, int]]) -> None:
    narrowed = narrow(nested, Filters(leaders=(leader,)))
    rows = themes.ranking(narrowed, "spoken").to_pylist()
    assert {row["id"]: (row["spoken"], row["n"]) for row in rows} == said
    cells = themes.by_leader(narrowed, "spoken").to_pylist()
    assert {row["row_id"]: (row["spoken"], row["n"]) for row in cells if row["spoken"]} == said


def test_words_are_those_of_the_sentences(corpus: Corpus) -> None:
    rows = themes.ranking(narrow(corpus, Filters()), "words").to_pylist()
    texts = [row.text for row in sample.rows()[Text] if isinstance(row, Text) and row.article_id != "a05"]
    assert {row["n"] for row in rows} == {sum(map(word_count, texts))}
    on_transport = [
        line for text in texts for line in text.splitlines() if "railway" in line.lower() or "road" in line.lower()
    ]
    assert {row["id"]: row["words"] for row in rows}["transport"] == sum(map(word_count, on_transport))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It is a well-known, 2,000-year-old matter.", id="hyphens, numbers"),
        pytest.param("The U.S. doesn't say; Türkiye’s Erdoğan — he did.", id="dots, apostrophes, letters of others"),
        pytest.param("3.4% of $5bn, or ½; a_b", id="signs"),
        pytest.param("“…”", id="no word"),
    ],
)
def test_both_ways_of_counting_words_are_one(corpus: Corpus, text: str) -> None:
    [row] = (
        narrow(corpus, Filters()).ask(f"SELECT len(regexp_extract_all($text, '{COUNTED}')) AS n", text=text).to_pylist()
    )
    assert row["n"] == word_count(text)


def test_pairs_of_periods_full_ones_first(corpus: Corpus) -> None:
    rows = themes.pairs(narrow(corpus, Filters()), "articles").to_pylist()
    months = [(row["period"].month, row["earlier"].month, row["full"], row["few"]) for row in rows]
    assert months == [
        (1, 12, True, True),
        (12, 11, True, True),
        (11, 10, True, True),
        (2, 1, False, True),
        (10, 9, False, True),
    ]


def test_the_period_before_is_the_last_with_articles(corpus: Corpus) -> None:
    wire = narrow(corpus, Filters(outlets=("Morning Wire",)))
    assert (dt.date(2022, 1, 1), dt.date(2021, 10, 1)) in {
        (row["period"], row["earlier"]) for row in themes.pairs(wire, "articles").to_pylist()
    }


def test_one_period_has_no_pair(corpus: Corpus) -> None:
    october = Filters(start=dt.date(2021, 10, 11), end=dt.date(2021, 10, 12), undated=False)
    assert themes.pairs(narrow(corpus, october), "articles").to_pylist() == []


def test_what_rose(corpus: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    narrowed = narrow(corpus, Filters())
    january = themes.changes(narrowed, "articles", dt.date(2022, 1, 1)).to_pylist()
    assert [(row["id"], row["change_in_share"], row["few"], row["low"]) for row in january] == [
        ("transport", 1.0, True, None),
        ("trade", 0.0, True, None),
    ]
    assert themes.changes(narrowed, "articles").num_rows == 0  # of all periods only those with enough articles
    monkeypatch.setattr(themes, "FEW", 1)
    rows = themes.changes(narrowed, "articles").to_pylist()
    assert {row["period"].month for row in rows} == {10, 11, 12, 1, 2}
    [transport] = [row for row in rows if row["period"].month == 1 and row["id"] == "transport"]
    assert (transport["low"], transport["high"]) == (pytest.approx(-0.1219, abs=1e-3), 1.0)


@pytest.mark.parametrize(
    ("behind", "articles"),
    [
        pytest.param(Behind("spoken_themes", {"theme": "trade"}), {"a01", "a10"}, id="sentences with words spoken"),
        pytest.param(
            Behind("spoken_themes", {"theme": "trade", "entity_id": PUTIN}), {"a10"}, id="with words of a leader"
        ),
        pytest.param(
            Behind("themes", {"theme": "transport"}, outlet="Morning Wire"), {"a07"}, id="sentences of an outlet"
        ),
    ],
)
def test_behind_a_share(corpus: Corpus, behind: Behind, articles: set[str]) -> None:
    assert set(sentences(narrow(corpus, Filters()), behind).column("article_id").to_pylist()) == articles


@pytest.mark.parametrize(
    ("theme", "terms"),
    [
        pytest.param("trade", {"trade": 9, "tariff": 3}, id="trade"),
        pytest.param("transport", {"railway": 5, "road": 3}, id="transport"),
        pytest.param("weather", {}, id="a theme that there is not"),
    ],
)
def test_terms(corpus: Corpus, theme: str, terms: dict[str, int]) -> None:
    rows = themes.terms(narrow(corpus, Filters()), theme).to_pylist()
    assert {row["id"]: row["sentences"] for row in rows} == terms
