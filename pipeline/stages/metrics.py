"""What a number measures, in the text's own words, and which way it says that went."""

from __future__ import annotations

import re
from dataclasses import dataclass

from spacy.tokens import Span, Token

from pipeline.stages.lexicon import words
from pipeline.stages.phrases import NOUNS, noun_phrase, subject, verb_above

UP, DOWN, NONE = "up", "down", "none"
UP_LEMMAS = words(
    "increase rise grow climb jump surge soar gain expand add growth gain upsurge up hike boost accelerate swell upturn"
)
DOWN_LEMMAS = words(
    "decrease fall decline drop shrink lose reduce cut slump contract slip plunge reduction loss contraction down lower tumble dip downturn plummet diminish halve slide sink"
)
UP_FORMS = r"increas\w*|rise[sn]?|rose|rising|gr[eo]w\w*|growth|climb\w*|jump\w*|surg\w+|soar\w*|gain\w*|expan\w+|(?:up|higher)"
DOWN_FORMS = (
    r"decreas\w*|fall(?:s|en|ing)?|fell|declin\w*|drop\w*|shr[aiu]nk\w*|lost|losing|loses?|reduc\w+|cut(?:s|ting)?|slump\w*"
    r"|contract(?:ed|ion)|plung\w+|slipp\w+|plummet\w*|(?:down|lower)"
)
CHANGE_BEFORE = re.compile(
    rf"(?i)\b(?:(?P<up>{UP_FORMS})|(?P<down>{DOWN_FORMS}))\s(?:(?:by|of|some|further|another|a)\s)*$"
)
CHANGE_AFTER = re.compile(
    r"(?i)\s(?:year-on-year\s|annual\s)?(?:(?P<up>increase|rise|growth|jump|surge|gain|hike|more|higher|up)"
    r"|(?P<down>decrease|fall|decline|drop|reduction|cut|slump|contraction|loss|less|lower|fewer|down))\b(?!\sthan\sa\b)"
)
REACHED = re.compile(r"(?i)\bto\s(?:\w+\s){0,3}$")
LIGHT = words(
    "volume amount number value level total figure rate size turnover sum share quantity indicator part net tally count increase rise growth decrease fall decline drop change"
)
WIDTH = 40  # characters around the quantity in which its word of change stands


@dataclass(frozen=True, slots=True)
class Change:
    """`direction`: up or down; `word`: the verb or noun that says so, None if only its direction is known."""

    direction: str
    word: Token | None


def change(span: Span, bounds_start: int, counted: Token | None) -> Change | None:
    """The change by the quantity `span`: 'increased by 11%', 'a 16% increase', 'lost 20 seats', '5% higher'. The
    figure that was reached is no change: 'rose to $5 billion'. `bounds_start`: where its bound ('more than') begins."""
    text, doc = span.doc.text, span.doc
    if REACHED.search(text[max(0, bounds_start - WIDTH) : bounds_start]):
        return None
    for match, at in (
        (CHANGE_BEFORE.search(text[max(0, bounds_start - WIDTH) : bounds_start]), max(0, bounds_start - WIDTH)),
        (CHANGE_AFTER.match(text[span.end_char : span.end_char + WIDTH]), span.end_char),
    ):
        if match:
            group = "up" if match["up"] else "down"
            word = doc.char_span(at + match.start(group), at + match.end(group), alignment_mode="expand")
            return Change(group, word[0] if word is not None else None)
    return _parsed_change(span, counted)


def _parsed_change(span: Span, counted: Token | None) -> Change | None:
    start = counted if counted is not None else span.root
    path = [start, *(above for _, above in zip(range(3), start.ancestors, strict=False))]
    for below, token in zip([None, *path], path, strict=False):
        if below is not None and below.dep_ not in (
            "dobj",
            "npadvmod",
            "pobj",
            "prep",
            "attr",
            "nummod",
            "advmod",
            "quantmod",
        ):
            return None
        if below is not None and below.dep_ == "prep" and below.lower_ not in ("by", "of"):
            return None
        direction = _direction(token)
        if direction and (token.pos_ == "VERB" or token is not counted or token.pos_ == "NOUN"):
            return Change(direction, token)
    return None


def _direction(token: Token) -> str | None:
    lemma = token.lemma_.lower()
    if token.pos_ not in ("VERB", "NOUN"):
        return None
    if any(child.dep_ == "prt" and child.lower_ in (UP, DOWN) for child in token.children):
        return next(child.lower_ for child in token.children if child.dep_ == "prt")
    return UP if lemma in UP_LEMMAS else DOWN if lemma in DOWN_LEMMAS else None


def measured(span: Span, counted: Token | None, changed: Change | None) -> Span | None:
    """What the quantity `span` measures: the noun counted, else what a change is of, else the subject or object of the
    verb that states it; None where the text leaves it out."""
    if changed is not None and changed.word is not None:
        of = _of_change(changed.word, counted)
        if of is not None:
            return noun_phrase(of)
    if counted is not None and not (changed and changed.word is counted):
        return noun_phrase(counted)
    after = _inside_preposition(span)
    if after is not None:
        return noun_phrase(after)
    verb = verb_above(span.root)
    if verb is None:
        return None
    subject_, object_ = subject(verb), next((t for t in verb.rights if t.dep_ == "dobj" and t.i < span.start), None)
    chosen = object_ if object_ is not None and object_.pos_ in NOUNS else subject_
    return noun_phrase(chosen) if chosen is not None and not span.start <= chosen.i < span.end else None


def sufferers(span: Span) -> Span | None:
    """The verb or adjective that tells what befell those counted: 'killed' in 'at least 20 were killed'."""
    word = span.root.head
    return word.doc[word.i : word.i + 1] if word.lemma_.lower() in CASUALTIES else None


CASUALTIES = words("kill die wound injure hurt arrest detain dead missing wounded injured killed")


def _of_change(word: Token, counted: Token | None) -> Token | None:
    """'trade turnover' in 'increase in trade turnover', 'volume' in 'the volume of trade increased'."""
    if word.pos_ == "VERB":
        if counted is not None and counted is not word and counted.head is word and counted.dep_ == "dobj":
            return counted
        return subject(word)
    inside = next((t for p in word.rights if p.dep_ == "prep" and p.lower_ in ("in", "of") for t in p.children
                   if t.dep_ == "pobj" and t.pos_ in NOUNS and t.lemma_ not in ("percent", "%")), None)  # fmt: skip
    if inside is not None:
        return inside
    compound = [
        t
        for t in word.lefts
        if t.dep_ in ("compound", "poss") and t.pos_ == "NOUN" and t.lemma_ not in ("%", "percent")
    ]
    if compound:
        return compound[-1]
    verb = verb_above(word, 2)
    return subject(verb) if verb is not None and word.dep_ in ("dobj", "attr", "nsubj") else None


def _inside_preposition(span: Span) -> Token | None:
    """'commodities' in '90 percent of commodities', 'exports' in '$2 billion in exports'."""
    doc = span.doc
    if span.end >= len(doc) or doc[span.end].lower_ not in ("of", "in") or doc[span.end].dep_ != "prep":
        return None
    return next(
        (t for t in doc[span.end].children if t.dep_ == "pobj" and t.pos_ in NOUNS and t.ent_type_ != "DATE"), None
    )


def head(metric: Span | None) -> str | None:
    """The word that names a metric best, for telling claims apart: 'trade' for 'volume of our trade', 'trade
    turnover', 'bilateral trade'."""
    if metric is None:
        return None
    root = metric.root
    while root.lemma_.lower() in LIGHT:
        inner = [t for t in metric if t.pos_ in NOUNS and t.lemma_.lower() not in LIGHT]
        if not inner:
            break
        compound = [t for t in inner if t.head is root and t.dep_ == "compound"]
        root = (compound or [t for t in inner if t.i > root.i] or inner)[0]
    return root.lemma_.lower()
