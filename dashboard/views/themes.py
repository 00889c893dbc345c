"""Which themes are covered: overall, over time, what rose, by outlet, by person, and the words that tell them."""

from __future__ import annotations

import streamlit as st

from dashboard import charts, matrices, theme, trends, ui
from dashboard.queries import themes
from dashboard.queries.core import JOINT
from dashboard.queries.evidence import Behind
from dashboard.queries.shares import FEW
from dashboard.queries.themes import Measure
from dashboard.source import Selection

SLUG, TITLE, ICON = "themes", "Themes", "🧭"

MEASURES: dict[Measure, str] = {
    "articles": "Articles",
    "sentences": "Sentences",
    "words": "Words",
    "spoken": "Words spoken",
}
NOTES: dict[Measure, str] = {
    "articles": "Share of articles with at least one sentence of the theme. An article may have several themes.",
    "sentences": "Share of sentences that use a term of the theme. A sentence may have several themes.",
    "words": "Share of words that stand in sentences of the theme. A sentence may have several themes.",
    "spoken": "Of the words that people say, in quotation marks or as reported, the share that stands in sentences of "
    "the theme. A word counts once, however many quotations hold it; with people chosen, only what they say counts.",
}
EVERY = "every"  # instead of a period: all of them


def render(selection: Selection) -> None:
    """Draw the page."""
    if not ui.head(
        selection, TITLE, "What the articles speak of: themes are found by their terms, sentence by sentence."
    ):
        return
    measure = ui.choose("Count", MEASURES, "theme_count")
    _ranking(selection, measure)
    _over_time(selection, measure)
    _rises(selection, measure)
    _by_outlet(selection, measure)
    _by_leader(selection, measure)
    _terms(selection)


def _ranking(selection: Selection, measure: Measure) -> None:
    ui.chart(
        selection,
        f"themes-by-{measure}",
        f"Share of {_noun(measure)} by theme",
        selection.ask(themes.ranking, measure=measure),
        lambda frame: charts.ranking(frame, selection.look, "share", theme.percent, _hover(measure)),
        say=lambda row: f"{row['name']}: {_told(row, measure)}",
        behind=lambda row: Behind(_table(measure), {"theme": row["id"]}),
        note=f"{NOTES[measure]} {_kin(selection)}A share is of what the other filters select. {_interval(measure)}",
        what=f"No {_noun(measure)} on a theme",
    )


def _over_time(selection: Selection, measure: Measure) -> None:
    ui.chart(
        selection,
        f"themes-{measure}-over-time",
        f"Share of {_noun(measure)} by theme, per {selection.step}",
        selection.ask(themes.over_time, measure=measure),
        lambda frame: trends.over_time(
            frame, selection.look, "share", selection.step, theme.percent, "{period}<br>" + _hover(measure)
        ),
        say=lambda row: f"{row['name']}, {theme.period(row['period'], selection.step)}: {_told(row, measure)}",
        behind=lambda row: Behind(_table(measure), {"theme": row["id"]}, period=row["period"]),
        note="The six most covered; up to three chosen themes are drawn as lines, with their 95% intervals. Hollow "
        f"under {FEW} articles. {ui.time_note(selection)}",
        what=f"No dated {_noun(measure)} on a theme",
    )


def _rises(selection: Selection, measure: Measure) -> None:
    step = selection.step
    pairs = selection.ask(themes.pairs, measure=measure).to_pylist()
    if not pairs:
        st.info(f"What rose takes two {step}s with articles; this selection has fewer.", icon="📈")
        return
    compared = {str(row["period"]): _compared(row, selection) for row in pairs}
    chosen = ui.choose("What rose", {**compared, EVERY: f"Every {step}"}, "theme_rose", listed=True)
    if chosen == EVERY:
        _every_rise(selection, measure)
        return
    period = next(row["period"] for row in pairs if str(row["period"]) == chosen)
    ui.chart(
        selection,
        f"themes-{measure}-rose-{chosen}",
        f"What rose: {compared[chosen]}",
        selection.ask(themes.changes, measure=measure, period=period),
        lambda frame: charts.changes(frame, selection.look, "change_in_share", theme.points, _risen(measure)),
        say=lambda row: f"{row['name']}: {_change(row)}",
        behind=lambda row: Behind(_table(measure), {"theme": row["id"]}, period=row["period"]),
        note=f"Change of the share of {_noun(measure)}, in percentage points. {_change_interval(step)} "
        f"Behind a bar stand the sentences of the later {step}.",
        what="No dated sentence of a theme",
    )


def _every_rise(selection: Selection, measure: Measure) -> None:
    step = selection.step
    ui.chart(
        selection,
        f"themes-{measure}-rose",
        f"What rose in every {step}",
        selection.ask(themes.changes, measure=measure),
        lambda frame: trends.rises(
            frame, selection.look, "change_in_share", step, theme.points, "{period}<br>" + _risen(measure)
        ),
        say=lambda row: f"{row['name']}, {theme.period(row['period'], step)}: {_change(row)}",
        behind=lambda row: Behind(_table(measure), {"theme": row["id"]}, period=row["period"]),
        note=f"Change of the share of {_noun(measure)} from the {step} before that has articles, in percentage points, "
        f"where both have {FEW} articles or more. The theme that moved most stands on top.",
        what=f"No pair of {step}s with {FEW} articles each",
    )


def _by_outlet(selection: Selection, measure: Measure) -> None:
    ui.chart(
        selection,
        f"themes-and-outlets-by-{measure}",
        "Themes by outlet",
        selection.ask(themes.by_outlet, measure=measure),
        lambda frame: matrices.heat(
            frame, selection.look, "share", theme.cell, "{row}, {column}:<br>{value}%{interval}<br>" + _of(measure)
        ),
        say=lambda row: f"{row['row']}, {row['column']}: {_told(row, measure)}",
        behind=lambda row: Behind(_table(measure), {"theme": row["row_id"]}, outlet=row["column_id"]),
        note=f"Percent of the {_noun(measure)} that the outlet prints; the eight outlets with most articles. In "
        f"brackets and without colour under {FEW} articles.",
        what=f"No {_noun(measure)} on a theme from a known outlet",
        columns={"row": "theme", "column": "outlet"},
    )


def _by_leader(selection: Selection, measure: Measure) -> None:
    of = (
        "words that the person says"
        if measure == "spoken"
        else f"{_noun(measure)} that mention or quote the person"
        if measure == "articles"
        else f"{_noun(measure)} in which the person is mentioned or quoted"
    )
    ui.chart(
        selection,
        f"themes-and-leaders-by-{measure}",
        "Themes by person",
        selection.ask(themes.by_leader, measure=measure),
        lambda frame: matrices.heat(
            frame, selection.look, "share", theme.cell, "{row}, {column}:<br>{value}%{interval}<br>" + _of(measure)
        ),
        say=lambda row: f"{row['row']}, {row['column']}: {_told(row, measure)}",
        behind=lambda row: Behind(
            "spoken_themes" if measure == "spoken" else "leader_themes",
            {"theme": row["row_id"], "entity_id": row["column_id"]},
        ),
        note=f"Percent of the {of}, in the same sentence as the theme; the eight people in most articles. In "
        f"brackets and without colour under {FEW} articles. {JOINT}",
        what="No sentence of a theme that mentions or quotes somebody",
        columns={"row": "theme", "column": "person"},
    )


def _terms(selection: Selection) -> None:
    found = {row["id"]: row["name"] for row in selection.ask(themes.ranking, measure="sentences").to_pylist()}
    if not found:
        return
    chosen = ui.choose("Terms of the theme", found, "theme_terms", listed=True)
    ui.chart(
        selection,
        f"terms-{chosen}",
        f"Terms that told of {ui.plain(found[chosen])}",
        selection.ask(themes.terms, theme=chosen),
        lambda frame: charts.ranking(
            frame,
            selection.look,
            "sentences",
            hover="‘{name}’: {value} sentences",
            colour=selection.look.style(chosen).colour,
        ),
        say=lambda row: f"‘{row['name']}’: {ui.counted(row['sentences'], 'sentence')}",
        behind=lambda row: Behind("themes", {"theme": chosen, "term": row["id"]}),
        note="The 15 most used. A sentence belongs to a theme when it uses one of these terms as a whole word.",
        what="No term",
    )


def _kin(selection: Selection) -> str:
    """'Energy counts for Trade as well. ', if a theme stands under another."""
    pairs = selection.ask(themes.kin).to_pylist()
    return "".join(f"{ui.plain(row['name'])} counts for {ui.plain(row['above'])} as well. " for row in pairs)


def _noun(measure: Measure) -> str:
    return MEASURES[measure].lower()


def _table(measure: Measure) -> str:
    """Whose sentences stand behind a point."""
    return "spoken_themes" if measure == "spoken" else "themes"


def _interval(measure: Measure) -> str:
    """What the whiskers are."""
    kind = (
        "Wilson" if measure == "articles" else f"Wilson; {_noun(measure)} of one article are not taken as independent"
    )
    return f"Whiskers: 95% interval ({kind}); hollow and without one under {FEW} articles."


def _change_interval(step: str) -> str:
    return (
        f"Whiskers: 95% interval of the difference (Newcombe); where it holds zero, the change may be chance. Hollow "
        f"and without one where either {step} has fewer than {FEW} articles."
    )


def _compared(row: ui.Row, selection: Selection) -> str:
    """'Feb 2022 against Jan 2022', with what keeps the two from being told apart."""
    later, earlier = (theme.period(row[one], selection.step) for one in ("period", "earlier"))
    doubts = [*([] if row["full"] else ["partly covered"]), *(["few articles"] if row["few"] else [])]
    return f"{later} against {earlier}" + (f" ({', '.join(doubts)})" if doubts else "")


def _of(measure: Measure) -> str:
    """'30 of 250 words in 12 articles' as a pattern."""
    many = "" if measure == "articles" else " in {of_articles} articles"
    return "{" + measure + "} of {n} " + _noun(measure) + many


def _hover(measure: Measure) -> str:
    return "{name}: {value}{interval}<br>" + _of(measure)


def _risen(measure: Measure) -> str:
    return "{name}: {value}{interval}<br>now {" + measure + "} of {n} " + _noun(measure)


def _told(row: ui.Row, measure: Measure) -> str:
    return (
        f"{theme.percent(row['share'])}{charts.interval(row, theme.percent)}, {row[measure]:,} of {row['n']:,} "
        f"{_noun(measure)}"
    )


def _change(row: ui.Row) -> str:
    return (
        f"{theme.points(row['change_in_share'])}{charts.interval(row, theme.points)}, from "
        f"{theme.percent(row['earlier_share'])} to {theme.percent(row['share'])}"
    )
