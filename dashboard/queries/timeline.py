"""What happened when: articles by day, and the ledger of meetings, calls, visits and signings."""

from __future__ import annotations

import pyarrow as pa

from dashboard.queries.core import Narrowed

MOST = 2000  # events that a browser draws and zooms without delay


def events(narrowed: Narrowed, most: int = MOST) -> pa.Table:
    """Dated meetings and the days with articles, the newest `most` of them, in order: lane ('articles' or the form of a
    meeting; a meeting that signed documents stands in 'signing' as well), day, precision, hollow (not held), label,
    detail, meeting_id (null for articles), number (of articles)."""
    return narrowed.ask(
        """WITH dated AS (FROM meetings WHERE date IS NOT NULL),
            happened AS (
                SELECT form AS lane, * FROM dated
                UNION ALL SELECT 'signing' AS lane, * FROM dated WHERE form <> 'signing' AND len(documents) > 0),
            every AS (
                SELECT 'articles' AS lane, published AS day, 'day' AS precision, FALSE AS hollow,
                       concat(count(*), if(count(*) = 1, ' article', ' articles')) AS label,
                       concat(min(title), if(count(*) = 1, '', ' and more')) AS detail,
                       NULL::VARCHAR AS meeting_id, count(*) AS number
                FROM articles WHERE published_precision = 'day' GROUP BY published
                UNION ALL
                SELECT lane, date, date_precision, status <> 'held', array_to_string(participants, ', '),
                       concat_ws(' · ', concat(form, ', ', status), place,
                                 nullif(array_to_string(documents, '; '), '')),
                       meeting_id, articles
                FROM happened)
           FROM (FROM every ORDER BY day DESC, lane DESC, label DESC LIMIT $most) ORDER BY day, lane, label""",
        most=most,
    )


def ledger(narrowed: Narrowed) -> pa.Table:
    """Every meeting once, newest first, undated ones last: meeting_id, date, participants, form, status,
    place, documents, articles, date_precision."""
    return narrowed.ask(
        """SELECT meeting_id, date, participants, form, status, place, documents, articles, date_precision FROM meetings
           ORDER BY date DESC NULLS LAST, meeting_id""",
    )
