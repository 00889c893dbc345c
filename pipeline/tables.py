"""The tables of Readout: every table, column, meaning and key, each declared once.

Everything else about a table (Arrow schema, checks, data dictionary, CSV header) is derived from these classes by
`pipeline.schema`. Standard library only, so that the dashboard and notebooks can import it for nothing.

Rules that hold for every table: a missing value is None, never "" and never a guess; a row found in a text carries
`article_id`, `start`, `end` (character offsets into `texts.text`, end exclusive), and `text == texts.text[start:end]`.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Annotated, ClassVar


@dataclass(frozen=True, slots=True)
class Column:
    """What a column means, and which values it may take.

    `values`: the closed list a non-null value comes from, or () where the column is open.
    `low`, `high`: inclusive bounds of a number. `refers_to`: "table.column" that must hold every non-null value.
    """

    meaning: str
    values: tuple[str, ...] = ()
    low: float | None = None
    high: float | None = None
    refers_to: str | None = None


def share(meaning: str) -> Column:
    """A number from 0 to 1."""
    return Column(meaning, low=0, high=1)


def entity(meaning: str) -> Column:
    """One entity or several, by their ids."""
    return Column(meaning, refers_to="entities.entity_id")


LABELS = ("person", "organisation", "place", "document")
KINDS = ("named", "nominal", "pronoun")
PRECISIONS = ("day", "month", "year", "none")
BASES = ("metadata", "url", "header", "dateline", "text", "inferred", "none")
ACTS = ("says", "thanks", "pledges", "demands", "agrees", "denies", "criticises", "praises", "announces")
FORMS = ("bilateral", "trilateral", "multilateral", "call", "signing", "visit")
STATUSES = ("held", "planned", "cancelled", "postponed")
USES = ("location", "government", "people")
MEASURED = ("mentions", "quotes", "figures", "meetings", "dates", "themes", "sentiment")
TONES = ("negative", "neutral", "positive")

ArticleId = Annotated[str, Column("Article the row was found in.", refers_to="articles.article_id")]
Start = Annotated[int, Column("Offset of the first character in texts.text.", low=0)]
End = Annotated[int, Column("Offset after the last character in texts.text.", low=1)]
Words = Annotated[str, Column("The words themselves: texts.text[start:end].")]
SentenceNo = Annotated[int, Column("Number of the sentence in its article, from 0.", low=0)]
Rule = Annotated[str, Column("Rule that decided.")]
Confidence = Annotated[float, share("Share of such decisions that are expected to be right.")]


class Row:
    """Base of all row classes. `TABLE` is the table's name, `KEY` the columns that tell its rows apart,
    `ABOUT` one sentence for the data dictionary."""

    __slots__ = ()
    TABLE: ClassVar[str]
    KEY: ClassVar[tuple[str, ...]]
    ABOUT: ClassVar[str]


@dataclass(frozen=True, slots=True)
class Stretch(Row):
    """Base of the rows that are a stretch of a text, with the sentence that it begins in."""

    article_id: ArticleId
    start: Start
    end: End
    text: Words
    sentence: SentenceNo


@dataclass(frozen=True, slots=True)
class Article(Row):
    TABLE: ClassVar = "articles"
    KEY: ClassVar = ("article_id",)
    ABOUT: ClassVar = "One row per article read."

    article_id: Annotated[str, Column("Stable name of the article, made from its file name.")]
    title: Annotated[str | None, Column("Headline.")]
    outlet: Annotated[str | None, Column("Who published it, as outlets.toml names it.")]
    author: Annotated[str | None, Column("Author as printed.")]
    url: Annotated[str | None, Column("Address the article is from, where stated.")]
    language: Annotated[str | None, Column("Language code (ISO 639-1).")]
    published: Annotated[
        dt.date | None, Column("Day of publication; the first day of the month or year if less is known.")
    ]
    published_time: Annotated[str | None, Column("Time of day as printed, HH:MM, with its zone where given.")]
    published_precision: Annotated[str, Column("How much of the date is known.", values=PRECISIONS)]
    published_basis: Annotated[str, Column("Where the date is from.", values=BASES)]
    published_note: Annotated[str | None, Column("In plain words: why this date, or why none.")]
    words: Annotated[int, Column("Words of the analysed text: those of its sentences.", low=0)]
    sentences: Annotated[int, Column("Sentences of the analysed text.", low=0)]
    story_id: Annotated[str, Column("Story: the near-duplicates of one text share it.")]
    is_copy: Annotated[bool, Column("True if an earlier article has nearly the same text.")]
    path: Annotated[str, Column("File the article was read from, relative to the input folder.")]


@dataclass(frozen=True, slots=True)
class Text(Row):
    TABLE: ClassVar = "texts"
    KEY: ClassVar = ("article_id",)
    ABOUT: ClassVar = "The text of each article, which all offsets count in."

    article_id: ArticleId
    text: Annotated[str, Column("Title and body as read.")]


@dataclass(frozen=True, slots=True)
class Sentence(Row):
    TABLE: ClassVar = "sentences"
    KEY: ClassVar = ("article_id", "sentence")
    ABOUT: ClassVar = "One row per sentence; headlines and photo captions count as sentences."

    article_id: ArticleId
    sentence: SentenceNo
    start: Start
    end: End
    part: Annotated[int, Column("Update of the article the sentence stands in, from 0 in order of print.", low=0)]
    role: Annotated[str, Column("What the passage is.", values=("title", "speaker", "body", "trailer"))]
    in_quote: Annotated[bool, Column("True if most of the sentence stands inside a direct quotation.")]
    words: Annotated[
        int, Column("Words of the sentence: runs of letters and digits, as in 'well-known', '2,000'.", low=0)
    ]
    forms: Annotated[
        str | None,
        Column(
            "What the terms of themes are compared with: the words of the sentence, parted by blanks, the forms of a "
            "word parted by a vertical bar: as printed, its lemma, its singular, in lower case without accents. A "
            "hyphen is a blank, other punctuation counts as words. Null if there is no word."
        ),
    ]


@dataclass(frozen=True, slots=True)
class Entity(Row):
    TABLE: ClassVar = "entities"
    KEY: ClassVar = ("entity_id",)
    ABOUT: ClassVar = "One row per person, organisation, place or document known to the corpus."

    entity_id: Annotated[str, Column("Id: that of the seeds, else made from the name.")]
    name: Annotated[str, Column("Name to show.")]
    label: Annotated[str, Column("What it is.", values=LABELS)]
    country: Annotated[str | None, Column("Country it belongs to (ISO 3166-1 alpha-2).")]
    wikidata_id: Annotated[str | None, Column("Wikidata item, where the seeds state it.")]
    mentions: Annotated[int, Column("Rows of mentions that refer to it.", low=0)]
    articles: Annotated[int, Column("Articles that mention it.", low=0)]


@dataclass(frozen=True, slots=True)
class Mention(Stretch):
    TABLE: ClassVar = "mentions"
    KEY: ClassVar = ("article_id", "start", "end", "entity_id")
    ABOUT: ClassVar = "One row per reference to an entity; a plural reference has a row for each member."

    entity_id: Annotated[str | None, entity("Entity referred to; null if unknown.")]
    name: Annotated[str | None, Column("Name of the entity.")]
    label: Annotated[str, Column("What it refers to.", values=LABELS)]
    kind: Annotated[str, Column("Name, description or pronoun.", values=KINDS)]
    use: Annotated[
        str | None,
        Column("What a place name stands for here: the location, its government or its people.", values=USES),
    ]
    rule: Rule
    confidence: Confidence
    in_quote: Annotated[bool, Column("True inside a direct quotation.")]


@dataclass(frozen=True, slots=True)
class Quote(Stretch):
    TABLE: ClassVar = "quotes"
    KEY: ClassVar = ("article_id", "start", "end")
    ABOUT: ClassVar = (
        "One row per stretch of speech: words inside quotation marks, or the clause that reports what was said."
    )

    kind: Annotated[str, Column("Direct (inside quotation marks) or reported.", values=("direct", "reported"))]
    speaker_id: Annotated[
        str | None,
        entity("Entity that speaks; null if unknown, and where several speak jointly."),
    ]
    speaker_ids: Annotated[
        tuple[str, ...],
        entity(
            "Entities of all who say it: one of a single speaker, several of joint ones ('Smith and Jones said'); "
            "empty where nobody is known."
        ),
    ]
    speaker: Annotated[str | None, Column("Name of the speaker, or the role or body as printed if no entity is known.")]
    speaker_text: Annotated[str | None, Column("The words that stand as speaker.")]
    cue: Annotated[str | None, Column("Verb or phrase that tells of the speech, as printed.")]
    act: Annotated[str | None, Column("What the speaker does by it.", values=ACTS)]
    addressee_id: Annotated[str | None, entity("Entity spoken to; null if unknown, and where a phrase means several.")]
    agency: Annotated[str | None, Column("News agency or outlet credited with carrying the words.")]
    statement_id: Annotated[str, Column("Statement: the same words of the same speaker, printed again, share it.")]
    rule: Rule
    confidence: Confidence
    words: Annotated[int, Column("Words of the stretch, also those of a quotation inside it.", low=0)]


@dataclass(frozen=True, slots=True)
class Theme(Stretch):
    TABLE: ClassVar = "themes"
    KEY: ClassVar = ("article_id", "start", "end", "theme")
    ABOUT: ClassVar = "One row per sentence and theme it speaks of."

    theme: Annotated[str, Column("Id of the theme in themes.toml.")]
    label: Annotated[str, Column("Name of the theme to show.")]
    parent: Annotated[str | None, Column("Id of the theme it stands under: its sentences are rows of that one too.")]
    terms: Annotated[tuple[str, ...], Column("Terms of the theme, or of one under it, that were found, as printed.")]
    speaker_id: Annotated[
        str | None,
        entity("Who says the sentence, where a quotation covers it."),
    ]
    colour: Annotated[str | None, Column("Colour of the theme in charts ('#0072b2'), if themes.toml fixes one.")]


@dataclass(frozen=True, slots=True)
class Topic(Row):
    TABLE: ClassVar = "topics"
    KEY: ClassVar = ("topic_id",)
    ABOUT: ClassVar = "One row per topic discovered in the corpus; empty for a corpus too small to have any."

    topic_id: Annotated[str, Column("Id of the topic.")]
    label: Annotated[str, Column("Its most distinctive terms.")]
    terms: Annotated[tuple[str, ...], Column("Terms by falling weight.")]
    articles: Annotated[int, Column("Articles in which it is the strongest topic.", low=0)]
    theme: Annotated[str | None, Column("Id of the theme it goes along with most; null if with none.")]
    likeness: Annotated[
        float | None,
        Column(
            "How far: correlation, over articles, of the weight of the topic with the share of sentences that speak of "
            "the theme.",
            low=-1,
            high=1,
        ),
    ]


@dataclass(frozen=True, slots=True)
class ArticleTopic(Row):
    TABLE: ClassVar = "article_topics"
    KEY: ClassVar = ("article_id", "topic_id")
    ABOUT: ClassVar = "Weight of each discovered topic in each article."

    article_id: ArticleId
    topic_id: Annotated[str, Column("Topic.", refers_to="topics.topic_id")]
    weight: Annotated[float, share("Share of the article's topic weight.")]


@dataclass(frozen=True, slots=True)
class Sentiment(Row):
    TABLE: ClassVar = "sentiment"
    KEY: ClassVar = ("article_id", "start", "end", "level", "entity_id", "scorer")
    ABOUT: ClassVar = "One row per scored stretch and scorer."

    article_id: ArticleId
    start: Start
    end: End
    text: Words
    sentence: Annotated[int | None, Column("Number of the sentence; null for a whole article.", low=0)]
    level: Annotated[str, Column("What was scored.", values=("article", "sentence", "entity"))]
    entity_id: Annotated[str | None, entity("Entity the tone is towards (level entity).")]
    speaker_id: Annotated[
        str | None,
        entity("Who says the stretch, where a quotation covers it."),
    ]
    speaker_ids: Annotated[
        tuple[str, ...],
        entity("All who say it, as quotes.speaker_ids; empty where nobody is known."),
    ]
    in_quote: Annotated[bool, Column("True if the stretch is speech, false if it is the outlet's narration.")]
    scorer: Annotated[str, Column("Scorer that gave the score.")]
    polarity: Annotated[float, Column("Tone, -1 negative to 1 positive.", low=-1, high=1)]
    subjectivity: Annotated[float | None, share("0 factual to 1 subjective (TextBlob only).")]
    label: Annotated[str, Column("Tone as a class of the scorer.", values=TONES)]
    positive_terms: Annotated[
        tuple[str, ...],
        Column("Words that raised the score, as printed, the strongest first; with negative_terms five at most."),
    ]
    negative_terms: Annotated[tuple[str, ...], Column("Words that lowered the score, as positive_terms.")]
    courtesies: Annotated[tuple[str, ...], Column("Formulas of courtesies.toml in the stretch, as printed.")]
    discounted: Annotated[
        float, Column("Tone with those formulas left out; equal to polarity where there are none.", low=-1, high=1)
    ]
    discounted_label: Annotated[str, Column("Class of the discounted tone.", values=TONES)]


@dataclass(frozen=True, slots=True)
class Figure(Stretch):
    TABLE: ClassVar = "figures"
    KEY: ClassVar = ("article_id", "start", "end", "value")
    ABOUT: ClassVar = "One row per number stated that measures or counts something."

    value: Annotated[
        float, Column("The number, scale words multiplied in (3.4 billion = 3,400,000,000); below zero after a minus.")
    ]
    unit: Annotated[
        str,
        Column("percent, percentage_point, count, fraction, ordinal, an ISO 4217 currency, or a unit such as day, km."),
    ]
    per: Annotated[
        str | None, Column("What the unit is told per ('barrel', 'day', 'square_metre'); null if it is no rate.")
    ]
    metric: Annotated[str | None, Column("What is measured, in the text's own words.")]
    metric_id: Annotated[str | None, Column("Id of that metric in metrics.toml; null if it is none of them.")]
    metric_label: Annotated[str | None, Column("Name of the metric to show.")]
    places: Annotated[
        tuple[str, ...],
        Column("The two countries between which such a metric holds, where both are known; else empty."),
    ]
    direction: Annotated[str, Column("Change it states.", values=("up", "down", "none"))]
    approximate: Annotated[str | None, Column("Word that bounds or blurs the value ('more than', 'about').")]
    period_text: Annotated[str | None, Column("Period as printed.")]
    period_start: Annotated[dt.date | None, Column("First day of the period.")]
    period_end: Annotated[dt.date | None, Column("Last day of the period.")]
    speaker_id: Annotated[str | None, entity("Entity that states it; null if unknown, and where several do jointly.")]
    speaker_ids: Annotated[
        tuple[str, ...],
        entity("All who state it, as quotes.speaker_ids; empty where nobody is known."),
    ]
    speaker: Annotated[str | None, Column("Name of who states it; null if the outlet does.")]
    theme: Annotated[str | None, Column("Theme of the sentence, where it has just one or one fits best.")]
    claim_id: Annotated[str, Column("Claim: the same figure stated again by the same speaker shares it.")]
    is_superseded: Annotated[bool, Column("True if the speaker corrects the figure in the same breath.")]
    rule: Rule
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class Meeting(Row):
    TABLE: ClassVar = "meetings"
    KEY: ClassVar = ("meeting_id",)
    ABOUT: ClassVar = "One row per meeting, call, visit or signing, however many articles tell of it."

    meeting_id: Annotated[str, Column("Id of the meeting.")]
    date: Annotated[dt.date | None, Column("Day it was or is to be held; null if the text leaves it open.")]
    date_precision: Annotated[str, Column("How much of the date is known.", values=PRECISIONS)]
    place: Annotated[str | None, Column("Where.")]
    form: Annotated[str, Column("Form.", values=FORMS)]
    status: Annotated[str, Column("Whether it took place.", values=STATUSES)]
    participants: Annotated[tuple[str, ...], Column("Names of those who take part.")]
    participant_ids: Annotated[tuple[str, ...], entity("Their entities, in the same order.")]
    documents: Annotated[tuple[str, ...], Column("Documents signed or adopted.")]
    articles: Annotated[int, Column("Articles that tell of it.", low=1)]


@dataclass(frozen=True, slots=True)
class MeetingEvidence(Row):
    TABLE: ClassVar = "meeting_evidence"
    KEY: ClassVar = ("meeting_id", "article_id", "start", "end")
    ABOUT: ClassVar = "One row per sentence that tells of a meeting."

    meeting_id: Annotated[str, Column("Meeting.", refers_to="meetings.meeting_id")]
    article_id: ArticleId
    start: Start
    end: End
    text: Words
    sentence: SentenceNo
    rule: Rule
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class Reject(Row):
    TABLE: ClassVar = "rejects"
    KEY: ClassVar = ("path",)
    ABOUT: ClassVar = "One row per input that was not taken, with the reason."

    path: Annotated[str, Column("File, relative to the input folder.")]
    reason: Annotated[
        str,
        Column(
            "Kind of reason.",
            values=(
                "empty",
                "encoding",
                "format",
                "front-matter",
                "duplicate",
                "too-long",
                "language",
                "unreadable",
                "analysis",
            ),
        ),
    ]
    detail: Annotated[str, Column("What is wrong and what to do, in a sentence.")]


@dataclass(frozen=True, slots=True)
class Run(Row):
    TABLE: ClassVar = "runs"
    KEY: ClassVar = ("run_id",)
    ABOUT: ClassVar = "One row per run of the pipeline into this folder, oldest first; the last made these tables."

    run_id: Annotated[str, Column("Id of the run and of the snapshot it published.")]
    started: Annotated[dt.datetime, Column("When the run began (UTC).")]
    seconds: Annotated[float, Column("How long it took.", low=0)]
    read: Annotated[int, Column("Files read; of a .jsonl file its lines.", low=0)]
    analysed: Annotated[int, Column("Articles analysed in this run.", low=0)]
    reused: Annotated[int, Column("Articles whose analysis was taken over from a run before.", low=0)]
    rejected: Annotated[int, Column("Of what was read, not taken; see rejects.", low=0)]
    model: Annotated[str, Column("spaCy pipeline and its version.")]
    version: Annotated[str, Column("Version of Readout, of spaCy and of the seeds.")]


@dataclass(frozen=True, slots=True)
class Accuracy(Row):
    TABLE: ClassVar = "accuracy"
    KEY: ClassVar = ("set", "measure")
    ABOUT: ClassVar = (
        "One row per measure of how right the tables are, taken on gold by `python -m pipeline evaluate --record`, "
        "whatever the articles of this run."
    )

    set: Annotated[str, Column("Set of gold: the name of its folder.")]
    gold: Annotated[str, Column("What the set is.")]
    table: Annotated[str, Column("Table measured; 'dates' are those of the articles.", values=MEASURED)]
    measure: Annotated[str, Column("Name of the measure.")]
    what: Annotated[str, Column("What is counted, in the plural.")]
    precision: Annotated[
        float | None,
        share("Share of the found that is right; null where nothing was found, or where answers are right or wrong."),
    ]
    recall: Annotated[float | None, share("Share of the gold that is right; null where there is no gold.")]
    f1: Annotated[float | None, share("Harmonic mean of precision and recall, of all classes for 'macro'.")]
    right: Annotated[int, Column("Rows of gold that were found, or are right.", low=0)]
    missed: Annotated[int, Column("Rows of gold that were not found, or are wrong.", low=0)]
    false: Annotated[int, Column("Rows found that gold lacks.", low=0)]
    measured: Annotated[dt.date, Column("Day of the measurement.")]
    version: Annotated[str, Column("Version of Readout that was measured.")]
    about: Annotated[str, Column("The counts in a sentence.")]


TABLES: tuple[type[Row], ...] = (
    *(Article, Text, Sentence, Entity),
    *(Mention, Quote, Theme, Topic, ArticleTopic, Sentiment, Figure, Meeting, MeetingEvidence),
    *(Reject, Run, Accuracy),
)  # in the order of the data dictionary
