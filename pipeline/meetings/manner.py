"""How they meet: by telephone or in person, one by one or together. Read off the words around the cue."""

from __future__ import annotations

import re

from pipeline.meetings import cues
from pipeline.meetings.phrases import is_verb
from pipeline.parse import Token

PHONED = re.compile(
    r"(?i)\b(?:by|over|via|on|in a) (?:the |a |secure )*(?:tele)?(?:phone|video)\b"
    r"(?! (?:statement|message|address|clip|speech))|\b(?:tele)?phone\b"
    r"|\bvideo[- ]?(?:call|link|conference)|\b(?:in|during|on) an? (?:[\w-]+ ){0,2}call\b"
)
IN_PERSON = re.compile(
    r"(?i)\bin person\b|\bface[- ]to[- ]face\b|\b(?:sidelines|margins)\b|\bat the G\d+\b"
    r"|\b(?:at|in|during) (?:an? |the )(?:[\w-]+ ){0,3}(?:summit|meeting)\b"
)
ONE_BY_ONE = re.compile(
    r"(?i)\b(?:separately|in turn|one after (?:the )?(?:other|another)|one by one)\b|,? (?:and )?then with\b"
)


def is_by_phone(cue: Token) -> bool:
    """True where words for it belong to the cue, not to another meeting of the sentence ('agreed on the telephone to
    meet')."""
    sent = cue.sent
    told = (sent.char_span(m.start(), m.end(), alignment_mode="expand") for m in PHONED.finditer(sent.text))
    return any(span is not None and _is_about(span[-1], cue) for span in told)


def _is_about(word: Token, cue: Token) -> bool:
    """True if a word hangs on the cue, or on the verb whose subject or object the cue is."""
    its_own = {cue.i, cue.head.i} if cue.dep_ in ("dobj", "nsubj", "nsubjpass") else {cue.i}
    for token in (word, *word.ancestors):
        if token.i in its_own:
            return True
        if token.pos_ == "NOUN" and cues.MEETING_NOUNS.get(token.lemma_.lower(), cues.CALL) != cues.CALL:
            return False
    return False


def is_in_person(cue: Token) -> bool:
    return bool(IN_PERSON.search(cue.sent.text))


def is_one_by_one(cue: Token) -> bool:
    """'separately', 'calls with', 'bilateral talks with': several of the other side are met one at a time."""
    is_each = cue.tag_ == "NNS" and (cue.lemma_ in cues.SEVERAL or any(c.lower_ == "bilateral" for c in cue.children))
    return is_each or bool(ONE_BY_ONE.search(cue.sent.text))


def is_several(noun: Token) -> bool:
    """'his conversations with Trump' are many, none of which is told."""
    return noun.tag_ == "NNS" and noun.lemma_ in cues.SEVERAL


def is_remote(cue: Token) -> bool:
    """'Biden spoke with Macron', 'talked about Kabul': by telephone, unless a place is told."""
    lemma = cue.lemma_.lower()
    return is_verb(cue) and (lemma == "speak" or (lemma == "talk" and any(c.lower_ == "about" for c in cue.children)))


def is_among_them(verb: Token) -> bool:
    """'The two presidents talked alone', 'Biden and Macron spoke today about Kabul', not 'spoke at the congress'."""
    told = {"about", "alone", "together", "privately", "informally", "by", "for", "today", "yesterday", "in"}
    if PHONED.search(verb.doc[verb.i : verb.right_edge.i + 1].text):
        return True
    to_do = any(c.dep_ in ("xcomp", "advcl") and any(t.tag_ == "TO" for t in c.children) for c in verb.children)
    return to_do or bool({c.lower_ for c in verb.children} & told)
