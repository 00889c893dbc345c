"""The name behind offices in the phrase of a speaker: 'fire chief and former mayor Eva Lind', 'Judge Eva Lind QC'."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from pipeline.parse import Token
from pipeline.quotes.papers import BODIES
from pipeline.quotes.phrases import phrase
from pipeline.tables import Mention
from pipeline.wordlist import words

REACH = 16  # tokens; offices before a name are shorter
LETTERS = words("QC KC SC MP MEP MSP MLA MD PhD OBE CBE MBE KBE")  # of rank, behind a name
OFFICES = ("NOUN", "PROPN", "ADJ")


def name_behind(head: Token, at: Callable[[Token], Sequence[Mention]]) -> Mention | None:
    """The one person named behind the offices that `head` is among; None where those before the name are others ('the
    police and mayor Eva Lind', 'officials and mayor Eva Lind').

    `at` gives the mentions that cover a token.
    """
    doc, start = head.doc, phrase(head).start
    for token in doc[start : min(start + REACH, head.sent.end)]:
        named = next((m for m in at(token) if m.label == "person" and m.kind == "named" and m.start == token.idx), None)
        if named is not None:
            return named if token.i > start and _is_office(doc[token.i - 1]) and _ends(token, named) else None
        if not (token.i == start or _is_office(token) or token.dep_ == "cc"):
            return None
        if token.tag_ in ("NNS", "NNPS") or (token.dep_ == "cc" and doc[token.i - 1].lemma_.lower() in BODIES):
            return None
    return None


def _is_office(token: Token) -> bool:
    return token.pos_ in OFFICES or token.text == "-" or (token.tag_ == "VBN" and token.dep_ == "amod")


def _ends(first: Token, named: Mention) -> bool:
    """Whether the phrase ends with the name: not 'mayor Eva Lind's office', 'the Eva Lind Foundation'."""
    behind = next((t for t in first.doc[first.i :] if t.idx >= named.end), None)
    return behind is None or behind.text in LETTERS or (behind.tag_ != "POS" and behind.pos_ not in ("NOUN", "PROPN"))
