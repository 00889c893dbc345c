"""What pages are made of: the head of a page, the chart card with its evidence, empty states, article text.

Article text is data, never markup. It reaches the page through `st.text`, data frames, `plain` (escaped Markdown) or
`marked` (escaped HTML); nothing else here takes a string from the corpus.
"""

from __future__ import annotations

import os
import re
import shlex
from collections.abc import Callable, Mapping, Sequence, Set
from html import escape
from itertools import groupby
from typing import Any, Literal, TypeVar

import plotly.graph_objects as go
import pyarrow as pa
import streamlit as st

from dashboard import charts, citations, frames, sidebar, theme
from dashboard.filters import range_words, words
from dashboard.graphs import Graph
from dashboard.queries import evidence
from dashboard.queries.accuracy import RESTS_ON
from dashboard.queries.evidence import Behind
from dashboard.queries.overview import totals, unplaced
from dashboard.source import Selection
from pipeline import store

MARKUP = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$:^&=])")
ADDRESS = re.compile(r"https?(?=://)|www(?=\.)|[\w+.-](?=@)", re.IGNORECASE)  # parted by a word joiner, unseen
SHOWN = 10  # sentences of evidence on the page at first; the file holds all
MEASURED = "measured"  # parameter of the address of the page Accuracy: the table it tells of
LONG, CUT = 900, 500  # characters of a text that is folded, and of what is seen of it
MARK = "background:rgba(230,175,60,.35);color:inherit;border-radius:3px;padding:0 2px"

# Less empty space than Streamlit leaves around a page; key numbers and small cards in as many columns as fit; links to
# articles on several lines rather than cut, commands on one.
CSS = """<style>
.stMainBlockContainer{padding-top:4.2rem;padding-bottom:3rem;max-width:76rem}
.st-key-metrics{display:grid;grid-template-columns:repeat(3,1fr)}
@media(min-width:641px){.st-key-metrics:has(>:nth-child(4):last-child){grid-template-columns:repeat(4,1fr)}}
.st-key-pairs{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(23rem,100%),1fr))}
.st-key-pairs>*{min-width:0}
[data-testid=stPageLink-NavLink]{height:auto}
[data-testid=stCaptionContainer] code{white-space:nowrap}
[data-testid=stPageLink-NavLink] p{white-space:normal;line-height:1.4}
@media(max-width:640px){.st-key-metrics{grid-template-columns:repeat(2,1fr)}}
</style>"""

Row = Mapping[str, Any]
Choice = TypeVar("Choice", bound=str)


def head(selection: Selection, title: str, about: str) -> bool:
    """Title, what the page shows, and the selection in words. False, with the way out shown, if nothing is selected."""
    st.title(title)
    st.caption(about)
    articles = selection.ask(totals).column("articles")[0].as_py()
    st.text(in_words(selection, articles))
    if articles == 0:
        nothing(selection, "page")
    return bool(articles)


def in_words(selection: Selection, articles: int) -> str:
    """'12 of 70 articles · Vladimir Putin, with Trade in one sentence · Feb 2022'."""
    corpus = selection.corpus
    left_out = "" if selection.filters.copies or not corpus.copies else f" ({_copies(corpus.copies)} left out)"
    told = words(selection.filters, corpus.names)
    return f"{articles:,} of {counted(corpus.articles, 'article')}{left_out}" + (f" · {told}" if told else "")


def _copies(count: int) -> str:
    return "1 copy" if count == 1 else f"{count:,} copies"


def nothing(selection: Selection, key: str, what: str = "No article") -> None:
    """Say kindly that the selection holds none of `what` is asked for, and offer the way back."""
    told = words(selection.filters, selection.corpus.names)
    if not told:
        st.info(f"{what} was found in these articles.", icon="🔎")
        return
    st.info(f"{what} matches this selection: {plain(told)}. Fewer filters show more.", icon="🔎")
    if st.button("Reset filters", key=f"reset-{key}", on_click=sidebar.reset):
        st.rerun()  # of the whole page: a click inside a card reruns the card only


def no_data(problem: Exception) -> None:
    """The page that stands for all others while there are no tables to read."""
    st.title("Readout")
    st.info("There is nothing to show yet.", icon="📰")
    reason, _, _ = str(problem).partition("; run ")  # the command stands below
    st.text(f"{reason[:1].upper()}{reason[1:]}.")
    st.markdown("Make the tables with this command, then reload the page:")
    st.code(_command(), language="bash", wrap_lines=True)


def _command() -> str:
    """What makes the tables in the folder that this dashboard reads."""
    folder = os.environ.get(store.SETTING)
    return "python -m pipeline" + (f" run --data {shlex.quote(folder)}" if folder else "")


@st.fragment
def chart(
    selection: Selection,
    key: str,
    title: str,
    frame: pa.Table,
    figure: Callable[[pa.Table], go.Figure | Graph],
    say: Callable[[Row], str],
    behind: Callable[[Row], Behind] | None = None,
    note: str = "",
    what: str = "Nothing",
    meaning: Callable[[Row], str] | None = None,
    columns: Mapping[str, str] = {},
) -> None:
    """A chart card: title, figure with text alternative, numbers as table and CSV, and the sentences behind a point.

    `title` and `note` are our own words, with names from the corpus passed through `plain`. `frame`: exactly what is
    drawn. `say`: a row in words, which names the point in lists. `behind`: what a row stands for. `what`: what there is
    none of when the frame is empty ('No mention'). `meaning`: what a row means, where no sentences stand behind it.
    `columns`: what columns are of, for the table and the file ('row': 'speaker').
    """
    with st.container(border=True, key=f"card-{key}"):
        st.markdown(f"##### {title}")
        if note:
            st.caption(note)
        if frame.num_rows == 0:
            nothing(selection, key, what)
            return
        rows = frame.to_pylist()
        labels = [say(row) for row in rows]
        picked = f"behind-{key}"
        _drawn(
            figure(frame),
            f"chart-{key}",
            _pick(f"chart-{key}", picked, labels) if behind or meaning else "ignore",
            charts.in_words(title, frame, say),
        )
        _numbers(selection, key, frames.named(frame, columns), {behind(row).table for row in rows} if behind else set())
        if not behind and not meaning:
            return
        if st.session_state.get(picked) not in labels:
            st.session_state[picked] = None
        chosen = st.selectbox(
            "Sentences behind a point" if behind else "Meaning of a point",
            labels,
            index=None,
            key=picked,
            placeholder=f"Click or choose a point to read {'sentences' if behind else 'what it means'}",
            label_visibility="collapsed",
        )
        if chosen is not None:
            row = rows[labels.index(chosen)]
            if behind:
                sentences(selection, key, behind(row), chosen)
            if meaning:
                st.text(meaning(row))


def _drawn(figure: go.Figure | Graph, key: str, on_select: Callable[[], None] | Literal["ignore"], alt: str) -> None:
    if isinstance(figure, Graph):
        st.echarts_chart(dict(figure.option), height=figure.height, theme=None, key=key, on_select=on_select, alt=alt)
    else:
        st.plotly_chart(
            figure,
            theme=None,
            key=key,
            on_select=on_select,
            selection_mode="points",
            config={"displaylogo": False, "displayModeBar": False, "responsive": True},
            alt=alt,
        )


def _pick(chart_key: str, picked: str, labels: Sequence[str]) -> Callable[[], None]:
    """A click on the chart chooses the point in the list below, which keeps it when the chart is drawn anew."""

    def pick() -> None:
        place = _clicked(st.session_state[chart_key]["selection"])
        if place is not None and place < len(labels):
            st.session_state[picked] = labels[place]

    return pick


def _clicked(selected: Mapping[str, Any]) -> int | None:
    """The row of the point of a Plotly figure, or of the edge of an ECharts graph, that was clicked."""
    if "points" in selected:
        places = [point.get("customdata") for point in selected["points"]]
        place = places[0] if places else None
        place = place[0] if isinstance(place, list) else place
        return place if isinstance(place, int) else None
    edges = [group["data_indices"] for group in selected["selected"] if group["data_type"] == "edge"]
    return edges[0][0] if edges else None


def _numbers(selection: Selection, key: str, frame: pa.Table, tables: Set[str]) -> None:
    """The drawn numbers as a file and as a table, and the way to how right the `tables` behind them are."""
    rests_on = sorted({measured for table in tables if (measured := RESTS_ON[table])})
    with st.container(horizontal=True, vertical_alignment="center"):
        frames.download(selection, key, frame, "Download CSV")
        with st.popover("Numbers", width="content"):
            frames.table(frame, width=frames.POPOVER)
        for one in rests_on:
            st.page_link(
                selection.pages["accuracy"],
                label="How good is this?" if len(rests_on) == 1 else f"How good are the {one}?",
                icon="🎯",
                query_params={MEASURED: one.capitalize()},
            )


def sentences(selection: Selection, key: str, behind: Behind, title: str) -> None:
    """The sentences behind a point, newest first, the found words marked, each with a link to its article."""
    count = selection.ask(evidence.count, behind=behind).column("sentences")[0].as_py()
    st.text(f"{title} — {counted(count, 'sentence')}")
    if count == 0:
        return
    most = frames.TABLE // 5
    shown = SHOWN
    if count > SHOWN and st.toggle(
        f"Show {'all' if count <= most else 'the first'} {min(count, most):,}", key=f"all-{key}"
    ):
        shown = most
    last = None
    for row in selection.ask(evidence.sentences, behind=behind, most=shown).to_pylist():
        if row["article_id"] != last:
            article_link(selection, row["article_id"], row["title"], source_line(row))
        last = row["article_id"]
        st.html(_aside(f"{_folded(row)}{_cite(row)}{_line(_score(row)) if 'tone' in row else ''}"))
    frames.download(
        selection,
        f"{key}-sentences",
        lambda: selection.ask(evidence.sentences, behind=behind).drop_columns(["marks"]),
        "Sentences as CSV",
    )


def _score(row: Row) -> str:
    """The line below a sentence with a tone: '+0.58 towards Ilham Aliyev · raised by thanked · ...'."""
    towards = f" towards {', '.join(row['towards'])}" if row["towards"] else ""
    parts = [f"{theme.signed(row['tone'])}{towards}"]
    parts += [
        f"{way} by {', '.join(row[by])}" for way, by in (("raised", "raised_by"), ("lowered", "lowered_by")) if row[by]
    ]
    if row["courtesies"]:
        polite = ", ".join(f"‘{one}’" for one in row["courtesies"])
        parts.append(f"{theme.signed(row['without_courtesies'])} without {polite}")
    return " · ".join(parts)


def passages(selection: Selection, rows: Sequence[Row], above: Callable[[Row], str]) -> None:
    """Words of articles with their marks, a line `above` each, and before those of an article the way to it: columns
    start, end, text, marks (list of start and end, from the start of text), article_id, title, published,
    published_precision, outlet."""
    for (article_id, title, source), group in groupby(
        rows, key=lambda row: (row["article_id"], row["title"], source_line(row))
    ):
        article_link(selection, article_id, title, source)
        for row in group:
            st.html(_aside(f"{_line(above(row))}{_folded(row)}{_cite(row)}"))


def _aside(html: str) -> str:
    return f'<div style="border-left:3px solid rgba(128,128,128,.35);margin-left:.6rem;padding-left:.8rem">{html}</div>'


def _line(text: str) -> str:
    """HTML of a small line beside words of an article."""
    return f'<div style="opacity:.75;font-size:.85rem">{escape(text)}</div>'


def _cite(row: Row) -> str:
    """HTML of the way to these words on the page of their article, where their citation stands."""
    where = escape(citations.address(row["article_id"], row["start"], row["end"]), quote=True)
    told = "A permanent link to these words, and their citation to copy"
    return (
        f' <a href="{where}" target="_blank" title="{told}" style="color:inherit;opacity:.75;font-size:.85rem">Cite</a>'
    )


def _folded(row: Row) -> str:
    """HTML of a text with its marks. What is beyond CUT of a long one is folded, unless a mark begins there."""
    text, spans = row["text"], [(mark["start"], mark["end"]) for mark in row["marks"]]
    if len(text) <= LONG:
        return marked(text, spans)
    cut = text.rfind(" ", 0, CUT) if " " in text[:CUT] else CUT
    rest = marked(text[cut:], [(start - cut, end - cut) for start, end in spans])
    is_open = " open" if any(start >= cut for start, _ in spans) else ""
    more = counted(len(text[cut:].split()), "more word")
    return f"{marked(text[:cut], spans)}<details{is_open}><summary>{more}</summary>{rest}</details>"


def source_line(row: Row) -> str:
    """'26 Nov 2021 · Readout briefs'."""
    return " · ".join(
        part for part in (theme.date(row["published"], row["published_precision"]), row["outlet"]) if part
    )


def article_link(selection: Selection, article_id: str, title: str | None, source: str = "") -> None:
    """A link to the page of an article, with `source` before its title; the filters go with it."""
    label = f"{source} · {title or article_id}" if source else title or article_id
    st.page_link(selection.pages["article"], label=plain(label), icon="📄", query_params={"article": article_id})


def metrics(counts: Mapping[str, tuple[int, str]]) -> None:
    """Key numbers side by side: label -> (count, what it holds). Once a page."""
    with st.container(key="metrics"):
        for label, (count, about) in counts.items():
            st.metric(label, theme.number(count), about, delta_color="off", delta_arrow="off", border=True)


def pairs() -> Any:
    """A container whose cards stand two by two where the screen is wide enough. Once a page."""
    return st.container(key="pairs")


def choose(label: str, options: Mapping[Choice, str], key: str, listed: bool = False) -> Choice:
    """One of the options, the first at the start; it stands in the address.

    `listed`: as a list, for many options or names from the corpus, since buttons show their text as Markdown.
    """
    first = next(iter(options))
    if listed:
        return st.selectbox(label, list(options), format_func=lambda one: options[one], key=key, bind="query-params")
    chosen = st.segmented_control(
        label,
        list(options),
        format_func=lambda one: options[one],
        default=first,
        key=key,
        bind="query-params",
        required=True,
    )
    return chosen or first


def time_note(selection: Selection) -> str:
    """What a chart over time leaves out or shows only in part; '' if nothing."""
    notes = []
    vague = selection.ask(unplaced).column("articles")[0].as_py()
    if vague:
        notes.append(f"{counted(vague, 'undated article')} not drawn.")
    days = selection.narrowed.days
    if days:
        notes.append(
            f"Covers {range_words(*days)}; a {selection.step} that is only partly covered is hollow or hatched."
        )
    return " ".join(notes)


def counted(count: int, noun: str) -> str:
    """'1 article', '1,234 articles'."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def marked(text: str, spans: Sequence[tuple[int, int]], style: str = MARK) -> str:
    """HTML of a text with its spans marked; overlapping spans become one. Everything from the text is escaped."""
    parts, place = [], 0
    for start, end in sorted(spans):
        start, end = max(start, place), min(end, len(text))
        if start < end:
            parts += [escape(text[place:start]), f'<mark style="{style}">', escape(text[start:end]), "</mark>"]
            place = end
    return "".join([*parts, escape(text[place:])])


def plain(text: str) -> str:
    """Text that Markdown shows as it is: its signs escaped, and addresses parted so that they do not become links."""
    return MARKUP.sub(r"\\\1", ADDRESS.sub("\\g<0>\u2060", " ".join(text.split())))
