"""One article: what there is to choose from, its text, and all that was found in it, whatever the filters."""

from __future__ import annotations

from typing import Literal

import pyarrow as pa

from dashboard.queries.core import Narrowed

Found = Literal["quotes", "figures", "mentions", "themes", "meetings"]

FOUND: dict[Found, str] = {
    "quotes": """SELECT q.speaker, q.kind, q.act, e.name AS addressee, q.agency, q.cue, q.text, q.rule, q.confidence
        FROM corpus.quotes q LEFT JOIN corpus.entities e ON e.entity_id = q.addressee_id
        WHERE article_id = $article_id ORDER BY q.start""",
    "figures": """SELECT value, unit, direction, approximate, metric, period_text, period_start, period_end, speaker,
        theme, is_superseded, text, rule, confidence
        FROM corpus.figures WHERE article_id = $article_id ORDER BY start, value""",
    "mentions": """SELECT text, name, label, kind, use, rule, confidence, in_quote
        FROM corpus.mentions WHERE article_id = $article_id ORDER BY start""",
    "themes": """SELECT label AS theme, terms, text FROM corpus.themes
        WHERE article_id = $article_id ORDER BY start, theme""",
    "meetings": """SELECT date, date_precision, form, status, place, participants, documents, e.text AS sentence
        FROM corpus.meetings JOIN corpus.meeting_evidence e USING (meeting_id)
        WHERE e.article_id = $article_id ORDER BY date NULLS LAST, meeting_id, e.start""",
}


def titles(narrowed: Narrowed) -> pa.Table:
    """All articles of the corpus, newest first: article_id, published, published_precision, outlet, title."""
    return narrowed.ask(
        """SELECT article_id, published, published_precision, outlet, title FROM corpus.articles
           ORDER BY published DESC NULLS LAST, article_id""",
    )


def text(narrowed: Narrowed, article_id: str) -> pa.Table:
    """One row: the columns of articles, the text, and original (title of the article that a copy repeats)."""
    return narrowed.ask(
        """SELECT a.*, t.text, CASE WHEN a.is_copy THEN coalesce(o.title, o.article_id) END AS original
           FROM corpus.articles a JOIN corpus.texts t USING (article_id)
           LEFT JOIN corpus.articles o ON o.article_id = a.story_id
           WHERE a.article_id = $article_id""",
        article_id=article_id,
    )


def marks(narrowed: Narrowed, article_id: str) -> pa.Table:
    """What to mark in the text: start, end, layer (quote, figure, person, other), told (in words)."""
    return narrowed.ask(
        """SELECT start, "end", 'quote' AS layer,
                  concat(coalesce(speaker, 'Speaker unknown'), ' (', kind, coalesce(', carried by ' || agency, ''), ')')
                  AS told
           FROM corpus.quotes WHERE article_id = $article_id
           UNION ALL
           SELECT start, "end", 'figure', concat(unit, coalesce(': ' || metric, ''),
                  coalesce(', ' || period_text, ''), CASE WHEN is_superseded THEN ', corrected at once' ELSE '' END)
           FROM corpus.figures WHERE article_id = $article_id
           UNION ALL
           SELECT start, "end", CASE label WHEN 'person' THEN 'person' ELSE 'other' END,
                  concat(coalesce(string_agg(DISTINCT name, ', '), 'not resolved'), ' (', kind, ')')
           FROM corpus.mentions WHERE article_id = $article_id GROUP BY start, "end", label, kind
           ORDER BY 1, 2""",
        article_id=article_id,
    )


def found(narrowed: Narrowed, article_id: str, what: Found) -> pa.Table:
    """The rows of one table found in the article, with names instead of ids."""
    return narrowed.ask(FOUND[what], article_id=article_id)
