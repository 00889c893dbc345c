"""Sound rows of every table, to vary in tests: one article of one sentence that holds something for each table."""

from __future__ import annotations

import datetime as dt
from typing import Any

from pipeline.tables import (
    Accuracy,
    Article,
    ArticleTopic,
    Entity,
    Figure,
    Meeting,
    MeetingEvidence,
    Mention,
    Quote,
    Reject,
    Row,
    Run,
    Sentence,
    Sentiment,
    Text,
    Theme,
    Topic,
)

TEXT = "Smith told Jones in Oslo that trade grew by 5%."
FORMS = "smith told|tell jones in oslo that trade grew|grow by 5 % ."


def place(words: str) -> dict[str, Any]:
    """The columns that say where `words` stand in TEXT."""
    start = TEXT.index(words)
    return {"article_id": "a", "start": start, "end": start + len(words), "text": words, "sentence": 0}


def tables() -> dict[type[Row], list[Row]]:
    """One row for each table, consistent with each other."""
    said = "trade grew by 5%"
    return {
        Article: [
            Article(
                article_id="a",
                title="Smith and Jones meet",
                outlet="The Fjord",
                author=None,
                url=None,
                language="en",
                published=dt.date(2024, 2, 29),
                published_time=None,
                published_precision="day",
                published_basis="metadata",
                published_note=None,
                words=10,
                sentences=1,
                story_id="a",
                is_copy=False,
                path="a.txt",
            )
        ],
        Text: [Text("a", TEXT)],
        Sentence: [Sentence("a", 0, 0, len(TEXT), 0, "body", False, 10, FORMS)],
        Entity: [
            Entity("smith", "Anna Smith", "person", "NO", None, 1, 1),
            Entity("jones", "Bill Jones", "person", None, None, 1, 1),
        ],
        Mention: [
            Mention(
                **place("Smith"),
                entity_id="smith",
                name="Anna Smith",
                label="person",
                kind="named",
                use=None,
                rule="surname",
                confidence=0.9,
                in_quote=False,
            )
        ],
        Quote: [
            Quote(
                **place(said),
                kind="reported",
                speaker_id="smith",
                speaker_ids=("smith",),
                speaker="Anna Smith",
                speaker_text="Smith",
                cue="told",
                act="says",
                addressee_id="jones",
                agency=None,
                statement_id="a-0",
                rule="complement",
                confidence=0.8,
                words=4,
            )
        ],
        Theme: [
            Theme(
                **place(TEXT),
                theme="trade",
                label="Trade",
                parent=None,
                terms=("trade",),
                speaker_id="smith",
                colour=None,
            )
        ],
        Topic: [Topic("t0", "trade", ("trade", "grow"), 1, "trade", 0.6)],
        ArticleTopic: [ArticleTopic("a", "t0", 1.0)],
        Sentiment: [
            Sentiment(
                **place(TEXT),
                level="sentence",
                entity_id=None,
                speaker_id=None,
                speaker_ids=(),
                in_quote=False,
                scorer="textblob",
                polarity=0.1,
                subjectivity=0.2,
                label="positive",
                positive_terms=("grew",),
                negative_terms=(),
                courtesies=(),
                discounted=0.1,
                discounted_label="positive",
            )
        ],
        Figure: [
            Figure(
                **place("grew by 5%"),
                value=5.0,
                unit="percent",
                per=None,
                metric="trade",
                metric_id="trade-turnover",
                metric_label="Trade turnover",
                places=("Norway", "Sweden"),
                direction="up",
                approximate=None,
                period_text=None,
                period_start=None,
                period_end=None,
                speaker_id="smith",
                speaker_ids=("smith",),
                speaker="Anna Smith",
                theme="trade",
                claim_id="a-5",
                is_superseded=False,
                rule="percent",
                confidence=0.9,
            )
        ],
        Meeting: [
            Meeting(
                meeting_id="m",
                date=dt.date(2024, 2, 28),
                date_precision="day",
                place="Oslo",
                form="bilateral",
                status="held",
                participants=("Anna Smith", "Bill Jones"),
                participant_ids=("smith", "jones"),
                documents=(),
                articles=1,
            )
        ],
        MeetingEvidence: [MeetingEvidence("m", **place(TEXT), rule="told in", confidence=0.5)],
        Reject: [Reject("b.pdf", "format", "a .pdf file")],
        Accuracy: [
            Accuracy(
                set="fjord",
                gold="articles marked by hand",
                table="quotes",
                measure="quotes direct > 0.8",
                what="direct quotations",
                precision=0.9,
                recall=0.75,
                f1=0.8182,
                right=9,
                missed=3,
                false=1,
                measured=dt.date(2024, 3, 1),
                version="0.1",
                about="Of 12 direct quotations, 9 were found; besides, 1 was found wrongly.",
            )
        ],
        Run: [Run("r", dt.datetime(2024, 3, 1, 12, tzinfo=dt.UTC), 1.5, 2, 1, 0, 1, "en 3.8", "Readout 0.1")],
    }
