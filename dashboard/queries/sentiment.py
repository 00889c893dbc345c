"""The tone of sentences: by leader, by theme, over time, in speech and in narration; what courtesy does to it; and how
far two scorers agree.

`tone` is the mean polarity (-1 to 1) of n sentences, `low` and `high` its 95 % interval by the normal approximation,
which takes sentences as independent; null under FEW sentences, where the mean says little (`few`). A scorer that judges
the tone towards people may judge a sentence several times: what is not about one of them takes the mean of these.
`plain`: without courtesies.
"""

from __future__ import annotations

import datetime as dt
from typing import Literal

import pyarrow as pa

from dashboard.queries.core import Narrowed
from dashboard.queries.shares import wilson

Role = Literal["about", "by"]

FEW = 5  # sentences under which a mean is drawn hollow and has no interval
HALF = "1.96 * stddev_samp(polarity) / sqrt(count(*))"
TONE = f"""avg(polarity) AS tone,
           CASE WHEN count(*) >= {FEW} THEN greatest(avg(polarity) - {HALF}, -1) END AS low,
           CASE WHEN count(*) >= {FEW} THEN least(avg(polarity) + {HALF}, 1) END AS high,
           count(*) AS n, count(*) < {FEW} AS few"""
ROLES: dict[Role, str] = {"about": "tone_about", "by": "tone_by"}
CLASSES = ("negative", "neutral", "positive")
# Agreement that chance would give: both scorers give their classes as often as they do, but to any sentence.
CHANCE = " + ".join(f"avg((mine = '{one}')::INT) * avg((theirs = '{one}')::INT)" for one in CLASSES)
AGREEMENT = f"""avg((mine = theirs)::INT) AS share, count(*) AS n, count(*) < {FEW} AS few,
                round((avg((mine = theirs)::INT) - ({CHANCE})) / nullif(1 - ({CHANCE}), 0), 3) AS kappa"""


def scorers(narrowed: Narrowed) -> pa.Table:
    """Scorers, the default first: scorer, targeted, set, gold, lowest, highest.

    `targeted`: it judges the tone towards people. `set`, `gold`, `lowest` and `highest`: on what its macro-F1 was
    measured, by name and in words, and how high it was; null if it was not. Those of people stand first, and of these
    the best measured.
    """
    return narrowed.ask(
        """WITH measured AS (
                SELECT scorer, min("set") AS "set", min(gold) AS gold, min(f1) AS lowest, max(f1) AS highest
                FROM (SELECT DISTINCT scorer FROM corpus.sentiment) s JOIN corpus.accuracy a
                ON a."table" = 'sentiment' AND ends_with(measure, ' ' || scorer || ' macro-F1') GROUP BY scorer)
           SELECT scorer, bool_or(level = 'entity') AS targeted, any_value("set") AS "set",
                  any_value(gold) AS gold, any_value(lowest) AS lowest, any_value(highest) AS highest
           FROM corpus.sentiment LEFT JOIN measured USING (scorer) GROUP BY scorer
           ORDER BY targeted DESC, lowest DESC NULLS LAST, count(*) DESC, scorer"""
    )


def by_leader(narrowed: Narrowed, scorer: str, role: Role, plain: bool = False, most: int = 12) -> pa.Table:
    """Persons by falling number of sentences: id, name, tone, low, high, n, few.

    `role`: the tone of sentences `about` a person, or towards them, or of sentences `by` them.
    """
    return narrowed.ask(
        f"""WITH found AS ({sentences(ROLES[role], "entity_id, name, label", plain)})
            SELECT entity_id AS id, any_value(name) AS name, {TONE} FROM found WHERE label = 'person'
            GROUP BY entity_id ORDER BY n DESC, name LIMIT $most""",
        scorer=scorer,
        most=most,
    )


def classes(narrowed: Narrowed, scorer: str, role: Role, plain: bool = False, most: int = 12) -> pa.Table:
    """Sentences of each class by person: id, name, class, sentences; most sentences first. A sentence that is given
    different classes, towards different people, counts in each."""
    return narrowed.ask(
        f"""WITH found AS (
                SELECT entity_id, name, {_class(plain)} AS class, count(DISTINCT (article_id, sentence)) AS sentences
                FROM {ROLES[role]} WHERE scorer = $scorer AND label = 'person' GROUP BY ALL),
            largest AS (SELECT entity_id, sum(sentences) AS total FROM found GROUP BY entity_id
                        ORDER BY total DESC, entity_id LIMIT $most)
            SELECT entity_id AS id, name, class, sentences FROM found JOIN largest l USING (entity_id)
            ORDER BY l.total DESC, name, array_position({list(CLASSES)}, class)""",
        scorer=scorer,
        most=most,
    )


def by_theme(narrowed: Narrowed, scorer: str, plain: bool = False) -> pa.Table:
    """Themes by falling number of sentences: id, name, tone, low, high, n, few."""
    return narrowed.ask(
        f"""WITH found AS ({sentences("tone_on", "theme, name", plain)})
            SELECT theme AS id, any_value(name) AS name, {TONE} FROM found GROUP BY theme ORDER BY n DESC, name""",
        scorer=scorer,
    )


def over_time(narrowed: Narrowed, scorer: str, plain: bool = False) -> pa.Table:
    """Tone of speech and of narration by period: period, id ('speech', 'narration'), name, tone, low, high, n, few,
    partial; a period without sentences has a null tone."""
    return narrowed.ask(
        f"""WITH voices(id, name, quoted) AS (
                VALUES ('narration', 'Narration', FALSE), ('speech', 'Quotations', TRUE)),
            found AS ({sentences("toned", "in_quote", plain)}),
            scored AS (
                SELECT period, in_quote, {TONE} FROM found JOIN articles USING (article_id) GROUP BY period, in_quote)
            SELECT p.period, v.id, v.name, s.tone, s.low, s.high, coalesce(s.n, 0) AS n, coalesce(s.few, TRUE) AS few,
                   p.partial
            FROM periods p CROSS JOIN voices v
            LEFT JOIN scored s ON s.period = p.period AND s.in_quote = v.quoted
            WHERE EXISTS (FROM scored x WHERE x.in_quote = v.quoted)
            ORDER BY v.id, p.period""",
        scorer=scorer,
    )


def leaders_over_time(narrowed: Narrowed, scorer: str, role: Role, plain: bool = False, most: int = 6) -> pa.Table:
    """The same of the persons with most sentences, who stand in that order: period, id, name, tone, low, high, n, few,
    partial; a period without sentences has a null tone."""
    return narrowed.ask(
        f"""WITH found AS (
                SELECT f.*, period FROM ({sentences(ROLES[role], "entity_id, name, label", plain)}) f
                JOIN articles USING (article_id) WHERE label = 'person' AND period IS NOT NULL),
            largest AS (
                SELECT entity_id AS id, any_value(name) AS name, count(*) AS total FROM found
                GROUP BY entity_id ORDER BY total DESC, id LIMIT $most),
            scored AS (SELECT period, entity_id AS id, {TONE} FROM found GROUP BY ALL)
            SELECT p.period, l.id, l.name, s.tone, s.low, s.high, coalesce(s.n, 0) AS n, coalesce(s.few, TRUE) AS few,
                   p.partial
            FROM periods p CROSS JOIN largest l LEFT JOIN scored s USING (period, id)
            ORDER BY l.total DESC, l.id, p.period""",
        scorer=scorer,
        most=most,
    )


def middle(narrowed: Narrowed) -> dt.date | None:
    """The day that parts the covered days into two halves, the first of the later; None where no article is dated."""
    return (
        narrowed.days[0] + (narrowed.days[1] - narrowed.days[0] + dt.timedelta(days=1)) // 2 if narrowed.days else None
    )


def shifts(narrowed: Narrowed, scorer: str, role: Role, plain: bool = False, most: int = 12) -> pa.Table:
    """How the tone of persons changed from the first half of the covered days to the second, what rose most first: id,
    name, change_in_tone, low, high (95 % interval of the difference of two means), tone, n (of the later half),
    earlier_tone, earlier_n, few (fewer than FEW sentences in a half). Only who has sentences in both."""
    return narrowed.ask(
        f"""WITH found AS (
                SELECT f.*, published >= $middle AS is_later
                FROM ({sentences(ROLES[role], "entity_id, name, label", plain)}) f JOIN articles USING (article_id)
                WHERE label = 'person' AND published_precision IN ('day', 'month')),
            halves AS (
                SELECT entity_id AS id, any_value(name) AS name,
                       {_half("tone", "is_later")}, {_half("earlier_tone", "NOT is_later")}
                FROM found GROUP BY entity_id),
            largest AS (
                FROM halves WHERE tone_n > 0 AND earlier_tone_n > 0
                ORDER BY tone_n + earlier_tone_n DESC, id LIMIT $most),
            changed AS (
                SELECT *, tone - earlier_tone AS change, least(tone_n, earlier_tone_n) < {FEW} AS few,
                       CASE WHEN NOT few THEN 1.96 * sqrt(tone_spread / tone_n + earlier_tone_spread / earlier_tone_n)
                       END AS half
                FROM largest)
            SELECT id, name, change AS change_in_tone, change - half AS low, change + half AS high,
                   tone, tone_n AS n, earlier_tone, earlier_tone_n AS earlier_n, few
            FROM changed ORDER BY change DESC, name""",
        scorer=scorer,
        middle=middle(narrowed),
        most=most,
    )


def _half(name: str, condition: str) -> str:
    """SQL of the mean, the variance and the number of the scores of one half."""
    return f"""avg(polarity) FILTER ({condition}) AS {name}, var_samp(polarity) FILTER ({condition}) AS {name}_spread,
               count(*) FILTER ({condition}) AS {name}_n"""


def voices(narrowed: Narrowed, scorer: str, plain: bool = False) -> pa.Table:
    """Tone of quotations and of narration: id ('speech', 'narration'), name, tone, low, high, n, few."""
    return narrowed.ask(
        f"""WITH found AS ({sentences("toned", "in_quote", plain)})
            SELECT CASE WHEN in_quote THEN 'speech' ELSE 'narration' END AS id,
                   CASE WHEN in_quote THEN 'Quotations' ELSE 'Narration' END AS name, {TONE}
            FROM found GROUP BY in_quote ORDER BY name""",
        scorer=scorer,
    )


def courtesy(narrowed: Narrowed, scorer: str) -> pa.Table:
    """What courtesies do to the tone: id and name ('All sentences', 'Sentences with a courtesy', each without
    courtesies too), tone, low, high, n, few. No row if no sentence holds a courtesy."""
    return narrowed.ask(
        f"""WITH found AS (
                SELECT article_id, sentence, avg(polarity) AS polarity, avg(discounted) AS discounted,
                       bool_or(len(courtesies) > 0) AS polite
                FROM toned WHERE scorer = $scorer GROUP BY ALL),
            rows AS (
                SELECT 1 AS place, 'all' AS id, 'All sentences' AS name, polarity, polite FROM found
                UNION ALL SELECT 2, 'all-plain', '… without courtesies', discounted, polite FROM found
                UNION ALL SELECT 3, 'polite', 'Sentences with a courtesy', polarity, polite FROM found WHERE polite
                UNION ALL SELECT 4, 'polite-plain', '… without it', discounted, polite FROM found WHERE polite)
            SELECT id, name, {TONE} FROM rows GROUP BY place, id, name HAVING (SELECT bool_or(polite) FROM found)
            ORDER BY place""",
        scorer=scorer,
    )


def formulas(narrowed: Narrowed, scorer: str, most: int = 12) -> pa.Table:
    """The commonest courtesies, as printed in lower case: id, name, sentences, tone (mean of these), plain (mean
    without their courtesies), told (both, in words)."""
    return narrowed.ask(
        """WITH found AS (
                SELECT formula, article_id, sentence, avg(polarity) AS polarity, avg(discounted) AS discounted
                FROM courteous WHERE scorer = $scorer GROUP BY ALL)
           SELECT formula AS id, formula AS name, count(*) AS sentences, round(avg(polarity), 2) AS tone,
                  round(avg(discounted), 2) AS plain,
                  replace(format('{:+.2f} → {:+.2f}', round(avg(polarity), 2) + 0.0, round(avg(discounted), 2) + 0.0),
                          '-', '−') AS told
           FROM found GROUP BY formula ORDER BY sentences DESC, formula LIMIT $most""",
        scorer=scorer,
        most=most,
    )


def agreement(narrowed: Narrowed, scorer: str, other: str, plain: bool = False) -> pa.Table:
    """How often two scorers give which classes to the same: row_id, row (class by scorer), column_id, column (class by
    other), number, scorer, other. All nine, or none if they score nothing in common."""
    return narrowed.ask(
        f"""WITH {_twice(plain)},
            classes AS (SELECT unnest({list(CLASSES)}) AS class, unnest([1, 2, 3]) AS place)
            SELECT r.class AS row_id, upper(r.class[1]) || r.class[2:] AS row, c.class AS column_id,
                   upper(c.class[1]) || c.class[2:] AS column, count(t.mine) AS number,
                   $scorer AS scorer, $other AS other
            FROM classes r CROSS JOIN classes c LEFT JOIN twice t ON t.mine = r.class AND t.theirs = c.class
            WHERE EXISTS (FROM twice) GROUP BY r.class, c.class, r.place, c.place ORDER BY r.place, c.place""",
        scorer=scorer,
        other=other,
    )


def agreed(narrowed: Narrowed, scorer: str, other: str, plain: bool = False) -> pa.Table:
    """How far two scorers agree: share (to which they give the same class), low, high, n (what both score), kappa
    (Cohen's; null where chance alone would agree on all), few. One row, or none if they score nothing in common."""
    return narrowed.ask(
        f"""WITH {_twice(plain)}, counted AS (SELECT {AGREEMENT} FROM twice HAVING count(*) > 0)
            SELECT share, {wilson(known="NOT few")}, n, kappa, few FROM counted""",
        scorer=scorer,
        other=other,
    )


def agreed_by_leader(narrowed: Narrowed, scorer: str, other: str, plain: bool = False, most: int = 12) -> pa.Table:
    """The same for each person towards whom one of the two judges, most scores first: id, name, share, low, high, n,
    kappa, few."""
    return narrowed.ask(
        f"""WITH {_twice(plain)},
            counted AS (
                SELECT entity_id AS id, any_value(name) AS name, {AGREEMENT} FROM twice
                WHERE entity_id IS NOT NULL GROUP BY entity_id)
            SELECT id, name, share, {wilson(known="NOT few")}, n, kappa, few FROM counted
            ORDER BY n DESC, name LIMIT $most""",
        scorer=scorer,
        other=other,
        most=most,
    )


def sentences(table: str, by: str, plain: bool) -> str:
    """SQL of one row with `polarity` for each sentence of a table of scores and each value of the columns `by`, as
    $scorer scores it."""
    return f"""SELECT {by}, article_id, sentence, avg({"discounted" if plain else "polarity"}) AS polarity
               FROM {table} WHERE scorer = $scorer GROUP BY ALL"""


def _class(plain: bool) -> str:
    return "discounted_class" if plain else "class"


def _twice(plain: bool) -> str:
    """SQL of `twice`: the classes, mine and theirs, that the two scorers give to the same."""
    return f"""twice AS (SELECT {_class(plain)} AS mine, other_{_class(plain)} AS theirs, entity_id, name
                         FROM scored_twice WHERE scorer = $scorer AND other = $other)"""
