"""Train the tone model: `python -m pipeline.tone.train FOLDER`, FOLDER holding NewsMTSC's train.jsonl.

Prints macro-F1 of a cross-validation over articles, fits all examples, writes weights and polarities of words.
Needs scikit-learn; the model itself does not.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.model_selection import GroupKFold

from pipeline import nlp
from pipeline.tone import examples, model
from pipeline.tone.examples import Example
from pipeline.tone.features import Context, Features
from pipeline.tone.vectors import POLARITIES, POLARITIES_FILE, Vectors, vectors

SEEN = 3  # examples that a feature must be in
STRENGTH = 0.03  # inverse of regularisation; .02 to .1 differ by half a point of macro-F1
FOLDS = 4
SEEN_WORD = 2  # examples that a word with polarities must be in
PRIOR = 5.0  # examples of the usual classes that are added to those of each word

Array = NDArray[Any]
NONE = Vectors({}, np.zeros((0, POLARITIES), np.float32))


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m pipeline.tone.train", description=__doc__)
    parser.add_argument("folder", type=Path, help="folder with train.jsonl")
    parser.add_argument("--out", type=Path, default=model.FILE, help="where the weights go (default: %(default)s)")
    where = "where the polarities of words go (default: %(default)s)"
    parser.add_argument("--polarities-out", type=Path, default=POLARITIES_FILE, help=where)
    chosen = parser.parse_args(arguments)
    train(chosen.folder / "train.jsonl", chosen.out, chosen.polarities_out)


def train(path: Path, out: Path, polarities_out: Path) -> None:
    """Fit the examples of `path`; the weights go to `out`, the polarities of words to `polarities_out`."""
    marked = list(examples.read(path, nlp.load()))
    described = _crossfitted(marked)
    names = _names(described)
    print(f"{len(marked)} examples, {len(names)} named features and {described[0].dense.size} dense numbers")
    print(f"macro-F1 over {FOLDS} folds of articles: {_validated(marked, names):.3f}")
    fitted = _regression().fit(_matrix(described, names), _classes(marked))
    weights = fitted.coef_.T
    model.Model.write(names, weights[: len(names)], weights[len(names) :], fitted.intercept_, out)
    charged = _polarities(marked)
    Vectors.write(list(charged.index), charged.rows, polarities_out)
    print(f"wrote {out} and {polarities_out} ({(out.stat().st_size + polarities_out.stat().st_size) / 1e6:.1f} MB)")


def _polarities(marked: Sequence[Example]) -> Vectors:
    """For each word the log-odds of negative and of positive against neutral in sentences with it, by those of all."""
    counts: dict[str, Array] = defaultdict(lambda: np.zeros(len(model.LABELS)))
    for example, label in zip(marked, _classes(marked), strict=True):
        context = Context(example.sentence, vectors(), NONE, trained=True)
        around = (at for at in context.weights if not example.target.start <= at < example.target.end)
        for word in {context.words[at] for at in around if context.weights[at] > 0}:
            counts[word][label] += 1
    usual = np.bincount(_classes(marked), minlength=len(model.LABELS)) / len(marked)
    words = sorted(word for word, count in counts.items() if count.sum() >= SEEN_WORD)
    told = np.array([counts[word] + PRIOR * usual for word in words])
    odds = np.log(told / told.sum(axis=1, keepdims=True) / usual)
    rows = np.asarray(odds[:, [0, 2]] - odds[:, [1]], np.float32)
    return Vectors({word: at for at, word in enumerate(words)}, rows)


def _described(marked: Sequence[Example], polarities: Vectors, trained: bool = False) -> list[Features]:
    """As they are scored, or as the model is trained."""
    contexts = (Context(example.sentence, vectors(), polarities, trained=trained) for example in marked)
    return [context.features(example.target) for context, example in zip(contexts, marked, strict=True)]


def _crossfitted(marked: Sequence[Example]) -> list[Features]:
    """Each example described with polarities learnt from other articles: so good are they for a new text."""
    found: dict[int, Features] = {}
    for kept, left_out in _folds(marked, FOLDS + 1):
        polarities = _polarities([marked[at] for at in kept])
        found.update(zip(left_out, _described([marked[at] for at in left_out], polarities, trained=True), strict=True))
    return [found[at] for at in range(len(marked))]


def _folds(marked: Sequence[Example], count: int) -> Iterator[tuple[Array, Array]]:
    yield from GroupKFold(count).split(marked, groups=[example.group for example in marked])


def _classes(marked: Sequence[Example]) -> Array:
    return np.array([model.LABELS.index(example.label) for example in marked])


def _names(described: Sequence[Features]) -> list[str]:
    counts = Counter(name for features in described for name in features.names)
    return sorted(name for name, count in counts.items() if count >= SEEN)


def _matrix(described: Sequence[Features], names: Sequence[str]) -> Any:
    """Examples x features, the named ones first."""
    index = {name: at for at, name in enumerate(names)}
    rows = [sorted(index[name] for name in features.names if name in index) for features in described]
    ends = np.cumsum([0, *map(len, rows)])
    named = csr_matrix((np.ones(ends[-1]), np.concatenate(rows), ends), shape=(len(rows), len(names)))
    return hstack([named, csr_matrix(np.array([features.dense for features in described]))]).tocsr()


def _regression() -> LogisticRegression:
    return LogisticRegression(C=STRENGTH, class_weight="balanced", max_iter=500)


def _validated(marked: Sequence[Example], names: Sequence[str]) -> float:
    """Macro-F1 of predictions for articles that were left out, of the polarities of words too."""
    predicted = np.zeros(len(marked), int)
    for kept, left_out in _folds(marked, FOLDS):
        known, unknown = ([marked[at] for at in part] for part in (kept, left_out))
        fitted = _regression().fit(_matrix(_crossfitted(known), names), _classes(known))
        predicted[left_out] = fitted.predict(_matrix(_described(unknown, _polarities(known)), names))
    return float(f1_score(_classes(marked), predicted, average="macro"))


if __name__ == "__main__":
    main()
