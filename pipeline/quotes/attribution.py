"""Who is credited with speech: every verb of speech (or 'according to') of an article with its source.

An attribution is found on the parse, outside quotation marks (and inside them for quotations within quotations), and
corrected by position where the parse goes astray: after a comma or a closing mark, 'said X' has its source behind it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from pipeline.quotes.cues import FINITE, VERBS
from pipeline.quotes.marks import Marked
from pipeline.reading import Reading

VERBAL = ("VERB", "AUX")
SUBJECTS = ("nsubj", "csubj")
CLIMB = ("advcl", "xcomp", "pcomp", "acl", "relcl", "ccomp", "dep", "conj", "prep", "agent", "parataxis", "appos")
SPEAKING = ("PERSON", "ORG", "NORP", "GPE")
CHAINS = ("quote", "cite")  # TASS quotes Peskov as saying
# 'refused to say', 'is expected to announce': nothing was said.
NAMING = frozenset(["call", "dub", "label", "brand"])  # 'a port called Port Anna'
UNSAID = frozenset(
    ["refuse", "decline", "want", "wish", "fail", "expect", "plan", "intend", "need", "try", "have", "forget"]
)
NO = ("no", "neither", "nor")  # 'No group claimed ...'
MODALS = frozenset(["will", "would", "may", "might", "can", "could", "should", "must", "'ll", "wo", "ca"])


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
    verbal = {doc.vocab.strings[pos] for pos in VERBAL}
    verbs = [i for i, pos in enumerate(doc.to_array("POS").tolist()) if pos in verbal]
    tokens = sorted({*verbs, *reading.tokens_of(["according", "words"])})
    for sentence in reading.sentences:
        for i in tokens[bisect_left(tokens, sentence.start) : bisect_left(tokens, sentence.end)]:
            yield doc[i]


def _of(token: Token, reading: Reading) -> Attribution | None:
    if token.lower_ == "according" and token.i + 1 < len(token.doc) and token.nbor().lower_ == "to":
        return _according(token, _speech_around(reading, token.idx))
    if token.lower_ == "words" and token.text != token.lemma_ and (of := _in_the_words(token)) is not None:
        right = phrase(of).end - 1
        return Attribution(token, "in the words of", "word", of, token.i - 2, right, True, None, None)
    if token.pos_ in VERBAL and (token.lemma_.lower() in VERBS or _is_phrasal(token)):
        return _of_verb(token, reading)
    return None


def _speech_around(reading: Reading, offset: int) -> Marked | None:
    """The innermost quotation that holds `offset`."""
    holding = [m for m in reading.marked if m.is_speech and m.start <= offset < m.end]
    return holding[-1] if holding else None


def _is_phrasal(token: Token) -> bool:
    """'pointed to', 'pointed out', 'as X put it'."""
    if token.lemma_ == "put":
        behind = token.doc[token.i + 1 : token.i + 2].text.lower()
        return behind == "it" and any(c.lower_ == "as" for c in token.children)
    return token.lemma_ == "point" and token.i + 1 < len(token.doc) and token.nbor().lower_ in ("to", "out")


def _in_the_words(words: Token) -> Token | None:
    """Head of 'one diplomat' in 'in the words of one diplomat'."""
    lead = words.doc[max(0, words.i - 2) : words.i + 2].text.lower()
    of = next((c for c in words.children if c.lower_ == "of"), None)
    return (
        next((c for c in of.children if c.dep_ == "pobj"), None)
        if of is not None and lead == "in the words of"
        else None
    )


def _according(token: Token, quoted_in: Marked | None) -> Attribution | None:
    to = token.nbor()
    source = next((child for child in (*to.children, *token.children) if child.dep_ == "pobj"), None)
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
    while last.i + 1 < len(last.doc) and last.nbor().pos_ == "PROPN" and head.pos_ == "PROPN":
        last = last.nbor()
    return last if last.ent_type_ == "PERSON" else head


def _of_verb(verb: Token, reading: Reading) -> Attribution:
    quoted_in = _speech_around(reading, verb.idx)
    source, carrier = source_of(verb)
    if source is not None and quoted_in is None and _speech_around(reading, source.idx) is not None:
        source = _outside_marks(verb, reading)
    if source is not None and source.tag_ == "CD" and not any(c.lower_ == "of" for c in source.children):
        source = None  # '37 confirmed cases'
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
    """The subject of a verb above that stands outside the marks: 'said "the plan fails" and said that ...'."""
    for above in verb.ancestors:
        subject = _subject(above) if above.pos_ in ("VERB", "AUX") else None
        if subject is not None and _speech_around(reading, subject.idx) is None:
            return subject
    return None


def source_of(verb: Token) -> tuple[Token | None, Token | None]:
    """The head of who speaks, and of who carries it ('TASS quotes Peskov as saying' -> Peskov, TASS)."""
    if verb.lower_ == "saying" and verb.nbor(-1).lower_ == "as" and (chain := _chain_before(verb)) is not None:
        return _chained(chain)
    if verb.lemma_ == "quote" and _subject(verb) is not None and not _is_passive(verb):
        return _chained(verb)
    if _is_passive(verb):
        return _agent(verb), None
    if verb.lemma_ in NAMING and (verb.dep_ == "acl" or (verb.dep_ == "advcl" and verb.tag_ == "VBN")):
        return None, None
    subject = _subject(verb)
    if subject is None or subject.i > verb.i:
        subject = _inverted(verb) or (None if verb.tag_ == "VBG" else subject)
    if subject is None or _is_according(subject):
        subject = _beside(verb) or subject
    if subject is not None:
        return _antecedent(verb, subject), None
    return _object_before(verb) or _climbed(verb) or _shared(verb), None


def _object_before(verb: Token) -> Token | None:
    """'reported its source said that ...', 'with officials saying ...': the subject is taken for an object."""
    before = verb.nbor(-1) if verb.i else verb
    if verb.tag_ == "VBG":
        return before if before.dep_ == "pobj" and before.head.lower_ == "with" else None
    taken = before.dep_ == "dobj" and before.head == verb.head and verb.dep_ == "ccomp"
    return before if taken and verb.tag_ in ("VBD", "VBZ", "VBP") else None


def _shared(verb: Token) -> Token | None:
    """'Baku rejects the plan, says that ...': the subject of the verb before, taken for what is said by the parse."""
    after = any(child.dep_ == "ccomp" and child.i > verb.i for child in verb.children)
    before = next((child for child in verb.children if child.dep_ == "ccomp" and child.i < verb.i), None)
    return _subject(before) if after and before is not None and verb.nbor(-1).text == "," else None


def _is_according(subject: Token) -> bool:
    """'According to ISNA, the prosecutor said': ISNA is taken for the subject."""
    return subject.left_edge.i > 1 and subject.doc[subject.left_edge.i - 2].lower_ == "according"


def _beside(verb: Token) -> Token | None:
    """The name right before a finite verb whose subject the parse misses."""
    if verb.tag_ not in ("VBD", "VBZ", "VBP"):
        return None
    at = verb.i - 1
    while at > verb.sent.start and (verb.doc[at].pos_ == "ADV" or verb.doc[at].text == ","):
        at -= 1
    return verb.doc[at] if verb.doc[at].ent_type_ in ("PERSON", "ORG") else None


def _chain_before(verb: Token) -> Token | None:
    before = (verb.doc[at] for at in range(verb.i - 1, verb.sent.start - 1, -1))
    return next((token for token in before if token.lemma_ in CHAINS), None)


def _chained(verb: Token) -> tuple[Token | None, Token | None]:
    if _is_passive(verb):  # 'was quoted by TASS as saying'
        return next((child for child in verb.children if child.dep_ == "nsubjpass"), None), _agent(verb)
    quoted = next((child for child in verb.children if child.dep_ in ("dobj", "dative")), None)
    if quoted is not None and quoted.lemma_ in ("word", "statement", "remark", "comment"):
        quoted = next((child for child in quoted.children if child.dep_ == "poss"), quoted)
    return quoted, _subject(verb)


def _subject(verb: Token) -> Token | None:
    subjects = [child for child in verb.children if child.dep_ in SUBJECTS and not child.is_punct]
    before = [child for child in subjects if child.i < verb.i]
    return next(iter((before or subjects)[-1:]), None)


def cited(attribution: Attribution) -> Token | None:
    """Whom an outlet cites for its own report: 'Reuters, citing officials, reported'."""
    source, cue = attribution.source, attribution.cue
    for child in (*cue.children, *(source.children if source is not None else ())):
        if child.lower_ == "citing":
            return next((c for c in child.children if c.dep_ in ("dobj", "nsubj", "ccomp")), None)
    return None


def _any_subject(above: Token, verb: Token) -> Token | None:
    """The subject of the verb above, of a passive too ('was met ... upon announcing'), but for 'declared to ask'."""
    passive = next((child for child in above.children if child.dep_ == "nsubjpass" and verb.tag_ != "VB"), None)
    return _subject(above) or passive


def _inverted(verb: Token) -> Token | None:
    """The source right behind its verb, at the end of a clause or after speech: '," said the Kremlin spokesman'."""
    doc, at = verb.doc, verb.i
    if at == 0 or at + 1 >= len(doc) or not (doc[at - 1].is_punct or doc[at - 1].is_quote) or verb.tag_ == "VBG":
        return None
    if (
        not (_is_reporting(verb) or verb.lemma_ == "read")
        or verb.lemma_ in ("tell", "remind", "assure")
        or doc[at - 1].text == "-"
    ):
        return None
    if verb.dep_ == "amod" and verb.tag_ == "VBD" and verb.head.left_edge.i == at:
        return verb.head
    for child in verb.children:
        if child.i > at and child.dep_ in (*SUBJECTS, "dobj", "attr", "oprd", "npadvmod", "appos", "dep"):
            first = phrase(child).start
            if first == at + 1 and child.pos_ in ("PROPN", "NOUN", "PRON"):
                return child
    return None


def _is_reporting(verb: Token) -> bool:
    known = VERBS.get(verb.lemma_.lower())
    return known is not None and FINITE in known.takes


def _is_passive(verb: Token) -> bool:
    if any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children):
        return True
    own = any(child.dep_ in SUBJECTS for child in verb.children)
    torn = not own and verb.dep_ in ("advcl", "acomp") and verb.head.lemma_ == "be" and verb.head.i < verb.i
    agent = verb.dep_ in ("acl", "advcl") and any(child.dep_ == "agent" for child in verb.children)
    return (torn and verb.tag_ in ("VBN", "VBD")) or (agent and verb.tag_ == "VBN")


def _agent(verb: Token) -> Token | None:
    by = next((child for child in verb.children if child.dep_ == "agent" or child.lower_ == "by"), None)
    return None if by is None else next((child for child in by.children if child.dep_ == "pobj"), None)


def _antecedent(verb: Token, subject: Token) -> Token | None:
    """What a relative pronoun stands for: 'a statement which said' -> who made the statement."""
    if subject.lower_ not in ("who", "which", "that") or subject.text == "WHO":
        return subject
    if verb.dep_ == "relcl":
        return verb.head
    before = subject.doc[max(0, subject.i - 2) : subject.i]  # 'according to police, who said'
    noun = next((t for t in reversed(before) if t.pos_ in ("NOUN", "PROPN")), None)
    return noun if subject.lower_ != "that" and noun is not None else subject


def _climbed(verb: Token) -> Token | None:
    """The source of a verb without subject: that of the verb it hangs on, the outermost verb of speech first.

    'adding' hangs on the embedded clause as often as on the verb of speech above it.
    """
    found: list[tuple[bool, Token]] = []
    at, child = verb.head, verb
    while at != child:
        if at.tag_ == "VBN" and at.dep_ == "ccomp" and at.head.lemma_ in ("have", "get"):
            pass  # 'tried to have him released by saying': not his words
        elif at.pos_ in ("VERB", "AUX"):
            subject = (_agent(at) if _is_passive(at) and child.dep_ != "conj" else None) or _any_subject(at, verb)
            if subject is not None and _is_according(subject):
                subject = _beside(at) or subject
            if subject is not None and not (child.dep_ == "conj" and (child.i < at.i or cannot_join(child, at))):
                found.append((at.lemma_.lower() in VERBS or not found, subject))
        elif child.dep_ in ("acl", "relcl") and at.ent_type_ in SPEAKING and at.dep_ != "pobj":
            found.append((not found, at))
        elif child.dep_ == "acl" and child.tag_ in ("VBN", "VBD") and at.dep_ in SUBJECTS:
            found.append((not found, at))  # a finite verb taken for a participle
        elif child.dep_ == "acl" and (maker := _maker(at)) is not None:
            return maker
        if child.dep_ not in CLIMB and at.pos_ != "ADP":
            break
        at, child = at.head, at
    speaking = [subject for speaks, subject in found if speaks]
    if verb.tag_ == "VBG":
        speaking.reverse()
    return next(iter(speaking), None)


def cannot_join(verb: Token, before: Token) -> bool:
    """'that nobody would be left behind and thanked ...': a past form cannot follow 'would'."""
    return verb.tag_ == "VBD" and any(child.tag_ == "MD" for child in before.children)


def _maker(noun: Token) -> Token | None:
    """'an order by X directing' -> X."""
    by = next((child for child in noun.children if child.lower_ == "by"), None)
    return None if by is None else next((child for child in by.children if child.dep_ == "pobj"), None)


def _is_said(verb: Token) -> bool:
    if any(child.dep_ == "neg" or (child.dep_ == "mark" and child.lower_ == "if") for child in verb.children):
        return False
    if any(child.dep_ == "aux" and child.lower_ in MODALS for child in verb.children):
        return False
    above = verb.head
    if verb.dep_ == "pcomp" and above.lower_ == "of" and above.head.lemma_ in ("accuse", "suspect"):
        return False
    if verb.dep_ in ("xcomp", "ccomp", "advcl", "acl") and any(
        c.lower_ == "to" and c.dep_ == "aux" for c in verb.children
    ):
        return above.lemma_.lower() not in UNSAID and not any(c.dep_ == "neg" for c in above.children)
    return True


def phrase(head: Token) -> Span:
    """The noun phrase of `head` without what is only added to it: relative clauses, appositions set off by commas."""
    doc: Doc = head.doc
    kept = [head.i, *_kept(head)]
    start, end = min(kept), max(kept) + 1
    while end - 1 > head.i and (doc[end - 1].is_punct or doc[end - 1].is_space):
        end -= 1
    return doc[start:end]


def _kept(head: Token) -> list[int]:
    children = [(child, child.dep_) for child in head.children]
    kept = [(child, dep) for child, dep in children if dep != "cc" and not _is_added(child, dep, head)]
    if any(dep == "conj" for _, dep in kept):
        kept += [(child, dep) for child, dep in children if dep == "cc"]
    tokens = [child.i for child, _ in kept]
    for child, _ in kept:
        if child.n_lefts or child.n_rights:
            tokens += _kept(child)
    return tokens


def _is_added(child: Token, dep: str, head: Token) -> bool:
    if dep in ("appos", "conj"):
        return child.pos_ == "VERB" or any(t.is_punct for t in head.doc[head.i : child.left_edge.i + 1])
    if dep == "npadvmod" and child.i > head.i:
        return True  # 'the latter yesterday'
    if dep == "prep" and child.i > head.i:
        dated = any(c.ent_type_ in ("DATE", "TIME") for c in child.children)
        if dated or head.doc[child.i - 1].text == ",":
            return True
    if dep == "amod" and child.tag_ == "VBD":
        return True  # 'reported officials'
    return dep in ("relcl", "acl", "advcl", "punct", "ccomp", "dep")
