"""What several say jointly counts for each of them, and once for all."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from dashboard.filters import Filters
from dashboard.queries import article, compare, evidence, figures, overview, quotes, themes
from dashboard.queries.core import JOINT, Corpus, narrow, open_corpus
from dashboard.queries.evidence import Behind
from pipeline.store import Snapshot, Store
from pipeline.tables import Figure, Quote, Sentiment, Text
from tests.dashboard import sample
from tests.dashboard.conftest import OpenPage

EVERYTHING = Filters()
PUTIN, ALIYEV, PASHINYAN = sample.PEOPLE
BOTH = "Vladimir Putin and Ilham Aliyev"
SAID = "welcomed good trade of 4 percent"  # in a07, carried by an agency, to Nikol Pashinyan


def joint(ids: tuple[str, ...], speaker: str, article_id: str = "a07", said: str = SAID, **values: Any) -> Quote:
    """A reported quotation of these words by several."""
    text = next(t.text for t in sample.rows()[Text] if isinstance(t, Text) and t.article_id == article_id)
    start = text.index(said)
    place = {"article_id": article_id, "start": start, "end": start + len(said), "text": said}
    told = {"sentence": text[:start].count("\n"), "kind": "reported", "statement_id": said, "words": len(said.split())}
    whose = {"speaker_id": None, "speaker_ids": ids, "speaker": speaker, "rule": "sample", "confidence": 0.9}
    quote = sample.row(Quote, **place, **told, **whose, **values)
    assert isinstance(quote, Quote)
    return quote


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    """The sample with three quotations more: by two leaders, by one of them with somebody unknown, by two unknown."""
    rows = sample.rows()
    rows[Quote] += [
        joint((PUTIN, ALIYEV), BOTH, addressee_id=PASHINYAN, agency="Agency One", act="praises"),
        joint((PUTIN,), "Vladimir Putin and a baker", "a03", "bad trade figures"),
        joint((), "baker and miller", "a02", "will carry trade"),
    ]
    return Store(tmp_path_factory.mktemp("agreed")).publish(rows)


@pytest.fixture(scope="module")
def agreed(published: Snapshot) -> Corpus:
    return open_corpus(published)


def pairs(frame: pa.Table, *columns: str) -> list[tuple[Any, ...]]:
    return [tuple(row[column] for column in columns) for row in frame.to_pylist()]


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        pytest.param(
            EVERYTHING,
            [
                ("Vladimir Putin", PUTIN, 4),
                ("Ilham Aliyev", ALIYEV, 2),
                ("Nikol Pashinyan", PASHINYAN, 1),
                ("baker and miller", None, 1),
            ],
            id="each of them, and those unknown as printed",
        ),
        pytest.param(Filters(leaders=(ALIYEV,)), [("Ilham Aliyev", ALIYEV, 2)], id="a chosen leader, not who joins in"),
        pytest.param(
            Filters(leaders=(PUTIN, ALIYEV)),
            [("Vladimir Putin", PUTIN, 4), ("Ilham Aliyev", ALIYEV, 2)],
            id="both chosen",
        ),
        pytest.param(Filters(leaders=(PASHINYAN,)), [("Nikol Pashinyan", PASHINYAN, 1)], id="who is told says nothing"),
    ],
)
def test_speakers(agreed: Corpus, filters: Filters, expected: list[tuple[str, str | None, int]]) -> None:
    frame = quotes.speakers(narrow(agreed, filters), "statements")
    assert sorted(pairs(frame, "name", "speaker_id", "statements"), key=lambda row: (-row[2], str(row[0]))) == sorted(
        expected, key=lambda row: (-row[2], str(row[0]))
    )


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        pytest.param(
            quotes.themes,
            [
                (PUTIN, "trade", 3), (PUTIN, "transport", 1), (ALIYEV, "trade", 2),
                (PASHINYAN, "transport", 1), ("printed baker and miller", "trade", 1),
            ],
            id="by theme",
        ),
        pytest.param(
            quotes.addressees,
            [(PUTIN, ALIYEV, 1), (PUTIN, PASHINYAN, 1), (ALIYEV, PUTIN, 1), (ALIYEV, PASHINYAN, 1)],
            id="by addressee",
        ),
        pytest.param(
            quotes.acts,
            [
                (PUTIN, "says", 2), (PUTIN, "praises", 1), (ALIYEV, "praises", 1), (ALIYEV, "says", 1),
                (PASHINYAN, "says", 1),
            ],
            id="by act",
        ),
        pytest.param(quotes.carriers, [(PUTIN, "Agency One", 3), (ALIYEV, "Agency One", 1)], id="by agency"),
    ],
)  # fmt: skip
def test_matrices(agreed: Corpus, query: Any, expected: list[tuple[str, str, int]]) -> None:
    frame = query(narrow(agreed, EVERYTHING), "statements")
    assert sorted(pairs(frame, "row_id", "column_id", "statements")) == sorted(expected)


def test_chains_tell_each_speaker_and_printers_count_once(agreed: Corpus) -> None:
    narrowed = narrow(agreed, EVERYTHING)
    assert pairs(quotes.chains(narrowed), "speaker", "agency", "outlet", "printed") == [
        ("Vladimir Putin", "Agency One", "Morning Wire", 3),
        ("Ilham Aliyev", "Agency One", "Morning Wire", 1),
    ]
    assert pairs(quotes.printers(narrowed, "printed"), "row_id", "column_id", "printed") == [
        ("Agency One", "Morning Wire", 3)
    ]


def test_what_is_counted_without_speakers_counts_once(agreed: Corpus, corpus: Corpus) -> None:
    (held,) = overview.totals(narrow(agreed, EVERYTHING)).to_pylist()
    (before,) = overview.totals(narrow(corpus, EVERYTHING)).to_pylist()
    assert held["reported_statements"] == before["reported_statements"] + 3
    by_kind = quotes.over_time(narrow(agreed, EVERYTHING), "printed").to_pylist()
    assert sum(row["printed"] for row in by_kind if row["id"] == "reported") == 3


@pytest.mark.parametrize("leader", [PUTIN, ALIYEV])
def test_a_list_shows_all_names(agreed: Corpus, leader: str) -> None:
    found = quotes.search(narrow(agreed, Filters(leaders=(leader,))), "welcomed")
    assert pairs(found, "speaker", "text") == [(BOTH, SAID)]


def test_an_article_shows_all_names(agreed: Corpus) -> None:
    narrowed = narrow(agreed, EVERYTHING)
    assert BOTH in article.found(narrowed, "a07", "quotes").column("speaker").to_pylist()
    told = {mark["told"] for mark in article.marks(narrowed, "a07").to_pylist()}
    assert f"{BOTH} (reported, carried by Agency One)" in told


@pytest.mark.parametrize("leader", [PUTIN, ALIYEV])
def test_the_sentence_stands_behind_the_bar_of_each(agreed: Corpus, leader: str) -> None:
    narrowed = narrow(agreed, EVERYTHING)
    for behind in (
        Behind("attributed", {"speaker_id": leader, "kind": "reported", "agency": "Agency One"}),
        Behind("said", {"speaker_id": leader, "term": "welcomed"}),
    ):
        assert [row["sentence"] for row in evidence.sentences(narrowed, behind).to_pylist()] == [3]


@pytest.mark.parametrize(
    ("leaders", "said"),
    [
        pytest.param((), {PUTIN: 6, ALIYEV: 6}, id="for each"),
        pytest.param((ALIYEV,), {ALIYEV: 6}, id="of a chosen leader"),
    ],
)
def test_words_spoken(agreed: Corpus, leaders: tuple[str, ...], said: dict[str, int]) -> None:
    """The words count for each of the two, and once among all words that are spoken."""
    narrowed = narrow(agreed, Filters(leaders=leaders))
    where = "WHERE article_id = 'a07' AND sentence = 3"
    by_speaker = narrowed.ask(f"SELECT entity_id, words FROM spoken_by {where}").to_pylist()
    assert {row["entity_id"]: row["words"] for row in by_speaker} == said
    assert narrowed.ask(f"SELECT words FROM spoken {where}").to_pylist() == [{"words": 6}]


def test_themes_by_leader_count_them_for_each(agreed: Corpus) -> None:
    rows = themes.by_leader(narrow(agreed, EVERYTHING), "spoken").to_pylist()
    trade = {row["column_id"]: row["spoken"] for row in rows if row["row_id"] == "trade"}
    assert trade == {PUTIN: 7 + 6 + 3, ALIYEV: 6 + 6, PASHINYAN: 0}


def test_compared(agreed: Corpus) -> None:
    narrowed = narrow(agreed, EVERYTHING)
    counted = {(row["id"], row["side"]): row["number"] for row in compare.counts(narrowed, PUTIN, ALIYEV).to_pylist()}
    assert counted["reported", PUTIN] == 2
    assert counted["reported", ALIYEV] == 1
    assert ("trade", ALIYEV) not in pairs(compare.alone(narrowed, PUTIN, ALIYEV), "id", "side")
    assert (PASHINYAN, ALIYEV, 1) in pairs(compare.addressees(narrowed, PUTIN, ALIYEV), "id", "side", "statements")


def test_on_an_occasion_both_say_it_and_the_list_tells_so(agreed: Corpus) -> None:
    narrowed = narrow(agreed, EVERYTHING)
    occasions = compare.occasions(narrowed, PUTIN, ALIYEV)
    assert ("a07", "article", 2, 1) in pairs(occasions, "id", "kind", "first", "second")
    said = compare.on_occasion(narrowed, PUTIN, ALIYEV, "article", "a07")
    assert pairs(said, "side", "speaker", "joint_speakers", "text") == [
        (PUTIN, "Vladimir Putin", None, "We agreed on the railway,"),
        (PUTIN, "Vladimir Putin", BOTH, SAID),
        (ALIYEV, "Ilham Aliyev", BOTH, SAID),
    ]


def test_the_tone_of_what_several_say_is_that_of_each(tmp_path: Path) -> None:
    rows = sample.rows()
    rows[Quote].append(joint((PUTIN, ALIYEV), BOTH))
    scored = [row for row in rows[Sentiment] if isinstance(row, Sentiment)]
    place = ("a07", 3)
    rows[Sentiment] = [
        replace(row, speaker_ids=(PUTIN, ALIYEV)) for row in scored if (row.article_id, row.sentence) == place
    ]
    agreed = open_corpus(Store(tmp_path).publish(rows))
    found = compare.tone(narrow(agreed, EVERYTHING), "sample", PUTIN, ALIYEV)
    assert pairs(found, "id", "n") == [(PUTIN, 1), (ALIYEV, 1)]
    (alone,) = compare.tone(narrow(agreed, Filters(leaders=(ALIYEV,))), "sample", PUTIN, ALIYEV).to_pylist()
    assert alone["id"] == ALIYEV


@pytest.mark.parametrize("leader", [PUTIN, ALIYEV])
def test_a_figure_counts_for_each_who_states_it(leader: str, tmp_path: Path) -> None:
    rows = sample.rows()
    first, *others = (row for row in rows[Figure] if isinstance(row, Figure))
    both = replace(first, speaker_id=None, speaker_ids=(PUTIN, ALIYEV), speaker=BOTH)
    rows[Figure] = [both, *(replace(row, speaker_id=None, speaker_ids=(), speaker=None) for row in others)]
    narrowed = narrow(open_corpus(Store(tmp_path).publish(rows)), Filters(leaders=(leader,)))
    assert both.claim_id in narrowed.ask("SELECT claim_id FROM figures").column("claim_id").to_pylist()
    assert sorted(pairs(figures.speakers(narrowed), "speaker_id", "claims")) == [(ALIYEV, 1), (PUTIN, 1)]
    (behind,) = evidence.sentences(narrowed, Behind("stated", {"speaker_id": leader})).to_pylist()
    assert behind["words"] == [both.text]


@pytest.mark.parametrize(
    ("page", "address", "line"),
    [
        pytest.param(
            "quotes",
            {"words": "welcomed"},
            f"{BOTH} → Nikol Pashinyan · praises · reported · carried by Agency One",
            id="Quotes",
        ),
        pytest.param(
            "compare",
            {},
            f"{BOTH} jointly · to Nikol Pashinyan · praises · reported · carried by Agency One",
            id="Compare",
        ),
        pytest.param("article", {"article": "a07"}, f"{BOTH} (reported, carried by Agency One)", id="Article"),
    ],
)
def test_pages_name_all_speakers(
    published: Snapshot, open_page: OpenPage, page: str, address: dict[str, str], line: str
) -> None:
    app = open_page(page, published.folder.parents[1], **address)
    assert not app.exception
    assert any(line in element.proto.body for element in app.get("html"))


def test_the_notes_of_charts_by_speaker_say_how_it_counts(published: Snapshot, open_page: OpenPage) -> None:
    app = open_page("quotes", published.folder.parents[1])
    assert sum(JOINT in caption.value for caption in app.caption) == 5
