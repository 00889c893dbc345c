"""The schema: every column declared once, every row checked before it is written."""

import datetime as dt
from dataclasses import fields, replace
from pathlib import Path

import pytest

from pipeline import schema
from pipeline.tables import TABLES, Article, Figure, Meeting, Mention, Reject, Row, Theme
from tests.rows import tables

# The contract of the tables: readers' notebooks depend on these columns. More may come; none may go.
CONTRACT = {
    "articles": "article_id title outlet author url language published published_time published_precision "
    "published_basis published_note words sentences story_id is_copy path",
    "texts": "article_id text",
    "sentences": "article_id sentence start end part in_quote",
    "entities": "entity_id name label country wikidata_id mentions articles",
    "mentions": "article_id start end text sentence entity_id name label kind rule confidence in_quote",
    "quotes": "article_id start end text sentence kind speaker_id speaker speaker_text cue act addressee_id agency "
    "rule confidence",
    "themes": "article_id start end text sentence theme terms speaker_id",
    "topics": "topic_id label terms articles",
    "article_topics": "article_id topic_id weight",
    "sentiment": "article_id start end text sentence level entity_id speaker_id scorer polarity subjectivity label",
    "figures": "article_id start end text sentence value unit metric direction period_text period_start period_end "
    "speaker_id speaker theme claim_id is_superseded rule confidence",
    "meetings": "meeting_id date date_precision place form status participants documents articles",
    "meeting_evidence": "meeting_id article_id start end text sentence",
    "rejects": "path reason detail",
    "runs": "run_id started seconds read analysed reused rejected model version",
    "accuracy": "set table measure precision recall f1 right missed false measured about",
}


def test_every_table_of_the_contract_has_its_columns():
    assert {kind.TABLE for kind in TABLES} == set(CONTRACT)
    for kind in TABLES:
        assert set(CONTRACT[kind.TABLE].split()) <= {c.name for c in schema.columns(kind)}, kind.TABLE


@pytest.mark.parametrize("kind", TABLES, ids=lambda kind: kind.TABLE)
def test_every_column_is_described_and_typed(kind: type[Row]):
    assert [c.name for c in schema.columns(kind)] == [f.name for f in fields(kind)]  # type: ignore[arg-type]
    for column in schema.columns(kind):
        assert column.column.meaning.endswith("."), f"{kind.TABLE}.{column.name}"
    assert set(kind.KEY) <= set(schema.arrow(kind).names)


def test_what_a_column_refers_to_is_declared():
    declared = {f"{kind.TABLE}.{c.name}" for kind in TABLES for c in schema.columns(kind)}
    referred = {c.column.refers_to for kind in TABLES for c in schema.columns(kind)} - {None}
    assert referred
    assert referred <= declared


def a(kind: type[Row]):
    """The sound row of a table."""
    return tables()[kind][0]


@pytest.mark.parametrize(
    ("row", "told"),
    [
        pytest.param(replace(a(Article), path=None), "articles.path is missing", id="null where none may be"),
        pytest.param(replace(a(Article), title=""), "articles.title is empty text", id="empty text is not null"),
        pytest.param(replace(a(Article), words=-1), "articles.words is -1, below 0", id="below its bound"),
        pytest.param(replace(a(Mention), confidence=1.5), "mentions.confidence is 1.5, above 1", id="above its bound"),
        pytest.param(replace(a(Mention), kind="other"), "mentions.kind is 'other', not one of named", id="closed list"),
    ],
)
def test_a_row_that_breaks_a_rule_is_refused_with_its_value(row: Row, told: str):
    with pytest.raises(ValueError, match=told):
        schema.check(type(row), [row])


def test_two_rows_with_one_key_are_refused():
    with pytest.raises(ValueError, match="two rows with the key"):
        schema.check(Reject, [Reject("a", "empty", "x"), Reject("a", "format", "y")])


def test_sound_rows_pass_and_come_back_as_they_were():
    for kind, rows in tables().items():
        columns = schema.to_arrow(kind, rows).to_pylist()
        assert [kind(**{k: tuple(v) if isinstance(v, list) else v for k, v in row.items()}) for row in columns] == rows


def test_types_are_what_readers_expect():
    assert str(schema.arrow(Article).field("published").type) == "date32[day]"
    assert str(schema.arrow(Meeting).field("participants").type).startswith("list<")
    assert str(schema.arrow(Figure).field("value").type) == "double"
    assert schema.to_arrow(Theme, []).num_rows == 0
    assert schema.to_arrow(Article, tables()[Article])["published"].to_pylist() == [dt.date(2024, 2, 29)]


def test_an_unknown_table_is_told_with_the_names_there_are():
    with pytest.raises(KeyError, match="no table 'people'; the tables are articles, texts"):
        schema.table_named("people")


def test_the_committed_dictionary_is_what_the_schema_says():
    committed = Path(__file__).parent.parent / "data" / "README.md"
    assert committed.read_text("utf-8") == schema.dictionary(), "run 'python -m pipeline dictionary'"
