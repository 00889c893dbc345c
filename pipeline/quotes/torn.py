"""Clauses that the parse tears from their verb: what was said hangs elsewhere, or on nothing."""

from __future__ import annotations

from pipeline.parse import Token
from pipeline.quotes.attribution import Attribution
from pipeline.quotes.openings import FINITE_TAGS
from pipeline.quotes.phrases import has_subject
from pipeline.speech import VERBS
from pipeline.wordlist import words

# Verbs whose clause is looked for behind them though the parse ties none to them.
LOOSE = words(
    "say claim add state tell warn confirm announce allege maintain insist argue assert contend stress acknowledge "
    "admit explain conclude"
)


def is_torn(attribution: Attribution, first: int) -> bool:
    """Whether a clause begins at token `first` though the parse ties none to the cue; none does behind a semicolon."""
    return attribution.cue.doc[first - 1].text != ";" and (
        _follows_that(attribution.cue, first)
        or _finite_verb_between(attribution, first)
        or _is_plain(attribution, first)
    )


def side_by_side(cue: Token, first: int) -> list[Token]:
    """'said on Friday the road was shut': a clause of its own, taken for a second predicate without an 'and'."""
    joined = [c for c in cue.children if c.dep_ == "conj" and c.left_edge.i == first]
    joined = [c for c in joined if any(s.dep_ in ("nsubj", "nsubjpass", "expl") for s in c.children)]
    return [c for c in joined if not (cue.doc[c.left_edge.i - 1].is_punct or cue.doc[c.left_edge.i - 1].dep_ == "cc")]


def above(cue: Token) -> list[Token]:
    """'Two boards requested seals be spared': the cue is taken for a participle beside the subject of the clause."""
    subject = cue.head
    torn = cue.dep_ == "amod" and cue.tag_ == "VBD" and subject.dep_ in ("nsubj", "nsubjpass")
    return [subject.head] if torn and subject.head.pos_ in ("VERB", "AUX") else []


def within_a_subject(cue: Token) -> tuple[int, int] | None:
    """'Farmers claiming the dam was built badly blocked the road': the verb claimed of the dam is taken for that of the
    farmers; what was said, as token numbers, ends where theirs begins."""
    of = cue.head
    objects = [c for c in cue.children if c.dep_ == "dobj" and c.i > cue.i]
    if cue.dep_ != "acl" or cue.tag_ != "VBG" or not objects or of.dep_ not in ("nsubj", "nsubjpass"):
        return None
    said = of.head
    if cue.doc[objects[0].right_edge.i + 1] not in (said, *said.children) or cue.right_edge != objects[0].right_edge:
        return None
    later = (c for c in said.children if c.i > said.i and c.dep_ in ("conj", "advcl", "ccomp", "dep"))
    own = ("nsubj", "nsubjpass", "mark", "advmod")
    done = next(
        (c for c in later if c.tag_ in FINITE_TAGS and not any(t.dep_ in own for t in c.children if t.i < c.i)), None
    )
    if done is None or cue.doc[done.i - 1].dep_ == "cc":
        return None
    return objects[0].left_edge.i, done.i


def _follows_that(cue: Token, first: int) -> bool:
    """'proposed that, in large birds, running ...': a clause however the parse takes it, its verb for a noun even."""
    that = cue.doc[first - 1]
    return that.lower_ == "that" and that.dep_ == "mark" and cue.i < that.i <= cue.i + 2


def _finite_verb_between(attribution: Attribution, first: int) -> bool:
    """A clause torn from its verb by the parse: a finite verb behind the cue that is no part of its object."""
    cue = attribution.cue
    objects = [c for c in cue.children if c.dep_ in ("dobj", "attr", "oprd") and c.i > cue.i]
    passive = any(c.dep_ in ("auxpass", "nsubjpass") for c in cue.children)  # 'was claimed by X, but Y has ...'
    if attribution.lemma not in LOOSE or passive or cue.tag_ == "VB":
        return False
    if objects and (objects[0].dep_ != "dobj" or cue.tag_ == "VBG"):
        return False
    if attribution.lemma == "say" and objects and _is_taken_for_an_object(objects[0]):
        return True
    if cue.doc[first].dep_ == "cc":
        return False
    for token in cue.doc[first : cue.sent.end]:
        # 'claimed credit, but others ...', 'claimed lives, and many ...'
        joins = token.lower_ == "but" or (token.lower_ == "and" and token.nbor().pos_ not in ("VERB", "AUX"))
        other = bool(objects) and joins and (token.nbor(-1).text == "," or _begins_another(token, cue))
        if token.text in (";", ":") or token.is_quote or other or (token.is_ancestor(cue) and _governs(token, cue)):
            return False
        if token.tag_ in FINITE_TAGS and not _is_aside(token, cue):
            return True
    return False


def _begins_another(joins: Token, cue: Token) -> bool:
    """'stressed its role and the envoys thanked him': another clause beside that of the cue, with its own subject."""
    beside = (c for c in cue.children if c.dep_ == "conj" and c.i > joins.i)
    subjects = (s for c in beside for s in c.children if s.dep_ in ("nsubj", "nsubjpass"))
    return any(s.left_edge.i == joins.i + 1 for s in subjects)


def _is_plain(attribution: Attribution, first: int) -> bool:
    """'reported waters in the bay had risen', 'claiming the state of the road is bad': a noun phrase and its finite
    verb right behind the cue, which only a clause can be, whatever the parse ties them to."""
    cue = attribution.cue
    of_a_paper = cue.dep_ == "acl" and cue.head.dep_ in ("dobj", "attr", "pobj")
    if cue.tag_ == "VBG" and not of_a_paper and attribution.carrier is None:
        return False
    if cue.tag_ in ("VB", "VBN") or first >= cue.sent.end or cue.doc[first].pos_ in ("ADP", "VERB", "AUX", "PUNCT"):
        return False
    if cue.doc[first - 1].text == "," and not (cue.dep_ == "parataxis" and cue.doc[attribution.left - 1].text == ","):
        return False  # 'In a story he told, he had ...'; but 'In between, she said, he had ...'
    commas = 0
    for token in cue.doc[first : cue.sent.end]:
        if token.tag_ in FINITE_TAGS and token.dep_ != "amod":
            own = [c for c in token.children if c.dep_ in ("nsubj", "nsubjpass", "expl") and c.i > cue.i]
            relative = any(a.dep_ == "relcl" for a in (token, token.head) if a.i > cue.i)
            if not own and cue.dep_ == "relcl" and _asks_of_whom(cue):
                return False  # 'The boards that requested the papers said'
            return commas != 1 and not relative and all(c.left_edge.i == first for c in own)
        commas += token.text == ","
        if _breaks_off(token) or commas > 2 or (commas == 1 and token.text == "," and token.nbor().pos_ != "ADP"):
            return False
    return False


def _asks_of_whom(cue: Token) -> bool:
    """Whether the subject of a cue is a relative word, so that the verb behind its object is another's."""
    return any(c.dep_ in ("nsubj", "nsubjpass") and c.tag_ in ("WDT", "WP") for c in cue.children)


def _breaks_off(token: Token) -> bool:
    """Over what no noun phrase goes on: a conjunction of verbs, a relative or subordinate word, a mark."""
    joins = token.dep_ == "cc" and (token.head.pos_ in ("VERB", "AUX") or token.nbor(-1).text == ",")
    subordinate = token.dep_ == "mark" or token.tag_ in ("WDT", "WP", "WRB", "VBN", "TO")
    return joins or subordinate or (token.is_punct and token.text not in ",-[]'’")


def _is_taken_for_an_object(noun: Token) -> bool:
    """'said several acres burned': a past form taken for a participle of the noun; things are not said."""
    return noun.pos_ == "NOUN" and any(c.dep_ == "acl" and c.tag_ == "VBN" for c in noun.children)


def _governs(verb: Token, cue: Token) -> bool:
    """Whether what the cue tells belongs to the verb above, and not the verb to what is told."""
    return cue.dep_ in ("advcl", "relcl") or verb.lemma_.lower() in VERBS


def _is_aside(token: Token, cue: Token) -> bool:
    """Within a relative clause, an adverbial clause, or a verb that shares the speaker with the cue."""
    at = token
    while at.head != at and at != cue:
        if at.dep_ in ("relcl", "advcl", "acl"):
            return True
        if at.dep_ == "conj" and at.head == cue:
            joined = any(c.dep_ == "cc" for c in cue.children)  # else 'maintained a deal is near'
            return not has_subject(at) and joined and cue.lemma_ != "say"
        at = at.head
    return False
