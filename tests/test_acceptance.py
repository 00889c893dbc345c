"""What the seeds must come out as: the tables of a real run, read with plain pandas."""

import datetime as dt

import pandas as pd
import pytest

from pipeline import expect, schema
from pipeline.store import Store
from pipeline.tables import TABLES

SOCHI = "000-8486566964dbd0de"
MOSCOW = "001-c080ba902c758d84"

Frames = dict[str, pd.DataFrame]


def test_every_table_is_filled_by_real_extraction(frames: Frames):
    assert {name for name, frame in frames.items() if frame.empty} == {"rejects"}


def test_the_tables_are_whole_and_consistent(published):
    assert [str(f) for f in expect.findings(Store(published).published())] == []


def test_all_articles_are_read(frames: Frames):
    assert len(frames["articles"]) == 70
    assert frames["runs"]["rejected"].tolist() == [0]


@pytest.mark.parametrize(
    ("article", "day", "reason"),
    [
        pytest.param(SOCHI, dt.date(2021, 11, 26), "Friday", id="Sochi: a weekday settles the year"),
        pytest.param(MOSCOW, dt.date(2022, 2, 22), "30th anniversary", id="Moscow: an anniversary settles the year"),
    ],
)
def test_seeds_without_a_year_are_dated_by_evidence(frames: Frames, article: str, day: dt.date, reason: str):
    row = frames["articles"].set_index("article_id").loc[article]
    assert row["published"] == day
    assert reason in row["published_note"]


def test_the_briefs_have_the_dates_of_their_front_matter(frames: Frames):
    briefs = frames["articles"].query("outlet == 'Readout briefs'")
    assert len(briefs) == 68
    assert set(briefs["published_basis"]) == {"metadata"}
    assert all(str(row.published) == row.path[:10] for row in briefs.itertuples())


@pytest.mark.parametrize("name", ["Ilham Aliyev", "Vladimir Putin", "Nikol Pashinyan", "Dmitry Peskov"])
def test_a_leader_is_one_entity_under_all_names(frames: Frames, name: str):
    surname = name.split()[-1]
    assert frames["entities"].query("name == @name")["label"].tolist() == ["person"]
    named = frames["mentions"].query("kind == 'named' and label == 'person'")
    bare = named[named["text"] == surname]
    assert not bare.empty
    assert set(bare["name"]) == {name}


def test_two_people_of_one_surname_are_kept_apart(frames: Frames):
    aliyevs = frames["entities"][frames["entities"]["name"].str.endswith("Aliyev")]
    assert {"Ilham Aliyev", "Heydar Aliyev"} <= set(aliyevs["name"])


DIRECT = [
    ("We are very pleased", "relations in all areas", "Ilham Aliyev"),
    ("Of course, we are very pleased", "humanitarian cooperation.", "Ilham Aliyev"),
    ("Our strategic partnership", "This is a good indicator", "Vladimir Putin"),
    ("I want to thank you", "study in one way or another in Russian.", "Vladimir Putin"),
    ("Here our peacekeepers", "countries to develop", "Vladimir Putin"),
    ("President Putin has just begun", "[Armenian Prime Minister Nikol] Pashinyan", "Dmitry Peskov"),
]


def test_the_six_direct_quotations_of_sochi_with_their_speakers(frames: Frames):
    direct = frames["quotes"].query("article_id == @SOCHI and kind == 'direct'").sort_values("start")
    found = list(zip(direct["text"], direct["speaker"], strict=True))
    assert len(found) == len(DIRECT)
    for (text, speaker), (begins, ends, who) in zip(found, DIRECT, strict=True):
        assert text.startswith(begins)
        assert text.endswith(ends)
        assert speaker == who


def test_the_agency_carries_and_the_speaker_speaks(frames: Frames):
    peskov = frames["quotes"].query("article_id == @SOCHI and speaker == 'Dmitry Peskov' and kind == 'direct'")
    assert peskov["agency"].tolist() == ["TASS"]


def test_a_speaker_who_corrects_himself_is_counted_once(frames: Frames):
    schools = frames["figures"].query("article_id == @SOCHI and value in (304, 340)").sort_values("value")
    assert schools["is_superseded"].tolist() == [True, False]
    assert set(schools["speaker"]) == {"Vladimir Putin"}


def test_the_period_of_a_figure_is_resolved_against_the_date(frames: Frames):
    eleven = frames["figures"].query("article_id == @SOCHI and value == 11 and unit == 'percent'")
    assert len(eleven) == 2
    assert set(eleven["direction"]) == {"up"}
    spoken = eleven[eleven["period_start"].notna()]
    assert dt.date(2021, 1, 1) in set(spoken["period_start"])
    assert dt.date(2021, 9, 30) in set(spoken["period_end"])


def test_one_meeting_told_by_several_updates_is_one_row(frames: Frames):
    meetings = frames["meetings"]
    sochi = meetings[
        (meetings["date"] == dt.date(2021, 11, 26))
        & (meetings["form"] == "bilateral")
        & meetings["participants"].map(lambda p: {"Ilham Aliyev", "Vladimir Putin"} == set(p))
    ]
    assert sochi["status"].tolist() == ["held"]
    assert sochi["place"].tolist() == ["Sochi"]
    evidence = frames["meeting_evidence"][frames["meeting_evidence"]["meeting_id"] == sochi["meeting_id"].iloc[0]]
    assert (evidence["article_id"] == SOCHI).sum() >= 2


@pytest.mark.parametrize("theme", ["trade", "karabakh", "language"])
@pytest.mark.parametrize("article", [SOCHI, MOSCOW])
def test_both_seeds_speak_of_trade_karabakh_and_language(frames: Frames, article: str, theme: str):
    assert not frames["themes"].query("article_id == @article and theme == @theme").empty


def test_every_sentence_is_scored_by_textblob(frames: Frames):
    scored = frames["sentiment"].query("scorer == 'textblob'")
    assert set(scored["level"]) == {"article", "sentence"}
    read = frames["sentences"].query("role != 'trailer'")
    assert len(scored.query("level == 'sentence'")) == len(read)
    assert scored["polarity"].nunique() > 100


def test_columns_of_every_table_are_those_declared(frames: Frames):
    for kind in TABLES:
        assert list(frames[kind.TABLE].columns) == [column.name for column in schema.columns(kind)]
