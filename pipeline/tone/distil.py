"""Make the word vectors: `python -m pipeline.tone.distil ENCODER EXAMPLES [--out FILE]`.

ENCODER is a folder with `model.safetensors` and `vocab.txt` of the sentence encoder all-MiniLM-L6-v2 (Apache 2.0),
EXAMPLES the train.jsonl of NewsMTSC. Each word is encoded alone, and the encodings of all words are brought down to
their 64 principal directions. So the model knows words that it was not trained on, and needs no encoder when it runs.
Takes some minutes of one core; plain numpy.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray
from scipy.special import erf
from tqdm import tqdm

from pipeline import nlp
from pipeline.tone import examples
from pipeline.tone.vectors import DIMENSIONS, FILE, Vectors

Array = NDArray[np.float32]

LAYERS, HEADS = 6, 12
BATCH = 256  # words
PIECES = 12  # of a word at most


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m pipeline.tone.distil", description=__doc__)
    parser.add_argument("encoder", type=Path, help="folder with model.safetensors and vocab.txt")
    parser.add_argument("examples", type=Path, help="train.jsonl, for its words")
    parser.add_argument("--out", type=Path, default=FILE, help="where the vectors go (default: %(default)s)")
    chosen = parser.parse_args(arguments)
    encoder = Encoder.read(chosen.encoder)
    listed = sorted({*_used(chosen.examples), *_known(encoder.pieces)})
    Vectors.write(listed, _principal(encoder.encoded(listed)), chosen.out)
    print(f"wrote {len(listed)} words to {chosen.out}")


def _used(path: Path) -> Iterator[str]:
    """The words and lemmas of the examples, but no names."""
    for example in examples.read(path, nlp.load()):
        for token in example.sentence:
            if token.pos_ != "PROPN":
                yield from (form for form in (token.lower_, token.lemma_.lower()) if re.fullmatch("[a-z]{2,}", form))


def _known(pieces: Mapping[str, int]) -> Iterator[str]:
    """The whole words of the encoder's vocabulary."""
    return (piece for piece in pieces if re.fullmatch("[a-z]{3,}", piece))


def _principal(encoded: Array) -> Array:
    """The encodings in their DIMENSIONS principal directions, each of length 1."""
    centred = encoded - encoded.mean(axis=0)
    _, directions = np.linalg.eigh(centred.T @ centred)  # by rising variance
    rows = centred @ directions[:, : -DIMENSIONS - 1 : -1]
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), np.float32)


@dataclass(frozen=True)
class Encoder:
    """A BERT of LAYERS layers: its weights by name, and its word pieces by text."""

    weights: Mapping[str, Array]
    pieces: Mapping[str, int]

    @classmethod
    def read(cls, folder: Path) -> Self:
        """The format is safetensors': the length of a JSON header, the header, the numbers."""
        content = (folder / "model.safetensors").read_bytes()
        start = 8 + int.from_bytes(content[:8], "little")
        header = json.loads(content[8:start])
        weights = {}
        for name, entry in header.items():
            if entry.get("dtype") == "F32":
                first, last = entry["data_offsets"]
                numbers = np.frombuffer(content[start + first : start + last], np.float32)
                weights[name] = numbers.reshape(entry["shape"])
        lines = (folder / "vocab.txt").read_text("utf-8").splitlines()
        return cls(weights, {piece: at for at, piece in enumerate(lines)})

    def encoded(self, words: Sequence[str]) -> Array:
        """The mean encoding of the pieces of each word and the marks around them, of length 1."""
        cut = [[self.pieces["[CLS]"], *self._cut(word)[:PIECES], self.pieces["[SEP]"]] for word in words]
        order = sorted(range(len(words)), key=lambda at: len(cut[at]))  # batches of like length
        rows = np.zeros((len(words), self.weights["embeddings.LayerNorm.weight"].size), np.float32)
        for start in tqdm(range(0, len(order), BATCH), desc="Encoding", unit="batch"):
            batch = order[start : start + BATCH]
            ids = np.zeros((len(batch), max(len(cut[at]) for at in batch)), np.int64)
            for row, at in enumerate(batch):
                ids[row, : len(cut[at])] = cut[at]
            present = (np.arange(ids.shape[1]) < np.array([[len(cut[at])] for at in batch])).astype(np.float32)
            rows[batch] = (self._forward(ids, present) * present[..., None]).sum(1) / present.sum(1, keepdims=True)
        return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), np.float32)

    def _cut(self, word: str) -> list[int]:
        """The longest pieces that make up the word, from its beginning."""
        found, start = [], 0
        while start < len(word):
            prefix = "##" if start else ""
            ends = range(len(word), start, -1)
            end = next((end for end in ends if prefix + word[start:end] in self.pieces), None)
            if end is None:
                return [self.pieces["[UNK]"]]
            found.append(self.pieces[prefix + word[start:end]])
            start = end
        return found

    def _forward(self, ids: NDArray[np.int64], present: Array) -> Array:
        """Batch x pieces x width."""
        embedded = self.weights["embeddings.word_embeddings.weight"][ids]
        embedded = embedded + self.weights["embeddings.position_embeddings.weight"][: ids.shape[1]]
        state = self._normed(embedded + self.weights["embeddings.token_type_embeddings.weight"][0], "embeddings.")
        hidden = np.float32(-1e9) * (1 - present)[:, None, None, :]
        for number in range(LAYERS):
            layer = f"encoder.layer.{number}."
            attended = self._linear(self._attention(state, hidden, layer), layer + "attention.output.dense")
            state = self._normed(attended + state, layer + "attention.output.")
            wide = self._linear(state, layer + "intermediate.dense")
            wide = wide * np.float32(0.5) * (1 + erf(wide / np.float32(sqrt(2))))
            state = self._normed(self._linear(wide, layer + "output.dense") + state, layer + "output.")
        return state

    def _attention(self, state: Array, hidden: Array, layer: str) -> Array:
        count, length, width = state.shape
        query, key, value = (
            self._linear(state, f"{layer}attention.self.{part}")
            .reshape(count, length, HEADS, width // HEADS)
            .transpose(0, 2, 1, 3)
            for part in ("query", "key", "value")
        )
        weights = query @ key.transpose(0, 1, 3, 2) / np.float32(sqrt(width // HEADS)) + hidden
        weights = np.exp(weights - weights.max(-1, keepdims=True))
        mixed = weights / weights.sum(-1, keepdims=True) @ value
        return np.asarray(mixed.transpose(0, 2, 1, 3).reshape(count, length, width), np.float32)

    def _linear(self, state: Array, name: str) -> Array:
        return np.asarray(state @ self.weights[name + ".weight"].T + self.weights[name + ".bias"], np.float32)

    def _normed(self, state: Array, name: str) -> Array:
        centred = state - state.mean(-1, keepdims=True)
        normed = centred / np.sqrt(centred.var(-1, keepdims=True) + np.float32(1e-12))
        scaled = normed * self.weights[name + "LayerNorm.weight"] + self.weights[name + "LayerNorm.bias"]
        return np.asarray(scaled, np.float32)


if __name__ == "__main__":
    main()
