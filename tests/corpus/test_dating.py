"""Years settled by other articles that tell of the same meeting: whole runs over invented articles."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from pipeline import nlp
from pipeline.run import run
from pipeline.seeds import Seeds
from pipeline.store import Store
from pipeline.tables import Article, Figure, Meeting

OPEN = """Talks in Sochi

26 November — 15:42

Vladimir Putin met with Ilham Aliyev in Sochi today. Putin said trade grew by 11 percent last year.
"""
LATER = """Leaders meet

{header}

Vladimir Putin and Ilham Aliyev held talks in Sochi on November 26. They discussed trade.
"""
CALL = "Phone talks\n\n{header}\n\nVladimir Putin spoke by telephone with Ilham Aliyev today.\n"
PRINTED = """A look back

3 December

Vladimir Putin met with Ilham Aliyev in Sochi on November 26, 2021.
"""


def dated(header: str, text: str = LATER) -> str:
    return text.format(header=header)


def after_run(articles: dict[str, str], folder: Path, seeds: Seeds, model: nlp.Model) -> Store:
    (folder / "articles").mkdir()
    for name, text in articles.items():
        (folder / "articles" / f"{name}.txt").write_text(text)
    store = Store(folder / "data")
    run([folder / "articles"], store, seeds, model, quiet=True)
    return store


@pytest.mark.parametrize(
    ("articles", "published"),
    [
        pytest.param({"b": dated("27 November 2021")}, date(2021, 11, 26), id="told with its date elsewhere"),
        pytest.param(
            {"b": dated("27 November 2021"), "c": dated("28 November 2021", LATER.replace("Leaders", "Presidents"))},
            date(2021, 11, 26),
            id="told twice of one year",
        ),
        pytest.param({"b": dated("27 November 2021"), "c": dated("27 November 2019")}, None, id="of two years"),
        pytest.param({"b": dated("27 November")}, None, id="the other has no year either"),
        pytest.param({"b": dated("27 November 2021", LATER.replace("26", "25"))}, None, id="another day"),
        pytest.param({"b": dated("27 November 2021", LATER.replace("Sochi", "Baku"))}, None, id="another place"),
        pytest.param({"b": dated("27 November 2021", LATER.replace(" in Sochi", ""))}, None, id="no place told"),
        pytest.param(
            {"b": dated("27 November 2021", LATER.replace("Ilham Aliyev", "Nikol Pashinyan"))}, None, id="others"
        ),
        pytest.param({"b": dated("26 November 2021", CALL)}, None, id="a call"),
        pytest.param({}, None, id="alone"),
    ],
)
def test_an_open_year(
    articles: dict[str, str], published: date | None, seeds: Seeds, model: nlp.Model, tmp_path: Path
) -> None:
    store = after_run({"a": OPEN, **articles}, tmp_path, seeds, model)
    row = next(row for row in store.published().read(Article).to_pylist() if row["article_id"] == "a")
    assert row["published"] == published
    assert row["published_basis"] == ("inferred" if published else "none")
    assert row["published_time"] == "15:42"


def test_what_is_settled_is_explained_and_read_as_of_its_date(seeds: Seeds, model: nlp.Model, tmp_path: Path) -> None:
    store = after_run({"a": OPEN, "b": dated("27 November 2021")}, tmp_path, seeds, model)
    snapshot = store.published()
    (note,) = (row["published_note"] for row in snapshot.read(Article).to_pylist() if row["article_id"] == "a")
    assert note == (
        "the header line gives 26 November without a year; nothing tells the year; "
        "it tells of the same meeting as “Leaders meet”, which is of 2021-11-27: so 2021"
    )
    (figure,) = snapshot.read(Figure).to_pylist()
    assert (figure["period_start"], figure["period_end"]) == (date(2020, 1, 1), date(2020, 12, 31))
    (meeting,) = snapshot.read(Meeting).to_pylist()
    assert (meeting["date"], meeting["articles"]) == (date(2021, 11, 26), 2)


def test_a_disagreement_is_told(seeds: Seeds, model: nlp.Model, tmp_path: Path) -> None:
    articles = {"a": OPEN, "b": dated("27 November 2021"), "c": dated("27 November 2019")}
    rows = after_run(articles, tmp_path, seeds, model).published().read(Article).to_pylist()
    (note,) = (row["published_note"] for row in rows if row["article_id"] == "a")
    assert note.endswith("“Leaders meet”, which is of 2019-11-27, and as “Leaders meet”, which is of 2021-11-27")


def test_an_inferred_date_is_no_evidence(seeds: Seeds, model: nlp.Model, tmp_path: Path) -> None:
    """The second tells of the meeting of the first and of a call; the third knows of the call alone."""
    second = OPEN.replace("today. ", "today. Putin and Nikol Pashinyan spoke by telephone on 25 November. ")
    third = "Call\n\n25 November\n\nVladimir Putin spoke by telephone with Nikol Pashinyan today.\n"
    store = after_run({"a": dated("27 November 2021"), "b": second, "c": third}, tmp_path, seeds, model)
    days = {row["article_id"]: row["published"] for row in store.published().read(Article).to_pylist()}
    assert days == {"a": date(2021, 11, 27), "b": date(2021, 11, 26), "c": None}


def test_a_meeting_with_its_own_year_does_not_date_the_article(seeds: Seeds, model: nlp.Model, tmp_path: Path) -> None:
    store = after_run({"a": PRINTED, "b": dated("27 November 2021")}, tmp_path, seeds, model)
    days = {row["article_id"]: row["published"] for row in store.published().read(Article).to_pylist()}
    assert days["a"] is None
