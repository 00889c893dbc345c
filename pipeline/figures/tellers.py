"""Who states a figure outside of quotations: 'the ministry reported 1,200 cases', 'customs data show a rise of 5%'.

A figure is followed up to the verbs that govern it; the first that tells of a statement settles whose it is. Who that
is, is settled as for quotations: 'it' and 'the ministry' are the body named before, a report is its author's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

from pipeline.figures import phrases
from pipeline.figures.quantities import Quantity
from pipeline.figures.units import COUNT, DISTANCES
from pipeline.parse import Token
from pipeline.quotes.joint import Speaker
from pipeline.quotes.papers import PAPERS
from pipeline.quotes.phrases import object_of, phrase
from pipeline.quotes.printed import is_thing
from pipeline.quotes.sources import inverted, source_of
from pipeline.quotes.speakers import Cast
from pipeline.reading import Reading
from pipeline.speech import VERBS
from pipeline.tables import Mention
from pipeline.wordlist import words

REPORTING = words("report estimate project forecast predict expect claim cite list")  # 'announce' does other things too
RECORDING = words(
    "record register log document count confirm acknowledge tally verify calculate see give state announce"
)  # of amounts only
HANDING = words("report estimate project forecast claim cite provide release publish issue give state announce")
VALUING = words("put place set peg value price estimate reckon")  # 'at' something
SHOWING = words("show suggest indicate reveal find put list say give point include contain record report estimate")
ESTIMATES = words("estimate tally count projection forecast reckoning calculation")  # 'by' or 'from' somebody
AMOUNTS = words(
    """number toll total figure value cost price damage loss share size crowd attendance turnout population rate stake
    profit death casualty victim dead missing case infection injury violation incident rise increase growth fall decline
    drop"""
)  # what is put at a bare number; '300 soldiers' are put elsewhere
APART = words("for against before after because despite")  # 'claimed responsibility for all three attacks'
RANGES = words("range region vicinity neighbourhood neighborhood order")
LEAD = re.compile(r"(?i)^(?:what|the)\s")  # 'what organisers estimated at 17,000 people marched'
FROM_THERE = words("up down compared against versus")  # 'a profit of $4 billion, up from $3 billion'


class Tellers:
    """The sources of the figures of a reading; call in order of the text."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def of(self, one: Quantity) -> Speaker | None:
        """Who states a figure that stands in no quotation.

        Several may state it jointly ('the police and the ministry'). The outlet itself, or another one that reports
        the news, states nothing, and neither do a place and a thing.
        """
        word = _estimating(one) or _handing(one) or _inverted(one) or _telling(one)
        return self._named(word, one) if word is not None else None

    @cached_property
    def _cast(self) -> Cast:
        return Cast(self._reading)

    def _named(self, word: Token, one: Quantity) -> Speaker | None:
        over = [m for m in self._reading.rows_of(Mention) if m.start <= word.idx < m.end and m.name is not None]
        if is_thing(word) and not over:
            return None
        named = max(over, key=lambda m: m.end - m.start, default=None)
        if named is not None and ((named.use == "location" and not self._acts(word)) or self._is_outlet(named.name)):
            return None
        told = self._cast.speaker(word)
        if told is None or told.name is None or told.is_paper or self._is_outlet(told.name):
            return None
        whole = phrase(word)
        if whole.start <= one.span.start < whole.end:  # 'an estimate by the ministry of 40 percent'
            return replace(told, name=LEAD.sub("", word.doc[whole.start : word.i + 1].text))
        return replace(told, name=LEAD.sub("", told.name))

    def _acts(self, place: Token) -> bool:
        """'Baku puts', 'Turkey expects': its government; but 'Italy recorded 40 deaths' is told of the country."""
        known = self._reading.seeds.place_named(place.text)
        is_state = known is not None and (known.kind == "country" or known.stands_for_government)
        return is_state and place.dep_ == "nsubj" and place.head.lemma_.lower() not in RECORDING - HANDING

    def _is_outlet(self, name: str | None) -> bool:
        return name is not None and self._reading.seeds.outlet_named(name) is not None


def _telling(one: Quantity) -> Token | None:
    """Head of who tells the figure, or of the report that shows it, by the verbs above it."""
    for verb, below in _verbs(one):
        if _is_reported(one, verb, below) or _is_put(one, verb, below) or _goes_on(verb, below):
            source = source_of(verb)[0]
            return _author(source) if source is not None and source.lemma_.lower() in ESTIMATES else source
        if (shown := _showing(verb, below)) is not None:
            return shown
    return None


def _verbs(one: Quantity) -> Iterator[tuple[Token, Token]]:
    """The verbs above a figure, the nearest first, each with the token by which the figure hangs on it; up to that of
    a relative clause, beyond which others speak of other things."""
    below = one.counted if one.counted is not None else one.span.root
    for above in below.ancestors:
        if above.pos_ in ("VERB", "AUX"):
            yield above, below
        if above.dep_ in ("relcl", "acl") or above.lower_ in APART:
            return
        below = above


def _is_reported(one: Quantity, verb: Token, below: Token) -> bool:
    """'the ministry reported 1,200 new cases', 'reported more cases, including 165', 'reported 150 soldiers killed',
    'recorded 40 deaths', 'gave a figure of 40'; not 'confirmed 12 judges'."""
    lemma = verb.lemma_.lower()
    if lemma == "speak":
        return below.lower_ == "of"
    is_object = below.dep_ == "dobj" or below.lower_ == "including" or (below.dep_ == "ccomp" and below.tag_ == "VBN")
    is_object = is_object or _is_at_the_time(below)
    is_listed = below.dep_ == "conj" and below.pos_ in ("NOUN", "NUM", "SYM")  # 'three on Friday and four on Saturday'
    return (is_object or is_listed) and (lemma in REPORTING or (lemma in RECORDING and _is_amount(one, verb)))


def _is_at_the_time(preposition: Token) -> bool:
    """'officials reported at the time 150 dead', taken for one phrase."""
    governed = object_of(preposition)
    return governed is not None and str(preposition.doc[preposition.i : governed.i]).startswith("at the time ")


def _is_amount(one: Quantity, verb: Token) -> bool:
    objects = (t for t in verb.rights if t.dep_ == "dobj")
    return one.unit.startswith("percent") or any(t.lemma_.lower() in AMOUNTS for t in objects)


def _is_put(one: Quantity, verb: Token, below: Token) -> bool:
    """'police put the crowd at 20,000', 'what the police estimated at 20,000', 'placed the centre eight km south', 'the
    police credit themselves with 20 arrests', 'gave the number as 40', 'cut its forecast to 3%'."""
    lemma = verb.lemma_.lower()
    objects = [t for t in verb.children if t.dep_ == "dobj" and t.i < one.span.start]
    if lemma == "credit" and below.lower_ == "with":
        return any(t.lower_.endswith(("self", "selves")) for t in objects)
    if lemma == "give" and below.lower_ == "as":
        return any(t.lemma_.lower() in AMOUNTS for t in objects)
    if below.lower_ in ("to", "by", "from") and any(map(_is_own_estimate, objects)):
        return True
    if lemma not in VALUING:
        return False
    is_distance = one.unit in DISTANCES and below.dep_ in ("dobj", "npadvmod", "advmod")
    if lemma == "place" and is_distance and objects:
        return True
    is_at = below.lower_ == "at" or (below.lower_ == "in" and _object_lemma(below) in RANGES)
    return is_at and (one.unit != COUNT or lemma == "estimate" or any(t.lemma_.lower() in AMOUNTS for t in objects))


def _object_lemma(preposition: Token) -> str | None:
    governed = object_of(preposition)
    return governed.lemma_.lower() if governed is not None else None


def _is_own_estimate(noun: Token) -> bool:
    return noun.lemma_.lower() in ESTIMATES and any(c.lower_ in ("its", "their", "his", "her") for c in noun.children)


def _goes_on(verb: Token, below: Token) -> bool:
    """What stands behind a statement and has no verb with a subject of its own: 'reported a profit of $4 billion, up
    from $3 billion', 'put exports at 10 bcm, with 8 going to Turkey', '..., said officials, with 25 others hurt'."""
    is_behind = below.i > verb.i and (below.lower_ in FROM_THERE or below.lower_ == "with" or below.tag_ == "VBG")
    if not is_behind or below.dep_ not in ("prep", "advmod", "advcl", "acomp"):
        return False
    before = [t for t in verb.rights if t.i < below.i]
    if verb.lemma_.lower() in REPORTING | VALUING:
        is_put = verb.lemma_.lower() in REPORTING or any(t.lower_ == "at" for t in before)
        return is_put and any(t.dep_ in ("dobj", "ccomp") for t in before)
    return verb.lemma_.lower() in VERBS and inverted(verb) is not None


def _showing(verb: Token, below: Token) -> Token | None:
    """'figures' in 'the ministry's figures show that exports fell by 5%', 'exports fell by 5%, customs data showed',
    'the report, which lists 12 violations'."""
    subject = source_of(verb)[0] if verb.lemma_.lower() in SHOWING else None
    is_shown = below.dep_ in ("dobj", "ccomp", "attr", "oprd") or below.i > verb.i
    if subject is None or not is_shown:
        return None
    return _author(subject) if subject.lemma_.lower() in ESTIMATES else subject if _is_paper(subject) else None


def _is_paper(noun: Token) -> bool:
    return noun.lemma_.lower() in PAPERS


def _estimating(one: Quantity) -> Token | None:
    """'Red Cross' in 'estimates by the Red Cross ranging from 45 to 60 percent', the ministry in 'by its count'."""
    for token in one.span.root.ancestors:
        if token.lemma_.lower() in ESTIMATES and token.pos_ == "NOUN" and token != one.counted:
            return _author(token)
        if token.pos_ in ("VERB", "AUX") and token.dep_ != "acl":
            by = (object_of(c) for c in token.lefts if c.dep_ == "prep" and c.lower_ == "by")
            return next((_author(t) for t in by if t is not None and t.lemma_.lower() in ESTIMATES), None)
    return None


def _author(estimate: Token) -> Token | None:
    """'ministry' in 'the ministry's estimate', 'estimates by the ministry', 'a tally kept by it'; not 'its count'."""
    whose = next((c for c in estimate.children if c.dep_ == "poss" and c.pos_ != "PRON"), None)
    participles = (t for c in estimate.children if c.dep_ == "acl" for t in c.children)
    by = (t for t in (*estimate.children, *participles) if t.dep_ in ("prep", "agent") and t.lower_ in ("by", "from"))
    return whose or object_of(next(by, None))


def _inverted(one: Quantity) -> Token | None:
    """'officials' in '..., reported officials, with 25 others injured', where 'reported' is taken for an adjective."""
    for token in one.span.root.ancestors:
        if token.dep_ == "prep" and token.lower_ == "with" and token.head.pos_ in ("NOUN", "PROPN"):
            verbs = (c for c in token.head.lefts if c.dep_ == "amod" and c.lemma_ in VERBS)
            return token.head if any(inverted(c) is not None for c in verbs) else None
    return None


def _handing(one: Quantity) -> Token | None:
    """'officials' in 'death tolls, provided by officials, exceeded 100', 'the toll of 40 given by officials'."""
    nouns = [t for t in one.span.root.ancestors if t.pos_ == "NOUN"]
    verb = phrases.verb_above(one.span.root)
    nouns += [t for t in (verb.lefts if verb is not None else ()) if t.dep_ in ("nsubj", "nsubjpass")]
    tolls = (t for t in nouns if t.lemma_.lower() in AMOUNTS | ESTIMATES or _is_paper(t))
    given = (t for toll in tolls for t in toll.rights if t.dep_ == "acl" and t.lemma_.lower() in HANDING)
    return object_of(next((agent for t in given for agent in t.children if agent.dep_ == "agent"), None))
