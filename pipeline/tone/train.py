"""Train the tone model: `python -m pipeline.tone.train FOLDER [--out FILE]`, FOLDER holding NewsMTSC's train.jsonl.

Prints macro-F1 of a cross-validation over articles, fits all examples, writes the weights. Needs scikit-learn; the
model itself does not.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.model_selection import GroupKFold

from pipeline import nlp
from pipeline.tone import examples, model
from pipeline.tone.features import Context, Features
from pipeline.tone.vectors import vectors

SEEN = 3  # examples that a feature must be in
STRENGTH = 0.03  # inverse of regularisation; .02 to .1 differ by half a point of macro-F1
FOLDS = 4


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m pipeline.tone.train", description=__doc__)
    parser.add_argument("folder", type=Path, help="folder with train.jsonl")
    parser.add_argument("--out", type=Path, default=model.FILE, help="where the weights go (default: %(default)s)")
    chosen = parser.parse_args(arguments)
    train(chosen.folder / "train.jsonl", chosen.out)


def train(path: Path, out: Path) -> None:
    """Fit the examples of `path`; the weights go to `out`."""
    marked = list(examples.read(path, nlp.load()))
    described = [Context(example.sentence, vectors()).features(example.target) for example in marked]
    labels = np.array([model.LABELS.index(example.label) for example in marked])
    names = _names(described)
    matrix = _matrix(described, names)
    print(f"{len(marked)} examples, {len(names)} named features and {described[0].dense.size} dense numbers")
    print(f"macro-F1 over {FOLDS} folds of articles: {_validated(matrix, labels, [e.group for e in marked]):.3f}")
    fitted = _regression().fit(matrix, labels)
    weights = fitted.coef_.T
    model.Model.write(names, weights[: len(names)], weights[len(names) :], fitted.intercept_, out)
    print(f"wrote {out} ({out.stat().st_size / 1e6:.1f} MB)")


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


def _validated(matrix: Any, labels: Any, groups: Sequence[str]) -> float:
    """Macro-F1 of predictions for articles that were left out."""
    predicted = np.zeros_like(labels)
    for kept, left_out in GroupKFold(FOLDS).split(matrix, labels, groups):
        predicted[left_out] = _regression().fit(matrix[kept], labels[kept]).predict(matrix[left_out])
    return float(f1_score(labels, predicted, average="macro"))


if __name__ == "__main__":
    main()
