"""The text of an article as HTML, with what was found in it marked in layers. Pure; everything from data is escaped."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise

# Layers from the outermost to the innermost: what an address leads to holds all; a quotation holds figures and
# references, never the other way round.
# Tints of one opacity read on light and dark ground alike; each layer has a form of its own beside its colour.
STYLES = {
    "cited": "box-shadow:0 -2px rgba(213,94,0,.9),0 2px rgba(213,94,0,.9)",
    "quote": "background:rgba(64,145,190,.17);border-radius:3px",
    "figure": "background:rgba(230,175,60,.32);border-radius:3px;font-weight:600",
    "person": "border-bottom:2px solid rgba(204,102,119,.95)",
    "other": "border-bottom:2px dotted rgba(100,150,110,.95)",
}
NAMES = {
    "quote": "Speech",
    "figure": "Figures",
    "person": "References to people",
    "other": "Organisations, places, documents",
}
TEXT = "white-space:pre-wrap;overflow-wrap:anywhere;max-width:46rem;line-height:1.75"


@dataclass(frozen=True, slots=True)
class Mark:
    """`layer` of `text[start:end]`, with what to tell a reader who points at it."""

    start: int
    end: int
    layer: str
    told: str


def html(text: str, marks: Sequence[Mark]) -> str:
    """`text` with its marks; marks may overlap, and each stretch between two borders shows all that cover it."""
    known = [m for m in marks if m.layer in STYLES and m.start < m.end]
    borders = sorted({0, len(text), *(m.start for m in known), *(m.end for m in known)})
    pieces = (_piece(text, a, b, known) for a, b in pairwise(borders))
    return f'<div style="{TEXT}">{"".join(pieces)}</div>'


def legend(layers: Sequence[str]) -> str:
    """What the marks mean."""
    shown = "&emsp;".join(f'<span style="{STYLES[layer]}">{NAMES[layer]}</span>' for layer in layers)
    return f'<div style="font-size:.9rem">{shown}</div>' if shown else ""


def _piece(text: str, start: int, end: int, marks: Sequence[Mark]) -> str:
    words = escape(text[start:end])
    own = [m for layer in STYLES for m in marks if m.layer == layer and m.start <= start and end <= m.end]
    if not own:
        return words
    style = ";".join(dict.fromkeys(STYLES[m.layer] for m in own))
    told = escape("\n".join(m.told for m in reversed(own)), quote=True)
    return f'<span style="{style}" title="{told}">{words}</span>'
