"""Clauses behind their verb: 'said that ...', 'urged Baku to ...', 'noted the growth of ...', 'called it a ...'.

The parse gives the clause; where it goes astray (long coordinations, clauses torn from their verb) the stretch runs to
the end of the sentence, or to where something else begins.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.parse import Token
from pipeline.quotes.attribution import Attribution
from pipeline.quotes.endings import end_of
from pipeline.quotes.openings import FINITE_TAGS, beyond_a_noun, has_finite, start_of
from pipeline.quotes.phrases import has_subject, object_of, phrase
from pipeline.quotes.torn import above, is_torn, side_by_side, within_a_subject
from pipeline.speech import VERBS
from pipeline.wordlist import words

SUBJECTS = ("nsubj", "nsubjpass", "expl")
CLAUSES = ("ccomp", "parataxis", "dep")
QUESTIONS = words("whether if how why what who when where which")
INTENTS = words("intent intention readiness willingness commitment hope confidence desire")
REQUESTS = words("ask urge call request advise implore appeal demand recommend warn")


@dataclass(frozen=True, slots=True)
class Clause:
    """Tokens `[first, end)` that report what was said, and the rule that found them."""

    first: int
    end: int
    rule: str


def finite(attribution: Attribution) -> list[Clause]:
    cue = attribution.cue
    first = start_of(attribution)
    kinds = (*CLAUSES, "conj") if attribution.lemma == "express" else CLAUSES  # 'expressed regret and that ...'
    heads = [c for c in cue.children if c.dep_ in kinds and c.i >= first and c.pos_ in ("VERB", "AUX", "NOUN", "ADJ")]
    if attribution.lemma in REQUESTS:
        heads = [c for c in heads if _is_wish(c)]
    heads += [*beyond_a_noun(cue), *side_by_side(cue, first), *above(cue)]
    if attribution.lemma in ("express", "post"):  # 'expressed hope', 'posted a picture', and a clause beside it
        heads = [c for c in heads if c.head != cue or c.dep_ == "conj" or _is_marked(c)]
    head = next((c for c in heads if has_finite(c) and not _is_reason(c)), None)
    bare = cue.doc[max(0, attribution.left - 1)].tag_ not in ("WDT", "WP")  # 'the countries they said were involved'
    if bare and cue.dep_ in ("relcl", "acl") and first < cue.sent.end and cue.doc[first].tag_ in FINITE_TAGS:
        return []
    if first >= cue.sent.end or (cue.doc[first].lower_ in QUESTIONS and not _is_condition(cue.doc[first], head)):
        return []
    if cue.doc[first].tag_ in ("IN", "RP") and first + 1 < cue.sent.end and cue.doc[first + 1].lower_ in QUESTIONS:
        return []  # 'argued over which of them was right'
    if head is None and attribution.lemma == "post":
        return []
    if head is None:
        if (within := within_a_subject(cue)) is not None:
            return [Clause(*within, "torn")]
        if not is_torn(attribution, first):
            return []
        end = end_of(cue, first)
        whole = any(t.tag_ in FINITE_TAGS for t in cue.doc[first:end])
        return [Clause(first, end if whole else cue.sent.end, "torn")]
    end = end_of(cue, first)
    said = cue.doc[first:end]
    has_verb = any(t.tag_ in FINITE_TAGS or t.pos_ in ("VERB", "AUX") for t in said)
    whole = head.i < end or any(t.dep_ in SUBJECTS and first <= t.head.i < end for t in said)
    return [Clause(first, end, "clause")] if has_verb and whole else []


def _is_condition(word: Token, head: Token | None) -> bool:
    """'said if prices rise, wages must follow': the clause said begins with one of its own."""
    return head is not None and word.head.dep_ == "advcl" and word.head.head == head and head.i > word.head.i


def _is_wish(head: Token) -> bool:
    """'demanded that he resign', 'demanded he resign'; not 'urged him to resign', 'asked who would resign'."""
    subject = any(c.dep_ in ("nsubj", "nsubjpass") and c.tag_ not in ("WP", "WDT") for c in head.children)
    base = head.tag_ in ("VB", "VBP") or any(c.dep_ == "auxpass" and c.text == "be" for c in head.children)
    bare = base and not any(c.tag_ in ("TO", "MD", "WRB") for c in head.children)
    return _is_marked(head) or (bare and subject and head.dep_ == "ccomp")


def _is_marked(head: Token) -> bool:
    return any(c.dep_ == "mark" and c.lower_ == "that" for c in head.children)


def _is_reason(head: Token) -> bool:
    """'declared an emergency so he could build', 'replied because he had to'."""
    return any(c.dep_ == "mark" and c.lower_ in ("so", "because", "until", "unless") for c in head.children)


def infinitive(attribution: Attribution) -> list[Clause]:
    """'urged Y to open', 'called on Y to open', 'promised to open': from the one who is to act to the end."""
    cue, doc = attribution.cue, attribution.cue.doc
    if (wish := _bare_wish(attribution)) is not None:
        return [wish]
    marks = 0
    for to in doc[cue.i + 1 : cue.sent.end]:
        marks += to.is_quote
        if (
            (marks % 2 and to.tag_ == "TO")
            or to.text in (";", ":")
            or (to.lemma_.lower() in VERBS and to.pos_ == "VERB")
        ):
            return []
        if to.tag_ != "TO":
            continue
        verb = to.head
        if verb.lemma_ in ("name", "identify", "quote") and any(c.dep_ == "neg" for c in verb.children):
            return []  # 'who asked not to be named'
        if cue.dep_ == "relcl" and verb.dep_ == "xcomp" and _lacks_its_object(cue, verb):
            return []
        if cue.lemma_ == "report" and verb.lemma_ not in ("be", "have"):
            return []  # 'reported their numbers to the agency to avoid a fine'
        above = [a for a in verb.ancestors if a.i >= cue.i]
        if verb.dep_ not in ("xcomp", "ccomp", "advcl", "relcl", "acl") or cue not in above:
            return []
        for_it = doc[cue.i + 1].lower_ in ("on", "upon", "for")
        if (cue.lemma_ == "call" and not for_it) or (cue.lemma_ in ("call", "ask") and for_it and _is_purpose(to)):
            return []
        close = verb.head == cue or (
            verb.dep_ not in ("xcomp", "advcl") and doc[cue.i + 1].lower_ in ("on", "for", "upon")
        )
        of_object = verb.head.dep_ in ("dobj", "dative") and verb.head.head == cue and attribution.lemma in REQUESTS
        if not close and not of_object:
            return []
        first = _actor(cue, to)
        aside = (c.i for c in verb.subtree if c.i > to.i and _tells_when(c))
        end = min(end_of(cue, first), next(aside, cue.sent.end))
        return [Clause(first, _before_a_deed(verb, end), "infinitive")]
    return []


def _lacks_its_object(cue: Token, verb: Token) -> bool:
    """'the goal it pledged to reach': what is to be reached stands before, and the clause says nothing by itself."""
    own = any(c.dep_ == "nsubj" and c.tag_ not in ("WDT", "WP") for c in cue.children)
    return own and not any(c.dep_ in ("dobj", "attr", "acomp", "ccomp", "xcomp") for c in verb.children)


def _tells_when(word: Token) -> bool:
    """', while others ...', 'after the dam had burst': what is asked for or promised is still to come."""
    if word.lower_ == "while":
        return word.nbor(-1).text == ","
    past = word.head.tag_ == "VBD" or any(c.tag_ == "VBD" for c in word.head.children if c.dep_ in ("aux", "auxpass"))
    return word.lower_ == "after" and word.dep_ == "mark" and past and word.nbor(-1).pos_ not in ("ADP", "SCONJ")


def _before_a_deed(verb: Token, end: int) -> int:
    """'called for them to leave but then blocked the road': no past form can go on from an infinitive."""
    for token in verb.doc[verb.i + 1 : end]:
        joins = next((t for t in reversed(verb.doc[verb.i + 1 : token.i]) if t.dep_ == "cc"), None)
        own = any(c.dep_ in ("nsubj", "nsubjpass", "expl", "mark") for c in token.children)
        if token.dep_ == "conj" and token.tag_ in ("VBD", "VBZ") and not own and joins is not None:
            return joins.i if token.head.i <= verb.i else end
    return end


def _bare_wish(attribution: Attribution) -> Clause | None:
    """'asked the court intervene', 'asked residents not leave': who is asked, taken for an object by the parse."""
    cue = attribution.cue
    asked = next((c for c in cue.children if c.dep_ == "dobj" and c.i > cue.i), None)
    if attribution.lemma not in REQUESTS or asked is None:
        return None
    for verb in cue.children:
        if verb.dep_ in ("ccomp", "xcomp") and verb.tag_ == "VB" and verb.i > asked.i:
            bare = not any(c.tag_ in ("TO", "MD", "WRB", "WP") or c.dep_ in ("nsubj", "mark") for c in verb.children)
            first = phrase(asked).start
            return Clause(first, end_of(cue, first), "infinitive") if bare and first == cue.i + 1 else None
    return None


def _is_purpose(to: Token) -> bool:
    """'called for action to end the war': what the action is for, not who is to act."""
    verb = to.head
    bare = to.nbor(-1)
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    return bare.tag_ == "NN" and not passive and not any(c.dep_ == "det" for c in bare.children)


def _actor(cue: Token, to: Token) -> int:
    """Where the one who is to act is named: 'on Turkey to', 'citizens to'; else the 'to' itself."""
    doc = cue.doc
    negated = to.i - 1 if doc[to.i - 1].lower_ == "not" else to.i
    if cue.lemma_ not in REQUESTS and cue.lemma_ not in ("claim", "report", "declare", "deem"):
        return negated
    first = cue.i + 1
    if doc[first].lower_ in ("on", "upon", "for", "to"):
        first += 1
    elif doc[first].pos_ == "ADP":
        return negated
    return first if first < negated else negated


def gerund(attribution: Attribution) -> list[Clause]:
    cue = attribution.cue
    for child in cue.children:
        if child.tag_ == "VBG" and child.i == cue.i + 1 and child.dep_ in ("xcomp", "ccomp", "dobj", "pcomp"):
            return [Clause(child.i, end_of(cue, child.i), "gerund")]
        if child.dep_ == "prep" and child.i == cue.i + 1 and _doing(child) is not None:
            return [Clause(child.i + 1, end_of(cue, child.i + 1), "gerund")]
    return []


def wished(attribution: Attribution) -> list[Clause]:
    """'called for reducing the tax': what is to be done."""
    for_it = next((c for c in attribution.cue.children if c.dep_ == "prep" and c.lower_ == "for"), None)
    done = (
        next((c for c in for_it.children if c.dep_ == "pcomp" and c.tag_ == "VBG"), None)
        if for_it is not None
        else None
    )
    if for_it is None or done is None or done.i > for_it.i + 2:
        return []
    return [Clause(for_it.i + 1, min(end_of(attribution.cue, for_it.i + 1), done.right_edge.i + 1), "gerund")]


def _doing(preposition: Token) -> Token | None:
    """The verb of 'of Turkey taking on the guard', 'for its pages being down': a clause with a subject of its own."""
    for child in preposition.children:
        for verb in (child, *child.children):
            behind = verb != child and verb.dep_ == "acl" and verb.i > child.i and child.dep_ == "pobj"
            if verb.tag_ == "VBG" and (has_subject(verb) or behind) and verb.dep_ in ("pcomp", "acl"):
                return verb
        verb = child.doc[min(child.right_edge.i + 1, child.sent.end - 1)]
        if child.dep_ == "pobj" and child.pos_ == "PROPN" and verb.tag_ == "VBG" and verb.lemma_.lower() not in VERBS:
            return verb
    return None


def small(attribution: Attribution) -> list[Clause]:
    """'called X the worst', 'reported X dead': object and what is said of it, neither of them in marks."""
    cue = attribution.cue
    objects = [c for c in cue.children if c.i > cue.i and c.dep_ in ("dobj", "nsubj")]
    said = [c for c in cue.children if c.i > cue.i and c.dep_ in ("oprd", "attr", "xcomp", "ccomp", "acomp")]
    if cue.i + 1 >= cue.sent.end or cue.doc[cue.i + 1].pos_ == "ADP" or any(c.lower_ == "what" for c in cue.children):
        return []
    said = said or [c for o in objects for c in o.children if _is_said_of(c, o)]
    if attribution.lemma == "announce":
        return _named_as(cue, objects)
    last = said[-1] if said else None
    if (
        last is None
        or last.pos_ == "PROPN"
        or (last.pos_ in ("VERB", "AUX") and not any(c.dep_ == "nsubj" for c in last.children))
    ):
        return []
    first = min(phrase(objects[0]).start if objects else last.left_edge.i, last.left_edge.i)
    if cue.doc[first].lower_ in QUESTIONS:
        return []
    return [Clause(first, last.right_edge.i + 1, "small")] if first == cue.i + 1 else []


def _named_as(cue: Token, objects: Sequence[Token]) -> list[Clause]:
    """'announced Lena Holm as her successor', 'announced the cause as a fire'; not 'as part of', 'as of May'."""
    office = next((c for o in (cue, *objects) for c in o.children if c.lower_ == "as" and c.dep_ == "prep"), None)
    if office is None or not objects or office.i < objects[0].i or object_of(office) is None:
        return []
    if office.nbor().lower_ in ("part", "of"):
        return []
    return [Clause(phrase(objects[0]).start, office.right_edge.i + 1, "small")]


def _is_said_of(word: Token, noun: Token) -> bool:
    """'called its actions defensive': taken for a part of the noun phrase."""
    behind = word.i > noun.i and word.tag_ == "JJ" and word.dep_ in ("acl", "amod")
    return behind and not any(t.is_quote for t in word.doc[noun.i : word.i])


def noun(attribution: Attribution) -> list[Clause]:
    """'noted the growth of trade', 'thanked X for his support': what is noted, what thanks are given for."""
    cue = attribution.cue
    if attribution.lemma == "thank":
        reason = next((t for t in cue.doc[cue.i + 1 : cue.sent.end] if t.lower_ == "for"), None)
        if reason is None:
            return []
        return [Clause(reason.i + 1, end_of(cue, reason.i + 1), "noun")]
    noted = next((c for c in cue.children if c.dep_ == "dobj" and c.i > cue.i), None)
    if noted is None or noted.pos_ == "PRON":
        return []
    last = _before_another(noted, cue)
    tail = [c for c in cue.children if c.dep_ == "advcl" and c.i > last and c.lemma_ == "cite"]
    return [Clause(noted.left_edge.i, max([last, *(t.right_edge.i for t in tail)]) + 1, "noun")]


def content(attribution: Attribution) -> list[Clause]:
    """'his claim that the vote was rigged': the clause behind a noun."""
    doc, behind = attribution.cue.doc, attribution.right + 1
    that = next((t for t in doc[behind : attribution.cue.sent.end] if t.lower_ == "that"), None)
    if that is None or attribution.lemma not in VERBS:
        return []  # 'in the words of X'
    verb = that.head
    return [Clause(that.i + 1, verb.right_edge.i + 1, "noun")] if verb.i > that.i and has_finite(verb) else []


def _before_another(noted: Token, cue: Token) -> int:
    """The last token of what is noted: 'stressed its role and the envoys thanked him' does not stress the envoys."""
    last = noted.right_edge.i
    behind = noted.doc[last + 1] if last + 1 < cue.sent.end else noted
    if behind.dep_ != "conj" or behind.tag_ not in FINITE_TAGS or has_subject(behind):
        return last
    joins = next((c for c in reversed(list(noted.children)) if c.dep_ == "cc"), None)
    return joins.i - 1 if joins is not None else last


def intent(attribution: Attribution) -> list[Clause]:
    cue = attribution.cue
    for child in cue.children:
        if (
            child.dep_ == "dobj"
            and child.lemma_ in INTENTS
            and any(c.dep_ in ("acl", "ccomp", "relcl") for c in child.children)
        ):
            return [Clause(child.left_edge.i, child.right_edge.i + 1, "intent")]
    return []
