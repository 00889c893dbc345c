"""Who takes part: from a word of the sentence to the entities that it names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from pipeline.entities import of_seed
from pipeline.meetings.phrases import heads, is_people
from pipeline.parse import Token
from pipeline.reading import Reading
from pipeline.tables import Mention, Quote
from pipeline.wordlist import words

NAMING = ("appos", "flat")
GATHERING = re.compile(r"\b(?:[Ss]ummit|[Cc]onference|[Mm]eeting|[Ff]orum)\b")  # where they met, not who
GATHERINGS = frozenset(  # bodies of states that are no alliance
    {
        "UN General Assembly",
        "UN Security Council",
        "European Council",
        "European Political Community",
        "Supreme Eurasian Economic Council",
    }
)
OFFICIALS = words(
    "counterpart minister leader president premier official delegation representative negotiator envoy diplomat"
)
LONG_TITLE = 30  # tokens
GROUPS = frozenset({"delegation", "team", "side", "party"})  # whoever leads them is told in the same phrase


@dataclass(frozen=True, slots=True)
class Party:
    """An entity that takes part. `country` is None where the seeds do not know it; `is_of_states` for a body of states,
    whose meeting is one of many."""

    entity_id: str
    name: str
    label: str
    country: str | None
    is_of_states: bool = False


@dataclass(frozen=True)
class Parties:
    """The mentions of one article, found by token."""

    reading: Reading

    @cached_property
    def _by_token(self) -> dict[int, list[Mention]]:
        """Mentions over each token; the shortest first, since the longest may hold others."""
        found: dict[int, list[Mention]] = defaultdict(list)
        for mention in self.reading.rows_of(Mention):
            if mention.entity_id is None or mention.name is None:
                continue
            span = self.reading.doc.char_span(mention.start, mention.end, alignment_mode="expand")
            for token in span or ():
                found[token.i].append(mention)
        for mentions in found.values():
            mentions.sort(key=lambda m: m.end - m.start)
        return found

    def over(self, token: Token, *labels: str) -> list[Mention]:
        """The mentions that hold a token, shortest first."""
        return [m for m in self._by_token.get(token.i, ()) if m.label in labels]

    def _party(self, mention: Mention) -> Party | None:
        """Who a mention names; the country for its capital, None for a place that is only where something lies, for an
        outlet, which asks for the news, and for what is itself a meeting."""
        assert mention.entity_id is not None
        assert mention.name is not None
        if mention.label == "organisation" and self._is_no_party(mention.name):
            return None
        if mention.label == "place":
            place = self.reading.seeds.place_named(mention.name)
            if place is None and mention.use != "government":
                return None
            if place is not None and place.kind != "country":
                country = self.reading.seeds.place(place.country or "")
                if country is None or not place.stands_for_government or mention.use == "location":
                    return None
                capital = of_seed(country)
                return Party(capital.entity_id, capital.name, capital.label, capital.country)
        of = self._country(mention.entity_id, mention.name)
        return Party(mention.entity_id, mention.name, mention.label, of, self._is_of_states(mention.name))

    def _is_of_states(self, name: str) -> bool:
        body = self.reading.seeds.institution_named(name)
        return body is not None and body.country is None and (body.kind == "alliance" or body.name in GATHERINGS)

    def _is_no_party(self, name: str) -> bool:
        return bool(GATHERING.search(name)) or self.reading.seeds.outlet_named(name) is not None

    def speaking(self, cue: Token) -> tuple[Party, ...]:
        """The one person whose words a token stands in."""
        quotes = [q for q in self.reading.rows_of(Quote) if q.start <= cue.idx < q.end and len(q.speaker_ids) == 1]
        ids = set(min(quotes, key=lambda q: q.end - q.start).speaker_ids) if quotes else set()
        spoken = (m for m in self.reading.rows_of(Mention) if m.entity_id in ids and m.label == "person")
        parties = {p.entity_id: p for m in spoken if m.name is not None and (p := self._party(m)) is not None}
        return tuple(parties.values())

    def _country(self, entity_id: str, name: str) -> str | None:
        seeds = self.reading.seeds
        known = seeds.leader(entity_id) or seeds.place_named(name) or seeds.institution_named(name)
        return of_seed(known).country if known is not None else None

    def named(self, heads: Iterable[Token]) -> tuple[Party, ...]:
        """The entities that phrases name, phrase by phrase: persons, else the body or country that a phrase is."""
        found: dict[str, Party] = {}
        for party in (p for head in heads for p in self._of(head)):
            found.setdefault(party.entity_id, party)
        return tuple(found.values())

    def _of(self, head: Token) -> Iterator[Party]:
        people = [p for m in self._people(head) if (p := self._party(m)) is not None]
        yield from people
        if people and not (head.tag_ == "NNS" and head.lemma_.lower() in OFFICIALS):
            return
        led = (p for m in self._body(head) if (p := self._party(m)) is not None)
        known = {p.country for p in people}  # of 'the ministers of Egypt and Chad' one may be known
        yield from (p for p in (*led, *self._by_adjectives(head)) if p.country is None or p.country not in known)

    def _people(self, head: Token) -> list[Mention]:
        for token in (head, *_phrase(head)):
            over = self.over(token, "person")
            if people := _group(over if token.i == head.i else [m for m in over if m.kind == "named"]):
                return [*people, *self._beside(head, people[0])]
        return _group(self.over(name, "person")) if (name := _closing(head)) is not None else []

    def _beside(self, head: Token, one: Mention) -> list[Mention]:
        """Who is joined to a name by 'and' within its phrase, where the parse has made another tie of it."""
        others = {m.start: m for t in head.subtree for m in self.over(t, "person") if m.kind == "named"}
        return [m for m in others.values() if self._is_joined(*sorted((one, m), key=lambda m: m.start))]

    def _is_joined(self, first: Mention, second: Mention) -> bool:
        """'Trump and Turkish President Erdoğan': nothing but 'and' and what belongs to a name stands between."""
        between = self.reading.doc.char_span(first.end, second.start, alignment_mode="contract")
        if (
            between is None
            or between.text.startswith(("'", "’"))
            or self.reading.text[second.end :][:2] in ("'s", "’s")
        ):
            return False
        words = [t for t in between if t.lower_ != "and"]
        return len(words) == len(between) - 1 and all(
            t.pos_ in ("PROPN", "ADJ") or t.is_title or t.tag_ == "POS" for t in words
        )

    def _body(self, head: Token) -> list[Mention]:
        """The body or country that a phrase is; of 'the leaders of Russia and Armenia', 'his counterparts from Russia'
        the countries."""
        if is_people(head):
            of = ("of", "from") if head.lemma_.lower() in OFFICIALS else ("of",)
            whose = [t for prep in head.children if prep.lower_ in of for p in prep.children for t in heads(p)]
            return [m for t in whose for m in self.over(t, "place", "organisation")[:1] if self._is_led(m)]
        return self.over(head, "organisation", "place")[:1]

    def _is_led(self, mention: Mention) -> bool:
        """'the leaders of Russia', 'of the G20'; not 'of the party'"""
        return mention.label == "place" or self._is_of_states(mention.name or "")

    def _by_adjectives(self, head: Token) -> Iterator[Party]:
        """The countries of 'his Turkish and Iranian counterparts', 'her Uzbek counterpart', where nobody knows who they
        are."""
        adjectives = [t for c in head.children if c.dep_ in ("amod", "compound") for t in (c, *c.conjuncts)]
        countries = [p for t in adjectives if (p := self.reading.seeds.place_of_demonym(t.text)) is not None]
        lemma = head.lemma_.lower()
        if lemma == "counterpart" or (lemma in OFFICIALS and len(countries) > 1):
            yield from (Party(of.entity_id, of.name, of.label, of.country) for of in map(of_seed, countries))


def _group(mentions: list[Mention]) -> list[Mention]:
    """All mentions with the span of the first: a plural reference has one for each member."""
    return [m for m in mentions if (m.start, m.end) == (mentions[0].start, mentions[0].end)]


def _phrase(head: Token) -> Iterator[Token]:
    """Tokens that may name who `head` is: 'leader Vladimir Putin', 'counterpart, Ilham Aliyev', and what follows a
    title at once ('President of Azerbaijan Ilham Aliyev', where parses differ), never a second party."""
    for child in head.children:
        is_part = child.dep_ == "compound" and (head.pos_ == "PROPN" or _is_hyphened(head))
        if child.dep_ in NAMING or is_part or (child.dep_ == "nmod" and child.ent_type_ == "PERSON"):
            yield child
            yield from _phrase(child)
    if head.lemma_ in GROUPS:
        yield from (t for t in head.subtree if t.i > head.i)
    elif head.pos_ in ("NOUN", "PROPN"):
        yield from _after(head)


def _closing(head: Token) -> Token | None:
    """The name at the end of a long title: 'received the representative of the ministry for relations, Anna Smith'."""
    if head.tag_ != "NN" or head.dep_ not in ("dobj", "pobj", "nsubj"):
        return None
    for token in head.doc[head.i + 1 : min(head.i + LONG_TITLE, head.sent.end)]:
        if token.pos_ in ("VERB", "AUX", "PRON", "CCONJ"):
            return None
        if token.dep_ == "appos" and token.ent_type_ == "PERSON":
            return token if token.left_edge.nbor(-1).lower_ == "," else None
    return None


def _is_hyphened(token: Token) -> bool:
    """The last part of a name such as 'Moon Jae-in', which is taken for another word."""
    return token.i > 0 and token.nbor(-1).tag_ == "HYPH"


def _after(head: Token) -> Iterator[Token]:
    """Proper nouns right after a title and its 'of' phrase."""
    for token in head.doc[head.i + 1 : head.sent.end]:
        if token.pos_ == "PROPN" or token.lower_ in ("of", "the"):
            if token.pos_ == "PROPN":
                yield token
        else:
            return
