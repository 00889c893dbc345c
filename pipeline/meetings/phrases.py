"""Phrases around the word that tells of a meeting: who does it, to whom, with whom. Grammar only, no entities."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from pipeline.meetings import cues
from pipeline.parse import Token

LINKS = ("with", "between", "among", "of", "by", "involving", "for")
PEOPLE = re.compile(
    r"(?i)(?:leaders|ministers|lawmakers|managers|advis[eo]rs|commanders|officers|lawyers|workers|owners|employers"
    r"|farmers|founders|reporters|members|officials|presidents|representatives|executives|delegates|envoys|students"
    r"|experts|families|colleagues|counterparts|veterans|premiers|chiefs|aides|partners|allies|mayors|parents|doctors"
    r"|parliamentarians|politicians|diplomats|secretaries|deputies|generals|monarchs|kings|providers|advocates"
    r"|senators|governors|legislators|ambassadors|negotiators|activists|journalists|economists|scientists|survivors"
    r"|attorneys|regulators|heads|women|men|team|delegations?|caucus|cabinet|leadership|committee|group)$"
)
MEASURES = frozenset({"minute", "hour", "day", "week", "round", "series", "night"})
INSIDE = ("compound", "det", "amod", "nummod", "poss", "nmod")  # what stands before the head of a phrase
POSSIBLE_SUBJECTS = ("nsubj", "nsubjpass")


def heads(token: Token) -> Iterator[Token]:
    """A phrase's head and those joined to it by 'and' or commas, also where the parse hangs the second name on the
    country of the first ('ministers Grigoryan of Armenia and Mustafayev of Azerbaijan')."""
    yield token
    for child in token.children:
        if _is_joined(child):
            yield from heads(child)
        elif child.dep_ == "prep" and child.lower_ == "of":
            yield from (t for p in child.children for t in heads(p) if t.i != p.i and _may_be_person(t))


def _may_be_person(token: Token) -> bool:
    return token.pos_ == "PROPN" and token.ent_type_ in ("", "PERSON")


def _is_joined(child: Token) -> bool:
    if child.dep_ == "conj":
        return child.pos_ in ("NOUN", "PROPN", "PRON", "ADJ", "X", "NUM")
    is_listed = child.dep_ == "nmod" and any(c.dep_ == "cc" for c in child.children)
    return is_listed or (child.dep_ == "appos" and _may_be_person(child))


def doers(verb: Token) -> list[Token]:
    """Those who do it, also for 'to meet', 'after meeting', 'who met' and the second of two joined verbs."""
    subject = _subject(verb)
    return list(heads(subject)) if subject is not None else []


def _subject(verb: Token) -> Token | None:
    below = verb
    for above in (verb, *_verbs_above(verb)):
        own = _sent(above, below) or _own_subject(above)
        below = above
        if own is not None:
            return _first_joined(above.head) if own.tag_ in ("WP", "WDT") and above.dep_ == "relcl" else own
        if (owner := _owner_of_intent(above)) is not None:
            return owner
        if above.dep_ in ("acl", "relcl"):
            return above.head if above.tag_ == "VBG" else None
    return None


def _owner_of_intent(verb: Token) -> Token | None:
    """'Trump' in 'Trump's decision to meet Kim', 'his courage in agreeing to meet Kim'"""
    is_to = verb.dep_ == "acl" and any(c.tag_ == "TO" for c in verb.children)
    noun = verb.head if is_to else verb.head.head if verb.dep_ == "pcomp" else verb
    return next((c for c in noun.children if c.dep_ == "poss"), None) if noun.pos_ == "NOUN" else None


def _sent(verb: Token, to_do: Token) -> Token | None:
    """'Pompeo' in 'sent Pompeo to join the talks'"""
    if to_do.dep_ not in ("xcomp", "advcl") or to_do.head.i != verb.i or verb.lemma_ not in cues.SENDING:
        return None
    return next((c for c in verb.children if c.dep_ == "dobj"), None)


def _own_subject(verb: Token) -> Token | None:
    """The subject, which in 'Putin and Aliyev meet; sign declaration' stands with the verb before."""
    subjects = (c for c in verb.children if c.dep_ in POSSIBLE_SUBJECTS)
    before = (c for v in verb.children if v.dep_ == "ccomp" and v.i < verb.i for c in v.children if c.dep_ == "nsubj")
    has_own_clause = verb.tag_ == "VB" and verb.dep_ == "ROOT"
    return next(subjects, next(before, None) if has_own_clause else None)


def _first_joined(noun: Token) -> Token:
    """'Putin and Pashinyan, who met': the clause hangs on the last name and speaks of all."""
    while noun.dep_ == "conj":
        noun = noun.head
    return noun


def _verbs_above(token: Token) -> Iterator[Token]:
    return (t for t in token.ancestors if t.pos_ in ("VERB", "AUX"))


def governing_verb(token: Token) -> Token | None:
    """The nearest verb above a token."""
    return next(_verbs_above(token), None)


def objects(verb: Token) -> Iterator[Token]:
    """The object, direct or told to, and the agent of a passive; 'called and congratulated Castro' has one for both."""
    shared = [] if any(c.dep_ == "dobj" for c in verb.children) else [c for c in verb.children if c.dep_ == "conj"]
    for child in (*verb.children, *(c for v in shared if v.i == verb.i + 2 for c in v.children)):
        if child.dep_ in ("dobj", "dative", "oprd") and child.pos_ != "ADP" and not _is_behind_colon(verb, child):
            yield from heads(child)
        elif child.dep_ == "agent" or (child.dep_ == "dative" and child.pos_ == "ADP"):
            yield from (h for token in child.children if token.dep_ == "pobj" for h in heads(token))


def _is_behind_colon(verb: Token, child: Token) -> bool:
    """'received the votes of two: Hill and Dale'"""
    return any(t.text == ":" for t in verb.doc[verb.i : child.left_edge.i])


def listed(verb: Token) -> Iterator[Token]:
    """The last name of a list, where the parse joins it to the verb: 'spoke with Macron of France, and Johnson'."""
    yield from (h for c in verb.children if c.dep_ == "conj" and c.pos_ == "PROPN" for h in heads(c))


def modified(verb: Token) -> Iterator[Token]:
    """What it was done to: 'a statement signed by', 'a memorandum, which they signed', 'the statement was signed'."""
    if verb.dep_ in ("acl", "relcl") and verb.tag_ != "VBG":
        yield verb.head
        yield from itertools.takewhile(lambda t: t.pos_ in ("NOUN", "PROPN", "ADP"), verb.head.ancestors)
    yield from (h for c in verb.children if c.dep_ == "nsubjpass" for h in heads(c))


def after(token: Token, words: tuple[str, ...]) -> Iterator[Token]:
    """What stands behind prepositions that hang on a token or follow it with no clause between."""
    for prep in token.doc[token.i + 1 : token.sent.end]:
        is_link = prep.lower_ in words and prep.pos_ in ("ADP", "SCONJ", "VERB")
        if is_link and (prep.head.i == token.i or _is_reached(token, prep)):
            yield from (h for child in _complements(prep) for h in heads(child))


def _complements(prep: Token) -> Iterator[Token]:
    """What a preposition governs; 'with Bennett to offer help' is often read as a clause with Bennett its subject."""
    governed = [c for c in prep.children if c.dep_ in ("pobj", "dobj")]
    yield from governed
    if not governed and prep.i + 1 < prep.sent.end:
        following = prep.nbor(1)
        while following.dep_ in INSIDE and following.head.i > following.i:
            following = following.head
        if following.dep_ == "nsubj":
            yield following


def _is_reached(token: Token, prep: Token) -> bool:
    """Only words of place, time and manner stand between: parses often hang 'with' elsewhere."""
    between = prep.doc[token.i + 1 : prep.i]
    if any(t.lower_ == "of" and t.head.i == token.i for t in between):
        return False
    if prep.head.i != token.i and prep.head.lemma_ in cues.MEETING_NOUNS and is_beside(prep.head, cues.BESIDE):
        return False  # 'met ahead of a summit with Erdogan'
    return prep.lower_ in ("with", "between") and not any(
        t.pos_ in ("VERB", "AUX", "SCONJ", "PRON", "CCONJ") or t.lower_ in (":", ";", "about", "with") for t in between
    )


def linked(noun: Token) -> Iterator[Token]:
    """Talks between, with, of; a meeting hosted by; talks involving; talks were held between; a dinner in honour of."""
    yield from after(noun, LINKS)
    honours = (h for prep in noun.children if prep.lower_ == "in" for h in prep.children if h.lemma_ in cues.HONOURS)
    yield from (h for honour in honours for h in after(honour, ("of",)))
    if noun.dep_ in POSSIBLE_SUBJECTS and noun.head.lemma_ in cues.LIGHT_VERBS:
        yield from after(noun.head, ("between", "with"))
    for child in noun.children:
        if child.dep_ == "acl":  # 'a call made by Putin to Aliyev', 'a meeting planned between the two'
            yield from objects(child) if child.lemma_ in cues.LIGHT_VERBS else ()
            yield from after(child, ("between", "to", "with") if child.lemma_ in cues.HOLDING_VERBS else ("between",))


def owners(noun: Token) -> Iterator[Token]:
    """Putin's visit, their meeting, the Putin-Aliyev talks; of compounds persons only ('the NATO summit')."""
    for child in noun.children:
        if child.dep_ == "poss" or (child.dep_ in ("compound", "nmod") and child.ent_type_ == "PERSON"):
            yield from heads(child)


def holders(noun: Token, has_others: bool, has_sides: bool = False) -> list[Token]:
    """Who holds it: the subject of 'held talks', of 'said at a meeting with Putin' and of 'announced after talks'; but
    where both sides stand with the noun, only who chairs or hosts ('praised Putin's talks with Aliyev')."""
    noun = measured(noun)
    verb = governing_verb(noun)
    if verb is None or noun.dep_ in POSSIBLE_SUBJECTS or _is_only_told_of(noun):
        return []
    if noun.head.lower_ == "in" and verb.lemma_ in cues.ATTENDING_VERBS:
        return doers(verb)
    if noun.dep_ in ("dobj", "attr", "oprd") and noun.head.i == verb.i:
        is_held = verb.lemma_ in cues.LIGHT_VERBS | cues.CANCELLING | cues.POSTPONING
        is_held |= has_others and not has_sides and verb.lemma_ not in cues.DISCUSSING_VERBS
    elif has_sides:
        return []
    else:
        is_joined = noun.head.lower_ == "for" and verb.lemma_ in cues.ATTENDING_VERBS
        is_agreed = noun.head.lower_ in ("to", "on") and verb.lemma_ in cues.PLANNING
        is_held = has_others or is_joined or is_agreed or noun.head.lower_ in cues.SETTING
    if not is_held:
        return []
    is_call = noun.lemma_ == "call" and noun.head.lower_ in cues.SETTING  # hangs on the last verb, but is told of all
    return doers(verb) or (main_doers(noun) if is_call else [])


def _is_only_told_of(noun: Token) -> bool:
    """'the transcript of a call with Aliyev'"""
    return noun.head.lower_ == "of" and noun.head.head.lemma_.lower() in cues.ACCOUNTS


def has_sides(noun: Token) -> bool:
    """'talks between', 'talks by', 'Putin's talks with', 'a call made by Putin to', 'regarding Putin's call': both
    sides stand with the noun, or as much of them as is told."""
    owned = (_is_done_by(c) or (c.dep_ == "poss" and c.lower_ != "their") for c in noun.children)
    has_owner = any(owned) and not any(c.dep_ == "poss" and c.ent_type_ in ("DATE", "TIME") for c in noun.children)
    links = {t.lower_ for t in noun.doc[noun.i + 1 : noun.i + 3]}
    is_spoken_of = noun.head.lower_ in cues.SPEAKING_OF
    return bool(links & {"between", "among", "by"}) or (
        has_owner and ("with" in links or "to" in links or is_spoken_of)
    )


def _is_done_by(participle: Token) -> bool:
    """'made by Putin'; not 'reported in June'"""
    return participle.dep_ == "acl" and any(c.dep_ == "agent" or c.lower_ == "by" for c in participle.children)


def is_judged(noun: Token) -> bool:
    """'the meeting with Aliyev was useful': who says so was there; not 'when the meeting with Aliyev took place'."""
    if any(
        c.dep_ in ("mark", "advmod") and c.lower_ in ("when", "where", "how", "if", "whether")
        for c in noun.head.children
    ):
        return False
    return noun.dep_ in POSSIBLE_SUBJECTS and any(c.lower_ == "with" for c in noun.children) and not has_sides(noun)


def is_added(noun: Token) -> bool:
    """'met on Friday, their first talks since May', taken for an object"""
    return noun.lemma_.lower() in cues.MEETING_NOUNS and noun.left_edge.i > 0 and noun.left_edge.nbor(-1).text == ","


def is_next_of_theirs(noun: Token) -> bool:
    """'their next meeting is planned', of nobody who stands in the clause"""
    words = {c.lower_ for c in noun.children}
    return noun.dep_ in POSSIBLE_SUBJECTS and "their" in words and bool(words & {"next", "upcoming"})


def joining(noun: Token) -> Iterator[Token]:
    """Who else was there: 'Di Maio joined the talks', 'Michel, who hosted the talks', 'the talks were attended by
    Di Maio', 'participants in the talks included Di Maio'."""
    verb = noun.head
    if noun.dep_ == "dobj" and verb.lemma_.lower() in cues.ATTENDING_VERBS:
        yield from doers(verb)
    elif noun.dep_ == "nsubjpass" and verb.lemma_.lower() in ("attend", "join"):
        yield from objects(verb)
    elif noun.dep_ == "pobj" and verb.head.lemma_.lower() in ("participant", "attendee"):
        above = verb.head.head
        if verb.head.dep_ == "nsubj" and above.lemma_.lower() in ("include", "be"):
            yield from (h for c in above.children if c.dep_ in ("dobj", "attr") for h in heads(c))


def told_there(noun: Token) -> Iterator[Token]:
    """'In a meeting he was told by the minister', 'during a call Putin told Aliyev': who hears and who speaks."""
    verb = governing_verb(noun)
    if verb is not None and verb.dep_ == "xcomp":  # 'urged Putin to withdraw during a call'
        verb = governing_verb(verb)
    if verb is not None and noun.head.lower_ in cues.SETTING and verb.lemma_ in cues.HEARING_VERBS:
        yield from objects(verb)
        to_do = (c for c in verb.children if c.dep_ in ("ccomp", "xcomp") and c.tag_ == "VB")  # 'urged Putin to call'
        yield from (h for v in to_do for c in v.children if c.dep_ == "nsubj" for h in heads(c))


def main_doers(noun: Token) -> list[Token]:
    """Those whom the sentence is about: 'Johnson' in 'Johnson said in a video released during a visit'."""
    subject = next((own for verb in _verbs_above(noun) if (own := _own_subject(verb)) is not None), None)
    return list(heads(subject)) if subject is not None else []


def measured(noun: Token) -> Token:
    """'four days' of 'four days of talks'"""
    while noun.head.lower_ == "of" and noun.head.head.lemma_.lower() in MEASURES:
        noun = noun.head.head
    return noun


def is_own_noun(noun: Token) -> bool:
    """False for parts of a name ('summit centre'), for press conferences, for calls for something, and for what other
    meetings stand beside ('on the margins of the summit', 'ahead of the summit'), unless its own sides are told."""
    if noun.dep_ in ("compound", "amod", "nmod"):
        return False
    if noun.lemma_.lower() == "call" and any(map(_is_wish, noun.children)):
        return False
    return not is_beside(noun, cues.BESIDE) or has_sides(noun)


def is_beside(noun: Token, words: frozenset[str]) -> bool:
    """'on the margins of the summit', 'ahead of the talks'"""
    return any(t.lower_ in words for t in noun.doc[max(noun.sent.start, noun.left_edge.i - 3) : noun.left_edge.i])


def _is_wish(child: Token) -> bool:
    """What makes a call a wish: 'for', 'on', 'to resign', 'asking'; 'Call to Action'."""
    is_to_do = child.tag_ == "VB" and child.left_edge.i == child.head.i + 1 and child.left_edge.tag_ == "TO"
    is_for = child.lower_ in ("for", "on") and not any(c.ent_type_ in ("DATE", "TIME") for c in child.children)
    is_to_action = child.lower_ == "to" and any(c.lower_ == "action" for c in child.children)
    return is_for or is_to_do or is_to_action or child.lemma_.lower() in cues.ASKING


def is_earlier(cue: Token) -> bool:
    """'last met', 'their previous meeting', 'recalled his visit in May': not the meeting that is the news."""
    first = cue
    while first.dep_ == "conj" and first.pos_ != "VERB":  # 'recalled their meeting and his visit'
        first = first.head
    if cue.dep_ in ("dobj", "conj") and {first.lemma_.lower(), first.head.lemma_.lower()} & cues.RECALLING:
        return True
    beside = (*cue.children, *(cue.head.children if cue.dep_ in ("dobj", "nsubj", "nsubjpass") else ()))
    return any(c.lower_ in cues.EARLIER and c.dep_ in ("advmod", "amod") for c in beside)


def several(head: Token) -> int | None:
    """How many 'the two', 'both', 'the three men' are; None for what is no count of those spoken of before."""
    number = next((c.lower_ for c in head.children if c.dep_ == "nummod"), head.lower_)
    is_known = number in ("both", "pair") or head.left_edge.lower_ == "the"
    is_people_or_bare = (
        number == head.lower_ or is_people(head) or head.lower_ in ("sides", "last")
    )  # 'the two last met'
    return cues.COUNTED.get(number) if is_known and is_people_or_bare else None


def along(verb: Token) -> Iterator[Token]:
    """'attended the summit with Putin', 'along with Putin', 'alongside Putin'"""
    yield from after(verb, ("with", "alongside"))
    for word in verb.children:
        if word.lower_ in ("along", "together"):
            yield from after(word, ("with",))


def is_definite(noun: Token) -> bool:
    """'the talks', 'this meeting', 'Monday's talks': speaks of a meeting told before."""
    return any(
        (c.dep_ == "det" and c.lower_ in ("the", "this", "that", "these", "those")) or c.dep_ == "poss"
        for c in noun.children
    )


def is_people(token: Token) -> bool:
    """A word for people or a body of them, without a name."""
    return bool(PEOPLE.fullmatch(token.lower_))


def is_verb(token: Token) -> bool:
    """Also a headline's verb that is taken for a noun: 'Putin and Aliyev meet in Russia'; not 'a sitting senator'."""
    return (token.pos_ == "VERB" and token.dep_ != "amod") or (
        token.pos_ != "AUX" and any(c.dep_ == "nsubj" for c in token.children)
    )


def is_naming(verb: Token) -> bool:
    """'called Putin a partner', 'called Aliyev unreasonable'"""
    return any(
        c.dep_ in ("oprd", "ccomp", "acomp", "prt") or (c.dep_ == "prep" and c.lower_ in ("for", "on"))
        for c in verb.children
    )
