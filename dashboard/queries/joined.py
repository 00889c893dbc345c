"""Narrowed rows of several tables brought together: speech by sentence, pairs of people, topics with what they say.

Each function yields views as (name, SQL), to be made in this order over the narrowed tables of `core`.
"""

from __future__ import annotations

from collections.abc import Iterator

View = tuple[str, str]

STRETCH = 1000  # characters


def attributed(table: str) -> str:
    """SQL of the rows of a table once for each of those who say or state them, with the one in speaker_id and speaker;
    of a speaker who is no entity the row as it is."""
    return f"""SELECT q.* EXCLUDE (one, speaker) REPLACE (one AS speaker_id), coalesce(e.name, q.speaker) AS speaker
        FROM (SELECT *, unnest(CASE WHEN len(speaker_ids) > 0 THEN speaker_ids ELSE [NULL] END) AS one FROM {table}) q
        LEFT JOIN corpus.entities e ON e.entity_id = one"""


# Words as a reader counts them, as a pattern of RE2: letters, joined by hyphens.
WORD = r"\pL+(?:-\pL+)*"
# Words as `sentences.words` counts them, in SQL, where an apostrophe stands doubled.
COUNTED = r"[\pL\pN]+(?:[-’''.,][\pL\pN]+)*"


def forms(term: str) -> str:
    """SQL of the list of the forms of a lemma: terms of topics are nouns, adjectives and names."""
    return f"[{term}, {term} || 's', {term} || 'es', regexp_replace({term}, 'y$', 'ies')]"


# Topics with their terms in every form.
TOPIC_WORDS = f"""SELECT topic_id, label, flatten(list_transform(terms, lambda t: {forms("t")})) AS forms
    FROM corpus.topics"""


def speech(speaks: str, in_themes: str, in_scope: str) -> Iterator[View]:
    """Speech that others carry; attributed speech sentence by sentence, and the themes whose terms stand in it.

    The words of a part are null where it is neither the whole quotation nor the whole sentence. `speaks`: SQL that is
    true for speakers chosen. `in_themes`, `in_scope`: joins that keep the selected sentences, and
    all sentences whatever themes are chosen.
    """
    yield "carried", "SELECT q.*, outlet FROM quotes q JOIN articles USING (article_id) WHERE agency IS NOT NULL"
    for name, kept in (("said", in_themes), ("said_any_theme", in_scope)):
        yield (
            name,
            f"""SELECT * EXCLUDE (text), substring(text, start - quote_start + 1, "end" - start) AS text,
                       regexp_extract_all(substring(text, start - quote_start + 1, "end" - start), '{WORD}') AS terms
                FROM (SELECT q.* EXCLUDE (sentence, start, "end", words), q.start AS quote_start, s.sentence,
                             greatest(q.start, s.start) AS start, least(q."end", s."end") AS "end",
                             CASE WHEN q.start <= s.start AND s."end" <= q."end" THEN s.words
                             WHEN s.start <= q.start AND q."end" <= s."end" THEN q.words END AS words
                      FROM corpus.attributed q JOIN corpus.sentences s
                      ON s.article_id = q.article_id AND q.start < s."end" AND q."end" > s.start) {kept}
                WHERE {speaks}""",
        )
    yield (
        "said_themes",
        """SELECT s.* EXCLUDE (terms), t.theme, t.label, list_filter(t.terms, lambda x: contains(s.text, x)) AS terms
           FROM said s JOIN themes t USING (article_id, sentence)
           WHERE len(list_filter(t.terms, lambda x: contains(s.text, x))) > 0""",
    )


def leaders(of_mentions: str) -> Iterator[View]:
    """Sentences that mention or quote a leader, with their themes, and the words that leaders say in a sentence.

    `of_mentions`: SQL of the mentions of chosen leaders, whatever themes are chosen. A word said counts once for all
    together (spoken) and once for each who says it (spoken_by), however many quotations hold it.
    """
    yield (
        "leader_sentences",
        f"""SELECT f.*, name FROM (
                SELECT article_id, sentence, entity_id {of_mentions}
                UNION SELECT article_id, sentence, speaker_id FROM said_any_theme) f
            JOIN corpus.entities USING (entity_id) WHERE label = 'person'""",
    )
    yield (
        "leader_themes",
        "SELECT t.*, l.entity_id, l.name FROM themes t JOIN leader_sentences l USING (article_id, sentence)",
    )
    for name, each in (("spoken", "article_id, sentence"), ("spoken_by", "article_id, sentence, entity_id")):
        yield (
            name,
            f"""SELECT {each}, sum(CASE WHEN reached <= start AND words IS NOT NULL THEN words WHEN reached < "end" THEN
                    len(regexp_extract_all(substring(text, greatest(reached - start, 0) + 1), '{COUNTED}')) ELSE 0 END
                )::BIGINT AS words
                FROM (SELECT s.*, entity_id,
                             coalesce(max("end") OVER (PARTITION BY {each} ORDER BY start, "end" DESC
                                 ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS reached
                      FROM said_any_theme s JOIN corpus.entities e ON entity_id = speaker_id WHERE e.label = 'person')
                GROUP BY {each} HAVING words > 0""",
        )
    yield (
        "spoken_themes",
        "SELECT t.*, s.entity_id FROM themes t JOIN spoken_by s USING (article_id, sentence)",
    )


def pairs(of_kind: str, held: str) -> Iterator[View]:
    """Who meets whom and who is mentioned with whom (pairs_in_...), and the words that show it (paired_in_...).

    `of_kind`: SQL that is true for chosen kinds of reference. `held`: SQL of the bin of a meeting's date.
    """
    person = "label = 'person' AND entity_id IS NOT NULL"
    yield "company", f"FROM corpus.mentions SEMI JOIN articles USING (article_id) WHERE {of_kind} AND {person}"
    yield _pairs(
        "meetings",
        "meeting_id",
        f"""SELECT meeting_id, unnest(participant_ids) AS id, unnest(participants) AS name, {held} AS held
            FROM meetings WHERE status = 'held'""",
        also=", a.held",
    )
    yield "paired_in_meetings", "FROM meeting_evidence JOIN pairs_in_meetings USING (meeting_id)"
    for place, source, key in (("sentences", "beside", "article_id, sentence"), ("articles", "company", "article_id")):
        yield _pairs(place, key, f"SELECT DISTINCT {key}, entity_id AS id, name FROM {source} WHERE {person}")
        yield (
            f"paired_in_{place}",
            " UNION ALL ".join(
                f"""SELECT a_id, b_id, m.article_id, m.sentence, m.start, m."end", m.text
                    FROM pairs_in_{place} JOIN {source} m USING ({key}) WHERE m.entity_id = {one}"""
                for one in ("a_id", "b_id")
            ),
        )


def _pairs(place: str, key: str, members: str, also: str = "") -> View:
    """Every two members of one `key`; `members`: SQL of the key, id and name."""
    return (
        f"pairs_in_{place}",
        f"""WITH members AS ({members})
            SELECT {key}, a.id AS a_id, a.name AS a, b.id AS b_id, b.name AS b{also}
            FROM members a JOIN members b USING ({key}) WHERE a.id < b.id""",
    )


def topics() -> Iterator[View]:
    """Articles by their strongest topic, the texts of sentences, what articles say of their topic, and its themes."""
    yield (
        "topic_articles",
        """SELECT a.*, t.topic_id, w.label AS topic
           FROM articles a JOIN (
               FROM corpus.article_topics
               QUALIFY row_number() OVER (PARTITION BY article_id ORDER BY weight DESC, topic_id) = 1) t
           USING (article_id) JOIN corpus.topic_words w USING (topic_id)""",
    )
    # A text is walked from its start to find a place in it, so that sentences are cut from stretches of it.
    yield (
        "sentence_texts",
        f"""WITH stretches AS (
                SELECT article_id, unnest(range(0, length(text), {STRETCH})) AS place,
                       substring(text, place + 1, {STRETCH} + (SELECT max("end" - start) FROM corpus.sentences)) AS text
                FROM corpus.texts)
            SELECT s.article_id, s.sentence, substring(text, s.start - place + 1, s."end" - s.start) AS text
            FROM corpus.sentences s JOIN stretches t
            ON t.article_id = s.article_id AND place = s.start - s.start % {STRETCH}""",
    )
    # Sentences are told by the words that they are kept with: each looked up, which is faster than going through the
    # terms for each sentence, and no text has to be read.
    yield (
        "topic_hits",
        """SELECT *, EXISTS (FROM corpus.themes x WHERE x.article_id = h.article_id AND x.sentence = h.sentence)
                  AS is_covered
           FROM (SELECT DISTINCT article_id, sentence, topic_id
                 FROM (SELECT s.article_id, s.sentence, a.topic_id,
                              unnest(string_split(replace(s.forms, '|', ' '), ' ')) AS word
                       FROM topic_articles a JOIN corpus.sentences s USING (article_id))
                 SEMI JOIN (SELECT topic_id, unnest(forms) AS word FROM corpus.topic_words)
                 USING (topic_id, word)) h""",
    )
    yield (
        "topic_sentences",
        f"""SELECT s.*, h.topic_id, h.is_covered, t.text,
                   list_filter(regexp_extract_all(t.text, '\\pL+'), lambda w: list_contains(k.forms, {_folded("w")}))
                   AS terms
            FROM topic_hits h JOIN corpus.topic_words k USING (topic_id)
            JOIN corpus.sentences s USING (article_id, sentence) JOIN sentence_texts t USING (article_id, sentence)""",
    )
    yield (
        "topic_themes",
        "SELECT t.*, h.topic_id FROM corpus.themes t JOIN topic_hits h USING (article_id, sentence)",
    )


def _folded(word: str) -> str:
    """SQL of a word as terms of topics are written."""
    return f"strip_accents(lower({word}))"
