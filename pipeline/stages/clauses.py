"""What was said: the clause that an attribution reports, as a stretch of characters without cue and 'that'.

The parse gives the clause; where it goes astray (long coordinations, clauses torn from their verb) the stretch runs to
the end of the sentence, or to where another speaker or another main clause begins.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from pipeline.cues import FINITE, GERUND, INFINITIVE, NOUN, SMALL, VERBS
from pipeline.stages.attribution import Attribution, phrase

CLAUSES = ("ccomp", "parataxis", "dep")
PLACED = ("advmod", "prep", "npadvmod", "agent", "prt", "neg", "punct")  # may stand between a verb and its clause
FINITE_TAGS = ("VBD", "VBZ", "VBP", "MD")
QUESTIONS = frozenset(["whether", "if", "how", "why", "what", "who", "when", "where", "which"])
INTENTS = frozenset(["intent", "intention", "readiness", "willingness", "commitment", "hope", "confidence", "desire"])
SHIFTED = frozenset(["had", "would", "could", "might"])  # 'said it was late but would come'
ADDRESSED = ("tell", "inform", "assure", "remind", "warn", "notify", "promise", "advise")


@dataclass(frozen=True, slots=True)
class Clause:
    """Tokens `[first, end)` that report what was said, and the rule that found them."""

    first: int
    end: int
    rule: str


def clauses(attribution: Attribution, others: tuple[Attribution, ...]) -> Iterator[Clause]:
    """The clauses reported by an attribution; none for mere deeds and for words that stand in marks only.

    `others` are all attributions of the article: a clause ends where the next of them begins.
    """
    if not attribution.is_said:
        return
    found = _found(attribution)
    for clause in found:
        yield from _cut(clause, attribution, others)


def _found(attribution: Attribution) -> list[Clause]:
    cue = attribution.cue
    if attribution.lemma == "according":
        return _beside(attribution, "according")
    if cue.lemma_ == "point":
        to = cue.nbor()
        return [Clause(to.i + 1, _end(cue, to.i + 1), "noun")] if to.lower_ == "to" else _finite(attribution)
    takes = VERBS[attribution.lemma].takes
    finders = (
        (FINITE, _back),
        (FINITE, _finite),
        (INFINITIVE, _infinitive),
        (GERUND, _gerund),
        (SMALL, _small),
        (NOUN, _noun),
    )
    for kind, finder in finders:
        if kind in takes and (clauses := finder(attribution)):
            return clauses
    if attribution.lemma == "call":
        return _small(attribution)
    if attribution.lemma in ("declare", "express", "voice"):
        return _intent(attribution)
    transitive = any(c.dep_ == "dobj" and c != attribution.source for c in cue.children)
    return _beside(attribution, "inverted") if FINITE in takes and not transitive else []


def _back(attribution: Attribution) -> list[Clause]:
    """'X said this at a meeting', 'This was announced by X': the sentence before."""
    cue = attribution.cue
    objects = [c for c in cue.children if c.dep_ in ("dobj", "nsubjpass") and c.lower_ == "this"]
    before = cue.sent.start - 1
    while before >= 0 and cue.doc[before].is_space:
        before -= 1
    if not objects or before < 0:
        return []
    said = cue.doc[before].sent
    return [Clause(said.start, said.end, "back")]


def _finite(attribution: Attribution) -> list[Clause]:
    cue = attribution.cue
    first = _after_cue(attribution)
    heads = [c for c in cue.children if c.dep_ in CLAUSES and c.i >= first and c.pos_ in ("VERB", "AUX", "NOUN", "ADJ")]
    head = next((c for c in heads if _has_finite(c)), None)
    if first >= cue.sent.end or cue.doc[first].lower_ in QUESTIONS:
        return []
    if head is None:
        if not _finite_verb_between(attribution, first):
            return []
        return [Clause(first, _end(cue, first), "torn")]
    return [Clause(first, _end(cue, first), "clause")]


def _after_cue(attribution: Attribution) -> int:
    """The first token of what was said: behind addressee, time and place, and behind 'that'."""
    cue, doc = attribution.cue, attribution.cue.doc
    end = cue.sent.end
    at = max(cue.i, attribution.right if attribution.source is not None and attribution.source.i > cue.i else cue.i) + 1
    if cue.lemma_ == "point" and at < end and doc[at].lower_ == "out":
        at += 1
    if attribution.lemma in ADDRESSED:
        at = _behind_addressee(cue, at)
    that = next(
        (t for t in doc[at : min(end, at + 15)] if t.lower_ == "that" and t.dep_ in ("mark", "det", "nsubj")), None
    )
    if that is not None and that.tag_ == "IN" and not any(_is_own_verb(t) for t in doc[at : that.i]):
        return that.i + 1
    while at < end:
        token = doc[at]
        if token.is_punct or token.is_space:
            at += 1
        elif (token.dep_ == "advmod" and token.head == cue) or token.lower_ in TIMES:
            at += 1
        elif token.ent_type_ in ("DATE", "TIME") or (token.pos_ == "ADP" and at + 1 < end and _is_time(doc[at + 1])):
            at = _behind_time(token, end)
        elif token.dep_ in ("prep", "npadvmod", "dative", "advmod", "prt") and token.head == cue:
            at = token.right_edge.i + 1
        else:
            break
    return at + 1 if at < end and doc[at].lower_ == "that" and doc[at].tag_ == "IN" else at


def _is_own_verb(token: Token) -> bool:
    return token.tag_ in FINITE_TAGS


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
    return phrase(addressed).end


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


def _has_finite(head: Token) -> bool:
    if any(c.dep_ == "mark" and c.lower_ == "that" for c in head.children):
        return True
    if head.tag_ in FINITE_TAGS or (head.tag_ == "VB" and any(c.dep_ in ("nsubj", "nsubjpass") for c in head.children)):
        return True
    return any(c.tag_ in FINITE_TAGS for c in head.children if c.dep_ in ("aux", "auxpass", "cop", "nsubj", "conj"))


def _finite_verb_between(attribution: Attribution, first: int) -> bool:
    """A clause torn from its verb by the parse: a finite verb behind the cue that is no part of its object."""
    cue = attribution.cue
    objects = [c for c in cue.children if c.dep_ in ("dobj", "attr", "oprd") and c.i > cue.i]
    loose = attribution.lemma in ("say", "claim", "add", "state", "tell", "warn", "confirm", "announce", "allege")
    if not loose or cue.tag_ == "VB" or (objects and objects[0].dep_ != "dobj"):
        return False
    for token in cue.doc[first : cue.sent.end]:
        if token.text in (";", ":") or token.is_quote:
            return False
        if token.tag_ in FINITE_TAGS and not _is_aside(token, cue):
            return True
    return False


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


def _end(cue: Token, first: int) -> int:
    """End of a clause that begins at token `first`: that of the sentence, unless something else begins before.

    The parse tears long clauses apart, so that it serves only to tell what does not belong: a verb coordinated with
    the cue, 'adding ...', an adverbial clause set off by a comma, the main clause behind a subordinate cue.
    """
    doc = cue.doc
    inner = cue.dep_ in ("relcl", "acl") or (cue.dep_ in ("advcl", "pcomp") and cue.i < _main(cue).i)
    last = cue.right_edge.i + 1 if inner and cue.right_edge.i > first else cue.sent.end
    for at in range(first + 1, last):
        if doc[at].text in (";", ":") or (doc[at].text in ("—", "–", "--") and doc[at].head == cue):
            return at
    above = [child for token in cue.ancestors for child in token.children if child.dep_ == "conj" and child != cue]
    stops = [_edge(child) for child in (*cue.children, *above) if child.i > first and _is_other(child, cue)]
    stops += [_edge(token) for token in doc[first:last] if _resumes(token, cue) or _is_aside_of_another(token)]
    return min([last, *(stop for stop in stops if stop > first + 1)])


def _resumes(token: Token, cue: Token) -> bool:
    """', and mentioned ...': the speaker goes on, though the parse ties the verb to the clause."""
    return (
        token.dep_ == "conj"
        and token.lemma_.lower() in VERBS
        and token.tag_ == cue.tag_
        and token.tag_ != "VBG"
        and not any(c.dep_ in ("nsubj", "nsubjpass") for c in token.children)
        and token.doc[token.i - 1].dep_ == "cc"
        and token.doc[token.i - 2].text == ","
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
        return set_off and branch.left_edge.i > cue.i + 1
    if branch.dep_ != "conj":
        return False
    if any(c.dep_ == "mark" and c.lower_ == "that" for c in branch.children) or (
        cue.tag_ == "VBG" and branch.tag_ in ("VBD", "VBZ", "VBP")
    ):
        return False
    own = any(c.dep_ in ("nsubj", "nsubjpass", "expl") for c in branch.children)
    shifted = any(c.dep_ in ("aux", "auxpass") and c.lower_ in SHIFTED for c in branch.children)
    return branch.lemma_.lower() in VERBS or not (own and shifted)


def _infinitive(attribution: Attribution) -> list[Clause]:
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
        if verb.head != cue and (verb.dep_ in ("xcomp", "advcl") or doc[cue.i + 1].lower_ not in ("on", "for", "upon")):
            if not (verb.head.dep_ in ("dobj", "dative") and verb.head.head == cue and attribution.lemma in REQUESTS):
                return []
        first = _actor(cue, to)
        return [Clause(first, _end(cue, first), "infinitive")]
    return []


TIMES = frozenset(["earlier", "later", "today", "yesterday", "also", "again", "repeatedly", "separately"])
REQUESTS = frozenset(["ask", "urge", "call", "request", "advise", "implore", "appeal", "demand", "recommend"])


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


def _gerund(attribution: Attribution) -> list[Clause]:
    cue = attribution.cue
    for child in cue.children:
        if child.tag_ == "VBG" and child.i == cue.i + 1 and child.dep_ in ("xcomp", "ccomp", "dobj", "pcomp"):
            return [Clause(child.i, _end(cue, child.i), "gerund")]
    return []


def _small(attribution: Attribution) -> list[Clause]:
    """'called X the worst', 'reported X dead': object and what is said of it, neither of them in marks."""
    cue = attribution.cue
    objects = [c for c in cue.children if c.i > cue.i and c.dep_ in ("dobj", "nsubj")]
    said = [c for c in cue.children if c.i > cue.i and c.dep_ in ("oprd", "attr", "xcomp", "ccomp", "acomp")]
    if cue.i + 1 >= cue.sent.end or cue.doc[cue.i + 1].pos_ == "ADP":
        return []
    last = said[-1] if said else None
    if last is None or (last.pos_ in ("VERB", "AUX") and not any(c.dep_ == "nsubj" for c in last.children)):
        return []
    first = min(phrase(objects[0]).start if objects else last.left_edge.i, last.left_edge.i)
    return [Clause(first, last.right_edge.i + 1, "small")] if first == cue.i + 1 else []


def _noun(attribution: Attribution) -> list[Clause]:
    """'noted the growth of trade', 'thanked X for his support': what is noted, what thanks are given for."""
    cue = attribution.cue
    if attribution.lemma == "thank":
        reason = next((t for t in cue.doc[cue.i + 1 : cue.sent.end] if t.lower_ == "for"), None)
        if reason is None:
            return []
        return [Clause(reason.i + 1, _end(cue, reason.i + 1), "noun")]
    noted = next((c for c in cue.children if c.dep_ == "dobj" and c.i > cue.i), None)
    if noted is None or noted.pos_ == "PRON":
        return []
    last = noted.right_edge.i
    tail = [c for c in cue.children if c.dep_ == "advcl" and c.i > last and c.lemma_ == "cite"]
    return [Clause(noted.left_edge.i, max([last, *(t.right_edge.i for t in tail)]) + 1, "noun")]


def _intent(attribution: Attribution) -> list[Clause]:
    cue = attribution.cue
    for child in cue.children:
        if (
            child.dep_ == "dobj"
            and child.lemma_ in INTENTS
            and any(c.dep_ in ("acl", "ccomp", "relcl") for c in child.children)
        ):
            return [Clause(child.left_edge.i, child.right_edge.i + 1, "intent")]
    return []


def _beside(attribution: Attribution, rule: str) -> list[Clause]:
    """The clause before 'X said' or 'according to X', behind an opening 'According to X,', or around the middle."""
    doc: Doc = attribution.cue.doc
    sent = attribution.cue.sent
    left, right = attribution.left, attribution.right + 1
    if attribution.source is None:
        return []
    after = right
    while after < sent.end and not doc[after].is_punct:
        after += 1
    before = Clause(sent.start, left, rule)
    behind = Clause(after + 1, sent.end, rule)
    opens = rule == "according" and not any(t.is_alpha for t in doc[sent.start : left])
    if opens:
        return [behind]
    set_off = doc[left - 1].is_punct or doc[left - 1].is_quote or rule == "according"
    if left <= sent.start or not set_off or not _holds_finite(doc, before):
        return [behind] if rule == "according" and _holds_finite(doc, behind) and doc[left - 1].is_punct else []
    pieces = [before]
    resumes = after + 1 < sent.end and doc[after].text == "," and doc[after + 1].dep_ == "cc"
    if resumes and _holds_finite(doc, behind):
        pieces.append(behind)
    return pieces


def _holds_finite(doc: Doc, clause: Clause) -> bool:
    return any(t.tag_ in FINITE_TAGS for t in doc[clause.first : clause.end])


def _cut(clause: Clause, own: Attribution, others: tuple[Attribution, ...]) -> Iterator[Clause]:
    """Without another speaker's frame at its edges: ', TASS reports' behind, 'According to ISNA,' before."""
    doc = own.cue.doc
    first, end = clause.first, clause.end
    for other in others:
        if other is own or other.source is None or not first <= other.left < end:
            continue
        set_off = other.left > first and (doc[other.left - 1].is_punct or other.lemma == "according")
        rest = doc[other.right + 1 : end]
        short = not any(t.tag_ in FINITE_TAGS for t in rest)
        parenthetic = other.lemma == "according" or (
            short and other.cue.dep_ in ("ccomp", "parataxis", "ROOT", "advcl")
        )
        if set_off and parenthetic and other.left > first + 2 and not any(t.lower_ == "that" for t in rest[:2]):
            end = other.left
        elif other.left <= first + 1 and other.lemma == "according" and clause.rule == "inverted":
            first = next((t.i + 1 for t in rest if t.is_punct), first)
        elif set_off and other.cue.tag_ == "VBG" and other.left > first + 2 and other.lemma != "cite":
            end = other.left
    while end > first and (
        doc[end - 1].text in (",", ";", ":", ".", "—", "–", "-", "!", "?")
        or doc[end - 1].is_space
        or doc[end - 1].dep_ == "cc"
    ):
        end -= 1
    while first < end and (doc[first].is_space or doc[first].text in (",", ";", ":", "—")):
        first += 1
    if end - first >= 2:
        yield Clause(first, end, clause.rule)
