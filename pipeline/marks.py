"""Quotation marks: which of them open and close, and which of the stretches between them are speech.

Spans are found on characters, passage by passage, because a parse goes astray inside long quotations. A stretch is
speech unless it is a name, a title, a term or a scare quote; that is judged from the words that stand around it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.layout import Passage
from pipeline.speech import FORMS, NOUNS, TOLD_BY

# Opening mark -> marks that may close it. Newsrooms mix straight and curved ones ("Declaration ... Federation”).
CLOSERS = {
    "“": '”"“',
    "„": '“”"',
    "”": "”",
    "«": "»",
    "»": "«",
    '"': '"”“',
    "‘": "’'",
    "‚": "‘’'",
    "'": "'’",
}
MARKS = re.compile(f"[{''.join(CLOSERS)}’]")
SINGLE = frozenset("'’‘")
PAD = "\u2060"  # a sign of no width: stands for the second of two apostrophes
TWO_OPEN = re.compile(r"(?<![^\s(\[—–-])''(?=\S)")
TWO_CLOSE = re.compile(r"(?<=\S)''(?!\w)")


def one_sign(text: str, opening: str, closing: str) -> str:
    """The text with two signs of their own for two apostrophes that stand for a quotation mark; its length is kept."""
    return TWO_CLOSE.sub(closing, TWO_OPEN.sub(opening, text)) if "''" in text else text


@dataclass(frozen=True, slots=True)
class Marked:
    """The inside `text[start:end]` of a pair of quotation marks, without outer blanks and without a last comma.

    `opener` and `closer` are the offsets of the marks themselves (`closer` is `end` of the passage where a quotation
    goes on in the next). `is_speech` is false for names, titles, terms and scare quotes; `is_nested` is true inside
    another quotation; `continues` if the quotation began in the passage before. A turn of a dialogue needs no marks
    (`is_turn`): it is speech from end to end, and quotations in it are nested.
    """

    start: int
    end: int
    is_speech: bool
    opener: int
    closer: int
    is_nested: bool = False
    continues: bool = False
    is_turn: bool = False


def marked(text: str, passages: Sequence[Passage]) -> tuple[Marked, ...]:
    """Stretches inside quotation marks, in order of their start, an outer one before those nested in it."""
    text = one_sign(text, f"“{PAD}", f"{PAD}”")
    found: list[Marked] = []
    carried: str | None = None  # opening mark of a quotation that the passage before left open
    for number, passage in enumerate(passages):
        if passage.role == "speaker":
            continue
        following = passages[number + 1] if number + 1 < len(passages) else None
        goes_on = following is not None and text[following.start] in CLOSERS and following.role == "body"
        spans, left_open = _spans(text, passage, carried, goes_on)
        carried = left_open
        if passage.voice is not None:
            spans = [span for span in spans if not _is_whole(span, passage)]
            found.append(_turn(text, passage, spans))
        found.extend(_judged(text, passage, spans))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Span:
    opener: int
    closer: int
    continues: bool = False


def _is_whole(span: _Span, passage: Passage) -> bool:
    """Marks around a whole paragraph of a turn, or left open in it: they hold the turn itself."""
    return span.closer == passage.end or (span.opener == passage.start and span.closer == passage.end - 1)


def _turn(text: str, passage: Passage, spans: Sequence[_Span]) -> Marked:
    """A paragraph of a turn, without marks that open or close the whole turn and have no partner in it."""
    paired = {at for span in spans for at in (span.opener, span.closer)}
    start = passage.start + (text[passage.start] in '"“' and passage.start not in paired)
    end = passage.end - (text[passage.end - 1] in '"”' and passage.end - 1 not in paired)
    return Marked(start, end, True, start - 1, end, is_turn=True)


def _spans(text: str, passage: Passage, carried: str | None, goes_on: bool) -> tuple[list[_Span], str | None]:
    """Pairs of marks in one passage, and the mark that it leaves open for the next."""
    spans: list[_Span] = []
    pending: list[int] = []  # offsets of opening marks, the innermost last
    at = passage.start
    reopened = carried is not None and text[at] in CLOSERS
    if carried is not None and not reopened:
        closer = _first_closer(text, passage, carried)
        if closer is not None:
            spans.append(_Span(at - 1, closer, True))
            at = closer + 1
    for sign in MARKS.finditer(text, at, passage.end):
        at, mark = sign.start(), sign[0]
        level = _closed_by(text, passage, at, pending)
        if level is not None:
            spans.append(_Span(pending[level], at, reopened and pending[level] == passage.start))
            del pending[level:]
        elif _opens(text, passage, at):
            same = [n for n, offset in enumerate(pending) if text[offset] == mark]
            del pending[same[0] if same else len(pending) :]  # the same mark again: the earlier never closed
            pending.append(at)
    left_open = None
    for offset in pending[:1]:
        if text[offset] not in SINGLE and (goes_on or _runs_to_end(text, passage, offset)):
            spans = [span for span in spans if span.opener < offset or text[span.opener] != text[offset]]
            spans.append(_Span(offset, passage.end, reopened and offset == passage.start))
            left_open = text[offset]
    return sorted(spans, key=lambda span: (span.opener, -span.closer)), left_open


def _opens(text: str, passage: Passage, at: int) -> bool:
    before = text[at - 1] if at > passage.start else " "
    after = text[at + 1] if at + 1 < passage.end else " "
    if after.isspace() or not (before.isspace() or before in "([{—–-/:;,…" or before in CLOSERS):
        return False
    if text[at] in "'’" and re.match(r"\d0s\b|(?:em|til|cause|tis|twas|n)\b", text[at + 1 : at + 8]):
        return False
    return text[at] != "’" and (after.isalnum() or after in f"[(…#$€£@-.¿¡{PAD}" or after in CLOSERS)


def _closed_by(text: str, passage: Passage, at: int, pending: Sequence[int]) -> int | None:
    """Which of the pending marks (counted from the outermost) the mark at `at` closes; None if it closes none."""
    before = text[at - 1] if at > passage.start else " "
    after = text[at + 1] if at + 1 < passage.end else " "
    if after.isalnum() or (before.isspace() and not after.isspace() and not _closes_two(text, at)):
        return None
    for level in range(len(pending) - 1, -1, -1):
        opener = text[pending[level]]
        if text[at] in CLOSERS[opener] and at > pending[level] + 1:
            if opener in SINGLE and _is_possessive(text, passage, at, CLOSERS[opener]):
                return None
            return level
    return None


def _closes_two(text: str, at: int) -> bool:
    """'... and I said, "Come in" ', she recalled': a mark behind a closing mark and a blank."""
    return text[at - 2] in "'’”\"" and text[at] != text[at - 2] and text[at + 1 : at + 2] in (",", ".", ";", ")")


def _is_possessive(text: str, passage: Passage, at: int, closers: str) -> bool:
    """'the presidents' talks': after s, before a lower-case word that tells of no speech, with a closer to come."""
    if text[at - 1] not in "sS" or not re.match(r" [a-z]", text[at + 1 : at + 3]):
        return False
    rest = text[at + 1 : passage.end]
    if FORMS.match(rest.lstrip()) or re.match(r" (?:and|but|or|in|at|on|to|as|by|for|he|she|they)\b", rest):
        return False
    later = re.search(rf"[{closers}](?!\w)", rest)
    opener = re.search(r"(?:^|[\s(])['‘](?=\w)", rest)
    return later is not None and (opener is None or later.start() < opener.start())


def _first_closer(text: str, passage: Passage, carried: str) -> int | None:
    for at in range(passage.start + 1, passage.end):
        if text[at] in CLOSERS[carried] and not text[at + 1 : at + 2].isalnum() and not text[at - 1].isspace():
            return at
        if text[at] in CLOSERS and text[at] not in SINGLE and _opens(text, passage, at):
            return None
    return None


def _runs_to_end(text: str, passage: Passage, offset: int) -> bool:
    """A mark left open whose words plainly begin a quotation: at the start of the passage, or after ':' or ', '."""
    lead = text[passage.start : offset].rstrip()
    sentence = text[offset + 1 : passage.end]
    return (not lead or lead[-1] in ":,") and sentence[:1].isupper() and len(sentence.split()) >= 4


# Speech or not.

# Words that stand before a name or a term. The second list does so only before a capital letter.
NAMING = re.compile(
    r"(?i)\b(?:so[- ]called|known as|called|named|titled|entitled|dubbed|nicknamed|codenamed|termed|"
    r"the (?:words?|term|phrase|name|title|slogan|hashtag))\s*$"
)
# 'a tool called a "spider"', but not 'what he called a "witch hunt"'.
NAMED_A = re.compile(r"(?i)\b(?:called|dubbed|termed|known as) (?:an?|the)\s*$")
CALLED_BY = re.compile(r"(?i)\b(?:what|which|whom?) (?:[\w.,’'-]+ ){1,8}(?:called|dubbed|termed)(?: (?:an?|the))?\s*$")
NAMED_KIND = re.compile(
    r"(?i)\b(?:operation|film|documentary|song|book|novel|album|series|programme|program|newspaper|magazine|website|"
    r"party|movement|group|company|organi[sz]ation|declaration|treaty|memorandum|protocol|document|agreement|concept|"
    r"project|forum|exhibition|of|by|at|from|in|with|on)\s*$"
)
WITH = re.compile(r"\b(?:with|by)\s*$")  # 'answered with "No."', but 'a scene in "Hamilton."'
TITLES = ("Sen", "Rep", "Gov", "Gen", "Col", "Sgt", "Capt", "Prof", "Rev", "Hon", "Adm", "Maj", "Mrs")
SHORTENED = "".join(rf"(?<!\b{title})" for title in TITLES)  # whose full stop ends no sentence
SENTENCE_END = re.compile(
    rf"(?:[a-z\d%)\]\[]{{2}}{SHORTENED}[.!?…]\]?[”\"»’']{{0,2}}|[”\"’»][.!?]?)\s+(?=[A-Z“\"«‘'\[—])"
)
# ' the suit states.' behind '"We were robbed,"': forms that elsewhere are more often nouns.
TOLD_LAST = re.compile(
    r"\s(?:the|an?|his|her|its|their|[A-Z][\w.’'-]*)(?: [\w.’'-]+){0,4} "
    r"(?:states|claims|reports|notes|remarks|comments|demands|promises|pledges|answers|jokes|stresses)[.,](?:\s|$)"
)
BY_NOUN = re.compile(rf"(?i)\b(?:{'|'.join(sorted(NOUNS))})s?\b[^.]*:\s*$")  # 'in his statement yesterday:'
# 'his claim that it was "a fraud"', 'a warning by the bank that'.
TOLD_THAT = re.compile(
    rf"(?i)(?:\b(?:his|her|its|their)|['’]s?) (?:[\w-]+ ){{0,2}}(?:{'|'.join(sorted(TOLD_BY))}) that\b"
    rf"|\b(?:{'|'.join(sorted(TOLD_BY))}) (?:by|from) (?:[\w.’'-]+ ){{1,5}}that\b"
)
SMALL_WORDS = re.compile(r"(?i)\d+,?|&|vs?\.?|an?|the|of|on|in|for|and|or|to|with|between|by|at|from|de|la")
LABELLED = re.compile(r"\s*(?:[A-Z][\w.’'-]*\s){0,4}[A-Z][\w’'-]*:\s*")  # 'President Weiss: "We will not yield"'
CREDITING = re.compile(
    r"(?i)\b(?:according to|in the words of|in (?:[\w.]+ ){0,4}(?:[\w.]+['’]s?|his|her|their|its) words|"
    r"as (?:[\w.]+ ){1,4}put it|ruled|(?:went|goes) on(?=[,:]))\b"
)
TITLE_WORDS = 4  # so many words that all begin with a capital are a title, whatever stands around them
OWN_WORDS = 3  # so many words are speech where one of them is 'I' or 'our', and as a sentence behind a colon
FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Mm]e|us)\b")
FULL_WORDS = 6  # a stretch of so many words that ends as a sentence does is speech, whatever stands around it


def _judged(text: str, passage: Passage, spans: Sequence[_Span]) -> Iterator[Marked]:
    outside = _without(text, passage, spans) if spans else ""
    for span in spans:
        start, end = _trimmed(text, span.opener + 1, span.closer)
        if start >= end:
            continue
        nested = passage.voice is not None or any(o.opener < span.opener and span.closer < o.closer for o in spans)
        stretch = Marked(start, end, True, span.opener, span.closer, nested, span.continues)
        frame = text[passage.start : span.opener] if nested else outside[: span.opener - passage.start]
        after = outside[span.closer + 1 - passage.start :]
        inside = text[start : span.closer].rstrip(f"{PAD} ")
        yield replace(stretch, is_speech=_is_speech(inside, frame, after, stretch))


def _without(text: str, passage: Passage, spans: Sequence[_Span]) -> str:
    """The passage with every marked stretch blanked, so that words inside marks are no cues; lengths are kept."""
    return blanked(text, passage, [(span.opener + 1, span.closer) for span in spans])


def blanked(text: str, passage: Passage, stretches: Iterable[tuple[int, int]]) -> str:
    """The passage with a low line for each sign in `stretches`, which come in the order of their starts."""
    pieces: list[str] = []
    at = passage.start
    for start, end in stretches:
        if end > at:
            pieces += (text[at:start], "_" * (end - max(at, start)))
            at = end
    return "".join((*pieces, text[at : passage.end]))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    inside = text[start:end].replace(PAD, " ")
    start += len(inside) - len(inside.lstrip())
    return start, start + len(inside.strip().rstrip(",").rstrip())


def _is_speech(inside: str, before: str, after: str, stretch: Marked) -> bool:
    words = inside.split()
    stopped = inside.rstrip("])")[-1:] in tuple(".!?…")
    lead = SENTENCE_END.split(before)[-1]
    rest = "" if _ends_sentence(inside, after) else _first_sentence(after)
    introduced = lead.rstrip().endswith((":", ","))
    attributed = (inside[-1] in "!?," or after[:1] == ",") and _is_attributed(after)
    told = FORMS.search(" ".join(lead.split()[-3:])) or lead.rstrip().endswith(":")
    if not told and len(words) >= TITLE_WORDS and not stopped and _is_title(words):
        return False
    if LABELLED.fullmatch(lead) and inside[0].isupper():
        return True
    if stretch.continues or (introduced and len(words) >= FULL_WORDS and inside.lstrip("[")[:1].isupper()):
        return True
    whole = len(words) >= FULL_WORDS and (stopped or attributed)
    own = len(words) >= OWN_WORDS and (FIRST_PERSON.search(inside) or (stopped and lead.rstrip().endswith(":")))
    if (whole or own) and not _is_title(words):
        return True
    if not introduced and (_is_named(inside, words, lead) or (not attributed and _is_title(words))):
        return False
    noun = introduced and BY_NOUN.search(lead)
    told_of = FORMS.search(lead) or FORMS.search(rest) or TOLD_THAT.search(lead)
    return bool(noun or told_of or CREDITING.search(lead + rest))


# ' Novak asked.' behind '"Why?"': who said it, not a new sentence.
SIGNED = re.compile(
    r"\s(?!(?:The|An?|In|On|At|It|He|She|They|This|That)\b)(?:[\w.’'-]+\s){0,4}"
    r"(?:said|says|asked|wrote|added|told|tweeted|replied|demanded|shouted|exclaimed)\b(?! that)"
)
# ' Novak said on Friday.' behind '"We must act."': the sentence holds no more than who said it.
SIGNED_OFF = re.compile(SIGNED.pattern + r"(?: (?:on|in|at|after|during|of|to|via)\b[^.:;\"“]*)?(?:\.|$)")


def _is_named(inside: str, words: Sequence[str], lead: str) -> bool:
    if NAMED_A.search(lead) and not CALLED_BY.search(lead):
        return True
    if NAMING.search(lead):
        return not CALLED_BY.search(lead)  # 'what he called "..."' are his words
    begins_as_name = (inside[0].isupper() or inside[0].isdigit()) and words[0] not in ("I", "We", "It")
    answered = any(word[0].islower() for word in words) or WITH.search(lead) is not None
    stopped = inside[-1] in "!?…" or (inside[-1] == "." and answered)
    return begins_as_name and not stopped and len(words) < FULL_WORDS and NAMED_KIND.search(lead) is not None


def _ends_sentence(inside: str, after: str) -> bool:
    """A full stop inside or just outside the marks, and a new sentence after it."""
    if is_signed(inside[-1], after):
        return False
    if after[:1] in (".", "!", "?"):
        after = after[1:]
    elif inside[-1] not in ".!?…":
        return False
    return bool(re.match(r"\s+[^a-z\s]|\s*$", after))


def is_signed(stop: str, after: str) -> bool:
    """Whether 'said X' belongs to a quotation that ends with `stop` and that `after` follows."""
    return bool(stop in "!?…" and SIGNED.match(after)) or bool(stop == "." and SIGNED_OFF.match(after))


def _first_sentence(after: str) -> str:
    end = SENTENCE_END.search(after)
    return after[: end.end()] if end else after


def _is_attributed(after: str) -> bool:
    """Whether a verb of speech follows at once: '," said X', '," the minister said'."""
    beside = re.split(rf"{SHORTENED}[.;:]\s", after, maxsplit=1)[0]
    return FORMS.search(" ".join(beside.split()[:8])) is not None or TOLD_LAST.match(after) is not None


def _is_title(words: Sequence[str]) -> bool:
    """'Declaration on Allied Interaction', 'Stefan W': every word that is not small begins with a capital."""
    bare = [word.strip("[](),.'’") for word in words if not SMALL_WORDS.fullmatch(word)]
    return bool(bare) and all(word[:1].isupper() for word in bare) and not all(word.isupper() for word in bare)
