"""Which themes are covered: overall, over time, by leader, and the words that tell them."""

from __future__ import annotations

from dashboard import charts, theme, trends, ui
from dashboard.queries import themes
from dashboard.queries.evidence import Behind
from dashboard.queries.themes import Measure
from dashboard.source import Selection

SLUG, TITLE, ICON = "themes", "Themes", "🧭"

MEASURES: dict[Measure, str] = {"articles": "Articles", "sentences": "Sentences"}
NOTES: dict[Measure, str] = {
    "articles": "Share of articles with at least one sentence of the theme. An article may have several themes.",
    "sentences": "Share of sentences that use a term of the theme. A sentence may have several themes.",
}


def render(selection: Selection) -> None:
    """Draw the page."""
    if not ui.head(
        selection, TITLE, "What the articles speak of: themes are found by their terms, sentence by sentence."
    ):
        return
    measure = ui.choose("Count", MEASURES, "theme_count")
    _ranking(selection, measure)
    _over_time(selection, measure)
    _by_leader(selection)
    _terms(selection)


def _ranking(selection: Selection, measure: Measure) -> None:
    ui.chart(
        selection,
        f"themes-by-{measure}",
        f"Share of {measure} that speak of a theme",
        selection.ask(themes.ranking, measure=measure),
        lambda frame: charts.ranking(frame, selection.look, "share", theme.percent, _hover(measure)),
        say=lambda row: f"{row['name']}: {_told(row, measure)}",
        behind=lambda row: Behind("themes", {"theme": row["id"]}),
        note=f"{NOTES[measure]} All: what the other filters select.",
        what="No sentence of a theme",
    )


def _over_time(selection: Selection, measure: Measure) -> None:
    ui.chart(
        selection,
        f"themes-{measure}-over-time",
        f"Share of {measure} that speak of a theme, per {selection.step}",
        selection.ask(themes.over_time, measure=measure),
        lambda frame: trends.over_time(
            frame,
            selection.look,
            "share",
            selection.step,
            theme.percent,
            "{period}<br>" + _hover(measure),
        ),
        say=lambda row: f"{row['name']}, {theme.period(row['period'], selection.step)}: {_told(row, measure)}",
        behind=lambda row: Behind("themes", {"theme": row["id"]}, period=row["period"]),
        note=f"The six most covered. {ui.time_note(selection)}",
        what="No dated sentence of a theme",
    )


def _by_leader(selection: Selection) -> None:
    ui.chart(
        selection,
        "themes-and-leaders",
        "Sentences by theme and leader",
        selection.ask(themes.by_leader),
        lambda frame: charts.heat(
            frame, selection.look, "sentences", hover="{row}, {column}:<br>{value} sentences in {articles} articles"
        ),
        say=lambda row: f"{row['row']}, {row['column']}: {ui.counted(row['sentences'], 'sentence')}",
        behind=lambda row: Behind("leader_themes", {"theme": row["row_id"], "entity_id": row["column_id"]}),
        note="Sentences of the theme that mention the leader or are spoken by them; the eight leaders with most.",
        what="No sentence of a theme that mentions or quotes a leader",
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
        note="A sentence belongs to a theme when it uses one of these terms as a whole word.",
        what="No term",
    )


def _hover(measure: Measure) -> str:
    return "{name}: {value} ({" + measure + "} of {n} " + measure + ")"


def _told(row: ui.Row, measure: Measure) -> str:
    return f"{theme.percent(row['share'])} ({row[measure]:,} of {row['n']:,} {measure})"
