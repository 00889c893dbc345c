"""Whom a pronoun cannot mean, by the grammar of its clause."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.mentions.candidates import Anyone, Mentioned, of_which
from pipeline.mentions.lexicon import SPEECH
from pipeline.mentions.people import Person
from pipeline.mentions.syntax import (
    ARGUMENT,
    FRONTED,
    OBJECT,
    SUBJECT,
    doing,
    first_verb,
    is_beside,
    is_participle,
    is_possessive,
    shared_subject,
    subject_of,
    verb_of,
)
from pipeline.parse import Token

REFLEXIVE = frozenset({"himself", "herself"})
CLOSING = frozenset({",", '"', "”", "'", "’", "»", ")", "-", "–", "—"})


def barred(here: Mentioned, mentioned: Sequence[Mentioned]) -> set[Person | Anyone]:
    """Who a pronoun cannot be: the other arguments of its own verb, unless it is reflexive or a possessive."""
    token, verb = here.root, here.clause
    if token.lower_ in REFLEXIVE:
        return set()
    if is_possessive(token):
        return {m.who for m in mentioned if m.sentence == here.sentence and is_told_of(m.root, token)}
    if token.dep_ in SUBJECT and here.verb in SPEECH and _closes(token, verb):
        went_on = _going_on(token)
        return {
            m.who
            for m in mentioned
            if _is_said(m.root, token, verb) and not (m.root.i < went_on and m.speaks and m.quote is None)
        }
    if verb.dep_ == "relcl" and verb.tag_ != "VB" and token.dep_ not in SUBJECT:
        return {m.who for m in mentioned if m.root == verb.head}  # 'X, who wished him well'
    if token.lower_ in ("he", "she"):
        if verb.dep_ == "relcl" and token.head == verb and token.i < verb.i:  # 'the man she met'
            return {m.who for m in mentioned if verb.head in (m.root, *of_which(m.root))}
        # 'X says he' has a subject whatever the parse; in 'Speaking to X, he said' it is not X who speaks.
        if token.i > verb.i:
            return set()
        return {m.who for m in mentioned if is_participle(m.clause, verb) or is_beside(m.root, verb)}
    if token.dep_ not in ARGUMENT and not (token.dep_ == "pobj" and token.head.head == verb):
        return set()
    if token.lower_ in ("him", "her") and token.head == verb:
        verb = verb_of(token)
    if verb.dep_ == "acl" and verb.tag_ == "VBG":  # 'described X asking him'
        return {m.who for m in mentioned if m.root == verb.head}
    doer = doing(first_verb(verb)) or shared_subject(verb)
    return {
        m.who
        for m in mentioned
        if m.sentence == here.sentence
        and m.root.i != token.i
        and ((m.clause == verb and m.root.dep_ in ARGUMENT) or (doer is not None and subject_of(m.root) == doer))
    }


def named_below(here: Mentioned, after: Sequence[Mentioned]) -> set[Person | Anyone]:
    """Whom the clause of a pronoun that is its subject names behind it: in 'She will meet Lena' she is not Lena."""
    token, verb = here.root, here.root.head
    if token.dep_ not in SUBJECT or verb.i < token.i:
        return set()
    below: set[Person | Anyone] = set()
    for m in after:
        if m.sentence != here.sentence:
            break
        if m.quote == here.quote and m.root.dep_ != "attr" and _is_under(m.root, verb):
            below.add(m.who)
    return below


def _is_under(root: Token, verb: Token) -> bool:
    """Whether a name hangs on a verb, not on another that is joined to it with a subject of its own."""
    while root.head not in (root, verb):
        root = root.head
        if root.dep_ == "conj" and any(c.dep_ in SUBJECT for c in root.children):
            return False
    return root.head == verb and not (root.dep_ == "conj" and any(c.dep_ in SUBJECT for c in root.children))


def _closes(token: Token, verb: Token) -> bool:
    """'..., he added': a cue behind what was said, or between its parts."""
    says_more = any(c.i > verb.i and c.dep_ in ("ccomp", "dobj", "xcomp") for c in verb.children)
    return token.i > 0 and token.nbor(-1).text in CLOSING and verb.dep_ != "conj" and not says_more


def _going_on(token: Token) -> int:
    """Where who spoke goes on: 'X said so; "...", he added', 'X complained: no talks, he said, were held'."""
    if any(t.is_quote for t in token.doc[max(0, token.i - 2) : token.i]):
        return token.i
    return max((t.i for t in token.doc[token.sent.start : token.i] if t.text in ":;"), default=0)


def _is_said(root: Token, token: Token, verb: Token) -> bool:
    """Whether a name is part of what 'he added' reports, and so not the one who added it."""
    if root.sent != token.sent or root.i > token.i or root.pos_ == "PRON":  # 'His demands were met, he said'
        return False
    while root.head not in (root, verb):
        root = root.head
    return not (root.head == verb and root.dep_ in FRONTED)


def is_told_of(root: Token, possessive: Token) -> bool:
    """Whom 'his' cannot be: another owner of the same; who is said to be his ('X was his deputy', 'X, his deputy')."""
    noun = possessive.head
    if root.dep_ == "poss" and root.head == noun:
        return True
    if any(child.lower_ == "own" for child in noun.children):
        return False
    if root.dep_ == "pobj" and root.head.head == noun:  # 'his friendship with X'
        return True
    first = subject_of(root)
    if noun.dep_ in ("attr", "oprd"):
        return first == doing(noun.head) or (first.head == noun.head and first.dep_ in SUBJECT)
    if noun.dep_ == "pobj" and noun.head.lower_ == "as":
        verb = noun.head.head
        passive = any(child.dep_ == "nsubjpass" for child in verb.children)
        return first.head == verb and (first.dep_ in OBJECT or (passive and first.dep_ == "nsubjpass"))
    return noun.dep_ == "appos" and noun.head == root and noun.tag_ == "NN"
