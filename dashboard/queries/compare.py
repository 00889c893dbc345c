"""Two leaders side by side: what each says, of what, to whom, in which words and tone.

`first` and `second` are entity ids. Frames hold both sides: side (whose row it is), side_name. What they say is counted
in statements (the same words printed again count once) or in the sentences of which a quotation covers a part. What
both say jointly, or one together with others, counts for each who says it.
"""

from __future__ import annotations

from collections.abc import Sequence

import pyarrow as pa

from dashboard import keyness
from dashboard.keyness import Key
from dashboard.queries.core import Narrowed
from dashboard.queries.joined import WORD
from dashboard.queries.sentiment import TONE, sentences
from dashboard.queries.shares import wilson

NEAR = 1  # sentences around one that tells of a meeting in which words are taken to be said there
SIDES = """sides AS (
    SELECT unnest([$first, $second]) AS side, unnest([1, 2]) AS place),
    named AS (SELECT side, place, name AS side_name FROM sides JOIN corpus.entities ON entity_id = side)"""


def speakers(narrowed: Narrowed) -> pa.Table:
    """Persons who are quoted anywhere in the corpus: id, name. Those whom most articles of the selection quote stand
    first (one interview would count for little else), then those whom most articles quote at all."""
    return narrowed.ask(
        """WITH here AS (
                SELECT speaker_id, count(DISTINCT article_id) AS articles, count(DISTINCT statement_id) AS statements
                FROM attributed GROUP BY speaker_id)
           SELECT q.speaker_id AS id, any_value(name) AS name
           FROM corpus.attributed q JOIN corpus.entities ON entity_id = q.speaker_id LEFT JOIN here USING (speaker_id)
           WHERE label = 'person' GROUP BY q.speaker_id
           ORDER BY coalesce(any_value(here.articles), 0) DESC, coalesce(any_value(here.statements), 0) DESC,
                    count(DISTINCT article_id) DESC, count(DISTINCT statement_id) DESC, name"""
    )


def counts(narrowed: Narrowed, first: str, second: str) -> pa.Table:
    """How often each is referred to and quoted: id, name (what is counted), side, side_name, number.

    Ids: named, nominal, pronoun (references), articles (that refer to them), statements, printed, direct, reported.
    """
    return narrowed.ask(
        f"""WITH {SIDES},
            kinds(place, id, name) AS (VALUES
                (1, 'named', 'By name'), (2, 'nominal', 'By description'), (3, 'pronoun', 'By pronoun'),
                (4, 'articles', 'Articles'), (5, 'statements', 'Statements'), (6, 'printed', 'Quotations printed'),
                (7, 'direct', 'Direct'), (8, 'reported', 'Reported')),
            counted AS (
                SELECT entity_id AS side, kind AS id, count(*) AS number FROM mentions GROUP BY ALL
                UNION ALL SELECT entity_id, 'articles', count(DISTINCT article_id) FROM mentions GROUP BY ALL
                UNION ALL SELECT speaker_id, 'statements', count(DISTINCT statement_id) FROM attributed GROUP BY ALL
                UNION ALL SELECT speaker_id, 'printed', count(*) FROM attributed GROUP BY ALL
                UNION ALL SELECT speaker_id, kind, count(*) FROM attributed GROUP BY ALL)
            SELECT k.id, k.name, side, side_name, coalesce(number, 0) AS number
            FROM kinds k CROSS JOIN named n LEFT JOIN counted c USING (side, id) ORDER BY k.place, n.place""",
        first=first,
        second=second,
    )


def themes(narrowed: Narrowed, first: str, second: str) -> pa.Table:
    """What each speaks about: id, name (theme), side, side_name, share, sentences, n, low, high.

    A sentence counts for a theme if a term of it stands in the words said. `share` is of the n sentences that they
    speak, null for a side that says nothing; low and high are its 95 % interval. Themes by falling larger share.
    """
    return narrowed.ask(
        f"""WITH {SIDES},
            base AS (
                SELECT speaker_id AS side, count(DISTINCT (article_id, sentence)) AS n
                FROM said_any_theme GROUP BY ALL),
            spoken AS (
                SELECT theme AS id, label AS name, speaker_id AS side,
                       count(DISTINCT (article_id, sentence)) AS sentences
                FROM said_themes SEMI JOIN sides ON side = speaker_id GROUP BY ALL),
            shares AS (
                SELECT id, name, side, side_name, place, coalesce(sentences, 0) AS sentences, coalesce(n, 0) AS n,
                       coalesce(sentences, 0) / nullif(n, 0) AS share
                FROM (SELECT DISTINCT id, name FROM spoken) CROSS JOIN named
                LEFT JOIN spoken USING (id, name, side) LEFT JOIN base USING (side))
            SELECT id, name, side, side_name, share, sentences, n, {wilson()} FROM shares
            ORDER BY max(share) OVER (PARTITION BY id) DESC, name, place""",
        first=first,
        second=second,
    )


def alone(narrowed: Narrowed, first: str, second: str, fewest: int = 2, most: int = 10) -> pa.Table:
    """Themes, and terms of themes, that one of the two speaks of and the other never: id, name, level ('theme',
    'term'), theme (name), side, side_name, statements. A term takes `fewest` statements; up to `most` for each."""
    return narrowed.ask(
        f"""WITH {SIDES},
            spoken AS (FROM said_themes SEMI JOIN sides ON side = speaker_id),
            raised AS (
                SELECT theme AS id, label AS name, 'theme' AS level, label AS theme, speaker_id AS side, statement_id
                FROM spoken
                UNION ALL
                SELECT term, '‘' || term || '’', 'term', label, speaker_id, statement_id
                FROM (SELECT *, lower(unnest(terms)) AS term FROM spoken)),
            counted AS (
                SELECT id, any_value(name) AS name, level, min(theme) AS theme, min(side) AS side,
                       count(DISTINCT statement_id) AS statements
                FROM raised GROUP BY id, level
                HAVING count(DISTINCT side) = 1 AND (level = 'theme' OR count(DISTINCT statement_id) >= $fewest))
            SELECT id, name, level, theme, side, side_name, statements FROM counted JOIN named USING (side)
            QUALIFY row_number() OVER (PARTITION BY side ORDER BY level <> 'theme', statements DESC, name) <= $most
            ORDER BY place, level <> 'theme', statements DESC, name""",
        first=first,
        second=second,
        fewest=fewest,
        most=most,
    )


def distinctive(narrowed: Narrowed, first: str, second: str, fewest: int = 2, most: int = 10) -> pa.Table:
    """The words that set the two apart, up to `most` for each: id, name (the word), side, side_name, z, log_odds,
    statements (of that side with the word), others (of the other side), few (not sure).

    A word counts once a statement. It takes `fewest` statements of its side.
    """
    # What stands between blanks is parted into words once, not wherever it is said: half the time.
    said = narrowed.ask(
        f"""WITH tokens AS MATERIALIZED (
                SELECT speaker_id AS side, statement_id, unnest(string_split(text, ' ')) AS printed FROM said),
            vocabulary AS (
                SELECT printed, word
                FROM (SELECT printed, unnest(list_distinct(regexp_extract_all(lower(printed), '{WORD}'))) AS word
                      FROM (SELECT DISTINCT printed FROM tokens))
                WHERE length(word) >= $shortest AND NOT list_contains($stopped, word)),
            words AS (SELECT DISTINCT word, side, statement_id FROM tokens JOIN vocabulary USING (printed))
           SELECT word, count(*) FILTER (side = $first) AS first, count(*) FILTER (side = $second) AS second,
                  count(*) AS everyone
           FROM words GROUP BY word""",
        first=first,
        second=second,
        shortest=keyness.SHORTEST,
        stopped=sorted(keyness.STOP_WORDS),
    ).to_pylist()
    used = {whose: {row["word"]: row[whose] for row in said if row[whose]} for whose in ("first", "second", "everyone")}
    found = keyness.keys(**used)
    ahead = [key for key in found if key.z > 0 and key.first >= fewest][:most]
    behind = [key for key in reversed(found) if key.z < 0 and key.second >= fewest][:most]
    names = {one["side"]: one["side_name"] for one in _names(narrowed, first, second)}
    return _keys_table([(first, key) for key in ahead] + [(second, key) for key in behind], names, first)


def _names(narrowed: Narrowed, first: str, second: str) -> list[dict[str, str]]:
    names: list[dict[str, str]] = narrowed.ask(
        f"WITH {SIDES} SELECT side, side_name FROM named", first=first, second=second
    ).to_pylist()
    return names


def _keys_table(found: Sequence[tuple[str, Key]], names: dict[str, str], first: str) -> pa.Table:
    words, sides = pa.string(), pa.string()
    return pa.table(
        {
            "id": pa.array([key.word for _, key in found], words),
            "name": pa.array([key.word for _, key in found], words),
            "side": pa.array([side for side, _ in found], sides),
            "side_name": pa.array([names.get(side, side) for side, _ in found], sides),
            "z": pa.array([round(abs(key.z), 2) for _, key in found], pa.float64()),
            "log_odds": pa.array([round(abs(key.log_odds), 2) for _, key in found], pa.float64()),
            "statements": pa.array([key.first if side == first else key.second for side, key in found], pa.int64()),
            "others": pa.array([key.second if side == first else key.first for side, key in found], pa.int64()),
            "few": pa.array([not key.is_sure for _, key in found], pa.bool_()),
        }
    )


def addressees(narrowed: Narrowed, first: str, second: str, most: int = 12) -> pa.Table:
    """Whom each speaks to: id, name (addressee), side, side_name, statements; those most spoken to first."""
    return narrowed.ask(
        f"""WITH {SIDES},
            spoken AS (
                SELECT addressee_id AS id, speaker_id AS side, count(DISTINCT statement_id) AS statements
                FROM attributed SEMI JOIN sides ON side = speaker_id WHERE addressee_id IS NOT NULL GROUP BY ALL),
            largest AS (
                SELECT id, e.name, sum(statements) AS total FROM spoken JOIN corpus.entities e ON e.entity_id = id
                GROUP BY ALL ORDER BY total DESC, e.name LIMIT $most)
            SELECT id, l.name, side, side_name, coalesce(statements, 0) AS statements
            FROM largest l CROSS JOIN named LEFT JOIN spoken USING (id, side) ORDER BY total DESC, l.name, place""",
        first=first,
        second=second,
        most=most,
    )


def tone(narrowed: Narrowed, scorer: str, first: str, second: str) -> pa.Table:
    """Tone of the sentences that each speaks: id, name, tone, low, high, n, few."""
    return narrowed.ask(
        f"""WITH found AS ({sentences("tone_by", "entity_id, name", plain=False)})
            SELECT entity_id AS id, any_value(name) AS name, {TONE} FROM found
            WHERE entity_id IN ($first, $second) GROUP BY entity_id ORDER BY entity_id <> $first""",
        scorer=scorer,
        first=first,
        second=second,
    )


def occasions(narrowed: Narrowed, first: str, second: str) -> pa.Table:
    """Occasions on which both are quoted, newest first: id, kind ('meeting', 'article'), date, date_precision, name,
    first, second (statements of each)."""
    return narrowed.ask(
        f"""WITH {_on_occasions()},
            counted AS (
                SELECT id, kind, count(DISTINCT statement_id) FILTER (speaker_id = $first) AS first,
                       count(DISTINCT statement_id) FILTER (speaker_id = $second) AS second
                FROM spoken GROUP BY ALL)
            SELECT c.id, c.kind, coalesce(m.date, a.published) AS date,
                   coalesce(m.date_precision, a.published_precision) AS date_precision,
                   coalesce(nullif(concat_ws(', ', array_to_string(m.participants, ', '), m.place), ''), a.title, c.id)
                   AS name,
                   first, second
            FROM counted c LEFT JOIN meetings m ON c.kind = 'meeting' AND m.meeting_id = c.id
            LEFT JOIN articles a ON c.kind = 'article' AND a.article_id = c.id
            WHERE first > 0 AND second > 0 ORDER BY date DESC NULLS LAST, kind DESC, c.id""",
        first=first,
        second=second,
    )


def on_occasion(narrowed: Narrowed, first: str, second: str, kind: str, occasion: str) -> pa.Table:
    """What both said on an occasion, in order of print: side, speaker, joint_speakers (the names of all; null of one
    alone), addressee, act, kind, agency, article_id, published, published_precision, outlet, title, start, end, text,
    marks (none)."""
    return narrowed.ask(
        f"""WITH {_on_occasions()}
            SELECT DISTINCT s.speaker_id AS side, s.speaker,
                   CASE WHEN q.speaker_id IS NULL THEN q.speaker END AS joint_speakers, e.name AS addressee, q.act,
                   q.kind, q.agency, q.article_id, a.published, a.published_precision, a.outlet, a.title, q.start,
                   q.end, q.text, []::STRUCT(start BIGINT, "end" BIGINT)[] AS marks
            FROM spoken s JOIN quotes q USING (article_id, start, "end") JOIN articles a USING (article_id)
            LEFT JOIN corpus.entities e ON e.entity_id = q.addressee_id
            WHERE s.id = $occasion AND s.kind = $kind ORDER BY a.published NULLS LAST, q.article_id, q.start,
                     side <> $first""",
        first=first,
        second=second,
        kind=kind,
        occasion=occasion,
    )


def raised(narrowed: Narrowed, first: str, second: str, kind: str, occasion: str) -> pa.Table:
    """What each speaks about on an occasion, most first: id, name (theme), first, second (statements of each)."""
    return narrowed.ask(
        f"""WITH {_on_occasions()}
            SELECT theme AS id, any_value(label) AS name,
                   count(DISTINCT t.statement_id) FILTER (t.speaker_id = $first) AS first,
                   count(DISTINCT t.statement_id) FILTER (t.speaker_id = $second) AS second
            FROM spoken s JOIN said_themes t
            ON t.article_id = s.article_id AND t.quote_start = s.start AND t.speaker_id = s.speaker_id
            WHERE s.id = $occasion AND s.kind = $kind GROUP BY theme ORDER BY first + second DESC, name""",
        first=first,
        second=second,
        kind=kind,
        occasion=occasion,
    )


def _on_occasions() -> str:
    """SQL of `spoken`: quotations of the two with the article, and the meeting that a sentence nearby tells of."""
    own = 'q.article_id, q.start, q."end", q.speaker_id, q.speaker, q.statement_id'
    return f"""spoken AS (
        SELECT q.article_id AS id, 'article' AS kind, {own} FROM attributed q WHERE q.speaker_id IN ($first, $second)
        UNION ALL
        SELECT DISTINCT e.meeting_id, 'meeting', {own}
        FROM attributed q JOIN meeting_evidence e ON e.article_id = q.article_id
        AND q.sentence BETWEEN e.sentence - {NEAR} AND e.sentence + {NEAR}
        JOIN meetings m ON m.meeting_id = e.meeting_id
        WHERE q.speaker_id IN ($first, $second) AND list_has_all(m.participant_ids, [$first, $second]))"""
