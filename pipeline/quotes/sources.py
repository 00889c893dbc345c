"""Who is the source of a verb of speech: its subject, its agent, or what the parse takes for something else."""

from __future__ import annotations

from pipeline.parse import Token
from pipeline.quotes.phrases import object_of, phrase
from pipeline.speech import FINITE, NOUN, VERBS

SUBJECTS = ("nsubj", "csubj")
CLIMB = ("advcl", "xcomp", "pcomp", "acl", "relcl", "ccomp", "dep", "conj", "prep", "agent", "parataxis", "appos")
SPEAKING = ("PERSON", "ORG", "NORP", "GPE")
CHAINS = ("quote", "cite")  # TASS quotes Peskov as saying
HEARD = frozenset(["allegation", "report", "claim", "account", "recording", "video", "footage"])
ASKED = frozenset(["ask", "urge", "tell", "warn"])  # 'Asked about the plan, X said ...': somebody asked X
CAUSING = frozenset(["get", "make", "force", "push", "press", "lead", "cause", "prompt", "compel"])  # X to admit
NAMING = frozenset(["call", "dub", "label", "brand"])  # 'a port called Port Anna'


def source_of(verb: Token) -> tuple[Token | None, Token | None]:
    """The head of who speaks, and of who carries it ('TASS quotes Peskov as saying' -> Peskov, TASS)."""
    quoted = verb.tag_ == "VBG" and verb.i and verb.nbor(-1).lower_ == "as" and verb.lemma_ in VERBS
    if quoted and (chain := _chain_before(verb)) is not None:
        return _chained(chain)
    if verb.lemma_ == "quote" and subject_of(verb) is not None and not _is_passive(verb):
        return _chained(verb)
    if _is_passive(verb):
        return _agent(verb), None
    if (interrupted := _interrupted(verb)) is not None:
        return interrupted, None
    if _is_named_by(verb) or _is_of_a_thing(verb):
        return None, None
    subject = subject_of(verb)
    if subject is not None and subject.i > verb.i and _leads_into_marks(verb, subject):
        subject = None
    if subject is None or subject.i > verb.i or _ends_with_source(verb):
        subject = inverted(verb) or (None if verb.tag_ == "VBG" else subject)
    if subject is None or _is_according(subject):
        subject = beside(verb) or subject
    if subject is not None and subject.lower_ in ("each", "both") and verb.tag_ == "VBG":
        subject = None  # 'The two met, each saying that the other ...'
    if subject is not None:
        return _antecedent(verb, subject), None
    return _object_before(verb) or _caused(verb) or _of_participle(verb) or _climbed(verb) or _shared(verb), None


def _leads_into_marks(verb: Token, subject: Token) -> bool:
    """'X said on the "Morning Show"', 'X thanks Y, says road "will open"': what stands behind the verb in marks, or
    leads into them, taken for its subject."""
    doc, named = verb.doc, phrase(subject)
    opened = named.start > 0 and doc[named.start - 1].is_quote
    is_behind_speech = verb.i == 0 or doc[verb.i - 1].is_quote
    return opened or (not is_behind_speech and named.end < len(doc) and doc[named.end].is_quote)


def _is_named_by(verb: Token) -> bool:
    """'a port called Port Anna', 'The port, called Port Anna, lies ...'."""
    if verb.lemma_ not in NAMING:
        return False
    subject = subject_of(verb)
    set_off = subject is not None and verb.nbor(-1).text == "," and phrase(subject).end == verb.i - 1
    return verb.dep_ == "acl" or (verb.tag_ == "VBN" and verb.dep_ == "advcl") or set_off


def _is_of_a_thing(verb: Token) -> bool:
    """'facts agreed in court', 'with "goodbye" written below': done to a thing, nobody knows by whom."""
    thing = verb.head
    return verb.dep_ == "acl" and verb.tag_ == "VBN" and thing.dep_ in ("pobj", "dobj") and not thing.ent_type_


def _object_before(verb: Token) -> Token | None:
    """'reported its source said that ...', 'with officials saying ...': the subject is taken for an object."""
    before = verb.nbor(-1) if verb.i else verb
    if verb.tag_ == "VBG":
        led = before.dep_ == "pobj" and (before.head.lower_ == "with" or before.head.head.lemma_ in HEARD)
        return before if led else None  # 'with officials saying', 'allegations of Lind saying'
    taken = before.dep_ == "dobj" and before.head == verb.head and verb.dep_ == "ccomp"
    return before if taken and verb.tag_ in ("VBD", "VBZ", "VBP") else None


def _caused(verb: Token) -> Token | None:
    """'The lawyer got X to admit that ...': X does."""
    if verb.tag_ != "VB" or verb.head.lemma_ not in CAUSING:
        return None
    return next((c for c in verb.head.children if c.dep_ == "dobj" and verb.head.i < c.i < verb.i), None)


def _of_participle(verb: Token) -> Token | None:
    """'X, citing Y, claimed that ...': the subject is taken for that of the participle between the commas."""
    if verb.tag_ not in ("VBD", "VBZ", "VBP") or verb.nbor(-1).text != ",":
        return None
    between = (c for c in verb.children if c.dep_ == "advcl" and c.tag_ == "VBG" and c.i < verb.i)
    subjects = (subject_of(participle) for participle in between if participle.nbor(-1).text == ",")
    return next((subject for subject in subjects if subject is not None), None)


def _interrupted(verb: Token) -> Token | None:
    """'The ministry has, in a letter, called on drivers': the participle is taken for one of the letter."""
    if verb.tag_ != "VBN" or verb.i == 0 or verb.nbor(-1).text != ",":
        return None
    have = next((t for t in reversed(verb.doc[verb.sent.start : verb.i]) if t.lemma_ == "have"), None)
    return subject_of(have) or subject_of(have.head) if have is not None and have.nbor().text == "," else None


def _shared(verb: Token) -> Token | None:
    """'Baku rejects the plan, says that ...': the subject of the verb before, taken for what is said by the parse."""
    after = any(child.dep_ == "ccomp" and child.i > verb.i for child in verb.children)
    before = next((child for child in verb.children if child.dep_ == "ccomp" and child.i < verb.i), None)
    return subject_of(before) if after and before is not None and verb.nbor(-1).text == "," else None


def _is_according(subject: Token) -> bool:
    """'According to ISNA, the prosecutor said': ISNA is taken for the subject."""
    return subject.left_edge.i > 1 and subject.doc[subject.left_edge.i - 2].lower_ == "according"


def beside(verb: Token) -> Token | None:
    """The name right before a finite verb whose subject the parse misses."""
    if verb.tag_ not in ("VBD", "VBZ", "VBP"):
        return None
    at = verb.i - 1
    while at > verb.sent.start and (verb.doc[at].pos_ == "ADV" or verb.doc[at].text == ","):
        at -= 1
    return verb.doc[at] if verb.doc[at].ent_type_ in ("PERSON", "ORG") else None


def _chain_before(verb: Token) -> Token | None:
    before = (verb.doc[at] for at in range(verb.i - 1, verb.sent.start - 1, -1))
    return next((token for token in before if token.lemma_ in CHAINS), None)


def _chained(verb: Token) -> tuple[Token | None, Token | None]:
    if _is_passive(verb):  # 'was quoted by TASS as saying'
        return next((child for child in verb.children if child.dep_ == "nsubjpass"), None), _agent(verb)
    quoted = next((child for child in verb.children if child.dep_ in ("dobj", "dative")), None)
    if quoted is not None and quoted.lemma_ in ("word", "statement", "remark", "comment"):
        quoted = next((child for child in quoted.children if child.dep_ == "poss"), quoted)
    return quoted, subject_of(verb)


def subject_of(verb: Token) -> Token | None:
    subjects = [child for child in verb.children if child.dep_ in SUBJECTS and child.pos_ != "PUNCT"]
    before = [child for child in subjects if child.i < verb.i]
    return next(iter((before or subjects)[-1:]), None)


def _any_subject(above: Token, verb: Token) -> Token | None:
    """The subject of the verb above, of a passive too ('was met ... upon announcing'), but for 'declared to ask'."""
    passive = next((child for child in above.children if child.dep_ == "nsubjpass" and verb.tag_ != "VB"), None)
    subject = subject_of(above)
    return subject if subject is not None and subject != verb else passive


def inverted(verb: Token) -> Token | None:
    """The source right behind its verb, at the end of a clause or after speech: '," said the Kremlin spokesman'."""
    doc, at = verb.doc, verb.i
    opens = verb.is_sent_start or at == 0
    if at + 1 >= len(doc) or verb.tag_ == "VBG" or not (opens or doc[at - 1].is_punct or doc[at - 1].is_quote):
        return None
    if (
        not (_is_reporting(verb) or verb.lemma_ == "read")
        or verb.lemma_ in ("tell", "remind", "assure")
        or (at and doc[at - 1].text == "-")
    ):
        return None
    if verb.dep_ == "amod" and (verb.tag_ == "VBD" or doc[at - 1].is_quote) and verb.head.left_edge.i <= at:
        return verb.head
    for child in verb.children:
        if child.ent_type_ in ("DATE", "TIME") or _is_expressed(verb, child):
            continue  # ', said Thursday morning'
        if child.i > at and child.dep_ in (*SUBJECTS, "dobj", "attr", "oprd", "npadvmod", "appos", "dep"):
            first = phrase(child).start
            if first == at + 1 and child.pos_ in ("PROPN", "NOUN", "PRON") and not _leads_into_marks(verb, child):
                return child
    return None


def _is_expressed(verb: Token, child: Token) -> bool:
    """', stressed the role of', ', expressed confidence that': what is stressed, not who does."""
    takes = verb.lemma_ == "express" or NOUN in VERBS[verb.lemma_.lower()].takes
    return takes and child.dep_ == "dobj" and child.pos_ == "NOUN" and verb.nbor(-1).text == ","


def _ends_with_source(verb: Token) -> bool:
    """'Stripes puzzle horse flies, say scientists': what was said holds another noun that is taken for the subject."""
    behind = next((c for c in verb.children if c.dep_ in SUBJECTS and c.i > verb.i), None)
    if behind is None or verb.nbor(-1).text != ",":
        return False
    return phrase(behind).start == verb.i + 1 and (behind.i + 1 >= verb.sent.end or not behind.nbor().is_alpha)


def _is_reporting(verb: Token) -> bool:
    known = VERBS.get(verb.lemma_.lower())
    return known is not None and FINITE in known.takes


def _is_passive(verb: Token) -> bool:
    if any(child.dep_ in ("auxpass", "nsubjpass") and not _is_quoted(child, verb) for child in verb.children):
        return True
    own = any(child.dep_ in SUBJECTS for child in verb.children)
    torn = not own and verb.dep_ in ("advcl", "acomp") and verb.head.lemma_ == "be" and verb.head.i < verb.i
    agent = verb.dep_ in ("acl", "advcl") and any(child.dep_ == "agent" for child in verb.children)
    asked = (
        verb.dep_ == "advcl" and verb.lemma_ in ASKED and not any(c.dep_ in ("aux", *SUBJECTS) for c in verb.children)
    )
    return (torn and verb.tag_ in ("VBN", "VBD")) or ((agent or asked) and verb.tag_ == "VBN")


def _is_quoted(child: Token, verb: Token) -> bool:
    """'"Was it paid?" asked X': the child stands inside the marks."""
    return child.i < verb.i and any(t.is_quote for t in verb.doc[child.i : verb.i])


def _agent(verb: Token) -> Token | None:
    by = next((child for child in verb.children if child.dep_ == "agent" or child.lower_ == "by"), None)
    return object_of(by)


def _antecedent(verb: Token, subject: Token) -> Token | None:
    """What a relative pronoun stands for: 'a statement which said' -> who made the statement."""
    if subject.lower_ not in ("who", "which", "that") or subject.text == "WHO":
        return subject
    if verb.dep_ == "relcl":
        return _told_of(verb, verb.head)
    before = subject.doc[max(0, subject.i - 2) : subject.i]  # 'according to police, who said'
    noun = next((t for t in reversed(before) if t.pos_ in ("NOUN", "PROPN")), None)
    return noun if subject.lower_ != "that" and noun is not None else subject


def _told_of(verb: Token, noun: Token) -> Token:
    """Whom a relative clause tells of, where the parse ties it to the noun beside: 'Democrats on the Hill who have
    said'; of 'He is a rogue who has pledged' him."""
    plural = any(t.tag_ == "VBP" for t in (verb, *(c for c in verb.children if c.dep_ in ("aux", "auxpass"))))
    if (
        plural
        and noun.tag_ in ("NN", "NNP")
        and noun.dep_ == "pobj"
        and not any(c.dep_ == "conj" for c in noun.children)
    ):
        above = noun.head.head
        return above if above.tag_ in ("NNS", "NNPS") else noun
    first = noun
    while first.dep_ in ("conj", "appos"):
        first = first.head
    if first.dep_ != "attr" or first.pos_ != "NOUN" or first.head.lemma_ != "be":
        return noun
    be = first.head
    while subject_of(be) is None and be.dep_ == "conj":
        be = be.head
    subject = subject_of(be)
    is_told = subject is not None and subject.i < first.i and subject.lower_ not in ("it", "this", "that", "one", "who")
    return subject if subject is not None and is_told else noun


def _climbed(verb: Token) -> Token | None:
    """The source of a verb without subject: that of the verb it hangs on, the outermost verb of speech first.

    'adding' hangs on the embedded clause as often as on the verb of speech above it.
    """
    found: list[tuple[bool, Token]] = []
    passed_over: Token | None = None
    at, child = verb.head, verb
    if at.dep_ == "relcl" and at.lemma_ == verb.lemma_ and verb.tag_ == "VBG":
        at = at.head.head  # nobody writes 'who said A, saying B' of one and the same
    while at != child:
        if at.tag_ == "VBN" and at.dep_ == "ccomp" and at.head.lemma_ in ("have", "get"):
            pass  # 'tried to have him released by saying': not his words
        elif at.pos_ in ("VERB", "AUX"):
            subject = (_agent(at) if _is_passive(at) and child.dep_ != "conj" else None) or _any_subject(at, verb)
            if subject is not None and _is_according(subject):
                subject = beside(at) or subject
            if subject is not None and child.dep_ == "conj" and child.i > at.i and cannot_join(child, at):
                passed_over = subject  # unless nobody stands above: 'would not name them but said'
            elif subject is not None and subject.i > verb.i and verb.tag_ == "VBG" and at.i > verb.i:
                pass  # 'X rejected the claim, calling it false, the agency reported'
            elif subject is not None and not (child.dep_ == "conj" and child.i < at.i):
                found.append((at.lemma_.lower() in VERBS or not found, subject))
        elif child.dep_ in ("acl", "relcl") and at.ent_type_ in SPEAKING and at.dep_ != "pobj":
            found.append((not found, at))
        elif child.dep_ == "acl" and child.tag_ in ("VBN", "VBD") and at.dep_ in SUBJECTS:
            found.append((not found, at))  # a finite verb taken for a participle
        elif child.dep_ == "acl" and (maker := _maker(at)) is not None:
            return maker
        elif child.dep_ == "acl" and child.tag_ == "VBG" and at.dep_ == "pobj" and at.head.lower_ == "by":
            return at  # 'released a report by engineers saying ...'
        beyond = passed_over is not None and child.dep_ == "dobj"  # 'voiced hope that it would end and thanked X'
        aside = child.lower_ in ("aside", "apart")  # 'refuses to talk, aside from saying that ...'
        if child.dep_ not in CLIMB and at.pos_ != "ADP" and not (beyond or aside):
            break
        at, child = at.head, at
    speaking = [subject for speaks, subject in found if speaks]
    if verb.tag_ == "VBG":
        speaking.reverse()
        if len(found) > 1 and speaking == [found[0][1]] and found[0][1].dep_ == "nsubjpass":
            return found[-1][1]  # 'nobody ruled out that terms could be found, adding ...'
    return next(iter(speaking), passed_over)


def cannot_join(verb: Token, before: Token) -> bool:
    """'that nobody would be left behind and thanked ...': a past form cannot follow 'would', 'had done' or a present,
    nor a present a past, nor a finite one 'to'."""
    had = before.tag_ == "VBN" and any(child.lower_ == "had" and child.dep_ == "aux" for child in before.children)
    present = before.tag_ in ("VBZ", "VBP") or any(child.tag_ == "MD" for child in before.children)
    past = (verb.tag_ == "VBD" and (present or had)) or (verb.tag_ == "VBZ" and before.tag_ == "VBD")
    finite = verb.tag_ in ("VBD", "VBZ") or any(c.dep_ == "aux" and c.tag_ in ("VBZ", "VBP") for c in verb.children)
    return past or (finite and any(child.tag_ == "TO" for child in before.children))


def _maker(noun: Token) -> Token | None:
    """'an order by X directing' -> X."""
    by = next((child for child in noun.children if child.lower_ == "by"), None)
    return object_of(by)
