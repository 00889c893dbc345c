"""Reported clauses that hold words in quotation marks: what of them is a statement, and what is a mere frame."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.marks import Marked
from pipeline.parse import Token
from pipeline.quotes.attribution import Attribution
from pipeline.quotes.complements import Clause
from pipeline.reading import Reading

AFTERWORD = re.compile(r"\s*\((?:[A-Z][\w-]*,?\s*)+\)?$")  # '(Video, Photo, Updated)' behind a headline
PREDICATE = re.compile(r" (?:is|are|was|were|has|have|had|will|would|can|could|may|might|should|must)\b")
TO_ACT = re.compile(r" (?:not )?to\b")
BE = re.compile(r"\b(?:be|is|are|was|were|been)(?: \w+)?\s*$")
FURTHER = re.compile(r",? and (?:that )?")
AND_THAT = re.compile(r",? and that (?:\w+ ){1,6}$")  # 'and that he would be "very happy"' says no more than its marks
FRAME_WORDS = 10  # so few words around a quotation are its frame, not a statement of their own
PREDICATES = ("attr", "acomp", "oprd", "dobj", "xcomp", "prep", "advcl", "ccomp")


def outside_marks(
    reading: Reading, clause: Clause, attribution: Attribution, speech: Sequence[Marked]
) -> tuple[int, int] | None:
    """Offsets of a clause that `attribution` reports, without quotations at its end that say something of their own.

    None where the clause is no more than the frame of words in quotation marks.
    """
    doc, text = reading.doc, reading.text
    start = doc[clause.first].idx
    end = doc[clause.end - 1].idx + len(doc[clause.end - 1].text)
    listed = AFTERWORD.search(text[start:end])
    end = start + listed.start() if listed else end
    inside = [m for m in speech if m.opener < end and start <= m.closer and not m.is_nested]
    end = min([end, *(m.closer + 1 for m in inside if _ends_sentence(text, m))])
    inside = [m for m in inside if m.opener < end]
    for mark in inside:
        if mark.opener <= start and end <= mark.closer + 1:
            return None
    before = end  # where the clause ends without the quotations that trail it
    for mark in reversed(inside):
        if mark.opener <= start:
            goes_on = {"clause": PREDICATE, "infinitive": TO_ACT}.get(clause.rule)
            if goes_on is None or not goes_on.match(text, mark.closer + 1):
                return None
            start = mark.opener
            continue
        joined = re.search(r"(?i)\b(?:and|but|or)\s*$", text[start : mark.opener])
        own = re.match(r"(?i)(?:and|but|that)\b", text[mark.start : mark.end])
        if not (joined or own) or re.search(r"\w", text[mark.closer + 1 : before]):
            before = start
        if before > start:
            before = start + len(text[start : joined.start() + start if joined else mark.opener].rstrip(" ,;:"))
        if mark is inside[0] and before > start:
            end = before
    inside = [m for m in inside if m.opener < end]
    if inside and not re.search(r"\w", text[inside[-1].closer + 1 : end]):
        framed = AND_THAT.search(text[start : inside[-1].opener])
        end = start + framed.start() if framed else end
        inside = [m for m in inside if m.opener < end]
    if any(m.closer >= end + 1 for m in inside):
        end = max(m.closer + 1 for m in inside)
    if re.match(r"(?i)as (?:reported|quoted|cited) by\b", text[start:end]):
        return None
    outside = text[start:end]
    left_out = sorted([*((m.opener, m.closer + 1) for m in inside), *_aside(clause, attribution)], reverse=True)
    for first, last in left_out:
        outside = outside[: first - start] + outside[last - start :]
    further = FURTHER.match(text, inside[-1].closer + 1, end) if inside else None
    if (
        inside
        and further is not None
        and BE.search(text[start : inside[0].opener])
        and _is_clause(reading, further.end())
    ):
        start = further.end()
    elif inside and _is_frame(reading, clause, attribution.cue, outside, inside, end):
        return None
    return (start, end) if len(text[start:end].split()) >= 2 else None


def _aside(clause: Clause, attribution: Attribution) -> list[tuple[int, int]]:
    """Offsets of ', X said in Lund,' where what was said stands around it."""
    doc, left, right = attribution.cue.doc, attribution.left, attribution.right
    if not clause.first < left < clause.end:
        return []
    last = next((t for t in doc[right + 1 : clause.end] if t.is_punct), doc[right])
    return [(doc[left].idx, last.idx + len(last))]


def _ends_sentence(text: str, mark: Marked) -> bool:
    """'... are the victims[.]" She went on': a stop within the marks, which the parse reads over."""
    stopped = re.search(r"[.!?…]\]?\W*$", text[mark.start : mark.closer])
    return stopped is not None and re.match(r"\s+[A-Z]", text[mark.closer + 1 : mark.closer + 4]) is not None


def _is_clause(reading: Reading, offset: int) -> bool:
    """Whether a subject begins at `offset`, or a 'that' stands before it."""
    span = reading.doc.char_span(offset, offset + 1, alignment_mode="expand")
    if span is None or reading.text[:offset].endswith("that "):
        return span is not None
    return any(t.dep_ in ("nsubj", "nsubjpass", "expl") and t.left_edge.i == span.start for t in span.sent)


def _is_frame(reading: Reading, clause: Clause, cue: Token, outside: str, inside: Sequence[Marked], end: int) -> bool:
    """Whether the marks hold the clause's verb or what it says of its subject, and little stands outside."""
    tokens = reading.doc[clause.first : clause.end]
    roots = [token for token in tokens if not clause.first <= token.head.i < clause.end or token.head == token]
    if cue in roots:  # what was said stands around the cue
        roots += [c for c in cue.children if c.dep_ == "ccomp"]
    if any(_holds_whole(mark, root) for mark in inside for root in roots):
        return True
    if len(outside.split()) > FRAME_WORDS:
        return False
    goes_on = re.search(r"\w", reading.text[inside[-1].closer : end])
    if goes_on and any(c.dep_ == "csubj" for root in roots for c in root.children):
        return False  # 'not letting them marry was "a breach"': of what, is told outside
    if clause.rule == "infinitive":
        roots = [root for root in roots if root.pos_ in ("VERB", "AUX")]  # who is to act may stand in marks
    holds = [*roots, *(c for root in roots for c in root.children if c.dep_ in PREDICATES and c.i > root.i)]
    if clause.rule in ("infinitive", "small"):
        holds += [c for root in holds for c in root.children if c.dep_ in PREDICATES]
    holds += [c for verb in holds if verb.dep_ == "xcomp" for c in verb.children if c.dep_ == "dobj"]
    holds += [c for root in roots if root.lemma_ == "be" for p in root.children if p.dep_ == "prep" for c in p.children]
    holds += [
        c for one in holds if one.lower_ == "one" for of in one.children if of.dep_ == "prep" for c in of.children
    ]
    last = tokens[-1].i
    return any(m.start <= token.idx < m.end and not _modifies(token, m, last) for m in inside for token in holds)


def _holds_whole(mark: Marked, verb: Token) -> bool:
    """'that, in spite of all, "we have had talks"': subject and verb stand in the marks."""
    subjects = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass") and mark.start <= c.idx < mark.end]
    return bool(subjects) and mark.start <= verb.idx < mark.end


def _modifies(token: Token, mark: Marked, last: int) -> bool:
    """Words in marks before a noun: 'was "likely" the doing of ...'."""
    if mark.end < mark.closer:
        return False  # 'is "at its end," X said': a comma within the marks
    behind = next((t for t in token.doc[token.i : last + 1] if t.idx > mark.closer), None)
    return behind is not None and behind.pos_ in ("NOUN", "PROPN", "ADJ", "DET")
