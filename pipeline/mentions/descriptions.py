"""Phrases that describe a person by an office: where they stand, and what office they tell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from pipeline.mentions.gazette import Gazette
from pipeline.mentions.lexicon import ADDRESSES, KIN, ROLES, SHORT_RANKS, TITLES
from pipeline.mentions.people import Named, Person
from pipeline.mentions.syntax import head_of
from pipeline.parse import Doc, Token
from pipeline.seeds import Institution, Place, Seeds, fold
from pipeline.wordlist import words

DEFINITE = frozenset({"the", "this", "that", "both", "these", "those"})
OWNERS = frozenset({"his", "her", "their", "its", "our"})
DETERMINERS = DEFINITE | OWNERS
LINKS = frozenset({"of", "for", "to"})
UNTOLD = frozenset({"", "the", "-"})  # inside a title: 'First Vice-President'
DEPRIVING = frozenset({"accuse", "suspect", "convict", "acquit", "warn", "inform", "remind", "assure", "strip"})  # of
PARTICIPLES = frozenset({"accused"})  # roles that are tagged as verbs
FORMER = frozenset({"former", "ex", "late", "then", "outgoing", "previous", "fired", "ousted"})
PREDICATES = frozenset({"attr", "oprd", "acomp", "appos", "npadvmod"})
# What makes a description one of somebody else, or of nobody yet.
OTHERS = words(
    """
    next future another other first second third fourth fifth best worst greatest most any every each own only
    potential possible would-be fellow
    """
)
WIDE = words("party national state city government office republican presidential veteran career")
ACTING = frozenset({"acting", "interim", "caretaker"})
# Adjectives that tell another kind of leader: 'the spiritual leader' is not who leads the country.
KINDS = words("national spiritual religious tribal regional military local parliamentary congressional separatist")
STANDING_IN = "~acting"  # who only stands in for who holds an office
POSTS = words("office post position job rank role title")  # 'the post of prime minister' is who holds it
SEATS = frozenset({"Office", "Administration", "Department", "House"})  # 'Office of the President' is a body


@dataclass(frozen=True, slots=True)
class Description:
    """An office as a phrase tells it. `role` is a role's id or, unknown to the seeds, its noun; `of` holds ids of
    places and institutions, and (behind a ~) other words that tell whose it is."""

    role: str
    of: frozenset[str]
    former: bool = False
    noun: str = field(default="", compare=False)  # as printed; 'senator' and 'congressman' are one role


@dataclass(frozen=True, slots=True)
class Learnt:
    """What the article says of a person, at the token `at`."""

    description: Description
    person: Person
    at: int


@dataclass
class Descriptions:
    """Finds and reads descriptions in a doc; `named` holds the person named at a token."""

    doc: Doc
    seeds: Seeds
    gazette: Gazette
    named: Mapping[int, Named]

    def __post_init__(self) -> None:
        self.hits = {i: hit for hit in self.gazette.hits for i in range(hit.start, hit.end)}
        self._short = self._short_names()

    # What a phrase tells

    def is_role(self, token: Token) -> bool:
        """Whether a token may be the noun of an office."""
        return (token.pos_ in ("NOUN", "PROPN", "ADJ") or self._is_noun(token)) and (
            (token.lower_ if token.lower_ in PARTICIPLES else token.lemma_.lower()) in ROLES
            or token.lower_.endswith(("man", "woman"))
            or self.seeds.role_of_title(token.text) is not None
            or token.lower_.rstrip(".") in SHORT_RANKS
            or self._ends_title(token)
        )

    def _ends_title(self, token: Token) -> bool:
        """The 'Lady' of 'First Lady': the last of two words that are a title together only."""
        if not token.i or token.lower_ not in _role_words(self.seeds):
            return False
        return self.seeds.role_of_title(f"{token.nbor(-1).text} {token.text}") is not None

    def _end_of_title(self, head: Token) -> int:
        """Behind 'general' in 'the UN secretary-general, who', where the parse takes it for an adjective."""
        behind = self.doc[head.i + 1 : head.i + 3]
        is_whole = len(behind) == 2 and behind[0].text == "-" and behind[1].head is head
        is_title = is_whole and self.seeds.role_of_title(f"{head.text} {behind[1].text}") is not None
        return head.i + 3 if is_title else head.i + 1

    def _is_noun(self, token: Token) -> bool:
        """'the accused' in whatever the parse takes it for."""
        if token.lower_ not in PARTICIPLES or token.i == 0 or token.nbor(-1).lower_ != "the":
            return False
        return token.i + 1 == len(self.doc) or token.nbor().pos_ not in ("NOUN", "PROPN", "ADJ")

    def described(self, start: int, end: int) -> Description | None:
        """The office that the tokens `[start, end)` tell, or None if they tell none."""
        head = self.noun_in(start, end)
        if head is None:
            return None
        role, first, last = self._role(start, head, end)
        of = frozenset(self._of(start, end, first, head, last))
        former = any(self.doc[i].lower_.rstrip("-") in FORMER for i in range(start, head))
        return Description(role, of, former, _in_full(self.doc[head].lemma_.lower()))

    def noun_in(self, start: int, end: int) -> int | None:
        """The noun of the role that `[start, end)` tells: the last one before the first 'of', 'for' or comma."""
        head = None
        for i in range(start, end):
            token = self.doc[i]
            if token.lower_ in LINKS or token.text == "," or token.dep_ in ("prep", "relcl"):
                if head is not None:
                    break
                if self._is_of_other(start, i):
                    return None
                continue
            if self.is_role(token) and i not in self.named:
                head = i
        return head

    def _is_of_other(self, start: int, link: int) -> bool:
        """'the wife of the prime minister', 'a critic of the president': the noun before 'of' is somebody else."""
        noun = self.doc[link - 1]
        is_noun = link > start and noun.pos_ == "NOUN" and noun.lower_ not in POSTS
        return is_noun and self.doc[link].lower_ == "of" and link - 1 not in self.hits

    def _role(self, start: int, head: int, end: int) -> tuple[str, int, int]:
        """The role of the noun `head` with the words around it, and the first and the last token that name it."""
        inside = {i for i in range(start, head) if i in self.hits or i in self.gazette.peoples}  # 'top US diplomat'
        words = ["" if i in inside else _in_full(fold(self.doc[i].text)) for i in range(start, end)]
        at = head - start
        for stop in range(min(len(words), at + 5), at, -1):
            for begin in range(max(0, at - 4), at + 1):
                phrase = " ".join(w for w in words[begin:stop] if w not in UNTOLD)
                role = self.seeds.role_of_title(phrase)
                if role is not None and begin > 0 and words[begin - 1] in ("deputy", "vice", "assistant"):
                    return f"deputy {role.id}", start + begin - 1, start + stop - 1
                if role is not None:
                    return role.id, start + begin, start + stop - 1
        word = self.doc[head]
        return word.lower_ if word.lower_ in PARTICIPLES else _in_full(word.lemma_.lower()), head, head

    def _of(self, start: int, end: int, first: int, head: int, last: int) -> Iterator[str]:
        """Ids and unknown names of the places and bodies that an office belongs to; whether it is held for another."""
        if any(self.doc[i].lower_ in ACTING for i in range(start, first)):
            yield STANDING_IN
        yield from ("~" + t.lower_ for t in self.doc[start:first] if t.lower_ in KINDS and t.head.i == head)
        for i in range(start, end):
            token = self.doc[i]
            hit = self.hits.get(i)
            if hit is not None:
                yield from ids_of(hit.entry)
            elif (place := self.gazette.peoples.get(i)) is not None:
                yield place.id
            elif token.is_title and token.lower_ in self._short:
                yield from self._short[token.lower_]
            elif not first <= i <= last and i not in self.named and self._tells_whose(token, head):
                yield "~" + fold(token.text)

    def _short_names(self) -> dict[str, frozenset[str]]:
        """The ids of the one body that 'the Commission' is short for, by the last word of its name."""
        bodies: dict[str, set[str]] = {}
        for hit in self.gazette.hits:
            if isinstance(hit.entry, Institution) and hit.end - hit.start > 1:
                bodies.setdefault(self.doc[hit.end - 1].lower_, set()).add(hit.entry.id)
        return {word: frozenset(ids) for word, ids in bodies.items() if len(ids) == 1}

    def _tells_whose(self, token: Token, head: int) -> bool:
        """'police chief', 'Ruritanian chief': words that set one holder of a role apart from others."""
        noun = token.pos_ == "NOUN" and token.dep_ == "compound" and token.i < head
        if token.lower_ in WIDE:  # all parties have a chairman: it is 'Green' that tells which
            return False
        return (token.pos_ == "PROPN" or noun) and fold(token.text) not in TITLES

    def countries(self, start: int, end: int) -> Iterator[str]:
        """Ids of the countries (or places of none) that the tokens `[start, end)` name, in order."""
        for i in range(start, end):
            hit = self.hits.get(i)
            if hit is not None and isinstance(hit.entry, Place):
                yield hit.entry.id if hit.entry.kind == "country" else hit.entry.country or hit.entry.id
            elif (place := self.gazette.peoples.get(i)) is not None:
                yield place.id

    # Where phrases stand

    def phrases(self) -> Iterator[tuple[Token, int, int]]:
        """(head, start, end) of each definite description that no name stands with, in order."""
        for token in (self.doc[i] for i in self._role_tokens()):
            is_noun = token.pos_ in ("NOUN", "PROPN") or self._is_noun(token)
            if is_noun and token.i not in self.named and self._may_head(token):
                phrase = self._phrase(token)
                if phrase is not None:
                    yield token, *phrase

    def is_plural(self, head: Token) -> bool:
        """Whether a description speaks of several people; a capitalised plural is often tagged as a singular, and that
        of 'the two Secretaries-General' stands inside."""
        if any(child.lower_ in ("two", "three", "both") for child in head.children):
            return True
        singular = head.lower_.removesuffix("s")
        return head.tag_ in ("NNS", "NNPS") or (
            singular != head.lower_ and (singular in ROLES or self.seeds.role_of_title(singular) is not None)
        )

    def _role_tokens(self) -> Iterator[int]:
        folded, words = self.gazette.folded, _role_words(self.seeds)
        return folded.tokens_of({word for word in set(folded.words) if _is_word_of_role(word, words)})

    def _may_head(self, token: Token) -> bool:
        if token.lemma_.lower() in KIN or not self.is_role(token):
            return False
        if token.dep_ in ("compound", "nmod") and token.head.i > token.i and token.head.pos_ in ("NOUN", "PROPN"):
            return False
        return not (token.i + 1 < len(self.doc) and self.is_role(self.doc[token.i + 1]) and token.nbor().head != token)

    def _phrase(self, head: Token) -> tuple[int, int] | None:
        """Tokens of the noun phrase, if it is definite and no name stands with it and it is no predicate."""
        doc = self.doc
        start = head.i
        while start > 0 and self._precedes(doc[start - 1], head):
            start -= 1
        while doc[start].is_space:
            start += 1
        first = doc[start]
        told = doc[start : self._role(start, head.i, head.i + 1)[1]]  # 'the first lady', not 'the first president'
        if any(t.lower_ in OTHERS or t.tag_ == "JJS" for t in told):
            return None
        owned = any(t.tag_ == "POS" for t in doc[start : head.i])
        if first.lower_ not in DETERMINERS and not owned and not self._is_bare_office(start, head):
            return None
        end = self._end_of_title(head)
        is_deprived = head.dep_ == "dobj" and head.head.lemma_ in DEPRIVING  # 'accused the premier of treason'
        while end < len(doc) and not is_deprived and doc[end].lower_ in LINKS and doc[end].head == doc[end - 1]:
            edge = doc[end].right_edge.i + 1
            stop = next((i for i in range(end, edge) if doc[i].text in ",;:()\"'“”" or doc[i].dep_ == "relcl"), edge)
            if stop <= end + 1:
                break
            end = stop
            break
        if self._is_predicate(head) or self._stands_with_name(start, end, head):
            return None
        before = doc[start - 1] if start else None
        if start > 1 and before is not None and before.lower_ == "of" and doc[start - 2].text in SEATS:
            return None
        if before is not None and before.lower_ in ("as", "become", "became", "becoming") and head.dep_ == "pobj":
            return None
        return start, end

    def _is_predicate(self, head: Token) -> bool:
        """'became the first president', 'X, his wife and the chairwoman': told of somebody, not a reference to him."""
        while head.dep_ == "conj" and head.head.pos_ in ("NOUN", "PROPN") and head.head.i not in self.named:
            head = head.head
        # 'HM the Queen' is no apposition
        return head.dep_ in PREDICATES and not (head.dep_ == "appos" and head.head.lower_ in ADDRESSES)

    def _precedes(self, token: Token, head: Token) -> bool:
        if token.is_space or (token.i in self.named and token.nbor().tag_ != "POS"):
            return token.is_space and token.text.isspace() and "\n" not in token.text  # a blank too many
        if token.dep_ == "cc" or token.dep_ == "conj":  # 'the French and Russian leaders'
            return (
                token.head.i < head.i
                and token.head.pos_ not in ("VERB", "AUX")
                and token.head.dep_ in ("amod", "compound", "nmod", "conj")
                and token.pos_ != "NOUN"
            )
        return (
            token.head == head
            and token.dep_
            in ("det", "amod", "compound", "nmod", "poss", "nummod", "predet", "quantmod", "case", "advmod")
        ) or (
            token.is_ancestor(head) is False
            and head.is_ancestor(token)
            and (token.dep_ not in ("prep", "punct", "cc", "relcl") or token.tag_ == "HYPH")
        )

    def _is_bare_office(self, start: int, head: Token) -> bool:
        """'Azerbaijani president meets ...': an office without an article, as headlines print it."""
        opens = bool(self.doc[start].is_sent_start)
        return (
            opens
            and head.i + 1 < len(self.doc)
            and head.nbor().pos_ in ("VERB", "AUX", "PART")
            and not self.is_plural(head)
            and head.i > start
            and (start in self.hits or start in self.gazette.peoples)
        )

    def _stands_with_name(self, start: int, end: int, head: Token) -> bool:
        """'the president, X', 'X, the president', 'the president X': the name is the reference."""
        doc = self.doc
        inner = self.named.get(end - 1)
        is_inside = inner and inner.start > head.i and doc[inner.start - 1].lower_ not in (*LINKS, "and")
        if end in self.named or is_inside or self._is_told_by_name(head) or self._is_before_place_and_name(end):
            return True
        if end + 1 < len(doc) and doc[end].text == "," and end + 1 in self.named:
            root = doc[end + 1 : end + 2][0]
            named = self.named[end + 1]
            if doc[named.start : named.end].root.dep_ in ("appos", "conj") or (
                named.end < len(doc) and doc[named.end].text in ",."
            ):
                return root is not None
        if (head.dep_ == "appos" and head.head.lower_ not in ADDRESSES) or any(
            c.dep_ == "appos" and c.i in self.named for c in head.children
        ):
            return True
        return (
            start > 1
            and doc[start - 1].text == ","
            and start - 2 in self.named
            and end < len(doc)
            and (doc[end].text in ",.")
        )

    def _is_before_place_and_name(self, end: int) -> bool:
        """'the Minister for Europe of France X'"""
        place = end + 1 + (end + 1 < len(self.doc) and self.doc[end + 1].lower_ == "the")
        hit = self.hits.get(place)
        return hit is not None and self.doc[end].lower_ in LINKS and hit.end in self.named

    def _is_told_by_name(self, head: Token) -> bool:
        """'the attacker, identified as X,', 'the judge presiding over the case, X,': as good as an apposition."""
        beside = [c for c in head.children if c.dep_ == "acl" and c.tag_ == "VBN"]
        if any(t.i in self.named for c in beside for a in c.children if a.lower_ == "as" for t in a.subtree):
            return True
        named = (self.named.get(t.i) for c in head.children if c.dep_ in ("acl", "prep", "relcl") for t in c.subtree)
        return any(
            n is not None
            and self.doc[n.start - 1].text == ","
            and head_of(self.doc, n.start, n.end).dep_ == "appos"
            and head_of(self.doc, n.start, n.end).head.pos_ == "NOUN"
            for n in named
        )


def ids_of(entry: object) -> Iterator[str]:
    """Ids by which an office may belong to a place or institution: its own, and its country's if it stands for it."""
    if isinstance(entry, Place):
        yield entry.id
        if entry.stands_for_government and entry.country:
            yield entry.country
    elif isinstance(entry, Institution):
        yield entry.id
        if entry.kind == "government" and entry.country:
            yield entry.country


@lru_cache(maxsize=4)
def _role_words(seeds: Seeds) -> frozenset[str]:
    """Last words of all titles: what a description may have as its head."""
    return ROLES | {fold(title).split()[-1] for role in seeds.roles for title in (*role.titles, *role.plurals)}


def _in_full(word: str) -> str:
    """'general' of 'gen.' too."""
    return SHORT_RANKS.get(word.rstrip("."), word)


@lru_cache(maxsize=1 << 14)
def _is_word_of_role(word: str, words: frozenset[str]) -> bool:
    return word in words or word.removesuffix("s") in words or word.endswith(("man", "woman", "men", "women"))
