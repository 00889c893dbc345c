"""Who is credited with speech: every verb of speech (or 'according to') of an article with its source.

An attribution is found on the parse, outside quotation marks (and inside them for quotations within quotations), and
corrected by position where the parse goes astray: after a comma or a closing mark, 'said X' has its source behind it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.marks import Marked
from pipeline.parse import Token
from pipeline.quotes.phrases import object_of, phrase
from pipeline.quotes.sources import CAUSING, beside, inverted, source_of, subject_of
from pipeline.reading import Reading
from pipeline.speech import TOLD_BY, VERBS
from pipeline.wordlist import words

VERBAL = ("VERB", "AUX")
# 'refused to say', 'is expected to announce': nothing was said.
UNSAID = frozenset(
    ["refuse", "decline", "want", "wish", "fail", "expect", "plan", "intend", "need", "try", "have", "forget"]
)
# 'is to announce', 'is likely to announce', 'too soon to tell': what somebody may say.
MODAL = words(
    "likely unlikely able unable ready willing unwilling reluctant set due bound free possible impossible easy hard "
    "difficult soon early late premature"
)
NO = ("no", "neither", "nor")  # 'No group claimed ...'
MODALS = frozenset(["will", "would", "may", "might", "can", "could", "should", "must", "'ll", "wo", "ca"])

ISSUING = ("make", "issue", "give", "release", "publish", "repeat", "renew", "reiterate")  # a claim that
AFTERWARDS = ("later", "afterwards", "subsequently", "eventually", "then")  # 'would later say': it was said


@dataclass(frozen=True, slots=True)
class Attribution:
    """A cue and the token that heads its source (None where no source stands there).

    `left`, `right`: token numbers of the first and last word of cue and source together. `is_said` is false where the
    speech is denied, asked for or still to come. `carrier`: head of the outlet that passes the words on.
    """

    cue: Token
    words: str
    lemma: str
    source: Token | None
    left: int
    right: int
    is_said: bool
    carrier: Token | None = None
    quoted_in: Marked | None = None


def attributions(reading: Reading) -> tuple[Attribution, ...]:
    """All attributions of an article, in order of their cues."""
    return tuple(a for token in _possible(reading) if (a := _of(token, reading)) is not None)


def _possible(reading: Reading) -> Iterator[Token]:
    """Every verb, and the other words that a cue may be: one token of seven."""
    doc = reading.doc
    verbs = [token.i for token in doc if token.pos_ in VERBAL]
    tokens = sorted({*verbs, *reading.tokens_of(["according", "words", *TOLD_BY])})
    for sentence in reading.sentences:
        for i in tokens[bisect_left(tokens, sentence.start) : bisect_left(tokens, sentence.end)]:
            yield doc[i]


def _of(token: Token, reading: Reading) -> Attribution | None:
    if token.lower_ == "according" and token.i + 1 < len(token.doc) and token.nbor().lower_ == "to":
        return _according(token, _speech_around(reading, token.idx))
    if token.lower_ == "words" and token.text != token.lemma_ and (of := _in_the_words(token)) is not None:
        right = max(token.i, phrase(of).end - 1)
        return Attribution(token, "in the words of", "word", of, token.head.i, right, True, None, None)
    if token.pos_ == "NOUN" and token.lower_ in TOLD_BY:
        return _of_noun(token, reading)
    if token.pos_ in VERBAL and (token.lemma_.lower() in VERBS or _is_phrasal(token)):
        return _of_verb(token, reading)
    return None


def _of_noun(noun: Token, reading: Reading) -> Attribution | None:
    """'his claim that the vote was rigged', 'the warning by the bank that prices would rise', 'made the claim that'."""
    by = next((c for c in noun.children if c.dep_ in ("prep", "agent") and c.lower_ in ("by", "from")), None)
    author = object_of(by)
    right = phrase(author).end - 1 if author is not None else noun.i
    behind = (t for t in noun.doc[right + 1 : noun.sent.end] if t.ent_type_ not in ("DATE", "TIME") and t.pos_ != "ADP")
    that = next(behind, noun)  # 'X's announcement on Tuesday that'
    if that.lower_ != "that" or not (that.tag_ == "IN" or that.dep_ == "mark"):
        return None
    verb = noun.head if noun.dep_ == "dobj" and noun.head.lemma_ in ISSUING else None
    whose = next((c for c in noun.children if c.dep_ == "poss" and c.lower_ != "whose"), None)
    issuer = source_of(verb)[0] if verb is not None else None
    source = author or whose or issuer
    if source is None or (source == issuer and verb is not None and not _is_said(verb)):
        return None
    first = min(noun.i, phrase(source).start) if source == whose else noun.i
    quoted_in = _speech_around(reading, noun.idx)
    return Attribution(noun, noun.text, TOLD_BY[noun.lower_], source, first, right, True, None, quoted_in)


def _speech_around(reading: Reading, offset: int) -> Marked | None:
    """The innermost quotation that holds `offset`."""
    holding = [m for m in reading.marked if m.is_speech and m.start <= offset < m.end]
    return holding[-1] if holding else None


def _is_phrasal(token: Token) -> bool:
    """'pointed to', 'pointed out', 'went on', 'as X put it'."""
    if token.lemma_ == "put":
        behind = token.doc[token.i + 1 : token.i + 2].text.lower()
        return behind == "it" and any(c.lower_ == "as" for c in token.children)
    if token.lemma_ == "go":  # '"It is late," he went on, "and cold"'
        next_two = token.doc[token.i + 1 : token.i + 3]
        return len(next_two) == 2 and next_two[0].lower_ == "on" and (next_two[1].is_punct or next_two[1].is_quote)
    return token.lemma_ == "point" and token.i + 1 < len(token.doc) and token.nbor().lower_ in ("to", "out")


def _in_the_words(words: Token) -> Token | None:
    """Head of 'one diplomat' in 'in the words of one diplomat', 'in one diplomat's words'."""
    if words.dep_ != "pobj" or words.head.lower_ != "in":
        return None
    of = next((c for c in words.children if c.lower_ == "of"), words)
    return next((c for c in of.children if c.dep_ == ("poss" if of == words else "pobj")), None)


def _according(token: Token, quoted_in: Marked | None) -> Attribution | None:
    to = token.nbor()
    source = next((child for child in (*to.children, *token.children) if child.dep_ == "pobj"), None)
    if source is None:  # 'According to Tidende, the mayor, Eva Lind, said', taken for one long subject
        source = next((c for c in token.head.children if c.dep_ == "nsubj" and c.left_edge.i == to.i + 1), None)
    if source is None:  # 'according to show insiders', taken for showing them
        verb = next((c for c in to.children if c.dep_ == "pcomp" and c.tag_ == "VB" and c.i == to.i + 1), None)
        source = next((c for c in verb.children if c.dep_ == "dobj"), None) if verb is not None else None
    if source is None:
        return None
    source = _whole_name(source)
    right = phrase(source).end - 1
    return Attribution(token, "according to", "according", source, token.i, right, True, None, quoted_in)


def _whole_name(head: Token) -> Token:
    """'Kent' -> 'Hill' in 'according to Kent Senator Jo Hill', where the parse takes the first word for the source; or
    'talks' -> 'Hill' in 'according to Hill talks will go on'."""
    end = phrase(head).end
    named = next((c for c in head.children if c.dep_ == "compound" and c.ent_type_ == "PERSON"), None)
    if (
        named is not None
        and named.nbor() == head
        and end < len(head.doc)
        and head.doc[end].tag_ in ("VBD", "VBZ", "VBP", "MD")
    ):
        return named
    last = head
    while head.lower_ == "official" and last.i + 1 < len(last.doc) and last.nbor().pos_ in ("NOUN", "PROPN"):
        last = last.nbor()  # 'the official police report', taken for an official
    if last != head:
        return last
    while last.i + 1 < len(last.doc) and last.nbor().pos_ == "PROPN" and head.pos_ == "PROPN":
        last = last.nbor()
    return last if last.ent_type_ == "PERSON" else head


def _of_verb(verb: Token, reading: Reading) -> Attribution:
    quoted_in = _speech_around(reading, verb.idx)
    source, carrier = source_of(verb)
    if source is not None and quoted_in is None and _speech_around(reading, source.idx) is not None:
        source = inverted(verb) or _outside_marks(verb, reading)
    if source is not None and source.tag_ == "CD" and not any(c.lower_ in ("of", "the") for c in source.children):
        source = None  # '37 confirmed cases', but 'the two said'
    if source is not None and any(t.text == ";" for t in verb.doc[source.i : verb.i]):
        source = None
    words = f"{verb.text} {verb.nbor().text}" if _is_phrasal(verb) else verb.text
    edges = [verb.i, *(verb_part.i for verb_part in verb.children if verb_part.dep_ in ("aux", "auxpass", "neg"))]
    if source is not None and source.head == verb and source.dep_ != "pobj":
        named = phrase(source)
        edges += (named.start, named.end - 1)
    elif source is not None and source.i in (verb.i + 1, *(t.i for t in verb.subtree)):
        edges.append(phrase(source).end - 1)
    is_said = _is_said(verb) and not (source is not None and any(c.lower_ in NO for c in source.children))
    return Attribution(verb, words, verb.lemma_.lower(), source, min(edges), max(edges), is_said, carrier, quoted_in)


def _outside_marks(verb: Token, reading: Reading) -> Token | None:
    """The subject of a verb above that stands outside the marks: 'said "the plan fails" and said that ...'; or the name
    beside the verb: '"The plan" Falk said "fails"'."""
    for above in verb.ancestors:
        subject = subject_of(above) if above.pos_ in ("VERB", "AUX") else None
        if subject is not None and _speech_around(reading, subject.idx) is None:
            return subject
    return beside(verb)


def cited(attribution: Attribution) -> Token | None:
    """Whom an outlet cites for its own report: 'Reuters, citing officials, reported', 'Reuters said, quoting X'."""
    source, cue = attribution.source, attribution.cue
    for child in (*cue.children, *(source.children if source is not None else ())):
        if child.lower_ in ("citing", "quoting"):
            return next((c for c in child.children if c.dep_ in ("dobj", "nsubj", "ccomp")), None)
    return None


def _is_said(verb: Token) -> bool:
    """Whether a verb tells of speech that took place: not 'did not say', 'will say', 'tried to get X to say'."""
    if any(
        (child.dep_ == "neg" and child.i < verb.i) or (child.dep_ == "mark" and child.lower_ == "if")
        for child in verb.children
    ):
        return False
    modals = {child.lower_ for child in verb.children if child.dep_ == "aux"} & MODALS
    if modals and not (modals == {"would"} and any(c.lower_ in AFTERWARDS for c in verb.children)):
        return False
    above = verb.head
    if verb.dep_ == "pcomp" and above.lower_ == "of" and above.head.lemma_ in ("accuse", "suspect"):
        return False
    if above.lower_ in ("without", "worth"):
        return False  # 'left without saying', 'it is worth noting'
    if verb.dep_ in ("xcomp", "ccomp", "advcl", "acl") and any(
        c.lower_ == "to" and c.dep_ == "aux" for c in verb.children
    ):
        if above.lemma_ in CAUSING and above.tag_ == "VB":
            return _is_said(above)
        return above.lemma_.lower() not in UNSAID | MODAL | {"be"} and not any(c.dep_ == "neg" for c in above.children)
    return True
