"""Two people side by side: what each speaks about, in which words and tone, to whom, and on the same occasion."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from dashboard import charts, contrasts, frames, theme, tones, ui
from dashboard.keyness import SURE
from dashboard.queries import compare
from dashboard.queries.core import JOINT
from dashboard.queries.evidence import Behind
from dashboard.source import Selection

SLUG, TITLE, ICON = "compare", "Compare", "⚖️"

KINDS = {"meeting": "Meeting", "article": "Article"}


def render(selection: Selection) -> None:
    """Draw the page."""
    if not ui.head(selection, TITLE, "Two people side by side: what they say, to whom, in which words and tone."):
        return
    speakers = {row["id"]: row["name"] for row in selection.ask(compare.speakers).to_pylist()}
    if len(speakers) < 2:
        st.info("A comparison takes two people who are quoted; this corpus has fewer.", icon="⚖️")
        return
    left, right = st.columns(2)
    with left:
        first = ui.choose("Person", speakers, "compare", listed=True)
    with right:
        others = {one: name for one, name in speakers.items() if one != first}
        second = ui.choose("Compared with", others, "with", listed=True)
    both = {first: speakers[first], second: speakers[second]}
    if _silent(selection, both):
        return
    _counts(selection, first, second)
    _themes(selection, first, second)
    _alone(selection, first, second)
    _words(selection, first, second)
    _addressees(selection, first, second)
    _tone(selection, first, second)
    _occasions(selection, both)


def _silent(selection: Selection, both: dict[str, str]) -> bool:
    """Say whose words the filters leave out; True if both's, so that there is nothing to compare."""
    said = {
        row["side"]: row["number"]
        for row in selection.ask(compare.counts, **_sides(both)).to_pylist()
        if row["id"] == "statements"
    }
    silent = [name for one, name in both.items() if not said[one]]
    if len(silent) == len(both):
        ui.nothing(selection, "compare", f"No statement by {ui.plain(' or '.join(silent))}")
    elif silent:
        st.info(f"No statement by {ui.plain(silent[0])} is in this selection. Fewer filters show more.", icon="🔎")
    return len(silent) == len(both)


def _counts(selection: Selection, first: str, second: str) -> None:
    ui.chart(
        selection,
        f"compare-counts-{first}-{second}",
        "How often they are referred to and quoted",
        selection.ask(compare.counts, first=first, second=second),
        lambda frame: contrasts.dots(frame, selection.look, "number"),
        say=lambda row: f"{row['side_name']}, {row['name'].lower()}: {theme.number(row['number'])}",
        behind=_counted,
        note="References by name, description and pronoun, and the articles with one; then what they are quoted with: "
        f"a statement counts once, however often its words are printed. {JOINT}",
    )


def _counted(row: ui.Row) -> Behind:
    if row["id"] in ("statements", "printed", "direct", "reported"):
        of_kind = {"kind": row["id"]} if row["id"] in ("direct", "reported") else {}
        return Behind("attributed", {"speaker_id": row["side"], **of_kind})
    of_kind = {} if row["id"] == "articles" else {"kind": row["id"]}
    return Behind("mentions", {"entity_id": row["side"], **of_kind})


def _themes(selection: Selection, first: str, second: str) -> None:
    ui.chart(
        selection,
        f"compare-themes-{first}-{second}",
        "What each speaks about",
        selection.ask(compare.themes, first=first, second=second),
        lambda frame: contrasts.dots(
            frame,
            selection.look,
            "share",
            theme.percent,
            "{side_name}, {name}: {value}{interval}<br>{sentences} of {n} sentences",
        ),
        say=lambda row: (
            f"{row['side_name']}, {row['name']}: {theme.percent(row['share'])}{charts.interval(row, theme.percent)}, "
            f"{row['sentences']:,} of {ui.counted(row['n'], 'sentence')}"
        ),
        behind=lambda row: Behind("said_themes", {"speaker_id": row["side"], "theme": row["id"]}),
        note="Share of the sentences they speak (n) in which their own words use a term of the theme. A dot that is "
        f"pointed at tells n and the 95% interval: where two overlap, chance alone may make the difference. {JOINT}",
        what="No spoken sentence of a theme",
    )


def _alone(selection: Selection, first: str, second: str) -> None:
    ui.chart(
        selection,
        f"compare-alone-{first}-{second}",
        "What one raises and the other does not",
        selection.ask(compare.alone, first=first, second=second),
        lambda frame: contrasts.apart(
            frame, selection.look, "statements", hover="{side_name}, {name}: {value} statements, the other none"
        ),
        say=lambda row: (
            f"{row['side_name']}, {row['level']} {row['name']}: {ui.counted(row['statements'], 'statement')}"
        ),
        behind=lambda row: Behind(
            "said_themes", {"speaker_id": row["side"], "theme" if row["level"] == "theme" else "term": row["id"]}
        ),
        note="In how many statements of this selection, while the other makes none. First whole themes, then ‘terms’ "
        f"of themes, which take two statements. {JOINT}",
        what="No theme and no term of one alone",
    )


def _words(selection: Selection, first: str, second: str) -> None:
    ui.chart(
        selection,
        f"compare-words-{first}-{second}",
        "Their most distinctive words",
        selection.ask(compare.distinctive, first=first, second=second),
        lambda frame: contrasts.apart(
            frame,
            selection.look,
            "z",
            lambda z: f"{z:.1f}",
            "‘{name}’: z {value}, log-odds {log_odds}<br>{side_name}: {statements} statements, the other: {others}",
        ),
        say=lambda row: (
            f"{row['side_name']}, ‘{row['name']}’: z {row['z']:.1f} "
            f"({row['statements']} statements, the other {row['others']})"
        ),
        behind=lambda row: Behind("said", {"speaker_id": row["side"], "term": row["id"]}),
        note="Log-odds ratio of the two with an informative Dirichlet prior from all who are quoted (Monroe and others "
        "2008), over its standard error (z). Hollow where |z| is under "
        f"{SURE}: chance alone may make the difference. Words in small letters, once a statement; stop words left out.",
        what="No word that one uses in two statements",
    )


def _addressees(selection: Selection, first: str, second: str) -> None:
    ui.chart(
        selection,
        f"compare-addressees-{first}-{second}",
        "Whom each addresses",
        selection.ask(compare.addressees, first=first, second=second),
        lambda frame: contrasts.dots(
            frame, selection.look, "statements", hover="{side_name} to {name}: {value} statements"
        ),
        say=lambda row: f"{row['side_name']} to {row['name']}: {ui.counted(row['statements'], 'statement')}",
        behind=lambda row: Behind("attributed", {"speaker_id": row["side"], "addressee_id": row["id"]}),
        note=f"Statements whose text says to whom they were made; most do not. {JOINT}",
        what="No statement with a known addressee",
    )


def _tone(selection: Selection, first: str, second: str) -> None:
    scorers = tones.scorers(selection)
    if not scorers:
        ui.nothing(selection, "compare-tone", "No scored sentence")
        return
    scorer = tones.choose(scorers, "compare_scorer")
    ui.chart(
        selection,
        f"compare-tone-{scorer.scorer}-{first}-{second}",
        "Tone of what they say" + (", towards the other people they name" if scorer.targeted else ""),
        selection.ask(compare.tone, scorer=scorer.scorer, first=first, second=second),
        lambda frame: charts.intervals(frame, selection.look, "tone", hover=tones.HOVER),
        say=tones.said,
        behind=lambda row: Behind("tone_by", {"scorer": scorer.scorer, "entity_id": row["id"]}),
        note=f"{tones.INTERVAL} {tones.told(scorer)} {JOINT}",
        what="No scored sentence of the two",
    )


def _occasions(selection: Selection, both: dict[str, str]) -> None:
    st.markdown("##### What both said on the same occasion")
    st.caption(
        f"An article that quotes both, or a meeting of both: their words in the sentences that tell of it. {JOINT}"
    )
    found = selection.ask(compare.occasions, **_sides(both))
    if not found.num_rows:
        ui.nothing(selection, "occasions", "No occasion on which both are quoted")
        return
    frames.download(selection, "occasions", found, "Occasions as CSV")
    rows = {f"{row['kind']}:{row['id']}": row for row in found.to_pylist()}
    shown = {key: _occasion(row) for key, row in rows.items()}
    chosen = rows[ui.choose("Occasion", shown, "occasion", listed=True)]
    asked = {**_sides(both), "kind": chosen["kind"], "occasion": chosen["id"]}
    st.text(_raised(selection.ask(compare.raised, **asked).to_pylist(), both))
    said = selection.ask(compare.on_occasion, **asked)
    frames.download(selection, "said-on-occasion", said.drop_columns(["marks"]), "What both said as CSV")
    for column, (one, name) in zip(st.columns(2), both.items(), strict=True):
        with column:
            st.markdown(f"**{ui.plain(name)}**")
            ui.passages(selection, [row for row in said.to_pylist() if row["side"] == one], _above)


def _raised(rows: Sequence[ui.Row], both: dict[str, str]) -> str:
    """Which themes both speak about on an occasion, and which only one does."""
    first, second = both.values()
    parts = {
        f"Only {first}": [row["name"] for row in rows if not row["second"]],
        f"Only {second}": [row["name"] for row in rows if not row["first"]],
        "Both": [row["name"] for row in rows if row["first"] and row["second"]],
    }
    told = [f"{who}: {', '.join(themes)}." for who, themes in parts.items() if themes]
    return f"Themes raised here. {' '.join(told)}" if told else "No theme is raised in these words."


def _sides(both: dict[str, str]) -> dict[str, str]:
    first, second = both
    return {"first": first, "second": second}


def _occasion(row: ui.Row) -> str:
    """'26 Nov 2021 · Meeting · Ilham Aliyev, Vladimir Putin, Sochi (4 + 2 statements)'."""
    date = theme.date(row["date"], row["date_precision"])
    return f"{date} · {KINDS[row['kind']]} · {row['name']} ({row['first']} + {row['second']} statements)"


def _above(row: ui.Row) -> str:
    """'Vladimir Putin and Ilham Aliyev jointly · to Nikol Pashinyan · thanks · direct · carried by TASS'."""
    jointly = f"{row['joint_speakers']} jointly" if row["joint_speakers"] else None
    to = f"to {row['addressee']}" if row["addressee"] else None
    carrier = f"carried by {row['agency']}" if row["agency"] else None
    return " · ".join(part for part in (jointly, to, row["act"], row["kind"], carrier) if part)
