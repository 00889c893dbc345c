"""Colours keep their meaning, and numbers and dates are written one way."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from itertools import combinations, pairwise

import numpy as np
import pytest

from dashboard import theme
from dashboard.theme import LEADERS, OTHERS, THEMES, Look, Mode

MANY = tuple(f"leader-{rank}" for rank in range(30))
LOOK = Look("light", MANY, ("trade",))


# Colour as seen without one kind of cone, in linear RGB: Machado, Oliveira and Fernandes 2009, severity 1.
SIGHTS = {
    "normal": np.eye(3),
    "deutan": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
    "protan": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    "tritan": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
}
XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
WHITE = np.array([0.9505, 1, 1.089])


def linear(colour: str) -> np.ndarray:
    """A colour in linear RGB."""
    parts = np.array([int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)])
    return np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)


def lab(rgb: np.ndarray) -> np.ndarray:
    """Linear RGB in CIELAB, where distance is difference as seen."""
    share = XYZ @ np.clip(rgb, 0, 1) / WHITE
    x, y, z = np.where(share > 0.008856, np.cbrt(share), 7.787 * share + 16 / 116)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


def difference(palette: Sequence[str], sight: str) -> float:
    """The smallest difference of two colours of a palette."""
    seen = [lab(np.array(SIGHTS[sight]) @ linear(colour)) for colour in palette]
    return min(float(np.linalg.norm(one - other)) for one, other in combinations(seen, 2))


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2."""
    light, dark = sorted((float(XYZ[1] @ linear(colour)) for colour in (one, other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_a_leader_keeps_the_style_whoever_else_is_drawn() -> None:
    alone = LOOK.series((MANY[2],))[MANY[2]]
    among = LOOK.series(("somewhere", MANY[0], MANY[2]))[MANY[2]]
    assert alone == among == LOOK.style(MANY[2])


def test_ranks_are_told_apart_by_colour_and_those_beyond_the_palette_by_tint() -> None:
    styles = [LOOK.style(one) for one in MANY[:24]]
    assert len({style.colour for style in styles}) == 24
    assert [style.colour for style in styles[:12]] == list(LEADERS["light"])


def test_lines_of_neighbouring_ranks_have_other_dashes_and_markers() -> None:
    for one, other in pairwise(map(LOOK.style, MANY)):
        assert one.dash != other.dash
        assert one.symbol != other.symbol


def test_series_without_a_meaning_have_no_colour_of_a_leader_beside_them() -> None:
    styles = LOOK.series((MANY[11], "a cabinet", MANY[0], "a ministry", "an embassy"))
    assert len({style.colour for style in styles.values()}) == 5
    assert list(styles) == [MANY[11], "a cabinet", MANY[0], "a ministry", "an embassy"]
    assert styles["a cabinet"].colour in LEADERS["light"]


def test_series_without_a_meaning_of_their_own_begin_with_the_palette_of_themes() -> None:
    many = tuple(f"place-{rank}" for rank in range(14))
    assert [style.colour for style in LOOK.series(many).values()][:12] == list(THEMES["light"])
    assert len({style.colour for style in LOOK.series(many).values()}) == 14


def test_ranks_far_down_are_grey() -> None:
    assert LOOK.style(MANY[24]).colour == OTHERS["light"]


def test_leaders_and_themes_have_no_colour_in_common() -> None:
    for mode in ("light", "dark"):
        assert set(LEADERS[mode]).isdisjoint(THEMES[mode])


PALETTES = [
    pytest.param(palettes[mode], theme.PAPER[mode], id=f"{name}, {mode}")
    for name, palettes in (("leaders", LEADERS), ("themes", THEMES))
    for mode in ("light", "dark")
]


@pytest.mark.parametrize("sight", SIGHTS)
@pytest.mark.parametrize(("palette", "paper"), PALETTES)
def test_colours_stay_apart_for_every_sight(palette: Sequence[str], paper: str, sight: str) -> None:
    assert len(palette) == 12
    assert difference(palette, sight) >= 17.5
    assert min(contrast(colour, paper) for colour in palette) >= 1.75


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_text_stands_out_from_the_paper(mode: Mode) -> None:
    assert contrast(theme.INK[mode], theme.PAPER[mode]) >= 7


@pytest.mark.parametrize("share", [0, 0.25, 0.5, 0.6, 0.75, 1])
@pytest.mark.parametrize("mode", ["light", "dark"])
def test_numbers_stand_out_from_their_cells(mode: Mode, share: float) -> None:
    low, high = (np.array([int(colour[i : i + 2], 16) for i in (1, 3, 5)]) for colour in theme.SCALE[mode])
    ground = "#" + "".join(f"{round(part):02x}" for part in low + (high - low) * share)
    assert contrast(Look(mode).upon(share), ground) >= 3.5
    assert contrast(Look(mode).upon(share), ground) == pytest.approx(
        theme.contrast(Look(mode).upon(share), ground), 0.01
    )


@pytest.mark.parametrize(
    ("written", "text"),
    [
        pytest.param(theme.number(1234567), "1,234,567", id="thousands"),
        pytest.param(theme.number(3.456, 1), "3.5", id="places"),
        pytest.param(theme.number(None), "–", id="no number"),
        pytest.param(theme.percent(0.1234), "12%", id="percent"),
        pytest.param(theme.percent(0.0042), "0.4%", id="under one percent"),
        pytest.param(theme.percent(0), "0%", id="nothing"),
        pytest.param(theme.signed(-0.003), "+0.00", id="a tone a little below nothing"),
        pytest.param(theme.cell(0.123), "12", id="cell"),
        pytest.param(theme.cell(0.004), "<1", id="cell of little"),
        pytest.param(theme.cell(0), "0", id="cell of nothing"),
        pytest.param(theme.percent(None), "–", id="no share"),
        pytest.param(theme.signed(-0.304), "−0.30", id="negative"),
        pytest.param(theme.signed(0.12), "+0.12", id="positive"),
        pytest.param(theme.date(dt.date(2021, 11, 26)), "26 Nov 2021", id="day"),
        pytest.param(theme.date(dt.date(2021, 11, 1), "month"), "Nov 2021", id="month"),
        pytest.param(theme.date(dt.date(2021, 1, 1), "year"), "2021", id="year"),
        pytest.param(theme.date(None, "none"), "undated", id="undated"),
        pytest.param(theme.period(dt.date(2021, 11, 22), "week"), "week of 22 Nov 2021", id="week"),
        pytest.param(theme.period(dt.date(2021, 10, 1), "quarter"), "Q4 2021", id="quarter"),
    ],
)
def test_formats(written: str, text: str) -> None:
    assert written == text


def test_a_theme_keeps_the_colour_that_themes_toml_fixes():
    fixed = Look("light", MANY, ("trade", "transport"), (("transport", "#123456"),))
    assert fixed.style("transport").colour == "#123456"
    assert fixed.style("trade") == LOOK.style("trade")


@pytest.mark.parametrize(
    ("value", "unit", "written"),
    [
        pytest.param(11.0, "percent", "11%", id="percent"),
        pytest.param(-11.0, "percent change", "−11%", id="a change"),
        pytest.param(3.4e9, "USD", "3.4 billion USD", id="money"),
        pytest.param(80.5, "USD per barrel", "80.5 USD per barrel", id="a rate"),
        pytest.param(2.0, "barrel per square_metre", "2 barrels per square metre", id="a rate of things"),
        pytest.param(30.0, "ordinal", "30th", id="ordinal"),
        pytest.param(2.0, "square_km", "2 square km", id="a unit that has no plural"),
    ],
)
def test_quantities_are_written_with_their_units(value: float, unit: str, written: str):
    assert theme.quantity(value, unit) == written


@pytest.mark.parametrize(
    ("unit", "written"),
    [
        pytest.param("USD per barrel", "in USD per barrel", id="a rate"),
        pytest.param("barrel per day change", "change in barrels per day", id="a change of a rate"),
    ],
)
def test_axes_tell_rates(unit: str, written: str):
    assert theme.in_unit(unit) == written
