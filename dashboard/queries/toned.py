"""Scores of tone with the leaders, themes and other scores of their sentences, as SQL over the narrowed tables;
`core.narrow` makes views of them.

A scorer that judges the tone towards people has rows of level 'entity', and only these count; of any other the rows of
level 'sentence' do. `target_id` and `target` are the person towards whom a row is, null for scorers of sentences.
"""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.queries.joined import View

TARGETED = "SELECT scorer FROM corpus.sentiment WHERE level = 'entity'"
PEOPLE = "SELECT DISTINCT article_id, sentence, entity_id, name, label FROM mentions WHERE entity_id IS NOT NULL"
NAMED = "SELECT entity_id, name, label FROM corpus.entities"


def views(meant: str) -> Iterator[View]:
    """The scores that count (toned), those about a leader, by one, on a theme, those with a courtesy, and those that
    two scorers give to one thing.

    `meant`: SQL that is true for chosen persons in `entity_id`.
    """
    yield (
        "toned",
        f"""SELECT s.* EXCLUDE (entity_id, label), s.entity_id AS target_id, e.name AS target, s.label AS class,
                   s.discounted_label AS discounted_class
            FROM sentiment s LEFT JOIN corpus.entities e USING (entity_id)
            WHERE level = CASE WHEN scorer IN ({TARGETED}) THEN 'entity' ELSE 'sentence' END""",
    )
    yield (
        "tone_about",
        f"""SELECT t.*, m.entity_id, m.name, m.label FROM toned t JOIN ({PEOPLE}) m USING (article_id, sentence)
            WHERE level = 'sentence'
            UNION ALL
            SELECT t.*, e.entity_id, e.name, e.label FROM toned t JOIN ({NAMED}) e ON e.entity_id = t.target_id
            WHERE level = 'entity' AND {meant}""",
    )
    yield (
        "tone_by",
        f"""SELECT t.*, e.name, e.label FROM (SELECT *, unnest(speaker_ids) AS entity_id FROM toned) t
            JOIN ({NAMED}) e USING (entity_id) WHERE {meant} AND target_id IS DISTINCT FROM entity_id""",
    )
    yield (
        "tone_on",
        "SELECT t.*, h.theme, h.label AS name FROM toned t JOIN themes h USING (article_id, sentence)",
    )
    yield (
        "courteous",
        """SELECT *, [printed] AS terms, lower(printed) AS formula
           FROM (SELECT *, unnest(courtesies) AS printed FROM toned)""",
    )
    yield (
        "scored_twice",
        """SELECT t.*, o.scorer AS other, o.class AS other_class, o.discounted_class AS other_discounted_class,
                  t.class <> o.class AS differs, t.discounted_class <> o.discounted_class AS discounted_differs,
                  coalesce(t.target_id, o.target_id) AS entity_id, coalesce(t.target, o.target) AS name
           FROM toned t JOIN toned o USING (article_id, sentence)
           WHERE t.scorer <> o.scorer AND coalesce(t.target_id = o.target_id, TRUE)""",
    )
