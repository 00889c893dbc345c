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

from spacy.tokens import Doc, Token

from pipeline.mentions.cast import Cast, Person, Reference, gender_of
from pipeline.mentions.gazette import Folded
from pipeline.mentions.lexicon import KIN, ROLES, SPEECH
from pipeline.reading import Reading

SPEAKING = SPEECH | {"speak", "talk"}
GENDERS = dict.fromkeys(("he", "him", "his", "himself"), "male") | dict.fromkeys(
    ("she", "her", "hers", "herself"), "female"
)
REFLEXIVE = frozenset({"himself", "herself"})
SUBJECT = frozenset({"nsubj", "nsubjpass", "csubj", "agent"})
OBJECT = frozenset({"dobj", "dative", "iobj"})
CLAUSE = frozenset({"ccomp", "advcl", "xcomp", "relcl", "acl", "conj", "parataxis", "pcomp"})
FRONTED = frozenset({"prep", "advcl"})
CLOSING = frozenset({",", '"', "”", "'", "’", "»", ")", "-", "–", "—"})
ANONYMOUS = frozenset({"person", "individual", "teenager", "someone", "anyone"}) | ROLES | KIN

# Weights were set by hand on the development articles, in steps of half a point.
NEARNESS = (3.0, 2.0, 1.0, 0.0)  # by sentences between
FAR = -0.75  # for each sentence more
AS_SUBJECT, AS_OBJECT, AS_PART, AS_MODIFIER = 1.0, 0.5, 0.0, -1.5
PARALLEL = 1.0
GOVERNS = 2.0  # subject of a clause above the pronoun's
HIGHER = 0.5  # less for each clause with a subject in between
OWN_CLAUSE = 2.0  # subject of the verb that a possessive depends on
AHEAD = 5.0  # 'For his part, X said'
SPEAKER_INSIDE = -4.0  # the speaker of a quotation is 'I' in it
POSSESSOR = 3.0  # 'the president's power to do as he proposed'
ALONE = 1.5  # nobody else in the sentence so far
SPEAKS_BESIDE = -1.0  # those who speak around a quotation are seldom its 'he'
ACROSS = -1.0  # named inside a quotation, pronoun outside
SPOKE_LAST = 1.0  # 'he said' goes on with the one who spoke
UNKNOWN_GENDER = -0.5
AGAINST_GUESS = -1.5
GROUPED = -0.5
PROMINENCE = 0.25  # for each mention so far, up to four
MARGIN = 0.25  # two within it fit equally
NEEDED = 0.5


@dataclass(eq=False)
class Anyone:
    """Somebody the article describes but never names."""

    gender: str | None


@dataclass(frozen=True, slots=True)
class Mentioned:
    """A place where a candidate stands: `root` is the head token of the words."""

    root: Token
    start: int
    who: Person | Anyone
    sentence: int
    part: int
    quote: int | None


@dataclass
class Resolver:
    """Goes through an article once and says whom each pronoun means."""

    reading: Reading
    folded: Folded
    cast: Cast
    described: Sequence[Reference]
    mentioned: list[Mentioned] = field(default_factory=list)
    told: dict[Person | Anyone, str] = field(default_factory=dict)  # gender of the pronouns that each had so far
    coming: list[Mentioned] = field(default_factory=list)

    @property
    def doc(self) -> Doc:
        return self.reading.doc

    def references(self) -> Iterator[Reference]:
        """One reference per pronoun; person None where nobody, or more than one, fits."""
        waiting = self.coming = sorted(self._candidates(), key=lambda m: m.start)
        counts: Counter[Person | Anyone] = Counter()
        taken = 0
        for i in self.folded.tokens_of(GENDERS):
            token = self.doc[i]
            gender = GENDERS.get(token.lower_)
            if gender is None:
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

    # Candidates

    def _candidates(self) -> Iterator[Mentioned]:
        covered: set[int] = set()
        for named in self.cast.named:
            covered.update(range(named.start, named.end))
            yield self._at(self.doc[named.start : named.end].root, named.start, named.person)
        for reference in self.described:
            covered.update(range(reference.start, reference.end))
            if reference.person is not None:
                yield self._at(self.doc[reference.start : reference.end].root, reference.start, reference.person)
        for token in (self.doc[i] for i in self.folded.tokens_of(ANONYMOUS) if i not in covered):
            if self._is_anonymous(token):
                yield self._at(token, token.left_edge.i, Anyone(gender_of([token.lemma_.lower()])))

    def _is_anonymous(self, token: Token) -> bool:
        if token.tag_ != "NN" or (token.dep_ not in SUBJECT and token.dep_ != "dobj"):
            return False
        near = (*token.children, *(t for c in token.children for t in c.children))
        return not any(self._is_named(t.i) for t in near if t.dep_ in ("appos", "compound", "nmod")) and (
            token.i + 1 >= len(self.doc) or not self._is_named(token.i + 1)
        )

    def _is_named(self, i: int) -> bool:
        return i in self._names

    def __post_init__(self) -> None:
        self._names = {i for named in self.cast.named for i in range(named.start, named.end)}
        self._quotes = [m for m in self.reading.marked if m.is_speech]

    def _at(self, root: Token, start: int, who: Person | Anyone) -> Mentioned:
        return Mentioned(
            root,
            start,
            who,
            self.reading.sentence_at(root.idx),
            self.reading.passage_at(root.idx).part,
            self._quote_at(root.idx),
        )

    def _quote_at(self, offset: int) -> int | None:
        return next((n for n, m in enumerate(self._quotes) if m.start <= offset < m.end), None)

    # Decision

    def _resolve(
        self, token: Token, gender: str, counts: Counter[Person | Anyone], after: Sequence[Mentioned]
    ) -> tuple[Person | Anyone | None, str]:
        here = self._at(token, token.i, Anyone(gender))
        speaker = self._speaker_of(here.quote) if here.quote is not None else None
        scores: dict[Person | Anyone, tuple[float, str]] = {}
        for m in self.mentioned:
            if self._agrees(m.who, gender):
                score, rule = self._score(token, here, m, counts[m.who], speaker)
                if score > scores.get(m.who, (-99.0, ""))[0]:
                    scores[m.who] = score, rule
        ahead = self._ahead(token, here, after, gender)
        if ahead is not None:
            scores[ahead] = max(scores.get(ahead, (0.0, "")), (AHEAD + 1.5, "subject ahead"))
        ranked = sorted(scores.items(), key=lambda item: -item[1][0])
        barred = self._barred(token)
        ranked = [item for item in ranked if item[0] not in barred]
        if not ranked or ranked[0][1][0] < NEEDED:
            return None, "nobody fits"
        if len(ranked) > 1 and ranked[0][1][0] - ranked[1][1][0] < MARGIN:
            return None, "two fit equally"
        return ranked[0][0], ranked[0][1][1]

    def _agrees(self, who: Person | Anyone, gender: str) -> bool:
        if isinstance(who, Anyone) or (who.gender is not None and not who.guessed):
            return who.gender in (None, gender)
        return self.told.get(who, gender) == gender

    def _score(
        self, token: Token, here: Mentioned, m: Mentioned, count: int, speaker: Person | Anyone | None
    ) -> tuple[float, str]:
        """How well a mention fits as antecedent, and the rule that speaks for it most."""
        distance = here.sentence - m.sentence
        rule = ("same sentence", "sentence before", "two before", "further back")[min(distance, 3)]
        score = NEARNESS[min(distance, 3)] + FAR * max(0, distance - 3)
        if here.part != m.part:
            score -= 2
        score += role_weight(m.root)
        if m.root.dep_ == "conj" or any(c.dep_ == "conj" for c in m.root.children):
            score += GROUPED
        subject = is_subject(m.root)
        if distance == 0:
            if token.dep_ == "poss" and subject and clause_of(m.root) == clause_of(token):
                score, rule = score + OWN_CLAUSE, "subject of the clause"
            elif subject and (levels := levels_above(m.root, token)):
                score, rule = score + GOVERNS - HIGHER * (levels - 1), "subject above"
            elif m.root.dep_ == "poss" and m.root.head.is_ancestor(token):
                score, rule = score + POSSESSOR, "possessor above"
            if not any(
                o.who is not m.who and o.sentence == m.sentence
                for o in self.mentioned
                if self._agrees(o.who, GENDERS[token.lower_])
            ):
                score += ALONE
        elif distance == 1 and subject and is_subject(token):
            score, rule = score + PARALLEL, "subject before"
        if m.quote is not None and here.quote is None:
            score += ACROSS
        if here.quote is not None and m.quote is None and subject and clause_of(m.root).lemma_.lower() in SPEECH:
            score += SPEAKS_BESIDE
        if speaker is not None and m.who is speaker:
            score += SPEAKER_INSIDE
        if (
            here.quote is None
            and is_subject(token)
            and token.head.lemma_.lower() in SPEECH
            and self._spoke_last(token, m.who)
        ):
            score += SPOKE_LAST
        gender = self.told.get(m.who, m.who.gender)
        if gender is None:
            score += UNKNOWN_GENDER
        elif gender != GENDERS[token.lower_]:
            score += AGAINST_GUESS
        score += PROMINENCE * min(count, 4)
        return score, rule

    def _barred(self, token: Token) -> set[Person | Anyone]:
        """Who a pronoun cannot be: the other arguments of its own verb, unless it is reflexive or a possessive."""
        if token.lower_ in REFLEXIVE or token.dep_ == "poss":
            return {
                m.who
                for m in self.mentioned
                if token.dep_ == "poss" and m.root.head == token.head and m.root.dep_ == "poss"
            }
        verb = clause_of(token)
        if token.dep_ in SUBJECT and verb.lemma_.lower() in SPEECH and self._closes(token, verb):
            return {m.who for m in self.mentioned if self._is_said(m.root, token, verb)}
        if verb.dep_ == "relcl" and token.dep_ not in SUBJECT:
            return {m.who for m in self.mentioned if m.root == verb.head}  # 'X, who wished him well'
        if token.lower_ in ("he", "she"):
            # 'X says he' has a subject whatever the parse; in 'Speaking to X, he said' it is not X who speaks.
            return set() if token.i > verb.i else {m.who for m in self.mentioned if is_within_participle(m.root, verb)}
        arguments = SUBJECT | OBJECT
        return {
            m.who
            for m in self.mentioned
            if m.root.i != token.i
            and m.root.sent == token.sent
            and m.root.dep_ in arguments
            and clause_of(m.root) == verb
            and (token.dep_ in arguments or (token.dep_ == "pobj" and token.head.head == verb))
        }

    def _closes(self, token: Token, verb: Token) -> bool:
        """'..., he added': a cue behind what was said, or between its parts."""
        says_more = any(c.i > verb.i and c.dep_ in ("ccomp", "dobj", "xcomp") for c in verb.children)
        return token.i > 0 and token.nbor(-1).text in CLOSING and verb.dep_ != "conj" and not says_more

    def _is_said(self, root: Token, token: Token, verb: Token) -> bool:
        """Whether a name is part of what 'he added' reports, and so not the one who added it."""
        if root.sent != token.sent or root.i > token.i:
            return False
        while root.head not in (root, verb):
            root = root.head
        return not (root.head == verb and root.dep_ in FRONTED)

    def _ahead(self, token: Token, here: Mentioned, after: Sequence[Mentioned], gender: str) -> Person | Anyone | None:
        """The subject that follows a fronted phrase: 'For his part, X said', 'In her speech, Y told'."""
        for m in after:
            if m.sentence != here.sentence or m.start - token.i > 25:
                return None
            if not self._agrees(m.who, gender) or not is_subject(m.root):
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
        for sentence in (span[-1].sent, span[0].sent):
            for m in (*reversed(self.mentioned), *self.coming):
                if (
                    m.quote is None
                    and m.root.sent == sentence
                    and is_subject(m.root)
                    and clause_of(m.root).lemma_.lower() in SPEAKING
                ):
                    return m.who
        return None

    def _spoke_last(self, token: Token, who: Person | Anyone) -> bool:
        for m in reversed(self.mentioned):
            if (
                m.root.i < token.i
                and is_subject(m.root)
                and clause_of(m.root).lemma_.lower() in SPEECH
                and m.quote is None
            ):
                return m.who is who
        return False


def subject_of(token: Token) -> Token:
    """The head of the phrase that a name is joined to or stands beside in apposition."""
    while (token.dep_ == "conj" and token.head.pos_ in ("PROPN", "NOUN", "PRON")) or token.dep_ == "appos":
        token = token.head
    return token


def is_subject(token: Token) -> bool:
    """Subject of a verb, or joined to one."""
    return subject_of(token).dep_ in SUBJECT


def role_weight(token: Token) -> float:
    """What the place of a mention in its sentence is worth."""
    if is_subject(token):
        return AS_SUBJECT
    if token.dep_ in OBJECT:
        return AS_OBJECT
    if token.dep_ in ("compound", "nmod", "amod"):
        return AS_MODIFIER
    return AS_PART


def clause_of(token: Token) -> Token:
    """The verb (or root) of the clause that a token stands in."""
    while token.head != token and not (token.pos_ in ("VERB", "AUX") and token.dep_ not in ("aux", "auxpass", "amod")):
        token = token.head
    return token


def is_within_participle(token: Token, verb: Token) -> bool:
    """Whether `token` stands in a participle's phrase that opens the clause of `verb`."""
    clause = clause_of(token)
    return clause.tag_ == "VBG" and clause.dep_ == "advcl" and clause.head == verb and clause.i < verb.i


def levels_above(subject: Token, token: Token) -> int:
    """How many clauses up from that of `token` the clause of `subject` is; 0 if it does not hold it."""
    verb, clause = clause_of(subject), clause_of(token)
    levels = 0
    while clause != verb and clause.head != clause:
        clause = clause_of(clause.head)
        levels += any(child.dep_ in SUBJECT for child in clause.children)
    return max(levels, 1) if clause == verb and levels else 0
