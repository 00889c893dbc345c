"""Rows of tone towards people: one for each sentence and person."""

from dataclasses import replace

from pipeline import nlp, schema
from pipeline.reading import Reading
from pipeline.seeds import Seeds
from pipeline.stages import tone
from pipeline.tables import Mention, Sentiment
from pipeline.tone.driving import MOST
from tests.readings import POLITE, reading, said
from tests.rows import tables

SEEDS = Seeds(formulas=(POLITE,))

TEXT = """Smith honoured

Smith was praised for her courage, and Smith thanked Jones. The clerk met Jones.

Photo: Smith at work
"""


def article(model: nlp.Model, *mentioned: tuple[str, str | None, str]) -> Reading:
    """The text read, with a mention of each (words, entity id, label) wherever the words stand."""
    made = reading(TEXT, model, SEEDS)
    row = tables()[Mention][0]
    assert isinstance(row, Mention)
    for words, entity_id, label in mentioned:
        at = TEXT.find(words)
        while at >= 0:
            place = {"start": at, "end": at + len(words), "text": words, "sentence": made.sentence_at(at)}
            made.add([replace(row, **place, entity_id=entity_id, name=entity_id, label=label)])
            at = TEXT.find(words, at + 1)
    return made


def test_a_row_for_each_sentence_and_person(model: nlp.Model):
    rows = list(tone.extract(article(model, ("Smith", "smith", "person"), ("Jones", "jones", "person"))))
    assert [(row.text.split(",")[0], row.entity_id) for row in rows] == [
        ("Smith honoured", "smith"),
        ("Smith was praised for her courage", "smith"),
        ("Smith was praised for her courage", "jones"),
        ("The clerk met Jones.", "jones"),
    ]
    assert {(row.level, row.scorer, row.subjectivity) for row in rows} == {("entity", "readout-tone", None)}
    schema.check(Sentiment, rows)


def test_each_row_tells_the_words_that_drove_it(model: nlp.Model):
    rows = {
        (row.text.split(",")[0], row.entity_id): row
        for row in tone.extract(article(model, ("Smith", "smith", "person"), ("Jones", "jones", "person")))
    }
    praised = rows["Smith was praised for her courage", "smith"]
    assert {"praised", "courage"} <= set(praised.positive_terms)
    assert len(praised.positive_terms) + len(praised.negative_terms) <= MOST
    assert not {"Smith", "was", "and"} & {*praised.positive_terms, *praised.negative_terms}


def test_courtesies_are_told_and_discounted(model: nlp.Model):
    rows = list(tone.extract(article(model, ("Jones", "jones", "person"))))
    assert [row.courtesies for row in rows] == [("thanked",), ()]
    polite, bare = rows
    assert polite.discounted < polite.polarity
    assert (bare.discounted, bare.discounted_label) == (bare.polarity, bare.label)


def test_a_negation_stands_where_it_is_told(model: nlp.Model):
    made = reading("Smith did not criticise Jones.", model, SEEDS)
    row = tables()[Mention][0]
    assert isinstance(row, Mention)
    made.add([replace(row, start=23, end=28, text="Jones", sentence=0, entity_id="jones", name="Jones")])
    (found,) = tone.extract(made)
    assert "not criticise" in (*found.positive_terms, *found.negative_terms)


def test_only_people_who_are_known_have_a_tone(model: nlp.Model):
    assert list(tone.extract(article(model, ("Smith", None, "person"), ("Jones", "place-jones", "place")))) == []


def test_the_speaker_of_the_sentence_is_told(model: nlp.Model):
    made = article(model, ("Jones", "jones", "person"))
    made.add([said("The clerk met Jones", "smith", TEXT.index("The clerk"))])
    assert [(row.speaker_id, row.speaker_ids) for row in tone.extract(made)] == [(None, ()), ("smith", ("smith",))]
