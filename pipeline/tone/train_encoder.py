"""Train the updates of the sentence encoder: `python -m pipeline.tone.train_encoder TRAIN.jsonl`, a file of NewsMTSC.

Low-rank updates (LoRA: E. Hu et al. 2021) of every linear map of the upper layers, a mark for the words of the target,
and a head, for each member of a small committee. What the layers below make of a sentence does not change, so it is
computed once. Each member leaves out a sixth of the articles, which tells macro-F1 after each epoch and which is kept.
Half of the times the target's name is hidden, so that the network cannot learn what is said of whom.

Needs torch (2.13 was used) besides what scoring needs. Half an hour on one core.
"""

from __future__ import annotations

import argparse
import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from sklearn.metrics import f1_score
from torch import Tensor
from torch.nn import functional as F

from pipeline.tone import encoder, examples
from pipeline.tone.encoder import DOWN, HEADS, LAYERS, UP, UPPER, WIDTH, Batch, Network
from pipeline.tone.model import LABELS
from pipeline.tone.wordpieces import HIDDEN, Cut, Vocabulary

MEMBERS = 2
LEFT_OUT = 6  # a member leaves out one part of so many
EPOCHS = 3
BATCH = 32  # examples a step
NEAR = 40  # batches that are sorted by length together
RANK = 16  # of an update
SCALE = 2.0  # of an update
RATE = 1e-3  # of learning, at its height
RATE_OF_MARK = 3e-3
WARM = 0.06  # share of the steps in which the rate of learning rises
HIDE = 0.5  # how often the name of the target is hidden
DROP, DROP_HEAD = 0.1, 0.2  # shares of numbers that are dropped in a step
SMOOTH = 0.1  # share of a label that is spread over all classes: annotators disagree as well

Rows = NDArray[np.int64]  # numbers of examples
Understood = list[Tensor]  # pieces x WIDTH, at half precision, of each example


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m pipeline.tone.train_encoder", description=__doc__)
    parser.add_argument("train", type=Path, metavar="TRAIN.jsonl", help="examples in the format of NewsMTSC")
    parser.add_argument("--out", type=Path, default=encoder.FILE, help="where the updates go (default: %(default)s)")
    chosen = parser.parse_args(arguments)
    train(chosen.train, chosen.out)


def train(path: Path, out: Path) -> None:
    """Fit a committee to the examples of `path`; its updates go to `out`."""
    marked = examples.lines(path)
    base = Network(dict(encoder.tensors(encoder.folder() / "model.safetensors")))
    lessons = Lessons.of(marked, Vocabulary.read(encoder.folder() / "vocab.txt"), base)
    groups = sorted({line.group for line in marked})
    np.random.default_rng(0).shuffle(groups)
    updates: dict[str, NDArray[np.float16]] = {}
    for number in range(MEMBERS):
        left_out = set(groups[number::LEFT_OUT])
        is_kept = np.array([line.group not in left_out for line in marked])
        member = _fitted(lessons, np.flatnonzero(is_kept), np.flatnonzero(~is_kept), base, number)
        updates |= {f"{number}.{name}": weights for name, weights in member.items()}
    np.savez_compressed(out, allow_pickle=False, **updates)
    print(f"wrote {out} ({out.stat().st_size / 1e6:.1f} MB)")


@dataclass(frozen=True)
class Lessons:
    """Examples, their classes, and what the lower layers make of them, with the target's name and with it hidden."""

    cuts: list[Cut]
    classes: Tensor
    seen: Understood
    hidden: Understood

    @classmethod
    def of(cls, marked: Sequence[examples.Line], vocabulary: Vocabulary, base: Network) -> Lessons:
        cuts = [vocabulary.cut(line.sentence, line.start, line.end, encoder.PIECES) for line in marked]
        instead = vocabulary.index[HIDDEN]
        nameless = [Cut(tuple(np.where(cut.is_target, instead, cut.pieces).tolist()), cut.is_target) for cut in cuts]
        classes = torch.tensor([LABELS.index(line.label) for line in marked])
        return cls(cuts, classes, _understood(cuts, base), _understood(nameless, base))

    def batch(self, rows: Rows, are_hidden: NDArray[np.bool_]) -> tuple[Batch, Tensor]:
        """The examples `rows` side by side, and what the lower layers make of them."""
        batch = Batch.of([self.cuts[row] for row in rows])
        x = torch.zeros(*batch.pieces.shape, WIDTH)
        for at, (row, is_hidden) in enumerate(zip(rows, are_hidden, strict=True)):
            own = (self.hidden if is_hidden else self.seen)[row]
            x[at, : len(own)] = own.float()
        return batch, x


def _understood(cuts: Sequence[Cut], base: Network) -> Understood:
    found: dict[int, Tensor] = {}
    for rows in _by_length(cuts, np.arange(len(cuts))):
        together = torch.from_numpy(encoder.understood(Batch.of([cuts[row] for row in rows]), base)).half()
        found |= {row: own[: len(cuts[row].pieces)].clone() for row, own in zip(rows, together, strict=True)}
    return [found[row] for row in range(len(cuts))]


def _by_length(cuts: Sequence[Cut], rows: Rows) -> list[Rows]:
    """The rows in batches, each of sentences of about the same length, so that little is filled up."""
    ordered = rows[np.argsort([len(cuts[row].pieces) for row in rows], kind="stable")]
    return [ordered[at : at + BATCH] for at in range(0, len(ordered), BATCH)]


class Learner:
    """The kernels in torch, with updates that are learnt; `is_learning` tells whether numbers are dropped."""

    def __init__(self, base: Network) -> None:
        self.frozen = {name: torch.from_numpy(weights.copy()) for name, weights in base.weights.items()}
        self.mark = torch.randn(WIDTH) * 0.02
        self.head = {"head.weight": torch.randn(len(LABELS), 2 * WIDTH) * 0.01, "head.bias": torch.zeros(len(LABELS))}
        self.updates: dict[str, Tensor] = {}
        for name, weights in self.frozen.items():
            if weights.dim() == 2 and any(name.startswith(f"encoder.layer.{n}.") for n in range(UPPER, LAYERS)):
                outputs, inputs = weights.shape
                changed = name.removesuffix(".weight")
                self.updates[changed + DOWN] = torch.randn(RANK, inputs) / math.sqrt(inputs)
                self.updates[changed + UP] = torch.zeros(outputs, RANK)
        for learnt in (self.mark, *self.slow):
            learnt.requires_grad_()
        self.is_learning = True

    @property
    def slow(self) -> list[Tensor]:
        """What is learnt at RATE."""
        return [*self.head.values(), *self.updates.values()]

    def weights(self) -> dict[str, NDArray[np.float16]]:
        """What was learnt, as `Network.with_updates` takes it."""
        learnt = {"mark": self.mark, **self.head, **self.updates}
        scales = {name: SCALE for name in self.updates if name.endswith(UP)}
        return {name: (scales.get(name, 1.0) * own).detach().numpy().astype(np.float16) for name, own in learnt.items()}

    def embedded(self, batch: Batch) -> Tensor:
        raise NotImplementedError("training begins above the lower layers")

    def linear(self, name: str, x: Tensor) -> Tensor:
        if name == "head":
            return F.linear(self._dropped(x, DROP_HEAD), self.head["head.weight"], self.head["head.bias"])
        y = F.linear(x, self.frozen[name + ".weight"], self.frozen[name + ".bias"])
        y = y + SCALE * F.linear(F.linear(x, self.updates[name + DOWN]), self.updates[name + UP])
        return self._dropped(y, DROP) if name.endswith("output.dense") else y

    def norm(self, name: str, x: Tensor) -> Tensor:
        return F.layer_norm(x, (WIDTH,), self.frozen[name + ".weight"], self.frozen[name + ".bias"], encoder.EPSILON)

    def attended(self, query: Tensor, key: Tensor, value: Tensor, batch: Batch) -> Tensor:
        rows, width = batch.pieces.shape
        q, k, v = (x.view(rows, width, HEADS, -1).transpose(1, 2) for x in (query, key, value))
        mask = torch.from_numpy(batch.is_real)[:, None, None, :] > 0
        return F.scaled_dot_product_attention(q, k, v, attn_mask=mask).transpose(1, 2).reshape(rows, width, WIDTH)

    def gelu(self, x: Tensor) -> Tensor:
        return F.gelu(x, approximate="tanh")

    def marked(self, x: Tensor, batch: Batch) -> Tensor:
        return x + torch.from_numpy(batch.is_target)[..., None] * self.mark

    def pooled(self, x: Tensor, batch: Batch) -> Tensor:
        parts = [torch.from_numpy(part) for part in batch.parts]
        return torch.cat([(x * part[..., None]).sum(1) / part.sum(1, keepdim=True) for part in parts], dim=1)

    def _dropped(self, x: Tensor, share: float) -> Tensor:
        return F.dropout(x, share, self.is_learning)


def _fitted(lessons: Lessons, kept: Rows, left_out: Rows, base: Network, seed: int) -> dict[str, NDArray[np.float16]]:
    """The updates after the epoch that is best on the examples left out."""
    torch.manual_seed(seed)
    chance = np.random.default_rng(seed)
    learner = Learner(base)
    optimizer = torch.optim.AdamW(
        [{"params": learner.slow}, {"params": [learner.mark], "lr": RATE_OF_MARK}], lr=RATE, weight_decay=0.01
    )
    steps = EPOCHS * math.ceil(len(kept) / BATCH)
    pace = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: max(0.02, min((step + 1) / (WARM * steps), 1 - step / steps))
    )
    counts = torch.bincount(lessons.classes[kept])
    even = (1 / counts) / (1 / counts).mean()
    best, updates = 0.0, learner.weights()
    for epoch in range(EPOCHS):
        learner.is_learning = True
        for rows in _mixed(lessons, kept, chance):
            batch, x = lessons.batch(rows, chance.random(len(rows)) < HIDE)
            odds = encoder.judged(x, batch, learner)
            loss = F.cross_entropy(odds, lessons.classes[rows], even, label_smoothing=SMOOTH)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_([learner.mark, *learner.slow], 1.0)
            optimizer.step()
            pace.step()
        learner.is_learning = False
        measured = _macro_f1(lessons, left_out, learner)
        print(f"member {seed}, epoch {epoch}: macro-F1 {measured:.3f} on {len(left_out)} examples left out", flush=True)
        if measured > best:
            best, updates = measured, learner.weights()
    return updates


def _mixed(lessons: Lessons, rows: Rows, chance: np.random.Generator) -> list[Rows]:
    """The rows in batches, by chance."""
    mixed = chance.permutation(rows)
    near = (mixed[first : first + NEAR * BATCH] for first in range(0, len(mixed), NEAR * BATCH))
    batches = [batch for some in near for batch in _by_length(lessons.cuts, some)]
    return [batches[at] for at in chance.permutation(len(batches))]


def _macro_f1(lessons: Lessons, rows: Rows, learner: Learner) -> float:
    truth: list[int] = []
    found: list[int] = []
    with torch.no_grad():
        for part in _by_length(lessons.cuts, rows):
            batch, x = lessons.batch(part, np.zeros(len(part), bool))
            found += encoder.judged(x, batch, learner).argmax(dim=1).tolist()
            truth += lessons.classes[part].tolist()
    return float(f1_score(truth, found, average="macro"))


if __name__ == "__main__":
    main()
