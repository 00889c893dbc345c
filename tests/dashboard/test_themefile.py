"""themes.toml: an entry changed and nothing else, and written only when all is well."""

from __future__ import annotations

import os
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from dashboard import themefile
from dashboard.themefile import Opened, Refused
from pipeline import seeds
from pipeline.seeds import Seeds, Theme

CONTENT = b"""# Ours.

[[theme]]
id = "trade"   # first
label = "Trade"
description = "Goods."
terms = [
    "trade",  # the word
    "tariff", "turnover",
]
exclude = ["trade fire"]

# Ways.
[[theme]]
id = 'roads'
label = "Roads"
description = "Ways."
terms = ["road"]
parent = "trade"
"""
TRADE = Theme("trade", "Trade", "Goods.", ("trade", "tariff", "turnover"), ("trade fire",))
ROADS = Theme("roads", "Roads", "Ways.", ("road",), (), "trade")
DAMS = Theme("dams", "Dams & locks", 'Water "held".', ("dam", "lock*"), ("lock out",), "roads", "#0072b2")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of seeds with two themes and nothing else, on a server that may save."""
    for name in ("leaders.toml", "places.toml", "outlets.toml"):
        (tmp_path / name).write_bytes(b"")
    (tmp_path / themefile.FILE).write_bytes(CONTENT)
    monkeypatch.setenv(themefile.SETTING, "1")
    return tmp_path


def opened(folder: Path) -> Opened:
    contents = seeds.read(folder)
    return Opened(folder, contents, Seeds.of(contents))


def lines(content: bytes, after: bytes) -> tuple[list[str], list[str]]:
    """Lines taken away and added, by the difference shown."""
    body = themefile.difference(content, after).splitlines()[2:]
    return [line[1:] for line in body if line[0] == "-"], [line[1:] for line in body if line[0] == "+"]


@pytest.mark.parametrize(
    ("theme", "gone", "come"),
    [
        pytest.param(TRADE, [], [], id="nothing"),
        pytest.param(replace(TRADE, terms=("turnover", "trade", "tariff")), [], [], id="another order"),
        pytest.param(
            replace(TRADE, terms=("trade", "turnover", "gas supply")),
            ['    "tariff", "turnover",'],
            ['    "turnover",', '    "gas supply",'],
            id="a term less and one more; the comment stays",
        ),
        pytest.param(replace(TRADE, exclude=()), ['exclude = ["trade fire"]'], [], id="no excluded term is left"),
        pytest.param(replace(TRADE, label="Goods"), ['label = "Trade"'], ['label = "Goods"'], id="another name"),
        pytest.param(
            replace(TRADE, parent="roads"),
            [],
            ['parent = "roads"'],
            id="a key more, before the comment on the next entry",
        ),
        pytest.param(
            replace(ROADS, parent=None, exclude=("road map",)),
            ['parent = "trade"'],
            ["exclude = [", '    "road map",', "]"],
            id="a key less, and a list more",
        ),
        pytest.param(
            DAMS,
            [],
            [
                "",
                "[[theme]]",
                'id = "dams"',
                'label = "Dams & locks"',
                'description = "Water \\"held\\"."',
                'parent = "roads"',
                'colour = "#0072b2"',
                "terms = [",
                '    "dam", "lock*",',
                "]",
                "exclude = [",
                '    "lock out",',
                "]",
            ],
            id="a new theme",
        ),
    ],
)
@pytest.mark.parametrize("newline", [pytest.param(b"\n", id="LF"), pytest.param(b"\r\n", id="CRLF")])
def test_only_the_entry_changes(theme: Theme, gone: list[str], come: list[str], newline: bytes) -> None:
    content = CONTENT.replace(b"\n", newline)
    after = themefile.changed(content, theme)
    assert lines(content, after) == (gone, come)
    assert after.count(b"\n") == after.count(newline)
    read = {entry["id"]: entry for entry in tomllib.loads(after.decode())["theme"]}
    told = read[theme.id]
    assert (told["label"], told["description"]) == (theme.label, theme.description)
    assert (told.get("parent"), told.get("colour")) == (theme.parent, theme.colour)
    assert (set(told["terms"]), set(told.get("exclude", ()))) == (set(theme.terms), set(theme.exclude))


def test_a_new_key_stands_before_the_comment_on_the_next_entry() -> None:
    after = themefile.changed(CONTENT, replace(TRADE, colour="#123456")).decode()
    assert 'colour = "#123456"\n\n# Ways.\n[[theme]]' in after


def test_the_file_of_the_seeds_is_not_touched_by_themes_as_they_are() -> None:
    content = seeds.read(seeds.DEFAULT_FOLDER)[themefile.FILE]
    for entry in tomllib.loads(content.decode())["theme"]:
        theme = Theme(**{name: tuple(value) if isinstance(value, list) else value for name, value in entry.items()})
        assert themefile.changed(content, theme) == content


def test_many_new_terms_stand_in_lines_of_the_house() -> None:
    terms = (*TRADE.terms, *(f"another term {number}" for number in range(30)))
    after = themefile.changed(CONTENT, replace(TRADE, terms=terms)).decode()
    assert max(map(len, after.splitlines())) <= 120
    assert len(after.splitlines()) < len(CONTENT.splitlines()) + 8
    assert tuple(tomllib.loads(after)["theme"][0]["terms"]) == terms


@pytest.mark.parametrize(
    ("theme", "is_new", "slip"),
    [
        pytest.param(DAMS, True, None, id="sound"),
        pytest.param(TRADE, False, None, id="a theme of the file"),
        pytest.param(replace(DAMS, id="", label=""), True, "name", id="no name"),
        pytest.param(TRADE, True, "id 'trade'", id="the id of another"),
        pytest.param(replace(DAMS, description=""), True, "Describe", id="no description"),
        pytest.param(replace(DAMS, terms=()), True, "one term", id="no term"),
        pytest.param(replace(DAMS, colour="blue"), True, "'blue' is no colour", id="no colour"),
    ],
)
def test_slips_are_told_before_saving(theme: Theme, is_new: bool, slip: str | None) -> None:
    slips = themefile.slips_in_entry(theme, is_new, Seeds(themes=(TRADE, ROADS)))
    assert len(slips) == (slip is not None)
    assert all(slip and slip in one for one in slips)


def test_terms_that_cannot_be_read_are_told() -> None:
    theme = replace(TRADE, terms=("trade", "tr*de", "gas supply"), exclude=("... fire",))
    first, second = themefile.slips_in_terms(theme)
    assert "'tr*de'" in first
    assert "'... fire'" in second
    assert themefile.slips_in_terms(TRADE) == []


@pytest.mark.parametrize(
    ("label", "id"), [("Water & dams", "water-dams"), ("Nagorno-Karabakh", "nagorno-karabakh"), (" ?", "")]
)
def test_the_id_of_a_new_theme(label: str, id: str) -> None:
    assert themefile.id_of(label) == id


def test_saved_is_what_was_shown(folder: Path) -> None:
    path = folder / themefile.FILE
    path.chmod(0o640)
    shown = opened(folder)
    after = themefile.changed(shown.content, DAMS)
    themefile.save(shown, after)
    assert path.read_bytes() == after
    assert path.stat().st_mode & 0o777 == 0o640
    assert Seeds.load(folder).theme("dams") == DAMS
    assert after.startswith(CONTENT)
    assert sorted(os.listdir(folder)) == ["leaders.toml", "outlets.toml", "places.toml", "themes.toml"]


def test_nothing_is_saved_unless_the_server_was_started_so(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = opened(folder)
    for setting in ("", "0", "true"):
        monkeypatch.setenv(themefile.SETTING, setting)
        with pytest.raises(Refused, match="READOUT_EDIT=1"):
            themefile.save(shown, themefile.changed(shown.content, DAMS))
    assert (folder / themefile.FILE).read_bytes() == CONTENT


def test_a_file_that_changed_meanwhile_is_not_overwritten(folder: Path) -> None:
    shown = opened(folder)
    other = CONTENT + b"# by somebody else\n"
    (folder / themefile.FILE).write_bytes(other)
    with pytest.raises(Refused, match="has changed since"):
        themefile.save(shown, themefile.changed(shown.content, DAMS))
    assert (folder / themefile.FILE).read_bytes() == other


@pytest.mark.parametrize(
    "theme",
    [
        pytest.param(replace(DAMS, parent="nothing"), id="a parent that there is not"),
        pytest.param(replace(DAMS, terms=("d*m",)), id="a term that cannot be read"),
        pytest.param(replace(DAMS, label=" "), id="an empty name"),
    ],
)
def test_a_file_that_would_not_be_sound_is_not_written(theme: Theme, folder: Path) -> None:
    shown = opened(folder)
    with pytest.raises(Refused, match="would not be sound"):
        themefile.save(shown, themefile.changed(shown.content, theme))
    assert (folder / themefile.FILE).read_bytes() == CONTENT


def test_a_folder_that_cannot_be_written_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    shown = opened(folder)
    monkeypatch.setattr(themefile.os, "replace", fails)
    with pytest.raises(Refused, match="cannot be written: Permission denied"):
        themefile.save(shown, themefile.changed(shown.content, DAMS))
    assert (folder / themefile.FILE).read_bytes() == CONTENT
    assert len(os.listdir(folder)) == 4
