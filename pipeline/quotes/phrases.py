"""Noun phrases of a parse, as they name somebody, and what of them stands at a preposition or a verb."""

from __future__ import annotations

import re

from pipeline.parse import Doc, Span, Token

ARTICLE = re.compile(r"(?i)^(?:the|an?)\s+")  # at the head of a printed phrase
DASHES = frozenset({"—", "–", "―", "--"})
PHRASES = "phrases"  # in Doc.user_data: by number of the head

SHORTEST = 3  # tokens of a clause and an 'and' before a head: 'Rain fell and police'


def phrase(head: Token) -> Span:
    """The noun phrase of `head` without what is only added to it: relative clauses, appositions set off by commas."""
    known = head.doc.user_data.setdefault(PHRASES, {})  # asked for again and again: as speaker, as outlet, as printed
    if head.i not in known:
        known[head.i] = _found(head)
    return known[head.i]


def object_of(preposition: Token | None) -> Token | None:
    """The head of what a preposition governs; None where there is no preposition, or it governs nothing."""
    return next((c for c in preposition.children if c.dep_ == "pobj"), None) if preposition is not None else None


def has_subject(verb: Token) -> bool:
    """Whether a verb has a subject of its own."""
    return any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children)


def sentence_before(sent: Span) -> Span:
    """The sentence before another; nothing before the first."""
    at = sent.start - 1
    while at >= 0 and sent.doc[at].is_space:
        at -= 1
    return sent.doc[at].sent if at >= 0 else sent[:0]


def _found(head: Token) -> Span:
    doc: Doc = head.doc
    kept = [head.i, *_kept(head)]
    start, end = _behind_a_clause(doc, min(kept), head.i), max(kept) + 1
    while end - 1 > head.i and (doc[end - 1].is_punct or doc[end - 1].is_space):
        end -= 1
    return doc[start:end]


def _behind_a_clause(doc: Doc, start: int, head: int) -> int:
    """'The inn was cleared and local police': a clause before the phrase, taken for part of it."""
    if head - start < SHORTEST:
        return start
    clause = next((t.i for t in reversed(doc[start:head]) if t.tag_ in ("VBD", "VBZ", "VBP", "MD")), None)
    joins = next((t.i for t in doc[clause:head] if t.dep_ == "cc"), None) if clause is not None else None
    return start if joins is None else joins + 1


def _kept(head: Token) -> list[int]:
    children = [(child, child.dep_) for child in head.children]
    kept = [(child, dep) for child, dep in children if dep != "cc" and not _is_added(child, dep, head)]
    if any(dep == "conj" for _, dep in kept):
        kept += [(child, dep) for child, dep in children if dep == "cc"]
    tokens = [child.i for child, _ in kept]
    for child, _ in kept:
        if child.children:
            tokens += _kept(child)
    return tokens


def _is_added(child: Token, dep: str, head: Token) -> bool:
    if dep == "conj" and head.dep_ in ("pobj", "conj") and _is_listed(child):
        return False  # 'ministers of Norway, Sweden and Finland'
    if dep in ("appos", "conj"):
        return child.pos_ == "VERB" or any(t.is_punct for t in head.doc[head.i : child.left_edge.i + 1])
    if dep == "npadvmod" and child.i > head.i:
        return True  # 'the latter yesterday'
    if dep == "prep" and child.i > head.i:
        dated = any(c.ent_type_ in ("DATE", "TIME") for c in child.children)
        if dated or head.doc[child.i - 1].text == ",":
            return True
    before = head.doc[child.left_edge.i - 1] if child.i > head.i else head
    if before.text in DASHES or (dep == "amod" and before.is_punct):
        return True  # 'the study -- which notes that ... -- says', 'the study, "equal to" another, says'
    if dep == "amod" and child.tag_ == "VBD":
        return True  # 'reported officials'
    return dep in ("relcl", "acl", "advcl", "punct", "ccomp", "dep")


def _is_listed(joined: Token) -> bool:
    """Whether a name that a comma joins to another is one of a list that an 'and' closes."""
    last = joined
    while (further := next((c for c in last.children if c.dep_ == "conj"), None)) is not None:
        last = further
    return joined.pos_ == "PROPN" and last != joined and any(c.dep_ == "cc" for c in last.head.children)
