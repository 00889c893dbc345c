"""Topics: what a corpus speaks of, discovered from its words and not from `themes.toml`.

Non-negative matrix factorisation (scikit-learn) of the TF-IDF of nouns, names and adjectives. People's names are left
out: a topic is a matter, not a circle of persons. The number of topics is the one at which topics are found again
best when a fifth of the articles is left out (D. Greene, D. O'Callaghan, P. Cunningham: How many topics? 2014). A
topic is told by its terms and by the theme that articles speak of where they speak of it.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from importlib.metadata import version
from typing import Any

import numpy as np
from numpy.typing import NDArray

from pipeline.corpus.rows import Recall, Rows, anew, of
from pipeline.entities import slug
from pipeline.layout import TOLD
from pipeline.reading import Reading
from pipeline.seeds import fold
from pipeline.tables import Article, ArticleTopic, Mention, Theme, Topic

Bag = tuple[str, ...]  # the lemmas of an article that may make a topic, each as often as it stands there
Matrix = NDArray[np.float64]

FEWEST = 50  # articles; in fewer, topics are single articles
NUMBERS = (4, 5, 6, 7, 8, 10, 12, 15, 20)  # of topics, to choose from
PER_TOPIC = 8  # articles a topic must have on average
SAMPLES, LEFT_OUT, TRIED = 4, 0.2, 500  # how stability is tried: times, share left out, articles at most
TERMS = 10  # listed of each topic
NAMED = 3  # terms in a label
SAME = 0.25  # shared terms (Jaccard) from which on a topic is one of the run before
WEIGHT = 0.02  # a smaller share of an article is noise
NEAR = 0.25  # correlation from which on a theme goes along with a topic; between matters that differ it stays under 0.2

POS = frozenset(("NOUN", "PROPN", "ADJ"))
NO_MATTER = frozenset(("PERSON", "DATE", "TIME", "CARDINAL", "ORDINAL", "PERCENT", "MONEY", "QUANTITY"))


def bag(reading: Reading) -> Bag:
    """The words of an article that may make a topic: lemmas of nouns, adjectives and names, but people's."""
    people = [(m.start, m.end) for m in reading.rows_of(Mention) if m.label == "person" and m.kind == "named"]
    passed = {at for start, end in people for at in range(start, end)}
    for entity in reading.doc.ents:
        if entity.label_ in NO_MATTER or reading.seeds.outlet_named(entity.text):
            passed.update(range(entity.start_char, entity.end_char))
    return tuple(
        fold(token.lemma_)
        for sent in reading.sentences
        if reading.passage_at(sent.start_char).role in TOLD
        for token in sent
        if token.pos_ in POS and token.is_alpha and len(token) > 2 and not token.is_stop and token.idx not in passed
    )


def discovered(rows: Rows, bags: Mapping[str, Bag], previous: Sequence[Topic] = (), recall: Recall = anew) -> Rows:
    """`rows` with the tables of topics, from the bag of each article; both are empty below FEWEST different articles.

    Copies do not shape topics but have them. A topic that shares enough terms with one of the `previous` run keeps
    its id and label.
    """
    ids = sorted(bags)
    copies = {article.article_id for article in of(rows, Article) if article.is_copy}
    shaping = [number for number, article_id in enumerate(ids) if article_id not in copies]
    if len(shaping) < FEWEST:
        return {**rows, Topic: [], ArticleTopic: []}
    vocabulary, weights = _tfidf([bags[article_id] for article_id in ids], shaping)
    number = _most_stable(weights[shaping], len(previous), recall)
    model = _nmf(number).fit(weights[shaping])
    parts = model.transform(weights)
    parts = parts / np.maximum(parts.sum(axis=1, keepdims=True), np.finfo(float).tiny)
    topics = _named(_terms(model.components_, vocabulary), _strongest(parts, number), previous)
    topics = _near(topics, parts[shaping], _coverage(rows, [ids[number] for number in shaping]))
    return {
        **rows,
        Topic: topics,
        ArticleTopic: [
            ArticleTopic(article_id, topic.topic_id, round(float(share), 4))
            for article_id, shares in zip(ids, parts, strict=True)
            for topic, share in zip(topics, shares, strict=True)
            if share >= WEIGHT
        ],
    }


def _tfidf(bags: Sequence[Bag], shaping: Sequence[int]) -> tuple[list[str], Any]:
    """The vocabulary of the shaping articles and the TF-IDF of all, a sparse matrix of articles x terms."""
    from sklearn.feature_extraction.text import TfidfVectorizer  # half a second; needed by large corpora only

    vectorizer = TfidfVectorizer(analyzer=list, min_df=max(3, len(shaping) // 1000), max_df=0.4, sublinear_tf=True)
    vectorizer.fit([bags[number] for number in shaping])
    return list(vectorizer.get_feature_names_out()), vectorizer.transform(bags)


def _nmf(topics: int) -> Any:
    from sklearn.decomposition import NMF

    return NMF(topics, init="nndsvd", random_state=0, max_iter=2000, tol=1e-3)


def _most_stable(weights: Any, before: int, recall: Recall) -> int:
    """The number of topics whose terms come back best in samples of the articles.

    The number of the run before stays unless another is clearly better, so that a few new articles rename nothing. How
    stable each is takes nearly all the time of topics; of the same weights it is recalled.
    """
    chance = np.random.default_rng(0)
    numbers = [n for n in NUMBERS if n * PER_TOPIC <= weights.shape[0]]
    if weights.shape[0] > TRIED:
        weights = weights[np.sort(chance.choice(weights.shape[0], TRIED, replace=False))]
    articles = weights.shape[0]
    kept = round(articles * (1 - LEFT_OUT))
    samples = [np.sort(chance.choice(articles, kept, replace=False)) for _ in range(SAMPLES)]
    found = dict(recall(_name(weights), lambda: [(n, _stability(weights, samples, n)) for n in numbers]))
    best = max(numbers, key=lambda n: (found[n], -n))
    return before if before in found and found[before] >= found[best] - 0.05 else best


def _name(weights: Any) -> str:
    """A name for the stabilities of these weights, by what they are made of and with."""
    content = hashlib.sha256(version("scikit-learn").encode())
    for part in (weights.data, weights.indices, weights.indptr):
        content.update(part.tobytes())
    return f"stability of topics {content.hexdigest()}"


def _stability(weights: Any, samples: Sequence[NDArray[np.int64]], topics: int) -> float:
    """Mean Jaccard of the top terms of topics found in all articles and in each sample, matched one to one."""
    from scipy.optimize import linear_sum_assignment

    whole = _top(_nmf(topics).fit(weights).components_)
    agreements = []
    for sample in samples:
        part = _top(_nmf(topics).fit(weights[sample]).components_)
        alike = np.array([[_jaccard(one, other) for other in part] for one in whole])
        agreements.append(alike[linear_sum_assignment(-alike)].mean())
    return float(np.mean(agreements))


def _top(components: Matrix) -> list[set[int]]:
    return [set(np.argsort(-row, kind="stable")[:TERMS].tolist()) for row in components]


def _jaccard(one: set[Any], other: set[Any]) -> float:
    return len(one & other) / len(one | other)


def _terms(components: Matrix, vocabulary: Sequence[str]) -> list[tuple[str, ...]]:
    """The terms of each topic, the most distinctive first: weight in the topic times the topic's part of the term."""
    distinctive = components * components / np.maximum(components.sum(axis=0), np.finfo(float).tiny)
    return [tuple(vocabulary[at] for at in np.argsort(-row, kind="stable")[:TERMS]) for row in distinctive]


def _strongest(parts: Matrix, topics: int) -> list[int]:
    """In how many articles each topic is the strongest."""
    told = parts[parts.any(axis=1)]
    return [int(count) for count in np.bincount(told.argmax(axis=1), minlength=topics)]


def _coverage(rows: Rows, ids: Sequence[str]) -> dict[str, Matrix]:
    """Theme -> the share of the sentences of each article that speak of it."""
    sentences = {article.article_id: article.sentences for article in of(rows, Article)}
    spoken = Counter((theme.theme, theme.article_id) for theme in of(rows, Theme))
    return {
        theme: np.array([spoken[theme, one] / max(sentences[one], 1) for one in ids])
        for theme in sorted({theme for theme, _ in spoken})
    }


def _near(topics: Sequence[Topic], parts: Matrix, coverage: Mapping[str, Matrix]) -> list[Topic]:
    """The topics with the theme whose coverage goes along with their weight most, by Pearson's correlation.

    Unlike a cosine it does not take a theme that every article touches for a relative of every topic.
    """
    found = []
    for topic, weights in zip(topics, parts.T, strict=True):
        likeness = {theme: _correlation(weights, shares) for theme, shares in coverage.items()}
        nearest = max(likeness, key=lambda theme: likeness[theme], default=None)
        if nearest is not None and likeness[nearest] >= NEAR:
            topic = replace(topic, theme=nearest, likeness=round(likeness[nearest], 4))
        found.append(topic)
    return found


def _correlation(one: Matrix, other: Matrix) -> float:
    """Pearson's; 0 where one of the two does not vary."""
    if not one.std() or not other.std():
        return 0.0
    return float(np.corrcoef(one, other)[0, 1])


def _named(terms: Sequence[tuple[str, ...]], articles: Sequence[int], previous: Sequence[Topic]) -> list[Topic]:
    """A Topic for each list of terms, under the id and label of the previous topic it continues, the likest first."""
    pairs = sorted(
        (
            (_jaccard(set(listed), set(old.terms)), -number, old)
            for number, listed in enumerate(terms)
            for old in previous
        ),
        key=lambda pair: (pair[0], pair[1], pair[2].topic_id),
        reverse=True,
    )
    kept: dict[int, Topic] = {}
    for alike, number, old in pairs:
        if alike >= SAME and -number not in kept and old not in kept.values():
            kept[-number] = old
    topics: list[Topic] = []
    taken = {old.topic_id for old in kept.values()}
    for number, (listed, count) in enumerate(zip(terms, articles, strict=True)):
        if number in kept:
            old = kept[number]
            topics.append(Topic(old.topic_id, old.label, listed, count, None, None))
            continue
        lengths = range(NAMED, TERMS + 1)
        topic_id = next(i for n in lengths if (i := "topic-" + slug(" ".join(listed[:n]))) not in taken)
        taken.add(topic_id)
        topics.append(Topic(topic_id, ", ".join(listed[:NAMED]), listed, count, None, None))
    return topics
