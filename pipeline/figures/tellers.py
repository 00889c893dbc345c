"""Who states a figure outside of quotations: 'the ministry reported 1,200 cases', 'tolls provided by officials'."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from pipeline.figures import phrases
from pipeline.figures.quantities import Quantity
from pipeline.reading import Reading
from pipeline.tables import Mention
from pipeline.wordlist import words

REPORTING = words("report estimate project forecast claim cite")  # 'put', 'give', 'announce' do other things as well
HANDING = REPORTING | words("provide release publish issue give state announce")  # in the passive, of what has a number
PEOPLE = words(
    """official authority police organiser organizer analyst expert source observer prosecutor investigator researcher
    scientist economist activist ministry agency government department company bank union commission spokesperson"""
)


@dataclass(frozen=True, slots=True)
class Teller:
    """`entity_id` is None where those who tell have no name ('officials')."""

    entity_id: str | None
    name: str


def teller(reading: Reading, one: Quantity) -> Teller | None:
    """The subject of a verb that reports the figure, or the agent of one that says who gave what it measures.

    The outlet itself, or another one that reports the news, states nothing.
    """
    word = _reporting(one) or _handing(one)
    return _named(reading, word) if word is not None else None


def _reporting(one: Quantity) -> Token | None:
    """'ministry' in 'the ministry reported 1,200 new cases'."""
    object_ = one.counted if one.counted is not None else one.span.root
    while object_.dep_ in ("nummod", "compound", "quantmod", "pobj", "prep") and object_.head.pos_ in ("NOUN", "ADP"):
        object_ = object_.head
    verb = object_.head
    if object_.dep_ != "dobj" or verb.lemma_.lower() not in REPORTING:
        return None
    return next((t for t in verb.lefts if t.dep_ == "nsubj"), None)


def _handing(one: Quantity) -> Token | None:
    """'officials' in 'death tolls, provided by officials, exceeded 100'."""
    verb = phrases.verb_above(one.span.root)
    subject = phrases.subject(verb) if verb is not None else None
    if subject is None or subject.i > one.span.start:
        return None
    given = (t for t in subject.rights if t.dep_ == "acl" and t.tag_ == "VBN" and t.lemma_.lower() in HANDING)
    agents = (agent for t in given for agent in t.children if agent.dep_ == "agent")
    return next((t for agent in agents for t in agent.children if t.dep_ == "pobj"), None)


def _named(reading: Reading, word: Token) -> Teller | None:
    over = [m for m in reading.rows_of(Mention) if m.start <= word.idx < m.end and m.name is not None]
    named = max(over, key=lambda m: m.end - m.start, default=None)
    if named is not None and named.name is not None:
        is_outlet = reading.seeds.outlet_named(named.name) is not None
        return None if is_outlet or named.use == "location" else Teller(named.entity_id, named.name)
    return Teller(None, word.text) if word.lemma_.lower() in PEOPLE else None
