"""Learn the word vectors: `python -m pipeline.tone.learn EXAMPLES ARTICLES WORDNET [--out FILE]`.

EXAMPLES is the train.jsonl of NewsMTSC (MIT), ARTICLES a .jsonl file with news under `text` (Wikinews, CC BY 2.5),
WORDNET the folder with `data.noun` and its like of WordNet 3.1 (its own licence, free for any use). Of each word is
counted what stands beside it in news and in glosses, and what WordNet says of it; the counts become positive pointwise
mutual information (Church and Hanks 1990), and that is brought down to its principal directions (Levy and Goldberg
2014). Words that are used alike come to lie close. No label of the examples is looked at. Needs scikit-learn.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, hstack
from sklearn.utils.extmath import randomized_svd

from pipeline.tone.vectors import DIMENSIONS, FILE, Vectors

WORDS = 24_000  # that get a vector: the most used
WINDOW = 5  # words on either side that a word is counted with, the near ones more
SMOOTHING = 0.75  # power of a context's frequency: rare contexts would tell too much (Levy, Goldberg, Dagan 2015)
COMMON = 120  # words so common in news that a gloss does not tell by them

# How much a word of WordNet tells of another: of the same synset, of its gloss, of a synset that a pointer leads to
# (wninput(5WN)) and of that one's gloss. Antonyms are left out: good and bad must not lie close.
SAME, GLOSS, GLOSS_BEYOND = 2.0, 1.0, 0.3
POINTERS = {"&": 2.0, "+": 2.0, "@": 1.0, "=": 1.0, "^": 1.0, "$": 1.0, "\\": 1.0, "<": 1.0, "~": 0.5}
PARTS_OF_SPEECH = ("noun", "verb", "adj", "adv")

Counts = dict[tuple[int, int], float]  # (word, context)


@dataclass(frozen=True, slots=True)
class Synset:
    """Words of one meaning, the words that explain it, and (pointer, key) of the synsets near it."""

    words: tuple[str, ...]
    gloss: tuple[str, ...]
    pointers: tuple[tuple[str, str], ...]


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m pipeline.tone.learn", description=__doc__)
    parser.add_argument("examples", type=Path, help="train.jsonl of NewsMTSC")
    parser.add_argument("articles", type=Path, help=".jsonl file with news under 'text'")
    parser.add_argument("wordnet", type=Path, help="folder with data.noun, data.verb, data.adj, data.adv")
    parser.add_argument("--out", type=Path, default=FILE, help="where the vectors go (default: %(default)s)")
    chosen = parser.parse_args(arguments)
    news = [*_sentences(chosen.examples, "sentence"), *_sentences(chosen.articles, "text")]
    words, rows = learnt(news, dict(synsets(chosen.wordnet)))
    Vectors.write(words, rows, chosen.out)
    print(f"wrote {len(words)} words to {chosen.out} ({chosen.out.stat().st_size / 1e6:.1f} MB)")


def learnt(news: Sequence[Sequence[str]], wordnet: Mapping[str, Synset]) -> tuple[list[str], NDArray[np.float32]]:
    """The most used words and a vector of length 1 for each, in the order of the alphabet."""
    texts = [*news, *(synset.gloss for synset in wordnet.values())]
    used = Counter(word for text in texts for word in text)
    words = sorted(sorted(used, key=lambda word: (-used[word], word))[:WORDS])
    index = {word: at for at, word in enumerate(words)}
    common = {word for word, _ in Counter(word for text in news for word in text).most_common(COMMON)}
    beside = _informative(_beside(texts, index), len(words))
    meant = _informative(_meant(wordnet, index, common), len(words))
    both = hstack([part / np.sqrt(part.multiply(part).sum()) for part in (beside, meant)]).tocsr()
    directions, sizes, _ = randomized_svd(both, DIMENSIONS, n_iter=4, random_state=0)
    rows = directions * np.sqrt(sizes)
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return words, np.asarray(rows / np.maximum(lengths, 1e-9), np.float32)


def synsets(folder: Path) -> Iterator[tuple[str, Synset]]:
    """The synsets of WordNet's data files (wndb(5WN)) by part of speech and offset. Raises OSError."""
    for part in PARTS_OF_SPEECH:
        for line in (folder / f"data.{part}").read_text("utf-8").splitlines():
            if not line.startswith(" "):  # the licence
                fields, gloss = line.split(" | ", 1)
                offset, _, kind, count, *rest = fields.split()
                pairs = 2 * int(count, 16)
                names = tuple(re.sub(r"\(.*\)", "", name).lower() for name in rest[:pairs:2])
                tail = rest[pairs + 1 :]
                pointers = [tail[at : at + 3] for at in range(0, 4 * int(rest[pairs]), 4)]
                near = tuple((symbol, _key(other, to)) for symbol, to, other in pointers)
                yield _key(kind, offset), Synset(names, tuple(_words(gloss)), near)


def _key(kind: str, offset: str) -> str:
    """Satellite adjectives ('s') stand in the file of the others."""
    return kind.replace("s", "a") + offset


def _sentences(path: Path, key: str) -> Iterator[list[str]]:
    """The words of each sentence of a .jsonl file; a sentence that stands there more than once counts once."""
    texts = dict.fromkeys(json.loads(line)[key] for line in path.read_text("utf-8").splitlines() if line.strip())
    for text in texts:
        yield from map(_words, re.split(r"\n+|(?<=[.!?]) ", text))


def _words(text: str) -> list[str]:
    return re.findall("[a-z]{2,}", text.lower())


def _beside(texts: Iterable[Sequence[str]], index: Mapping[str, int]) -> Counts:
    """How often words stand beside each other; the second next counts half, and so on."""
    counts: Counts = defaultdict(float)
    for text in texts:
        places = [index.get(word) for word in text]
        for at, word in enumerate(places):
            for distance, other in enumerate(places[max(0, at - WINDOW) : at][::-1], start=1):
                if word is not None and other is not None:
                    counts[word, other] += 1 / distance
                    counts[other, word] += 1 / distance
    return counts


def _meant(wordnet: Mapping[str, Synset], index: Mapping[str, int], common: set[str]) -> Counts:
    """How much WordNet tells of a word by each other."""
    told = {key: [word for word in synset.gloss if word not in common] for key, synset in wordnet.items()}
    counts: Counts = defaultdict(float)
    for key, synset in wordnet.items():
        tells = [(SAME, synset.words), (GLOSS, told[key])]
        for symbol, near in synset.pointers:
            weight = POINTERS.get(symbol, 0.0)
            if weight:
                tells += [(weight, wordnet[near].words), (weight * GLOSS_BEYOND, told[near])]
        for word in synset.words:
            if word in index:
                for weight, others in tells:
                    for other in others:
                        if other in index:
                            counts[index[word], index[other]] += weight
    return counts


def _informative(counts: Counts, size: int) -> Any:
    """Words x contexts: positive pointwise mutual information."""
    places = np.array(list(counts), np.int64)
    values = np.fromiter(counts.values(), np.float64, len(counts))
    words, contexts = places.T
    of_word = np.bincount(words, values, size)
    of_context = np.bincount(contexts, values, size) ** SMOOTHING
    information = np.log(values / of_word[words] / (of_context[contexts] / of_context.sum()))
    kept = information > 0
    return csr_matrix((information[kept].astype(np.float32), (words[kept], contexts[kept])), shape=(size, size))


if __name__ == "__main__":
    main()
