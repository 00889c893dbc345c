"""Where the clause behind a verb of speech ends: with the sentence, or where something else begins."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.parse import Span, Token
from pipeline.quotes.phrases import DASHES, has_subject
from pipeline.quotes.sources import cannot_join
from pipeline.speech import NOUNS, VERBS
from pipeline.wordlist import words

SHIFTED = words("had would could might")  # 'said it was late but would come'
SILENT = words("answer comment elaborate specify give disclose say provide name identify explain discuss respond")
GLOSSING = words("meaning contradicting echoing alluding referring amounting")
SPANS = words("minute hour day week month year")
VIEWS = words("believe think consider see regard fear hope expect")
PERSONS = tuple(map(words, ("they their them", "it its", "he his him", "she her")))


def end_of(cue: Token, first: int) -> int:
    """End of a clause that begins at token `first`: that of the sentence, unless something else begins before.

    The parse tears long clauses apart, so that it serves only to tell what does not belong: a verb coordinated with
    the cue, 'adding ...', an adverbial clause set off by a comma, the main clause behind a subordinate cue.
    """
    led = first_joined(cue)
    inner = led.dep_ in ("relcl", "acl", "csubj") or (led.dep_ in ("advcl", "pcomp") and cue.i < _main(led).i)
    last = cue.right_edge.i + 1 if inner and cue.right_edge.i > first else cue.sent.end
    said = list(cue.doc[first:last])
    for token in said[1:]:
        stops_here = token.text == ";" or (token.text == ":" and _brings_words(cue.doc[token.i + 1 : last]))
        stops_here = stops_here and not _in_brackets(said, token)
        if stops_here or (token.text in DASHES and (token.head == cue or (inner and cue.tag_ == "VBG"))):
            return token.i
    above = [child for token in cue.ancestors for child in token.children if child.dep_ == "conj" and child != cue]
    colon = next((t.i for t in said[1:] if t.text == ":"), last)  # what it brings is one list to its end
    stops = [_edge(child) for child in (*cue.children, *above) if first < child.i < colon and _is_other(child, cue)]
    stops += [t.i - 1 for t in said[2:] if t.lower_ == "while" and t.dep_ == "mark" and t.nbor(-1).text == ","]
    stops += [_edge(token) for token in said if _resumes(token, cue) or _is_aside_of_another(token)]
    stops += [t.i for t in said[2:] if t.lower_ == "without" and t.i + 1 < last and _is_silence(t.nbor())]
    stops += [_edge(t) for t in said[2:] if t.dep_ == "conj" and t.tag_ == "VB" and _is_silence(t) and not _is_or(t)]
    stops += glosses(said)
    return min([last, *(stop for stop in stops if stop > first + 1)])


def glosses(said: Sequence[Token]) -> list[int]:
    """Where the writer explains what was said, or tells who else says so or when: ', meaning ...', ', as the court
    found', ', a claim that others dispute', ', a day after the court had ruled'."""
    behind = [t for t in said[2:] if _sets_off(t.nbor(-1))]
    meant = [t.i - 1 for t in behind if t.lower_ in GLOSSING and t.tag_ == "VBG"]
    meant += [t.i - 1 for t in behind if t.lower_ == "as" and t.dep_ == "mark" and _is_others_word(t.head)]
    meant += [t.i - 1 for t in behind if t.nbor(-1).text in DASHES and _is_comment(t)]
    meant += [t.i - 1 for t in behind if _is_time_since(t)]
    return meant + [t.i - 1 for t in behind if t.lower_ in ("a", "an") and _is_others_view(t.head)]


def _sets_off(sign: Token) -> bool:
    """A comma, also within marks that close behind it, or a dash."""
    return sign.text == "," or sign.text in DASHES or (sign.is_quote and sign.nbor(-1).text == ",")


def _is_comment(token: Token) -> bool:
    """' -- as was true last year', ' -- probably not what she had in mind': what the writer adds behind a dash."""
    return (token.lower_ == "as" and token.dep_ == "mark") or token.lower_ in ("probably", "perhaps", "apparently")


def _is_time_since(token: Token) -> bool:
    """', a day after the court had ruled', ', hours before they met': when it was said, as the writer tells it."""
    for word in token.doc[token.i : token.i + 4]:
        if word.lower_ in ("after", "before"):
            return word.dep_ == "mark" and word.i > token.i and word.nbor(-1).lemma_ in SPANS
    return False


def _brings_words(behind: Span) -> bool:
    """Whether a colon brings a quotation, or speech that is reported in its turn: not 'two things matter: ...'."""
    return any(t.is_quote for t in behind[:1]) or any(t.lemma_.lower() in VERBS and has_subject(t) for t in behind)


def _in_brackets(said: Sequence[Token], sign: Token) -> bool:
    """Whether a bracket opened before the sign is still open there."""
    before = [t.text for t in said if t.i < sign.i]
    return before.count("(") > before.count(")")


def _resumes(token: Token, cue: Token) -> bool:
    """', and mentioned ...': the speaker goes on, though the parse ties the verb to the clause."""
    return (
        token.dep_ == "conj"
        and _is_speech(token)
        and first_joined(token).dep_ != "relcl"
        and token.tag_ in (cue.tag_, *(c.tag_ for c in cue.children if c.dep_ == "aux"))
        and token.tag_ != "VBG"
        and not has_subject(token)
        and token.doc[token.i - 1].dep_ == "cc"
        and (
            token.doc[token.i - 2].text == ","
            or cannot_join(token, token.head)
            or "that" not in {t.lower_ for t in token.doc[cue.i : token.i]}
        )
    )


def _is_aside_of_another(token: Token) -> bool:
    """', which he said would ...', ', who allegedly ...': a relative clause that holds speech or hearsay of its own."""
    if token.dep_ != "relcl" or token.doc[token.left_edge.i - 1].text != ",":
        return False
    heard = any(t.lower_ in ("allegedly", "reportedly") for t in token.children)
    return heard or (token.lemma_ in ("say", "claim") and any(c.dep_ == "nsubj" for c in token.children))


def _is_speech(verb: Token) -> bool:
    """A verb of speech, but for 'continued to attack'."""
    return verb.lemma_.lower() in VERBS and not acts_on(verb)


def acts_on(verb: Token) -> bool:
    """'continued to attack': a verb of speech that only says that somebody goes on with what he does."""
    acts = (c for c in verb.children if c.dep_ == "xcomp")
    return verb.lemma_ == "continue" and any(c.tag_ == "TO" for act in acts for c in act.children)


def _is_silence(verb: Token) -> bool:
    """'without elaborating', 'but would not answer': about who speaks, not said."""
    return verb.lemma_ in SILENT and (verb.tag_ == "VBG" or any(c.dep_ == "neg" for c in verb.children))


def _is_or(joined: Token) -> bool:
    """'what to say or not say': a choice, all of it said."""
    return any(c.dep_ == "cc" and c.lower_ == "or" for c in joined.head.children)


def _is_others_word(verb: Token) -> bool:
    objects = any(c.dep_ in ("dobj", "ccomp", "xcomp") and c.lower_ not in ("it", "so") for c in verb.children)
    subject = any(c.dep_ == "nsubj" for c in verb.children)
    tells = verb.lemma_.lower() in VERBS or verb.lemma_ in ("find", "rule", "put")
    return tells and subject and not objects


def _is_others_view(noun: Token) -> bool:
    """', a goal that analysts believe is far off', ', a request not always honoured': what the writer calls it, and
    what others think or say of it."""
    if noun.lemma_ in NOUNS and noun.dep_ in ("appos", "npadvmod", "dobj", "conj", "attr"):
        return True
    of_it = (c for c in noun.children if c.dep_ == "relcl" and c.lemma_.lower() in VERBS.keys() | VIEWS)
    return any(s.dep_ == "nsubj" and s.pos_ in ("NOUN", "PROPN") for c in of_it for s in c.children)


def first_joined(cue: Token) -> Token:
    """The first of the verbs that a cue is joined to: 'Though she saw the deal and warned that ..., Lind stayed'."""
    while cue.dep_ == "conj" and cue.head.pos_ in ("VERB", "AUX") and cue.head.i < cue.i:
        cue = cue.head
    return cue


def _main(cue: Token) -> Token:
    return next((a for a in cue.ancestors if a.pos_ in ("VERB", "AUX")), cue)


def _edge(branch: Token) -> int:
    """Where a branch begins, the conjunction and the comma before it included."""
    at = branch.left_edge.i if branch.left_edge.dep_ != "cc" else branch.left_edge.i + 1
    while (
        at > 0 and (branch.doc[at - 1].is_punct or branch.doc[at - 1].dep_ == "cc") and not branch.doc[at - 1].is_quote
    ):
        at -= 1
    return at


def _is_other(branch: Token, cue: Token) -> bool:
    """Whether a branch of the cue is not part of what was said."""
    doc = branch.doc
    if branch.pos_ not in ("VERB", "AUX"):
        return False
    set_off = doc[branch.left_edge.i - 1].text == ","
    if branch.dep_ == "advcl":
        if branch.left_edge.lower_ in ("so", "because", "unless"):
            return False
        return set_off and branch.left_edge.i > cue.i + 1
    if branch.dep_ != "conj":
        return False
    if any(c.dep_ == "mark" and c.lower_ == "that" for c in branch.children) or (
        cue.tag_ == "VBG" and branch.tag_ in ("VBD", "VBZ", "VBP")
    ):
        return False
    if branch.left_edge.tag_ in ("WRB", "WP"):
        return False  # 'urged them to ask who gains and why nobody acts'
    if branch.tag_ == "VB" and cue.tag_ in ("VBD", "VBZ", "VBN", "VBG"):
        return False  # 'urged them to stay and to wait', 'asked what it is and why don't they see'
    own = any(c.dep_ in ("nsubj", "nsubjpass", "expl") for c in branch.children)
    if not own and _is_silence(branch):
        return True
    if own and cue.tag_ == "VBD" and (_is_of_the_same(branch, cue) or _is_present(branch, cue)):
        return False
    if not own and cue.tag_ == "VBD" and branch.tag_ in ("VBZ", "VBP") and branch.lemma_.lower() not in VERBS:
        return False  # 'claimed a man escaped and remains at large'
    shifted = any(c.dep_ in ("aux", "auxpass") and c.lower_ in SHIFTED for c in branch.children)
    if cue.tag_ == "VBD" and any(c.tag_ == "MD" for c in branch.children):
        return False  # 'stated she was uninterested, but would fill the post'
    return _is_speech(branch) or not (own and shifted)


def _is_of_the_same(branch: Token, cue: Token) -> bool:
    """'said their nets were torn, and they were mending them': a pronoun goes back to one within what was said."""
    subject = next((c for c in branch.children if c.dep_ in ("nsubj", "nsubjpass")), branch)
    alike: frozenset[str] = next((group for group in PERSONS if subject.lower_ in group), frozenset())
    return branch.tag_ == "VBG" and any(t.lower_ in alike for t in branch.doc[cue.i + 1 : subject.left_edge.i])


def _is_present(branch: Token, cue: Token) -> bool:
    """'underlined that the deal is a frame, and the work is for others': the present is kept from clause to clause."""
    said = next((c for c in cue.children if c.dep_ == "ccomp" and c.i > cue.i), None)
    return said is not None and branch.lemma_.lower() not in VERBS and _tense(said) == _tense(branch) == "present"


def _tense(verb: Token) -> str:
    forms = (verb, *(c for c in verb.children if c.dep_ in ("aux", "auxpass")))
    return "present" if any(t.tag_ in ("VBZ", "VBP") for t in forms) else "other"
