"""One article: what there is to choose from, and its text."""

from __future__ import annotations

import pyarrow as pa

from dashboard.queries.core import Narrowed


def titles(narrowed: Narrowed) -> pa.Table:
    """All articles of the corpus, newest first: article_id, published, published_precision, outlet, title."""
    return narrowed.ask(
        """SELECT article_id, published, published_precision, outlet, title FROM corpus.articles
           ORDER BY published DESC NULLS LAST, article_id""",
    )


def text(narrowed: Narrowed, article_id: str) -> pa.Table:
    """One row: the columns of articles and the text."""
    return narrowed.ask(
        """SELECT a.*, t.text FROM corpus.articles a JOIN corpus.texts t USING (article_id)
           WHERE article_id = $article_id""",
        article_id=article_id,
    )
