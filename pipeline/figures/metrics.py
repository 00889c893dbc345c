"""What a quantity measures, in the text's own words, and which way it says that went."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.figures import phrases
from pipeline.figures.phrases import NOUNS, Bound
from pipeline.figures.units import COUNT, DISTANCES, DURATIONS
from pipeline.parse import Span, Token
from pipeline.speech import VERBS
from pipeline.wordlist import words

UP, DOWN, NONE = "up", "down", "none"
UP_WORDS = words(
    """increase rise grow climb jump surge soar gain expand growth upsurge hike boost swell upturn expansion rebound
    double triple treble quadruple accelerate"""
)
DOWN_WORDS = words(
    """decrease fall decline drop shrink lose reduce cut slump contract slip plunge reduction loss contraction tumble
    dip downturn plummet diminish slide sink shrinkage slow ease halve dwindle"""
)
UP_FORMS = r"increas\w*|rise[sn]?|rose|rising|gr[eo]w\w*|climb\w*|jump\w*|surg\w+|soar\w*|gain\w*|expan\w+|up|higher"
DOWN_FORMS = (
    r"decreas\w*|fall(?:s|en|ing)?|fell|declin\w*|drop\w*|shr[aiu]nk\w*|lost|losing|loses?|reduc\w+|cut(?:s|ting)?"
    r"|slump\w*|contract(?:ed|ion)|plung\w+|slipp\w+|plummet\w*|dipp\w+|down|lower"
)
RAISING, LOWERING = words("raise lift widen"), words("lower narrow")  # 'by' so much; to raise $5 million is no growth
CHANGE_BEFORE = re.compile(
    rf"(?i)\b(?:(?P<up>{UP_FORMS})|(?P<down>{DOWN_FORMS}))\s(?:(?:by|of|some|further|another|an?)\s)*$"
)
NOUN_AFTER = re.compile(
    r"(?i)\s(?:(?:year-on-year|annual|further|overall|sharp|slight)\s)?"
    r"(?:(?P<up>increase|rise|growth|jump|surge|gain|hike)"
    r"|(?P<down>decrease|fall|decline|drop|reduction|cut|slump|contraction|loss))\b"
)
# Behind percent also with what grows: '1.2% GDP growth', '1.9% third-quarter growth'
NOUN_BEHIND = re.compile(
    r"(?:\s(?!and\b|or\b)[A-Za-z][\w-]*){1,2}\s(?:(?P<up>growth|increase|rise)|(?P<down>decline|decrease|drop|reduction|cut))\b"
)
MORE_AFTER = re.compile(r"(?i)\s(?:(?P<up>more|higher|up)|(?P<down>less|lower|fewer|down))\b")  # only behind percent
AT_SEA = re.compile(r"(?i)\b(?:storm|tidal)\ssurge\Z")  # water, no growth
REACHED = re.compile(r"(?i)\b(?:to|from|instead\sof|rather\sthan)\s(?:(?:an?|the|some|another|a\srecord)\s)?$")
ASIDE = re.compile(r"(?i)\s(?:earlier|later|ago|before|after|afterwards|away)\b")  # measures nothing that lasts
LEVELS = words("above below")  # 'risen above $4 billion' states a level, no change
IDLE_WITH_PARTICLE = words("give put take make set pick turn shut lay pay hold hand follow show")  # 'gave up 5 seats'
WIDTH = 40  # characters around the quantity in which its word of change stands

LIGHT = words(
    """volume amount number value level total figure rate size turnover sum share quantity indicator part net tally
    count increase rise growth decrease fall decline drop change"""
)
STATIVE = words(
    """be reach exceed total amount stand come hit top surpass average remain account constitute become equal approach
    cost last go continue range near"""
)
PLACING = words("put estimate set fix project forecast expect price value bring see")  # 'put trade at', 'is put at'
REPORTING = words(
    "give count say report mention name quote cite tell speak note add claim state announce get have do make include"
    " compare"
)
STATING = PLACING | words("predict foresee show record register report")  # whose subject tells, and is not measured
PLACES = words(
    "area region zone country world city town province republic territory"
)  # 'growth of 2% in the euro area'
SHARING = words("account make constitute represent produce generate")  # '30% of global GDP'
BASES = words("gdp gnp")  # what a share is of, and not what is measured: 'a deficit of 4% of GDP'
ANAPHORS = words("figure number total amount sum value percent % part rest")
CASUALTIES = words("kill die wound injure hurt arrest detain dead missing wounded injured killed survive")
OF_COUNT = frozenset(("of",))
OF_ANY = words("of between with in for on from to among through into via")


@dataclass(frozen=True, slots=True)
class Change:
    """`direction`: up or down; `word`: the verb or noun that says so."""

    direction: str
    word: Token


def change(text: str, span: Span, bound: Bound | None, unit: str, counted: Token | None) -> Change | None:
    """The change by the quantity `span`: 'increased by 11%', 'a 16% increase', 'lost 20 seats', '5% higher'. A level
    that was reached or left is no change: 'rose to $5 billion', 'up from $4 billion'."""
    start = min(span.start_char, bound.start if bound else span.start_char)
    left = max(0, start - WIDTH)
    if REACHED.search(text[left:start]) or (bound and bound.words in LEVELS):
        return None
    if raised := _raised(span):
        return raised
    if match := CHANGE_BEFORE.search(text[left:start]):
        return _by_verb(span) or _matched(span, match, left)
    behind = text[span.end_char : span.end_char + WIDTH]
    of_percent = (NOUN_BEHIND.match(behind) or MORE_AFTER.match(behind)) if unit == "percent" else None
    if match := (NOUN_AFTER.match(behind) if unit not in DURATIONS else None) or of_percent:
        return _matched(span, match, span.end_char)
    return _parsed_change(span, counted) or (_stated_change(span) if unit.startswith("percent") else None)


def _by_verb(span: Span) -> Change | None:
    """'cut its forecast for growth by 0.2 points': the verb that 'by' hangs on, not the noun before it."""
    by = span.root.head
    direction = _direction(by.head) if by.lower_ == "by" and by.head.pos_ == "VERB" else None
    return Change(direction, by.head) if direction else None


def _raised(span: Span) -> Change | None:
    """'raised its key rate by 25 basis points'"""
    by = span.root.head
    lemma = by.head.lemma_.lower() if by.lower_ == "by" else ""
    return Change(UP if lemma in RAISING else DOWN, by.head) if lemma in RAISING | LOWERING else None


def _matched(span: Span, match: re.Match[str], at: int) -> Change | None:
    sentence = span.sent
    if AT_SEA.search(sentence.text, 0, at + match.start() + len("surge") - sentence.start_char):
        return None
    group = UP if match["up"] else DOWN
    word = span.doc.char_span(at + match.start(group), at + match.end(group), alignment_mode="expand")
    if word is None:
        return None
    particle = word[0]
    is_of_verb = particle.dep_ in ("prt", "advmod") and particle.head.pos_ == "VERB"
    if particle.lower_ in (UP, DOWN) and is_of_verb and particle.head.lemma_.lower() in IDLE_WITH_PARTICLE:
        return None
    return Change(group, particle.head if is_of_verb else particle)


def _parsed_change(span: Span, counted: Token | None) -> Change | None:
    """'lost a net of 20 seats': a verb or noun of change above, by way of objects and of 'by' and 'of'."""
    start = counted if counted is not None else span.root
    below = start
    for _, token in zip(range(4), start.ancestors, strict=False):
        is_path = below.dep_ in ("dobj", "npadvmod", "pobj", "attr", "nummod", "quantmod") or (
            below.dep_ == "prep" and below.lower_ in ("by", "of")
        )
        if not is_path:
            return None
        if direction := _direction(token):
            return Change(direction, token)
        below = token
    return None


def _stated_change(span: Span) -> Change | None:
    """'growth was 5%', 'put the rise in turnover at 17.5 percent': a noun of change is what the percentage is of."""
    noun = _of_verb(span, "percent")
    direction = _direction(noun) if noun is not None else None
    return Change(direction, noun) if direction and noun is not None else None


def _direction(token: Token) -> str | None:
    if token.pos_ not in ("VERB", "NOUN"):
        return None
    particle = next((t.lower_ for t in token.children if t.dep_ == "prt" and t.lower_ in (UP, DOWN)), None)
    if particle and token.lemma_.lower() in ("go", "be", "move"):
        return particle
    return UP if token.lemma_.lower() in UP_WORDS else DOWN if token.lemma_.lower() in DOWN_WORDS else None


def measured(text: str, span: Span, unit: str, counted: Token | None, changed: Change | None) -> Span | None:
    """What the quantity `span` of `unit` measures; None where the text leaves it out.

    The noun counted; else what a change is of; else the noun of 'of' behind or before the quantity ('90 percent of
    commodities', 'a payout of $5 million'); else the subject or object of a verb of state ('trade reached $5 billion');
    else, of money, times and distances, the verb itself ('invested over $6 billion', 'isolate for ten days').
    """
    if unit == COUNT:
        if changed and (counted is None or counted.lemma_ == "time"):  # 'imports rose 3.7 times'
            return _phrase(_of_change(changed.word, None, span), span)
        if counted is not None:
            return phrases.noun_phrase(counted, span, OF_COUNT)
        return _casualties(span) or _named(_of_verb(span, unit), span)
    if changed is not None:
        return _phrase(_of_change(changed.word, counted, span), span)
    if counted is not None:
        return _phrase(counted, span)
    if (valued := phrases.valued(span)) is not None:
        return _phrase(valued, span)
    of = phrases.inside(span, ("of",)) or (None if unit in DURATIONS else _in(span))
    if of is None and unit in DURATIONS and ASIDE.match(text, span.end_char):
        return None
    is_base = of is not None and of.lemma_.lower() in BASES and not phrases.is_under(span.root, SHARING)
    noun = (None if is_base else of) or phrases.outside(span) or _of_verb(span, unit) or of
    if noun is not None:
        return _named(noun, span)
    return None if unit.startswith("percent") else _verb(span, unit)


def _in(span: Span) -> Token | None:
    """'exports' in '$5 billion in exports'; not 'economy' in 'invested $5 billion in the economy'."""
    noun = phrases.inside(span, ("in",))
    return noun if noun is not None and all(c.dep_ != "det" for c in noun.children) else None


def _phrase(noun: Token | None, without: Span) -> Span | None:
    return phrases.noun_phrase(noun, without, OF_ANY) if noun is not None else None


def _named(noun: Token | None, without: Span) -> Span | None:
    """The phrase of `noun`; None for 'the figure', 'the number' that say nothing more."""
    phrase = _phrase(noun, without)
    return phrase if phrase is None or len(phrase) > 1 or phrase[0].lemma_.lower() not in ANAPHORS else None


def _casualties(span: Span) -> Span | None:
    """The word that tells what befell those counted: 'killed' in 'at least 20 were killed'."""
    above = span.root.head
    for word in (above, *(t for t in above.rights if t.dep_ == "acomp")):  # 'killed twelve', '190 were dead'
        if word.lemma_.lower() in CASUALTIES:
            return word.doc[word.i : word.i + 1]
    return None


def _of_change(word: Token, counted: Token | None, span: Span) -> Token | None:
    """What a word of change says grew or fell: 'trade turnover' in 'increase in trade turnover', 'volume' in 'the
    volume of trade increased', 'Trade' in 'Trade up 5%', 'freight' in '8.3 percent more freight'."""
    before = word.nbor(-1) if word.i > word.sent.start else word
    is_behind = before.pos_ in NOUNS and not before.ent_type_
    if word.pos_ == "VERB":
        changed = next((t for t in word.rights if t.dep_ == "dobj" and t.pos_ in NOUNS and t != counted), None)
        if changed is not None and not changed.ent_type_ and not any(t.like_num for t in changed.subtree):
            return changed  # 'cut output by 5%'
        return phrases.subject(word) or (before if is_behind else None)
    if word.lower_ in (UP, DOWN) and is_behind:
        return before
    if word.pos_ in ("ADJ", "ADV"):
        head = counted if counted is not None and counted != word else word.head
        return head if head.pos_ in NOUNS and head.i > word.i else phrases.subject(head)
    return _of_noun(word, span)


def _of_noun(word: Token, span: Span) -> Token | None:
    """What a noun of change is of; 'growth' itself in 'the bank forecasts growth of 5%'."""
    for within in (phrases.inside(word.doc[word.i : word.i + 1], ("in", "of")), phrases.inside(span, ("in",))):
        if within is not None and within.lemma_ not in ANAPHORS | PLACES and not span.start <= within.i < span.end:
            return within
    beside = (t for t in word.lefts if t.dep_ in ("compound", "poss") and t.pos_ in NOUNS)
    named = [t for t in beside if t.lemma_ not in ANAPHORS and t.ent_type_ != "DATE"]
    verb = phrases.verb_above(word, 2)
    if named or verb is None or word.dep_ not in ("dobj", "attr") or verb.lemma_.lower() in REPORTING:
        return named[-1] if named else None
    subject = phrases.subject(verb)
    is_source = verb.lemma_.lower() in STATING or (subject is not None and subject.ent_type_ in ("ORG", "PERSON"))
    return (word if word.lemma_.lower() == "growth" else None) if is_source else subject


def _of_verb(span: Span, unit: str) -> Token | None:
    """'trade' in 'trade came to $5 billion' and 'put trade at $5 billion', 'exports' in '$2 billion was exports'."""
    verb = phrases.verb_above(span.root)
    if verb is None:
        return None
    lemma = verb.lemma_.lower()
    if span.root.dep_ in ("nsubj", "nsubjpass") and span.root.head == verb:
        return next((t for t in verb.rights if t.dep_ == "attr" and t.pos_ in NOUNS), None)
    placed = _placed(span)
    if placed is not None:
        return placed
    is_level = lemma in RAISING | LOWERING and span.root.dep_ == "pobj"  # 'narrowed to $5 million'
    is_change = (_direction(verb) is not None or is_level) and unit not in DURATIONS
    is_passive = any(t.dep_ == "nsubjpass" for t in verb.lefts)
    if not (lemma in STATIVE or is_change or (lemma in PLACING and is_passive)):
        return None
    noun = (phrases.object_before(verb, span.start) if is_level else None) or phrases.subject(verb)
    return noun if noun is not None and not span.start <= noun.i < span.end else None


def _placed(span: Span) -> Token | None:
    """'trade' in 'put trade at $5 billion', 'investment' in 'trade amounted to $5 billion and investment to 4'."""
    preposition, verb = span.root.head, phrases.verb_above(span.root)
    if verb is None or preposition.pos_ != "ADP" or preposition.lower_ not in ("at", "to", "as"):
        return None
    before = preposition.nbor(-1) if preposition.i else preposition
    if before.dep_ in ("conj", "appos", "nsubj") and before.pos_ in NOUNS and not before.ent_type_ and before != verb:
        return before
    return phrases.object_before(verb, span.start) if _direction(verb) is None else None


def _verb(span: Span, unit: str) -> Span | None:
    """The verb whose measure or object the quantity is: 'invested', 'isolate', 'suspended parliament'; the participle
    behind it: '5 million tonnes shipped to Georgia'."""
    behind = span.doc[span.end] if span.end < len(span.doc) else span.root
    if behind.tag_ == "VBN" and behind.dep_ == "acl":
        return span.doc[behind.i : behind.i + 1]
    verb = phrases.verb_above(span.root, 3)
    if verb is None or verb.pos_ != "VERB" or _direction(verb):
        return None
    said = VERBS.get(verb.lemma_.lower())
    if verb.lemma_.lower() in REPORTING | STATIVE | PLACING or (said is not None and said.act == "says"):
        return None  # '"43 kilometres," he stressed'
    placed = phrases.object_before(verb, span.start) if unit in DURATIONS or unit in DISTANCES else None
    last = placed.i if placed is not None and placed.i > verb.i else verb.i
    return verb.doc[verb.i : last + 1] if last - verb.i < 8 else verb.doc[verb.i : verb.i + 1]


def head(metric: Span | None) -> str | None:
    """The lemma of `named_by`, for telling claims apart."""
    return named_by(metric).lemma_.lower() if metric is not None else None


def named_by(metric: Span) -> Token:
    """The word that names a metric best: 'trade' in 'volume of our trade', 'trade turnover', 'bilateral trade'."""
    root = metric.root
    if root.lemma_.lower() not in LIGHT:
        return root
    inner = [t for t in metric if t.pos_ in NOUNS and t.lemma_.lower() not in LIGHT]
    compounds = [t for t in inner if t.head == root and t.dep_ == "compound"]
    behind = [t for t in inner if t.i > root.i]
    return next(iter((*compounds, *behind, *inner)), root)
