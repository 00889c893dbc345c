"""Turns of speech: transcripts and interviews, where a label at the head of a paragraph says who speaks.

    Vladimir Putin: Colleagues, ...      President of Russia Vladimir Putin: ...     MR. PRICE: ...     JB: ...
    Q: Minister, will you meet him?      A. Yes, next week.       Question (via interpreter): ...      ((WN)) ...
    "PRICE: We said so last week.

Each turn, or the whole, may stand in quotation marks.

A line 'Word: ...' alone proves nothing (headlines, lists and notes are written so), so labels count only where an
article holds a dialogue of them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from pipeline.wordlist import words

ASKING = words("q question journalist reporter correspondent interviewer moderator host operator participant")
ANSWERING = words("a answer interviewee")
# Words of a label that no headline and no list puts there, beside the name or alone.
TITLES = words(
    "mr mrs ms miss dr sir president premier minister chancellor secretary ambassador senator congressman chairman "
    "chair commissioner general spokesperson spokesman spokeswoman king queen prince sheikh governor mayor director "
    "representative envoy speaker"
)
JOINING = words("of the and for to de da di del der den van von al el bin ibn la le du")
NOTES = words(
    "update updated note notes image caption credit file breaking live watch read photo video correction analysis "
    "opinion background context exclusive developing editor source location date time place summary january february "
    "march april may june july august september october november december monday tuesday wednesday thursday friday "
    "saturday sunday"
)
LEADING = words("in the from to at on and but of for with by near outside around meanwhile while when after before")

# A word, initials or an abbreviated title; any other full stop ends a sentence, as before the credit of a picture.
_WORD = r"(?:[^\W\d_](?:[\w'’-]*[^\W_])?|(?:[^\W\d_]\.-?){1,3}|(?:[Mm][RrSs][Ss]?|D[Rr]|Prof|Gen|Sen|Gov|Amb|Rep)\.)"
LABEL = re.compile(
    r"[\"“]?"
    rf"(?:(?P<name>{_WORD}(?:,? {_WORD}){{0,11}})(?: ?\([^()\n]{{1,60}}\))? ?:|(?P<short>[QA])\.)\s+(?=\S)"
    r"|\(\((?P<wiki>[A-Z][^()\n]{0,40})\)\)(?:\s?:)?\s*(?=\S)"
)
INITIALS = re.compile(r"[A-Z]{2,3}")
ENDS = re.compile(r"[.?!…,:;][\"'”’»)\]]*$")  # headlines, which have labels too, end without
TOLD = re.compile(r"\b[A-Z]\w+,? (?:\w+ly )?(?:said|told|added|noted|stressed|replied|answered|explained)\b")
# '(Laughter.)', '—Jane Doe' below a phrase that is printed large: notes on the speech, none of it.
NOTE = re.compile(r"[\"“]?[(\[<][^()\[\]<>]*[)\]>]\.?|[—–-] ?(?:[\w.'’]+\s?){1,5}")
OMITTED = re.compile(r"[(\[<]?(?:…|\.{3})[)\]>]?")


@dataclass(frozen=True, slots=True)
class Label:
    """The head of a turn, in offsets of its paragraph: the label ends at `end`, its colon at `colon`, what is said
    begins at `speech`; the label begins at `start`, behind a quotation mark if there is one. `name` is its last word,
    in small letters: what the labels of one speaker share."""

    words: str
    end: int
    colon: int
    speech: int
    is_last: bool = False
    start: int = 0

    @property
    def name(self) -> str:
        bare = self.words.strip("()") if self.words.startswith("((") else self.words.split(" (")[0]
        return bare.split()[-1].lower()

    @property
    def is_role(self) -> bool:
        """A question, an answer, a title with or without a name, or a mark of a wiki's."""
        if self.words.startswith("(("):
            return True
        said = {word.strip(".,'’()").lower() for word in self.words.split()}
        return self.name in ASKING | ANSWERING or not said.isdisjoint(TITLES)

    @property
    def is_full_name(self) -> bool:
        """Written as a name of two words or more: once there is a dialogue, such a label is one more voice."""
        parts = self.words.split()
        return 1 < len(parts) < 5 and all(part[0].isupper() or part in JOINING for part in parts)

    @property
    def is_question(self) -> bool:
        """Asked by a journalist; a wiki writes its own name or initials: '((WN)) ...'."""
        return self.name in ASKING or re.fullmatch(r"\(\(\w+\)\)", self.words) is not None

    def goes_on(self, paragraph: str) -> bool:
        """Whether a paragraph without a label is still this turn: nobody speaks of himself by his name, and behind the
        last turn of a dialogue the reporter may take over. Questions have one paragraph, and who speaks where words
        are left out ('<…>') is not known."""
        if self.is_question or OMITTED.fullmatch(paragraph) or (self.is_last and TOLD.search(paragraph)):
            return False
        return self.name in ANSWERING or re.search(rf"(?i)\b{re.escape(self.name)}\b", paragraph) is None


def labels(paragraphs: Mapping[int, str]) -> dict[int, Label]:
    """The paragraphs that begin a turn, by number, with their labels; none unless there is a dialogue.

    A dialogue has two labels that are beyond doubt: a question or an answer, a title, a name used as label twice, or
    one that the article writes elsewhere too. Where there is one, whoever else is named as they are speaks too.
    """
    found = _printed_alike({n: label for n, said in paragraphs.items() if (label := _label(said)) is not None})
    if len(found) < 2:
        return {}
    often = Counter(label.name for label in found.values())
    whole = "\n".join(paragraphs.values())
    certain = {n: label for n, label in found.items() if label.is_role or _is_name(label, often[label.name], whole)}
    if len(certain) < 2:
        return {}
    named = {n: label for n, label in found.items() if label.is_full_name or _is_called_up(label, often[label.name])}
    spoken = certain | named
    last = max(spoken)
    return spoken | {last: replace(spoken[last], is_last=True)}


def is_note(paragraph: str) -> bool:
    """True for a paragraph beside the speech: '(Laughter.)', '[Speaks in Armenian]', '<...>', '—Jane Doe'."""
    return NOTE.fullmatch(paragraph) is not None


def _printed_alike(found: Mapping[int, Label]) -> dict[int, Label]:
    """Without labels that are not in capitals where those of the same speaker are: a headline's 'Price: We will'."""
    capitals = {label.name for label in found.values() if label.words.isupper()}
    return {n: label for n, label in found.items() if label.words.isupper() or label.name not in capitals}


def _is_called_up(label: Label, often: int) -> bool:
    """A surname in capitals, used as label twice: once there is a dialogue, it is one more voice."""
    return label.words.isupper() and often > 1


def _label(paragraph: str) -> Label | None:
    match = LABEL.match(paragraph)
    if match is None or not ENDS.search(paragraph):
        return None
    head = match.group().rstrip()
    if match["name"]:
        written = [word.strip(".,") for word in match["name"].split()]
        fits = all(word[:1].isupper() or word in JOINING for word in written) and written[-1][:1].isupper()
        if not fits or written[-1].lower() in NOTES:
            return None
    end = head.index("))") + 2 if match["wiki"] else len(head[:-1].rstrip())
    start = head[0] in '"“'
    return Label(head[start:end], end, len(head), match.end(), start=int(start))


def _is_name(label: Label, often: int, whole: str) -> bool:
    if INITIALS.fullmatch(label.words):
        return re.search(r"\b" + r"[\w.'’-]+ ".join(label.words) + r"[a-z]", whole) is not None
    if " " in label.words:
        return often > 1 or whole.count(label.words) > 1
    named = re.findall(rf"(?i)([^\W\d_][\w.'’-]*)\s+{re.escape(label.words)}\b", whole)
    return any(before[0].isupper() and before.lower() not in LEADING for before in named)
