"""Tables of the selection and whole ones."""

from __future__ import annotations

import pytest

from dashboard.filters import Filters
from dashboard.queries import tables
from dashboard.queries.core import Corpus, narrow
from pipeline import schema
from pipeline.tables import TABLES

NARROW = Filters(leaders=("nikol-pashinyan",), themes=("transport",))


@pytest.mark.parametrize("table", [kind.TABLE for kind in TABLES])
def test_every_table_has_its_declared_columns(corpus: Corpus, table: str) -> None:
    declared = [c.name for c in schema.columns(schema.table_named(table))]
    assert tables.rows(narrow(corpus, Filters()), table, whole=True).column_names == declared
    assert tables.rows(narrow(corpus, NARROW), table, whole=False).column_names == declared


@pytest.mark.parametrize("table", [kind.TABLE for kind in TABLES])
def test_the_selection_never_has_more_rows_than_the_table(corpus: Corpus, table: str) -> None:
    whole = tables.rows(narrow(corpus, NARROW), table, whole=True).num_rows
    assert tables.rows(narrow(corpus, NARROW), table, whole=False).num_rows <= whole


def test_counts_are_those_of_the_rows(corpus: Corpus) -> None:
    for row in tables.counts(narrow(corpus, NARROW)).to_pylist():
        assert row["rows"] == tables.rows(narrow(corpus, NARROW), row["table"], whole=True).num_rows
        assert row["selected"] == tables.rows(narrow(corpus, NARROW), row["table"], whole=False).num_rows


def test_articles_of_a_selection_have_one_sentence_of_leader_and_theme(corpus: Corpus) -> None:
    selected = tables.rows(narrow(corpus, NARROW), "articles", whole=False)
    assert selected.column("article_id").to_pylist() == ["a02", "a04"]


def test_an_unknown_table_is_refused(corpus: Corpus) -> None:
    with pytest.raises(KeyError, match="no table 'secrets'"):
        tables.rows(narrow(corpus, Filters()), "secrets", whole=True)
