"""The sample snapshot, and AppTest runs of the real entry file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from dashboard.queries.core import Corpus, open_corpus
from dashboard.views import PAGES
from pipeline.store import SETTING, Snapshot
from tests.dashboard import sample

APP = Path(__file__).parents[2] / "dashboard" / "app.py"
OpenPage = Callable[..., AppTest]


@pytest.fixture(scope="session")
def snapshot(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    return sample.publish(tmp_path_factory.mktemp("data"))


@pytest.fixture(scope="session")
def corpus(snapshot: Snapshot) -> Corpus:
    return open_corpus(snapshot)


@pytest.fixture
def open_page(snapshot: Snapshot, monkeypatch: pytest.MonkeyPatch) -> OpenPage:
    """`open_page(slug, data=folder, **query_params)`: the page as a visitor of that address sees it."""

    def opened(slug: str, data: Path | None = None, **query_params: str | list[str]) -> AppTest:
        monkeypatch.setenv(SETTING, str(data or snapshot.folder.parents[1]))
        app = AppTest.from_file(str(APP), default_timeout=30)
        # AppTest.switch_page knows pages that are files only; ours are functions, known by their path.
        app._page_hash = "" if slug == PAGES[0].SLUG else calc_hash(slug)
        for name, value in query_params.items():
            app.query_params[name] = value
        return app.run()

    return opened
