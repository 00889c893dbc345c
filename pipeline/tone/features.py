"""What the model sees of a target: the words of its sentence, where they stand, and how syntax joins them to it.

Names are seen as names only: who somebody is must not decide how a sentence speaks of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from math import exp

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Span, Token

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

VIEWS = 11  # ways of weighing the words of a sentence, in the order of `_views`


@dataclass(frozen=True, slots=True)
class Features:
    """`names` are present or not; `dense` holds VIEWS mean vectors one after the other, then as many
    polarities."""

    names: frozenset[str]
    dense: NDArray[np.float32]


@dataclass(frozen=True)
class Context:
    """A sentence, described once for all the targets in it."""

    sentence: Span
    vectors: Vectors
    polarities: Vectors

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        return tuple(token for token in self.sentence if not token.is_space)

    @cached_property
    def spelt(self) -> Mapping[int, Token]:
        """The tokens that are words, by their place; asking the Doc for a token is slow."""
        return {token.i: token for token in self.tokens if not token.is_punct}

    @cached_property
    def words(self) -> Mapping[int, str]:
        return {token.i: _word(token) for token in self.tokens}

    @cached_property
    def negated(self) -> frozenset[int]:
        return frozenset(token.i for token in self.tokens if _is_negated(token))

    @cached_property
    def weights(self) -> Mapping[int, float]:
        """How much each word counts in a mean: function words less, negated words the other way. Names do not count."""
        return {
            at: (FUNCTION_WORD if token.is_stop else 1.0) * (NEGATED if at in self.negated else 1.0)
            for at, token in self.spelt.items()
            if token.pos_ != "PROPN" and not token.like_num
        }

    @cached_property
    def meant(self) -> Mapping[int, NDArray[np.float32]]:
        """The weighted vector of each word that has one."""
        rows = {at: self.vectors.of(self.spelt[at].lower_, self.words[at]) for at in self.weights}
        return {at: row * np.float32(self.weights[at]) for at, row in rows.items() if row is not None}

    @cached_property
    def charged(self) -> Mapping[int, NDArray[np.float32]]:
        """The weighted polarities of each word that has them."""
        rows = {at: self.polarities.of(self.words[at]) for at in self.weights}
        return {at: row * np.float32(self.weights[at]) for at, row in rows.items() if row is not None}

    @cached_property
    def about(self) -> tuple[str, ...]:
        """Features that all targets of the sentence share."""
        text = self.sentence.text
        persons = sum(entity.label_ == "PERSON" for entity in self.sentence.ents)
        return (
            *(f"word:{self.signed(at)}" for at in self.spelt),
            f"persons:{min(3, persons)}",
            f"marks:{any(mark in text for mark in MARKS)}",
            *(f"ends:{mark}" for mark in "?!" if mark in text),
        )

    def signed(self, at: int) -> str:
        """The word, with '!' before it if it is negated."""
        return ("!" if at in self.negated else "") + self.words[at]

    def features(self, target: Span) -> Features:
        """The description of a target, a stretch of the sentence."""
        paths = _paths(target)
        return Features(frozenset((*self.about, *self._of(target, paths))), self._dense(target, paths))

    def _of(self, target: Span, paths: Mapping[int, str]) -> Iterator[str]:
        root = target.root
        yield f"relation:{root.dep_}"
        yield f"target:{root.lower_ if root.pos_ == 'PRON' else root.pos_}"
        yield f"length:{min(8, len(self.tokens) // 6)}"
        yield f"first:{target.start - self.sentence.start < 2}"
        before = self.sentence.doc[self.sentence.start : target.start].text
        yield f"inside:{sum(before.count(mark) for mark in MARKS) % 2}"
        yield f"head:{self.words.get(root.head.i)}"
        verb = _verb_over(root)
        if verb is not None and verb.i in self.words:
            yield f"verb:{self.signed(verb.i)}"
            yield f"verb:{root.dep_}:{self.signed(verb.i)}"
        yield from self._beside(target)
        for at, path in paths.items():
            if at in self.spelt:
                steps = path.count("^") + path.count(">")
                if steps <= NAMED_PATH:
                    yield f"path:{path}:{self.signed(at)}"
                if steps < NAMED_PATH:
                    yield f"path:{path}"

    def _beside(self, target: Span) -> Iterator[str]:
        before = [at for at in self.words if at < target.start][-BESIDE:][::-1]
        after = [at for at in self.words if at >= target.end][:BESIDE]
        for side, places in (("before", before), ("after", after)):
            for distance, at in enumerate(places, start=1):
                yield f"{side}:{distance}:{self.words[at]}"

    def _dense(self, target: Span, paths: Mapping[int, str]) -> NDArray[np.float32]:
        """For each view the direction of the mean vector, with its length kept below LENGTH, then the polarities."""
        around = [at for at in self.weights if not target.start <= at < target.end]
        views = {at: _views(self.spelt[at], target, paths.get(at, "")) for at in around}
        means = _summed(views, self.meant, DIMENSIONS)
        lengths = np.linalg.norm(means, axis=1, keepdims=True)
        directions = LENGTH * means / np.maximum(lengths, 1e-6) * np.tanh(lengths)
        return np.concatenate((directions.ravel(), np.tanh(_summed(views, self.charged, POLARITIES)).ravel()))


def _summed(
    views: Mapping[int, tuple[float, ...]], rows: Mapping[int, NDArray[np.float32]], width: int
) -> NDArray[np.float32]:
    """Views x width: the sum of the rows of all words, as each view weighs them."""
    both = [at for at in views if at in rows]
    if not both:
        return np.zeros((VIEWS, width), np.float32)
    weights = np.array([views[at] for at in both], np.float32)
    return np.asarray(weights.T @ np.array([rows[at] for at in both]), np.float32)


def _views(token: Token, target: Span, path: str) -> tuple[float, ...]:
    """The weight of a word in each view of the sentence."""
    at, start, end = token.i, target.start, target.end
    is_after = at >= end
    distance = at - end if is_after else start - 1 - at
    near, wide, far = (exp(-distance / reach) for reach in (FADING, 1.5 * FADING, FAR))
    steps = path.count("^") + path.count(">")
    return (
        1.0,
        near,
        0.0 if is_after else wide,
        wide if is_after else 0.0,
        exp(1 - steps) if steps else 0.0,
        float(path.startswith(">")),
        float(path in DOES),
        float(path in UNDERGOES),
        float(path.startswith(("^subject>", "^passive>"))),
        far if token.pos_ == "VERB" else 0.0,
        far if token.pos_ in ("ADJ", "ADV") else 0.0,
    )


def _word(token: Token) -> str:
    if token.pos_ == "PROPN":
        return f"<{token.ent_type_ or 'NAME'}>"
    return "<NUMBER>" if token.like_num else token.lemma_.lower()


def _is_negated(token: Token) -> bool:
    return (
        any(child.dep_ == "neg" for child in token.children)
        or any(left.lower_ in NEGATIONS for left in token.lefts)
        or (token.dep_ in CARRY_NEGATION and any(child.dep_ == "neg" for child in token.head.children))
    )


def _paths(target: Span) -> dict[int, str]:
    """The words within REACH steps of the target's parse, with the way there: '^subject>object', up and down."""
    seen = set(range(target.start, target.end))
    found: dict[int, str] = {}
    edge = [(token, "") for token in (target.root, *(t for t in target if t.i != target.root.i))]
    for _ in range(REACH):
        reached: list[tuple[Token, str]] = []
        for token, path in edge:
            steps = [(token.head, f"{path}^{RELATIONS.get(token.dep_, 'x')}")] if token.head.i != token.i else []
            steps += [(child, f"{path}>{RELATIONS.get(child.dep_, 'x')}") for child in token.children]
            for other, way in steps:
                if other.i not in seen:
                    seen.add(other.i)
                    found[other.i] = way
                    reached.append((other, way))
        edge = reached
    return found


def _verb_over(token: Token) -> Token | None:
    """The nearest verb above a word of the parse."""
    return next((above for above in token.ancestors if above.pos_ in ("VERB", "AUX")), None)
