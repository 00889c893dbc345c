"""Every page, as a visitor sees it: with data, with an empty selection, with no data, with a damaged snapshot."""

from __future__ import annotations

import shutil
from pathlib import Path
from types import ModuleType

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import ui
from dashboard.views import PAGES, article
from pipeline.store import Snapshot, Store
from pipeline.tables import Article, Entity, Mention, Sentence, Text, Theme
from tests.dashboard import sample
from tests.dashboard.conftest import OpenPage

EVERY = pytest.mark.parametrize("view", [pytest.param(view, id=view.SLUG) for view in PAGES])
SELECTING = pytest.mark.parametrize(
    "view", [pytest.param(view, id=view.SLUG) for view in PAGES if view.SLUG not in ("article", "data", "accuracy")]
)


def texts(app: AppTest) -> list[str]:
    return [one.value for one in app.text]


@EVERY
def test_page_opens_with_data(view: ModuleType, open_page: OpenPage) -> None:
    app = open_page(view.SLUG)
    assert not app.exception
    assert app.title[0].value != "Readout"  # the title of the page that stands for all others without data


@SELECTING
def test_page_says_what_is_selected(view: ModuleType, open_page: OpenPage) -> None:
    app = open_page(view.SLUG, leader="Vladimir Putin", theme="Transport")
    assert not app.exception
    assert app.title[0].value == view.TITLE
    assert texts(app)[0] == "1 of 10 articles (1 copy left out) · Vladimir Putin, with Transport in one sentence"


@SELECTING
def test_empty_selection_says_so_and_offers_the_way_back(view: ModuleType, open_page: OpenPage) -> None:
    app = open_page(view.SLUG, **{"from": "2030-01-01", "dated": "true"})
    assert not app.exception
    assert "No article matches this selection" in app.info[0].value
    app.button(key="reset-page").click().run()
    assert texts(app)[0] == "9 of 10 articles (1 copy left out)"


@EVERY
def test_without_data_every_page_names_the_command(view: ModuleType, open_page: OpenPage, tmp_path: Path) -> None:
    app = open_page(view.SLUG, data=tmp_path)
    assert not app.exception
    assert texts(app) == [f"There are no tables in {tmp_path} yet."]
    assert app.code[0].value == f"python -m pipeline run --data {tmp_path}"


@EVERY
def test_article_text_stays_text(view: ModuleType, open_page: OpenPage) -> None:
    app = open_page(view.SLUG, article="a09") if view is article else open_page(view.SLUG)
    written = [one.proto.body for one in app.get("html")] + [one.value for one in app.markdown]
    links = [one.proto.label for one in app.get("page_link")]
    assert not [body for body in written if body != ui.CSS and ("<img" in body or "<style" in body)]
    assert not [label for label in links if "**bold**" in label or "[link](" in label]


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda folder: (folder / "mentions.parquet").unlink(), id="a table is missing"),
        pytest.param(lambda folder: (folder / "articles.parquet").write_bytes(b"no"), id="a table is cut off"),
        pytest.param(lambda folder: shutil.rmtree(folder), id="the folder is gone"),
        pytest.param(
            lambda folder: shutil.copy(folder / "runs.parquet", folder / "entities.parquet"), id="other columns"
        ),
        pytest.param(
            lambda folder: shutil.copy(folder / "runs.parquet", folder / "quotes.parquet"),
            id="other columns of a table read later",
        ),
    ],
)
def test_damaged_snapshot_is_told_without_a_traceback(
    damage: object, open_page: OpenPage, snapshot: Snapshot, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    shutil.copytree(snapshot.folder, data / "snapshots" / tmp_path.name)
    (data / "current").write_text(tmp_path.name, "utf-8")
    damage(data / "snapshots" / tmp_path.name)  # type: ignore[operator]
    app = open_page("mentions", data=data)
    assert not app.exception
    assert app.code[0].value == f"python -m pipeline run --data {data}"


def test_a_new_snapshot_is_shown_at_the_next_rerun_and_may_lack_what_was_chosen(
    open_page: OpenPage, tmp_path: Path
) -> None:
    sample.publish(tmp_path)
    app = open_page("mentions", data=tmp_path, leader="Nikol Pashinyan", theme="Transport")
    assert texts(app)[0] == "2 of 10 articles (1 copy left out) · Nikol Pashinyan, with Transport in one sentence"
    kept = {
        kind: [row for row in rows if getattr(row, "article_id", "a03") in ("a03", "a10")]
        for kind, rows in sample.rows().items()
        if kind in (Article, Text, Sentence, Entity, Mention, Theme)
    }
    kept[Entity] = [row for row in kept[Entity] if getattr(row, "entity_id", "") != "nikol-pashinyan"]
    Store(tmp_path).publish(kept)
    app.run()
    assert not app.exception
    assert texts(app)[0] == "2 of 2 articles"
