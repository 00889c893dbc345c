"""What was said: the clause that an attribution reports, as tokens, without cue and 'that'."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.quotes.asides import beside_according, set_off
from pipeline.quotes.attribution import Attribution
from pipeline.quotes.complements import Clause, content, finite, gerund, infinitive, intent, noun, small, wished
from pipeline.quotes.endings import acts_on, end_of
from pipeline.quotes.openings import FINITE_TAGS, POSITIONS
from pipeline.quotes.papers import PAPERS, RULINGS, TOLD_IN
from pipeline.quotes.phrases import object_of
from pipeline.speech import FINITE, GERUND, INFINITIVE, NOUN, SMALL, VERBS

NEAR_THE_END = 12  # tokens; where it was said is told in fewer words


def clauses(attribution: Attribution, others: tuple[Attribution, ...]) -> Iterator[Clause]:
    """The clauses reported by an attribution; none for mere deeds and for words that stand in marks only.

    `others` are all attributions of the article: a clause ends where the next of them begins.
    """
    doc, left = attribution.cue.doc, attribution.left
    if not attribution.is_said or "what" in {t.lower_ for t in doc[max(0, left - 1) : left + 1]}:
        return
    found = _found(attribution)
    if attribution.lemma in POSITIONS:
        nouns = {other.left for other in others if other.cue.pos_ == "NOUN"}
        found = [
            clause for clause in found if clause.first not in nouns
        ]  # 'repeated his claim that': his claim tells it
    for clause in found:
        yield from _cut(clause, attribution, others)


def _found(attribution: Attribution) -> list[Clause]:
    cue = attribution.cue
    if attribution.lemma == "according":
        return beside_according(attribution)
    if cue.pos_ == "NOUN":
        return content(attribution)
    if cue.lemma_ == "point":
        to = cue.nbor()
        if to.lower_ == "to" and to.nbor().pos_ in ("ADP", "SCONJ", "PUNCT"):
            return []  # 'the example that critics point to as a failure'
        return [Clause(to.i + 1, end_of(cue, to.i + 1), "noun")] if to.lower_ == "to" else finite(attribution)
    if attribution.lemma not in VERBS or acts_on(cue):
        return []
    if attribution.lemma == "read" and attribution.source is not None:
        return set_off(attribution) if attribution.source.lemma_.lower() in PAPERS | RULINGS else []
    takes = VERBS[attribution.lemma].takes
    finders = (
        (FINITE, _back),
        (FINITE, set_off),
        (FINITE, finite),
        (INFINITIVE, infinitive),
        (GERUND, gerund),
        (SMALL, small),
        (NOUN, noun),
    )
    for kind, finder in finders:
        if kind in takes and (clauses := finder(attribution)):
            return clauses
    if attribution.lemma == "call":
        return small(attribution) or wished(attribution)
    if attribution.lemma == "declare":
        return intent(attribution)
    return []


def _cut(clause: Clause, own: Attribution, others: tuple[Attribution, ...]) -> Iterator[Clause]:
    """Without another speaker's frame at its edges: ', TASS reports' behind, 'According to ISNA,' before."""
    doc = own.cue.doc
    first, end = clause.first, clause.end
    for other in others:
        if other is own or other.source is None or not first <= other.left < end:
            continue
        if own.cue.head == other.cue and (own.lemma == "according" or clause.rule == "around"):
            continue  # 'the war claimed many lives, according to X', 'In time, X said, they will deny it'
        if (joint := _joins_another(other, first)) is not None:
            end = joint
            continue
        set_off = other.left > first and (doc[other.left - 1].is_punct or other.lemma == "according")
        rest = doc[other.right + 1 : end]
        short = not any(t.tag_ in FINITE_TAGS for t in rest)
        parenthetic = other.lemma == "according" or (
            short and other.cue.dep_ in ("ccomp", "parataxis", "ROOT", "advcl")
        )
        if set_off and parenthetic and other.left > first + 2 and not any(t.lower_ == "that" for t in rest[:2]):
            end = other.left
        elif other.left <= first + 1 and other.lemma == "according" and clause.rule in ("inverted", "around"):
            first = next((t.i + 1 for t in rest if t.is_punct), first)
        elif set_off and other.cue.tag_ == "VBG" and other.left > first + 2 and other.lemma != "cite":
            end = other.left
    end = _before_the_paper(first, end, own)
    while end > first and (
        doc[end - 1].text in (",", ";", ":", ".", "—", "–", "-", "--", "!", "?")
        or doc[end - 1].is_space
        or doc[end - 1].dep_ == "cc"
        or (doc[end - 1].text == ")" and all(t.text != "(" for t in doc[first:end]))
    ):
        end -= 1
    if first + 1 < end and doc[first].lower_ == "that" and doc[first + 1].pos_ not in ("NOUN", "AUX", "VERB"):
        first += 1
    while first < end and (doc[first].is_space or doc[first].text in (",", ";", ":", "—")):
        first += 1
    if end - first >= 2:
        yield Clause(first, end, clause.rule)


def _before_the_paper(first: int, end: int, own: Attribution) -> int:
    """Without where it was said, at the end: 'urged X to leave in its Friday notice', '... in an interview with Y'."""
    doc = own.cue.doc
    for at in range(end - 1, max(first + 2, end - NEAR_THE_END), -1):
        if doc[at].dep_ == "prep" and doc[at].lower_ in ("in", "during") and doc[at].right_edge.i in (end - 1, end - 2):
            paper = object_of(doc[at])
            told = (
                paper is not None
                and paper.lemma_.lower() in TOLD_IN
                and doc[at + 1].lower_ in ("its", "his", "her", "their", "a", "an")
            )
            return at if told and own.cue.i < first else end
    return end


def _joins_another(other: Attribution, first: int) -> int | None:
    """Where the speech of another begins, at 'while', 'and' or 'despite': 'said A while X wrote B'. None if not so."""
    cue, before = other.cue, other.cue.doc[other.left - 1]
    if other.source is None or not first + 2 < before.i or other.source.i > cue.i or other.lemma == "according":
        return None
    contrasts = before.lower_ in ("while", "whereas", "but", "though", "although")
    if contrasts and cue.tag_ in FINITE_TAGS:
        return before.i
    if before.lower_ in ("despite", "with", "after", "amid") and cue.tag_ == "VBG":
        return before.i
    if before.lower_ != "and" or other.source.pos_ == "PRON" or cue.tag_ not in FINITE_TAGS:
        return None
    own = other.source.i > before.i and _tells(other)
    return before.i if own or before.nbor(-1).text == "," else None


def _tells(other: Attribution) -> bool:
    """Whether a clause of its own follows: 'said A changed and several said they ...'."""
    return other.lemma in VERBS and any(c.dep_ == "ccomp" and c.i > other.cue.i for c in other.cue.children)


def _back(attribution: Attribution) -> list[Clause]:
    """'X said this at a meeting', 'This was announced by X': the sentence before."""
    cue = attribution.cue
    objects = [c for c in cue.children if c.dep_ in ("dobj", "nsubjpass") and c.lower_ == "this"]
    if not objects or objects[0].nbor().text == ":":
        return []
    stop = next((t.i for t in reversed(cue.doc[cue.sent.start : cue.i]) if t.text == ";"), None)
    if stop is not None:
        return [Clause(cue.sent.start, stop, "back")]
    before = cue.sent.start - 1
    while before >= 0 and cue.doc[before].is_space:
        before -= 1
    if before < 0:
        return []
    said = cue.doc[before].sent
    return [Clause(said.start, said.end, "back")]
