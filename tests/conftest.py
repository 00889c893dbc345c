"""What many tests share: the tables of the real seeds, made once per test run."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import settings

from pipeline import nlp
from pipeline.__main__ import ARTICLES
from pipeline.analyst import Analyst
from pipeline.readers.source import Source
from pipeline.reading import Reading
from pipeline.run import run
from pipeline.seeds import Seeds
from pipeline.store import Store
from pipeline.tables import TABLES
from tests.readings import FRIDAY, Analysed

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
def analysed(model: nlp.Model, seeds: Seeds) -> Analysed:
    """`analysed(text)`: the Reading of an invented article."""

    def reading(text: str, published: date | None = FRIDAY, outlet: str | None = None) -> Reading:
        source = Source("case", "case.txt", text, published=published, outlet=outlet)
        return next(Analyst(seeds, model).readings([source]))

    return reading


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
