"""Whether an office is spoken of in general ('they elect the president', 'the president can be removed')."""

from __future__ import annotations

from pipeline.mentions.syntax import SUBJECT, clause_of, subject_of
from pipeline.parse import Token
from pipeline.wordlist import words

PRESENT = frozenset({"VB", "VBP", "VBZ"})
FILLING = words("elect appoint choose nominate select")  # what is done to an office rather than to who holds it
LEAVING = words("die resign kill incapacitate remove impeach disqualify")
ALLOWING = frozenset({"can", "may", "must", "shall"})
USUALLY = frozenset({"normally", "usually", "traditionally", "typically", "generally", "ordinarily"})
LAWS = words("law constitution rule statute amendment")
LAYING_DOWN = frozenset({"under", "by", "per"})


def is_general(head: Token) -> bool:
    """Whether the noun of an office stands where a law or a custom is told, not a deed of whoever holds it."""
    first = subject_of(head)
    verb = clause_of(first)
    tenses = {verb.tag_, *(c.tag_ for c in verb.children if c.dep_ in ("aux", "auxpass"))}
    is_present = tenses.isdisjoint({"VBD"}) and not tenses.isdisjoint(PRESENT | {"MD"})
    if not is_present:
        return False
    is_argument = first.head == verb and (first.dep_ in SUBJECT or first.dep_ == "dobj")
    modals = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    if is_argument and verb.lemma_ in FILLING:
        return True
    if (
        is_argument
        and verb.lemma_ in LEAVING
        and any(c.lower_ == "if" or (c.lower_ == "should" and c.i < first.i) for c in verb.children)
    ):
        return True
    if first.dep_ == "nsubjpass" and not modals.isdisjoint(ALLOWING):
        return True
    return any(c.lower_ in USUALLY for c in verb.children) or _is_law(head)


def _is_law(head: Token) -> bool:
    """'Under current law, ...'"""
    return any(
        t.lower_ in LAYING_DOWN and t.dep_ == "prep" and any(c.lemma_.lower() in LAWS for c in t.children)
        for t in head.sent
    )
