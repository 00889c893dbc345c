"""Joint speakers: several who say the same, named side by side, introduced by a plural, or meant by 'they'."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from pipeline.parse import Span, Token
from pipeline.quotes.phrases import ARTICLE, phrase, sentence_before
from pipeline.tables import Mention
from pipeline.wordlist import words

SET_OFF = (",", "—", "–", ":")
PAIR = words("both two")  # 'both said', 'the two said'
# What stands between the names of a list: ', ', ' of Norway, Minister ', ', R-Va.; and House Speaker '.
BETWEEN = re.compile(
    r"(?: (?:of|from|for) [^,;.]{1,60}|, [A-Z][\w.-]{0,12})?(?:[,;] (?:and )?| and |,? )(?:[A-Z][\w.]* ){0,6}"
)


@dataclass(frozen=True, slots=True)
class Speaker:
    """`text` are the words that stand as speaker; `name` is None where they name nobody ('sources').

    Joint speakers have their names in `name`, and in `joint` the entities of those who are known. `is_paper`: a page or
    a study that speaks for itself.
    """

    entity_id: str | None
    name: str | None
    text: str | None
    is_group: bool = False
    is_plural: bool = False
    joint: tuple[str, ...] = ()
    is_paper: bool = False

    @property
    def entity_ids(self) -> tuple[str, ...]:
        """The entities of all who speak, as far as they are known."""
        return (self.entity_id,) if self.entity_id is not None else self.joint


def jointly(parts: Sequence[Speaker], printed: str) -> Speaker:
    """Several as one speaker, each once, also where one is printed with the others ('the two leaders and X')."""
    names = [part.name for part in parts if part.name]
    once = [n for n in dict.fromkeys(names) if not any(n != other and n in other for other in names)]
    ids = tuple(dict.fromkeys(one for part in parts for one in part.entity_ids))
    return Speaker(None, " and ".join(once), printed, is_group=True, is_plural=True, joint=ids)


def of_people(people: Iterable[Mention], printed: str) -> Speaker:
    """Whom mentions refer to: one speaker, or several jointly."""
    known = list({m.entity_id: Speaker(m.entity_id, m.name, printed) for m in people}.values())
    return known[0] if len(known) == 1 else jointly(known, printed)


def listed_behind(head: Token, mentions: Iterable[Mention], text: str) -> list[Mention]:
    """Those whom a plural introduces: 'the two ministers, Anna Smith and Bill Jones', 'Presidents Smith and Jones'.

    `mentions`: those behind `head`, in order of print. Empty where it introduces fewer than two.
    """
    if head.tag_ not in ("NNS", "NNPS"):
        return []
    after, end, listed = head.idx + len(head), head.sent.end_char, list[Mention]()
    for person in (m for m in takewhile(lambda m: m.end <= end, mentions) if m.label == "person" and m.kind == "named"):
        if listed and not BETWEEN.fullmatch(text, listed[-1].end, person.start):
            break
        listed.append(person)
    if len(listed) < 2 or " and " not in text[listed[0].start : listed[-1].end]:
        return []
    before = [token for token in head.doc[head.i + 1 : head.sent.end] if after <= token.idx < listed[0].start]
    told = any(token.pos_ in ("VERB", "AUX", "PRON") for token in before)
    set_off = any(token.text in SET_OFF for token in before)
    return [] if told or (before and not set_off) else listed


def listed_before(last: Mention, people: Sequence[Mention], text: str) -> list[Mention]:
    """Those of a list with semicolons that ends with `last`: 'Smith, R-Va.; Jones, R-S.C.; and Lind said'.

    `people`: those of its sentence before it, in order of print. Empty where there is no such list.
    """
    listed = [last]
    for person in reversed(people):
        between = text[person.end : listed[0].start]
        if ";" not in between or not BETWEEN.fullmatch(between):
            break
        listed.insert(0, person)
    return listed if len(listed) > 1 else []


def pair_before(head: Token, people_in: Callable[[Span], Sequence[Mention]]) -> list[Mention]:
    """The two people whom 'both' or 'the two' means: the only ones of the sentence before; empty where there are more
    or fewer."""
    counted = head.lower_ == "both" or any(c.lower_ == "the" for c in head.children)
    if head.lower_ not in PAIR or not counted or any(c.lower_ == "of" for c in head.children):
        return []
    people = list({m.entity_id: m for m in people_in(sentence_before(head.sent))}.values())
    return people if len(people) == 2 else []


def several_before(head: Token, in_quote: Callable[[int, int], bool]) -> Token | None:
    """The subject of several that 'they' goes back to: the first of its sentence, but for what 'they' say, else the
    first of the sentence before; in no quotation."""
    own = (token for token in head.doc[head.sent.start : head.i] if not head.head.is_ancestor(token))
    subjects = (t for t in (*own, *sentence_before(head.sent)) if t.dep_ in ("nsubj", "nsubjpass"))
    return next((t for t in subjects if _is_several(t) and not in_quote(t.idx, t.idx + 1)), None)


def _is_several(head: Token) -> bool:
    joined = any(child.dep_ == "conj" for child in head.children)
    return head.pos_ in ("PROPN", "NOUN") and (joined or head.tag_ in ("NNS", "NNPS"))


def alone(head: Token, part: Speaker) -> Speaker:
    """Who is printed first, without the others: 'Novak' of 'Novak and her deputy', the police of 'police and X'."""
    joins = next((c.i for c in head.children if c.dep_ == "cc"), None)
    if part.entity_id is not None or joins is None:
        return part
    end = head.i + 1 if head.pos_ == "PROPN" else joins
    return replace(part, name=ARTICLE.sub("", head.doc[phrase(head).start : end].text, count=1))
