"""What a verb or a noun tells of a meeting by itself: who acts, whom they meet, in which form."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property

from pipeline.entities import of_seed
from pipeline.meetings import cues, manner, papers, phrases
from pipeline.meetings.cues import ANY, CALL, FACE, SIGNING, VISIT
from pipeline.meetings.parties import Parties, Party
from pipeline.meetings.setting import Setting
from pipeline.meetings.standing import PLANNED, standing
from pipeline.parse import Token
from pipeline.reading import Reading
from pipeline.tables import Mention

STILL_SPOKEN_OF = 5  # sentences


@dataclass(frozen=True, slots=True)
class Draft:
    """Who a cue brings together: those who act, and those they meet; `is_unnamed` if a side is people without a name
    ('met student leaders')."""

    kind: str
    near: tuple[Party, ...] = ()
    far: tuple[Party, ...] = ()
    is_unnamed: bool = False
    confidence: float = 0.85
    place: Mention | None = None
    papers: tuple[str, ...] = ()
    size: str | None = None  # the form, where it is not told by words of size and the number of those named
    is_reference: bool = False  # 'the meeting': speaks of one told elsewhere, which `far` are known to take part in
    is_other: bool = False  # 'talks in Vienna', of nobody named: what 'the talks' then means
    is_open: bool = False  # others may have been there: 'told Aliyev in Sochi'
    is_weak: bool = False  # 'Putin and Aliyev discussed gas': at a meeting, if one is told of elsewhere

    @property
    def parties(self) -> tuple[Party, ...]:
        """Everyone, once; a country is no party beside someone who stands for it."""
        parties = {p.entity_id: p for p in (*self.near, *self.far)}
        stood_for = {p.country for p in parties.values() if p.label == "person"}
        return tuple(p for p in parties.values() if p.label != "place" or p.country not in stood_for)

    @property
    def people(self) -> int:
        return sum(p.label == "person" for p in self.parties)

    @property
    def is_whole(self) -> bool:
        return len(self.parties) + self.is_unnamed > 1 or any(p.is_of_states for p in self.parties)


@dataclass(frozen=True)
class Drafts:
    """One article, read cue by cue, in order: 'the two' are those spoken of last."""

    reading: Reading
    parties: Parties
    setting: Setting
    _spoken_of: list[tuple[int, tuple[Party, ...]]] = field(default_factory=list)  # by sentence

    def of(self, cue: Token) -> Iterator[Draft]:
        """What the cue tells; nothing if the word is no cue or its sides are not told."""
        for draft in self._drafts(cue):
            self._spoken_of.append((self.reading.sentence_at(cue.idx), draft.parties))
            yield draft

    def _drafts(self, cue: Token) -> Iterator[Draft]:
        read = self._readers.get((phrases.is_verb(cue), cue.lemma_.lower()))
        draft = read(cue) if read is not None else None
        if draft is None:
            return
        is_each = manner.is_several(cue) or len({p.country or p.entity_id for p in draft.far}) > 1
        if is_each and len(draft.far) > 1 and draft.near and manner.is_one_by_one(cue):
            for party in draft.far:
                yield replace(draft, far=(party,), is_unnamed=False)
        else:
            yield draft

    @cached_property
    def _readers(self) -> dict[tuple[bool, str], Callable[[Token], Draft | None]]:
        """(is a verb, lemma) -> what reads it"""
        verbs = {
            **dict.fromkeys(cues.MEETING_VERBS, self._meets),
            **dict.fromkeys(cues.HOSTING_VERBS, self._hosts),
            **dict.fromkeys(cues.TELLING_VERBS, self._tells),
            **dict.fromkeys(cues.VISITING_VERBS, self._visits),
            **dict.fromkeys(cues.LEAVING_VERBS, self._travels),
            **dict.fromkeys(cues.SIGNING_VERBS, self._signs),
            **dict.fromkeys(cues.DISCUSSING_VERBS, self._discusses),
            **dict.fromkeys(cues.ADDRESSING_VERBS, self._addresses),
            "call": self._calls,
        }
        nouns = {**dict.fromkeys(cues.MEETING_NOUNS, self._noun), "visit": self._trip, "trip": self._trip}
        nouns["signing"] = self._signing
        return {(True, lemma): read for lemma, read in verbs.items()} | {(False, n): read for n, read in nouns.items()}

    # Verbs

    def _meets(self, verb: Token) -> Draft | None:
        """Putin met (with) Aliyev; the two met; Biden spoke with Macron; Aliyev telephoned Putin"""
        lemma = verb.lemma_.lower()
        objects = [] if lemma in cues.ALONE else [t for t in phrases.objects(verb) if not phrases.is_added(t)]
        if any(t.lemma_.lower() in cues.MEETING_NOUNS for t in objects):
            return None  # 'convened a call': told by the noun
        if lemma == "meet" and any(c.dep_ == "auxpass" for c in verb.children):
            return None  # 'was met by police'
        if lemma == "meet" and any(map(self._is_thing, objects)):
            return None  # 'met their targets'
        others = [*phrases.after(verb, ("with",)), *objects, *phrases.listed(verb)]
        spoken_to = list(phrases.after(verb, ("to",))) if lemma in cues.TO else []
        draft = self._draft(cues.MEETING_VERBS[lemma], phrases.doers(verb), [*others, *spoken_to], 0.9)
        if lemma in cues.TO and not draft.far and not others and (spoken_to or not manner.is_among_them(verb)):
            return self._addresses(verb)  # spoke at the General Assembly; not 'spoke to the public'
        if cues.MEETING_VERBS[lemma] == CALL and not (draft.far or draft.is_unnamed):
            return None  # phoned 911
        if lemma in cues.TO and any(p.label != "person" for p in draft.far):
            return None  # spoke to the agency, to Congress
        if len(draft.far) > 1 and not draft.near and not any(map(phrases.is_people, phrases.doers(verb))):
            return None  # 'the secretary met Merkel and Maas', who did not meet each other
        return draft if self._is_told(verb, draft) else None

    def _addresses(self, verb: Token) -> Draft | None:
        """Zelensky addressed the UN General Assembly; attended the General Assembly; spoke there"""
        is_of_object = verb.lemma_ in cues.ADDRESSING_VERBS
        bodies = list(phrases.objects(verb) if is_of_object else phrases.after(verb, ("at",)))
        draft = self._draft(FACE, phrases.doers(verb), bodies, 0.7)
        is_gathering = len(draft.far) > 0 and all(p.is_of_states for p in draft.far)
        if not (is_gathering and draft.people) or manner.is_by_phone(verb):
            return None
        return replace(draft, size="multilateral")

    def _calls(self, verb: Token) -> Draft | None:
        """Biden called Kishida; not 'called Putin a partner'"""
        draft = self._draft(CALL, phrases.doers(verb), phrases.objects(verb), 0.7)
        named = all(p.label == "person" for p in draft.parties) and len(draft.near) > 0 and len(draft.far) > 0
        return draft if named and draft.is_whole and not phrases.is_naming(verb) else None

    def _discusses(self, verb: Token) -> Draft | None:
        """Putin and Aliyev discussed gas over the telephone"""
        draft = self._draft(CALL, phrases.doers(verb), phrases.after(verb, ("with",)))
        if draft.people < 2:
            return None
        if manner.is_by_phone(verb):
            return draft
        return replace(draft, kind=ANY, is_weak=True, confidence=0.6) if verb.lemma_ == "discuss" else None

    def _hosts(self, verb: Token) -> Draft | None:
        """Putin received Aliyev; Aliyev was received by Putin"""
        host, guest = self._draft(FACE, phrases.doers(verb), ()), self._draft(FACE, (), phrases.objects(verb))
        is_guest = guest.people > 0 or (verb.lemma_ != "welcome" and guest.is_unnamed)
        if not is_guest or not (host.near or host.is_unnamed):
            return None  # 'received a vote', 'a lunch hosted by Aliyev'
        draft = replace(host, far=guest.far, is_unnamed=host.is_unnamed or guest.is_unnamed)
        return draft if self._is_told(verb, draft) else None

    def _tells(self, verb: Token) -> Draft | None:
        """Putin told Aliyev in Baku; Blinken thanked Aliyev by telephone; not 'In Vilnius, X thanked Trump'"""
        objects = [*phrases.objects(verb), *(phrases.after(verb, ("to",)) if verb.lemma_ == "complain" else ())]
        draft = self._draft(ANY, phrases.doers(verb), objects, 0.7)
        named = [all(p.label == "person" for p in side) and len(side) > 0 for side in (draft.near, draft.far)]
        is_face = verb.lemma_ in cues.FACE_TO_FACE and self.setting.place(verb) is not None
        is_told = all(named) and (is_face or manner.is_by_phone(verb)) and len(draft.parties) > 1
        return replace(draft, is_open=True) if is_told else None

    def _visits(self, verb: Token) -> Draft | None:
        """Putin visited Baku; Widodo visited Wiranto in hospital"""
        goal = next((m for t in phrases.objects(verb) for m in self.parties.over(t, "place")), None)
        if goal is None:
            stays = (c for t in phrases.objects(verb) for c in t.children if c.dep_ == "relcl")
            place = next(filter(None, map(self.setting.place, stays)), None)  # 'Wiranto, who was treated in Jakarta'
            draft = self._draft(FACE, phrases.doers(verb), phrases.objects(verb), 0.7, place=place)
            return draft if draft.people > 1 else None
        draft = self._draft(VISIT, phrases.doers(verb), (), 0.8, place=goal)
        return draft if draft.people else None

    def _travels(self, verb: Token) -> Draft | None:
        """Blinken will travel to Baku; not 'flew to Baku', which is told for what he did there"""
        goal = self.setting.goal(verb)
        draft = self._draft(VISIT, phrases.doers(verb), (), 0.7, place=goal)
        return draft if goal is not None and draft.people and standing(verb) == PLANNED else None

    def _signs(self, verb: Token) -> Draft | None:
        """Putin and Aliyev signed a declaration; a statement signed by Putin and Aliyev"""
        signed = [*phrases.objects(verb), *phrases.modified(verb), *papers.signed(verb)]
        doers = [*phrases.doers(verb), *phrases.after(verb, ("with", "by"))]
        draft = self._draft(SIGNING, doers, (), papers=tuple(n for t in signed for n in papers.named(t, self.reading)))
        return draft if any(map(papers.is_paper, signed)) and len(draft.parties) > 1 else None

    # Nouns

    def _noun(self, noun: Token) -> Draft | None:
        """talks between Putin and Aliyev; Putin held a meeting with Aliyev; said at a meeting with Aliyev"""
        lemma = noun.lemma_.lower()
        if not phrases.is_own_noun(noun) or (lemma in cues.PLURAL_ONLY and noun.tag_ not in ("NNS", "NNPS")):
            return None
        others = [*phrases.linked(noun), *phrases.owners(noun)]
        if others and noun.head.pos_ == "VERB":
            others += phrases.listed(noun.head)
        if lemma == "call":
            others += phrases.after(noun, ("to",))
        others = others or list(phrases.told_there(noun))
        if phrases.is_next_of_theirs(noun):
            return self._next(noun)
        kind = cues.MEETING_NOUNS[lemma]
        if noun.dep_ == "dobj" and noun.head.lemma_ in cues.ATTENDING_VERBS:
            others = [*others, *phrases.along(noun.head)]
        far = self._draft(kind, (), others)
        doers = phrases.holders(noun, bool(far.far) or far.is_unnamed, bool(far.far) and phrases.has_sides(noun))
        draft = self._draft(kind, doers, others)
        if (is_of_states := self._is_of_states(noun)) is not None and draft.people:
            if not is_of_states and draft.people < 2:
                return None
            draft = replace(draft, far=tuple(p for p in draft.far if p.label == "person"), is_unnamed=True)
        if lemma == "summit" and any(t.lemma_ in cues.ATTENDING_VERBS for t in noun.ancestors):
            draft = replace(draft, is_unnamed=True)
        if draft.people and lemma in cues.SPOKEN_OF and phrases.is_judged(noun):
            draft = replace(draft, near=self.parties.speaking(noun))
        is_enough = lemma not in cues.WITH_SOMEONE or bool(draft.far) or draft.is_unnamed
        is_told = is_enough and self._is_told(noun, draft) and not self._is_of_nobody(noun, draft)
        if manner.is_several(noun) and len(draft.parties) < 3 and draft.far and not self._is_set(noun):
            return None
        if is_told:
            return draft
        if lemma in cues.SPOKEN_OF and phrases.is_definite(noun) and not self._is_of_its_holder(noun):
            joining = tuple(p for p in self.parties.named(phrases.joining(noun)) if p.label == "person")
            whose = tuple(p for p in draft.parties if p not in joining)
            return Draft(kind, near=joining, far=whose, is_reference=True, confidence=0.7)
        is_other = lemma in cues.SPOKEN_OF and any(c.dep_ == "prep" for c in noun.children)
        return Draft(kind, is_reference=True, is_other=True) if is_other else None

    def _next(self, noun: Token) -> Draft | None:
        """'Their next meeting is planned for May': of those whose meeting was spoken of last."""
        number = self.reading.sentence_at(noun.idx)
        last = (p for at, p in reversed(self._spoken_of) if number - at <= STILL_SPOKEN_OF and len(p) > 1)
        parties = next((p for p in last if all(x.label == "person" for x in p)), ())
        return Draft(cues.MEETING_NOUNS[noun.lemma_.lower()], near=parties) if parties and self._is_set(noun) else None

    def _is_of_its_holder(self, noun: Token) -> bool:
        """'The commissions will hold their meeting in May': another one than that of the leaders told before."""
        owns = any(c.lower_ in ("their", "its") for c in noun.children) and noun.dep_ == "dobj"
        holders = phrases.doers(noun.head) if owns else []
        return any(t.pos_ == "NOUN" for t in holders) and not (
            self.parties.named(holders) or any(map(phrases.is_people, holders)) or phrases.several(holders[0])
        )

    def _is_of_states(self, noun: Token) -> bool | None:
        """True for the meeting of a body of states ('the summit of the Shanghai Cooperation Organisation'), False for
        that of another ('a meeting of the Central Committee'), None where it is that of no body."""
        bodies = [m for t in phrases.after(noun, ("of",)) for m in self.parties.over(t, "organisation")]
        known = [self.reading.seeds.institution_named(m.name or "") for m in bodies]
        return any(one is not None and one.country is None for one in known) if bodies else None

    def _is_of_nobody(self, noun: Token, draft: Draft) -> bool:
        """'talks with Merkel and Maas', who did not meet each other, and nobody says who met them"""
        links = {c.lower_ for c in noun.children}
        is_with = "with" in links and "of" not in links and not phrases.has_sides(noun)
        return is_with and len(draft.far) > 1 and not draft.near

    def _trip(self, noun: Token) -> Draft | None:
        """Putin's visit to Baku; Putin is on a visit to Baku; said during a visit to Baku with Aliyev, the host"""
        owners = list(phrases.owners(noun))
        others = [*owners, *phrases.linked(noun)]
        doers = [] if self.parties.named(owners) else phrases.holders(noun, not others)
        goal = self.setting.goal(noun)
        if goal is None and noun.head.lower_ in ("on", "for") and noun.head.head.lemma_ in cues.TRAVELLING_VERBS:
            goal = self.setting.place(noun)  # 'arrived in Baku on a visit'
        draft = self._draft(VISIT, doers, others, 0.8, place=goal)
        if draft.place is not None and self._is_host(draft):
            visitors = self.parties.named(phrases.main_doers(noun))
            draft = replace(draft, kind=FACE, near=tuple(p for p in visitors if p.label == "person"))
        if draft.people and draft.place is not None and (draft.kind == VISIT or draft.is_whole):
            return draft
        if (
            draft.people
            and not phrases.is_definite(noun)
            and noun.dep_ in ("nsubj", "nsubjpass")
            and self._is_set(noun)
        ):
            return draft  # 'a visit by Putin, planned for April, was put off': where to is not told
        is_known = phrases.is_definite(noun)
        return Draft(VISIT, far=draft.parties, is_reference=True, confidence=0.6) if is_known else None

    def _is_host(self, draft: Draft) -> bool:
        """True if the only one named is of the country that the visit goes to."""
        place = self.reading.seeds.place_named(draft.place.name or "") if draft.place is not None else None
        country = of_seed(place).country if place is not None else None
        return len(draft.parties) == 1 and country is not None and draft.parties[0].country == country

    def _signing(self, noun: Token) -> Draft | None:
        """the signing of the declaration"""
        signed = list(phrases.after(noun, ("of",)))
        if signed and not any(map(papers.is_paper, signed)):
            return None  # 'the signing of the bill'
        named = tuple(n for t in signed for n in papers.named(t, self.reading))
        return Draft(SIGNING, is_reference=True, confidence=0.7, papers=named)

    # Sides

    def _draft(
        self,
        kind: str,
        near: Iterable[Token],
        far: Iterable[Token],
        confidence: float = 0.85,
        place: Mention | None = None,
        papers: tuple[str, ...] = (),
    ) -> Draft:
        near, far = tuple(near), tuple(far)
        acting = self.parties.named(near) or next(filter(None, map(self._meant, near)), ())
        unnamed = any(self._is_unnamed(t) for t in (*near, *far))
        return Draft(kind, acting, self.parties.named(far), unnamed, confidence, place, papers)

    def _meant(self, head: Token) -> tuple[Party, ...]:
        """'The two last met in June': as many as those whose meeting was spoken of last, a few sentences ago."""
        count = phrases.several(head)
        if count is None:
            return ()
        number = self.reading.sentence_at(head.idx)
        last = (parties for at, parties in reversed(self._spoken_of) if number - at <= STILL_SPOKEN_OF)
        return next((p for p in last if len(p) == count and all(x.label == "person" for x in p)), ())

    def _is_unnamed(self, head: Token) -> bool:
        """People or the holder of an office, where nobody is known by name."""
        is_someone = phrases.is_people(head) or self.reading.seeds.role_of_title(head.text) is not None
        is_title = head.dep_ == "appos" and bool(self.parties.named([head.head]))  # 'Gary Johnson, the former Governor'
        return is_someone and not is_title and not self.parties.named([head])

    def _is_thing(self, head: Token) -> bool:
        """A noun for neither people nor a time, which stands right behind the verb."""
        is_next = head.left_edge.i == head.head.i + 1 and head.pos_ == "NOUN" and not head.ent_type_
        return is_next and not self.parties.named([head]) and not self._is_unnamed(head)

    def _is_told(self, cue: Token, draft: Draft) -> bool:
        """Two sides, and someone by name. Only with a place or a day: countries alone, people who have a dialogue with
        countries, and whoever 'is in talks'."""
        if not draft.is_whole:
            return False
        if draft.people:
            is_loose = not phrases.is_verb(cue) and cue.lemma_.lower() in cues.LOOSE
            is_going_on = cue.head.lower_ == "in" and cue.tag_ == "NNS"
            is_free = is_loose and (is_going_on or draft.people < len(draft.parties))
            return not is_free or self._is_set(cue)
        return draft.is_whole and not draft.is_unnamed and self._is_set(cue)

    def _is_set(self, cue: Token) -> bool:
        return self.setting.place(cue) is not None or self.setting.when(cue, "") is not None
