"""Who speaks where, as far as names and the verbs of speech around them tell.

Descriptions are settled before pronouns and before quotations are, and yet 'the president' means another one in the
mouth of each president's spokesman. So only what stands beside the words is asked here: the subject of the verb of
speech, else who was named last as speaking.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from pipeline.marks import Marked
from pipeline.mentions.lexicon import SPEAKING, SPEECH
from pipeline.mentions.people import Cast
from pipeline.mentions.syntax import SUBJECT, head_of, is_source
from pipeline.parse import Doc, Span, Token

GOES_ON = 80  # tokens within which a quotation without a speaker of its own, or 'he said', is the last speaker's
SAID = frozenset({"ccomp", "xcomp", "dobj", "parataxis", "dep"})


@dataclass
class Speakers:
    """`at` tells by which word the speaker of another word is called, `speaks` whether a name is such a speaker's."""

    doc: Doc
    cast: Cast
    marked: Sequence[Marked]

    def speaks(self, root: Token) -> bool:
        """Whether a name, or the office that it stands beside, is the subject of a verb of speech."""
        root = root.head if root.dep_ == "appos" else root
        return root.dep_ == "nsubj" and root.head.lemma_.lower() in SPEAKING

    def at(self, token: Token) -> Token | None:
        """The head of what names the speaker of a quotation or a reported clause that `token` stands in."""
        mark = self.quote_of(token)
        told = self._around(mark) if mark is not None else self._above(token)
        if mark is None and told is None:
            return None
        if told is not None and told.pos_ != "PRON":
            return told
        return self._last(self._first(mark) if mark is not None else told.i if told is not None else token.i)

    def quote_of(self, token: Token) -> Marked | None:
        """The quotation that a word stands in, the inner one of two."""
        return next((m for m in reversed(self._quotes) if m.start <= token.idx < m.end), None)

    @cached_property
    def _quotes(self) -> list[Marked]:
        return [m for m in self.marked if m.is_speech]

    @cached_property
    def _spoke(self) -> list[Token]:
        """The names whose bearers speak outside of quotations, in order."""
        roots = (head_of(self.doc, n.start, n.end) for n in self.cast.named)
        return [root for root in roots if self.speaks(root) and self.quote_of(root) is None]

    def _first(self, mark: Marked) -> int:
        span = self._span(mark)
        return span.start if span is not None else 0

    def _span(self, mark: Marked) -> Span | None:
        return self.doc.char_span(mark.start, mark.end, alignment_mode="expand")

    def _around(self, mark: Marked) -> Token | None:
        """The subject of the verb of speech beside a quotation: behind it, before it, or before the colon that leads to
        it."""
        span = self._span(mark)
        if span is None:
            return None
        before = next((t for t in reversed(self.doc[max(0, span.start - 3) : span.start]) if not t.is_quote), None)
        leads = [before.sent] if before is not None and before.text == ":" else []
        for sentence in (span[-1].sent, span[0].sent, *leads):
            told = list(self._telling(sentence, mark))
            if told:
                return min(told, key=lambda t: (t.i < span.start, abs(t.i - span.start)))
        return None

    def _telling(self, sentence: Span, mark: Marked) -> Iterator[Token]:
        """Subjects of verbs of speech in a sentence, and 'according to X', outside of a quotation."""
        for token in sentence:
            if not mark.start <= token.idx < mark.end and (_speaks(token) or is_source(token)):
                yield token

    def _above(self, token: Token) -> Token | None:
        """The subject of the verb of speech whose clause a word stands in, but not in its subject."""
        addressed = token if token.dep_ == "dobj" else None  # whom somebody thanks or tells so
        for above in token.ancestors:
            is_said = token is not addressed and (token.dep_ in SAID or (token.dep_ == "prep" and token.i > above.i))
            if is_said and above.lemma_.lower() in SPEECH:
                told = next((c for c in above.children if c is not token and c.dep_ in SUBJECT), None)
                if told is not None and told.tag_ not in ("WP", "WDT"):
                    return told
            token = above
        sources = (c for c in token.children if c.lower_ == "according")
        return next((x for c in sources for to in c.children for x in to.children if is_source(x)), None)

    def _last(self, before: int) -> Token | None:
        """Who was named last as speaking."""
        return next((t for t in reversed(self._spoke) if before - GOES_ON < t.i < before), None)


def _speaks(token: Token) -> bool:
    return token.dep_ == "nsubj" and token.head.lemma_.lower() in SPEECH and token.head.pos_ in ("VERB", "AUX")
