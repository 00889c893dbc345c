"""Whether a meeting took place: read off the verbs above the word that tells of it."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.meetings import cues
from pipeline.meetings.phrases import is_beside, measured
from pipeline.parse import Token

HELD, PLANNED, CANCELLED, POSTPONED = "held", "planned", "cancelled", "postponed"
OFF = (CANCELLED, POSTPONED)
CLAUSES = ("ROOT", "ccomp", "relcl", "parataxis")  # a clause of its own: what governs it says nothing of its tense


def standing(cue: Token) -> str | None:
    """Held, planned, cancelled or postponed; None where the meeting is denied, only wished for, possible or a habit."""
    chain = list(governors(cue))
    if (off := _is_off_with(chain)) is not None:
        return off
    if chain and _is_disputed(chain[-1]):
        return None
    if cue.pos_ in ("NOUN", "PROPN") and is_beside(cue, cues.YET_TO_COME):
        return PLANNED
    if _is_setting(cue):
        if not cues.CANCELLING.isdisjoint(_attributes(cue)):
            return CANCELLED
        is_ahead = not cues.PLANNED.isdisjoint(_attributes(cue)) or any(_is_ahead(t) for t in chain)
        is_over = measured(cue).head.lower_ in ("after", "following")  # 'after the talks he will fly home': held or not
        return None if is_ahead and is_over else PLANNED if is_ahead else HELD
    above = [t for t in chain if t.i != cue.i]
    words = {w for t in above for w in (t.lemma_.lower(), *(_attributes(t) if t.pos_ == "NOUN" else ()))}
    words |= set(_attributes(cue)) - (cues.PLANNED if _took_place(cue) else set())
    if _is_called(cue):
        return PLANNED if not any(_is_denied(t) for t in chain) else None
    words |= {cues.PARTICLES.get((t.lemma_, c.lower_), "") for t in chain for c in t.children if c.dep_ == "prt"}
    if words & cues.CANCELLING or (words & cues.PLANNED and any(_will_not(t) for t in chain)):
        return None if any(_is_open(t) for t in chain) else CANCELLED
    if words & cues.POSTPONING:
        return POSTPONED
    if words & cues.WISHED or any(_is_denied(t) or _is_told_to(t) or _is_counted(t) for t in chain):
        return None
    if any(_is_hoped_for(t) for t in above):
        return PLANNED if any(t.ent_type_ == "DATE" for t in cue.subtree) else None
    if any(t.lemma_ in cues.PLANNING and any(c.lower_ in cues.ONCE for c in t.children) for t in chain):
        return None
    if words & (cues.PLANNING | cues.PLANNED | cues.PROSPECTS) or any(_is_ahead(t) or _is_to_come(t) for t in chain):
        return PLANNED
    if any(t.lower_ == "coming" and t.head.ent_type_ == "DATE" for t in cue.subtree):  # 'meets him in the coming weeks'
        return PLANNED
    if any(_is_bare_infinitive(t) for t in chain):
        return PLANNED if chain[-1].dep_ == "ROOT" else None
    if any(c.lower_ in cues.HABITUAL for t in chain for c in t.children):
        return None
    return HELD


def _is_off_with(chain: list[Token]) -> str | None:
    """'cancelled a visit to Germany, where he was to meet Merkel': neither takes place."""
    last = chain[-1] if chain else None
    if last is None or last.dep_ != "relcl" or last.head.dep_ != "dobj":
        return None
    lemma = last.head.head.lemma_
    return CANCELLED if lemma in cues.CANCELLING else POSTPONED if lemma in cues.POSTPONING else None


def _is_disputed(last: Token) -> bool:
    """'denied reports that he would visit Moscow'"""
    noun = last.head
    return last.dep_ in ("acl", "ccomp") and noun.dep_ == "dobj" and noun.head.lemma_.lower() in cues.DISPUTING


def _is_setting(cue: Token) -> bool:
    """'agreed at the meeting', 'on a visit': what the verb says is not said of the meeting."""
    noun = measured(cue)
    is_trip = noun.lemma_.lower() in ("visit", "trip") and noun.head.lower_ == "on"
    return noun.dep_ == "pobj" and (noun.head.lower_ in cues.SETTING or is_trip)


def is_fresh(cue: Token) -> bool:
    """True where the tense says 'now or just now': 'has begun', 'meets', 'are meeting'."""
    finite = next((t for t in governors(cue) if t.pos_ in ("VERB", "AUX")), None)
    if finite is None:
        return False
    helpers = [c for c in finite.children if c.dep_ in ("aux", "auxpass")]
    first = helpers[0] if helpers else finite
    return first.tag_ in ("VBZ", "VBP")


def governors(cue: Token) -> Iterator[Token]:
    """The cue, if it is a verb, and what stands above it up to the end of its clause, nouns of intent included.

    A clause that depends on a verb of planning or wishing belongs to it: 'expects that they will meet'.
    """
    token = cue
    while True:
        if token.pos_ in ("VERB", "AUX") or (token.i != cue.i and token.pos_ in ("NOUN", "ADJ")):
            yield token
            if _ends_clause(token):
                return
        if token.head.i == token.i or _is_past(token):
            return
        if token.dep_ in ("advcl", "conj", "relcl", "acl") and token.pos_ in ("VERB", "AUX") and _is_finite(token):
            return
        token = token.head


def _is_past(token: Token) -> bool:
    """The clause above says nothing of what is only spoken of: 'a statement signed by', 'will report on talks'."""
    if token.dep_ == "acl":
        return token.tag_ in ("VBN", "VBG")
    is_spoken_of = token.dep_ == "pobj" and token.head.lower_ in cues.SPEAKING_OF
    above = token.head.head
    is_ahead = above.lemma_.lower() in cues.PROSPECTS or _is_hoped_for(above)
    return token.pos_ == "NOUN" and is_spoken_of and not is_ahead


def _ends_clause(token: Token) -> bool:
    if token.dep_ not in CLAUSES:
        return False
    if token.dep_ == "ccomp" and token.tag_ in ("VB", "VBP") and token.head.lemma_ in cues.CAUSING:
        return False  # 'advised him to have McGahn call'
    return token.head.lemma_.lower() not in cues.PLANNING | cues.WISHED | {"if"} or token.dep_ == "relcl"


def _is_finite(verb: Token) -> bool:
    return verb.tag_ in ("VBD", "VBZ", "VBP", "MD") or any(
        c.tag_ in ("VBD", "VBZ", "VBP", "MD") for c in verb.children if c.dep_ in ("aux", "auxpass")
    )


def _attributes(noun: Token) -> Iterator[str]:
    """Adjectives and clauses, also 'which was cancelled' behind 'a trip to Warsaw'."""
    yield from (c.lower_ for c in noun.children if c.dep_ in ("amod", "compound", "acl", "relcl"))
    goals = (goal for prep in noun.children if prep.dep_ == "prep" for goal in prep.children if goal.pos_ == "PROPN")
    yield from (c.lower_ for goal in goals for c in goal.children if c.dep_ == "relcl" and c.lower_ in cues.CANCELLING)


def _took_place(cue: Token) -> bool:
    """'the planned meeting took place on Friday', 'was held'"""
    verb = cue.head
    is_past = verb.tag_ == "VBD" or any(c.lower_ in ("was", "were") for c in verb.children if c.dep_ == "auxpass")
    return cue.dep_ in ("nsubj", "nsubjpass") and verb.lemma_ in cues.LIGHT_VERBS and is_past


def _is_called(cue: Token) -> bool:
    """'a meeting has been called for Friday', 'called an emergency meeting'"""
    is_object = cue.dep_ in ("dobj", "nsubjpass") and cue.pos_ == "NOUN"
    return is_object and cue.head.lemma_ == "call" and all(c.dep_ != "prt" for c in cue.head.children)


def _will_not(verb: Token) -> bool:
    """'the planned meeting will not take place'"""
    return _is_ahead(verb) and any(c.dep_ == "neg" for c in verb.children)


def _is_hoped_for(token: Token) -> bool:
    """'look forward to meeting': planned, where a time is told."""
    return token.lemma_.lower() == "look" and any(c.lower_ == "forward" for c in token.children)


def _has_to(token: Token) -> bool:
    return any(c.tag_ == "TO" and c.dep_ == "aux" for c in token.children)


def _is_open(token: Token) -> bool:
    return any(c.dep_ == "aux" and c.lower_ in cues.OPEN for c in token.children)


def _is_denied(token: Token) -> bool:
    subjects = [s for c in token.children if c.dep_ in ("nsubj", "nsubjpass") for s in (c, *c.children)]
    if any(s.lower_ in ("neither", "nobody", "none") or (s.dep_ == "det" and s.lower_ == "no") for s in subjects):
        return True
    helpers = [c for c in token.children if c.dep_ in ("neg", "mark", "det", "preconj", "advmod")]
    return _is_open(token) or any(
        c.dep_ == "neg"
        or (c.dep_ == "mark" and c.lower_ in ("if", "unless", "whether"))
        or (c.dep_ == "det" and c.lower_ == "no")
        for c in helpers
    )


def _is_ahead(token: Token) -> bool:
    if any(c.dep_ == "aux" and c.lower_ in cues.AHEAD for c in token.children):
        return True
    return token.dep_ == "xcomp" and token.head.lemma_ == "be" and _has_to(token)  # 'were also to speak'


def _is_to_come(token: Token) -> bool:
    """'when the leaders meet this month', 'before the two hold talks', 'might announce a deal before he met Kim'"""
    marks = {c.lower_ for c in token.children if c.dep_ in ("mark", "advmod")}
    if token.dep_ != "advcl" or not marks & cues.TO_COME:
        return False
    is_open = any(c.dep_ == "aux" and c.lower_ in cues.OPEN | cues.AHEAD for c in token.head.children)
    return is_open or (token.tag_ in ("VBZ", "VBP") and not any(c.dep_ == "aux" for c in token.children))


def _is_told_to(token: Token) -> bool:
    """'told him to talk to Sessions'"""
    return _has_to(token) and token.head.lemma_.lower() in cues.TELLING_TO and token.dep_ in ("xcomp", "ccomp", "advcl")


def _is_counted(token: Token) -> bool:
    """'have met six times'"""
    return any(c.lower_ == "times" and c.dep_ == "npadvmod" for c in token.children)


def _is_bare_infinitive(token: Token) -> bool:
    """'to meet' that nothing done leads to; 'was in Russia to meet' and 'arrived to meet' tell of a meeting held."""
    leads = token.head.tag_ in ("VBD", "VBN", "VBZ", "VBP") or token.head.pos_ == "ADP"  # 'while in Baku to attend'
    return _has_to(token) and not (token.dep_ in ("advcl", "xcomp") and leads)
