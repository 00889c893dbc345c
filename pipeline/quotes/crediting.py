"""Which attribution a quotation goes to: the one around it, behind it or by a colon, or who spoke just before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.layout import Passage
from pipeline.marks import SENTENCE_END, Marked, blanked, is_signed
from pipeline.parse import Token
from pipeline.quotes.attribution import Attribution
from pipeline.quotes.endings import first_joined
from pipeline.quotes.joint import Speaker
from pipeline.quotes.papers import PAPERS, RULINGS
from pipeline.quotes.sources import source_of
from pipeline.quotes.speakers import Cast
from pipeline.reading import Reading
from pipeline.speech import NOUNS
from pipeline.wordlist import words

READS = re.compile(r"\breads?(?: in part)?[:,]$")
JUDGING = words("find rule hold decide judge determine believe think consider see regard argue fear hope")
STANCES = words("agree promise pledge vow demand expect want hope intend insist consider threaten")
OWN_WORDS = words("call describe term dub label brand according")  # what an outlet does in words of its own


@dataclass(frozen=True, slots=True)
class Credit:
    """An attribution with its speaker settled. `agency` is the outlet that carries the words."""

    attribution: Attribution
    speaker: Speaker | None
    is_outlet: bool
    agency: str | None


def credit_of(reading: Reading, credits: Sequence[Credit], mark: Marked) -> tuple[Credit | None, str]:
    """The credit of a quotation within its sentence and the rule: right behind it, before it, elsewhere behind it, or
    by a colon. The rule 'nobody' says that the sentence names a speaker who is none, so that no other may be taken."""
    passage = reading.passage_at(mark.start)
    first, last = frame(reading, passage, mark)
    stated = [
        c
        for c in credits
        if first <= c.attribution.cue.idx < last
        and not mark.start <= c.attribution.cue.idx < mark.end
        and (c.attribution.quoted_in is None) == (not mark.is_nested)
        and not (c.is_outlet and c.attribution.lemma not in OWN_WORDS)
    ]
    near = [c for c in stated if c.speaker is not None or mark.is_nested]  # 'and I said' inside a quotation
    near = [c for c in near if c.attribution.is_said and not _is_what_for(c)] or near
    ahead = [c for c in near if c.attribution.cue.idx < mark.opener and _is_open(reading, c, mark)]
    ahead = [c for c in ahead if not _tells_which(c.attribution.cue)] or ahead
    behind = [c for c in near if c.attribution.cue.idx > mark.closer]
    adjacent = [c for c in behind if _adjacent(reading, c, mark)]
    if adjacent and not reading.text[: mark.opener].rstrip().endswith((":", ",")):
        ahead = [c for c in ahead if c.attribution.cue.sent.end_char >= mark.opener]
    if adjacent and (mark.opener <= first + 1 or not ahead or _is_signed(reading, adjacent[0], mark)):
        return _final(adjacent[0], behind), "after"
    if ahead:
        return _teller(ahead), "before"
    if behind:
        return _final(behind[0], behind), "after"
    lead = _by_colon(reading, first, mark)
    return lead, "colon" if lead is not None or not stated else "nobody"  # 'The data say "..."' is not the one before


def _teller(ahead: Sequence[Credit]) -> Credit:
    """The last cue before the words; of 'Cohen claimed that both had agreed "to act"' the first, who tells of it."""
    last = ahead[-1]
    cue = last.attribution.cue
    above = [c for c in ahead[:-1] if c.attribution.cue.is_ancestor(cue)]
    is_told = cue.dep_ == "ccomp" and last.attribution.lemma in STANCES
    return above[-1] if is_told and above and above[-1].speaker is not None else last


def governing(reading: Reading, credits: Sequence[Credit], mark: Marked) -> Credit | None:
    """Who decides or thinks what is in marks ('The court found the law "was void"'), or who spoke last before a
    sentence that is a quotation and no more."""
    passage = reading.passage_at(mark.start)
    first, last = frame(reading, passage, mark)
    if mark.is_nested:
        return None
    if mark.opener > first or len(re.findall(r"\w+", reading.text[mark.closer + 1 : last])):
        return _judging(reading, mark)
    lead = [c for c in credits if passage.start <= c.attribution.cue.idx < first and c.attribution.quoted_in is None]
    near = [c for c in lead if first - c.attribution.cue.sent.end_char < 3]
    spoken = [c for c in near if c.speaker is not None and not c.is_outlet and c.attribution.is_said]
    if spoken and spoken[-1].attribution.cue.dep_ not in ("relcl", "acl"):
        return spoken[-1]
    return _told_of(reading, passage, first) if not lead else None


def _told_of(reading: Reading, passage: Passage, first: int) -> Credit | None:
    """Whom the sentence before is about, where the paragraph credits nobody: 'Holm was angry. "Nobody asked us."'."""
    before = reading.doc.char_span(max(passage.start, first - 3), first, alignment_mode="expand")
    if before is None or first <= passage.start:
        return None
    root = before[0].sent.root
    source, _ = source_of(root) if root.pos_ in ("VERB", "AUX") else (None, None)
    if source is None or source.i > root.i:
        return None
    known = Cast(reading).at(source)
    if not known or known[0].label != "person" or known[0].in_quote:
        return None
    attribution = Attribution(root, "", root.lemma_, source, root.i, root.i, True)
    return Credit(attribution, Cast(reading).speaker(source), False, None)


def _judging(reading: Reading, mark: Marked) -> Credit | None:
    inside = reading.doc.char_span(mark.start, mark.end, alignment_mode="contract")
    for verb in inside.root.ancestors if inside is not None and len(inside) else ():
        if mark.start <= verb.idx < mark.end or verb.pos_ not in ("VERB", "AUX") or _is_judged(verb):
            continue
        source, _ = source_of(verb)
        if verb.lemma_ not in JUDGING or source is None or source.idx > mark.opener:
            return None
        speaker = Cast(reading).speaker(source)
        attribution = Attribution(verb, verb.text, verb.lemma_, source, verb.i, verb.i, True)
        return Credit(attribution, speaker, False, None) if speaker is not None else None
    return None


def _is_judged(verb: Token) -> bool:
    """Whether a verb is only part of what somebody found: 'found that nobody could be sure that it was "a fraud"'."""
    return verb.lemma_ not in JUDGING and verb.dep_ in ("ccomp", "acomp", "xcomp")


def _tells_which(cue: Token) -> bool:
    """'the memos written by X show "...": which memos, between a subject and its verb."""
    cue = first_joined(cue)
    noun = cue.head
    between = noun.dep_ in ("nsubj", "nsubjpass") and noun.i < cue.i < noun.head.i
    return between and cue.dep_ in ("acl", "relcl")


def _is_what_for(credit: Credit) -> bool:
    """'her willingness to accept': an infinitive that explains a noun."""
    cue = credit.attribution.cue
    return cue.dep_ == "acl" and any(c.tag_ == "TO" for c in cue.children)


def _final(credit: Credit, behind: Sequence[Credit]) -> Credit:
    """Of 'TASS quotes Peskov as saying' the last word."""
    source = credit.attribution.source
    return next((c for c in reversed(behind) if c.attribution.carrier and c.attribution.source == source), credit)


def _is_open(reading: Reading, credit: Credit, mark: Marked) -> bool:
    """Not closed off before the quotation by a sentence of its own that took another quotation."""
    between = reading.text[credit.attribution.cue.idx : mark.opener]
    return credit.attribution.lemma != "according" or SENTENCE_END.search(between) is None


def _adjacent(reading: Reading, credit: Credit, mark: Marked) -> bool:
    left = reading.doc[credit.attribution.left].idx
    return len(re.findall(r"\w+", reading.text[mark.closer + 1 : left])) <= 2


def _is_signed(reading: Reading, credit: Credit, mark: Marked) -> bool:
    """'The union noted the danger: "We must act," said Jan Novak': the colon only leads on to whose words they are."""
    lead = reading.text[: mark.opener].rstrip().endswith(":")
    cue, source = credit.attribution.cue, credit.attribution.source
    behind = not reading.text[mark.closer + 1 : cue.idx].strip(" ,")
    return lead and behind and source is not None and source.i > cue.i and source.pos_ != "PRON"


def frame(reading: Reading, passage: Passage, mark: Marked) -> tuple[int, int]:
    """Offsets of the sentence that a quotation stands in, with everything inside marks counted as one word."""
    text = reading.text
    others = [m for m in reading.marked if passage.start <= m.opener < passage.end and not m.is_nested]
    inside = [mark] if mark.is_nested else others
    # A full stop inside the marks ends the sentence around them.
    around = blanked(text, passage, [(m.start, m.end - len(_last_stop(text[m.start : m.end]))) for m in inside])
    first, last = passage.start, passage.end
    for gap in SENTENCE_END.finditer(around):
        at = passage.start + gap.end()
        if not _closes(around, gap):
            continue
        if at <= mark.opener:
            first = at
        elif at > mark.closer:
            last = at
            break
    return first, last


def _last_stop(said: str) -> str:
    found = re.search(r"[.!?]\]?$", said)
    return found[0] if found else ""


def _closes(around: str, end: re.Match[str]) -> bool:
    """A closing mark ends a sentence only with a full stop beside it, and no 'said X' behind it."""
    before = around[max(0, end.start() - 2) : end.end()].rstrip()
    if not re.search(r"[.!?…]", before):
        return False
    if before[-1] in "”\"’'»":
        return not is_signed(before.rstrip("”\"’'»")[-1:], " " + around[end.end() :])
    return True


def _by_colon(reading: Reading, first: int, mark: Marked) -> Credit | None:
    """'X took a parting shot on Twitter: "..."': the subject of what stands before the colon."""
    lead = reading.text[first : mark.opener].rstrip()
    if not lead.endswith((":", ",")):
        return None
    span = reading.doc.char_span(first, first + len(lead), alignment_mode="contract")
    if span is None or not len(span):
        return None
    root = span.root
    if root.lemma_ == "be" and lead.endswith(","):
        return None  # 'Six of them were, according to the files, "..."'
    nouns = [t for t in span if t.lemma_.lower() in NOUNS and t.pos_ == "NOUN"]
    source, _ = source_of(root) if root.pos_ in ("VERB", "AUX") else (None, None)
    papers = (
        [t for t in span if t.lemma_.lower() in PAPERS | RULINGS and t.pos_ == "NOUN"] if READS.search(lead) else []
    )
    if source is None and papers:
        source = papers[0]  # 'The statement on the match read: "..."'
    last = span[max(0, len(span) - 2)]
    is_label = span[-1].text == ":" and root.pos_ in ("NOUN", "PROPN") and _is_person(reading, last)
    passage = reading.passage_at(mark.start)
    alone = first == passage.start and mark.closer + 2 >= passage.end  # nothing else in it: a headline
    is_label = source is None and is_label and (last == root or alone)
    if source is None and (is_label or root.ent_type_ == "PERSON"):
        # a headline's 'Weiss: "Never"', 'A word from Weiss: "Never"'; 'Weiss of Lund, Sweden, disagreed: "..."'
        source = last if is_label else root
    if source is None and root.pos_ == "NOUN":
        source = next((c for c in root.children if c.dep_ == "poss"), None)  # 'Her verdict on the plan: "..."'
    if source is None:
        return None
    cue = nouns[-1] if nouns else root
    attribution = Attribution(cue, "" if is_label else cue.text, cue.lemma_, source, root.i, root.i, True)
    speaker = Cast(reading).speaker(source)
    return Credit(attribution, speaker, False, None) if speaker is not None else None


def _is_person(reading: Reading, token: Token) -> bool:
    return token.ent_type_ == "PERSON" or any(m.label == "person" for m in Cast(reading).at(token))
