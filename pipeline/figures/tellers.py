"""Who states a figure outside of quotations: 'the ministry reported 1,200 cases', 'tolls provided by officials'."""

from __future__ import annotations

from pipeline.figures import phrases
from pipeline.figures.quantities import Quantity
from pipeline.figures.units import COUNT, DISTANCES
from pipeline.parse import Token
from pipeline.quotes.joint import Speaker, jointly
from pipeline.quotes.phrases import object_of
from pipeline.reading import Reading
from pipeline.tables import Mention
from pipeline.wordlist import words

REPORTING = words("report estimate project forecast claim cite")  # 'put', 'give', 'announce' do other things as well
HANDING = REPORTING | words("provide release publish issue give state announce")  # in the passive, of what has a number
VALUING = words("put place set peg value price estimate reckon")  # 'at' something
ESTIMATES = words("estimate tally count projection forecast")  # 'by' or 'from' somebody
AMOUNTS = words(
    """number toll total figure value cost price damage loss share size crowd attendance turnout population rate stake
    profit death casualty victim"""
)  # what is put at a bare number; '300 soldiers' are put elsewhere
RANGES = words("range region vicinity neighbourhood neighborhood order")
PEOPLE = words(
    """official authority police organiser organizer analyst expert source observer prosecutor investigator researcher
    scientist economist activist ministry agency government department company bank union commission spokesperson
    insurer survey pollster forecaster rescuer doctor campaigner council committee"""
)
WITHIN = ("nummod", "compound", "quantmod", "nmod", "amod", "appos")


def teller(reading: Reading, one: Quantity) -> Speaker | None:
    """The subject of a verb that reports the figure or puts something at it, whoever an estimate is by, or the agent of
    a verb that says who gave what it measures.

    Several may state it jointly ('the police and the ministry'). The outlet itself, or another one that reports the
    news, states nothing.
    """
    word = _reporting(one) or _valuing(one) or _estimating(one) or _handing(one)
    if word is None:
        return None
    tellers = [named for each in (word, *word.conjuncts) if (named := _named(reading, each)) is not None]
    return tellers[0] if len(tellers) == 1 else jointly(tellers, word.text) if tellers else None


def _reporting(one: Quantity) -> Token | None:
    """'ministry' in 'the ministry reported 1,200 new cases', also in 'reported more cases, including 165' and 'reported
    150 soldiers and 95 civilians killed'."""
    object_ = one.counted if one.counted is not None else one.span.root
    while object_.dep_ in ("nummod", "compound", "quantmod", "pobj", "prep", "conj", "appos") and (
        object_.head.pos_ in ("NOUN", "ADP") or object_.head.lower_ == "including"
    ):
        object_ = object_.head
    verb = object_.head
    if object_.dep_ in ("nsubj", "nsubjpass") and verb.dep_ == "ccomp" and verb.tag_ == "VBN":
        return _subject(verb.head) if verb.head.lemma_.lower() in REPORTING else None
    is_part = object_.lower_ == "including"
    if not (object_.dep_ == "dobj" or is_part) or verb.lemma_.lower() not in REPORTING:
        return None
    return _subject(verb)


def _valuing(one: Quantity) -> Token | None:
    """'police' in 'police put the crowd at 20,000', 'what the police estimated at 20,000', 'placed the centre eight km
    south', 'the police credit themselves with 20 arrests'."""
    top, passed = _top(one.counted if one.counted is not None else one.span.root)
    verb, lemma = top.head, top.head.lemma_.lower()
    objects = [t for t in verb.children if t.dep_ == "dobj" and t.i < one.span.start]
    if lemma == "credit" and top.lower_ == "with":
        return _subject(verb) if any(t.lower_.endswith(("self", "selves")) for t in objects) else None
    if lemma not in VALUING:
        return None
    is_distance = (
        lemma == "place" and top.dep_ in ("dobj", "npadvmod", "advmod") and one.unit in DISTANCES and bool(objects)
    )
    is_at = top.lower_ == "at" or (top.lower_ == "in" and bool(passed & RANGES))
    is_amount = one.unit != COUNT or lemma == "estimate" or any(t.lemma_.lower() in AMOUNTS for t in objects)
    return _subject(verb) if is_distance or (is_at and is_amount) else None


def _top(token: Token) -> tuple[Token, set[str]]:
    """The preposition or the object that hangs on the verb above, and the nouns passed on the way: 'in', {'range'}."""
    passed = set()
    while (
        token.dep_ in (*WITHIN, "pobj")
        or (token.dep_ == "prep" and token.head.pos_ == "NOUN")
        or (token.dep_ == "npadvmod" and token.head.pos_ == "ADV")  # 'eight km south'
    ):
        token = token.head
        passed.add(token.lemma_.lower())
    return token, passed


def _subject(verb: Token) -> Token | None:
    """Who does it, also in the passive: 'was estimated by the insurer at'."""
    agents = (t for agent in verb.children if agent.dep_ == "agent" and (t := object_of(agent)) is not None)
    own = next((t for t in verb.lefts if t.dep_ == "nsubj"), None)
    if own is not None and own.lemma_.lower() in ESTIMATES:
        return _author(own)
    return own if own is not None else next(agents, None)


def _estimating(one: Quantity) -> Token | None:
    """'Red Cross' in 'estimates by the Red Cross ranging from 45 to 60 percent'."""
    for token in one.span.root.ancestors:
        if token.lemma_.lower() in ESTIMATES and token.pos_ == "NOUN":
            return _author(token)
        if token.pos_ in ("VERB", "AUX") and token.dep_ != "acl":
            return None
    return None


def _author(estimate: Token) -> Token | None:
    return object_of(next((c for c in estimate.children if c.dep_ == "prep" and c.lower_ in ("by", "from")), None))


def _handing(one: Quantity) -> Token | None:
    """'officials' in 'death tolls, provided by officials, exceeded 100'."""
    verb = phrases.verb_above(one.span.root)
    subject = phrases.subject(verb) if verb is not None else None
    if subject is None or subject.i > one.span.start:
        return None
    given = (t for t in subject.rights if t.dep_ == "acl" and t.tag_ == "VBN" and t.lemma_.lower() in HANDING)
    return object_of(next((agent for t in given for agent in t.children if agent.dep_ == "agent"), None))


def _named(reading: Reading, word: Token) -> Speaker | None:
    over = [m for m in reading.rows_of(Mention) if m.start <= word.idx < m.end and m.name is not None]
    named = max(over, key=lambda m: m.end - m.start, default=None)
    if named is not None and named.name is not None:
        is_outlet = reading.seeds.outlet_named(named.name) is not None
        return None if is_outlet or named.use == "location" else Speaker(named.entity_id, named.name, named.text)
    is_body = word.lemma_.lower() in PEOPLE or (word.pos_ == "PROPN" and word.ent_type_ in ("ORG", "PERSON", ""))
    return Speaker(None, _phrase(word), _phrase(word)) if is_body else None


def _phrase(word: Token) -> str:
    """'health officials', 'Geological Survey': the noun with what names it, as printed."""
    first = word.i
    while first > word.sent.start and word.doc[first - 1] in word.subtree and _is_naming(word.doc[first - 1]):
        first -= 1
    return str(word.doc[first : word.i + 1].text)


def _is_naming(token: Token) -> bool:
    return token.dep_ in ("compound", "amod", "punct") and (token.text == "-" or token.pos_ in ("NOUN", "PROPN", "ADJ"))
