"""The page on which a theme is tried: its terms edited, what changes told, the file saved."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import themefile
from dashboard.queries import workbench
from dashboard.views.workbench import NEW
from pipeline import seeds
from pipeline.seeds import Seeds
from pipeline.store import Store
from pipeline.tables import Run
from tests.dashboard import sample
from tests.dashboard.conftest import OpenPage

CONTENT = """[[theme]]
id = "trade"
label = "Trade and economy"
description = "Goods."
terms = ["trade", "tariff"]

[[theme]]
id = "transport"
label = "Transport"
description = "Ways."
terms = ["railway", "road"]
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Seeds of the two themes of the sample, which the dashboard reads."""
    made = tmp_path / "seeds"
    made.mkdir()
    for name in ("leaders.toml", "places.toml", "outlets.toml"):
        (made / name).write_bytes(b"")
    (made / themefile.FILE).write_text(CONTENT, "utf-8")
    monkeypatch.setenv(seeds.SETTING, str(made))
    monkeypatch.delenv(themefile.SETTING, raising=False)
    return made


@pytest.fixture
def data(folder: Path, tmp_path: Path) -> Path:
    """The sample, as made with these seeds."""
    rows = sample.rows()
    rows[Run] = [replace(run, version=f"1, {Seeds.load(folder).version}") for run in rows[Run] if isinstance(run, Run)]
    Store(tmp_path / "data").publish(rows)
    return tmp_path / "data"


def numbers(app: AppTest) -> dict[str, tuple[str, str]]:
    return {one.label: (one.value, one.delta) for one in app.metric}


def put(app: AppTest, field: str, text: str, theme: str = "trade") -> AppTest:
    box = app.text_area if field in ("terms", "exclude") else app.text_input
    return box(key=f"try-{theme}-{field}").set_value(text).run()


def captions(app: AppTest) -> str:
    return "\n".join(one.value for one in app.caption)


def test_a_theme_opens_as_the_file_has_it(open_page: OpenPage, data: Path) -> None:
    app = open_page("workbench", data=data)
    assert not app.exception
    assert app.text_area(key="try-trade-terms").value == "trade\ntariff"
    assert numbers(app) == {
        "Sentences now": ("12", "in 8 articles"),
        "Would be": ("12", "in 8 articles"),
        "Gained": ("0", "0 articles more"),
        "Lost": ("0", "0 articles fewer"),
    }
    assert "The theme is as the file has it." in [one.value for one in app.text]
    assert "not those that these tables were made with" not in captions(app)


def test_what_a_changed_term_does_is_told_at_once(open_page: OpenPage, data: Path) -> None:
    app = put(open_page("workbench", data=data), "terms", "trade\nrailway")
    assert not app.exception
    assert numbers(app) == {
        "Sentences now": ("12", "in 8 articles"),
        "Would be": ("13", "in 8 articles"),
        "Gained": ("4", "0 articles more"),
        "Lost": ("3", "0 articles fewer"),
    }
    written = "\n".join(one.proto.body for one in app.get("html"))
    assert ">railway</mark> note says." in written
    assert ">railway</mark> will carry" not in written  # it speaks of trade already
    assert ">railway</div>" in written
    assert ">tariff</div>" in written
    assert '-terms = ["trade", "tariff"]\n+terms = ["trade", "railway"]' in app.code[1].value
    app = put(app, "exclude", "bad trade")
    assert numbers(app)["Lost"] == ("4", "1 article fewer")
    app.button(key="try-over").click().run()
    assert app.text_area(key="try-trade-terms").value == "trade\ntariff"
    assert numbers(app)["Would be"] == ("12", "in 8 articles")


def test_the_filters_of_the_side_hold(open_page: OpenPage, data: Path) -> None:
    app = open_page("workbench", data=data, leader="Nikol Pashinyan", theme="Transport", **{"try": "trade"})
    assert numbers(put(app, "terms", "trade\nroad"))["Gained"] == ("1", "1 article more")
    assert "Only sentences of the themes chosen at the side" in captions(app)


def test_slips_are_told_and_nothing_is_counted(open_page: OpenPage, data: Path) -> None:
    app = put(open_page("workbench", data=data), "terms", "trade\ntar*ff")
    assert not app.exception
    assert "tar\\*ff" in app.error[0].value
    assert not app.metric
    assert not app.code


def test_a_new_theme_needs_its_words_before_it_can_be_saved(open_page: OpenPage, data: Path) -> None:
    app = open_page("workbench", data=data, **{"try": "A new theme"})
    app = put(app, "terms", "border", NEW)
    assert numbers(app)["Gained"] == ("2", "1 article more")
    told = "\n".join(one.value for one in app.text)
    assert "Give the theme a name." in told
    assert "Describe the theme" in told
    app = put(app, "label", "Transport", NEW)
    assert "There is a theme with the id 'transport'" in "\n".join(one.value for one in app.text)
    app = put(put(app, "label", "Borders & lines", NEW), "description", "Where they run.", NEW)
    assert 'id = "borders-lines"' in app.code[0].value
    assert "+[[theme]]" in app.code[1].value


def test_without_the_setting_there_is_no_button_and_the_page_says_how(open_page: OpenPage, data: Path) -> None:
    app = put(open_page("workbench", data=data), "terms", "trade")
    assert "try-save" not in [one.key for one in app.button]
    assert app.code[-1].value == "READOUT_EDIT=1 streamlit run dashboard/app.py"


def test_saving_writes_the_file_and_names_the_next_command(
    open_page: OpenPage, data: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(themefile.SETTING, "1")
    app = put(open_page("workbench", data=data), "terms", "trade\ntariff\nmarkets")
    app.button(key="try-save").click().run()
    assert not app.exception
    assert "Saved\\: Trade and economy" in app.success[0].value
    assert app.code[0].value == "python -m pipeline"
    assert (folder / themefile.FILE).read_text("utf-8") == CONTENT.replace('"tariff"]', '"tariff", "markets"]')
    # The tables are those of before, and the page goes on to tell what the next run changes.
    assert numbers(app)["Gained"] == ("1", "0 articles more")
    assert "not those that these tables were made with" in captions(app)
    app.run()
    assert not app.success


def test_a_new_theme_is_chosen_once_it_is_saved(
    open_page: OpenPage, data: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(themefile.SETTING, "1")
    app = open_page("workbench", data=data, **{"try": "A new theme"})
    for field, text in (("terms", "border"), ("label", "Borders"), ("description", "Where they run.")):
        app = put(app, field, text, NEW)
    app.button(key="try-save").click().run()
    assert not app.exception
    assert Seeds.load(folder).theme("borders") is not None
    assert app.selectbox(key="try").value == "borders"
    assert app.text_area(key="try-borders-terms").value == "border"
    assert app.session_state[f"try-{NEW}-terms"] == ""


def test_a_file_changed_meanwhile_is_told(
    open_page: OpenPage, data: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(themefile.SETTING, "1")
    app = put(open_page("workbench", data=data), "terms", "trade")
    (folder / themefile.FILE).write_text(CONTENT + "# by somebody else\n", "utf-8")
    app.button(key="try-save").click().run()
    assert "has changed since it was shown" in app.error[0].value
    assert (folder / themefile.FILE).read_text("utf-8").endswith("# by somebody else\n")
    app.button(key="try-save").click().run()  # the page shows the new difference by now
    assert app.success
    assert (folder / themefile.FILE).read_text("utf-8").endswith("# by somebody else\n")


def test_terms_too_common_are_told(open_page: OpenPage, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbench, "MOST", 2)
    app = put(open_page("workbench", data=data), "terms", "trade\ntariff\nthe")
    assert not app.exception
    assert "stand in more than 2 sentences" in app.warning[0].value


def test_seeds_that_cannot_be_used_are_told(open_page: OpenPage, data: Path, folder: Path) -> None:
    (folder / themefile.FILE).write_text("[[theme]]\nid = 3\n", "utf-8")
    app = open_page("workbench", data=data)
    assert not app.exception
    assert "The seed files cannot be used" in app.error[0].value
