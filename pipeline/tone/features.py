"""What the model sees of a target: the words of its sentence, where they stand, and how syntax joins them to it.

Names are seen as names only: who somebody is must not decide how a sentence speaks of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Self

import numpy as np
from numpy.typing import NDArray

from pipeline.parse import Span, Token
from pipeline.tone.vectors import DIMENSIONS, POLARITIES, Vectors

REACH = 4  # steps through the parse
NAMED_PATH = 3  # steps; longer paths are too rare to be learnt
BESIDE = 2  # words on either side that are features with their place
FADING = 4.0  # words at which a word's weight beside the target has fallen to a third
FAR = 8.0  # the same for verbs and adjectives, which matter from farther away
FUNCTION_WORD = 0.2  # weight of 'the', 'of' and their like in a mean of vectors
NEGATED = -0.5  # 'not good' is less bad than 'bad'
LENGTH = 2.0  # of a mean of vectors at most, where a named feature counts 1

# Relations that mean the same for tone, by one short name; all others are 'x'.
RELATIONS = {
    "nsubj": "subject",
    "nsubjpass": "passive",
    "dobj": "object",
    "dative": "object",
    "pobj": "of",
    "prep": "prep",
    "agent": "agent",
    "poss": "possessor",
    "conj": "and",
    "appos": "appos",
    "compound": "part",
    "ccomp": "that",
    "xcomp": "to",
    "advcl": "while",
    "relcl": "who",
    "acl": "who",
    "acomp": "is",
    "attr": "is",
    "amod": "adj",
    "advmod": "adv",
    "pcomp": "prep-that",
}
DOES = frozenset(("^subject",))
UNDERGOES = frozenset(("^object", "^passive", "^of^prep", "^of^agent"))
NEGATIONS = frozenset(("no", "never", "hardly"))
CARRY_NEGATION = frozenset(("acomp", "attr", "xcomp", "dobj", "advmod"))
MARKS = '"“”'
VERBS = ("VERB", "AUX")
LEFT_OUT = "<left out>"  # what stands for a word that is not to count: training saw no feature with it

VIEWS = 11  # ways of weighing the words of a sentence, in the order of `Context._views`


@dataclass(frozen=True, slots=True)
class Features:
    """`names` are the features that are present, each with the place of the word it tells of (None: of no single
    word). `dense` holds VIEWS mean vectors one after the other, then as many polarities. It is made of the words at
    `places`: `views` (words x VIEWS) weighs their `rows` (words x DIMENSIONS + POLARITIES), and the sums are multiplied
    by `scales`."""

    names: Mapping[str, int | None]
    dense: NDArray[np.float32]
    places: tuple[int, ...]
    views: NDArray[np.float32]
    rows: NDArray[np.float32]
    scales: NDArray[np.float32]

    def effects(self, named: Mapping[str, float], dense: NDArray[np.float32]) -> Mapping[int, float]:
        """How much each word adds to the sum of all features, weighed by `named` and `dense`, by the word's place.

        Exact: a mean of words is scaled as a whole, so that each word's part in it is known.
        """
        vectors, polarities = dense[: VIEWS * DIMENSIONS], dense[VIEWS * DIMENSIONS :]
        weights = np.hstack((vectors.reshape(VIEWS, -1), polarities.reshape(VIEWS, -1))) * self.scales
        of_words = ((self.rows @ weights.T) * self.views).sum(axis=1)
        found = dict(zip(self.places, of_words.tolist(), strict=True))
        for name, at in self.names.items():
            if at is not None and name in named:
                found[at] = found.get(at, 0.0) + named[name]
        return found


@dataclass(frozen=True)
class Context:
    """A sentence, described once for all the targets in it. Words at the places `without` do not count.

    Nor do peoples and parties ('Russian'), but where the model is `trained`: there they take on themselves what its
    examples tell of them, so that the words beside them do not, and no scored sentence is judged by it.
    """

    sentence: Span
    vectors: Vectors
    polarities: Vectors
    without: frozenset[int] = frozenset()
    trained: bool = False

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        return tuple(token for token in self.sentence if not token.is_space)

    @cached_property
    def left_out(self) -> frozenset[int]:
        """The places of words that do not count."""
        return self.without if self.trained else self.without.union(t.i for t in self.tokens if _is_people(t))

    @cached_property
    def tree(self) -> Tree:
        """The parse; asking the Doc for each of its steps is slow."""
        return Tree.of(self.sentence)

    @cached_property
    def spelt(self) -> Mapping[int, Token]:
        """The tokens that are words, by their place; asking the Doc for a token is slow."""
        return {token.i: token for token in self.tokens if not token.is_punct}

    @cached_property
    def words(self) -> Mapping[int, str]:
        return {token.i: LEFT_OUT if token.i in self.left_out else _word(token) for token in self.tokens}

    @cached_property
    def negations(self) -> Mapping[int, int]:
        """The place of the word that negates each negated word."""
        tree = self.tree
        own = {head: at for at, head in tree.heads.items() if tree.relations[at] == "neg"}
        left = {
            tree.heads[token.i]: token.i
            for token in self.tokens
            if token.i < tree.heads[token.i] and token.lower_ in NEGATIONS
        }
        carried = {
            at: own[head] for at, head in tree.heads.items() if head in own and tree.relations[at] in CARRY_NEGATION
        }
        return carried | left | own

    @cached_property
    def weights(self) -> Mapping[int, float]:
        """How much each word counts in a mean: function words less, negated words the other way. Names do not count."""
        return {
            at: (FUNCTION_WORD if token.is_stop else 1.0) * (NEGATED if at in self.negations else 1.0)
            for at, token in self.spelt.items()
            if token.pos_ != "PROPN" and not token.like_num and at not in self.left_out
        }

    @cached_property
    def telling(self) -> frozenset[int]:
        """The places of words of content: no names, no numbers, no function words."""
        return frozenset(at for at in self.weights if not self.spelt[at].is_stop)

    def printed(self, at: int) -> str:
        """The word as printed, with what negates it before it: 'not criticise'."""
        word = self.spelt[at].text
        return f"{self.spelt[self.negations[at]].text} {word}" if self.negations.get(at) in self.spelt else word

    @cached_property
    def places(self) -> tuple[int, ...]:
        return tuple(self.weights)

    @cached_property
    def rows(self) -> NDArray[np.float32]:
        """Words x (DIMENSIONS + POLARITIES): the weighted vector and polarities of each; zeros for what it has not."""
        rows = np.zeros((len(self.places), DIMENSIONS + POLARITIES), np.float32)
        for row, (at, weight) in zip(rows, self.weights.items(), strict=True):
            vector = self.vectors.of(self.spelt[at].lower_, self.words[at])
            charge = self.polarities.of(self.words[at])
            if vector is not None:
                row[:DIMENSIONS] = vector * np.float32(weight)
            if charge is not None:
                row[DIMENSIONS:] = charge * np.float32(weight)
        return rows

    @cached_property
    def about(self) -> Mapping[str, int | None]:
        """Features that all targets of the sentence share."""
        text = self.sentence.text
        persons = sum(token.ent_iob_ == "B" and token.ent_type_ == "PERSON" for token in self.tokens)
        return {
            **{f"word:{self.signed(at)}": at for at in self.spelt},
            f"persons:{min(3, persons)}": None,
            f"marks:{any(mark in text for mark in MARKS)}": None,
            **{f"ends:{mark}": None for mark in "?!" if mark in text},
        }

    def signed(self, at: int) -> str:
        """The word, with '!' before it if it is negated."""
        return ("!" if at in self.negations else "") + self.words[at]

    def features(self, target: Span) -> Features:
        """The description of a target, a stretch of the sentence."""
        paths = self.tree.paths(target)
        views = self._views(target, paths)
        means = views.T @ self.rows
        scales = _scales(means)
        dense = means * scales
        names = {**self.about, **dict(self._of(target, paths))}
        split = (dense[:, :DIMENSIONS].ravel(), dense[:, DIMENSIONS:].ravel())
        return Features(names, np.concatenate(split), self.places, views, self.rows, scales)

    def _of(self, target: Span, paths: Mapping[int, str]) -> Iterator[tuple[str, int | None]]:
        root = target.root
        yield f"relation:{root.dep_}", None
        yield f"target:{root.lower_ if root.pos_ == 'PRON' else root.pos_}", None
        yield f"length:{min(8, len(self.tokens) // 6)}", None
        yield f"first:{target.start - self.sentence.start < 2}", None
        before = self.sentence.doc[self.sentence.start : target.start].text
        yield f"inside:{sum(before.count(mark) for mark in MARKS) % 2}", None
        head = self.tree.heads.get(root.i, root.i)
        yield f"head:{self.words.get(head)}", head
        verb = self._verb_over(root.i)
        if verb is not None and verb in self.words:
            yield f"verb:{self.signed(verb)}", verb
            yield f"verb:{root.dep_}:{self.signed(verb)}", verb
        yield from self._beside(target)
        for at, path in paths.items():
            if at in self.spelt:
                steps = path.count("^") + path.count(">")
                if steps <= NAMED_PATH:
                    yield f"path:{path}:{self.signed(at)}", at
                if steps < NAMED_PATH:
                    yield f"path:{path}", None

    def _verb_over(self, at: int) -> int | None:
        """The nearest verb above a word of the parse."""
        above = self.tree.heads.get(at, at)
        while above != at and self.tree.parts[above] not in VERBS:
            at, above = above, self.tree.heads[above]
        return above if above != at else None

    def _beside(self, target: Span) -> Iterator[tuple[str, int]]:
        before = [at for at in self.words if at < target.start][-BESIDE:][::-1]
        after = [at for at in self.words if at >= target.end][:BESIDE]
        for side, places in (("before", before), ("after", after)):
            for distance, at in enumerate(places, start=1):
                yield f"{side}:{distance}:{self.words[at]}", at

    @cached_property
    def _spots(self) -> NDArray[np.int64]:
        return np.array(self.places, np.int64)

    @cached_property
    def _far(self) -> NDArray[np.bool_]:
        """Words x 2: is it a verb, is it an adjective or adverb."""
        parts = [self.tree.parts[at] for at in self.places]
        return np.array([(part == "VERB", part in ("ADJ", "ADV")) for part in parts], bool).reshape(-1, 2)

    def _views(self, target: Span, paths: Mapping[int, str]) -> NDArray[np.float32]:
        """Words x VIEWS: the weight of each word in each view of the sentence; the target's own have none."""
        is_after = self._spots >= target.end
        distance = np.where(is_after, self._spots - target.end, target.start - 1 - self._spots)
        near, wide, far = (np.exp(-distance / reach) for reach in (FADING, 1.5 * FADING, FAR))
        views = np.zeros((len(self.places), VIEWS), np.float32)
        views[:, 0] = 1.0
        views[:, 1] = near
        views[:, 2] = np.where(is_after, 0.0, wide)
        views[:, 3] = np.where(is_after, wide, 0.0)
        views[:, 9:] = far[:, None] * self._far
        for row, at in enumerate(self.places):
            path = paths.get(at)
            if path is not None:
                views[row, 4:9] = _ways(path)
        views[(self._spots >= target.start) & (self._spots < target.end)] = 0.0
        return views


@dataclass(frozen=True, slots=True)
class Tree:
    """The parse of a sentence by places in the Doc: heads, the words below each, relations, parts of speech."""

    heads: Mapping[int, int]
    below: Mapping[int, Sequence[int]]
    relations: Mapping[int, str]
    parts: Mapping[int, str]

    @classmethod
    def of(cls, sentence: Span) -> Self:
        tokens = list(sentence)
        heads = {token.i: token.head.i for token in tokens}
        below: dict[int, list[int]] = {at: [] for at in heads}
        for at, head in heads.items():
            if head != at:
                below[head].append(at)
        return cls(heads, below, {t.i: t.dep_ for t in tokens}, {t.i: t.pos_ for t in tokens})

    def paths(self, target: Span) -> dict[int, str]:
        """The words within REACH steps of the target, with the way there: '^subject>object', up and down."""
        root = target.root.i
        own = [at for at in range(target.start, target.end) if at in self.heads]
        seen = set(own)
        found: dict[int, str] = {}
        edge = [(at, "") for at in sorted(own, key=lambda at: at != root)]
        for _ in range(REACH):
            reached: list[tuple[int, str]] = []
            for at, path in edge:
                steps = [(self.heads[at], f"{path}^{self._way(at)}")] if self.heads[at] != at else []
                steps += [(child, f"{path}>{self._way(child)}") for child in self.below[at]]
                for other, way in steps:
                    if other not in seen:
                        seen.add(other)
                        found[other] = way
                        reached.append((other, way))
            edge = reached
        return found

    def _way(self, at: int) -> str:
        return RELATIONS.get(self.relations[at], "x")


@lru_cache(maxsize=1 << 12)
def _ways(path: str) -> tuple[float, ...]:
    """The weight of a word in the views that go by the way to it."""
    steps = path.count("^") + path.count(">")
    return (
        float(np.exp(1 - steps)),
        float(path.startswith(">")),
        float(path in DOES),
        float(path in UNDERGOES),
        float(path.startswith(("^subject>", "^passive>"))),
    )


def _scales(means: NDArray[np.float32]) -> NDArray[np.float32]:
    """What means (VIEWS x DIMENSIONS + POLARITIES) are multiplied by: a mean vector keeps its direction, its length
    stays below LENGTH; a polarity stays below 1."""
    sizes = np.abs(means)
    sizes[:, :DIMENSIONS] = np.linalg.norm(means[:, :DIMENSIONS], axis=1, keepdims=True)
    scales = np.tanh(sizes) / np.maximum(sizes, np.float32(1e-6))
    scales[:, :DIMENSIONS] *= LENGTH
    return np.asarray(scales, np.float32)


def _is_people(token: Token) -> bool:
    return token.ent_type_ == "NORP" and token.pos_ == "ADJ" and token.text[:1].isupper()


def _word(token: Token) -> str:
    if token.pos_ == "PROPN":
        return f"<{token.ent_type_ or 'NAME'}>"
    return "<NUMBER>" if token.like_num else token.lemma_.lower()
