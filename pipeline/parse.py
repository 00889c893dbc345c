"""The parse of an article in plain Python: what spaCy says of each word, read once and kept.

spaCy makes a Token or Span anew whenever one is asked for, and looks its strings up each time; the rules ask dozens of
times a word, and are almost twice as fast on these. Names and meanings are spaCy's, so that its documentation holds:
https://spacy.io/api/token. Only what the rules use is here.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import count, pairwise, repeat
from typing import Literal, overload

Alignment = Literal["strict", "contract", "expand"]


@dataclass(frozen=True, slots=True)
class Form:
    """What a printed form tells wherever it stands."""

    text: str
    lower_: str
    is_alpha: bool
    is_digit: bool
    is_lower: bool
    is_upper: bool
    is_title: bool
    is_punct: bool
    is_quote: bool
    is_space: bool
    is_stop: bool
    like_num: bool


NOTHING = Form("", "", *[False] * 10)


class Token:
    """A word or sign: the `i`th of `doc`, at the character `idx` of its text; equal to no other."""

    __slots__ = (
        "children", "dep_", "doc", "ent_iob_", "ent_type_", "form", "head", "i", "idx", "lemma_", "lower_", "pos_",
        "sent", "tag_", "text",
    )  # fmt: skip

    def __init__(
        self, doc: Doc, i: int, idx: int, form: Form, lemma: str, pos: str, tag: str, dep: str, ent_type: str,
        ent_iob: str,
    ) -> None:  # fmt: skip
        self.doc, self.i, self.idx = doc, i, idx
        self.form, self.text, self.lower_ = form, form.text, form.lower_
        self.lemma_, self.pos_, self.tag_, self.dep_ = lemma, pos, tag, dep
        self.ent_type_, self.ent_iob_ = ent_type, ent_iob
        self.head = self
        self.children: Sequence[Token] = ()
        self.sent: Span

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return self.text

    @property
    def is_alpha(self) -> bool:
        return self.form.is_alpha

    @property
    def is_digit(self) -> bool:
        return self.form.is_digit

    @property
    def is_lower(self) -> bool:
        return self.form.is_lower

    @property
    def is_upper(self) -> bool:
        return self.form.is_upper

    @property
    def is_title(self) -> bool:
        return self.form.is_title

    @property
    def is_punct(self) -> bool:
        return self.form.is_punct

    @property
    def is_quote(self) -> bool:
        return self.form.is_quote

    @property
    def is_space(self) -> bool:
        return self.form.is_space

    @property
    def is_stop(self) -> bool:
        return self.form.is_stop

    @property
    def like_num(self) -> bool:
        return self.form.like_num

    @property
    def is_sent_start(self) -> bool:
        return self.sent.start == self.i

    @property
    def whitespace_(self) -> str:
        """The blank behind the token, or ''."""
        end = self.idx + len(self.text)
        after = self.doc.tokens[self.i + 1].idx if self.i + 1 < len(self.doc.tokens) else len(self.doc.text)
        return self.doc.text[end:after]

    def nbor(self, i: int = 1) -> Token:
        """The token `i` places on. Raises IndexError beyond either end."""
        if self.i + i < 0:
            raise IndexError(self.i + i)
        return self.doc.tokens[self.i + i]

    @property
    def lefts(self) -> list[Token]:
        return [child for child in self.children if child.i < self.i]

    @property
    def rights(self) -> list[Token]:
        return [child for child in self.children if child.i > self.i]

    @property
    def left_edge(self) -> Token:
        """The first token of the subtree."""
        return self.doc.tokens[self.doc.edges[0][self.i]]

    @property
    def right_edge(self) -> Token:
        """The last token of the subtree."""
        return self.doc.tokens[self.doc.edges[1][self.i]]

    @property
    def subtree(self) -> Iterator[Token]:
        """The token and what depends on it, in the order of print where the parse is projective."""
        for child in self.lefts:
            yield from child.subtree
        yield self
        for child in self.rights:
            yield from child.subtree

    @property
    def ancestors(self) -> Iterator[Token]:
        """The head, its head, and so on."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    def is_ancestor(self, descendant: Token) -> bool:
        return any(ancestor is self for ancestor in descendant.ancestors)

    @property
    def conjuncts(self) -> tuple[Token, ...]:
        """The other tokens that this one is coordinated with."""
        first = self
        while first.dep_ == "conj" and first.head is not first:
            first = first.head
        joined = [first]
        for token in joined:
            joined += [child for child in token.rights if child.dep_ == "conj"]
        return tuple(token for token in joined if token is not self)


class Span:
    """The tokens `[start, end)` of `doc`; `label_` is that of a named entity, else ''."""

    __slots__ = ("doc", "end", "label_", "start")

    def __init__(self, doc: Doc, start: int, end: int, label: str = "") -> None:
        self.doc, self.start, self.end, self.label_ = doc, start, end, label

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Span) and (self.doc, self.start, self.end, self.label_) == (
            other.doc,
            other.start,
            other.end,
            other.label_,
        )

    def __hash__(self) -> int:
        return hash((self.start, self.end, self.label_))

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        return iter(self.doc.tokens[self.start : self.end])

    @overload
    def __getitem__(self, at: int) -> Token: ...

    @overload
    def __getitem__(self, at: slice) -> Span: ...

    def __getitem__(self, at: int | slice) -> Token | Span:
        if isinstance(at, slice):
            start, end, _ = at.indices(self.end - self.start)
            return Span(self.doc, self.start + start, self.start + max(start, end))
        return self.doc.tokens[self.start : self.end][at]

    def __repr__(self) -> str:
        return self.text

    @property
    def start_char(self) -> int:
        tokens = self.doc.tokens
        return tokens[self.start].idx if self.start < len(tokens) else len(self.doc.text)

    @property
    def end_char(self) -> int:
        if self.start == self.end:
            return self.start_char
        last = self.doc.tokens[self.end - 1]
        return last.idx + len(last.text)

    @property
    def text(self) -> str:
        return self.doc.text[self.start_char : self.end_char]

    @property
    def sent(self) -> Span:
        """The sentence that the span begins in."""
        return self.doc.tokens[self.start].sent

    @property
    def root(self) -> Token:
        """The token nearest to the root of the sentence, the first of several; a sign only where there is no other."""
        start, end = self.start, self.end
        heads = []
        for token in self.doc.tokens[start:end]:
            if token.head is token:
                return token
            if not start <= token.head.i < end:
                heads.append(token)
        return heads[0] if len(heads) == 1 else min(heads, key=_depth)

    def char_span(self, start: int, end: int, alignment_mode: Alignment = "strict") -> Span | None:
        """As Doc.char_span, with offsets in the text of the span."""
        return self.doc.char_span(self.start_char + start, self.start_char + end, alignment_mode)

    @property
    def ents(self) -> list[Span]:
        """The named entities that lie in the span."""
        return [ent for ent in self.doc.ents if self.start <= ent.start and ent.end <= self.end]


def _depth(token: Token) -> tuple[bool, int]:
    is_sign = (token.is_punct or token.is_space) and not token.children
    return is_sign, 0 if is_sign else sum(1 for _ in token.ancestors)


class Doc:
    """The tokens and sentences of a text; every token stands at its offset in `text`."""

    def __init__(self) -> None:
        self.text = ""
        self.tokens: list[Token] = []
        self.sents: list[Span] = []
        self.user_data: dict[str, dict[int, Span]] = {}  # what rules keep of their findings

    def add(
        self,
        text: str,
        *,
        forms: Iterable[Form],
        starts: Iterable[int],
        heads: Iterable[int],
        opens: Iterable[bool],
        lemmas: Iterable[str],
        pos: Iterable[str],
        tags: Iterable[str],
        deps: Iterable[str],
        ent_types: Iterable[str],
        ent_iobs: Iterable[str],
    ) -> None:
        """Add a stretch of text that no sentence goes beyond, with what is said of its tokens, each in order.

        `starts` are offsets in the whole text; `heads` say how many tokens on the head stands, 0 for a root; `opens`,
        whether a sentence begins.
        """
        first = len(self.tokens)
        labels = (lemmas, pos, tags, deps, ent_types, ent_iobs)
        added = list(map(Token, repeat(self), count(first), starts, forms, *labels))
        children: dict[int, list[Token]] = defaultdict(list)
        for i, (token, away) in enumerate(zip(added, heads, strict=True)):
            if away:
                token.head = added[i + away]
                children[i + away].append(token)
        for i, found in children.items():
            added[i].children = found
        self.text += text
        self.tokens += added
        bounds = [first, *(first + i for i, is_open in enumerate(opens) if is_open and i), first + len(added)]
        for start, end in pairwise(bounds):
            sentence = Span(self, start, end)
            self.sents.append(sentence)
            for token in added[start - first : end - first]:
                token.sent = sentence

    def __len__(self) -> int:
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    @overload
    def __getitem__(self, at: int) -> Token: ...

    @overload
    def __getitem__(self, at: slice) -> Span: ...

    def __getitem__(self, at: int | slice) -> Token | Span:
        if isinstance(at, slice):
            start, end, _ = at.indices(len(self.tokens))
            return Span(self, start, max(start, end))
        try:
            return self.tokens[at]
        except IndexError:
            if at == len(self.tokens):
                return self._end
            raise

    @cached_property
    def _end(self) -> Token:
        """The empty word behind the last one, so that rules may look there without asking."""
        return Token(self, len(self.tokens), len(self.text), NOTHING, "", "", "", "", "", "")

    @cached_property
    def edges(self) -> tuple[list[int], list[int]]:
        """Numbers of the first and of the last token of each token's subtree."""
        heads = [token.head.i for token in self.tokens]
        first, last = list(range(len(heads))), list(range(len(heads)))
        for i in (*range(len(heads)), *reversed(range(len(heads)))):  # twice, since a subtree may have holes
            head = heads[i]
            if first[i] < first[head]:
                first[head] = first[i]
            if last[i] > last[head]:
                last[head] = last[i]
        return first, last

    @cached_property
    def ents(self) -> tuple[Span, ...]:
        """The named entities, in order."""
        starts = [t.i for t in self.tokens if t.ent_iob_ == "B" and t.ent_type_]
        found = []
        for start in starts:
            end = start + 1
            while end < len(self.tokens) and self.tokens[end].ent_iob_ == "I":
                end += 1
            found.append(Span(self, start, end, self.tokens[start].ent_type_))
        return tuple(found)

    @cached_property
    def _starts(self) -> list[int]:
        return [token.idx for token in self.tokens]

    def char_span(self, start: int, end: int, alignment_mode: Alignment = "strict") -> Span | None:
        """The tokens of the characters `[start, end)`: None if these do not begin and end with tokens ('strict'); those
        wholly inside, None if there is none ('contract'); those partly inside too ('expand')."""
        if not (0 <= start < len(self.text) and 0 < end <= len(self.text)):
            return None
        first, last = bisect_right(self._starts, start) - 1, bisect_right(self._starts, end - 1) - 1
        begins, ends = self.tokens[first].idx, self.tokens[last].idx + len(self.tokens[last].text)
        if alignment_mode == "strict" and (start != begins or end != ends):
            return None
        if alignment_mode == "contract":
            first += begins < start
            last -= end < ends
            if last < first:
                return None
        elif alignment_mode == "expand" and start == self.tokens[first].idx + len(self.tokens[first].text):
            first += 1
        return Span(self, first, last + 1)
