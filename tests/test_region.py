"""Another region needs its seed files and nothing else: one that the code cannot know, because it was invented."""

from pathlib import Path

import pandas as pd
import pytest

from pipeline import expect, nlp
from pipeline.run import run
from pipeline.seeds import Seeds
from pipeline.store import Store
from pipeline.tables import TABLES

REGION = Path(__file__).parent / "region"


@pytest.fixture(scope="module")
def region(model: nlp.Model, tmp_path_factory: pytest.TempPathFactory) -> dict[str, pd.DataFrame]:
    store = Store(tmp_path_factory.mktemp("region"))
    run([REGION / "articles"], store, Seeds.load(REGION), model, quiet=True)
    assert [f for f in expect.findings(store.published()) if f.is_error] == []
    return {kind.TABLE: pd.read_parquet(store.published().path(kind.TABLE)) for kind in TABLES}


def test_its_leaders_are_one_entity_under_all_spellings(region: dict[str, pd.DataFrame]):
    people = region["entities"].query("label == 'person'").set_index("entity_id")
    assert people["name"].to_dict() == {"arno-falk": "Arno Falk", "mira-lund": "Mira Lund"}
    assert people["articles"].to_dict() == {"arno-falk": 2, "mira-lund": 2}
    assert people["country"].to_dict() == {"arno-falk": "NL1", "mira-lund": "SL1"}


def test_its_offices_resolve_descriptions(region: dict[str, pd.DataFrame]):
    nominal = region["mentions"].query("kind == 'nominal'")
    assert dict(zip(nominal["text"], nominal["entity_id"], strict=True)) == {"The Norlandic president": "arno-falk"}


def test_its_themes_are_found_and_no_others(region: dict[str, pd.DataFrame]):
    assert set(region["themes"]["theme"]) == {"fisheries"}
    assert set(region["themes"]["label"]) == {"Fisheries"}


def test_its_speakers_and_agencies_are_known(region: dict[str, pd.DataFrame]):
    direct = region["quotes"].query("kind == 'direct'")
    assert set(direct["speaker_id"]) == {"arno-falk", "mira-lund"}
    assert dict(zip(direct["speaker_id"], direct["agency"].fillna("none"), strict=True)) == {
        "arno-falk": "none",
        "mira-lund": "Norland Wire",
    }


def test_its_meeting_has_place_date_and_participants(region: dict[str, pd.DataFrame]):
    meetings = region["meetings"]
    held = meetings[meetings["participant_ids"].map(set) == {"arno-falk", "mira-lund"}]
    assert held["place"].tolist() == ["Havn"]
    assert held["date"].astype(str).tolist() == ["2024-06-12"]
