"""Two full names of one person, where an article says so: 'was born X', 'under the stage name X', 'known as X'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.mentions.gazette import Words
from pipeline.mentions.names import Name
from pipeline.mentions.syntax import SUBJECT, head_of
from pipeline.parse import Doc, Token

CUES = frozenset({"born", "née", "nee", "alias", "aka", "a.k.a.", "name", "pseudonym", "as"})  # right before the name
CALLING = frozenset({"know", "bill", "perform", "sing", "write", "act", "wrestle", "record", "play"})  # '... as X'
OWNING = frozenset({"the", "his", "her", "birth", "real", "stage"})  # 'under the ring name X'
FURTHER = 6  # steps up the tree within which the other name is found


def told(doc: Doc, printed: Sequence[Name]) -> Iterator[tuple[Words, Words]]:
    """(name, other name) for each pair of full names that are said to be one person's."""
    full = [name for name in printed if len(name.words) > 1]
    named = {i: name for name in full for i in range(name.start, name.end)}
    for name in full:
        cue = _cue(doc, name)
        other = _bearer(doc, name, cue, named) if cue is not None else None
        if other is not None and other.words != name.words:
            yield other.words, name.words


def _cue(doc: Doc, name: Name) -> Token | None:
    """The word that says that another name of somebody follows."""
    i = name.start - 1
    while i > 0 and doc[i].text in "\"'“‘(:,":
        i -= 1
    if i < 0 or doc[i].lower_ not in CUES or doc[i].sent != doc[name.start].sent:
        return None
    is_said = doc[i].lower_ != "as" or doc[i].head.lower_ == "known" or doc[i].head.lemma_ in CALLING
    is_own = doc[i].lower_ != "name" or doc[i].left_edge.lower_ in OWNING
    return doc[i] if is_said and is_own else None


def _bearer(doc: Doc, name: Name, cue: Token, named: dict[int, Name]) -> Name | None:
    """Whose other name it is: the subject of the clauses above or the name they hang on, never anybody beside."""
    if cue.i == cue.sent.start:  # 'Born X in Rome, Y sang'
        root = cue.sent.root
        return next((named[c.i] for c in root.children if c.dep_ in SUBJECT and c.i in named), None)
    token = head_of(doc, name.start, name.end)
    for _ in range(FURTHER):
        if token.head == token:
            return None
        is_clause, token = token.dep_ in ("acl", "relcl"), token.head
        if is_clause and token.pos_ == "NOUN":  # 'the singer known as X' is not who praises him
            return named.get(token.head.i) if token.dep_ in ("appos", "attr") else None
        if token.i in named and named[token.i] is not name:
            return named[token.i]
        subject = next((c for c in token.children if c.dep_ in SUBJECT and c.tag_ not in ("WP", "WDT")), None)
        if subject is not None:
            return named.get(subject.i)
    return None
