"""What many tests share: the tables of the real seeds, made once per test run."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest
from hypothesis import settings

from pipeline import nlp
from pipeline.__main__ import ARTICLES
from pipeline.run import run
from pipeline.seeds import Seeds
from pipeline.store import Store
from pipeline.tables import TABLES

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"

settings.register_profile("readout", deadline=None)  # a busy machine is no fault of the code
settings.load_profile("readout")


@pytest.fixture(scope="session")
def model() -> nlp.Model:
    """The spaCy pipeline of the settings."""
    return nlp.load()


@pytest.fixture(scope="session")
def seeds() -> Seeds:
    """The seeds of the repository."""
    return Seeds.load()


@pytest.fixture(scope="session")
def published(model: nlp.Model, seeds: Seeds, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the tables of seeds/articles."""
    folder = tmp_path_factory.mktemp("published")
    run([ARTICLES], Store(folder), seeds, model, quiet=True)
    return folder


@pytest.fixture(scope="session")
def frames(published: Path) -> dict[str, pd.DataFrame]:
    """Those tables as plain pandas reads them."""
    snapshot = Store(published).published()
    return {kind.TABLE: pd.read_parquet(snapshot.path(kind.TABLE)) for kind in TABLES}


@pytest.fixture(scope="session")
def gold() -> Path:
    """The folder of gold. Tests that measure against it skip where it is absent: it is not part of the repository."""
    folder = SHARED / "gold"
    if not folder.is_dir():
        pytest.skip("gold is not here: ../shared/gold is kept outside the repository")
    return folder
