"""Who said what, directly or reported, to whom, carried by which agency; with a search for words."""

from __future__ import annotations

import streamlit as st

from dashboard import charts, frames, matrices, theme, trends, ui
from dashboard.queries import quotes
from dashboard.queries.core import JOINT
from dashboard.queries.evidence import Behind, said_by
from dashboard.queries.quotes import Measure
from dashboard.source import Selection

SLUG, TITLE, ICON = "quotes", "Quotes", "💬"

MEASURES: dict[Measure, str] = {"statements": "Statements", "printed": "Quotations printed", "articles": "Articles"}
COUNTED: dict[Measure, str] = {
    "statements": "The same words of the same speaker count once, however often they are printed.",
    "printed": "Every quotation counts, also where an update or another outlet prints it again.",
    "articles": "An article counts once, however often it quotes a speaker.",
}
MATRIX = "Up to ten rows and ten columns, those with most."
LINKS = {"speaker": "Speaker → agency", "outlet": "Agency → outlet"}
KINDS = {"all": "All speech", "direct": "Direct", "reported": "Reported"}
SHOWN, MOST = 10, 100  # quotations on the page at first, and at most; the file holds all


def render(selection: Selection) -> None:
    """Draw the page."""
    about = "Words in quotation marks and what is reported without them, with who spoke, to whom, and who carried it."
    if not ui.head(selection, TITLE, about):
        return
    st.markdown("##### What was said")
    _search(selection)
    st.markdown("##### How much was said")
    st.caption("The charts below count all speech of the selection, whatever was searched for above.")
    measure = ui.choose("Count", MEASURES, "quotes-count")
    _speakers(selection, measure)
    _acts(selection, measure)
    _addressees(selection, measure)
    _themes(selection, measure)
    _chains(selection, measure)
    _over_time(selection, measure)


def _search(selection: Selection) -> None:
    kind = ui.choose("Speech", KINDS, "speech")
    words = st.text_input(
        "Search in what was said", key="words", bind="query-params", placeholder="For example: trade turnover"
    )
    found = selection.ask(quotes.search, words=words, kind=None if kind == "all" else kind)
    st.text(f"{ui.counted(found.num_rows, 'quotation')}{' with these words' if words.strip() else ''}")
    if not found.num_rows:
        ui.nothing(selection, "quotes-search", "No quotation with these words" if words.strip() else "No quotation")
        return
    frames.download(selection, "quotations", found.drop_columns(["marks"]), "Quotations as CSV")
    shown = MOST if found.num_rows > SHOWN and st.toggle(f"Show up to {MOST}", key="quotes-all") else SHOWN
    ui.passages(selection, found.slice(0, shown).to_pylist(), _above)


def _above(row: ui.Row) -> str:
    """'Vladimir Putin → Ilham Aliyev · thanks (‘expressed gratitude’) · direct · carried by TASS'."""
    speaker = (row["speaker"] or "Speaker unknown") + (f" → {row['addressee']}" if row["addressee"] else "")
    carrier = f"carried by {row['agency']}" if row["agency"] else None
    return " · ".join(part for part in (speaker, _act(row), row["kind"], carrier) if part)


def _act(row: ui.Row) -> str | None:
    """'thanks', or with its verb 'says (‘called’)', without which 'it an act of terror' cannot be read."""
    act, verb = row["act"], row["cue"]
    return act if not act or not verb or verb[:2].lower() == act[:2] else f"{act} (‘{verb}’)"


def _speakers(selection: Selection, measure: Measure) -> None:
    ui.chart(
        selection,
        f"speakers-{measure}",
        f"{MEASURES[measure]} by speaker",
        selection.ask(quotes.speakers, measure=measure),
        lambda frame: charts.ranking(frame, selection.look, measure),
        say=lambda row: f"{row['name']}: {theme.number(row[measure])}",
        behind=lambda row: Behind("attributed", said_by(row["speaker_id"], row["name"])),
        note=f"The 15 with most. {COUNTED[measure]} {JOINT} Speech whose speaker is unknown is not drawn.",
        what="No quotation with a known speaker",
    )


def _acts(selection: Selection, measure: Measure) -> None:
    ui.chart(
        selection,
        f"acts-{measure}",
        f"What speakers do by speaking: {MEASURES[measure].lower()} by speaker and act",
        selection.ask(quotes.acts, measure=measure),
        lambda frame: matrices.heat(frame, selection.look, measure),
        say=lambda row: f"{row['row']} {row['column']}: {theme.number(row[measure])}",
        behind=lambda row: Behind("attributed", {**said_by(row["speaker_id"], row["row"]), "act": row["column_id"]}),
        note=f"{MATRIX} The act follows from the verb of the speech: ‘thanked’, ‘demanded’, ‘denied’. Speech "
        f"without one, as in interviews, is not drawn. {JOINT}",
        what="No quotation with a known speaker and a verb",
        columns={"row": "speaker", "column": "act"},
    )


def _addressees(selection: Selection, measure: Measure) -> None:
    ui.chart(
        selection,
        f"addressees-{measure}",
        f"Who speaks to whom: {MEASURES[measure].lower()} by speaker and addressee",
        selection.ask(quotes.addressees, measure=measure),
        lambda frame: matrices.heat(frame, selection.look, measure, hover="{row} to {column}: {value}"),
        say=lambda row: f"{row['row']} to {row['column']}: {theme.number(row[measure])}",
        behind=lambda row: Behind(
            "attributed", {**said_by(row["speaker_id"], row["row"]), "addressee_id": row["column_id"]}
        ),
        note=f"{MATRIX} Most quotations do not say to whom they were made. {JOINT}",
        what="No quotation with a known addressee",
        columns={"row": "speaker", "column": "addressee"},
    )


def _themes(selection: Selection, measure: Measure) -> None:
    ui.chart(
        selection,
        f"speakers-themes-{measure}",
        f"Who speaks about what: {MEASURES[measure].lower()} by speaker and theme",
        selection.ask(quotes.themes, measure=measure),
        lambda frame: matrices.heat(frame, selection.look, measure, hover="{row} on {column}: {value}"),
        say=lambda row: f"{row['row']} on {row['column']}: {theme.number(row[measure])}",
        behind=lambda row: Behind("said_themes", {**said_by(row["speaker_id"], row["row"]), "theme": row["column_id"]}),
        note=f"{MATRIX} A quotation counts for a theme if the words said use one of its terms; it may count for "
        f"several. {JOINT}",
        what="No quotation of a theme",
        columns={"row": "speaker", "column": "theme"},
    )


def _chains(selection: Selection, measure: Measure) -> None:
    link = ui.choose("Attribution", LINKS, "chain")
    if link == "speaker":
        ui.chart(
            selection,
            f"carriers-{measure}",
            f"Who carries whose words: {MEASURES[measure].lower()} by speaker and agency",
            selection.ask(quotes.carriers, measure=measure),
            lambda frame: matrices.heat(frame, selection.look, measure, hover="{row}, carried by {column}: {value}"),
            say=lambda row: f"{row['row']}, carried by {row['column']}: {theme.number(row[measure])}",
            behind=lambda row: Behind(
                "attributed", {**said_by(row["speaker_id"], row["row"]), "agency": row["column_id"]}
            ),
            note=f"{MATRIX} The agency or outlet that the text credits with the words: ‘TASS quotes Peskov as saying’. "
            f"{JOINT}",
            what="No quotation that credits an agency",
            columns={"row": "speaker", "column": "agency"},
        )
    else:
        ui.chart(
            selection,
            f"printers-{measure}",
            f"Who prints what agencies carry: {MEASURES[measure].lower()} by agency and outlet",
            selection.ask(quotes.printers, measure=measure),
            lambda frame: matrices.heat(frame, selection.look, measure, hover="{row}, printed by {column}: {value}"),
            say=lambda row: f"{row['row']}, printed by {row['column']}: {theme.number(row[measure])}",
            behind=lambda row: Behind("carried", {"agency": row["row_id"], "outlet": row["outlet"]}),
            note=f"{MATRIX} Agencies in rows, the outlets of the articles in columns.",
            what="No quotation that credits an agency",
            columns={"row": "agency", "column": "outlet"},
        )
    chains = selection.ask(quotes.chains)
    if chains.num_rows:
        st.markdown("##### Every chain from speaker over agency to outlet")
        frames.table(chains)
        frames.download(selection, "chains", chains, "Chains as CSV")


def _over_time(selection: Selection, measure: Measure) -> None:
    step = selection.step
    ui.chart(
        selection,
        f"speech-{measure}-over-time",
        f"{MEASURES[measure]} per {step}, direct and reported",
        selection.ask(quotes.over_time, measure=measure),
        lambda frame: trends.over_time(frame, selection.look, measure, step, hover="{period}<br>{name}: {value}"),
        say=lambda row: f"{row['name']}, {theme.period(row['period'], step)}: {theme.number(row[measure])}",
        behind=lambda row: Behind("quotes", {"kind": row["id"]}, period=row["period"]),
        note=ui.time_note(selection),
        what="No dated quotation",
    )
