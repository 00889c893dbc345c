"""Documents signed or adopted: their names as printed, and which names are of one document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pipeline.meetings import cues
from pipeline.meetings.phrases import heads
from pipeline.parse import Token
from pipeline.reading import Reading
from pipeline.seeds import fold

ANY_NAME = frozenset({"document", "deal", "minutes"})  # name nothing without words of their own
LISTED = ("dobj", "conj", "appos", "npadvmod", "dep")
ABOUT = ("on", "of", "for")
BETWEEN = " / "  # joins the names of one document


def named(token: Token, reading: Reading) -> Iterator[str]:
    """The names of the papers that a phrase speaks of, each as printed; nothing for 'the document'."""
    for head in heads(token):
        if paper := _paper(head):
            name = _quoted(paper, reading) or _phrase(paper)
            if name is not None:
                yield name


def signed(verb: Token) -> Iterator[Token]:
    """The papers of a list that a verb has, also where the parse takes the second for a measure: 'signed a declaration
    on trade, a memorandum on energy and two protocols', 'signed documents, including a memorandum'."""
    for token in verb.doc[verb.i + 1 : verb.right_edge.i + 1]:
        if token.lemma_.lower() in cues.PAPERS and token.pos_ in ("NOUN", "PROPN") and _is_listed(token, verb):
            yield token


def _is_listed(paper: Token, verb: Token) -> bool:
    for above in paper.ancestors:
        if above == verb:
            return paper.dep_ in LISTED or paper.head.lower_ == "including"
        if above.lemma_.lower() not in cues.PAPERS and above.lower_ != "including":
            return False
    return False


def is_paper(token: Token) -> bool:
    """True for a phrase that speaks of a document, named or not."""
    return _paper(token) is not None


def merged(names: Iterable[str]) -> tuple[str, ...]:
    """One name for each document: other names of it follow the longest, after a slash.

    Names are of one document if they have the same kind of paper and a word of the subject in common, or if one
    says no subject.
    """
    groups: list[list[str]] = []
    for name in dict.fromkeys(part for joined in names for part in joined.split(BETWEEN)):
        group = next((g for g in groups if any(_is_one(name, other) for other in g)), None)
        if group is None:
            groups.append([name])
        elif fold(name) not in map(fold, group):
            group.append(name)
    return tuple(BETWEEN.join(_distinct(group)) for group in groups)


def _distinct(names: list[str]) -> Iterator[str]:
    """Longest first, without those that a longer one begins with."""
    ordered = sorted(names, key=len, reverse=True)
    return (n for i, n in enumerate(ordered) if not any(fold(other).startswith(fold(n)) for other in ordered[:i]))


def _is_one(name: str, other: str) -> bool:
    kind, subject = _parts(name)
    other_kind, other_subject = _parts(other)
    return kind == other_kind and (not subject or not other_subject or bool(subject & other_subject))


def _parts(name: str) -> tuple[str, frozenset[str]]:
    """(kind of paper, words of its subject)"""
    words = re.findall(r"[^\W\d_]+", fold(name))
    kind = next((w for w in words if w in cues.PAPERS), "")
    passed = {"joint", "between", "republic", "federation", "signed", "with", "from", "relations", "cooperation"}
    return kind, frozenset(w for w in words if len(w) > 3 and w != kind and w not in passed)


def _paper(head: Token) -> Token | None:
    """The word for the kind of paper in a phrase: itself, or inside a title ('the Shusha Declaration')."""
    return next((t for t in (head, *head.subtree) if t.lemma_.lower() in cues.PAPERS), None)


def _quoted(paper: Token, reading: Reading) -> str | None:
    """The title in quotation marks that a paper's word is part of."""
    for mark in reading.marked:
        if mark.start <= paper.idx < mark.end and not mark.is_speech:
            return " ".join(reading.text[mark.start : mark.end].split()).rstrip(",.")
    return None


def _phrase(paper: Token) -> str | None:
    """'joint statement', 'Declaration on Allied Interaction': the paper's adjectives and what it is on."""
    before = [c for c in paper.children if c.i < paper.i and c.dep_ in ("amod", "compound") and c.pos_ != "NUM"]
    after = next((c for c in paper.children if c.i > paper.i and c.dep_ == "prep" and c.lower_ in ABOUT), None)
    first = min((c.left_edge.i for c in before), default=paper.i)
    last = paper.i if after is None else _end_of_subject(after)
    if (first == last and paper.lower_ in ANY_NAME) or (last == paper.i and paper.tag_ in ("NNS", "NNPS")):
        return None  # 'the document', 'three agreements'
    return " ".join(paper.doc[first : last + 1].text.split()).strip(" ,.\"'”“’‘")


def _end_of_subject(prep: Token) -> int:
    """The last token of 'on allied relations', without clauses and times that hang on it."""
    last = prep.head.i
    for token in prep.doc[prep.i + 1 : prep.right_edge.i + 1]:
        if token.pos_ in ("VERB", "AUX", "PUNCT", "SCONJ") or token.ent_type_ in ("DATE", "TIME"):
            break
        if token.dep_ == "prep" and token.lower_ not in (*ABOUT, "between"):
            break
        last = token.i
    return last
