"""Who meets whom and who is mentioned with whom, as a graph, as a matrix, and over time."""

from __future__ import annotations

from dashboard import graphs, matrices, theme, trends, ui
from dashboard.queries import network
from dashboard.queries.evidence import Behind
from dashboard.queries.network import Tie
from dashboard.source import Selection

SLUG, TITLE, ICON = "network", "Network", "🕸️"

TIES: dict[Tie, str] = {
    "meetings": "Meet",
    "sentences": "Mentioned in one sentence",
    "articles": "Mentioned in one article",
}
TITLES: dict[Tie, str] = {
    "meetings": "Who meets whom",
    "sentences": "Who is mentioned with whom in one sentence",
    "articles": "Who is mentioned with whom in one article",
}
COUNTED: dict[Tie, str] = {
    "meetings": "Meetings, calls, visits and signings that were held and that both took part in, each once.",
    "sentences": "Sentences that refer to both.",
    "articles": "Articles that refer to both.",
}
NOUNS: dict[Tie, str] = {"meetings": "meeting", "sentences": "sentence", "articles": "article"}


def render(selection: Selection) -> None:
    """Draw the page."""
    if not ui.head(selection, TITLE, "Who meets whom, and who is mentioned together with whom."):
        return
    tie = ui.choose("Tied by", TIES, "tie")
    _graph(selection, tie)
    _matrix(selection, tie)
    _over_time(selection, tie)


def _graph(selection: Selection, tie: Tie) -> None:
    ui.chart(
        selection,
        f"network-{tie}",
        TITLES[tie],
        selection.ask(network.pairs, tie=tie),
        lambda frame: graphs.network(frame, selection.look, tie, lambda row: _told(row, tie)),
        say=lambda row: _told(row, tie),
        behind=lambda row: Behind(f"paired_in_{tie}", {"a_id": row["a_id"], "b_id": row["b_id"]}),
        note=f"{COUNTED[tie]} The thicker a line, the more; the 16 with most. Point at a name to see whom it is tied "
        "to, click a line for its sentences.",
        what=f"No pair in one {NOUNS[tie]}",
    )


def _matrix(selection: Selection, tie: Tie) -> None:
    ui.chart(
        selection,
        f"network-matrix-{tie}",
        "The same as a matrix",
        selection.ask(network.matrix, tie=tie),
        lambda frame: matrices.heat(frame, selection.look, tie, hover="{row} and {column}: {value}", square=True),
        say=lambda row: f"{row['row']} and {row['column']}: {ui.counted(row[tie], NOUNS[tie])}",
        behind=lambda row: Behind(f"paired_in_{tie}", {"a_id": row["a_id"], "b_id": row["b_id"]}),
        note="Every pair stands twice, so that a row holds all ties of one; the twelve with most.",
        what=f"No pair in one {NOUNS[tie]}",
        columns={"row": "person", "column": "tied_to"},
    )


def _over_time(selection: Selection, tie: Tie) -> None:
    step = selection.step
    ui.chart(
        selection,
        f"network-{tie}-over-time",
        f"The closest pairs: {tie} per {step}",
        selection.ask(network.over_time, tie=tie),
        lambda frame: trends.over_time(frame, selection.look, tie, step, hover="{period}<br>{name}: {value}"),
        say=lambda row: f"{row['name']}, {theme.period(row['period'], step)}: {ui.counted(row[tie], NOUNS[tie])}",
        behind=lambda row: _behind(row, tie),
        note=f"By the date of the meeting; undated meetings are not drawn. {ui.time_note(selection)}"
        if tie == "meetings"
        else ui.time_note(selection),
        what=f"No dated pair in one {NOUNS[tie]}",
    )


def _behind(row: ui.Row, tie: Tie) -> Behind:
    pair = {"a_id": row["a_id"], "b_id": row["b_id"]}
    if tie == "meetings":
        return Behind("paired_in_meetings", {**pair, "held": row["period"]})
    return Behind(f"paired_in_{tie}", pair, period=row["period"])


def _told(row: ui.Row, tie: Tie) -> str:
    return f"{row['a']} and {row['b']}: {ui.counted(row[tie], NOUNS[tie])}"
