"""Colours by meaning, the Plotly template in light and dark, and how numbers and dates are written.

A leader and a theme keep their style on all pages and under all filters: it follows from their rank in the whole
corpus. The palette of leaders begins with Paul Tol's 'muted' one (https://personal.sron.nl/~pault/). The twelve colours
of each palette stay apart for every kind of colour vision (`tests/dashboard/test_theme.py` measures it); dashes and
marker shapes tell the series apart without colour.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import Any, Literal

from dashboard.filters import Step, day_words
from dashboard.queries.core import OTHER

SCALES = ((1e12, " trillion"), (1e9, " billion"), (1e6, " million"))
SHORT = ((1e12, " tn"), (1e9, " bn"), (1e6, " mn"))
UNITS = {
    "count": "as a count",
    "fraction": "as a fraction",
    "ordinal": "as a rank",
    "percent change": "change in percent",
}
CHANGE = " change"  # ends the unit of a value that says by how much something grew or, below zero, fell
RATE = " per "  # parts a unit from what it is told per

Mode = Literal["light", "dark"]
FONT = '"Source Sans", "Source Sans Pro", "Segoe UI", Roboto, Helvetica, Arial, sans-serif'


def _palettes(light: str, dark: str) -> dict[Mode, tuple[str, ...]]:
    return {"light": tuple(light.split()), "dark": tuple(dark.split())}


LEADERS = _palettes(
    light="#332288 #CC6677 #117733 #74C2EA #D6C162 #815CAB #003C00 #F4A08F #939CFF #6B8802 #601236 #5354D7",
    dark="#88CCEE #CC6677 #DDCC77 #8B6D1D #5E7FE5 #FCA7A2 #EF6860 #BB6FAD #AE136A #773A9E #883F3C #00FFDE",
)
THEMES = _palettes(
    light="#0072B2 #CA9C14 #859653 #731959 #F07BA8 #295709 #3FAFF0 #CE2967 #8168EE #780030 #8A7704 #3E2796",
    dark="#56A9E0 #EF928D #5FE3D6 #BCD33B #CF3F78 #B65AA8 #9778EF #96E777 #555A31 #6DA200 #7338A6 #7A5D00",
)
KINDS = {
    "light": {"named": "#1f5c7a", "nominal": "#6ba3bf", "pronoun": "#bcd6e2"},
    "dark": {"named": "#8ccbe8", "nominal": "#4e8aa6", "pronoun": "#2d5163"},
}
TONES = {
    "light": {"negative": "#b5472f", "neutral": "#8b95a1", "positive": "#2a6fbb"},
    "dark": {"negative": "#f0896f", "neutral": "#8b95a1", "positive": "#7db7f2"},
}
VOICES = {
    "light": {"speech": "#7a4fa3", "narration": "#5f6b78"},
    "dark": {"speech": "#c3a0e6", "narration": "#a7b1bc"},
}
OTHERS = {"light": "#777777", "dark": "#BBBBBB"}
ACCENT = {"light": "#1f5c7a", "dark": "#7cc0e0"}
INK = {"light": "#1d2733", "dark": "#e6ebf0"}
FAINT = {"light": "#e3e8ed", "dark": "#2c3743"}
PAPER = {"light": "#ffffff", "dark": "#12181f"}
SCALE = {"light": ("#f4f8fa", "#1f5c7a"), "dark": ("#18212b", "#7cc0e0")}  # of heat maps, from none to most
CHANGES = {"light": ("#9a6a1f", "#1f5c7a"), "dark": ("#e0b060", "#7cc0e0")}  # what fell, what rose
DASHES = ("solid", "dash", "dot", "dashdot")
SYMBOLS = ("circle", "square", "diamond", "triangle-up", "cross", "triangle-down", "star", "pentagon")


@dataclass(frozen=True, slots=True)
class Style:
    """How one series is drawn."""

    colour: str
    dash: str
    symbol: str


@dataclass(frozen=True, slots=True)
class Look:
    """Light or dark, the ranks that give leaders and themes their styles, and the colours that `themes.toml` fixes."""

    mode: Mode
    leaders: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    fixed: tuple[tuple[str, str], ...] = ()

    def style(self, one: str) -> Style:
        """The style of a leader, a theme, a tone, a voice or a kind of reference; the accent for anything else."""
        if one in self.leaders:
            return self._ranked(self.leaders.index(one), LEADERS[self.mode])
        if one in self.themes:
            ranked = self._ranked(self.themes.index(one), THEMES[self.mode])
            return replace(ranked, colour=dict(self.fixed).get(one, ranked.colour))
        return Style(self._plain.get(one, self.accent), "dot" if one == OTHER else "solid", "circle")

    def bar(self, one: str, others: bool) -> str:
        """The colour of a bar: its own if it has one; else grey if it stands among `others` that do, or the accent."""
        if one in (*self.leaders, *self.themes, *self._plain):
            return self.style(one).colour
        return OTHERS[self.mode] if others else self.accent

    @property
    def _plain(self) -> dict[str, str]:
        """Series with a colour of their own: kinds of reference, classes of tone, voices, others."""
        return {**KINDS[self.mode], **TONES[self.mode], **VOICES[self.mode], OTHER: OTHERS[self.mode]}

    def _ranked(self, rank: int, palette: tuple[str, ...]) -> Style:
        """The style of a rank: the palette, then its tints, then grey; dash and marker go on changing."""
        turn, place = divmod(rank, len(palette))
        colours = (palette[place], _mixed(palette[place], self.paper), OTHERS[self.mode])
        return Style(
            colours[min(turn, 2)], DASHES[(place + turn) % len(DASHES)], SYMBOLS[(place + turn) % len(SYMBOLS)]
        )

    def series(self, ids: tuple[str, ...]) -> dict[str, Style]:
        """Styles of the series of one chart; those without a meaning of their own (places) go by their order in it, in
        colours that none of the others has: beside leaders in the last ones of theirs."""
        known = {*self.leaders, *self.themes, *self._plain}
        styles = {one: self.style(one) for one in ids if one in known}
        palette = LEADERS[self.mode] if any(one in self.leaders for one in ids) else THEMES[self.mode]
        ranks = range(len(palette)) if palette is THEMES[self.mode] else reversed(range(len(palette)))
        taken = {style.colour for style in styles.values()}
        free = [rank for rank in ranks if palette[rank] not in taken] or [len(palette)]
        for place, one in enumerate(one for one in ids if one not in known):
            turn, rank = divmod(place, len(free))
            styles[one] = self._ranked(free[rank] + turn * len(palette), palette)
        return {one: styles[one] for one in ids}

    @property
    def accent(self) -> str:
        """The colour of a chart with one series."""
        return ACCENT[self.mode]

    @property
    def ink(self) -> str:
        """The colour of text."""
        return INK[self.mode]

    @property
    def paper(self) -> str:
        """The colour behind everything."""
        return PAPER[self.mode]

    @property
    def faint(self) -> str:
        """The colour of grid lines."""
        return FAINT[self.mode]

    @property
    def scale(self) -> list[list[Any]]:
        """The colour scale of amounts, from none to most."""
        low, high = SCALE[self.mode]
        return [[0, low], [1, high]]

    def upon(self, share: float) -> str:
        """The colour of text on the scale of amounts at this share of the most: ink or paper, whichever stands out."""
        ground = _mixed(*SCALE[self.mode], share)
        return max(self.ink, self.paper, key=lambda text: contrast(text, ground))

    @property
    def diverging(self) -> list[list[Any]]:
        """The colour scale of changes, from what fell over none to what rose; never read as the tone of anything."""
        fell, rose = CHANGES[self.mode]
        return [[0, fell], [0.5, SCALE[self.mode][0]], [1, rose]]

    @property
    def layout(self) -> dict[str, Any]:
        """What all figures share, as Plotly layout."""
        axis = {
            "gridcolor": self.faint,
            "linecolor": self.faint,
            "zerolinecolor": self.faint,
            "fixedrange": True,
            "automargin": True,
            "title": {"font": {"size": 12}, "standoff": 8},
        }
        return {
            "template": "none",
            "font": {"family": FONT, "size": 13, "color": self.ink},
            "paper_bgcolor": "rgba(0,0,0,0)",
            "plot_bgcolor": "rgba(0,0,0,0)",
            "margin": {"l": 8, "r": 12, "t": 8, "b": 8},
            "hoverlabel": {
                "bgcolor": self.paper,
                "bordercolor": self.faint,
                "font": {"family": FONT, "size": 13, "color": self.ink},
                "align": "left",
            },
            "legend": {"orientation": "h", "yanchor": "top", "y": -0.16, "x": 0, "xanchor": "left", "title": None},
            "xaxis": axis,
            "yaxis": axis,
            "clickmode": "event+select",
            "dragmode": False,
            "bargap": 0.25,
        }


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours (WCAG 2), 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _mixed(colour: str, other: str, share: float = 0.45) -> str:
    """A colour with a share of another in it."""
    pairs = [(int(colour[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(own + (under - own) * share):02x}" for own, under in pairs)


def number(value: float | None, places: int = 0) -> str:
    """'1,234', with `places` after the point; '–' if there is none."""
    return "–" if value is None else f"{value:,.{places}f}"


def quantity(value: float, unit: str) -> str:
    """A stated value with its unit: '11%', '3.4 billion USD', '80 USD per barrel', '340', '30th'; a change: '+11%'."""
    if unit.endswith(CHANGE):
        return ("−" if value < 0 else "+") + quantity(abs(value), unit.removesuffix(CHANGE))
    if RATE in unit:
        measured, per = unit.split(RATE, 1)
        return f"{quantity(value, measured)}{RATE}{per.replace('_', ' ')}"
    shown = _scaled(value, SCALES)
    if unit == "percent":
        return f"{shown}%"
    if unit in ("count", "fraction"):
        return shown
    if unit == "ordinal":
        ending = "th" if 10 <= value % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(int(value) % 10, "th")
        return shown + ending
    return f"{shown} {_unit_word(unit, is_one=value == 1)}"


def tick(value: float, unit: str) -> str:
    """A value on an axis, short: '+10%', '3.4 bn', '340'; the unit stands in the title."""
    shown = _scaled(abs(value), SHORT) + ("%" if unit.startswith("percent") else "")
    sign = "−" if value < 0 else "+" if value > 0 and unit.endswith(CHANGE) else ""
    return sign + shown


def _scaled(value: float, scales: tuple[tuple[float, str], ...]) -> str:
    scale, word = next(((size, word) for size, word in scales if abs(value) >= size), (1.0, ""))
    return f"{value / scale:,.3f}".rstrip("0").rstrip(".") + word


def in_unit(unit: str) -> str:
    """'change in percent', 'in USD', 'as a count', 'in square km'."""
    return UNITS.get(unit) or ("change in " if unit.endswith(CHANGE) else "in ") + _unit_word(unit.removesuffix(CHANGE))


def _unit_word(unit: str, is_one: bool = False) -> str:
    if RATE in unit:
        measured, per = unit.split(RATE, 1)
        return f"{_unit_word(measured)}{RATE}{per.replace('_', ' ')}"
    keeps_form = is_one or unit.isupper() or unit.split("_")[-1] in ("percent", "km", "kg")
    return unit.replace("_", " ") + ("" if keeps_form else "s")


def percent(share: float | None) -> str:
    """'12%', '0.4%' under one; '–' if there is none."""
    if share is None:
        return "–"
    return f"{share:.1%}" if 0 < share < 0.01 else f"{share:.0%}"


def cell(share: float) -> str:
    """A share in a cell of percents: '12', and '<1' for what is more than nothing."""
    return "<1" if 0 < share < 0.005 else f"{100 * share:.0f}"


def points(change: float | None) -> str:
    """A change of a share in percentage points: '+3.2 pp', '−0.4 pp', '0.0 pp'; '–' if there is none."""
    if change is None:
        return "–"
    shown = f"{100 * change:+.1f} pp".replace("-", "−")
    return shown[1:] if shown[1:] == "0.0 pp" else shown


def signed(value: float | None) -> str:
    """'+0.12', '−0.30', and '+0.00' also for what is a little below; '–' if there is none."""
    return "–" if value is None else f"{round(value, 2) + 0.0:+.2f}".replace("-", "−")


def date(day: dt.date | None, precision: str = "day") -> str:
    """'26 Nov 2021', 'Nov 2021' or '2021', as much as is known; 'undated'."""
    if day is None or precision == "none":
        return "undated"
    return {"day": day_words(day), "month": f"{day:%b %Y}", "year": f"{day.year}"}[precision]


def period(start: dt.date, step: Step) -> str:
    """A bin in words: 'week of 22 Nov 2021', 'Nov 2021', 'Q4 2021', '2021'."""
    return {
        "week": f"week of {day_words(start)}",
        "month": f"{start:%b %Y}",
        "quarter": f"Q{(start.month + 2) // 3} {start.year}",
        "year": str(start.year),
    }[step]
