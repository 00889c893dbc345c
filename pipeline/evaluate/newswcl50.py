"""NewsWCL50: names and descriptions of politicians in news of April 2018, as .conll files.

A line holds document, sentence, token number, token and label, with tabs between; '(3_USA_Clinton_ACTOR' opens a span,
'..._ACTOR)' closes it. Spans of one person are judged that name the person or describe them by a definite phrase with
the noun of an office ('the North Korean leader'); what is only said of a person ('a "truly fine gentleman"') is not.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pipeline import nlp
from pipeline.analyst import Analyst
from pipeline.evaluate.comparing import in_context
from pipeline.evaluate.judged import Judged
from pipeline.mentions.lexicon import ROLES
from pipeline.readers.source import Source
from pipeline.reading import Reading
from pipeline.seeds import Seeds, fold
from pipeline.tables import Mention

PATTERN = "*.conll"
PUBLISHED = date(2018, 4, 20)  # the articles carry no dates; events 0 to 4 fall between 17 and 26 April 2018
PERSON = re.compile(r"\d+_(.+)_ACTOR")
PARTIES = frozenset({"republicans", "democrats"})
CLOSING = frozenset(".,;:!?)]}%'’”") | {"'s", "’s", "n't", "n’t"}
OPENING = frozenset("([{“‘$")
DEFINITE = frozenset({"the", "this", "that", "his", "her", "their", "its"})


@dataclass(frozen=True, slots=True)
class Span:
    """A labelled stretch of a document; `person` are the folded words of the label that name the person."""

    start: int
    end: int
    person: frozenset[str]


def judge(folder: Path, seeds: Seeds, model: nlp.Model) -> Iterator[Judged]:
    """'newswcl50 named', 'newswcl50 nominal' and both together: recall is the share of spans with the right person."""
    for spans, reading in _readings(folder, seeds, model):
        yield from _judged(spans, reading)


def decisions(folder: Path, seeds: Seeds, model: nlp.Model) -> Iterator[tuple[str, bool]]:
    """(rule, whether it is right) for each description of one person whose last word ends a span of a person."""
    for spans, reading in _readings(folder, seeds, model):
        found = [m for m in reading.rows_of(Mention) if m.label == "person" and m.kind == "nominal" and m.name]
        several = Counter(m.start for m in found)
        for m in found:
            person = next((s.person for s in spans if s.end == m.end and m.start < s.end), None)
            if person is not None and several[m.start] == 1:
                yield m.rule, bool(set(fold(m.name or "").split()) & person)


def _readings(folder: Path, seeds: Seeds, model: nlp.Model) -> Iterator[tuple[list[Span], Reading]]:
    documents = [doc for path in sorted(folder.glob(PATTERN)) for doc in _documents(path)]
    readings = Analyst(seeds, model).readings([source for source, _ in documents])
    for (_, spans), reading in zip(documents, readings, strict=True):
        yield spans, reading


def _documents(path: Path) -> Iterator[tuple[Source, list[Span]]]:
    lines: list[tuple[str, str]] = []
    name = ""
    for line in [*path.read_text("utf-8").splitlines(), "#begin document"]:
        if line.startswith("#begin document"):
            if lines:
                text, spans = _text(lines)
                yield Source(f"newswcl50-{name}", path.name, text, published=PUBLISHED), spans
            lines, name = [], line.removeprefix("#begin document ").split("/")[-1].split(";")[0].lower()
        elif len(fields := line.split("\t")) > 4:
            lines.append((fields[3], fields[4]))


def _text(lines: Iterable[tuple[str, str]]) -> tuple[str, list[Span]]:
    """The running text of tokens, and the spans of people in it."""
    text = ""
    glued = True
    quoted = False
    opened: list[tuple[str, int]] = []
    spans: list[Span] = []
    for token, labels in lines:
        if token == "\\n":
            text, glued = text.rstrip() + "\n\n", True
            continue
        closes = token in CLOSING or (token == '"' and quoted) or token.startswith(("'", "’"))
        text += token if glued or closes or token == "-" else f" {token}"
        glued = token in OPENING or token == "-" or (token == '"' and not quoted)
        quoted ^= token == '"'
        start = len(text) - len(token)
        for label in (part.strip() for part in labels.split("|")):
            if label.startswith("("):
                opened.append((label.strip("()"), start))
            if label.endswith(")"):
                at = next((i for i in range(len(opened) - 1, -1, -1) if opened[i][0] == label.strip("()")), None)
                if at is not None:
                    who, since = opened.pop(at)
                    if person := PERSON.fullmatch(who):
                        words = frozenset(fold(person[1].replace("_", " ")).split()[1:]) - PARTIES
                        spans.append(Span(since, len(text), words))
    return text, spans


def _judged(spans: Iterable[Span], reading: Reading) -> Iterator[Judged]:
    mentions = [m for m in reading.rows_of(Mention) if m.label == "person" and m.kind != "pronoun"]
    for span in spans:
        kind = _kind(reading.text[span.start : span.end], span.person)
        if kind is None:
            continue
        inside = [m for m in mentions if m.start < span.end and span.start < m.end]
        right = any(set(fold(m.name or "").split()) & span.person for m in inside)
        found = ", ".join(str(m.name) for m in inside) or "nobody"
        detail = f"{found} in: {in_context(reading.text, span.start, span.end)}"
        for measure in (f"newswcl50 {kind}", "newswcl50 named and nominal"):
            yield Judged.wanted(measure, right, reading.article.article_id, detail)


def _kind(text: str, person: frozenset[str]) -> str | None:
    words = fold(text).split()
    if person & set(words):
        return "named"
    owned = any(word.endswith("'s") for word in words)
    office = bool(words) and any(word in ROLES for word in words)
    return "nominal" if office and words and (words[0] in DEFINITE or owned) else None
