"""Speakers met so far in an article, for what stands for one of them again: 'he', 'they', 'the spokesman'."""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.mentions.lexicon import ROLES
from pipeline.parse import Token
from pipeline.quotes.joint import Speaker
from pipeline.quotes.papers import BODIES
from pipeline.quotes.phrases import phrase
from pipeline.wordlist import words

NEAR = 2  # sentences within which 'he' may go back to a speaker, where the mentions know nobody
GROUPS = words("they it them their its")
IT = words("it its")
CROWDS = ROLES | words(
    "people farmer worker witness source critic supporter opponent family relative parent child villager survivor "
    "neighbour colleague ally police authority store shop company firm union party team"
)
# Offices by which somebody is called again who was named without them.
OFFICES = words(
    "congressman congresswoman senator lawmaker legislator parliamentarian politician mp minister premier president "
    "leader head chief director governor mayor diplomat ambassador envoy chairman chairwoman secretary commissioner"
)


def are_people(head: Token) -> bool:
    """Whether a plural is of people or bodies, who can speak."""
    return head.lemma_.lower() in CROWDS | BODIES or head.ent_type_ in ("PERSON", "NORP")


class Met:
    """The speakers of an article in order, each with the sentence in which they spoke."""

    def __init__(self) -> None:
        self._speakers: list[tuple[Speaker, int]] = []

    def add(self, speaker: Speaker, sentence: int) -> None:
        self._speakers.append((speaker, sentence))

    def knows(self, speaker: Speaker) -> bool:
        return any(speaker.name is not None and met.name == speaker.name for met, _ in self._speakers)

    def by_pronoun(self, pronoun: str, sentence: int, others: bool) -> Speaker | None:
        """The last speaker whom a pronoun in a sentence can mean; `others`: other people stand between, so that only
        who spoke just before can be meant."""
        plural = pronoun in GROUPS
        for met, spoke in reversed(self._speakers):
            is_near = sentence - spoke <= NEAR
            if met.is_plural and pronoun in IT:
                continue
            if (met.joint and (others or not is_near)) or (met.is_paper and pronoun not in IT):
                continue
            if met.is_group == plural and (is_near or (plural and not others)):
                return replace(met, is_group=plural)
        return None

    def by_noun(self, noun: str) -> Speaker | None:
        """The last speaker whose printed name holds a noun: 'an Interpol spokesperson' for 'the spokesperson'."""
        pattern = re.compile(rf"(?i)\b{re.escape(noun)}s?\b")
        return next((met for met, _ in reversed(self._speakers) if pattern.search(met.name or "")), None)

    def by_same_noun(self, head: Token, sentence: int) -> Speaker | None:
        """Somebody unnamed who just spoke, when called so again: 'one Republican adviser' for 'the adviser'."""
        if head.tag_ != "NN" or phrase(head).text.lower() != f"the {head.lower_}" or not self._speakers:
            return None
        last, spoke = self._speakers[-1]
        same = last.entity_id is None and not last.joint and head.lower_ in (last.name or "").lower().split()
        return last if same and sentence - spoke <= NEAR else None

    def by_office(self, office: Token, sentence: int) -> Speaker | None:
        """The person who spoke just before 'the congressman', an office that nobody of the article was given yet."""
        if not self._speakers or office.lemma_.lower() not in OFFICES or _is_told_of(office):
            return None
        last, spoke = self._speakers[-1]
        alone = last.entity_id is not None and not last.is_group
        return last if alone and sentence - spoke <= NEAR else None


def _is_told_of(office: Token) -> bool:
    """Whether the office is of something ('the head of the bank', 'the UN envoy', but 'the head of state'), or was
    named before."""
    of = next((c for c in office.children if c.dep_ == "prep"), None)
    plain = of is None or any(c.lower_ in ("state", "government", "department") for c in of.children)
    whose = any(c.pos_ in ("PROPN", "ADJ") for c in office.children)
    return not plain or whose or any(t.lower_ == office.lower_ for t in office.doc[: office.i])
