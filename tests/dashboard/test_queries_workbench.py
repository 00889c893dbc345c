"""Trying a theme: exactly the sentences that the pipeline would add and take away."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from dashboard.filters import Filters
from dashboard.queries import workbench
from dashboard.queries.core import Corpus, Narrowed, narrow, open_corpus
from dashboard.queries.workbench import Count, Effect, TooMany
from pipeline.seeds import Seeds, Theme
from pipeline.store import Store
from pipeline.tables import Sentence
from pipeline.tables import Theme as Row
from tests.dashboard import sample

TRADE = Theme("trade", "", "", ("trade", "tariff"))  # as the sample was made with
PUTIN = next(iter(sample.PEOPLE))


def changed(narrowed: Narrowed, before: Theme | None, after: Theme) -> list[tuple[str, int, str, list[str], list[str]]]:
    rows = workbench.changes(narrowed, before, after).to_pylist()
    return [(row["article_id"], row["sentence"], row["change"], row["terms"], row["excluded"]) for row in rows]


@pytest.mark.parametrize("is_known", [pytest.param(True, id="known"), pytest.param(False, id="not known")])
@pytest.mark.parametrize(
    ("after", "expected"),
    [
        pytest.param(TRADE, [], id="nothing changes"),
        pytest.param(
            replace(TRADE, terms=("tariff", "trade", "railway*")),
            [
                ("a09", 2, "gained", ["railway*"], []),
                ("a07", 2, "gained", ["railway*"], []),
                ("a02", 0, "gained", ["railway*"], []),
                ("a02", 1, "gained", ["railway*"], []),
            ],
            id="a term more; its sentence with trade was there, the copy and its original hold no railway",
        ),
        pytest.param(
            replace(TRADE, terms=("trade",)),
            [
                ("a10", 0, "lost", ["tariff"], []),
                ("a10", 1, "lost", ["tariff"], []),
                ("a01", 3, "lost", ["tariff"], []),
            ],
            id="a term less",
        ),
        pytest.param(
            replace(TRADE, exclude=("bad trade", "trade ... percent")),
            [
                ("a07", 3, "lost", ["trade"], ["trade ... percent"]),
                ("a03", 2, "lost", ["trade"], ["bad trade"]),
                ("a01", 2, "lost", ["trade"], ["trade ... percent"]),
            ],
            id="excluded terms",
        ),
        pytest.param(replace(TRADE, exclude=("little",)), [], id="an excluded term that shares no word with a term"),
        pytest.param(
            replace(TRADE, terms=("trade", "tariff", "road ... open"), exclude=("of trade",)),
            [
                ("a04", 2, "gained", ["road ... open"], []),
                ("a08", 1, "lost", ["trade"], ["of trade"]),
            ],
            id="gained and lost; the undated article stands last",
        ),
        pytest.param(replace(TRADE, id="new", terms=("good day",)), [("a10", 2, "gained", ["good day"], [])], id="new"),
    ],
)
def test_changes(after: Theme, is_known: bool, expected: list[object], corpus: Corpus) -> None:
    before = TRADE if is_known and after.id == TRADE.id else None
    assert changed(narrow(corpus, Filters()), before, after) == expected


@pytest.mark.parametrize("one_by_one", [pytest.param(0, id="by the pattern alone"), pytest.param(8, id="word by word")])
def test_how_terms_are_looked_for_changes_nothing(
    corpus: Corpus, one_by_one: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbench, "ONE_BY_ONE", one_by_one)
    tried = replace(TRADE, terms=("tariff", "road ... open", "rail*"))
    found = workbench.changes(narrow(corpus, Filters()), TRADE, tried)
    assert {term for terms in found.column("terms").to_pylist() for term in terms} == {
        "road ... open",
        "rail*",
        "trade",
    }


def test_the_filters_narrow_what_is_looked_at(corpus: Corpus) -> None:
    railway = Theme("new", "", "", ("railway",))
    assert [row[:2] for row in changed(narrow(corpus, Filters(leaders=(PUTIN,))), None, railway)] == [("a07", 2)]
    assert changed(narrow(corpus, Filters(themes=("trade",), leaders=(PUTIN,))), None, railway) == []
    good = Theme("new", "", "", ("road near",))
    assert [row[0] for row in changed(narrow(corpus, Filters(copies=True)), None, good)] == ["a05", "a04"]


def test_what_a_theme_covers_is_counted_before_and_after(corpus: Corpus) -> None:
    narrowed = narrow(corpus, Filters())
    changes = workbench.changes(
        narrowed, TRADE, replace(TRADE, terms=("trade", "tariff", "road"), exclude=("of trade",))
    )
    covered = workbench.covered(narrowed, "trade")
    assert workbench.effect(covered, changes) == Effect(
        Count(12, 8), Count(14, 8), gained=Count(3, 1), lost=Count(1, 1)
    )
    assert workbench.by_term(changes).to_pylist() == [
        {"term": "road", "gained": 3, "lost": 0},
        {"term": "trade", "gained": 0, "lost": 1},
    ]


def test_sentences_of_the_themes_under_it_are_its_own(corpus: Corpus) -> None:
    roads = Theme("roads", "", "", ("railway",), parent="economy")
    economy = Theme("economy", "", "", ("good day",))
    changes = workbench.changes(narrow(corpus, Filters()), None, economy, (roads,))
    gained = [(row["article_id"], row["sentence"], row["terms"]) for row in changes.to_pylist()]
    assert gained == [("a10", 2, ["good day"])]  # those of roads are looked at when its own terms change
    duties = Theme("duties", "", "", ("tariff",), parent="trade")
    less = replace(TRADE, terms=("trade",))
    assert workbench.changes(narrow(corpus, Filters()), TRADE, less).num_rows == 3
    assert (
        workbench.changes(narrow(corpus, Filters()), TRADE, less, (duties,)).num_rows == 0
    )  # held by what is under it


def test_what_the_terms_found_is_marked(corpus: Corpus) -> None:
    after = Theme("trade", "", "", ("tariff", "Russian president", "welcomed ... trade"), ("lifted ... tariff",))
    changes = workbench.changes(narrow(corpus, Filters()), None, after)
    marked = {
        (row["article_id"], row["sentence"]): [row["text"][m["start"] : m["end"]] for m in row["marks"]]
        for row in workbench.passages(changes, after)
    }
    assert marked["a10", 1] == ["tariff"]  # lost
    again = replace(after, id="new")
    marks = {
        (row["article_id"], row["sentence"]): [row["text"][m["start"] : m["end"]] for m in row["marks"]]
        for row in workbench.passages(workbench.changes(narrow(corpus, Filters()), None, again), again)
    }
    assert marks["a03", 2] == ["Russian president"]
    assert marks["a06", 1] == ["welcomed good trade"]


def test_trailers_do_not_count(tmp_path: Path) -> None:
    rows = sample.rows()
    rows[Sentence] = [
        replace(row, role="trailer") if isinstance(row, Sentence) and row.article_id == "a09" else row
        for row in rows[Sentence]
    ]
    narrowed = narrow(open_corpus(Store(tmp_path).publish(rows)), Filters())
    assert {row[0] for row in changed(narrowed, None, Theme("new", "", "", ("railway",)))} == {"a02", "a07"}


def test_terms_too_common_to_be_tried_are_refused(corpus: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbench, "MOST", 3)
    narrowed = narrow(corpus, Filters())
    with pytest.raises(TooMany, match="more than 3 sentences"):
        workbench.changes(narrowed, None, TRADE)
    assert workbench.changes(narrowed, TRADE, TRADE).num_rows == 0


def test_every_theme_of_the_seeds_is_found_here_exactly_as_by_the_pipeline(published: Path, seeds: Seeds) -> None:
    snapshot = Store(published).published()
    narrowed = narrow(open_corpus(snapshot), Filters(copies=True))
    rows = snapshot.read(Row).to_pylist()
    for theme in seeds.themes:
        assert workbench.changes(narrowed, None, theme).num_rows == 0, theme.id
        found = workbench.changes(narrowed, None, replace(theme, id="new")).to_pylist()
        expected = {(row["article_id"], row["sentence"]) for row in rows if row["theme"] == theme.id}
        assert {(row["article_id"], row["sentence"]) for row in found} == expected, theme.id
        assert expected
