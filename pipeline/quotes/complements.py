"""Clauses behind their verb: 'said that ...', 'urged Baku to ...', 'noted the growth of ...', 'called it a ...'.

The parse gives the clause; where it goes astray (long coordinations, clauses torn from their verb) the stretch runs to
the end of the sentence, or to where something else begins.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from pipeline.quotes.attribution import Attribution, cannot_join, phrase
from pipeline.quotes.cues import NOUNS, VERBS
from pipeline.wordlist import words

CLAUSES = ("ccomp", "parataxis", "dep")
FINITE_TAGS = ("VBD", "VBZ", "VBP", "MD")
QUESTIONS = words("whether if how why what who when where which")
INTENTS = words("intent intention readiness willingness commitment hope confidence desire")
SHIFTED = words("had would could might")  # 'said it was late but would come'
ADDRESSED = words("tell inform assure remind warn notify promise advise")
REQUESTS = words("ask urge call request advise implore appeal demand recommend")
STOPS = frozenset(";:")
DASHES = frozenset({"—", "–", "--"})
TIMES = words("earlier later today yesterday also again repeatedly separately")


@dataclass(frozen=True, slots=True)
class Clause:
    """Tokens `[first, end)` that report what was said, and the rule that found them."""

    first: int
    end: int
    rule: str


def finite(attribution: Attribution) -> list[Clause]:
    cue = attribution.cue
    first = _after_cue(attribution)
    kinds = (*CLAUSES, "conj") if attribution.lemma == "express" else CLAUSES  # 'expressed regret and that ...'
    heads = [c for c in cue.children if c.dep_ in kinds and c.i >= first and c.pos_ in ("VERB", "AUX", "NOUN", "ADJ")]
    if attribution.lemma in REQUESTS:
        heads = [c for c in heads if _is_wish(c)]
    heads += [*_beyond_a_noun(cue), *_side_by_side(cue, first)]
    head = next((c for c in heads if _has_finite(c) and not _is_reason(c)), None)
    if first >= cue.sent.end or cue.doc[first].lower_ in QUESTIONS:
        return []
    if head is None:
        if not _finite_verb_between(attribution, first):
            return []
        end = end_of(cue, first)
        whole = any(t.tag_ in FINITE_TAGS for t in cue.doc[first:end])
        return [Clause(first, end if whole else cue.sent.end, "torn")]
    end = end_of(cue, first)
    bare = cue.doc[max(0, attribution.left - 1)].tag_ not in ("WDT", "WP")  # 'the countries they said were involved'
    gap = bare and cue.dep_ in ("relcl", "acl") and cue.doc[first].tag_ in FINITE_TAGS
    has_verb = any(t.tag_ in FINITE_TAGS or t.pos_ in ("VERB", "AUX") for t in cue.doc[first:end])
    return [Clause(first, end, "clause")] if has_verb and not gap else []


def _is_wish(head: Token) -> bool:
    """'demanded that he resign', 'demanded he resign'; not 'urged him to resign', 'asked who would resign'."""
    marked = any(c.lower_ == "that" and c.dep_ == "mark" for c in head.children)
    subject = any(c.dep_ in ("nsubj", "nsubjpass") and c.tag_ not in ("WP", "WDT") for c in head.children)
    base = head.tag_ in ("VB", "VBP") or any(c.dep_ == "auxpass" and c.text == "be" for c in head.children)
    bare = base and not any(c.tag_ in ("TO", "MD", "WRB") for c in head.children)
    return marked or (bare and subject and head.dep_ == "ccomp")


def _side_by_side(cue: Token, first: int) -> list[Token]:
    """'said on Friday the road was shut': a clause of its own, taken for a second predicate without an 'and'."""
    joined = [c for c in cue.children if c.dep_ == "conj" and c.left_edge.i >= first]
    joined = [c for c in joined if any(s.dep_ in ("nsubj", "nsubjpass", "expl") for s in c.children)]
    return [c for c in joined if not (cue.doc[c.left_edge.i - 1].is_punct or cue.doc[c.left_edge.i - 1].dep_ == "cc")]


def _beyond_a_noun(cue: Token) -> list[Token]:
    """The clause of 'told X in a phone call that he would come', taken for one that tells which call."""
    nouns = [c for p in cue.children if p.dep_ == "prep" and p.i > cue.i for c in p.children]
    clauses = [c for n in nouns for c in n.children if c.dep_ in ("relcl", "acl") and _has_finite(c)]
    return [c for c in clauses if _lacks_nothing(c)]


def _lacks_nothing(clause: Token) -> bool:
    """Whether a clause behind a noun is whole without it: 'a call that he would come', not 'a call that he made'."""
    that = next((c for c in clause.children if c.lower_ == "that"), None)
    subject = any(c.dep_ in ("nsubj", "nsubjpass", "expl") and c.tag_ not in ("WDT", "WP") for c in clause.children)
    if that is None:
        bare = not any(t.tag_ in ("WDT", "WP", "WRB", "WP$") for t in clause.subtree if t.i < clause.i)
        return bare and any(c.dep_ == "nsubjpass" for c in clause.children)
    return subject and (that.dep_ == "mark" or clause.head.lemma_ in NOUNS)


def _after_cue(attribution: Attribution) -> int:
    """The first token of what was said: behind addressee, time and place, and behind 'that'."""
    cue, doc = attribution.cue, attribution.cue.doc
    end = cue.sent.end
    for clause in _beyond_a_noun(cue):
        that = next((c for c in clause.children if c.lower_ == "that"), None)
        return that.i + 1 if that is not None else clause.left_edge.i
    at = max(cue.i, attribution.right if attribution.source is not None and attribution.source.i > cue.i else cue.i) + 1
    if cue.lemma_ == "point" and at < end and doc[at].lower_ == "out":
        at += 1
    if attribution.lemma in ADDRESSED:
        at = _behind_addressee(cue, at)
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
        elif token.dep_ in ("prep", "npadvmod", "dative", "advmod", "prt") and token.head == cue:
            at = token.right_edge.i + 1
        else:
            break
    return at + 1 if at < end and doc[at].lower_ == "that" and doc[at].tag_ == "IN" else at


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
    name = next((ent for ent in doc[at : cue.sent.end].ents if ent.start <= at + 1), None)
    if name is not None and name.start <= addressed.i <= name.end + 3 and addressed.dep_ not in ("dobj", "dative"):
        return name.end
    end = phrase(addressed).end
    if end >= cue.sent.end or cue.doc[end].tag_ not in FINITE_TAGS:
        return end
    told = next((ent for ent in doc[at:end].ents if ent.start in (at, at + 1) and ent.end < end), None)
    if told is not None and told.label_ in ("ORG", "PERSON"):
        return told.end  # 'told The Herald radio stations were closed'
    return end


def addressee(cue: Token) -> Token | None:
    """Head of who is told: the object of 'told', 'thanked', 'urged', or the 'to X' of 'said to X'."""
    for child in cue.children:
        if child.i > cue.i and child.dep_ in ("dobj", "dative") and child.pos_ in ("PROPN", "NOUN", "PRON"):
            return child
        if child.dep_ in ("dative", "prep") and child.lower_ == "to":
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    if cue.lemma_ in ADDRESSED and cue.i + 1 < cue.sent.end:
        name = next((ent for ent in cue.doc[cue.i + 1 : cue.sent.end].ents if ent.start <= cue.i + 2), None)
        return name.root if name is not None else None
    return None


def _is_reason(head: Token) -> bool:
    """'declared an emergency so he could build', 'replied because he had to'."""
    return any(c.dep_ == "mark" and c.lower_ in ("so", "because", "until", "unless") for c in head.children)


def _has_finite(head: Token) -> bool:
    if any(c.dep_ == "mark" and c.lower_ == "that" for c in head.children):
        return True
    subject = any(c.dep_ in ("nsubj", "nsubjpass") for c in head.children)
    if head.tag_ in FINITE_TAGS or (head.tag_ == "VB" and subject and not any(c.tag_ == "TO" for c in head.children)):
        return True
    if (
        head.tag_ == "VBN"
        and subject
        and not any(c.dep_ in ("aux", "auxpass") and c.text != "be" for c in head.children)
    ):
        return True  # 'that he be tried'; 'said open windows led to ...', taken for a participle
    return any(c.tag_ in FINITE_TAGS for c in head.children if c.dep_ in ("aux", "auxpass", "cop", "nsubj", "conj"))


def _finite_verb_between(attribution: Attribution, first: int) -> bool:
    """A clause torn from its verb by the parse: a finite verb behind the cue that is no part of its object."""
    cue = attribution.cue
    objects = [c for c in cue.children if c.dep_ in ("dobj", "attr", "oprd") and c.i > cue.i]
    loose = attribution.lemma in ("say", "claim", "add", "state", "tell", "warn", "confirm", "announce", "allege")
    if not loose or cue.tag_ == "VB" or (objects and (objects[0].dep_ != "dobj" or cue.tag_ == "VBG")):
        return False
    for token in cue.doc[first : cue.sent.end]:
        other = (
            bool(objects) and token.lower_ == "but" and token.nbor(-1).text == ","
        )  # 'claimed credit, but others ...'
        if token.text in (";", ":") or token.is_quote or other or (token.is_ancestor(cue) and _governs(token, cue)):
            return False
        if token.tag_ in FINITE_TAGS and not _is_aside(token, cue):
            return True
    return False


def _governs(verb: Token, cue: Token) -> bool:
    """Whether what the cue tells belongs to the verb above, and not the verb to what is told."""
    return cue.dep_ == "advcl" or verb.lemma_.lower() in VERBS


def _is_aside(token: Token, cue: Token) -> bool:
    """Within a relative clause, an adverbial clause, or a verb that shares the speaker with the cue."""
    at = token
    while at.head != at and at != cue:
        if at.dep_ in ("relcl", "advcl", "acl"):
            return True
        if at.dep_ == "conj" and at.head == cue:
            own = any(c.dep_ in ("nsubj", "nsubjpass") for c in at.children)
            return not own and cue.lemma_ != "say"
        at = at.head
    return False


def end_of(cue: Token, first: int) -> int:
    """End of a clause that begins at token `first`: that of the sentence, unless something else begins before.

    The parse tears long clauses apart, so that it serves only to tell what does not belong: a verb coordinated with
    the cue, 'adding ...', an adverbial clause set off by a comma, the main clause behind a subordinate cue.
    """
    inner = cue.dep_ in ("relcl", "acl") or (cue.dep_ in ("advcl", "pcomp") and cue.i < _main(cue).i)
    last = cue.right_edge.i + 1 if inner and cue.right_edge.i > first else cue.sent.end
    said = list(cue.doc[first:last])
    for token in said[1:]:
        stops_here = token.text in STOPS and not _in_brackets(said, token)
        if stops_here or (token.text in DASHES and token.head == cue):
            return token.i
    above = [child for token in cue.ancestors for child in token.children if child.dep_ == "conj" and child != cue]
    stops = [_edge(child) for child in (*cue.children, *above) if child.i > first and _is_other(child, cue)]
    stops += [t.i - 1 for t in said[2:] if t.lower_ == "while" and t.dep_ == "mark" and t.nbor(-1).text == ","]
    stops += [_edge(token) for token in said if _resumes(token, cue) or _is_aside_of_another(token)]
    return min([last, *(stop for stop in stops if stop > first + 1)])


def _in_brackets(said: Sequence[Token], sign: Token) -> bool:
    """Whether a bracket opened before the sign is still open there."""
    before = [t.text for t in said if t.i < sign.i]
    return before.count("(") > before.count(")")


def _resumes(token: Token, cue: Token) -> bool:
    """', and mentioned ...': the speaker goes on, though the parse ties the verb to the clause."""
    return (
        token.dep_ == "conj"
        and token.lemma_.lower() in VERBS
        and token.tag_ == cue.tag_
        and token.tag_ != "VBG"
        and not any(c.dep_ in ("nsubj", "nsubjpass") for c in token.children)
        and token.doc[token.i - 1].dep_ == "cc"
        and (
            token.doc[token.i - 2].text == ","
            or cannot_join(token, token.head)
            or "that" not in {t.lower_ for t in token.doc[cue.i : token.i]}
        )
    )


def _is_aside_of_another(token: Token) -> bool:
    """', which he said would ...', ', who allegedly ...': a relative clause that holds speech or hearsay of its own."""
    if token.dep_ != "relcl" or token.doc[token.left_edge.i - 1].text != ",":
        return False
    heard = any(t.lower_ in ("allegedly", "reportedly") for t in token.children)
    return heard or (token.lemma_ in ("say", "claim") and any(c.dep_ == "nsubj" for c in token.children))


def _main(cue: Token) -> Token:
    return next((a for a in cue.ancestors if a.pos_ in ("VERB", "AUX")), cue)


def _edge(branch: Token) -> int:
    """Where a branch begins, the conjunction and the comma before it included."""
    at = branch.left_edge.i if branch.left_edge.dep_ != "cc" else branch.left_edge.i + 1
    while (
        at > 0 and (branch.doc[at - 1].is_punct or branch.doc[at - 1].dep_ == "cc") and not branch.doc[at - 1].is_quote
    ):
        at -= 1
    return at


def _is_other(branch: Token, cue: Token) -> bool:
    """Whether a branch of the cue is not part of what was said."""
    doc = branch.doc
    if branch.pos_ not in ("VERB", "AUX"):
        return False
    set_off = doc[branch.left_edge.i - 1].text == ","
    if branch.dep_ == "advcl":
        if branch.left_edge.lower_ in ("so", "because", "unless"):
            return False
        return set_off and branch.left_edge.i > cue.i + 1
    if branch.dep_ != "conj":
        return False
    if any(c.dep_ == "mark" and c.lower_ == "that" for c in branch.children) or (
        cue.tag_ == "VBG" and branch.tag_ in ("VBD", "VBZ", "VBP")
    ):
        return False
    own = any(c.dep_ in ("nsubj", "nsubjpass", "expl") for c in branch.children)
    if not own and cue.tag_ == "VBD" and branch.tag_ in ("VBZ", "VBP") and branch.lemma_.lower() not in VERBS:
        return False  # 'claimed a man escaped and remains at large'
    shifted = any(c.dep_ in ("aux", "auxpass") and c.lower_ in SHIFTED for c in branch.children)
    if cue.tag_ == "VBD" and any(c.tag_ == "MD" for c in branch.children):
        return False  # 'stated she was uninterested, but would fill the post'
    return branch.lemma_.lower() in VERBS or not (own and shifted)


def infinitive(attribution: Attribution) -> list[Clause]:
    """'urged Y to open', 'called on Y to open', 'promised to open': from the one who is to act to the end."""
    cue, doc = attribution.cue, attribution.cue.doc
    for to in doc[cue.i + 1 : cue.sent.end]:
        if to.is_quote or to.text in (";", ":") or (to.lemma_.lower() in VERBS and to.pos_ == "VERB"):
            return []
        if to.tag_ != "TO":
            continue
        verb = to.head
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
        aside = (c for c in verb.subtree if c.lower_ == "while" and c.i > to.i and doc[c.i - 1].text == ",")
        return [Clause(first, min(end_of(cue, first), next((c.i for c in aside), cue.sent.end)), "infinitive")]
    return []


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
    return []


def small(attribution: Attribution) -> list[Clause]:
    """'called X the worst', 'reported X dead': object and what is said of it, neither of them in marks."""
    cue = attribution.cue
    objects = [c for c in cue.children if c.i > cue.i and c.dep_ in ("dobj", "nsubj")]
    said = [c for c in cue.children if c.i > cue.i and c.dep_ in ("oprd", "attr", "xcomp", "ccomp", "acomp")]
    if cue.i + 1 >= cue.sent.end or cue.doc[cue.i + 1].pos_ == "ADP" or any(c.lower_ == "what" for c in cue.children):
        return []
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
    last = noted.right_edge.i
    tail = [c for c in cue.children if c.dep_ == "advcl" and c.i > last and c.lemma_ == "cite"]
    return [Clause(noted.left_edge.i, max([last, *(t.right_edge.i for t in tail)]) + 1, "noun")]


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
