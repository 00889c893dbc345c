"""The phrases that stand as speakers, as they are printed, and what they are about: people, offices, things."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from pipeline.parse import Span, Token
from pipeline.quotes.joint import Speaker
from pipeline.quotes.met import CROWDS
from pipeline.quotes.openings import FINITE_TAGS
from pipeline.quotes.papers import BODIES, PAPERS
from pipeline.quotes.phrases import ARTICLE, object_of, phrase, sentence_before
from pipeline.wordlist import words

OPEN = re.compile(r"\s*\([^)]*$")  # a bracket that only opens: 'the institute (PIVS'
WHO_DOES = re.compile(r"(?:er|or|ist|ian|ant|ee|man|men|woman|people)$")  # nouns of people
STANDING = words(
    "organisation organization corporation delegation opposition coalition management leadership community side "
    "investigation inspection examination prosecution polling law ruling family team panel public state country staff "
    "study estimate"
)
POLLS = words("poll survey")  # which find and are quoted; what they suggest is not said
THINGS = words(
    "law rule index figure data evidence footage image result constitution sign legislation exit picture number "
    "treaty convention agreement accord pact contract bill clause fact history map share price talk meeting imaging "
    "test signal term phrase frequency trend pattern rate level rise increase decline lack absence presence reasoning "
    "argument view position decision reason concern criticism attack blast explosion crash fire shooting incident "
    "outbreak earthquake storm war video photo photograph recording clip"
)


def is_clause_between(head: Token, child: Token) -> bool:
    """'The firm sells bread, but the Guild says': taken for one of two subjects; not so 'The firm, which sells bread,
    and the Guild say'."""
    between = [t for t in head.doc[head.i : child.left_edge.i] if t.tag_ in FINITE_TAGS]
    return any(not any(a.dep_ == "relcl" for a in (t, *t.ancestors) if a.i > head.i) for t in between)


def is_bare_office(office: Token) -> bool:
    """'Eva Lind of Oslo University and contributor to The Herald': an office of hers, not somebody beside her."""
    return office.tag_ == "NN" and lemma_of(office) not in BODIES and not any(c.i < office.i for c in office.children)


def is_thing(head: Token) -> bool:
    """'The timing of the visit suggested', 'her e-mails revealed'; but 'farmers', 'the delegation', 'the statement'."""
    lemma = lemma_of(head)
    speaks = (
        lemma in (BODIES | PAPERS | STANDING | CROWDS) - POLLS
        or WHO_DOES.search(lemma) is not None
        or bool(head.ent_type_)
    )
    return head.tag_ in ("NN", "NNS") and not speaks


def counts_people(head: Token) -> bool:
    """'A number of senators', 'a majority of voters'."""
    of = next((c for c in head.children if c.lower_ == "of"), None)
    counted = object_of(of)
    indefinite = any(c.lower_ in ("a", "an") for c in head.children)
    return (
        indefinite
        and counted is not None
        and counted.tag_ in ("NNS", "NNPS")
        and lemma_of(counted) not in THINGS | PAPERS
    )


def printed_of(head: Token) -> str:
    """The phrase of a speaker as printed, without 's and without a bracket that only opens ('the institute (PIVS')."""
    span = phrase(head)
    if span.end + 1 < len(head.doc) and head.doc[span.end].text == "-" and not head.doc[span.end].whitespace_:
        span = head.doc[span.start : span.end + 2]  # 'study co-author', taken apart
    behind = head.doc[span.end : span.end + 2]
    if len(behind) == 2 and behind[0].text == "." and behind[1].like_num and not span[-1].whitespace_:
        span = head.doc[span.start : span.end + 2]  # 'Act No. 3846'
    printed = OPEN.sub("", " ".join(span.text.split()))
    return re.sub(r"\s?['’]s?$", "", printed) if any(c.dep_ == "case" for c in head.children) else printed


def lemma_of(head: Token) -> str:
    """The lemma of a speaker phrase, in small letters."""
    return head.lemma_.lower()


def parts_start(heads: Iterable[Token]) -> int:
    """Offset where the phrases of `heads` begin."""
    return min(phrase(h).start_char for h in heads)


def parts_end(heads: Iterable[Token]) -> int:
    """Offset where the phrases of `heads` end."""
    return max(phrase(h).end_char for h in heads)


def told_more(head: Token) -> str | None:
    """The phrase before that tells more of 'the sources': 'sources within the port'; None where there is none."""
    alike = (t for t in reversed(head.doc[: head.i]) if t.lemma_ == head.lemma_ and t.pos_ == "NOUN")
    fuller = next((t for t in alike if any(c.dep_ == "prep" for c in t.children)), None)
    return ARTICLE.sub("", printed_of(fuller), count=1) if fuller is not None else None


def one_of(head: Token) -> Speaker | None:
    """'One of the victims', as printed."""
    of = next((c for c in head.children if c.lower_ == "of"), None)
    whole = object_of(of)
    if whole is None or whole.lemma_.lower() in THINGS | PAPERS:
        return None
    if whole.pos_ not in ("NOUN", "PROPN") and whole.lower_ != "them":
        return None
    several = head.lower_ != "one"
    return Speaker(None, printed_of(head), printed_of(head), several, several)


def unnamed_before(pronoun: Token, names_somebody: Callable[[Span], bool]) -> Speaker | None:
    """'One of the victims came forward. She said': whom the sentence before is about, though nobody names her.

    `names_somebody` tells whether a person is named in a span, or speaks in it.
    """
    before = sentence_before(pronoun.sent)
    if pronoun.lower_ not in ("he", "she") or not len(before) or names_somebody(before):
        return None
    subject = next((t for t in before if t.lower_ == "one" and t.dep_ == "nsubj" and t.head == before.root), None)
    found = one_of(subject) if subject is not None else None
    return replace(found, text=pronoun.text) if found is not None else None
