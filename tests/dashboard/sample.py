"""A small invented corpus with rows in every table, published through the store; the offsets are computed, not typed.

`drafts` holds its articles.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pipeline import schema
from pipeline.reading import word_count
from pipeline.seeds import fold
from pipeline.store import Snapshot, Store
from pipeline.tables import (
    Accuracy,
    Article,
    ArticleTopic,
    Entity,
    Figure,
    Meeting,
    MeetingEvidence,
    Mention,
    Quote,
    Reject,
    Row,
    Run,
    Sentence,
    Sentiment,
    Text,
    Theme,
    Topic,
)
from pipeline.terms import packed
from tests.dashboard.drafts import ACCURACY, COLOURS, DRAFTS, OTHERS, PEOPLE, THEMES, Draft

TONE = {"welcomed": 0.5, "good": 0.4, "regretted": -0.4, "bad": -0.5}
WORD = re.compile(r"\w+|[^\w\s]")
COURTESIES = ("welcomed",)
MARK = re.compile(r"\[([^|\]]+)\|([^\]]+)\]")


def publish(folder: Path) -> Snapshot:
    """The sample as a snapshot in `folder`."""
    return Store(folder).publish(rows())


def row(kind: type[Row], /, **values: Any) -> Row:
    """A row of a table; columns that are not given are null or, if they are lists, empty."""
    empty = {c.name: None if c.nullable else () for c in schema.columns(kind)}
    return kind(**empty | values)


def rows() -> dict[type[Row], list[Row]]:
    """The rows of every table."""
    found: dict[type[Row], list[Row]] = {}
    for draft in DRAFTS:
        for row in _rows(draft):
            found.setdefault(type(row), []).append(row)
    mentions = [row for row in found[Mention] if isinstance(row, Mention)]
    found[Entity] = [
        Entity(
            one,
            name,
            label,
            None,
            None,
            sum(m.entity_id == one for m in mentions),
            len({m.article_id for m in mentions if m.entity_id == one}),
        )
        for one, name, label in (
            *((one, name, "person") for one, name in PEOPLE.items()),
            *((one, name, label) for one, (name, label) in OTHERS.items()),
        )
    ]
    found[Topic] = [Topic("t1", "railway, border", ("railway", "border"), 2, "transport", 0.7)]
    found[ArticleTopic] = [ArticleTopic("a02", "t1", 0.8), ArticleTopic("a04", "t1", 0.7)]
    found[Meeting] = [
        Meeting(
            "m1",
            dt.date(2022, 1, 14),
            "day",
            "Moscow",
            "trilateral",
            "held",
            tuple(PEOPLE.values()),
            tuple(PEOPLE),
            ("Joint statement",),
            1,
        ),
        Meeting(
            "m2",
            dt.date(2021, 10, 11),
            "day",
            None,
            "call",
            "held",
            ("Vladimir Putin", "Ilham Aliyev"),
            ("vladimir-putin", "ilham-aliyev"),
            (),
            1,
        ),
        Meeting("m3", None, "none", "Baku", "bilateral", "planned", ("Ilham Aliyev",), ("ilham-aliyev",), (), 1),
    ]
    evidence = {("m1", "a07"), ("m2", "a03"), ("m3", "a01")}
    found[MeetingEvidence] = [
        MeetingEvidence(meeting, s.article_id, s.start, s.end, _text(found, s), s.sentence, "sample", 0.9)
        for meeting, article in sorted(evidence)
        for s in found[Sentence]
        if isinstance(s, Sentence) and s.article_id == article and s.sentence == 1
    ]
    found[Reject] = [Reject("notes/empty.txt", "empty", "The file holds no text; remove it or fill it.")]
    found[Run] = [
        Run("r1", dt.datetime(2022, 3, 1, 12, tzinfo=dt.UTC), 3.2, len(DRAFTS) + 1, len(DRAFTS), 0, 1, "sample 1", "1")
    ]
    found[Accuracy] = [
        Accuracy(*row[:-1], measured=dt.date(2022, 2, 28), version="1", about=row[-1]) for row in ACCURACY
    ]
    return found


def _text(found: dict[type[Row], list[Row]], s: Sentence) -> str:
    return next(t.text[s.start : s.end] for t in found[Text] if isinstance(t, Text) and t.article_id == s.article_id)


def _rows(draft: Draft) -> Iterator[Row]:
    lines = [draft.title, *draft.body.splitlines()]
    text = "\n".join(MARK.sub(r"\2", line) if n else line for n, line in enumerate(lines))
    yield Text(draft.id, text)
    yield Article(
        article_id=draft.id,
        title=draft.title,
        outlet=draft.outlet,
        author=None,
        url=None,
        language="en",
        published=draft.published,
        published_time=None,
        published_precision=draft.precision,
        published_basis="metadata" if draft.published else "none",
        published_note=None if draft.published else "nothing in the article tells the year",
        words=word_count(text),
        sentences=len(lines),
        story_id=draft.copy_of or draft.id,
        is_copy=draft.copy_of is not None,
        path=f"{draft.id}.md",
    )
    yield _scored(draft, 0, text, None, "good" if "good" in text else "", "article", subjectivity=0.5)
    start = 0
    for number, line in enumerate(lines):
        yield from _sentence(draft, number, line, start)
        start += len(MARK.sub(r"\2", line) if number else line) + 1


def _scored(draft: Draft, start: int, text: str, number: int | None, heard: str, level: str, **values: Any) -> Row:
    """The tone of a stretch, by the words `heard` of it."""
    told = {word: value for word, value in TONE.items() if word in heard}
    polite = tuple(word for word in COURTESIES if word in text)
    polarity = sum(told.values())
    discounted = sum(value for word, value in told.items() if word not in polite)
    return row(
        Sentiment,
        **{
            "article_id": draft.id,
            "start": start,
            "end": start + len(text),
            "text": text,
            "sentence": number,
            "level": level,
            "in_quote": False,
            "scorer": "sample",
            "polarity": polarity,
            "label": _class(polarity),
            "positive_terms": tuple(word for word, value in told.items() if value > 0),
            "negative_terms": tuple(word for word, value in told.items() if value < 0),
            "courtesies": polite,
            "discounted": discounted,
            "discounted_label": _class(discounted),
        }
        | values,
    )


def _class(polarity: float) -> str:
    return "positive" if polarity > 0 else "negative" if polarity < 0 else "neutral"


def _sentence(draft: Draft, number: int, line: str, start: int) -> Iterator[Row]:
    marks = list(MARK.finditer(line)) if number else []
    words = MARK.sub(r"\2", line) if number else line
    end = start + len(words)
    spoken = re.search(r'"(.+?)"', words)
    quoted = spoken is not None
    speaker = draft.speaker if spoken else None
    role, forms = "body" if number else "title", packed((word,) for word in WORD.findall(fold(words)))
    yield Sentence(draft.id, number, start, end, 0, role, quoted, word_count(words), forms)
    shift = 0
    for mark in marks:
        one, shown = mark.groups()
        at = start + mark.start() - shift
        shift += len(mark.group()) - len(shown)
        name, label = (PEOPLE[one], "person") if one in PEOPLE else OTHERS[one]
        kind = "pronoun" if shown in ("he", "He") else "nominal" if shown.startswith("The Russian") else "named"
        yield Mention(
            draft.id,
            at,
            at + len(shown),
            shown,
            number,
            one,
            name,
            label,
            kind,
            None,
            "sample",
            0.9,
            spoken is not None,
        )
    if spoken and speaker:
        a, b = start + spoken.start(1), start + spoken.end(1)
        yield Quote(
            draft.id,
            a,
            b,
            spoken[1],
            number,
            "direct",
            speaker,
            (speaker,),
            PEOPLE[speaker],
            "he",
            "said",
            "says",
            draft.addressee,
            draft.agency,
            f"s-{draft.copy_of or draft.id}",
            "sample",
            0.9,
            word_count(spoken[1]),
        )
    themes = [one for one, (_, terms) in THEMES.items() if any(term in words.lower() for term in terms)]
    for one in themes:
        label, terms = THEMES[one]
        found = tuple(term for term in terms if term in words.lower())
        yield Theme(draft.id, start, end, words, number, one, label, None, found, speaker, COLOURS.get(one))
    said = {"speaker_id": speaker, "speaker_ids": (speaker,) if speaker else (), "in_quote": quoted}
    yield _scored(draft, start, words, number, words, "sentence", subjectivity=0.5, **said)
    people = list(dict.fromkeys(mark[1] for mark in marks if mark[1] in PEOPLE))
    for one in people:
        # Who is named first is told of, and the tone is towards the others.
        heard = words if one != people[0] else ""
        yield _scored(draft, start, words, number, heard, "entity", entity_id=one, scorer="toward", **said)
    for value in re.finditer(r"(\d+) (percent|tonnes)", words):
        yield row(
            Figure,
            article_id=draft.id,
            start=start + value.start(),
            end=start + value.end(),
            text=value.group(),
            sentence=number,
            value=float(value[1]),
            unit=value[2].removesuffix("s"),
            per=None,
            metric="trade",
            metric_id="trade-turnover" if value[2] == "percent" else None,
            metric_label="Trade turnover" if value[2] == "percent" else None,
            places=("Azerbaijan", "Russia") if value[2] == "percent" else (),
            direction="up" if value[2] == "percent" else "none",
            period_text="2021",
            period_start=dt.date(2021, 1, 1),
            period_end=dt.date(2021, 12, 31),
            speaker_id=speaker,
            speaker_ids=(speaker,) if speaker else (),
            speaker=PEOPLE[speaker] if speaker else None,
            theme=themes[0] if themes else None,
            claim_id=f"c-{draft.id}-{value.start()}",
            is_superseded=False,
            rule="sample",
            confidence=0.9,
        )
