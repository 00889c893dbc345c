"""Clauses around an aside: 'Trade, X said, grows', 'Trade grows, X said', 'According to X, trade grows'."""

from __future__ import annotations

from pipeline.parse import Doc, Span, Token
from pipeline.quotes.attribution import Attribution
from pipeline.quotes.complements import Clause
from pipeline.quotes.endings import glosses
from pipeline.quotes.openings import ADDRESSED, FINITE_TAGS
from pipeline.quotes.papers import TOLD_IN
from pipeline.quotes.phrases import object_of, phrase
from pipeline.speech import VERBS

SUPPOSING = ("if", "unless", "although", "though", "because", "since")  # 'If it rains, X said, we stay'
CONTRASTING = ("while", "whereas", "although", "though")
ABOUT = ("around", "about", "over", "under", "nearly", "almost", "roughly")
FORMERLY = ("formerly", "currently", "now", "then", "previously", "also")
OWN_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")


def beside_according(attribution: Attribution) -> list[Clause]:
    """The clause beside 'according to X': behind it where it opens the sentence or a clause, else before it, or around
    it where the clause is not whole before it."""
    doc, sent, left = attribution.cue.doc, attribution.cue.sent, attribution.left
    beside = attribution.cue.head
    if beside.dep_ in ("relcl", "advcl") and beside.left_edge.tag_ in ("WDT", "WP") and not doc[left - 1].is_punct:
        return [Clause(beside.left_edge.i, left, "according")]  # 'a deal, which Baku accepted according to X'
    after = _behind_appositions(attribution)
    end = min(_before_quotation(doc, after, sent.end), *glosses(list(doc[after : sent.end])), sent.end)
    behind = Clause(after, end, "according")
    start = max((t.i + 1 for t in doc[sent.start : left] if t.text == ";"), default=sent.start)
    colon = next((t.i for t in doc[start:left] if t.text == ":"), start)
    if colon > start and _holds_finite(doc, Clause(colon + 1, left, "according")):
        start = colon + 1  # 'That may change: the port grows, according to X'
    if doc[start].lower_ in CONTRASTING and doc[start].dep_ == "mark" and attribution.cue in doc[start].head.subtree:
        start += 1  # 'While the inn is full according to X, the hotel is not'
    start, is_next = _behind_aside(doc, start, left)
    before = Clause(start, left, "according")
    opens = not any(t.is_alpha for t in doc[before.first : left]) or _is_led_on(doc, before)
    lead = left - 2 if doc[left - 1].text == "," else left - 1  # 'but according to X', 'but, according to X,'
    joins = not opens and (doc[lead].dep_ == "cc" or doc[lead].lower_ == "including") and before.first < lead
    if opens or joins:
        return [behind]
    comma = _punctuation_from(attribution.right + 1, sent.end, doc)
    if is_next and not _holds_finite(doc, before):
        return [before]
    if not _holds_finite(doc, before):
        if comma == attribution.right + 1 < sent.end - 1 and _is_predicate(doc, comma + 1, sent):
            return [Clause(before.first, sent.end, "around")]
        set_off = doc[left - 1].is_punct or attribution.cue.head.i > left
        return [behind] if set_off and _holds_finite(doc, behind) else []
    set_off = comma == attribution.right + 1 < sent.end - 1
    if (_is_unfinished(doc, before) and comma < sent.end) or (set_off and doc[comma + 1].tag_ in FINITE_TAGS):
        return [Clause(before.first, sent.end, "around")]
    return [before, *_resumed(attribution, comma, "according")]


def _behind_aside(doc: Doc, start: int, left: int) -> tuple[int, bool]:
    """Where a clause begins that another aside stands before: '12 hurt, according to the police, | and 5 dead,
    according to doctors'; and whether there is one."""
    cue = next((t for t in reversed(doc[start : max(start, left - 1)]) if t.lower_ == "according"), None)
    source = object_of(cue.nbor()) if cue is not None else None
    if source is None:
        return start, False
    end = phrase(source).end
    while end < left and (doc[end].is_punct or doc[end].dep_ == "cc"):
        end += 1
    return (end, True) if end < left else (start, False)


def _is_led_on(doc: Doc, before: Clause) -> bool:
    """'Friday was when, according to X, ...', 'talks at which, according to X, ...': that only leads on."""
    last = next((t for t in reversed(doc[before.first : before.end]) if not t.is_punct), None)
    return last is not None and (last.tag_ in ("WRB", "WDT", "WP") or (last.lower_ == "that" and last.tag_ == "IN"))


def _is_predicate(doc: Doc, first: int, sent: Span) -> bool:
    """'The authorities, according to X, have seen nothing': a verb whose subject stands before the aside."""
    return doc[first].tag_ in FINITE_TAGS and any(t.dep_ in OWN_SUBJECTS for t in doc[sent.start : first])


def _before_quotation(doc: Doc, first: int, end: int) -> int:
    """Where a colon brings the words themselves, else `end`."""
    return next((t.i for t in doc[first : end - 1] if t.text == ":" and t.nbor().is_quote), end)


def _is_unfinished(doc: Doc, clause: Clause) -> bool:
    """'The envoy is, according to the police, among the guests'."""
    last = next((t for t in reversed(doc[clause.first : clause.end]) if not t.is_punct), None)
    return last is not None and (last.pos_ == "AUX" or (last.lemma_ == "have" and last.tag_ in FINITE_TAGS))


def _behind_appositions(attribution: Attribution) -> int:
    """The first token behind 'According to the spokesman, Jan Novak, ...' and behind all that explains who that is."""
    doc, end = attribution.cue.doc, attribution.cue.sent.end
    at = attribution.right + 1
    if (
        at < end
        and not doc[at].is_punct
        and (doc[at].pos_ in ("DET", "PRON", "PROPN", "NOUN") or doc[at].tag_ in FINITE_TAGS)
    ):
        return at
    at = _behind_relative(_punctuation_from(at, end, doc) + 1, end, doc)
    skipped = False
    while at < end:
        comma = _punctuation_from(at, end, doc)
        explains = (
            doc[at].pos_ in ("DET", "PROPN", "NOUN", "CCONJ")
            or doc[at].lower_ in FORMERLY
            or (skipped and doc[at].pos_ == "ADP")
        )
        if (
            comma >= end
            or not explains
            or _is_subject(doc, at, comma)
            or any(t.tag_ in FINITE_TAGS for t in doc[at:comma])
        ):
            break
        at, skipped = comma + 1, True
    return at


def _behind_relative(at: int, end: int, doc: Doc) -> int:
    """Behind ', which was issued on Monday,'."""
    if at >= end or doc[at].tag_ not in ("WDT", "WP"):
        return at
    told = next((verb for verb in (doc[at].head, doc[at].head.head) if verb.dep_ == "relcl" and verb.i > at), None)
    behind = told.right_edge.i + 1 if told is not None else end
    return behind + 1 if behind + 1 < end and doc[behind].text == "," else at


def _is_subject(doc: Doc, first: int, comma: int) -> bool:
    """Whether the words up to the comma are the subject of what follows: 'According to X, stones, when wet, roll'."""
    heads = [t for t in doc[first:comma] if not first <= t.head.i < comma]
    added = doc[first].dep_ == "cc"  # 'According to the ministry, and the union, ...'
    return not added and any(t.dep_ in OWN_SUBJECTS and t.ent_type_ != "PERSON" for t in heads)


def set_off(attribution: Attribution) -> list[Clause]:
    """The clause around ', X said on Friday,': what stands before the aside, and what goes on behind it."""
    doc, sent, left = attribution.cue.doc, attribution.cue.sent, attribution.left
    if (
        attribution.cue.tag_ == "VBG"
        or left - 1 <= sent.start
        or not (doc[left - 1].is_punct or doc[left - 1].is_quote)
    ):
        return []
    after = _punctuation_from(attribution.right + 1, sent.end, doc)
    if doc[sent.start].tag_ == "VBG" and doc[sent.start].lemma_.lower() in VERBS:
        return []  # 'Noting sales had doubled, X said ...'
    if _has_object(attribution):
        return []
    if doc[left].tag_ in ("WP", "WDT", "WRB") and doc[left].text != "WHO":
        return []  # ', what organisers estimated at two million people,'
    leads_on = doc[left - 2].tag_ in ("WDT", "WP") or (doc[left - 2].dep_ == "cc" and left - 2 > sent.start)
    if leads_on and after + 1 < sent.end and doc[after].text == ",":
        return [Clause(after + 1, sent.end, "inverted")]  # 'which, X said, nobody had seen'; 'and, X said, has gone'
    if (
        after + 2 < sent.end
        and doc[after].text == ","
        and doc[after + 1].lower_ == "that"
        and doc[after + 1].tag_ == "IN"
    ):
        return [Clause(after + 2, sent.end, "inverted")]  # 'suggesting, X noted, that nobody had'
    said_behind = any(
        t.tag_ in FINITE_TAGS or t.lower_ == "that" or t.is_quote for t in doc[attribution.right + 1 : after]
    )
    if (
        said_behind
        or doc[left - 1].text in ("-", ";", ":", "(")
        or (after < sent.end and doc[after].text in (":", "("))
    ):
        return []
    stop = next((t.i for t in doc[after : sent.end] if t.text == ";"), sent.end)
    start = max((t.i + 1 for t in doc[sent.start : left - 1] if t.text in (";", ":")), default=sent.start)
    finite = sum(t.tag_ in FINITE_TAGS for t in doc[start:left])
    adverbial = doc[start].dep_ == "mark" or doc[start].tag_ == "WRB"
    if (adverbial or doc[start].dep_ == "advcl") and any(t.is_quote for t in doc[after : min(after + 2, stop)]):
        return []  # 'Asked whether she knew, X answered with "No"', 'When he came, X said, "Enough"'
    subject = any(t.dep_ in OWN_SUBJECTS for t in doc[start:left])
    counted = doc[start].lower_ in ABOUT and doc[start].nbor().pos_ == "NUM"  # 'around 50 litres'
    leads = doc[start].pos_ in ("ADP", "ADV", "CCONJ") and not (subject or counted)
    named = finite or not (adverbial or leads)
    unfinished = after < stop and (
        _is_unfinished(doc, Clause(start, left, "around")) or _awaits_its_verb(attribution, start, after)
    )
    if unfinished or (named and _goes_on(doc, after, stop, has_verb=finite > 0)):
        return [Clause(start, stop, "around")]
    # 'If it rains, X said, we stay'; 'In the north, X said, it rains'
    introduces = finite <= 1 and (adverbial or (doc[start].pos_ == "ADP" and not (subject or _tells_where(doc[start]))))
    introduces = introduces and any(t.pos_ in ("NOUN", "PROPN") or t.tag_ in FINITE_TAGS for t in doc[start:left])
    aside = after == attribution.right + 1 < stop - 1 and doc[after].text == "," and not doc[after + 1].is_quote
    if introduces and aside and _holds_finite(doc, Clause(after, stop, "around")):
        return [Clause(start, stop, "around")]
    if finite < (2 if adverbial else 1) or not any(_is_main(t, start) for t in doc[start:left]):
        return []
    end = _before_office(attribution, start, left)
    if doc[left - 1].is_quote:
        return [Clause(start, end, "inverted")]  # '"I will," X said, and the crowd cheered'
    return [Clause(start, end, "inverted"), *_resumed(attribution, after, "inverted")]


def _awaits_its_verb(attribution: Attribution, start: int, after: int) -> bool:
    """'The tools his country has, X said, are weak': what stands before holds the subject of a verb behind."""
    doc, cue = attribution.cue.doc, attribution.cue
    subjects = (t for t in doc[start : attribution.left] if t.dep_ in OWN_SUBJECTS)
    return doc[after].text == "," and any(
        after < t.head.i and t.head != cue and t.left_edge.i <= start + 1 for t in subjects
    )


def _has_object(attribution: Attribution) -> bool:
    """'Though nobody asked, X acknowledged the error, saying ...': the verb has what it acknowledges."""
    if attribution.lemma in ADDRESSED:
        return False
    objects = [c for c in attribution.cue.children if c.dep_ == "dobj" and c.i > attribution.cue.i]
    others = (c for c in objects if c != attribution.source and not c.ent_type_)
    return any(c.pos_ == "NOUN" or c.lower_ == "much" for c in others)  # 'indicated as much'


def _is_main(verb: Token, start: int) -> bool:
    """A finite verb that no 'while', 'when' or 'which' behind token `start` makes subordinate."""
    if verb.tag_ not in FINITE_TAGS:
        return False
    for above in (verb, *verb.ancestors):
        if above.i < start:
            break
        clause = above.dep_ in ("advcl", "relcl", "acl", "pcomp")
        if clause and any(c.dep_ == "mark" or c.tag_ in ("WRB", "WDT", "WP") for c in above.children if c.i < above.i):
            return False
    return True


def _before_office(attribution: Attribution, start: int, left: int) -> int:
    """Without the office that stands before the name: ', the head of the union, Jan Novak, said'."""
    doc = attribution.cue.doc
    if doc[attribution.cue.i - 1].text != ",":
        return left
    commas = [t.i for t in doc[start : attribution.cue.i - 1] if t.text == ","]
    for comma in reversed(commas):
        if any(t.tag_ in FINITE_TAGS for t in doc[comma : attribution.cue.i - 1]):
            break
        if doc[comma + 1].pos_ == "DET":
            return comma
    return left


def _punctuation_from(at: int, end: int, doc: Doc) -> int:
    return next((t.i for t in doc[at:end] if t.is_punct and t.text != "-"), end)


def _goes_on(doc: Doc, comma: int, end: int, has_verb: bool) -> bool:
    """The clause before the aside goes on behind it: 'The demonstrators, he said, only want ...'; 'It was for them,
    he said, to open the road'; 'They met often, he said, and never lacked subjects'."""
    if comma + 2 >= end or doc[comma].text != ",":
        return False
    rest = doc[comma + 1 : end]
    verb = next((t for t in rest if t.tag_ in (*FINITE_TAGS, "VBN")), None)
    own = verb is not None and any(t.dep_ in OWN_SUBJECTS for t in doc[comma + 1 : verb.i])
    if rest[0].dep_ == "cc" and has_verb:
        return verb is None or (not own and verb.lemma_.lower() not in VERBS)
    if has_verb:
        reasons = rest[0].dep_ == "mark" and rest[0].lower_ in SUPPOSING
        place = verb is None and rest[0].pos_ == "ADP" and not _tells_where(rest[0])
        return reasons or rest[0].tag_ == "TO" or place
    return verb is not None and not own


def _tells_where(preposition: Token) -> bool:
    """'in an interview', 'at a meeting': where it was said, not what."""
    place = next((c for c in preposition.children if c.dep_ in ("pobj", "pcomp")), None)
    return preposition.lower_ in ("at", "during", "after", "before") or place is None or place.lemma_ in TOLD_IN


def _resumed(attribution: Attribution, comma: int, rule: str) -> list[Clause]:
    """', and Baku was ready to pay': a second main clause behind the aside, unless a verb of speech begins it."""
    doc, sent = attribution.cue.doc, attribution.cue.sent
    if comma + 2 >= sent.end or doc[comma].text != "," or doc[comma + 1].dep_ != "cc":
        return []
    behind = Clause(comma + 2, next((t.i for t in doc[comma : sent.end] if t.text == ";"), sent.end), rule)
    if any(t.lower_ == "according" for t in doc[behind.first : behind.end]):
        return []  # what another says
    first = next((t for t in doc[behind.first : behind.end] if t.tag_ in FINITE_TAGS or t.tag_ == "VBN"), None)
    own = first is not None and any(t.dep_ in OWN_SUBJECTS for t in doc[behind.first : first.i])
    return [behind] if own and first is not None and first.lemma_.lower() not in VERBS else []


def _holds_finite(doc: Doc, clause: Clause) -> bool:
    return any(t.tag_ in FINITE_TAGS for t in doc[clause.first : clause.end])
