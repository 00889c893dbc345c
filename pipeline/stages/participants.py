"""First and second person inside direct speech: 'I' is its speaker, 'you' the one person it is addressed to."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.parse import Token
from pipeline.reading import Reading
from pipeline.stages.mentions import CONFIDENCE
from pipeline.tables import Mention, Quote

SPEAKER = frozenset({"i", "me", "my", "myself"})
ADDRESSEE = frozenset({"you", "your", "yourself"})


def extract(reading: Reading) -> Iterator[Mention]:
    """One row per pronoun of the first or second person in a direct quotation by, or to, a person who is known.

    Needs the rows of Mention and Quote. A pronoun in a quotation within a quotation belongs to the inner one.
    """
    people: dict[str | None, Mention] = {
        m.entity_id: m for m in reading.rows_of(Mention) if m.label == "person" and m.entity_id is not None
    }
    quotes = [q for q in reading.rows_of(Quote) if q.kind == "direct"]
    if not quotes:
        return
    for token in (reading.doc[i] for i in reading.tokens_of(SPEAKER | ADDRESSEE)):
        if token.text == "i":
            continue
        around = [q for q in quotes if q.start <= token.idx < q.end]
        if not around or not _is_pronoun(token):
            continue
        quote = min(around, key=lambda q: q.end - q.start)
        if token.lower_ in SPEAKER:
            person, rule = people.get(quote.speaker_id), "speaker"
        else:
            person, rule = _addressed(reading, quote, people)
        if person is not None:
            yield Mention(
                article_id=reading.article.article_id,
                start=token.idx,
                end=token.idx + len(token),
                text=token.text,
                sentence=reading.sentence_at(token.idx),
                entity_id=person.entity_id,
                name=person.name,
                label="person",
                kind="pronoun",
                use=None,
                rule=rule,
                confidence=CONFIDENCE[rule],
                in_quote=True,
            )


def _is_pronoun(token: Token) -> bool:
    return token.pos_ == "PRON" or token.lower_ in ("my", "your")


def _addressed(reading: Reading, quote: Quote, people: dict[str | None, Mention]) -> tuple[Mention | None, str]:
    """The addressee that the quotation's frame names, else the one person called by name in it."""
    if quote.addressee_id is not None:
        return people.get(quote.addressee_id), "addressee"
    inside = [m for m in reading.rows_of(Mention) if m.kind == "named" and m.label == "person" and m.entity_id]
    called = {
        m.entity_id: m
        for m in inside
        if quote.start <= m.start and m.end <= quote.end and _is_called(reading.text, m, quote)
    }
    return (called.popitem()[1], "vocative") if len(called) == 1 else (None, "vocative")


def _is_called(text: str, name: Mention, quote: Quote) -> bool:
    """'Paweł, we are with you', 'Thank you, President Putin', 'thank you [Bill de Blasio]'."""
    before, after = text[quote.start : name.start].rstrip(), text[name.end : quote.end].lstrip()
    opens = not before or before[-1] in ".!?" or before.lower().endswith(("dear", "mr.", "mrs.", "ms."))
    if opens and after.startswith(","):
        return True
    return before.lower().endswith(("you [", "you,", "you")) and (
        not after or after[0] in "].,!" or before.endswith("[")
    )
