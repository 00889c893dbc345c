"""What the parse tells of tokens: heads, subjects, clauses, and who does what a verb without a subject tells."""

from __future__ import annotations

from pipeline.parse import Doc, Token
from pipeline.wordlist import words

SUBJECT = frozenset({"nsubj", "nsubjpass", "csubj", "agent"})
OBJECT = frozenset({"dobj", "dative", "iobj"})
ARGUMENT = SUBJECT | OBJECT
FRONTED = frozenset({"prep", "advcl"})
# '..., making him the youngest minister': what the sentence tells does it, not its subject.
RESULTING = words(
    """
    make leave give earn render put force allow enable permit cost bring send propel help win land turn prompt cause
    push catapult take keep place drive lead require free spare deprive grant cement secure qualify
    """
)
CHARGING = frozenset({"for", "of", "from", "into"})  # 'sentenced X for driving', 'accused X of driving'


def head_of(doc: Doc, start: int, end: int) -> Token:
    """The token that the others of `[start, end)` depend on."""
    return doc[start] if end == start + 1 else doc[start:end].root


def subject_of(token: Token) -> Token:
    """The head of the phrase that a name is joined to or stands beside in apposition."""
    while (token.dep_ == "conj" and token.head.pos_ in ("PROPN", "NOUN", "PRON")) or token.dep_ == "appos":
        token = token.head
    return token


def is_subject(token: Token) -> bool:
    """Subject of a verb, or joined to one."""
    return subject_of(token).dep_ in SUBJECT


def is_source(token: Token) -> bool:
    """The X of 'according to X'."""
    return token.dep_ == "pobj" and token.head.lower_ == "to" and token.head.head.lower_ == "according"


def is_possessive(token: Token) -> bool:
    """'his', 'her' before a noun, though the parse may take 'her right' for an object and its manner."""
    return token.dep_ == "poss" or token.tag_ == "PRP$"


def clause_of(token: Token) -> Token:
    """The verb (or root) of the clause that a token stands in."""
    while token.head != token and not (token.pos_ in ("VERB", "AUX") and token.dep_ not in ("aux", "auxpass", "amod")):
        token = token.head
    return token


def levels_above(verb: Token, clause: Token) -> int:
    """How many clauses up from that of the verb `clause` the clause of `verb` is; 0 if it does not hold it."""
    levels = 0
    while clause != verb and clause.head != clause:
        clause = clause_of(clause.head)
        levels += any(child.dep_ in SUBJECT for child in clause.children)
    return max(levels, 1) if clause == verb and levels else 0


def describes(token: Token, root: Token) -> bool:
    """Whether a token stands in what is told of a name beside it: 'X, who lived there with his dog'."""
    while token.head not in (token, root):
        token = token.head
        if token.dep_ == "conj" and token.pos_ in ("PROPN", "NOUN"):
            return False
    return token.head == root and token.dep_ != "conj"


def doing(verb: Token) -> Token | None:
    """Who does what a verb without a subject tells: 'X joined the race to replace', 'X left without telling'.

    The object of the verb above ('X asked Y to call'), else its subject.
    """
    if verb.tag_ not in ("VB", "VBG") or verb.dep_ not in ("xcomp", "advcl", "acl", "relcl", "pcomp"):
        return None
    is_participle_of_noun = verb.tag_ == "VBG" and verb.dep_ == "acl"  # 'a choice leaving her helpless'
    if is_participle_of_noun or verb.head.lower_ == "as":  # 'cited a rule as forbidding him'
        return None
    before = verb.left_edge.nbor(-1) if verb.left_edge.i else verb
    if any(c.dep_ in SUBJECT for c in verb.children) or (before.text == "," and verb.lemma_ in RESULTING):
        return None  # '..., making him the longest serving member': what was told does it
    above = clause_of(verb.head)
    controls = (
        verb.dep_ == "xcomp"
        or (verb.dep_ == "advcl" and verb.tag_ == "VB")
        or (verb.dep_ == "pcomp" and verb.head.lower_ in CHARGING)
    )
    objects = [c for c in above.children if controls and c.dep_ in OBJECT and c.i < verb.i]
    subjects = [c for c in above.children if c.dep_ in SUBJECT]
    return next(iter((*objects, *subjects)), None) if above != verb else None


def first_verb(verb: Token) -> Token:
    """'fire' of 'to fire X and replace him'."""
    while verb.dep_ == "conj" and verb.head.pos_ in ("VERB", "AUX"):
        verb = verb.head
    return verb


def shared_subject(verb: Token) -> Token | None:
    """The subject of 'held his hand and showered him', for its second verb."""
    while verb.dep_ == "conj" and not any(c.dep_ in SUBJECT for c in verb.children):
        verb = verb.head
        subject = next((c for c in verb.children if c.dep_ in SUBJECT), None)
        if subject is not None:
            return subject
    return None


def is_participle(clause: Token, verb: Token) -> bool:
    """Whether `clause` is a participle whose phrase opens the clause of `verb`."""
    return clause.tag_ == "VBG" and clause.dep_ == "advcl" and clause.head == verb and clause.i < verb.i


def is_beside(root: Token, verb: Token) -> bool:
    """'Together with X he met', 'Unlike X, he': he is somebody else; in 'According to X, he' he may be X."""
    preposition = root.head
    if root.dep_ != "pobj" or preposition.head.lower_ == "according" or preposition.i > verb.i:
        return False
    return preposition.head == verb or (preposition.head.head == verb and preposition.head.pos_ in ("ADV", "ADP"))


def verb_of(pronoun: Token) -> Token:
    """The verb that a pronoun is the object of, also where the parse makes it a subject: 'wanted him to go'."""
    verb = pronoun.head
    return verb.head if pronoun.dep_ == "nsubj" and verb.tag_ == "VB" else verb


def is_partner(root: Token, pronoun: Token) -> bool:
    """Whether a name is the object of the verb that the pronoun's is joined to: 'spoke with X and urged him to go'."""
    verb = verb_of(pronoun)
    governor = root.head.head if root.dep_ == "pobj" else root.head
    is_object = root.dep_ in OBJECT or root.dep_ == "pobj"
    return is_object and verb.dep_ == "conj" and governor == verb.head and pronoun.lower_ in ("him", "her")
