"""PolNeAR (Newell, Margolin and Ruths, 2018): attributions in political news of seven American publishers.

A folder is one of those that it is published in (data/test). There attributions/NAME_ANNOTATOR.ann, in the format of
brat, tells of text/NAME.txt the spans ('T1 Source 574 613', several with ';' between) and the attributions that they
make ('E1 Attribution:T4 Source:T3 Cue:T2 Content:T1'). The conventions are not ours, and what differs is mapped here:

- An attribution of theirs tells what somebody says, thinks, plans or feels. Readout keeps what is said, so the measures
  'polnear speech' judge the attributions with a cue of the verbs that the gold of Wikinews counts, or with words in
  quotation marks; 'polnear all' judges all, of which thoughts and plans count as missed.
- Their content holds 'that', 'to' and quotation marks, and both halves of what 'he said' splits; so words are compared,
  without marks and a leading 'that' or 'to', and several rows of ours may make one content. Where only some of the
  content stands in quotation marks, Readout may keep that alone; either is near enough, but only the whole is exact.
- Their source holds titles and appositions; a source is right if it and the words that stand as speaker here have the
  same words but for those of one of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pipeline import nlp
from pipeline.analyst import Analyst
from pipeline.evaluate.comparing import bare
from pipeline.evaluate.gold import NoGold
from pipeline.evaluate.judged import Judged
from pipeline.readers.source import Source
from pipeline.reading import Reading
from pipeline.seeds import Seeds
from pipeline.tables import Quote

PATTERN = "attributions/*.ann"
LEVELS = (0.5, 0.8)
PARTS = ("Source", "Cue", "Content")
SPEECH = re.compile(
    r"(?ix)\b (?: sa(?:y|ys|id|ying) | t(?:ell|ells|old|elling) | stat(?:e|es|ed|ing) | report(?:s|ed|ing)?"
    r"| (?:announc|alleg|not|acknowledg|indicat|conclud|urg|advis|promis|pledg)(?:e|es|ed|ing)"
    r"| (?:claim|add|stress|insist|maintain|warn|confirm|reveal|deem|ask|recommend|demand)(?:s|es|ed|ing)?"
    r"| call(?:s|ed|ing)? \s (?:for|on|upon) | according ) \b"
)
QUOTED = re.compile(r"[\"“]([^\"“”]*)[\"”]?")
WORD = re.compile(r"\w+")
LEADING = frozenset({"that", "to"})
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Attribution:
    """Stretches of the text that are its parts; those of one part in order of the text."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]

    def is_speech(self, text: str) -> bool:
        quoted = any(QUOTED.search(text[start:end]) for start, end in self.content)
        return quoted or any(SPEECH.search(text[start:end]) for start, end in self.cue)


def judge(folder: Path, seeds: Seeds, model: nlp.Model) -> Iterator[Judged]:
    """'polnear (all, speech) exact / > 0.5 / > 0.8' and 'polnear source' of the contents that were found; of a text
    that several have annotated, by the first. Raises NoGold."""
    paths: dict[str, Path] = {}
    for path in sorted(folder.glob(PATTERN)):
        paths.setdefault(path.stem.rpartition("_")[0], path)
    sources = [_source(folder / "text" / f"{name}.txt") for name in paths]
    for path, source, reading in zip(paths.values(), sources, Analyst(seeds, model).readings(sources), strict=True):
        yield from judged(attributions(path, source.text), reading)


def _source(path: Path) -> Source:
    """The day of publication stands in the name of the file: 'nyt_2016-10-14_how-to-mend.txt'."""
    if not path.exists():
        raise NoGold(f"there is no {path} of which the attributions tell")
    day = re.search(r"\d{4}-\d{2}-\d{2}", path.stem)
    with path.open(encoding="utf-8", newline="") as file:
        text = file.read()
    return Source(path.stem, path.name, text, published=date.fromisoformat(day[0]) if day else None)


def attributions(path: Path, text: str) -> list[Attribution]:
    """Those of an .ann file that have a content. Raises NoGold for a span whose words are not those of the text."""
    lines = [line.split("\t") for line in path.read_text("utf-8").splitlines()]
    spans = {ident: _spans(path, placed, words, text) for ident, placed, words in (t for t in lines if t[0][0] == "T")}
    found = [_attribution(named.split(), spans) for ident, named in (e for e in lines if e[0][0] == "E")]
    return sorted((one for one in found if one.content), key=lambda one: one.content)


def _attribution(named: Sequence[str], spans: Mapping[str, tuple[Span, ...]]) -> Attribution:
    """Of 'Attribution:T16', 'Source:T3', 'Content:T1', 'Content2:T5'."""
    parts: dict[str, list[Span]] = {part: [] for part in PARTS}
    for role, _, ident in (one.partition(":") for one in named):
        parts.setdefault(role.rstrip("0123456789"), []).extend(spans[ident])
    return Attribution(*(tuple(sorted(parts[part])) for part in PARTS))


def _spans(path: Path, placed: str, words: str, text: str) -> tuple[Span, ...]:
    numbers = [int(number) for number in re.findall(r"\d+", placed)]
    spans = tuple(zip(numbers[::2], numbers[1::2], strict=True))
    if " ".join(" ".join(text[a:b] for a, b in spans).split()) != " ".join(words.split()):
        raise NoGold(f"{path}: {words!r} does not stand at {placed}")
    return spans


def judged(marked: Sequence[Attribution], reading: Reading) -> Iterator[Judged]:
    """Each content is made of those rows of ours that lie in it for the most part; a row that lies in none is false,
    and so are the rows of a content that do not come near enough to it."""
    text, article = reading.text, reading.article.article_id
    rows = reading.rows_of(Quote)
    makes = {n: [row for row in rows if _shared(text, row, one) > 0.5] for n, one in enumerate(marked)}
    used = {id(row) for made in makes.values() for row in made}
    strays = [f"{row.speaker}, {row.cue} ({row.rule}): {row.text}" for row in rows if id(row) not in used]
    for name in ("all", "speech"):
        measured = [n for n, one in enumerate(marked) if name == "all" or one.is_speech(text)]
        for level in ("exact", *LEVELS):
            measure = f"polnear {name} {level if level == 'exact' else f'> {level}'}"
            for n in measured:
                right = _is_right(text, marked[n], makes[n], level)
                told = f"{_told(text, marked[n])}, found {[row.text for row in makes[n]]}"
                yield Judged.wanted(measure, right, article, told)
                if makes[n] and not right:
                    yield Judged(measure, "false", article, told)
            yield from (Judged(measure, "false", article, stray) for stray in strays)
    for one, made in zip(marked, makes.values(), strict=True):
        if one.source and _is_right(text, one, made, LEVELS[0]):
            told = f"{_told(text, one)}, but {made[0].speaker_text!r} ({made[0].rule})"
            yield Judged.wanted("polnear source", _is_source(text, one, made), article, told)


def _words(text: str, spans: Sequence[Span]) -> list[Span]:
    """Places of the words, without a leading 'that' or 'to'."""
    words = [(start + m.start(), start + m.end()) for start, end in spans for m in WORD.finditer(text[start:end])]
    return words[1:] if words and text[slice(*words[0])].lower() in LEADING else words


def _shared(text: str, row: Quote, one: Attribution) -> float:
    """The share of the row's words that stand in the content."""
    words = _words(text, [(row.start, row.end)])
    return len({*words} & {*_words(text, one.content)}) / len(words) if words else 0.0


def _is_right(text: str, one: Attribution, made: Sequence[Quote], level: str | float) -> bool:
    wanted = {*_words(text, one.content)}
    found = {word for row in made for word in _words(text, [(row.start, row.end)])}
    if level == "exact":
        return wanted == found
    quoted = {*_words(text, _quoted(text, one.content))}
    return any(len(whole & found) / len(whole | found) > float(level) for whole in (wanted, quoted) if whole & found)


def _quoted(text: str, spans: Sequence[Span]) -> list[Span]:
    """What stands in quotation marks, without them."""
    inside = ((start, match) for start, end in spans for match in QUOTED.finditer(text[start:end]))
    return [(start + match.start(1), start + match.end(1)) for start, match in inside]


def _is_source(text: str, one: Attribution, made: Sequence[Quote]) -> bool:
    theirs = {bare(text[slice(*word)]) for word in _words(text, one.source)}
    for row in made:
        ours = set(WORD.findall(bare(row.speaker_text)))
        if ours and (ours <= theirs or theirs <= ours):
            return True
    return False


def _told(text: str, one: Attribution) -> str:
    source, cue, content = ("...".join(text[a:b] for a, b in part) for part in (one.source, one.cue, one.content))
    return f"{source} | {cue} | {content}"
