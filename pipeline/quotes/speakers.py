"""Who a speaker phrase stands for: an entity that the mentions know, else the role or body as printed."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from pipeline.parse import Span, Token
from pipeline.quotes.bodies import COMPANIES, company, named_as, printed_like
from pipeline.quotes.joint import (
    Speaker,
    alone,
    jointly,
    listed_before,
    listed_behind,
    of_people,
    pair_before,
    several_before,
)
from pipeline.quotes.met import GROUPS, Met, are_people
from pipeline.quotes.names import name_behind
from pipeline.quotes.openings import FINITE_TAGS
from pipeline.quotes.papers import BODIES, PAPERS, author_of, is_of_a_kind, part_of, printed_name
from pipeline.quotes.phrases import ARTICLE, phrase, sentence_before
from pipeline.quotes.printed import (
    OPEN,
    THINGS,
    counts_people,
    is_bare_office,
    is_clause_between,
    lemma_of,
    one_of,
    parts_end,
    parts_start,
    printed_of,
    told_more,
    unnamed_before,
)
from pipeline.reading import Reading
from pipeline.seeds import fold
from pipeline.tables import Mention
from pipeline.wordlist import words

PRONOUNS = words("he she they it him her them who which that")
# Subjects that are no speakers: nobody in particular, or the thing that shows something.
NOBODY = words("there this these some others many all nobody everyone what one here i we you your my our")
UNNAMED = words("source")
UNTOLD = words("some others many someone")  # 'some said': people, though it is not told who


class Cast:
    """The mentions of a reading by place, and the speakers met so far, for 'he', 'they' and 'the spokesman'."""

    def __init__(self, reading: Reading) -> None:
        self._text = reading.text
        self._in_quote = reading.in_quote
        self._mentions = sorted(reading.rows_of(Mention), key=lambda m: (m.start, -m.end))
        self._starts = [m.start for m in self._mentions]
        self._at: dict[int, list[Mention]] = {}
        self._sentence_at = reading.sentence_at
        self._met = Met()

    def speaker(self, head: Token, is_aside: bool = False) -> Speaker | None:
        """Who the phrase of `head` stands for; None where it is nobody who could speak. Call in order of the text.

        Who speaks but in an aside (a relative clause) is not who a later 'they' goes back to.
        """
        found = self._resolved(head)
        if found is not None and found.name and OPEN.search(found.name):
            found = replace(found, name=OPEN.sub("", found.name))
        if found is not None and found.name is not None and not is_aside:
            self._met.add(found, self._sentence_at(head.idx))
        return found

    def named_before(self, cue: Token) -> Token | None:
        """The last person named before a cue whose subject the parse misses: 'Novak, an old hand, told ...'."""
        before = [m for m in self._mentions if cue.sent.start_char <= m.start and m.end <= cue.idx]
        people = [m for m in before if m.label == "person" and m.kind == "named" and not m.in_quote]
        people = [m for m in people if not self._text.startswith(("'s", "’s"), m.end)]  # 'Novak, Lind's lawyer, told'
        spans = (cue.doc.char_span(m.start, m.end, alignment_mode="expand") for m in reversed(people))
        heads = (span.root for span in spans if span is not None)
        return next((head for head in heads if head.dep_ != "compound"), None)  # not 'Lind' of 'a Lind aide'

    def people_in(self, span: Span) -> list[Mention]:
        """Persons named or described in a span, outside quotations."""
        inside = [m for m in self._mentions if span.start_char <= m.start and m.end <= span.end_char]
        return [m for m in inside if m.label == "person" and m.entity_id and not m.in_quote]

    def _named_in(self, span: Span) -> bool:
        return any(m.kind != "pronoun" for m in self.people_in(span)) or self._in_quote(span.start_char, span.end_char)

    def at(self, token: Token) -> Sequence[Mention]:
        """Mentions that cover the token, those of people first."""
        if token.i not in self._at:  # asked for again and again
            start, end = token.idx, token.idx + len(token.text)
            last = bisect_left(self._starts, end)
            covering = [m for m in self._mentions[max(0, last - 12) : last] if m.start <= start and end <= m.end]
            self._at[token.i] = sorted((m for m in covering if m.entity_id), key=lambda m: m.label != "person")
        return self._at[token.i]

    def author(self, paper: Token) -> Token | None:
        """Head of who stands behind a paper, as the article tells it."""
        return author_of(paper, lambda token: any(m.label != "person" for m in self.at(token)))

    def _resolved(self, head: Token) -> Speaker | None:
        pair = next((t for t in (head, *head.children) if t.lower_ in ("former", "latter")), None)
        if pair is not None and (pair == head or head.ent_type_ == "DATE"):  # 'the latter yesterday'
            return self._of_two(pair)
        for child in head.children:
            if child.dep_ == "conj" and is_clause_between(head, child):
                return self._resolved(child)
        if (person := self._at_the_end(head)) is not None:
            return person
        if not self.at(head) and (named := name_behind(head, self.at)) is not None:
            return _of_mentions([named], self._text)
        if several := self._listed_before(head):
            return of_people(several, self._text[several[0].start : several[-1].end])
        behind = self._mentions[bisect_left(self._starts, head.idx + len(head)) :]
        if several := listed_behind(head, behind, self._text):
            return of_people(several, self._text[head.left_edge.idx : several[-1].end])
        heads = [head, *self._coordinated(head)]
        if len(heads) > 1 and not any(t.dep_ == "cc" or t.text == "&" for t in head.doc[head.i : heads[-1].i]):
            return self._single(next((h for h in heads if self._person(h)), head))  # apposed, not joined
        if len(heads) > 1:
            parts = [alone(h, part) for h in heads if (part := self._single(h)) is not None and part.name]
            if len(parts) == 1 and lemma_of(head) in PAPERS:
                return self._role(head, " ".join(phrase(head).text.split()))
            if len({part.name for part in parts}) > 1:
                if not any(part.entity_ids for part in parts):
                    return self._role(head, " ".join(phrase(head).text.split()))
                printed = self._text[parts_start(heads) : parts_end(heads)]
                if any(t.lower_ == "or" for t in head.doc[head.i : heads[-1].i]):
                    return Speaker(None, ARTICLE.sub("", printed, count=1), printed, True)  # one of them, but which?
                return jointly(parts, printed)
        return self._single(head)

    def _listed_before(self, head: Token) -> list[Mention]:
        named = [m for m in self._person(head) if m.kind == "named"] if head.pos_ == "PROPN" else []
        if not named or all(t.text != ";" for t in head.doc[head.sent.start : head.i]):
            return []
        before = head.doc[head.sent.start : head.i]
        people = [m for m in self.people_in(before) if m.kind == "named" and m.end <= named[0].start]
        return listed_before(named[0], people, self._text)

    def _at_the_end(self, head: Token) -> Speaker | None:
        """Who holds the office behind a possessive that the parse takes apart: 'the Institute of Allergy and Disease's
        director, Jan Novak'."""
        if not any(c.dep_ in ("prep", "conj") for c in head.children):
            return None
        office = phrase(head)[-1]
        if office == head or office.tag_ != "NN" or office.nbor(-1).dep_ != "case":
            return None
        person = self._person(office)
        return _of_mentions(person, self._text) if person else None

    def _of_two(self, head: Token) -> Speaker | None:
        """'The former', 'the latter': of the two that an 'and' joined last."""
        for joined in reversed(head.doc[: head.i]):
            first = joined.head
            if joined.dep_ != "conj" or joined.pos_ not in ("PROPN", "NOUN") or first.pos_ not in ("PROPN", "NOUN"):
                continue
            three = first.dep_ == "conj" or any(c.dep_ == "conj" for c in joined.children)
            chosen = first if head.lower_ == "former" else joined
            found = None if three else self._single(chosen)
            if found is None:
                return None
            bare = ARTICLE.sub("", head.doc[phrase(chosen).start : chosen.i + 1].text, count=1)  # without the other
            return replace(found, name=found.name if found.entity_id else bare, text=f"the {head.lower_}")
        return None

    def _coordinated(self, head: Token) -> list[Token]:
        """Other heads of 'X, Y and Z'; what is no name beside a name is an office of the same person."""
        found = [c for c in head.children if c.dep_ == "conj" and c.pos_ in ("PROPN", "NOUN")]
        if lemma_of(head) in PAPERS:
            found = [c for c in found if c.i < phrase(head).end]
        if head.pos_ == "PROPN":
            found = [c for c in found if self.at(c) or (c.pos_ == "NOUN" and not is_bare_office(c))]
        return [other for c in found for other in (c, *self._coordinated(c))]

    def _single(self, head: Token) -> Speaker | None:
        is_name = head.pos_ == "PROPN" or head.text == "WHO"  # which the tagger takes for 'who'
        lower = head.lower_ if head.text != "WHO" else ""
        lemma = lemma_of(head)
        if lower in NOBODY:
            named = self._set_off(head) or [t for c in head.children if c.dep_ == "appos" for t in self.at(c)]
            if not named and lower in UNTOLD and all(c.dep_ in ("det", "advmod") for c in head.children):
                return Speaker(None, None, head.text, is_group=True, is_plural=True)
            return _of_mentions(named[:1], self._text) if named else one_of(head)
        if lower == "those":
            printed = printed_of(head)  # 'those close to him'
            return Speaker(None, printed if " " in printed else None, printed, is_group=True, is_plural=True)
        speaks = lemma in PAPERS or head.ent_type_ == "ORG" or counts_people(head)
        if lemma in THINGS and not speaks and not self.at(head):
            return None
        if (unnamed := unnamed_before(head, self._named_in)) is not None:
            return unnamed
        if (unnamed := self._met.by_same_noun(head, self._sentence_at(head.idx))) is not None:
            return replace(unnamed, text=printed_of(head))
        if person := self._person(head):
            return _of_mentions(person, self._text)
        if pair := pair_before(head, self.people_in):
            return of_people(pair, printed_of(head))
        if lower in PRONOUNS or (head.pos_ == "PRON" and not is_name):
            return self._pronoun(head)
        if (whole := part_of(head)) is not None:
            return self._single(whole)
        if lemma in PAPERS and head.pos_ == "NOUN" and (head.text.islower() or head.is_sent_start):
            return self._author(head)
        namesake = self._namesake(head)
        if namesake is not None:
            return namesake
        known = self.at(head)
        printed = printed_of(head)
        if is_name and not known and (same := self._called(printed)) is not None:
            known = [same]
        short = re.fullmatch(r"(?i)the \w+|police", printed) and lemma in BODIES | COMPANIES
        if short and (body := self._body_called(head, printed)):
            return body
        if known and (is_name or known[0].kind != "named"):
            return Speaker(known[0].entity_id, known[0].name, ARTICLE.sub("", printed, count=1), True)
        return self._role(head, printed)

    def _called(self, printed: str) -> Mention | None:
        """A body by the same name or letters in another place, where the mentions miss it here."""
        name = ARTICLE.sub("", printed, count=1)
        alike = (m for m in self._mentions if m.label == "organisation" and m.entity_id and m.kind == "named")
        return next((m for m in alike if self._text[m.start : m.end] == name), None)

    def _person(self, head: Token) -> Sequence[Mention]:
        own = [m for m in self.at(head) if m.label == "person"]
        if own:
            return own
        for child in head.children:
            told = any(t.tag_ in FINITE_TAGS for t in head.doc[head.i : child.i])  # 'The minister, who spoke through X'
            joined = any(c.dep_ == "conj" and c.i < child.i for c in head.children)
            if child.dep_ == "appos" and child.i > head.i and not told and not joined:
                for token in (child, *child.children):
                    named = [m for m in self.at(token) if m.label == "person" and m.kind == "named"]
                    if named and token.dep_ in ("appos", "compound", "conj"):
                        return named[:1]
        if head.i + 3 < len(head.doc) and head.nbor().text == "-":  # 'said co-author Jan Novak'
            beyond = next((t for t in head.doc[head.i + 2 : head.i + 5] if t.pos_ == "PROPN"), None)
            named = (
                [m for m in self.at(beyond) if m.label == "person" and m.kind == "named"] if beyond is not None else []
            )
            if named:
                return named[:1]
        if head.pos_ == "NOUN" and head.tag_ != "NNS" and (named := self._set_off(head)):
            return named
        span = phrase(head)
        last = [m for m in self.at(span[-1]) if m.label == "person" and m.kind == "named"]
        if last and span.end - 1 > head.i:
            before = head.doc.char_span(last[0].start, last[0].end, alignment_mode="expand")
            if before is not None and before.start > span.start:
                lead = head.doc[before.start - 1]
                if lead.pos_ not in ("ADP", "DET", "CCONJ", "PART") and lead.ent_type_ in ("GPE", "ORG", "NORP", "LOC"):
                    return last[:1]
        return ()

    def _namesake(self, head: Token) -> Speaker | None:
        """A person whose name is taken for a place's: 'London' after 'Jack London'."""
        taken = [m for m in self.at(head) if m.label == "place" and m.kind == "named"]
        if not taken or head.pos_ != "PROPN":
            return None
        before = self._mentions[: bisect_left(self._starts, head.idx)]
        called = [
            m for m in before if m.label == "person" and m.kind == "named" and m.entity_id and " " in (m.name or "")
        ]
        person = next((m for m in reversed(called) if fold(m.name or "").split()[-1] == fold(head.text)), None)
        if person is not None:
            return Speaker(person.entity_id, person.name, head.text)
        before_it = head.nbor(-1) if head.i else head
        if before_it.dep_ == "compound" and before_it.pos_ == "PROPN" and not self.at(before_it):
            name = head.doc[phrase(head).start : head.i + 1].text
            return Speaker(None, ARTICLE.sub("", name, count=1), name)  # 'Nikki Holland', met here for the first time
        full = next((e for e in head.sent.ents if e.label_ == "PERSON" and e.start < head.i < e.end), None)
        return Speaker(None, full.text, full.text) if full is not None else None

    def _set_off(self, head: Token) -> list[Mention]:
        """The name between commas behind a role: 'the mayor, Jan Novak, said'."""
        doc, end = head.doc, phrase(head).end
        if end + 1 >= len(doc) or doc[end].text != ",":
            return []
        beside = self.at(doc[end + 1]) or self.at(doc[min(end + 2, len(doc) - 1)])  # 'Dr. Jan Novak'
        named = [m for m in beside if m.kind == "named" and m.label in ("person", "organisation")]
        named = [m for m in named if m.label == "person" or head.lower_ in NOBODY]
        behind = self._text[named[0].end : named[0].end + 2].lstrip() if named else ""
        return named[:1] if behind[:1] in (",", "(", ".", ";", ")") else []

    def _pronoun(self, head: Token) -> Speaker | None:
        if head.lower_ in ("who", "which", "that"):
            return self._single(head.head.head) if head.head.dep_ == "relcl" else None
        plural = head.lower_ in GROUPS
        if not plural and head.lower_ not in ("he", "she", "his", "her", "him"):
            return None
        several = several_before(head, self._in_quote) if head.lower_ == "they" else None
        found = self._resolved(several) if several is not None else None
        if found is not None and (found.joint or (found.is_group and self._met.knows(found))):
            return replace(found, text=head.text)
        people = found if several is not None and are_people(several) else None
        met = self._met.by_pronoun(head.lower_, self._sentence_at(head.idx), people is not None)
        if met is not None:
            return replace(met, text=head.text)
        if people is not None:
            return replace(people, text=head.text, is_group=True, is_plural=False)
        return self._last_body(head) if plural else Speaker(None, None, head.text)

    def _last_body(self, head: Token) -> Speaker | None:
        """A body or group named as subject of the sentence before."""
        for subject in sentence_before(head.sent):
            quoted = self._in_quote(subject.idx, subject.idx + 1)
            if subject.dep_ in ("nsubj", "nsubjpass") and subject.pos_ in ("PROPN", "NOUN") and not quoted:
                token = self._whose(subject)
                known = [m for m in self.at(token) if m.label != "person"]
                if head.lower_ in ("it", "its") and self._coordinated(token):
                    continue
                if not known and (self._person(token) or (head.lower_ != "it" and not _are_several(token))):
                    continue
                name = known[0].name if known else ARTICLE.sub("", phrase(token).text, count=1)
                return Speaker(known[0].entity_id if known else None, name, head.text, True)
        return Speaker(None, None, head.text, True)

    def _whose(self, thing: Token) -> Token:
        """'Protesters' demands' are theirs who protest; what speaks for itself stays."""
        own = self.at(thing) or are_people(thing)
        return next((c for c in thing.children if c.dep_ == "poss" and c.tag_ == "NNS" and not own), thing)

    def _author(self, paper: Token) -> Speaker | None:
        """'Trump's statement', 'reports from the ministry', a statement someone released; else the paper itself."""
        author = self.author(paper)
        if author is not None:
            body = self._body_called(author, phrase(author).text) if author.dep_ == "compound" else None
            found = body or self._resolved(author)
            told_before = author.i < paper.sent.start and all(t.pos_ != "PROPN" for t in phrase(author))
            if found is not None and (found.entity_ids or not told_before):
                return found  # but of 'the team' that made it 'the study' itself
        if (
            (paper.tag_ == "NNS" and not is_of_a_kind(paper))
            or paper.lemma_ == "word"
            or (paper.lemma_.lower() in THINGS and not is_of_a_kind(paper))
        ):
            return None
        printed = printed_name(paper)
        bare = ARTICLE.sub("", printed, count=1)
        met = self._met.by_noun(lemma_of(paper)) if printed != bare and " " not in bare else None
        name = met.name if met is not None and met.is_paper else bare
        return Speaker(None, name, printed, is_group=True, is_paper=True)

    def _role(self, head: Token, printed: str) -> Speaker | None:
        """'an Interpol spokesperson', and again as 'the spokesperson'; 'a protester using the pseudonym Katya'."""
        for token in head.doc[head.i + 1 : min(head.i + 5, head.sent.end)]:
            if token.pos_ == "PROPN" and token.nbor(-1).lower_ in ("pseudonym", "named", "called", "name"):
                return Speaker(None, phrase(token).text, phrase(token).text)
        bare = ARTICLE.sub("", printed, count=1)
        group = head.tag_ in ("NNS", "NNPS") or head.ent_type_ in ("ORG", "GPE", "NORP") or lemma_of(head) in BODIES
        if head.lemma_.lower() in UNNAMED and not any(c.dep_ == "prep" for c in head.children):
            return Speaker(None, told_more(head) if printed.lower().startswith("the ") else None, printed, group)
        if printed.lower().startswith(("the ", "that ", "this ")) and " " not in bare:
            earlier = self._met.by_noun(lemma_of(head))
            if earlier is not None:
                return Speaker(earlier.entity_id, earlier.name, printed, earlier.is_group)
        if printed.lower().startswith("the ") and not group:
            spoken = self._met.by_office(head, self._sentence_at(head.idx))
            if spoken is not None:
                return replace(spoken, text=printed)
        definite = printed.lower().startswith("the ") or printed.lower() == "police"
        body = self._body_called(head, printed) if definite else None
        return body or Speaker(None, bare, printed, group, head.tag_ in ("NNS", "NNPS"))

    def _body_called(self, head: Token, printed: str) -> Speaker | None:
        """The one body named before that a short form fits: 'the rescue service' of the 'Fire and Rescue Service'."""
        said = fold(ARTICLE.sub("", printed, count=1)).split()
        before = self._mentions[: bisect_left(self._starts, head.idx)]
        firm = company(head, before) if len(said) == 1 else None
        if firm is not None:
            return Speaker(firm.entity_id, firm.name, printed, True)
        if lemma_of(head) not in BODIES:
            return None
        named = [m for m in before if m.label == "organisation" and m.kind == "named" and m.entity_id]
        whole = [m for m in named if not self._text.startswith(("' ", "’ "), m.start - 2)]  # not of 'Bakers' Union'
        bodies = {m.name: m for m in whole if m.name}
        fitting = {bodies[name].entity_id: bodies[name] for name in named_as(said, list(bodies))}
        if fitting:
            (body, *others) = fitting.values()
            return None if others else Speaker(body.entity_id, body.name, printed, True)
        fit = named_as(said, printed_like(head))
        return Speaker(None, fit[0], printed, True) if len(fit) == 1 else None


def _are_several(head: Token) -> bool:
    return head.tag_ in ("NNS", "NNPS") and lemma_of(head) not in THINGS | PAPERS


def _of_mentions(mentions: Sequence[Mention], text: str) -> Speaker:
    first = mentions[0]
    return of_people((m for m in mentions if m.start == first.start), text[first.start : first.end])
