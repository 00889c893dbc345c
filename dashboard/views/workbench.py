"""Trying a theme: its terms edited, the sentences it would gain and lose, and the way into themes.toml."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pyarrow as pa
import streamlit as st

from dashboard import frames, source, themefile, ui
from dashboard.queries import tables, workbench
from dashboard.queries.workbench import Change
from dashboard.source import Selection
from dashboard.themefile import Opened
from pipeline.seeds import SeedError, Theme

SLUG, TITLE, ICON = "workbench", "Try a theme", "🧪"

NEW, NEW_SHOWN = "new-theme", "A new theme"  # the choice of a theme that the file does not hold yet, and its name
BLANK = Theme(NEW, "", "", ())
SHOWN, MOST = 5, 100  # sentences on the page at first, and at most; the file holds all
RUN = "python -m pipeline"
SYNTAX = """
| write | to find |
|---|---|
| `trade` | the word in every inflection; capitals, accents and hyphens do not matter |
| `trade turnover` | the words one after the other |
| `peacekeep*` | every word that begins so |
| `study ... in russian` | the words in this order, with at most six words in the place of the dots |

Where an excluded term stands, a term that shares a word with it does not count: `road map` excludes the ‘road’ of
‘road map’. One term a line; prefer two words to one that also means something else.
"""


def render(selection: Selection) -> None:
    """Draw the page."""
    about = "Edit the terms of a theme, or start one: which sentences would it gain, which would it lose?"
    if not ui.head(selection, TITLE, about):
        return
    try:
        opened = source.seeds()
    except SeedError as problem:
        st.error(ui.plain(f"The seed files cannot be used. {problem}."))
        return
    known = {theme.id: theme.label for theme in opened.seeds.themes}
    chosen = ui.choose("Theme", {**known, NEW: NEW_SHOWN}, "try", listed=True)
    theme = _draft(opened, chosen)
    slips = themefile.slips_in_terms(theme)
    for slip in slips:
        st.error(ui.plain(slip))
    if not slips:
        _effect(selection, opened, replace(theme, id=chosen))
        _file(opened, theme, is_new=chosen == NEW)


def _draft(opened: Opened, chosen: str) -> Theme:
    """The theme as the widgets have it; at first as the file has it."""
    listed = opened.seeds.theme(chosen) or BLANK
    for field, text in _texts(listed).items():
        st.session_state.setdefault(_key(chosen, field), text)
    with st.expander("Name, description, parent and colour", expanded=chosen == NEW):
        label = _line("Name", chosen, "label")
        description = _line("What it is about, in a sentence", chosen, "description")
        below = {chosen, *(one.id for one in opened.seeds.themes_under(chosen))}
        parents = {"": "None"} | {one.id: one.label for one in opened.seeds.themes if one.id not in below}
        parent = st.selectbox(
            "Parent (optional)",
            list(parents),
            format_func=lambda one: parents[one],
            key=_key(chosen, "parent"),
            persist_state="session",
        )
        colour = _line("Colour (optional), as #0072b2", chosen, "colour")
    left, right = st.columns([3, 2])
    with left:
        terms = _lines("Terms, one a line", chosen, "terms")
    with right:
        exclude = _lines("Excluded terms, one a line", chosen, "exclude")
    with st.container(horizontal=True):
        with st.popover("How terms are written", width="content"):
            st.markdown(SYNTAX)
        st.button("Start over", on_click=_start_over, args=(chosen, listed), key="try-over")
    own = themefile.id_of(label) if chosen == NEW else chosen
    return Theme(own, label, description, terms, exclude, parent or None, colour or None)


def _texts(theme: Theme) -> dict[str, str]:
    """What the widgets show of a theme."""
    return {
        "label": theme.label,
        "description": theme.description,
        "parent": theme.parent or "",
        "colour": theme.colour or "",
        "terms": "\n".join(theme.terms),
        "exclude": "\n".join(theme.exclude),
    }


def _key(chosen: str, field: str) -> str:
    return f"try-{chosen}-{field}"


def _line(label: str, chosen: str, field: str) -> str:
    return (st.text_input(label, key=_key(chosen, field), persist_state="session") or "").strip()


def _lines(label: str, chosen: str, field: str) -> tuple[str, ...]:
    text = st.text_area(
        label,
        key=_key(chosen, field),
        height=280,
        persist_state="session",
        help="Press Ctrl and Enter, or click elsewhere, to see what changes.",
    )
    return themefile.listed(text or "")


def _start_over(chosen: str, theme: Theme) -> None:
    st.session_state.update({_key(chosen, field): text for field, text in _texts(theme).items()})


def _effect(selection: Selection, opened: Opened, theme: Theme) -> None:
    """What the tables hold of the theme and would hold: numbers, the terms behind a change, the sentences."""
    tried = replace(theme, label="", description="", parent=None, colour=None)  # what does not change any sentence
    under = opened.seeds.themes_under(theme.id)
    listed = opened.seeds.theme(theme.id) if _made_with(selection, opened) else None
    try:
        changes = selection.ask(workbench.changes, before=listed, after=tried, under=under)
    except workbench.TooMany as problem:
        st.warning(
            f"The terms to compare stand in {problem}: too many to be tried at once. Write longer terms, or narrow "
            "the selection by the filters at the side."
        )
        return
    effect = workbench.effect(selection.ask(workbench.covered, theme=theme.id), changes)
    ui.metrics(
        {
            "Sentences now": (effect.now.sentences, f"in {ui.counted(effect.now.articles, 'article')}"),
            "Would be": (effect.then.sentences, f"in {ui.counted(effect.then.articles, 'article')}"),
            "Gained": (effect.gained.sentences, f"{ui.counted(effect.gained.articles, 'article')} more"),
            "Lost": (effect.lost.sentences, f"{ui.counted(effect.lost.articles, 'article')} fewer"),
        }
    )
    for note in (*_notes(selection, opened), *_kin(opened, theme, under)):
        st.caption(note)
    if changes.num_rows:
        with st.expander("By term"):
            frames.table(workbench.by_term(changes))
        _sentences(selection, workbench.of(changes, "gained"), tried, under, "gained", "Sentences gained")
        _sentences(selection, workbench.of(changes, "lost"), tried, under, "lost", "Sentences lost")


def _made_with(selection: Selection, opened: Opened) -> bool:
    """Whether the tables were made with the seeds as they stand now."""
    runs = selection.ask(tables.runs)
    return bool(runs.num_rows) and opened.seeds.version in runs.column("version")[0].as_py()


def _notes(selection: Selection, opened: Opened) -> list[str]:
    notes = ["Headlines count, trailers such as ‘Source: ...’ do not."]
    if selection.filters.themes:
        notes.append(
            "Only sentences of the themes chosen at the side are looked at: beyond them nothing can be gained. Without "
            "that filter all sentences are."
        )
    if not _made_with(selection, opened):
        notes.append(
            "The seed files are not those that these tables were made with, so a change may be that of the files: the "
            f"tables follow at the next run (`{RUN}`)."
        )
    return notes


def _kin(opened: Opened, theme: Theme, under: Sequence[Theme]) -> list[str]:
    """What the place of a theme among the others means for it and for them."""
    notes = []
    if under:
        notes.append(f"Sentences of {', '.join(one.label for one in under)} count too: they stand under this theme.")
    above = opened.seeds.theme(theme.parent or "")
    if above:
        notes.append(
            f"{above.label} stands above: it gains and loses the same, but for sentences that tell of it anyway."
        )
    return [ui.plain(note) for note in notes]


def _sentences(
    selection: Selection, rows: pa.Table, theme: Theme, under: Sequence[Theme], change: Change, title: str
) -> None:
    if not rows.num_rows:
        return
    st.markdown(f"##### {title}")
    with st.container(horizontal=True, vertical_alignment="center"):
        frames.download(selection, f"theme-{theme.id}-{change}", rows.drop_columns(["forms"]), f"{title} as CSV")
        is_long = rows.num_rows > SHOWN and st.toggle(f"Show up to {MOST}", key=f"try-all-{change}")
    ui.passages(selection, list(workbench.passages(rows.slice(0, MOST if is_long else SHOWN), theme, under)), _above)


def _above(row: ui.Row) -> str:
    """'trade, tariff · excluded by trade barb'."""
    excluded = f"excluded by {', '.join(row['excluded'])}" if row["excluded"] else ""
    return " · ".join(part for part in (", ".join(row["terms"]), excluded) if part)


def _file(opened: Opened, theme: Theme, is_new: bool) -> None:
    """The entry and what changes in the file; the file to take home, and the button that saves it."""
    st.markdown("##### In themes.toml")
    _told()
    slips = themefile.slips_in_entry(theme, is_new, opened.seeds)
    if slips:
        st.text("Before it can stand in the file:\n" + "\n".join(f"· {slip}" for slip in slips))
        return
    after = themefile.changed(opened.content, theme)
    if after == opened.content:
        st.text("The theme is as the file has it.")
        return
    with st.expander("The entry"):
        st.code(themefile.entry(theme), language="toml", wrap_lines=True)
    st.code(themefile.difference(opened.content, after), language="diff", wrap_lines=True)
    with st.container(horizontal=True):
        st.download_button(
            f"Download {themefile.FILE}",
            after,
            file_name=themefile.FILE,
            mime="application/toml",
            key="try-download",
            on_click="ignore",
        )
        if themefile.may_save():
            args = (opened, after, theme, is_new)
            st.button(f"Save to {themefile.FILE}", type="primary", key="try-save", on_click=_save, args=args)
    if not themefile.may_save():
        st.caption("Saving from here is off. It is on when the server is started so:")
        st.code(f"{themefile.SETTING}=1 streamlit run dashboard/app.py", language="bash", wrap_lines=True)


def _save(opened: Opened, after: bytes, theme: Theme, is_new: bool) -> None:
    """Save what was shown, and keep what is to be told of it for the page that is drawn next."""
    try:
        themefile.save(opened, after)
    except themefile.Refused as problem:
        st.session_state["try-told"] = (False, str(problem))
        return
    st.session_state["try-told"] = (True, f"Saved: {theme.label}. The next run uses it; then the charts follow.")
    if is_new:
        st.session_state["try"] = theme.id
        _start_over(NEW, BLANK)


def _told() -> None:
    """How the saving went, once."""
    is_saved, told = st.session_state.pop("try-told", (False, ""))
    if is_saved:
        st.success(ui.plain(told), icon="💾")
        st.code(RUN, language="bash")
    elif told:
        st.error(ui.plain(told))
