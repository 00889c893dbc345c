"""What single sentences say of meetings: a Telling for each verb or noun that tells of one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.meetings import cues, manner, phrases
from pipeline.meetings.cues import ANY, CALL, FACE, SIGNING, VISIT
from pipeline.meetings.drafts import Draft, Drafts
from pipeline.meetings.parties import Parties, Party
from pipeline.meetings.setting import Setting, When
from pipeline.meetings.standing import HELD, PLANNED, standing
from pipeline.parse import Span, Token
from pipeline.reading import Reading

SIZE = re.compile(rf"(?i)\b({'|'.join(cues.SIZES)})\b")


@dataclass(frozen=True, slots=True)
class Telling:
    """What one sentence says of one meeting. `parties` is empty where it is only spoken of ('the talks lasted two
    hours'); `joining` are then those who 'joined the talks', `of` those whose meeting it is ('her talks with Putin').
    `is_whole` if both sides are told; `size` is the form as printed ('trilateral'), None where no word tells it."""

    sentence: int
    part: int
    is_lead: bool  # in the headline or in the first sentence of an update
    cue: int
    kind: str  # face, call, visit, signing
    parties: tuple[Party, ...]
    joining: tuple[Party, ...]
    is_whole: bool
    size: str | None
    place: str | None
    when: When | None
    status: str
    papers: tuple[str, ...]
    rule: str
    confidence: float
    is_assumed: bool = False  # 'spoke with', 'conversation' and no more: by telephone or not, as told elsewhere
    is_earlier: bool = False  # 'last met'
    is_weak: bool = False  # tells of no meeting by itself
    is_other: bool = False  # speaks of a meeting of nobody named
    of: tuple[Party, ...] = ()


def tellings(reading: Reading) -> Iterator[Telling]:
    """Every telling of the article, in order."""
    parties = Parties(reading)
    setting = Setting(reading, parties)
    drafts = Drafts(reading, parties, setting)
    for number, sentence in enumerate(reading.sentences):
        for token in sentence:
            for draft in drafts.of(token):
                status = standing(token)
                if status is not None:
                    yield _telling(number, token, draft, status, setting)


def _telling(number: int, cue: Token, draft: Draft, status: str, setting: Setting) -> Telling:
    place = draft.place or setting.place(cue)
    when = setting.when(cue, status)
    if status == HELD and _is_to_come(when, setting.reading):
        status = PLANNED
    elif status == PLANNED and when is not None and phrases.is_beside(cue, cues.YET_TO_COME):
        status = PLANNED if _is_to_come(when, setting.reading) else HELD
    kind = _kind(draft.kind, cue, place is not None) if draft.place is None else draft.kind
    passage = setting.reading.passage_at(cue.idx)
    is_lead = passage.role == "title" or setting.is_lead(cue)
    is_spoken = cue.lemma_.lower() == "speak" and (is_lead or when is not None)
    is_set = is_spoken or place is not None or manner.is_by_phone(cue)
    return Telling(
        sentence=number,
        part=passage.part,
        is_lead=is_lead,
        cue=cue.i,
        kind=kind,
        parties=() if draft.is_reference else draft.parties,
        joining=draft.near if draft.is_reference else (),
        of=draft.far if draft.is_reference else (),
        is_whole=draft.is_whole and not draft.is_open,
        size=None if draft.is_reference else draft.size or _size(cue, len(draft.parties) == 2 and not draft.is_unnamed),
        place=place.name if place is not None and kind != CALL else None,
        when=when,
        status=status,
        papers=draft.papers,
        rule=f"{'verb' if phrases.is_verb(cue) else 'noun'} {cue.lemma_.lower()}",
        confidence=draft.confidence,
        is_assumed=draft.is_weak or (cue.lemma_.lower() in cues.SPOKEN and not is_set),
        is_weak=draft.is_weak,
        is_other=draft.is_other,
        is_earlier=phrases.is_earlier(cue),
    )


def _is_to_come(when: When | None, reading: Reading) -> bool:
    """'before they hold their meeting next Friday'"""
    published = reading.article.published
    return when is not None and published is not None and when.first > published


def _kind(kind: str, cue: Token, has_place: bool) -> str:
    """Face to face or by telephone, where the cue alone leaves it open."""
    if kind in (VISIT, SIGNING, CALL):
        return kind
    if manner.is_by_phone(cue):
        return CALL
    if kind == ANY and manner.is_remote(cue):
        return FACE if has_place or manner.is_in_person(cue) else CALL
    return FACE


def _size(cue: Token, is_of_two: bool) -> str | None:
    """The form that a word of the phrase tells: 'trilateral talks'; a summit is multilateral, but for one of two."""
    phrase: Span = cue.doc[(cue.i if phrases.is_verb(cue) else cue.left_edge.i) : cue.i + 1]
    if match := SIZE.search(phrase.text):
        return cues.SIZES[match.group(1).lower()]
    return "multilateral" if cue.lemma_.lower() == "summit" and not is_of_two else None
