"""Who descriptions mean: 'the Kremlin spokesman', 'the Azerbaijani president', 'the leaders of Armenia and Turkey'.

Two sources of knowledge, in this order: what the article says beside a name ('Armenian Prime Minister Nikol
Pashinyan', 'Luigi Di Maio, the Italian foreign minister'), and who held the office on the article's day, by the
seeds. A description that neither settles refers to nobody known.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from pipeline.marks import Marked
from pipeline.mentions.counterparts import Counterparts
from pipeline.mentions.descriptions import OWNERS, STANDING_IN, Description, Descriptions, Learnt, ids_of
from pipeline.mentions.gazette import Gazette
from pipeline.mentions.generic import is_general
from pipeline.mentions.groups import COUNTED, LATTER, Groups
from pipeline.mentions.introductions import Introductions
from pipeline.mentions.lexicon import (
    ADDRESSES,
    CALLINGS,
    COMMONPLACE,
    GENDERS,
    PARTNERS,
    RIVALS,
    SPEECH,
    SUSPECTS,
    gender_of,
)
from pipeline.mentions.people import Cast, Person, Reference
from pipeline.mentions.speakers import Speakers
from pipeline.mentions.syntax import OBJECT, SUBJECT, head_of
from pipeline.parse import Doc, Token
from pipeline.seeds import Days, Seeds
from pipeline.wordlist import words

FIRST_RANKS = 2  # 'the queen', 'the president' without a country: only offices of this rank are looked up
LESSER = ("vice", "deputy", "assistant", "prime", "opposition")  # what makes another office of the word that follows
HEAD_OF_STATE = "head-of-state"
MINISTER = "minister"
SPEAKERS = frozenset({"official", "diplomat"})
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
    marked: Sequence[Marked] = ()

    @property
    def settled(self) -> Days | None:
        """`when`, if it ends: who held an office 'since 2019' is told by no article."""
        return self.when if self.when and self.when[1] < date.max else None

    def __post_init__(self) -> None:
        self._named = {i: named for named in self.cast.named for i in range(named.start, named.end)}
        self.read = Descriptions(self.doc, self.seeds, self.gazette, self._named)
        self._told = Introductions(self.doc, self.seeds, self.cast, self.gazette, self.when, self.read)
        self.learnt, self.held, self._leading = self._told.learnt, self._told.held, self._told.leading
        self._speakers = Speakers(self.doc, self.cast, self.marked)
        self._meant: dict[int, Person] = {}  # by descriptions so far
        known = (self.learnt, self.held)
        self.groups = Groups(self.doc, self.seeds, self.cast, self.read, known, self.holder, self._fits, self._quoted)
        self._counterparts = Counterparts(self.groups, self._person_at)

    # Who is meant

    def references(self) -> Iterator[Reference]:
        """A reference for each description in the doc, one per person for a plural one; person None if unknown."""
        for head, start, end in self.read.phrases():
            yield from self._resolved(head, start, end)
        yield from self.groups.counted(self.gazette.folded.tokens_of(COUNTED))
        yield from self.groups.latter(self.gazette.folded.tokens_of(LATTER))

    def _resolved(self, head: Token, start: int, end: int) -> Iterator[Reference]:
        description = self.read.described(start, end)
        if description is None or head.i in self._leading:
            return
        if head.lower_.removesuffix("s") in PARTNERS and self.doc[start].lower_ in OWNERS:
            found = list(self._counterparts.references(head, start, end, description))
            if len(found) == 1 and found[0].person is not None:
                self._meant[head.i] = found[0].person
                self.learnt += self._counterparts.visiting(head, start, found[0].person)
            yield from found
            return
        if self.doc[start].lower_ in OWNERS and self.doc[start].lower_ != "our":
            yield from self._his(head, start, end, description)
            return
        if self.read.is_plural(head):
            yield from self.groups.references(head, start, end, description)
            return
        if description.role == "head" and not description.of:
            return  # a part of the body
        if self.seeds.role(description.role) is not None and is_general(head):
            return
        person, rule = self._own(description, head, start) or self.holder(description, start, self._opposed(head))
        if person is None and (description.role in CALLINGS or head.lemma_ in SPEAKERS):
            person, rule = self._spoken_of(head, start), "person before"
        if person is not None and self._is_somebody_else(person, head, start, end):
            return
        if person is not None:
            self._meant[head.i] = person
            self.groups.points.append((head, person))
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
            spoke = (
                {n.person for n in named if self._speakers.speaks(head_of(self.doc, n.start, n.end))}
                if head.head.lemma_ in SPEECH
                else set()
            )
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
        is_said_of = token.dep_ in ("attr", "appos", "oprd") or token.head.lower_ == "as" or token.i in self._meant
        return token.lower_ == head.lower_ and not is_said_of

    def _person_at(self, token: Token) -> Person | None:
        """Whom a word names, or describes as far as descriptions are settled, or stands beside as an office."""
        if token.i in self._meant:
            return self._meant[token.i]
        beside = (c for c in token.children if c.dep_ == "appos" and c.i in self._named)
        named = self._named.get(token.i) or self._named.get(next(beside, token).i)
        return named.person if named is not None else None

    def _described_at(self, head: Token) -> Person | None:
        """Whom a description means that is not settled yet: that of '"The president ...," the spokesman said'."""
        description = self.read.described(head.left_edge.i, head.i + 1)
        return self.holder(description, head.i)[0] if description is not None else None

    def _quoted(self, token: Token) -> Person | None:
        """Who speaks the quotation that a word stands in."""
        speaker = self._speakers.at(token) if self._speakers.quote_of(token) is not None else None
        return self._person_at(speaker) if speaker is not None else None

    # In whose mouth

    def _own(self, asked: Description, head: Token, start: int) -> tuple[Person | None, str] | None:
        """Whom 'the president' and 'our president' mean in somebody's mouth; 'ours' is never anybody else's."""
        is_ours = self.doc[start].lower_ == "our"
        if not is_ours and (self.doc[start].lower_ != "the" or self._is_named_beside(asked, head)):
            return None
        person = self._holder_at_home(asked, head, start)
        if person is not None:
            return person, "office of the speaker"
        return (None, "office unknown") if is_ours else None

    def _holder_at_home(self, asked: Description, head: Token, start: int) -> Person | None:
        """Who holds an office in the body or the country of who speaks, and does not speak himself."""
        role = self.seeds.role(asked.role)
        if asked.of or asked.former or role is None or role.leads:
            return None
        speaker = self._speakers.at(head)
        if speaker is None:
            return None
        who = self._person_at(speaker) or self._described_at(speaker)
        owner = next((c for c in speaker.children if c.dep_ == "poss"), speaker)  # 'the adviser's office said'
        homes = self._homes_of(speaker, who) or self._homes_of(speaker, self._person_at(owner))
        if not homes and self.doc[start].lower_ == "our" and len(spoken_of := self._countries()) == 1:
            homes = list(spoken_of)
        for held in (*(self._led_by(homes) if asked.role == MINISTER else ()), asked.role):
            for of in homes:
                person, _ = self.holder(Description(held, frozenset({of})), start)
                if person is not None and person is not who:
                    return person
        return None

    def _his(self, head: Token, start: int, end: int, asked: Description) -> Iterator[Reference]:
        """'his prime minister', 'their foreign ministers': those of the owner's country."""
        if self.read.is_plural(head):
            yield from self.groups.theirs(start, end, asked)
        role = self.seeds.role(asked.role)
        owner = self._counterparts.owner(head, start) if self.doc[start].lower_ in GENDERS else None
        if owner is None or asked.of or asked.former or role is None or role.leads or role.rank > FIRST_RANKS:
            return
        holders = (self.holder(replace(asked, of=frozenset({of})), start)[0] for of in self._homes_of(head, owner))
        person = next((who for who in holders if who is not None and who is not owner), None)
        if person is not None:
            self._meant[head.i] = person
            self.groups.points.append((head, person))
            yield Reference(start, end, person, "nominal", "office of the speaker")

    def _is_named_beside(self, asked: Description, head: Token) -> bool:
        """Whether the quotation, or the sentence, names another one of the office before."""
        mark = self._speakers.quote_of(head)
        first = mark.start if mark is not None else head.sent.start_char
        known = (*self.learnt, *self.held)
        near = {n.person for n in self.cast.named if n.start < head.i and self.doc[n.start].idx >= first}
        return any(x.person in near and self._fits(x, asked) for x in known)

    def _homes_of(self, speaker: Token, who: Person | None) -> list[str]:
        """Ids of the bodies, towns and the one country that a speaker speaks for; no country where there are two, or
        where he speaks for a body of none."""
        hit = self.read.hits.get(speaker.i)
        told = [x.description for x in (*self.learnt, *self.held) if x.person is who] if who is not None else []
        ids = {of for held in told if not held.former for of in held.of} | set(ids_of(hit.entry) if hit else ())
        bodies = [body for body in map(self.seeds.institution, sorted(ids)) if body is not None]
        places = [place for place in map(self.seeds.place, sorted(ids)) if place is not None]
        countries = {p.country or p.id for p in places} | {body.country or body.id for body in bodies}
        if not countries and who is not None and who.leader is not None and who.leader.country is not None:
            countries = {who.leader.country}
        towns = (place.id for place in places if place.kind != "country")
        return [*(body.id for body in bodies), *towns, *(countries if len(countries) == 1 else ())]

    def _led_by(self, bodies: Sequence[str]) -> Iterator[str]:
        """The roles of those who lead bodies: 'the minister' of the Foreign Ministry is the foreign minister."""
        yield from (body.leader_role for body in map(self.seeds.institution, bodies) if body and body.leader_role)

    # Who holds an office

    def _opposed(self, head: Token) -> set[Person]:
        """Whom a description does not mean, since they stand beside it: 'the president received Joe Biden'."""
        arguments = SUBJECT | OBJECT
        if head.dep_ not in arguments:
            return set()
        near = [n for n in self.cast.named if head.sent.start <= n.start < head.sent.end]
        roots = [(n.person, head_of(self.doc, n.start, n.end)) for n in near]
        roots += [(who, root) for root, who in self.groups.points if head.sent.start <= root.i < head.i]
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
            told = [x for x in told if x.description.noun == asked.noun != ""] or told
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
                return self._told.person_of(leader), "office of the seeds"
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
        before = [(root, who) for root, who in self.groups.told_before(at) if who in persons]
        if not before:
            return persons[0]
        sentence = before[-1][0].sent
        spoke = (point for point in reversed(before) if at - point[0].i < SPOKE and self._speakers.speaks(point[0]))
        root, speaker = next(spoke, (None, None))
        if root is not None and (root.i >= sentence.start or self.doc[at].sent is sentence):
            return speaker
        beside = [(root, who) for root, who in before if root.i >= sentence.start]
        meant = {who for _, who in beside}
        if sentence.end <= at and asked.role != HEAD_OF_STATE:  # 'President X called President Y. The president said'
            meant = {who for root, who in beside if root.dep_ == "nsubj"} or meant
        return meant.pop() if len(meant) == 1 else None

    def _says(self, person: Person, at: int) -> bool:
        """'Putin wrote that the people supported the president': he does not call himself so."""
        speaker = self._speakers.at(self.doc[at])
        return speaker is not None and self._person_at(speaker) is person

    def _last_named(self, person: Person, before: int) -> int:
        return max((n.start for n in self.cast.named if n.person is person and n.start < before), default=-1)

    def _fits(self, learnt: Learnt, asked: Description) -> bool:
        held = learnt.description
        if held.former != asked.former or not self._same_role(held, asked):
            return False
        of = held.of if STANDING_IN in asked.of else held.of - {STANDING_IN}
        if not asked.of or not of:
            country = learnt.person.leader.country if learnt.person.leader else None
            return not asked.of or country is None or country in asked.of
        return bool(of & asked.of)

    def _same_role(self, held: Description, asked: Description) -> bool:
        if held.role == asked.role or any(held.role in x and asked.role in x for x in CALLED_ALIKE):
            return True
        if asked.role == MINISTER and held.role == "secretary-of-state":
            return True
        if asked.role == f"deputy-{MINISTER}" and held.role.startswith("deputy-"):
            return held.role.endswith(f"-{MINISTER}")
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
        spoken_of = self._countries()
        known = self.seeds.role(role)
        if spoken_of and known is not None and known.rank <= FIRST_RANKS:
            leader = self.seeds.office_holder(role, spoken_of.most_common(1)[0][0], self.settled)
            if leader is not None:
                return self._told.person_of(leader), "office of the country"
        return None, "office unknown"

    def _countries(self) -> Counter[str]:
        """How often the article speaks of each country."""
        of_hits = (self.seeds.place(of) for hit in self.gazette.hits for of in ids_of(hit.entry))
        return Counter(place.id for place in of_hits if place is not None and place.kind == "country")
