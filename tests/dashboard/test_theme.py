"""Colours keep their meaning, and numbers and dates are written one way."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from dashboard import theme
from dashboard.theme import LEADERS, OTHERS, THEMES, Look

MANY = tuple(f"leader-{rank}" for rank in range(30))
LOOK = Look("light", MANY, ("trade",))


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2."""

    def luminance(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_a_leader_keeps_the_style_whoever_else_is_drawn() -> None:
    alone = LOOK.series((MANY[2],))[MANY[2]]
    among = LOOK.series(("somewhere", MANY[0], MANY[2]))[MANY[2]]
    assert alone == among == LOOK.style(MANY[2])


def test_the_first_sixteen_ranks_are_told_apart_and_the_first_eight_by_colour() -> None:
    styles = [LOOK.style(one) for one in MANY[:16]]
    assert len({style.colour for style in styles}) == 16
    assert [style.colour for style in styles[:8]] == list(LEADERS["light"])


def test_ranks_far_down_are_grey() -> None:
    assert LOOK.style(MANY[20]).colour == OTHERS["light"]


def test_leaders_and_themes_have_no_colour_in_common() -> None:
    for mode in ("light", "dark"):
        assert set(LEADERS[mode]).isdisjoint(THEMES[mode])


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_colours_of_data_stand_out_from_the_paper(mode: Any) -> None:
    for palette in (LEADERS[mode], THEMES[mode], theme.TONES[mode].values(), theme.VOICES[mode].values()):
        assert min(contrast(colour, theme.PAPER[mode]) for colour in palette) >= 2.2
    assert contrast(theme.INK[mode], theme.PAPER[mode]) >= 7


@pytest.mark.parametrize(
    ("written", "text"),
    [
        pytest.param(theme.number(1234567), "1,234,567", id="thousands"),
        pytest.param(theme.number(3.456, 1), "3.5", id="places"),
        pytest.param(theme.number(None), "–", id="no number"),
        pytest.param(theme.percent(0.1234), "12%", id="percent"),
        pytest.param(theme.percent(0.0042), "0.4%", id="under one percent"),
        pytest.param(theme.percent(0), "0%", id="nothing"),
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
