"""Who is suspected of a crime: whom an article names where it tells of a suspect, an attacker or a charge."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.mentions.gazette import Folded
from pipeline.mentions.lexicon import SUSPECTS
from pipeline.mentions.people import Cast, Named, Person
from pipeline.mentions.syntax import head_of, subject_of
from pipeline.parse import Doc, Token

CHARGES = frozenset({"charge", "arrest", "convict", "indict", "apprehend", "sentence"})
TELLING = frozenset({"identify", "identity", "name"})
LEADS_UP = frozenset({"as", "to", "be", "name", "identify"})  # lemmas right before the name that is told
SKIPPED = frozenset({"year", "years", "old", "a", "the", "man", "one"})  # 'as a 21-year-old man X'


def suspects(doc: Doc, folded: Folded, cast: Cast) -> Iterator[tuple[Person, int]]:
    """(person, token) for each place that tells who the suspect is, in an article that has one without a name."""
    nouns = list(folded.tokens_of(SUSPECTS))
    if not nouns:
        return
    sentences = {doc[i].sent.start for i in nouns}
    for named in cast.named:
        root = head_of(doc, named.start, named.end)
        told = root.sent.start in sentences and _is_told(doc, named)
        if told or (named.person.leader is None and _is_charged(root)):
            yield named.person, named.start


def _is_told(doc: Doc, named: Named) -> bool:
    """'identified the suspect as 21-year-old X', 'the attacker, named as X', 'the suspect's identity is X'."""
    sent = doc[named.start].sent
    if not any(t.lemma_.lower() in TELLING for t in doc[sent.start : named.start]):
        return False
    i = named.start - 1
    while i > sent.start and (doc[i].is_punct or doc[i].like_num or doc[i].lower_ in SKIPPED):
        i -= 1
    return doc[i].lemma_.lower() in LEADS_UP


def _is_charged(root: Token) -> bool:
    """'X was charged with murder', 'police arrested X and Y', 'X appeared in court, charged with murder'."""
    while root.dep_ == "conj" and root.head.pos_ == "PROPN":
        root = root.head
    if root.head.lemma_ in CHARGES and root.dep_ in ("nsubjpass", "dobj") and root.head.pos_ == "VERB":
        return True
    first = subject_of(root)
    beside = (*root.children, *(first.head.children if first.dep_ == "nsubj" else ()))
    return any(c.lemma_ in CHARGES and c.tag_ == "VBN" and c.dep_ in ("advcl", "acl") and _is_bare(c) for c in beside)


def _is_bare(verb: Token) -> bool:
    """'..., charged with murder', not 'when charged', 'had been charged'."""
    return not any(c.dep_ in ("advmod", "mark", "aux", "auxpass") for c in verb.children)
