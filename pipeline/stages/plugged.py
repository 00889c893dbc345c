"""Tone towards people by a scorer that the user plugs in: `functools.partial(extract, scorer=...)` is a stage."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from pipeline.parse import Span
from pipeline.reading import Reading
from pipeline.stages import tone
from pipeline.tables import Sentence, Sentiment
from pipeline.tone import courtesies
from pipeline.tone.courtesies import Courtesy
from pipeline.tone.model import Tone, mean
from pipeline.tone.scorers import Scorer, Target

Targets = Mapping[int, Sequence[Target]]  # by the number of the row that they belong to


def extract(reading: Reading, scorer: Scorer) -> Iterator[Sentiment]:
    """A row for each of `pipeline.stages.tone`, on the same stretch towards the same person. What drove the score is
    not known of such a scorer; without courtesies it is asked again, with the sentence cut.

    Raises ValueError where the scorer gives anything but likelihoods.
    """
    rows = [row for row in reading.rows_of(Sentiment) if row.scorer == tone.SCORER]
    forms = {row.sentence: row.forms for row in reading.rows_of(Sentence)}
    persons = tone.targets(reading)
    whole: dict[int, Sequence[Target]] = {}
    plain: dict[int, Sequence[Target]] = {}
    for number, row in enumerate(rows):
        if row.sentence is None or row.entity_id is None:
            continue
        sentence, spans = reading.sentences[row.sentence], persons[row.sentence][row.entity_id]
        whole[number] = [_target(sentence, span, ()) for span in spans]
        if row.courtesies:
            polite = courtesies.found(reading.seeds.formulas, forms[row.sentence], sentence)
            plain[number] = [_target(sentence, span, polite) for span in spans]
    tones, plainly = _tones(scorer, whole), _tones(scorer, plain)
    for number, given in tones.items():
        discounted = plainly.get(number, given)
        yield replace(
            rows[number],
            scorer=scorer.name,
            polarity=round(given.polarity, 4),
            label=given.label,
            positive_terms=(),
            negative_terms=(),
            discounted=round(discounted.polarity, 4),
            discounted_label=discounted.label,
        )


def _target(sentence: Span, words: Span, left_out: Sequence[Courtesy]) -> Target:
    """The target in its sentence, courtesies before and after it cut out."""
    text, begin = sentence.doc.text, words.start_char
    before = courtesies.without([c for c in left_out if c.end <= begin], text, sentence.start_char, begin)
    after = courtesies.without(
        [c for c in left_out if c.start >= words.end_char], text, words.end_char, sentence.end_char
    )
    return Target(before + words.text + after, len(before), len(before) + len(words.text))


def _tones(scorer: Scorer, targets: Targets) -> dict[int, Tone]:
    """The tone of each row, the mean over its targets. The scorer is asked once."""
    given = iter(scorer.tones([target for own in targets.values() for target in own]))
    return {number: mean([next(given) for _ in own]) for number, own in targets.items()}
