"""What pages say of a scorer of tone: which it is, what it judges, how good it was measured to be; and of a mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from dashboard import charts, theme, ui
from dashboard.queries import sentiment
from dashboard.queries.sentiment import FEW
from dashboard.source import Selection

HOVER = "{name}: {value}{interval}<br>{n} sentences"
INTERVAL = f"Mean of n sentences with its 95% interval (normal approximation); hollow and without one under {FEW}."


@dataclass(frozen=True, slots=True)
class Scorer:
    """`targeted`: it judges the tone towards people. `set`, `gold`, `lowest` and `highest`: on what its macro-F1 was
    measured, by name and in words, and how high it was; None if it was not."""

    scorer: str
    targeted: bool
    set: str | None
    gold: str | None
    lowest: float | None
    highest: float | None

    @property
    def judges(self) -> str:
        """What a score is of."""
        return "the tone towards the people named" if self.targeted else "the sentence as a whole"

    @property
    def measured(self) -> str:
        """'macro-F1 0.68 to 0.71 on newsmtsc'."""
        if self.lowest is None or self.highest is None:
            return "not measured"
        low, high = f"{self.lowest:.2f}", f"{self.highest:.2f}"
        return f"macro-F1 {low if low == high else f'{low} to {high}'} on {self.set}"


def scorers(selection: Selection) -> dict[str, Scorer]:
    """The scorers by name, the default first."""
    return {row["scorer"]: Scorer(**row) for row in selection.ask(sentiment.scorers).to_pylist()}


def choose(found: dict[str, Scorer], key: str) -> Scorer:
    """One of the scorers, the default at the start; not asked where there is but one."""
    names = {name: name for name in found}
    return found[ui.choose("Scorer", names, key, listed=True) if len(found) > 1 else next(iter(found))]


def about(scorer: Scorer) -> str:
    """The same at length, for the head of a page. Markdown."""
    parts = [told(scorer)]
    if scorer.set and scorer.gold:
        parts.append(f"That set: {ui.plain(scorer.gold)}. Macro-F1 is 1 where every class is right.")
    return " ".join([*parts, "Single sentences are often scored wrongly; trust means of many, and read the sentences."])


def courtesy(rows: Sequence[ui.Row]) -> str:
    """What courtesies do, in words: rows of `queries.sentiment.courtesy`. '' if there are none."""
    if not rows:
        return ""
    whole, whole_plain, polite, polite_plain = rows
    return (
        f"{polite['n']:,} of {ui.counted(whole['n'], 'scored sentence')} hold a courtesy. Scored without formulas "
        f"such as ‘highly appreciate’ their mean goes from {theme.signed(polite['tone'])} to "
        f"{theme.signed(polite_plain['tone'])}, that of all from {theme.signed(whole['tone'])} to "
        f"{theme.signed(whole_plain['tone'])}."
    )


def choose_other(found: dict[str, Scorer]) -> Scorer:
    """The scorer to compare with; not asked where there is but one."""
    names = {name: name for name in found}
    return found[ui.choose("Compared with", names, "scorer_with", listed=True) if len(found) > 1 else next(iter(found))]


def without_courtesies() -> bool:
    """Whether the visitor wants the courtesies left out; it stands in the address."""
    return st.toggle(
        "Discount courtesy",
        key="discount",
        bind="query-params",
        help="Scores sentences without the formulas of seeds/courtesies.toml, such as ‘highly appreciate’.",
    )


def told(scorer: Scorer, plain: bool = False) -> str:
    """The label of a chart: which scorer, on what, how good it was measured to be. Markdown."""
    left_out = ", courtesies left out" if plain else ""
    return f"Scorer: {ui.plain(scorer.scorer)}, on {scorer.judges}{left_out}; {ui.plain(scorer.measured)}."


def agreement(row: ui.Row, scorer: Scorer, other: Scorer) -> str:
    """How far two scorers agree, and what that means. Markdown."""
    kappa = "" if row["kappa"] is None else f" Cohen’s kappa is {theme.signed(row['kappa'])}."
    return (
        f"Rows: {ui.plain(scorer.scorer)}; columns: {ui.plain(other.scorer)}. They give the same class to "
        f"{theme.percent(row['share'])}{charts.interval(row, theme.percent)} of the {row['n']:,} scores that both give."
        f"{kappa} At kappa 0 they agree as often as chance would have it, at 1 always: where it is low, what one of "
        "them shows may be a trait of the scorer rather than of the text."
    )


def said(row: ui.Row) -> str:
    """'Ilham Aliyev: +0.12 (+0.04 to +0.20; 34 sentences)'."""
    between = charts.interval(row, theme.signed).strip(" ()")
    count = ui.counted(row["n"], "sentence")
    return f"{row['name']}: {theme.signed(row['tone'])} ({f'{between}; ' if between else ''}{count})"
