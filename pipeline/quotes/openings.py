"""Where the clause behind a verb of speech begins: behind addressee, time and place, and behind 'that'."""

from __future__ import annotations

from pipeline.parse import Doc, Span, Token
from pipeline.quotes.attribution import Attribution
from pipeline.quotes.phrases import has_subject, object_of, phrase
from pipeline.speech import NOUNS
from pipeline.wordlist import words

FINITE_TAGS = ("VBD", "VBZ", "VBP", "MD")
ADDRESSED = words("tell inform assure remind warn notify promise advise")
# Prepositions that begin what was said rather than tell where or to whom: 'said as a child she had ...'.
LEADING = words("as despite without since until under unlike like due because given instead within among although")
# 'maintains a position that ...', 'repeated his claim that ...', 'expressed hope that ...'.
POSITIONS = words("maintain repeat reiterate express reaffirm add affirm")
TIMES = words("earlier later late early today yesterday also again repeatedly separately")


def beyond_a_noun(cue: Token) -> list[Token]:
    """The clause of 'told X in a phone call that he would come', taken for one that tells which call."""
    nouns = [c for p in cue.children if p.dep_ == "prep" and p.i > cue.i for c in p.children]
    if cue.lemma_ in ADDRESSED:
        told = [c for c in cue.children if c.dep_ == "dobj" for c in c.children if c.dep_ == "relcl" and _is_told(c)]
        if told:
            return told
    if cue.lemma_ in POSITIONS:
        nouns += [c for c in cue.children if c.dep_ == "dobj" and c.i > cue.i]
    clauses = [c for n in nouns for c in n.children if c.dep_ in ("relcl", "acl", "ccomp") and has_finite(c)]
    return [c for c in clauses if _lacks_nothing(c)]


def _is_told(clause: Token) -> bool:
    """'notified the crew they had to turn back': a clause about those told, taken for one that tells who they are."""
    subject = next((c for c in clause.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    return subject is not None and subject.tag_ == "PRP" and clause.left_edge == subject and has_finite(clause)


def _lacks_nothing(clause: Token) -> bool:
    """Whether a clause behind a noun is whole without it: 'a call that he would come', not 'a call that he made'."""
    that = next((c for c in clause.children if c.lower_ == "that"), None)
    subject = any(c.dep_ in ("nsubj", "nsubjpass", "expl") and c.tag_ not in ("WDT", "WP") for c in clause.children)
    if that is None:
        bare = not any(t.tag_ in ("WDT", "WP", "WRB", "WP$") for t in clause.subtree if t.i < clause.i)
        return bare and any(c.dep_ == "nsubjpass" for c in clause.children)
    passive = any(c.dep_ == "nsubjpass" and c.left_edge.i == that.i + 1 for c in clause.children)
    return subject and (that.dep_ == "mark" or clause.head.lemma_ in NOUNS or passive)


def start_of(attribution: Attribution) -> int:
    """The first token of what was said: behind addressee, time and place, and behind 'that'."""
    cue, doc = attribution.cue, attribution.cue.doc
    end = cue.sent.end
    for clause in beyond_a_noun(cue):
        that = next((c for c in clause.children if c.lower_ == "that"), None)
        return that.i + 1 if that is not None else clause.left_edge.i
    at = max(cue.i, attribution.right if attribution.source is not None and attribution.source.i > cue.i else cue.i) + 1
    if cue.lemma_ == "point" and at < end and doc[at].lower_ == "out":
        at += 1
    if attribution.lemma in ADDRESSED:
        at = _behind_addressee(cue, at)
    at = _behind_an_aside(doc, at, end)
    that = next(
        (t for t in doc[at : min(end, at + 15)] if t.lower_ == "that" and t.dep_ in ("mark", "det", "nsubj")), None
    )
    if (
        that is not None
        and (that.tag_ == "IN" or that.i == at or that.dep_ == "mark")
        and not any(_is_of_clause(t) for t in doc[at : that.i])
    ):
        return that.i + 1
    while at < end:
        token = doc[at]
        told_when = (token.dep_ == "advmod" and token.head == cue) or token.lower_ in TIMES
        if told_when or token.is_punct or token.is_space:
            at += 1
        elif token.ent_type_ in ("DATE", "TIME") or (token.pos_ == "ADP" and at + 1 < end and _is_time(doc[at + 1])):
            at = _behind_time(token, end)
        elif (
            token.dep_ in ("prep", "npadvmod", "dative", "advmod", "prt")
            and token.head == cue
            and (token.lower_ not in LEADING or token.nbor().lower_ == "of")
        ):
            at = token.right_edge.i + 1
        else:
            break
    return at + 1 if at < end and doc[at].lower_ == "that" and doc[at].tag_ == "IN" else at


def _behind_an_aside(doc: Doc, at: int, end: int) -> int:
    """'X warned, as did the union itself, that ...': the comma before the 'that'."""
    if at >= end or doc[at].text != ",":
        return at
    return next(
        (t.i for t in doc[at + 1 : end - 1] if t.text == "," and t.nbor().tag_ == "IN" and t.nbor().lower_ == "that"),
        at,
    )


def _is_of_clause(token: Token) -> bool:
    """A finite verb or a subject: what was said has begun before this 'that'."""
    return token.tag_ in FINITE_TAGS or token.dep_ in ("nsubj", "nsubjpass")


def _is_time(token: Token) -> bool:
    return token.ent_type_ in ("DATE", "TIME")


def _behind_time(token: Token, end: int) -> int:
    at = token.i + 1
    while (at < end and _is_time(token.doc[at]) and token.doc[at].ent_iob_ == "I") or (
        at == token.i + 1 and token.pos_ == "ADP"
    ):
        at += 1
    return at


def _behind_addressee(cue: Token, at: int) -> int:
    doc = cue.doc
    addressed = addressee(cue)
    if addressed is None:
        return at
    name = _name_at(doc, at, cue.sent.end)
    if name is not None and name.start <= addressed.i <= name.end + 3 and addressed.dep_ not in ("dobj", "dative"):
        return name.end
    end = phrase(addressed).end
    if end >= cue.sent.end or cue.doc[end].tag_ not in FINITE_TAGS:
        return end
    told = _name_at(doc, at, end)
    if told is not None and told.end < end and told[0].ent_type_ in ("ORG", "PERSON"):
        return told.end  # 'told The Herald radio stations were closed'
    return end


def addressee(cue: Token) -> Token | None:
    """Head of who is told: the object of 'told', 'thanked', 'urged', or the 'to X' of 'said to X'."""
    for child in cue.children:
        if child.i > cue.i and child.dep_ in ("dobj", "dative") and child.pos_ in ("PROPN", "NOUN", "PRON"):
            return child
        if child.dep_ in ("dative", "prep") and child.lower_ == "to":
            return object_of(child)
    if cue.lemma_ in ADDRESSED and cue.i + 1 < cue.sent.end:
        name = _name_at(cue.doc, cue.i + 1, cue.sent.end)
        return name.root if name is not None else None
    return None


def _name_at(doc: Doc, at: int, end: int) -> Span | None:
    """The recognised name that begins with the token `at` or the next and ends before `end`."""
    first = next((i for i in (at, at + 1) if i < end and doc[i].ent_iob_ == "B"), None)
    if first is None:
        return None
    behind = next((i for i in range(first + 1, len(doc)) if doc[i].ent_iob_ != "I"), len(doc))
    return doc[first:behind] if behind <= end else None


def has_finite(head: Token) -> bool:
    if any(c.dep_ == "mark" and c.lower_ == "that" for c in head.children):
        return True
    subject = has_subject(head)
    if head.tag_ in FINITE_TAGS or (head.tag_ == "VB" and subject and not any(c.tag_ == "TO" for c in head.children)):
        return True
    if (
        head.tag_ == "VBN"
        and subject
        and not any(c.dep_ in ("aux", "auxpass") and c.text != "be" for c in head.children)
    ):
        return True  # 'that he be tried'; 'said open windows led to ...', taken for a participle
    return any(c.tag_ in FINITE_TAGS for c in head.children if c.dep_ in ("aux", "auxpass", "cop", "nsubj", "conj"))
