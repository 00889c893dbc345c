"""Words that tell of speech: the verbs that report it, what they report it with, and what is done by it.

Standard library only, so that quotation marks can be judged before there is a parse. Which verbs count follows the
conventions of the gold: saying, announcing, asking and promising report speech; ordering, inviting, blaming and
denying are deeds, and such a verb only attributes words that stand inside quotation marks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.wordlist import words

FINITE = "finite"  # said (that) talks go on
INFINITIVE = "infinitive"  # urged Baku to open the road, promised to come
GERUND = "gerund"  # recommended leaving
SMALL = "small"  # called the deal the best of the year
NOUN = "noun"  # noted the growth of trade


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb of speech: its `act` (as in the table `quotes`) and the complements that are reported speech, if any."""

    act: str
    takes: frozenset[str] = frozenset()


# (act, complements, lemmas)
_GROUPS: tuple[tuple[str, tuple[str, ...], str], ...] = (
    (
        "says",
        (FINITE,),
        "say tell state add remark comment reply respond answer write tweet post continue explain argue assert contend "
        "maintain insist observe mention recall remind reiterate reaffirm affirm estimate predict testify "
        "clarify specify conclude suggest hint signal imply indicate reveal disclose inform notify assure allege "
        "elaborate joke quip repeat opine object retort counter",
    ),
    ("says", (FINITE, NOUN), "note stress emphasize emphasise underline underscore"),
    ("says", (FINITE, SMALL, INFINITIVE), "claim deem"),
    ("says", (FINITE, SMALL, INFINITIVE, GERUND), "report"),
    ("says", (FINITE, GERUND), "describe caution"),
    ("says", (FINITE, INFINITIVE, GERUND), "warn"),
    ("says", (FINITE,), "express boast brag"),
    ("announces", (FINITE, SMALL, GERUND), "announce"),
    ("announces", (FINITE,), "proclaim declare"),
    ("agrees", (FINITE, GERUND), "acknowledge admit"),
    ("agrees", (FINITE,), "concede confirm"),
    ("demands", (FINITE, INFINITIVE), "demand request advise ask urge appeal implore"),
    ("demands", (INFINITIVE,), "call"),
    ("demands", (FINITE, INFINITIVE, GERUND), "recommend propose"),
    ("pledges", (FINITE, INFINITIVE, GERUND), "promise pledge vow swear"),
    ("thanks", (NOUN,), "thank"),
    ("criticises", (FINITE,), "complain lament"),
    ("says", (GERUND,), "speak talk apologise apologize"),
    # Deeds and manners of speaking: they attribute words in quotation marks, and report no clause.
    (
        "says",
        (),
        "characterise characterize label brand cite quote read shout chant cry exclaim whisper "
        "address voice refer suppose posit theorise theorize scrawl type",
    ),
    ("agrees", (), "agree accept"),
    ("denies", (), "deny reject refute dismiss dispute"),
    ("demands", (), "order instruct direct encourage invite"),
    ("praises", (), "praise hail welcome congratulate commend laud credit applaud tout extol"),
    (
        "criticises",
        (),
        "criticise criticize condemn denounce blame accuse attack slam decry deplore blast deride ridicule mock taunt "
        "scold chide berate rebuke lambaste",
    ),
)
VERBS: dict[str, Verb] = {
    lemma: Verb(act, frozenset(takes)) for act, takes, lemmas in _GROUPS for lemma in lemmas.split()
}

# Nouns that words in quotation marks hang on ('in a statement: "..."', 'his announcement: "..."').
NOUNS = words(
    "statement comment remark announcement speech address message letter tweet post reply response answer word "
    "interview warning appeal call promise pledge claim request charge allegation accusation assertion"
)

# Nouns that tell what somebody said ('his claim that the vote was rigged'), with the verb that would.
TOLD_BY = {
    noun: verb
    for verb, nouns in {
        "claim": "claim assertion contention",
        "announce": "announcement",
        "state": "statement declaration",
        "warn": "warning",
        "promise": "promise",
        "pledge": "pledge",
        "vow": "vow",
        "allege": "allegation charge",
        "accuse": "accusation",
        "admit": "admission",
        "acknowledge": "acknowledgement acknowledgment",
        "insist": "insistence",
        "suggest": "suggestion",
        "emphasize": "emphasis",
        "confirm": "confirmation",
        "complain": "complaint",
        "predict": "prediction",
        "assure": "assurance",
        "reveal": "revelation",
        "demand": "demand",
        "request": "request",
        "boast": "boast",
    }.items()
    for noun in nouns.split()
}


# What follows a noun-like form where it is a verb: 'claims he would'.
_OBJECT = r"(?= (?:the|an?|it|he|she|they|there|this|these|that|for|on|to|his|her|its|their)\b)"
# Lemmas whose base form and -s form are more often nouns ('reports of an attack', 'a demand', 'the states').
_NOUNLIKE = words(
    "state claim report note call order attack address request demand comment remark promise pledge reply answer tweet "
    "hint voice credit label brand praise welcome appeal stress dispute mention question blame signal joke quip "
    "refer estimate propose blast slam talk post boast type mock rebuke tout"
)


def _pattern(lemma: str) -> str:
    """A pattern for the regular forms of a verb; of noun-like ones the -s form counts only after a name or 'he'."""
    stem, base, third = lemma, "", "e?s"
    doubled = rf"{lemma[-1]}?" if re.search(r"(?:[^aeiou]|qu)[aeiou][bdgmnprt]$", lemma) else ""
    past = rf"{doubled}(?:ed|ing)"
    if re.search(r"[^aeiou]y$", lemma):
        stem, base, third, past = lemma[:-1], "y", "ies", "ied|ying"
    elif lemma.endswith("e"):
        stem, base, third, past = lemma[:-1], "e", "es", "ed|ing"
    if lemma in _NOUNLIKE:
        return rf"{stem}(?:{past})|(?<=[a-z] ){stem}(?:{third}){_OBJECT}"
    return rf"{stem}(?:{past}|{third}|{base})" if base else rf"{stem}(?:{past}|{third})?"


_IRREGULAR = "said told wrote written swore sworn spoke spoken read reads"
# Any form of any verb of speech: what a sentence must hold outside the marks for words inside them to be speech.
FORMS = re.compile(rf"(?i)\b(?:{'|'.join([*map(_pattern, sorted(VERBS)), *_IRREGULAR.split()])})\b")
