"""Who descriptions mean: 'the Kremlin spokesman', 'the Azerbaijani president', 'the leaders of Armenia and Turkey'.

Two sources of knowledge, in this order: what the article says beside a name ('Armenian Prime Minister Nikol
Pashinyan', 'Luigi Di Maio, the Italian foreign minister'), and who held the office on the article's day, by the
seeds. A description that neither settles refers to nobody known.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from pipeline.mentions.descriptions import LINKS, OWNERS, Description, Descriptions, Learnt, ids_of
from pipeline.mentions.gazette import Gazette
from pipeline.mentions.generic import is_general
from pipeline.mentions.groups import Groups
from pipeline.mentions.lexicon import ADDRESSES, CALLINGS, COMMONPLACE, RIVALS, SPEECH, SUSPECTS, TITLES, gender_of
from pipeline.mentions.people import Cast, Named, Person, Reference
from pipeline.mentions.suspects import suspects
from pipeline.mentions.syntax import OBJECT, SUBJECT, head_of
from pipeline.parse import Doc, Token
from pipeline.seeds import Days, Seeds, fold
from pipeline.wordlist import words

NEAR = 12  # tokens that a description before or after a name may have
JOINING = LINKS | {"the", "'s", "’s", "-"}  # inside a description
FIRST_RANKS = 2  # 'the queen', 'the president' without a country: only offices of this rank are looked up
LESSER = ("vice", "deputy", "assistant", "prime")  # what makes another office of the word that follows
HEAD_OF_STATE = "head-of-state"
SPEAKERS = frozenset({"official", "diplomat"})
FIRST = frozenset({"president", "prime-minister", "chancellor"})
COUNTERPARTS = frozenset({"counterpart", "counterparts"})
LATELY = 120  # tokens within which a man called by a common word is named
BESIDE = frozenset({"with", "to", "by", "against", "from"})
SPOKE = 60  # tokens within which who spoke goes on speaking as 'the minister'
LEADING = words(
    """
    director chairman chairwoman chairperson chair executive chief-executive director-general managing-director
    secretary-general intelligence-chief commissioner commander central-bank-governor chief-of-general-staff
    """
)
CALLED_ALIKE = (SUSPECTS, RIVALS)


@dataclass
class Offices:
    """What the article and the seeds tell of who holds what, and who is meant by a description. `when`: the days
    that the article may be of; `home`: its outlet's country."""

    doc: Doc
    seeds: Seeds
    cast: Cast
    gazette: Gazette
    when: Days | None
    home: str | None = None
    learnt: list[Learnt] = field(default_factory=list)
    held: list[Learnt] = field(default_factory=list)

    @property
    def settled(self) -> Days | None:
        """`when`, if it ends: who held an office 'since 2019' is told by no article."""
        return self.when if self.when is not None and self.when[1] < date.max else None

    def __post_init__(self) -> None:
        self._named = {i: named for named in self.cast.named for i in range(named.start, named.end)}
        self._places = {i for hit in self.gazette.hits for i in range(hit.start, hit.end)}
        self._has_counterparts = not COUNTERPARTS.isdisjoint(self.gazette.folded.words)
        self._leading: set[int | None] = set()
        self.read = Descriptions(self.doc, self.seeds, self.gazette, self._named)
        self.learnt += self._learn()
        self.held += self._hold()
        told = (*self.learnt, *self.held)
        self.groups = Groups(self.doc, self.seeds, self.cast, self.read, told, self.holder, self._fits)

    # What the article teaches

    def _learn(self) -> Iterator[Learnt]:
        """What is said beside names; the nouns of what leads up to a name refer to nobody of their own."""
        for person, at in suspects(self.doc, self.gazette.folded, self.cast):
            yield Learnt(Description("suspect", frozenset()), person, at)
        for named in self.cast.named:
            before = self._before(named)
            self._leading.add(self.read.noun_in(*before))
            for start, end in (before, self._after(named), self._joined(before[0])):
                description = self.read.described(start, end)
                if description is not None:
                    yield Learnt(description, named.person, named.start)
            if self._has_counterparts:
                yield from self._from_counterparts(named)
            yield from self._identified(named)

    def _hold(self) -> Iterator[Learnt]:
        """What the seeds say that the people of the article hold on its day, and held before."""
        if self.when is None:
            return
        for person in self.cast.people:
            for office in person.leader.offices if person.leader is not None else ():
                is_held = office.held_in(self.when)
                if is_held or (office.end is not None and office.end < self.when[0]):
                    body = self.seeds.place(office.of) or self.seeds.institution(office.of)
                    of = frozenset(ids_of(body)) if body is not None else frozenset({office.of})
                    yield Learnt(Description(office.role, of, not is_held), person, person.first)

    def _before(self, named: Named) -> tuple[int, int]:
        """Tokens of the description that leads up to a name."""
        i = named.start
        if i > 0 and self.doc[i - 1].text in ",]":
            role = self.doc[named.start : named.end].root
            if self.doc[i - 1].text == "," and not (role.dep_ == "appos" and self.read.is_role(role.head)):
                return i, i
            i -= 1
        end = i
        while i > 0 and end - i < NEAR and self._describes(i - 1):
            i -= 1
        return i, end

    def _joined(self, end: int) -> tuple[int, int]:
        """The first of two titles: 'State Councilor and Foreign Minister X'; 'the president and Minister X' are two."""
        start = end = end - 1
        if end < 1 or self.doc[end].lower_ != "and" or not self.read.is_role(self.doc[end - 1]):
            return end, end
        while start > 0 and end - start < NEAR and self.doc[start - 1].is_title and self._describes(start - 1):
            start -= 1
        return (end, end) if start and self.doc[start - 1].pos_ in ("DET", "PRON") else (start, end)

    def _describes(self, i: int) -> bool:
        token = self.doc[i]
        if token.is_space or i in self._named:
            return False
        if token.lower_ in JOINING:
            return i > 0 and not self.doc[i - 1].is_punct and not self.doc[i - 1].is_space
        return (
            i in self._places
            or self.read.is_role(token)
            or fold(token.text) in TITLES
            or (token.pos_ in ("ADJ", "PROPN", "NOUN") and token.dep_ in ("amod", "compound", "nmod", "poss", "pobj"))
        )

    def _after(self, named: Named) -> tuple[int, int]:
        """Tokens of the apposition or predicate that follows a name."""
        i = named.end
        doc = self.doc
        if i < len(doc) and doc[i].text == "," and i + 1 < len(doc) and doc[i + 1].like_num:
            i += 2
        if i + 1 >= len(doc) or not (doc[i].text in ",(" or doc[i].lemma_ in ("be", "become")):
            return i, i
        end = i + 1
        while end < len(doc) and end - i < NEAR and not self._ends_phrase(doc[end]):
            end += 1
        apposed = doc[i].text not in ",(" or end == len(doc) or doc[end].tag_ not in ("VBD", "VBZ", "VBP", "MD")
        return (i + 1, end) if apposed else (i, i)

    def _ends_phrase(self, token: Token) -> bool:
        return (token.is_punct and token.text not in "-’'") or token.pos_ in ("VERB", "AUX", "SCONJ") or token.is_space

    def _identified(self, named: Named) -> Iterator[Learnt]:
        """'The dead sailor was identified as X', 'named as X': the subject tells of X, from its own place on."""
        link = self.doc[named.start : named.end].root.head
        verb = link.head
        if link.lower_ == "as" and verb.lemma_ in ("identify", "name"):
            for subject in (c for c in verb.children if c.dep_ == "nsubjpass"):
                description = self.read.described(subject.left_edge.i, subject.i + 1)
                if description is not None:
                    yield Learnt(description, named.person, subject.left_edge.i)

    def _from_counterparts(self, named: Named) -> Iterator[Learnt]:
        """'X and his Greek, Cypriot and French counterparts, A, B and C': A, B and C hold what X holds."""
        at = named.start - 1
        while at > 0 and named.start - at < NEAR * 2 and not self.doc[at].is_sent_start:
            if self.doc[at].lemma_.lower() == "counterpart":
                owner = next((n for n in reversed(self.cast.named) if n.end <= at), None)
                for held in [x for x in self.learnt if owner is not None and x.person is owner.person]:
                    yield Learnt(Description(held.description.role, frozenset()), named.person, named.start)
                return
            at -= 1

    # Who is meant

    def references(self) -> Iterator[Reference]:
        """A reference for each description in the doc, one per person for a plural one; person None if unknown."""
        for head, start, end in self.read.phrases():
            yield from self._resolved(head, start, end)

    def _resolved(self, head: Token, start: int, end: int) -> Iterator[Reference]:
        description = self.read.described(start, end)
        if description is None or head.i in self._leading:
            return
        if head.lemma_.lower() == "counterpart":
            yield from self._counterpart(start, end, description)
            return
        if self.doc[start].lower_ in OWNERS:
            return
        if self.read.is_plural(head):
            yield from self.groups.references(head, start, end, description)
            return
        if description.role == "head" and not description.of:
            return  # a part of the body
        if self.seeds.role(description.role) is not None and is_general(head):
            return
        person, rule = self.holder(description, start, self._opposed(head))
        if person is None and (description.role in CALLINGS or head.lemma_ in SPEAKERS):
            person, rule = self._spoken_of(head, start), "person before"
        if person is not None and self._is_somebody_else(person, head, start, end):
            return
        if person is not None:
            addressed = start > 1 and self.doc[start - 1].lower_ in ADDRESSES and self.doc[start - 2].lower_ in OWNERS
            yield Reference(start - 2 if addressed else start, end, person, "nominal", rule)
        elif description.of and self.seeds.role(description.role) is not None:
            yield Reference(start, end, None, "nominal", "office unknown")

    def _spoken_of(self, head: Token, start: int) -> Person | None:
        """The one person of the sentence before, its subject, for a calling that is told of nobody; for 'the official
        said' whoever spoke there, but no head of anything."""
        first = head.sent.start
        if head.dep_ != "nsubj" or start != first or self.doc[start].lower_ != "the" or not first:
            return None
        before = self.doc[first - 1].sent
        named = [n for n in self.cast.named if before.start <= n.start < first]
        if head.lemma_ in SPEAKERS:
            if any(self._is_indefinite(self.doc[i], head) for i in range(max(0, start - LATELY), start)):
                return None
            spoke = {n.person for n in named if self._speaks(n)} if head.head.lemma_ in SPEECH else set()
            return spoke.pop() if len(spoke) == 1 and not any(map(self._is_first, spoke)) else None
        people = {n.person for n in named}
        acts = any(head_of(self.doc, n.start, n.end).dep_ in SUBJECT for n in named)
        return named[0].person if len(people) == 1 and acts and named[0].person.leader is None else None

    def _is_first(self, person: Person) -> bool:
        """Whether somebody leads a state or a government on the day; such people are not called 'the official'."""
        ranks = (
            self.seeds.role(x.description.role) for x in self.held if x.person is person and not x.description.former
        )
        return any(role is not None and role.rank <= FIRST_RANKS for role in ranks)

    def _is_somebody_else(self, person: Person, head: Token, start: int, end: int) -> bool:
        """Whether gender, an antecedent without a name ('another player ... the player') or the distance speaks against
        a person, or the name follows and is the reference itself."""
        follows = self._named.get(end + 1) if end < len(self.doc) and self.doc[end].text == "," else None
        if follows is not None and follows.person is person:
            return True
        told = gender_of([head.lemma_.lower()])
        if told is not None and person.gender not in (None, told):
            return True
        last = self._last_named(person, start)
        if head.lemma_.lower() in COMMONPLACE and start - last > LATELY:
            return True
        is_unnamed = self._is_indefinite if last >= 0 else self._is_owned  # who was named may be 'her lawyer' too
        return any(is_unnamed(self.doc[i], head) for i in range(max(last + 1, start - LATELY, 0), start))

    def _is_indefinite(self, token: Token, head: Token) -> bool:
        """'A player', 'another player'."""
        return self._is_noun(token, head) and any(c.lower_ in ("a", "an", "another") for c in token.children)

    def _is_owned(self, token: Token, head: Token) -> bool:
        """'Her lawyer', without a name."""
        named = any(i in self._named for i in range(token.i + 1, token.i + 3))
        return self._is_noun(token, head) and not named and any(c.tag_ == "PRP$" for c in token.children)

    def _is_noun(self, token: Token, head: Token) -> bool:
        is_said_of = token.dep_ in ("attr", "appos", "oprd") or token.head.lower_ == "as"
        return token.lower_ == head.lower_ and not is_said_of

    def _counterpart(self, start: int, end: int, asked: Description) -> Iterator[Reference]:
        """'his Armenian counterpart': who holds there what the person named last before holds here."""
        owner = next((n.person for n in reversed(self.cast.named) if n.end <= start), None)
        if owner is None or not asked.of:
            return
        roles = [x.description.role for x in self.learnt if x.person is owner and not x.description.former]
        roles += [o.role for o in (owner.leader.offices if owner.leader else ()) if self.when and o.held_in(self.when)]
        leads = ["leader"] if FIRST.intersection(roles) else []  # a president's counterpart may be a prime minister
        for role in dict.fromkeys(roles + leads):
            person, _ = self.holder(Description(role, asked.of), start)
            if person is not None and person is not owner:
                yield Reference(start, end, person, "nominal", "counterpart")
                return

    def _opposed(self, head: Token) -> set[Person]:
        """Whom a description does not mean, since they stand beside it: 'the president received Joe Biden'."""
        arguments = SUBJECT | OBJECT
        if head.dep_ not in arguments:
            return set()
        near = [n for n in self.cast.named if head.sent.start <= n.start < head.sent.end]
        roots = [(n.person, head_of(self.doc, n.start, n.end)) for n in near]
        return {
            person
            for person, root in roots
            if (root.head == head.head and root.dep_ in arguments)
            or (root.dep_ == "pobj" and root.head.lower_ in BESIDE and root.head.head == head.head)
        }

    def holder(self, asked: Description, at: int, others: Collection[Person] = ()) -> tuple[Person | None, str]:
        """Who a description of one person means at the token `at`, none of `others`, and the rule that says so."""
        for known, asking, rule in (
            (self.learnt, asked, "office learnt"),
            (self.held, asked, "office in the cast"),
            (
                self.learnt,
                replace(asked, former=not asked.former) if asked.of or asked.former else asked,
                "office learnt",
            ),
        ):
            told = [x for x in known if self._fits(x, asking) and x.person not in others]
            persons = list(dict.fromkeys(x.person for x in ([x for x in told if x.at <= at] or told)))
            if len(persons) == 1:
                return persons[0], "suspect" if asked.role in SUSPECTS else rule
            if persons:
                return self._one_of(persons, asked, at), f"{rule}, latest"
        if asked.former:
            return None, "office unknown"
        role = self.seeds.role(asked.role)
        if role is None or (role.leads and any(of.startswith("~") for of in asked.of)):
            return None, "office unknown"  # 'the head of the Ruritanian Youth League' is not who leads Ruritania
        for of in sorted(x for x in asked.of if not x.startswith("~")):
            leader = self.seeds.office_holder(asked.role, of, self.settled)
            if leader is not None:
                return self.cast.person_of(leader), "office of the seeds"
        return (None, "office unknown") if asked.of else self._by_country(asked.role)

    def _one_of(self, persons: list[Person], asked: Description, at: int) -> Person | None:
        """Who of several is meant: the one in office on the day, the one who spoke last, the one named last alone."""
        if asked.role in SUSPECTS:
            return None
        persons = [p for p in persons if not self._says(p, at)] or persons
        if len(persons) == 1:
            return persons[0]
        current = [p for p in persons if any(x.person is p and self._fits(x, asked) for x in self.held)]
        if len(current) == 1:
            return current[0]
        at_home = [p for p in persons if p.leader is not None and p.leader.country == self.home]
        if asked.role == HEAD_OF_STATE and len(at_home) == 1:  # as agencies call the one of their own country
            return at_home[0]
        before = [n for n in self.cast.named if n.start < at and n.person in persons]
        spoke = next((n for n in reversed(before) if at - n.start < SPOKE and self._speaks(n)), None)
        if spoke is not None:
            return spoke.person
        if not before:
            return persons[0]
        sentence = self.doc[before[-1].start].sent
        beside = [n for n in before if n.start >= sentence.start]
        meant = {n.person for n in beside}
        if sentence.end <= at and asked.role != HEAD_OF_STATE:  # 'President X called President Y. The president said'
            meant = {n.person for n in beside if head_of(self.doc, n.start, n.end).dep_ == "nsubj"} or meant
        return meant.pop() if len(meant) == 1 else None

    def _says(self, person: Person, at: int) -> bool:
        """'Putin wrote that the people supported the president': he does not call himself so."""
        token = self.doc[at]
        return any(
            n.person is person and self._speaks(n) and head_of(self.doc, n.start, n.end).head.is_ancestor(token)
            for n in self.cast.named
            if token.sent.start <= n.start < at
        )

    def _speaks(self, named: Named) -> bool:
        root = head_of(self.doc, named.start, named.end)
        return root.dep_ == "nsubj" and root.head.lemma_.lower() in SPEECH

    def _last_named(self, person: Person, before: int) -> int:
        return max((n.start for n in self.cast.named if n.person is person and n.start < before), default=-1)

    def _fits(self, learnt: Learnt, asked: Description) -> bool:
        held = learnt.description
        if held.former != asked.former or not self._same_role(held, asked):
            return False
        if not asked.of or not held.of:
            country = learnt.person.leader.country if learnt.person.leader else None
            return not asked.of or country is None or country in asked.of
        return bool(held.of & asked.of)

    def _same_role(self, held: Description, asked: Description) -> bool:
        if held.role == asked.role or any(held.role in x and asked.role in x for x in CALLED_ALIKE):
            return True
        if held.role.endswith(f"-{asked.role}"):  # 'the minister' may be the foreign minister, not the prime minister
            return not held.role.startswith(LESSER)
        meant = self.seeds.role(asked.role)
        if meant is None:
            return False
        if meant.leads:
            if held.role in LEADING and any(self.seeds.place(of) is None for of in held.of & asked.of):
                return True  # 'the CIA chief' is its director
            led = [self.seeds.place(of) or self.seeds.institution(of) for of in held.of]
            is_led = any(body is not None and body.leader_role == held.role for body in led)
            return is_led or (held.role in ("president", "prime-minister") and not asked.of)
        return held.role in meant.denotes

    def _by_country(self, role: str) -> tuple[Person | None, str]:
        """'the queen' where no one of that office is named: that of the country the article speaks of most."""
        country = self._country()
        known = self.seeds.role(role)
        if country is not None and known is not None and known.rank <= FIRST_RANKS:
            leader = self.seeds.office_holder(role, country, self.settled)
            if leader is not None:
                return self.cast.person_of(leader), "office of the country"
        return None, "office unknown"

    def _country(self) -> str | None:
        """The country that the article speaks of most."""
        counts: dict[str, int] = {}
        for hit in self.gazette.hits:
            for of in ids_of(hit.entry):
                place = self.seeds.place(of)
                if place is not None and place.kind == "country":
                    counts[of] = counts.get(of, 0) + 1
        return max(counts, key=lambda of: counts[of]) if counts else None
