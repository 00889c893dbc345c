"""Stories: articles with nearly the same text share one, and all but the earliest are copies.

Candidates come from MinHash signatures of word shingles (datasketch); every candidate is then compared exactly.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from zlib import crc32

import numpy as np
from datasketch import MinHash, MinHashLSH
from numpy.typing import NDArray

from pipeline.corpus.rows import Rows, of
from pipeline.layout import passages
from pipeline.seeds import fold
from pipeline.tables import Article, Text

Shingles = NDArray[np.uint32]

WIDTH = 5  # words of a shingle
PERMUTATIONS = 128
CANDIDATE = 0.25  # estimated likeness; well below ALIKE, because the estimate of a likeness of 0.4 strays by 0.1
ALIKE = 0.4  # shared shingles in those of both texts: that much is left when every tenth word is another
CONTAINED = 0.8  # shared shingles of the shorter text: it was cut, or the longer one added to
SHORTEST = 20  # shingles; a shorter text is contained in another by chance of a formula


def grouped(rows: Rows) -> Rows:
    """`rows` with story_id and is_copy of every article.

    Articles are taken by date, then id, the undated last; each joins the story of the earlier article that it is most
    like, if it is a near-duplicate of any. A text of less than a third of another's length is not found in it.
    """
    texts = {text.article_id: text.text for text in of(rows, Text)}
    articles = of(rows, Article)
    order = sorted(articles, key=lambda article: (article.published or date.max, article.article_id))
    story = _stories({article.article_id: shingles(texts[article.article_id]) for article in order})
    return {
        **rows,
        Article: [
            replace(a, story_id=story[a.article_id], is_copy=story[a.article_id] != a.article_id) for a in articles
        ],
    }


def shingles(text: str) -> Shingles:
    """Hashes of every run of WIDTH words of headline and body, without case, accents and punctuation."""
    read = (text[p.start : p.end] for p in passages(text) if p.role in ("title", "body"))
    words = re.findall(r"\w+", fold(" ".join(read)))
    runs = (" ".join(words[at : at + WIDTH]) for at in range(max(1, len(words) - WIDTH + 1)))
    return np.unique(np.fromiter((crc32(run.encode()) for run in runs if run), dtype=np.uint32))


def likeness(one: Shingles, other: Shingles) -> float:
    """Shared shingles in all shingles of both texts (Jaccard) if they are near-duplicates, else 0."""
    if not len(one) or not len(other):
        return 0.0
    shared = len(np.intersect1d(one, other, assume_unique=True))
    shorter = min(len(one), len(other))
    alike = shared / (len(one) + len(other) - shared)
    is_duplicate = alike >= ALIKE or (shorter >= SHORTEST and shared >= CONTAINED * shorter)
    return alike if is_duplicate else 0.0


def _stories(articles: Mapping[str, Shingles]) -> dict[str, str]:
    """The story of each article: the id of its earliest article."""
    index = MinHashLSH(threshold=CANDIDATE, num_perm=PERMUTATIONS)
    story: dict[str, str] = {}
    for (article_id, words), signature in zip(articles.items(), _signatures(list(articles.values())), strict=True):
        candidates = ((likeness(words, articles[other]), other) for other in sorted(index.query(signature)))
        best, earlier = max(candidates, default=(0.0, ""))
        story[article_id] = story[earlier] if best > 0 else article_id
        index.insert(article_id, signature)
    return story


def _signatures(texts: Sequence[Shingles]) -> Iterator[MinHash]:
    for words in texts:
        signature = MinHash(num_perm=PERMUTATIONS, hashfunc=int)
        signature.update_batch(words.tolist())
        yield signature
