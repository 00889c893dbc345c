"""Third-person pronouns: he, him, his, himself, she, her, hers, herself.

Every person named or described before (and, for a fronted phrase, right after) a pronoun is a candidate if gender
allows. Syntax decides what cannot be (the object of a verb is not its subject) and adds what usually is (the subject of
a verb of speech is the 'he' of what is said); recency, role in the sentence and prominence do the rest. People without
a name ('a man', 'the attacker') are candidates too, so that their 'he' goes to nobody else. Where two fit equally,
nobody is chosen.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from pipeline.mentions.binding import barred, named_below
from pipeline.mentions.candidates import AS_SUBJECT, Anyone, Mentioned, of_which, role_weight
from pipeline.mentions.gazette import Folded
from pipeline.mentions.lexicon import ADDRESSES, GENDERS, KIN, ROLES, SPEAKING, SPEECH, gender_of
from pipeline.mentions.people import Cast, Person, Reference
from pipeline.mentions.syntax import (
    FRONTED,
    OBJECT,
    SUBJECT,
    clause_of,
    describes,
    doing,
    head_of,
    is_partner,
    is_possessive,
    is_source,
    is_subject,
    levels_above,
    subject_of,
)
from pipeline.parse import Doc, Token
from pipeline.reading import Reading
from pipeline.wordlist import words

JUDGING = words(
    """
    praise thank congratulate compliment commend honour honor admire hail laud applaud criticise criticize condemn blame
    rebuke attack mock slam fault arrest charge jail fire sack impeach award
    """
)
UNNAMED_NOUNS = words("person individual teenager someone anyone somebody character guy gentleman lady kid child")
ANONYMOUS = UNNAMED_NOUNS | ROLES | KIN
ONE_OF = frozenset({"one", "another"})  # 'one of the victims'

# Weights were set by hand on the development articles, in steps of half a point.
NEARNESS = (3.0, 2.0, 1.0, 0.0)  # by sentences between
FAR = -0.75  # for each sentence more
PARALLEL = 1.0
GOVERNS = 2.0  # subject of a clause above the pronoun's
HIGHER = 0.5  # less for each clause with a subject in between
OWN_CLAUSE = 3.0  # subject of the verb that a possessive depends on
CHARGED = 5.0  # the object of 'sentenced X for driving his car'
AHEAD = 5.0  # 'For his part, X said'
SPEAKER_INSIDE = -8.0  # the speaker of a quotation is 'I' in it
POSSESSOR = 3.0  # 'the president's power to do as he proposed'
JOINED = 5.0  # 'brought up X and his dealings'
ALONE = 1.5  # nobody else in the sentence so far
SPEAKS_BESIDE = -1.0  # those who speak around a quotation are seldom its 'he'
ACROSS = -1.0  # named inside a quotation, pronoun outside
CENTRE = 1.25  # whom a quotation calls 'he' it goes on calling so
SPOKE_LAST = 1.0  # 'he said' goes on with the one who spoke
UNKNOWN_GENDER = -0.5
OTHER_PARAGRAPH, OTHER_UPDATE = -0.5, -2.0
UNNAMED = -1.0  # people without a name are less often spoken of again
AGAINST_GUESS = -1.5
PROMINENCE = 0.25  # for each mention so far, up to four
GOES_ON = 3  # sentences within which a quotation without a speaker of its own is the last one's
BEHIND = 3  # characters between a quotation and the 'he' of 'he said'
MARGIN = 0.25  # two within it fit equally
NEEDED = 0.5


@dataclass
class Resolver:
    """Goes through an article once and says whom each pronoun means."""

    reading: Reading
    folded: Folded
    cast: Cast
    described: Sequence[Reference]
    mentioned: list[Mentioned] = field(default_factory=list)
    told: dict[Person | Anyone, str] = field(default_factory=dict)  # gender of the pronouns that each had so far

    @property
    def doc(self) -> Doc:
        return self.reading.doc

    def references(self) -> Iterator[Reference]:
        """One reference per pronoun; person None where nobody, or more than one, fits."""
        pronouns = list(self.folded.tokens_of(GENDERS))
        if not pronouns:
            return
        waiting = self.coming
        counts: Counter[Person | Anyone] = Counter()
        taken = 0
        for i in pronouns:
            token = self.doc[i]
            gender = GENDERS.get(token.lower_)
            if gender is None or self._is_named(i) or self._is_nobody(token):  # 'He Lifeng'
                continue
            while taken < len(waiting) and waiting[taken].start < token.i:
                counts[waiting[taken].who] += 1
                self.mentioned.append(waiting[taken])
                taken += 1
            who, rule = self._resolve(token, gender, counts, waiting[taken:])
            if who is not None:
                self.told.setdefault(who, gender)
                counts[who] += 1
                self.mentioned.append(self._at(token, token.i, who))
            yield Reference(token.i, token.i + 1, who if isinstance(who, Person) else None, "pronoun", rule)

    def _is_nobody(self, token: Token) -> bool:
        """'he or she', 'his/her': anybody; 'Her Majesty': a form of address."""
        if token.i + 1 < len(self.doc) and token.nbor().lower_ in ADDRESSES and token.nbor().text[0].isupper():
            return True
        near = [t.lower_ for t in self.doc[max(0, token.i - 2) : token.i + 3]]
        joined = {"or", "/"} & set(near)
        return bool(joined) and {GENDERS[word] for word in near if word in GENDERS} == {"male", "female"}

    # Candidates

    @cached_property
    def coming(self) -> list[Mentioned]:
        """Every place where somebody is named or described, in order."""
        return sorted(self._candidates(), key=lambda m: m.start)

    def _candidates(self) -> Iterator[Mentioned]:
        covered: set[int] = set()
        members = Counter(reference.start for reference in self.described)  # of 'the two leaders' nobody is 'he'
        for named in self.cast.named:
            covered.update(range(named.start, named.end))
            yield self._at(head_of(self.doc, named.start, named.end), named.start, named.person)
        for reference in self.described:
            covered.update(range(reference.start, reference.end))
            if reference.person is not None and members[reference.start] == 1:
                root = head_of(self.doc, reference.start, reference.end)
                yield self._at(root, reference.start, reference.person)
        for token in (self.doc[i] for i in self.folded.tokens_of(ANONYMOUS) if i not in covered):
            called = self._called(token)
            if called is not None:
                yield self._at(token, token.left_edge.i, called)
            elif self._is_anonymous(token):
                yield self._at(token, token.left_edge.i, Anyone(gender_of([token.lemma_.lower()])))
        for token in (self.doc[i] for i in self.folded.tokens_of(ONE_OF)):
            several = of_which(token)
            if any(noun.lemma_.lower() in ANONYMOUS for noun in several):
                yield self._at(token, token.i, Anyone(gender_of(noun.lemma_.lower() for noun in several)))

    def _called(self, token: Token) -> Person | None:
        """The person of 'a boy named Ivan', 'a man identified as X', 'the president of Namibia, X,'."""
        for child in token.children:
            if child.dep_ == "acl" and child.lemma_ in ("name", "call", "identify"):
                inside = range(child.i, child.right_edge.i + 1)
                return next((n.person for n in self.cast.named if n.start in inside), None)
            if child.dep_ == "prep":
                apposed = (a for place in child.children for a in place.children if a.dep_ == "appos")
                beside = next((a for a in apposed if a.i in self._names and a.head.pos_ == "PROPN"), None)
                if beside is not None:
                    return next(n.person for n in self.cast.named if n.start <= beside.i < n.end)
        return None

    def _is_anonymous(self, token: Token) -> bool:
        told = any(c.dep_ == "relcl" or (c.dep_ == "prep" and c.lower_ in ("in", "with")) for c in token.children)
        is_called_so = token.tag_ == "NNP" and any(c.lower_ == "the" for c in token.children)  # 'the Secretary-General'
        if not (token.tag_ == "NN" or is_called_so) or not (told or token.dep_ in SUBJECT or token.dep_ == "dobj"):
            return False
        near = (*token.children, *(t for c in token.children for t in c.children))
        return not any(self._is_named(t.i) for t in near if t.dep_ in ("appos", "compound", "nmod")) and (
            token.i + 1 >= len(self.doc) or not self._is_named(token.i + 1)
        )

    def _names_relative(self, noun: Token) -> bool:
        """Whether the noun that somebody owns is a person with a name: 'X's son, Y', 'X's envoy Y'."""
        return noun.i in self._names or any(c.dep_ == "appos" and c.i in self._names for c in noun.children)

    def _is_named(self, i: int) -> bool:
        return i in self._names

    def __post_init__(self) -> None:
        self._names = {i for named in self.cast.named for i in range(named.start, named.end)}
        self._quotes = [m for m in self.reading.marked if m.is_speech]

    def _at(self, root: Token, start: int, who: Person | Anyone) -> Mentioned:
        at, clause = root.idx, clause_of(root)
        return Mentioned(
            root,
            start,
            who,
            self.reading.sentence_at(at),
            self.reading.passage_at(at),
            self._quote_at(at),
            is_subject(root),
            clause,
            clause.lemma_.lower(),
            role_weight(root),
            is_source(subject_of(root)),
        )

    def _quote_at(self, offset: int) -> int | None:
        return next((n for n, m in enumerate(self._quotes) if m.start <= offset < m.end), None)

    # Decision

    def _resolve(
        self, token: Token, gender: str, counts: Counter[Person | Anyone], after: Sequence[Mentioned]
    ) -> tuple[Person | Anyone | None, str]:
        beside = self._told_in_brackets(token)
        if beside is not None:
            return beside, "told in brackets"
        here = self._at(token, token.i, Anyone(gender))
        speaker = self._speaker_of(here.quote) if here.quote is not None else None
        spoke_last = self._spoke_last(here) or self._spoke_before(here)
        doer = _charged(token, here.clause) if is_possessive(token) else None
        agreeing = [m for m in self.mentioned if self._agrees(m.who, gender)]
        near = {m.who for m in agreeing if m.sentence == here.sentence}
        scores: dict[Person | Anyone, tuple[float, str]] = {}
        for m in agreeing:
            score, rule = self._score(here, m)
            if m.sentence == here.sentence and len(near) == 1:
                score += ALONE
            if isinstance(m.who, Anyone):
                score += UNNAMED
            if m.who is speaker:
                score += SPEAKER_INSIDE
            if doer is not None and m.sentence == here.sentence and subject_of(m.root) == doer:
                score += CHARGED
            if m.who is spoke_last:
                score += SPOKE_LAST
            told = self.told.get(m.who, m.who.gender)
            if told != gender:
                score += UNKNOWN_GENDER if told is None else AGAINST_GUESS
            score += PROMINENCE * min(counts[m.who], 4)
            if score > scores.get(m.who, (-99.0, ""))[0]:
                scores[m.who] = score, rule
        ahead = self._ahead(token, here, after, gender)
        if ahead is not None:
            scores[ahead] = max(scores.get(ahead, (0.0, "")), (AHEAD + 1.5, "subject ahead"))
        ranked = sorted(scores.items(), key=lambda item: -item[1][0])
        names = [m for m in after if m.root.i in self._names]
        excluded = barred(here, self.mentioned) | named_below(here, names) | self._spoken_of(here)
        ranked = [item for item in ranked if item[0] not in excluded]
        if not ranked or ranked[0][1][0] < NEEDED:
            return None, "nobody fits"
        if len(ranked) > 1 and ranked[0][1][0] - ranked[1][1][0] < MARGIN:
            return None, "two fit equally"
        return ranked[0][0], ranked[0][1][1]

    def _spoken_of(self, here: Mentioned) -> set[Person | Anyone]:
        """Whom a quotation names that 'he said' stands right behind: nobody speaks of himself so."""
        if here.quote is not None or not here.is_subject or here.verb not in SPEECH:
            return set()
        ends = (n for n, m in enumerate(self._quotes) if 0 <= here.root.idx - m.end <= BEHIND)
        quote = next(ends, None)
        return {m.who for m in self.mentioned if m.quote == quote} if quote is not None else set()

    def _told_in_brackets(self, token: Token) -> Person | None:
        """The X of 'he (X) was received', 'his [X's] visit'."""
        i = token.i + 1
        if i + 2 >= len(self.doc) or self.doc[i].text not in "([":
            return None
        named = next((n for n in self.cast.named if n.start == i + 1), None)
        closes = named is not None and any(t.text in ")]" for t in self.doc[named.end : named.end + 2])
        return named.person if named is not None and closes else None

    def _agrees(self, who: Person | Anyone, gender: str) -> bool:
        if isinstance(who, Anyone) or (who.gender is not None and not who.guessed):
            return who.gender in (None, gender)
        return self.told.get(who, gender) == gender

    def _score(self, here: Mentioned, m: Mentioned) -> tuple[float, str]:
        """How well the place of a mention fits that of the pronoun, and the rule that speaks for it most."""
        distance = here.sentence - m.sentence
        rule = ("same sentence", "sentence before", "two before", "further back")[min(distance, 3)]
        score = NEARNESS[min(distance, 3)] + FAR * max(0, distance - 3) + m.weight
        if here.passage is not m.passage:
            score += OTHER_PARAGRAPH if here.passage.part == m.passage.part else OTHER_UPDATE
        if distance == 0:
            owns = is_possessive(here.root)
            if owns and here.root.head.dep_ == "conj" and here.root.head.head == m.root:
                score, rule = score + JOINED, "possessor above"  # 'X and his dealings'
            elif owns and m.is_subject and m.clause == here.clause:
                score, rule = score + OWN_CLAUSE, "subject of the clause"
            elif m.is_subject and (levels := levels_above(m.clause, here.clause)):
                score, rule = score + GOVERNS - HIGHER * (levels - 1), "subject above"
            elif is_partner(m.root, here.root):
                score += GOVERNS
            elif m.start < here.start and _is_described(here.root, m.root):
                score, rule = score + GOVERNS + (AS_SUBJECT if _is_who(here.root, m.root) else 0), "subject above"
            elif m.root.dep_ == "poss" and m.root.head.is_ancestor(here.root) and not self._names_relative(m.root.head):
                score, rule = score + POSSESSOR, "possessor above"
            elif m.is_subject and here.is_subject and isinstance(m.who, Person):
                score += PARALLEL
        elif distance == 1 and here.is_subject and (m.is_subject or (m.is_source and here.verb in SPEECH)):
            score, rule = score + PARALLEL, "subject before"
        elif distance < 2 and m.root.dep_ in OBJECT and here.root.dep_ in OBJECT:
            score += PARALLEL
        if m.root.lower_ in GENDERS and m.quote == here.quote and m.quote is not None and distance < 2:
            score += CENTRE
        if m.quote is not None and here.quote is None:
            score += ACROSS
        if here.quote is not None and m.quote is None and m.is_subject and m.verb in SPEECH:
            score += SPEAKS_BESIDE
        return score, rule

    def _ahead(self, token: Token, here: Mentioned, after: Sequence[Mentioned], gender: str) -> Person | Anyone | None:
        """The subject that follows a fronted phrase: 'For his part, X said', 'In her speech, Y told'."""
        for m in after:
            if m.sentence != here.sentence or m.start - token.i > 25:
                return None
            if not self._agrees(m.who, gender) or not m.is_subject:
                continue
            verb = subject_of(m.root).head
            link = token
            while link.head != link and link.head != verb:
                link = link.head
            if link.head == verb and link.dep_ in FRONTED and link.i < m.start:
                return m.who
        return None

    def _speaker_of(self, quote: int) -> Person | Anyone | None:
        """Who speaks a quotation, as far as the verb of speech beside it tells."""
        marked = self._quotes[quote]
        span = self.doc.char_span(marked.start, marked.end, alignment_mode="expand")
        if span is None:
            return None
        speaking = [
            m
            for m in (*reversed(self.mentioned), *self.coming)
            if m.quote is None and m.is_subject and m.verb in SPEAKING and not self._is_within(m.clause, quote)
        ]
        for sentence in (span[-1].sent, span[0].sent):
            for m in speaking:
                if sentence.start <= m.root.i < sentence.end:
                    return m.who
        first = self.reading.sentence_at(marked.start)
        lead = self.reading.text[: marked.opener].rstrip()
        if lead.endswith(":"):  # 'Khan recalled his friend: "He was brave."'
            for m in reversed(self.mentioned):
                if m.quote is None and m.is_subject and m.sentence == self.reading.sentence_at(len(lead) - 1):
                    return m.who
        return next((m.who for m in speaking if m.start < span.start and first - m.sentence < GOES_ON), None)

    def _is_within(self, verb: Token, quote: int) -> bool:
        """The 'wrote' of 'They noted that X "wrote so"': who speaks does it outside."""
        return self._quotes[quote].start <= verb.idx < self._quotes[quote].end

    def speaker_at(self, offset: int) -> Person | None:
        """Who speaks the quotation at a character of the text, as far as the verb of speech beside it tells."""
        quote = self._quote_at(offset)
        speaker = self._speaker_of(quote) if quote is not None else None
        return speaker if isinstance(speaker, Person) else None

    def _spoke_before(self, here: Mentioned) -> Person | Anyone | None:
        """Who spoke the quotation that the sentence before ends in, for the 'she' that goes on with the speaker."""
        if here.quote is not None or here.root.lower_ not in ("he", "she") or not here.sentence:
            return None
        before = self.reading.sentences[here.sentence - 1]
        quote = self._quote_at(before.end_char - 2)  # before the closing mark
        return self._speaker_of(quote) if quote is not None else None

    def _spoke_last(self, here: Mentioned) -> Person | Anyone | None:
        """Who spoke before, for the 'he' of 'he said'; None for any other pronoun."""
        if here.quote is not None or not here.is_subject or here.root.head.lemma_.lower() not in SPEECH:
            return None
        for m in reversed(self.mentioned):
            if m.quote is not None or m.root.i >= here.root.i:
                continue
            if m.speaks and not (m.clause.dep_ == "ccomp" and m.clause.head.lemma_.lower() in SPEECH):
                return m.who  # 'X said Y had refused. "...," he added': X, not Y
            if m.is_subject and m.root.i in self._names and m.clause.dep_ == "ROOT":
                return None  # somebody else has come in
        return None


def _is_described(token: Token, root: Token) -> bool:
    """Whether a token stands in what is told of a name, or of the noun that the name is told by: 'X's son, Y, other
    than that he is young'."""
    return describes(token, root) or (root.dep_ == "appos" and root.head.pos_ == "NOUN" and describes(token, root.head))


def _is_who(token: Token, root: Token) -> bool:
    """Whether a token stands in a relative clause whose subject is `root`: 'X, who thanked him for what he did'."""
    clauses = (c for c in root.children if c.dep_ == "relcl" and (c == token or c.is_ancestor(token)))
    return any(t.tag_ == "WP" and t.dep_ in SUBJECT for clause in clauses for t in clause.children)


def _charged(possessive: Token, clause: Token) -> Token | None:
    """X of 'sentenced X for driving his car', 'praised X for his courage'."""
    if clause.dep_ == "pcomp":
        return doing(clause)
    noun = possessive.head
    if noun.dep_ != "pobj" or noun.head.lower_ not in ("for", "over", "on") or noun.head.head.lemma_ not in JUDGING:
        return None
    return next((c for c in noun.head.head.children if c.dep_ in OBJECT and c.i < possessive.i), None)
